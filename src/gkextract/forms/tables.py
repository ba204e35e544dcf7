"""Records to tables: which records are rows of an official form, and of which.

Labels alone prove nothing: prose uses the same words. A record is a row if its label is one and its values are parted
as the form's cells are; and records are a table if enough of them are rows, in the form's order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from gkextract.catalog import of_catalog
from gkextract.expressions import expression

from .labels import explained_at_end, read_label, row_within, rows_like
from .official import Row, forms
from .records import Record
from .tokens import EMPTY, GLUED, SPACE, VALUE, Token

#: As much of a label's words as can hold a table's head.
_HEAD = 240
#: So many records in a row that are no rows of it end a table.
_PATIENCE = 6
#: More words than this that are no head keep a record from being a row of 第二十条.
_STRAY_WORDS = 4

_REVIEW_OUTCOMES = expression(r"维持|纠正|审结|尚未")
_REVIEW_BLOCKS = expression(r"未经复议直接起诉|直接起诉|复议后起诉|行政复议|行政诉讼")
#: Heads that stood upright (结/果/维/持), read line by line.
_REVIEW_UPRIGHT = expression(r"[结果维持纠正其他尚未审总计]{12,}$")
_ANNEX = expression("附[表件][一二三四五六七八九十]?")
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


class Page(NamedTuple):
    """How a source treats cells that say nothing.

    `vanishing`: it may leave cells blank so that nothing is left of them. It does where numbers, or whole rows, are
    missing; it does not where cells are run together (0000000), for such a page prints its zeros; where neither is
    seen nobody can tell. `signed`: dashes stand among digits that are run together, and nobody knows for how many cells.
    `padded`: what cells are blank is not seen from the blank ones, which stand at the end of every row.
    """

    vanishing: bool = False
    signed: bool = False
    padded: bool = False


class Finder:
    """Walks the records of a text once and collects the tables they are rows of."""

    def __init__(self) -> None:
        self.tables: list[Filled] = []
        self.open: Filled | None = None
        self.unplaced: list[Record] = []
        self.missed = 0
        self.section = ""
        self.columns: tuple[str, ...] = ()
        self.coded = False

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
        if record.prose:
            return False
        if self._is_open("statistics") and self._statistic(record):
            return True
        return self._review(record) or self._application(record) or self._article(record) or self._statistic(record)

    def _application(self, record: Record) -> bool:
        """收到和处理政府信息公开申请: rows of seven cells, in the form's order."""
        table = self._is_open("applications")
        if not (table or _has_seven(record) or record.blanks):
            return False
        label = record.label
        last = table.lines[-1].row.index if table else -1
        mine = tuple([row for row in label.rows if row.form == "applications"])
        if not mine and _has_seven(record) and (table or record.cells >= 7):
            mine = rows_like(record.written, "applications") or row_within(record.written[-_HEAD:], "applications")
        if not mine or "尚未审结" in label.words[-40:]:
            return False
        later = [row for row in mine if row.index > last]
        if later and self._parts(later[0], record):
            return True
        if later:
            row = _part_before(later[0], label.words) or later[0]
            self._place_between(last, row.index)
            return self._add("applications", Line(row, record, 7))
        # The first rows again: another table. Other rows again are not this form's order.
        return mine[0].index < 3 and self._add("applications", Line(mine[0], record, 7), new=True)

    def _parts(self, group: Row, record: Record) -> bool:
        """Whether a group's label stands before the numbers of all its parts, whose own labels are lost."""
        parts = [row for row in forms()["applications"].rows if row.group == group.indicator]
        values = [token for token in record.values if token.kind != EMPTY]
        if not parts or len(values) != 7 * len(parts):
            return False
        for at, row in enumerate(parts):
            self._add("applications", Line(row, Record(record.words, values[7 * at : 7 * at + 7]), 7, placed=True))
        return True

    def _place_between(self, last: int, index: int) -> None:
        """Rows of seven cells with no readable label, if they are just as many as the form has rows there."""
        records, self.unplaced = self.unplaced, []
        form = forms()["applications"]
        missing = [row for row in form.rows[last + 1 : index] if row.indicator not in form.groups]
        if records and self.open is not None and len(records) == len(missing):
            self.open.lines += [Line(row, rec, 7, placed=True) for row, rec in zip(missing, records, strict=True)]

    def _review(self, record: Record) -> bool:
        """行政复议、行政诉讼: fifteen cells in one row, or five behind the name of each block."""
        if record.cells < 5 and record.digits < 5 and not record.blanks:
            return False
        words = record.label.words[-_HEAD:]
        if "复议" not in words and "维持" not in words:
            return False
        upright = _REVIEW_UPRIGHT.search(words)
        head = words if upright else words[len(words) - explained_at_end(words) :]
        outcomes, blocks = _REVIEW_OUTCOMES.findall(head), _REVIEW_BLOCKS.findall(head)
        if len({*outcomes, *blocks}) < 2 or not (outcomes or upright or record.cells == 15):
            return False
        row = forms()["review"].rows[0]
        alone = outcomes.count("维持") == 1 and not ("直接起诉" in head and "复议后起诉" in head)
        if not alone or not blocks or record.cells == 15:
            return self._add("review", Line(row, record, 15), new=True)
        offset = _BLOCK_OFFSETS.get(blocks[-1])
        return offset is not None and self._add("review", Line(row, record, 5, offset), new=offset == 0)

    def _article(self, record: Record) -> bool:
        """第二十条各项: a row stands behind the heads of its item, or behind another row."""
        label = record.label
        mine = [row for row in label.rows if row.form.startswith("article20")]
        if not mine:
            return False
        table = self._is_open("article20")
        words = label.words[-_HEAD : len(label.words) - label.length]
        begins = max(words.rfind("第二十条"), words.rfind("信息内容"))
        words = words[max(begins, 0) :]
        left = _heads().sub("", words)
        if len(left) > _STRAY_WORDS or (table is None and left == words):
            return False
        form = _article_form(words) or (table.form if table else None)
        if form is None:
            form = "article20.2019" if record.cells > 1 and record.cells != 3 else "article20.2021"
        row = next((row for row in mine if row.form == form), None)
        if row is None:
            return False
        again = table is not None and any(line.row is row for line in table.lines)
        return self._add(form, Line(row, record, len(row.cells)), new=again)

    def _statistic(self, record: Record) -> bool:
        """统计表: a unit, or a border, stands between label and number; in prose the unit follows the number."""
        table = self._is_open("statistics")
        label = record.label
        self._enter(label.words[-40:])
        mine = [row for row in label.rows if row.form == "statistics"]
        if not mine and table:
            mine = list(rows_like(record.written, "statistics"))
        mine = [row for row in mine if row.section in (None, self.section)]
        if not mine:
            return False
        columns = _columns(label.words)
        first = next(token for token in record.values if token.kind == VALUE)
        bare = label.unit is None and first.gap <= SPACE
        if bare and not columns and not (table and first.text[-1].isdecimal()):
            return False
        row = max(mine, key=lambda row: row.section is not None)
        before = self.columns
        if columns:
            self.coded, self.columns = "code" in columns, tuple([column for column in columns if column != "code"])
        elif len(before) > 1 and record.cells == 1 and _ANNEX.search(label.words):
            self.columns = ("year",)  # 附表三: a sheet of its own, of one column that nobody names
        if self.coded:
            record = Record(record.words, record.values[1:])
        line = Line(row, record, max(len(self.columns), 1), unit=label.unit)
        self._add("statistics", line, new=before not in ((), self.columns))
        if self.open is not None:
            self.open.columns = self.columns
        return True

    def _enter(self, words: str) -> None:
        """Note whether 复议 or 诉讼 is the section of the rows to come."""
        review, litigation = words.rfind("复议"), words.rfind("诉讼")
        if review != litigation:
            self.section = "复议" if review > litigation else "诉讼"


