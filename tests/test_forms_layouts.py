"""Official tables in the layouts that pages leave them in, each written by hand, with what must be read."""

from __future__ import annotations

import pytest

from gkextract.forms import scan
from gkextract.models import Cell, Table

BY = ("natural_person", "enterprise", "research", "public_interest", "legal_service", "other_org", None)


def cells(text, tables=(), said=None):
    """The cells read from a text, by (indicator, by)."""
    out = {}
    for found in scan(text, tables).read(said or {}).found:
        assert (found.indicator, found.by) not in out
        assert text[found.start : found.end].strip() == text[found.start : found.end] != ""
        out[found.indicator, found.by] = found.value
    return out


def row(name, *values):
    """The wanted cells of a row of table 3; None was left blank."""
    return {(f"applications.{name}", by): value for by, value in zip(BY, values, strict=True) if value is not None}


APPLICATIONS = row("received", 39, 6, 0, 0, 1, 0, 46) | row("carried_in", 2, 0, 0, 0, 0, 0, 2)
APPLICATIONS |= row("granted", 14, 3, 0, 0, 0, 0, 17) | row("partial", 5, 0, 0, 0, 1, 0, 6)
APPLICATIONS |= row("refused.internal", 20, 3, 0, 0, 0, 0, 23) | row("completed", 39, 6, 0, 0, 1, 0, 46)
APPLICATIONS |= row("carried_out", 2, 0, 0, 0, 0, 0, 2)

HEAD = "申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"

