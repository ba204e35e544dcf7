"""The official forms, loaded from `official.toml` once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from gkextract.catalog import RowEntry, load, of_catalog, wrong

#: Forms whose rows have one cell each and no sum, so that an office may print rows of its own.
_OPEN = ("statistics",)

#: What a cell counts: (indicator, by); None where the form prints a number that is no measure.
Meaning = tuple[str, str | None] | None


@dataclass(slots=True, frozen=True, eq=False)
class Row:
    """One row of a form: its labels and what its cells are, in the form's order."""

    form: str
    index: int
    names: tuple[str, ...]
    cells: tuple[Meaning, ...]
    indicator: str | None = None
    unit: str | None = None
    group: str | None = None
    whole: str | None = None
    section: str | None = None
    cumulative: Meaning = None
    zero: tuple[tuple[str, str | None], ...] = ()


@dataclass(slots=True, frozen=True, eq=False)
class Relation:
    """In each column, the rows `plus` add up to as much as the rows `minus`."""

    id: str
    says: str
    plus: tuple[str, ...]
    minus: tuple[str, ...]


@dataclass(slots=True, frozen=True, eq=False)
class Form:
    """One official form. `blocks`: lengths of the stretches of a row whose last cell is the sum of the others."""

    id: str
    rows: tuple[Row, ...]
    blocks: tuple[int, ...]
    cues: tuple[str, ...]
    heads: tuple[str, ...]
    marks: tuple[str, ...]
    column_names: tuple[str, ...]
    relations: tuple[Relation, ...]
    #: the indicators of rows that have parts
    groups: frozenset[str]


def _meaning(name: str) -> Meaning:
    indicator, _, by = name.partition("@")
    return (indicator, by or None) if indicator else None


def _row(form: dict[str, Any], index: int, row: dict[str, Any]) -> Row:
    indicator = row.get("indicator")
    names = row["cells"] if indicator is None else [f"{indicator}@{by}" for by in form["columns"]]
    return Row(
        form=form["id"],
        index=index,
        names=tuple(row["names"]),
        cells=tuple(map(_meaning, names)),
        indicator=indicator,
        unit=row.get("unit"),
        group=row.get("group"),
        whole=row.get("whole"),
        section=row.get("section"),
        cumulative=_meaning(row.get("cumulative", "")),
        zero=tuple((name, None) for name in row.get("zero", ())),
    )


def _form(form: dict[str, Any]) -> Form:
    return Form(
        id=form["id"],
        rows=tuple(_row(form, index, row) for index, row in enumerate(form["row"])),
        blocks=tuple(form["blocks"]),
        cues=tuple(form["cues"]),
        heads=tuple(form["heads"]),
        marks=tuple(form.get("marks", ())),
        column_names=tuple(form.get("column_names", ())),
        relations=tuple(
            Relation(r["id"], r["says"], tuple(r["plus"]), tuple(r["minus"])) for r in form.get("relation", ())
        ),
        groups=frozenset(row["group"] for row in form["row"] if "group" in row),
    )


@of_catalog
@cache
def forms() -> dict[str, Form]:
    """Every official form by its id, in the order of `official.toml`, with the rows of a user's catalog.

    Raises `CatalogError` for a row of a form, or of a label, that there is not.
    """
    data = tomllib.loads(files(__package__).joinpath("official.toml").read_text(encoding="utf-8"))
    printed = {form["id"]: form for form in data["form"]}
    for nth, row in enumerate(load().rows):
        if said := _added(row, printed):
            raise wrong(("row", nth), f"row {row.names[0]}: {said}")
    return {id: _form(form) for id, form in printed.items()}


def _added(own: RowEntry, printed: dict[str, Any]) -> str:
    """Add a row of a user's catalog to the forms, or its names to a row that they have; gives what stands against it."""
    if own.form not in printed:
        return f"there is no form {own.form}; forms are {', '.join(printed)}"
    rows = printed[own.form]["row"]
    if own.indicator is not None:
        if own.form not in _OPEN:
            return f"rows can be added to {', '.join(_OPEN)} alone; {own.form} is printed whole"
        rows.append({"names": own.names, "cells": [own.indicator]})
        return ""
    known = [row for row in rows if own.label in row["names"]]
    if not known:
        return f"no row of {own.form} is labelled {own.label}"
    for row in known:
        row["names"] += own.names
    return ""
