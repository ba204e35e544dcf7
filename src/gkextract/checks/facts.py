"""The numbers of one report as the checks ask for them: by indicator and label, and by place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from gkextract.expressions import expression
from gkextract.models import Evidence, Measure
from gkextract.normalize import Clean

from .bounds import Range, range_of

Key = tuple[str, str | None]

SENTENCE_END = expression(r"[。!?\n]")


class Fact(NamedTuple):
    """A measure of the report: its number there, and what it may be in truth."""

    number: int
    measure: Measure
    range: Range
    in_cell: bool
    in_words: bool


def _fact(number: int, measure: Measure) -> Fact:
    """`in_cell`: some place that states it is a bare number, the cell of a table; `in_words`: some place is prose."""
    if not measure.also:
        cell = measure.evidence.is_cell
        return Fact(number, measure, range_of(measure), cell, not cell)
    cells = [place.is_cell for place in (measure.evidence, *measure.also)]
    return Fact(number, measure, range_of(measure), any(cells), not all(cells))


@dataclass(slots=True)
class Facts:
    """The own numbers of one report. `text` is its clean text, in which `places` counts."""

    by_key: dict[Key, list[Fact]] = field(default_factory=dict)
    by_indicator: dict[str, list[Fact]] = field(default_factory=dict)
    clean: Clean | None = None

    def get(self, indicator: str, by: str | None = None) -> list[Fact]:
        """What the report states for a key, cells of forms first."""
        return self.by_key.get((indicator, by), [])

    def place(self, evidence: Evidence) -> tuple[int, int]:
        """Where a piece of evidence stands in the clean text."""
        assert self.clean is not None
        return self.clean.position(evidence.start), self.clean.position(evidence.end)

    def places(self, fact: Fact) -> list[tuple[int, int]]:
        """Every place in prose that states a number."""
        return [self.place(each) for each in (fact.measure.evidence, *fact.measure.also) if not each.is_cell]


def facts_of(measures: Sequence[Measure], clean: Clean | None = None) -> Facts:
    """Sort the measures of a report; numbers of other bodies are left out."""
    facts = Facts(clean=clean)
    for number, measure in enumerate(measures):
        if measure.scope == "own":
            fact = _fact(number, measure)
            facts.by_key.setdefault((measure.indicator, measure.by), []).append(fact)
            facts.by_indicator.setdefault(measure.indicator, []).append(fact)
    for several in facts.by_key.values():
        if len(several) > 1:
            several.sort(key=lambda fact: not fact.in_cell)
    return facts
