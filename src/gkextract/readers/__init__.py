"""Readers: the bytes of a file in, a `Document` out; one file per format, one registry.

>>> from gkextract.readers import read_bytes
>>> read_bytes("全年主动公开信息120条。".encode("gb18030")).encoding
'gb18030'
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import BinaryIO

from ..models import Document
from .detect import detect, is_crawl
from .errors import ReadError
from .flow import Flow
from .registry import FORMATS, Format, formats

__all__ = [
    "Flow",
    "Format",
    "ReadError",
    "Unread",
    "formats",
    "opened",
    "read",
    "read_all",
    "read_bytes",
    "unread",
    "unread_of",
]

_LARGEST = 256 << 20
_HEAD = 4096
_DEEPEST = 3  # archives inside archives
_PASSED_OVER = re.compile(
    r"(?:^|/)(?:__MACOSX/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|\.(?:png|jpe?g|gif|bmp|tiff?|ico|css|js|svg|woff2?)$",
    re.IGNORECASE,
)


def read(path: str | os.PathLike[str], *, encoding: str | None = None) -> Document:
    """Read the one document of a file; for archives of several see `read_all`.

    `encoding` names the encoding of a text or a page instead of looking for it. Raises `ReadError`, and nothing
    else, for whatever cannot be read.
    """
    name = os.fspath(path)
    try:
        return read_bytes(_content(name), name=name, encoding=encoding)
    except ReadError as error:
        raise ReadError(error.cause, error.path or name) from None


def read_bytes(data: bytes, *, name: str | None = None, encoding: str | None = None) -> Document:
    """Read the one document that `data` holds; `name` becomes `Document.path`, its ending helps to tell the format.

    Raises `ReadError`, and nothing else, for whatever cannot be read.
    """
    try:
        form = _format(data, name)
        if form.single:
            return _guarded(form, data, name, encoding)
        held = list(islice(_found(data, name, encoding, None, _Bounds()), 2))
        if len(held) != 1:
            raise ReadError("is an archive of several files" if held else "is an archive of no file that can be read")
        return held[0].read()
    except ReadError as error:
        raise ReadError(error.cause, error.path or name) from None


def read_all(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    on_error: Callable[[ReadError], None] | None = None,
) -> Iterator[Document]:
    """Yield every document of a file: one of a plain file, each of an archive's (`a.zip/inner.txt`).

    What of an archive cannot be read is handed to `on_error`, and the rest still comes; without `on_error` the
    `ReadError` is raised. Pictures and what systems leave in archives (__MACOSX, Thumbs.db) are passed over.
    """
    for each in unread(path, encoding=encoding, on_error=on_error):
        try:
            document = each.read()
        except ReadError as error:
            _report(error, each.path, on_error)
        else:
            yield document


@dataclass(slots=True)
class Unread:
    """A document that was found and is not read yet: `data` in one format, at `path`, perhaps inside an archive.

    `url` and `crawled` are what a crawl archive says of it.
    """

    form: Format
    data: bytes
    path: str | None
    encoding: str | None = None
    url: str | None = None
    crawled: str | None = None

    def read(self) -> Document:
        """The document. Raises `ReadError`, and nothing else, where it cannot be read."""
        document = _guarded(self.form, self.data, self.path, self.encoding)
        document.url, document.crawled = self.url, self.crawled
        if self.url:
            document.meta.setdefault("url", self.url)
        return document


def unread(
    path: str | os.PathLike[str],
    *,
    encoding: str | None = None,
    on_error: Callable[[ReadError], None] | None = None,
) -> Iterator[Unread]:
    """Yield what `read_all` reads, before it is read: so that who reads it knows what is to blame, or passes it over."""
    name = os.fspath(path)
    try:
        with opened(name) as file:
            yield from unread_of(file, name, encoding=encoding, on_error=on_error)
    except ReadError as error:
        _report(error, name, on_error)


def unread_of(
    file: BinaryIO,
    name: str,
    *,
    encoding: str | None = None,
    on_error: Callable[[ReadError], None] | None = None,
) -> Iterator[Unread]:
    """Yield the documents of an open file that can be sought in; crawl archives stream by, others are held in memory."""
    try:
        head = file.read(_HEAD)
        file.seek(0)
        if is_crawl(head, name):
            yield from _crawled(file, name, encoding, on_error)
        else:
            yield from _found(_bounded(file), name, encoding, on_error, _Bounds())
    except (ReadError, OSError) as error:
        cause = error.cause if isinstance(error, ReadError) else f"cannot be read: {error.strerror or error}"
        _report(ReadError(cause, name), name, on_error)


@dataclass(slots=True)
class _Bounds:
    """How many files, and bytes, all archives inside one file may still unpack."""

    files: int = 5000
    size: int = 1 << 30

    def take(self, size: int) -> None:
        self.files -= 1
        self.size -= size
        if self.files < 0 or self.size < 0:
            raise ReadError("holds more files than are read of one archive, or larger ones")


def _found(
    data: bytes,
    name: str | None,
    encoding: str | None,
    on_error: Callable[[ReadError], None] | None,
    bounds: _Bounds,
    depth: int = 0,
) -> Iterator[Unread]:
    """The documents of a file and of the files in it; errors go where `read_all` says."""
    try:
        form = _format(data, name)
        if form.single:
            yield Unread(form, data, name, encoding)
        if not form.many:
            return
        if depth == _DEEPEST:
            raise ReadError("is an archive inside too many others")
        if form.name == "warc":
            yield from _crawled(BytesIO(data), name or form.name, encoding, on_error, depth)
            return
        for member, content in _members(form, data, name):
            bounds.take(len(content))
            if not _PASSED_OVER.search(member):
                path = f"{name or form.name}/{_printable(member)}"
                yield from _found(content, path, encoding, on_error, bounds, depth + 1)
    except ReadError as error:
        _report(error, name, on_error)


def _crawled(
    file: BinaryIO,
    name: str,
    encoding: str | None,
    on_error: Callable[[ReadError], None] | None,
    depth: int = 0,
) -> Iterator[Unread]:
    """The captures of a crawl archive, and the documents in those that are archives."""
    from .warc import captures

    FORMATS["warc"].load()

    def told(cause: str, place: str) -> None:
        _report(ReadError(cause, f"{name}/{place}"), name, on_error)

    for capture in captures(file, told):
        path = f"{name}/{capture.place}"
        if capture.plain:
            found: Iterator[Unread] = iter([Unread(FORMATS["text"], capture.content, path, encoding)])
        else:
            found = _found(capture.content, path, encoding, on_error, _Bounds(), depth + 1)
        for each in found:
            each.url, each.crawled = capture.url, capture.crawled
            yield each


def _members(form: Format, data: bytes, name: str | None) -> Iterator[tuple[str, bytes]]:
    try:
        yield from form.load().members(data, name)
    except ReadError:
        raise
    except Exception as error:
        raise ReadError(_broken(form, error)) from error


def _report(error: ReadError, name: str | None, on_error: Callable[[ReadError], None] | None) -> None:
    error = ReadError(error.cause, error.path or name)
    if on_error is None:
        raise error from None
    on_error(error)


def _printable(member: str) -> str:
    """A member's name as it may be shown: no control characters, no endless names."""
    return "".join(character if character.isprintable() else "?" for character in member[-300:]).lstrip("/")


