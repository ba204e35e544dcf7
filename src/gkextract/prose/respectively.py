"""A、B、C分别为3件、5件、7件: the numbers of a row dealt out to the things named before it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from gkextract.catalog import Token
from gkextract.expressions import expression

from .sentences import Sentence
from .slots import Slot

_DEAL = expression(r"分别|依次|各自")
_BETWEEN = expression(r"[、,和与及\s]+")
_ITEM = expression(r"(?:、|和|与|以及|及)(?![^(]*\))")
_MARK = expression("、")
_QUOTED = expression(r"“([^”]{2,16})”")
_BESIDE = expression(r"”[、,和与及]?“")
_LABELS = frozenset({"channel", "platform", "way", "applicant", "contact", "form"})


def dealt(text: str, sentence: Sentence, row: list[Slot]) -> list[Slot]:
    """The slots of a sentence, where a row of numbers follows 分别 each with its own words."""
    if len(row) < 2 or not _DEAL.search(text, sentence.start, sentence.end):
        return row
    at = 0
    made = list(row)
    while at < len(made):
        size = _row(text, made, at)
        if size > 1 and (deal := _DEAL.search(text, made[at].start, made[at].quantity.start)):
            items = _items(text, sentence, made[at], deal.start(), size)
            if items:
                made[at : at + size] = _own(text, sentence, made[at : at + size], items, deal.end())
        at += max(size, 1)
    return made


def _row(text: str, row: list[Slot], at: int) -> int:
    n = at + 1
    while n < len(row) and _BETWEEN.fullmatch(text, row[n - 1].quantity.end, row[n].quantity.start):
        n += 1
    return n - at


def _items(text: str, sentence: Sentence, slot: Slot, end: int, size: int) -> list[tuple[int, int]]:
    """The spans of the things named, where there are as many as numbers: in the clause, else in the one before."""
    if not text[slot.start : end].strip(" ,全年我局"):
        verbs = [t.end for t in slot.before if t.start >= end and "publish" in t.tags]
        low = verbs[0] if verbs else end + 2
        cuts = [low, *(m.end() for m in _ITEM.finditer(text, low, slot.quantity.start))]
        ends = [*(m.start() for m in _ITEM.finditer(text, low, slot.quantity.start)), slot.quantity.start]
        if len(cuts) == size:
            return list(zip(cuts, ends, strict=True))
    quoted = [m.span(1) for m in _QUOTED.finditer(text, sentence.start, end)]
    apart = any(not _BESIDE.fullmatch(text, one[1], two[0]) for one, two in pairwise(quoted))
    if len(quoted) == size and not apart:
        return quoted  # “甲”“乙”两个公众号, “政策”“通知”等栏目
    starts = [slot.start] if text[slot.start : end].strip() else []
    starts += [c.start for c in reversed(sentence.clauses) if c.end <= end and c.start < end][:2]
    for start in starts:
        cuts = [start, *(m.end() for m in _ITEM.finditer(text, start, end))]
        ends = [*(m.start() for m in _ITEM.finditer(text, start, end)), end]
        if len(cuts) == size:
            return list(zip(cuts, ends, strict=True))
        # 门户网站、公众号、触摸屏和橱窗分别为65条、40条、16条: the last item holds two
        marks = [m.start() for m in _MARK.finditer(text, start, end)]
        if len(marks) + 1 == size < len(cuts):
            return list(zip([start, *(n + 1 for n in marks)], [*marks, end], strict=True))
    return []


def _own(text: str, sentence: Sentence, row: list[Slot], items: list[tuple[int, int]], tail: int) -> list[Slot]:
    """Each slot with the words of its own item, and the verb's; an item that only labels has the last one's noun too."""
    first = row[0].quantity.start
    shared = [t for t in sentence.tokens if tail <= t.start and t.end <= first]
    if items[0][0] < row[0].start:  # 公众号、微博各1个,粉丝分别为6万、3万
        shared = [t for t in sentence.tokens if row[0].start <= t.start and t.end <= first and "part" not in t.tags]
    if text[items[-1][1]] == "”":  # what the names are those of
        shared = [t for t in sentence.tokens if items[-1][1] <= t.start and t.end <= first]
    last = [t for t in sentence.tokens if items[-1][0] <= t.start and t.end <= items[-1][1] and not t.tags & _LABELS]
    made = []
    for slot, (start, end) in zip(row, items, strict=True):
        own = [t for t in sentence.tokens if start <= t.start and t.end <= end]
        named = any(not t.tags & _LABELS for t in own)  # 行政复议、行政诉讼分别为3件、1件
        words: list[Token] = sorted({*own, *(() if named else last), *shared}, key=lambda t: t.start)
        q = slot.quantity
        if q.unit is None:  # 分别更新信息124、56、28条: the last classifier is that of all
            q = q._replace(unit=row[-1].quantity.unit)
        made.append(replace(slot, quantity=q, start=start, before=words, shared=True, item=(start, end)))
    return made
