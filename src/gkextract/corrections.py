"""What a reader said of the numbers: confirmed, corrected, rejected, missed. Read, matched by place, and applied.

The file comes from the review page. A source is known by the hash of its text, so that a moved or renamed file keeps its
corrections and a changed one loses them, with a warning.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gkextract import checks, normalize
from gkextract.models import Bound, Document, Evidence, Measure, Report, Warning
from gkextract.readers import ReadError

FORMAT = "gkextract corrections"
OUTDATED = "corrections_outdated"


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Stated(_Strict):
    """A number as it was, or should have been, read."""

    indicator: str
    by: str | None = None
    value: int | float | None = None
    upper: int | float | None = None
    bound: Bound = "exact"
    unit: str | None = None


class Verdict(Stated):
    """One judgement of a reader. `start`:`end` is the evidence in the document's text; `to` is what is right instead."""

    verdict: Literal["confirm", "correct", "reject", "add"]
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
    to: Stated | None = None

    @property
    def wanted(self) -> Stated | None:
        """The number that the reader holds to be right here; None where there is none."""
        return {"confirm": self, "add": self, "correct": self.to, "reject": None}[self.verdict]


class Reviewed(_Strict):
    """The verdicts on one report; `reviewed` where the reader says that all of it has been looked at."""

    path: str | None = None
    sha256: str
    index: int = 0
    reviewed: bool = False
    verdicts: tuple[Verdict, ...] = ()


class Corrections(_Strict):
    """A file of corrections."""

    format: Literal["gkextract corrections"]
    version: Literal[1]
    made_with: str | None = None
    reports: tuple[Reviewed, ...] = ()

    def of(self, sha256: str) -> list[Reviewed]:
        """What was said of a source."""
        return [each for each in self.reports if each.sha256 == sha256]


def fingerprint(text: str) -> str:
    """What a source is known by: the hash of the text that all offsets refer to."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def load(path: str) -> Corrections:
    """Read a file of corrections. Raises `ReadError`, which names the file and what is wrong with it."""
    try:
        with open(path, "rb") as file:
            data = json.loads(file.read())
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror or error}", path) from None
    except ValueError:
        raise ReadError("is no JSON", path) from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ReadError("is no file of corrections", path)
    try:
        return Corrections.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise ReadError(f"{where}: {first['msg'].lower()}", path) from None


def apply(reports: Sequence[Report], document: Document, corrections: Corrections) -> list[Report]:
    """The reports of a document as the reader has corrected them, their checks tried anew.

    A document whose text has changed since it was reviewed keeps its numbers and gets a warning.
    """
    said = corrections.of(fingerprint(document.text))
    if not said:
        return _outdated(reports, document, corrections)
    verdicts = [verdict for each in said for verdict in each.verdicts]
    clean = normalize.clean(document.text)
    return [_applied(report, verdicts, clean) for report in reports]


def _outdated(reports: Sequence[Report], document: Document, corrections: Corrections) -> list[Report]:
    lost = sum(len(each.verdicts) for each in corrections.reports if _same_file(each.path, document.path))
    if not lost or not reports:
        return list(reports)
    message = f"the source has changed since it was reviewed: {lost} corrections are not applied"
    first, *others = reports
    start, end = first.source.start, first.source.start
    warning = Warning(code=OUTDATED, message=message, start=start, end=end)
    return [first.model_copy(update={"warnings": (*first.warnings, warning)}), *others]


def _same_file(reviewed: str | None, path: str | None) -> bool:
    """Whether one path ends as the other does: the same file, seen from another folder."""
    if not reviewed or not path:
        return False
    a, b = PurePath(reviewed).parts, PurePath(path).parts
    shorter = min(len(a), len(b))
    return a[-shorter:] == b[-shorter:]


def _applied(report: Report, verdicts: Iterable[Verdict], clean: normalize.Clean) -> Report:
    source = report.source
    mine = [verdict for verdict in verdicts if source.start <= verdict.start < source.end]
    if not mine:
        return report
    measures = list(report.measures)
    for verdict in mine:
        _judge(measures, verdict)
    tried = checks.run(
        measures,
        clean,
        (clean.position(source.start), clean.position(source.end)),
        title=report.title,
        year=report.period.year,
    )
    found = [(verdict.start, verdict.end) for verdict in mine if verdict.wanted]
    warnings = tuple(each for each in report.warnings if not _settled(each, found))
    return report.model_copy(update={"measures": tuple(measures), "checks": tuple(tried), "warnings": warnings})


def _settled(warning: Warning, found: list[tuple[int, int]]) -> bool:
    """Whether a number that could not be linked is one that the reader has named."""
    return warning.code == "unlinked" and any(warning.start < end and start < warning.end for start, end in found)


def _judge(measures: list[Measure], verdict: Verdict) -> None:
    """Take away what the reader says is wrong, and see that what is right is there."""
    at = next((n for n, measure in enumerate(measures) if is_of(measure, verdict)), None)
    if verdict.verdict in ("reject", "correct") and at is not None:
        del measures[at]
    wanted = verdict.wanted
    if wanted is None or any(_same(measure, wanted) for measure in measures):
        return
    evidence = Evidence(text=verdict.text, start=verdict.start, end=verdict.end)
    stated = wanted.model_dump(include=set(Stated.model_fields))
    measures.insert(len(measures) if at is None else at, Measure(**stated, evidence=evidence))


def is_of(measure: Measure, verdict: Verdict) -> bool:
    """Whether a verdict is about a measure: the same number, in a place that they share."""
    return _same(measure, verdict) and any(
        place.start < verdict.end and verdict.start < place.end for place in (measure.evidence, *measure.also)
    )


def _same(measure: Measure, stated: Stated) -> bool:
    return (
        measure.indicator == stated.indicator
        and measure.by == stated.by
        and measure.value == stated.value
        and measure.upper == stated.upper
        and measure.bound == stated.bound
    )
