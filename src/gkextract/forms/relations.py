"""The sums between the rows of a form: they decide rows that their own sum leaves open, and they are checked.

本年新收 + 上年结转 = 总计 + 结转下年度, and the results add up to 总计, in every column. A row is one of several
readings; a reading stands if the readings of the other rows can be chosen so that every relation holds. Reachable sums
are walked forwards and backwards over the open rows, so that no product of readings is ever formed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .digits import Cells
from .official import Form, Relation

#: With more partial sums than this the relations are left aside: the rows stay as open as they are.
_MOST_SUMS = 5_000

Vector = tuple[float, ...]
Readings = tuple[Cells, ...]
#: How each row counts in a relation: 1, -1, or not at all.
Signs = dict[str, int]


def signs(relation: Relation, form: Form, rows: Mapping[str, Readings]) -> Signs | None:
    """How the rows of a table count in a relation; None if the table lacks one, or one cannot be read.

    A row that has parts counts by its own numbers if it has any, else by its parts.
    """
    out: Signs = {}
    for side, sign in ((relation.plus, 1), (relation.minus, -1)):
        for name in side:
            parts = [name] if rows.get(name) else [row.indicator or "" for row in form.rows if row.group == name]
            if not parts or not all(rows.get(part) for part in parts):
                return None
            out |= dict.fromkeys(parts, sign)
    return out


def decide(form: Form, rows: Mapping[str, Readings]) -> dict[str, Readings] | None:
    """The readings of each row that some choice for the other rows bears out; None if there is no such choice.

    Only relations all of whose rows the table has can decide.
    """
    return _decide(form, rows, form.relations)


def decide_despite(form: Form, rows: Mapping[str, Readings], free: Mapping[str, Readings]) -> dict[str, Readings]:
    """The same where no choice satisfies every relation, so that the source itself must be wrong somewhere.

    Each relation in turn is taken to be the broken one, and each row's own sum (`free`: all its cuts, sums ignored).
    What stands under any of these stays open; with no explanation at all every row stays as it is.
    """
    explained = False
    kept: dict[str, dict[Cells, None]] = {name: {} for name in rows}
    for broken in form.relations:
        some = _decide(form, rows, [relation for relation in form.relations if relation is not broken])
        if some is not None:
            explained = True
            for name, readings in some.items():
                kept[name] |= dict.fromkeys(readings)
    for name, cuts in free.items():
        some = _decide(form, {**rows, name: cuts}, form.relations) if len(cuts) > 1 else None
        if some is not None:
            for other, readings in some.items():
                kept[other] |= dict.fromkeys(readings)
    return {name: tuple(readings) for name, readings in kept.items()} if explained else dict(rows)


def but_one_column(form: Form, rows: Mapping[str, Readings], name: str, cuts: Readings) -> Readings:
    """The cuts of a row that does not add up which agree with the other rows in every column but one.

    One wrong cell breaks its row's sum and its column's: all other columns still hold. () if none does, or if the
    other rows are open themselves.
    """
    others = {other: readings for other, readings in rows.items() if other != name}
    wanted: list[list[float]] = []
    for relation in form.relations:
        sign = signs(relation, form, {**others, name: cuts})
        if sign is None or name not in sign or any(len(others[other]) != 1 for other in sign if other != name):
            continue
        total = [0.0] * len(form.rows[0].cells)
        for other, side in sign.items():
            if other != name:
                for at, cell in enumerate(others[other][0]):
                    total[at] -= side * sign[name] * (cell or 0)
        wanted.append(total)
    if not wanted:
        return ()
    return tuple(
        [
            cells
            for cells in cuts
            if len({at for total in wanted for at, cell in enumerate(cells) if cell != total[at]}) == 1
        ]
    )


def _decide(form: Form, rows: Mapping[str, Readings], relations: Sequence[Relation]) -> dict[str, Readings] | None:
    whole = [sign for sign in (signs(relation, form, rows) for relation in relations) if sign is not None]
    involved = [name for name, readings in rows.items() if len(readings) > 1 and any(name in s for s in whole)]
    width = len(form.rows[0].cells)
    target = [0.0] * (width * len(whole))
    for name, readings in rows.items():
        if readings and name not in involved:
            for at, value in enumerate(_vector(readings[0], name, whole, width)):
                target[at] -= value
    if not involved:
        return None if any(target) else dict(rows)
    kept = _supported([(name, rows[name]) for name in involved], whole, width, tuple(target))
    if kept is None:
        return dict(rows)
    return {**rows, **kept} if kept else None


def _vector(cells: Cells, name: str, relations: list[Signs], width: int) -> list[float]:
    out: list[float] = []
    for sign in [relation.get(name, 0) for relation in relations]:
        out += [sign * (cell or 0) for cell in cells] if sign else [0.0] * width
    return out


def _supported(
    rows: list[tuple[str, Readings]], relations: list[Signs], width: int, target: Vector
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
