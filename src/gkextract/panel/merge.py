"""Reports to rows: those of one agency and year together, copies counted once, what they disagree on told.

Two reports are copies when the numbers they state, zeros aside, are alike to four fifths (Jaccard). The sets are small,
a few hundred numbers at most, so that they are compared as they are; MinHash would cost numpy and guess at the same.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from gkextract.checks import across
from gkextract.models import Agency, Measure, Report
from gkextract.panel.series import Series, series
from gkextract.writers.flat import Key, keyed, stated

_ALIKE = 0.8
_ENOUGH = 4  # so many numbers, and one of them not small, before likeness says anything
_NOT_SMALL = 10
_RANK = {"annual_report": 0, "work_summary": 1, "other": 2}
_LEAST_MONTHS = 8
_REASONS = {
    "kind": "tells of an event or a month, not of a year",
    "part": "tells of a part of the year",
    "agency": "names no agency",
    "year": "names no year",
}


@dataclass(slots=True)
class Item:
    """What the panel keeps of a report."""

    agency: Agency
    year: int | None
    kind: str
    title: str | None
    published: str | None
    file: str
    numbers: dict[Key, list[Measure]]
    tokens: frozenset[tuple[str, str | None, int | float]]
    series: Series | None
    refused: str | None


class Conflict(NamedTuple):
    """What reports of one row, or of two years, contradict each other in; `rule` is `same_report`, `same_year`, `cumulative_falls`, or one
    of the checks between reports."""

    agency: str | None
    code: str | None
    years: str
    rule: str
    message: str
    files: str


class Left(NamedTuple):
    """A report that has no row, and why."""

    file: str
    title: str | None
    agency: str | None
    reason: str


@dataclass(slots=True)
class Row:
    """One agency in one year. `items` are its reports, the one that goes first first; copies are counted apart."""

    agency: Agency
    year: int
    items: list[Item]
    copies: list[Item] = field(default_factory=list)
    gap: tuple[int, ...] = ()
    conflicts: list[str] = field(default_factory=list)
    numbers: dict[Key, Measure] = field(default_factory=dict)

    @property
    def files(self) -> list[str]:
        """The files that the row is made of."""
        return [item.file for item in (*self.items, *self.copies)]


@dataclass(slots=True)
class Panel:
    """Rows by place, agency and year; `conflicts` between reports, and `left` what has no row."""

    rows: list[Row]
    conflicts: list[Conflict]
    left: list[Left]

    def runs(self) -> Iterator[list[Row]]:
        """The rows of each agency, by year."""
        run: list[Row] = []
        for row in self.rows:
            if run and (row.items[0].series is None or row.items[0].series != run[-1].items[0].series):
                yield run
                run = []
            run.append(row)
        if run:
            yield run


def build(reports: Iterable[Report]) -> Panel:
    """Put reports together. A report that repeats another of its own file is passed over."""
    items: list[Item] = []
    told: list[Item] = []

    def filed() -> Iterator[Report]:
        """The reports that have a row, under one name for each series, for the rules between years."""
        for report in reports:
            if report.duplicate_of is not None:
                continue
            items.append(item := _item(report))
            if item.series is not None and item.refused is None:
                told.append(item)
                yield report.model_copy(update={"agency": Agency(name=_joined(item.series))})

    findings = [each for each in across.run(filed()) if each.status == "fail"]
    rows, left = _rows(items)
    names = {_joined(item.series): item.agency.name or "" for item in told if item.series}
    conflicts = [each for row in rows for each in _disagreements(row)]
    conflicts += [each for before, row in _followed(rows) for each in _fallen(before, row)]
    conflicts += [_between(finding, [told[n] for n in finding.reports], names) for finding in findings]
    _mark(rows, conflicts)
    return Panel(rows, conflicts, left)


def _joined(key: Series) -> str:
    return "|".join(key)


def _item(report: Report) -> Item:
    agency, year = report.agency, report.period.year
    numbers = stated(report)
    tokens = frozenset((*key, m.value) for key, several in numbers.items() for m in several if m.value)
    index = f"#{report.source.index}" if report.source.index else ""
    file = (report.source.path or "-") + index
    refused = _refused(report)
    key = series(agency, year)
    return Item(agency, year, report.kind, report.title, report.published, file, numbers, tokens, key, refused)


def _refused(report: Report) -> str | None:
    """Why a report can have no row, whatever else it says."""
    if report.kind in ("bulletin", "event_summary"):
        return "kind"
    if report.period.year is None:
        return "year"
    start, end = report.period.start, report.period.end
    if start and end and (int(end[:4]) * 12 + int(end[5:7])) - (int(start[:4]) * 12 + int(start[5:7])) < _LEAST_MONTHS:
        return "part"
    return None if report.agency.name else "agency"


def _rows(items: list[Item]) -> tuple[list[Row], list[Left]]:
    """Rows by place, agency and year; what has no row of its own may still be a copy of what has."""
    groups: dict[tuple[object, int], list[Item]] = defaultdict(list)
    left: list[Left] = []
    homeless: list[Item] = []
    for number, item in enumerate(items):
        if item.refused is None and item.year is not None:
            groups[item.series or number, item.year].append(item)
        elif item.refused == "agency":
            homeless.append(item)
        else:
            left.append(_left(item))
    rows = [_row(year, group) for (_, year), group in groups.items()]
    rows = _without_echoes(rows)
    for item in homeless:
        twin = next((row for row in rows if row.year == item.year and _alike(row.items[0], item)), None)
        if twin is None:
            left.append(_left(item))
        else:
            twin.copies.append(item)
    rows.sort(key=_order)
    _find_gaps(rows)
    return rows, left


def _without_echoes(rows: list[Row]) -> list[Row]:
    """A report whose name tells no place (和平区民政局) joins the row that it is a copy of."""
    kept = [row for row in rows if row.items[0].series is not None]
    for row in rows:
        if row.items[0].series is None:
            twin = next(
                (each for each in kept if each.year == row.year and _is_copy(each.items[0], row.items[0])), None
            )
            if twin is None:
                kept.append(row)
            else:
                twin.copies += row.items
    return kept


def _is_copy(one: Item, other: Item) -> bool:
    """Alike, and of names that can be the same body's: one ends as the other (沈阳市和平区民政局, 和平区民政局)."""
    names = sorted((one.agency.name or "", other.agency.name or ""), key=len)
    return names[1].endswith(names[0]) and _alike(one, other)


