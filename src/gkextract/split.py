"""Clean text to the spans of its reports; whatever lies outside them is furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TITLE = re.compile(
    r"^[ \t]*([^\n。,;|]{0,40}(?:政府信息公开|政务公开|信息公开)[^\n。,;|]{0,20}(?:年度报告|年报|总结|报告)[^\n。,;|]{0,14})[ \t]*$",
    re.M,
)


@dataclass(slots=True)
class Section:
    """One report: `text[start:end]`; its title line, the series mark before it (篇1), the index it repeats."""

    start: int
    end: int
    title_start: int | None = None
    title_end: int | None = None
    mark: str | None = None
    duplicate_of: int | None = None
    skips: tuple[tuple[int, int], ...] = ()


def split(text: str) -> list[Section]:
    """The reports of a clean text, in order."""
    titles = [m.span(1) for m in _TITLE.finditer(text)]
    found = []
    for (start, end), (following, _) in zip(titles, [*titles[1:], (len(text), 0)], strict=True):
        if following - end > 60:
            found.append(Section(start, following, start, end))
    return found or [Section(0, len(text))]
