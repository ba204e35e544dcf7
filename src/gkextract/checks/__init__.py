"""Trust: relations between the numbers of a report, and between reports. Each is tried; none is assumed.

`run` tries every one of `relations` on one report. A relation fails only where no reading of the stated numbers,
bounds and rounding respected, lets it hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gkextract.models import Check, Measure
from gkextract.normalize import Clean

from . import breakdowns, period, said, shares, sums
from .facts import Fact, facts_of
from .relations import ACROSS, OUTCOME, RELATIONS, Relation, relations
from .sums import Outcome
from .wording import wording

__all__ = ["ACROSS", "RELATIONS", "Relation", "relations", "run", "wording"]


def run(
    measures: Sequence[Measure], clean: Clean, span: tuple[int, int], *, title: str | None, year: int | None
) -> list[Check]:
    """Try every relation on the measures of one report.

    `clean` is the document's clean text and `span` the report's stretch of it; the evidence of the measures counts in
    `clean.source`. Relations that hold are told once each, however often they were tried; every failure and every
    undecided one is told by itself, with the indices of the measures involved.
    """
    facts = facts_of(measures, clean)
    outcomes: list[Outcome] = list(period.tried(clean.text[span[0] : span[1]], title, year))
    if facts.by_key:
        outcomes += sums.tried(facts)
        outcomes += sums.outcomes(facts, OUTCOME)
        outcomes += breakdowns.tried(facts)
        outcomes += said.tried(facts)
        outcomes += shares.tried(facts, span)
    return _told(outcomes)


def _told(outcomes: list[Outcome]) -> list[Check]:
    """Failures first, then what is undecided, then what holds; within each in the order of `relations`."""
    order = {relation.id: n for n, relation in enumerate(relations())}
    held: dict[str, list[Outcome]] = {}
    checks: list[tuple[int, int, Check]] = []
    seen: set[tuple[str, str]] = set()
    for outcome in outcomes:
        relation = outcome.relation
        if outcome.status == "pass":
            held.setdefault(relation.id, []).append(outcome)
        elif (relation.id, outcome.detail) not in seen:
            seen.add((relation.id, outcome.detail))
            rank = 0 if outcome.status == "fail" else 1
            message = f"{relation.zh}: {outcome.detail}"
            check = Check(rule=relation.id, status=outcome.status, message=message, measures=_indices(outcome.facts))
            checks.append((rank, order[relation.id], check))
    for id, several in held.items():
        relation = several[0].relation
        detail = several[0].detail if len(several) == 1 else f"{len(several)} × ✓"
        wholes = _indices(outcome.facts[-1] for outcome in several if outcome.facts)
        check = Check(rule=id, status="pass", message=f"{relation.zh}: {detail}", measures=wholes)
        checks.append((2, order[id], check))
    checks.sort(key=lambda each: each[:2])
    return [check for _, _, check in checks]


def _indices(facts: Iterable[Fact]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(fact.number for fact in facts))
