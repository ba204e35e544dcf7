"""Ruled tables of a PDF page: lines that meet make a grid, and a missing line between two fields makes them one cell."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from . import flow
from .flow import one_line
from .pdf_page import Char, Page, Rule, lines_of

_NEAR = 3.0  # points within which lines meet, or are one
_MOST_RULES = 1500
_NUMBER_END, _NUMBER_START = re.compile(r"\d[.,]?$"), re.compile(r"[.,]?\d")
_PADDING = 1.2  # of a character: a number that ends so near its cell's border may go on in the next line


@dataclass(slots=True)
class Grid:
    """A table: where it stands, the borders of its columns, and its rows of (text, rowspan, colspan)."""

    top: float
    bottom: float
    columns: list[float]
    rows: list[list[tuple[str, int, int]]]


def grids_of(page: Page) -> tuple[list[Grid], list[Char]]:
    """Return the tables of a page, and the characters that stand in none."""
    horizontal, vertical = _joined(page.horizontal), _joined(page.vertical)
    if len(horizontal) + len(vertical) > _MOST_RULES:
        return [], page.chars
    grids, chars = [], page.chars
    for rows, columns in _meeting(horizontal, vertical):
        ys, xs = _places(rows), _places(columns)
        if len(xs) < 3 or len(ys) < 2:
            continue  # a frame, or an underlined line
        inside = [c for c in chars if xs[0] < (c.x0 + c.x1) / 2 < xs[-1] and ys[0] < c.base - 0.3 * c.size < ys[-1]]
        if inside:
            grids.append(Grid(ys[0], ys[-1], xs, _rows(rows, columns, xs, ys, inside)))
            taken = set(map(id, inside))
            chars = [c for c in chars if id(c) not in taken]
    return grids, chars


def _joined(rules: list[Rule]) -> list[Rule]:
    """Pieces that lie on one line and touch each other, put together."""
    joined: list[Rule] = []
    for at, start, end in sorted(rules, key=lambda rule: (round(rule.at / _NEAR), rule.start)):
        last = joined[-1] if joined else None
        if last and abs(last.at - at) <= _NEAR and last.start <= start <= last.end + _NEAR:
            joined[-1] = Rule(last.at, last.start, max(last.end, end))
        else:
            joined.append(Rule(at, start, end))
    return joined


def _meeting(horizontal: list[Rule], vertical: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Groups of lines that meet one another, directly or through others."""
    groups: list[tuple[list[Rule], list[Rule]]] = []
    for column in vertical:
        met = ([row for row in horizontal if _meet(row, column)], [column])
        apart = []
        for group in groups:
            if any(row in group[0] for row in met[0]):
                met = (group[0] + [row for row in met[0] if row not in group[0]], group[1] + met[1])
            else:
                apart.append(group)
        groups = [*apart, met]
    return groups


def _meet(row: Rule, column: Rule) -> bool:
    return row.start - _NEAR <= column.at <= row.end + _NEAR and column.start - _NEAR <= row.at <= column.end + _NEAR


def _places(rules: list[Rule]) -> list[float]:
    places: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not places or at - places[-1] > _NEAR:
            places.append(at)
    return places


def _rows(
    horizontal: list[Rule], vertical: list[Rule], xs: list[float], ys: list[float], chars: list[Char]
) -> list[list[tuple[str, int, int]]]:
    """Cells row by row: fields without a line between them are one cell."""
    below = _border(horizontal, ys)
    beside = _border(vertical, xs)
    held: dict[tuple[int, int], list[Char]] = {}
    for char in chars:
        field = (bisect_right(ys, char.base - 0.3 * char.size) - 1, bisect_right(xs, (char.x0 + char.x1) / 2) - 1)
        held.setdefault(field, []).append(char)
    taken: set[tuple[int, int]] = set()
    rows = []
    for y in range(len(ys) - 1):
        row = []
        for x in range(len(xs) - 1):
            if (y, x) in taken:
                continue
            broad = 1
            while (
                x + broad < len(xs) - 1
                and (y, x + broad) not in taken
                and not beside(x + broad, (ys[y] + ys[y + 1]) / 2)
            ):
                broad += 1
            high = 1
            while y + high < len(ys) - 1 and not below(y + high, (xs[x] + xs[x + 1]) / 2):
                high += 1
            fields = [(y + i, x + j) for i in range(high) for j in range(broad)]
            taken.update(fields)
            text = _cell_text([char for field in fields for char in held.get(field, ())], xs[x + broad])
            row.append((text, high, broad))
        rows.append(row)
    return rows


def _border(rules: list[Rule], places: list[float]) -> Callable[[int, float], bool]:
    """Whether a line runs at the given place (by index), at the given point across it."""
    by_place: dict[int, list[Rule]] = {}
    for rule in rules:
        by_place.setdefault(bisect_right(places, rule.at + _NEAR / 2) - 1, []).append(rule)
    return lambda index, point: any(rule.start - 1 <= point <= rule.end + 1 for rule in by_place.get(index, ()))


def _cell_text(chars: list[Char], right: float) -> str:
    """The lines of a cell as one; a number that fills its line up to the border goes on in the next."""
    text, filled = "", False
    for line in lines_of(chars):
        if text and not (filled and _NUMBER_END.search(text) and _NUMBER_START.match(line.text)):
            text += "\n"
        text += line.text
        filled = right - line.x1 < _PADDING * line.size
    return one_line(text)


def goes_on(above: Grid, below: Grid) -> bool:
    """Whether a table at the top of a page has the columns of the table that ended the page before it.

    Where merged cells hide borders in one part, the other has more of them.
    """
    few, many = sorted((above.columns, below.columns), key=len)
    edges = abs(few[0] - many[0]) <= _NEAR and abs(few[-1] - many[-1]) <= _NEAR
    return edges and all(any(abs(at - other) <= _NEAR for other in many) for at in few)


def append(above: Grid, below: Grid) -> None:
    """Put the rows of a table's second part under those of its first, each cell over the columns it covers."""
    columns = max(above.columns, below.columns, key=len)
    above.rows = [*_spread(above, columns), *_spread(below, columns)]
    above.columns = columns


def _spread(grid: Grid, columns: list[float]) -> list[list[tuple[str, int, int]]]:
    if len(grid.columns) == len(columns):
        return grid.rows
    index = [min(range(len(columns)), key=lambda at: abs(columns[at] - border)) for border in grid.columns]
    places = flow.Grid(len(grid.rows))
    rows = []
    for row in grid.rows:
        places.next_row()
        cells = []
        for text, high, broad in row:
            _, col, _, _ = places.place(high, broad)
            cells.append((text, high, index[col + broad] - index[col]))
        rows.append(cells)
    return rows
