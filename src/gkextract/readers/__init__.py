"""Readers: the bytes of a file in, a `Document` out; one file per format, one registry.

>>> from gkextract.readers import read_bytes
>>> read_bytes("全年主动公开信息120条。".encode("gb18030")).encoding
'gb18030'
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator

from ..models import Document
from .detect import detect
from .errors import ReadError
from .registry import Format, formats

__all__ = ["Format", "ReadError", "formats", "read", "read_all", "read_bytes"]

_LARGEST = 256 << 20


def read(path: str | os.PathLike[str], *, encoding: str | None = None) -> Document:
    """Read the one document of a file; of an archive, use `read_all`.

    `encoding` names the encoding of a text or a page instead of looking for it. Raises `ReadError`, and nothing
    else, for whatever cannot be read.
    """
    name = os.fspath(path)
    try:
        return read_bytes(_content(name), name=name, encoding=encoding)
    except ReadError as error:
        raise ReadError(error.cause, error.path or name) from None


def read_bytes(data: bytes, *, name: str | None = None, encoding: str | None = None) -> Document:
    """Read the one document that `data` holds; `name` (with its ending) becomes `Document.path`.

    Raises `ReadError`, and nothing else, for whatever cannot be read.
    """
    try:
        form = detect(data, name)
        if form.many and form.module == "archive":
            raise ReadError("is an archive of several files")
        document = _guarded(form, data, name, encoding)
    except ReadError as error:
        raise ReadError(error.cause, error.path or name) from None
    document.path = name
    return document


def read_all(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    on_error: Callable[[ReadError], None] | None = None,
) -> Iterator[Document]:
    """Yield every document of a file: one of a plain file, each of an archive's (`a.zip/inner.txt`).

    A member that cannot be read is handed to `on_error` and the others still come; without `on_error` the
    `ReadError` is raised.
    """
    yield read(path, encoding=encoding)


def _guarded(form: Format, data: bytes, name: str | None, encoding: str | None) -> Document:
    """Read with the format's own reader; whatever goes wrong inside it leaves as a `ReadError`."""
    if not data:
        raise ReadError("is empty")
    if len(data) > form.limit:
        raise ReadError(f"is too large: {len(data) >> 20} MB of {form.name}, at most {form.limit >> 20} MB are read")
    reader = form.load()
    try:
        document: Document = reader.read(data, name, encoding)
    except ReadError:
        raise
    except MemoryError:
        raise ReadError("needs more memory than there is") from None
    except Exception as error:
        raise ReadError(f"is broken or no {form.name}: {str(error) or type(error).__name__}") from error
    document.format = form.name
    return document


def _content(name: str) -> bytes:
    """The bytes of a regular file, or a `ReadError` that says what stands in the way."""
    try:
        status = os.stat(name)
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(_irregular(status.st_mode))
        if status.st_size > _LARGEST:
            raise ReadError(f"is too large: {status.st_size >> 20} MB, at most {_LARGEST >> 20} MB are read")
        with open(name, "rb") as file:
            return file.read(_LARGEST + 1)
    except FileNotFoundError:
        raise ReadError("there is no such file") from None
    except PermissionError:
        raise ReadError("may not be read: permission denied") from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        raise ReadError(f"cannot be opened: {getattr(error, 'strerror', None) or error}") from None


def _irregular(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "is a directory, not a file"
    if stat.S_ISFIFO(mode):
        return "is a named pipe, not a file; use - to read from standard input"
    return "is a device or a socket, not a file"
