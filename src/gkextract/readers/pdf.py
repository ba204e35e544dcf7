"""PDF files that hold text: words to lines, lines to paragraphs, ruled tables to grids; OCR is not done here.

Read with PDFium through pypdfium2 (BSD and Apache licences): twenty times as fast as parsers in Python, and
hardened against hostile files, because browsers use it. Running heads and page numbers are dropped.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from dataclasses import dataclass
from statistics import median

from ..models import Document, Note
from .errors import ReadError
from .flow import Flow
from .pdf_page import Line, Page, lines_of, load_page
from .pdf_ruled import Grid, append, goes_on, grids_of

_MOST_PAGES = 1000
_MOST_UNPACKED = 32 << 20
_STREAM = re.compile(rb"\bstream\r?\n")
_UNMAPPED_SHARE = 0.2
_MARGIN = 0.1  # of the page's height: where heads and page numbers stand
_PAGE_NUMBER = re.compile(r"[-—–―－·\s]*(?:第\s*)?(\d{1,4})(?:\s*页)?(?:\s*[/,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–―－·\s]*")
_DRESSED = re.compile(r"[-—–―－页/]")
_DIGITS = re.compile(r"\d+")
# What begins a paragraph whatever the geometry says: 一、 (一) 1. 第一条 附件
_OPENING = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十]{1,3}[章节条部])"
)
_LETTERS = re.compile("[A-Za-z]{2}")
_CLOSED = ("。", "!", "?", "！", "？", ":", "：", ";", "；")


def read(data: bytes, name: str | None = None, encoding: str | None = None) -> Document:
    """Read a PDF. Raises `ReadError` for protected and broken files, and for scans, naming the pages without text."""
    _refuse_bombs(data)
    pages = _pages(data)
    empty = [page for page in pages if not page.chars]
    if len(empty) == len(pages):
        raise ReadError(f"holds no text, only pictures ({_named(empty)}): recognise its text (OCR) first")
    glyphs = sum(len(page.chars) for page in pages)
    if (unmapped := sum(page.unmapped for page in pages)) > _UNMAPPED_SHARE * (glyphs + unmapped):
        raise ReadError("its fonts do not say which characters they show: recognise its text (OCR) first")
    document = _document(pages)
    if scanned := [page for page in empty if page.pictures]:
        message = f"{_named(scanned)}: pictures without text, which were not read; recognise their text (OCR) first"
        document.notes.append(Note("scanned_pages", message, 0, 0))
    return document


def _refuse_bombs(data: bytes) -> None:
    """Raise `ReadError` where the instructions of the pages unpack to more than any page needs (pictures aside)."""
    left = _MOST_UNPACKED
    for match in _STREAM.finditer(data):
        about = data[max(match.start() - 600, 0) : match.start()].rpartition(b"obj")[2]
        if b"FlateDecode" not in about or b"/Image" in about or b"/Length1" in about:
            continue
        try:
            left -= len(zlib.decompressobj().decompress(data[match.end() : match.end() + left], left + 1))
        except zlib.error:
            continue
        if left < 0:
            raise ReadError(f"would unpack to more than {_MOST_UNPACKED >> 20} MB")


def _pages(data: bytes) -> list[Page]:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as pdf:
            if len(pdf) > _MOST_PAGES:
                raise ReadError(f"has {len(pdf):,} pages, more than {_MOST_PAGES:,}")
            pages = []
            for number in range(len(pdf)):
                page = pdf[number]
                pages.append(load_page(page, number + 1))
                page.close()
            return pages
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError("is protected with a password") from None
        raise ReadError(f"is broken, or no PDF: {error}") from None


def _named(pages: list[Page]) -> str:
    numbers = [str(page.number) for page in pages]
    shown = ", ".join(numbers[:10]) + (", …" if len(numbers) > 10 else "")
    return f"page {shown}" if len(numbers) == 1 else f"pages {shown}"


@dataclass(slots=True)
class _Laid:
    """A page's lines and tables from top to bottom, the left and right edge of its text, and its usual size."""

    page: Page
    items: list[Line | Grid]
    left: float
    right: float
    size: float


