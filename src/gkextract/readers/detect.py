"""Which format some bytes are in: by their content first, by the ending of the name where content is silent."""

from __future__ import annotations

import os
import re

from .errors import ReadError
from .registry import FORMATS, Format

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|(?:html|head|body|title|meta|link|style|script|div|p|table|h[1-6]|center|span|font|ul|section)[\s>/])",
    re.IGNORECASE | re.DOTALL,
)
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_HEAD = 4096

# Content that is surely something else than any format read here, by its first bytes.
_FOREIGN = (
    (b"\x89PNG", "a PNG image; recognise its text (OCR) first"),
    (b"\xff\xd8\xff", "a JPEG image; recognise its text (OCR) first"),
    (b"GIF8", "a GIF image; recognise its text (OCR) first"),
    (b"II*\0", "a TIFF image; recognise its text (OCR) first"),
    (b"MM\0*", "a TIFF image; recognise its text (OCR) first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ", "an xz archive; unpack it first"),
    (b"\x7fELF", "a program, not a document"),
    (b"MZ", "a program, not a document"),
)


def detect(data: bytes, name: str | None = None) -> Format:
    """Return the format of `data`; `name` helps only where the content could be several.

    Raises `ReadError` for content that is surely none of the formats read here.
    """
    for magic, what in _FOREIGN:
        if data.startswith(magic) and b"\0" in data[:_HEAD]:
            raise ReadError(f"is {what}")
    ending = os.path.splitext(name or "")[1].lower()
    if _HTML.match(_head(data)) or ending in FORMATS["html"].endings:
        return FORMATS["html"]
    return FORMATS["markdown" if ending in FORMATS["markdown"].endings else "text"]


def _head(data: bytes) -> bytes:
    """The first bytes with the mark of their encoding taken off and UTF-16 made narrow."""
    head = data[:_HEAD]
    for mark, codec in _MARKS:
        if head.startswith(mark):
            return head[len(mark) :] if codec == "utf-8" else head.decode(codec, "ignore").encode("utf-8")
    return head
