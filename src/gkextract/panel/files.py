"""A panel's tables to one file: CSV holds the panel alone, a workbook and a database also contradictions and gaps."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from gkextract import writers
from gkextract.panel.table import Table
from gkextract.writers import Layout
from gkextract.writers.comma import guarded
from gkextract.writers.flat import Cell
from gkextract.writers.whole import whole

FORMATS = ("csv", "xlsx", "parquet", "sqlite")
_WHOLE_NUMBERS = frozenset(("year", "reports", "copies"))


def save(tables: Sequence[Table], path: Path, format: str, layout: Layout) -> None:
    """Write the tables to `path`, whole or not at all; the first is the panel.

    Raises writers.MissingExtra where the format's package is not installed, OSError where the disk refuses.
    """
    writers.writer(format)  # says what is missing
    write = {"csv": _csv, "xlsx": _xlsx, "parquet": _parquet, "sqlite": _sqlite}[format]
    with whole(path) as draft:
        write(tables, draft, layout)


def as_csv(table: Table, layout: Layout) -> bytes:
    """A table as comma-separated lines."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(table.header)
    lines.writerows([guarded(cell) for cell in row] for row in table.rows)
    return (b"\xef\xbb\xbf" if layout.bom else b"") + out.getvalue().encode()


def _csv(tables: Sequence[Table], path: Path, layout: Layout) -> None:
    path.write_bytes(as_csv(tables[0], layout))


def _xlsx(tables: Sequence[Table], path: Path, layout: Layout) -> None:
    import datetime

    from xlsxwriter import Workbook

    from gkextract.writers.xlsx import Sheet

    book = Workbook(str(path), {"constant_memory": True, "strings_to_urls": False})
    book.set_properties({"created": datetime.datetime(2000, 1, 1)})  # the same panel gives the same bytes
    for table in tables:
        sheet = Sheet(book, table.name, list(zip(table.ids, table.header, strict=True)), 1)
        for row in table.rows:
            sheet.add(row)
        sheet.close()
    book.close()


def _parquet(tables: Sequence[Table], path: Path, layout: Layout) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    table = tables[0]
    columns = list(zip(*table.rows, strict=True)) if table.rows else [()] * len(table.ids)
    arrays = [pa.array(*_typed(id, column)) for id, column in zip(table.ids, columns, strict=True)]
    parquet.write_table(pa.table(arrays, names=table.ids), path)


def _typed(id: str, column: Sequence[Cell]) -> tuple[list[Cell], str]:
    if id in _WHOLE_NUMBERS:
        return list(column), "int64"
    if "." in id or id in ("value", "upper"):
        return [None if cell is None else float(cell) for cell in column], "float64"
    return list(column), "string"


def _sqlite(tables: Sequence[Table], path: Path, layout: Layout) -> None:
    quoted: Callable[[str], str] = lambda name: '"' + name.replace('"', '""') + '"'  # noqa: E731
    with closing(sqlite3.connect(path)) as base, base:
        for table in tables:
            base.execute(f"CREATE TABLE {quoted(table.name)} ({', '.join(map(quoted, table.ids))})")
            marks = ", ".join("?" * len(table.ids))
            base.executemany(f"INSERT INTO {quoted(table.name)} VALUES ({marks})", table.rows)
