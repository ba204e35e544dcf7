"""Excel workbooks (XLSX): every sheet a table, merged cells as spans, values as they are shown.

A sheet's name is a line of its own before its rows, because offices put the title of a form there.
"""

from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING

from ..models import Document
from .errors import ReadError
from .flow import Flow
from .package import open_package, refuse_entities

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_CELLS = 500_000
_DEFAULT_NAMES = ("sheet", "工作表")


def read(data: bytes, name: str | None = None, encoding: str | None = None) -> Document:
    """Read an XLSX file; formulas count with the value last computed. Raises `ReadError` for hostile packages."""
    import openpyxl

    with open_package(data) as package:
        refuse_entities(package)
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    flow = Flow()
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        if not sheet.title.lower().startswith(_DEFAULT_NAMES):
            flow.inline(sheet.title)
        flow.table(_grid(sheet))
    return flow.document()


def _grid(sheet: Worksheet) -> list[list[tuple[str, int, int]]]:
    """The rows of a sheet from its first used cell to its last; cells under a merged one are left out."""
    if sheet.max_row * sheet.max_column > _MOST_CELLS:
        raise ReadError(f"sheet {sheet.title!r} is larger than {_MOST_CELLS:,} cells")
    heads: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for merged in sheet.merged_cells.ranges:
        rows = range(merged.min_row, min(merged.max_row, sheet.max_row) + 1)
        cols = range(merged.min_col, min(merged.max_col, sheet.max_column) + 1)
        heads[merged.min_row, merged.min_col] = (len(rows), len(cols))
        covered.update((row, col) for row in rows for col in cols)
    grid = []
    for row in sheet.iter_rows():
        line = []
        for cell in row:
            place = (cell.row, cell.column)
            if place in heads:
                line.append((_shown(cell), *heads[place]))
            elif place not in covered:
                line.append((_shown(cell), 1, 1))
        grid.append(line)
    return _trimmed(grid)


def _trimmed(grid: list[list[tuple[str, int, int]]]) -> list[list[tuple[str, int, int]]]:
    """Without the empty rows that formatting leaves at the end."""
    while grid and not any(text for text, _, _ in grid[-1]):
        grid.pop()
    return grid


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
        return value.date().isoformat() if not value.time() else value.isoformat(" ")
    return str(value)
