"""Write the pages that the code itself knows best, and the man page: `python docs/generate.py`.

A test writes them anew and compares, so that they cannot drift from what the commands and the catalog say.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from gkextract import __version__, catalog, names
from gkextract.catalog import examples
from gkextract.cli import cli
from gkextract.commands.help import explained
from gkextract.messages import LANGUAGE, said

ROOT = Path(__file__).parent.parent
_FILES = """\
mkdir -p reports && cp samples/years/*.txt reports/
cp samples/work-summary.txt report.txt
cp samples/formats/page.html page.html
gkextract parse report.txt --format jsonl > gold.jsonl
cp samples/own.toml own.toml
"""
_MOST_UNITS = 10
_HELP = cli.context_settings["help_option_names"]  # a command alone does not know what its group calls for help


def pages() -> dict[str, str]:
    """Every generated file, by its path from the root of the project."""
    return {
        "docs/reference/cli.md": _in("en", _commands),
        "docs/zh/cli.md": _in("zh", _commands),
        "docs/reference/indicators.md": _indicators(),
        "man/gkextract.1": _in("en", _man),
    }


def _in(language: str, made: Callable[[], str]) -> str:
    before = os.environ.get(LANGUAGE)
    os.environ[LANGUAGE] = language
    try:
        return made()
    finally:
        if before is None:
            del os.environ[LANGUAGE]
        else:
            os.environ[LANGUAGE] = before


# ------------------------------------------------------------------ commands


def _walk(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """A command and all below it, each with the words that call it."""
    yield path, command
    if isinstance(command, click.Group):
        for name in sorted(command.commands):
            yield from _walk(command.commands[name], f"{path} {name}")


def _paragraphs(command: click.Command) -> list[str]:
    return [said(" ".join(text.split())) for text in (command.help or "").split("\n\n")]


def _options(command: click.Command, path: str) -> list[tuple[str, str]]:
    """The options with their help, as the command itself shows them."""
    context = command.make_context(path, [], resilient_parsing=True, help_option_names=_HELP)
    records = (each.get_help_record(context) for each in command.get_params(context) if isinstance(each, click.Option))
    return [(name, explained(about)) for name, about in filter(None, records)]


def _examples(command: click.Command) -> list[str]:
    return [line.strip() for line in (command.epilog or "").splitlines()[2:]]


def _usage(command: click.Command, path: str) -> str:
    context = command.make_context(path, [], resilient_parsing=True, help_option_names=_HELP)
    return " ".join([path, *command.collect_usage_pieces(context)])


def _commands() -> str:
    head = {
        "en": "# The commands\n\nAlso `gkextract COMMAND --help`. The examples read these files, made from the samples of the project:",
        "zh": "# 命令\n\n同 `gkextract --lang zh 命令 --help`。示例读下面这些文件，由本项目的样例复制而来：",
    }
    parts = [f"{head[os.environ[LANGUAGE]]}\n\n```sh\n{_FILES}```\n"]
    for path, command in _walk(cli, "gkextract"):
        parts.append(f"## `{path}`\n\n```text\n{_usage(command, path)}\n```\n")
        parts.append("\n\n".join(_paragraphs(command)) + "\n")
        rows = [f"| `{_cell(name)}` | {_cell(about)} |" for name, about in _options(command, path)]
        parts.append("\n".join(["| | |", "|---|---|", *rows]) + "\n")
        if lines := _examples(command):
            parts.append("```sh\n" + "\n".join(lines) + "\n```\n")
    return "\n".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


# ------------------------------------------------------------------ indicators


def _indicators() -> str:
    known, shown = catalog.load(), examples.load()
    parts = [
        "# The indicators · 指标\n\nWhat is counted, in the order of every output. Units are classes of classifiers: a "
        "number with another classifier is not this one. The examples are the catalog's own, and are tests.\n"
    ]
    family = ""
    for each in known.indicators:
        if each.id.partition(".")[0] != family:
            family = each.id.partition(".")[0]
            parts.append(f"\n## {family}\n\n| id | | units · 量词 | example · 例 |\n|---|---|---|---|\n")
        first = next(iter(shown[each.id].examples), None) if each.id in shown else None
        example = f"{first.text.splitlines()[-1]} → {'; '.join(map(_stated, first.found))}" if first else ""
        cells = (f"`{each.id}`", f"{each.zh}<br>{each.en}", _units(known, each), _cell(example))
        parts.append(f"| {' | '.join(cells)} |\n")
    parts.append("\n## Breakdowns · 分项\n\nThe fixed values of `by`. Any other is the report's own word.\n\n")
    parts.append("| `by` | 中文 | English |\n|---|---|---|\n")
    parts += [f"| `{by}` | {zh} | {en} |\n" for by, (zh, en) in names.LABELS.items()]
    return "".join(parts)


def _units(known: catalog.Catalog, indicator: catalog.Indicator) -> str:
    classes = dict.fromkeys((*indicator.units, *(unit for more in indicator.also for unit in more["units"])))
    units = sorted({unit for each in classes for unit in known.units[each]}, key=lambda unit: (len(unit), unit))
    return " ".join(units[:_MOST_UNITS]) + (" …" if len(units) > _MOST_UNITS else "")


def _stated(found: examples.Stated) -> str:
    value = "–".join(map(str, found.value)) if isinstance(found.value, tuple) else str(found.value)
    bound = "" if found.bound == "exact" else f" ({found.bound})"
    return f"{f'[{found.by}] ' if found.by else ''}{value}{bound}"


# ------------------------------------------------------------------ man page


def _man() -> str:
    lines = [f'.TH GKEXTRACT 1 "" "gkextract {__version__}" "User Commands"', ".SH NAME"]
    lines += [_roff("gkextract - numbers out of Chinese government information disclosure reports"), ".SH SYNOPSIS"]
    lines += [".B gkextract", _roff("[OPTIONS] COMMAND [ARGS]..."), ".SH DESCRIPTION"]
    lines += [".PP\n" + _roff(text) for text in _paragraphs(cli)]
    lines += [".SH OPTIONS", *_man_options(cli, "gkextract"), ".SH COMMANDS"]
    for path, command in list(_walk(cli, "gkextract"))[1:]:
        lines.append(f'.SS "{_roff(_usage(command, path))}"')
        lines += [".PP\n" + _roff(text) for text in _paragraphs(command)]
        lines += _man_options(command, path)
        lines += [".PP\nExamples:\n.PP\n.nf", *(_roff(f"  {line}") for line in _examples(command)), ".fi"]
    lines += [".SH ENVIRONMENT", *_man_rows(_ENVIRONMENT), ".SH EXIT STATUS", *_man_rows(_EXIT)]
    return "\n".join(lines) + "\n"


_ENVIRONMENT = [
    ("GKEXTRACT_LANG", "zh or en: the language of help, messages and summaries. Without it the locale decides."),
    ("GKEXTRACT_DEBUG", "Not empty: show the traceback of an internal error, as --debug does."),
    ("NO_COLOR", "Not empty: no colours."),
]
_EXIT = [
    ("0", "All was read, also where there was no report in it."),
    ("1", "Some input failed; it is named on standard error with the cause, and the others are done all the same."),
    ("2", "Wrong usage."),
    ("130", "Interrupted."),
]


def _man_options(command: click.Command, path: str) -> list[str]:
    return _man_rows(_options(command, path))


def _man_rows(rows: list[tuple[str, str]]) -> list[str]:
    return [f".TP\n.B {_roff(name)}\n{_roff(about)}" for name, about in rows]


def _roff(text: str) -> str:
    """Text as it stands in a man page: hyphens that can be copied, no line that looks like a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    return f"\\&{text}" if text.startswith((".", "'")) else text


def main() -> None:
    """Write them all."""
    for name, text in pages().items():
        (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
