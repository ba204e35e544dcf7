"""What holds for any text: exact spans, order, no effect of what was read before, and work that grows with the length."""

from __future__ import annotations

import re._constants as sre  # type: ignore[import-not-found]
import re._parser as sre_parser  # type: ignore[import-not-found]
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gkextract import numbers
from gkextract.numbers import COUNTABLE, counts, quantities
from gkextract.numbers.pattern import CHINESE, KINDS, LETTER_MASK, LINE_MASK, PATTERN

KNOWN_KINDS = {
    *("count", "percent", "money", "duration", "measure", "points", "multiple", "score", "fraction"),
    *("date", "time", "document_number", "article", "list", "ordinal", "phone", "hotline", "web"),
    *("code", "version", "name", "page", "jammed"),
}
PIECES = st.sampled_from(
    [
        *("0", "1", "12", "2021", "12345", "3.5", "1,234", "１２", "0001", "98"),
        *(
            "一",
            "两",
            "十",
            "百",
            "千",
            "万",
            "亿",
            "零",
            "〇",
            "半",
            "廿",
            "壹",
            "拾",
            "几",
            "数",
            "上",
            "近",
            "点",
            "分之",
        ),
        *(
            "条",
            "件",
            "次",
            "人次",
            "个",
            "项",
            "元",
            "万元",
            "%",
            "年",
            "月",
            "日",
            "号",
            "篇(次)",
            "起",
            "本",
            "工作日",
            "成",
            "倍",
        ),
        *(
            "余",
            "多",
            "以上",
            "左右",
            "约",
            "超过",
            "不足",
            "至",
            "到",
            "—",
            "-",
            "~",
            "第",
            "前",
            "x",
            "××",
            "__",
            "*",
            "○",
        ),
        *("(", ")", "〔", "〕", "、", "。", ",", ".", ":", "|", "\t", "\n", " ", "　", "“", "①", "+", "/", "@"),
        *("公开", "信息", "申请", "条例", "部门", "一次性", "三公经费", "进一步", "统一", "abc", "A", "v"),
    ]
)
SCRAPS = st.lists(PIECES, max_size=30).map("".join)


@settings(max_examples=600, deadline=None)
@given(text=st.one_of(SCRAPS, st.text(max_size=60)))
def test_spans_are_exact_ordered_and_typed(text: str) -> None:
    found = quantities(text)
    for quantity in found:
        assert 0 <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.kind in KNOWN_KINDS
        assert (quantity.upper is None) or quantity.kind == "date" or quantity.bound == "range"
        assert (quantity.bound == "masked") <= (quantity.value is None)
        if quantity.kind in COUNTABLE and quantity.bound != "masked":
            assert quantity.value is not None
    assert all(a.end <= b.start for a, b in pairwise(found))


@settings(max_examples=400, deadline=None)
@given(text=SCRAPS)
def test_counts_are_the_countable_quantities(text: str) -> None:
    assert counts(text) == [q for q in quantities(text) if q.kind in COUNTABLE]


@settings(max_examples=200, deadline=None)
@given(text=SCRAPS)
def test_memory_changes_nothing(text: str) -> None:
    warm = quantities(text)
    numbers._KNOWN.clear()
    assert quantities(text) == warm


@settings(max_examples=200, deadline=None)
@given(text=SCRAPS)
def test_sentences_apart_do_not_touch(text: str) -> None:
    """Two copies with prose between them give the same twice."""
    alone, gap = quantities(text), "\n政府信息公开。\n"
    both = quantities(text + gap + text)
    assert [q[:5] for q in both if q.end <= len(text)] == [q[:5] for q in alone if q.end <= len(text)]
    assert len(both) == 2 * len(alone)


@settings(max_examples=200, deadline=None)
@given(text=st.text(alphabet="政府信息公开工作年度报告主动公开依申请公开,。;:“”《》()、 \n", max_size=80))
def test_text_without_numerals_gives_nothing(text: str) -> None:
    assert quantities(text) == []


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numbers, "_MOST_KNOWN", 100)
    for number in range(1, 1000):
        quantities(f"公开{number}余条")
        assert len(numbers._KNOWN) <= 100
    quantities("1" * 5000 + "条")
    assert max(map(len, numbers._KNOWN)) < 100


