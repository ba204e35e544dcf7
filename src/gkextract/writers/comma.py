"""CSV, wide and long: UTF-8, RFC 4180 quoting, lines ended by a line feed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from gkextract.models import Report
from gkextract.writers import Layout, Stream, flat

# A spreadsheet takes a cell that begins so for a formula, the full-width forms too where the system is Chinese.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def guarded(cell: flat.Cell) -> flat.Cell:
    """A text cell that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay as they are."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return "'" + cell
    return cell


def _lines(rows: Iterable[Sequence[flat.Cell]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


class WideCsv(Stream):
    """One row per report."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def header(self) -> list[str]:
        """The words of the first row."""
        return flat.wide_header(self.layout)

    def rows(self, report: Report) -> Iterable[Sequence[flat.Cell]]:
        """The rows of one report."""
        return [flat.wide_row(report, self.layout.breakdowns)]

    def encode(self, reports: Sequence[Report]) -> bytes:
        """The lines of some reports."""
        return _lines(row for report in reports for row in self.rows(report))

    def stream(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The header, then the lines."""
        yield (b"\xef\xbb\xbf" if self.layout.bom else b"") + _lines([self.header()])
        yield from pieces


class LongCsv(WideCsv):
    """One row per measure."""

    def header(self) -> list[str]:
        """The words of the first row."""
        return flat.long_header(self.layout)

    def rows(self, report: Report) -> Iterable[Sequence[flat.Cell]]:
        """The rows of one report."""
        return flat.long_rows(report)
