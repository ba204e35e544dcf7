"""Who, when and what: names by title and by how the body speaks, years and periods, kinds, dates of publication."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from gkextract import agencies, heading, split, titles
from gkextract.heading import Heading
from gkextract.normalize import clean

SAMPLES = Path(__file__).parent.parent / "samples"
BODY = "全年主动公开政府信息120条,收到申请3件,均按期答复,召开专题会议2次。"


def heads(source: str, meta: Mapping[str, str] | None = None) -> list[Heading]:
    text = clean(source).text
    return [heading.read(text, section, meta or {}) for section in split.split(text)]


def head(source: str, meta: Mapping[str, str] | None = None) -> Heading:
    (found,) = heads(source, meta)
    return found


BY_TITLE = [
    ("清河县水务局2022年政务公开工作总结", "清河县水务局"),
    ("2022年清河县水务局政府信息公开工作年度报告", "清河县水务局"),
    ("清河县水务局政府信息公开工作年度报告", "清河县水务局"),
    ("清河县人民政府办公室关于2022年政务公开工作情况的报告", "清河县人民政府办公室"),
    ("清河县2022年政务公开工作情况报告", "清河县"),
    ("关于清河县水务局2022年政务公开工作情况的报告", "清河县水务局"),
    ("清河街道“5·15政务公开日”活动总结", "清河街道"),
    ("清河街道办事处第十九届“5·15政务公开日”活动总结", "清河街道办事处"),
    ("清河县政务公开办2022年政务公开工作总结", "清河县政务公开办"),
    ("XX县残联20xx年政府信息公开工作总结", "XX县残联"),
    ("××区财政局政务公开工作总结", "××区财政局"),
    ("清河大学2019—2020学年信息公开工作年度报告", "清河大学"),
    ("某镇2022年政务公开工作总结", "某镇"),
    ("清河水文勘测局(所)政府信息公开年报(2017)", "清河水文勘测局"),
    ("清河县2022年“5·15政务公开日”活动综述", "清河县"),
    ("清河海关2023年政府信息公开工作年度报告", "清河海关"),
    ("清河水务集团供水有限公司2022年度信息公开年度报告", "清河水务集团供水有限公司"),
    ("云盘彝族自治县人民政府二〇一二年度政府信息公开工作年度报告", "云盘彝族自治县人民政府"),
    ("第二篇 清河县民政局政务公开日活动情况", "清河县民政局"),
    ("第一篇 2023年清河镇政务公开日活动总结", "清河镇"),
    ("清河经济技术开发区管理委员会2022年政府信息公开工作年度报告", "清河经济技术开发区管理委员会"),
    ("2022年清河省政府信息公开工作年度报告", "清河省"),
    ("三河县多措并举开展“5·15政务公开日”宣传活动", "三河县"),
    ("多措并举开展“5·15政务公开日”宣传活动", None),
    ("关于2024年3月份全县政务公开工作情况的通报", None),
    ("乡镇政务公开工作总结", None),
    ("2022年政务公开工作总结", None),
    ("某某app_官网入口气象局2014年政府信息公开年报", None),
]

BY_BODY = [
    ("本报告由清河县税务局编写(地址:金钟路1号)。", "清河县税务局"),
    ("本年报根据条例,由XX市文化广电局编制,内容包括概述等。", "XX市文化广电局"),
    ("根据条例的规定,现公布xxxx区教育局xxxx年政府信息公开工作年度报告。", "xxxx区教育局"),
    ("特向社会公布2010年度清河市统计局政府信息公开工作年度报告。", "清河市统计局"),
    ("本报告依照市局要求编写,反映梧江区税务局2021年度政府信息公开工作情况。", "梧江区税务局"),
    ("20xx年,xx县民族局在县委、县政府领导下推进政务公开。", "xx县民族局"),
    ("2014年上半年,××县水务局结合活动,将政务公开延伸到田间。", "××县水务局"),
    ("20xx年以来,xx镇党委、政府坚持晒字当头。", "xx镇"),
    ("现将我镇(白鹭镇)2019年政务公开工作情况报告如下。", "白鹭镇"),
    ("我局编制了《XX县安监局政府信息公开指南》,接受县政府的统一领导。", "XX县安监局"),
    ("我会编制了XX区妇女联合会信息公开指南及目录。根据区委、区政府的部署开展工作。", "XX区妇女联合会"),
    ("一年来,省教育厅根据省政府办公厅部署开展工作。省教育厅网站发布信息2800条。", "省教育厅"),
    (
        "现公布清河市人民政府2017年政府信息公开工作年度报告。请与清河市人民政府办公室联系(地址:望江路)。",
        "清河市人民政府",
    ),
    ("本报告由清河市人民政府信息公开办公室根据《条例》,汇总各县、各部门情况编制而成。", "清河市人民政府"),
    ("现编制2018-2019学年清河科技大学信息公开工作年度报告。", "清河科技大学"),
    ("2025年清河街道积极推动政府信息公开工作。2025年度清河街道政府信息公开工作主要涉及街道信息。", "清河街道"),
    ("我局在县委、县政府的正确领导下,按照县政务公开办的要求开展工作。", None),
    ("我乡今年更新公开栏48期。", None),
    ("3月份,残联仅发布信息1条,宗教局、供销社各5条。滁河市政府季度通报在所难免。", None),
]

# Pages that print the title as a picture, or apart: the text begins with a chapter, or with what was done.
UNTITLED = [
    ("一、总体情况\n2025年,松原口市人民政府办公厅坚持以公开为常态。", "松原口市人民政府办公厅", "annual_report"),
    ("一、总体情况\n2020年,国家税务总局清河市税务局认真贯彻《条例》。", "国家税务总局清河市税务局", "annual_report"),
    ("一 概 述\n2016年,我局认真贯彻《条例》,清河县林业局网站及时更新。", "清河县林业局", "annual_report"),
    ("一、总体情况\n2021年,新疆维吾尔自治区全面推进政务公开。", "新疆维吾尔自治区", "annual_report"),
    ("现发布《云溪市沙湾区2021年政府信息公开工作年度报告》。区政府高度重视,区政府多次研究,区政府督促整改。", "云溪市沙湾区", "annual_report"),
    ("依据条例,云溪市人民政府外事办公室编制形成本年度报告。2025年,我办持续推进。", "云溪市人民政府外事办公室", "annual_report"),
    ("编制《云溪市沙湾区人民政府柳林街道办事处2025年政府信息公开工作年度报告》。", "云溪市沙湾区人民政府柳林街道办事处", "annual_report"),
    ("本报告由云溪滨江中央商务区管理委员会根据《条例》编制。", "云溪滨江中央商务区管理委员会", "annual_report"),
    ("一、总体情况\n2025年,宝勒根苏木人民政府坚持公开。我苏木位于松山旗。松山旗人民政府十分重视。", "宝勒根苏木人民政府", "annual_report"),
    ("一、总体情况 2024年,云溪工业园区管委会严格落实《条例》,我委公开及时。", "云溪工业园区管委会", "annual_report"),
    ("一、总体情况\n(一)主动公开情况。三河市坚持以公开为常态。", "三河市", "annual_report"),
    ("2025 年,三河县政府办公室以提升质效为核心,集中展示县政府工作,及时发布县政府文件。", "三河县政府办公室", "work_summary"),
    ("2023年,三河县政府信息公开工作按照要求推进。", "三河县", "work_summary"),
    ("2021年,我县按照要求推进,公开县政府文件,以三河市人民政府网站为平台。", None, "work_summary"),
    ("近日,三河瑶族乡组织司法所、派出所开展“政务公开主题日”宣传活动。", "三河瑶族乡", "event_summary"),
    ("2013年,张明市长主持会议,政务公开由各单位向市政府汇报。", None, "work_summary"),
    ("特向社会公布云港海事局2020年政府信息公开工作年度报告。", "云港海事局", "annual_report"),
    ("现将三河市政府门户网站信息采用情况通报如下:云溪市政府网站采用12条,云溪市政府表扬了我市,云溪市政府要求公开。", "三河市政府", "bulletin"),
    ("今年以来,三河县严格落实各项部署,政务公开工作稳步推进。", "三河县", "work_summary"),
    ("今年以来,双桥镇按县政府要求开展政务公开,成立了以镇长李建国任组长的领导小组,每季度公开镇政府开支。", "双桥镇", "work_summary"),
    ("2018年3—4月份,市人民政府办公室共收到各单位报送的政务信息468条。政务公开有序推进。", "市人民政府办公室", "work_summary"),
    ("桃源乡将政务公开列入考核。一、组织机构。如有疑问,请与桃源乡人民政府办公室联系。桃源乡按条例公开。", "桃源乡", "work_summary"),
    ("2022年,我镇认真落实《条例》。\n(一)主动公开。信息及时。\n(二)依申请公开。无。\n(三)政府信息管理。双桥镇明确专人。", "双桥镇", "annual_report"),
    ("2017年,双桥镇坚持公开。现将有关工作总结如下。\n二、主动公开政府信息情况\n", "双桥镇", "work_summary"),
    ("小河镇组织开展“政府开放日”活动,向群众讲解政务公开。", "小河镇", "event_summary"),
    ("2021年,在市委、市政府领导下,我局政务公开工作有序推进。市政府高度重视。", None, "work_summary"),
    ("2021年,我局会同市林业局落实《政务公开要点》,指导市水务中心公开信息。", None, "work_summary"),
]  # fmt: skip

YEARS = [
    # title, opening of the body, year, first day, last day
    ("清河县水务局2022年政务公开工作总结", "", 2022, None, None),
    ("清河县水务局2022年政府信息公开工作年度报告", "", 2022, "2022-01-01", "2022-12-31"),
    ("清河县水务局２０１６年政府信息公开年度报告", "", 2016, "2016-01-01", "2016-12-31"),
    ("清河县水务局二〇一二年度政府信息公开年度报告", "", 2012, "2012-01-01", "2012-12-31"),
    ("文清镇人民政府2018度政府信息公开工作年度报告", "", 2018, "2018-01-01", "2018-12-31"),
    ("清河县水务局政府信息公开工作年度报告(2020)", "", 2020, "2020-01-01", "2020-12-31"),
    ("清河县水务局政府信息公开年报2020", "", 2020, "2020-01-01", "2020-12-31"),
    ("2019年清河县政府信息公开工作年度报告(2020)", "", 2019, "2019-01-01", "2019-12-31"),
    ("清河县政府信息公开工作年度报告(清政发〔2020〕3号)", "", None, None, None),
    ("清河县政府信息公开工作年度报告(2020-05-12)", "", None, None, None),
    ("清河县水务局二○一二年政务公开工作总结", "", 2012, None, None),
    (
        "清河大学2019—2020学年信息公开工作年度报告",
        "本报告统计期限为2019年9月1日至2020年8月31日。",
        2020,
        "2019-09-01",
        "2020-08-31",
    ),
    ("清河县水务局2022年政务公开工作总结和2023年工作计划", "", 2022, None, None),
    ("清河县水务局20xx年政务公开工作总结", "2021年,我局认真学习。", None, None, None),
    ("清河县水务局2024年上半年政务公开工作总结", "", 2024, "2024-01-01", "2024-06-30"),
    ("关于2020年第三季度信息采用情况的通报", "", 2020, "2020-07-01", "2020-09-30"),
    ("关于2024年2月份政务公开工作情况的通报", "", 2024, "2024-02-01", "2024-02-29"),
    (
        "清河县水务局政府信息公开工作年度报告",
        "发布时间:2021-01-20\n2020年我局未收到申请。",
        2020,
        "2020-01-01",
        "2020-12-31",
    ),
    (
        "清河县水务局政府信息公开工作报告",
        "本报告的统计期限为2014年1月1日起至2014年12月31日止。",
        2014,
        "2014-01-01",
        "2014-12-31",
    ),
    ("清河县水务局“5·15政务公开日”活动总结", "时间:2021-05-16\n活动时间:2021年5月15日上午。", 2021, None, None),
    ("清河水务公司信息公开报告", "统计口径:2022.1.1—2022.12.31。", 2022, "2022-01-01", "2022-12-31"),
    ("清河县水务局政务公开工作总结", "截至2022年11月,我局运行正常。", 2022, None, "2022-11-30"),
    (
        "清河县水务局政务公开工作总结",
        "根据《关于印发要点的通知》(国办发〔2021〕12号),2020年我局开展工作。",
        2020,
        None,
        None,
    ),
    ("清河县水务局政务公开工作总结", "落实《2021年政务公开工作要点》,扎实开展工作。", 2021, None, None),
    ("和安街道“5·15政务公开日”活动总结", "活动当天上午8:30开始。", None, None, None),
    (
        "和安街道“5·15政务公开日”活动总结",
        "来源:和安街道 时间:2024-05-17 09:22\n2023年同期活动发放资料200份。",
        2024,
        None,
        None,
    ),
    ("和安街道政务公开工作总结", "来源:和安街道 时间:2024-05-17 09:22\n活动如期开展。", None, None, None),
    ("政务公开工作总结 篇1", "20xx年,我局认真学习。09年达到零投诉。", None, None, None),
    ("政务公开工作总结 篇2", "2021年12月22日\n今年,我局认真学习。", None, None, None),
]

KINDS = [
    ("清河县水务局2022年政府信息公开工作年度报告", "", "annual_report"),
    ("清河县水务局2022年政府信息公开年报", "", "annual_report"),
    ("清河县水务局2015年度政府信息公开工作报告", "", "annual_report"),
    ("清河县水务局2022年政务公开工作总结", "", "work_summary"),
    ("清河县水务局2022年政务公开工作总结及自评报告", "", "work_summary"),
    ("清河县2018年政务公开工作报告", "", "work_summary"),
    ("清河县2023年政务公开工作情况报告", "", "work_summary"),
    ("清河县水务局2021年度政务公开工作情况", "", "work_summary"),
    ("清河县水务局2008年度政府信息公开情况报告", "现向社会公布本局2008年度政府信息公开年度报告。", "annual_report"),
    ("清河街道“5·15政务公开日”活动总结", "", "event_summary"),
    ("清河县民政局政务公开日活动情况", "", "event_summary"),
    ("关于2020年第三季度信息采用情况的通报", "", "bulletin"),
    ("政务公开工作总结 篇4", "现将3月份信息发布情况通报如下:", "bulletin"),
    ("政务公开工作总结 篇9", "现公布xx区教育局xx年政府信息公开工作年度报告。", "annual_report"),
    ("政务公开工作总结 篇5", "我局按照要求,编制20xx年度政府信息公开年度报告,认真开展工作。", "work_summary"),
    ("清河县水务局政务公开工作自查报告", "", "other"),
    ("清河县2025年8月政务公开月报", "", "bulletin"),
    ("清河县第三届政务公开月活动总结", "", "event_summary"),
    ("关于2017年上半年全市政务微博微信运行情况的通报", "", "bulletin"),
]


@pytest.mark.parametrize(("title", "wanted"), BY_TITLE)
def test_agency_by_title(title: str, wanted: str | None) -> None:
    found = head(f"{title}\n{BODY}")
    assert found.agency == wanted


@pytest.mark.parametrize(("opening", "wanted"), BY_BODY)
def test_agency_by_body(opening: str, wanted: str | None) -> None:
    found = head(f"政务公开工作总结\n{opening}{BODY}")
    assert found.agency == wanted


@pytest.mark.parametrize(("opening", "agency", "kind"), UNTITLED)
def test_a_text_without_a_title(opening: str, agency: str | None, kind: str) -> None:
    found = head(opening + BODY)
    assert (found.title, found.agency, found.kind) == (None, agency, kind)


def test_the_span_is_the_name() -> None:
    source = f"2022年清河县水务局政务公开工作总结\n{BODY}"
    text = clean(source).text
    found = head(source)
    assert found.agency_span is not None
    assert text[slice(*found.agency_span)] == "清河县水务局"


FULLER = [
    (
        "2010年区教育局政府信息公开工作年度报告",
        "编制了《2010年安平市长宁区教育局信息公开目录》,与市教育局共同培训。",
        "安平市长宁区教育局",
    ),
    ("2010年区教育局政府信息公开工作年度报告", "在市教育局的指导下开展工作。", "区教育局"),
    ("市气象局2017年政务公开工作报告", "今年我局开展工作。", "市气象局"),
    (
        "博望区教育局2021年政务公开工作总结",
        "按照《鞍山市博望区人民政府办公室关于考评工作的通知》要求开展工作。",
        "博望区教育局",
    ),
]


@pytest.mark.parametrize(("title", "opening", "wanted"), FULLER)
def test_a_level_without_its_place_takes_it_from_the_body(title: str, opening: str, wanted: str) -> None:
    assert head(f"{title}\n{opening}{BODY}").agency == wanted


SIGNED = [
    (
        "各县区人民政府:\n各单位向市政府网站报送信息3599条,市政府网站采用2900条。现将信息采用情况通报如下。\n云溪市政务服务和数字化管理局\n2020年10月12日",
        "云溪市政务服务和数字化管理局",
    ),
    (
        "关于2020年第三季度信息采用情况的通报\n各单位:\n第三季度采用信息1180条,报送1460条。\n松川市政务服务局\n2020年10月20日",
        "松川市政务服务局",
    ),
    (
        "关于2019年政务公开工作情况的报告\n县政务公开办:\n现将我镇情况报告如下。\n"
        + BODY
        + "\n          白鹭滩镇人民政府\n          2019年12月9日",
        "白鹭滩镇人民政府",
    ),
    (
        "索引号 000/2024-1 | 发布机构: 榆川县人民政府办公室\n关于2024年政务公开工作情况的通报\n各乡镇:\n各单位发布信息2874条,采用418条。",
        "榆川县人民政府办公室",
    ),
    ("政府信息公开工作年度报告\n(2012年)\nXX市档案局\n一、概述\n" + BODY, "XX市档案局"),
    ("政务公开工作总结\n信息来源:清河县教育局 发布时间:2023-01-05\n2022年,我局" + BODY, "清河县教育局"),
    ("政务公开工作总结\n作者:小编 来源:清河镇\n2022年,我镇" + BODY, "清河镇"),
    ("政务公开工作总结\n来源:云溪日报社\n2022年,我局" + BODY, None),
    ("政务公开工作总结\n来源:清河县政府办公室\n2022年,我局" + BODY, None),
    ("2022年全市政务公开工作总结(表格式)\n(清河市教育局,数据截止12月25日)\n" + BODY, "清河市教育局"),
    ("2022年全市政务公开工作总结\n(数据截止12月25日)\n" + BODY, None),
    (
        "关于2022年第三季度政务公开工作情况的通报\n各镇、区直各单位:\n全区发布信息4316条。\n发布量居前的单位:区卫健局发布信息231条,"
        "区教育局218条。较少的有:区档案馆4条。区城管局连续两月停更。",
        None,
    ),
    (
        "关于2022年第三季度政务公开工作情况的通报\n各镇、区直各单位:\n全区发布信息4316条。靠前的是区卫健局,发布231条。\n"
        "云溪区政务公开领导小组办公室\n2022年10月9日",
        "云溪区政务公开领导小组办公室",
    ),
    (
        "关于报送2011年度政务公开工作总结的报告\n县政务公开领导小组办公室:\n我镇公开信息三百条,镇政府召开会议四次。\n"
        "                    石桥镇人民政府\n                    二〇一二年一月九日",
        "石桥镇人民政府",
    ),
    ("政务公开工作总结\n清溪镇政务公开领导小组办公室设在党政办。" + BODY, None),
]


@pytest.mark.parametrize(("source", "wanted"), SIGNED)
def test_agency_by_signature_box_or_cover(source: str, wanted: str) -> None:
    assert head(source).agency == wanted


def test_the_page_s_owner_serves_where_the_page_is_one_report() -> None:
    meta = {"publisher": "清河县水务局", "published": "2023-01-20"}
    found = head(f"本报告的统计期限为2022年全年。\n一、概述\n我局{BODY}", meta)
    assert (found.agency, found.published) == ("清河县水务局", "2023-01-20")
    several = heads(
        f"政务公开总结 篇1\n我局{BODY}{BODY}\n政务公开总结 篇2\n我乡发放明白纸1500份,接待群众咨询260人次。{BODY}", meta
    )
    assert [found.agency for found in several] == [None, None]
    assert head(f"清河县教育局2022年政务公开工作总结\n{BODY}", meta).agency == "清河县教育局"


@pytest.mark.parametrize(("title", "opening", "year", "first", "last"), YEARS)
def test_period(title: str, opening: str, year: int | None, first: str | None, last: str | None) -> None:
    found = head(f"{title}\n{opening}{BODY}\n收到来信27封。")
    assert (found.year, found.start, found.end) == (year, first, last)


@pytest.mark.parametrize(("title", "opening", "wanted"), KINDS)
def test_kind(title: str, opening: str, wanted: str) -> None:
    assert head(f"{title}\n{opening}{BODY}").kind == wanted


PUBLISHED = [
    (f"清河县水务局2022年政务公开工作总结\n发布时间:2023-01-10 15:34 字体:大\n{BODY}", "2023-01-10"),
    (f"生成日期:2023-01-22\n清河县水务局2022年政务公开工作总结\n{BODY}", "2023-01-22"),
    (f"清河县水务局2022年政务公开工作总结\n2022年12月22日\n{BODY}", "2022-12-22"),
    (f"清河县水务局2022年政务公开工作总结\n{BODY}\n清河县水务局\n二〇二三年一月五日", "2023-01-05"),
    (f"清河县水务局2022年政务公开工作总结\n2022年5月15日上午,{BODY}", None),
    (f"清河县水务局2022年政务公开工作总结\n发布时间:2023-13-40\n{BODY}", None),
]


@pytest.mark.parametrize(("source", "wanted"), PUBLISHED)
def test_published(source: str, wanted: str | None) -> None:
    assert head(source).published == wanted


def test_title_in_two_lines_is_one_line() -> None:
    found = head(f"清河县水务局\n2022年政府信息公开工作年度报告\n{BODY}")
    assert found.title == "清河县水务局2022年政府信息公开工作年度报告"
    assert (found.agency, found.year) == ("清河县水务局", 2022)


def test_no_title_is_none() -> None:
    assert head(f"本报告由清河县税务局编写。\n一、总体情况\n2021年,{BODY}").title is None


def test_traditional_names_come_back_in_the_characters_of_the_source() -> None:
    source = f"鳳陵市水務局2016年政府信息公開年度報(bào)告工(gōng)作(zuò)總結\n{BODY}"
    done = clean(source)
    (section,) = split.split(done.text)
    found = heading.read(done.text, section, {})
    assert found.agency == "凤陵市水务局"
    assert found.agency_span is not None
    assert done.written(*found.agency_span) == "鳳陵市水務局"


@pytest.mark.parametrize(
    "name", ["县教育局", "岳东省人民政府办公厅", "XX县残联", "清河镇", "第三人民医院", "清河街道办事处(区市监局)"]
)
def test_names(name: str) -> None:
    assert agencies.is_name(name)


@pytest.mark.parametrize("name", ["全县", "我局", "各单位", "教育系统", "重点领域", "乡镇", "公开", "", "局"])
def test_no_names(name: str) -> None:
    assert not agencies.is_name(name)


def test_pieces_of_a_title() -> None:
    assert "清河县水务局" in titles.name_pieces("2022年清河县水务局政务公开工作总结")


WANTED = {
    "compilation.txt": [("云溪县水务局", 2022), ("临河县教育局", 2022), ("松岭区市场监督管理局", 2021), ("白沙镇人民政府", 2022), ("青原市卫生健康委员会", 2022)],
    "work-summary.txt": [("槐荫里区文化和旅游局", 2023)],
    "event-summary.txt": [("竹溪岭街道", 2024)],
    "masked.txt": [("xx县民政局", None), (None, None), ("xx县民政局", None)],
    "annual-report.txt": [("青屿市交通运输局", 2022)],
}  # fmt: skip


@pytest.mark.parametrize("name", WANTED)
def test_samples(name: str) -> None:
    found = heads((SAMPLES / name).read_text(encoding="utf-8"))
    assert [(each.agency, each.year) for each in found] == WANTED[name]


def test_sample_in_gb18030() -> None:
    found = head((SAMPLES / "gb18030.txt").read_bytes().decode("gb18030"))
    assert (found.agency, found.year, found.kind, found.published) == (
        "三河口镇人民政府",
        2017,
        "annual_report",
        "2018-02-09",
    )
