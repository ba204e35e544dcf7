"""The door of the room: `scan` a text for official tables, `read` their cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..models import Found, Note, Table
from .cells import RowReading, manner_of, read_row
from .deciding import Said, decide_rows, decide_sheet
from .digits import Cells
from .official import Meaning, forms
from .relations import decide, signs
from .scanning import tables_in
from .tables import Filled, Line, Page, page_of

_MOST_LISTED = 6


@dataclass(slots=True)
class Reading:
    """What the tables of a report say: measures, and warnings of what could not be read or decided."""

    found: list[Found] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


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
        page = page_of(self.tables)
        for table in self.tables:
            _TableReader(table, page, said, reading).read()
        return reading


def scan(text: str, tables: Sequence[Table] = ()) -> Forms:
    """Find the official tables in a report's clean text; `tables` are grids with offsets in `text`."""
    found = tables_in(text, tables)
    return Forms([table.span for table in found], found)


class _TableReader:
    """Reads one filled form into a `Reading`."""

    def __init__(self, table: Filled, page: Page, said: Said, reading: Reading) -> None:
        self.form = forms()[table.form]
        self.columns = table.columns or ("year",)
        self.said = said
        self.out = reading
        self.lines = table.lines
        self.manner = manner_of([(line.record, line.width) for line in table.lines], *page)

    def read(self) -> None:
        """Decide what can be decided, and hand out the cells that are sure."""
        meanings = [self._meanings(line) for line in self.lines]
        rows = [self._row(line, meaning) for line, meaning in zip(self.lines, meanings, strict=True)]
        if self.form.id == "statistics":
            decide_sheet(self.columns, self.lines, rows, meanings, self.said)
        else:
            decide_rows(self.form, self.lines, rows, meanings, self.said)
        doubted = self._doubted(rows)
        for line, row, meaning in zip(self.lines, rows, meanings, strict=True):
            sure = self._sure(line, row) if not (line.placed and doubted) else None
            if sure is not None:
                self._hand_out(line, row, sure, meaning)

    def _row(self, line: Line, meanings: tuple[Meaning, ...]) -> RowReading:
        """A line by itself. A count is never negative; 本年增/减, which is no measure, may be."""
        blocks = self.form.blocks
        if blocks and line.width != sum(blocks):
            blocks = (line.width,)
        row = read_row(line.record, len(meanings), blocks, self.manner)
        row.readings = tuple([cells for cells in row.readings if not _negative(cells, meanings)])
        return row

    def _doubted(self, rows: list[RowReading]) -> bool:
        """Whether rows that were told by their place alone are not borne out by the sums between rows."""
        if not any(line.placed for line in self.lines):
            return False
        alone = {ln.row.indicator or "": row.readings for ln, row in zip(self.lines, rows, strict=True)}
        tried = [signs(relation, self.form, alone) for relation in self.form.relations]
        return not any(tried) or decide(self.form, alone) is None

    def _meanings(self, line: Line) -> tuple[Meaning, ...]:
        """What each of the line's cells is."""
        if self.form.id != "statistics":
            return line.row.cells[line.offset : line.offset + line.width]
        known = {"year": line.row.cells[0], "cumulative": line.row.cumulative}
        return tuple([known.get(column) for column in self.columns])

    def _sure(self, line: Line, row: RowReading) -> Cells | None:
        """The cells in which all readings of a row agree; with a warning where they do not."""
        readings = row.readings
        if len(readings) == 1 and row.complete:
            return readings[0]
        self._warn(line, row)
        if not readings or not row.complete or not row.holds:
            return None
        return tuple(
            [one if all(cells[at] == one for cells in readings) else None for at, one in enumerate(readings[0])]
        )

    def _hand_out(self, line: Line, row: RowReading, sure: Cells, meanings: tuple[Meaning, ...]) -> None:
        """Add the sure cells of a row to what is found."""
        found, places = self.out.found, row.places
        rule = "forms.decoded" if row.jammed else "forms.cell"
        default = line.unit or line.row.unit
        for at, meaning in enumerate(meanings):
            value = sure[at]
            if value is None:
                continue
            start, end, unit = places[at] if len(places) > 1 else places[0]
            for indicator, by in (meaning,) if meaning else line.row.zero if value == 0 and at == 0 else ():
                found.append(
                    Found(indicator, by, value, "exact", unit or default, start, end, None, "own", rule, self.form.id)
                )

    def _warn(self, line: Line, row: RowReading) -> None:
        name = line.row.names[0] if line.row.names else "行政复议、行政诉讼"
        if not row.holds:
            code, message = "unread_cells", f"{name}: no reading of {row.written!r} adds up"
        elif not row.readings:
            code, message = "unread_cells", f"{name}: {row.written!r} cannot be read as {line.width} cells"
        else:
            listed = [" ".join("_" if cell is None else str(cell) for cell in cells) for cells in row.readings]
            more = ", and more" if len(listed) > _MOST_LISTED or not row.complete else ""
            code, message = (
                "ambiguous_cells",
                f"{name}: {row.written!r} may be {' or '.join(listed[:_MOST_LISTED])}{more}",
            )
        self.out.notes.append(Note(code, message, row.start, row.end))


def _negative(cells: Cells, meanings: tuple[Meaning, ...]) -> bool:
    return any(cell is not None and cell < 0 and meaning for cell, meaning in zip(cells, meanings, strict=True))
