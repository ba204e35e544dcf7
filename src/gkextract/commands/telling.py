"""What every command says on standard error, and how."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any, NoReturn

import click

from gkextract.failures import internal, shown
from gkextract.messages import said

FAILED = 1
INTERRUPTED = 130
DEBUG = "GKEXTRACT_DEBUG"


def debugging() -> bool:
    """Whether tracebacks are wanted."""
    return bool(os.environ.get(DEBUG))


def say(message: str) -> None:
    """One line on standard error."""
    click.echo(f"gkextract: {said(message)}", err=True)


def show(error: click.ClickException) -> None:
    """Tell of wrong usage, with the usage that is right."""
    context = getattr(error, "ctx", None)
    if context is not None:
        click.echo(context.get_usage(), err=True)
        click.echo(said(f"Try '{context.command_path} --help' for help.") + "\n", err=True)
    click.echo(said(f"Error: {error.format_message()}"), err=True)


def end(run: Callable[[], Any], cause: Callable[[Exception], str] = internal) -> NoReturn:
    """Run a program to its exit code: wrong usage is told, an interruption has its own, and no traceback is shown.

    `cause` says what went wrong otherwise; with GKEXTRACT_DEBUG the error is raised.
    """
    try:
        code = run() or 0
    except click.ClickException as error:
        show(error)
        code = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        code = INTERRUPTED
    except Exception as error:
        if debugging():
            raise
        say(cause(error))
        code = FAILED
    sys.exit(code)


def named(name: str) -> str:
    """A file as messages name it."""
    return "standard input" if name == "-" else shown(name)


class Failed:
    """Files that could not be done: each is told on standard error when it happens, and the rest goes on."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def add(self, name: str, error: Exception) -> None:
        """Tell of one; with --debug its traceback ends the run."""
        from gkextract.failures import failure

        if debugging():
            raise error
        self.names.add(name)
        path, message = failure(name, error)
        say(f"{named(path)}: {message}")


def unwritable(output: str, error: OSError) -> int:
    """Tell that an output could not be written; the exit code."""
    say(f"cannot write {named(output)}: {(error.strerror or str(error)).lower()}")
    return FAILED
