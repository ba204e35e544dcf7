"""Why each number was read as it was: the text on a terminal, with every number's indicator and rule, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from rich.text import Text

from gkextract import names, normalize, pipeline
from gkextract.expressions import expression
from gkextract.models import Document, Found, Measure, Report
from gkextract.numbers import COUNTABLE, quantities
from gkextract.writers.table import number, printed

_COLOURS = {
    "proactive": "blue",
    "documents": "blue",
    "applications": "magenta",
    "review": "yellow",
    "litigation": "yellow",
    "complaints": "yellow",
    "appeals": "yellow",
    "interpretation": "green",
    "response": "green",
    "participation": "green",
    "service": "green",
    "proposals": "green",
}
_OTHER = "cyan"
_BREAK = expression(r"\n+")


class Line(NamedTuple):
    """One thing said of a stretch of the text; `style` is a rich style."""

    start: int
    end: int
    style: str
    told: str
    indicator: str = ""


@dataclass(slots=True)
class Explained:
    """A report with what was found in it and what was not; offsets are the document's."""

    report: Report
    lines: list[Line] = field(default_factory=list)


def explain(document: Document, *, everything: bool = False) -> Iterator[Explained]:
    """Every report of a document with its lines, in the order of the text.

    `everything` tells also of the numbers that no one would take for a measure: dates, article numbers and the like.
    """
    traces: list[list[Found]] = []
    reports = pipeline.parse(document, trace=traces.append)
    clean = normalize.clean(document.text)
    for report, trace in zip(reports, traces, strict=True):
        lines = [*_measures(report, trace), *_warnings(report)]
        lines += _left_out(report, clean, lines, everything)
        yield Explained(report, sorted(lines))


def _measures(report: Report, trace: list[Found]) -> Iterator[Line]:
    rules: dict[tuple[object, ...], dict[tuple[int, int], Found]] = {}
    for found in trace:
        key = (found.indicator, found.by, found.value, found.upper, found.bound, found.scope)
        rules.setdefault(key, {}).setdefault((found.start, found.end), found)
    for measure in report.measures:
        key = (measure.indicator, measure.by, measure.value, measure.upper, measure.bound, measure.scope)
        for place in (measure.evidence, *measure.also):
            rule = rules.get(key, {}).get((place.start, place.end))
            style = _COLOURS.get(measure.indicator.partition(".")[0], _OTHER)
            yield Line(place.start, place.end, style, _told(measure, rule), measure.indicator)


def _told(measure: Measure, rule: Found | None) -> str:
    by = f" [{names.label(measure.by)}]" if measure.by else ""
    unit = f" {measure.unit}" if measure.unit else ""
    scope = " (other body)" if measure.scope == "other" else ""
    why = f"  <- {rule.origin}: {rule.rule}" if rule is not None else ""
    about = f"{measure.indicator}{by} {names.indicator(measure.indicator)}"
    return f"{about} = {number(measure)}{unit} {measure.bound}{scope}{why}"


def _warnings(report: Report) -> Iterator[Line]:
    for warning in report.warnings:
        if warning.end > warning.start:
            yield Line(warning.start, warning.end, "red", f"left out, {warning.code}: {warning.message}")


def _left_out(report: Report, clean: normalize.Clean, lines: list[Line], everything: bool) -> Iterator[Line]:
    """The quantities of the report that nothing above speaks of."""
    start, end = clean.position(report.source.start), clean.position(report.source.end)
    spoken = sorted((line.start, line.end) for line in lines)
    at, last = 0, -1
    for quantity in quantities(clean.text[start:end]):
        a, b = clean.span(start + quantity.start, start + quantity.end)
        while at < len(spoken) and spoken[at][0] < b:
            last = max(last, spoken[at][1])
            at += 1
        if a < last:
            continue
        if quantity.kind in COUNTABLE:
            yield Line(a, b, "dim red", "left out: no word of the catalog beside it, or a guard against it")
        elif everything:
            yield Line(a, b, "dim", f"not a measure: {quantity.kind}")


def told(explained: Explained, text: str, indicator: str | None = None) -> Iterator[Text]:
    """The report on a terminal: each paragraph that holds something, its stretches numbered, what they are below it.

    With `indicator`, only what is of it, or of the family that it names (`applications`).
    """
    report = explained.report
    lines = [line for line in explained.lines if indicator is None or _is_of(line.indicator, indicator)]
    heading = " · ".join(
        [report.agency.name or "agency unknown", str(report.period.year or "year unknown"), report.kind]
    )
    yield Text.assemble((printed(heading), "bold"), "  ", (printed(report.title or ""), "dim"))
    start = report.source.start
    while lines:
        begin = max(start, (text.rfind("\n", 0, lines[0].start)) + 1)
        stop = _BREAK.search(text, lines[0].end)
        end = min(stop.start() if stop else len(text), report.source.end)
        inside = [line for line in lines if line.start < end]
        lines = lines[len(inside) :]
        yield _paragraph(text, begin, max(end, *(line.end for line in inside)), inside)
        for count, line in enumerate(inside, 1):
            yield Text.assemble((f"  {count:>3} ", "bold"), (printed(line.told), line.style))
        yield Text("")


def _is_of(indicator: str, asked: str) -> bool:
    return indicator == asked or indicator.startswith(f"{asked}.")


def _paragraph(text: str, begin: int, end: int, lines: list[Line]) -> Text:
    """A paragraph, its stretches coloured and followed by the number of their line."""
    made, at = Text(), begin
    for count, line in enumerate(lines, 1):
        if line.start > at:
            made.append(printed(text[at : line.start]))
        made.append(printed(text[max(at, line.start) : line.end]), line.style + " underline")
        made.append(f"[{count}]", "bold " + line.style)
        at = max(at, line.end)
    made.append(printed(text[at:end]))
    return made