# ---- the work is linear: counted, not timed


def repeats(pattern: object) -> list[tuple[object, int, object]]:
    """Every repeat of a parsed pattern, as (operation, maximum, what is repeated)."""
    found = []

    def walk(node: object) -> None:
        if isinstance(node, sre_parser.SubPattern):
            node = node.data
        if (
            isinstance(node, tuple)
            and len(node) == 2
            and node[0] in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
        ):
            found.append((node[0], int(node[1][1]), node[1][2]))
        if isinstance(node, (tuple, list)):
            for child in node:
                walk(child)

    walk(pattern)
    return found


def test_every_open_repeat_is_possessive() -> None:
    """A repeat without a small maximum must not give back what it took: no backtracking over a long run."""
    for operation, most, _ in repeats(sre_parser.parse(PATTERN.pattern)):
        assert most <= 8 or operation is sre.POSSESSIVE_REPEAT


LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Where an open repeat may begin, what it runs over, and whether the pattern refuses to begin inside such a run.
RUNS = (
    ("0123456789０１２３４５６７８９", "0123456789０１２３４５６７８９.．", False),
    (CHINESE, CHINESE, False),
    (LETTER_MASK + LINE_MASK, LETTER_MASK + LINE_MASK + "0123456789", True),
    (LETTERS, LETTERS + "0123456789./@:_-", False),
)


def work(text: str) -> int:
    """An upper bound of the characters the engine looks at: from each place where it starts, the rest of the run there.

    It starts at every token, and at every character between tokens.
    """
    starts, last = [], 0
    for match in PATTERN.finditer(text):
        starts += [*range(last, match.start()), match.start()]
        last = match.end()
    starts += range(last, len(text))
    total = len(starts)
    for first, members, guarded in RUNS:
        ends = run_ends(text, members)
        for at in starts:
            inside = guarded and at > 0 and text[at - 1] in members
            total += ends[at] - at if text[at] in first and not inside else 0
    return total


def run_ends(text: str, members: str) -> list[int]:
    """For each position, where the run of `members` ends that goes through it (the position itself if none does)."""
    ends = [len(text)] * (len(text) + 1)
    for at in range(len(text) - 1, -1, -1):
        ends[at] = at if text[at] not in members else max(at + 1, ends[at + 1])
    return ends


WORST = [
    *(
        "1",
        "12",
        "１",
        "0",
        "1,",
        "1,111,",
        "，111",
        "1.",
        "1-",
        "1/",
        "1:",
        "1+",
        "1x",
        "20xx",
        "1 ",
        "1 111 ",
        "1%",
        "1至",
    ),
    *(
        "一",
        "二",
        "十",
        "百",
        "万",
        "亿",
        "零",
        "〇",
        "廿",
        "壹",
        "半",
        "一点",
        "一至",
        "百分之",
        "分之",
        "一、",
        "三三",
        "十万",
    ),
    *(
        "x",
        "X",
        "×",
        "○",
        "_",
        "*",
        "a",
        "a.",
        "a@",
        "http://",
        "第",
        "第一",
        "第一条",
        "(",
        "(一",
        "(1",
        "〔2021",
        "①",
        "双",
    ),
    *("约", "超过", "不足", "数", "几", "上", "近", "1万", "3至5万条", "1余", "一余", "12345", "2021年", "1月", "统一"),
]


@pytest.mark.parametrize("seed", WORST)
def test_twice_the_text_is_twice_the_work(seed: str) -> None:
    once = seed * (4_000 // len(seed))
    for tail in ("", "的", "条"):
        assert work(once + once + tail) <= 2 * work(once + tail) + 100


@pytest.mark.parametrize("seed", WORST)
def test_ten_kilobytes_of_anything_are_read(seed: str) -> None:
    text = seed * (10_000 // len(seed.encode()))
    assert all(text[q.start : q.end] == q.text for q in quantities(text))


def test_every_kind_of_the_pattern_is_known() -> None:
    internal = {"", "plain", "name?", "letters", "word"}
    assert set(KINDS) - internal <= KNOWN_KINDS
