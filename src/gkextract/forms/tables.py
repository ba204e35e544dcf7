"""Records to tables: which records are rows of an official form, and of which.

Labels alone prove nothing: prose uses the same words. A record is a row if its label is one and its values are parted
as the form's cells are; and records are a table if enough of them are rows, in the form's order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from .labels import row_within, rows_like, rows_named, unit_of
from .official import Row, forms
from .records import Record
from .tokens import SPACE, VALUE

#: As much of a squeezed label as can hold a row's name, and a table's head.
_TAIL, _HEAD = 48, 240
#: So many records in a row that are no rows of it end a table.
_PATIENCE = 6

_REVIEW_NAMES = re.compile(r"行政复议|行政诉讼|直接起诉|复议后起诉|结果维持|结果纠正|其他结果|尚未审结|审结|纠正")
_REVIEW_BLOCKS = re.compile(r"未经复议直接起诉|直接起诉|复议后起诉|行政复议|行政诉讼")
_BLOCK_OFFSETS = {"行政复议": 0, "未经复议直接起诉": 5, "直接起诉": 5, "复议后起诉": 10}


@dataclass(slots=True)
class Line:
    """A record that is a row of a form, or the part of one that begins at cell `offset` and has `width` cells.

    `unit`: what the label says is counted. `placed`: the row was told by its place between others, not by a label.
    """

    row: Row
    record: Record
    width: int
    offset: int = 0
    unit: str | None = None
    placed: bool = False


@dataclass(slots=True)
class Filled:
    """A form filled in: its rows in the order of the text, and the columns of a statistics sheet."""

    form: str
    lines: list[Line] = field(default_factory=list)
    columns: tuple[str, ...] = ()

    @property
    def span(self) -> tuple[int, int]:
        """From the table's head, as far as it is one, to its last value."""
        return _head_start(self.lines[0].record), self.lines[-1].record.end


class Finder:
    """Walks the records of a text once and collects the tables they are rows of."""

    def __init__(self) -> None:
        self.tables: list[Filled] = []
        self.open: Filled | None = None
        self.unplaced: list[Record] = []
        self.missed = 0
        self.section = ""
        self.columns: tuple[str, ...] = ()

    def run(self, records: list[Record]) -> list[Filled]:
        """The tables among `records`, in order."""
        for record in chain.from_iterable(map(_apart, records)):
            if self._take(record):
                self.missed = 0
                continue
            self.missed += 1
            if self.missed > _PATIENCE:
                self._close()
            elif self.open is not None and self.open.form == "applications" and _has_seven(record):
                self.unplaced.append(record)
        self._close()
        return self.tables

    def _close(self) -> None:
        if self.open is not None and _is_table(self.open):
            self.tables.append(self.open)
        self.open = None
        self.unplaced = []

    def _is_open(self, form: str) -> Filled | None:
        return self.open if self.open is not None and self.open.form.startswith(form) else None

    def _add(self, form: str, line: Line, *, new: bool = False) -> bool:
        if new or self.open is None or self.open.form != form:
            self._close()
            self.open = Filled(form)
        self.open.lines.append(line)
        return True

    def _take(self, record: Record) -> bool:
        """Whether a record is a row; if so it now belongs to a table."""
        tail = record.squeezed[-_TAIL:]
        rows, length = rows_named(tail)
        unit, bare = unit_of(record.label, tail)
        if not rows and unit is not None:
            rows, length = rows_named(bare)
        if self._is_open("statistics") and self._statistic(record, rows, bare, unit):
            return True
        return (
            self._review(record)
            or self._application(record, rows, tail)
            or self._article(record, rows, length)
            or self._statistic(record, rows, bare, unit)
        )

    def _application(self, record: Record, rows: tuple[Row, ...], tail: str) -> bool:
        """收到和处理政府信息公开申请: rows of seven cells, in the form's order."""
        table = self._is_open("applications")
        if not _has_seven(record) and not record.blanks and not (table and record.cells > 1):
            return False
        last = table.lines[-1].row.index if table else -1
        mine = tuple([row for row in rows if row.form == "applications"])
        if not mine and _has_seven(record) and (table or record.cells >= 7):
            mine = rows_like(tail, "applications") or row_within(tail, "applications")
        later = [row for row in mine if row.index > last]
        if later:
            row = _part_before(later[0], record.squeezed) or later[0]
            self._place_between(last, row.index)
            return self._add("applications", Line(row, record, 7))
        # The first rows again: another table. Other rows again are not this form's order.
        if mine and mine[0].index < 3:
            return self._add("applications", Line(mine[0], record, 7), new=True)
        return False

    def _place_between(self, last: int, index: int) -> None:
        """Rows of seven cells with no readable label, if they are just as many as the form has rows there."""
        records, self.unplaced = self.unplaced, []
        form = forms()["applications"]
        groups = {row.group for row in form.rows}
        missing = [row for row in form.rows[last + 1 : index] if row.indicator not in groups]
        if records and self.open is not None and len(records) == len(missing):
            self.open.lines += [Line(row, rec, 7, placed=True) for row, rec in zip(missing, records, strict=True)]

    def _review(self, record: Record) -> bool:
        """行政复议、行政诉讼: fifteen cells in one row, or five behind the name of each block."""
        head = record.squeezed[-_HEAD:]
        if record.cells < 5 and record.digits < 5 and not record.blanks:
            return False
        if len(set(_REVIEW_NAMES.findall(head))) < 2:
            return False
        row = forms()["review"].rows[0]
        blocks = _REVIEW_BLOCKS.findall(head)
        if not blocks or (record.cells < 15 and record.digits < 15 and not record.blanks):
            offset = _BLOCK_OFFSETS.get(blocks[-1]) if blocks else None
            if offset is None or (record.cells != 5 and record.cells > 1):
                return False
            return self._add("review", Line(row, record, 5, offset), new=offset == 0)
        return self._add("review", Line(row, record, 15), new=True)

    def _article(self, record: Record, rows: tuple[Row, ...], length: int) -> bool:
        """第二十条各项: a row stands behind the heads of its item, or behind another row."""
        mine = [row for row in rows if row.form.startswith("article20")]
        if not mine:
            return False
        table = self._is_open("article20")
        words = record.squeezed[-_HEAD : len(record.squeezed) - length]
        begins = max(words.rfind("第二十条"), words.rfind("信息内容"))
        words = words[max(begins, 0) :]
        left = _heads().sub("", words)
        if len(left) > 4 or (table is None and left == words):
            return False
        form = _article_form(words) or (table.form if table else None)
        if form is None:
            form = "article20.2019" if record.cells > 1 and record.cells != 3 else "article20.2021"
        row = next((row for row in mine if row.form == form), None)
        if row is None:
            return False
        again = table is not None and any(line.row is row for line in table.lines)
        return self._add(form, Line(row, record, len(row.cells)), new=again)

    def _statistic(self, record: Record, rows: tuple[Row, ...], bare: str, unit: str | None) -> bool:
        """统计表: a unit, or a border, stands between label and number; in prose the unit follows the number."""
        table = self._is_open("statistics")
        self._enter(bare)
        mine = [row for row in rows if row.form == "statistics"]
        if not mine and table:
            mine = list(rows_like(bare, "statistics"))
        mine = [row for row in mine if row.section in (None, self.section)]
        first = next((token for token in record.values if token.kind == VALUE), record.values[0])
        columns = _columns(record.squeezed)
        if unit is None and first.gap <= SPACE and not (columns or (table and first.text[-1].isdecimal())):
            return False
        if not mine:
            return False
        row = max(mine, key=lambda row: row.section is not None)
        self._add("statistics", Line(row, record, 1, unit=unit))
        self.columns = columns or self.columns
        if self.open is not None:
            self.open.columns = self.columns
        return True

    def _enter(self, label: str) -> None:
        """Note whether 复议 or 诉讼 is the section of the rows to come."""
        review, litigation = label.rfind("复议"), label.rfind("诉讼")
        if review != litigation:
            self.section = "复议" if review > litigation else "诉讼"


