"""Jammed digits: every way to cut a run into the cells of a row that the form's own arithmetic allows.

A cell has no leading zero. A row of blocks adds up: the last cell of each block is the sum of the others in it
(六类申请人之和 = 总计; 维持+纠正+其他+未审结 = 总计). `640020470` as one block of seven is 64, 0, 0, 2, 0, 4, 70 and
nothing else.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, combinations
from typing import NamedTuple

from gkextract.expressions import expression

Number = int | float
Cells = tuple[Number | None, ...]

#: Longer runs are not cut: the rows of one form have seven to fifteen cells of a few digits each.
LONGEST = 64
#: More readings than this decide nothing; the search stops and says that it did.
MOST_READINGS = 400
_MOST_STEPS = 20_000

_CELL = expression(r"[+-]?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?")


class Readings(NamedTuple):
    """The readings of a run. `complete`: there are no others. `holds`: they satisfy the row's own sums."""

    cells: tuple[Cells, ...]
    complete: bool = True
    holds: bool = True


class _TooMany(Exception):
    """The search passed its bound."""


def number(cell: str) -> Number:
    """The value of one written cell: digits, thousands commas, sign, decimals. A whole number is an int (12.00)."""
    plain = cell.replace(",", "")
    if "." not in plain:
        return int(plain)
    value = float(plain)
    return int(value) if value.is_integer() else value


def is_cell(piece: str) -> bool:
    """Whether a piece of text is one whole number as a cell writes it."""
    return _CELL.fullmatch(piece) is not None


@lru_cache(maxsize=1 << 16)
def read_run(pieces: tuple[str, ...], width: int, blocks: tuple[int, ...], whole: bool, vanishing: bool) -> Readings:
    """The readings of a row of `width` cells printed as `pieces`, between which stand only spaces.

    `blocks` are the row's sums (they cover it, or there are none). `whole`: no piece is more than one cell.
    `vanishing`: blank cells of the row may have left no trace. Of several readings, those that end a cell at every
    space are preferred.
    """
    digits = "".join(pieces)
    if len(digits) > LONGEST:
        return Readings((), complete=False)
    if vanishing and blocks != (width,):
        return Readings(())
    try:
        found = [] if whole else _cut_run(digits, width, blocks)
        if vanishing:
            found += _with_blanks(pieces, width, whole)
    except _TooMany:
        return Readings((), complete=False)
    cells = [cells for cells, _ in (found if vanishing else _at_spaces(pieces, found))]
    if cells or not blocks or whole or vanishing:
        return Readings(tuple(dict.fromkeys(cells)))
    return Readings(cut_freely(digits, width), holds=False)


def adds_up(cells: Cells, blocks: tuple[int, ...]) -> bool:
    """Whether each block's last cell is the sum of the others; a blank counts nothing."""
    at = 0
    for length in blocks:
        *parts, total = cells[at : at + length]
        if sum(part or 0 for part in parts) != (total or 0):
            return False
        at += length
    return True


def cut_freely(digits: str, width: int) -> tuple[Cells, ...]:
    """Every cut that ignores the sums: what is left when the source itself does not add up; () if there are too many."""
    try:
        return tuple([cells for cells, _ in _cut_freely(digits, width)])
    except _TooMany:
        return ()


_Cut = tuple[Cells, tuple[int, ...]]  # the cells, and where each ends


def _at_spaces(pieces: tuple[str, ...], found: list[_Cut]) -> list[_Cut]:
    """Of several cuts, those that end a cell at every space of the source, if there are any."""
    if len(pieces) == 1 or len(found) < 2:
        return found
    edges = set(accumulate(map(len, pieces[:-1])))
    return [cut for cut in found if edges.issubset(cut[1])] or found


def _cut_run(digits: str, width: int, blocks: tuple[int, ...]) -> list[_Cut]:
    if not digits.isdecimal():
        return [cut for cut in _cut_freely(digits, width) if adds_up(cut[0], blocks)]
    if not blocks:
        return _cut_freely(digits, width)
    if len(digits) == width:
        cells = tuple(map(int, digits))
        return [(cells, tuple(range(1, width + 1)))] if adds_up(cells, blocks) else []
    return _BlockSearch(digits, blocks).run() if len(digits) > width else []


def _cut_freely(digits: str, width: int) -> list[_Cut]:
    """All cuts into `width` numbers, with signs, commas and decimals where they stand."""
    found: list[_Cut] = []

    def walk(at: int, cells: tuple[Number, ...], ends: tuple[int, ...]) -> None:
        left = width - len(cells)
        if left == 1:
            if _CELL.fullmatch(digits, at):
                found.append(((*cells, number(digits[at:])), (*ends, len(digits))))
                if len(found) > MOST_READINGS:
                    raise _TooMany
            return
        for end in range(at + 1, len(digits) - left + 2):
            if digits[end] not in ".," and _CELL.fullmatch(digits, at, end):
                walk(end, (*cells, number(digits[at:end])), (*ends, end))

    if len(digits) >= width:
        walk(0, (), ())
    return found


