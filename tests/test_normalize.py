"""Clean text and the way back: every clean character stands at its place in the source, and only noise is gone."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkextract.normalize import Clean, clean

REPLACED = [
    ("２０２３年，公开１２条；", "2023年,公开12条;"),
    ("（一）主动公开：占９８％！", "(一)主动公开:占98%!"),
    ("ＬＥＤ屏", "LED屏"),
    ("。、“”《》〔〕【】——", "。、“”《》〔〕【】——"),
    ("「便民」熱線", "“便民”热线"),
    ("5•15与5・15", "5·15与5·15"),
    ("工作\u3000总结", "工作 总结"),
    ("縣自然資源局依申請公開辦結數", "县自然资源局依申请公开办结数"),
    ("⼯作⽇⾏政复议", "工作日行政复议"),
    ("予以答覆", "予以答复"),
    ("政府資訊公開", "政府信息公开"),
    ("入口網站", "门户网站"),
    ("一点资讯", "一点资讯"),
    ("一段\r\n二段\r三段", "一段 \n二段\n三段"),
    ("\uf06c 要点", "  要点"),
]

SIMPLIFIED_KEPT = ["乾县财政局公开信息3条", "於潜镇人民政府", "宫商角徵羽", "著名景区"]

REMOVED = [
    # invisible
    ("公\u200b开信\ufeff息3\xad条", "公开信息3条"),
    # readings behind the character
    ("開(kāi)展(zhǎn)依申請(qǐng)公開", "开展依申请公开"),
    ("报（bào）告（gào）工（gōng）作", "报告工作"),
    ("报告了(le)全(quán)年(nián)情(qíng)况", "报告了全年情况"),
    ("公(gong)(gong)開(kai)了(le)文(wen)章(zhang)来(lai)源(yuan)日(ri)期(qi)", "公开了文章来源日期"),
    ("开kāi展zhǎn工gōng作", "开展工作"),
    # noise of copied pages
    ("县政府的`网站公开`信息", "县政府的网站公开信息"),
    ("公开的'信息共3条", "公开的信息共3条"),
    ("有的.单位和'部门", "有的单位和部门"),
    ("诉讼的.情况.。", "诉讼的情况。"),
    (",.重点领域信息", ",重点领域信息"),
    # hacked pages
    ("公开３条，，同比增长。。其中；；", "公开3条,同比增长。其中;"),
    # markup
    ("信息&nbsp;187&nbsp;条", "信息187条"),
    ("<span>公开</span>信息<b>26</b>件<br/>。", "公开信息26件。"),
    ("<p>第一段。</p><p>第二段。</p>", "\n第一段。\n\n第二段。\n"),
    ("前<script>var a = 1 < 2;</script>后", "前后"),
    ('正文。<div style="position:absolute;left:-9999px">博彩广告</div>', "正文。"),
    ("&ldquo;微门户&rdquo;", "“微门户”"),
    # the single space around a number
    ("收到申请 26 件，办结 20 件。", "收到申请26件,办结20件。"),
    ("截至 2023 年 12 月 31 日", "截至2023年12月31日"),
    ("回复率 100 % 。", "回复率100%。"),
    ("\n年 度 报 告\n", "\n年度报告\n"),
]

KEPT = [
    "客户端(app)和微信(wechat)",
    "热线(12345)受理 1 036件",
    "规章  0  0  6",
    "行政许可 77 0 3",
    "占12.5%和3.14倍",
    "标题'五公开'要求",
    "1.总体情况",
    "目录............3",
    "a < b 且 b > c",
    "字体:大 中 小",
    "2023-01-18 09:20",
    "***新时代",
    "发放明白卡___张",
]

# One layout each: what stands in mid-sentence is joined.
JOINED = [
    pytest.param(
        " 我局配有 \n 2 \n 名专职人员、 \n 3 \n 名兼职人员,公开率为 \n 98.5% \n 。 ",
        " 我局配有2名专职人员、3名兼职人员,公开率为98.5%。 ",
        id="numbers on lines of their own",
    ),
    pytest.param(
        "回复群众咨询30余\n\n件,回复率100%。",
        "回复群众咨询30余件,回复率100%。",
        id="classifier after a paragraph break",
    ),
    pytest.param(
        "我局把政务公开工作作为\n\n转变职能的一项重要举措,加强领导。",
        "我局把政务公开工作作为转变职能的一项重要举措,加强领导。",
        id="a word that cannot end",
    ),
    pytest.param(
        "根据《关于做好政务公开\n工作的通知》要求,我局公开信息。",
        "根据《关于做好政务公开工作的通知》要求,我局公开信息。",
        id="an open bracket",
    ),
    pytest.param(
        "全年编发信息一\n百九十三篇,转发二十篇。", "全年编发信息一百九十三篇,转发二十篇。", id="a numeral in two"
    ),
    pytest.param(
        "根据《条例》\n(以下简称《条例》\n)和规定\n,编制本报告。",
        "根据《条例》(以下简称《条例》)和规定,编制本报告。",
        id="links on lines of their own",
    ),
    pytest.param(
        "全年主动公开政府信息二百一十六条,门户网站公开其\n中的大部分;依申请公开按期办理,没有发生行政复议\n— 3 —\n和行政诉讼,也没有收取任何费用,群众反映总体良好\n。镇里召开专题会议两次,研究部署信息公开的各项任\n务,并安排专人负责。",
        "全年主动公开政府信息二百一十六条,门户网站公开其中的大部分;依申请公开按期办理,没有发生行政复议和行政诉讼,也没有收取任何费用,群众反映总体良好。镇里召开专题会议两次,研究部署信息公开的各项任务,并安排专人负责。",
        id="pdf with a page number",
    ),
]

# What must stay apart.
APART = [
    pytest.param("规章\n\n0\n\n0\n\n6\n\n规范性文件\n\n4\n\n3\n\n17", id="a cell a line"),
    pytest.param("(一)收到申请数\n\n件\n\n64\n\n1.当面申请数\n\n件\n\n4", id="label, unit, number"),
    pytest.param("规章 |\n0 |\n0 |\n行政许可 |\n12 |", id="cells with bars"),
    pytest.param("行政许可\n12\n个体工商户登记\n3\n人大建议\n5", id="labels that begin like classifiers"),
    pytest.param("二、主动公开\n全年公开信息3条", id="heading and text"),
    pytest.param("(一)加强领导\n我局成立领导小组,明确分工", id="heading with a bracket"),
    pytest.param("清河县财政局\n2023年政务公开工作总结\n2023年,我局公开信息。", id="title in two lines"),
    pytest.param("1.公开信息20条\n2.发放传单300份\n3.召开会议2次", id="items"),
    pytest.param("公开信息20条。\n发放传单300份。", id="full stops"),
    pytest.param("总体良好。\n清河县财政局\n2022年1月5日", id="signature"),
    pytest.param("指标\t单位\t数\n公开数\t条\t12\n申请数\t件\t3", id="tabs"),
    pytest.param("  信息内容      本年制发件数\n  规章                 1\n  行政许可             94", id="columns"),
    pytest.param("1\n县财政局\n214\n2\n县教体局\n187", id="ranking"),
]


@pytest.mark.parametrize(("source", "wanted"), REPLACED)
def test_replaced_one_for_one(source: str, wanted: str) -> None:
    done = clean(source)
    assert done.text == wanted
    assert len(done.text) == len(source)
    assert done.span(1, 2) == (1, 2)


@pytest.mark.parametrize("source", SIMPLIFIED_KEPT)
def test_characters_of_both_scripts_stay_on_a_simplified_page(source: str) -> None:
    assert clean(source).text == source


def test_characters_of_both_scripts_are_read_as_traditional_on_a_traditional_page() -> None:
    assert clean("關於縣環境保護局乾淨飲水徵集意見").text == "关于县环境保护局干净饮水征集意见"


@pytest.mark.parametrize(("source", "wanted"), REMOVED)
def test_removed(source: str, wanted: str) -> None:
    assert clean(source).text == wanted


@pytest.mark.parametrize("source", KEPT)
def test_kept(source: str) -> None:
    assert clean(source).text == source


@pytest.mark.parametrize(("source", "wanted"), JOINED)
def test_joined(source: str, wanted: str) -> None:
    assert clean(source).text == wanted


@pytest.mark.parametrize("source", APART)
def test_apart(source: str) -> None:
    assert clean(source).text.replace(" ", "") == source.replace(" ", "")


PROSE = (
    "2023 年,我局主动公开政府信息 1286 条,其中通过门户网站公开 812 条,通过微信公众号公开 397 条,通过政务微博公开 77 条。"
    "全年发布政策解读 14 篇,召开新闻发布会 2 场,围绕防汛抗旱、水价调整等热点回应公众关切 23 次,群众满意度有所提高。"
    "全年共收到政府信息公开申请 31 件,上年结转 2 件,办结 32 件,结转下年度继续办理 1 件。因信息公开被申请行政复议 2 起,均维持。"
)


def _wrapped(text: str, columns: int, page_every: int = 0) -> str:
    """The text as a page of so many columns prints it: no closing mark opens a line, no number is broken."""
    lines, line, width = [], "", 0
    for token in re.findall(r"[0-9]+|[^0-9]", text):
        size = sum(1 if ord(char) < 128 else 2 for char in token)
        if width + size > columns and token not in ",。;、":
            lines.append(line.rstrip(" "))
            if page_every and len(lines) % page_every == 0:
                lines.append(f"- {len(lines) // page_every} -".center(columns))
            line, width = "", 0
        if line or token != " ":
            line, width = line + token, width + size
    return "\n".join([*lines, line])


@pytest.mark.parametrize("columns", [36, 42, 50, 56, 64, 80])
@pytest.mark.parametrize("page_every", [0, 3])
def test_wrapped_prose_is_whole_again(columns: int, page_every: int) -> None:
    heading = "二、主动公开政府信息情况\n"
    wanted = heading + clean(PROSE).text
    assert clean(heading + _wrapped(PROSE, columns, page_every)).text == wanted


PLACES = [
    # source, a stretch of the clean text, the stretch of the source it came from
    ("受理申请 26 件。", "申请26件", "申请 26 件"),
    ("信息&nbsp;187&nbsp;条。", "187条", "187&nbsp;条"),
    ("開(kāi)展(zhǎn)報(bào)告", "展报", "展(zhǎn)報"),
    ("的`网站公开12\n\n条,", "网站公开12条", "网站公开12\n\n条"),
    ("全年&ldquo;公开&rdquo;。", "“公开”", "&ldquo;公开&rdquo;"),
    ("全年公开３條", "公开3条", "公开３條"),
]


@pytest.mark.parametrize(("source", "stretch", "origin"), PLACES)
def test_a_stretch_maps_to_its_source(source: str, stretch: str, origin: str) -> None:
    done = clean(source)
    start = done.text.index(stretch)
    first, last = done.span(start, start + len(stretch))
    assert source[first:last] == origin
    assert done.position(first) == start


def test_position_of_what_was_removed_is_that_of_what_follows() -> None:
    done = clean("公\u200b\u200b开")
    assert [done.position(at) for at in range(4)] == [0, 1, 1, 1]


def test_written_gives_the_characters_of_the_source_without_noise() -> None:
    done = clean("縣財(cái)政(zhèng)局公(gōng)開\n年報")
    assert done.written(0, len(done.text)) == "縣財政局公開年報"


_PIECES = st.sampled_from(
    ["公开", "信息", "12", "3 ", " 件", "\n", "\n\n", "，", "。。", "的`", "(kāi)", "(le)", "<b>", "</p>", "&nbsp;", "\u200b", "  ", "|", "\t", "條", "２", "— 1 —", "、", "(一)", "'", ".", "余", "第 2 页", "&amp", "<"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_every_clean_character_comes_from_its_own_place(source: str) -> None:
    done = clean(source)
    spans = [done.span(at, at + 1) for at in range(len(done.text))]
    assert all(start < end for start, end in spans)
    assert all(before[0] < after[0] for before, after in pairwise(spans))
    assert all(done.position(start) == at for at, (start, _) in enumerate(spans))
    assert not spans or (spans[0][0] >= 0 and spans[-1][1] <= len(source))


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_digits_are_never_lost_nor_invented(source: str) -> None:
    """Page numbers between wrapped lines are the only digits that go."""
    fold = str.maketrans("２", "2")
    kept = [char for char in clean(source.replace("— 1 —", "").replace("第 2 页", "")).text if char.isdigit()]
    assert kept == [
        char for char in source.replace("— 1 —", "").replace("第 2 页", "").translate(fold) if char.isdigit()
    ]


def test_a_text_that_needs_no_removal_keeps_no_origins() -> None:
    done = clean("2022年,我局公开信息312条。\n二、依申请公开\n收到申请3件。\n" * 50)
    assert isinstance(done, Clean)
    assert done.text == done.source
    assert done.span(7, 20) == (7, 20)
