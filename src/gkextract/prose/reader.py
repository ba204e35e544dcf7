"""The road of the prose room: a report's text, sentence by sentence, to measures and notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from gkextract.catalog import Lexicon, Token, compiled
from gkextract.models import Found, Note
from gkextract.numbers import counts

from . import carry, guards, zeros
from .accounts import named
from .labels import label
from .linker import Link, Topics, best, beyond
from .lists import Lists
from .respectively import dealt
from .scope import scope
from .sentences import Sentence, sentences
from .since import began
from .slots import Slot, slots

_FACE_TO_FACE = frozenset({"人次", "人", "名", "位"})
_NOT_HANDED_OUT = re.compile(r"(?:证|证书|补贴|资金|补助|救助金|工资|贷款|物资|口罩|通知书?)$")
_CLASSIFIED = frozenset({"produced"})
_ALL_YEAR = re.compile(r"(?:全年|累计)(?:共|合计)?(?:举办|召开|组织|开展|发布|举行)?")
_OF_CHANNELS = frozenset({"platform.followers", "platform.accounts"})
_BUDGET = re.compile(r"预算|专项资金|财政|(?<!专项)(?<!工作)经费")
_NOT_YET = re.compile(r"(?:仍|尚|还|正)在|\d+月|将|拟|待")
_STEPS = re.compile(r"(?:举措|措施|活动|项目|任务|服务|工程|办法)$")
_SPOT = re.compile(r"现场|接待|当场|摊位|咨询台|坐班|展台|设点|摆")
_WITH_REASONS = frozenset({"applications.refused", "applications.unable", "applications.not_processed"})
_SUMS = frozenset({"sum", "stated"})
_WAYS = frozenset({"onsite", "letter", "online", "email", "fax", "phone", "other_way"})
_NOTHING: frozenset[str] = frozenset()


@dataclass(slots=True)
class Prose:
    """What the prose of one report says: measures, and the numbers a cue stood beside but no rule could link."""

    found: list[Found] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


@dataclass(slots=True)
class Subject:
    """What the heading room knows of the report: who reports, on which year, and whether on a single event."""

    agency: str | None = None
    year: int | None = None
    event: bool = False
    bulletin: bool = False


@dataclass(slots=True)
class _Context:
    """What earlier sentences leave behind for the next."""

    before: frozenset[str] = _NOTHING
    section: frozenset[str] = _NOTHING
    planning: bool = False
    channel: Token | None = None  # 微信公众号。全年推送112篇: a heading that runs into its text


def read(text: str, skip: list[tuple[int, int]], about: Subject | None = None) -> Prose:
    """The measures stated in the running text of one report.

    `text` is the report's clean text, `skip` the stretches that belong to tables, `about` what its heading says.
    """
    lexicon = compiled()
    prose, context, lists = Prose(), _Context(), Lists(lexicon)
    for sentence in sentences(text, named(text, lexicon.tokens(text)), counts(text), skip):
        topics = _topics(sentence.tokens)
        if sentence.heading:
            words = text[sentence.start : sentence.end]
            context = _Context(section=topics or context.section, planning=guards.plans_ahead(words))
            lists.close()
            continue
        if not sentence.quantities:
            context.channel = _run_in(text, sentence) or (None if sentence.numbered else context.channel)
        if not context.planning:
            found = _numbers(text, sentence, context, lexicon, lists, prose, about or Subject())
            found += zeros.read(text, sentence, lexicon, context.section | context.before | topics)
            found += carry.read(text, sentence, lexicon, found, prose.found)
            prose.found += found
        context.before = topics or context.before
    return prose


def _run_in(text: str, sentence: Sentence) -> Token | None:
    """The channel that a sentence of hardly any other word names, as a heading for what follows."""
    token = next((t for t in sentence.tokens if "channel" in t.tags), None)
    words = text[sentence.start : sentence.end].strip(" \n0123456789.、()一二三四五六七八九十:“”")
    return token if token and len(words) <= 2 * (token.end - token.start) else None


def _numbers(
    text: str,
    sentence: Sentence,
    context: _Context,
    lexicon: Lexicon,
    lists: Lists,
    prose: Prose,
    about: Subject,
) -> list[Found]:
    found: list[Found] = []
    earlier = prose.found
    numbers = [q for q in sentence.quantities if not guards.beside_the_point(text, q)]
    for slot in dealt(text, sentence, slots(text, sentence, numbers)):
        if guards.excluded(text, slot, sentence.start, about.year):
            continue
        topics = Topics(_nearest(slot), _topics(slot.far) | _produced(found), context.before, context.section)
        if context.channel and not any("channel" in t.tags for t in (*slot.before, *slot.far)):
            slot.far.append(context.channel)
        link = best(text, slot, topics, lexicon)
        if link and _contradicted(text, slot, link, found):
            link = best(text, slot, topics, lexicon, without=link.id)
        made = (
            lists.part(text, slot, link, sentence.start)
            or lists.total(text, slot)
            or _sum(slot, found, lexicon)
            or _again(text, slot, found)
            or (link and _again_there(_linked(text, sentence, slot, link, lexicon, about), link, found))
            or _behind(text, sentence, slot, topics, lexicon, about)
            or _following(slot, found, lexicon)
        )
        if made:
            lists.add(made, slot)
            found.append(made)
            if slot.quantity.value == 0:
                found += zeros.each(text, slot.before, made, lexicon)
        elif slot.before or slot.after:
            q = slot.quantity
            prose.notes.append(Note("unlinked", f"{q.text}: no rule says what it counts", slot.start, q.end))
    return found + _wholes(found, earlier)


def _again_there(made: Found | None, link: Link, found: list[Found]) -> Found | None:
    """受理12345热线工单2765件,办结2702件; 公众号粉丝8.6万,推送信息1436条: what the words before named still holds."""
    if made is None or made.by is not None or not found or found[-1].by is None:
        return made
    same = made.indicator == "service.messages" == found[-1].indicator and link.pattern.topic
    posted = made.indicator == "proactive.published" and found[-1].indicator in _OF_CHANNELS
    return replace(made, by=found[-1].by) if same or posted else made


def _produced(found: list[Found]) -> frozenset[str]:
    """Once the items produced are counted, 依申请公开 and 不予公开 say how they were classified."""
    return _CLASSIFIED if any(f.indicator == "proactive.produced" for f in found) else _NOTHING


def _again(text: str, slot: Slot, found: list[Found]) -> Found | None:
    """新闻发布会2场(全年共举办11场): a bracket that names nothing gives another number of the same."""
    q = slot.quantity
    if not found or slot.clause.opens != "(" or q.unit is None or found[-1].unit != q.unit:
        return None
    if not _ALL_YEAR.fullmatch(text, slot.start, q.start):
        return None
    return replace(found[-1], by=None, value=q.value, upper=q.upper, bound=q.bound, end=q.end, rule="again")


def _sum(slot: Slot, found: list[Found], lexicon: Lexicon) -> Found | None:
    """代表建议86件、委员提案112件,共计198件: the total of two indicators is a third one's."""
    q = slot.quantity
    if not any("sum" in t.tags for t in slot.before) or q.value is None:
        return None
    for indicator in lexicon.sums:
        last = found[-len(indicator.sums) :]
        if last and {f.indicator for f in last} == set(indicator.sums) and sum(f.value or 0 for f in last) == q.value:
            return Found(indicator.id, None, q.value, q.bound, q.unit, slot.start, q.end, q.upper, rule="sum")
    return None


