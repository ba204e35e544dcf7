"""Old Excel workbooks (XLS, ET), through LibreOffice."""

from __future__ import annotations

from ..models import Document
from . import doc, xlsx


def read(data: bytes, name: str | None = None, encoding: str | None = None) -> Document:
    """Read an XLS or ET file as the XLSX file that LibreOffice makes of it."""
    return xlsx.read(doc.converted(data, "xls", "xlsx"))
