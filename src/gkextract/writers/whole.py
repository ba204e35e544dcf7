"""A file that is written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """Give a temporary path beside `target`; when the block ends well, what is there takes the target's place.

    A reader sees the old file or the new one, never half of one, also after a power cut. Where the target is no
    regular file (`/dev/stdout`, a named pipe) it is written directly: there is nothing to take the place of.
    Raises OSError where the directory or the disk refuses.
    """
    if target.exists() and not target.is_file():
        yield target
        return
    target = Path(os.path.realpath(target))
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        yield draft
        _sync(draft)
        os.replace(draft, target)
        _sync_directory(target.parent)
    finally:
        draft.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_directory(path: Path) -> None:
    if os.name == "nt":  # Windows cannot open a directory, and keeps the rename by itself
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
