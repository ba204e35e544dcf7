"""`gkextract evaluate`: how right the numbers are, on reports of your own."""

from __future__ import annotations

import click

from gkextract.commands.catalog import option as catalog_option
from gkextract.commands.help import examples
from gkextract.commands.telling import FAILED, Failed


@click.command(
    epilog=examples("gkextract evaluate gold.jsonl", "gkextract evaluate gold.jsonl --sources reports/ --json")
)
@click.argument("truth", metavar="GOLD_OR_CORRECTIONS")
@catalog_option
@click.option("--sources", metavar="FOLDER", help="Where the sources lie, if not where they are named.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
def evaluate(truth: str, sources: str | None, as_json: bool) -> int:
    """Measure precision, recall and F1 of every indicator on your own reports.

    GOLD_OR_CORRECTIONS is a file of records that were put right by hand, or of corrections from the review page.
    """
    from gkextract import evaluate
    from gkextract.readers import ReadError

    failed = Failed()
    try:
        made = evaluate.evaluate(truth, sources=sources)
    except ReadError as error:
        failed.add(truth, error)
        return FAILED
    for line in evaluate.told(made, as_json=as_json):
        click.echo(line)
    for problem in made.problems:
        failed.add(problem.path or truth, problem)
    return FAILED if failed.names else 0
