"""Row labels are known by their meaning, and unknown ones stay unknown."""

from __future__ import annotations

import pytest

from gkextract.forms.labels import read_label, row_within, rows_like
from gkextract.forms.official import forms

KNOWN = [
    ("一、本年新收政府信息公开申请数量", "applications.received"),
    ("商业企业\t科研机构\t其他\t总计\t一、本年新收政府信息公开申请数量", "applications.received"),
    ("其他一、本年新收政府信息公开申请数量", "applications.received"),
    ("一、本年新收\n政府信息公开申\n请数量", "applications.received"),
    ("一、 本 年 新 收 政府信息公开申请数量(件)", "applications.received"),
    ("本年新收政府信息公开申请", "applications.received"),
    ("量\n二、上年结转政府信息公开申请数\n量", "applications.carried_in"),
    ("三、本年度办理结果(一)予以公开", "applications.granted"),
    ("(二)部分公开(区分处理的,只计这一情形,不计其他情形)", "applications.partial"),
    ("(二)部分公开(区分处理的,只\n计这一情形,不计其他情形)", "applications.partial"),
    ("(二)部分公开(区分处理的,只", "applications.partial"),
    ("(三)不予公开\t1.属于国家秘密", "applications.refused.state_secret"),
    ("6.危及“三安全一稳定”", "applications.refused.safety"),
    ("危及国家安全、公共安全、经济安全、社会稳定", "applications.refused.safety"),
    ("5、属于三类内部事务信息", "applications.refused.internal"),
    ("1.本机关不掌", "applications.unable.not_held"),
    ("4.无正当理由大量反复申请", "applications.not_processed.excessive"),
    ("开申请2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "applications.other.no_payment"),
    ("1.申请人无正当理由逾期不补正", "applications.other.no_correction"),
    ("(六)其他处理\t3.其他", "applications.other.misc"),
    ("(七)总计", "applications.completed"),
    ("四、结转下年度继续办理", "applications.carried_out"),
]
STATISTICS = [
    ("(一)主动公开政府信息数(不同渠道和方式公开相同信息计·条)\t条", ("proactive.published", None), "条"),
    ("主动公开信息数(条)", ("proactive.published", None), "条"),
    ("其中:主动公开规范性文件数条", ("documents.normative_published", None), "条"),
    ("3.信函、传真申请数条", ("applications.received", "letter"), "条"),
    ("4.不同意公开答复数\t件", ("applications.refused", None), "件"),
    ("其中:涉及国家秘密\n件", ("applications.refused.state_secret", None), "件"),
    ("不是《条例》所指政府信息\t件", ("applications.not_government_info", None), "件"),
    ("非《条例》所指政府信息数\t条", ("applications.not_government_info", None), "条"),
    ("(三)接受培训人员数\t人次", ("safeguards.trainees", None), "人次"),
    ("(四)政府信息公开专项经费(不包括用于网站建设维护等方面的经费)\t万元", ("safeguards.funds", None), "万元"),
]
UNKNOWN = [
    "",
    "公开",
    "12345热线办结数",
    "我局全年共收到群众来信",
    "人同意公开答复数",
    "不予以公开",
    "行政许可事项办理时限压缩",
    "三、本年度办理结果",
]


@pytest.mark.parametrize(("label", "indicator"), KNOWN)
def test_application_rows(label, indicator):
    rows = [row for row in read_label(label).rows if row.form == "applications"]
    assert [row.indicator for row in rows] == [indicator]


@pytest.mark.parametrize(("label", "meaning", "unit"), STATISTICS)
def test_statistics_rows(label, meaning, unit):
    read = read_label(label)
    assert [row.cells[0] for row in read.rows if row.form == "statistics"] == [meaning]
    assert read.unit == unit


@pytest.mark.parametrize("label", UNKNOWN)
def test_other_words_are_no_labels(label):
    assert read_label(label).rows == ()


@pytest.mark.parametrize(
    ("label", "indicator"),
    [
        ("7.属于行政执法案券", "applications.refused.enforcement_file"),
        ("2.重覆申请", "applications.not_processed.repeat"),
        ("2.没有现成信息须要另行制做", "applications.unable.needs_creation"),
        ("四、结转下年度继续办里", "applications.carried_out"),
    ],
)
def test_a_wrong_character_is_forgiven(label, indicator):
    assert read_label(label).rows == ()
    assert [row.indicator for row in rows_like(label, "applications")] == [indicator]


@pytest.mark.parametrize("label", ["总汁", "公开", "4.不予公升答夏数", "完全是别的一行文字"])
def test_more_wrong_characters_are_not(label):
    assert rows_like(label, "applications") == ()


def test_of_two_names_that_come_as_near_neither_is_taken():
    assert rows_like("属于X类过程性事务信息", "applications") == ()


def test_a_label_in_pieces_is_known_by_the_one_name_in_it():
    rows = row_within("收费通知要求\n他处理\n缴纳费用、\t行政机关不再处理其政", "applications")
    assert [row.indicator for row in rows] == ["applications.other.no_payment"]
    assert (
        row_within("1.属于国家秘密2.重复申请了一行字", "applications")[0].indicator
        == "applications.not_processed.repeat"
    )
    assert row_within("国家秘密与重复申请的一行字", "applications") == ()


def test_every_name_leads_to_its_row():
    for form in forms().values():
        for row in form.rows:
            for name in row.names:
                assert row in read_label(name).rows, name