TABLE_3 = {
    "pipes": """
| (本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
|---|---|---|---|---|---|---|---|---|---|
| 一、本年新收政府信息公开申请数量 | | | 39 | 6 | 0 | 0 | 1 | 0 | 46 |
| 二、上年结转政府信息公开申请数量 | | | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| 三、本年度办理结果 | (一)予以公开 | | 14 | 3 | 0 | 0 | 0 | 0 | 17 |
| | (二)部分公开(区分处理的,只计这一情形,不计其他情形) | | 5 | 0 | 0 | 0 | 1 | 0 | 6 |
| | (三)不予公开 | 5.属于三类内部事务信息 | 20 | 3 | 0 | 0 | 0 | 0 | 23 |
| | (七)总计 | | 39 | 6 | 0 | 0 | 1 | 0 | 46 |
| 四、结转下年度继续办理 | | | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
""",
    "pipes, spanning label repeated, dashes": """
| 项目 | 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 一、本年新收政府信息公开申请数量 | 39 | 6 | — | — | 1 | — | 46 |
| 二、上年结转政府信息公开申请数量 | 二、上年结转政府信息公开申请数量 | 2 | 无 | 无 | 无 | 无 | 无 | 2 |
| 三、本年度办理结果 | (一)予以公开 | 14件 | 3件 | 0件 | 0件 | 0件 | 0件 | 17件 |
| 三、本年度办理结果 | (二)部分公开 | 5 | - | - | - | 1 | - | 6 |
| 三、本年度办理结果 | 5.属于三类内部事务信息 | 20 | 3 | 0 | 0 | 0 | 0 | 23 |
| 三、本年度办理结果 | (七)总计 | 39 | 6 | 0 | 0 | 1 | 0 | 46 |
| 四、结转下年度继续办理 | 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
""",
    "tabs": """
\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
一、本年新收政府信息公开申请数量\t39\t6\t0\t0\t1\t0\t46
二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2
三、本年度办理结果\t(一)予以公开\t14\t3\t0\t0\t0\t0\t17
\t(二)部分公开\t5\t0\t0\t0\t1\t0\t6
\t(三)不予公开\t5.属于三类内部事务信息\t20\t3\t0\t0\t0\t0\t23
\t(七)总计\t39\t6\t0\t0\t1\t0\t46
四、结转下年度继续办理\t2\t0\t0\t0\t0\t0\t2
""",
    "spaces, labels wrapped around their numbers, a page mark": """
                          自然人 商业 科研 社会公 法律服  其他  总计
                                 企业 机构 益组织 务机构
  一、本年新收政府信息公开申请数      39     6     0     0     1     0    46
  量
  二、上年结转政府信息公开申请数
  量                                  2      0     0     0     0     0    2
                        - 7 -
  (一)予以公开                       14      3     0     0     0     0   17
  (二)部分公开(区分处理的,只计这    5       0     0     0     1     0    6
  一情形,不计其他情形)
  5.属于三类内部事务信息             20      3     0     0     0     0   23
  (七)总计                           39      6     0     0     1     0   46
  四、结转下年度继续办理              2      0     0     0     0     0    2
                        - 8 -
""",
    "single spaces": """
一、本年新收政府信息公开申请数量 39 6 0 0 1 0 46
二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2
(一)予以公开 14 3 0 0 0 0 17
(二)部分公开 5 - - - 1 - 6
(三)不予公开 5.属于三类内部事务信息 20 3 0 0 0 0 23
(七)总计 39 6 0 0 1 0 46
四、结转下年度继续办理 2 0 0 0 0 0 2
""",
    "a cell a line": HEAD
    + """一、本年新收政府信息公开申请数量\n39\n6\n0\n0\n1\n0\n46\n二、上年结转政府信息公开申请数量\n2\n0\n0\n0\n0\n0\n2
三、本年度办理结果\n(一)予以公开\n14\n3\n0\n0\n0\n0\n17\n(二)部分公开\n5\n0\n0\n0\n1\n0\n6\n(三)不予公开
5.属于三类内部事务信息\n20\n3\n0\n0\n0\n0\n23\n(七)总计\n39\n6\n0\n0\n1\n0\n46\n四、结转下年度继续办理\n2\n0\n0\n0\n0\n0\n2
""",
    "a closed cell a line": "\n".join(
        f"{cell} |"
        for cell in [
            "自然人",
            "商业企业",
            "总计",
            "一、本年新收政府信息公开申请数量",
            "39",
            "6",
            "0",
            "0",
            "1",
            "0",
            "46",
            "二、上年结转政府信息公开申请数量",
            "2",
            "0",
            "0",
            "0",
            "0",
            "0",
            "2",
            "(一)予以公开",
            "14",
            "3",
            "0",
            "0",
            "0",
            "0",
            "17",
            "(二)部分公开",
            "5",
            "0",
            "0",
            "0",
            "1",
            "0",
            "6",
            "5.属于三类内部事务信息",
            "20",
            "3",
            "0",
            "0",
            "0",
            "0",
            "23",
            "(七)总计",
            "39",
            "6",
            "0",
            "0",
            "1",
            "0",
            "46",
            "四、结转下年度继续办理",
            "2",
            "0",
            "0",
            "0",
            "0",
            "0",
            "2",
        ]
    ),
    "jammed": (
        "三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他"
        "一、本年新收政府信息公开申请数量3960010 46二、上年结转政府信息公开申请数量2000002三、本年度办理结果"
        "(一)予以公开143000017(二)部分公开5000106(三)不予公开5.属于三类内部事务信息203000023(七)总计396001046"
        "四、结转下年度继续办理2000002四、政府信息公开行政复议、行政诉讼情况"
    ),
    "labels, then numbers": """
一、本年新收政府信息公开申请数量
二、上年结转政府信息公开申请数量
三、本年度办理结果
(一)予以公开
(二)部分公开
(三)不予公开
5.属于三类内部事务信息
(七)总计
四、结转下年度继续办理
39 6 0 0 1 0 46
2 0 0 0 0 0 2
14 3 0 0 0 0 17
5 0 0 0 1 0 6
20 3 0 0 0 0 23
39 6 0 0 1 0 46
2 0 0 0 0 0 2
""",
    "labels, then columns of numbers": """
一、本年新收政府信息公开申请数量
二、上年结转政府信息公开申请数量
(一)予以公开
(二)部分公开
5.属于三类内部事务信息
(七)总计
四、结转下年度继续办理
39\n2\n14\n5\n20\n39\n2
6\n0\n3\n0\n3\n6\n0
0\n0\n0\n0\n0\n0\n0
0\n0\n0\n0\n0\n0\n0
1\n0\n0\n1\n0\n1\n0
0\n0\n0\n0\n0\n0\n0
46\n2\n17\n6\n23\n46\n2
""",
}


@pytest.mark.parametrize("layout", TABLE_3)
def test_table_3_in_every_layout(layout):
    assert (
        cells("一、总体情况\n全年收到申请36件。\n" + TABLE_3[layout] + "\n五、存在的主要问题\n一是公开不够及时。")
        == APPLICATIONS
    )


