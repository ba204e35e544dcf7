"""Archives (.zip, .tar, .tar.gz, .gz): their members one by one, in memory and within bounds; no path is ever written."""

from __future__ import annotations

import gzip
import io
import os
import tarfile
import zipfile
import zlib
from collections.abc import Iterator

from .errors import ReadError
from .package import MOST_BYTES, MOST_ENTRIES, open_package

_MOST_RATIO = 200
_SMALL = 16 << 20
_UTF8_NAME = 0x800


def members(data: bytes, name: str | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield (name, bytes) of every regular file of an archive, in the order it holds them.

    Raises `ReadError` for archives that are broken, protected with a password, or made to burst.
    """
    if data.startswith(b"PK"):
        yield from _zip(data)
    elif data.startswith(b"\x1f\x8b"):
        stream = _Bounded(data)
        if stream.peek(262)[257:] == b"ustar":
            yield from _tar(stream)
        else:
            inner = os.path.basename(name or "content.gz").removesuffix(".gz")
            yield inner, stream.read()
    else:
        yield from _tar(io.BytesIO(data))


def _zip(data: bytes) -> Iterator[tuple[str, bytes]]:
    with open_package(data) as package:
        for entry in package.infolist():
            if not entry.filename or entry.is_dir():
                continue
            name = _zip_name(entry)
            try:
                content = package.read(entry)
            except Exception as error:  # of many kinds, where an entry is broken
                raise ReadError(f"is a broken zip archive at {name!r}: {error}") from None
            yield name, content


def _zip_name(entry: zipfile.ZipInfo) -> str:
    """A member's name; archives packed on Chinese Windows hold GBK names without saying so."""
    if entry.flag_bits & _UTF8_NAME:
        return entry.filename
    try:
        raw = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    for codec in ("utf-8", "gb18030"):
        try:
            return raw.decode(codec)
        except UnicodeDecodeError:
            continue
    return entry.filename


def _tar(stream: io.BufferedIOBase) -> Iterator[tuple[str, bytes]]:
    try:
        with tarfile.open(fileobj=stream, mode="r|") as archive:
            for number, entry in enumerate(archive):
                if number >= MOST_ENTRIES:
                    raise ReadError(f"holds more than {MOST_ENTRIES:,} entries")
                file = archive.extractfile(entry) if entry.isreg() and not entry.issparse() else None
                if file is not None:
                    yield entry.name, file.read()
    except (tarfile.TarError, zlib.error, EOFError, OSError) as error:
        raise ReadError(f"is a broken tar archive: {error}") from None


class _Bounded(io.BufferedIOBase):
    """The unpacked bytes of a gzip file, up to the bounds of all archives."""

    def __init__(self, data: bytes) -> None:
        self._file = gzip.GzipFile(fileobj=io.BytesIO(data))
        self._limit = min(MOST_BYTES, max(_SMALL, _MOST_RATIO * len(data)))
        self._given = 0

    def readable(self) -> bool:
        return True

    def peek(self, size: int) -> bytes:
        """The first bytes, which stay to be read."""
        try:
            return self._file.peek(size)[:size]
        except (OSError, EOFError, zlib.error) as error:
            raise ReadError(f"is a broken gzip file: {error}") from None

    def read(self, size: int | None = -1) -> bytes:
        """Read as any file does; raises `ReadError` where more comes out than any honest archive holds."""
        wanted = self._limit - self._given + 1 if size is None or size < 0 else size
        try:
            data = self._file.read(wanted)
        except (OSError, EOFError, zlib.error) as error:
            raise ReadError(f"is a broken gzip file: {error}") from None
        self._given += len(data)
        if self._given > self._limit:
            raise ReadError(f"unpacks to more than {self._limit >> 20} MB")
        return data
