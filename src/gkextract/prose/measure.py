"""A linked number made a measure: its label, its scope, since when it counts, and what rules it out after all."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from gkextract.catalog import Lexicon
from gkextract.models import Found

from . import guards
from .labels import label
from .linker import Link
from .scope import scope
from .sentences import Sentence
from .since import began
from .slots import Slot

_FACE_TO_FACE = frozenset({"人次", "人", "名", "位"})
_SPOT = re.compile(r"现场|接待|当场|摊位|咨询台|坐班|展台|设点|摆")
_NOT_HANDED_OUT = re.compile(r"(?:证|证书|补贴|资金|补助|救助金|工资|贷款|物资|口罩|通知书?)$")
_TALK = re.compile(r"(?:评论|互动|点赞|转发|留言)$")
_STEPS = re.compile(r"(?:举措|措施|活动|项目|任务|服务|工程|办法)$")
_DISCLOSURE = re.compile(r"[息务开]公开|公开(?:工作|经费|专项|费用|平台|专栏|场所|栏|网)")
_BUDGET = re.compile(r"预算|专项资金|财政|(?<!专项)(?<!工作)经费")
_OF_PAPER = re.compile(r"的[“《]")
_GATHERED = re.compile(r"(?:收集|采集|搜集|汇集|监测|研判|甄别|采访|专访)[^,;。]*$")
_ACCOUNTS = re.compile(r"(?:账号|帐号|数量?|总数|共计?|已?达到?|为|有|约|各|[\s:(“”])*")
_NO_NOUN = re.compile(r"\s*(?:[,。;、:()及和与并]|等|以及|$)")
_OF_APPLICATIONS = re.compile(
    r"(?:信息|事项|的)?(?:受理|办理|接收|接待)?(?:点|窗口|机构|平台|中心|室|场所|渠道|邮箱|电话|系统|指南|流程|书|表格?样本)"
)
_AT_WINDOWS = re.compile(r"审批|许可|入驻|办事|证照|政务服务|服务大厅|便民(?!热线)")
_CASES = frozenset({"件", "宗", "起", "例"})
_NOT_YET = re.compile(r"(?:仍|尚|还|正)在|\d+月|将|拟|待")
_WITH_REASONS = frozenset({"applications.refused", "applications.unable", "applications.not_processed"})


@dataclass(slots=True)
class Subject:
    """What the heading room knows of the report: who reports, on which year, on a single event, on many bodies."""

    agency: str | None = None
    year: int | None = None
    event: bool = False
    bulletin: bool = False


def measure(text: str, sentence: Sentence, slot: Slot, link: Link, lexicon: Lexicon, about: Subject) -> Found | None:
    """The measure that a link makes of its number, or None where its label shows that it is none."""
    q = slot.quantity
    by, whose = label(text, slot, link, about.agency or ("通报" if about.bulletin else None))
    if whose == "own":
        whose = scope(text, sentence.start, slot, link, about.agency)
    if link.id == "service.inquiries" and by is None and about.event and _on_the_spot(text, slot):
        by = "onsite"
    if _no_item(link, by, q.unit):
        return None
    id = _reasoned(link, slot, lexicon)
    found = Found(id, by, q.value, q.bound, q.unit, *link.place(q), q.upper, whose, link.pattern.text)
    if link.id == "proactive.published" and began(text, sentence, slot, about.year):
        # A cumulative count is a measure for the whole only, never for a channel or a category.
        return None if by else replace(found, indicator="proactive.published_cumulative")
    return found


def contradicted(text: str, sentence: Sentence, slot: Slot, link: Link, found: list[Found]) -> bool:
    """What the words around rule out: 收到意见59条,采纳31条 adopts no articles; 出动人员23名 are no staff."""
    if found and found[-1].indicator in link.pattern.indicator.never_after:
        return True
    if link.id == "safeguards.meetings" and _published_there(slot):
        return True
    if link.id == "applications.received" and _no_application(text, link):
        return True
    if link.id == "applications.received" and _of_services(text, sentence, slot):
        return True
    if link.id == "proactive.published" and _no_items(text, slot, link, found):
        return True
    if link.pattern.text == "{media_account}" and not _counts_itself(text, slot, link):
        return True
    if link.id == "participation.materials" and any("channel=board" in t.tags for t in slot.before):
        return True  # 公示栏张贴材料1240份 is published there
    if link.id == "applications.completed" and _NOT_YET.match(text, slot.quantity.end):
        return True
    if link.id == "safeguards.trainees" and text.startswith("的", slot.quantity.end):
        return True
    if link.id == "safeguards.funds" and _BUDGET.search(text, link.words[0].start, slot.quantity.start):
        near = text[max(0, slot.start - 30) : slot.end].rpartition("\n")[2]
        return not _DISCLOSURE.search(near) and not any(f.indicator.startswith("safeguards.") for f in found)
    return link.id == "safeguards.staff" and guards.crowd(text, slot)


def _no_items(text: str, slot: Slot, link: Link, found: list[Found]) -> bool:
    """发布共20条的《若干措施》 is one item; 收集网络信息1000条 publishes none; 不同意公开8件(…非政府信息3件) are outcomes."""
    if _OF_PAPER.match(text, slot.quantity.end):
        return True
    if any("publish" in t.tags for t in link.words):
        return False
    outcome = found and found[-1].indicator.startswith("applications.") and slot.quantity.unit in _CASES
    return bool(outcome) or _GATHERED.search(text, slot.start, slot.quantity.start) is not None


def _counts_itself(text: str, slot: Slot, link: Link) -> bool:
    """微信公众号8个、微博2个 counts accounts, 微信公众号设菜单8个 and 微信公众号8个栏目 do not."""
    beside = slot.shared or _ACCOUNTS.fullmatch(text, link.words[-1].end, slot.quantity.start)
    return bool(beside) and _NO_NOUN.match(text, slot.quantity.end) is not None


def _published_there(slot: Slot) -> bool:
    """公开县政府常务会议16次 publishes the minutes; 召开会议16次 holds meetings."""
    deeds = [t.tags for t in slot.before if t.tags & {"publish", "hold"}]
    return bool(deeds) and all("publish" in tags and "hold" not in tags for tags in deeds)


def _no_application(text: str, link: Link) -> bool:
    """设立1个信息公开申请受理点 is a place."""
    return _OF_APPLICATIONS.match(text, link.words[-1].end) is not None


def _of_services(text: str, sentence: Sentence, slot: Slot) -> bool:
    """审批服务大厅受理申请1200件: applications for services, where nothing speaks of disclosure."""
    services = _AT_WINDOWS.search(text, sentence.start, slot.quantity.start)
    return services is not None and "公开" not in text[sentence.start : slot.end]


def _on_the_spot(text: str, slot: Slot) -> bool:
    """At an event, people who ask stand there."""
    return slot.quantity.unit in _FACE_TO_FACE and bool(_SPOT.search(text, max(0, slot.start - 80), slot.end))


def _no_item(link: Link, by: str | None, unit: str | None) -> bool:
    """新增公交线路6条, 公开事项214项, 发放许可证46本, 转发评论互动21万条次."""
    if link.id == "participation.materials":
        return by is not None and _NOT_HANDED_OUT.search(by) is not None
    if link.pattern.text == "新增":
        return by is not None
    if link.id != "proactive.published":
        return False
    if by is not None and _TALK.search(by):
        return True
    return unit == "项" and (by is None or _STEPS.search(by) is not None)


def _reasoned(link: Link, slot: Slot, lexicon: Lexicon) -> str:
    """不予公开1件(涉及个人隐私): a reason in the bracket behind makes it the part alone."""
    if slot.clause.closes != "(" or link.id not in _WITH_REASONS:
        return link.id
    reasons = {f"{link.id}.{tag}" for t in slot.beyond for tag in t.tags} & lexicon.order.keys()
    return reasons.pop() if len(reasons) == 1 else link.id
