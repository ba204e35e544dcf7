"""`gkextract explain`: why each number was read as it was."""

from __future__ import annotations

import click

from gkextract.commands.catalog import option as catalog_option
from gkextract.commands.help import examples
from gkextract.commands.reading import documents, encoding_option
from gkextract.commands.telling import FAILED, Failed


@click.command(epilog=examples("gkextract explain report.txt", "gkextract explain report.txt --indicator applications"))
@click.argument("file")
@click.option("--indicator", metavar="ID", help="Only what is of this indicator, or family of indicators.")
@click.option("--all", "all_", is_flag=True, help="Tell also of dates, article numbers and the like.")
@encoding_option
@catalog_option
def explain(file: str, indicator: str | None, all_: bool, encoding: str | None) -> int:
    """Show why each number of FILE was read as it was, and what was left out."""
    from rich.console import Console

    from gkextract import explain

    console = Console(highlight=False, soft_wrap=True)
    failed = Failed()
    try:
        for document in documents(file, encoding, failed):
            for explained in explain.explain(document, everything=all_):
                for text in explain.told(explained, document.text, indicator):
                    console.print(text)
    except Exception as error:
        failed.add(file, error)
    return FAILED if failed.names else 0
