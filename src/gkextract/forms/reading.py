"""The door of the room: `scan` a text for official tables, `read` their cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import ahocorasick_rs

from ..models import Found, Note, Status, Table
from .cells import Place, RowReading, read_row
from .digits import Cells, Number
from .official import Meaning, forms
from .records import records_of
from .relations import decide, imbalance
from .tables import Filled, Finder, Line
from .tokens import tokens_of

#: (rule id, status, message, indices into `Reading.found`)
Finding = tuple[str, Status, str, tuple[int, ...]]
Said = Mapping[tuple[str, str | None], set[int | float]]

#: A table's head may stand this far before its first cue, and its last values this far behind the last.
_BEFORE, _BEHIND, _BETWEEN = 400, 700, 3000
_MOST_LISTED = 6


@dataclass(slots=True)
class Reading:
    """What the tables of a report say: measures, warnings and the relations tried on the cells."""

    found: list[Found] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    checks: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class Forms:
    """The official tables of one report. `covered`: the stretches of text that are theirs, in order."""

    covered: list[tuple[int, int]] = field(default_factory=list)
    tables: list[Filled] = field(default_factory=list)

    def read(self, said: Said) -> Reading:
        """Read every cell. `said`: (indicator, by) to the values that the report's own prose states."""
        reading = Reading()
        for table in self.tables:
            _Reader(table, said, reading).read()
        return reading


@lru_cache(maxsize=1)
def _cues() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(sorted({cue for form in forms().values() for cue in form.cues}))


def scan(text: str, tables: Sequence[Table]) -> Forms:
    """Find the official tables in a report's clean text; `tables` are grids with offsets in `text`."""
    hits = _cues().find_matches_as_indexes(text)
    if not hits:
        return Forms()
    grids = _grids(tables)
    filled: list[Filled] = []
    for start, end in _windows(text, [(start, end) for _, start, end in hits], grids):
        inside = [grid for grid in grids if grid.start >= start and grid.end <= end]
        filled += Finder().run(records_of(tokens_of(text, start, end, inside)))
    return Forms([(table.start, table.end) for table in filled], filled)


def _grids(tables: Sequence[Table]) -> list[Table]:
    """Grids that are tables, not page layout: several cells, none of them a page; outer grids give way to inner."""
    chosen: list[Table] = []
    for table in sorted(tables, key=lambda table: (table.end - table.start, table.start)):
        if len(table.cells) > 1 and all(cell.end - cell.start <= 400 for cell in table.cells):
            if all(table.end <= other.start or table.start >= other.end for other in chosen):
                chosen.append(table)
    return sorted(chosen, key=lambda table: table.start)


def _windows(text: str, hits: list[tuple[int, int]], grids: list[Table]) -> list[tuple[int, int]]:
    """Stretches of text around the cues, whole grids included."""
    windows: list[tuple[int, int]] = []
    for start, end in hits:
        if windows and start - windows[-1][1] <= _BETWEEN:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    out = []
    for start, end in windows:
        start, end = max(0, start - _BEFORE), min(len(text), end + _BEHIND)
        for grid in grids:
            if grid.start < end and grid.end > start:
                start, end = min(start, grid.start), max(end, grid.end)
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


class _Reader:
    """Reads one filled form into a `Reading`."""

    def __init__(self, table: Filled, said: Said, reading: Reading) -> None:
        self.table = table
        self.form = forms()[table.form]
        self.said = said
        self.out = reading

    def read(self) -> None:
        lines = self.table.lines
        rows = [self._row(line) for line in lines]
        if self.form.relations:
            self._decide(lines, rows)
        for line, row in zip(lines, rows, strict=True):
            row.readings = self._as_said(line, row.readings)
        if self.form.relations:
            self._decide(lines, rows)
        where = [self._emit(line, row) for line, row in zip(lines, rows, strict=True)]

    def _row(self, line: Line) -> RowReading:
        blocks = self.form.blocks
        if line.width != sum(blocks):
            blocks = (line.width,) if blocks else ()
        row = read_row(line.record, line.width, blocks)
        return row

    def _decide(self, lines: list[Line], rows: list[RowReading]) -> None:
        readings = {line.row.indicator or "": row.readings for line, row in zip(lines, rows, strict=True)}
        kept, holds = decide(self.form, readings)
        if holds:
            for line, row in zip(lines, rows, strict=True):
                row.readings = kept[line.row.indicator or ""]

    def _meanings(self, line: Line) -> tuple[Meaning, ...]:
        return line.row.cells[line.offset : line.offset + line.width]

    def _as_said(self, line: Line, readings: tuple[Cells, ...]) -> tuple[Cells, ...]:
        """Of several readings, those that agree with what the report says in words."""
        if len(readings) < 2:
            return readings
        meanings = self._meanings(line)
        agreeing = []
        for cells in readings:
            told = [(cell, self.said[m]) for cell, m in zip(cells, meanings, strict=True) if m and m in self.said]
            if told and all(cell in values for cell, values in told):
                agreeing.append(cells)
        return tuple(agreeing) or readings

    def _emit(self, line: Line, row: RowReading) -> list[int | None]:
        if not row.places:
            return []
        if len(row.readings) > 1 or not row.complete:
            listed = ", ".join("|".join("_" if c is None else str(c) for c in cells) for cells in row.readings[:6])
            self.out.notes.append(Note("ambiguous_cells", f"{row.written}: {listed}", row.start, row.end))
        if not row.readings or not row.complete:
            return []
        where: list[int | None] = []
        for column, meaning in enumerate(self._meanings(line)):
            values = {cells[column] for cells in row.readings}
            value = values.pop() if len(values) == 1 else None
            where.append(None)
            if meaning is None or value is None:
                continue
            place = row.places[column] if len(row.places) > 1 or len(row.readings[0]) == 1 else row.places[0]
            where[-1] = len(self.out.found)
            self.out.found.append(
                Found(
                    meaning[0],
                    meaning[1],
                    value,
                    "exact",
                    place.unit or line.unit or line.row.unit,
                    place.start,
                    place.end,
                    rule="forms.decoded" if row.jammed else "forms.cell",
                    origin=self.form.id,
                )
            )
        return where