def _format(data: bytes, name: str | None) -> Format:
    if not data:
        raise ReadError("is empty")
    form = detect(data, name)
    if len(data) > form.limit:
        raise ReadError(f"is too large: {len(data) >> 20} MB of {form.name}, at most {form.limit >> 20} MB are read")
    return form


def _guarded(form: Format, data: bytes, name: str | None, encoding: str | None) -> Document:
    """Read with the format's own reader; whatever goes wrong inside it leaves as a `ReadError`."""
    try:
        document = form.load().read(data, name, encoding)
        if not isinstance(document, Document):
            raise ReadError(f"the reader of {form.name} gave no document")
    except ReadError:
        raise
    except Exception as error:
        raise ReadError(_broken(form, error)) from error
    document.format = form.name
    document.path = name
    return document


def _broken(form: Format, error: Exception) -> str:
    if isinstance(error, MemoryError):
        return "needs more memory than there is"
    said = " ".join(str(error).split())[:200]
    return f"is broken, or no {form.name}: {said or type(error).__name__}"


def _content(name: str) -> bytes:
    """The bytes of a regular file, or a `ReadError` that says what stands in the way."""
    with opened(name) as file:
        return _bounded(file)


def _bounded(file: BinaryIO) -> bytes:
    size = file.seek(0, os.SEEK_END)
    if size > _LARGEST:
        raise ReadError(f"is too large: {size >> 20} MB, at most {_LARGEST >> 20} MB are read")
    file.seek(0)
    return file.read(_LARGEST + 1)


def opened(name: str) -> BinaryIO:
    """A regular file, open. Raises `ReadError` that says what stands in the way."""
    try:
        status = os.stat(name)
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(_irregular(status.st_mode))
        return open(name, "rb")
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
