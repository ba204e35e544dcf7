"""Saved web pages: the report's text in reading order, its tables as grids, and what the page says of itself.

The parser is selectolax (lexbor): it builds the tree that a browser builds, at some 30 MB/s, in a wheel of 1.6 MB.
The tree is copied once into a flat list in reading order, so that a page nested a thousand deep costs no stack.
Nothing that a page refers to is ever fetched, and no script is run.
"""

from __future__ import annotations

import codecs
import re

from ..models import Document
from .encodings import codec_for, decode, lost_characters, plausibility, refuse_garbled
from .errors import ReadError
from .flow import Flow
from .html_furniture import furniture
from .html_meta import page_meta
from .html_tables import caption_of, data_tables, grid_of, rows_of
from .html_tree import BLOCKS, Node, flatten, text_of

_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HTTP_HEAD = re.compile(rb"HTTP/[\d.]+ \d{3}[^\n]*\n(?:[\w-]+:[^\n]*\n){0,60}\r?\n")
_HTTP_CHARSET = re.compile(rb"^content-type:[^\n]*?charset=[\"']?([\w.:-]+)", re.IGNORECASE | re.MULTILINE)
_EMBEDDED = re.compile(r"data:[\w/+.-]{0,80};base64,[A-Za-z0-9+/=\s]{200,}")
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SOURCE_VIEWS = ("line-content", "viewsource")
_HEAD_BYTES = 1 << 14
_EVERYDAY = 0.35
# A page of which so little is left was taken for furniture as a whole.
_TOO_LITTLE = 100
_LOST_SHARE = 5


def read(data: bytes, name: str | None = None, encoding: str | None = None) -> Document:
    """Read a page; `Document.text` is its main text, one line per block and per row of a table.

    Raises `ReadError` where its characters cannot be decoded, or where it is too deep or too large.
    """
    html, codec, broken = _decode(data, encoding)
    document = read_markup(html)
    if broken and "\ufffd" in document.text:  # a character cut in two in a meta tag hurts nobody
        raise ReadError(broken)
    refuse_garbled(document.text)
    document.encoding = codec
    return document


def read_markup(html: str, source_view: bool = True) -> Document:
    """Read a page that is decoded already; a saved view of a page's source is read as that page."""
    nodes = flatten(_EMBEDDED.sub("", html) if ";base64," in html else html)
    if source_view and any(sign in html for sign in _SOURCE_VIEWS) and (source := _viewed_source(nodes)):
        return read_markup(source, source_view=False)
    tables = data_tables(nodes)
    skip, boxes = furniture(nodes, tables)
    document = _pour(nodes, set(tables), skip)
    if len(document.text) < _TOO_LITTLE:
        whole = _pour(nodes, set(tables), set())
        if len(whole.text) > _LOST_SHARE * len(document.text):
            document = whole
    document.meta = page_meta(nodes, boxes, document.text)
    document.notes = lost_characters(document.text)
    return document


def _decode(data: bytes, encoding: str | None) -> tuple[str, str, str]:
    """Return text, codec, and what is wrong with single bytes of it (an empty string where nothing is)."""
    head = _HTTP_HEAD.match(data)
    served = _HTTP_CHARSET.search(head.group()) if head else None
    if head:
        data = data[head.end() :]
    if encoding or data.startswith(_MARKS):
        return *decode(data, encoding), ""
    for declared in (served, _DECLARED.search(data[:_HEAD_BYTES])):
        codec = codec_for(declared.group(1).decode("ascii", "replace")) if declared else None
        if codec:
            text, broken = _tolerant(data, codec)
            if plausibility(text) >= _EVERYDAY:
                return text, codec, broken
    return *decode(data), ""


def _tolerant(data: bytes, codec: str) -> tuple[str, str]:
    try:
        return data.decode(codec), ""
    except UnicodeDecodeError as error:
        broken = f"byte 0x{data[error.start]:02x} at offset {error.start} is not {codec}, which the page says it is"
        return data.decode(codec, "replace"), broken


def _pour(nodes: list[Node], tables: set[int], skip: set[int]) -> Document:
    flow = Flow()
    ends: list[int] = []  # of the blocks that are open
    verbatim_until = 0
    at = 0
    while at < len(nodes):
        while ends and ends[-1] <= at:
            ends.pop()
            flow.end_line()
        node = nodes[at]
        if at in skip or node.tag in ("head", "title"):
            if node.tag in BLOCKS:
                flow.end_line()
            at = node.end
            continue
        if node.tag == "-text":
            (flow.verbatim if at < verbatim_until else flow.inline)(node.text)
        elif node.tag == "br":
            flow.end_line()
        elif at in tables:
            flow.end_line()
            flow.inline(caption_of(nodes, at))
            flow.table(grid_of(nodes, rows_of(nodes, at, skip), skip))
            at = node.end
            continue
        elif node.tag in BLOCKS:
            flow.end_line()
            ends.append(node.end)
            if node.tag == "pre":
                verbatim_until = node.end
        at += 1
    return flow.document()


def _viewed_source(nodes: list[Node]) -> str:
    """The source of a page whose *view* of the source was saved (Chrome's line-content, Firefox's viewsource)."""
    lines = [at for at, node in enumerate(nodes) if node.tag == "td" and "line-content" in node.attr("class")]
    if not lines and any(node.tag == "body" and node.attr("id") == "viewsource" for node in nodes[:40]):
        lines = [at for at, node in enumerate(nodes) if node.tag == "pre"][:1]
    source = "\n".join(text_of(nodes, at) for at in lines).strip()
    return source if source.startswith("<") else ""
