"""The road: a document → reports. Each room is called once, in order, and nothing looks back."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from pydantic import TypeAdapter

from . import checks, forms, heading, normalize, prose, readers, sheets, split
from .models import (
    Agency,
    Cell,
    Document,
    Found,
    Measure,
    Note,
    Period,
    Report,
    Source,
    Table,
    Warning,
)
from .normalize import Clean
from .places import identify
from .split import Section


def parse(text: str | Document, *, trace: Callable[[list[Found]], None] | None = None) -> list[Report]:
    """The reports of a text (or of a reader's document), each with its measures, in the order they stand.

    `trace` is told, report by report, all that was found, with the rule that found it; offsets are the document's.
    Text in which no report is found gives an empty list; nothing is raised for any text.

    >>> report, = parse("云溪县水务局2021年政务公开工作总结\\n全年主动公开政府信息600余条。")
    >>> measure, = report.measures
    >>> measure.indicator, measure.value, measure.bound, measure.unit, measure.evidence.text
    ('proactive.published', 600, 'approx', '条', '主动公开政府信息600余条')
    """
    document = text if isinstance(text, Document) else Document(text)
    clean = normalize.clean(document.text)
    tables = [_clean_table(t, clean) for t in document.tables]
    starts = [t.start for t in tables]
    reports = []
    for index, section in enumerate(split.split(clean.text)):
        inside = tables[bisect_left(starts, section.start) : bisect_left(starts, section.end)]
        reports.append(_report(document, clean, section, index, inside, trace))
    return _warned(reports, document.notes)


def _warned(reports: list[Report], notes: list[Note]) -> list[Report]:
    """The reports with what the reader could not read, each note in the last report that begins before it."""
    for note in notes if reports else ():
        at = max((n for n, r in enumerate(reports) if r.source.start <= note.start), default=0)
        said = Warning(code=note.code, message=note.message, start=note.start, end=note.end)
        reports[at] = reports[at].model_copy(update={"warnings": (*reports[at].warnings, said)})
    return reports


def parse_file(path: str | os.PathLike[str], *, encoding: str | None = None) -> list[Report]:
    """The reports of one file of any format that `gkextract formats` lists.

    `encoding` names the encoding of a text or a page, where detection is not wanted. Raises `gkextract.ReadError`,
    which names the file and the cause.

    >>> [report.agency.name for report in parse_file("samples/work-summary.txt")]
    ['槐荫里区文化和旅游局']
    """
    return parse(readers.read(path, encoding=encoding))


def _report(
    document: Document,
    clean: Clean,
    section: Section,
    index: int,
    tables: list[Table],
    trace: Callable[[list[Found]], None] | None,
) -> Report:
    head = heading.read(clean.text, section, document.meta)
    text = clean.text[section.start : section.end]
    grids = [_moved(t, -section.start) for t in tables]
    form = forms.scan(text, grids)
    skips = ((start - section.start, end - section.start) for start, end in section.skips)
    about = prose.Subject(head.agency, head.year, head.kind == "event_summary", head.kind == "bulletin")
    own = sheets.read(text, grids, form.covered, about)
    told = prose.read(text, sorted([*form.covered, *own.covered, *skips]), about)
    said: dict[tuple[str, str | None], set[int | float]] = {}
    for f in told.found:
        if f.value is not None and f.scope == "own":
            said.setdefault((f.indicator, f.by), set()).add(f.value)
    cells = form.read(said)
    found = [*cells.found, *told.found, *own.found]
    measures = _measures(found, clean, section.start)
    if trace is not None:
        trace([_in_source(f, clean, section.start) for f in found])
    title = _written(clean, head.title, head.title_span)
    tried = checks.run(measures, clean, (section.start, section.end), title=title, year=head.year)
    return Report(
        source=_source(document, clean, section, index),
        title=title,
        agency=_agency(clean, head, text, {} if section.mark else document.meta),
        period=Period(year=head.year, start=head.start, end=head.end),
        kind=head.kind,
        published=head.published,
        duplicate_of=section.duplicate_of,
        measures=tuple(measures),
        checks=tuple(tried),
        warnings=tuple(_warning(n, clean, section.start) for n in (*cells.notes, *told.notes)),
    )


def _agency(clean: Clean, head: heading.Heading, text: str, meta: Mapping[str, str]) -> Agency:
    """The body by its clean name, called as it is written."""
    who = identify(head.agency, head.title, text, head.year, meta)
    written = _written(clean, head.agency, head.agency_span)
    return who if written == who.name else who.model_copy(update={"name": written})


def _measures(found: list[Found], clean: Clean, offset: int) -> list[Measure]:
    """One measure per (indicator, by, value, bound): a number stated again is a further place of the same measure."""
    stated: dict[tuple[object, ...], tuple[Found, list[tuple[int, int]]]] = {}
    for f in found:
        _, places = stated.setdefault((f.indicator, f.by, f.value, f.upper, f.bound, f.scope), (f, []))
        place = clean.span(f.start + offset, f.end + offset)
        if place not in places:
            places.append(place)
    # Validated all at once: by one and one the records would take as long as the checks.
    return _records().validate_python([_row(f, clean.source, places) for f, places in stated.values()])


@cache
def _records() -> TypeAdapter[list[Measure]]:
    return TypeAdapter(list[Measure])


def _row(f: Found, source: str, places: list[tuple[int, int]]) -> dict[str, object]:
    evidence, *also = [{"text": source[a:b], "start": a, "end": b} for a, b in places]
    return {
        "indicator": f.indicator,
        "by": f.by,
        "value": f.value,
        "upper": f.upper,
        "bound": f.bound,
        "unit": f.unit,
        "scope": f.scope,
        "evidence": evidence,
        "also": also,
    }


def _in_source(found: Found, clean: Clean, offset: int) -> Found:
    start, end = clean.span(found.start + offset, found.end + offset)
    return replace(found, start=start, end=end)


def _warning(note: Note, clean: Clean, offset: int) -> Warning:
    a, b = clean.span(note.start + offset, note.end + offset)
    return Warning(code=note.code, message=note.message, start=a, end=b)


def _source(document: Document, clean: Clean, section: Section, index: int) -> Source:
    a, b = clean.span(section.start, section.end)
    return Source(
        path=document.path,
        format=document.format,
        encoding=document.encoding,
        index=index,
        start=a,
        end=b,
        url=document.url,
        crawled=document.crawled,
    )


def _written(clean: Clean, name: str | None, span: tuple[int, int] | None) -> str | None:
    """The name in the characters the source has: traditional where the page is."""
    return clean.written(*span) if name and span else name


def _clean_table(table: Table, clean: Clean) -> Table:
    cells = tuple(
        Cell(clean.text[a:b], a, b, c.row, c.col, c.rowspan, c.colspan)
        for c in table.cells
        for a, b in ((clean.position(c.start), clean.position(c.end)),)
    )
    return Table(clean.position(table.start), clean.position(table.end), cells)


def _moved(table: Table, by: int) -> Table:
    cells = tuple(Cell(c.text, c.start + by, c.end + by, c.row, c.col, c.rowspan, c.colspan) for c in table.cells)
    return Table(table.start + by, table.end + by, cells)
