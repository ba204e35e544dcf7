"""What is here and what is missing: formats, extras, programs, versions, and whether a sample is read as it should."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import locale
import os
import platform
import shutil
import sys
from typing import Any, NamedTuple

from gkextract import __version__

_SAMPLE = """云溪县水务局2021年政务公开工作总结
全年主动公开政府信息一百二十条，其中网站发布80余条。
收到政府信息公开申请6件，均已答复。
"""
_WANTED = {
    ("proactive.published", None, 120, "exact"),
    ("proactive.published", "website", 80, "approx"),
    ("applications.received", None, 6, "exact"),
}


class Part(NamedTuple):
    """Something that may be missing: `kind` is read, write, plot or run; `hint` says what to do, empty where it is there."""

    kind: str
    name: str
    about: str
    hint: str


def parts() -> list[Part]:
    """All that can be read, written, drawn and run, with what to install where it cannot."""
    from gkextract import readers, writers

    found = [Part("read", form.name, form.about, form.missing) for form in readers.formats()]
    for name, about in writers.formats().items():
        try:
            writers.writer(name)
        except writers.MissingExtra as error:
            found.append(Part("write", name, about, str(error)))
        else:
            found.append(Part("write", name, about, ""))
    missing = importlib.util.find_spec("vl_convert") is None
    found.append(
        Part("plot", "svg png html", "charts of panel --plot", "pip install 'gkextract[plot]'" if missing else "")
    )
    found.append(Part("run", "spark", "python -m gkextract.spark, on a cluster or on this machine", _spark()))
    return found


def _spark() -> str:
    if importlib.util.find_spec("pyspark") is None:
        return "pip install 'gkextract[spark]'"
    return "" if java() else "Spark needs Java 17 or newer, and there is no java on the path"


def java() -> str:
    """The Java that Spark would start, of any version; an empty text where there is none."""
    home = os.environ.get("JAVA_HOME")
    return shutil.which(os.path.join(home, "bin", "java") if home else "java") or ""


def machine() -> dict[str, str]:
    """Python, platform, encodings, locale and programs; what is not there is an empty text."""
    return {
        "python": platform.python_version(),
        "executable": sys.executable,
        "platform": platform.platform(),
        "output encoding": str(sys.stdout.encoding),
        "file names": sys.getfilesystemencoding(),
        "locale": ".".join(part or "-" for part in locale.getlocale()),
        "LibreOffice": shutil.which("soffice") or shutil.which("libreoffice") or "",
        "Java": java(),
    }


def packages() -> dict[str, str]:
    """The packages that gkextract can use with their versions; of what is not installed, an empty text."""
    import re

    names = [re.split(r"[^\w.-]", line)[0] for line in importlib.metadata.requires("gkextract") or [] if _used(line)]
    return {name: _version(name) for name in dict.fromkeys(names)}


def _used(requirement: str) -> bool:
    """Not what only developers need, nor an extra that stands for others."""
    return not requirement.startswith("gkextract[") and not any(
        f"extra == {quote}{name}{quote}" in requirement for name in ("dev", "bench", "docs") for quote in "'\""
    )


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def self_test() -> str:
    """Read a sample; empty where every number came out as it should, else what is wrong."""
    try:
        from gkextract.pipeline import parse

        (report,) = parse(_SAMPLE)
    except Exception as error:  # whatever is broken here is what we were asked to tell
        return f"{type(error).__name__}: {error}"
    found = {(each.indicator, each.by, each.value, each.bound) for each in report.measures}
    if _WANTED - found:
        return "numbers are missing: " + ", ".join(sorted(indicator for indicator, *_ in _WANTED - found))
    if any(_SAMPLE[each.evidence.start : each.evidence.end] != each.evidence.text for each in report.measures):
        return "an evidence does not stand where it should"
    return ""


def examine() -> dict[str, Any]:
    """Everything above, as `gkextract doctor --json` prints it."""
    return {
        "version": __version__,
        "machine": machine(),
        "packages": packages(),
        "parts": [part._asdict() for part in parts()],
        "self_test": self_test(),
    }
