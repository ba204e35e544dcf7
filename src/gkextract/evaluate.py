"""How right the extraction is, measured on a user's own truth: records put right by hand, or corrections of the page."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from gkextract import corrections, pipeline, readers, records
from gkextract.corrections import Stated
from gkextract.models import Document, Measure, Report
from gkextract.readers import ReadError


class Key(NamedTuple):
    """What must agree for a number to be right."""

    indicator: str
    by: str | None
    value: int | float | None
    upper: int | float | None
    bound: str


@dataclass(slots=True)
class Score:
    """Counts of one indicator, or of all: right, wrong (found, but not there) and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """Of what was found, the part that is right; None where nothing was."""
        found = self.right + self.wrong
        return self.right / found if found else None

    @property
    def recall(self) -> float | None:
        """Of what is there, the part that was found; None where nothing is."""
        there = self.right + self.missed
        return self.right / there if there else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where there was nothing to find and nothing found."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else None


@dataclass(slots=True)
class Evaluation:
    """Scores by indicator; `problems` are sources that could not be measured, each with its cause."""

    scores: dict[str, Score] = field(default_factory=dict)
    reports: int = 0
    problems: list[ReadError] = field(default_factory=list)

    def add(self, wanted: Counter[Key], unwanted: Counter[Key], found: Counter[Key], *, complete: bool) -> None:
        """Count one report. Where the truth is not `complete`, only what it judges counts: wanted and unwanted."""
        self.reports += 1
        for key in wanted.keys() | unwanted.keys() | (found.keys() if complete else set()):
            score = self.scores.setdefault(key.indicator, Score())
            right = min(wanted[key], found[key])
            score.right += right
            score.missed += wanted[key] - right
            extra = found[key] - right
            score.wrong += extra if complete else min(extra, unwanted[key])

    @property
    def total(self) -> Score:
        """All indicators together."""
        every = self.scores.values()
        return Score(sum(s.right for s in every), sum(s.wrong for s in every), sum(s.missed for s in every))


def evaluate(path: str, *, sources: str | None = None) -> Evaluation:
    """Extract anew from the sources that `path` speaks of, and compare.

    `path` holds records (.jsonl, or .json as `parse` writes them), each the whole truth of a report, or corrections of
    the review page. The sources are looked for as they are named, then beside `path`, then in the folder `sources`.
    Raises `ReadError` where `path` itself cannot be read.
    """
    made = Evaluation()
    try:
        said = corrections.load(path)
    except ReadError as error:
        if error.cause != "is no file of corrections" and not path.lower().endswith((".jsonl", ".ndjson")):
            raise
        _by_records(list(records.read(path)), path, sources, made)
    else:
        _by_corrections(said, path, sources, made)
    return made


def _by_records(truth: list[Report], path: str, sources: str | None, made: Evaluation) -> None:
    by_source: dict[str, list[Report]] = {}
    for report in truth:
        by_source.setdefault(report.source.path or "", []).append(report)
    for name, wanted in by_source.items():
        read = _read(name, path, sources, made)
        if read is None:
            continue
        found = pipeline.parse(read)
        for report in wanted:
            match = max(found, key=lambda other: _overlap(report, other), default=None)
            mine = _keys(match.measures) if match is not None and _overlap(report, match) > 0 else Counter()
            made.add(_keys(report.measures), Counter(), mine, complete=True)


def _by_corrections(said: corrections.Corrections, path: str, sources: str | None, made: Evaluation) -> None:
    for reviewed in said.reports:
        read = _read(reviewed.path or "", path, sources, made)
        if read is None:
            continue
        if corrections.fingerprint(read.text) != reviewed.sha256:
            made.problems.append(ReadError("has changed since it was reviewed", reviewed.path))
            continue
        found = pipeline.parse(read)
        report = found[reviewed.index] if reviewed.index < len(found) else None
        mine = _keys(report.measures) if report is not None else Counter()
        wanted = Counter(_key(each.wanted) for each in reviewed.verdicts if each.wanted is not None)
        unwanted = Counter(_key(each) for each in reviewed.verdicts if each.verdict in ("reject", "correct"))
        if reviewed.reviewed:
            silent = _keys(_unjudged(report, reviewed)) if report is not None else Counter()
            made.add(wanted + silent, unwanted, mine, complete=True)
        else:
            made.add(wanted, unwanted, mine, complete=False)


def _unjudged(report: Report, reviewed: corrections.Reviewed) -> Iterator[Measure]:
    """What a reader who looked at all of a report left as it is: confirmed by silence."""
    for measure in report.measures:
        if not any(corrections.is_of(measure, verdict) for verdict in reviewed.verdicts):
            yield measure


def _read(name: str, path: str, sources: str | None, made: Evaluation) -> Document | None:
    """The document of a source, wherever it lies now."""
    places = [Path(name), Path(path).parent / name, Path(path).parent / Path(name).name]
    if sources is not None:
        places += [Path(sources) / name, Path(sources) / Path(name).name]
    for place in places:
        if place.is_file():
            try:
                return readers.read(place)
            except ReadError as error:
                made.problems.append(error)
                return None
    made.problems.append(ReadError("is not there; --sources names the folder that holds it", name or "a source"))
    return None


def _overlap(a: Report, b: Report) -> int:
    return min(a.source.end, b.source.end) - max(a.source.start, b.source.start)


def _keys(measures: Iterable[Measure]) -> Counter[Key]:
    """A report states a number once, however often: each key counts once."""
    return Counter({_key(measure): 1 for measure in measures if measure.scope == "own"})


def _key(stated: Measure | Stated) -> Key:
    return Key(stated.indicator, stated.by, stated.value, stated.upper, stated.bound)


def told(made: Evaluation, *, as_json: bool = False) -> Iterator[str]:
    """One line for each indicator, the most numerous first, and one for all."""
    rows = sorted(made.scores.items(), key=lambda row: (-(row[1].right + row[1].missed + row[1].wrong), row[0]))
    rows.append(("all", made.total))
    if not as_json:
        yield f"{'indicator':42}{'right':>7}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}{'F1':>8}"
    for name, score in rows:
        rates = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
        if as_json:
            counts = {"right": score.right, "wrong": score.wrong, "missed": score.missed}
            yield json.dumps({"indicator": name, **counts, **rates})
        else:
            shown = ["-" if rate is None else f"{rate:.3f}" for rate in rates.values()]
            counted = f"{score.right:>7}{score.wrong:>7}{score.missed:>8}"
            yield f"{name:42}{counted}{shown[0]:>11}{shown[1]:>8}{shown[2]:>8}"