def test_blank_cells_are_nothing():
    text = "| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
    text += "| 一、本年新收政府信息公开申请数量 | 6 | | | / | 1 | ×× | 7 |\n| 二、上年结转政府信息公开申请数量 | | | | | | | |\n"
    assert cells(text) == row("received", 6, None, None, None, 1, None, 7)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_blank_cells_are_counted_by_lines(gap):
    heads = gap.join(HEAD.split())
    first = gap.join(["一、本年新收政府信息公开申请数量", "6", "", "", "", "1", "", "7"])
    second = gap.join(["二、上年结转政府信息公开申请数量", "", "2", "", "", "", "", "2"])
    text = gap.join([heads, first, second, "三、本年度办理结果"])
    wanted = row("received", 6, None, None, None, 1, None, 7) | row("carried_in", None, 2, None, None, None, None, 2)
    assert cells(text) == wanted


def test_a_grid_with_spanning_cells():
    lines = [
        [("申请人情况", 3, 7)],
        [("自然人", 3, 1), ("法人或其他组织", 4, 5), ("总计", 9, 1)],
        [("商业\n企业", 4, 1), ("科研\n机构", 5, 1), ("社会公益组织", 6, 1), ("法律服务机构", 7, 1), ("其他", 8, 1)],
        [("一、本年新收政府信息公开申请数量", 0, 3), *((value, at + 3, 1) for at, value in enumerate("8100009"))],
        [("三、本年度办理结果", 0, 1), ("(一)予以公开", 1, 2), *((v, at + 3, 1) for at, v in enumerate("2000002"))],
        [("(三)不予公开", 1, 1), ("1.属于国家秘密", 2, 1), *((v, at + 3, 1) for at, v in enumerate(" 1   11 "[:7]))],
    ]
    text, grid = "", []
    for at, line in enumerate(lines):
        for value, col, span in line:
            value = value.strip(" ")
            grid.append(Cell(value, len(text), len(text) + len(value), at, col, 1, span))
            text += value + "\t"
        text += "\n"
    wanted = row("received", 8, 1, 0, 0, 0, 0, 9) | row("granted", 2, 0, 0, 0, 0, 0, 2)
    wanted |= row("refused.state_secret", None, 1, None, None, None, 1, 1)
    assert cells(text, [Table(0, len(text), tuple(grid))]) == wanted


def test_a_row_whose_label_is_lost_is_known_by_its_place():
    text = """
| 一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| (一)予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| (二)部分公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
"""
    refused = [
        "国家秘密",
        "法律行政法规禁止公开",
        "三安全一稳定",
        "第三方合法权益",
        "三类内部事务信息",
        "四类过程性信息",
        "行政执法案卷",
        "行政查询事项",
    ]
    rest = [
        "本机关不掌握相关政府信息",
        "没有现成信息需要另行制作",
        "补正后申请内容仍不明确",
        "信访举报投诉类申请",
        "重复申请",
        "要求提供公开出版物",
    ]
    zeros = " | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"
    text += "".join(f"| {label}{zeros}" for label in [*refused, *rest])
    text += "| 0 | 1 | 0 | 0 | 0 | 0 | 1 |\n".replace("0 | 1", "1 | 0", 1)
    text += f"| 要求行政机关确认或重新出具已获取信息{zeros}| 逾期不补正{zeros}| 缴纳费用{zeros}| 3.其他{zeros}"
    text += "| (七)总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
    assert cells(text)["applications.not_processed.excessive", None] == 1
    wrong = text.replace("| (七)总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |", "| (七)总计 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |")
    assert ("applications.not_processed.excessive", None) not in cells(wrong)


