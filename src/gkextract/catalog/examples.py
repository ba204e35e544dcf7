"""The examples that stand beside the rules: what each indicator is found in, and what it must not be found in.

Only the tests and readers of the rules ask for them, so that no start-up pays for their parsing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NamedTuple

from pydantic import TypeAdapter

from .shape import ExampleEntry, ExamplesEntry, file, shaped
from .sources import Source

_SHIPPED: TypeAdapter[dict[str, ExamplesEntry]] = TypeAdapter(dict[str, ExamplesEntry])


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
    """The examples that the text of `examples.toml` holds, by indicator. Raises `CatalogError`: line, entry and key."""
    entries = shaped(Source.read("examples.toml", text), _SHIPPED)
    return {id: _examples(entry.examples, entry.counterexamples) for id, entry in entries.items()}


def of(source: Source) -> dict[str, Examples]:
    """The examples in the indicators of a user's file, by indicator. Raises `CatalogError`: line, entry and key."""
    entries = file(source).indicator
    return {each.id: _examples(each.examples, each.counterexamples) for each in entries}


def _examples(examples: list[ExampleEntry], counterexamples: list[str]) -> Examples:
    return Examples(tuple(map(_example, examples)), tuple(counterexamples))


def _example(each: ExampleEntry) -> Example:
    return Example(each.text, tuple(Stated(by or None, _value(value), bound) for by, value, bound in each.found))


def _value(value: int | float | str | list[int | float]) -> int | float | tuple[float, float] | None:
    if isinstance(value, str):
        return None
    return (value[0], value[1]) if isinstance(value, list) else value
