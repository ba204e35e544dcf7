"""What a batch has done so far, beside its output: written as it goes, believed only as far as it is whole.

A record is a line of JSON and, where it says `bytes`, that many bytes and a line feed. A part of an item carries the
piece of the output that its reports make; a closing record says that the item is done, and the hash of what was read.
Whatever a crash left at the end that is not whole is cut off.
"""

from __future__ import annotations

import json
import os
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

_encode = json.JSONEncoder(separators=(",", ":")).encode
_SYNC = 5.0  # seconds of work that a power cut may cost


class Busy(Exception):
    """Another run holds the journal."""


class Mismatch(Exception):
    """The journal was begun with other settings."""


@dataclass(slots=True)
class Counts:
    """What was found."""

    reports: int = 0
    measures: int = 0
    checks_failed: int = 0

    def add(self, other: Counts) -> None:
        """Add what was found elsewhere."""
        self.reports += other.reports
        self.measures += other.measures
        self.checks_failed += other.checks_failed


@dataclass(slots=True)
class Entry:
    """What the journal holds of one item: where its pieces lie, what they count, its hash once it is done."""

    pieces: list[tuple[int, int]] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)
    hash: str | None = None


class Journal:
    """The journal at `path`, held against other runs until it is closed.

    `settings` are what the pieces depend on. With `resume` the records of an earlier run are taken over, else
    they are dropped. Raises Busy, Mismatch, OSError.
    """

    def __init__(self, path: Path, settings: dict[str, Any], *, resume: bool) -> None:
        self.file: BinaryIO = path.open("r+b" if path.exists() else "w+b")
        self.entries: dict[str, Entry] = {}
        self._synced = time.monotonic()
        try:
            _hold(self.file)
            head = {"journal": "gkextract", **settings}
            if not (resume and self._read(head)):
                self.entries.clear()
                self.file.seek(0)
                self.file.truncate()
                self._write(head)
        except BaseException:
            self.file.close()
            raise

    def _read(self, head: dict[str, Any]) -> bool:
        """Take over what is whole; False where there is nothing to take over."""
        first = self.file.readline()
        if not first.endswith(b"\n"):
            return False
        try:
            same = json.loads(first) == json.loads(json.dumps(head))
        except ValueError:
            same = False
        if not same:
            raise Mismatch
        whole = self.file.tell()
        while (record := self._next()) is not None:
            self._take(record)
            whole = self.file.tell()
        self.file.seek(whole)
        self.file.truncate()
        self.entries = {name: entry for name, entry in self.entries.items() if entry.hash is not None}
        return True

    def _next(self) -> dict[str, Any] | None:
        line = self.file.readline()
        try:
            record = json.loads(line) if line.endswith(b"\n") else None
        except ValueError:
            return None
        if not isinstance(record, dict):
            return None
        if "bytes" in record:
            record["at"] = self.file.tell()
            piece = self.file.read(record["bytes"] + 1)
            if len(piece) != record["bytes"] + 1 or zlib.crc32(piece) != record["crc"]:
                return None
        return record

    def _take(self, record: dict[str, Any]) -> None:
        name = record["item"]
        if "bytes" in record:
            entry = self.entries.setdefault(name, Entry())
            if record["first"]:  # read anew, what is here from before counts no more
                entry = self.entries[name] = Entry()
            entry.pieces.append((record["at"], record["bytes"]))
            entry.counts.add(Counts(*record["counts"]))
        else:
            self.entries.setdefault(name, Entry()).hash = record["hash"]

    def part(self, name: str, piece: bytes, counts: Counts, *, first: bool) -> None:
        """Write down a piece of an item; the first one drops what is known of the item from before."""
        line = {
            "item": name,
            "first": first,
            "counts": [counts.reports, counts.measures, counts.checks_failed],
            "bytes": len(piece),
        }
        piece += b"\n"
        record = {**line, "crc": zlib.crc32(piece)}
        start = self._write(record, piece)
        self._take({**record, "at": start})

    def done(self, name: str, hash: str) -> None:
        """Write down that an item is done, and the hash of its bytes."""
        record = {"item": name, "hash": hash}
        self._write(record)
        self._take(record)

    def forget(self, name: str) -> None:
        """An item is read anew."""
        self.entries.pop(name, None)

    def pieces(self, names: list[str]) -> Iterator[bytes]:
        """The pieces of some items, in that order."""
        for name in names:
            for start, size in self.entries[name].pieces if name in self.entries else ():
                self.file.seek(start)
                yield self.file.read(size)

    def close(self) -> None:
        """Let go of the journal; what was written is on the disk."""
        try:
            self.file.flush()
            os.fsync(self.file.fileno())
        finally:
            self.file.close()

    def _write(self, record: dict[str, Any], piece: bytes = b"") -> int:
        """Append a record; gives where its piece begins. It survives us at once, and a power cut soon."""
        line = _encode(record).encode() + b"\n"
        self.file.write(line + piece)
        self.file.flush()
        now = time.monotonic()
        if now - self._synced > _SYNC:
            os.fsync(self.file.fileno())
            self._synced = now
        return self.file.tell() - len(piece)


def _hold(file: BinaryIO) -> None:
    """Lock the file until it is closed or we die. Raises Busy."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise Busy from error
