"""Reports in Spark DataFrames: pages in, a row per report out; for inputs that one machine is too small for.

The rows are those of `gkextract batch`, in its fixed schema, with a column `error`: what cannot be read is a row that
says why, and never fails a stage. Needs the extra `spark`, a JVM, and gkextract on every worker (docs/scale.md).
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

if importlib.util.find_spec("pyspark") is None or importlib.util.find_spec("pandas") is None:
    # With its name, `python -m` tells it in a line.
    raise ImportError("gkextract.spark needs an extra: pip install 'gkextract[spark]'", name=__name__)

from gkextract import catalog
from gkextract.failures import Failure
from gkextract.spark.rows import ERROR, Columns, Settings, file_rows, page_rows
from gkextract.spark.storage import listed
from gkextract.writers.flat import edition
from gkextract.writers.parquet import long_schema, record_schema

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.types import StructType

__all__ = ["extract", "extract_files", "measures", "schema"]

_TASKS_PER_CORE = 64


def schema() -> StructType:
    """The columns of `extract`: those of the record (`gkextract schema`) with numbers as doubles, and `error`."""
    import pyarrow as pa
    from pyspark.sql.pandas.types import from_arrow_schema

    return from_arrow_schema(record_schema().append(pa.field(ERROR, pa.string())))


def extract(
    df: DataFrame,
    text: str = "text",
    *,
    format: Literal["text", "html"] = "text",
    path: str | None = None,
    url: str | None = None,
    crawled: str | None = None,
    only_reports: bool = False,
    encoding: str | None = None,
    timeout: float = 60.0,
) -> DataFrame:
    """The reports of a column of texts or pages, a row each; a row that cannot be read is a row with `error`.

    The column `text` holds strings, which are texts or (`format`) pages, or the bytes of files of any format. `path`,
    `url` and `crawled` name columns that tell where a row comes from. `only_reports` passes over what cannot be a
    report. `encoding` is that of bytes, where detection is not wanted; `timeout` is in seconds for a document.
    Null is no row. Raises ValueError for a column that is not there.
    """
    asked = {"text": text, "path": path, "url": url, "crawled": crawled}
    columns = {key: name for key, name in asked.items() if name is not None}
    if missing := [name for name in columns.values() if name not in df.columns]:
        raise ValueError(f"no such column: {', '.join(missing)}; there are {', '.join(df.columns)}")
    settings = _shared(df.sparkSession, Settings(edition(), format, only_reports, encoding, timeout, catalog.own()))

    def rows(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        return page_rows(batches, Columns(**columns), settings.value)

    return df.select(*dict.fromkeys(columns.values())).mapInArrow(rows, schema())


def extract_files(
    spark: SparkSession,
    names: Iterable[str],
    *,
    only_reports: bool = False,
    encoding: str | None = None,
    timeout: float = 60.0,
    partitions: int | None = None,
) -> DataFrame:
    """The reports of files, folders and archives that every worker can reach, in the order of `gkextract batch`.

    Names are paths or addresses of a file system that pyarrow knows (`s3://…`, `hdfs://…`, `gs://…`). A file is read by
    one task, `partitions` is the number of tasks. The other options are those of `extract`.
    """
    items = [*listed(names)]
    settings = _shared(spark, Settings(edition(), "text", only_reports, encoding, timeout, catalog.own()))
    shared_items = _shared(spark, items)

    def rows(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        here: list[str | Failure] = [shared_items.value[n] for batch in batches for n in batch.column(0).to_pylist()]
        return file_rows(here, settings.value)

    tasks = partitions or min(len(items), _TASKS_PER_CORE * spark.sparkContext.defaultParallelism)
    return spark.range(0, len(items), 1, max(tasks, 1)).mapInArrow(rows, schema())


def _shared(spark: SparkSession, value: object):  # type: ignore[no-untyped-def]  # pyspark's own type is generic
    """A value sent to each worker once."""
    return spark.sparkContext.broadcast(value)


_PLACES = {
    "file": "source.path",
    "index": "source.index",
    "agency": "agency.name",
    "year": "period.year",
    "evidence": "measure.evidence.text",
    "start": "measure.evidence.start",
    "end": "measure.evidence.end",
    "url": "source.url",
    "crawled": "source.crawled",
}


def measures(reports: DataFrame) -> DataFrame:
    """The numbers of what `extract` gave, a row each, with the columns of a `.long.parquet`."""
    from pyspark.sql import functions as f

    told = reports.select("source", "agency", "period", f.explode("measures").alias("measure"))
    return told.select(*(f.col(_PLACES.get(name, f"measure.{name}")).alias(name) for name in long_schema().names))
