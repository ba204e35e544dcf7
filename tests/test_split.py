"""Where reports begin and end: titles, marks of collections, bodies; what is furniture; what is no report at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gkextract import split, titles
from gkextract.normalize import clean
from gkextract.split import Section

SAMPLES = Path(__file__).parent.parent / "samples"

BODY = "2022年,我局主动公开政府信息120条,收到申请3件,均按期答复。全年召开专题会议2次。"
OTHER = "今年以来,全镇发放明白纸1500份,接待群众咨询260人次,没有收到公开申请。"
THIRD = "一年来,中心组织培训4期,参训180人次,网站访问量3.2万次。"


def parts(source: str) -> list[str]:
    """The text of each report, its title included."""
    text = clean(source).text
    return [text[section.start : section.end] for section in split.split(text)]


def sections(source: str) -> list[Section]:
    return split.split(clean(source).text)


SINGLE = [
    pytest.param(f"清河县水务局2022年政务公开工作总结\n{BODY}", "清河县水务局2022年", id="title and body"),
    pytest.param(f"首页 > 政务公开 > 年报\n清河县水务局2022年政务公开工作总结\n发布时间:2023-01-10\n{BODY}", "清河县水务局", id="breadcrumb above"),
    pytest.param(f"清河县水务局\n2022年政府信息公开工作年度报告\n\n{BODY}", "清河县水务局\n2022年", id="title in two lines"),
    pytest.param(f"2022年清河县人民政府办公室政府信息公开\n工作年度报告\n{BODY}", "2022年清河县", id="title broken anywhere"),
    pytest.param(f"标题: | 清河县水务局2022年政府信息公开年报 |\n索引号: | 000/2023-1 |\n{BODY}", "清河县水务局", id="title in a box"),
    pytest.param(f"标题: 清河县水务局2022年政府信息公开年报\n栏目: 年报\n====\n清河县水务局2022年政府信息公开年报 {BODY}", "清河县水务局", id="box, then title at the head of a line"),
    pytest.param(f"当前位置:首页 政务公开 年度报告 清河县水务局2022年政府信息公开工作年度报告 文章来源:水务局 {BODY}", "清河县水务局", id="all in one line"),
    pytest.param(f"索引号\n000/2023-1\n发布机构\n清河县人民政府\n清河县2022年政府信息公开工作年度报告\n{BODY}", "清河县2022年", id="cells of a box above"),
    pytest.param(f"清河县水务局2022年政务公开工作总结\n目录\n一、总体情况\n{BODY}", "清河县水务局2022年", id="contents of which only the word is left"),
    pytest.param(f"清河县水务局2022年政府信息公开年度报告\n根据条例编制。\n· 中文名清河县水务局2022年政府信息公开年度报告\n{BODY}", "清河县水务局2022年", id="box of an encyclopedia"),
    pytest.param(f"清河县水务局2022年政府信息公开年度报告/全文\n关键词: 清河县水务局 政府信息公开 工作报告 收费情况\n二、主动公开情况\n{BODY}", "清河县水务局2022年", id="whole text"),
    pytest.param("清河市第五届政务公开日活动启动\n26日,活动在政务中心启动,各单位发放宣传袋、资料1000多份。", "清河市第五届", id="headline of an opening"),
    pytest.param(f"清河县水务局开展“政务公开日”宣传活动\n{OTHER}", "清河县水务局开展", id="headline of an event"),
    pytest.param(f"清河县发布2022年政府信息公开工作年度报告\n{BODY}", "清河县发布", id="headline of a publication"),
    pytest.param("关于2022年第三季度政务信息采用情况的通报\n各镇:\n第三季度共采用信息120条,其中县直单位80条,乡镇40条。", "关于2022年", id="bulletin"),
    pytest.param(
        "清河县水务局2022年政务公开工作总结\n我局把公开作为服务群众的窗口,完善制度,规范程序,拓宽渠道,压实责任,工作取得新的成效。\n"
        f"{BODY}全年召开水价听证会2次。\n我局把公开作为服务群众的窗口,完善制度,规范程序,拓宽渠道,压实责任,工作取得新的成效。\n{THIRD}",
        "清河县水务局",
        id="a paragraph said twice",
    ),
    pytest.param("云溪县司法局2017年度政府信息公开情况统计表\n统计指标 单位 统计数\n一、主动公开情况 — —\n(一)主动公开政府信息数 条 213\n(二)制发规范性文件总数 件 0\n三、依申请公开情况\n(一)收到申请数 件 1\n(二)申请办结数 件 1\n说明:数据以公开日期为准。", "云溪县司法局2017年度", id="a sheet alone"),
    pytest.param(f"石政〔2012〕5号 签发人:王某\n关于报送2011年度政务公开工作总结的报告\n县政务公开领导小组\n我镇在县委县政府的领导下有序开展工作,全\n年共公开政务信息三百二十条,其中通过公开栏\n公开一百六十一条,通过广播公开九十五条,通过\n县政府网公开七十一条。\n{BODY}", "关于报送2011年度", id="below the number of a wrapped paper"),
    pytest.param(f"网站\n二、主动公开政府信息情况\n(略)\n三、收到和处理政府信息公开申请情况\n{BODY}\n五、存在问题\n{OTHER}", "二、主动公开", id="from its second chapter"),
    pytest.param(f"和安街道“5·15政务公开日”活动总结\n{OTHER}", "和安街道", id="event"),
    pytest.param(f"关于印发《青山乡2022年政务公开工作总结》的通知\n各村:\n现印发给你们。\n青山乡2022年政务公开工作总结\n{BODY}", "青山乡2022年", id="forwarded by a notice"),
    pytest.param(f"政务公开工作总结及工作打算\n{BODY}\n一、完成情况\n{OTHER}\n\n政务公开工作总结及工作打算\n\n二、问题\n{THIRD}", "政务公开工作总结", id="title again as a caption"),
    pytest.param(f"清河县水务局2022年政府信息公开年报\n{BODY}\n— 1 —\n清河县水务局2022年政府信息公开年报\n二、问题\n{THIRD}", "清河县水务局", id="running head"),
    pytest.param(f"本报告由清河县税务局编写。\n一、总体情况\n{BODY}", "本报告由", id="no title, speaks as a report"),
    pytest.param(f"某某娱乐_官网入口-首页\n本报告的统计期限为2022年全年。\n一、概述\n{BODY}", "本报告的", id="no title, spam above"),
    pytest.param(f"政务公开工作总结范文 篇幅:中 阅读:31\n20xx年,xx县民族局在县委领导下推进政务公开。{BODY}", "20xx年", id="no title, head of a page above"),
    pytest.param(f"1、1柳溪镇2018年第一季度政务公开工作总结根据县政府办通知要求,{OTHER}", "柳溪镇2018年", id="a library's page number in front"),
    pytest.param("一、政府信息公开总体工作情况\n(一)机构建设。各部门健全了机构,配齐了人员,清河县人民政府坚持把政务公开列入考核。", "一、政府信息", id="chapters alone"),
    pytest.param("一 概 述\n2016年,清河县税务局坚持依法公开政府信息,拓宽渠道。全年发布公告15条。", "一", id="a chapter without its mark"),
    pytest.param("2021年,清河县坚持以公开促落实,推进政务公开。公开规划等信息300条,办结申请3件。", "2021年", id="the opening sentence says who"),
    pytest.param("小河镇精心组织开展“政府开放日”活动。6月23日,工作人员走进各村,发放宣传手册500余份。", "小河镇", id="an event without a headline"),
    pytest.param("各镇政府:\n现将3-4月份政府门户网站信息报送情况通报如下:\n3-4月共报送信息578条,采纳250条。", "现将3-4月份", id="a bulletin on what was sent in"),
]  # fmt: skip

SEVERAL = [
    pytest.param(
        "2022年政务公开工作总结汇编(3篇)\n甲县水务局2022年政务公开工作总结\n2022年12月2日\n" + BODY
        + "\n乙镇2022年政务公开工作总结及2023年打算\n" + OTHER + "\n丙中心2022年度政务公开工作情况报告\n" + THIRD,
        ["甲县水务局2022年", "乙镇2022年", "丙中心2022年度"],
        id="title lines",
    ),
    pytest.param(
        "政务公开总结(精选3篇)\n内容导航\n政务公开工作总结 篇1政务公开工作总结 篇2政务公开工作总结 篇3\n"
        + f"政务公开工作总结 篇1\n{BODY}\n政务公开工作总结 篇2\n{OTHER}\n政务公开工作总结 篇3\n{THIRD}",
        ["政务公开工作总结 篇1", "政务公开工作总结 篇2", "政务公开工作总结 篇3"],
        id="marks behind the title, contents in one line",
    ),
    pytest.param(
        "目录\n第一篇 甲街道政务公开日活动小结\n第二篇 乙镇政务公开日活动总结\n第三篇 2023年政务公开日活动情况\n\n"
        + f"第一篇 甲街道政务公开日活动小结\n{BODY}\n第二篇 乙镇政务公开日活动总结\n{OTHER}\n第三篇 2023年政务公开日活动情况\n{THIRD}",
        ["第一篇 甲街道", "第二篇 乙镇", "第三篇2023年"],
        id="marks before the title, contents in lines",
    ),
    pytest.param(
        f"政务公开工作总结\n工作总结是对一段时期工作的回顾、分析和评价。\n甲县水务局2021年政务公开工作总结\n{BODY}\n乙镇2021年政务公开工作总结\n{OTHER}",
        ["甲县水务局2021年", "乙镇2021年"],
        id="the collector's words under the title of the page",
    ),
    pytest.param(
        "目录\n1.甲县水务局2021年政务公开工作总结............2\n2.乙镇2021年政务公开工作总结............5\n"
        + f"甲县水务局2021年政务公开工作总结\n{BODY}\n乙镇2021年政务公开工作总结\n{OTHER}",
        ["甲县水务局2021年", "乙镇2021年"],
        id="contents with page numbers",
    ),
    pytest.param(
        f"下面是为大家收集的范文(汇总3篇),供参考。\n篇一:\n{BODY}\n篇二:\n{OTHER}\n篇三:\n{THIRD}", ["篇一:", "篇二:", "篇三:"], id="bare marks"
    ),
    pytest.param(f"【篇一】甲县政务公开工作总结\n{BODY}\n【篇二】乙镇政务公开工作总结\n{OTHER}", ["【篇一】", "【篇二】"], id="marks in brackets"),
    pytest.param(
        f"最佳答案 政务公开,是指行政机关公开其行政事务。以下是小编精心整理的总结。\n20xx年政务公开日活动总结(一)\n{BODY}\n20xx年政务公开日活动总结(二)\n{OTHER}",
        ["20xx年政务公开日活动总结(一)", "20xx年政务公开日活动总结(二)"],
        id="numerals in brackets",
    ),
    pytest.param(f"总结是对过去工作的回顾。\n政务公开日活动总结 1\n{BODY}\n政务公开日活动总结 2\n{OTHER}", ["政务公开日活动总结1", "政务公开日活动总结2"], id="digits"),
    pytest.param(
        f"最新政府信息公开工作总结【第一篇】\n{BODY}\n最新政府信息公开工作总结【第二篇】\n我局公开信息45条。", ["最新政府信息公开工作总结【第一篇】", "最新政府信息公开工作总结【第二篇】"], id="a short one"
    ),
    pytest.param(
        f"政务公开工作总结 篇1 我局{BODY}一、主动公开。 政务公开工作总结 篇2 我镇{OTHER} 政务公开工作总结 篇3 XX镇{THIRD}",
        ["政务公开工作总结 篇1", "政务公开工作总结 篇2", "政务公开工作总结 篇3"],
        id="marks in one line",
    ),
    pytest.param(
        f"2021年度政务公开工作总结\n一、甲镇2021年政务公开工作总结\n{BODY}\n二、乙镇2021年政务公开工作总结\n{OTHER}",
        ["一、甲镇2021年", "二、乙镇2021年"],
        id="numbered titles",
    ),
    pytest.param(
        f"汇编(2篇)甲市公安局2021年政务公开工作总结2021年12月22日{BODY}乙区教育局2021年政务公开工作总结2021年12月22日{OTHER}",
        ["甲市公安局2021年", "乙区教育局2021年"],
        id="run together",
    ),
]  # fmt: skip

NONE = [
    pytest.param("关于开展“政务公开日”活动的通知\n各单位:\n活动当天发放宣传资料500份。", id="notice of an event"),
    pytest.param("清河县“政务公开日”活动方案\n一、时间\n5月15日。\n二、内容\n发放宣传资料500份。", id="plan of an event"),
    pytest.param("清河县水务局开展“政务公开日”宣传活动\n活动得到了群众好评。", id="event without a number"),
    pytest.param("小河镇将于5月15日开展“政务公开日”宣传活动,地点在镇文化广场,欢迎广大居民参加。", id="an event to come"),
    pytest.param("", id="empty"),
    pytest.param("   \n\n ", id="blank"),
    pytest.param("首页 | 网站地图 | 设为首页\n版权所有 某某县人民政府", id="furniture only"),
    pytest.param("Annual report. In 2021 the office published 300 items.\n一、", id="another language"),
    pytest.param(
        "关于报送2022年政府信息公开工作年度报告的通知\n各镇、各部门:请于2023年1月10日前报送年度报告1份。"
        "示例:“全年公开信息××条,收到申请××件,办结××件。”统计期限为2022年1月1日至12月31日。",
        id="a notice that asks for reports",
    ),
    pytest.param("竹溪镇政府信息公开指南(2024年版)\n一、主动公开范围:本机关文件等9类信息,自形成之日起20个工作日内公开。\n二、申请方式:当面提交请到3号窗口。", id="a guide"),
    pytest.param("政府信息公开信息处理费说明\n同一申请人一个月内申请10件以下不收费;11至30件的部分每件100元。", id="a note on fees"),
    pytest.param(
        f"县政务公开办公室\n关于政府信息公开工作年度报告\n有关事项的通知\n各单位:\n{BODY}", id="a notice whose title takes three lines"
    ),
    pytest.param("信息公开工作年度报告制度\n第一条 为规范我局信息公开工作,制定本制度。\n第二条 每年3月31日前公布上一年度报告。", id="rules"),
    pytest.param("县政府召开政务公开工作推进会\n6月28日,县政府召开会议。记者获悉,会议听取了今年公开信息3000条、办结申请20件的汇报。", id="news"),
    pytest.param("测评机构发布政务公开观察\n来源:晨报 记者 林某\n课题组向各地寄出模拟申请228份,收到答复219份,发布信息最多的是某县。", id="somebody's evaluation"),
    pytest.param("政府信息公开年报\n甲县2022年政府信息公开工作年度报告 2023-01-20\n甲县2021年政府信息公开工作年度报告 2022-01-20", id="a list of links"),
    pytest.param("某区住房局2018年度整体支出绩效评价报告\n我局对2018年度预算进行自我评价,具体情况报告如下:\n一、概况\n收到投诉30件,办结30件。", id="a report on something else"),
]  # fmt: skip


def test_a_report_may_be_a_table_alone() -> None:
    source = "甲县司法局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n| 规章 | 0 | 0 | 0 |\n| 行政许可 | 77 | | |\n"
    assert len(parts(source)) == 1


def test_a_report_may_be_a_sheet_of_rows_with_units() -> None:
    title = "云溪县水务局2012年政府信息公开工作年度报告"
    rows = "\n附表一 主动公开情况统计\n指标 单位 本年度 历年累计\n主动公开信息数 条 52 310\n申请总数 件 4 9\n"
    assert len(parts(title + rows)) == 1
    ranking = "\n单位\t发布数\t采用数\n县教育局\t20\t3\n城关镇\t5\t0\n"
    assert len(parts("云溪县2023年3月政务公开情况通报" + ranking)) == 1
    contents = "\n第一章 总体情况 1\n第二章 主动公开 2\n第三章 依申请公开 3\n"
    assert parts(title + contents) == []


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (
            "三、重点领域信息公开\n公布预决算148条。\n四、依申请公开情况\n全年收到申请8件,办结8件。政府信息公开平台运行正常。",
            1,
        ),
        ("——主动公开提质。政府门户网站发布信息4870条,双微发布8315条。\n——依申请公开规范。受理申请41件。", 1),
        ("(三)政府信息公开的形式\n1.互联网。市政府门户网站全年更新信息3.6万条。\n2.公报。发放公报24期。", 1),
        ("一是推进政务公开。二是加强学习。\n四、保障措施\n各单位要高度重视,认真组织实施。", 0),
    ],
)
def test_a_piece_out_of_the_middle_of_a_report(source: str, wanted: int) -> None:
    assert len(parts(source)) == wanted


def test_an_office_named_in_a_chapter_opens_no_report() -> None:
    source = f"甲市2022年政府信息公开工作年度报告\n{BODY}\n县教育局政务公开工作情况\n{OTHER}\n附件:\n1.甲市公安局2022年政府信息公开工作年度报告"
    assert len(parts(source)) == 1


ENDS = [
    ("上一篇:清河县水务局2021年政务公开工作总结\n下一篇:招聘启事", "the next page"),
    ("【政务公开工作总结】相关文章:\n1.某乡总结:全年公开信息500条", "related"),
    ("推荐阅读:\n某市要求每周更新不少于3条。", "recommended"),
    ("延伸阅读:\n\n小学校务公开总结 我校公开信息90条。", "further reading"),
    ("(责任编辑:admin) 点击次数:6603", "credits"),
    ("分享到: 微信 微博\n版权所有:某某县人民政府", "share"),
    ("声明:所有作品均由用户自行上传。若权利被侵害,请联系我们。", "disclaimer"),
    ("参考资料\n1.某市门户网站.引用日期2017-05-02", "references"),
    ("- 4 -", "page number"),
    ("扫一扫在手机打开当前页", "code"),
    ("(石井子镇供稿)", "who sent it"),
]


@pytest.mark.parametrize(("source", "opening"), SINGLE)
def test_single(source: str, opening: str) -> None:
    found = parts(source)
    assert len(found) == 1
    assert found[0].startswith(opening)
    assert found[0].endswith("。")


@pytest.mark.parametrize(("source", "openings"), SEVERAL)
def test_several(source: str, openings: list[str]) -> None:
    found = parts(source)
    assert [piece[: len(opening)] for piece, opening in zip(found, openings, strict=True)] == openings
    assert all(piece.endswith("。") for piece in found)
    assert all(len(re.findall("总结汇编|目录|导航", piece)) == 0 for piece in found)


@pytest.mark.parametrize("source", NONE)
def test_none(source: str) -> None:
    assert parts(source) == []


@pytest.mark.parametrize("tail", [tail for tail, _ in ENDS], ids=[name for _, name in ENDS])
def test_what_follows_a_report_is_not_its(tail: str) -> None:
    assert parts(f"清河县水务局2022年政务公开工作总结\n{BODY}\n{OTHER}\n{tail}\n")[0].endswith("没有收到公开申请。")


@pytest.mark.parametrize("tail", ["分享到: 打印本页 关闭窗口", "扫一扫在手机打开当前页", " 附件下载", "上一篇:没有了"])
def test_what_follows_on_the_same_line_is_not_its(tail: str) -> None:
    assert parts(f"清河县水务局2022年政府信息公开年度报告日期:2023-01-25 {BODY}{tail}\n")[0].endswith("专题会议2次。")


def test_buttons_amid_a_report_do_not_end_it() -> None:
    source = f"清河县水务局2022年政务公开工作总结\n一、主动公开\n{BODY}\n分享到: 微信\n二、依申请公开\n{OTHER}"
    text = clean(source).text
    (section,) = split.split(text)
    assert text[section.start : section.end].endswith("没有收到公开申请。")
    assert [text[start:end] for start, end in section.skips] == ["分享到: 微信"]


def test_a_teaser_amid_a_report_is_skipped() -> None:
    teaser = "[某镇计划生育工作总结]我们认真贯彻条例,发放传单900份,召开会议...+阅读"
    text = clean(f"清河县水务局2022年政务公开工作总结\n{teaser}\n{BODY}").text
    (section,) = split.split(text)
    assert [text[start:end] for start, end in section.skips] == [teaser]


def test_an_advert_between_two_pieces_belongs_to_neither() -> None:
    found = parts(f"政务公开总结 篇1\n{BODY}\n【推荐阅读】某县要求每周更新不少于2条。\n政务公开总结 篇2\n{OTHER}")
    assert [piece.endswith("不少于2条。") for piece in found] == [False, False]


TWICE = [
    pytest.param(f"甲县水务局2022年政务公开工作总结\n{BODY}{OTHER}\n\n甲县水务局2022年政务公开工作总结\n{BODY}{OTHER}", [None, 0], id="with its title"),
    pytest.param(f"政务公开总结 篇1\n{BODY}{OTHER}\n政务公开总结 篇2\n{THIRD}\n政务公开总结 篇3\n{BODY}{OTHER}", [None, None, 0], id="among others"),
    pytest.param(f"甲县水务局2022年年度报告\n甲县水务局2022年政府信息公开年报\n{BODY}\n{OTHER}\n{THIRD}\n12全文查看{BODY}\n{OTHER}\n{THIRD}", [None, 0], id="in parts and whole"),
    pytest.param(
        f"政务公开总结 篇1\n{BODY}{OTHER}{THIRD}各股室紧密配合,公开质量不断提高。\n政务公开总结 篇2\n各单位:\n{BODY}{OTHER}{THIRD}各股室密切配合,公开质量不断提高。", [None, 0], id="nearly"
    ),
    pytest.param(
        "甲县水务局2022年政务公开总结\n我局加强领导,完善制度,规范行为。公开信息120条,收到申请3件。\n"
        "乙县林业局2022年政务公开总结\n我局加强领导,完善制度,规范行为。公开信息87条,收到申请5件。", [None, None], id="one model, other numbers"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("source", "wanted"), TWICE)
def test_printed_twice(source: str, wanted: list[int | None]) -> None:
    assert [section.duplicate_of for section in sections(source)] == wanted


TITLES = [
    ("清河县水务局2022年政务公开工作总结", True),
    ("2022年清河县政府信息公开工作年度报告", True),
    ("关于2022年政务公开工作情况的报告", True),
    ("二○一二年度政府信息公开工作年度报告", True),
    ("清河县水务局2022年政务公开工作总结和2023年工作计划", True),
    ("政务信息工作总结范文", True),
    ("第三篇 2023年政务公开日活动总结(民政)", True),
    ("清河大学2019—2020学年信息公开工作年度报告", True),
    ("现将2022年政务公开工作情况", False),
    ("2022年政务公开工作总结汇编(30篇)", False),
    ("政府信息公开工作总结(精选17篇)", False),
    ("1.清河县水务局2021年政务公开工作总结............2", False),
    ("关于做好2022年政府信息公开工作年度报告的通知", False),
    ("政府信息公开情况统计表", False),
    ("公开信息120条,收到申请3件,现将情况报告", False),
    ("甲局2022年政务公开工作总结 乙局2022年政务公开工作总结", False),
    ("上一篇:清河县水务局2021年政务公开工作总结", False),
]


@pytest.mark.parametrize(("line", "wanted"), TITLES)
def test_title_lines(line: str, wanted: bool) -> None:
    assert (titles.in_line(line) is not None) is wanted


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("compilation.txt", 5),
        ("work-summary.txt", 1),
        ("event-summary.txt", 1),
        ("masked.txt", 3),
        ("no-report.txt", 0),
        ("annual-report.txt", 1),
    ],
)
def test_samples(name: str, count: int) -> None:
    assert len(parts((SAMPLES / name).read_text(encoding="utf-8"))) == count
