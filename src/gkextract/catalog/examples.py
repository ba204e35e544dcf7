"""The examples that stand beside the rules: what each indicator is found in, and what it must not be found in.

Only the tests and readers of the rules ask for them, so that no start-up pays for their parsing.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from .indicators import CatalogError


class Stated(NamedTuple):
    """One measure of the indicator; `value` is None where the digits are masked, (lower, upper) for a range."""

    by: str | None
    value: int | float | tuple[float, float] | None
    bound: str


@dataclass(frozen=True, slots=True)
class Example:
    """A text, with the heading before it on a line of its own, and all that it states of the indicator."""

    text: str
    found: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Examples:
    """What one indicator is found in, and the wordings near to it that are not it."""

    examples: tuple[Example, ...]
    counterexamples: tuple[str, ...]


@cache
def load() -> Mapping[str, Examples]:
    """The examples that ship with the package, by indicator. Raises `CatalogError` where they cannot be read."""
    return parse(resources.files(__package__).joinpath("examples.toml").read_text(encoding="utf-8"))


def parse(text: str) -> dict[str, Examples]:
    """The examples that a TOML text holds, by indicator. Raises `CatalogError`, which names entry and key."""
    try:
        entries = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CatalogError(f"examples.toml: {error}") from None
    return {id: _examples(id, entry) for id, entry in entries.items()}


def _examples(id: str, entry: Any) -> Examples:
    if not isinstance(entry, dict) or set(entry) != {"examples", "counterexamples"}:
        raise CatalogError(f"examples.toml: {id}: an entry has examples and counterexamples and nothing else")
    return Examples(tuple(_example(id, each) for each in entry["examples"]), tuple(entry["counterexamples"]))


def _example(id: str, each: Any) -> Example:
    try:
        found = tuple(Stated(by or None, _value(value), bound) for by, value, bound in each["found"])
        return Example(each["text"], found)
    except (KeyError, TypeError, ValueError):
        raise CatalogError(f"examples.toml: {id}: {each!r} is not a text and its [by, value, bound]") from None


def _value(value: Any) -> int | float | tuple[float, float] | None:
    if value == "":
        return None
    return (value[0], value[1]) if isinstance(value, list) else value
