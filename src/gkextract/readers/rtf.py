"""RTF, as older word processors save it: its running text, a line per row of a table, tabs between its cells.

The merged cells of an RTF table are not told apart here, so its rows are text and no grid.
"""

from __future__ import annotations

import re

from ..models import Document
from .errors import ReadError
from .flow import one_line

# A cell's end becomes a control character that no text holds, so that bars in the text stay bars.
_CELL = re.compile(rb"\\(?:nest)?cell(?![a-z])[ ]?")
_CELL_END = "\x1f"
# Pictures are hexadecimal digits by the million. A field's formula is dropped, what it shows is kept.
_PICTURE = re.compile(rb"[0-9a-fA-F\r\n]{2000,}")
_FORMULA = re.compile(rb"\\fldinst(?![a-z])")
_BRACE, _FONT, _CHARSET = re.compile(rb"[{}]"), re.compile(rb"\\f(\d{1,5})"), re.compile(rb"\\fcharset(\d{1,5})")
_MOST_FONTS = 2000
_LARGEST = 8 << 20


def read(data: bytes, name: str | None = None, encoding: str | None = None) -> Document:
    """Read an RTF file; it names its own code page. Raises `ReadError` where the bytes are not of that code page."""
    from striprtf.striprtf import rtf_to_text

    source = _FORMULA.sub(rb"\\comment", _CELL.sub(rb"\\'1f", _PICTURE.sub(b"", data)))
    if len(source) > _LARGEST:
        raise ReadError(f"is too large: more than {_LARGEST >> 20} MB of RTF without its pictures")
    try:
        text = rtf_to_text(_plain_font_table(source).decode("latin-1"))
    except UnicodeError as error:
        raise ReadError(f"holds bytes that are not of its code page: {error}") from None
    lines = [line.strip(" \t\r") for line in text.split("\n")]
    return Document("\n".join(map(_row, lines)).strip("\n") + "\n")


def _plain_font_table(source: bytes) -> bytes:
    """Put the table of fonts in its shortest form: the library's search takes hours over one that was made to hurt."""
    start = source.find(b"{\\fonttbl")
    if start < 0:
        return source
    depth, end = 0, len(source)
    for brace in _BRACE.finditer(source, start):
        depth += 1 if brace.group() == b"{" else -1
        if not depth:
            end = brace.end()
            break
    fonts = []
    for entry in re.split(rb"[{;]", source[start:end])[:_MOST_FONTS]:
        number, charset = _FONT.search(entry), _CHARSET.search(entry)
        if number and charset:
            fonts.append(b"{\\f%s\\fcharset%s x;}" % (number.group(1), charset.group(1)))
    return source[:start] + b"{\\fonttbl" + b"".join(fonts) + b"}" + source[end:]


def _row(line: str) -> str:
    if _CELL_END not in line:
        return one_line(line)
    return "\t".join(one_line(cell) for cell in line.removesuffix(_CELL_END).split(_CELL_END))
