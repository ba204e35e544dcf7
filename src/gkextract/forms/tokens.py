"""Text and grids to one stream of tokens: words, numbers and blank cells, in reading order.

Every layout becomes the same stream: | cells |, tabs, runs of spaces, one cell per line (empty lines may be blank
cells), `cell |` per line, rows flattened to one line. What stood between two tokens is kept as the token's `gap`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from gkextract.expressions import expression

from ..han import HAN
from ..models import Table

WORDS, VALUE, BLANK, EMPTY = range(4)
#: How a token is parted from the one before it: not at all, by a space, by several, by a line break, by a cell border,
#: by the border of a reader's grid, which knows the place of every cell.
GLUED, SPACE, WIDE, LINE, CELL, GRID = range(6)


class Token(NamedTuple):
    """`kind` WORDS or VALUE with its text; BLANK an empty cell; EMPTY empty lines, `text` that many newlines."""

    kind: int
    text: str
    start: int
    end: int
    gap: int
    line: int


_UNIT = r"(?:万元|亿元|元|人次|[件条项个次篇人份])"
_VALUE = expression(rf"[+-]?\d+(?:,\d{{3}})*(?:\.\d+)?(?:{_UNIT}(?!{HAN}))?")
_CELL_VALUE = expression(rf"[+-]?\d+(?:,\d{{3}})*(?:\.\d+)?\s*{_UNIT}?")
_CHANGE = expression(r"(?:新?增加?|减少?)\s*\d+\s*[项个件]?|[+-]?\d+\s*/\s*[+-]?\d+|持平|不变|无变[化动]")
#: Cells that say nothing was counted, and cells that say nothing.
NONE_WORDS = frozenset(("-", "--", "---", "—", "——", "–", "―", "−", "无", "零", "〇"))
NO_VALUE = frozenset(("/", "//", "\\", "×", "××", "x", "xx", "X", "XX", "*", "**", "□", "…", "……"))

#: Digits that are no cell: in notes, years, ordinals, page marks. They are hidden before numbers are looked for.
_HIDDEN = expression(
    r"""
      \([^()\d]{0,120}\d{1,6}(?:[^()\d]{1,60}\d{1,6}){0,3}[^()\d]{0,60}\)   # (其中修订16件), (不同渠道…计1条), (1)
    | (?:19|20)\d\d(?=\s*年)
    | 第\s*\d+\s*[条号页项次期届]
    | ^[ \t]*[-—–]+[ \t]*\d{1,3}[ \t]*[-—–]+[ \t]*$
    | \d+(?=[月日号%])
    """,
    re.VERBOSE | re.MULTILINE,
)
_HIDE = str.maketrans("0123456789", "··········")
_WIDE_GAP = expression(r"[ \u3000]{2,}")
_RULER = expression(r"[|\s:+-]*-{2,}[|\s:+-]*")
#: Longer cells are not worth remembering.
_LONGEST_CELL = 64
_PART = expression(r"\S+")


def tokens_of(text: str, start: int, end: int, grids: Iterable[Table]) -> list[Token]:
    """The tokens of `text[start:end]`; where a grid stands, of its cells. `grids` are in order and do not overlap."""
    shown = _HIDDEN.sub(lambda m: m[0].translate(_HIDE), text[start:end])
    out: list[Token] = []
    at, line = start, 0
    for grid in grids:
        line = _text_tokens(shown, start, at, grid.start, line, out)
        line = _grid_tokens(shown, start, grid, line, out)
        at = grid.end
    _text_tokens(shown, start, at, end, line, out)
    return out


def _grid_tokens(shown: str, base: int, grid: Table, line: int, out: list[Token]) -> int:
    """Rows of a grid: cells in order of column, a spanning cell once; columns between them that none covers are blank."""
    covered: dict[int, int] = {}
    for number, row in groupby(sorted(grid.cells, key=attrgetter("row", "col")), attrgetter("row")):
        cells: list[tuple[int, int]] = []
        column = 0
        for cell in row:
            if cells and column < cell.col:
                bare = [at for at in range(column, cell.col) if covered.get(at, -1) < number]
                cells += [(cell.start, cell.start)] * len(bare)
            cells.append((cell.start, cell.end))
            column = cell.col + cell.colspan
            if cell.rowspan > 1:
                covered |= dict.fromkeys(range(cell.col, column), number + cell.rowspan - 1)
        _row_tokens(shown, base, cells, line, out, GRID)
        line += 1
    return line


def _text_tokens(shown: str, base: int, start: int, end: int, line: int, out: list[Token]) -> int:
    empty = 0
    at = start
    closed = True
    while at < end:
        stop = shown.find("\n", at - base, end - base)
        stop = end if stop < 0 else stop + base
        content = shown[at - base : stop - base]
        if not content or content.isspace():
            empty += 1
        else:
            if empty:
                out.append(Token(EMPTY, "\n" * empty, at, at, LINE, line))
                empty = 0
            pipes = content.count("|") if "|" in content and not content.strip("| \t") else 0
            if pipes:
                # A border on a line of its own closes the cell before it; every further one is a blank cell.
                out += [Token(BLANK, "", at, at, LINE, line)] * (pipes - (not closed))
                closed = True
            else:
                _line_tokens(shown, base, content, at, line, out)
                closed = "|" in content
            line += 1
        at = stop + 1
    if empty:
        out.append(Token(EMPTY, "\n" * empty, end, end, LINE, line))
    return line


def _line_tokens(shown: str, base: int, content: str, at: int, line: int, out: list[Token]) -> None:
    if "|" in content:
        if not _RULER.fullmatch(content):
            cells = _split_cells(content, "|", at)
            if len(cells) == 1:
                at, stop = cells[0]
                _cell_tokens(shown[at - base : stop - base], at, LINE, line, out)
            else:
                _row_tokens(shown, base, cells, line, out, CELL)
    elif "\t" in content:
        _row_tokens(shown, base, _split_cells(content, "\t", at), line, out, CELL)
    else:
        gap = LINE
        last = 0
        for wide in _WIDE_GAP.finditer(content):
            if wide.start() > last:
                _cell_tokens(content[last : wide.start()], at + last, gap, line, out)
                gap = WIDE
            last = wide.end()
        if last < len(content):
            _cell_tokens(content[last:], at + last, gap, line, out)


def _split_cells(content: str, border: str, at: int) -> list[tuple[int, int]]:
    """Cells between borders. Pipes at both ends of a line are its frame; a pipe at one end opens or closes a lone cell."""
    left, right = 0, len(content)
    if border == "|":
        left, right = len(content) - len(content.lstrip()), len(content.rstrip())
        if content[right - 1] == "|":
            right -= 1
        if left < right and content[left] == "|":
            left += 1
    cells = []
    while True:
        stop = content.find(border, left, right)
        if stop < 0:
            cells.append((at + left, at + max(left, right)))
            return cells
        cells.append((at + left, at + stop))
        left = stop + 1


def _row_tokens(shown: str, base: int, cells: list[tuple[int, int]], line: int, out: list[Token], border: int) -> None:
    """A row of several cells. Blank or numbered cells before its words are stubs of spanning cells and serial numbers."""
    row: list[Token] = []
    for start, end in cells:
        content = shown[start - base : end - base]
        if content.isdecimal():
            row.append(Token(VALUE, content, start, end, border, line))
        else:
            _cell_tokens(content, start, border, line, row)
    kinds = [token.kind for token in row]
    if WORDS in kinds:
        first = kinds.index(WORDS)
        last = len(kinds) - kinds[::-1].index(WORDS)
        stubs = all(token.gap == border for token in row[: first + 1])
        row = [t for t in row[first if stubs else 0 : last] if t.kind != BLANK] + row[last:]
    out += row


def _cell_tokens(content: str, start: int, gap: int, line: int, out: list[Token]) -> None:
    """The tokens of one cell, or of a line that has no cells, that begins at `start`."""
    parts = _parts(content) if len(content) <= _LONGEST_CELL else _parts.__wrapped__(content)
    for kind, text, at, own in parts:
        out.append(Token(kind, text, start + at, start + at + len(text), gap if own is None else own, line))


#: Kind, text, place in the cell, and gap; None for the cell's own.
_Part = tuple[int, str, int, int | None]


@lru_cache(maxsize=1 << 14)
def _parts(content: str) -> tuple[_Part, ...]:
    """The tokens of one cell by their place in it. Forms print the same cells again and again."""
    text = content.strip()
    if not text:
        return ((BLANK, "", 0, None),)
    at = content.index(text[0])
    if _CELL_VALUE.fullmatch(text) or text in NONE_WORDS or _CHANGE.fullmatch(text):
        return ((VALUE, text, at, None),)
    if text in NO_VALUE:
        return ((BLANK, text, at, None),)
    return tuple(_mixed(text, at))


def _mixed(text: str, base: int) -> Iterator[_Part]:
    """Words and numbers that stand in one cell or line."""
    at = 0
    gap: int | None = None
    for value in _VALUE.finditer(text):
        start = value.start()
        if start > at:
            yield from _between(text[at:start], base + at, gap)
        if start:
            gap = SPACE if text[start - 1].isspace() else GLUED
        yield VALUE, value[0], base + start, gap
        at = value.end()
        gap = SPACE if at < len(text) and text[at].isspace() else GLUED
    if at < len(text):
        yield from _between(text[at:], base + at, gap)


def _between(piece: str, base: int, gap: int | None) -> Iterator[_Part]:
    """What stands between two numbers of a line: words, and dashes and strokes in the place of numbers."""
    parts = [(part[0], part.start(), part.end()) for part in _PART.finditer(piece)]
    first = next((at for at, part in enumerate(parts) if not _is_sign(part[0])), len(parts))
    last = next((at for at in range(len(parts), first, -1) if not _is_sign(parts[at - 1][0])), first)
    for text, at, end in parts[:first]:
        yield _sign(text, at == 0 or end == len(piece)), text, base + at, SPACE
    if first < last:
        at, end = parts[first][1], parts[last - 1][2]
        yield WORDS, piece[at:end], base + at, gap
    for text, at, end in parts[last:]:
        yield _sign(text, at == 0 or end == len(piece)), text, base + at, SPACE


def _is_sign(part: str) -> bool:
    return part in NONE_WORDS or part in NO_VALUE


def _sign(text: str, glued: bool) -> int:
    """The kind of a sign in the place of a number. Several stuck to a number may be as many cells: nobody knows."""
    return VALUE if text in NONE_WORDS and not (glued and len(text) > 1) else BLANK
