"""Reports out: one registry of output formats.

A writer works in two halves, so that many processes can share the work and one puts the pieces together:
`encode` turns the reports of one file into bytes, anywhere; `write` (or `stream`, for formats that are plain text)
takes those pieces in order and makes the whole output of them.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

from gkextract import plugins
from gkextract.models import Report

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

Headers = Literal["id", "zh", "en"]


@dataclass(frozen=True, slots=True)
class Layout:
    """How flat outputs are laid out: words of the header row, byte order mark, columns for fixed `by` labels."""

    headers: Headers = "id"
    bom: bool = False
    breakdowns: bool = False

    def heading(self, id: str, zh: str, en: str) -> str:
        """The one of a column's names that the header row takes."""
        return {"id": id, "zh": zh, "en": en}[self.headers]


class Writer(Protocol):
    """One output format."""

    def encode(self, reports: Sequence[Report]) -> bytes:
        """The reports of one file as a piece of the output; pieces may be made in any process."""

    def write(self, pieces: Iterable[bytes], path: Path) -> None:
        """Make the file at `path` of the pieces, in their order. Raises OSError when it cannot be written."""


class Stream:
    """A writer whose output can be sent down a pipe: `write` follows from `stream`."""

    def encode(self, reports: Sequence[Report]) -> bytes:
        """The reports of one file as a piece of the output."""
        raise NotImplementedError

    def stream(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The whole output, with whatever goes before, between and after the pieces."""
        raise NotImplementedError

    def write(self, pieces: Iterable[bytes], path: Path) -> None:
        """Make the file at `path` of the pieces, in their order. Raises OSError when it cannot be written."""
        with path.open("wb") as out:
            out.writelines(self.stream(pieces))


class _Plugged:
    """A plugin's writer: a class that is made of a layout and has `encode` and `write`. What fails in it says so."""

    def __init__(self, entry: EntryPoint, layout: Layout) -> None:
        self.entry = entry
        made: Any = plugins.loaded(entry)
        self.writer: Writer = self._held(made, layout)
        if not (hasattr(self.writer, "encode") and hasattr(self.writer, "write")):
            raise plugins.PluginError(f"{plugins.named(entry)} is no writer: it must have encode and write")

    def encode(self, reports: Sequence[Report]) -> bytes:
        """The reports of one file as a piece of the output. Raises PluginError."""
        piece = self._held(self.writer.encode, reports)
        if not isinstance(piece, bytes):
            raise plugins.PluginError(f"{plugins.named(self.entry)} failed: encode gave no bytes")
        return piece

    def write(self, pieces: Iterable[bytes], path: Path) -> None:
        """Make the file at `path` of the pieces, in their order. Raises OSError, PluginError."""
        self._held(self.writer.write, pieces, path)

    def _held(self, call: Callable[..., Any], *args: object) -> Any:
        try:
            return call(*args)
        except (OSError, MemoryError):
            raise
        except Exception as error:
            raise plugins.PluginError(f"{plugins.named(self.entry)} failed: {plugins.cause(error)}") from error


class MissingExtra(Exception):
    """A format needs a package that is not installed; the message names the extra that brings it."""


_FORMATS: dict[str, tuple[str, str, str | None, str]] = {
    # name: (module, class, package of an optional extra, what it is)
    "json": ("records", "JsonArray", None, "one array of whole records"),
    "jsonl": ("records", "JsonLines", None, "one whole record per line"),
    "csv": ("comma", "WideCsv", None, "one row per report, one column per indicator"),
    "long.csv": ("comma", "LongCsv", None, "one row per number, with its evidence and place"),
    "xlsx": ("xlsx", "Workbook", "xlsxwriter", "a workbook: reports, numbers with evidence, checks"),
    "parquet": ("parquet", "RecordParquet", "pyarrow", "whole records, one row per report, nested columns"),
    "long.parquet": ("parquet", "LongParquet", "pyarrow", "one row per number, with its evidence and place"),
    "sqlite": ("sqlite", "Database", None, "a database: reports, measures, checks, warnings, indicators; two views"),
}


def formats() -> dict[str, str]:
    """The output formats by name, with a line about each; those of plugins last."""
    shipped = {name: about for name, (_, _, _, about) in _FORMATS.items()}
    return shipped | {name: _about(name) for name in _plugged()}


def _plugged() -> list[str]:
    return [name for name in plugins.announced(plugins.WRITERS) if name not in _FORMATS]


def _about(name: str) -> str:
    """The first line that a plugin says of itself, or what is wrong with it."""
    entry = plugins.announced(plugins.WRITERS)[name]
    try:
        return (plugins.loaded(entry).__doc__ or plugins.named(entry)).strip().partition("\n")[0]
    except plugins.PluginError as error:
        return f"({error})"


def format_of(path: str | Path) -> str | None:
    """The output format that a file's ending asks for, or None where it says nothing we know."""
    name = Path(path).name.lower()
    endings = {"db": "sqlite", "sqlite3": "sqlite", "ndjson": "jsonl"} | {
        name: name for name in (*_FORMATS, *_plugged())
    }
    for ending in sorted(endings, key=len, reverse=True):
        if name.endswith("." + ending):
            return endings[ending]
    return None


def writer(name: str, layout: Layout | None = None) -> Writer:
    """The writer of a format.

    Raises KeyError for a name unknown, MissingExtra where its package is not installed, PluginError where a plugin
    cannot be used.
    """
    if name not in _FORMATS and (entry := plugins.announced(plugins.WRITERS).get(name)):
        return _Plugged(entry, layout or Layout())
    module, cls, package, _ = _FORMATS[name]
    if package is not None and importlib.util.find_spec(package) is None:
        extra = name.rpartition(".")[2]
        raise MissingExtra(f"writing {name} needs {package}, which is not installed: pip install 'gkextract[{extra}]'")
    made: Writer = getattr(importlib.import_module(f"{__name__}.{module}"), cls)(layout or Layout())
    return made
