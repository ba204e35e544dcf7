"""The values of one record to the cells of one row: as they are parted in the source, or by the arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from gkextract.expressions import expression

from .digits import Cells, Number, adds_up, is_cell, number, read_run
from .records import Record
from .tokens import BLANK, EMPTY, GLUED, LINE, NONE_WORDS, SPACE, VALUE, Token

_WRITTEN = expression(r"([+-]?[\d,.]*\d)\s*(\D*)")
#: Ways of counting empty lines between cells that stand one on a line: so many part two cells, and each blank cell
#: adds so many. (0, 1) a line each; (1, 2) an empty line behind every cell; (1, 1) behind cells with content only.
_WAYS = ((0, 1), (1, 2), (1, 1))

#: Where a cell stands, and the unit written in it.
Place = tuple[int, int, str | None]


@dataclass(slots=True)
class RowReading:
    """What one row may say. One reading decides it; of several, the cells in which they agree are sure.

    `places` has one place for each cell, or a single one for a jammed run. `complete`: no reading was left out.
    `holds`: the readings satisfy the row's own sums.
    """

    readings: tuple[Cells, ...]
    places: list[Place]
    written: str = ""
    complete: bool = True
    holds: bool = True
    jammed: bool = False
    start: int = 0
    end: int = 0


class Manner(NamedTuple):
    """How a table leaves its cells. `whole`: its numbers stand apart, so none is several cells run together.

    `vanishing`: it may leave cells blank, and blank cells leave no trace. `signed`: dashes stand for some cells, and
    nobody knows for how many. `padded`: its blank cells stand at the end of a row, wherever they were. `lines`: ways
    to count its empty lines.
    """

    whole: bool = False
    vanishing: bool = False
    signed: bool = False
    padded: bool = False
    lines: tuple[tuple[int, int], ...] = _WAYS


def manner_of(rows: list[tuple[Record, int]], vanishing: bool, signed: bool, padded: bool) -> Manner:
    """How one table leaves its cells; `rows` are records, and how many cells each should have."""
    wide = [(record, width) for record, width in rows if width > 1]
    full = sum(record.cells == width for record, width in wide)
    counted = [(record, width) for record, width in wide if record.empty_lines]
    lines: tuple[tuple[int, int], ...] = _WAYS
    if counted:
        apart = sum(record.spread for record, _ in rows) > 0
        ways = [way for way in _WAYS if way[0] == apart]
        fits = {way: sum(_counted(r.values, way, w) is not None for r, w in counted) for way in ways}
        lines = tuple([way for way in ways if fits[way] == max(fits.values())])
    bordered = any(record.traced and record.cells > 1 for record, _ in wide)
    return Manner(2 * full >= len(wide) or bordered, vanishing, signed, padded, lines)


def read_row(record: Record, width: int, blocks: tuple[int, ...], manner: Manner) -> RowReading:
    """Read a record as a row of `width` cells."""
    values = record.values
    if manner.padded and record.padded:
        values = [token for token in values if token.kind == VALUE]
    plain = _plain(values, width, blocks) if manner.whole else None
    if plain is not None:
        return plain
    units = _units(values)
    numbers = [unit for unit in units if unit.text is not None]
    parted = _parted(record, units, width, blocks, manner)
    if parted is None:
        return _decode(units, width, blocks, manner)
    cells = tuple([_value(unit.text) for unit in parted])
    places = [(unit.start, unit.end, unit.written_unit) for unit in parted]
    return RowReading((cells,), places, holds=adds_up(cells, blocks), start=numbers[0].start, end=numbers[-1].end)


def _plain(values: list[Token], width: int, blocks: tuple[int, ...]) -> RowReading | None:
    """The common case: as many whole numbers as cells."""
    if len(values) != width:
        return None
    numbers: list[Number | None] = []
    for token in values:
        text = token.text
        if token.kind == VALUE and text.isdecimal() and (text[0] != "0" or text == "0"):
            numbers.append(int(text))
        elif token.kind == BLANK:
            numbers.append(None)
        else:
            return None
        if token.gap == GLUED and width > 1:
            return None
    cells = tuple(numbers)
    places: list[Place] = [(token.start, token.end, None) for token in values]
    holds = adds_up(cells, blocks)
    return RowReading((cells,), places, holds=holds, start=values[0].start, end=values[-1].end)


@dataclass(slots=True)
class _Unit:
    """One number of a record as it is parted from the others; text None for a blank cell."""

    text: str | None
    start: int
    end: int
    gap: int
    line: int
    written_unit: str | None = None


def _units(values: list[Token]) -> list[_Unit]:
    """Join glued values to one run; EMPTY tokens are left to `_counted`."""
    units: list[_Unit] = []
    for token in values:
        if token.kind == BLANK:
            units.append(_Unit(None, token.start, token.end, token.gap, token.line))
        elif token.kind == VALUE:
            text, unit = _written(token.text)
            last = units[-1] if units else None
            if token.gap == GLUED and last is not None and last.text is not None and last.end == token.start:
                last.text += text
                last.end, last.written_unit = token.end, unit
            else:
                units.append(_Unit(text, token.start, token.end, token.gap, token.line, unit))
    return units


@lru_cache(maxsize=1 << 14)
def _written(text: str) -> tuple[str, str | None]:
    """The number and the unit of a value token; words for nothing are 0."""
    if text in NONE_WORDS:
        return "0", None
    match = _WRITTEN.fullmatch(text)
    if match is None:
        return text, None
    return match[1], match[2] or None


def _value(text: str | None) -> Number | None:
    return number(text) if text is not None and is_cell(text) else None


def _parted(
    record: Record, units: list[_Unit], width: int, blocks: tuple[int, ...], manner: Manner
) -> list[_Unit] | None:
    """The row's cells if the source parts them: as many as the form has, each a whole number."""
    if not all(unit.text is None or _is_whole(unit.text) for unit in units):
        return None
    traced = all(unit.gap >= LINE for unit in units[1:])
    if record.empty_lines and all(unit.gap == LINE for unit in units[1:]):
        by_lines = _by_lines(record.values, manner, width, blocks)
        if by_lines is not None:
            return by_lines
    if not (traced or manner.whole):
        return None
    if len(units) == width:
        return units
    if len(units) > width:
        return _window(units, width, blocks) or _one_line(units, width)
    return None


