"""The formats that can be read: what each is called, what it needs, and which room reads it."""

from __future__ import annotations

import importlib
import importlib.util
import shutil
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any

from gkextract import plugins

from .errors import ReadError

_MB = 1 << 20


@dataclass(slots=True, frozen=True)
class Format:
    """One format: `module` of this package (of any, for a plugin) reads it, at most `limit` bytes of it.

    `extra` is the extra of the distribution that brings `needs` (importable modules), or None; of `programs` one
    must be on the path. `single` says that a file of it is a document, `many` that it holds files (archives,
    mails with attachments). `fault` says why a plugin cannot be used.
    """

    name: str
    endings: tuple[str, ...]
    module: str
    about: str
    extra: str | None = None
    needs: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    single: bool = True
    many: bool = False
    limit: int = 128 * _MB
    plugin: bool = False
    fault: str = ""

    @property
    def missing(self) -> str:
        """One sentence that says what to install, or to mend; empty where everything is there."""
        if self.fault:
            return self.fault
        if any(importlib.util.find_spec(module) is None for module in self.needs):
            return f"reading {self.name} needs an extra: pip install 'gkextract[{self.extra}]'"
        if self.programs and not any(map(shutil.which, self.programs)):
            return f"reading {self.name} needs LibreOffice ({' or '.join(self.programs)}) on the path"
        return ""

    @property
    def textual(self) -> bool:
        """Whether its bytes are the characters of its text, with markup or without."""
        return self.module in ("text", "html")

    @property
    def installed(self) -> bool:
        """Whether everything this format needs is there."""
        return not self.missing

    def load(self) -> ModuleType:
        """Import the reader; raises `ReadError` that says what to install where something is missing."""
        if missing := self.missing:
            raise ReadError(missing)
        return importlib.import_module(self.module if self.plugin else f".{self.module}", __package__)


_OFFICE = ("soffice", "libreoffice")
_ALL = (
    Format("text", (".txt", ".text"), "text", "plain text in UTF-8, GB18030, Big5 or UTF-16", limit=256 * _MB),
    Format("markdown", (".md", ".markdown"), "text", "Markdown, read as plain text", limit=256 * _MB),
    Format("html", (".html", ".htm", ".shtml", ".xhtml"), "html", "saved web pages", limit=64 * _MB),
    Format("mhtml", (".mhtml", ".mht"), "mail", "web pages saved as one file", limit=64 * _MB),
    Format("docx", (".docx", ".docm"), "docx", "Word documents", extra="docx", needs=("docx",)),
    Format(
        "doc", (".doc", ".wps"), "doc", "old Word and WPS documents", extra="docx", needs=("docx",), programs=_OFFICE
    ),
    Format("pdf", (".pdf",), "pdf", "PDF files that hold text", extra="pdf", needs=("pypdfium2",)),
    Format("xlsx", (".xlsx", ".xlsm"), "xlsx", "Excel workbooks", extra="xlsx", needs=("openpyxl",)),
    Format(
        "xls",
        (".xls", ".et"),
        "xls",
        "old Excel and WPS workbooks",
        extra="xlsx",
        needs=("openpyxl",),
        programs=_OFFICE,
    ),
    Format("rtf", (".rtf",), "rtf", "rich text", extra="rtf", needs=("striprtf",), limit=32 * _MB),
    Format("eml", (".eml",), "mail", "mails, with their attachments", many=True, limit=64 * _MB),
    Format(
        "warc",
        (".warc", ".warc.gz", ".wet", ".wet.gz"),
        "warc",
        "crawl archives",
        extra="warc",
        needs=("fastwarc",),
        single=False,
        many=True,
    ),
    Format("zip", (".zip",), "archive", "archives of the above", single=False, many=True),
    Format("tar", (".tar", ".tar.gz", ".tgz", ".gz"), "archive", "archives of the above", single=False, many=True),
)
FORMATS: dict[str, Format] = {form.name: form for form in _ALL}


def formats() -> list[Format]:
    """Return every format that can be read, in the order of the documentation; those of plugins last."""
    return [*_ALL, *plugged()]


@cache
def plugged() -> tuple[Format, ...]:
    """The formats of plugins. A plugin is a module with `ABOUT`, `ENDINGS` and `read`, as those of this package.

    What a plugin that cannot be used would have read is known by its name alone.
    """
    made = []
    for name, entry in plugins.announced(plugins.READERS).items():
        try:
            made.append(_plugged(name, entry.module, plugins.loaded(entry)))
        except plugins.PluginError as error:
            made.append(Format(name, (f".{name}",), "", "a plugin that cannot be used", plugin=True, fault=str(error)))
        except (AttributeError, TypeError, ValueError) as error:
            fault = f"{plugins.named(entry)} is no reader: {error}"
            made.append(Format(name, (f".{name}",), "", "a plugin that cannot be used", plugin=True, fault=fault))
    return tuple(made)


def _plugged(name: str, module: str, reader: Any) -> Format:
    endings = tuple(ending.lower() for ending in reader.ENDINGS)
    if not endings or not all(ending.startswith(".") for ending in endings) or isinstance(reader.ENDINGS, str):
        raise ValueError("ENDINGS must be endings of names, each with its dot")
    if not callable(reader.read):
        raise TypeError("read must be a function")
    return Format(name, endings, module, str(reader.ABOUT), plugin=True)