def _alike(one: Item, other: Item) -> bool:
    a, b = one.tokens, other.tokens
    if min(len(a), len(b)) < _ENOUGH or not any(value >= _NOT_SMALL for _, _, value in a):
        return False
    return len(a & b) >= _ALIKE * len(a | b)


def _row(year: int, group: list[Item]) -> Row:
    """The reports of one agency and year: annual reports first, then who says most; of copies only the first."""
    group.sort(key=lambda item: (_RANK.get(item.kind, 9), -len(item.numbers), item.file))
    row = Row(group[0].agency, year, [])
    for item in group:
        if any(_alike(item, each) or (item.tokens == each.tokens and item.title == each.title) for each in row.items):
            row.copies.append(item)
        else:
            row.items.append(item)
    for item in row.items:
        for key, several in item.numbers.items():
            row.numbers.setdefault(key, several[0])
    return row


def _order(row: Row) -> tuple[object, ...]:
    region = row.agency.region
    code = region.code if region and region.code else "~"
    key = row.items[0].series
    return (key[0] if key and key[0] else code, key is None, key or (), row.agency.name or "", row.year, row.files[0])


def _followed(rows: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Each row of an agency with the one before it."""
    for before, row in itertools.pairwise(rows):
        key = row.items[0].series
        if key is not None and key == before.items[0].series:
            yield before, row


def _find_gaps(rows: list[Row]) -> None:
    for before, row in _followed(rows):
        row.gap = tuple(range(before.year + 1, row.year))


def _fallen(before: Row, row: Row) -> Iterator[Conflict]:
    """A number since records began that fell while years are missing; for neighbouring years there is a stricter rule."""
    key = ("proactive.published_cumulative", None)
    now, then = row.numbers.get(key), before.numbers.get(key)
    if not row.gap or now is None or then is None or {now.bound, then.bound} != {"exact"}:
        return
    if now.value is not None and then.value is not None and now.value < then.value:
        message = f"{key[0]}: {before.year} {then.value} > {row.year} {now.value}"
        years, files = f"{row.year}; {before.year}", f"{row.files[0]}; {before.files[0]}"
        yield Conflict(row.agency.name, _code(row.agency), years, "cumulative_falls", message, files)


def _disagreements(row: Row) -> Iterator[Conflict]:
    """What the reports of a row say differently of one thing, each number exact."""
    said: dict[Key, dict[int | float, str]] = defaultdict(dict)
    for item in (*row.items, *row.copies):
        for key, several in item.numbers.items():
            for measure in several:
                if measure.bound == "exact" and measure.value is not None:
                    said[key].setdefault(measure.value, item.file)
    for key, values in said.items():
        if len(values) > 1:
            message = f"{keyed(*key)}: {' | '.join(map(str, values))}"
            files = "; ".join(dict.fromkeys(values.values()))
            rule = "same_year" if len(set(values.values())) > 1 else "same_report"
            yield Conflict(row.agency.name, _code(row.agency), str(row.year), rule, message, files)


def _between(finding: across.Finding, items: list[Item], names: dict[str, str]) -> Conflict:
    message = finding.message
    for item in items:
        if item.series is not None:
            message = message.replace(_joined(item.series), names[_joined(item.series)])
    later = items[0]
    years = "; ".join(str(item.year) for item in items)
    files = "; ".join(item.file for item in items)
    return Conflict(later.agency.name, _code(later.agency), years, finding.rule, message, files)


def _mark(rows: list[Row], conflicts: list[Conflict]) -> None:
    """Tell every row of its conflicts; one between years is told in the later."""
    by_file = {(file, row.year): row for row in rows for file in row.files}
    for conflict in conflicts:
        first = conflict.files.split("; ")[0]
        row = by_file.get((first, int(conflict.years.split("; ")[0])))
        if row is not None:
            row.conflicts.append(conflict.message)


def _code(agency: Agency) -> str | None:
    return agency.region.code if agency.region else None


def _left(item: Item) -> Left:
    return Left(item.file, item.title, item.agency.name, _REASONS[item.refused or "agency"])
