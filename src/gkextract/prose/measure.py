"""A linked number made a measure: its label, its scope, since when it counts, and what rules it out after all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from gkextract.catalog import Lexicon, Token
from gkextract.expressions import expression
from gkextract.han import HAN
from gkextract.models import Found

from .categories import ACCOUNTS, channel
from .labels import label
from .linker import Link
from .scope import scope
from .sentences import Sentence
from .since import began
from .slots import PIECES, Slot

_FACE_TO_FACE = frozenset({"人次", "人", "名", "位"})
_SPOT = expression(r"现场|接待|当场|摊位|咨询台|坐班|展台|设点|摆")
_NOT_HANDED_OUT = expression(
    r"(?:证|证书|补贴|资金|补助|救助金|工资|贷款|物资|口罩|通知书?|(?:会议|申请|申报|证明|佐证|评审)(?:材料|资料)|调查表|调查问卷|问卷|测评表|评议表|测评票|选票|征求意见[表函])$"
)
# 成品油市场“双随机、一公开”抽查2次 looks into a trade, not into disclosure
_OTHER_CHECKS = expression("双随机|执法|市场|安全生产|消防|卫生|环保|工程|治安|食品|药品")
_COLUMNS = ("专栏", "栏目", "专题")
_SPREAD = expression(r"(?:转发|转载|点赞|评论|分享)(?:总|数)*(?:量|次数)")  # 转发总量30万条
# 专职教师97人, 专职消防员12人: other trades than disclosure
_OF_DISCLOSURE = expression(
    r"信息|公开|网站|工作|人员|干部|同志|联络|管理员|文书|岗|(?:专职|兼职|全职|专干|专管|兼办|兼管|专司|负责)[\s共有为计:(]*$"
)
_JAMMED = expression(r"\d、")  # 会议信息42、发布会信息59
_VISITED = expression("访问|访客")
_SENT = expression(r"(?:转载|转发)(?:量|数|次数)?(?:共|达|计|累计)*$")
_COME_TO_HELP = expression(r"(?:参加|参与|到场|出席|深入|走上|走进|现场为|为(?!网|电|来|现场咨询|当面|窗口|信))")
_TALK = expression(r"(?:评论|互动|点赞|转发|留言)$")
_PEOPLE = expression(r"(?:[人员]|任务|问题|开会|见面)$")  # 更换经办人2次
_STEPS = expression(r"(?:举措|措施|活动|项目|任务|服务|工程|办法)$")
_MEDIA = frozenset({"newspaper", "broadcast", "other_channel"})
_PAPER = expression(rf"{HAN}报(?=(?:采用|刊用|录用|采纳|选用))")
_BULLETIN = expression(r"[简快月周专情参]报|内参|要情|政务信息|信息[》刊]")
WITH_REASONS = frozenset({"applications.refused", "applications.unable", "applications.not_processed"})


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
        whose = scope(text, sentence.start, slot, link, about.agency or ("办公室" if about.bulletin else None))
    if link.id == "service.inquiries" and by is None and about.event and _on_the_spot(text, slot):
        by = "onsite"
    if _no_item(text, sentence, slot, link, by):
        return None
    id = _reasoned(text, sentence, slot, link, lexicon)
    if id == "proactive.adopted" and (media := _taken_by_media(text, slot)):
        id, by = "proactive.published", channel(media)
    if id == "platform.visits" and by in ACCOUNTS and not _VISITED.search(text, link.words[0].start, q.start):
        id = "platform.views"  # 公众号发文612条,点击量4.9万次
    if id == "applications.carried_out" and about.year and f"{about.year - 1}年" in text[slot.clause.start : q.start]:
        id = "applications.carried_in"  # 2024年结转申请14件 in the report on 2025
    if id == "platform.accounts" and text.endswith(_COLUMNS, link.words[0].start, link.words[-1].end):
        id = "platform.columns"  # 开设政府信息公开专栏1个
    found = Found(id, by, q.value, q.bound, q.unit, *link.place(q), q.upper, whose, link.pattern.text)
    if link.id == "proactive.published" and began(text, sentence, slot, about.year):
        # A cumulative count is a measure for the whole only, never for a channel or a category.
        return None if by else replace(found, indicator="proactive.published_cumulative")
    return found


def _taken_by_media(text: str, slot: Slot) -> set[str]:
    """县电视台采用新闻18条 is published there; what a site or a bulletin of another office takes is adopted."""
    labels = {tag[8:] for t in slot.before for tag in t.tags if tag.startswith("channel=")}
    if _PAPER.search(text, slot.start, slot.quantity.start):
        labels.add("newspaper")  # 县报, no word that could be listed: 县报送的信息
    return labels if labels <= _MEDIA and not _BULLETIN.search(text, slot.start, slot.quantity.start) else set()


def _on_the_spot(text: str, slot: Slot) -> bool:
    """At an event, people who ask stand there."""
    return slot.quantity.unit in _FACE_TO_FACE and bool(_SPOT.search(text, max(0, slot.start - 80), slot.end))


def _no_item(text: str, sentence: Sentence, slot: Slot, link: Link, by: str | None) -> bool:
    """新增公交线路6条, 公开事项214项, 发放许可证46本, 转发评论互动21万条次."""
    unit = slot.quantity.unit
    if link.id == "safeguards.inspections":
        return _OTHER_CHECKS.search(text, slot.start, slot.quantity.start) is not None
    if link.id == "safeguards.staff" and by is not None and link.words[-1].end <= slot.quantity.start:
        named = [t.start for t in link.words if "employment" in t.tags]
        if not named or text.find("公开", sentence.start, slot.quantity.start) >= 0:
            return False
        return _OF_DISCLOSURE.search(text, named[-1], slot.quantity.start) is None
    if link.id == "platform.accounts":
        return by == "website"
    if link.id == "service.inquiries":
        return unit in _FACE_TO_FACE and _COME_TO_HELP.match(text, slot.quantity.end) is not None
    if link.id == "participation.materials":
        return by is not None and _NOT_HANDED_OUT.search(by) is not None
    if link.pattern.text == "新增":
        return by is not None
    if link.id != "proactive.published":
        return False
    if unit == "次" and by is None and link.pattern.text == "{publish}":
        return True  # 精准推送4万次
    near = slot.start, slot.quantity.start
    if by is None and unit is None and _JAMMED.search(text, max(0, slot.start - 2), slot.quantity.start):
        return True
    if _SPREAD.search(text, *near) or (unit == "次" and _SENT.search(text, *near)):
        return True  # 阅读12万次,转发320次
    if by is not None and (_TALK.search(by) or (unit == "次" and _PEOPLE.search(by))):
        return True
    if unit == "条" and by is not None and by.endswith(("措施", "举措")):
        return True  # 发布稳经济措施50条
    if unit == "个" and by is not None and by.endswith(("岗位", "职位", "board")):
        return True  # 发布招聘岗位5600个, 更换橱窗6个
    if by is not None and by.endswith(("电话", "号码", "邮箱")) and unit not in PIECES:
        return True  # 公布举报电话12部
    if unit == "项" and "notice" in link.words[-1].tags:
        return by is None  # 扶贫资金项目公示28项
    return unit == "项" and (by is None or _STEPS.search(by) is not None)


def _reasoned(text: str, sentence: Sentence, slot: Slot, link: Link, lexicon: Lexicon) -> str:
    """不予公开1件(涉及个人隐私): a reason in the bracket behind makes it the part alone."""
    low = slot.quantity.end
    if link.id not in WITH_REASONS or not text.startswith("(", low):
        return link.id
    high = text.find(")", low, sentence.end)
    if text.startswith(("(均", "(都", "(全"), low):
        return link.id  # 无法提供4件(均为本机关不掌握) says both
    if any(low <= q.start < high for q in sentence.quantities):
        return link.id  # 不予公开8件(其中涉及商业秘密2件): the reasons have numbers of their own
    return part_alone(link.id, [t for t in sentence.tokens if low <= t.start < high], lexicon)


def part_alone(id: str, tokens: Iterable[Token], lexicon: Lexicon) -> str:
    """The outcome narrowed to the one reason that the tokens name; as it is where they name none or several."""
    reasons = {f"{id}.{tag}" for t in tokens for tag in t.tags} & lexicon.order.keys()
    return reasons.pop() if len(reasons) == 1 else id
