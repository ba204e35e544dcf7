"""What ids are called in Chinese and English: indicators (from the catalog) and the fixed `by` labels."""

from __future__ import annotations

from functools import cache
from typing import Literal

from gkextract import catalog

Language = Literal["zh", "en"]

#: The fixed `by` labels of the domain contract. Other labels are the report's own words.
LABELS: dict[str, tuple[str, str]] = {
    "natural_person": ("自然人", "natural persons"),
    "enterprise": ("商业企业", "enterprises"),
    "research": ("科研机构", "research institutions"),
    "public_interest": ("社会公益组织", "public interest organisations"),
    "legal_service": ("法律服务机构", "legal service organisations"),
    "other_org": ("其他组织", "other organisations"),
    "total": ("总计", "total"),
    "onsite": ("当面", "in person"),
    "letter": ("信函", "letter"),
    "online": ("网络", "online"),
    "email": ("电子邮件", "e-mail"),
    "fax": ("传真", "fax"),
    "phone": ("电话", "telephone"),
    "other_way": ("其他方式", "other ways"),
    "website": ("网站", "website"),
    "wechat": ("微信", "WeChat"),
    "weibo": ("微博", "Weibo"),
    "video": ("视频", "video"),
    "app": ("客户端", "app"),
    "gazette": ("政府公报", "gazette"),
    "newspaper": ("报纸", "newspaper"),
    "broadcast": ("广播电视", "broadcast"),
    "board": ("公开栏", "notice boards"),
    "archive": ("档案馆、图书馆", "archives and libraries"),
    "new_media": ("政务新媒体", "new media"),
    "meeting": ("会议", "meetings"),
    "other_channel": ("其他渠道", "other channels"),
    "local": ("本级", "own level"),
    "higher": ("上级", "higher level"),
    "graphic": ("图解", "graphics"),
    "text": ("文字", "text"),
    "expert": ("专家", "experts"),
    "media": ("媒体", "media"),
    "leader": ("主要负责人", "leading officials"),
    "direct": ("未经复议直接起诉", "without prior review"),
    "after_review": ("复议后起诉", "after review"),
    "full_time": ("专职", "full-time"),
    "part_time": ("兼职", "part-time"),
}


@catalog.of_catalog
@cache
def indicators() -> dict[str, tuple[str, str]]:
    """Every indicator id with its Chinese and its English name, in the catalog's order."""
    return {each.id: (each.zh, each.en) for each in catalog.load().indicators}


def indicator(id: str, language: Language = "zh") -> str:
    """The name of an indicator; an id that the catalog does not have names itself."""
    return indicators().get(id, (id, id))[language == "en"]


@catalog.of_catalog
@cache
def labels() -> dict[str, tuple[str, str]]:
    """The fixed `by` labels, those of a user's catalog too, with their Chinese and English names."""
    return LABELS | {by: (name.zh, name.en) for by, name in catalog.load().names.items()}


def label(by: str, language: Language = "zh") -> str:
    """The name of a `by` label; the report's own words stay what they are."""
    return labels().get(by, (by, by))[language == "en"]
