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


def read(data: bytes, name: str | None = None, encoding: str | None = None) -> Document:
    """Read an RTF file; it names its own code page. Raises `ReadError` where the bytes are not of that code page."""
    from striprtf.striprtf import rtf_to_text

    source = _FORMULA.sub(rb"\\comment", _CELL.sub(rb"\\'1f", _PICTURE.sub(b"", data)))
    try:
        text = rtf_to_text(source.decode("latin-1"))
    except UnicodeError as error:
        raise ReadError(f"holds bytes that are not of its code page: {error}") from None
    lines = [line.strip(" \t\r") for line in text.split("\n")]
    return Document("\n".join(map(_row, lines)).strip("\n") + "\n")


def _row(line: str) -> str:
    if _CELL_END not in line:
        return one_line(line)
    return "\t".join(one_line(cell) for cell in line.removesuffix(_CELL_END).split(_CELL_END))
