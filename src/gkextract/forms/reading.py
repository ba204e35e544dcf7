"""The door of the room: `scan` a text for official tables, `read` their cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..models import Found, Note, Status, Table
from .cells import RowReading, read_row
from .digits import Cells
from .official import Meaning, forms
from .relations import decide
from .scanning import tables_in
from .tables import Filled, Line

#: (rule id, status, message, indices into `Reading.found`)
Finding = tuple[str, Status, str, tuple[int, ...]]
Said = Mapping[tuple[str, str | None], set[int | float]]

_MOST_LISTED = 6


@dataclass(slots=True)
class Reading:
    """What the tables of a report say: measures, warnings, and the relations tried on the cells."""

    found: list[Found] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    checks: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class Forms:
    """The official tables of one report. `covered`: the stretches of text that are theirs, in order."""

    covered: list[tuple[int, int]] = field(default_factory=list)
    tables: list[Filled] = field(default_factory=list)

    def read(self, said: Said) -> Reading:
        """Read every cell. `said`: (indicator, by) to the values that the report's own prose states.

        What is said decides only between readings that the arithmetic of the form leaves open.
        """
        reading = Reading()
        for table in self.tables:
            _TableReader(table, said, reading).read()
        return reading


def scan(text: str, tables: Sequence[Table] = ()) -> Forms:
    """Find the official tables in a report's clean text; `tables` are grids with offsets in `text`."""
    found = tables_in(text, tables)
    return Forms([table.span for table in found], found)


class _TableReader:
    """Reads one filled form into a `Reading`."""

    def __init__(self, table: Filled, said: Said, reading: Reading) -> None:
        self.form = forms()[table.form]
        self.columns = table.columns
        self.said = said
        self.out = reading
        self.lines = table.lines
        self.rows = self._rows()

    def read(self) -> None:
        """Decide what can be decided, hand out measures, then check what was handed out."""
        if self.form.id == "statistics":
            self._decide_sheet()
        else:
            self._decide_form()
        where = [self._emit(line, row) for line, row in zip(self.lines, self.rows, strict=True)]
        self._check(where)

    def _rows(self) -> list[RowReading]:
        """Every line by itself."""
        blocks = self.form.blocks
        if self.form.id == "statistics":
            return [read_row(line.record, len(self.columns), ()) for line in self.lines]
        left_out = bool(blocks) and any(
            line.record.cells == 1 and line.record.digits < line.width and not line.record.has_blanks
            for line in self.lines
        )
        return [
            read_row(
                line.record,
                line.width,
                blocks if line.width == sum(blocks) else (line.width,) if blocks else (),
                blanks=left_out,
            )
            for line in self.lines
        ]

    # deciding between readings

    def _decide_form(self) -> None:
        """By the sums between rows, then by what the report says, then by both."""
        if all(len(row.readings) < 2 for row in self.rows):
            return
        self._decide_jointly()
        for line, row in zip(self.lines, self.rows, strict=True):
            row.readings = self._as_said(line, row.readings)
        self._decide_jointly()

    def _decide_jointly(self) -> None:
        if not self.form.relations:
            return
        readings = {line.row.indicator or "": row.readings for line, row in zip(self.lines, self.rows, strict=True)}
        kept, holds = decide(self.form, readings)
        if holds:
            for line, row in zip(self.lines, self.rows, strict=True):
                row.readings = kept[line.row.indicator or ""]

    def _decide_sheet(self) -> None:
        """The year is part of the cumulative number, and a part is part of its whole, in every column."""
        wholes: dict[str, RowReading] = {}
        for line, row in zip(self.lines, self.rows, strict=True):
            if "cumulative" in self.columns:
                row.readings = tuple([cells for cells in row.readings if _ascends(cells, self.columns)])
            whole = wholes.get(line.row.whole or "")
            if whole is not None and len(row.readings) > 1:
                row.readings = tuple(
                    [cells for cells in row.readings if any(_within(cells, all_) for all_ in whole.readings)]
                )
            row.readings = self._as_said(line, row.readings)
            meaning = line.row.cells[0]
            if meaning is not None and meaning[1] is None:
                wholes[meaning[0]] = row

    def _as_said(self, line: Line, readings: tuple[Cells, ...]) -> tuple[Cells, ...]:
        """Of several readings, those that agree with what the report says in words."""
        if len(readings) < 2:
            return readings
        told = [(at, self.said[m]) for at, m in enumerate(self._meanings(line)) if m is not None and m in self.said]
        agreeing = tuple([cells for cells in readings if told and all(cells[at] in values for at, values in told)])
        return agreeing or readings

    # handing out

    def _meanings(self, line: Line) -> tuple[Meaning, ...]:
        if self.form.id != "statistics":
            return line.row.cells[line.offset : line.offset + line.width]
        year = "year" if "year" in self.columns else self.columns[-1]
        meanings = {year: line.row.cells[0], "cumulative": line.row.cumulative}
        return tuple([meanings.get(column) for column in self.columns])

    def _emit(self, line: Line, row: RowReading) -> list[int | None]:
        """Add the sure cells of a row to what is found; the place of each cell's measure there."""
        where: list[int | None] = [None] * line.width
        if not row.places:
            return where
        if len(row.readings) != 1 or not row.complete:
            self._warn(line, row)
        if not row.readings or not row.complete:
            return where
        sure = _agreed(row.readings)
        for at, meaning in enumerate(self._meanings(line)):
            value = sure[at]
            if value is None:
                continue
            place = row.places[at] if len(row.places) > 1 else row.places[0]
            meanings = [meaning] if meaning is not None else []
            if line.row.zero and value == 0 and self.columns[at] == "year":
                meanings = [zero for zero in line.row.zero if zero is not None]
            for indicator, by in meanings:
                where[at if at < len(where) else 0] = len(self.out.found)
                unit = place.unit or line.unit or line.row.unit
                rule = "forms.decoded" if row.jammed else "forms.cell"
                self.out.found.append(
                    Found(indicator, by, value, "exact", unit, place.start, place.end, rule=rule, origin=self.form.id)
                )
        return where

    def _warn(self, line: Line, row: RowReading) -> None:
        name = line.row.names[0] if line.row.names else self.form.id
        if not row.readings:
            self.out.notes.append(
                Note("unread_cells", f"{name}: {row.written!r} is not {line.width} cells", row.start, row.end)
            )
            return
        listed = [" ".join("_" if cell is None else str(cell) for cell in cells) for cells in row.readings]
        more = ", and more" if len(listed) > _MOST_LISTED or not row.complete else ""
        message = f"{name}: {row.written!r} may be {' or '.join(listed[:_MOST_LISTED])}{more}"
        self.out.notes.append(Note("ambiguous_cells", message, row.start, row.end))

    # checking

    def _check(self, where: list[list[int | None]]) -> None:
        pass


def _agreed(readings: tuple[Cells, ...]) -> Cells:
    """What all readings say of each cell; None where they differ."""
    first = readings[0]
    return tuple([cell if all(cells[at] == cell for cells in readings) else None for at, cell in enumerate(first)])


def _ascends(cells: Cells, columns: tuple[str, ...]) -> bool:
    year, total = cells[columns.index("year")], cells[columns.index("cumulative")]
    return year is None or total is None or year <= total


def _within(part: Cells, whole: Cells) -> bool:
    return all(a is None or b is None or a <= b for a, b in zip(part, whole, strict=True))
