"""Sentences and their clauses, with the catalog words and the quantities that stand in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from gkextract.catalog import Token
from gkextract.expressions import expression
from gkextract.numbers import Quantity

# A sentence ends at a full stop or a line end, and a new one starts at a list numeral, also in flattened text.
_END = expression(r"[。!?！？\n]+|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)")
_STOPS = frozenset("。!?！？\n")
_BEFORE_DIGIT = expression(r"[)\s;]")
_BEFORE_NUMERAL = expression(r"[^\w第]")
# A short bracket belongs to its word: 县(市、区), 镇(街道), 13人(均为兼职).
_CLAUSE = expression(r"(?P<short>\([^()\d,;:一二三四五六七八九十]{1,6}\))|[,;:()]|——")
_NUMERAL = expression(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|第[一二三四五六七八九十]部分)\s*"
)
# The numeral of a point of a list, where it stands before words.
ITEM = expression(r"\s*(\d{1,2})[.、](?=\D)")
_HEADING_LENGTH = 32
_NOTHING_SAID = expression(
    r".*[:\s](?:均?无|没有|零)\s*"
)  # 2、依申请公开的数量:无 is a statement in the place of a heading


@dataclass(slots=True)
class Clause:
    """A stretch between , ; : and brackets; `opens` and `closes` are the marks at its ends."""

    start: int
    end: int
    opens: str
    closes: str


@dataclass(slots=True)
class Sentence:
    """One sentence; `heading` is true where it stands alone on its line behind a list numeral."""

    start: int
    end: int
    tokens: list[Token]
    quantities: list[Quantity]
    heading: bool
    numbered: bool
    clauses: list[Clause] = field(default_factory=list)


def sentences(
    text: str, tokens: list[Token], quantities: list[Quantity], skip: list[tuple[int, int]]
) -> Iterator[Sentence]:
    """The sentences of `text` outside `skip`, in order; `tokens` and `quantities` are sorted by place."""
    token_starts = [t.start for t in tokens]
    quantity_starts = [q.start for q in quantities]
    for start, end in _spans(text, skip):
        a, b = bisect_left(token_starts, start), bisect_left(token_starts, end)
        c, d = bisect_left(quantity_starts, start), bisect_left(quantity_starts, end)
        numbered = _NUMERAL.match(text, start, end) is not None
        short = numbered and c == d and end - start <= _HEADING_LENGTH and "," not in text[start:end]
        heading = short and not _NOTHING_SAID.fullmatch(text, start, end)
        yield Sentence(start, end, tokens[a:b], quantities[c:d], heading, numbered)


def clauses(text: str, sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence, computed when somebody asks: most sentences hold no number."""
    if not sentence.clauses:
        start, opens = sentence.start, ""
        for m in _CLAUSE.finditer(text, sentence.start, sentence.end):
            if m["short"]:
                continue
            end, after = m.span()
            sentence.clauses.append(Clause(start, end, opens, text[end:after]))
            start, opens = after, text[end:after]
        sentence.clauses.append(Clause(start, sentence.end, opens, ""))
        for clause in sentence.clauses:
            if text[clause.start : clause.start + 1].isdigit() and (item := ITEM.match(text, clause.start, clause.end)):
                clause.start = item.end()  # 其中:1.机构概况12条
    return sentence.clauses


def _spans(text: str, skip: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    at = 0
    for low, high in [*sorted(skip), (len(text), len(text))]:
        start = at
        for m in _END.finditer(text, at, low):
            end, stop = m.span()
            if text[end] not in _STOPS:
                if not _starts_anew(text, end):
                    continue
                stop = end
            if end > start:
                yield start, end
            start = stop
        if low > start:
            yield start, low
        at = max(at, high)


def _starts_anew(text: str, at: int) -> bool:
    """Whether the numeral at `at` opens a point of a list: 一、 in 十一、 or 2. in 3.2. does not."""
    before = _BEFORE_DIGIT if text[at].isdigit() else _BEFORE_NUMERAL
    return at > 0 and before.match(text, at - 1) is not None
