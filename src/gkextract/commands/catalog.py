"""What is typed behind `gkextract catalog`. The rooms are imported where they are used."""

from __future__ import annotations

import json
import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from gkextract.commands.help import examples as ending
from gkextract.commands.telling import FAILED, Failed, say

if TYPE_CHECKING:
    from gkextract.catalog import Indicator


def use(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Take up the catalog file that was named. Raises click.BadParameter with its place where something is wrong."""
    if value is not None:
        from gkextract.catalog import CatalogError
        from gkextract.own import use_catalog

        try:
            use_catalog(value)
        except CatalogError as error:
            raise click.BadParameter(str(error)) from None
    return value


option = click.option(
    "--catalog",
    metavar="FILE.toml",
    envvar="GKEXTRACT_CATALOG",
    callback=use,
    expose_value=False,
    help="Indicators, words and checks of your own.",
)


@click.group(epilog=ending("gkextract catalog list"))
def catalog() -> None:
    """What is counted, and how it is said: look it up, and add what is your own."""


@catalog.command(epilog=ending("gkextract catalog check own.toml"))
@click.argument("file", metavar="FILE.toml", callback=use)
@click.option("--shipped", is_flag=True, help="Also try our own examples: what your words change in them.")
def check(file: str, shipped: bool) -> int:
    """Try the examples of FILE.toml, and tell which do not hold and what was found instead."""
    from gkextract.catalog import examples, own
    from gkextract.catalog.sources import Source
    from gkextract.catalog.telling import missed
    from gkextract.catalog.trying import tried

    mine = own()
    assert mine is not None
    given = examples.of(Source.read(*mine))
    misses = list(tried(given))
    if shipped:
        misses += tried(examples.load())
    for miss in misses:
        for line in missed(miss):
            click.echo(line)
    count = sum(len(each.examples) + len(each.counterexamples) for each in given.values())
    without = [id for id, each in given.items() if not each.examples]
    say(f"{file}: {len(given)} indicators, {count} examples, {len(misses)} do not hold")
    if without:
        say(f"{file}: without examples: {', '.join(without)}")
    return FAILED if misses else 0


@catalog.command(name="list", epilog=ending("gkextract catalog list", "gkextract catalog list --json"))
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@option
def list_(as_json: bool) -> None:
    """List the indicators in the order of every output; behind a pipe, with tabs between id and names."""
    from gkextract.catalog import load, telling

    if not as_json and sys.stdout.isatty():
        from rich.console import Console

        Console(highlight=False).print(telling.listed())
        return
    for each in load().indicators:
        named = {"id": each.id, "zh": each.zh, "en": each.en}
        click.echo(json.dumps(named, ensure_ascii=False) if as_json else "\t".join(named.values()))


@catalog.command(epilog=ending("gkextract catalog show applications.received"))
@click.argument("id")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@option
def show(id: str, as_json: bool) -> None:
    """Show how the indicator ID is said, in which units, with which labels, and its examples."""
    from gkextract.catalog import telling

    indicator = _known(id)
    if as_json:
        click.echo(json.dumps(telling.as_data(indicator), ensure_ascii=False, indent=2))
        return
    from rich.console import Console

    for line in telling.shown(indicator):
        Console(highlight=False).print(line, soft_wrap=True)


def _known(id: str) -> Indicator:
    from gkextract.catalog import load

    try:
        return load()[id]
    except KeyError:
        near = ", ".join(get_close_matches(id, load().ids, 3))
        raise click.UsageError(f"there is no indicator {id}" + (f"; near to it: {near}" if near else "")) from None


@catalog.command(epilog=ending("gkextract catalog suggest reports/ > draft.toml"))
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--least", type=click.IntRange(1), default=2, show_default=True, help="Numbers beside the same words.")
@click.option("--most", type=click.IntRange(1), default=20, show_default=True, help="Entries.")
@option
def suggest(files: tuple[str, ...], least: int, most: int) -> int:
    """Draft entries for what FILE... count and the catalog does not, the most frequent first.

    The draft goes to standard output; give its entries names of your own, and try it with `gkextract catalog check`.
    """
    from gkextract.catalog.suggesting import draft, groups, loose
    from gkextract.commands.reading import reports_of
    from gkextract.inputs import find
    from gkextract.readers import ReadError

    failed = Failed()
    found = find(files)
    for path, message in found.failures:
        failed.add(path, ReadError(message, path))
    numbers = [each for read in reports_of(found.paths, None, failed) for each in loose(*read)]
    made = groups(numbers, least=least, most=most)
    for line in draft(made):
        click.echo(line)
    say(f"{len(numbers)} numbers are not counted, {len(made)} entries drafted of them")
    return FAILED if failed.names else 0
