"""The command `gkextract`: its commands gathered, and its end, whatever happens."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from gkextract import __version__
from gkextract.commands import (
    batch,
    catalog,
    check,
    doctor,
    evaluate,
    explain,
    formats,
    panel,
    parse,
    review,
    schema,
    text,
)
from gkextract.commands.help import dress, examples, summary
from gkextract.commands.telling import DEBUG, end
from gkextract.messages import LANGUAGE


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

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with its first sentence, whole."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary(self.commands[name])) for name in self.list_commands(ctx)])


def _speak(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None:
        os.environ[LANGUAGE] = value  # processes that we start speak it too


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples(
        "gkextract parse report.txt",
        "gkextract batch reports/ -o all.csv",
        "gkextract --lang zh batch --help",
    ),
)
@click.version_option(__version__, message="gkextract %(version)s")
@click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    is_eager=True,
    expose_value=False,
    callback=_speak,
    help="Language of help, messages and summaries.  [default: GKEXTRACT_LANG, else that of the locale]",
)
@click.option("--debug", is_flag=True, envvar=DEBUG, help="Show the traceback of an internal error.")
def cli(debug: bool) -> None:
    """Numbers out of Chinese government information disclosure reports, each with its place in the source.

    Exit codes: 0 all was read, 1 some input failed, 2 wrong usage.
    """
    if debug:
        os.environ[DEBUG] = "1"


cli.add_command(parse.parse)
cli.add_command(text.text)
cli.add_command(check.check)
cli.add_command(explain.explain)
cli.add_command(review.review)
cli.add_command(evaluate.evaluate)
cli.add_command(schema.schema)
cli.add_command(formats.formats)
cli.add_command(batch.batch)
cli.add_command(panel.panel)
cli.add_command(catalog.catalog)
cli.add_command(doctor.doctor)
dress(cli)


def main(args: list[str] | None = None) -> None:
    """The command `gkextract`: never shows a traceback, except with --debug."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    plain = bool(os.environ.get("NO_COLOR"))  # click itself asks only whether it writes to a terminal
    end(lambda: cli.main(args, prog_name="gkextract", standalone_mode=False, color=False if plain else None))
