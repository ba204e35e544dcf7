"""The catalog compiled: one automaton over all words, and the patterns filed under the word next to the number."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from .in_use import load, of_catalog
from .indicators import Catalog, Indicator

# (topic or None, classes of units, patterns)
_Rows = Iterable[tuple[str | None, tuple[str, ...], tuple[str, ...]]]
_Texts = Callable[[Indicator], _Rows]

_REMEMBERED = 1 << 15

# What a user's file says goes before what we say of the same words.
_OWN = 6.0
_COMPOUND = ("form", "channel", "contact", "way", "platform")


class Token(NamedTuple):
    """A word of the catalog found in a text; `tags` says what it can mean.

    `publish` is a class, `channel=website` a label, `topic:review` a topic, `=公开` the word itself.
    """

    start: int
    end: int
    tags: frozenset[str]
    topics: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """One way to say one indicator: tags to stand before and after the number, in order."""

    indicator: Indicator
    before: tuple[str, ...]
    after: tuple[str, ...]
    topic: str | None
    text: str
    key: str  # the word next to the number
    weight: float
    units: frozenset[str]
    needs: frozenset[str]  # every tag that must stand around the number
    specific: bool  # it holds a word that does not only lean on others


Patterns = tuple[Pattern, ...]


class Count(NamedTuple):
    """What of a number decides which patterns it can fill: its unit, whether it is a share, whether it is masked."""

    unit: str | None
    percent: bool
    masked: bool


class Lexicon:
    """Words, patterns and units of one catalog, ready to run."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.order = {i.id: n for n, i in enumerate(catalog.indicators)}
        self.sums = tuple(i for i in catalog.indicators if i.sums)
        self.followers = tuple(i for i in catalog.indicators if i.follows)
        self.units = {i.id: frozenset[str]().union(*(catalog.units[u] for u in i.units)) for i in catalog.indicators}
        tags: defaultdict[str, set[str]] = defaultdict(set)
        for name, words in catalog.classes.items():
            _tag(tags, words, name)
        for family, labels in catalog.labels.items():
            for by, words in labels.items():
                _tag(tags, words, f"{family}={by}")
                _tag(tags, words, family)
        for topic, words in catalog.topics.items():
            _tag(tags, words, f"topic:{topic}")
        self._label_compounds(tags)
        self.say = self._patterns(tags, _say)
        self.zero = self._patterns(tags, _zero)
        self.carry = self._patterns(tags, _carry)
        self.carried = frozenset(self.carry)
        self._words = list(tags)
        self._meaning = [(frozenset(t), frozenset(x[6:] for x in t if x.startswith("topic:"))) for t in tags.values()]
        # Officials write alike: the same few words stand around most numbers of most reports.
        self.before = lru_cache(_REMEMBERED)(self._before)
        self.after = lru_cache(_REMEMBERED)(self._after)
        self.reaching = lru_cache(_REMEMBERED)(self._reaching)
        self._allowed = lru_cache(_REMEMBERED)(self._of_unit)
        self._automaton = AhoCorasick(self._words, matchkind=MatchKind.LeftmostLongest)

    def _label_compounds(self, tags: defaultdict[str, set[str]]) -> None:
        """A word that holds a label's word carries the label too: 政策解读短视频 is by video, 网络申请 online."""
        words = list(tags)
        ends = list(accumulate(len(w) + 1 for w in words))
        joined = "\n".join(words)
        for family in _COMPOUND:
            labels = [(w, f"{family}={by}") for by, ws in self.catalog.labels[family].items() for w in ws if len(w) > 1]
            held: dict[int, tuple[int, str]] = {}
            for n, start, end in AhoCorasick([w for w, _ in labels]).find_matches_as_indexes(joined, overlapping=True):
                at = bisect_right(ends, start)
                held[at] = max(held.get(at, (0, "")), (end - start, labels[n][1]))
            for at, (_, label) in held.items():
                if not tags[words[at]] & {family, "neutral"}:
                    tags[words[at]] |= {label, family}

    def tokens(self, text: str) -> list[Token]:
        """Every catalog word of the text, leftmost-longest, not overlapping."""
        # By the class's own __new__ a token would take three times as long, and a text is full of them.
        meaning, new = self._meaning, tuple.__new__
        return [new(Token, (s, e, *meaning[n])) for n, s, e in self._automaton.find_matches_as_indexes(text)]

    def _before(self, tags: frozenset[str], count: Count, around: frozenset[str]) -> Patterns:
        """The patterns that a word with these tags can close before a number, all their words being `around` it."""
        return tuple(p for p in self._allowed(tags, count) if p.before and p.needs <= around)

    def _after(self, tags: frozenset[str], count: Count, around: frozenset[str]) -> Patterns:
        """The patterns that a word with these tags can open behind a number, all their words being `around` it."""
        return tuple(p for p in self._allowed(tags, count) if not p.before and p.needs <= around)

    def _reaching(self, tags: frozenset[str], count: Count) -> Patterns:
        """The patterns that a word can close before a number with words from farther off in the sentence."""
        return tuple(p for p in self._allowed(tags, count) if p.before and p.indicator.reach)

    def _of_unit(self, tags: frozenset[str], count: Count) -> Patterns:
        return tuple(p for tag in sorted(tags) for p in self.say.get(tag, ()) if _counts(p, count))

    def _patterns(self, tags: defaultdict[str, set[str]], of: _Texts) -> dict[str, list[Pattern]]:
        filed: defaultdict[str, list[Pattern]] = defaultdict(list)
        own = {(id, variant) for id, text in self.catalog.own for variant in _variants(text)}
        for indicator in self.catalog.indicators:
            for topic, units, texts in of(indicator):
                counted = frozenset[str]().union(*(self.catalog.units[u] for u in units))
                for text in dict.fromkeys(v for t in texts for v in _variants(t)):
                    before, after = _sides(text, tags)
                    weight = sum(1.5 if x in self.catalog.generic else 4.0 for x in (*before, *after))
                    pattern = Pattern(
                        indicator,
                        before,
                        after,
                        topic,
                        text,
                        before[-1] if before else after[0],
                        weight + (_OWN if (indicator.id, text) in own else 0.0),
                        counted,
                        frozenset((*before, *after)),
                        weight >= 4.0,
                    )
                    filed[pattern.key].append(pattern)
        return dict(filed)


