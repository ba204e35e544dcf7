"""The one error of this room: what could not be read, and why."""

from __future__ import annotations


class ReadError(Exception):
    """A file, or a member of an archive, could not be read.

    `path` is the file as the caller named it (None for bytes without a name); `cause` is one sentence
    without a full stop, fit to be shown to a person.

    >>> str(ReadError("is empty", "年报.txt"))
    '年报.txt: is empty'
    """

    def __init__(self, cause: str, path: str | None = None) -> None:
        super().__init__(cause)
        self.cause = cause
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.cause}" if self.path else self.cause
