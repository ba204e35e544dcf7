"""Between reports: what one year carried over to the next, sums over the years, leaps, and copied numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from gkextract import names
from gkextract.models import Report, Status

from .bounds import Range, range_of, same, shown, surely_less
from .relations import ACROSS, CARRIED, COLUMNS, COPIED, CUMULATIVE, IN_FORCE, LEAP, Relation

_LEAP = 100
#: Smaller numbers leap by themselves.
_LEAST = 10
#: So many numbers other than zero must be alike before two reports are copies, and so many of them not small.
_ALIKE, _NOT_SMALL = 8, 3

Values = dict[tuple[str, str | None], tuple[Range, ...]]


class Finding(NamedTuple):
    """What a relation between reports came to; `reports` are their places in the input, the later year first."""

    rule: str
    status: Status
    message: str
    reports: tuple[int, ...]


@dataclass(slots=True, frozen=True)
class _Filed:
    """What is kept of a report: who, when, and the numbers that relations between reports ask for."""

    place: int
    agency: str
    region: str | None
    year: int
    annual: bool
    values: Values
    signature: frozenset[tuple[str, str | None, int | float]]


def run(reports: Iterable[Report]) -> list[Finding]:
    """Try every relation between reports. Those without agency or year, and duplicates, are left aside."""
    filed = [each for place, report in enumerate(reports) if (each := _filed(place, report))]
    findings: list[Finding] = []
    for later, earlier in _pairs(filed):
        findings += _years(later, earlier)
    findings += _copies(filed)
    order = {relation.id: n for n, relation in enumerate(ACROSS)}
    rank = {"fail": 0, "undecided": 1, "pass": 2}
    return sorted(findings, key=lambda finding: (rank[finding.status], order[finding.rule], finding.reports))


def _filed(place: int, report: Report) -> _Filed | None:
    if report.agency.name is None or report.period.year is None or report.duplicate_of is not None:
        return None
    values: Values = {}
    signature = set()
    for measure in report.measures:
        if measure.scope != "own" or measure.value is None:
            continue
        if measure.value and measure.bound == "exact":
            signature.add((measure.indicator, measure.by, measure.value))
        if measure.by is None or measure.indicator in ("applications.carried_in", "applications.carried_out"):
            key = (measure.indicator, measure.by)
            values[key] = (*values.get(key, ()), range_of(measure))
    region = report.agency.region.code if report.agency.region else None
    annual = report.kind == "annual_report"
    return _Filed(place, report.agency.name, region, report.period.year, annual, values, frozenset(signature))


def _pairs(filed: Sequence[_Filed]) -> Iterator[tuple[_Filed, _Filed]]:
    """The reports of an agency on one year and the year before; annual reports where there are several of a year.

    An agency is known by its name, and where that stands for bodies of several divisions by the division too.
    """
    regions: dict[str, set[str]] = {}
    for each in filed:
        regions.setdefault(each.agency, set()).update([each.region] if each.region else [])
    best: dict[tuple[str, str | None, int], _Filed] = {}
    for each in filed:
        key = (each.agency, each.region if len(regions[each.agency]) > 1 else None, each.year)
        if key not in best or (each.annual and not best[key].annual):
            best[key] = each
    for (agency, region, year), later in best.items():
        earlier = best.get((agency, region, year - 1))
        if earlier is not None:
            yield later, earlier


def _years(later: _Filed, earlier: _Filed) -> Iterator[Finding]:
    yield from _carried(later, earlier)
    for kind in ("regulations", "normative"):
        now, issued, repealed = (f"documents.{kind}_{name}" for name in ("in_force", "issued", "repealed"))
        name = names.indicator(now)
        yield from _grown(IN_FORCE, name, later, earlier, now, plus=issued, minus=repealed)
    total = "proactive.published_cumulative"
    yield from _grown(CUMULATIVE, names.indicator(total), later, earlier, total, plus="proactive.published")
    yield from _leaps(later, earlier)


def _carried(later: _Filed, earlier: _Filed) -> Iterator[Finding]:
    differ, tried = [], 0
    for column in COLUMNS:
        now = later.values.get(("applications.carried_in", column))
        before = earlier.values.get(("applications.carried_out", column))
        if now and before:
            tried += 1
            if all(_apart(a, b) for a, b in product(now, before)):
                name = f"[{names.label(column)}] " if column else ""
                differ.append(f"{name}{shown(now[0].value)} ≠ {shown(before[0].value)}")
    if tried:
        yield _finding(CARRIED, "fail" if differ else "pass", "; ".join(differ) or f"{tried} × ✓", later, earlier)


def _grown(
    relation: Relation, name: str, later: _Filed, earlier: _Filed, total: str, *, plus: str, minus: str | None = None
) -> Iterator[Finding]:
    """A stock at the end of a year is that of the year before, and what the year added and took away."""
    now, before = later.values.get((total, None)), earlier.values.get((total, None))
    added = later.values.get((plus, None))
    taken = later.values.get((minus, None)) if minus else (Range(0, 0, 0),)
    if not now or not before:
        return
    if not added or not taken:
        yield _finding(relation, "undecided", f"[{name}] 有未列出的项", later, earlier)
        return
    detail = ""
    for a, b, c, d in product(now, before, added, taken):
        expected = Range(b.low + c.low - d.high, b.high + c.high - d.low, b.value + c.value - d.value)
        detail = detail or f"[{name}] {shown(a.value)} : {shown(b.value)} + {shown(c.value)}" + (
            f" − {shown(d.value)}" if minus else ""
        )
        if not _apart(a, expected):
            yield _finding(relation, "pass", detail.replace(" : ", " = "), later, earlier)
            return
    yield _finding(relation, "fail", detail.replace(" : ", " ≠ "), later, earlier)


def _leaps(later: _Filed, earlier: _Filed) -> Iterator[Finding]:
    for key, now in later.values.items():
        indicator, by = key
        before = earlier.values.get(key)
        if by is not None or not before:
            continue
        a, b = sorted((max(r.value for r in now), max(r.value for r in before)))
        if a >= _LEAST and b / a >= _LEAP:
            detail = f"[{names.indicator(indicator)}] {shown(before[0].value)} → {shown(now[0].value)}"
            yield _finding(LEAP, "fail", detail, later, earlier)


def _apart(a: Range, b: Range) -> bool:
    return not same(a.value, b.value) and (surely_less(a, b) or surely_less(b, a))


def _copies(filed: Sequence[_Filed]) -> Iterator[Finding]:
    """The same report filed under two agencies or two years."""
    first: dict[frozenset[tuple[str, str | None, int | float]], _Filed] = {}
    for each in filed:
        large = sum(abs(value) >= _LEAST for _, _, value in each.signature)
        if len(each.signature) < _ALIKE or large < _NOT_SMALL:
            continue
        other = first.setdefault(each.signature, each)
        if (other.agency, other.year) != (each.agency, each.year):
            yield _finding(COPIED, "fail", f"{len(each.signature)} = {len(other.signature)}", each, other)


def _finding(relation: Relation, status: Status, detail: str, later: _Filed, earlier: _Filed) -> Finding:
    who = f"{later.agency} {later.year} / {earlier.year}"
    if later.agency != earlier.agency:
        who = f"{later.agency} {later.year} / {earlier.agency} {earlier.year}"
    return Finding(relation.id, status, f"{relation.zh}: {who}: {detail}", (later.place, earlier.place))
