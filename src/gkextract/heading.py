"""A report's text to who, when and what: title, agency, period, kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gkextract.models import Kind
from gkextract.split import Section


@dataclass(slots=True)
class Heading:
    """What the head of a report says; spans are in the clean text, dates ISO."""

    title: str | None = None
    title_span: tuple[int, int] | None = None
    agency: str | None = None
    agency_span: tuple[int, int] | None = None
    year: int | None = None
    start: str | None = None
    end: str | None = None
    kind: Kind = "other"
    published: str | None = None


def read(text: str, section: Section, meta: Mapping[str, str]) -> Heading:
    """Read the heading of `text[section.start:section.end]`; `meta` serves only where the text is silent."""
    head = Heading()
    if section.title_start is not None and section.title_end is not None:
        head.title_span = (section.title_start, section.title_end)
        head.title = text[section.title_start : section.title_end]
        year = re.search(r"(20\d\d)年", head.title)
        head.year = int(year[1]) if year else None
        agency = re.match(r"(?:20\d\d年度?)?([^\d]{2,20}?)(?=20\d\d年|政府信息|政务公开)", head.title)
        if agency:
            head.agency, head.agency_span = agency[1], agency.span(1)
        head.kind = "annual_report" if "年度报告" in head.title or "年报" in head.title else "work_summary"
    return head
