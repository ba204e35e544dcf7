"""The form's own arithmetic, tried on the cells that were read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..models import Status
from .digits import Cells, Number
from .official import Form
from .relations import signs
from .tables import Line

#: (rule id, status, message, indices into `Reading.found`)
Finding = tuple[str, Status, str, tuple[int, ...]]


class Read(NamedTuple):
    """A row as read: its cells, where each cell's measure stands in `Reading.found`, and whether no cell is open."""

    line: Line
    cells: Cells
    where: list[int | None]
    decided: bool


def check(form: Form, rows: list[Read]) -> list[Finding]:
    """One finding for each sum that fails or cannot be told, and one for all of a kind that hold.

    A sum that fails while one of its cells is blank is undecided: nobody knows what the blank would have said.
    """
    findings = _row_sums(form, rows)
    if form.relations:
        findings += _relations(form, rows)
    return findings


def _row_sums(form: Form, rows: list[Read]) -> list[Finding]:
    rule, held, findings = f"{form.id}.row_total", 0, []
    for line, cells, where, decided in rows:
        if not decided:
            continue
        blocks = form.blocks if line.width == sum(form.blocks) else (line.width,)
        at = 0
        for length in blocks:
            stretch = slice(at, at + length)
            at += length
            *parts, total = cells[stretch]
            if total is None or all(part is None for part in parts):
                continue
            if sum(part or 0 for part in parts) == total:
                held += 1
                continue
            status: Status = "undecided" if None in parts else "fail"
            name = line.row.names[0] if line.row.names else "行政复议、行政诉讼"
            message = f"{name}: {_added(parts)} is not {total}"
            findings.append((rule, status, message, _known(where[stretch])))
    if held:
        findings.append((rule, "pass", f"{held} rows add up to their totals", ()))
    return findings


def _relations(form: Form, rows: list[Read]) -> list[Finding]:
    findings: list[Finding] = []
    by_name = {row.line.row.indicator or "": row for row in rows}
    for relation in form.relations:
        sign = signs(relation, form, {name: (row.cells,) for name, row in by_name.items()})
        if sign is None or not all(by_name[name].decided for name in sign):
            continue
        rule, held = f"{form.id}.{relation.id}", 0
        for column, name in enumerate(form.column_names):
            cells = {row: by_name[row].cells[column] for row in sign}
            left = sum(cells[row] or 0 for row in sign if sign[row] > 0)
            right = sum(cells[row] or 0 for row in sign if sign[row] < 0)
            if left == right:
                held += 1
                continue
            status: Status = "undecided" if None in cells.values() else "fail"
            indices = _known([by_name[row].where[column] for row in sign])
            findings.append((rule, status, f"{name}: {relation.says}: {left} is not {right}", indices))
        if held:
            findings.append((rule, "pass", f"{relation.says}: holds in {held} columns", ()))
    return findings


def _added(parts: Iterable[Number | None]) -> str:
    return " + ".join(str(part) for part in parts if part is not None)


def _known(where: Iterable[int | None]) -> tuple[int, ...]:
    return tuple(index for index in where if index is not None)
