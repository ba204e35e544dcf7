"""Rows of a report's own tables to measures, each with the stretch from its name to its number as evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from gkextract.catalog import compiled, of_catalog
from gkextract.expressions import expression
from gkextract.models import Found, Scope, Table
from gkextract.prose import Subject
from gkextract.prose import read as read_prose
from gkextract.prose.categories import EVERYBODY, GROUP, category, channel, fixed
from gkextract.prose.scope import same_body
from gkextract.sheets.columns import NUMBER, Column, columns, is_head
from gkextract.sheets.rows import Box, Row, tables

_WHOLE = expression(r"(?:合|总|共)计(?:数|\(.*\))?|总数|总量|全[省市县区州镇乡](?:合计|总计)?(?:\(.*\))?(?:合计)?")
_NO_ROW = expression(r"小计|平均|均值|备注|说明|去年|上年|同比")
_CAPTION, _CAPTION_LINES = 120, 3  # characters and lines before a table that may say what its numbers are
_TOPICS = {
    "proactive.adopted": expression(r"采用|采纳|录用"),
    "proactive.submitted": expression(r"报送|上报|投稿"),
    "applications.received": expression(r"申请"),
    "interpretation.published": expression(r"解读"),
    "proactive.published": expression(r"公开|发布|更新|信息"),
}
_BY_CHANNEL = frozenset({"proactive.published", "platform.views", "platform.followers"})
_EXACT = 1e-6
_UNIT_WORDS = frozenset("条件篇次份个期项")


@dataclass(slots=True)
class Sheets:
    """What the tables that a report drew up itself say, and the stretches of text that they cover."""

    found: list[Found] = field(default_factory=list)
    covered: list[tuple[int, int]] = field(default_factory=list)


def read(text: str, grids: Sequence[Table], covered: Sequence[tuple[int, int]], about: Subject) -> Sheets:
    """The measures of the tables in `text` that are no official forms; `covered` are the stretches of those."""
    sheets = Sheets()

    def head(row: Row) -> bool:
        return not any(NUMBER.fullmatch(box.text) for box in row) and is_head(columns(row, about.year, _channel))

    free = [grid for grid in grids if not any(a < grid.end and grid.start < b for a, b in covered)]
    for rows in tables(text, free, covered, head):
        start, end = rows[0][0].start, max(box.end for box in rows[-1])
        if any(a < end and start < b for a, b in covered):
            continue
        caption = "".join(text[max(0, start - _CAPTION) : start].split("\n")[-_CAPTION_LINES:])
        found = list(_table(rows, columns(rows[0], about.year, _channel), caption, about))
        if found:
            sheets.found += found
            sheets.covered.append((start, end))
    return sheets


def _table(rows: list[Row], heads: list[Column], caption: str, about: Subject) -> Iterator[Found]:
    place = next((n for n, column in enumerate(heads) if column.name), None)
    kind = heads[place].name if place is not None else None
    for row in rows[1:]:
        if len(row) != len(heads):
            continue
        name = row[place] if place is not None else None
        for column, box in zip(heads, row, strict=True):
            number = NUMBER.fullmatch(box.text)
            counts = column.counts or _topic(caption, kind) if column.counts is not None and number else None
            said = _says(name, kind, counts, column, about) if counts else None
            value = float(number[1].replace(",", "")) * column.times if number else 0.5
            if said is None or abs(value - round(value)) > _EXACT:
                continue  # a share, an average
            start = name.start if name is not None and name.start < box.start else box.start
            yield Found(
                said.indicator,
                said.by,
                round(value),
                "exact",
                column.unit,
                start,
                box.end,
                scope=said.scope,
                rule=f"table by {kind or 'channel'}",
                origin="sheet",
            )


def _topic(caption: str, kind: str | None) -> str | None:
    """What a column headed 数量 counts: what its rows are of, or what the words above say, where they say one thing."""
    if kind in ("way", "applicant"):
        return "applications.received"
    if kind == "outcome":
        return "applications.completed"
    named = [indicator for indicator, words in _TOPICS.items() if words.search(caption)]
    if kind == "body":
        return named[0] if len(named) == 1 or named[1:] == ["proactive.published"] else None
    return "proactive.published" if "proactive.published" in named or kind == "channel" else None


class _Said(NamedTuple):
    indicator: str
    by: str | None = None
    scope: Scope = "own"


def _says(name: Box | None, kind: str | None, counts: str, column: Column, about: Subject) -> _Said | None:
    """What a number counts that stands in a row of this name; None where the name leaves it open."""
    words = name.text.strip(" *:、") if name is not None else ""
    if name is None or _WHOLE.fullmatch(words):
        return _Said(counts, column.channel)
    if not words or words in _UNIT_WORDS or _NO_ROW.search(words) or NUMBER.fullmatch(words):
        return None
    if kind == "body":
        if about.agency and same_body(words, about.agency):
            return _Said(counts, column.channel)
        if GROUP.search(words) or EVERYBODY.search(words):
            return _Said(counts, column.channel or words)
        return _Said(counts, column.channel, "other")
    if kind == "outcome":
        return _outcome(words)
    if kind == "channel" and counts not in _BY_CHANNEL:
        return None
    by = _channel(words) if kind == "channel" else category(words, named=True) if kind == "kind" else _filed(words)
    return _Said(counts, by) if by else None


@of_catalog
@lru_cache(maxsize=1 << 12)
def _channel(words: str) -> str | None:
    return channel(_labels(words, "proactive.published", ("channel",)))


def _filed(words: str) -> str | None:
    labels = _labels(words, "applications.received", ("way", "applicant"))
    return labels.pop() if len(labels) == 1 else None


def _labels(words: str, indicator: str, families: tuple[str, ...]) -> set[str]:
    lexicon = compiled()
    of = next(i for i in lexicon.catalog.indicators if i.id == indicator)
    return fixed(of, families, lexicon.tokens(words), words) - {""}


def _outcome(words: str) -> _Said | None:
    """The outcome that prose would read: 申请答复结果:同意公开1件."""
    told = read_prose(f"申请答复结果:{words}1件。", []).found
    outcomes = [f for f in told if f.indicator.startswith("applications.") and f.value == 1]
    return _Said(outcomes[0].indicator, outcomes[0].by) if len(outcomes) == 1 else None
