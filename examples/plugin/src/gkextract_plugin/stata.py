"""A table for Stata: tabs between the cells, names of variables that Stata takes, text without quotes or tabs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gkextract import Report
from gkextract.writers import Layout, Stream
from gkextract.writers.flat import wide_header, wide_row

_LONGEST = 32  # characters of a name, in Stata


class StataTsv(Stream):
    """a table for Stata: import delimited using out.stata.tsv, encoding(utf-8)"""

    def __init__(self, layout: Layout) -> None:
        self.breakdowns = layout.breakdowns

    def encode(self, reports: Sequence[Report]) -> bytes:
        """A line per report."""
        return b"".join(_line(wide_row(report, self.breakdowns)) for report in reports)

    def stream(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The names, then the lines."""
        yield _line(_names(wide_header(Layout(breakdowns=self.breakdowns))))
        yield from pieces


def _line(cells: Iterable[str | int | float | None]) -> bytes:
    texts = ("" if cell is None else " ".join(str(cell).replace('"', "'").split()) for cell in cells)
    return ("\t".join(texts) + "\n").encode()


def _names(columns: list[str]) -> list[str]:
    """proactive.published[website] is proactive_published_website; a long one keeps its end, and each stands once."""
    names: list[str] = []
    for column in columns:
        plain = "".join(char if char.isalnum() else "_" for char in column).strip("_")
        name, count = plain[-_LONGEST:].lstrip("_0123456789"), 1
        while name in names:
            count += 1
            name = f"{plain[-_LONGEST + 3 :].lstrip('_0123456789')}_{count}"
        names.append(name)
    return names
