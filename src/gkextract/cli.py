"""Words typed by a person → calls. What takes time to load is imported where it is used."""

from __future__ import annotations

import codecs
import json
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from gkextract import __version__, catalog_command

if TYPE_CHECKING:
    from gkextract.models import Document, Report
    from gkextract.writers import Stream, Writer

FAILED = 1
INTERRUPTED = 130
_DEBUG = "GKEXTRACT_DEBUG"


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
@click.option("--debug", is_flag=True, envvar=_DEBUG, help="Show the traceback of an internal error.")
def cli(debug: bool) -> None:
    """Numbers out of Chinese government information disclosure reports, each with its place in the source.

    Exit codes: 0 all was read, 1 some input failed, 2 wrong usage.
    """
    if debug:
        os.environ[_DEBUG] = "1"


cli.add_command(catalog_command.catalog)


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
    return bool(os.environ.get(_DEBUG))


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
@catalog_command.option
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
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of the lines.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line.")
@click.option("--all", "all_", is_flag=True, help="Tell also what is undecided and what holds.")
@click.option("--strict", is_flag=True, help="Exit with 1 also when a check failed.")
@_encoding
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
    for line in told.lines(_records(inputs, encoding, failed)):
        click.echo(line)
    say(told.summary())
    return FAILED if failed.names or (strict and told.failed) else 0


def _records(inputs: Iterable[str], encoding: str | None, failed: Failed) -> Iterator[Report]:
    """The reports of files of records, and of documents read on the way."""
    from gkextract import records
    from gkextract.inputs import find
    from gkextract.readers import ReadError

    for name in inputs:
        kept = records.found_in(name) if os.path.isdir(name) else [name] if records.are_records(name) else []
        for path in kept:
            try:
                yield from records.read(path)
            except Exception as error:
                failed.add(path, error)
        if kept == [name]:
            continue
        found = find([name])
        for path, message in found.failures:
            failed.add(path, ReadError(message, path))
        for _, reports in reports_of([path for path in found.paths if path not in kept], encoding, failed):
            yield from reports


@cli.command()
@click.argument("file")
@click.option("--indicator", metavar="ID", help="Only what is of this indicator, or family of indicators.")
@click.option("--all", "all_", is_flag=True, help="Tell also of dates, article numbers and the like.")
@_encoding
@catalog_command.option
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


@cli.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "--output", required=True, metavar="OUT.html", help="The page; one file that needs nothing else.")
@_encoding
@catalog_command.option
def review(inputs: tuple[str, ...], output: str, encoding: str | None) -> int:
    """Make a page that shows every number of the documents in its place, to be checked and corrected by a reader.

    INPUT... are documents or folders. The page works from disk, in any browser; what a reader corrects there can be
    saved, and taken up by `batch --corrections` and `evaluate`.
    """
    from gkextract import review
    from gkextract.inputs import find
    from gkextract.readers import ReadError
    from gkextract.writers.whole import whole

    failed = Failed()
    found = find(inputs)
    for path, message in found.failures:
        failed.add(path, ReadError(message, path))
    try:
        with whole(Path(output)) as draft, draft.open("w", encoding="utf-8", newline="") as file:
            file.writelines(review.page(reports_of(found.paths, encoding, failed)))
    except OSError as error:
        say(f"cannot write {named(output)}: {(error.strerror or str(error)).lower()}")
        return FAILED
    return FAILED if failed.names else 0


@cli.command()
@click.argument("truth", metavar="GOLD_OR_CORRECTIONS")
@catalog_command.option
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


@cli.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from gkextract import models

    click.echo(json.dumps(models.schema(), ensure_ascii=False, indent=2))


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


