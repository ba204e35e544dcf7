"""Word documents (DOCX): paragraphs, tables in their places, text boxes after the paragraph they hang on.

Headers, footers, footnotes, comments and deleted revisions are no text of the report; numbers that Word itself
puts before paragraphs (自动编号) are not stored in the file and do not appear.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..models import Document
from .errors import ReadError
from .flow import Flow
from .package import open_package, refuse_hostile_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What is deleted, moved away, a field's formula, or a drawing said twice.
_NOT_TEXT = frozenset(
    f"{_W}{name}"
    for name in (
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "pPr",
        "sectPr",
        "tblPr",
        "tblGrid",
        "rt",
        "sdtPr",
        "sdtEndPr",
    )
) | {_FALLBACK}
_P, _R, _T, _TBL, _BOX = (f"{_W}{name}" for name in ("p", "r", "t", "tbl", "txbxContent"))
_TAB, _BR, _CR, _HYPHEN = (f"{_W}{name}" for name in ("tab", "br", "cr", "noBreakHyphen"))
_TR, _TC, _VAL = f"{_W}tr", f"{_W}tc", f"{_W}val"

# A cell of so much text in so many paragraphs is a frame around the report, not a datum.
_LONG_CELL = 300
_PARAGRAPHS = 3
_DEEPEST = 40


def read(data: bytes, name: str | None = None, encoding: str | None = None) -> Document:
    """Read a DOCX file. Raises `ReadError` for broken, protected or hostile packages."""
    from docx import Document as open_docx
    from docx.opc.exceptions import OpcError

    with open_package(data) as package:
        refuse_hostile_xml(package)
    try:
        body = open_docx(io.BytesIO(data)).element.body
    except (OpcError, KeyError, ValueError) as error:
        raise ReadError(f"is broken or no Word document: {error}") from None
    flow = Flow()
    _pour(body, flow, 0)
    return flow.document()


def _pour(part: Element, flow: Flow, depth: int) -> None:
    """Put the paragraphs and tables of a part (body, cell, text box) into the flow, in order."""
    if depth > _DEEPEST:
        raise ReadError(f"is nested more than {_DEEPEST} tables deep")
    boxes: list[Element] = []
    for event, element in _walk(part, into=()):
        if event == "end" and element.tag == _P:
            flow.end_line()
            while boxes:
                _pour(boxes.pop(0), flow, depth + 1)
        elif event == "start" and element.tag == _BOX and element is not part:
            boxes.append(element)
        elif event == "start" and element.tag == _TBL:
            _table(element, flow, depth)
        elif event == "start":
            _piece(element, flow)


def _piece(element: Element, flow: Flow) -> None:
    if element.tag == _T:
        flow.inline(element.text or "")
    elif element.tag in (_BR, _CR):
        flow.end_line()
    elif element.tag == _TAB:
        flow.inline(" ")
    elif element.tag == _HYPHEN:
        flow.inline("-")


def _walk(part: Element, into: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    """The elements of a part that are shown; of the tables and text boxes in it only those of kinds `into`, inside."""
    from lxml import etree

    walker = etree.iterwalk(part, events=("start", "end"))
    for event, element in walker:
        if event == "start" and element is not part:
            if element.tag in _NOT_TEXT or (element.tag == _R and _is_hidden(element)):
                walker.skip_subtree()
                continue
            if element.tag in (_TBL, _BOX) and element.tag not in into:
                walker.skip_subtree()
        yield event, element


def _is_hidden(run: Element) -> bool:
    vanish = run.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(_VAL, "1") not in ("0", "false", "off")


def _table(table: Element, flow: Flow, depth: int) -> None:
    """Put a table into the flow: as a grid, or, where it only frames text, cell by cell as blocks."""
    rows = list(_children(table, _TR))
    cells = [cell for row in rows for cell in _children(row, _TC)]
    if len(cells) > len(rows) and not any(map(_is_frame, cells)):
        flow.table(_grid(rows))
        return
    for cell in cells:
        _pour(cell, flow, depth + 1)


def _children(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those wrapped in content controls and revisions."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml", f"{_W}smartTag"):
            yield from _children(child, tag)


def _is_frame(cell: Element) -> bool:
    text = _text(cell)
    return len(text) > _LONG_CELL and text.count("\n") >= _PARAGRAPHS


def _grid(rows: list[Element]) -> list[list[tuple[str, int, int]]]:
    """Each row's own cells as (text, rowspan, colspan); a cell merged downwards stands in its first row only."""
    grid: list[list[list[Any]]] = []
    open_: dict[int, list[Any]] = {}  # by column: the cell that a continued cell would belong to
    for row in rows:
        before = _number(row, "trPr", "gridBefore", 0)
        line: list[list[Any]] = [["", 1, before]] if before else []
        col = before
        for cell in _children(row, _TC):
            width = max(_number(cell, "tcPr", "gridSpan", 1), 1)
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            if merge is not None and merge.get(_VAL) != "restart" and col in open_:
                open_[col][1] += 1
            else:
                open_[col] = [_text(cell), 1, width]
                line.append(open_[col])
            col += width
        grid.append(line)
    return [[(text, height, width) for text, height, width in line] for line in grid]


def _number(owner: Element, properties: str, name: str, default: int) -> int:
    element = owner.find(f"{_W}{properties}/{_W}{name}")
    value = element.get(_VAL, "") if element is not None else ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 5 else default


def _text(cell: Element) -> str:
    """All text of a cell, one line per paragraph, tables and text boxes inside it included."""
    flow = Flow()
    for event, element in _walk(cell, into=(_TBL, _BOX)):
        if event == "start":
            _piece(element, flow)
        elif element.tag == _P:
            flow.end_line()
    return flow.document().text
