"""The list of divisions holds together: codes, years, successors; names that changed resolve by the year."""

import pytest

from gkextract.places import divisions, towns
from gkextract.places.divisions import TODAY

ALL = divisions.everything()


@pytest.mark.parametrize("year", range(2008, 2026))
def test_the_list_of_each_year_is_whole(year: int) -> None:
    used = [one for one in ALL if one.since <= year < one.until]
    levels = {level: sum(one.level == level for one in used) for level in ("province", "prefecture", "county")}
    assert levels["province"] == 34
    assert 330 <= levels["prefecture"] <= 336
    assert 2840 <= levels["county"] <= 2870
    assert len({one.code for one in used}) == len(used)


def test_every_county_lies_in_something_of_its_time() -> None:
    codes = {one.code for one in ALL}
    for one in ALL:
        assert one.code[:2] + "0000" in codes
        outer = divisions.above(one)
        assert all(each.since <= one.until and each.until >= one.since for each in outer), one


def test_what_is_no_more_is_followed_by_what_is() -> None:
    today = {one.code for one in ALL if one.until == TODAY}
    for one in ALL:
        assert bool(one.successors) == (one.until != TODAY), one
        assert set(one.successors) <= today, one
        assert one.since < one.until, one
        assert one.pinyin.replace(" ", "").isascii(), one


@pytest.mark.parametrize(
    ("name", "year", "codes"),
    [
        ("巢湖市", 2010, ["341400"]),
        ("巢湖市", 2011, ["340181"]),
        ("巢湖市", None, ["340181", "341400"]),
        ("无为县", None, ["340225"]),
        ("和平区", 2015, ["120101", "210102"]),
        ("长安区", 2015, ["130102", "610116"]),
        ("三元区", 2021, ["350404"]),
        ("哈密市", 2014, ["652201"]),
        ("哈密市", 2020, ["650500"]),
        ("玉屏县", 2020, ["520622"]),
        ("延边州", 2020, ["222400"]),
        ("云溪县", 2020, []),
    ],
)
def test_namesakes_by_year(name: str, year: int | None, codes: list[str]) -> None:
    assert [one.code for one in divisions.choose(divisions.named(name), year)] == codes


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("马鞍山市", "马鞍山"),
        ("任县", "任县"),
        ("浦东新区", "浦东"),
        ("陵水黎族自治县", "陵水"),
        ("三都水族自治县", "三都"),
        ("玉屏侗族自治县", "玉屏"),
        ("东乡族自治县", "东乡"),
        ("积石山保安族东乡族撒拉族自治县", "积石山"),
        ("大理白族自治州", "大理"),
        ("巴音郭楞蒙古自治州", "巴音郭楞"),
        ("内蒙古自治区", "内蒙古"),
        ("广西壮族自治区", "广西"),
        ("新疆维吾尔自治区", "新疆"),
        ("阿勒泰地区", "阿勒泰"),
        ("六枝特区", "六枝"),
    ],
)
def test_bare_names(name: str, bare: str) -> None:
    assert divisions.bare(name) == bare


@pytest.mark.parametrize(
    ("name", "trunk", "codes"),
    [
        ("运漕镇", "340522", ["340522101"]),
        ("八里庄街道", "1101", ["110105015", "110108005"]),
        ("运漕镇", "11", []),
        ("不存在镇", "", []),
        ("镇", "340522", []),
    ],
)
def test_towns(name: str, trunk: str, codes: list[str]) -> None:
    assert [town.code for town in towns.find(name, trunk)] == codes
