"""A panel as tables: the rows wide or long, what contradicts, what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gkextract import names as labels
from gkextract.models import Agency
from gkextract.panel.merge import Panel, Row
from gkextract.writers import Layout
from gkextract.writers.flat import NUMBER, Cell, Key, header, keyed, number, wide_keys

_WHO = {
    "code": ("区划代码", "Code"),
    "province": ("省", "Province"),
    "city": ("市", "City"),
    "county": ("县", "County"),
    "town": ("乡镇", "Town"),
    "code_today": ("现区划代码", "Code today"),
    "agency": ("机构", "Agency"),
    "level": ("层级", "Level"),
    "sector": ("系统", "Sector"),
    "type": ("机构类型", "Type"),
    "year": ("年度", "Year"),
}
_WIDE = {"kind": ("类型", "Kind"), "published": ("发布日期", "Published")}
_END = {
    "gap": ("缺年", "Years missing before"),
    "conflicts": ("矛盾", "Conflicts"),
    "reports": ("报告数", "Reports"),
    "copies": ("重复数", "Copies"),
    "files": ("文件", "Files"),
    "candidates": ("候选", "Candidates"),
}
_LONG = {
    **NUMBER,
    "evidence": ("依据", "Evidence"),
    "file": ("文件", "File"),
}
_CONFLICT = {
    "agency": ("机构", "Agency"),
    "code": ("区划代码", "Code"),
    "years": ("年度", "Years"),
    "rule": ("规则", "Rule"),
    "message": ("说明", "Message"),
    "files": ("文件", "Files"),
}
_BALANCE = {
    "code": ("区划代码", "Code"),
    "agency": ("机构", "Agency"),
    "years": ("有报告的年度", "Years"),
    "missing_years": ("缺年", "Years missing"),
    "missing_indicators": ("部分年度缺少的指标", "Indicators missing in some years"),
}
_LEFT = {
    "file": ("文件", "File"),
    "title": ("标题", "Title"),
    "agency": ("机构", "Agency"),
    "reason": ("原因", "Reason"),
}


class Table(NamedTuple):
    """A table to write: `ids` name the columns for a machine, `header` for the reader asked for."""

    name: str
    ids: list[str]
    header: list[str]
    rows: list[Sequence[Cell]]


def _table(name: str, columns: dict[str, tuple[str, str]], layout: Layout, rows: list[Sequence[Cell]]) -> Table:
    return Table(name, list(columns), header(columns, layout), rows)


def wide(panel: Panel, layout: Layout) -> Table:
    """A row per agency and year, a column per indicator of the catalog."""
    keys = wide_keys(layout.breakdowns)
    numbers = {keyed(*key): (_named(key, "zh"), _named(key, "en")) for key in keys}
    columns = {**_WHO, **_WIDE, **numbers, **_END}
    return _table("panel", columns, layout, [_wide_row(row, keys) for row in panel.rows])


def _named(key: Key, language: labels.Language) -> str:
    indicator, by = key
    return keyed(labels.indicator(indicator, language), by and labels.label(by, language))


def _who(agency: Agency, year: int) -> list[Cell]:
    region = agency.region
    place: list[Cell] = [None] * 6
    if region is not None:
        today = "; ".join(each.code for each in region.successors) or region.code
        place = [region.code, region.province, region.city, region.county, region.town, today]
    return [*place, agency.name, agency.level, agency.sector, agency.type, year]


def _wide_row(row: Row, keys: Sequence[Key]) -> list[Cell]:
    first = row.items[0]
    return [
        *_who(row.agency, row.year),
        first.kind,
        first.published,
        *(row.numbers[key].value if key in row.numbers else None for key in keys),
        "; ".join(map(str, row.gap)),
        "; ".join(row.conflicts),
        len(row.items),
        len(row.copies),
        "; ".join(row.files),
        "; ".join(f"{place.code} {place.name}" for place in row.agency.candidates),
    ]


def long(panel: Panel, layout: Layout) -> Table:
    """A row per agency, year and number."""
    rows: list[Sequence[Cell]] = [line for row in panel.rows for line in _long_rows(row)]
    return _table("panel", {**_WHO, **_LONG}, layout, rows)


def _long_rows(row: Row) -> Iterator[list[Cell]]:
    who = _who(row.agency, row.year)
    for key, measure in row.numbers.items():
        yield [
            *who,
            *number(measure),
            measure.evidence.text,
            next(item.file for item in row.items if measure in item.numbers.get(key, ())),
        ]


def conflicts(panel: Panel, layout: Layout) -> Table:
    """What contradicts, within a year and between years."""
    return _table("conflicts", _CONFLICT, layout, list(panel.conflicts))


def balance(panel: Panel, layout: Layout) -> Table:
    """What is missing: years between the first and the last of an agency, indicators that only some of its years state."""
    rows: list[Sequence[Cell]] = []
    for run in panel.runs():
        years = [row.year for row in run]
        missing = [str(year) for row in run for year in row.gap]
        thin = [
            f"{keyed(*key)} {' '.join(str(row.year) for row in run if key not in row.numbers)}"
            for key in wide_keys(False)
            if 0 < sum(key in row.numbers for row in run) < len(run)
        ]
        last = run[-1].agency
        code = last.region.code if last.region else None
        rows.append([code, last.name, " ".join(map(str, years)), " ".join(missing), "; ".join(thin)])
    return _table("balance", _BALANCE, layout, rows)


def left(panel: Panel, layout: Layout) -> Table:
    """The reports that have no row, and why."""
    return _table("left", _LEFT, layout, list(panel.left))
