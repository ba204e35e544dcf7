"""Relations within a report: what fails, what must not, and why something stays undecided."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gkextract import checks, normalize, pipeline
from gkextract.checks.bounds import range_of
from gkextract.checks.relations import APPLICANTS, GROUPS
from gkextract.models import Check, Evidence, Measure

Stated = tuple[str, str | None, float | None, str] | tuple[str, str | None, float | None, str, str]


def tried(text: str, *stated: Stated, title: str | None = None, year: int | None = None) -> list[Check]:
    """The checks of a report: each number is (indicator, by, value, evidence), and its bound where it is not exact.

    Evidence that is a bare number is a cell, and is written behind the text; other evidence must stand in the text.
    """
    measures, at = [], 0
    for indicator, by, value, evidence, *bound in stated:
        if evidence not in text[at:]:
            assert not any(char.isalpha() for char in evidence), evidence
            text += f"\n{evidence}"
        start = text.index(evidence, at if any(char.isalpha() for char in evidence) else 0)
        place = Evidence(text=evidence, start=start, end=start + len(evidence))
        upper = None
        kind = bound[0] if bound else "exact"
        measures.append(Measure(indicator=indicator, by=by, value=value, upper=upper, bound=kind, evidence=place))
    return checks.run(measures, normalize.clean(text), (0, len(text)), title=title, year=year)


def status(found: list[Check], rule: str) -> str | None:
    """The worst that a rule came to."""
    order = ("fail", "undecided", "pass")
    return min((check.status for check in found if check.rule == rule), key=order.index, default=None)


def cell(name: str, value: int, by: str | None = None) -> Stated:
    return (f"applications.{name}", by, value, str(value))


# ------------------------------------------------------------------ sums of forms

BALANCED = (cell("received", 27), cell("carried_in", 1), cell("completed", 26), cell("carried_out", 2))

SUMS: list[tuple[str, str, tuple[Stated, ...], str | None]] = [
    ("applications.balance", "holds", BALANCED, "pass"),
    ("applications.balance", "one more came out than in", (*BALANCED[:3], cell("carried_out", 3)), "fail"),
    ("applications.balance", "what is not stated may be anything", (cell("received", 9), cell("completed", 7)), None),
    (
        "applications.balance",
        "three of four leave it open",
        (cell("received", 6), cell("carried_in", 1), cell("completed", 6)),
        "undecided",
    ),
    (
        "applications.row",
        "a part is lacking in the total",
        (
            *(cell("granted", 1, by) for by in APPLICANTS[:2]),
            *(cell("granted", 0, by) for by in APPLICANTS[2:]),
            cell("granted", 3),
        ),
        "fail",
    ),
    (
        "applications.row",
        "parts that are blank are no failure",
        (cell("granted", 1, "enterprise"), cell("granted", 3)),
        None,
    ),
    (
        "applications.row",
        "parts that exceed the total are one, blanks or not",
        (cell("granted", 5, "enterprise"), cell("granted", 3)),
        "fail",
    ),
    (
        "applications.results",
        "groups by their parts",
        (
            cell("granted", 4),
            cell("partial", 1),
            *(cell(name.removeprefix("applications."), 0) for group in GROUPS.values() for name in group[1:]),
            *(cell(group[0].removeprefix("applications."), 2) for group in GROUPS.values()),
            cell("completed", 13),
        ),
        "pass",
    ),
    (
        "applications.results",
        "granted and partial said together",
        (
            cell("granted_or_partial", 5),
            cell("refused", 2),
            cell("unable", 1),
            cell("not_processed", 0),
            cell("other", 0),
            cell("completed", 9),
        ),
        "fail",
    ),
    (
        "applications.not_processed.parts",
        "prose gives the group, the form its parts",
        (
            *(cell(name.removeprefix("applications."), 1) for name in GROUPS["not_processed"]),
            cell("not_processed", 4),
        ),
        "fail",
    ),
    (
        "applications.ways",
        "all four ways of the sheet",
        (
            cell("received", 2, "onsite"),
            cell("received", 0, "fax"),
            cell("received", 5, "online"),
            cell("received", 1, "letter"),
            cell("received", 9),
        ),
        "fail",
    ),
    ("applications.ways", "one way of several", (cell("received", 5, "online"), cell("received", 9)), None),
    ("applications.ways", "a way larger than the whole", (cell("received", 12, "online"), cell("received", 9)), "fail"),
    (
        "applications.in_time",
        "in time and with extension",
        (cell("completed", 18, "按时"), cell("completed", 1, "延期"), cell("completed", 19)),
        "pass",
    ),
    (
        "applications.replies",
        "two rows of one meaning, with one number",
        (
            *(cell(name, 1) for name in ("already_public", "granted", "partial", "refused", "nonexistent", "clarify")),
            ("applications.not_this_agency", None, 2, "2"),
            ("applications.not_this_agency", None, 3, "3"),
            cell("completed", 11),
        ),
        "pass",
    ),
    (
        "review.parts",
        "an old sheet has no column for the pending",
        (("review.upheld", None, 1, "1"), ("review.corrected", None, 1, "1"), ("review.total", None, 3, "3")),
        "undecided",
    ),
    (
        "review.parts",
        "a row that does not add up",
        (
            *((f"review.{name}", None, 1, "1") for name in ("upheld", "corrected", "other", "pending")),
            ("review.total", None, 5, "5"),
        ),
        "fail",
    ),
    (
        "litigation.parts.direct",
        "a block of the row",
        (
            *((f"litigation.{name}", "direct", 1, "1") for name in ("upheld", "corrected", "other", "pending")),
            ("litigation.total", "direct", 4, "4"),
        ),
        "pass",
    ),
    (
        "documents.normative.in_force",
        "issued, not repealed, and yet none in force",
        (
            ("documents.normative_issued", None, 3, "3"),
            ("documents.normative_repealed", None, 0, "0"),
            ("documents.normative_in_force", None, 0, "0"),
        ),
        "fail",
    ),
    (
        "documents.normative.in_force",
        "issued and repealed in the same year",
        (
            ("documents.normative_issued", None, 3, "3"),
            ("documents.normative_repealed", None, 3, "3"),
            ("documents.normative_in_force", None, 0, "0"),
        ),
        "pass",
    ),
    (
        "proactive.cumulative",
        "the year is more than all years",
        (("proactive.published", None, 900, "900"), ("proactive.published_cumulative", None, 400, "400")),
        "fail",
    ),
    (
        "safeguards.staff.parts",
        "full-time and part-time",
        (
            ("safeguards.staff", "full_time", 2, "2"),
            ("safeguards.staff", "part_time", 7, "7"),
            ("safeguards.staff", None, 8, "8"),
        ),
        "fail",
    ),
    (
        "response.press_conferences.leader",
        "a leader at more than were held",
        (("response.press_conferences", "leader", 3, "3"), ("response.press_conferences", None, 2, "2")),
        "fail",
    ),
    (
        "applications.outcome",
        "more granted than dealt with",
        (cell("granted", 8), cell("completed", 5)),
        "fail",
    ),
    (
        "applications.outcome",
        "the second number of completed counts replies",
        (cell("granted", 8), cell("completed", 5), cell("completed", 9)),
        "pass",
    ),
    (
        "proactive.channel",
        "a channel of the sheet larger than the whole",
        (("proactive.published", None, 382, "382"), ("proactive.published", "website", 2443, "2443")),
        "fail",
    ),
]


@pytest.mark.parametrize(("rule", "why", "stated", "wanted"), SUMS, ids=[f"{s[0]}: {s[1]}" for s in SUMS])
def test_sums(rule: str, why: str, stated: tuple[Stated, ...], wanted: str | None) -> None:
    assert status(tried("", *stated), rule) == wanted


def test_a_failure_names_both_sides_the_difference_and_the_cells() -> None:
    found = tried("", *BALANCED[:3], cell("carried_out", 3))
    (check,) = [check for check in found if check.status == "fail"]
    assert check.message == "本年新收 + 上年结转 = 办理结果总计 + 结转下年度: 27 + 1 = 28 ≠ 26 + 3 = 29, 差 −1"
    assert sorted(check.measures) == [0, 1, 2, 3]
    assert found[0] == check, "failures come first"


def test_numbers_of_other_bodies_are_left_aside() -> None:
    measures = [
        Measure(indicator="applications.granted", value=9, scope="other", evidence=Evidence(text="9", start=0, end=1)),
        Measure(indicator="applications.completed", value=2, evidence=Evidence(text="2", start=2, end=3)),
    ]
    assert checks.run(measures, normalize.clean("9 2"), (0, 3), title=None, year=None) == []


# ------------------------------------------------------------------ parts and wholes of prose

P = "proactive.published"
LISTS: list[tuple[str, str, tuple[Stated, ...], str | None]] = [
    (
        "holds",
        "全年公开信息30条,其中政策文件10条、公告20条。",
        ((P, None, 30, "公开信息30条"), (P, "政策文件", 10, "政策文件10条"), (P, "公告", 20, "公告20条")),
        "pass",
    ),
    (
        "an open list leaves room",
        "全年公开信息30条,其中政策文件10条、公告5条等。",
        ((P, None, 30, "公开信息30条"), (P, "政策文件", 10, "政策文件10条"), (P, "公告", 5, "公告5条")),
        "pass",
    ),
    (
        "parts exceed the whole",
        "全年公开信息30条。其中,政策文件10条,公告25条。",
        ((P, None, 30, "公开信息30条"), (P, "政策文件", 10, "政策文件10条"), (P, "公告", 25, "公告25条")),
        "fail",
    ),
    (
        "one part is larger than the whole",
        "公开信息382条,其中微信推送2443条。",
        ((P, None, 382, "公开信息382条"), (P, "wechat", 2443, "微信推送2443条")),
        "fail",
    ),
    (
        "channels and categories are two divisions",
        "公开信息30条,其中网站20条、微信10条,政策文件12条、公告18条。",
        (
            (P, None, 30, "公开信息30条"),
            (P, "website", 20, "网站20条"),
            (P, "wechat", 10, "微信10条"),
            (P, "政策文件", 12, "政策文件12条"),
            (P, "公告", 18, "公告18条"),
        ),
        "pass",
    ),
    (
        "ways and applicants are two divisions",
        "收到申请27件,其中自然人22件、企业5件,网络申请20件、信函7件。",
        (
            ("applications.received", None, 27, "申请27件"),
            ("applications.received", "natural_person", 22, "自然人22件"),
            ("applications.received", "enterprise", 5, "企业5件"),
            ("applications.received", "online", 20, "网络申请20件"),
            ("applications.received", "letter", 7, "信函7件"),
        ),
        "pass",
    ),
    (
        "what follows a semicolon by channel is no part of the kinds before it",
        "上网各类信息30条,内有政策文件12条、公告9条;公众号推文300篇。",
        (
            (P, None, 30, "各类信息30条"),
            (P, "政策文件", 12, "政策文件12条"),
            (P, "公告", 9, "公告9条"),
            (P, "wechat", 300, "公众号推文300篇"),
        ),
        "pass",
    ),
    (
        "posts of a channel in another sentence are no part at all",
        "信息公开网上线信息30条。公众号推文300篇。",
        ((P, None, 30, "上线信息30条"), (P, "wechat", 300, "公众号推文300篇")),
        None,
    ),
    (
        "about 600 may be 650",
        "公开信息600余条,其中政策文件250条、公告400条。",
        (
            (P, None, 600, "公开信息600余条", "approx"),
            (P, "政策文件", 250, "政策文件250条"),
            (P, "公告", 400, "公告400条"),
        ),
        "undecided",
    ),
    (
        "about 600 is not 2000",
        "公开信息600余条,其中政策文件250条、公告1750条。",
        (
            (P, None, 600, "公开信息600余条", "approx"),
            (P, "政策文件", 250, "政策文件250条"),
            (P, "公告", 1750, "公告1750条"),
        ),
        "fail",
    ),
    (
        "more than 30 may be any number above",
        "公开信息超过30条,其中政策文件50条、公告20条。",
        (
            (P, None, 30, "公开信息超过30条", "min"),
            (P, "政策文件", 50, "政策文件50条"),
            (P, "公告", 20, "公告20条"),
        ),
        "undecided",
    ),
    (
        "a masked part may be any number",
        "公开信息30条,其中政策文件xx条、公告20条。",
        (
            (P, None, 30, "公开信息30条"),
            (P, "政策文件", None, "政策文件xx条", "masked"),
            (P, "公告", 20, "公告20条"),
        ),
        "undecided",
    ),
    (
        "parts of a part",
        "公开信息49条,包括转发21条,自编28条;自编的28条里,文字15条、公告13条。",
        (
            (P, None, 49, "公开信息49条"),
            (P, "转发", 21, "转发21条"),
            (P, "自编", 28, "自编28条"),
            (P, "文字", 15, "文字15条"),
            (P, "公告", 13, "公告13条"),
        ),
        "undecided",
    ),
    (
        "numbers in 万 are rounded",
        "公开信息9.8万条,其中政策文件8.34万条、公告14620条。",
        (
            (P, None, 98_000, "公开信息9.8万条"),
            (P, "政策文件", 83_400, "政策文件8.34万条"),
            (P, "公告", 14_620, "公告14620条"),
        ),
        "undecided",
    ),
]


@pytest.mark.parametrize(("why", "text", "stated", "wanted"), LISTS, ids=[row[0] for row in LISTS])
def test_parts_of_a_list(why: str, text: str, stated: tuple[Stated, ...], wanted: str | None) -> None:
    assert status(tried(text, *stated), "breakdown") == wanted


@pytest.mark.parametrize(("whole", "wanted"), [(35, "pass"), (30, "fail"), (60, "undecided")])
def test_a_total_said_after_its_parts(whole: int, wanted: str) -> None:
    text = f"网站发布20条、微信发布15条,共计发布{whole}条。"
    found = tried(
        text,
        (P, "website", 20, "网站发布20条"),
        (P, "wechat", 15, "微信发布15条"),
        (P, None, whole, f"共计发布{whole}条"),
    )
    assert status(found, "breakdown.total") == wanted


# ------------------------------------------------------------------ prose against form

A = "applications.received"
SAID: list[tuple[str, str, tuple[Stated, ...], str, str | None]] = [
    ("the same", "收到申请5件。", ((A, None, 5, "申请5件"), (A, None, 5, "5")), "prose.form", "pass"),
    ("another", "收到申请5件。", ((A, None, 5, "申请5件"), (A, None, 3, "3")), "prose.form", "fail"),
    ("about the same", "收到申请500余件。", ((A, None, 500, "申请500余件", "approx"), (A, None, 523, "523")), "prose.form", "pass"),
    ("none, and three", "未收到申请。", ((A, None, 0, "未收到申请"), (A, None, 3, "3")), "prose.none", "fail"),
    ("none, and none", "未收到申请。", ((A, None, 0, "未收到申请"), (A, None, 0, "0")), "prose.none", None),
    (
        "the prose says one by one what the sheet adds up",
        "一季度收到申请2件,其余收到申请3件。",
        ((A, None, 2, "申请2件"), (A, None, 3, "申请3件"), (A, None, 5, "5")),
        "prose.form",
        "undecided",
    ),
    (
        "what was carried in is counted as received",
        "共收到申请28件。",
        ((A, None, 28, "申请28件"), (A, None, 27, "27"), ("applications.carried_in", None, 1, "1")),
        "prose.form",
        "undecided",
    ),
    (
        "posts of a channel need not be the items of the sheet",
        "网站发布文章90篇。",
        ((P, "website", 90, "网站发布文章90篇"), (P, "website", 40, "40")),
        "prose.form",
        "undecided",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text", "stated", "rule", "wanted"), SAID, ids=[row[0] for row in SAID])
def test_prose_against_form(why: str, text: str, stated: tuple[Stated, ...], rule: str, wanted: str | None) -> None:
    assert status(tried(text, *stated), rule) == wanted


def test_a_form_is_added_up_by_its_own_cells() -> None:
    """The prose states another number that would fit: the sum of the form is wrong all the same."""
    text = "办结申请26件。"
    cells = (cell("received", 27), cell("carried_in", 1), cell("completed", 28), cell("carried_out", 2))
    found = tried(text, ("applications.completed", None, 26, "办结申请26件"), *cells)
    assert status(found, "applications.balance") == "fail"
    assert status(found, "prose.form") == "fail"


# ------------------------------------------------------------------ percentages

G = "applications.granted"
C = "applications.completed"
SHARES: list[tuple[str, str, tuple[Stated, ...], str | None]] = [
    ("right", "办结80件,予以公开20件,占25%。", ((C, None, 80, "办结80件"), (G, None, 20, "予以公开20件")), "pass"),
    ("in brackets", "办结80件,予以公开20件(25%)。", ((C, None, 80, "办结80件"), (G, None, 20, "予以公开20件")), "pass"),
    ("rounded", "办结83件,予以公开20件,占24.1%。", ((C, None, 83, "办结83件"), (G, None, 20, "予以公开20件")), "pass"),
    ("cut off", "办结79件,予以公开20件,占25.31%。", ((C, None, 79, "办结79件"), (G, None, 20, "予以公开20件")), "pass"),
    ("wrong", "办结80件,予以公开20件,占33.9%。", ((C, None, 80, "办结80件"), (G, None, 20, "予以公开20件")), "fail"),
    ("of a whole in words", "办结80件,予以公开20件,占百分之三十三。", ((C, None, 80, "办结80件"), (G, None, 20, "予以公开20件")), "fail"),
    ("of a number nobody named", "共审查文件40份。办结80件,予以公开20件,占50%。", ((C, None, 80, "办结80件"), (G, None, 20, "予以公开20件")), "pass"),
    ("about 80", "办结80余件,予以公开20件,占23.5%。", ((C, None, 80, "办结80余件", "approx"), (G, None, 20, "予以公开20件")), "pass"),
    ("of a whole that the words name", "办结80件,予以公开20件,占网上申请的62%。", ((C, None, 80, "办结80件"), (G, None, 20, "予以公开20件")), None),
    ("of a whole named as we would", "办结80件,予以公开20件,占办结总数的62%。", ((C, None, 80, "办结80件"), (G, None, 20, "予以公开20件")), "fail"),
    ("growth is no share", "办结80件,予以公开20件,同比增长33.9%。", ((C, None, 80, "办结80件"), (G, None, 20, "予以公开20件")), None),
    ("a rate of its own is no share", "予以公开20件,电子化率100%。", ((C, None, 80, "80"), (G, None, 20, "予以公开20件")), None),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text", "stated", "wanted"), SHARES, ids=[row[0] for row in SHARES])
def test_shares(why: str, text: str, stated: tuple[Stated, ...], wanted: str | None) -> None:
    assert status(tried(text, *stated), "share") == wanted


@pytest.mark.parametrize(
    ("received", "completed", "carried_out", "rate", "wanted"),
    [
        (40, 38, None, 95, "pass"),
        (40, 30, None, 95, "fail"),
        (40, 40, None, 100, "pass"),
        (40, 38, 2, 100, "pass"),
        (40, 38, None, 100, "undecided"),
        (40, 30, 2, 100, "fail"),
    ],
)
def test_the_reply_rate(received: int, completed: int, carried_out: int | None, rate: int, wanted: str) -> None:
    stated: list[Stated] = [cell("received", received), cell("completed", completed)]
    if carried_out is not None:
        stated.append(cell("carried_out", carried_out))
    text = f"答复率{rate}%。"
    found = tried(text, *stated, ("applications.reply_rate", None, rate, f"答复率{rate}%"))
    assert status(found, "applications.rate") == wanted


def test_a_rate_of_what_was_done_in_time_is_another_one() -> None:
    found = tried(
        "按时答复率95%。",
        cell("received", 40),
        cell("completed", 40),
        ("applications.reply_rate", None, 95, "按时答复率95%"),
    )
    assert status(found, "applications.rate") == "undecided"


def test_what_prose_says_of_staff_here_and_there_is_no_sum() -> None:
    text = "配备2名专职人员。明确一名人员负责公文。"
    found = tried(text, ("safeguards.staff", "full_time", 2, "2名专职"), ("safeguards.staff", None, 1, "一名人员"))
    assert status(found, "safeguards.staff.parts") is None


# ------------------------------------------------------------------ the year

PERIODS = [
    ("2021年政府信息公开工作年度报告", "统计期限自2021年1月1日起至2021年12月31日止", "pass"),
    ("2021年政府信息公开工作年度报告", "统计期限自2020年1月1日起至12月31日止", "fail"),
    ("二〇二一年政府信息公开工作年度报告", "数据统计期限为2020年1月1日至2020年12月31日", "fail"),
    ("2021年政府信息公开工作年度报告", "反映二〇二一年一月一日至十二月三十一日的情况", "pass"),
    ("2021年政府信息公开工作年度报告", "本报告自2008年1月1日至2021年12月31日累计", None),
    ("2021年政府信息公开工作年度报告", "试点自2020年1月1日至12月31日", None),
    ("2021年政府信息公开工作年度报告", "统计期限自2021年1月1日至2021年6月30日", None),
    ("2019—2020学年信息公开工作年度报告", "期限为2020年1月1日至12月31日", "pass"),
]


@pytest.mark.parametrize(("title", "text", "wanted"), PERIODS)
def test_the_year_of_title_and_period(title: str, text: str, wanted: str | None) -> None:
    assert status(tried(text, title=title), "period") == wanted


# ------------------------------------------------------------------ properties

BOUNDS = [
    (600, "approx", "600余篇", 480, 1200),
    (100, "approx", "百余篇", 80, 1000),
    (600, "min", "超过600篇", 600, float("inf")),
    (600, "max", "不足600篇", 0, 600),
    (15_000, "exact", "1.5万篇", 14_500, 15_500),
    (15_000, "exact", "15000篇", 15_000, 15_000),
    (3.2, "exact", "3.2万元", 3.2, 3.2),
]


@pytest.mark.parametrize(("value", "bound", "text", "low", "high"), BOUNDS)
def test_bounds(value: float, bound: str, text: str, low: float, high: float) -> None:
    measure = Measure(indicator="x", value=value, bound=bound, evidence=Evidence(text=text, start=0, end=len(text)))
    assert range_of(measure)[:2] == (low, high)


_row = st.lists(st.integers(0, 300), min_size=6, max_size=6)


@settings(max_examples=60, deadline=None)
@given(st.lists(_row, min_size=5, max_size=5), st.integers(-9, 9))
def test_a_consistent_table_never_fails_and_a_wrong_total_always_does(rows: list[list[int]], off: int) -> None:
    names = ("granted", "partial", "refused", "unable", "not_processed")
    table = {name: [*row, sum(row)] for name, row in zip(names, rows, strict=True)}
    completed = [sum(column) for column in zip(*table.values(), strict=True)]
    table |= {"other": [0] * 7, "completed": completed, "received": list(completed), "carried_in": [0] * 7}
    table["carried_out"] = [0] * 7
    columns = (*APPLICANTS, None)
    stated = [cell(name, value, by) for name, row in table.items() for by, value in zip(columns, row, strict=True)]
    assert not [check for check in tried("", *stated) if check.status == "fail"]
    wrong = max(0, completed[6] + off)
    at = stated.index(cell("completed", completed[6]))
    stated[at] = cell("completed", wrong)
    failed = {check.rule for check in tried("", *stated) if check.status == "fail"}
    expected = {"applications.row", "applications.balance", "applications.results"} if wrong != completed[6] else set()
    assert failed - {"applications.outcome"} == expected


# ------------------------------------------------------------------ the road, the words, the page of documentation

REPORT = """澄溪县民政局2022年政府信息公开工作年度报告
本报告所列数据的统计期限自2021年1月1日至12月31日。
全年主动公开政府信息300条,其中政策文件100条、通知公告250条。
"""


def test_a_parsed_report_carries_its_checks() -> None:
    (report,) = pipeline.parse(REPORT)
    failed = {check.rule: check for check in report.checks if check.status == "fail"}
    assert set(failed) == {"period", "breakdown"}
    involved = [report.measures[index].value for index in failed["breakdown"].measures]
    assert sorted(value or 0 for value in involved) == [100, 250, 300]


def test_every_relation_is_declared_in_both_languages_and_documented() -> None:
    text = (Path(__file__).parent.parent / "docs/checks.md").read_text("utf-8")
    every = (*checks.RELATIONS, *checks.ACROSS)
    assert len({relation.id for relation in every}) == len(every)
    for relation in every:
        assert relation.zh
        assert relation.en
        assert not any("\u4e00" <= char <= "\u9fff" for char in relation.en)
        row = next(line for line in text.splitlines() if line.startswith(f"| `{relation.id}` |"))
        for part in (relation.zh, relation.en, relation.source):
            assert part in row


def test_a_failure_in_english() -> None:
    found = tried("", cell("granted", 5, "enterprise"), cell("granted", 3), *BALANCED[:3])
    told = [checks.wording(check, "en") for check in found]
    assert "natural persons + the five kinds of organisations = total: [Granted] 5 ≠ 3, off by 2" in told
    assert all(checks.wording(check, "zh") == check.message for check in found)
    assert not [line for line in told if any("\u4e00" <= char <= "\u9fff" for char in line)]


def test_words_of_the_report_are_not_translated() -> None:
    check = Check(
        rule="prose.form", status="fail", message="正文与表格一致: [主动公开政府信息数·网站公告] 1 ≠ 2, 差 −1"
    )
    assert checks.wording(check, "en").endswith("·网站公告] 1 ≠ 2, off by −1")
