"""The catalog itself: indicators and the words they are said with, put together from one text or several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any, NamedTuple

from gkextract.expressions import expression

from .shape import CheckEntry, Entry, Name, RowEntry, file
from .sources import CatalogError, Key, Source

__all__ = ["Catalog", "CatalogError", "Indicator", "merged", "parse"]

_ID = expression(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+")
_WAYS = expression(r"\(([^()]*\|[^()]*)\)")
CLASS = expression(r"\{(\w+)\}")
_WORDS = ("class", "topic", "units", "generic")
_EXAMPLES = ("examples", "counterexamples")


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
    """Indicators in the order of every output, and the words their patterns are made of.

    `names`, `checks` and `rows` are what a user's file adds to other rooms: names of `by` labels, sums that must hold,
    and names for rows of the official forms. `own` are the patterns that it gives, each with its indicator.
    """

    indicators: tuple[Indicator, ...]
    classes: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, Mapping[str, tuple[str, ...]]]
    topics: Mapping[str, tuple[str, ...]]
    units: Mapping[str, frozenset[str]]
    generic: frozenset[str]
    names: Mapping[str, Name] = field(default_factory=dict)
    checks: tuple[CheckEntry, ...] = ()
    rows: tuple[RowEntry, ...] = ()
    own: frozenset[tuple[str, str]] = frozenset()

    def __getitem__(self, id: str) -> Indicator:
        """The indicator with an id. Raises `KeyError`."""
        for indicator in self.indicators:
            if indicator.id == id:
                return indicator
        raise KeyError(f"there is no indicator {id}")

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(i.id for i in self.indicators)


def parse(indicators: str, words: str) -> Catalog:
    """A catalog of the texts of `indicators.toml` and `words.toml`. Raises `CatalogError`: file, line, entry and key."""
    return merged([Source.read("indicators.toml", indicators), Source.read("words.toml", words)])


class _Given(NamedTuple):
    """The keys of an indicator, from all sources, and where the last of them gives it."""

    values: dict[str, Any]
    source: Source
    at: Key


def merged(sources: Sequence[Source]) -> Catalog:
    """The catalog of several sources, of which a later one adds to what an earlier one says, or replaces it.

    Raises `CatalogError`, which names file, line, entry and key.
    """
    entries: dict[str, _Given] = {}
    words: dict[str, Any] = {"class": {}, "label": {}, "topic": {}, "units": {}, "generic": {}}
    names: dict[str, Name] = {}
    checks: list[CheckEntry] = []
    rows: list[RowEntry] = []
    own: set[tuple[str, str]] = set()
    for source in sources:
        held = file(source)
        _replaced(source, held.replace, entries, words)
        for nth, entry in enumerate(held.indicator):
            _add_entry(entries, source, nth, entry)
        for part in _WORDS:
            _add_words(words[part], source.data.get(part, {}))
        for family, labels in held.label.items():
            _add_words(words["label"].setdefault(family, {}), labels)
        names |= held.names
        checks += held.check
        rows += held.row
        own |= {(entry.id, pattern) for entry in held.indicator for pattern in _said_by(entry) if source.own}
    catalog = Catalog(
        indicators=tuple(_indicator(given) for given in entries.values()),
        classes={k: tuple(_words(v)) for k, v in words["class"].items()},
        labels={k: {by: tuple(_words(w)) for by, w in v.items()} for k, v in words["label"].items()},
        topics={k: tuple(_expanded(k, v, words, sources)) for k, v in words["topic"].items()},
        units={k: frozenset(_words(v)) for k, v in words["units"].items()},
        generic=frozenset(_words(words["generic"].get("words", ""))),
        names=names,
        checks=tuple(checks),
        rows=tuple(rows),
        own=frozenset(own),
    )
    for indicator in catalog.indicators:
        _check(indicator, entries[indicator.id], catalog)
    _check_checks(catalog, sources[-1])
    _check_rows(catalog, sources[-1])
    return catalog


def _replaced(source: Source, asked: list[str], entries: dict[str, _Given], words: dict[str, Any]) -> None:
    """Empty what the source is to say anew: `indicator.ID`, `class.NAME`, `label.FAMILY`, `topic.…`, `units.…`."""
    for name in asked:
        part, _, rest = name.partition(".")
        known: Any = entries if part == "indicator" else words.get(part, {})
        if rest not in known or rest not in _said(source, part):
            raise source.error(("replace",), f"replace: {name} must be in the catalog, and anew in this file", name)
        if part == "indicator":
            entries[rest] = entries[rest]._replace(values={})
        else:
            known[rest] = {} if part == "label" else ""


def _said(source: Source, part: str) -> Iterable[str]:
    """What a source itself says of a part."""
    said = source.data.get(part, {})
    return [entry["id"] for entry in said] if part == "indicator" else said


def _said_by(entry: Entry) -> Iterator[str]:
    """Every pattern of an entry."""
    yield from (*entry.say, *entry.zero, *entry.carry)
    yield from (pattern for more in entry.also for pattern in more.say)
    yield from (p for patterns in (*entry.under.values(), *entry.zero_under.values()) for p in patterns)


def _add_entry(entries: dict[str, _Given], source: Source, nth: int, entry: Entry) -> None:
    at: Key = ("indicator", nth)
    before = entries.get(entry.id)
    if not _ID.fullmatch(entry.id) or (before is not None and before.source is source):
        raise source.error((*at, "id"), f"{entry.id}: an id is lower-case words joined by dots, and stands once")
    values = entry.model_dump(exclude_unset=True, exclude=set(_EXAMPLES))
    entries[entry.id] = _Given(_joined(before.values if before else {}, values), source, at)


def _joined(before: dict[str, Any], added: dict[str, Any]) -> dict[str, Any]:
    """Lists are joined, tables key by key; of anything else the later counts."""
    values = dict(before)
    for key, value in added.items():
        if isinstance(value, list):
            values[key] = [*values.get(key, ()), *value]
        elif isinstance(value, dict):
            values[key] = _joined(values.get(key, {}), value)
        else:
            values[key] = value
    return values


def _add_words(words: dict[str, str], added: Mapping[str, str]) -> None:
    for name, text in added.items():
        words[name] = f"{words.get(name, '')} {text}"


def _words(text: str) -> Iterator[str]:
    """The words of a list: `(不属|非)(我|本)局` stands for its four ways."""
    for item in text.split():
        ways = [piece.split("|") if n % 2 else [piece] for n, piece in enumerate(_WAYS.split(item))]
        yield from ("".join(way) for way in product(*ways))


def _expanded(topic: str, text: str, words: dict[str, Any], sources: Sequence[Source]) -> Iterator[str]:
    """The words of a topic; {class} and {family} stand for all of theirs."""
    for item in _words(text):
        name = item.strip("{}")
        if name == item:
            yield item
        elif name in words["class"] or name in words["label"]:
            yield from _words(words["class"].get(name, ""))
            for more in words["label"].get(name, {}).values():
                yield from _words(more)
        else:
            source = next(s for s in reversed(sources) if item in s.data.get("topic", {}).get(topic, ""))
            raise source.error(("topic", topic), f"topic {topic}: names {item}, which is no class or label", item)


def _indicator(given: _Given) -> Indicator:
    for key in ("zh", "en"):
        if not given.values.get(key):
            raise given.source.error(given.at, f"{given.values['id']}: {key} is missing")
    return Indicator(**{key: _frozen(value) for key, value in given.values.items()})


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(v) for v in value)
    if isinstance(value, dict):
        return {k: _frozen(v) for k, v in value.items()}
    return value


def _check(i: Indicator, given: _Given, catalog: Catalog) -> None:
    """Raise where an indicator names what there is not."""
    ids = frozenset(catalog.ids)
    for key, names, known, kind in (
        ("units", (*i.units, *(u for more in i.also for u in more["units"])), catalog.units, "[units]"),
        ("labels", i.labels, catalog.labels, "[label]"),
        ("part_labels", i.part_labels, catalog.labels, "[label]"),
        ("under", tuple(i.under), catalog.topics, "[topic]"),
        ("zero_under", tuple(i.zero_under), catalog.topics, "[topic]"),
        ("sums", i.sums, ids, "an indicator"),
        ("follows", i.follows, ids, "an indicator"),
        ("never_after", i.never_after, ids, "an indicator"),
    ):
        for name in names:
            if name not in known:
                raise given.source.error((*given.at, key), f"{i.id}: {key} names {name}, which is not {kind}", name)
    for key, pattern in _patterns(i):
        if said := _wrong(pattern, catalog):
            raise given.source.error((*given.at, key), f"{i.id}: {key}: pattern {pattern!r} {said}", pattern)


def _patterns(i: Indicator) -> Iterator[tuple[str, str]]:
    """Every pattern of an indicator with its key."""
    for key, patterns in (("say", i.say), ("zero", i.zero), ("carry", i.carry)):
        yield from ((key, pattern) for pattern in patterns)
    for more in i.also:
        yield from (("also", pattern) for pattern in more["say"])
    for key, topics in (("under", i.under), ("zero_under", i.zero_under)):
        yield from ((key, pattern) for patterns in topics.values() for pattern in patterns)


def _wrong(pattern: str, catalog: Catalog) -> str:
    """What is wrong with a pattern, if anything."""
    items = pattern.split()
    if pattern.count("#") > items.count("#") or items.count("#") > 1:
        return "has its # twice, or not by itself"
    if all(item == "#" or item.endswith("?") for item in items):
        return "has no word that must stand"
    for item in items:
        name = item.removesuffix("?")
        if "{" not in name and "}" not in name:
            continue
        found = CLASS.fullmatch(name)
        if not found or (found[1] not in catalog.classes and found[1] not in catalog.labels):
            return f"names {name}, which is no [class] or [label]"
    return ""


def _check_checks(catalog: Catalog, source: Source) -> None:
    seen: set[str] = set()
    for nth, check in enumerate(catalog.checks):
        if check.id in seen:
            raise source.error(("check", nth, "id"), f"{check.id}: the id of a check stands once")
        seen.add(check.id)
        for key, terms in (("left", check.left), ("right", check.right)):
            for term in terms:
                if term.partition("@")[0] not in catalog.ids:
                    message = f"{check.id}: {key} names {term}, which is not an indicator"
                    raise source.error(("check", nth, key), message, term)


def _check_rows(catalog: Catalog, source: Source) -> None:
    for nth, row in enumerate(catalog.rows):
        if (row.label is None) == (row.indicator is None):
            raise source.error(("row", nth), f"row {row.names[0]}: has either a label or an indicator")
        if row.indicator is not None and row.indicator.partition("@")[0] not in catalog.ids:
            message = f"row {row.names[0]}: indicator names {row.indicator}, which is not an indicator"
            raise source.error(("row", nth, "indicator"), message)
