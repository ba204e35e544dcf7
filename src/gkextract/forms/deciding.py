"""Between the readings that a row's own digits allow: the other rows, and what the report says in words."""

from __future__ import annotations

from collections.abc import Mapping

from .cells import RowReading
from .digits import Cells, cut_freely
from .official import Form, Meaning
from .relations import but_one_column, decide, decide_despite
from .tables import Line

#: (indicator, by) to the values that the report's own prose states.
Said = Mapping[tuple[str, str | None], set[int | float]]
Meanings = tuple[Meaning, ...]


def decide_rows(form: Form, lines: list[Line], rows: list[RowReading], meanings: list[Meanings], said: Said) -> None:
    """Narrow the readings of `rows`: by the sums between rows, then by what is said, then by both.

    A row that does not add up decides nothing; if it is the only one, the columns of the others may tell it.
    """
    broken = [(line, row, row.readings) for line, row in zip(lines, rows, strict=True) if _is_broken(row)]
    for _, row, _ in broken:
        row.readings = ()
    if any(len(row.readings) > 1 for row in rows):
        _jointly(form, lines, rows)
        for row, meaning in zip(rows, meanings, strict=True):
            row.readings = _as_said(row.readings, meaning, said)
        _jointly(form, lines, rows)
    if len(broken) == 1:
        line, row, cuts = broken[0]
        row.readings = but_one_column(form, _by_name(lines, rows), line.row.indicator or "", cuts)


def _is_broken(row: RowReading) -> bool:
    """Whether a run was cut without its sum, because nothing adds up, and has several cuts."""
    return not row.holds and len(row.readings) > 1


def _by_name(lines: list[Line], rows: list[RowReading]) -> dict[str, tuple[Cells, ...]]:
    return {line.row.indicator or "": row.readings for line, row in zip(lines, rows, strict=True)}


def decide_sheet(
    columns: tuple[str, ...], lines: list[Line], rows: list[RowReading], meanings: list[Meanings], said: Said
) -> None:
    """Narrow the rows of a statistics sheet: a year is part of all years, and a part is part of its whole."""
    wholes: dict[str, RowReading] = {}
    for line, row, meaning in zip(lines, rows, meanings, strict=True):
        if len(row.readings) > 1 and "cumulative" in columns:
            year, total = columns.index("year"), columns.index("cumulative")
            row.readings = tuple([cells for cells in row.readings if _at_most(cells[year], cells[total])])
        whole = wholes.get(line.row.whole or "")
        if len(row.readings) > 1 and whole is not None:
            within = tuple([cells for cells in row.readings if any(_within(cells, w) for w in whole.readings)])
            row.readings = within or row.readings
        row.readings = _as_said(row.readings, meaning, said)
        indicator = line.row.cells[0]
        if indicator is not None and indicator[1] is None:
            wholes[indicator[0]] = row


def _jointly(form: Form, lines: list[Line], rows: list[RowReading]) -> None:
    if not form.relations:
        return
    readings = _by_name(lines, rows)
    kept = decide(form, readings)
    if kept is None:
        free = {
            line.row.indicator or "": cut_freely(row.written.replace(" ", ""), line.width)
            for line, row in zip(lines, rows, strict=True)
            if row.jammed and row.holds
        }
        kept = decide_despite(form, readings, free)
    for line, row in zip(lines, rows, strict=True):
        row.readings = kept[line.row.indicator or ""]


def _as_said(readings: tuple[Cells, ...], meanings: Meanings, said: Said) -> tuple[Cells, ...]:
    """Of several readings, those that agree with what the report says in words; all, if none does."""
    if len(readings) < 2:
        return readings
    told = [(at, said[meaning]) for at, meaning in enumerate(meanings) if meaning is not None and meaning in said]
    agreeing = tuple([cells for cells in readings if told and all(cells[at] in values for at, values in told)])
    return agreeing or readings


def _within(part: Cells, whole: Cells) -> bool:
    return all(_at_most(a, b) for a, b in zip(part, whole, strict=True))


def _at_most(a: int | float | None, b: int | float | None) -> bool:
    return a is None or b is None or a <= b
