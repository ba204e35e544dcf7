"""What words of self reference mean in an agency's report: itself, all under its government, or somebody else."""

from __future__ import annotations

from typing import Literal

from gkextract.expressions import expression
from gkextract.models import Agency

Reference = Literal["self", "group", "other"]

_OWN = expression(r"(?:我|本)(?:单位|机关|部门)$")
_BODY = expression(r"(?:我|本)(局|委|办|厅|院|校|会|中心|公司|所|站|处|馆|街道|镇|乡)$")
_PLACE = expression(r"(?:我|全|本)(省|市|州|县|区|旗|镇|乡|街道)$")
_GROUP = expression(r"(?:各|所辖).{0,4}(?:单位|部门|[县市区旗镇乡]|街道|科室|处室)|[省市州县区旗]直|下属|所属|系统")
_RELATIVE = expression(r"([省市州县区旗])(局|委|办|厅|院|政府)$")
_ENDS = {
    "局": ("局",), "委": ("委", "委员会"), "办": ("办", "办公室", "办公厅"), "厅": ("厅",), "院": ("院",), "会": ("会", "联"),
    "校": ("校", "大学", "学院", "中学", "小学"), "街道": ("街道", "办事处"), "镇": ("镇", "镇人民政府", "镇政府"),
    "乡": ("乡", "乡人民政府", "乡政府"), "公司": ("公司", "集团"), "政府": ("政府",),
}  # fmt: skip
_LEVELS = {
    "省": ("province",), "市": ("prefecture", "county", "province"), "州": ("prefecture",), "县": ("county",), "旗": ("county",),
    "区": ("county", "special"), "镇": ("township",), "乡": ("township",), "街道": ("township",),
}  # fmt: skip


def refers(words: str, agency: Agency) -> Reference | None:
    """Whom words of the kind of 我局, 全市, 各县区, 市局 mean in a report of `agency`; None where that is open.

    A government that says 我市 speaks of itself, a department that says so of its city. 市局 is the city's bureau: itself
    in its own report, somebody else in a county bureau's.
    """
    if _OWN.match(words):
        return "self"
    name = agency.name or ""
    if found := _BODY.match(words):
        return "self" if name.endswith(_ENDS.get(found[1], (found[1],))) else None
    if _GROUP.search(words):
        return "group"
    if found := _PLACE.match(words):
        if agency.level is None or agency.type is None:
            return None
        governs = agency.type in ("government", "town") or agency.sector == "政府办公"
        fits = agency.level in _LEVELS[found[1]]
        return "self" if governs and fits else "group" if fits else "other"
    if found := _RELATIVE.match(words):
        alike = name.endswith(_ENDS.get(found[2], (found[2],)))
        if agency.level is None or not alike:
            return None if alike else "other"
        return "self" if _is_level(found[1], agency) else "other"
    return None


def _is_level(word: str, agency: Agency) -> bool:
    """Whether a body of a level is this one: 市局 may be a prefecture's or a county-level city's bureau."""
    if agency.level not in _LEVELS[word]:
        return False
    region = agency.region
    if word != "市" or region is None or agency.level != "county":
        return True
    return (region.county or "").endswith("市")
