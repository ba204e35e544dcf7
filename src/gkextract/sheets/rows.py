"""Text and grids to tables of rows: | cells |, tabs, columns parted by spaces, one cell to a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from gkextract.expressions import expression
from gkextract.models import Table

_WIDEST, _LONGEST = 14, 40  # columns; characters of a cell
_RULER = expression(r"[|\s:+-]*-{2,}[|\s:+-]*")
_ALONE = expression(r"[ \t]*\|?[ \t]*([^|\t]*?)[ \t]*\|[ \t]*")
_BORDERED = expression(r"[^|\t]*")
_FIGURE = expression(r"[\d,.%]+|[-—–/]*")
_SERIAL = frozenset({"序号", "排名", "名次", "编号"})
_SPACED = expression(r"\S+")


class Box(NamedTuple):
    """A cell: its words, and their place in the text."""

    text: str
    start: int
    end: int


Row = list[Box]
IsHead = Callable[[Row], bool]


def tables(
    text: str, grids: Sequence[Table], covered: Sequence[tuple[int, int]], is_head: IsHead
) -> Iterator[list[Row]]:
    """Every run of rows that begins with a head: those of the readers' grids, then those of the text outside them.

    `covered` are the stretches of text that are somebody else's.
    """
    for grid in grids:
        rows = [
            [Box(c.text.strip(), c.start, c.end) for c in cells]
            for _, cells in groupby(sorted(grid.cells, key=attrgetter("row", "col")), attrgetter("row"))
        ]
        at = next((n for n, row in enumerate(rows) if is_head(row)), len(rows))
        if len(rows) - at > 1:
            yield rows[at:]
    yield from _in_text(text, [*((grid.start, grid.end) for grid in grids), *covered], is_head)


def _in_text(text: str, taken: list[tuple[int, int]], is_head: IsHead) -> Iterator[list[Row]]:
    """Runs of lines that have as many cells as the head they begin with; a row may lack what it leaves blank."""
    table: list[Row] = []
    stack: list[Box] = []  # cells that stand alone on their lines
    for row in _lines(text, taken):
        if len(row) == 1:
            stack += row
            continue
        if stack:
            yield from _stacked(stack, is_head)
            stack = []
        if table and len(row) == len(table[0]):
            table.append(row)
            continue
        if table and len(row) == len(table[0]) - 1 and table[0][0].text in _SERIAL:
            table.append(_without_serial(row))
            continue
        if len(table) > 1:
            yield table
        table = [row] if row and is_head(row) else []
    if len(table) > 1:
        yield table
    yield from _stacked(stack, is_head)


def _without_serial(row: Row) -> Row:
    """The row with a blank cell for its number, which runs into the name (3城关镇) or is not there (合计)."""
    words = row[0].text.lstrip("0123456789.、")
    return [Box("", row[0].start, row[0].start), Box(words, row[0].end - len(words), row[0].end), *row[1:]]


def _stacked(cells: list[Box], is_head: IsHead) -> Iterator[list[Row]]:
    """Cells one to a line: as many make a row as make a head, behind which the same columns hold numbers in every row."""
    for width in range(min(_WIDEST, len(cells) // 2), 1, -1):
        if len(cells) % width == 0 and is_head(cells[:width]):
            rows = [cells[n : n + width] for n in range(0, len(cells), width)]
            if len({tuple(_FIGURE.fullmatch(box.text) is not None for box in row) for row in rows[1:]}) == 1:
                yield rows
                return


def _lines(text: str, taken: list[tuple[int, int]]) -> Iterator[Row]:
    """The cells of each line; an empty row where a line has none, or more than a table's rows have."""
    at = 0
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop]
        if line and not _RULER.fullmatch(line) and not any(a <= at < b for a, b in taken):
            yield _row(line, at)
        at = stop + 1


def _row(line: str, at: int) -> Row:
    if len(line) > _WIDEST * _LONGEST:
        return []
    bordered = "|" in line
    if bordered and "\t" not in line.strip() and (alone := _ALONE.fullmatch(line)):
        return [Box(alone[1], at + alone.start(1), at + alone.end(1))]
    if not bordered and "\t" not in line:
        if " " not in line:
            return []
        row = [Box(m[0], at + m.start(), at + m.end()) for m in _SPACED.finditer(line)]
        return row if 1 < len(row) <= _WIDEST and all(len(box.text) <= _LONGEST for box in row) else []
    inner = line.strip().strip("|") if bordered else line
    at += line.index(inner) if inner else 0
    row = []
    for m in _BORDERED.finditer(inner):
        if m.start() and inner[m.start() - 1] not in "|\t":
            continue  # the empty match behind a cell
        words = m[0].strip()
        start = at + m.start() + (m[0].index(words) if words else 0)
        row.append(Box(words, start, start + len(words)))
    return row if 1 < len(row) <= _WIDEST and all(len(box.text) <= _LONGEST for box in row) else []
