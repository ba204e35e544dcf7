"""A slot is a number and the words around it that may say what it counts."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from gkextract.catalog import Token
from gkextract.expressions import expression
from gkextract.numbers import Quantity

from .sentences import Clause, Sentence, clauses

_LABELLED = (":", "(")
_AHEAD = 14
_REACH, _FAR = 400, 2000  # characters
_BRACKETED = 4  # clauses
# The classifiers of items of information, and what without a classifier is a year.
PIECES = frozenset({"条", "篇"})
YEARS = range(1949, 2100)
_JOIN = expression(r"[、和与及]|以及")
_COUNT_ALONE = expression(r"(?:[有为达共计即约]|达到|共有|共计|\s)*")
_MOSTLY = expression(r"(?:占[^占,;。]{0,10}|最多|居多|居首|为主|数量第一|为最|信息|类)$")


@dataclass(slots=True)
class Slot:
    """`start`:`quantity.start` is the near stretch before the number, `quantity.end`:`end` the one after it.

    `far` holds the words of the sentence before the near stretch, `beyond` those of the next clause
    where it has no number of its own.
    """

    quantity: Quantity
    clause: Clause
    start: int
    end: int
    before: list[Token]
    after: list[Token]
    far: list[Token]
    beyond: list[Token]
    previous: int  # where the number before ends
    semicolon: int  # where the part of the sentence behind the last ; begins
    following: str  # the text right behind, as far as a rule may look ahead
    shared: bool = False  # its words stand apart from it: A、B分别为3件、5件
    item: tuple[int, int] | None = None  # there, the stretch of A or B alone
    heading: Token | None = None  # the channel that the heading before the sentence names


def slots(text: str, sentence: Sentence, numbers: list[Quantity]) -> list[Slot]:
    """One slot for each of `numbers`, quantities of the sentence in order."""
    found: list[Slot] = []
    parts = clauses(text, sentence)
    tokens = sentence.tokens
    starts = [t.start for t in tokens]
    at = 0
    last_end = sentence.start
    for n, q in enumerate(numbers):
        while parts[at].end < q.start:
            at += 1
        clause = parts[at]
        following = numbers[n + 1].start if n + 1 < len(numbers) else sentence.end
        start = _start(text, parts, at, last_end, q.start)
        end = min(clause.end, following)
        if following < clause.end and (join := _JOIN.search(text, q.end, end)):
            end = join.start()
        beyond = end
        if end == clause.end and at + 1 < len(parts) and parts[at + 1].end <= following and clause.closes in ",:":
            beyond = parts[at + 1].end
        # No word says what a number counts from farther off, and work that grew with a clause's square would never end.
        near, late, beyond = max(start, q.start - _REACH), min(end, q.end + _REACH), min(beyond, q.end + _REACH)
        f, a, b, c, d, e = [bisect_left(starts, x) for x in (q.start - _FAR, near, q.start, q.end, late, beyond)]
        semicolon = text.rfind(";", sentence.start, q.start) + 1 or sentence.start
        ahead = text[q.end : q.end + _AHEAD]
        found.append(
            Slot(q, clause, start, end, tokens[a:b], tokens[c:d], tokens[f:a], tokens[d:e], last_end, semicolon, ahead)
        )
        last_end = q.end
    return found


def _start(text: str, parts: list[Clause], at: int, last_end: int, number: int) -> int:
    clause = parts[at]
    start = max(clause.start, last_end)
    if start == last_end > clause.start:
        return _own_start(text, start, number)
    if clause.opens in _LABELLED and at and not text[start:number].strip():
        return max(parts[at - 1].start, last_end)  # 政务动态:206条, 组织机构类(6条)
    if clause.opens == "," and at and last_end <= parts[at - 1].start and _COUNT_ALONE.fullmatch(text, start, number):
        # 疫情防控类占大头,有52条; 申请人以自然人为主,132件; 发布机构职能、财政等信息,共120条
        return parts[at - 1].start if _MOSTLY.search(text, parts[at - 1].start, parts[at - 1].end) else start
    if clause.opens == ")" and (broken := _before_bracket(parts, at)) and last_end <= broken.start:
        return broken.start  # 政务新媒体(微博、微信等)发布76条
    return start


def _before_bracket(parts: list[Clause], at: int) -> Clause | None:
    """The clause that goes on behind the bracket that ends where the clause `at` begins."""
    opening = next((n for n in range(at - 1, max(at - 1 - _BRACKETED, 0), -1) if parts[n].opens == "("), 0)
    return parts[opening - 1] if opening and parts[opening - 1].closes == "(" else None


def _own_start(text: str, previous_end: int, start: int) -> int:
    """Between two numbers of a clause, what stands before 、 or 和 belongs to the first of them."""
    join = _JOIN.search(text, previous_end, start)
    return join.end() if join else previous_end