REVIEW = {
    ("review.upheld", None): 3, ("review.corrected", None): 1, ("review.other", None): 0, ("review.pending", None): 2,
    ("review.total", None): 6, ("litigation.upheld", "direct"): 12, ("litigation.corrected", "direct"): 0,
    ("litigation.other", "direct"): 2, ("litigation.pending", "direct"): 0, ("litigation.total", "direct"): 14,
    ("litigation.upheld", "after_review"): 0, ("litigation.corrected", "after_review"): 0,
    ("litigation.other", "after_review"): 0, ("litigation.pending", "after_review"): 4,
    ("litigation.total", "after_review"): 4,
}  # fmt: skip
BLOCK = "结果维持 结果纠正 其他结果 尚未审结 总计"
TABLE_4 = {
    "pipes": f"| 行政复议 | | | | | 行政诉讼 |\n| | 未经复议直接起诉 | 复议后起诉 |\n| {' | '.join(BLOCK.split() * 3)} |\n"
    "| 3 | 1 | 0 | 2 | 6 | 12 | 0 | 2 | 0 | 14 | 0 | 0 | 0 | 4 | 4 |",
    "heads lost": "| 行政复议 | | | | | 行政诉讼 | | | | |\n| 3 | 1 | 0 | 2 | 6 | 12 | 0 | 2 | 0 | 14 | 0 | 0 | 0 | 4 | 4 |",
    "heads broken": "行政复议\n行政诉讼\n结\n果\n维\n持\n结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计\n"
    "3 1 0 2 6 12 0 2 0 14 0 0 0 4 4",
    "blocks": f"行政复议:{BLOCK}\n  3  1  0  2  6\n未经复议直接起诉:{BLOCK}\n  12  0  2  0  14\n复议后起诉:{BLOCK}\n  0  0  0  4  4\n",
    "jammed": f"行政复议行政诉讼{(BLOCK * 3).replace(' ', '')}未经复议直接起诉复议后起诉"
    f"{(BLOCK * 2).replace(' ', '')}31026120201400044",
    "a cell a line": "\n".join(
        [
            *["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"],
            *BLOCK.split() * 3,
            *["3", "1", "0", "2", "6", "12", "0", "2", "0", "14", "0", "0", "0", "4", "4"],
        ]
    ),
}


@pytest.mark.parametrize("layout", TABLE_4)
def test_table_4_in_every_layout(layout):
    assert cells(f"四、政府信息公开行政复议、行政诉讼情况\n{TABLE_4[layout]}\n五、存在的主要问题") == REVIEW


ARTICLE_2021 = {
    ("documents.regulations_issued", None): 0, ("documents.regulations_repealed", None): 0,
    ("documents.regulations_in_force", None): 2, ("documents.normative_issued", None): 14,
    ("documents.normative_repealed", None): 9, ("documents.normative_in_force", None): 131,
    ("admin.licenses", None): 20417, ("admin.penalties", None): 86, ("admin.coercion", None): 0,
    ("admin.fees", None): 318.5,
}  # fmt: skip
TABLE_2 = {
    "pipes": """| 第二十条第(一)项 |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 2 |
| 行政规范性文件 | 14(其中修订5件) | 9(含失效2件) | 131 |
| 第二十条第(五)项 |
| 行政许可 | 20,417 | | |
| 第二十条第(六)项 |
| 行政处罚 | 86 | 86 | 86 |
| 行政强制 | 0 |
| 第二十条第(八)项 |
| 信息内容 | 本年收费金额(单位:万元) |
| 行政事业性收费 | 318.50 |""",
    "lines": """第二十条第(一)项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n0\n2\n行政规范性文件\n14
(其中修订5件)\n9\n131\n第二十条第(五)项\n信息内容\n本年处理决定数量\n行政许可\n20417\n第二十条第(六)项\n信息内容
本年处理决定数量\n行政处罚\n86\n行政强制\n0\n第二十条第(八)项\n信息内容\n本年收费金额(单位:万元)\n行政事业性收费\n318.5""",
    "spaces": """   第二十条第(一)项
  信息内容      本年制发件数   本年废止件数   现行有效件数
  规章                 0            0             2
  行政规范性文件      14            9           131
   第二十条第(五)项
  行政许可              20417
   第二十条第(六)项
  行政处罚                 86
  行政强制                  —
   第二十条第(八)项
  行政事业性收费        318.5 万元""",
}


@pytest.mark.parametrize("layout", TABLE_2)
def test_table_2_of_2021_in_every_layout(layout):
    assert cells(f"二、主动公开政府信息情况\n{TABLE_2[layout]}\n三、收到和处理") == ARTICLE_2021


