"""Sums of stated numbers: every declared `Sum`, and the rows of the applications table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, product
from typing import NamedTuple

from gkextract import names
from gkextract.catalog import of_catalog
from gkextract.models import Status

from .bounds import UNKNOWN, ZERO, Range, added, same, shown, surely_less, written
from .facts import Fact, Facts
from .relations import APPLICANTS, COLUMNS, GROUPS, OUTCOMES, ROW, SUMS, Relation, Sum, Term, own_sums

#: Where a report states several numbers for many terms, no more ways to choose among them are tried.
_MOST_CHOICES = 256


class Outcome(NamedTuple):
    """What trying a relation once came to; `facts` are those involved, the sum's whole last."""

    relation: Relation
    status: Status
    detail: str
    facts: tuple[Fact, ...] = ()


class _Option(NamedTuple):
    """One number that may stand for a term."""

    range: Range
    facts: tuple[Fact, ...] = ()
    text: str = ""


_Side = tuple[_Option, ...]


def tried(facts: Facts) -> Iterator[Outcome]:
    """Every sum of the report that can be tried."""
    yield from _rows(facts)
    stated = facts.by_indicator.keys()
    for relation, left, right in _indicators():
        if (
            stated.isdisjoint(left)
            or stated.isdisjoint(right)
            or (relation.marks and stated.isdisjoint(relation.marks))
        ):
            continue
        for column in relation.columns:
            outcome = _column(relation, column, facts)
            if outcome is not None:
                yield outcome


@of_catalog
@cache
def _indicators() -> list[tuple[Sum, frozenset[str], frozenset[str]]]:
    """Every sum with the indicators that either side asks for."""

    def asked(terms: tuple[Term, ...]) -> frozenset[str]:
        return frozenset(name for term in terms for name in (term.indicator, *term.parts))

    return [(relation, asked(relation.left), asked(relation.right)) for relation in (*SUMS, *own_sums())]


def _rows(facts: Facts) -> Iterator[Outcome]:
    """The six columns of each row of the applications table and their total."""
    for indicator in facts.by_indicator:
        if not indicator.startswith("applications.") or (indicator, None) not in facts.by_key:
            continue
        if not any((indicator, column) in facts.by_key for column in APPLICANTS):
            continue
        if (whole := _plainly_held(indicator, facts)) is not None:
            yield Outcome(ROW, "pass", written(whole.measure), (whole,))
            continue
        parts = [_options(term, facts) for term in _row_terms(indicator)]
        sides = _sides([*parts, _options(Term(indicator), facts)], len(parts))
        outcome = _decided(ROW, sides, "=")
        if outcome.status != "undecided" or sum(map(bool, parts)) > 1:
            yield outcome._replace(detail=f"[{names.indicator(indicator)}] {outcome.detail}")


def _plainly_held(indicator: str, facts: Facts) -> Fact | None:
    """The total of a row of which every cell is stated once, and that adds up: nearly all rows, at little cost."""
    row = [facts.by_key.get((indicator, column)) for column in COLUMNS]
    if not all(row):
        return None
    firsts = [cell[0] for cell in row if cell and len(cell) == 1 and cell[0].range.low == cell[0].range.high]
    if len(firsts) < len(COLUMNS) or sum(fact.range.value for fact in firsts[:-1]) != firsts[-1].range.value:
        return None
    return firsts[-1]


@cache
def _row_terms(indicator: str) -> tuple[Term, ...]:
    return tuple(Term(indicator, by) for by in APPLICANTS)


def _column(relation: Sum, column: str | None, facts: Facts) -> Outcome | None:
    terms = [*relation.left, *relation.right]
    if not any((term.indicator, term.by or column) in facts.by_key for term in relation.right):
        return None
    options = [_options(term, facts, column, in_cells=relation.in_cells) for term in terms]
    stated = [bool(each) for each in options]
    width = len(relation.left)
    if not any(stated[:width]) or not any(stated[width:]):
        return None
    if relation.all_stated and not all(stated):
        return None
    for index, term in enumerate(terms):
        if not stated[index] and (
            relation.optional & {term.indicator, term.by} or (relation.sign == "≤" and index < width)
        ):
            options[index] = [_Option(ZERO)]
    outcome = _decided(relation, _sides(options, width), relation.sign)
    if outcome.status == "undecided" and sum(stated) < relation.least:
        return None
    return outcome._replace(detail=f"[{names.label(column)}] {outcome.detail}") if column else outcome


