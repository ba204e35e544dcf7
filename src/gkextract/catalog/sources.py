"""A text of the catalog in TOML, with the line of every entry and key: an error says where to look."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from gkextract.expressions import expression

Key = tuple[str | int, ...]

_HEADER = expression(r"\s*(\[\[?)([^\[\]]+)\]\]?\s*(?:#.*)?$")
_NAME = r"(?:[\w-]+|\"[^\"]*\"|'[^']*')"
_KEY = expression(rf"\s*({_NAME}(?:\s*\.\s*{_NAME})*)\s*=")
_PART = expression(r"[\w-]+|\"[^\"]*\"|'[^']*'")
_WHERE = expression(r" \(at (?:line (\d+), column \d+|end of document)\)$")


class CatalogError(ValueError):
    """A catalog that cannot be used; the message names file, line, entry and key.

    >>> raise CatalogError("own.toml:6: service.cloud: units names messages, which is not [units]")
    Traceback (most recent call last):
    gkextract.catalog.sources.CatalogError: own.toml:6: service.cloud: units names messages, which is not [units]
    """


@dataclass(frozen=True, slots=True)
class Source:
    """One text of the catalog: the name that errors call it by, its lines, and what TOML makes of them.

    `own` says that it is a user's file, not one that ships with the package.
    """

    name: str
    text: str
    data: dict[str, Any]
    own: bool = False

    @classmethod
    def read(cls, name: str, text: str, *, own: bool = False) -> Source:
        """Parse a text. Raises `CatalogError` with the line where it is no TOML."""
        try:
            return cls(name, text, tomllib.loads(text), own)
        except tomllib.TOMLDecodeError as error:
            at = _WHERE.search(str(error))
            line = (at and at[1]) or len(text.splitlines())
            raise CatalogError(f"{name}:{line}: is no TOML: {_WHERE.sub('', str(error))}") from None

    def error(self, key: Key, message: str, word: str = "") -> CatalogError:
        """The error that something is wrong with a key; `word` is what is wrong in its value."""
        line = self.line(key, word)
        return CatalogError(f"{self.name}{f':{line}' if line else ''}: {message}")

    def line(self, key: Key, word: str = "") -> int | None:
        """The line (from 1) of a key, or of `word` in its value; of the nearest key around where it has none."""
        while key:
            lines = [(number, line) for number, at, line in self._lines() if at[: len(key)] == key]
            if lines:
                return next((number for number, line in lines if word and word in line), lines[0][0])
            key = key[:-1]
        return None

    def _lines(self) -> Iterator[tuple[int, Key, str]]:
        """Every line with the key whose value it begins or goes on with."""
        table: Key = ()
        at: Key = ()
        counts: dict[Key, int] = {}
        for number, line in enumerate(self.text.splitlines(), 1):
            if header := _HEADER.match(line):
                table = _parts(header[2])
                if table[:1] in counts and len(table) > 1:  # [indicator.under] belongs to the entry above it
                    table = (table[0], counts[table[:1]], *table[1:])
                if header[1] == "[[":
                    counts[table] = counts.get(table, -1) + 1
                    table = (*table, counts[table])
                at = table
            elif key := _KEY.match(line):
                at = (*table, *_parts(key[1]))
            yield number, at, line


def _parts(key: str) -> Key:
    return tuple(part.strip("\"'") for part in _PART.findall(key))
