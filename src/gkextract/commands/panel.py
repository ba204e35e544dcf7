"""`gkextract panel`: reports put together, a row per agency and year."""

from __future__ import annotations

from typing import Any

import click

from gkextract.commands.catalog import option as catalog_option
from gkextract.commands.help import examples
from gkextract.commands.reading import encoding_option, records_of
from gkextract.commands.telling import FAILED, Failed, say, unwritable


@click.command(
    epilog=examples(
        "gkextract panel reports/ -o panel.csv",
        "gkextract panel reports/ --chart --indicator applications.received",
        "gkextract panel reports/ --balance",
    )
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    help="csv, xlsx, parquet or sqlite, by its ending.  [default: csv on standard output]",
)
@click.option("--long", "long_", is_flag=True, help="One row per agency, year and number.")
@click.option(
    "--headers", type=click.Choice(["id", "zh", "en"]), default="id", show_default=True, help="Words of the header row."
)
@click.option("--bom", is_flag=True, help="csv: begin with a byte order mark, without which Excel misreads Chinese.")
@click.option("--breakdowns", is_flag=True, help="Columns for the fixed breakdowns too.")
@click.option("--balance", is_flag=True, help="Print what is missing, what contradicts, and what has no row.")
@click.option("--chart", is_flag=True, help="Print a chart of one indicator over the years.")
@click.option("--plot", metavar="FILE", help="Draw it into FILE (svg, png, html).")
@click.option("--indicator", metavar="ID", help="Of --chart and --plot.  [default: what most rows state]")
@encoding_option
@catalog_option
@click.option("-q", "--quiet", is_flag=True, help="No summary.")
def panel(inputs: tuple[str, ...], output: str | None, encoding: str | None, quiet: bool, **options: Any) -> int:
    """Put reports together: a row per agency and year, with division codes; copies merged, gaps and contradictions told.

    INPUT... are records (.jsonl, .json), documents, or folders of either.
    """
    from gkextract.panel import command

    failed = Failed()
    try:
        for line in command.run(records_of(inputs, encoding, failed), output, **options):
            say(line) if not quiet else None
    except command.Refused as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        return unwritable(error.filename or output or "-", error)
    return FAILED if failed.names else 0