def _say(i: Indicator) -> _Rows:
    yield None, i.units, i.say
    for more in i.also:
        yield None, more["units"], more["say"]
    for topic, texts in i.under.items():
        yield topic, i.units, texts


def _zero(i: Indicator) -> _Rows:
    yield None, i.units, i.zero
    for topic, texts in i.zero_under.items():
        yield topic, i.units, texts


def _carry(i: Indicator) -> _Rows:
    yield None, i.units, i.carry


def _counts(pattern: Pattern, count: Count) -> bool:
    unit, percent, masked = count
    if percent != ("%" in pattern.units) or (unit is not None and unit not in pattern.units):
        return False
    return unit is not None or masked or pattern.indicator.bare


def _variants(text: str) -> list[str]:
    """A pattern with its optional items left out and kept, every way."""
    sides = [""]
    for item in text.split():
        kept = [f"{s} {item.rstrip('?')}".strip() for s in sides]
        sides = [*sides, *kept] if item.endswith("?") else kept
    return sides


def _tag(tags: defaultdict[str, set[str]], words: Iterable[str], tag: str) -> None:
    for word in words:
        tags[word].add(tag)


def _sides(text: str, tags: defaultdict[str, set[str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    before, _, after = text.partition("#")
    return tuple(_item(x, tags) for x in before.split()), tuple(_item(x, tags) for x in after.split())


def _item(item: str, tags: defaultdict[str, set[str]]) -> str:
    if item.startswith("{"):
        return item[1:-1]
    tags[item].add("=" + item)
    return "=" + item


@of_catalog
@cache
def compiled() -> Lexicon:
    """The catalog in use, compiled once for the process."""
    return Lexicon(load())
