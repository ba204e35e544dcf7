"""Where a text may hold official tables: around words that only they have."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

import ahocorasick_rs

from gkextract.catalog import of_catalog

from ..models import Table
from .official import forms
from .records import records_of
from .tables import Filled, Finder
from .tokens import tokens_of

#: A table's head may begin this far before its first cue, and its last values stand this far behind the last.
_BEFORE, _BEHIND = 400, 700
#: Cues further apart than this belong to different stretches of the text.
_BETWEEN = 3_000
#: A grid with a longer cell is the layout of a page, not a table.
_LONGEST_CELL = 400


@of_catalog
@lru_cache(maxsize=1)
def _cues() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(sorted({cue for form in forms().values() for cue in form.cues}))


def tables_in(text: str, grids: Sequence[Table]) -> list[Filled]:
    """The official tables of a text, in order; one pass over texts that have no cue."""
    hits = _cues().find_matches_as_indexes(text)
    if not hits:
        return []
    chosen = _tables_proper(grids)
    found: list[Filled] = []
    starts = [grid.start for grid in chosen]
    for start, end in _stretches(len(text), [(start, end) for _, start, end in hits], chosen):
        inside = chosen[bisect_left(starts, start) : bisect_left(starts, end)]
        found += Finder().run(records_of(tokens_of(text, start, end, inside)))
    return found


def _tables_proper(grids: Sequence[Table]) -> list[Table]:
    """Grids that are tables and not page layout; of nested ones the innermost."""
    proper = [
        grid for grid in grids if len(grid.cells) > 1 and all(c.end - c.start <= _LONGEST_CELL for c in grid.cells)
    ]
    proper.sort(key=lambda grid: (grid.start, -grid.end))
    return [grid for at, grid in enumerate(proper) if at + 1 == len(proper) or proper[at + 1].start >= grid.end]


def _stretches(length: int, hits: list[tuple[int, int]], grids: list[Table]) -> list[tuple[int, int]]:
    """Stretches of the text around the cues, widened to whole grids, in order and apart."""
    around: list[tuple[int, int]] = []
    for start, end in hits:
        if around and start - around[-1][1] <= _BETWEEN:
            around[-1] = (around[-1][0], end)
        else:
            around.append((start, end))
    apart: list[tuple[int, int]] = []
    at = 0
    for start, end in around:
        start, end = max(0, start - _BEFORE), min(length, end + _BEHIND)
        while at < len(grids) and grids[at].end <= start:
            at += 1
        reached = at
        while reached < len(grids) and grids[reached].start < end:
            start, end = min(start, grids[reached].start), max(end, grids[reached].end)
            reached += 1
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart
