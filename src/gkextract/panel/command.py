"""What `gkextract panel` does with its options: tables to a file or to standard output, balance and chart to the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from gkextract import writers
from gkextract.models import Report
from gkextract.panel import chart as charts
from gkextract.panel import files, table
from gkextract.panel.merge import Panel, build
from gkextract.writers import Headers, Layout

if TYPE_CHECKING:
    from rich.console import Console


class Refused(Exception):
    """The options cannot be followed; the message says why."""


def run(
    reports: Iterable[Report],
    output: str | None,
    *,
    long_: bool = False,
    headers: Headers = "id",
    bom: bool = False,
    breakdowns: bool = False,
    balance: bool = False,
    chart: bool = False,
    plot: str | None = None,
    indicator: str | None = None,
) -> Iterator[str]:
    """Build the panel of the reports and show it as asked; yields lines of summary.

    Raises Refused for options that cannot be followed, before a report is read, and OSError where a file cannot be
    written.
    """
    format = _format(output)
    if plot is not None and Path(plot).suffix.lower() not in charts.ENDINGS:
        raise Refused(f"a plot is one of {' '.join(charts.ENDINGS)}, not {plot}")
    if indicator is not None and indicator not in charts.known():
        raise Refused(f"there is no indicator {indicator}; gkextract catalog list lists them")
    layout = Layout(headers=headers, bom=bom, breakdowns=breakdowns)
    panel = build(reports)
    main = table.long(panel, layout) if long_ else table.wide(panel, layout)
    indicator = indicator or charts.usual(panel)
    try:
        if output is not None:
            others = (table.conflicts(panel, layout), table.balance(panel, layout), table.left(panel, layout))
            files.save([main, *others], Path(output), format, layout)
        elif not (balance or chart or plot):
            sys.stdout.buffer.write(files.as_csv(main, layout))
        if plot is not None and indicator is not None:
            charts.save(panel, indicator, Path(plot))
    except writers.MissingExtra as error:
        raise Refused(str(error)) from None
    if balance or chart:
        _show(panel, balance, indicator if chart else None)
    yield _summary(panel)


def _format(output: str | None) -> str:
    if output is None:
        return "csv"
    name = writers.format_of(output)
    if name not in files.FORMATS:
        raise Refused(f"a panel is written as {', '.join(files.FORMATS)}; the ending of {output} is none of these")
    return name


def _show(panel: Panel, balance: bool, indicator: str | None) -> None:
    from rich.console import Console

    console = Console(highlight=False, soft_wrap=True) if sys.stdout.isatty() else Console(highlight=False, width=200)
    if indicator is not None:
        console.print(charts.terminal(panel, indicator))
    if balance:
        _show_balance(console, panel)


def _show_balance(console: Console, panel: Panel) -> None:
    """Agencies that lack a year or an indicator, the contradictions, and what has no row."""
    layout = Layout()
    for one in (table.balance(panel, layout), table.conflicts(panel, layout), table.left(panel, layout)):
        rows = [row for row in one.rows if one.name != "balance" or any(row[3:])]
        console.print(f"{one.name}: {len(rows)}", style="bold")
        for row in rows:
            cells = [str(cell) for cell in row if cell not in (None, "")]
            console.print("  " + " | ".join(cells), markup=False)


def _summary(panel: Panel) -> str:
    agencies = sum(1 for _ in panel.runs())
    copies = sum(len(row.copies) for row in panel.rows)
    gaps = sum(len(row.gap) for row in panel.rows)
    return (
        f"{len(panel.rows)} rows, {agencies} agencies, {copies} copies merged, {gaps} years missing, "
        f"{len(panel.conflicts)} contradictions, {len(panel.left)} reports left out"
    )