class _BlockSearch:
    """All cuts of a run in which every block adds up. The bound on steps keeps hostile runs from hanging."""

    def __init__(self, digits: str, blocks: tuple[int, ...]) -> None:
        self.digits = digits
        self.blocks = blocks
        self.found: list[_Cut] = []
        self.steps = 0
        self.sums = [0, *accumulate(map(int, digits))]

    def run(self) -> list[_Cut]:
        self._open(0, 0, (), ())
        return self.found

    def _step(self) -> None:
        self.steps += 1
        if self.steps > _MOST_STEPS:
            raise _TooMany

    def _open(self, index: int, at: int, cells: tuple[int, ...], ends: tuple[int, ...]) -> None:
        """Begin block `index` at `at`."""
        parts = self.blocks[index] - 1
        if index == len(self.blocks) - 1:
            self._last(at, parts, cells, ends)
        else:
            room = len(self.digits) - sum(self.blocks[index + 1 :]) - 1
            self._part(index, at, parts, 0, room, cells, ends)

    def _part(
        self, index: int, at: int, left: int, total: int, room: int, cells: tuple[int, ...], ends: tuple[int, ...]
    ) -> None:
        """Choose the parts of an inner block; its total must stand right behind them, before `room` runs out."""
        self._step()
        if left == 0:
            written = str(total)
            if self.digits.startswith(written, at):
                end = at + len(written)
                self._open(index + 1, end, (*cells, total), (*ends, end))
            return
        last = at + 1 if self.digits[at] == "0" else room - left + 1
        for end in range(at + 1, last + 1):
            value = int(self.digits[at:end])
            self._part(index, end, left - 1, total + value, room, (*cells, value), (*ends, end))

    def _last(self, at: int, parts: int, cells: tuple[int, ...], ends: tuple[int, ...]) -> None:
        """The last total ends the run: choose its length first, then the parts that sum to it.

        However the parts are cut, their sum leaves the same remainder by nine as their digits: most lengths fall out.
        """
        length, sums = len(self.digits), self.sums
        for split in range(length - 1, at + parts - 1, -1):
            digit_sum = sums[split] - sums[at]
            if (digit_sum - (sums[length] - sums[split])) % 9 or split - at > parts * (length - split):
                continue
            if self.digits[split] != "0" or split == length - 1:
                self._exact(at, parts, int(self.digits[split:]), split, cells, ends)

    def _exact(self, at: int, left: int, rest: int, split: int, cells: tuple[int, ...], ends: tuple[int, ...]) -> None:
        """Cut `at`:`split` into `left` parts that sum to `rest`."""
        self._step()
        digits = self.digits
        if left == 1:
            if str(rest) == digits[at:split]:
                total = int(digits[split:])
                self.found.append(((*cells, rest, total), (*ends, split, len(digits))))
                if len(self.found) > MOST_READINGS:
                    raise _TooMany
            return
        widest, room = len(str(rest)), split - at
        if room > left * widest or widest > room - left + 2:
            return
        last = at + 1 if digits[at] == "0" else min(at + widest, split - left + 1)
        for end in range(at + 1, last + 1):
            value = int(digits[at:end])
            if value > rest:
                break
            self._exact(end, left - 1, rest - value, split, (*cells, value), (*ends, end))


def _with_blanks(pieces: tuple[str, ...], width: int, whole: bool) -> list[_Cut]:
    """Readings with fewer numbers than cells: the total last, the parts in any of the cells before it.

    Of zeros nobody can tell which are left: any of the cells, the total too, may be blank.
    """
    digits = "".join(pieces)
    rows: list[Cells] = []
    if all(map(is_cell, pieces)) and 1 < len(pieces) < width:
        rows.append(tuple(map(number, pieces)))
    if not whole and digits.isdecimal():
        for count in range(2, min(width, len(digits) + 1)):
            rows += [cells for cells, _ in _cut_run(digits, count, (count,))]
    if set(digits) == {"0"}:
        found = [_placed((0,) * len(digits), width, where) for where in combinations(range(width), len(digits))]
    else:
        found = [
            _placed(cells, width, (*where, width - 1))
            for cells in dict.fromkeys(rows)
            if adds_up(cells, (len(cells),))
            for where in combinations(range(width - 1), len(cells) - 1)
        ]
    if len(found) > MOST_READINGS:
        raise _TooMany
    return found


def _placed(cells: Cells, width: int, where: tuple[int, ...]) -> _Cut:
    row: list[Number | None] = [None] * width
    for column, value in zip(where, cells, strict=True):
        row[column] = value
    return tuple(row), ()
