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
_TAIL = {
    "conflicts": ("数字冲突", "Conflicts"),
    "checks_failed": ("未通过校验", "Checks failed"),
    "warnings": ("提示", "Warnings"),
    "duplicate_of": ("重复于", "Duplicate of"),
}
_LONG = {
    "file": ("文件", "File"),
    "index": ("序号", "Index"),
    "agency": ("机构", "Agency"),
    "year": ("年度", "Year"),
    "indicator": ("指标", "Indicator"),
    "by": ("分类", "By"),
    "value": ("数值", "Value"),
    "upper": ("上限", "Upper"),
    "bound": ("界", "Bound"),
    "unit": ("单位", "Unit"),
    "scope": ("范围", "Scope"),
    "evidence": ("依据", "Evidence"),
    "start": ("起", "Start"),
    "end": ("止", "End"),
}


def _words(columns: dict[str, tuple[str, str]], layout: Layout) -> list[str]:
    return [{"id": name, "zh": zh, "en": en}[layout.headers] for name, (zh, en) in columns.items()]


@cache
def edition() -> str:
    """The version and the hash of the catalog's files: what the numbers of a table depend on."""
    digest = hashlib.sha256()
    for file in sorted(resources.files(catalog).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            digest.update(file.read_bytes())
    return f"{__version__}+{digest.hexdigest()[:12]}"


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
    names = {
        each.id: {"id": each.id, "zh": each.zh, "en": each.en}[layout.headers] for each in catalog.load().indicators
    }
    columns = [names[indicator] + (f"[{by}]" if by else "") for indicator, by in wide_keys(layout.breakdowns)]
    return [*_words(_HEAD, layout), *columns, *_words(_TAIL, layout)]


def long_header(layout: Layout) -> list[str]:
    """The header of a long table."""
    return _words(_LONG, layout)


def stated_in_form(measure: Measure) -> bool:
    """Whether a number comes from a cell of a form: its evidence is then the bare number, in prose it has words."""
    return not any(char.isalpha() for char in measure.evidence.text)


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
            several.sort(key=stated_in_form, reverse=True)
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
    ]


def _clash(key: Key, measures: list[Measure]) -> Iterator[str]:
    values = dict.fromkeys(measure.value for measure in measures)
    if len(values) > 1:
        indicator, by = key
        yield f"{indicator}{f'[{by}]' if by else ''}: {' | '.join(map(str, values))}"


def long_rows(report: Report) -> Iterator[list[Cell]]:
    """One row per measure, under `long_header`."""
    source = report.source
    for measure in report.measures:
        yield [
            source.path,
            source.index,
            report.agency.name,
            report.period.year,
            measure.indicator,
            measure.by,
            measure.value,
            measure.upper,
            measure.bound,
            measure.unit,
            measure.scope,
            measure.evidence.text,
            measure.evidence.start,
            measure.evidence.end,
        ]
