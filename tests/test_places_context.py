"""What the surroundings of a name decide, by which ground, and what they leave open."""

import pytest

from gkextract.models import Agency
from gkextract.places import identify, refers


@pytest.mark.parametrize(
    ("name", "title", "text", "meta", "code", "by"),
    [
        # the title's own prefix
        ("和平区民政局", "沈阳市和平区民政局2019年政府信息公开工作年度报告", "", {}, "210102", "title"),
        ("和平区民政局", "关于天津和平区民政局政务公开的报告", "", {}, "120101", "title"),
        # who published the page
        ("长安区教育局", None, "", {"publisher": "石家庄市长安区人民政府"}, "130102", "publisher"),
        ("鼓楼区司法局", None, "", {"publisher": "福州市司法局"}, "350102", "publisher"),
        # the address of the site
        ("长安区教育局", None, "", {"url": "http://jyj.xian.gov.cn/xxgk/2019.html"}, "610116", "site"),
        ("通州区水务局", None, "全文可在区政府网站(www.bjtzh.gov.cn, www.nantong.gov.cn)查阅。", {}, "320612", "site"),
        ("鼓楼区审计局", None, "请登录 http://www.kaifeng.gov.cn 下载。", {}, "410204", "site"),
        # the prefix of a document number
        ("南山区教育局", None, "按照《粤府办〔2019〕3号》要求", {}, "440305", "document_number"),
        ("长安区教育局", None, "根据冀政办〔2018〕12号文件", {}, "130102", "document_number"),
        # telephone
        ("和平区民政局", None, "联系电话:024-23456789", {}, "210102", "phone"),
        ("鼓楼区司法局", None, "电话:0591-87654321,传真:0591-87654322", {}, "350102", "phone"),
        # places named in the text, wider ones that only one of the candidates has
        ("和平区民政局", None, "与沈阳市民政局共同举办宣传活动。", {}, "210102", "text"),
        ("朝阳区教育局", None, "吉林省教育厅下达的任务已经完成。", {}, "220104", "text"),
        # a town that only one county has
        ("通州区台湖镇人民政府", None, "", {}, "110112114", "town"),
        ("桃花镇人民政府", None, "肥西县委、县政府高度重视,合肥市政务公开办来镇检查。", {}, "340123108", "text"),
        # a level said alone: what the page says of itself
        ("县教育局", "含山县教育局2019年信息公开年报", "", {}, "340522", "title"),
        ("县教育局", None, "", {"publisher": "含山县教育局"}, "340522", "publisher"),
        ("区教育局", None, "", {"publisher": "马鞍山市博望区人民政府"}, "340506", "publisher"),
        ("县财政局", None, "在含山县人民政府网站公开信息20条。含山县财政局办公室负责此项工作。", {}, "340522", "text"),
        ("县水利局", None, "", {"url": "https://www.tonglu.gov.cn/art/1.html"}, "330122", "site"),
    ],
)
def test_context_decides(name: str, title: str | None, text: str, meta: dict[str, str], code: str, by: str) -> None:
    who = identify(name, title, text, 2019, meta)
    assert who.region is not None
    assert who.region.code == code
    assert [ground.by for ground in who.grounds if ground.of == "region"] == [by]
    assert who.candidates == ()


@pytest.mark.parametrize(
    ("name", "text", "meta", "candidates"),
    [
        ("和平区民政局", "", {}, ["120101", "210102"]),
        ("和平区民政局", "赴天津市、沈阳市学习。", {}, ["120101", "210102"]),
        ("和平区民政局", "电话:0555-2366666", {}, ["120101", "210102"]),
        ("和平区民政局", "根据国办发〔2019〕3号文件", {}, ["120101", "210102"]),
        ("鼓楼区司法局", "江苏省司法厅", {}, ["320106", "320302"]),  # narrowed, not decided
        ("县教育局", "含山县与和县的学校参加了培训,含山县、和县人民政府网站。", {}, []),
        ("县教育局", "赴含山县学习。", {}, []),
        ("XX县教育局", "含山县人民政府网站,含山县教育局。", {}, []),
        ("云溪县教育局", "含山县人民政府网站,含山县教育局。", {"url": "http://www.hanshan.gov.cn"}, []),
        ("教育局", "含山县人民政府网站,含山县教育局。", {}, []),
    ],
)
def test_what_is_not_decided_stays_open(name: str, text: str, meta: dict[str, str], candidates: list[str]) -> None:
    who = identify(name, None, text, 2019, meta)
    assert who.region is None
    assert [place.code for place in who.candidates] == candidates


@pytest.mark.parametrize(
    ("name", "text", "level"),
    [
        ("晴川市教育局", "督促各县区教育局及时公开。", "prefecture"),
        ("市教育局", "全市三区两县共公开信息300条。", "prefecture"),
        ("市财政局", "指导各县(市、区)做好工作。", "prefecture"),
        ("XX市民政局", "组织各乡镇(街道)民政办学习。", "county"),
        ("晴川市水利局", "各镇街水利站", "county"),
        ("晴川市教育局", "加强组织领导,公开信息20条。", None),
        ("教育局", "我县教育事业发展良好。", "county"),
        ("教育局", "我县教育事业,我镇学校", None),
        ("教育局", "我市教育事业", None),
        ("某县教育局", "各县区", "county"),
    ],
)
def test_the_level_of_a_city(name: str, text: str, level: str | None) -> None:
    assert identify(name, None, text, 2019).level == level


def test_no_name_no_agency() -> None:
    assert identify(None, "含山县2019年年报", "含山县", 2019, {"publisher": "含山县"}) == Agency()


def test_names_of_the_year_and_what_became_of_them() -> None:
    region = identify("铜陵县教育局", None, "", 2013).region
    assert region is not None
    assert (region.province, region.city, region.county, region.code) == ("安徽省", "铜陵市", "铜陵县", "340721")
    assert [(place.code, place.name) for place in region.successors] == [("340706", "安徽省铜陵市义安区")]


_COUNTY = identify("含山县教育局", None, "", 2019)
_CITY = identify("马鞍山市公安局", None, "", 2019)
_GOVERNMENT = identify("含山县人民政府", None, "", 2019)
_TOWN = identify("含山县运漕镇人民政府", None, "", 2019)
_COUNTY_CITY = identify("桐城市商务局", None, "", 2019)


@pytest.mark.parametrize(
    ("words", "agency", "whom"),
    [
        ("我局", _COUNTY, "self"),
        ("本局", _CITY, "self"),
        ("本机关", _TOWN, "self"),
        ("我单位", _GOVERNMENT, "self"),
        ("我委", _COUNTY, None),
        ("我校", _COUNTY, None),
        ("我县", _GOVERNMENT, "self"),
        ("全县", _GOVERNMENT, "self"),
        ("我县", _COUNTY, "group"),
        ("全市", _CITY, "group"),
        ("全市", _TOWN, "other"),
        ("我镇", _TOWN, "self"),
        ("各县区", _CITY, "group"),
        ("各乡镇", _GOVERNMENT, "group"),
        ("县直各单位", _GOVERNMENT, "group"),
        ("市局", _CITY, "self"),
        ("市局", _COUNTY, "other"),
        ("市局", _COUNTY_CITY, "self"),
        ("县局", _COUNTY, "self"),
        ("省厅", _CITY, "other"),
        ("市委", _COUNTY, "other"),
        ("群众", _COUNTY, None),
    ],
)
def test_self_reference(words: str, agency: Agency, whom: str | None) -> None:
    assert refers(words, agency) == whom
