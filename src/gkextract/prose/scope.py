"""Whose number it is: the reporting body's own, or that of another body named as its subject.

The contract: 县财政局发布3条 inside a county's report is `other`; group totals (县直各单位, 各乡镇) stay own. Only a
government's report speaks for other bodies; in a bureau's report 市政务公开办 is who inspected it, not who reports.
"""

from __future__ import annotations

import re

from gkextract.models import Scope

from .linker import Link
from .slots import Slot

_GOVERNMENT = re.compile(
    r"(?:人民政府|政府|政府办公[厅室]|管理委员会|管委会|公开办|领导小组办公室|办公[厅室]|[省市县区州盟旗镇乡]|街道|办事处)$"
)
_BODY = r"(?:局|委|厅|院|中学|小学|医院|镇|乡|街道|公司|社|联|委员会|融媒体中心|服务中心|大学|支队|大队|办事处|中心)"
_SUBJECT = re.compile(
    rf"(?:[\s、“”]|其中|另外|此外|同时|如|包括|最少的|最多的|\d{{4}}年|全年|今年|本月)*(?P<who>[一-鿿]{{1,12}}?{_BODY})$"
)
# 区财政局在“预算公开”栏目发布…: the body at the head of a sentence is its subject to the end.
_LED = re.compile(
    rf"\s*(?:[一二三四五六七八九十]+是|\([一二三四五六七八九十]+\)|\d{{4}}年,?|今年以来,?)?(?P<who>[省市县区州镇][一-鿿]{{1,10}}?{_BODY})(?=在|认真|积极|利用|通过|率先|创新|及时|共|全年)"
)
_OWN = re.compile(
    r"^(?:我|本|全|各|该)|纪|监|督查|主管|上级|各|政府|公开办|新闻办|办公室|机关|部门|单位|人大|常委|政协|便民"
)


def scope(text: str, sentence_start: int, slot: Slot, link: Link, agency: str | None) -> Scope:
    """`other` where a government's report names one of its offices as the subject of the number."""
    if agency is None or not _GOVERNMENT.search(agency):
        return "own"
    led = _LED.match(text, sentence_start, slot.quantity.start)
    near = None
    if slot.before and link.pattern.before:
        near = _SUBJECT.match(text[slot.start : slot.before[0].start])
    subject = near or led
    if subject is None or _OWN.search(subject["who"]):
        return "own"
    return "own" if _same(subject["who"], agency) else "other"


def _same(who: str, agency: str) -> bool:
    return who in agency or agency in who
