"""`gkextract check`: what does not hold within reports and between them."""

from __future__ import annotations

from typing import Literal

import click

from gkextract import catalog_command
from gkextract.commands.reading import encoding_option, records_of
from gkextract.commands.telling import FAILED, Failed, say


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of the lines.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@click.option("--all", "all_", is_flag=True, help="Tell also what is undecided and what holds.")
@click.option("--strict", is_flag=True, help="Exit with 1 also when a check failed.")
@encoding_option
@catalog_command.option
def check(
    inputs: tuple[str, ...],
    lang: Literal["zh", "en"],
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
    told = Telling(lang, as_json, frozenset(("fail", "undecided", "pass") if all_ else ("fail",)))
    for line in told.lines(records_of(inputs, encoding, failed)):
        click.echo(line)
    say(told.summary())
    return FAILED if failed.names or (strict and told.failed) else 0
