"""Row labels by meaning: broken over lines, spaced, shortened, with notes, with a wrong character.

A label is squeezed to its words (no punctuation, digits, spaces or notes in brackets); the end of what stands before a
number is then the row's name, or the beginning of one (the rest of a wrapped label stands behind the numbers).
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from gkextract.catalog import of_catalog
from gkextract.expressions import expression

from .official import Row, forms

#: A note in brackets: (区分处理的,只计这一情形,不计其他情形). List numerals (三) are no notes.
_NOTE = expression(r"\((?![一二三四五六七八九十]{1,3}\))[^()]{1,200}\)")
_NOT_WORDS = expression(r"[\W\d_]+")
_WORD = expression(r"[^\W\d_]")

_UNITS = ("人次", "万元", "条", "件", "次", "篇", "个", "人", "元", "份", "项", "期", "场")
_UNIT_NOTE = expression(r"\((?:单位:?)?(人次|万元|条|件|次|篇|个|人|元|份|项)\)\s*$")

#: As much of a squeezed label as can hold a name.
_TAIL = 48
#: A beginning shorter than this is not enough to know a label by.
_SHORTEST_PREFIX = 4
#: A name as short as this ends other words too (不|同意公开): something must part it from them.
_SHORT_NAME = 8
#: 免予公开答复总数 is no 答复总数.
_BARE_NAME, _NO_LABELS = 4, ("公开", "提供", "处理")


class Label(NamedTuple):
    """What stands before some values: its words, the rows whose name ends it, that name's length, and the unit."""

    words: str
    rows: tuple[Row, ...] = ()
    length: int = 0
    unit: str | None = None


@of_catalog
@lru_cache(maxsize=1 << 15)
def read_label(label: str) -> Label:
    """Read the words before some values as the label of a row."""
    plain = _NOTE.sub("", label) if "(" in label else label
    words = _NOT_WORDS.sub("", plain)
    unit, bare = _unit_of(label, words)
    for tail in (words, bare):
        rows, length = _rows_named(tail[-_TAIL:])
        if rows and _begins_there(plain, words, len(words) - len(tail) + length, length):
            return Label(words, rows, length + len(words) - len(tail), unit)
    return Label(words, unit=unit)


def _unit_of(label: str, words: str) -> tuple[str | None, str]:
    """The unit that ends a label (申请办结数 件; 主动公开信息数(条)) and its words without it."""
    note = _UNIT_NOTE.search(label)
    if note:
        return note[1], words
    for unit in _UNITS:
        if words.endswith(unit):
            return unit, words[: -len(unit)]
    return None, words


def _begins_there(plain: str, words: str, reach: int, length: int) -> bool:
    """Whether a name that begins `reach` words before the end is parted from what stands before it."""
    if length > _SHORT_NAME or reach >= len(words):
        return True
    at = [match.start() for match in _WORD.finditer(plain)][-reach]
    if _WORD.match(plain, at - 1) is None:
        return True
    if length <= _BARE_NAME and words.endswith(_NO_LABELS, 0, len(words) - reach):
        return False
    return _explained(words[:-reach])


@of_catalog
@lru_cache(maxsize=1)
def _names() -> tuple[dict[str, tuple[Row, ...]], tuple[int, ...]]:
    """Every name, and every beginning that only one row of a form has, to its rows; the lengths that occur."""
    whole: dict[str, list[Row]] = defaultdict(list)
    begun: dict[str, dict[str, set[Row]]] = defaultdict(lambda: defaultdict(set))
    for form in forms().values():
        for row in form.rows:
            for name in row.names:
                whole[name].append(row)
                for length in range(_SHORTEST_PREFIX, len(name)):
                    begun[name[:length]][form.id].add(row)
    heads = tuple(head for form in forms().values() for head in form.heads)
    for prefix, by_form in begun.items():
        if prefix not in whole and not any(head.endswith(prefix) for head in heads):
            for rows in by_form.values():
                if len(rows) == 1:
                    whole[prefix].extend(rows)
    lengths = sorted({len(name) for name in whole}, reverse=True)
    return {name: tuple(rows) for name, rows in whole.items() if rows}, tuple(lengths)


def _rows_named(tail: str) -> tuple[tuple[Row, ...], int]:
    """The rows whose name ends a label, and the name's length. Of 部分公开 and 同意部分公开 the longer counts."""
    names, lengths = _names()
    for length in lengths:
        if length <= len(tail):
            rows = names.get(tail[-length:])
            if rows:
                return rows, length
    return (), 0


@of_catalog
@lru_cache(maxsize=1)
def _own() -> dict[str, tuple[str, ...]]:
    """Captions, column heads, row names, list numerals and units by their last character, the longest first."""
    words = {word for form in forms().values() for word in chain(form.heads, *(row.names for row in form.rows))}
    by_end: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words.union("一二三四五六七八九十表条件次个人"), key=len, reverse=True):
        by_end[word[-1]].append(word)
    return {end: tuple(ending) for end, ending in by_end.items()}


def explained_at_end(words: str) -> int:
    """How many of the last words are a table's own: captions, heads, row names, numerals."""
    own = _own()
    at = len(words)
    while at:
        for word in own.get(words[at - 1], ()):
            if words.endswith(word, 0, at):
                at -= len(word)
                break
        else:
            break
    return len(words) - at


def _explained(words: str) -> bool:
    """Whether the words before a name are a table's own, so that the name is whole."""
    return words[-1] in "一二三四五六七八九十" or explained_at_end(words) > 1


@of_catalog
@lru_cache(maxsize=1 << 13)
def rows_like(label: str, form: str) -> tuple[Row, ...]:
    """The row of `form` whose name a label misses by a character (two in a long name); none if two come as near."""
    plain = _NOTE.sub("", label)
    piece = re.split(r"(?!\s)[\W\d_]", plain)[-1]
    words = _unit_of(piece, _NOT_WORDS.sub("", piece))[1]
    best: list[tuple[int, int, Row]] = []
    for row in forms()[form].rows:
        for name in row.names:
            allowed = 0 if len(name) < 4 else 1 if len(name) < 10 else 2
            if allowed and abs(len(name) - len(words)) <= allowed and len(set(name) - set(words)) <= allowed:
                off = _edits(name, words)
                if off <= allowed:
                    best.append((off, abs(len(name) - len(words)), row))
    best.sort(key=lambda item: item[:2])
    tied = [row for off, more, row in best if (off, more) == best[0][:2]]
    return tuple(dict.fromkeys(tied)) if len(set(tied)) == 1 else ()


@of_catalog
@lru_cache(maxsize=1 << 12)
def row_within(label: str, form: str) -> tuple[Row, ...]:
    """The row of `form` that alone is named in a label whose pieces are out of order; no other label may follow it."""
    last = re.split(r"[.(]", label)[-1]
    words = _NOT_WORDS.sub("", last)
    named = {
        row
        for row in forms()[form].rows
        if row.indicator not in forms()[form].groups
        and any(len(name) >= _SHORTEST_PREFIX and name in words for name in row.names)
    }
    return tuple(named) if len(named) == 1 else ()


def _edits(a: str, b: str) -> int:
    """The edit distance of two short words."""
    before = list(range(len(b) + 1))
    for i, wanted in enumerate(a, 1):
        now = [i]
        for j, char in enumerate(b, 1):
            now.append(min(before[j] + 1, now[j - 1] + 1, before[j - 1] + (wanted != char)))
        before = now
    return before[-1]