def _options(term: Term, facts: Facts, column: str | None = None, *, in_cells: bool = False) -> list[_Option]:
    """What may stand for a term: the numbers stated for it, and the sum of its parts."""
    by = term.by or column
    stated = facts.get(term.indicator, by)
    if in_cells:
        stated = [fact for fact in stated if fact.in_cell]
    elif len(stated) > 1:
        stated = [fact for fact in stated if fact.in_cell] or stated  # a form's sums are those of its own cells
    options = [_Option(fact.range, (fact,), written(fact.measure)) for fact in stated]
    if term.twice:
        options += _doubled(stated)
    parts = [facts.get(part, by) for part in term.parts]
    if any(parts) and (not stated or all(parts)):
        firsts = [part[0] for part in parts if part]
        total = added([*(fact.range for fact in firsts), ZERO if all(parts) else UNKNOWN])
        options.append(_Option(total, tuple(firsts), " + ".join(written(fact.measure) for fact in firsts)))
    return options


def _doubled(stated: Sequence[Fact]) -> Iterator[_Option]:
    """Two rows with one meaning: both numbers together, or one number that both rows have."""
    if len(stated) == 2:
        a, b = stated
        yield _Option(added((a.range, b.range)), (a, b), f"{written(a.measure)} + {written(b.measure)}")
    for fact in stated:
        if fact.measure.also:
            yield _Option(
                added((fact.range, fact.range)), (fact,), f"{written(fact.measure)} + {written(fact.measure)}"
            )


def _sides(options: list[list[_Option]], width: int) -> Iterator[tuple[_Side, _Side]]:
    """Every way to choose one number for each term, left and right."""
    missing = [_Option(UNKNOWN)]
    for chosen in islice(product(*(each or missing for each in options)), _MOST_CHOICES):
        yield chosen[:width], chosen[width:]


def _decided(relation: Relation, sides: Iterator[tuple[_Side, _Side]], sign: str) -> Outcome:
    """The best that any choice comes to: one that holds is enough, and only where none can hold the relation fails."""
    best: Outcome | None = None
    rank = {"fail": 0, "undecided": 1, "pass": 2}
    for left, right in sides:
        status, detail = compared(left, right, sign)
        if best is None or rank[status] > rank[best.status]:
            facts = tuple(fact for option in (*left, *right) for fact in option.facts)
            best = Outcome(relation, status, detail, facts)
        if status == "pass":
            break
    assert best is not None
    return best


def compared(left: _Side, right: _Side, sign: str) -> tuple[Status, str]:
    """Whether two sums stand in the relation, and both of them written out."""
    a = added(option.range for option in left)
    b = added(option.range for option in right)
    if sign == "=":
        holds = same(a.value, b.value)
        broken = surely_less(a, b) or surely_less(b, a)
    else:
        holds = a.high <= b.low or same(a.high, b.low)
        broken = surely_less(b, a)
    texts = _summed(left, a.value), _summed(right, b.value)
    if holds:
        return "pass", f"{texts[0]} {sign} {texts[1]}"
    if broken:
        off = shown(a.value - b.value).replace("-", "−")
        return "fail", f"{texts[0]} {'≠' if sign == '=' else '>'} {texts[1]}, 差 {off}"
    missing = not (a.known and b.known)
    return "undecided", f"{texts[0]} : {texts[1]}, {'有未列出的项' if missing else '数为约数'}"


def _summed(side: _Side, value: float) -> str:
    texts = [option.text for option in side if option.text]
    plain = " + ".join(text for text in texts if text != "0") or "0"
    return f"{plain} = {shown(value)}" if "+" in plain else plain


def outcomes(facts: Facts, relation: Relation) -> Iterator[Outcome]:
    """No outcome of applications is larger than what was dealt with."""
    completed = facts.get("applications.completed")
    received = facts.get("applications.received")
    carried = facts.get("applications.carried_in")
    wholes = [_Option(fact.range, (fact,), written(fact.measure)) for fact in completed]
    for a, b in product(received, carried):
        wholes.append(_Option(added((a.range, b.range)), (a, b), f"{written(a.measure)} + {written(b.measure)}"))
    if not wholes:
        return
    for outcome in OUTCOMES:
        part = _options(Term(f"applications.{outcome}", parts=GROUPS.get(outcome, ())), facts)
        if part:
            sides = (((a,), (b,)) for a in part for b in wholes)
            found = _decided(relation, sides, "≤")
            if found.status == "fail":
                found = found._replace(detail=f"[{names.indicator(f'applications.{outcome}')}] {found.detail}")
            if found.status != "undecided":
                yield found
