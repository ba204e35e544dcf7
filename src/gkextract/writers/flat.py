"""A report laid flat: one wide row, or a long row per measure. The columns never depend on the reports."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import resources

from gkextract import __version__, catalog
from gkextract.models import Measure, Report
from gkextract.writers import Layout

Cell = str | int | float | None
Key = tuple[str, str | None]  # indicator and `by`

_HEAD = {
    "file": ("文件", "File"),
    "index": ("序号", "Index"),
    "title": ("标题", "Title"),
    "agency": ("机构", "Agency"),
    "year": ("年度", "Year"),
    "kind": ("类型", "Kind"),
}
# Of what was read from a crawl archive.
_CRAWL = {
    "url": ("网址", "Address"),
    "crawled": ("抓取时间", "Crawled"),
}
_TAIL = {
    "conflicts": ("数字冲突", "Conflicts"),
    "checks_failed": ("未通过校验", "Checks failed"),
    "warnings": ("提示", "Warnings"),
    "duplicate_of": ("重复于", "Duplicate of"),
    **_CRAWL,
}
# What every long table says of a number, with `number` for its cells.
NUMBER = {
    "indicator": ("指标", "Indicator"),
    "by": ("分类", "By"),
    "value": ("数值", "Value"),
    "upper": ("上限", "Upper"),
    "bound": ("界", "Bound"),
    "unit": ("单位", "Unit"),
}
_LONG = {
    "file": ("文件", "File"),
    "index": ("序号", "Index"),
    "agency": ("机构", "Agency"),
    "year": ("年度", "Year"),
    **NUMBER,
    "scope": ("范围", "Scope"),
    "evidence": ("依据", "Evidence"),
    "start": ("起", "Start"),
    "end": ("止", "End"),
    **_CRAWL,
}


def header(columns: dict[str, tuple[str, str]], layout: Layout) -> list[str]:
    """The header row of columns given by id, with their Chinese and English names."""
    return [layout.heading(id, zh, en) for id, (zh, en) in columns.items()]


def keyed(indicator: str, by: str | None) -> str:
    """How a column or a message names a key: `proactive.published[wechat]`."""
    return f"{indicator}[{by}]" if by else indicator


@catalog.of_catalog
@cache
def edition() -> str:
    """The version and the hash of the catalog's files, a user's too: what the numbers of a table depend on."""
    digest = hashlib.sha256()
    for file in sorted(resources.files(catalog).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            digest.update(file.read_bytes())
    if own := catalog.own():
        digest.update(own.text.encode())
    return f"{__version__}+{digest.hexdigest()[:12]}"


@catalog.of_catalog
@cache
def wide_keys(breakdowns: bool) -> tuple[Key, ...]:
    """What the indicator columns of a wide row hold, in catalog order; with the fixed `by` labels where asked."""
    known = catalog.load()
    keys: list[Key] = []
    for indicator in known.indicators:
        keys.append((indicator.id, None))
        if breakdowns:
            labels = dict.fromkeys(by for family in indicator.labels for by in known.labels[family])
            keys.extend((indicator.id, by) for by in labels if by.isidentifier() and by.isascii())  # not "" and "*"
    return tuple(keys)


def wide_header(layout: Layout) -> list[str]:
    """The header of a wide table, the same for every run of one catalog, also when no report was found."""
    names = {each.id: layout.heading(each.id, each.zh, each.en) for each in catalog.load().indicators}
    columns = [keyed(names[indicator], by) for indicator, by in wide_keys(layout.breakdowns)]
    return [*header(_HEAD, layout), *columns, *header(_TAIL, layout)]


def long_header(layout: Layout) -> list[str]:
    """The header of a long table."""
    return header(_LONG, layout)


def stated(report: Report) -> dict[Key, list[Measure]]:
    """The body's own numbers by indicator and `by`, the one to show first.

    Where a report states different numbers for one thing, a form's cell goes before prose, then what comes first.
    """
    found: dict[Key, list[Measure]] = {}
    for measure in report.measures:
        if measure.scope == "own" and measure.value is not None:
            found.setdefault((measure.indicator, measure.by), []).append(measure)
    for several in found.values():
        if len(several) > 1:
            several.sort(key=lambda measure: measure.evidence.is_cell, reverse=True)
    return found


def wide_row(report: Report, breakdowns: bool = False) -> list[Cell]:
    """One row for a report, under `wide_header`. A range shows its lower end, a masked number nothing."""
    numbers = stated(report)
    keys = wide_keys(breakdowns)
    values: list[Cell] = [numbers[key][0].value if key in numbers else None for key in keys]
    clashes = [clash for key in keys if key in numbers for clash in _clash(key, numbers[key])]
    failed = dict.fromkeys(check.rule for check in report.checks if check.status == "fail")
    warned = Counter(warning.code for warning in report.warnings)
    return [
        report.source.path,
        report.source.index,
        report.title,
        report.agency.name,
        report.period.year,
        report.kind,
        *values,
        "; ".join(clashes),
        "; ".join(failed),
        "; ".join(f"{code} {count}" for code, count in warned.items()),
        report.duplicate_of,
        report.source.url,
        report.source.crawled,
    ]


def _clash(key: Key, measures: list[Measure]) -> Iterator[str]:
    values = dict.fromkeys(measure.value for measure in measures)
    if len(values) > 1:
        yield f"{keyed(*key)}: {' | '.join(map(str, values))}"


def number(measure: Measure) -> list[Cell]:
    """The cells of a number, under `NUMBER`."""
    return [measure.indicator, measure.by, measure.value, measure.upper, measure.bound, measure.unit]


def long_rows(report: Report) -> Iterator[list[Cell]]:
    """One row per measure, under `long_header`."""
    source = report.source
    for measure in report.measures:
        yield [
            source.path,
            source.index,
            report.agency.name,
            report.period.year,
            *number(measure),
            measure.scope,
            measure.evidence.text,
            measure.evidence.start,
            measure.evidence.end,
            source.url,
            source.crawled,
        ]
