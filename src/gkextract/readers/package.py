"""Zip packages (archives, DOCX, XLSX) opened within bounds: what is declared too large is never unpacked."""

from __future__ import annotations

import io
import zipfile

from .errors import ReadError

_ENTRY = b"PK\x01\x02"
MOST_ENTRIES = 5000
MOST_BYTES = 512 << 20  # of all entries together, unpacked
_MOST_RATIO = 200  # XML packs to a twentieth; a bomb to a thousandth
_SMALL = 16 << 20  # below this no ratio hurts
_MOST_XML = 24 << 20


def open_package(data: bytes) -> zipfile.ZipFile:
    """Return the opened package, whose entries are then safe to unpack one by one.

    Python's zipfile never gives out more bytes than an entry declares, so the declarations are what is checked.
    Raises `ReadError` for packages that are broken, protected with a password, or made to burst.
    """
    if data.count(_ENTRY) > MOST_ENTRIES:
        raise ReadError(f"holds more than {MOST_ENTRIES:,} entries")
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except Exception as error:  # of many kinds, where the directory is broken
        raise ReadError(f"is a broken zip package: {error}") from None
    entries = package.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise ReadError("is protected with a password")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise ReadError(f"would unpack to more than {MOST_BYTES >> 20} MB")
    for entry in entries:
        if entry.file_size > _SMALL and entry.file_size > _MOST_RATIO * max(entry.compress_size, 1):
            raise ReadError(
                f"holds an entry packed more than {_MOST_RATIO} times over ({entry.filename!r}), as bombs are"
            )
    return package


def refuse_hostile_xml(package: zipfile.ZipFile) -> None:
    """Raise `ReadError` where the XML parts of an Office file are endless, or declare entities, as offices' never do."""
    parts = [entry for entry in package.infolist() if entry.filename.endswith((".xml", ".rels"))]
    if sum(part.file_size for part in parts) > _MOST_XML:
        raise ReadError(f"holds more than {_MOST_XML >> 20} MB of XML")
    for part in parts:
        with package.open(part) as file:
            head = file.read(2048).replace(b"\0", b"")
        if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
            raise ReadError(f"declares a document type in {part.filename!r}, as entity bombs do")
