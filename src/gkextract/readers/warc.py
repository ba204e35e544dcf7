"""Crawl archives (WARC, and WET with the texts of pages), packed or not: captures one by one, as the file streams by.

fastwarc reads what a record holds; but it stops at the first damage. So the records are framed here, each apart: where
one does not end as it says, or a member of the packed file is broken, the next that begins as a record goes on.
The format is that of ISO 28500: a header, an empty line, as many bytes as it says, two empty lines.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from .errors import ReadError

_MOST = 64 << 20  # of one record
_MOST_HEADER = 64 << 10
_CHUNK = 1 << 18
_PACKED_CHUNK = 1 << 14  # most members are small, and each is read from its start
_GZIP = b"\x1f\x8b\x08"
_GZIP_WINDOW = 31
_BEGIN = b"WARC/"
_NEXT = re.compile(rb"\n(?=WARC/[01]\.\d+\r?\n)")
_LONGEST_BEGIN = 16
_BLANK = re.compile(rb"[\r\n]+")
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_TYPE = re.compile(rb"^warc-type:[ \t]*(?:response|resource|conversion)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_STRANGE = "holds bytes between its records that are none"
_NO_DOCUMENT = re.compile(r"(?:image|audio|video|font)/|text/css|.*(?:javascript|json)", re.IGNORECASE)

OnError = Callable[[str, str], None]
"""Told of what could not be read: the cause, and the place in the archive."""


@dataclass(slots=True, frozen=True)
class Capture:
    """One page as it was fetched. `place` is where its record begins in the file (the offset that indexes of crawls use).

    `crawled` is an ISO time in UTC. `plain` says that it is the text of a page (WET), not the page.
    """

    place: str
    url: str | None
    crawled: str | None
    content: bytes
    plain: bool


class _Damage(Exception):
    """What stands here is no whole record; the message says why."""


def begins(head: bytes) -> bool:
    """Whether a file with these first bytes is a crawl archive."""
    if head.startswith(_GZIP):
        try:
            head = zlib.decompressobj(_GZIP_WINDOW).decompress(head, len(_BEGIN))
        except zlib.error:
            return False
    return head.startswith(_BEGIN)


def captures(file: BinaryIO, on_error: OnError) -> Iterator[Capture]:
    """The pages of an archive that were fetched whole (HTTP 2xx), but for pictures, scripts and the like.

    The file must be one that can be sought in. Never more than a few records are in memory.
    Raises OSError where the file itself cannot be read.
    """
    for place, record in _records(file, on_error):
        try:
            capture = _capture(place, record)
        except Exception as error:  # of many kinds, where the page's own encoding is broken
            on_error(f"holds a page that is broken: {error}", place)
            continue
        if capture is not None:
            yield capture


def _capture(place: str, record: bytes) -> Capture | None:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    if not _TYPE.search(record, 0, _MOST_HEADER):
        return None
    read = next(iter(ArchiveIterator(io.BytesIO(record), auto_decode="all")))
    if read.is_http and (read.http_headers.status_code or 0) // 100 != 2:
        return None
    media = read.http_content_type or read.headers.get("Content-Type") or ""
    if not read.is_http_parsed and media.startswith("application/http"):
        raise ReadError("it holds no answer of a server")
    if _NO_DOCUMENT.match(media):
        return None
    content = read.reader.read(_MOST + 1)
    if len(content) > _MOST:
        raise ReadError(f"it unpacks to more than {_MOST >> 20} MB")
    if not content.strip():
        return None
    if read.http_charset and "html" in media:  # as the reader of pages knows it from saved answers
        content = f"HTTP/1.1 200 OK\nContent-Type: {media}; charset={read.http_charset}\n\n".encode() + content
    plain = read.record_type == WarcRecordType.conversion
    return Capture(place, read.headers.get("WARC-Target-URI"), read.headers.get("WARC-Date"), content, plain)


def _records(file: BinaryIO, on_error: OnError) -> Iterator[tuple[str, bytes]]:
    """The sound records of a file, each with its place."""
    if file.read(len(_GZIP)) != _GZIP:
        file.seek(0)
        yield from _framed(iter(lambda: file.read(_CHUNK), b""), 0, on_error)
        return
    start: int | None = 0
    while start is not None:
        member = _Member(file, start)
        held = None
        try:
            for record in _framed(member.unpacked(), start, on_error, within=True):
                if held:
                    yield held
                held = record
        except (zlib.error, EOFError) as error:  # the last record may have come out wrong
            on_error(f"holds a part that is broken: {error}", str(start))
            start = _next_member(file, start + 1)
            continue
        if held:
            yield held
        start = _after(file, member.end, on_error)


class _Member:
    """One member of a gzip file; most archives have one for each record."""

    def __init__(self, file: BinaryIO, start: int) -> None:
        self.file, self.end = file, start

    def unpacked(self) -> Iterator[bytes]:
        """What the member holds, chunk by chunk; then `end` is where it ends. Raises zlib.error, EOFError."""
        self.file.seek(self.end)
        unpacker = zlib.decompressobj(_GZIP_WINDOW)
        packed = b""
        while not unpacker.eof:
            if not packed:
                packed = self.file.read(_PACKED_CHUNK)
                self.end += len(packed)
            if not packed:
                raise EOFError("the file was cut off")
            yield unpacker.decompress(packed, _CHUNK)
            packed = unpacker.unconsumed_tail
        self.end -= len(unpacker.unused_data)


def _after(file: BinaryIO, end: int, on_error: OnError) -> int | None:
    """Where the member behind one that ended begins: at once, unless something else lies between."""
    file.seek(end)
    if (following := file.read(len(_GZIP))) == _GZIP:
        return end
    if following:
        on_error(_STRANGE, str(end))
    return _next_member(file, end)


def _next_member(file: BinaryIO, start: int) -> int | None:
    """Where the next member begins that holds a record, or None."""
    file.seek(start)
    held = b""
    while block := file.read(_CHUNK):
        held += block
        at = held.find(_GZIP)
        while at >= 0:
            file.seek(start + at)
            if begins(file.read(1 << 12)):
                return start + at
            at = held.find(_GZIP, at + 1)
        start += len(held) - len(_GZIP) + 1
        held = held[1 - len(_GZIP) :]
        file.seek(start + len(held))
    return None


def _framed(
    chunks: Iterator[bytes], start: int, on_error: OnError, *, within: bool = False
) -> Iterator[tuple[str, bytes]]:
    """The records of a stream that begins at `start` of the file; `within` a member, places count from its start."""
    stream = _Stream(chunks)
    while stream.to_record():
        place = f"{start}+{stream.passed}" if within and stream.passed else str(start + stream.passed)
        try:
            size = _size(stream)
        except _Damage as damage:
            on_error(str(damage), place)
            stream.to_next()
            continue
        yield place, bytes(stream.held[:size])
        stream.drop(size)


def _size(stream: _Stream) -> int:
    """The bytes of the record that a stream stands at, header and all. Raises _Damage where it is none, or not whole."""
    stream.fill(_MOST_HEADER)
    if not stream.held.startswith(_BEGIN):
        raise _Damage(_STRANGE)
    end = _HEADER_END.search(stream.held, 0, _MOST_HEADER)
    length = _LENGTH.search(stream.held, 0, end.start() + 1) if end else None
    if end is None or length is None:
        raise _Damage("holds a record without a length")
    size = end.end() + int(length[1])
    if size > _MOST:
        raise _Damage(f"holds a record that is too large: {size >> 20} MB, at most {_MOST >> 20} MB are read")
    if not stream.fill(size):
        raise _Damage("holds a record that is cut off, or says it is longer than it is")
    stream.fill(size + _LONGEST_BEGIN)
    after = stream.held[size : size + _LONGEST_BEGIN]
    if after.startswith((b"\r\n\r\n", b"\n\n")) or not after.strip() or after.lstrip().startswith(_BEGIN):
        return size
    raise _Damage("holds a record that does not end where it says")


class _Stream:
    """Chunks as bytes to look ahead in; `passed` counts those that are dropped."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self.chunks = chunks
        self.held = bytearray()
        self.passed = 0

    def fill(self, size: int) -> bool:
        """Hold at least `size` bytes; False where there are not so many."""
        while len(self.held) < size:
            chunk = next(self.chunks, None)
            if chunk is None:
                return False
            self.held += chunk
        return True

    def drop(self, size: int) -> None:
        del self.held[:size]
        self.passed += size

    def to_record(self) -> bool:
        """Pass over the empty lines between records; False at the end of the stream."""
        while self.fill(1):
            if blank := _BLANK.match(self.held):
                self.drop(blank.end())
            if self.held:
                return True
        return False

    def to_next(self) -> None:
        """Pass over what is held up to where the next record begins, or to the end of the stream."""
        while not (found := _NEXT.search(self.held, 1)):
            self.drop(max(0, len(self.held) - _LONGEST_BEGIN))
            if not self.fill(len(self.held) + 1):
                self.drop(len(self.held))
                return
        self.drop(found.end())
