"""A document's text while it is being built: lines, cells, and the offset of everything put in.

Every reader of a marked-up format pours its pieces in here, in reading order, so that white space, lines and
tables come out alike: one space for any white space, a tab between the cells of a row, a line per row.
"""

from __future__ import annotations

import re

import regex

from ..models import Cell, Document, Table
from .errors import ReadError

# A line of the source broken between two Chinese characters is no space: 政府信息\n公开 is one word.
_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_BROKEN_WORD = regex.compile(rf"(?<=[{_WIDE}])[ \t]*[\r\n]\s*(?=[{_WIDE}])")
_SPACES = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff\xad\x00]")
_UNEVEN = re.compile(r"[\s\u200b-\u200d\u2060\ufeff\xad\x00]")
_WIDE_CHARACTER = regex.compile(f"[{_WIDE}]")
_BROADEST_CELL = 100
_MOST_COLUMNS = 1000


class Flow:
    """Text being built; `length` is the offset at which the next character will stand."""

    def __init__(self) -> None:
        self.length = 0
        self._parts: list[str] = []
        self._last = "\n"
        self._space = ""  # white space seen, but not yet written: it may turn out to end a line
        self._tables: list[Table] = []

    def inline(self, text: str) -> None:
        """Add running text; white space collapses, also across calls."""
        if _INVISIBLE.search(text):
            text = _INVISIBLE.sub("", text)
        words = text.strip()
        if not words:
            self._space += text
            return
        lead = text[: len(text) - len(text.lstrip())]
        self._break(self._space + lead, words[0])
        self._write(_SPACES.sub(" ", _BROKEN_WORD.sub("", words)))
        self._space = text[len(text.rstrip()) :]

    def verbatim(self, text: str) -> None:
        """Add text whose line ends count, as in <pre>."""
        for number, line in enumerate(text.splitlines()):
            if number:
                self.end_line()
            self.inline(line)

    def end_line(self) -> None:
        """End the line, if it has begun."""
        self._space = ""
        if self._last != "\n":
            self._write("\n")

    def table(self, rows: list[list[tuple[str, int, int]]]) -> None:
        """Add a grid of (text, rowspan, colspan), row by row, and remember it as a `Table`."""
        self.end_line()
        start, cells, grid = self.length, [], Grid(len(rows))
        for row in rows:
            grid.next_row()
            for number, (text, rowspan, colspan) in enumerate(row):
                if number:
                    self._write("\t")
                text = one_line(text)
                at = self.length
                self._write(text)
                cells.append(Cell(text, at, self.length, *grid.place(rowspan, colspan)))
            if row:
                self._write("\n")
        if cells:
            self._tables.append(Table(start, cells[-1].end, tuple(cells)))

    def document(self) -> Document:
        """Return what was built."""
        self.end_line()
        return Document("".join(self._parts), self._tables)

    def _break(self, space: str, following: str) -> None:
        """Write one space where white space stood, unless a line of Chinese was broken there."""
        if not space or self._last == "\n":
            return
        broken = "\n" in space and _WIDE_CHARACTER.match(self._last) and _WIDE_CHARACTER.match(following)
        if not broken:
            self._write(" ")

    def _write(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self.length += len(text)
            self._last = text[-1]


class Grid:
    """Places cells in the columns of a table, around the cells that reach down from rows above."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._row = -1
        self._col = 0
        self._until: list[int] = []  # for each column, the first row that is free in it

    def next_row(self) -> None:
        """Begin the next row."""
        self._row += 1
        self._col = 0

    def place(self, rowspan: int = 1, colspan: int = 1) -> tuple[int, int, int, int]:
        """Return (row, column, rowspan, colspan) of the next cell, spans cut to the table. A rowspan of 0 is all."""
        left = max(self._rows - self._row, 1)
        rowspan = left if rowspan == 0 else min(max(rowspan, 1), left)
        colspan = min(max(colspan, 1), _BROADEST_CELL)
        until, row, col = self._until, self._row, self._col
        while col < len(until) and until[col] > row:
            col += 1
        until.extend([0] * (col + colspan - len(until)))
        until[col : col + colspan] = [row + rowspan] * colspan
        if len(until) > _MOST_COLUMNS:
            raise ReadError(f"holds a table of more than {_MOST_COLUMNS:,} columns")
        self._col = col + colspan
        return row, col, rowspan, colspan


def one_line(text: str) -> str:
    """Text of a cell on one line: Chinese broken over lines is joined, other pieces keep a space between them.

    Digits over two lines are never joined: 12 above 34 need not be 1234.
    """
    text = text.strip()
    if not _UNEVEN.search(text):
        return text
    text = _INVISIBLE.sub("", text).strip()
    return _SPACES.sub(" ", _BROKEN_WORD.sub("", text))
