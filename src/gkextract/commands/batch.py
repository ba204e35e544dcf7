"""`gkextract batch`: many files into one output."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any, Literal

import click

from gkextract.commands.catalog import option as catalog_option
from gkextract.commands.help import examples
from gkextract.commands.reading import encoding_option, timeout_option
from gkextract.commands.telling import FAILED, INTERRUPTED, say


def _known_format(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        from gkextract.writers import formats

        if value not in formats():
            raise click.BadParameter(f"{value!r} is not one of {', '.join(formats())}")
    return value


@click.command(
    epilog=examples(
        "gkextract batch reports/ -o numbers.csv --excel",
        'gkextract batch reports/ --glob "*.txt" -o records.jsonl --check',
        "gkextract batch reports/ -o records.jsonl --resume",
    )
)
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
@encoding_option
@catalog_option
@click.option("--corrections", metavar="FILE", help="Put right what a reader corrected on the review page.")
@click.option("--only-reports", is_flag=True, help="Pass over what cannot be a report, for crawls.")
@click.option("--check", "check_", is_flag=True, help="Compare the reports with each other at the end (jsonl, json).")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes.  [default: one per core]")
@timeout_option
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
