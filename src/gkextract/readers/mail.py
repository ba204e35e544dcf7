"""Mails (EML) and web pages saved as one file (MHTML): the body, read as the page or text that it is."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage

from ..models import Document
from . import text
from .encodings import codec_for
from .errors import ReadError

_MOST_PARTS = 1000


def read(data: bytes, name: str | None = None, encoding: str | None = None) -> Document:
    """Read the body of a mail or the main page of an MHTML file; of two versions of a body the page is read.

    Raises `ReadError` where there is no body of text.
    """
    message = _parse(data)
    parts = [part for part in _parts(message) if not part.is_attachment()]
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        for part in parts:
            if part.get_content_type() == kind:
                return _body(part, message, encoding)
    raise ReadError("holds no body of text")


def members(data: bytes, name: str | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield the attachments of a mail as (name, bytes)."""
    for number, part in enumerate(_parts(_parse(data)), 1):
        content = part.get_payload(decode=True)
        if part.is_attachment() and isinstance(content, bytes):
            yield part.get_filename() or f"attachment-{number}", content


def _parse(data: bytes) -> EmailMessage:
    message = email.message_from_bytes(data.lstrip(b"\r\n"), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            raise ReadError(f"holds more than {_MOST_PARTS:,} parts")
        if isinstance(part, EmailMessage) and not part.is_multipart():
            yield part


def _body(part: EmailMessage, message: EmailMessage, encoding: str | None) -> Document:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        raise ReadError("holds an empty body")
    if part.get_content_type() == "text/plain":
        declared = codec_for(part.get_content_charset() or "")
        document = text.read(content, encoding=encoding or declared)
    else:
        from . import html

        document = html.read(content, encoding=encoding)
    if subject := " ".join(str(message.get("subject") or "").split()):
        document.meta.setdefault("title", subject)
    if url := str(part.get("content-location") or message.get("snapshot-content-location") or "").strip():
        document.meta.setdefault("url", url)
    return document
