"""Plain text and Markdown: the characters of the file, and nothing else done to them."""

from __future__ import annotations

from ..models import Document
from .encodings import decode, lost_characters
from .errors import ReadError


def read(data: bytes, name: str | None = None, encoding: str | None = None) -> Document:
    r"""Read a text; `Document.text` equals `Path.read_text(encoding=Document.encoding)`.

    So `\r\n` and `\r` are `\n`, as in every text file that Python opens, and a byte order mark is no character.
    Raises `ReadError` as `encodings.decode` does.
    """
    text, codec = decode(data, encoding)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text or text.isspace():
        raise ReadError("is empty")
    return Document(text, encoding=codec, notes=lost_characters(text))
