"""`python -m gkextract.spark IN… OUT`: pages of any amount → Parquet, with whatever cluster Spark is told of.

Also what spark-submit is given (docs/scale.md). Without a master told, it runs on the cores of this machine.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Literal

import click

from gkextract.commands.catalog import option as catalog_option
from gkextract.commands.help import dress
from gkextract.commands.reading import encoding_option, timeout_option
from gkextract.commands.telling import FAILED, end, say
from gkextract.doctor import java
from gkextract.failures import internal

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_BATCH = "256"  # pages that a worker holds at once


@click.command(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.argument("inputs", nargs=-1, required=True, metavar="IN...")
@click.argument("output", metavar="OUT")
@click.option("--column", metavar="NAME", help="IN are Parquet tables; the pages are in this column.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "html"]),
    help="What the strings of that column are.  [default: html if it is called so, else text]",
)
@click.option("--path", metavar="NAME", help="The column that names each page.")
@click.option("--url", metavar="NAME", help="The column of addresses.")
@click.option("--crawled", metavar="NAME", help="The column of crawl dates.")
@click.option("--only-reports", is_flag=True, help="Pass over what cannot be a report, for crawls.")
@encoding_option
@catalog_option
@timeout_option
@click.option("--partitions", type=click.IntRange(1), metavar="N", help="Tasks that the files are shared among.")
@click.option("--force", is_flag=True, help="Replace what is at OUT.")
def run(
    inputs: tuple[str, ...],
    output: str,
    column: str | None,
    format_: Literal["text", "html"] | None,
    path: str | None,
    url: str | None,
    crawled: str | None,
    only_reports: bool,
    encoding: str | None,
    timeout: float,
    partitions: int | None,
    force: bool,
) -> int:
    """Read the files, folders and archives IN... into OUT/reports, by year, and OUT/errors.

    With --column, IN... are Parquet tables with a page in each row.
    """
    from gkextract import spark as ours

    session = _session()
    if column is None:
        found = ours.extract_files(
            session, inputs, only_reports=only_reports, encoding=encoding, timeout=timeout, partitions=partitions
        )
    else:
        found = ours.extract(
            session.read.parquet(*inputs),
            column,
            format=format_ or ("html" if column == "html" else "text"),
            path=path,
            url=url,
            crawled=crawled,
            only_reports=only_reports,
            encoding=encoding,
            timeout=timeout,
        )
    reports, errors = _written(found, output, "overwrite" if force else "errorifexists")
    say(f"reports {reports:,}, errors {errors:,}")
    return FAILED if errors else 0


dress(run)


def _session() -> SparkSession:
    """The session that spark-submit began, or one of our own."""
    if not java():
        raise click.ClickException("Spark needs Java 17 or newer, and there is no java on the path")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    from pyspark.sql import SparkSession

    session = SparkSession.builder.appName("gkextract").getOrCreate()
    session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", _BATCH)
    return session


def _written(found: DataFrame, output: str, mode: str) -> tuple[int, int]:
    """Write reports and errors; how many there are. The rows are kept on disk between, so that pages are read once."""
    from pyspark import StorageLevel
    from pyspark.sql import functions as f

    kept = found.persist(StorageLevel.DISK_ONLY)
    reports = kept.where(f.col("error").isNull()).drop("error").withColumn("year", f.col("period.year"))
    errors = kept.where(f.col("error").isNotNull()).select("source.path", "source.url", "source.crawled", "error")
    reports.write.mode(mode).partitionBy("year").parquet(f"{output}/reports")
    errors.write.mode(mode).parquet(f"{output}/errors")
    return reports.count(), errors.count()


def _cause(error: Exception) -> str:
    """What went wrong, without a traceback: the last of Spark's own words tell the rest."""
    if isinstance(error, (ImportError, ValueError)):
        return str(error)
    if type(error).__module__.startswith(("pyspark", "py4j")):
        lines = str(error).partition("JVM stacktrace")[0].strip().splitlines()
        return lines[0] if lines else type(error).__name__
    return internal(error)


def main() -> None:
    """Run, and never show a traceback, but with GKEXTRACT_DEBUG."""
    end(lambda: run.main(prog_name="python -m gkextract.spark", standalone_mode=False), _cause)


if __name__ == "__main__":
    main()
