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

    `extra` is the extra of the distribution that brings `needs` (importable modules), or None; of `programs` one
    must be on the path. `single` says that a file of it is a document, `many` that it holds files (archives,
    mails with attachments).
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

    @property
    def missing(self) -> str:
        """One sentence that says what to install; empty where everything is there."""
        if any(importlib.util.find_spec(module) is None for module in self.needs):
            return f"reading {self.name} needs an extra: pip install 'gkextract[{self.extra}]'"
        if self.programs and not any(map(shutil.which, self.programs)):
            return f"reading {self.name} needs LibreOffice ({' or '.join(self.programs)}) on the path"
        return ""

    @property
    def installed(self) -> bool:
        """Whether everything this format needs is there."""
        return not self.missing

    def load(self) -> ModuleType:
        """Import the reader; raises `ReadError` that says what to install where something is missing."""
        if missing := self.missing:
            raise ReadError(missing)
        return importlib.import_module(f".{self.module}", __package__)


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
    Format("zip", (".zip",), "archive", "archives of the above", single=False, many=True),
    Format("tar", (".tar", ".tar.gz", ".tgz", ".gz"), "archive", "archives of the above", single=False, many=True),
)
FORMATS: dict[str, Format] = {form.name: form for form in _ALL}


def formats() -> list[Format]:
    """Return every format that can be read, in the order of the documentation."""
    return list(_ALL)
