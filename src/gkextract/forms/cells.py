"""The values of one record to the cells of one row: as they are parted in the source, or by the arithmetic."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .digits import Cells, Number, adds_up, is_cell, number, read_run
from .records import Record
from .tokens import BLANK, EMPTY, GLUED, LINE, NONE_WORDS, SPACE, VALUE, Token

_WRITTEN = re.compile(r"([+-]?[\d,.]*\d)\s*(\D*)")


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


@dataclass(slots=True)
class _Unit:
    """One number of a record as it is parted from the others; text None for a blank cell."""

    text: str | None
    start: int
    end: int
    gap: int
    line: int
    written_unit: str | None = None


def read_row(record: Record, width: int, blocks: tuple[int, ...], *, blanks: bool = False) -> RowReading:
    """Read a record as a row of `width` cells. `blanks`: other rows of the table left cells out."""
    plain = _plain(record.values, width, blocks)
    if plain is not None:
        return plain
    units = _units(record.values)
    numbers = [unit for unit in units if unit.text is not None]
    parted = _parted(record.values, units, width, blocks)
    if parted is None:
        return _decode(numbers, width, blocks, blanks or len(numbers) < len(units))
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
        if token.kind == VALUE and text.isdecimal() and (text[0] != "0" or text == "0") and token.gap != GLUED:
            numbers.append(int(text))
        elif token.kind == BLANK:
            numbers.append(None)
        else:
            return None
    cells = tuple(numbers)
    places: list[Place] = [(token.start, token.end, None) for token in values]
    holds = adds_up(cells, blocks)
    return RowReading((cells,), places, holds=holds, start=values[0].start, end=values[-1].end)


def _decode(numbers: list[_Unit], width: int, blocks: tuple[int, ...], blanks: bool) -> RowReading:
    """Numbers that are not parted into cells: every reading the arithmetic allows."""
    start, end = numbers[0].start, numbers[-1].end
    pieces = tuple([unit.text or "" for unit in numbers])
    whole_cells = all(unit.gap > SPACE for unit in numbers[1:]) and all(map(is_cell, pieces)) and len(pieces) > 1
    written = " ".join(pieces)
    places: list[Place] = [(start, end, numbers[-1].written_unit)]
    if whole_cells and (len(pieces) > width or not blocks):
        return RowReading((), places, written, start=start, end=end)
    run = read_run(pieces, width, blocks, blanks)
    readings = run.cells
    if whole_cells and run.holds:
        # Cells with borders are whole numbers: only blank cells between them can be missing.
        readings = tuple([cells for cells in readings if None in cells])
    return RowReading(readings, places, written, run.complete, run.holds, jammed=True, start=start, end=end)


def _value(text: str | None) -> Number | None:
    if text is None:
        return None
    return number(text) if text[-1].isdecimal() and is_cell(text) else None


@lru_cache(maxsize=1 << 14)
def _written(text: str) -> tuple[str, str | None]:
    """The number and the unit of a value token; words for nothing are 0."""
    if text in NONE_WORDS:
        return "0", None
    match = _WRITTEN.fullmatch(text)
    if match is None:
        return text, None
    return match[1], match[2] or None


def _units(values: list[Token]) -> list[_Unit]:
    """Join glued values to one run; EMPTY tokens are left to `_parted`."""
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


def _parted(values: list[Token], units: list[_Unit], width: int, blocks: tuple[int, ...]) -> list[_Unit] | None:
    """The row's cells if the source parts them: as many as the form has, each a whole number."""
    if any(unit.text is not None and not _whole(unit.text) for unit in units):
        return None
    by_line = all(unit.gap <= LINE for unit in units) and all(unit.gap == LINE for unit in units[1:])
    if by_line and any(token.kind == EMPTY for token in values):
        by_lines = _by_empty_lines(values, width, blocks)
        if by_lines is not None:
            return by_lines
    if len(units) == width:
        return units
    if len(units) > width:
        return _window(units, width, blocks) or _one_line(units, width)
    return None


def _whole(text: str) -> bool:
    return is_cell(text) or not text[-1].isdecimal() or "/" in text or text[0] in "增减"


def _window(units: list[_Unit], width: int, blocks: tuple[int, ...]) -> list[_Unit] | None:
    """The only stretch of `width` cells beside which all are blank, and that adds up if the row must."""
    fits = []
    for at in range(len(units) - width + 1):
        outside = units[:at] + units[at + width :]
        inside = units[at : at + width]
        if all(unit.text is None for unit in outside) and adds_up(tuple([_value(u.text) for u in inside]), blocks):
            fits.append(inside)
    if len(fits) == 1:
        return fits[0]
    if width == 1:
        said = {unit.text for unit in units if unit.text is not None}
        return [unit for unit in units if unit.text is not None][:1] if len(said) == 1 else None
    return None


def _one_line(units: list[_Unit], width: int) -> list[_Unit] | None:
    """The row's own line, where a page number or the like stands on the next."""
    first = [unit for unit in units if unit.line == units[0].line]
    return first if len(first) == width else None


def _by_empty_lines(values: list[Token], width: int, blocks: tuple[int, ...]) -> list[_Unit] | None:
    """One cell per line, blank cells as empty lines: the way of counting that makes the row full.

    Pages differ in how many line breaks part two cells and how many a blank cell leaves: (0, 1) a line each,
    (1, 2) an empty line behind every cell, (1, 1) an empty line behind cells with content only.
    """
    rows = []
    for base, unit in ((0, 1), (1, 2), (1, 1)):
        row = _counted(values, base, unit, width)
        if row is not None and row not in rows:
            rows.append(row)
    if len(rows) > 1:
        rows = [row for row in rows if adds_up(tuple([_value(u.text) for u in row]), blocks)]
    return rows[0] if len(rows) == 1 else None


def _counted(values: list[Token], base: int, unit: int, width: int) -> list[_Unit] | None:
    row: list[_Unit] = []
    trailing = 0
    for token in values:
        if token.kind == EMPTY:
            blanks, rest = divmod(len(token.text) - base, unit)
            if blanks < 0 or rest:
                trailing = 0
                if token is values[-1]:
                    break
                return None
            trailing = blanks
        else:
            row += [_Unit(None, token.start, token.start, token.gap, token.line)] * trailing
            row += _units([token])
            trailing = 0
    if len(row) < width <= len(row) + trailing:
        row += [_Unit(None, values[-1].end, values[-1].end, 0, 0)] * (width - len(row))
    return row if len(row) == width else None
