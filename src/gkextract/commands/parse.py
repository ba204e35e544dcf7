"""`gkextract parse`: the records of a few files, to the terminal, a pipe or one file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gkextract.commands.catalog import option as catalog_option
from gkextract.commands.help import examples
from gkextract.commands.reading import encoding_option, reports_of
from gkextract.commands.telling import FAILED, Failed, named, say, unwritable

if TYPE_CHECKING:
    from gkextract.models import Document, Report
    from gkextract.writers import Stream, Writer


@click.command(
    epilog=examples(
        "gkextract parse report.txt",
        "gkextract parse report.txt page.html --format jsonl > all.jsonl",
        "gkextract parse report.txt -o numbers.long.csv",
    )
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json", "jsonl", "csv", "long.csv"]),
    help="Default: what the ending of -o says, else a table on a terminal, else json.",
)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all.")
@encoding_option
@catalog_option
@click.option("--show-unlinked", is_flag=True, help="List the numbers beside a known word that no rule could link.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors on standard error.")
def parse(
    files: tuple[str, ...],
    format_: str | None,
    output: str | None,
    encoding: str | None,
    show_unlinked: bool,
    quiet: bool,
) -> int:
    """Print the records of the reports in FILE... (- is standard input)."""
    name = _format(format_, output)
    made = _stream(name, show_unlinked)
    failed = Failed()

    def pieces() -> Iterator[bytes]:
        for document, reports in reports_of(files, encoding, failed):
            if not reports and not quiet:
                say(f"{named(document.path or '-')}: no report found")
            if show_unlinked and name != "table":
                _list_unlinked(document, reports)
            yield made.encode(reports)

    if output is None:
        for part in made.stream(pieces()):
            sys.stdout.buffer.write(part)
    else:
        done = list(pieces())
        if len(failed.names) < len(set(files)) and not _saved(made, done, output):
            return FAILED
    return FAILED if failed.names else 0


def _format(asked: str | None, output: str | None) -> str:
    if asked is not None:
        return asked
    if output is None:
        return "table" if sys.stdout.isatty() else "json"
    from gkextract.writers import format_of

    name = format_of(output) or "json"
    if name not in ("json", "jsonl", "csv", "long.csv"):
        raise click.UsageError(f"for .{name} use: gkextract batch FILE... -o {output}")
    return name


def _stream(name: str, show_unlinked: bool) -> Stream:
    from gkextract.writers import Stream, writer

    if name == "table":
        from gkextract.writers.table import Tables

        return Tables(show_unlinked)
    made = writer(name)
    assert isinstance(made, Stream)
    return made


def _saved(made: Writer, pieces: list[bytes], output: str) -> bool:
    from gkextract.writers.whole import whole

    try:
        with whole(Path(output)) as draft:
            made.write(pieces, draft)
    except OSError as error:
        unwritable(output, error)
        return False
    return True


def _list_unlinked(document: Document, reports: list[Report]) -> None:
    for report in reports:
        for warning in report.warnings:
            if warning.code == "unlinked":
                text = " ".join(document.text[warning.start : warning.end].split())
                say(f"{named(document.path or '-')}:{warning.start}-{warning.end}: unlinked: {text}")
