"""Mails (EML) and web pages saved as one file (MHTML): the body, read as the page or text that it is."""

from __future__ import annotations

import email
from collections.abc import Iterator
from contextlib import suppress
from email.header import decode_header, make_header
from email.message import Message

from ..models import Document
from . import text
from .encodings import codec_for
from .errors import ReadError

_MOST_PARTS = 1000
_BODIES = ("text/html", "application/xhtml+xml", "text/plain")


def read(data: bytes, name: str | None = None, encoding: str | None = None) -> Document:
    """Read the body of a mail or the main page of an MHTML file; of two versions of a body the page is read.

    Raises `ReadError` where there is no body of text.
    """
    message = _parse(data)
    parts = [part for part in _parts(message) if not _is_attached(part)]
    for kind in _BODIES:
        for part in parts:
            if part.get_content_type() == kind:
                return _body(part, message, encoding)
    raise ReadError("holds no body of text")


def members(data: bytes, name: str | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield the attachments of a mail as (name, bytes)."""
    for number, part in enumerate(_parts(_parse(data)), 1):
        content = part.get_payload(decode=True)
        if _is_attached(part) and isinstance(content, bytes):
            yield _decoded(part.get_filename()) or f"attachment-{number}", content


def _parse(data: bytes) -> Message:
    # Every part begins with a line of two dashes; the parser's cost grows faster than their number.
    if data.count(b"\n--") > 2 * _MOST_PARTS:
        raise ReadError(f"holds more than {_MOST_PARTS:,} parts")
    return email.message_from_bytes(data.lstrip(b"\r\n"))


def _parts(message: Message) -> Iterator[Message]:
    return (part for part in message.walk() if not part.is_multipart())


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _decoded(header: object) -> str:
    """A header's words as they are shown, on one line, cut where it is endless."""
    words = str(header or "")[:1000]
    with suppress(ValueError, LookupError):
        words = str(make_header(decode_header(words)))
    return " ".join(words.split())


def _body(part: Message, message: Message, encoding: str | None) -> Document:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        raise ReadError("holds an empty body")
    if part.get_content_type() == "text/plain":
        declared = codec_for(part.get_content_charset() or "")
        document = text.read(content, encoding=encoding or declared)
    else:
        from . import html

        document = html.read(content, encoding=encoding)
    if subject := _decoded(message.get("subject")):
        document.meta.setdefault("title", subject)
    if url := _decoded(part.get("content-location") or message.get("snapshot-content-location")):
        document.meta.setdefault("url", url)
    return document
