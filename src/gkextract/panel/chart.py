"""An indicator over years and agencies: a table with bars for the terminal, a plot as SVG, PNG or HTML."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gkextract import names as labels
from gkextract.panel.merge import Panel, Row
from gkextract.writers import MissingExtra
from gkextract.writers.whole import whole

if TYPE_CHECKING:
    from rich.table import Table

ENDINGS = (".svg", ".png", ".html")
_BARS = "▁▂▃▄▅▆▇█"
_MOST = 40  # agencies in a chart
_MOST_LINES = 20  # and in a plot, whose colours must be told apart
_FONT = "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"


def usual(panel: Panel) -> str | None:
    """The indicator that most rows state."""
    counts = Counter(indicator for row in panel.rows for indicator, by in row.numbers if by is None)
    return counts.most_common(1)[0][0] if counts else None


def _points(panel: Panel, indicator: str) -> list[tuple[str, list[Row]]]:
    """Agencies with the rows that state the indicator, those with most years first."""
    runs = [[row for row in run if (indicator, None) in row.numbers] for run in panel.runs()]
    runs = sorted((run for run in runs if run), key=lambda run: -len(run))
    return [(run[-1].agency.name or "", run) for run in runs[:_MOST]]


def _value(row: Row, indicator: str) -> int | float:
    value = row.numbers[indicator, None].value
    return value if value is not None else 0


def terminal(panel: Panel, indicator: str) -> Table:
    """Agencies by years, with bars to the scale of each agency's largest number; a missing year is a dot."""
    from rich.table import Table

    points = _points(panel, indicator)
    years = sorted({row.year for _, run in points for row in run})
    table = Table(title=f"{labels.indicator(indicator)} {indicator}", title_justify="left")
    table.add_column("机构")
    table.add_column("")
    for year in years:
        table.add_column(str(year), justify="right")
    for name, run in points:
        values = {row.year: _value(row, indicator) for row in run}
        top = max(values.values()) or 1
        bars = "".join(_BARS[round(values[year] / top * 7)] if year in values else "·" for year in years)
        table.add_row(name, bars, *(f"{values[year]:g}" if year in values else "" for year in years))
    return table


def specification(panel: Panel, indicator: str) -> dict[str, Any]:
    """The plot as Vega-Lite: lines over years, one for each agency, coloured by its place."""
    values = []
    for name, run in _points(panel, indicator)[:_MOST_LINES]:
        part = 0
        for before, row in zip([run[0], *run], run, strict=False):
            part += row.year > before.year + 1  # no line over a missing year
            values.append(
                {
                    "year": row.year,
                    "value": _value(row, indicator),
                    "agency": name,
                    "region": _region(row) or name,
                    "part": part,
                }
            )
    title = f"{labels.indicator(indicator)} {indicator}"
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "title": title,
        "width": 720,
        "height": 420,
        "config": {"font": _FONT},
        "data": {"values": values},
        "mark": {"type": "line", "point": True, "tooltip": True},
        "encoding": {
            "x": {"field": "year", "type": "ordinal", "title": None, "axis": {"labelAngle": 0}},
            "y": {"field": "value", "type": "quantitative", "title": None},
            "color": {"field": "region", "type": "nominal", "title": None},
            "detail": [{"field": "agency"}, {"field": "part"}],
            "tooltip": [{"field": name} for name in ("agency", "region", "year", "value")],
        },
    }


def _region(row: Row) -> str:
    region = row.agency.region
    return "" if region is None else "".join(each for each in (region.city or region.province, region.county) if each)


def save(panel: Panel, indicator: str, path: Path) -> None:
    """Write the plot; the ending of `path` says how. Raises MissingExtra, ValueError for another ending, OSError."""
    if path.suffix.lower() not in ENDINGS:
        raise ValueError(f"a plot is one of {' '.join(ENDINGS)}, not {path.name}")
    if importlib.util.find_spec("vl_convert") is None:
        raise MissingExtra("a plot needs vl-convert-python, which is not installed: pip install 'gkextract[plot]'")
    import vl_convert

    spec = specification(panel, indicator)
    made: str | bytes
    if path.suffix.lower() == ".svg":
        made = vl_convert.vegalite_to_svg(spec)
    elif path.suffix.lower() == ".png":
        made = vl_convert.vegalite_to_png(spec, scale=2)
    else:
        made = vl_convert.vegalite_to_html(spec, bundle=True)
    with whole(path) as draft:
        draft.write_bytes(made.encode() if isinstance(made, str) else made)


def known() -> frozenset[str]:
    """The ids there are."""
    return frozenset(labels.indicators())
