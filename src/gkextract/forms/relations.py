"""The sums between the rows of a form: they decide rows that their own sum leaves open, and they are checked.

本年新收 + 上年结转 = 总计 + 结转下年度, and the results add up to 总计, in every column. A row is one of several
readings; a reading stands if the readings of the other rows can be chosen so that every relation holds. Reachable sums
are walked forwards and backwards over the open rows, so that no product of readings is ever formed.
"""

from __future__ import annotations

from collections.abc import Mapping

from .digits import Cells
from .official import Form, Relation

#: With more partial sums than this the relation is left aside: the rows stay as open as they are.
_MOST_SUMS = 5_000

Vector = tuple[float, ...]
Readings = tuple[Cells, ...]


def decide(form: Form, rows: Mapping[str, Readings]) -> tuple[dict[str, Readings], bool]:
    """The readings of each row that some choice for the other rows bears out, and whether there is any such choice.

    Only relations all of whose rows the table has can decide; a table that leaves rows out is not complete.
    """
    signs = {relation.id: _signs(relation, form, rows) for relation in form.relations}
    whole = {name: sign for name, sign in signs.items() if sign is not None}
    open_rows = [name for name, readings in rows.items() if len(readings) > 1]
    involved = [name for name in open_rows if any(name in sign for sign in whole.values())]
    if not involved:
        return dict(rows), True
    relations = list(whole.values())
    width = len(form.rows[0].cells)
    target = [0.0] * (width * len(relations))
    for name, readings in rows.items():
        if name not in involved and readings:
            _add(target, _vector(readings[0], name, relations, width), -1)
    kept = _supported([(name, rows[name]) for name in involved], relations, width, tuple(target))
    if kept is None:
        return dict(rows), True
    if not kept:
        return dict(rows), False
    return {**rows, **kept}, True


def _signs(relation: Relation, form: Form, rows: Mapping[str, Readings]) -> dict[str, int] | None:
    """How each row of the table counts in a relation; None if the table lacks one, or it cannot be read."""
    signs: dict[str, int] = {}
    for side, sign in ((relation.plus, 1), (relation.minus, -1)):
        for name in side:
            parts = [name] if rows.get(name) else [row.indicator or "" for row in form.rows if row.group == name]
            if not parts or not all(rows.get(part) for part in parts):
                return None
            signs |= dict.fromkeys(parts, sign)
    return signs


def _vector(cells: Cells, name: str, relations: list[dict[str, int]], width: int) -> list[float]:
    out: list[float] = []
    for signs in relations:
        sign = signs.get(name, 0)
        out += [sign * (cell or 0) for cell in cells] if sign else [0.0] * width
    return out


def _add(total: list[float], vector: list[float], sign: int) -> None:
    for index, value in enumerate(vector):
        total[index] += sign * value


def _supported(
    rows: list[tuple[str, Readings]], relations: list[dict[str, int]], width: int, target: Vector
) -> dict[str, Readings] | None:
    """Readings of each row that are part of some choice that sums to `target`; {} if none, None if too many sums."""
    steps = [[tuple(_vector(cells, name, relations, width)) for cells in readings] for name, readings in rows]
    forward: list[set[Vector]] = [{(0.0,) * len(target)}]
    for vectors in steps:
        forward.append({_sum(done, vector) for done in forward[-1] for vector in vectors})
        if len(forward[-1]) > _MOST_SUMS:
            return None
    if target not in forward[-1]:
        return {}
    kept: dict[str, Readings] = {}
    wanted = {target}
    for index in range(len(rows) - 1, -1, -1):
        name, readings = rows[index]
        before: set[Vector] = set()
        stand = []
        for cells, vector in zip(readings, steps[index], strict=True):
            back = {rest for rest in (_difference(want, vector) for want in wanted) if rest in forward[index]}
            if back:
                stand.append(cells)
                before |= back
        kept[name] = tuple(stand)
        wanted = before
    return kept


def _sum(a: Vector, b: Vector) -> Vector:
    return tuple([x + y for x, y in zip(a, b, strict=True)])


def _difference(a: Vector, b: Vector) -> Vector:
    return tuple([x - y for x, y in zip(a, b, strict=True)])


def imbalance(relation: Relation, form: Form, rows: Mapping[str, Cells]) -> list[tuple[int, float, float]] | None:
    """Columns in which a relation fails, with both sides; None if the table lacks a row of it. Blanks count nothing."""
    signs = _signs(relation, form, {name: (cells,) for name, cells in rows.items()})
    if signs is None:
        return None
    failing = []
    for column in range(len(form.rows[0].cells)):
        sides = {1: 0.0, -1: 0.0}
        for name, sign in signs.items():
            sides[sign] += rows[name][column] or 0
        if sides[1] != sides[-1]:
            failing.append((column, sides[1], sides[-1]))
    return failing
