"""Whose number it is: the reporting body's own, or that of another body named as its subject.

The contract: 县财政局发布3条 inside a county's report is `other`; group totals (县直各单位, 各乡镇) stay own. Only a
government's report speaks for other bodies; in a bureau's report 市政务公开办 is who inspected it, not who reports.
"""

from __future__ import annotations

from gkextract.expressions import expression
from gkextract.han import HAN
from gkextract.models import Scope

from .linker import Link
from .slots import Slot

_GOVERNMENT = expression(
    r"(?:人民政府|政府|政府办公[厅室]|管理委员会|管委会|公开办|领导小组办公室|办公[厅室]|[省市县区州盟旗镇乡]|街道|办事处)$"
)
_BODY = r"(?:局|委|厅|院|中学|小学|医院|镇|乡|街道|公司|社|联|委员会|融媒体中心|服务中心|大学|支队|大队|办事处|中心)"
_SUBJECT = expression(
    rf"(?:[\s、“”]|其中|另外|此外|同时|如|包括|最少的|最多的|\d{{4}}年度?|全年|今年|本月)*(?P<who>{HAN}{{1,12}}?{_BODY})(?:本季度|本月|上半年|全年)?[仅只虽]?$"
)
# 临江区被采用287条, 市外办被采用5条
_TAKEN_FROM = expression(rf"[\s、]*(?P<who>{HAN}{{1,6}}?[区县市办])被采")
# 区财政局在“预算公开”栏目发布…: the body at the head of a sentence is its subject to the end.
_LED = expression(
    rf"\s*(?:[一二三四五六七八九十]+是|\([一二三四五六七八九十]+\)|\d{{4}}年度?,?|今年以来,?)?"
    rf"(?P<who>[省市县区州镇]{HAN}{{1,10}}?{_BODY}|(?![全我本各该]|城镇|集镇|古镇|村镇|乡镇|农村){HAN}{{2,3}}(?:乡|镇|街道|县))"
    r"(?=在|认真|积极|利用|通过|率先|创新|及时|共|全年|把|将|依托|组织|开展|举办|召开|当场|现场|分会场|会场|派出|推出|推行|走进)"
)
# 报送数量较多的有甲镇243条
_RANKED = expression(
    r"(?:[较最]?[多少好]|居前|靠前|领先)的?(?:单位|部门|乡镇|县区|股室)?(?:[有是为]|包括)[^,;。、]{2,}$"
)
_OWN = expression(
    r"^(?:我|本|全|各|该|在|向|由)|通过|利用|依托|[我本全][省市县区州盟旗镇乡局委厅办院校街部]|纪委|监委|监察|督查|主管|上级|各|政府|公开办|新闻办|办公室|机关|部门|单位|人大|常委|政协|便民"
)


def scope(text: str, sentence_start: int, slot: Slot, link: Link, agency: str | None) -> Scope:
    """`other` where a government's report names one of its offices as the subject of the number."""
    if link.id.startswith(("proactive.submitted", "proactive.adopted")) and _RANKED.search(
        text, slot.start, slot.quantity.start
    ):
        return "other"
    if agency is None or not _GOVERNMENT.search(agency):
        return "own"
    led = _LED.match(text, max(sentence_start, slot.semicolon), slot.quantity.start)
    near = None
    if slot.before and link.pattern.before:
        near = _SUBJECT.match(text[slot.start : slot.before[0].start])
        if not near and link.id.startswith("proactive.adopted"):
            near = _TAKEN_FROM.match(text, slot.start, slot.quantity.start)
    subject = near or led
    if subject is None or _OWN.search(subject["who"]):
        return "own"
    return "own" if same_body(subject["who"], agency) else "other"


_LEVELS = frozenset("省市县区州盟旗镇乡")
_ENDS = {"委": "委员会", "办": "办公室", "府": "政府"}


def same_body(who: str, agency: str) -> bool:
    """Whether a name is that of the body or short for it: 市质监局 for 南京市质量技术监督局, but not 市民政局.

    A short name keeps the level, the first character of the name proper and the last, and the order of the others.
    """
    who, agency = (name.replace("人民政府", "政府").lstrip("我本") for name in (who, agency))
    if who in agency or agency in who:
        return True
    if len(who) < 3 or not agency.endswith((who[-1], _ENDS.get(who[-1], who[-1]))):
        return False
    if who[0] in _LEVELS:
        tails = [agency[at:] for at, char in enumerate(agency) if char == who[0]]
        return any(tail[:2] == who[:2] and _in_order(who, tail) for tail in tails)
    tails = [agency, *(agency[at + 1 :] for at, char in enumerate(agency) if char in _LEVELS)]
    return any(tail[:1] == who[:1] and _in_order(who, tail) for tail in tails)


def _in_order(short: str, full: str) -> bool:
    """Whether all characters of the short name stand in the full one, in their order."""
    rest = iter(full)
    return all(char in rest for char in short)