def _by_lines(values: list[Token], manner: Manner, width: int, blocks: tuple[int, ...]) -> list[_Unit] | None:
    """The row as the table's way of counting empty lines has it; of several ways the one that adds up."""
    rows = [row for row in (_counted(values, way, width) for way in manner.lines) if row is not None]
    if any(row != rows[0] for row in rows):
        rows = [row for row in rows if blocks and adds_up(tuple([_value(unit.text) for unit in row]), blocks)]
    return rows[0] if rows and all(row == rows[0] for row in rows) else None


def _is_whole(text: str) -> bool:
    """Whether a value is one cell: a number, or a change (增2项, 1/0) that is none."""
    return is_cell(text) or not text[-1].isdecimal() or "/" in text or text[0] in "新增减"


def _window(units: list[_Unit], width: int, blocks: tuple[int, ...]) -> list[_Unit] | None:
    """The only stretch of `width` cells beside which all are blank, and that adds up if the row must."""
    fits = []
    for at in range(len(units) - width + 1 if width > 1 else 1):
        outside = units[:at] + units[at + width :]
        inside = units[at : at + width]
        if all(unit.text is None for unit in outside) and adds_up(tuple([_value(u.text) for u in inside]), blocks):
            fits.append(inside)
    if len(fits) == 1:
        return fits[0]
    if width == 1 and len({unit.text for unit in units} - {None}) == 1 and units[0].text is not None:
        return units[:1]
    return None


def _one_line(units: list[_Unit], width: int) -> list[_Unit] | None:
    """The row's own line, where a page number or the like stands on the next."""
    first = [unit for unit in units if unit.line == units[0].line]
    return first if len(first) == width else None


def _counted(values: list[Token], way: tuple[int, int], width: int) -> list[_Unit] | None:
    """The cells of a row with one cell on a line, blank ones counted by the empty lines; None if they are not `width`.

    Behind the last value there may be blank cells, or only the distance of what follows.
    """
    apart, each = way
    row: list[_Unit] = []
    blanks = 0
    for token in values:
        if token.kind != EMPTY:
            row += [_Unit(None, token.start, token.start, token.gap, token.line)] * blanks
            row += _units([token])
            blanks = 0
            continue
        if token is values[-1]:
            blanks = len(token.text) // each
            break
        blanks, rest = divmod(len(token.text) - apart, each)
        if blanks < 0 or rest:
            return None
    if len(row) < width <= len(row) + blanks:
        end = values[-1].end
        row += [_Unit(None, end, end, LINE, 0)] * (width - len(row))
    return row if len(row) == width else None


def _decode(units: list[_Unit], width: int, blocks: tuple[int, ...], manner: Manner) -> RowReading:
    """Numbers that are not parted into cells: every reading the arithmetic allows."""
    numbers = [unit for unit in units if unit.text is not None]
    start, end = numbers[0].start, numbers[-1].end
    pieces = tuple([unit.text or "" for unit in numbers])
    written = " ".join(pieces)
    places: list[Place] = [(start, end, numbers[-1].written_unit)]
    if manner.signed or len(numbers) < len(units) or (width == 1 and len(pieces) > 1):
        return RowReading((), places, written, start=start, end=end)
    bordered = all(unit.gap > SPACE for unit in numbers[1:]) and len(numbers) > 1
    whole = (bordered or manner.whole) and all(map(is_cell, pieces)) and width > 1
    run = read_run(pieces, width, blocks, whole, manner.vanishing or whole)
    return RowReading(run.cells, places, written, run.complete, run.holds, jammed=True, start=start, end=end)
