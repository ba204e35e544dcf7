"""Reading `indicators.toml` and `words.toml`, with errors that name file, entry and key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

_ID = re.compile(r"[a-z_]+(?:\.[a-z_]+)+")
_CLASS = re.compile(r"\{(\w+)\}")
_PARTS = ("class", "label", "topic", "units", "generic")


class CatalogError(ValueError):
    """A catalog that cannot be used; the message names file, entry and key."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One entry of `indicators.toml`; the fields are explained at the head of that file."""

    id: str
    zh: str
    en: str
    units: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    under: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    zero: tuple[str, ...] = ()
    zero_under: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    carry: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    part_labels: tuple[str, ...] = ()
    open: bool = False
    keeps: bool = False
    sums: tuple[str, ...] = ()
    bare: bool = False
    never_after: tuple[str, ...] = ()
    reach: str = ""
    follows: tuple[str, ...] = ()
    also: tuple[Mapping[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Catalog:
    """Indicators in the order of every output, and the words their patterns are made of."""

    indicators: tuple[Indicator, ...]
    classes: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, Mapping[str, tuple[str, ...]]]
    topics: Mapping[str, tuple[str, ...]]
    units: Mapping[str, frozenset[str]]
    generic: frozenset[str]

    def __getitem__(self, id: str) -> Indicator:
        return next(i for i in self.indicators if i.id == id)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(i.id for i in self.indicators)


@cache
def load() -> Catalog:
    """The catalog that ships with the package. Raises `CatalogError` where it contradicts itself."""
    folder = resources.files(__package__)
    return parse(*(folder.joinpath(name).read_text(encoding="utf-8") for name in ("indicators.toml", "words.toml")))


def parse(indicators: str, words: str) -> Catalog:
    """A catalog of the texts of `indicators.toml` and `words.toml`. Raises `CatalogError`: file, entry and key."""
    entries, known = _toml("indicators.toml", indicators), _toml("words.toml", words)
    for name, part, where in (("indicators.toml", "indicator", entries), *(("words.toml", p, known) for p in _PARTS)):
        if part not in where:
            raise CatalogError(f"{name}: has no [{part}]")
    catalog = Catalog(
        indicators=tuple(_indicator(e) for e in entries["indicator"]),
        classes={k: tuple(v.split()) for k, v in known["class"].items()},
        labels={k: {by: tuple(w.split()) for by, w in v.items()} for k, v in known["label"].items()},
        topics={k: tuple(_expanded(v, known)) for k, v in known["topic"].items()},
        units={k: frozenset(v.split()) for k, v in known["units"].items()},
        generic=frozenset(known["generic"]["words"].split()),
    )
    _check(catalog)
    return catalog


def _toml(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CatalogError(f"{name}: {error}") from None


def _expanded(text: str, words: dict[str, Any]) -> Iterator[str]:
    """The words of a topic; {class} and {family} stand for all of theirs."""
    for item in text.split():
        name = item.strip("{}")
        if name == item:
            yield item
        else:
            yield from words["class"].get(name, "").split()
            for more in words["label"].get(name, {}).values():
                yield from more.split()


def _indicator(entry: dict[str, Any]) -> Indicator:
    where = f"indicators.toml: {entry.get('id', 'an entry without id')}"
    for key in ("id", "zh", "en"):
        if not isinstance(entry.get(key), str):
            raise CatalogError(f"{where}: {key} must be a string")
    unknown = set(entry) - set(Indicator.__dataclass_fields__)
    if unknown:
        raise CatalogError(f"{where}: unknown key {sorted(unknown)[0]}")
    values = {k: _frozen(v) for k, v in entry.items()}
    return Indicator(**values)


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(v) for v in value)
    if isinstance(value, dict):
        return {k: _frozen(v) for k, v in value.items()}
    return value


def _check(catalog: Catalog) -> None:
    seen: set[str] = set()
    for i in catalog.indicators:
        where = f"indicators.toml: {i.id}"
        if not _ID.fullmatch(i.id) or i.id in seen:
            raise CatalogError(f"{where}: an id is lower-case words joined by dots, and stands once")
        seen.add(i.id)
        for key, names, known in (
            ("units", (*i.units, *(u for more in i.also for u in more["units"])), catalog.units),
            ("labels", (*i.labels, *i.part_labels), catalog.labels),
            ("under", tuple(i.under), catalog.topics),
            ("zero_under", tuple(i.zero_under), catalog.topics),
        ):
            missing = [n for n in names if n not in known]
            if missing:
                raise CatalogError(f"{where}: {key} names {missing[0]}, which words.toml does not have")
        for pattern in (
            *i.say,
            *(p for more in i.also for p in more["say"]),
            *i.zero,
            *i.carry,
            *(p for ps in (*i.under.values(), *i.zero_under.values()) for p in ps),
        ):
            for name in _CLASS.findall(pattern):
                if name not in catalog.classes and name not in catalog.labels:
                    raise CatalogError(f"{where}: pattern {pattern!r} names {{{name}}}, which words.toml does not have")