def test_table_2_jammed_is_read_as_far_as_it_is_certain():
    text = (
        "二、主动公开政府信息情况第二十条第(一)项信息内容本年制发件数本年废止件数现行有效件数规章002行政规范性文件149131"
        "第二十条第(五)项信息内容本年处理决定数量行政许可20417第二十条第(六)项信息内容本年处理决定数量行政处罚86行政强制0"
        "第二十条第(八)项信息内容本年收费金额(单位:万元)行政事业性收费318.5三、收到和处理"
    )
    certain = {key: value for key, value in ARTICLE_2021.items() if not key[0].startswith("documents.normative")}
    assert cells(text) == certain
    note = scan(text).read({}).notes[0]
    assert note.code == "ambiguous_cells"
    assert text[note.start : note.end] == "149131"
    assert "14 9 131" in note.message


TABLE_2_2019 = """第二十条第(一)项
信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量
规章\t1\t1\t4
规范性文件\t6\t5\t58
第二十条第(五)项
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政许可\t41\t-3\t7702
其他对外管理服务事项\t18\t增2\t955
第二十条第(六)项
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政处罚\t230\t+12/-4\t64
行政强制\t9\t0\t1
第二十条第(八)项
信息内容\t上一年项目数量\t本年增/减
行政事业性收费\t5\t-1
第二十条第(九)项
信息内容\t采购项目数量\t采购总金额
政府集中采购\t22\t1034.6万元
"""
WANTED_2019 = {
    ("documents.regulations_issued", None): 1, ("documents.regulations_published", None): 1,
    ("documents.regulations_in_force", None): 4, ("documents.normative_issued", None): 6,
    ("documents.normative_published", None): 5, ("documents.normative_in_force", None): 58,
    ("admin.licenses", None): 7702, ("admin.other_services", None): 955, ("admin.penalties", None): 64,
    ("admin.coercion", None): 1, ("admin.procurement_projects", None): 22, ("admin.procurement_amount", None): 1034.6,
}  # fmt: skip


def test_table_2_of_2019_reads_last_years_items_and_changes_but_does_not_count_them():
    assert cells(TABLE_2_2019) == WANTED_2019
    units = {found.indicator: found.unit for found in scan(TABLE_2_2019).read({}).found}
    assert units["admin.procurement_amount"] == "万元"
    lines = TABLE_2_2019.replace("\t", "\n")
    assert cells(lines) == WANTED_2019


SHEET = [
    ("统计指标", "单位", "统计数"),
    ("一、主动公开情况", "", ""),
    ("(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)", "条", "1406"),
    ("其中:主动公开规范性文件数", "条", "7"),
    ("制发规范性文件总数", "件", "8"),
    ("1.政府公报公开政府信息数", "条", "0"),
    ("2.政府网站公开政府信息数", "条", "1351"),
    ("5.其他方式公开政府信息数", "条", "62"),
    ("三、依申请公开情况", "", ""),
    ("(一)收到申请数", "件", "23"),
    ("1.当面申请数", "件", "4"),
    ("2.传真申请数", "件", "0"),
    ("(二)申请办结数", "件", "22"),
    ("1.按时办结数", "件", "22"),
    ("(三)申请答复数", "件", "21"),
    ("4.不同意公开答复数", "件", "3"),
    ("其中:涉及国家秘密", "件", "1"),
    ("涉及个人隐私", "件", "2"),
    ("五、行政复议数量", "件", "2"),
    ("(一)维持具体行政行为数", "件", "1"),
    ("(三)其他情形数", "件", "1"),
    ("六、行政诉讼数量", "件", "1"),
    ("(一)维持具体行政行为或者驳回原告诉讼请求数", "件", "0"),
    ("(三)其他情形数", "件", "1"),
    ("八、依申请公开信息收取的费用", "万元", "0.02"),
    ("(三)接受培训人员数", "人次", "310"),
]
WANTED_SHEET = {
    ("proactive.published", None): {1406}, ("documents.normative_published", None): {7},
    ("documents.normative_issued", None): {8}, ("proactive.published", "gazette"): {0},
    ("proactive.published", "website"): {1351}, ("proactive.published", "other_channel"): {62},
    ("applications.received", None): {23}, ("applications.received", "onsite"): {4},
    ("applications.received", "fax"): {0}, ("applications.completed", None): {22, 21},
    ("applications.completed", "按时"): {22}, ("applications.refused", None): {3},
    ("applications.refused.state_secret", None): {1}, ("applications.refused.third_party", "个人隐私"): {2},
    ("review.total", None): {2}, ("review.upheld", None): {1}, ("review.other", None): {1},
    ("litigation.total", None): {1}, ("litigation.upheld", None): {0}, ("litigation.other", None): {1},
    ("applications.fees", None): {0.02}, ("safeguards.trainees", None): {310},
}  # fmt: skip
SHEETS = {
    "pipes": "\n".join(f"| {' | '.join(filter(None, line))} |" for line in SHEET),
    "tabs": "\n".join("\t".join(filter(None, line)) for line in SHEET),
    "spaces": "\n".join("      ".join(filter(None, line)) for line in SHEET),
    "lines": "\n".join("\n".join(filter(None, line)) for line in SHEET),
    "apart lines": "\n\n".join("\n\n".join(filter(None, line)) for line in SHEET),
    "serial numbers": "\n".join(f"| {at} | {' | '.join(filter(None, line))} |" for at, line in enumerate(SHEET)),
    "jammed": "".join("".join(line) for line in SHEET),
    "no units": "\n".join(f"| {line[0]}{f'({line[1]})' if line[1] else ''} | {line[2]} |" for line in SHEET),
}


