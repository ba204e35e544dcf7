"""The formats that can be read: what each is called, what it needs, and which room reads it."""

from __future__ import annotations

import importlib
import importlib.util
import shutil
from dataclasses import dataclass
from types import ModuleType

from .errors import ReadError

_MB = 1 << 20


@dataclass(slots=True, frozen=True)
class Format:
    """One format: `module` of this package reads it, at most `limit` bytes of it.

    `extra` is the extra of the distribution that brings `needs` (importable modules), or None; `programs` are
    commands of which one must be on the path. `many` says that one file may hold several documents.
    """

    name: str
    endings: tuple[str, ...]
    module: str
    about: str
    extra: str | None = None
    needs: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    many: bool = False
    limit: int = 128 * _MB

    @property
    def installed(self) -> bool:
        """Whether everything this format needs is there."""
        found = all(importlib.util.find_spec(module) is not None for module in self.needs)
        return found and (not self.programs or any(map(shutil.which, self.programs)))

    @property
    def missing(self) -> str:
        """One sentence that says what to install, or an empty string."""
        if self.installed:
            return ""
        if self.extra and not all(importlib.util.find_spec(module) for module in self.needs):
            return f"reading {self.name} needs an extra: pip install 'gkextract[{self.extra}]'"
        return f"reading {self.name} needs LibreOffice ({' or '.join(self.programs)}) on the path; or save the file as DOCX"

    def load(self) -> ModuleType:
        """Import the reader; raises `ReadError` that says what to install where something is missing."""
        if missing := self.missing:
            raise ReadError(missing)
        return importlib.import_module(f".{self.module}", __package__)


_OFFICE = ("soffice", "libreoffice")

FORMATS: dict[str, Format] = {
    f.name: f
    for f in (
        Format("text", (".txt", ".text"), "text", "plain text in UTF-8, GB18030, Big5 or UTF-16", limit=256 * _MB),
        Format("markdown", (".md", ".markdown"), "text", "Markdown, read as plain text", limit=256 * _MB),
        Format(
            "html",
            (".html", ".htm", ".shtml", ".xhtml"),
            "html",
            "saved web pages",
            needs=("selectolax",),
            limit=64 * _MB,
        ),
    )
}


def formats() -> list[Format]:
    """Return every format that can be read, in the order of the documentation."""
    return list(FORMATS.values())