def _contradicted(text: str, slot: Slot, link: Link, found: list[Found]) -> bool:
    """What the words before rule out: 收到意见59条,采纳31条 adopts no articles; 出动人员23名 are no staff."""
    if found and found[-1].indicator in link.pattern.indicator.never_after:
        return True
    if link.id == "participation.materials" and any("channel=board" in t.tags for t in slot.before):
        return True  # 公示栏张贴材料1240份 is published there
    if link.id == "applications.completed" and _NOT_YET.match(text, slot.quantity.end):
        return True
    if link.id == "safeguards.trainees" and text.startswith("的", slot.quantity.end):
        return True
    if link.id == "safeguards.funds" and _BUDGET.search(text, link.start, slot.quantity.start):
        near = text[max(0, slot.start - 30) : slot.end]
        return "公开" not in near and not any(f.indicator.startswith("safeguards.") for f in found)
    return link.id == "safeguards.staff" and guards.crowd(text, slot)


def _behind(
    text: str, sentence: Sentence, slot: Slot, topics: Topics, lexicon: Lexicon, about: Subject
) -> Found | None:
    """What the next clause says of a number that its own clause leaves open: 尚余1件,结转2025年."""
    link = beyond(text, slot, topics, lexicon)
    return _linked(text, sentence, slot, link, lexicon, about) if link else None


