"""The number grammar: text → quantities, each with its value, bound, unit, kind and exact span.

One pass of one pattern cuts the tokens out; what a token says by itself is read once and remembered; its neighbours are
looked at only where they can change the answer.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from gkextract.models import Bound
from gkextract.numbers.bare import bare_kind
from gkextract.numbers.bounds import NOTABLE, calls_for_a_look
from gkextract.numbers.context import resolve, with_what_precedes
from gkextract.numbers.named import say
from gkextract.numbers.numerals import parse_number
from gkextract.numbers.pattern import KINDS, PATTERN, PLAIN
from gkextract.numbers.reading import Reading, read
from gkextract.numbers.words import name_end

__all__ = ["COUNTABLE", "Quantity", "counts", "parse_number", "quantities"]


class Quantity(NamedTuple):
    """One numeric expression; `text` is `source[start:end]`, bound words and unit included.

    `value` is in base units (1.5万 → 15000), except that the unit 万元 keeps its 万; null where masked.
    `kind` is one of COUNTABLE, or says why the digits are no quantity (date, article, name, jammed …).

    >>> quantities("收到申请6—8件")[0]
    Quantity(value=6, upper=8, bound='range', unit='件', kind='count', start=4, end=8, text='6—8件')
    """

    value: int | float | None
    upper: int | float | None
    bound: Bound
    unit: str | None
    kind: str
    start: int
    end: int
    text: str


COUNTABLE = frozenset({"count", "percent", "money"})

_KNOWN: dict[str, Reading] = {}
_MOST_KNOWN = 50_000  # tokens remembered: some 20 MB; then memory starts afresh
_LONGEST_KNOWN = 32
_NAMED = KINDS.index(PLAIN)  # groups above this one name what no neighbour can change
_PERHAPS_NAMES = frozenset(group for group, kind in enumerate(KINDS) if kind == "name?")


def quantities(text: str) -> list[Quantity]:
    """Every numeric expression of the text, in order, not overlapping.

    >>> [(q.text, q.value, q.bound, q.unit, q.kind) for q in quantities("公开信息1.5万余条,答复率98.7%")]
    [('1.5万余条', 15000, 'approx', '条', 'count'), ('98.7%', 98.7, 'exact', '%', 'percent')]
    """
    return _scan(text, False)


def counts(text: str) -> list[Quantity]:
    """The countable quantities alone (`kind` in COUNTABLE): the linker's fast path."""
    return _scan(text, True)


def _scan(text: str, countable_only: bool) -> list[Quantity]:
    found: list[Quantity] = []
    known, new, countable, notable = _KNOWN, tuple.__new__, COUNTABLE, NOTABLE
    padded = text + "\0\0"
    last = 0  # where the last expression ended
    for match in PATTERN.finditer(text):
        group = match.lastindex or 0
        if group > _NAMED:
            if group in _PERHAPS_NAMES or not countable_only:
                last = _add_named(padded, match, KINDS[group], last, None if countable_only else found)
            continue
        token = match[0]
        reading = known.get(token) or _learn(token)
        value, upper, bound, unit, kind, suspects, check, _, _ = reading
        start, end = match.span()
        if start < last:
            continue
        if not group:
            place = None
            if check == "bare":
                kind = bare_kind(padded, start, end)
            elif check or padded[end] in suspects:
                place = resolve(padded, start, end, reading)
                if place is None:
                    continue
                value, upper, bound, unit, kind, start, end = place
            if padded[start - 1] in notable and calls_for_a_look(padded, start, last):
                place = with_what_precedes(padded, (value, upper, bound, unit, kind, start, end), found)
                value, upper, bound, unit, kind, start, end = place
            if place:
                start = _from(match.start(), start, last, bound, found)
                token = text[start:end]
        if kind:
            last = end
            if kind in countable or not countable_only:
                found.append(new(Quantity, (value, upper, bound, unit, kind, start, end, token)))
    return found


def _from(own: int, start: int, last: int, bound: Bound, found: list[Quantity]) -> int:
    """Where an expression starts that may reach back from its token's `own` start, over words or the end of a range."""
    if start >= last:
        return start
    if bound == "range" and found and found[-1].start == start:
        found.pop()
        return start
    return own  # the word before belongs to the expression before


def _add_named(text: str, match: re.Match[str], kind: str, last: int, found: list[Quantity] | None) -> int:
    """Reports a token that the pattern has named, if there is a list to report it in; returns where it ends."""
    start, end = match.span()
    if start < last:
        return last
    if kind == "name?":
        end = name_end(text, start)
        if found is not None and end > 0:
            found.append(tuple.__new__(Quantity, (None, None, "exact", None, "name", start, end, text[start:end])))
        return max(last, end)
    value, upper, bound, kind = say(kind, match[0])
    if found is not None and kind:
        found.append(tuple.__new__(Quantity, (value, upper, bound, None, kind, start, end, match[0])))
    return end


def _learn(token: str) -> Reading:
    reading = read(token)
    if len(token) <= _LONGEST_KNOWN:
        if len(_KNOWN) >= _MOST_KNOWN:
            _KNOWN.clear()
        _KNOWN[token] = reading
    return reading
