"""Excel workbooks (XLSX): every sheet a table, merged cells as spans, values as they are shown.

A sheet's name is a line of its own before its rows, because offices put the title of a form there.
"""

from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING

from ..models import Document
from .errors import ReadError
from .flow import Flow, Grid, one_line
from .package import open_package, refuse_hostile_xml

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_CELLS = 500_000
_DEFAULT_NAMES = ("sheet", "工作表")


def read(data: bytes, name: str | None = None, encoding: str | None = None) -> Document:
    """Read an XLSX file; formulas count with the value last computed. Raises `ReadError` for hostile packages."""
    import openpyxl

    with open_package(data) as package:
        refuse_hostile_xml(package)
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    flow = Flow()
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        if not sheet.title.lower().startswith(_DEFAULT_NAMES):
            flow.inline(sheet.title)
            flow.end_line()
        _pour(_rows(sheet), flow)
    return flow.document()


Row = list[tuple[str, int, int]]  # text, rowspan, colspan


def _rows(sheet: Worksheet) -> list[Row]:
    """The rows of a sheet; cells under a merged one are left out."""
    if sheet.max_row * sheet.max_column > _MOST_CELLS:
        raise ReadError(f"sheet {sheet.title!r} is larger than {_MOST_CELLS:,} cells")
    heads: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for merged in sheet.merged_cells.ranges:
        rows = range(merged.min_row, min(merged.max_row, sheet.max_row) + 1)
        cols = range(merged.min_col, min(merged.max_col, sheet.max_column) + 1)
        heads[merged.min_row, merged.min_col] = (len(rows), len(cols))
        covered.update((row, col) for row in rows for col in cols)
    found = []
    for row in sheet.iter_rows():
        line = []
        for cell in row:
            place = (cell.row, cell.column)
            if place in heads or place not in covered:
                line.append((_shown(cell), *heads.get(place, (1, 1))))
        found.append(line)
    return found


def _pour(rows: list[Row], flow: Flow) -> None:
    """Rows into lines and tables: an empty row ends a table, and so does a row of one cell that is not merged."""
    block: list[Row] = []
    for row in [*rows, []]:
        filled = [cell for cell in row if cell[0]]
        if len(filled) > 1 or _is_band(filled) or (block and row and _inside_span(block)):
            block.append(row)
            continue
        if any(sum(1 for cell in line if cell[0]) > 1 for line in block):
            flow.table(_narrowed(block))
        else:
            _lines(block, flow)
        block = []
        _lines([row], flow)


def _lines(rows: list[Row], flow: Flow) -> None:
    for row in rows:
        for text, _, _ in row:
            flow.inline(one_line(text))
        flow.end_line()


def _is_band(filled: Row) -> bool:
    """A row of one cell merged over several columns: a heading inside a table."""
    return len(filled) == 1 and filled[0][2] > 1


def _inside_span(block: list[Row]) -> bool:
    """Whether a cell merged downwards reaches below the last row of a block."""
    return any(high > len(block) - at for at, row in enumerate(block) for _, high, _ in row)


def _narrowed(block: list[Row]) -> list[Row]:
    """Without the empty cells to the right of everything that the block holds."""
    grid, used, placed = Grid(len(block)), 0, []
    for row in block:
        grid.next_row()
        line = []
        for text, high, broad in row:
            _, col, _, _ = grid.place(high, broad)
            line.append(col)
            if text:
                used = max(used, col + broad)
        placed.append(line)
    return [
        [cell for cell, col in zip(row, cols, strict=True) if col < used]
        for row, cols in zip(block, placed, strict=True)
    ]


def _shown(cell: Cell | MergedCell) -> str:
    """A value as the sheet shows it, as far as a number's kind goes: dates, percentages, whole numbers."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        percent = "%" in (cell.number_format or "")
        number = round(value * 100, 10) if percent else value
        return f"{number:.15g}" + "%" * percent
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    return str(value)
