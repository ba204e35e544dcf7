"""Examples tried: what the rules find in a text, against what stands beside them that they should."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from gkextract import normalize, prose
from gkextract.models import Found

from .examples import Examples, Stated
from .lexicon import compiled


class Miss(NamedTuple):
    """An example that does not hold: what was wanted of its indicator, and all that was found in its text.

    Of a counterexample nothing is wanted. `words` are the catalog's words in the text, with what they mean.
    """

    indicator: str
    text: str
    wanted: tuple[Stated, ...]
    found: tuple[Found, ...]
    words: tuple[str, ...]


def tried(examples: Mapping[str, Examples]) -> Iterator[Miss]:
    """Try examples, by indicator, with the catalog in use; yields those that do not hold."""
    for id, each in examples.items():
        for example in each.examples:
            yield from _tried(id, example.text, example.found)
        for text in each.counterexamples:
            yield from _tried(id, text, ())


def _tried(id: str, text: str, wanted: tuple[Stated, ...]) -> Iterator[Miss]:
    clean = normalize.clean(text).text
    found = [each for each in prose.read(clean, []).found if each.scope == "own"]
    if {stated(each) for each in found if each.indicator == id} != set(wanted):
        words = tuple(f"{clean[t.start : t.end]} {_meaning(t.tags)}".strip() for t in compiled().tokens(clean))
        yield Miss(id, text, wanted, tuple(found), words)


def stated(found: Found) -> Stated:
    """What was found, as an example says it."""
    value = found.value if found.value is None or found.upper is None else (found.value, found.upper)
    return Stated(found.by, value, found.bound)


def _meaning(tags: frozenset[str]) -> str:
    """The classes and labels of a word; nothing where it stands in patterns by itself."""
    return " ".join(f"{{{tag}}}" for tag in sorted(tags) if not tag.startswith(("=", "topic:")))