def _document(pages: list[Page]) -> Document:
    laid = [_lay_out(page) for page in pages]
    for here in laid:  # the text is as wide on all pages of a width, also where a page has short lines only
        here.right = max(other.right for other in laid if abs(other.page.width - here.page.width) < 1)
    _drop_heads(laid)
    flow = Flow()
    before: Line | None = None
    place: _Laid | None = None
    for item, here in _items(laid):
        if isinstance(item, Grid):
            flow.table(item.rows)
            before = None
            continue
        if before is None or place is None or not _goes_on(before, place, item, here):
            flow.end_line()
            flow.inline(item.text)
        else:
            flow.inline(" " * bool(_LETTERS.match(before.text[-1] + item.text[0])) + item.text)
        before, place = item, here
    return flow.document()


def _lay_out(page: Page) -> _Laid:
    grids, chars = grids_of(page)
    lines = lines_of(chars)
    left = min((line.x0 for line in lines), default=0.0)
    right = max((line.x1 for line in lines), default=0.0)
    size = median(char.size for char in chars) if chars else 0.0
    items: list[Line | Grid] = sorted([*lines, *grids], key=lambda item: item.top)
    return _Laid(page, items, left, right, size)


def _drop_heads(laid: list[_Laid]) -> None:
    """Take off page numbers, and the lines that stand at the edge of page after page."""
    repeated = Counter(key for here in laid for key in {_head_key(line, here.page) for line in _edges(here)})
    for here in laid:
        edges = {
            id(line)
            for line in _edges(here)
            if _is_page_number(line, here.page) or repeated[_head_key(line, here.page)] > 1
        }
        here.items = [item for item in here.items if id(item) not in edges]


def _edges(here: _Laid) -> list[Line]:
    """The lines in the margins above and below the text."""
    high, low = _MARGIN * here.page.height, (1 - _MARGIN) * here.page.height
    return [item for item in here.items if isinstance(item, Line) and (item.base < high or item.top > low)]


def _head_key(line: Line, page: Page) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.base / 4)


def _is_page_number(line: Line, page: Page) -> bool:
    match = _PAGE_NUMBER.fullmatch(line.text)
    return match is not None and (bool(_DRESSED.search(line.text)) or abs(int(match.group(1)) - page.number) < 20)


def _items(laid: list[_Laid]) -> list[tuple[Line | Grid, _Laid]]:
    """All items in order; a table that goes on at the top of the next page is one table."""
    items: list[tuple[Line | Grid, _Laid]] = []
    for here in laid:
        for number, item in enumerate(here.items):
            last = items[-1][0] if items else None
            if number == 0 and isinstance(item, Grid) and isinstance(last, Grid) and goes_on(last, item):
                append(last, item)
            else:
                items.append((item, here))
    return items


def _goes_on(before: Line, there: _Laid, line: Line, here: _Laid) -> bool:
    """Whether a line carries on the paragraph of the line before it."""
    size = before.size
    if abs(line.size - size) > 0.15 * size or _OPENING.match(line.text) or before.text.endswith(_CLOSED[0]):
        return False
    if there is here and not 0 < line.base - before.base < 2.6 * size:
        return False
    if _is_title(before, there) and _is_title(line, here):
        return True
    if there.right - there.left < 0.5 * there.page.width:
        return False  # no line is known to be full
    missing = there.right - before.x1
    indented = line.x0 - here.left > 0.8 * line.size
    return missing < 2.2 * size and not indented and not (before.text.endswith(_CLOSED) and missing > 0.7 * size)


def _is_title(line: Line, here: _Laid) -> bool:
    """A line in the middle of the page, larger than the text."""
    middle = (here.left + here.right) / 2
    return line.size > 1.15 * here.size and abs((line.x0 + line.x1) / 2 - middle) < line.size
