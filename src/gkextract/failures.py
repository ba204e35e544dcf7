"""Why an input failed, in words fit to be shown."""

from __future__ import annotations

from typing import NamedTuple


class Failure(NamedTuple):
    """One input that could not be done; `message` is a sentence for a person."""

    path: str
    message: str

    @property
    def cause(self) -> str:
        """What failures are counted by: the message without its particulars."""
        return self.message.partition(":")[0]


def shown(path: str) -> str:
    """A path as it can be written in UTF-8: bytes of a name that are no text appear as backslash escapes."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def internal(error: BaseException) -> str:
    """A fault of ours, as users are told of it."""
    return f"internal error, please report it: {type(error).__name__}: {error}"


def failure(path: str, error: BaseException) -> Failure:
    """What an exception means for the file at `path`."""
    from gkextract.plugins import PluginError
    from gkextract.readers import ReadError

    if isinstance(error, ReadError):
        return Failure(shown(error.path or path), shown(error.cause))
    if isinstance(error, PluginError):
        return Failure(shown(path), shown(str(error)))
    if isinstance(error, OSError):
        return Failure(shown(path), f"cannot be read: {error.strerror or error}")
    if isinstance(error, MemoryError):
        return Failure(shown(path), "needs more memory than allowed")
    return Failure(shown(path), internal(error))
