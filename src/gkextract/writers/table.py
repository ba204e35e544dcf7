"""Reports for people: rich tables on a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from gkextract import catalog
from gkextract.models import Measure, Report
from gkextract.writers import Stream

_SIGN = {"approx": "≈", "min": "≥", "max": "≤"}
_LONGEST_EVIDENCE = 60
_PAGE = 160  # columns, where standard output is no terminal


def printed(text: str) -> str:
    """A stretch of a source on one line: line breaks as spaces, and no control character reaches the terminal."""
    return "".join(" " if char in "\n\r\t" else char for char in text if char in "\n\r\t" or _visible(char))


def _visible(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cf", "Cs")


def number(measure: Measure) -> str:
    """A number as a person writes it: 1,490 · ≈600 · 6–8; a masked one is a question mark."""
    if measure.value is None:
        return "?"
    if measure.bound == "range" and measure.upper is not None:
        return f"{measure.value:,}–{measure.upper:,}"
    return f"{_SIGN.get(measure.bound, '')}{measure.value:,}"


def _heading(report: Report) -> Text:
    about = " · ".join(
        [
            str(report.period.year or "year unknown"),
            report.kind,
            f"{printed(report.source.path or '-')} #{report.source.index}",
            *([f"same as #{report.duplicate_of}"] if report.duplicate_of is not None else []),
        ]
    )
    return Text.assemble(
        (printed(report.agency.name or "agency unknown"), "bold cyan"),
        "  ",
        (about, "dim"),
        "\n",
        printed(report.title or ""),
    )


def _measures(report: Report) -> Table:
    names = {indicator.id: indicator.zh for indicator in catalog.load().indicators}
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("indicator", "", "by"):
        table.add_column(name, overflow="fold")
    table.add_column("value", justify="right", no_wrap=True)
    table.add_column("unit", no_wrap=True)
    table.add_column("evidence", style="dim", overflow="fold")
    for measure in report.measures:
        evidence = printed(measure.evidence.text)
        if len(evidence) > _LONGEST_EVIDENCE:
            evidence = evidence[:_LONGEST_EVIDENCE] + "…"
        table.add_row(
            *map(
                Text,
                (
                    measure.indicator,
                    names.get(measure.indicator, ""),
                    (measure.by or "") + (" (other body)" if measure.scope == "other" else ""),
                    number(measure),
                    measure.unit or "",
                    evidence,
                ),
            )
        )
    return table


def _findings(report: Report, unlinked: bool) -> Iterator[Text]:
    for check in report.checks:
        if check.status == "fail":
            yield Text(f"✗ {check.rule}: {printed(check.message)}", "red")
    for warning in report.warnings:
        if unlinked or warning.code != "unlinked":
            yield Text(f"! {warning.code}: {printed(warning.message)}", "yellow")


class Tables(Stream):
    """Each report as a heading, a table of its measures, failed checks and warnings (`unlinked` ones where asked).

    Coloured and as wide as the terminal where standard output is one; honours NO_COLOR.
    """

    def __init__(self, unlinked: bool = False) -> None:
        self.unlinked = unlinked
        self.console = Console(highlight=False)
        if not self.console.is_terminal:
            self.console = Console(highlight=False, width=_PAGE)

    def encode(self, reports: Sequence[Report]) -> bytes:
        """The tables of some reports."""
        with self.console.capture() as capture:
            for report in reports:
                self.console.print(_heading(report), _measures(report), *_findings(report, self.unlinked), sep="\n")
                self.console.print()
        return capture.get().encode()

    def stream(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The tables, one after the other."""
        return iter(pieces)