@pytest.mark.parametrize("layout", SHEETS)
def test_a_statistics_sheet_in_every_layout(layout):
    wanted = {}
    text = f"附件:政府信息公开情况统计表\n{SHEETS[layout]}\n单位负责人:×× 联系电话:0770-6012345"
    for found in scan(text).read({}).found:
        wanted.setdefault((found.indicator, found.by), set()).add(found.value)
    assert wanted == WANTED_SHEET


CUMULATIVE = (
    "政府信息公开情况统计表 指标名称计量单位2014年度历年累计主动公开文件数条5804127其中:1.政府网站公开数条58041272.政府公报公开数条00"
    "受理依申请公开信息总数条419其中:1.当面申请数条022.网上申请数条4163.信函、传真申请数条01对申请的答复总数条419"
    "其中:1.同意公开答复数条3152.同意部分公开答复数条113.不予公开答复数条03接受行政申诉、举报数件00行政复议数件01行政诉讼数件00"
)


def test_a_cumulative_sheet_jammed():
    read = cells(CUMULATIVE, said={("proactive.published", None): {580}})
    assert read["proactive.published", None] == 580
    assert read["proactive.published_cumulative", None] == 4127
    assert read["proactive.published", "website"] == 580
    assert read["applications.received", None] == 4
    assert read["applications.received", "online"] == 4
    assert read["applications.granted", None] == 3
    assert read["complaints.total", None] == read["appeals.total", None] == read["review.total", None] == 0
    open_ = cells(CUMULATIVE)
    assert ("proactive.published", None) not in open_
    assert ("proactive.published", "website") not in open_
    assert open_["applications.received", None] == 4


def test_two_things_counted_together_are_nobodys():
    text = (
        "| 指标 | 单位 | 数值 |\n| 收到申请数 | 件 | 3 |\n| 当面申请数 | 件 | 3 |\n| 接受行政申诉、举报数 | 件 | 2 |\n"
    )
    assert ("complaints.total", None) not in cells(text)
    assert ("appeals.total", None) not in cells(text)


def test_a_coded_sheet_with_the_years_own_sum():
    text = "指标名称\n| 计量单位\n| 代码\n| 本期实际\n| 本年累计\n|\n"
    for at, (label, period, year) in enumerate(
        (("主动公开信息数", 40, 812), ("当面申请数", 0, 3), ("网上申请数", 1, 5)), 1
    ):
        text += f"{label}\n| 条\n| 0{at}\n| {period}\n| {year}\n|\n"
    assert cells(text) == {
        ("proactive.published", None): 812,
        ("applications.received", "onsite"): 3,
        ("applications.received", "online"): 5,
    }


def test_annexes_have_columns_of_their_own():
    text = (
        "附表一 主动公开情况统计\n指标 单位 本年度 历年累计\n主动公开信息数 条 52 310\n其中:1.网站公开政府信息数 条 50 300\n"
        "附表二 依申请公开情况统计\n指标 单位 本年度 历年累计\n申请总数 件 4 9\n对申请的答复总数 件 4 9\n"
        "其中:1.同意公开答复数 件 3 7\n2.不予公开答复总数 件 1 2\n"
        "附表三 咨询情况统计\n网上咨询数 人次 17\n现场接待人数 人次 26\n咨询电话接听数 人次 38\n"
    )
    read = cells(text)
    assert read["proactive.published_cumulative", None] == 310
    assert (read["applications.completed", None], read["applications.refused", None]) == (4, 1)
    assert (read["service.inquiries", "online"], read["service.inquiries", "phone"]) == (17, 38)


