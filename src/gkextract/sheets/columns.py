"""What the head of a table says: whose column, and what each column of numbers counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from gkextract.expressions import expression
from gkextract.sheets.rows import Row

# The words of the column that names what a row counts.
_NAMES = {
    "body": r"(?:责任|报送|发布|各|公开|承办|成员|被考核)?(?:单位|部门|机关|机构|县区|区县|县市区|县\(市、?区\)|乡镇|镇街|街道|乡镇街道|科室|股室|处室|地区|县市|学校)(?:名称)?",
    "channel": r"(?:公开|发布|信息|信息公开|信息发布|公开信息|发布信息|主动公开)的?(?:渠道|载体|平台|方式|途径|形式|媒体)(?:名称|类型|分类)?|渠道|载体|平台|(?:政务)?新媒体(?:平台)?(?:名称)?",
    "kind": r"(?:政府信息|政务信息|公开信息|信息公开|信息|公开|栏目|发布)(?:的)?(?:类别|分类|类型|种类|栏目|内容|领域|目录|名称)(?:名称)?|类别|[一二]级目录|公开领域|信息类",
    "way": r"(?:申请|提出申请|受理|申请提交|提交)(?:的)?(?:方式|渠道|途径|形式)",
    "applicant": r"申请人(?:类型|类别|情况|性质|身份)?",
    "outcome": r"(?:答复|办理|处理|回复)(?:结果|情况|类型|方式|类别)",
}
_NAME = expression("|".join(f"(?P<{kind}>{words})" for kind, words in _NAMES.items()))
_HOW_MANY = r"(?:总|信息)?(?:数量?|量|条数|件数|篇数|次数|情况|总数|总量|更新量|发布量)?"
_COUNTS = {
    "proactive.submitted": rf"(?:信息)?(?:上报|报送|投稿)(?:政务)?(?:信息|稿件)?{_HOW_MANY}",
    "proactive.adopted": rf"(?:信息)?(?:被?采用|采纳|录用|刊用)(?:政务)?(?:信息|稿件)?{_HOW_MANY}",
    "applications.received": r"(?:收到|受理)?(?:依申请公开|依申请|公开申请|申请)(?:申请|事项)?(?:数量?|件数|量|受理数|情况)",
    "applications.completed": r"(?:申请)?(?:已?答复|办结|回复)(?:数量?|件数|量)",
    "interpretation.published": rf"(?:发布)?(?:政策)?解读(?:材料|信息|稿件)?{_HOW_MANY}",
    "platform.views": r"(?:累计|总)?(?:阅读|播放|浏览)(?:\(播放\)|\(阅读\)|播放)?(?:总)?(?:数量?|量|次数)",
    "platform.followers": r"(?:粉丝|关注(?:用户|人))(?:总)?(?:数量?|量)",
    "proactive.published": rf"(?:主动)?(?:公开|发布|更新)(?:政府|政务)?(?:信息)?{_HOW_MANY}|(?:政府|政务)?信息(?:发布|公开|更新)?(?:总|更新|发布)?(?:数量?|量|条数|件数|总数|总量)",
    "": r"(?:数量?|条数|件数|篇数|总数量?|总量|数目|合计|总计|共计|总条数|本年度?|本月|本季度|当年|年度)",
}
_COUNT = expression("|".join(f"(?P<_{n}>{words})" for n, words in enumerate(_COUNTS.values())))
_UNIT = expression(r"\((?:单位:?)?(万?)(条|件|篇|人次|次|份|个|期|人)(?:次)?\)$")
_UNITS = {"条数": "条", "件数": "件", "篇数": "篇", "次数": "次", "总条数": "条"}
_YEAR = expression(r"(20\d\d)年?度?(?:数量?|条数|件数)?")
_WORDS = expression(r"[\s*::]+")
NUMBER = expression(r"((?:\d{1,3}(?:,\d{3})+|\d{1,8})(?:\.\d{1,4})?)(?:条|件|篇|次|份|个|期)?")


class Column(NamedTuple):
    """`name`: the kind of what the column names; else `counts`: an indicator, "" for whatever the caption says.

    `times`: what its numbers are multiplied by, 10,000 under 阅读量(万次).
    """

    name: str | None = None
    counts: str | None = None
    channel: str | None = None
    unit: str | None = None
    times: int = 1


def columns(row: Row, year: int | None, channel_of: Callable[[str], str | None]) -> list[Column]:
    """What the cells of a row say as the head of a table; a column nobody knows is `Column()`."""
    return [_column(_WORDS.sub("", box.text), year, channel_of) for box in row]


def _column(words: str, year: int | None, channel_of: Callable[[str], str | None]) -> Column:
    if found := _NAME.fullmatch(words):
        return Column(name=found.lastgroup)
    unit = _UNIT.search(words)
    bare = words[: unit.start()] if unit else words
    of = unit[2] if unit else _UNITS.get(bare[-3:]) or _UNITS.get(bare[-2:])
    times = 10_000 if unit and unit[1] else 1
    if dated := _YEAR.fullmatch(bare):
        return Column(counts="", unit=of, times=times) if year == int(dated[1]) else Column()
    if found := _COUNT.fullmatch(bare):
        return Column(counts=list(_COUNTS)[int((found.lastgroup or "_0")[1:])], unit=of, times=times)
    if channel := channel_of(bare):
        return Column(counts="proactive.published", channel=channel, unit=of, times=times)
    return Column()


def is_head(found: list[Column]) -> bool:
    """A column of names and one of numbers; or channels side by side."""
    names = sum(1 for column in found if column.name)
    counted = [column for column in found if column.counts is not None]
    return (names == 1 and bool(counted)) or (names == 0 and sum(1 for c in counted if c.channel) > 1)
