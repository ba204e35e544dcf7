"""How help is shown: in the language of its reader, with examples, and with Chinese measured by its width."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

import click

from gkextract.expressions import expression
from gkextract.messages import said

_FILL = "\0"  # stands behind a wide character while lines are measured
_EXTRA = expression(r"(.*?)(  \[.*\])?", re.DOTALL)  # what click adds: [default: 60.0; x>=1]


def examples(*commands: str) -> str:
    """The end of a command's help; the tests run what stands here."""
    return "\b\nExamples:\n" + "\n".join(f"  {command}" for command in commands)


class Formatter(click.HelpFormatter):
    """Click's, that translates what it writes."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line of usage."""
        super().write_usage(prog, args, prefix or f"{said('Usage:')} ")

    def write_heading(self, heading: str) -> None:
        """The heading of a section."""
        super().write_heading(said(heading))

    def write_text(self, text: str) -> None:
        """Paragraphs: each has its translation."""
        paragraphs = text.split("\n\n")
        super().write_text("\n\n".join(map(_paragraph, paragraphs)))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Options or commands with what they do."""
        super().write_dl([(name, _wide(explained(about))) for name, about in rows], col_max, col_spacing)

    def getvalue(self) -> str:
        """The help."""
        return super().getvalue().replace(_FILL, "")


def _paragraph(text: str) -> str:
    if text.startswith("\b"):  # lines that stay as they are
        return "\n".join(said(line) for line in text.split("\n"))
    return _wide(said(" ".join(text.split())))


def explained(about: str) -> str:
    """What an option does, and what click adds to it, in the language to speak."""
    found = _EXTRA.fullmatch(about)
    assert found is not None
    return said(found[1]) + re.sub(r"([\[;] ?)([^\];]+)", lambda each: each[1] + said(each[2]), found[2] or "")


def _wide(text: str) -> str:
    return "".join(char + _FILL if unicodedata.east_asian_width(char) in "WF" else char for char in text)


class Context(click.Context):
    """Click's, that shows help with our formatter."""

    formatter_class = Formatter


def dress(command: click.Command) -> None:
    """Let a command, and all commands below it, show help our way."""
    command.context_class = Context
    if isinstance(command, click.Group):
        for below in command.commands.values():
            dress(below)


def summary(command: click.Command) -> str:
    """The first sentence of a command's help."""
    return " ".join((command.help or "").split("\n\n")[0].split())
