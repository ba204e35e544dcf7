"""The trade and the type of a body by the words of its name; the list of trades is `sectors.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import Literal, NamedTuple

from gkextract.expressions import expression

Type = Literal["government", "department", "town", "public_institution", "enterprise", "party_body"]

# By how a name ends, the first that fits; 派出所, 监狱 and 支队 are arms of a department, not institutions of their own.
_ENDINGS: tuple[tuple[Type, re.Pattern[str]], ...] = (
    ("party_body", expression(r"(?:党委|党组|党工委|党总支|党支部|^委|^工委)(?:办公室|办)?$")),
    (
        "department",
        expression(
            r"(?:派出所|司法所|财政所|税务所|土地所|资源所|监管所|工商所|管理所|监督所|执法所|监狱|看守所|戒毒所|检察院|法院|法庭"
            r"|支队|大队|中队|总队|调查队|海关|人民银行.*行|外汇管理局.*)$"
        ),
    ),
    ("enterprise", expression(r"(?:公司|集团|集团公司|厂|银行|支行|分行|信用社|联社|供电局|烟草局)$")),
    (
        "public_institution",
        expression(
            r"(?:医院|卫生院|卫生所|卫生室|保健院|学校|中学|小学|高中|初中|[一二三四五六七八九十]中|附中|附小|大学|学院|幼儿园|党校|电大|院|馆|中心|站|台|社|园|队|场|所|校"
            r"|基地|学会|研究会|基金会|报社|服务部|管理处|管护中心|保护区)(?:\([^()]+\))?$"
        ),
    ),
    (
        "department",
        expression(r"(?:局|厅|委|委员会|办|办公室|办公厅|署|部|处|科|股|组|政协|人大|庭|会)(?:\([^()]+\))?$"),
    ),
)
_NUMBERED = expression(r"[一二三四五六七八九十]中$")
_GOVERNMENT = expression(r"(?:人民政府|政府|行政公署|公署|管理委员会|管委会|)(?:本级|机关)?$")
_OFFICE = expression(r"(?:人民政府|政府|行政公署|公署|管理委员会|管委会)(?:办公室|办公厅|办|党政办公室|综合办公室)$")


class Trade(NamedTuple):
    """What a name says of its body; `body` is the full word for it, one for all its short forms (人社 → 人力资源和社会保障)."""

    sector: str | None
    type: Type | None
    body: str | None = None


Meaning = tuple[str, str, Type | None]


@cache
def _words() -> dict[str, Meaning]:
    data = tomllib.loads(resources.files(__package__).joinpath("sectors.toml").read_text(encoding="utf-8"))
    return {
        word: (sector["id"], body[0], sector.get("kind"))
        for sector in data["sector"]
        for body in sector["bodies"]
        for word in body
    }


@cache
def _longest() -> int:
    return max(map(len, _words()))


def _word_at(text: str, at: int) -> str | None:
    """The longest word of the list that stands in a text at a place. A name is short: slices beat a pattern to compile."""
    words = _words()
    return next((text[at : at + n] for n in range(_longest(), 1, -1) if text[at : at + n] in words), None)


def sectors() -> list[str]:
    """The trades there are, in the order of the list."""
    return list(dict.fromkeys(sector for sector, _, _ in _words().values()))


@lru_cache(4096)
def trade(rest: str) -> Trade:
    """The trade and type of a body by its name without the place (市场监督管理局, 第三人民医院, 人民政府办公室)."""
    if _GOVERNMENT.fullmatch(rest):
        return Trade(None, "government")
    if _OFFICE.fullmatch(rest):
        return Trade("政府办公", "department", "人民政府办公室")
    at, word = next(((n, word) for n in range(len(rest)) if (word := _word_at(rest, n))), (0, None))
    sector, body, kind = _words()[word] if word else (None, None, None)
    if sector is None and _NUMBERED.search(rest):
        sector, body = "教育", "中学"
    ending = next((type_ for type_, pattern in _ENDINGS if pattern.search(rest)), None)
    if rest.startswith(("委", "工委")) and word is not None and kind is None and at > 2:
        ending = "party_body"
    if kind is None or ending in ("public_institution", "enterprise"):
        kind = ending
    return Trade(sector, kind, body)


def known(rest: str) -> bool:
    """Whether a body's word of the list begins the text (so that it is no place: 市场监管局, 城乡建设局)."""
    return _word_at(rest, 0) is not None