def _apart(record: Record) -> list[Record]:
    """The rows of a table whose labels stand in one block and whose numbers in another; else the record itself.

    Every label must be a row's, and the numbers must be as many as these rows have: line by line, or column by column.
    """
    if len(record.words) < 2 or record.cells < 3:
        return [record]
    labels = [(words, read_label(words.text).rows) for words in record.words]
    for form in ("applications", "statistics"):
        rows = [(words, row) for words, found in labels for row in found if row.form == form]
        inner = {row.group for _, row in rows if row.group}
        rows = [(words, row) for words, row in rows if row.indicator not in inner]
        width = len(rows[0][1].cells) if rows else 0
        values = [token for token in record.values if token.kind != EMPTY]
        if len(rows) > 1 and len(values) == width * len(rows) and all(token.gap > GLUED for token in values):
            return _dealt(rows, values, width)
    return [record]


def _dealt(rows: list[tuple[Token, Row]], values: list[Token], width: int) -> list[Record]:
    """Numbers dealt out to the rows: by lines, by columns, or to nobody if both or neither add up."""
    by_lines = [values[at * width : (at + 1) * width] for at in range(len(rows))]
    if width == 1:
        return [Record([words], cells) for (words, _), cells in zip(rows, by_lines, strict=True)]
    by_columns = [values[at :: len(rows)] for at in range(len(rows))]
    sums = [all(_sums_up(cells) for cells in dealt) for dealt in (by_lines, by_columns)]
    if sums[0] == sums[1]:
        return []
    dealt = by_lines if sums[0] else by_columns
    return [Record([words], cells) for (words, _), cells in zip(rows, dealt, strict=True)]


