"""Parquet: whole records with nested columns, or one row per number. The schema is the same for every run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gkextract.models import Report
from gkextract.writers import Layout, flat
from gkextract.writers.records import JsonLines, read_lines

if TYPE_CHECKING:
    import pyarrow

_ROWS = 5_000  # reports in memory, and in a row group
_DOUBLES = ("value", "upper")


def _evidence() -> list[tuple[str, Any]]:
    import pyarrow as pa

    return [("text", pa.string()), ("start", pa.int64()), ("end", pa.int64())]


def record_schema() -> pyarrow.Schema:
    """The record of `gkextract schema` as Arrow types; numbers are doubles."""
    import pyarrow as pa

    text, whole = pa.string(), pa.int64()
    source = [("path", text), ("format", text), ("encoding", text), ("index", whole), ("start", whole), ("end", whole)]
    measure = [("indicator", text), ("by", text), ("value", pa.float64()), ("upper", pa.float64()), ("bound", text)]
    measure += [("unit", text), ("scope", text), ("evidence", pa.struct(_evidence()))]
    measure += [("also", pa.list_(pa.struct(_evidence())))]
    check = [("rule", text), ("status", text), ("message", text), ("measures", pa.list_(whole))]
    warning = [("code", text), ("message", text), ("start", whole), ("end", whole)]
    place = pa.struct([("code", text), ("name", text)])
    region = [(name, text) for name in ("province", "city", "county", "town", "code")]
    region += [("successors", pa.list_(place))]
    ground = pa.struct([("of", text), ("by", text), ("text", text)])
    agency = [("name", text), ("region", pa.struct(region)), ("level", text), ("sector", text), ("type", text)]
    agency += [("candidates", pa.list_(place)), ("grounds", pa.list_(ground))]
    return pa.schema(
        [
            ("source", pa.struct(source)),
            ("title", text),
            ("agency", pa.struct(agency)),
            ("period", pa.struct([("year", whole), ("start", text), ("end", text)])),
            ("kind", text),
            ("published", text),
            ("duplicate_of", whole),
            ("measures", pa.list_(pa.struct(measure))),
            ("checks", pa.list_(pa.struct(check))),
            ("warnings", pa.list_(pa.struct(warning))),
        ]
    )


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
