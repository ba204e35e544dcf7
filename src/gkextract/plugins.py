"""Formats that other packages bring: what they announce as entry points, and what they are, loaded when first used."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

READERS = "gkextract.readers"
WRITERS = "gkextract.writers"


class PluginError(Exception):
    """A plugin that cannot be used; the message names it, the package that brings it, and the cause."""


@cache
def announced(group: str) -> dict[str, EntryPoint]:
    """The plugins of a group by the name of their format; of two with one name the first that is found."""
    from importlib.metadata import entry_points

    found: dict[str, EntryPoint] = {}
    for entry in entry_points(group=group):
        found.setdefault(entry.name, entry)
    return found


def loaded(entry: EntryPoint) -> object:
    """What a plugin is. Raises `PluginError` where it cannot be imported."""
    try:
        return entry.load()
    except Exception as error:
        raise PluginError(f"{named(entry)} cannot be loaded: {cause(error)}") from error


def named(entry: EntryPoint) -> str:
    """A plugin as messages name it."""
    return f"the plugin {entry.name}" + (f" of {entry.dist.name}" if entry.dist else "")


def cause(error: Exception) -> str:
    """What went wrong in a plugin, on one line."""
    return f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
