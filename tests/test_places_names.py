"""Names as officials write them, with the region, level, sector and type that each must have; the table is beside it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkextract.places import divisions, identify, names, sectors

TABLE = [
    line.split("\t")
    for line in Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def test_the_table_is_long_and_has_every_level_and_type() -> None:
    assert len(TABLE) > 500
    assert {row[4] for row in TABLE} >= {
        "national",
        "province",
        "prefecture",
        "county",
        "township",
        "village",
        "special",
    }
    assert {row[6] for row in TABLE} >= {
        "government",
        "department",
        "town",
        "public_institution",
        "enterprise",
        "party_body",
    }


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[0]}-{row[1]}")
def test_a_name_alone(row: list[str]) -> None:
    name, year, code, today, level, sector, type_, candidates = row
    who = identify(name, None, "", int(year))
    region = who.region
    assert who.name == name
    assert (region.code if region else "-") == code
    assert (" ".join(each.code for each in region.successors) if region else "") == today.replace("-", "")
    assert (who.level or "-", who.sector or "-", who.type or "-") == (level, sector, type_)
    assert len(who.candidates) == int(candidates)
    assert region is None or any(ground.of == "region" for ground in who.grounds)


# What looks like a place and is none, or is another than it looks.
@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("市场监督管理局", "市场监督管理局"),
        ("城市管理局", "城市管理局"),
        ("城乡建设局", "城乡建设局"),
        ("住房和城乡建设局", "住房和城乡建设局"),
        ("社区卫生服务中心", "社区卫生服务中心"),
        ("区域合作办公室", "区域合作办公室"),
        ("乡村振兴局", "乡村振兴局"),
        ("市容环境卫生管理局", "市容环境卫生管理局"),
        ("市政公用局", "市政公用局"),
        ("县域经济发展局", "县域经济发展局"),
        ("市市场监管局", "市场监管局"),
        ("市政务服务中心", "政务服务中心"),
        ("市民政局", "民政局"),
        ("市政府办公室", "政府办公室"),
        ("马鞍山市市场监管局", "市场监管局"),
        ("含山县乡村振兴局", "乡村振兴局"),
        ("含山县城乡规划局", "城乡规划局"),
    ],
)
def test_where_the_place_ends(name: str, rest: str) -> None:
    assert names.read(name).rest == rest


@pytest.mark.parametrize(
    "name",
    [
        "岭北省教育厅",
        "云溪县水务局",
        "晴川市和平区教育局",
        "汨北县鼓楼区司法局",
        "云溪县桃源镇人民政府",
        "澄海县科学技术委员会",
        "滨曲区民政局",
        "沧屿海关",
        "XX市和平区民政局",
        "某省某市教育局",
        "中山路街道办事处",
        "安徽师范大学",
        "长江大学",
        "南京路小学",
    ],
)
def test_no_code_for_what_is_not_on_the_list(name: str) -> None:
    assert identify(name, None, "", 2020).region is None


@pytest.mark.parametrize(
    ("names_", "sector"),
    [
        (("国土资源局", "国土局", "规划和自然资源局", "自然资源和规划局", "测绘局", "城乡规划局"), "自然资源"),
        (("卫生局", "卫生和计划生育委员会", "卫计委", "卫健委", "人口计生委"), "卫生健康"),
        (("工商局", "工商行政管理局", "质监局", "药监局", "食品药品监督管理局", "市场监管局"), "市场监管"),
        (("国税局", "地税局", "地方税务局", "国家税务局", "税务局"), "税务"),
        (("安监局", "安全生产监督管理局", "应急管理局", "应急局"), "应急管理"),
        (("人事局", "劳动和社会保障局", "人社局", "人力资源社会保障局"), "人力资源社会保障"),
        (("环保局", "环境保护局", "生态环境局"), "生态环境"),
        (("扶贫办", "乡村振兴局", "农委", "农业局", "农业农村局", "畜牧兽医局"), "农业农村"),
        (("文广新局", "文化局", "旅游局", "文旅局", "文化和旅游局", "文化广电旅游体育局"), "文化旅游"),
        (("教体局", "教育局", "教委", "教育体育局", "教科体局"), "教育"),
        (("经信委", "工信局", "经济和信息化局", "科技和工业信息化局"), "工业和信息化"),
        (("建委", "住建局", "房产局", "住房和城乡建设局", "住房公积金管理中心"), "住房城乡建设"),
        (("法制办", "司法局"), "司法行政"),
        (("政务服务管理局", "行政审批局", "数据资源管理局", "公共资源交易中心"), "政务服务"),
    ],
)
def test_names_of_all_eras_are_of_one_sector(names_: tuple[str, ...], sector: str) -> None:
    assert {sectors.trade(name).sector for name in names_} == {sector}
    assert {identify("县" + name, None, "", None).sector for name in names_} == {sector}


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("人社局", "人力资源和社会保障局"),
        ("住建局", "住房和城乡建设局"),
        ("卫健委", "卫生健康委员会"),
        ("发改委", "发展和改革委员会"),
        ("残联", "残疾人联合会"),
        ("教体局", "教育体育局"),
    ],
)
def test_short_and_full_name_are_one_body(short: str, full: str) -> None:
    assert sectors.trade(short).body == sectors.trade(full).body is not None


def test_bodies_merged_in_a_reform_stay_apart() -> None:
    bodies = {sectors.trade(name).body for name in ("工商局", "质监局", "食药监局", "市场监管局")}
    assert len(bodies) == 4


@given(
    st.text(alphabet="市县区省镇乡街道村局委会和平长安山东人民政府xX开发新第一", max_size=24),
    st.none() | st.integers(1990, 2040),
)
def test_any_name_is_read_without_a_guess(name: str, year: int | None) -> None:
    who = identify(name, name, name * 3, year)
    assert (who.region is None) or not who.candidates
    if who.region is not None and who.region.code is not None:
        assert divisions.of_code(who.region.code[:6]) is not None or len(who.region.code) == 9