def test_a_sheet_with_other_columns_is_another_sheet():
    text = (
        "附件1 主动公开情况统计表\n指标名称 单位 2012年数 历年累计\n主动公开信息数 条 5,206 21,877\n现场接待人数 人次 77 315\n"
        "咨询电话接听数 人次 40 706\n附件2 依申请公开情况统计表\n申请总数 件 29\n当面申请数 件 17\n网上申请数 件 12\n"
    )
    read = cells(text)
    assert (read["proactive.published", None], read["proactive.published_cumulative", None]) == (5206, 21877)
    assert (read["applications.received", None], read["applications.received", "online"]) == (29, 12)


@pytest.mark.parametrize("label", ["免予公开答复总数", "不予提供答复总数", "另行处理答复总数"])
def test_a_label_that_ends_like_a_row_is_not_that_row(label):
    text = f"指标 单位 数值\n申请总数 件 9\n当面申请数 件 9\n同意公开答复数 件 7\n{label} 件 2\n"
    assert cells(text).get(("applications.completed", None)) is None


def test_what_is_covered_is_the_table_alone():
    before, behind = "一、总体情况\n全年组织检查4次。", "\n五、存在的主要问题\n计划培训6次。"
    text = before + TABLE_3["pipes"] + behind
    ((start, end),) = scan(text).covered
    assert "检查4次" not in text[start:end]
    assert "培训6次" not in text[start:end]
    assert text[start:end].endswith("| 0 | 2")
    jammed = (
        "全年组织季度检查4次并通报。二、主动公开政府信息情况第二十条第(五)项信息内容本年处理决定数量行政许可77三、收到"
    )
    ((start, end),) = scan(jammed).covered
    assert jammed[start:end].endswith("行政许可77")
    assert "通报" not in jammed[start:end]


ZEROS = "\n".join(["0 |"] * 7)
DUMPED = {
    "a border on a line of its own": """申请人情况
|
自然人
|
商业
企业
|
总计
|
一、本年新收政府信息公开申请数量
|
5
|
0
|
0
|
0
|
|
0
|
5
|
二、上年结转政府信息公开申请数量
|
1
|
0
|
0
|
0
|
0
|
0
|
1
|
""",
    "line breaks inside cells": """| \n 申请人情况  | |||||||
| \n 一、本年新收政府信息公开申请数量  | \n 5  | \n 0  | \n 0  | \n 0  | \n   | \n 0  | \n 5  | \n| \n 二、上年结转政府信息公开申请数量  | \n 1  | \n 0  | \n 0  | \n 0  | \n 0  | \n 0  | \n 1  | \n""",
    "rows padded to the widest": """申请人情况 | |||||||||
一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 |  | 0 | 5 | ||
二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | ||
""",
}


@pytest.mark.parametrize("layout", DUMPED)
def test_pages_turned_to_text(layout):
    assert cells(DUMPED[layout]) == row("received", 5, 0, 0, 0, None, 0, 5) | row("carried_in", 1, 0, 0, 0, 0, 0, 1)


def test_where_all_blanks_stand_at_the_end_of_a_row_only_the_total_is_known():
    text = "信息内容 |\n本年制发件数 |\n本年废止件数 |\n现行有效件数 |\n|\n规章 |\n0 |\n0 |\n6 |\n|\n行政规范性文件 |\n4 |\n||\n"
    text += (
        "一、本年新收政府信息公开申请数量 |\n3 |\n1 |\n4 |\n||||||\n二、上年结转政府信息公开申请数量 |\n0 |\n||||||||\n"
    )
    regulations = ("issued", "repealed", "in_force")
    wanted = {
        (f"documents.regulations_{name}", None): value for name, value in zip(regulations, (0, 0, 6), strict=True)
    }
    assert cells(text) == wanted | {("applications.received", None): 4}


@pytest.mark.parametrize("change", ["增加5", "新增2项", "减少3项", "增1", "+2", "-3", "持平", "无变化"])
def test_a_change_is_a_cell_and_no_count(change):
    text = (
        "| 第二十条第(五)项 |\n| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n"
        f"| 行政许可 | 24 | {change} | 7 |\n| 其他对外管理服务事项 | 4 | 0 | 9 |\n"
    )
    assert cells(text) == {("admin.licenses", None): 7, ("admin.other_services", None): 9}


