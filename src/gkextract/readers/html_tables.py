"""Tables of a web page: which of them hold data, and their cells row by row.

Old portals lay out the whole page with tables; such a table is no grid, its cells are read as blocks.
"""

from __future__ import annotations

from collections.abc import Container

from .html_tree import HEADINGS, Node, text_of

# A cell of so much running text in several paragraphs is a place on the page, not a datum.
_LONG_CELL = 300
_PARAGRAPHS = 3
_NESTED_TABLES = 20


def rows_of(nodes: list[Node], table: int, skip: Container[int] = ()) -> list[list[int]]:
    """The cells (indices of td and th) of a table, row by row; tables inside its cells are not looked into."""
    rows: list[list[int]] = []
    at, end = table + 1, nodes[table].end
    while at < end:
        node = nodes[at]
        if at in skip or node.tag == "caption":
            at = node.end
        elif node.tag in ("td", "th"):
            if not rows:
                rows.append([])
            rows[-1].append(at)
            at = node.end
        else:
            if node.tag == "tr":
                rows.append([])
            at += 1
    return rows


def data_tables(nodes: list[Node]) -> list[int]:
    """The tables that hold data in rows and columns, in reading order; none stands inside another."""
    found: list[int] = []
    for at, node in enumerate(nodes):
        if node.tag == "table" and not (found and at < nodes[found[-1]].end) and _is_data(nodes, at):
            found.append(at)
    return found


def _is_data(nodes: list[Node], table: int) -> bool:
    node = nodes[table]
    if node.attr("role") in ("presentation", "none") or node.tables > _NESTED_TABLES:
        return False
    rows = rows_of(nodes, table)
    if not node.size or all(len(row) < 2 for row in rows):
        return False
    cells = [cell for row in rows for cell in row]
    return not _mostly_nested(nodes, table) and not any(_is_place(nodes, cell) for cell in cells)


def grid_of(nodes: list[Node], rows: list[list[int]], skip: Container[int]) -> list[list[tuple[str, int, int]]]:
    """Each cell as (text, rowspan, colspan)."""
    return [
        [(text_of(nodes, cell, skip), _span(nodes[cell], "rowspan"), _span(nodes[cell], "colspan")) for cell in row]
        for row in rows
    ]


def caption_of(nodes: list[Node], table: int) -> str:
    """The text of a table's caption, or an empty string."""
    captions = (at for at in range(table + 1, nodes[table].end) if nodes[at].tag == "caption")
    at = next(captions, None)
    return text_of(nodes, at) if at is not None else ""


def _mostly_nested(nodes: list[Node], table: int) -> bool:
    node = nodes[table]
    if not node.tables:
        return False
    inner, at = 0, table + 1
    while at < node.end:
        if nodes[at].tag == "table":
            inner += nodes[at].size
            at = nodes[at].end
        else:
            at += 1
    return inner * 2 > node.size


def _is_place(nodes: list[Node], cell: int) -> bool:
    """Whether a cell holds a piece of the page: a heading, or long text in paragraphs."""
    inside = nodes[cell + 1 : nodes[cell].end]
    if any(node.tag in HEADINGS for node in inside):
        return True
    return nodes[cell].size > _LONG_CELL and sum(node.tag in ("p", "div", "br", "tr") for node in inside) >= _PARAGRAPHS


def _span(node: Node, name: str) -> int:
    if name not in node.attrs:
        return 1
    digits = node.attr(name).strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 else 1
