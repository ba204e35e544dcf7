"""Which format some bytes are in: by their content first, by the ending of the name where the content is silent."""

from __future__ import annotations

import re

from .errors import ReadError
from .registry import FORMATS, Format, plugged
from .warc import begins

_HEAD = 4096
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_BEFORE = rb"(?>\s+|<\?xml[^>]*>|<!--.*?-->|HTTP/1\.[01] \d{3}.*?\n\r?\n)*+"
_PAGE = re.compile(_BEFORE + rb"<(?:!doctype\s+html|(?:html|head)[\s>])", re.IGNORECASE | re.DOTALL)
# A piece of a page; in a file that calls itself a text it may be a tag that was left over.
_FRAGMENT = re.compile(
    _BEFORE + rb"<(?:body|title|meta|link|style|script|div|p|table|h[1-6]|center|span|font|ul|section|article)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_MAIL = re.compile(
    rb"\s*(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:mime-version|return-path|message-id):", re.IGNORECASE
)
_WORD_XML = re.compile(rb"<\?mso-application[^>]*Word|<pkg:package|<w:wordDocument")
_SAVED_PAGE = re.compile(
    rb"^(?:content-type:\s*multipart/related|snapshot-content-location:)", re.IGNORECASE | re.MULTILINE
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# By the first bytes: what a file surely is, and what to do with it.
_FOREIGN = (
    (b"\x89PNG\r", "a PNG image: recognise its text (OCR) first"),
    (b"\xff\xd8\xff", "a JPEG image: recognise its text (OCR) first"),
    (b"GIF89a", "a GIF image: recognise its text (OCR) first"),
    (b"II*\0", "a TIFF image: recognise its text (OCR) first"),
    (b"MM\0*", "a TIFF image: recognise its text (OCR) first"),
    (b"Rar!\x1a", "a RAR archive: unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it first"),
    (b"BZh", "a bzip2 archive: unpack it first"),
    (b"\xfd7zXZ\0", "an xz archive: unpack it first"),
    (b"\x7fELF", "a program, no document"),
    (b"MZ\x90", "a program, no document"),
)
# Zip packages by an entry that each of them has.
_PACKAGES = (("word/", "docx"), ("xl/", "xlsx"))
_FOREIGN_PACKAGES = (
    ("OFD.xml", "an OFD document: save it as PDF or DOCX first"),
    ("ppt/", "a presentation: save it as PDF first"),
    ("content.xml", "an OpenDocument file: save it as DOCX or XLSX first"),
)


def detect(data: bytes, name: str | None = None) -> Format:
    """Return the format of `data`; `name` helps only where the content could be several, or a plugin's.

    Raises `ReadError` for content that is surely none of the formats that can be read.
    """
    ending = _ending(name)
    if not ending and (form := _plugged(name)):
        return form
    for magic, what in _FOREIGN:
        if data.startswith(magic):
            raise ReadError(f"is {what}")
    if is_crawl(data[:_HEAD], name):
        return FORMATS["warc"]
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return FORMATS[_package(data)]
    if data.startswith(_OLE):
        return FORMATS[_compound(data, ending)]
    if b"%PDF-" in data[:1024]:
        return FORMATS["pdf"]
    if data.startswith(b"{\\rtf"):
        return FORMATS["rtf"]
    if data.startswith(b"\x1f\x8b") or data[257:262] == b"ustar":
        return FORMATS["tar"]
    return FORMATS[_textual(_head(data), ending)]


def is_crawl(head: bytes, name: str | None = None) -> bool:
    """Whether a file that begins so is a crawl archive, be it one whose first record is damaged."""
    return begins(head) or (_ending(name) == "warc" and (b"WARC/" in head or head.startswith(b"\x1f\x8b")))


def _ending(name: str | None) -> str:
    """The name of the format that has the name's ending, or an empty string."""
    lower = (name or "").lower()
    return next((form.name for form in FORMATS.values() if lower.endswith(form.endings)), "")


def _plugged(name: str | None) -> Format | None:
    """The plugin's format that has the name's ending. Nothing but the ending tells its files: we do not know them."""
    lower = (name or "").lower()
    return next((form for form in plugged() if lower.endswith(form.endings)), None) if "." in lower else None


def _package(data: bytes) -> str:
    from .package import open_package

    with open_package(data) as package:
        names = package.namelist()
    if "[Content_Types].xml" in names:
        for start, form in _PACKAGES:
            if any(name.startswith(start) for name in names):
                return form
    for start, what in _FOREIGN_PACKAGES:
        if any(name.startswith(start) for name in names):
            raise ReadError(f"is {what}")
    return "zip"


def _compound(data: bytes, ending: str) -> str:
    """Old Office files: the names of the streams inside say which (they are written in UTF-16)."""
    for stream, form in (("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls")):
        if stream.encode("utf-16-le") in data:
            return form
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise ReadError("is protected with a password")
    if ending in ("doc", "xls"):
        return ending
    raise ReadError("is an old Office file of a kind that is not read: save it as DOCX, XLSX or PDF first")


def _textual(head: bytes, ending: str) -> str:
    if _PAGE.match(head) or (_FRAGMENT.match(head) and ending not in ("text", "markdown")):
        return "html"
    if _WORD_XML.search(head):
        return "doc"
    if ending in ("mhtml", "eml") or (ending not in ("text", "markdown", "html") and _MAIL.match(head)):
        return "mhtml" if ending == "mhtml" or _SAVED_PAGE.search(head) else "eml"
    return ending if ending in ("html", "markdown") else "text"


def _head(data: bytes) -> bytes:
    """The first bytes without the mark of their encoding, UTF-16 made narrow."""
    head = data[:_HEAD]
    for mark, codec in _MARKS:
        if head.startswith(mark):
            head = head[len(mark) :]
            return head if codec == "utf-8" else head.decode(codec, "ignore").encode("utf-8")
    return head
