"""Records to tables: which records are rows of an official form, and of which."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .labels import rows_like, rows_named, squeeze, unit_of
from .official import Row, forms
from .records import Record
from .tokens import BLANK, CELL, EMPTY, GLUED, SPACE, VALUE

#: As much of a squeezed label as can hold a row's name.
_TAIL = 48
#: So many records in a row that are no rows of a table end it.
_PATIENCE = 4

_ARTICLE = re.compile(r"第二十条第[一二三四五六七八九]项")
_REVIEW_WORDS = re.compile(r"行政复议|行政诉讼|直接起诉|复议后起诉|结果维持|结果纠正|其他结果|尚未审结|审结|纠正")
_REVIEW_BLOCK = re.compile(r"(未经复议直接起诉|直接起诉|复议后起诉|行政复议|行政诉讼)")


@dataclass(slots=True)
class Line:
    """A record that is a row: the row, its width here, and the unit its label gives."""

    row: Row
    record: Record
    width: int
    unit: str | None = None
    #: which of the row's cells the record has: 0 for the first
    offset: int = 0


@dataclass(slots=True)
class Filled:
    """A form filled in: its rows in the order of the text."""

    form: str
    lines: list[Line] = field(default_factory=list)
    #: columns of a statistics sheet: the year, and whether a cumulative one follows
    cumulative: bool = False

    @property
    def start(self) -> int:
        return self.lines[0].record.start

    @property
    def end(self) -> int:
        return self.lines[-1].record.end


class Finder:
    """Walks the records of a text once and collects the tables they are rows of."""

    def __init__(self) -> None:
        self.tables: list[Filled] = []
        self.open: Filled | None = None
        self.missed = 0
        self.section = ""

    def run(self, records: list[Record]) -> list[Filled]:
        for record in records:
            line = self._line(record)
            if line is None:
                self.missed += 1
                if self.missed >= _PATIENCE:
                    self._close()
            else:
                self.missed = 0
        self._close()
        return self.tables

    def _close(self) -> None:
        if self.open is not None and _is_table(self.open):
            self.tables.append(self.open)
        self.open = None

    def _add(self, form: str, line: Line, *, new: bool) -> Line:
        if self.open is None or self.open.form != form or new:
            self._close()
            self.open = Filled(form)
        self.open.lines.append(line)
        return line

    def _line(self, record: Record) -> Line | None:
        tail = record.squeezed[-_TAIL:]
        rows, length = rows_named(tail)
        unit = None
        if not rows:
            unit, bare = unit_of(record.label, tail)
            if unit is not None:
                rows, length = rows_named(bare)
        else:
            unit = unit_of(record.label, "")[0]
        return (
            self._application(record, rows, tail)
            or self._review(record)
            or self._article(record, rows, tail, length)
            or self._statistic(record, rows, tail, unit)
        )

    # 收到和处理申请

    def _application(self, record: Record, rows: tuple[Row, ...], tail: str) -> Line | None:
        if record.cells < 7 and record.digits < 7 and not record.has_blanks and record.cells < 2:
            return None
        last = self.open.lines[-1].row.index if self.open and self.open.form == "applications" else -1
        mine = [row for row in rows if row.form == "applications"]
        if not mine and (last >= 0 or record.cells >= 7):
            mine = list(rows_like(tail, "applications")[0])
        later = [row for row in mine if row.index > last]
        if later:
            return self._add("applications", Line(later[0], record, 7), new=False)
        if mine and mine[0].index <= last and mine[0].index < 3:
            return self._add("applications", Line(mine[0], record, 7), new=True)
        return None

    # 行政复议、行政诉讼

    def _review(self, record: Record) -> Line | None:
        words = set(_REVIEW_WORDS.findall(record.squeezed[-160:]))
        if len(words) < 2 or (record.cells < 5 and record.digits < 5 and not record.has_blanks):
            return None
        row = forms()["review"].rows[0]
        blocks = _REVIEW_BLOCK.findall(record.squeezed[-160:])
        names = {"复议后起诉", "行政诉讼"} & set(blocks)
        if len(set(blocks)) == 1 or not names:
            offset = {"行政复议": 0, "复议后起诉": 10}.get(blocks[-1], 5) if blocks else -1
            if offset < 0 or blocks[-1] == "行政诉讼":
                return None
            return self._add("review", Line(row, record, 5, offset=offset), new=offset == 0)
        return self._add("review", Line(row, record, 15), new=True)

    # 第二十条各项

    def _article(self, record: Record, rows: tuple[Row, ...], tail: str, length: int) -> Line | None:
        mine = [row for row in rows if row.form.startswith("article20")]
        if not mine:
            return None
        words = record.squeezed[-240 : len(record.squeezed) - length]
        open_form = self.open.form if self.open is not None and self.open.form.startswith("article20") else None
        marked = max(words.rfind("第二十条"), words.rfind("信息内容"))
        if marked >= 0:
            words = words[marked:]
        form = _article_form(words, record) or open_form
        left = _without_heads(words)
        if (marked < 0 and open_form is None and left == words) or len(left) > 4:
            return None
        if form is None:
            form = "article20.2019" if record.cells > 1 and mine[0].cells[0] is not None else "article20.2021"
        row = next((row for row in mine if row.form == form), None)
        if row is None:
            return None
        new = open_form is not None and any(line.row is row for line in self.open.lines) if self.open else False
        return self._add(form, Line(row, record, len(row.cells)), new=new)

    # 统计表

    def _statistic(self, record: Record, rows: tuple[Row, ...], tail: str, unit: str | None) -> Line | None:
        mine = [row for row in rows if row.form == "statistics"]
        if "复议" in tail:
            self.section = "复议" if tail.rfind("复议") > tail.rfind("诉讼") else "诉讼"
        elif "诉讼" in tail:
            self.section = "诉讼"
        is_open = self.open is not None and self.open.form == "statistics"
        if not mine and is_open:
            mine = list(rows_like(tail, "statistics")[0])
        mine = [row for row in mine if row.section in (None, self.section)]
        if not mine:
            return None
        first = next((token for token in record.values if token.kind != EMPTY), record.values[0])
        headed = "指标" in record.squeezed or "累计" in record.squeezed
        if unit is None and first.gap <= SPACE and not is_open and not headed:
            return None
        row = max(mine, key=lambda row: row.section is not None)
        line = self._add("statistics", Line(row, record, 1, unit), new=False)
        if len(self.open.lines) == 1 and self.open is not None:  # type: ignore[union-attr]
            self.open.cumulative = "累计" in record.squeezed  # type: ignore[union-attr]
        return line


def _article_form(words: str, record: Record) -> str | None:
    """Which year's form the column heads before a row belong to."""
    for form in ("article20.2019", "article20.2021"):
        if any(mark in words for mark in forms()[form].marks):
            return form
    return None


def _without_heads(words: str) -> str:
    for form in ("article20.2021", "article20.2019"):
        for head in sorted(forms()[form].heads, key=len, reverse=True):
            words = words.replace(head, "")
    return words


def _is_table(filled: Filled) -> bool:
    """Whether records that bear a form's labels are a table, and not prose that uses its words."""
    lines = filled.lines
    if filled.form == "applications":
        return any(line.record.cells >= 7 or line.record.digits >= 7 for line in lines) or (
            len(lines) > 1 and all(line.record.has_blanks for line in lines)
        )
    if filled.form == "statistics":
        return len(lines) >= 3
    return True
