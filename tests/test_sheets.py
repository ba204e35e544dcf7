"""Tables that a report draws up itself: in each layout the same, and nothing where the head leaves it open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkextract import normalize, parse, sheets
from gkextract.prose import Subject

ABOUT = Subject("云溪县人民政府", 2023)


def told(text: str, about: Subject = ABOUT) -> set[str]:
    found = sheets.read(normalize.clean(text).text, [], [], about).found
    return {f"{f.indicator}{'/' + f.by if f.by else ''}={f.value}{'' if f.scope == 'own' else ' other'}" for f in found}


def rows(*lines: str) -> list[list[str]]:
    return [line.split() for line in lines]


LAYOUTS = {
    "pipes": lambda table: "\n".join(f"| {' | '.join(row)} |" for row in table),
    "open pipes": lambda table: "\n".join(" | ".join(row) for row in table),
    "ruled": lambda table: "\n".join(
        [f"| {' | '.join(table[0])} |", "|" + "---|" * len(table[0]), *(f"| {' | '.join(row)} |" for row in table[1:])]
    ),
    "tabs": lambda table: "\n".join("\t".join(row) for row in table),
    "stacked": lambda table: "\n".join(f"{cell} |" for row in table for cell in row),
}
TABLES = [
    (
        rows("公开渠道 数量(条)", "门户网站 210", "微信公众号 65", "公示栏 12", "合计 287"),
        {
            "proactive.published/website=210",
            "proactive.published/wechat=65",
            "proactive.published/board=12",
            "proactive.published=287",
        },
    ),
    (
        rows("信息类别 条数 占比", "机构职能类 9 5%", "财政信息 31 18%", "其他 131 77%"),
        {"proactive.published/机构职能=9", "proactive.published/财政=31", "proactive.published/其他=131"},
    ),
    (
        rows("申请方式 件数", "当面申请 2", "网络申请 5", "信函 1"),
        {"applications.received/onsite=2", "applications.received/online=5", "applications.received/letter=1"},
    ),
    (
        rows("答复结果 件数", "予以公开 7", "部分公开 1", "信息不存在 2", "合计 10"),
        {
            "applications.granted=7",
            "applications.partial=1",
            "applications.nonexistent=2",
            "applications.completed=10",
        },
    ),
    (
        rows("排名 单位 报送数 采用数 得分", "1 石桥镇 58 21 310", "2 县水务局 44 0 220", "3 县直部门 130 62 900"),
        {
            "proactive.submitted=58 other",
            "proactive.adopted=21 other",
            "proactive.submitted=44 other",
            "proactive.adopted=0 other",
            "proactive.submitted/县直部门=130",
            "proactive.adopted/县直部门=62",
        },
    ),
    (
        rows("单位 网站 微信 信息发布总数", "县教育局 18 9 27", "合计 40 21 61"),
        {
            "proactive.published/website=18 other",
            "proactive.published/wechat=9 other",
            "proactive.published=27 other",
            "proactive.published/website=40",
            "proactive.published/wechat=21",
            "proactive.published=61",
        },
    ),
    (
        rows(
            "平台 发布量(条) 阅读(播放)量(万次) 粉丝数",
            "局官方网站 1,204 6.2 -",
            "抖音号 24 2,760 380",
            "合计 1,228 2,766.2 380",
        ),
        {
            "proactive.published/website=1204",
            "platform.views/website=62000",
            "proactive.published/video=24",
            "platform.views/video=27600000",
            "platform.followers/video=380",
            "proactive.published=1228",
            "platform.views=27662000",
            "platform.followers=380",
        },
    ),
    (
        rows("单位 2022年 2023年", "县教育局 18 27", "云溪县人民政府 30 33"),
        {"proactive.published=27 other", "proactive.published=33"},
    ),
]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("table", "wanted"), TABLES)
def test_a_table_in_every_layout(table: list[list[str]], wanted: set[str], layout: str) -> None:
    assert told("各单位信息公开情况如下:\n" + LAYOUTS[layout](table)) == wanted


def test_columns_parted_by_spaces_with_numbers_run_into_names() -> None:
    text = "各单位公开情况见下表:\n序号 单位 网站 微信 合计\n1 县财政局 20 11 31\n2 城关镇 5 0 5\n合计 25 11 36\n"
    assert told(text) == {
        "proactive.published/website=20 other",
        "proactive.published/wechat=11 other",
        "proactive.published=31 other",
        "proactive.published/website=5 other",
        "proactive.published/wechat=0 other",
        "proactive.published=5 other",
        "proactive.published/website=25",
        "proactive.published/wechat=11",
        "proactive.published=36",
    }


def test_channels_side_by_side() -> None:
    assert told("公开渠道统计:\n| 政府网站 | 微信公众号 | 微博 |\n| 120 | 88 | 7 |\n") == {
        "proactive.published/website=120",
        "proactive.published/wechat=88",
        "proactive.published/weibo=7",
    }


NOTHING = [
    "| 序号 | 责任单位 | 联系人 | 电话 |\n| 1 | 县教育局 | 张某 | 5551234 |\n",
    "培训情况\n| 单位 | 参训人数 | 场次 |\n| 县教育局 | 20 | 2 |\n",
    "行政许可办理量\n| 单位 | 数量 |\n| 县教育局 | 20 |\n",
    "各单位信息报送和采用情况\n| 单位 | 条数 |\n| 县教育局 | 20 |\n",
    "信息公开情况\n| 类别 | 单位 | 数量 |\n| 学校 | 所 | 20 |\n",
    "信息公开情况\n| 单位 | 同比 | 占比 |\n| 县教育局 | 20 | 3 |\n",
    "公开渠道 数量(条)\n",
    "| 平台 | 收到件数 | 办结件数 |\n| 县长信箱 | 20 | 19 |\n",
    "| 渠道 | 发布量 | 采用数 |\n| 门户网站 | 2.5 | 3 |\n",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_the_head_leaves_open_is_nothing(text: str) -> None:
    assert told(text) == set()


def test_what_a_table_says_the_prose_does_not_read_again() -> None:
    source = (
        "云溪县水务局2023年政府信息公开工作年度报告\n2023年我局主动公开政府信息105条。\n"
        "| 公开渠道 | 数量(条) |\n| 政务微博 | 40 |\n| 门户网站 | 65 |\n全年收到申请3件。\n"
    )
    (report,) = parse(source)
    found = {(m.indicator, m.by, m.value): m.evidence.text for m in report.measures}
    assert found == {
        ("proactive.published", None, 105): "主动公开政府信息105条",
        ("proactive.published", "weibo", 40): "政务微博 | 40",
        ("proactive.published", "website", 65): "门户网站 | 65",
        ("applications.received", None, 3): "收到申请3件",
    }


CELLS = st.sampled_from(
    ["单位", "报送", "采用", "公开渠道", "数量", "门户网站", "县教育局", "合计", "12", "0", "", "1,204", "—"]
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=8), st.sampled_from(["|", "\t", " ", " |\n"]))
def test_evidence_holds_its_number(table: list[list[str]], border: str) -> None:
    text = "信息公开情况\n" + "\n".join(border.join(row) for row in table)
    for found in sheets.read(text, [], [], ABOUT).found:
        assert text[found.start : found.end].replace(",", "").endswith(str(found.value))
