"""Words typed by a person → calls. What takes time to load is imported where it is used."""

from __future__ import annotations

import codecs
import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gkextract import __version__

if TYPE_CHECKING:
    from gkextract.models import Document, Report
    from gkextract.writers import Stream, Writer

FAILED = 1
INTERRUPTED = 130


class Commands(click.Group):
    """The commands; a reader of our output that goes away (`| head -1`) ends us quietly."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command and see that all it wrote has left."""
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # or the interpreter complains at its own last flush
            return 0
        return code


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="gkextract %(version)s")
@click.option("--debug", is_flag=True, envvar="GKEXTRACT_DEBUG", help="Show the traceback of an internal error.")
def cli(debug: bool) -> None:
    """Numbers out of Chinese government information disclosure reports, each with its place in the source.

    Exit codes: 0 all was read, 1 some input failed, 2 wrong usage.
    """


def main(args: list[str] | None = None) -> None:
    """The command `gkextract`: never shows a traceback, except with --debug."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = cli.main(args, prog_name="gkextract", standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        code = INTERRUPTED
    except Exception as error:
        if _debugging():
            raise
        say(f"internal error, please report it: {type(error).__name__}: {error}")
        code = FAILED
    sys.exit(code)


def _debugging() -> bool:
    return "--debug" in sys.argv or bool(os.environ.get("GKEXTRACT_DEBUG"))


def say(message: str) -> None:
    """One line on standard error."""
    click.echo(f"gkextract: {message}", err=True)


def named(name: str) -> str:
    """A file as messages name it."""
    from gkextract.failures import shown

    return "standard input" if name == "-" else shown(name)


class Failed:
    """Files that could not be done: each is told on standard error when it happens, and the rest goes on."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def add(self, name: str, error: Exception) -> None:
        """Tell of one; with --debug its traceback ends the run."""
        from gkextract.failures import failure

        if _debugging():
            raise error
        self.names.add(name)
        path, message = failure(name, error)
        say(f"{named(path)}: {message}")


def documents(name: str, encoding: str | None, failed: Failed) -> Iterator[Document]:
    """The documents of a file, or of standard input for `-`. Raises readers.ReadError."""
    from gkextract import readers

    if name == "-":
        yield readers.read_bytes(sys.stdin.buffer.read(), encoding=encoding)
    else:
        yield from readers.read_all(name, encoding=encoding, on_error=lambda error: failed.add(name, error))


def reports_of(files: Iterable[str], encoding: str | None, failed: Failed) -> Iterator[tuple[Document, list[Report]]]:
    """Each document of the files with its reports."""
    from gkextract import pipeline

    for name in files:
        try:
            for document in documents(name, encoding, failed):
                yield document, pipeline.parse(document)
        except Exception as error:
            failed.add(name, error)


def _known_encoding(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    try:
        if value is not None:
            codecs.lookup(value)
    except LookupError:
        raise click.BadParameter(f"unknown encoding {value!r}") from None
    return value


_encoding = click.option(
    "--encoding", metavar="NAME", callback=_known_encoding, help="Encoding of the files, instead of detecting it."
)


@cli.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json", "jsonl", "csv", "long.csv"]),
    help="Default: what the ending of -o says, else a table on a terminal, else json.",
)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all.")
@_encoding
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
        say(f"cannot write {named(output)}: {(error.strerror or str(error)).lower()}")
        return False
    return True


def _list_unlinked(document: Document, reports: list[Report]) -> None:
    for report in reports:
        for warning in report.warnings:
            if warning.code == "unlinked":
                text = " ".join(document.text[warning.start : warning.end].split())
                say(f"{named(document.path or '-')}:{warning.start}-{warning.end}: unlinked: {text}")


@cli.command()
@click.argument("file")
@_encoding
def text(file: str, encoding: str | None) -> int:
    """Print the text of FILE that the offsets of its records count in."""
    failed = Failed()
    try:
        texts = [document.text for document in documents(file, encoding, failed)]
    except Exception as error:
        failed.add(file, error)
        return FAILED
    sys.stdout.buffer.writelines(text.encode() for text in texts)
    return FAILED if failed.names else 0


@cli.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from gkextract.models import Report

    click.echo(json.dumps(Report.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2))


@cli.command()
def formats() -> None:
    """List the formats that can be read and written."""
    from gkextract import readers, writers

    click.echo("read:")
    for form in readers.formats():
        missing = f" ({form.missing})" if form.missing else ""
        click.echo(f"  {form.name:14}{form.about} [{' '.join(form.endings)}]{missing}")
    click.echo("written:")
    for name, about in writers.formats().items():
        click.echo(f"  {'.' + name:14}{about}")
