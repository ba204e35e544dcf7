"""Parquet: whole records with nested columns, or one row per number. The schema is the same for every run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from gkextract.models import Report
from gkextract.writers import Layout, flat
from gkextract.writers.records import JsonLines, read_lines

if TYPE_CHECKING:
    import pyarrow

_ROWS = 5_000  # reports in memory, and in a row group
_DOUBLES = ("value", "upper")


def record_schema() -> pyarrow.Schema:
    """The record of `gkextract schema` as Arrow types, read off its models; numbers are doubles."""
    import pyarrow as pa

    return pa.schema(list(arrow_type(Report)))


def arrow_type(kind: Any) -> pyarrow.DataType:
    """The Arrow type that holds a type of the record: models are structs, tuples lists, choices text.

    Raises TypeError for a type that the record does not have.
    """
    import pyarrow as pa

    union = get_origin(kind) in (Union, UnionType)
    options = [each for each in get_args(kind) if each is not NoneType] if union else [kind]
    if set(options) == {int, float}:
        return pa.float64()
    (one,) = options
    if get_origin(one) is Literal or one is str:
        return pa.string()
    if get_origin(one) is tuple:
        return pa.list_(arrow_type(get_args(one)[0]))
    if one is int:
        return pa.int64()
    if issubclass(one, BaseModel):
        return pa.struct([(name, arrow_type(field.annotation)) for name, field in one.model_fields.items()])
    raise TypeError(f"no type of a record: {one}")


def long_schema() -> pyarrow.Schema:
    """The columns of the long table; numbers are doubles."""
    import pyarrow as pa

    types = dict.fromkeys(_DOUBLES, pa.float64())
    types |= dict.fromkeys(("index", "year", "start", "end"), pa.int64())
    return pa.schema([(name, types.get(name, pa.string())) for name in flat.long_header(Layout())])


class RecordParquet(JsonLines):
    """One row per report."""

    def schema(self) -> pyarrow.Schema:
        """The columns."""
        return record_schema()

    def rows(self, report: Report) -> Iterable[dict[str, Any]]:
        """The rows of a report."""
        row = report.model_dump(mode="json")
        for measure in row["measures"]:
            measure |= {name: _double(measure[name]) for name in _DOUBLES}
        return [row]

    def write(self, pieces: Iterable[bytes], path: Path) -> None:
        """Write row group by row group. Raises OSError where the disk refuses."""
        import pyarrow as pa
        from pyarrow import parquet

        schema = self.schema().with_metadata({"gkextract": flat.edition()})
        reports = read_lines(pieces)
        with parquet.ParquetWriter(path, schema, compression="zstd") as out:
            for rows in self._groups(reports):
                out.write_table(pa.Table.from_pylist(rows, schema))

    def _groups(self, reports: Iterator[Report]) -> Iterator[list[dict[str, Any]]]:
        while some := list(islice(reports, _ROWS)):
            yield [row for report in some for row in self.rows(report)]


class LongParquet(RecordParquet):
    """One row per number."""

    def schema(self) -> pyarrow.Schema:
        """The columns."""
        return long_schema()

    def rows(self, report: Report) -> Iterable[dict[str, Any]]:
        """The rows of a report."""
        names = flat.long_header(Layout())
        rows = [dict(zip(names, row, strict=True)) for row in flat.long_rows(report)]
        return [row | {name: _double(row[name]) for name in _DOUBLES} for row in rows]


def _double(value: Any) -> float | None:
    """Arrow refuses to round an integer of more than 53 bits by itself."""
    return None if value is None else float(value)