def test_heads_cut_off_and_a_border_on_each_line():
    head = "| 第二十条第(一)项\n|\n||||\n| 信息内容\n|\n本年新 |\n本年新 |\n对外公开总数量\n|\n|\n"
    text = head + "| 规章\n|\n0\n|\n0\n|\n1\n|\n|\n| 规范性文件\n|\n3\n|\n2\n|\n8\n|\n|\n"
    assert cells(text) == {
        ("documents.regulations_issued", None): 0,
        ("documents.regulations_published", None): 0,
        ("documents.regulations_in_force", None): 1,
        ("documents.normative_issued", None): 3,
        ("documents.normative_published", None): 2,
        ("documents.normative_in_force", None): 8,
    }


def test_the_parts_of_a_group_whose_labels_are_lost():
    head = (
        "一、本年新收政府信息公开申请数量 |\n2 |\n0 |\n0 |\n0 |\n0 |\n0 |\n2 |\n二、上年结转政府信息公开申请数量 |\n"
        + ZEROS
    )
    granted = "\n(一)予以公开 |\n1 |\n0 |\n0 |\n0 |\n0 |\n0 |\n1 |\n(二)部分公开 |\n" + ZEROS + "\n(三)不予公开 |\n"
    refused = "\n".join([ZEROS] * 4) + "\n1 |\n0 |\n0 |\n0 |\n0 |\n0 |\n1 |\n" + "\n".join([ZEROS] * 3)
    rest = f"\n(四)无法提供 |\n{ZEROS}\n{ZEROS}\n{ZEROS}\n(五)不予处理 |\n" + "\n".join([ZEROS] * 5)
    rest += (
        f"\n(六)其他处理 |\n{ZEROS}\n(七)总计 |\n2 |\n0 |\n0 |\n0 |\n0 |\n0 |\n2 |\n四、结转下年度继续办理 |\n{ZEROS}\n"
    )
    read = cells(head + granted + refused + rest)
    assert read["applications.refused.internal", "natural_person"] == 1
    assert read["applications.refused.internal", None] == 1
    assert read["applications.refused.prohibited", None] == 0
    assert read["applications.other", None] == 0


def test_heads_that_stand_upright():
    heads = "行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结 结 其 尚\n结 结 其 尚 结 结 其 尚\n果 果 他 未\n总计 果 果 他 未 总"
    heads += " 果 果 他 未 总\n维 纠 结 审\n维 纠 结 审 计 维 纠 结 审 计\n持 正 果 结\n持 正 果 结 持 正 果 结\n"
    assert cells(heads + "3 1 0 2 6 12 0 2 0 14 0 0 0 4 4\n五、存在的主要问题") == REVIEW


def test_rows_with_long_notes():
    text = """第二十条第(一)项 | |||
信息内容 | 本年新 制作数量 | 本年新 公开数量 | 对外公开总数量 |
规章(设区的市填报) | 0 | 0 | 1 |
规范性文件(凡标题用“办法”“细则”“规程”字样、对外普遍适用的公文,不论以何种名义印发,均计入本栏) | 3 | 3 | 19 |
其他主动公开文件 | 40 | 40 | 95 |
第二十条第(五)项 | |||
信息内容 | 上一年项目数量(指2018年事项数)
| 本年增/减(指2019年增减数,减用负值表示,如-8)
| 处理决定数量(指2019年办件量)
|
行政许可 | 8 | -5 | 93 |
"""
    read = cells(text)
    assert read["documents.normative_in_force", None] == 19
    assert read["admin.licenses", None] == 93
    assert len(read) == 7


def test_a_grid_that_leaves_empty_cells_out():
    parts = [
        ("自然人", 0, 1),
        ("总计", 0, 7),
        ("一、本年新收政府信息公开申请数量", 1, 0),
        ("6", 1, 1),
        ("1", 1, 5),
        ("7", 1, 7),
    ]
    text, grid = "", []
    for value, at, col in parts:
        grid.append(Cell(value, len(text), len(text) + len(value), at, col))
        text += value + "\t"
    assert cells(text, [Table(0, len(text), tuple(grid))]) == row("received", 6, None, None, None, 1, None, 7)