def _has_seven(record: Record) -> bool:
    return record.cells >= 7 or record.digits >= 7


def _apart(record: Record) -> list[Record]:
    """Row labels in one block and their numbers in another, to a record for each row."""
    return [record]


def _part_before(row: Row, squeezed: str) -> Row | None:
    """The part whose label stands before its group's: in a page's text the spanning cell may come last."""
    groups = {part.group for part in forms()["applications"].rows}
    if row.indicator not in groups:
        return None
    name = next(name for name in row.names if squeezed.endswith(name))
    before = squeezed[: -len(name)].rstrip("一二三四五六七八九十")
    parts = [part for part in rows_named(before[-_TAIL:])[0] if part.group == row.indicator]
    return parts[0] if parts else None


def _article_form(words: str) -> str | None:
    """Which year's form the column heads before a row belong to."""
    for form in ("article20.2019", "article20.2021"):
        if any(mark in words for mark in forms()[form].marks):
            return form
    return None


def _columns(squeezed: str) -> tuple[str, ...]:
    """The number columns that the head of a statistics sheet names, in order; () if this is no such head."""
    begins = max(squeezed.rfind("指标"), squeezed.rfind("统计表"))
    if begins < 0:
        return ()
    heads = re.findall(
        r"代码|序号|本年累计|历年累计|累计|统计数|数值|数量|年度|本年|本期", squeezed[begins : begins + 40]
    )
    roles = {"代码": "code", "本年累计": "year", "历年累计": "cumulative", "累计": "cumulative", "本期": "period"}
    columns = tuple(dict.fromkeys(roles.get(head, "year") for head in heads if head != "序号"))
    return columns or ("year",)


@lru_cache(maxsize=1)
def _heads() -> re.Pattern[str]:
    """Words of captions, column heads and rows (left blank) of the 第二十条 table."""
    mine = [form for form in forms().values() if form.id.startswith("article20")]
    words = {word for form in mine for word in chain(form.heads, *(row.names for row in form.rows))}
    return re.compile("|".join(sorted(words, key=len, reverse=True)))


@lru_cache(maxsize=1)
def _head_backwards() -> re.Pattern[str]:
    """Any run of heads, labels and list numerals, read backwards."""
    words = {word[::-1] for form in forms().values() for word in chain(form.heads, *(r.names for r in form.rows))}
    return re.compile(f"(?:{'|'.join(sorted(words, key=len, reverse=True))}|[一二三四五六七八九十表件条次])*")


def _head_start(record: Record) -> int:
    """Where a table's own words begin before its first values."""
    chars: list[tuple[str, int]] = []
    for token in reversed(record.words):
        chars += [(char, token.start + at) for at, char in enumerate(token.text) if "一" <= char <= "鿿"][::-1]
        if len(chars) > 2 * _HEAD:
            break
    match = _head_backwards().match("".join([char for char, _ in chars[: 2 * _HEAD]]))
    length = match.end() if match else 0
    return chars[length - 1][1] if length else record.values[0].start


def _is_table(filled: Filled) -> bool:
    """Whether rows of a form are a table, and not prose that uses its words."""
    lines = filled.lines
    if filled.form == "applications":
        return any(_has_seven(line.record) for line in lines) or (
            len(lines) > 1 and all(line.record.blanks for line in lines)
        )
    return filled.form != "statistics" or len(lines) >= 3