def _known_format(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        from gkextract.writers import formats

        if value not in formats():
            raise click.BadParameter(f"{value!r} is not one of {', '.join(formats())}")
    return value


@cli.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "--output", required=True, metavar="OUT", help="The one output; its ending says the format.")
@click.option(
    "--format", "format_", callback=_known_format, metavar="FORMAT", help="The format, whatever the ending of OUT."
)
@click.option("--long", "long_", is_flag=True, help="csv, parquet: one row per number, with its evidence and place.")
@click.option("--headers", type=click.Choice(["id", "zh", "en"]), help="Words of the header row.  [default: id]")
@click.option("--bom", is_flag=True, help="csv: begin with a byte order mark, without which Excel misreads Chinese.")
@click.option("--excel", is_flag=True, help="csv: --bom --headers zh.")
@click.option("--breakdowns", is_flag=True, help="Wide tables: columns for the fixed breakdowns too.")
@click.option("--glob", multiple=True, metavar="PATTERN", help="In folders, take the files that match (repeatable).")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="In folders, leave out what matches (repeatable).")
@_encoding
@catalog_command.option
@click.option("--corrections", metavar="FILE", help="Put right what a reader corrected on the review page.")
@click.option("--check", "check_", is_flag=True, help="Compare the reports with each other at the end (jsonl, json).")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes.  [default: one per core]")
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="Give up a file after this long.",
)
@click.option(
    "--memory",
    type=click.IntRange(1),
    default=2048,
    show_default=True,
    metavar="MB",
    help="Give up a file that needs more (Linux).",
)
@click.option("--resume", is_flag=True, help="Go on with OUT: what has not changed since is not read again.")
@click.option("--force", is_flag=True, help="Begin anew, and replace OUT at the end.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first file that fails.")
@click.option("--strict", is_flag=True, help="Exit with 1 also when a check of a report failed.")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary.")
def batch(
    inputs: tuple[str, ...],
    output: str,
    format_: str | None,
    long_: bool,
    headers: Literal["id", "zh", "en"] | None,
    bom: bool,
    excel: bool,
    breakdowns: bool,
    check_: bool,
    jobs: int | None,
    strict: bool,
    quiet: bool,
    **options: Any,
) -> int:
    """Read the files, folders, patterns and archives INPUT... into one output (- is a list of paths).

    Failures do not stop the run: each is listed in OUT.errors.jsonl. OUT is written whole or not at all. OUT.journal
    keeps what is done, so that --resume goes on with a run that was cut off, and adds to one that ended.
    """
    from gkextract import batch, progress, workers
    from gkextract.inputs import listed
    from gkextract.writers import Layout

    layout = Layout(headers=headers or ("zh" if excel else "id"), bom=bom or excel, breakdowns=breakdowns)
    name = _batch_format(format_, long_, output)
    if check_ and name not in ("jsonl", "json"):
        raise click.UsageError("--check needs an output of whole records: jsonl or json")
    options |= {"format": name, "layout": layout, "jobs": jobs or _cores()}
    names = [each for name in inputs for each in (listed(sys.stdin.buffer.read()) if name == "-" else [name])]
    out = Path(output)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with progress.bar(quiet) as moved:
            summary = batch.run(names, out, batch.Settings(**options), progress=moved)
    except batch.Refused as error:
        raise click.UsageError(str(error)) from None
    except (batch.Stopped, workers.CannotStart) as error:
        say(str(error))
        return FAILED
    except KeyboardInterrupt:
        say(f"interrupted; the same command with --resume goes on ({batch.journal_of(out)} keeps what is done)")
        return INTERRUPTED
    for line in progress.told(summary, str(batch.errors_of(out)), quiet):
        say(line)
    wrong = summary.found.checks_failed > 0
    if check_:
        wrong = _compared(out, name) or wrong
    return FAILED if summary.failures or (strict and wrong) else 0


def _compared(out: Path, format_: str) -> bool:
    """Tell what does not hold between the reports of an output; whether there is any such thing."""
    from gkextract import records
    from gkextract.checks.told import Telling

    told = Telling(shown_within=False)
    for line in told.lines(records.read(str(out), array=format_ == "json")):
        say(line)
    say(told.summary())
    return told.failed


def _batch_format(asked: str | None, long_: bool, output: str) -> str:
    from gkextract.writers import format_of, formats

    name = asked or format_of(output)
    if name is None:
        raise click.UsageError(f"the ending of {output} is no format: --format {'|'.join(formats())}")
    if long_ and not name.startswith("long."):
        if name not in ("csv", "parquet"):
            raise click.UsageError(f"--long is for csv and parquet; {name} holds every number anyway")
        return f"long.{name}"
    return name


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cli.command()
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
@_encoding
@catalog_command.option
@click.option("-q", "--quiet", is_flag=True, help="No summary.")
def panel(inputs: tuple[str, ...], output: str | None, encoding: str | None, quiet: bool, **options: Any) -> int:
    """Put reports together: a row per agency and year, with division codes; copies merged, gaps and contradictions told.

    INPUT... are records (.jsonl, .json), documents, or folders of either.
    """
    from gkextract.panel import command

    failed = Failed()
    try:
        for line in command.run(_records(inputs, encoding, failed), output, **options):
            say(line) if not quiet else None
    except command.Refused as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        say(f"cannot write {error.filename or output}: {(error.strerror or str(error)).lower()}")
        return FAILED
    return FAILED if failed.names else 0
