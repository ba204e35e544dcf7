"""The review page: one self-contained HTML file that shows every number of some reports in its place.

It needs no network and works from disk. What reports say is never parsed as HTML: it lies in JSON blocks, and the page
makes text nodes of it. A Content-Security-Policy admits the page's own script and style by their hashes and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from gkextract import __version__, checks, names
from gkextract.checks.across import Finding
from gkextract.checks.across import run as compare
from gkextract.corrections import fingerprint
from gkextract.models import Check, Document, Measure, Report

_SCRIPTS = ("words.js", "data.js", "verdicts.js", "list.js", "report.js", "charts.js", "keys.js")
#: In a script block of JSON these could end the block, open a comment, or be no character at all.
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
#: A number without a rule is a place to look at, not a warning that a list of reports should count.
_NOT_COUNTED = frozenset(("unlinked",))


def page(read: Iterable[tuple[Document, list[Report]]]) -> Iterator[str]:
    """The page of some documents and their reports, piece by piece; reports stand in the order they come."""
    index: list[dict[str, Any]] = []
    bodies: list[str] = []
    kept: list[Report] = []
    for document, reports in read:
        first = len(index)
        sha256 = fingerprint(document.text)
        for report in reports:
            bodies.append(_block(f"r{len(index)}", _body(document, report)))
            index.append(_entry(report, sha256, first))
            kept.append(report.model_copy(update={"warnings": (), "checks": ()}))
    findings = compare(kept)
    for finding in findings:
        for number in finding.reports:
            index[number]["failed"] += finding.status == "fail"
    data = {
        "id": hashlib.sha256("".join(entry["sha256"] + str(entry["index"]) for entry in index).encode()).hexdigest()[
            :16
        ],
        "version": __version__,
        "indicators": names.indicators(),
        "labels": names.labels(),
        "rules": {
            relation.id: {"zh": relation.zh, "en": relation.en, "formula": relation.formula, "source": relation.source}
            for relation in (*checks.relations(), *checks.ACROSS)
        },
        "findings": [{**_wording(finding), "reports": finding.reports} for finding in findings],
        "reports": index,
    }
    before, after = _template()
    yield before
    yield _block("page", data)
    yield from bodies
    yield after


def _entry(report: Report, sha256: str, first: int) -> dict[str, Any]:
    """What the list knows of a report; `duplicate` is the number of the page's report that it repeats."""
    wholes: dict[str, int | float] = {}
    for measure in report.measures:
        if measure.scope == "own" and measure.by is None and measure.value is not None:
            wholes.setdefault(measure.indicator, measure.value)
    return {
        "path": report.source.path,
        "sha256": sha256,
        "index": report.source.index,
        "title": report.title,
        "agency": report.agency.name,
        "region": report.agency.region.code if report.agency.region else None,
        "year": report.period.year,
        "kind": report.kind,
        "duplicate": None if report.duplicate_of is None else first + report.duplicate_of,
        "failed": sum(check.status == "fail" for check in report.checks),
        "warned": sum(warning.code not in _NOT_COUNTED for warning in report.warnings),
        "wholes": wholes,
    }


def _body(document: Document, report: Report) -> dict[str, Any]:
    """The text of a report and all that is said of it; offsets count from the start of the report."""
    start, end = report.source.start, report.source.end
    return {
        "start": start,
        "text": document.text[start:end],
        "measures": [_measure(measure, start) for measure in report.measures],
        "checks": [{**_wording(check), "measures": check.measures} for check in report.checks],
        "warnings": [
            {"code": each.code, "message": each.message, "start": each.start - start, "end": each.end - start}
            for each in report.warnings
        ],
    }


def _measure(measure: Measure, start: int) -> dict[str, Any]:
    return {
        **measure.model_dump(include={"indicator", "by", "value", "upper", "bound", "unit", "scope"}),
        "start": measure.evidence.start - start,
        "end": measure.evidence.end - start,
        "text": measure.evidence.text,
        "also": [(each.start - start, each.end - start) for each in measure.also],
    }


def _wording(found: Check | Finding) -> dict[str, Any]:
    return {
        "rule": found.rule,
        "status": found.status,
        "zh": checks.wording(found, "zh"),
        "en": checks.wording(found, "en"),
    }


def _block(id: str, data: object) -> str:
    """A block of JSON that no text in it can leave."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return f'<script type="application/json" id="{id}">{safe}</script>\n'


@cache
def _template() -> tuple[str, str]:
    """The page before and after its data."""
    folder = files(__package__).joinpath("page")
    style = "\n" + folder.joinpath("style.css").read_text(encoding="utf-8")
    parts = [folder.joinpath(name).read_text(encoding="utf-8") for name in _SCRIPTS]
    script = '\n"use strict";\n(() => {\n' + "\n".join(parts) + "})();\n"
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_hash(script)}'",
            f"style-src '{_hash(style)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    html = folder.joinpath("page.html").read_text(encoding="utf-8")
    for mark, content in (("@POLICY@", policy), ("@VERSION@", __version__), ("@STYLE@", style), ("@SCRIPT@", script)):
        html = html.replace(mark, content)
    before, after = html.split("@DATA@\n")
    return before, after


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
