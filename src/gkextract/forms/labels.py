"""Row labels by meaning: broken over lines, spaced, shortened, with notes, with a wrong character.

A label is squeezed to its words (no punctuation, digits, spaces or notes in brackets); the end of what stands before a
number is then the row's name, or the beginning of one (the rest of a wrapped label stands behind the numbers).
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from .official import Row, forms

#: A note in brackets: (区分处理的,只计这一情形,不计其他情形). List numerals (三) are no notes.
_NOTE = re.compile(r"\((?![一二三四五六七八九十]{1,3}\))[^()]{1,80}\)")
_NOT_WORDS = re.compile(r"[^一-鿿A-Za-z]+")

UNITS = ("人次", "万元", "条", "件", "次", "篇", "个", "人", "元", "份", "项", "期", "场")
_UNIT_NOTE = re.compile(r"\((?:单位:?)?(人次|万元|条|件|次|篇|个|人|元|份|项)\)\s*$")

_LONGEST = 48
#: A beginning shorter than this is not enough to know a label by.
_SHORTEST_PREFIX = 4


def squeeze(label: str) -> str:
    """The words of a label, without notes, punctuation, digits and spaces."""
    return _NOT_WORDS.sub("", _NOTE.sub("", label) if "(" in label else label)


def unit_of(label: str, squeezed: str) -> tuple[str | None, str]:
    """The unit that ends a label (申请办结数 件; 主动公开信息数(条)) and the squeezed label without it."""
    note = _UNIT_NOTE.search(label)
    if note:
        return note[1], squeezed
    for unit in UNITS:
        if squeezed.endswith(unit):
            return unit, squeezed[: -len(unit)]
    return None, squeezed


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
    for prefix, by_form in begun.items():
        if prefix not in whole:
            for rows in by_form.values():
                if len(rows) == 1:
                    whole[prefix].extend(rows)
    lengths = sorted({len(name) for name in whole}, reverse=True)
    return {name: tuple(rows) for name, rows in whole.items() if rows}, tuple(lengths)


@lru_cache(maxsize=1 << 16)
def rows_named(tail: str) -> tuple[tuple[Row, ...], int]:
    """The rows whose name ends a squeezed label, and the length of the name; () and 0 where there is none.

    Of names that end each other (部分公开, 同意部分公开) the longest counts.
    """
    names, lengths = _names()
    for length in lengths:
        if length <= len(tail):
            rows = names.get(tail[-length:])
            if rows:
                return rows, length
    return (), 0


@lru_cache(maxsize=1 << 14)
def rows_like(tail: str, form: str) -> tuple[Row, ...]:
    """Rows of `form` whose name differs from the end of a label by one character (two in a long name)."""
    best = 3
    found: tuple[Row, ...] = ()
    for row in forms()[form].rows:
        for name in row.names:
            allowed = 0 if len(name) < 4 else 1 if len(name) < 10 else 2
            off = _distance_at_end(name, tail, min(allowed, best))
            if off is not None and (off < best or row not in found):
                found = (*found, row) if off == best else (row,)
                best = off
    return found


@lru_cache(maxsize=1 << 12)
def row_within(label: str, form: str) -> tuple[Row, ...]:
    """The row of `form` that alone is named anywhere in a label whose pieces are out of order."""
    named = {row: name for row in forms()[form].rows for name in row.names if len(name) >= 4 and name in label}
    return tuple(named) if len(named) == 1 else ()


def _distance_at_end(name: str, tail: str, allowed: int) -> int | None:
    """Edits that turn some end of `tail` into `name`; None if more than `allowed`."""
    if not allowed or len(set(name) - set(tail)) > allowed:
        return None
    window = tail[-len(name) - allowed :]
    before = [0] * (len(window) + 1)
    for i, wanted in enumerate(name, 1):
        now = [i]
        for j, char in enumerate(window, 1):
            now.append(min(before[j] + 1, now[j - 1] + 1, before[j - 1] + (wanted != char)))
        before = now
    return before[-1] if before[-1] <= allowed else None
