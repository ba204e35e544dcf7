"""OpenDocument texts (.odt), as LibreOffice and WPS write them: headings, paragraphs, lists and tables."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

from gkextract import Document, ReadError
from gkextract.readers import Flow

ABOUT = "OpenDocument texts"
ENDINGS = (".odt",)

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_LARGEST = 64 << 20


def read(data: bytes, name: str | None = None, encoding: str | None = None) -> Document:
    """Read the text and the tables. Raises `ReadError` where the package is broken or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if package.getinfo("content.xml").file_size > _LARGEST:
                raise ReadError("holds more text than is read")
            content = package.read("content.xml")
    except (zipfile.BadZipFile, KeyError):
        raise ReadError("is broken, or no OpenDocument text") from None
    if b"<!DOCTYPE" in content:
        raise ReadError("declares a document type, as entity bombs do")
    flow = Flow()
    _pour(ElementTree.fromstring(content), flow)
    return flow.document()


def _pour(element: ElementTree.Element, flow: Flow) -> None:
    for child in element:
        if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            flow.inline("".join(child.itertext()))
            flow.end_line()
        elif child.tag == f"{_TABLE}table":
            flow.table([_row(row) for row in child.iter(f"{_TABLE}table-row")])
        else:
            _pour(child, flow)


def _row(row: ElementTree.Element) -> list[tuple[str, int, int]]:
    """The cells of a row: text, rows and columns that they span. Cells under a merged one are `covered-table-cell`."""
    return [
        (
            " ".join("".join(p.itertext()) for p in cell.iter(f"{_TEXT}p")),
            int(cell.get(f"{_TABLE}number-rows-spanned", "1")),
            int(cell.get(f"{_TABLE}number-columns-spanned", "1")),
        )
        for cell in row.iter(f"{_TABLE}table-cell")
    ]
