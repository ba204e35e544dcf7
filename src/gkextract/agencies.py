"""What the name of a public body looks like."""

from __future__ import annotations

import re

MASK = r"[xX×*＊○某]"
_END = (
    r"人民政府|政府|管委会|管理委员会|委员会|办公室|办公厅|街道办事处|办事处|街道|联合会|协会|总工会|商会|红十字会|残联|妇联|工商联|科协|文联|侨联|团委"
    r"|分局|总局|局|厅|署|法院|检察院|科学院|学院|大学|学校|中学|小学|幼儿园|医院|卫生院|研究院|设计院|院|中心|总公司|分公司|公司|集团|总队|支队|大队"
    r"|海关|银行|支行|分行|农场|林场|牧场|监狱|开发区|新区|试验区|实验区|示范区|高新区|经开区|园区|景区|保护区|自治区|自治州|自治县|自治旗"
    r"|委|办|省|市|县|区|旗|州|盟|镇|乡|村|社区|所|站|处|部|馆|台|社|庭|会|段|厂|矿|港|校"
)
NAME_END = re.compile(rf"(?:{_END})(?:\([^()]{{2,30}}\))?$")
_GENERAL = re.compile(
    r"^(?:全|我|本|各|该|某)(?:省|市|县|区|州|旗|镇|乡|局|委|办|厅|院|校|街道|单位|中心|会|公司)?$|(?:工作|部门|单位|系统|领域|信息|公开|年度|情况)$"
)


def is_name(piece: str) -> bool:
    """Whether the whole piece can be the name of one body (县教育局, 岳东省人民政府办公厅, XX县残联)."""
    return 2 <= len(piece) <= 40 and bool(NAME_END.search(piece)) and not _GENERAL.search(piece)
