"""What uses a form's words and is no form: prose, notices with templates, directories of reply types."""

from __future__ import annotations

import pytest

from gkextract.forms import scan

NO_TABLES = [
    "我局根据《条例》第二十条第(五)项规定公开行政许可77件,行政处罚12件,行政强制0件。",
    "依照第二十条第(一)项,公开规章0件、行政规范性文件6件;处理决定数量较上年增加12件。",
    "本年新收政府信息公开申请27件,上年结转政府信息公开申请1件,结转下年度继续办理2件。",
    "三、本年度办理结果:予以公开8件,部分公开5件,不予公开3件,无法提供12件,其他处理1件,总计29件。",
    "办理结果中,属于三类内部事务信息不予公开1件,四类过程性信息2件,危及“三安全一稳定”0件。",
    "因政府信息公开被申请行政复议3件,结果维持2件、结果纠正1件;行政诉讼1件,尚未审结1件。",
    "行政复议、行政诉讼情况:行政复议1件,行政诉讼2件,总计3件,联系电话12345678901。",
    "不予公开(8种情形):1.属于国家秘密;2.其他法律行政法规禁止公开;3.危及“三安全一稳定”;4.保护第三方合法权益;"
    "5.属于三类内部事务信息;6.属于四类过程性信息;7.属于行政执法案卷;8.属于行政查询事项。无法提供(3种情形)。",
    "年报统计表有统计指标52项、计量单位5种。主动公开政府信息数1290条,收到申请数19件,当面申请数3件,传真申请数0件。",
    "当面申请 3 件\n传真申请 0 件\n网络申请 11 件\n信函申请 5 件\n勾稽关系正确。",
    "自然人22件,商业企业3件,科研机构0件,社会公益组织0件,法律服务机构2件,其他0件,总计27件。",
]
TEMPLATES = [
    "关于做好年度报告编制工作的通知\n| 第二十条第(一)项 |\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
    "| 规章 | ×× | ×× | ×× |\n| 行政规范性文件 | xx | xx | xx |\n| 行政许可 | ** |",
    "| 一、本年新收政府信息公开申请数量 | ×× | ×× | ×× | ×× | ×× | ×× | ×× |\n"
    "| 二、上年结转政府信息公开申请数量 | | | | | | | |\n| 三、本年度办理结果 | (一)予以公开 | | | | | | | |",
    "指标名称计量单位本年度历年累计主动公开文件数条其中:1.政府网站公开数条2.政府公报公开数条受理依申请公开信息总数条",
    "行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计",
    "第二十条第(五)项信息内容本年处理决定数量行政许可第二十条第(六)项信息内容本年处理决定数量行政处罚行政强制",
]


@pytest.mark.parametrize("text", NO_TABLES)
def test_prose_is_no_table(text):
    forms = scan(text)
    reading = forms.read({})
    assert reading.found == []
    assert reading.notes == []
    assert forms.covered == []


@pytest.mark.parametrize("text", TEMPLATES)
def test_a_template_has_no_numbers(text):
    assert scan(text).read({}).found == []


@pytest.mark.parametrize("text", ["", "全年公开信息318条。", "1\n2\n3\n", "第二十条第", "|||", "\n\n\n"])
def test_texts_without_tables(text):
    forms = scan(text)
    assert (forms.covered, forms.read({}).found) == ([], [])


def test_prose_before_and_behind_a_table_is_left_alone():
    table = (
        "| 一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n| (七)总计 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n"
    )
    text = f"本年新收政府信息公开申请27件,总计26件。\n{table}\n结转下年度继续办理9件,予以公开8件。"
    assert {found.value for found in scan(text).read({}).found} == {5, 0, 4}


def test_a_masked_cell_is_nothing_and_hides_no_other():
    text = (
        "| 一、本年新收政府信息公开申请数量 | 1x | 0 | 0 | 0 | 0 | 0 | 12 |\n| (七)总计 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n"
    )
    read = {(found.indicator, found.by): found.value for found in scan(text).read({}).found}
    assert ("applications.received", "natural_person") not in read
    assert read["applications.completed", None] == 4


def test_prose_behind_a_table_that_breaks_off_is_no_row():
    table = "| 一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n| (一)予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n"
    text = table + "全年部分公开6件,不予公开3件;其他处理1件。结转下年度继续办理2件,"
    forms = scan(text)
    assert {found.value for found in forms.read({}).found} == {5, 0, 4}
    assert forms.read({}).notes == []
    assert forms.covered[-1][1] <= len(table)
