"""The door of the room: `scan` a text for official tables, `read` their cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..models import Found, Note, Status, Table

#: (rule id, status, message, indices into `Reading.found`)
Finding = tuple[str, Status, str, tuple[int, ...]]


@dataclass(slots=True)
class Reading:
    """What the tables of a report say: measures, warnings and the relations tried on the cells."""

    found: list[Found] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    checks: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class Forms:
    """The official tables of one report. `covered`: the stretches of text that are theirs, in order."""

    covered: list[tuple[int, int]] = field(default_factory=list)

    def read(self, said: Mapping[tuple[str, str | None], set[int | float]]) -> Reading:
        """Read every cell. `said`: (indicator, by) to the values that the report's own prose states."""
        return Reading()


def scan(text: str, tables: Sequence[Table]) -> Forms:
    """Find the official tables in a report's clean text; `tables` are grids with offsets in `text`."""
    return Forms()