def _linked(text: str, sentence: Sentence, slot: Slot, link: Link, lexicon: Lexicon, about: Subject) -> Found | None:
    q = slot.quantity
    by, whose = label(text, slot, link, about.agency or ("通报" if about.bulletin else None))
    if whose == "own":
        whose = scope(text, sentence.start, slot, link, about.agency)
    if (
        link.id == "service.inquiries"
        and by is None
        and about.event
        and q.unit in _FACE_TO_FACE
        and _on_the_spot(text, slot)
    ):
        by = "onsite"  # at an event, people who ask stand there
    if (link.pattern.text == "新增" and by) or (
        link.id == "proactive.published" and q.unit == "项" and (not by or _STEPS.search(by))
    ):
        return None  # 新增公交线路6条, 公开事项214项
    if link.id == "participation.materials" and by and _NOT_HANDED_OUT.search(by):
        return None
    id = _reasoned(link, slot, lexicon)
    found = Found(id, by, q.value, q.bound, q.unit, link.start, link.end, q.upper, whose, link.pattern.text)
    if link.id == "proactive.published" and began(text, sentence, slot, about.year):
        # A cumulative count is a measure for the whole only, never for a channel or a category.
        return None if by else replace(found, indicator="proactive.published_cumulative")
    return found


def _on_the_spot(text: str, slot: Slot) -> bool:
    return _SPOT.search(text, max(0, slot.start - 80), slot.end) is not None


def _reasoned(link: Link, slot: Slot, lexicon: Lexicon) -> str:
    """不予公开1件(涉及个人隐私): a reason in the bracket behind makes it the part alone."""
    if slot.clause.closes != "(" or link.id not in _WITH_REASONS:
        return link.id
    reasons = [tag for t in slot.beyond for tag in t.tags if f"{link.id}.{tag}" in lexicon.order]
    return f"{link.id}.{reasons[0]}" if len(set(reasons)) == 1 else link.id


def _following(slot: Slot, found: list[Found], lexicon: Lexicon) -> Found | None:
    """A bare number whose unit fits what usually follows the measure before it: 培训2次、80人次."""
    q = slot.quantity
    if not found or any(not t.tags & _SUMS for t in slot.before):
        return None
    for indicator in lexicon.followers:
        if found[-1].indicator in indicator.follows and q.unit in lexicon.units[indicator.id]:
            return Found(indicator.id, None, q.value, q.bound, q.unit, slot.start, q.end, q.upper, rule="follows")
    return None


def _wholes(found: list[Found], earlier: list[Found]) -> list[Found]:
    """A sole number of applications that names its way is the whole and the way: 收到在线申请5封."""
    whole_or_way = [f for f in (*earlier[-4:], *found) if f.indicator == "applications.received"]
    if len(whole_or_way) == 1 and whole_or_way[0].by in _WAYS and whole_or_way[0].rule != "part" and found:
        return [replace(whole_or_way[0], by=None)]
    return []


def _nearest(slot: Slot) -> frozenset[str]:
    for token in (*reversed(slot.before), *slot.after, *reversed(slot.far), *slot.beyond):
        if token.topics:
            return token.topics
    return _NOTHING


def _topics(tokens: list[Token]) -> frozenset[str]:
    return _NOTHING.union(*(t.topics for t in tokens if t.topics))