def _sums_up(cells: list[Token]) -> bool:
    numbers = [int(token.text) if token.text.isdecimal() else 0 for token in cells]
    return sum(numbers[:-1]) == numbers[-1]


def _has_seven(record: Record) -> bool:
    return record.cells >= 7 or record.digits >= 7


def _part_before(row: Row, words: str) -> Row | None:
    """The part whose label stands before its group's: in a page's text the spanning cell may come last."""
    if row.indicator not in forms()["applications"].groups:
        return None
    name = next((name for name in row.names if words.endswith(name)), "")
    before = read_label(words[: -len(name)].rstrip("一二三四五六七八九十")) if name else read_label("")
    return next((part for part in before.rows if part.group == row.indicator), None)


def page_of(tables: list[Filled]) -> Page:
    """What the tables of one source show of the way it was made; see `Page`."""
    untraced = [line for table in tables for line in table.lines if not line.record.traced]
    unparted = [line for line in untraced if line.record.cells != line.width]
    missing = any(line.record.digits < line.width or _names_another(line) for line in untraced)
    unknown = bool(unparted) and not any(line.record.jammed for line in unparted)
    lines = [line for table in tables for line in table.lines]
    padded = any(line.record.padded and line.record.numbers < line.width for line in lines)
    return Page(
        missing or unknown,
        any(line.record.signed for line in unparted),
        padded and not any(line.record.inner for line in lines),
    )


def _names_another(line: Line) -> bool:
    """Whether the label of another row of the form, one that has no values, stands before a row's own."""
    label = line.record.label
    words = label.words[-_HEAD : len(label.words) - label.length]
    if not words:
        return False
    words = words[len(words) - explained_at_end(words) :]
    return _leaf_names(line.row.form).search(words) is not None


@of_catalog
@lru_cache(maxsize=8)
def _leaf_names(form: str) -> re.Pattern[str]:
    """The labels of the rows of a form that have numbers; the columns' names aside."""
    printed = forms()[form]
    aside = {*printed.column_names, *printed.heads}
    names = {name for row in printed.rows if row.indicator not in printed.groups for name in row.names}
    return re.compile("|".join(sorted(name for name in names - aside if len(name) > 3 or not printed.blocks)) or "(?!)")


def _article_form(words: str) -> str | None:
    """Which year's form the column heads before a row belong to."""
    for form in ("article20.2019", "article20.2021"):
        if any(mark in words for mark in forms()[form].marks):
            return form
    return None


def _columns(words: str) -> tuple[str, ...]:
    """The number columns that the head of a statistics sheet names, in order; () if this is no such head."""
    begins = max(words.rfind("指标"), words.rfind("统计表"))
    if begins < 0:
        return ("year", "cumulative") if "历年累计" in words[-20:] else ()
    heads = re.findall(r"代码|本年累计|历年累计|累计|统计数|数值|数量|年度|年数|本年|本期", words[begins : begins + 40])
    roles = {"代码": "code", "历年累计": "cumulative", "累计": "cumulative", "本期": "period"}
    return tuple(dict.fromkeys(roles.get(head, "year") for head in heads)) or ("year",)


@of_catalog
@lru_cache(maxsize=1)
def _heads() -> re.Pattern[str]:
    """Words of captions, column heads and rows (left blank) of the 第二十条 table."""
    mine = [form for form in forms().values() if form.id.startswith("article20")]
    words = {word for form in mine for word in chain(form.heads, *(row.names for row in form.rows))}
    return re.compile("|".join(sorted(words, key=len, reverse=True)))


def _head_start(record: Record) -> int:
    """Where a table's own words begin before its first values."""
    chars: list[tuple[str, int]] = []
    for token in reversed(record.words):
        chars += [(char, token.start + at) for at, char in enumerate(token.text) if "一" <= char <= "鿿"][::-1]
        if len(chars) > 2 * _HEAD:
            break
    length = explained_at_end("".join([char for char, _ in reversed(chars)]))
    return chars[length - 1][1] if length else record.values[0].start


def _is_table(filled: Filled) -> bool:
    """Whether rows of a form are a table, and not prose that uses its words."""
    lines = filled.lines
    if filled.form == "applications":
        if all(line.row.indicator == "applications.completed" for line in lines):
            return False  # 合计 43 20 2 65 ends tables of all sorts
        return any(_has_seven(line.record) for line in lines) or (
            len(lines) > 1 and all(line.record.blanks for line in lines)
        )
    return filled.form != "statistics" or len(lines) >= 3
