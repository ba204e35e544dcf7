"""The catalog in use: the one that ships with the package, or that with the additions of a user's own file.

It is one for the whole process, as every room asks for it: words, forms, checks, names, columns.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import NamedTuple, Protocol, TypeVar

from .indicators import Catalog, merged
from .sources import CatalogError, Key, Source


class Own(NamedTuple):
    """A catalog file of a user: its name, for errors, and its text. It can be sent to other processes."""

    name: str
    text: str


class _Cached(Protocol):
    def cache_clear(self) -> None: ...


_C = TypeVar("_C", bound=_Cached)
_forget: list[Callable[[], None]] = []
_own: Own | None = None


def of_catalog(cached: _C) -> _C:
    """Mark a cached function whose results depend on the catalog: another catalog empties its cache."""
    _forget.append(cached.cache_clear)
    return cached


def own() -> Own | None:
    """The user's file in use; None where the catalog is the shipped one."""
    return _own


def use(file: Own | None) -> None:
    """From now on in this process, use the shipped catalog with the additions of `file`, or without any.

    The file is read when the catalog is first asked for. To check it at once see `gkextract.use_catalog`.
    """
    global _own
    if file != _own:
        _own = file
        for forget in _forget:
            forget()


def wrong(key: Key, message: str) -> CatalogError:
    """The error that something is wrong with a key of the user's file, for a room that it adds to."""
    assert _own is not None
    return Source.read(*_own).error(key, message)


@cache
def _shipped() -> tuple[Source, ...]:
    folder = resources.files(__package__)
    return tuple(
        Source.read(name, folder.joinpath(name).read_text(encoding="utf-8"))
        for name in ("indicators.toml", "words.toml")
    )


@of_catalog
@cache
def load() -> Catalog:
    """The catalog in use. Raises `CatalogError` where it contradicts itself."""
    return merged([*_shipped(), *([Source.read(*_own, own=True)] if _own else ())])
