"""`gkextract check`: what does not hold within reports and between them."""

from __future__ import annotations

import click

from gkextract.commands.catalog import option as catalog_option
from gkextract.commands.help import examples
from gkextract.commands.reading import encoding_option, records_of
from gkextract.commands.telling import FAILED, Failed, say
from gkextract.messages import Language, asked


@click.command(epilog=examples("gkextract check reports/", "gkextract check reports/ --lang en --all"))
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "--lang", type=click.Choice(["zh", "en"]), help="Language of the lines.  [default: --lang, GKEXTRACT_LANG, else zh]"
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@click.option("--all", "all_", is_flag=True, help="Tell also what is undecided and what holds.")
@click.option("--strict", is_flag=True, help="Exit with 1 also when a check failed.")
@encoding_option
@catalog_option
def check(
    inputs: tuple[str, ...],
    lang: Language | None,
    as_json: bool,
    all_: bool,
    strict: bool,
    encoding: str | None,
) -> int:
    """Tell the failed checks of reports, and compare the reports with each other.

    INPUT... are records (.jsonl, .json), documents, or folders of either. Compared are the reports of an agency over
    the years (carried over, in force, cumulative, leaps), and all reports for numbers that are copied.
    """
    from gkextract.checks.told import Telling

    failed = Failed()
    told = Telling(lang or asked() or "zh", as_json, frozenset(("fail", "undecided", "pass") if all_ else ("fail",)))
    for line in told.lines(records_of(inputs, encoding, failed)):
        click.echo(line)
    say(told.summary())
    return FAILED if failed.names or (strict and told.failed) else 0
