"""What the numbers before a number say of it: totals, repetitions, what follows a training, the way of a sole application."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile

from gkextract.catalog import Lexicon
from gkextract.expressions import expression
from gkextract.han import HAN
from gkextract.models import Found

from .categories import ACCOUNTS, channel
from .labels import HANDED_ON
from .linker import Link
from .slots import PIECES, Slot

_ALL_YEAR = expression(r"(?:全年|累计)(?:共|合计)?(?:举办|召开|组织|开展|发布|举行)?")
_OF_CHANNELS = frozenset({"platform.followers", "platform.accounts"})
_SUMS = frozenset({"sum", "stated"})
# A sole application by these words is the whole as well.
WAYS = frozenset({"onsite", "letter", "online", "email", "fax", "phone", "other_way"})
APPLICANTS = frozenset({"natural_person", "enterprise", "research", "public_interest", "legal_service", "other_org"})
_KINDS_PRODUCED = frozenset({"proactive.published", "proactive.on_request"})
_WITHHELD = expression(r"[不免]予公开")
_CLASSIFIED = frozenset({"produced"})
_DOCUMENTS = frozenset({"件", "份", "个"})
_ALL_PUBLISHED = expression(
    r",?(?:均|全部|都|一律)(?:已|按时|及时|按要求|依法|主动|同步|对外|向社会|[在于通过][^,;。\d]{1,14})*(?:公开|公布|发布|上网)(?=[,;。\n]|$)"
)
_NEAR_BEHIND = 24
_SORTS = expression(
    r"[^。\d]{0,16}?主动公开[^,;。、\d]{0,8}([\d,]+)[条件份篇个][^。\d收受]{0,10}依申请公开[^,;。、\d]{0,8}([\d,]+)[条件份篇个]"
    r"(?:[^。\d]{0,10}(?:[不免]予|免于|不宜|不|未)公开[^,;。、\d]{0,8}([\d,]+)[条件份篇个])?"
)
_OFAPPLICANTS = ("提出", "提交", "提起", "递交")
_AND = expression(r"(?:[并和及且、]|以及)(?:及时|主动|依法|同步|全部|向社会|在[^,;。]{0,10})*")
_AND_PUBLISHED = expression(
    rf",?(?:并|且)(?:均|全部|同步|及时|主动|依法|按时|已|向社会|在{HAN}{{0,10}}上?)*(?:公开|公布|发布|上网|挂网)(?:[,;。\n]|$)"
)
_NEXT_KIND = expression(rf"[、,](?!解读|同步|配套|{HAN}{{0,4}}(?:发布|公开|推送|制作|回应)){HAN}{{2,10}}\d+[条篇]")
_JUST_COUNTED = 4
_LATE, _THEN_LATE = "延期", expression(r"[、,;](?:(?:经同意)?延期(?:办[结理]|答复)\d|\d+[件宗份][^,。;\d]{0,6}延期)")
_CASES = ("review", "litigation")
_BESIDE = expression(r"(?:案件?|数|总数|[共有计为:]|发生)*")
_ISSUES = frozenset({"期", "次"})
_ITEMS = expression(
    r"[、,(](?:其中)?(?:共|合?计|累计|刊[发登载]|登载|发布|推送|发送|编发|各类|政务|图文|信息|文章|推文|稿件|消息)*"
)
_NOTHING: frozenset[str] = frozenset()


def classified(text: str, start: int, end: int, slot: Slot, found: list[Found]) -> frozenset[str]:
    """Once the items produced are counted, 依申请公开 and 不予公开 say how they were classified.

    So they do behind 主动公开86件 where a sentence `text[start:end]` counts all three: 主动公开86件,依申请公开12件,不予公开28件.
    """
    if any(f.indicator == "proactive.produced" for f in found):
        return _CLASSIFIED
    last = found[-1] if found else None
    if last is None or last.indicator not in _KINDS_PRODUCED or last.unit != slot.quantity.unit:
        return _NOTHING
    all_three = "依申请公开" in text[start:end] and _WITHHELD.search(text, start, end) is not None
    return _CLASSIFIED if all_three and not text[last.end : slot.start].strip(" 、,;") else _NOTHING


def sorted_behind(text: str, slot: Slot, made: Found | None) -> Found | None:
    """梳理信息412条,其中主动公开356条、依申请公开48条、不予公开8条: what is sorted so was produced, whatever the verb is.

    Where only two sorts are named, 公开信息412条 stays what was published.
    """
    q = slot.quantity
    if text.find("主动公开", q.end, q.end + _NEAR_BEHIND) < 0 or q.value is None:
        return made
    if made and not made.indicator.startswith(("proactive.published", "proactive.produced")):
        return made
    sorts = _SORTS.match(text, q.end)
    if sorts is None or sum(int(n.replace(",", "")) for n in sorts.groups() if n) != q.value:
        return made
    if sorts[3] is None and "公开" in text[slot.start : q.start]:
        return made
    start = made.start if made else slot.before[0].start if slot.before else q.start
    return Found("proactive.produced", None, q.value, q.bound, q.unit, start, q.end, q.upper, rule="sorted behind")


def published_behind(text: str, slot: Slot) -> Found | None:
    """印发政策文件58件,均在网上公开: documents that are only made are no measure; these are published, too."""
    q = slot.quantity
    if q.unit not in _DOCUMENTS or not (behind := _ALL_PUBLISHED.match(text, q.end)):
        return None
    kind = next((t for t in reversed(slot.before) if "other_document" in t.tags), None)
    made = kind and any("issue" in t.tags or "print_word" in t.tags for t in slot.before if t.end <= kind.start)
    if not kind or not made or _BESIDE.fullmatch(text, kind.end, q.start) is None:
        return None
    by = text[kind.start : kind.end]
    id = "documents.other_published"
    return Found(id, by, q.value, q.bound, q.unit, kind.start, behind.end(), q.upper, rule="published behind")


def again(text: str, slot: Slot, found: list[Found]) -> Found | None:
    """新闻发布会2场(全年共举办11场): a bracket that names nothing gives another number of the same."""
    q = slot.quantity
    issues = found and found[-1].indicator == "proactive.published" and found[-1].unit in _ISSUES
    if issues and q.unit in PIECES and _ITEMS.fullmatch(text, found[-1].end, q.start):
        # 推送102期,共计386条
        return replace(found[-1], value=q.value, upper=q.upper, bound=q.bound, unit=q.unit, end=q.end, rule="again")
    if not found or slot.clause.opens != "(" or q.unit is None or found[-1].unit != q.unit:
        return None
    if not _ALL_YEAR.fullmatch(text, slot.start, q.start):
        return None
    return replace(found[-1], by=None, value=q.value, upper=q.upper, bound=q.bound, end=q.end, rule="again")


def total(slot: Slot, found: list[Found], lexicon: Lexicon) -> Found | None:
    """代表建议86件、委员提案112件,共计198件: the total of two indicators is a third one's."""
    q = slot.quantity
    if not any("sum" in t.tags for t in slot.before) or q.value is None:
        return None
    for indicator in lexicon.sums:
        last = found[-len(indicator.sums) :]
        if last and {f.indicator for f in last} == set(indicator.sums) and sum(f.value or 0 for f in last) == q.value:
            return Found(indicator.id, None, q.value, q.bound, q.unit, slot.start, q.end, q.upper, rule="sum")
    case, by = found[-1].indicator.partition(".")[0] if found else "", found[-1].by if found else None
    row = list(takewhile(lambda f: f.indicator.startswith(case + ".") and f.by == by, reversed(found)))
    if case in _CASES and len(row) > 1 and sum(f.value or 0 for f in row) == q.value:
        # 结果维持2件、尚未审结1件,总计3件
        return Found(case + ".total", by, q.value, q.bound, q.unit, slot.start, q.end, q.upper, rule="sum")
    return None


def same_place(made: Found, slot: Slot, link: Link, found: list[Found]) -> Found:
    """受理12345热线工单2765件,办结2702件; 公众号粉丝8.6万,推送信息1436条: what the words before named still holds."""
    row = _row_of_channels(slot, found) if made.indicator == "proactive.published" else set()
    if len(row) > 1 and made.by in (None, *row):
        return replace(made, by=channel(row))  # 公众号3个、微博2个,共推送500条
    if not found:
        return made
    if made.indicator == "service.messages":
        return _of_the_same(made, link, found)
    if link.pattern.text == "新增" and found[-1].indicator == made.indicator:
        return replace(made, by=found[-1].by)  # 公开规章制度类信息12条,本年新增2条
    if found[-1].by is None:
        # 网站点击量2万次,发布信息187条
        visited = found[-1].indicator == "platform.visits" and made.indicator == "proactive.published"
        alone = made.by is None and not any("disclose" in t.tags for t in link.words)
        return replace(made, by="website") if visited and alone else made
    beside = found[-1].indicator in _OF_CHANNELS and slot.start - found[-1].end <= 1
    own = made.by is not None and made.by not in found[-1].by
    if own and not (beside and made.by in ACCOUNTS and not any("channel" in t.tags for t in slot.before)):
        return made  # 新媒体方面,“云溪公安”微信粉丝3万,推送210条: of the account just named
    if made.indicator == found[-1].indicator == "service.inquiries" and any("part" in t.tags for t in slot.before):
        return replace(made, by=found[-1].by)  # 接听来电500个,其中咨询380个
    if (found[-1].indicator, made.indicator) == HANDED_ON:
        return replace(made, by=found[-1].by)  # 各乡镇报送203条,采用71条
    posted = made.indicator == "proactive.published" and found[-1].indicator in _OF_CHANNELS
    return replace(made, by=found[-1].by) if posted else made


def _row_of_channels(slot: Slot, found: list[Found]) -> set[str]:
    """The channels counted in a row right before, where the clause names none of its own; behind 共 of all counts."""
    if any("sum" in t.tags for t in slot.before):
        counted = _OF_CHANNELS
    elif found and not any("channel" in t.tags for t in slot.before):
        counted = _OF_CHANNELS & {found[-1].indicator}
    else:
        counted = _NOTHING
    return {f.by for f in takewhile(lambda f: f.indicator in counted, reversed(found)) if f.by}


def _of_the_same(made: Found, link: Link, found: list[Found]) -> Found:
    """收到县长信箱留言40条,其中投诉12条,办结38条: of all of them."""
    last = next((f for f in reversed(found) if f.rule != "part"), None)
    if last is None or last.indicator != made.indicator or last.by is None or not link.pattern.topic:
        return made
    return replace(made, by=last.by) if made.by is None or made.by in last.by else made


def of_documents(text: str, made: Found, slot: Slot, link: Link, found: list[Found]) -> Found:
    """制发规范性文件3件,公开2件: what is published of the documents just counted, where no other noun stands."""
    last = found[-1] if found else None
    if last is None or not _is_issued(last):
        return made
    same = made.indicator == "proactive.published" and made.by is None and made.unit == last.unit
    if not same or any("info" in t.tags for t in link.words) or (made.value or 0) > (last.value or 0):
        return made
    if text[last.end : slot.start].strip(" 、,其中并和及"):
        return made
    return _published(made, last)


def of_kinds(text: str, made: Found) -> Found:
    """发布政策文件12条、财政信息6条: in a row of kinds documents are one of them."""
    if made.indicator != "documents.other_published" or made.unit not in PIECES:
        return made
    return replace(made, indicator="proactive.published") if _NEXT_KIND.match(text, made.end) else made


def in_time(text: str, made: Found, link: Link, found: list[Found]) -> Found:
    """办结55件,按时办结53件: fewer than those just counted, and said to be in time, are a part of them.

    So they are where those out of time are counted beside them: 受理18件,按时办结17件,延期办结1件.
    """
    if made.indicator != "applications.completed" or made.by is not None:
        return made
    timing = next((tag[7:] for t in link.words for tag in t.tags if tag.startswith("timing=")), None)
    apart = timing and (timing == _LATE or _THEN_LATE.match(text, made.end))
    return replace(made, by=timing) if apart or (timing and _is_fewer(made, found)) else made


def from_last_year(text: str, made: Found, link: Link, found: list[Found]) -> Found:
    """新收申请62件,结转3件,办结60件: what came over is counted beside what is new, before what was done with both."""
    if made.indicator != "applications.carried_out" or not found or len(link.words) > 1:
        return made
    word = text[link.words[0].start : link.words[0].end]
    new = found[-1].indicator == "applications.received" and "新" in text[found[-1].start : found[-1].end]
    if word != "结转" or not new or text[link.words[0].end : made.end].startswith(("至", "到", "下", "20")):
        return made
    return replace(made, indicator="applications.carried_in")


def _is_fewer(made: Found, before: Iterable[Found]) -> bool:
    """Whether a whole counted before is more of the same."""
    wholes = [f.value for f in before if f.indicator == made.indicator and f.by is None and f.value is not None]
    return made.value is not None and any(made.value < whole for whole in wholes)


def as_well(text: str, made: Found, slot: Slot) -> list[Found]:
    """What else the same number counts."""
    return [
        *_by_bracket(text, made, slot),
        *_published_too(text, made, slot),
        *_answered_too(made, slot),
        *_with_outcome(text, made, slot),
    ]


def _by_bracket(text: str, made: Found, slot: Slot) -> list[Found]:
    """收到申请1件(在线提交): the bracket behind says the way it came."""
    if made.indicator != "applications.received" or made.by is not None or not text.startswith("(", slot.quantity.end):
        return []
    close = text.find(")", slot.quantity.end, slot.quantity.end + 12)
    within = [t for t in (*slot.after, *slot.beyond) if t.end <= close]
    ways = {tag[4:] for t in within for tag in t.tags if tag.startswith("way=")}
    return [replace(made, by=ways.pop(), end=close)] if len(ways) == 1 else []


def _published_too(text: str, made: Found, slot: Slot) -> list[Found]:
    """印发并公开规范性文件3件 says it of both."""
    if not _is_issued(made):
        return []
    if _AND_PUBLISHED.match(text, slot.quantity.end):
        return [_published(made, made)]  # 制定规范性文件3件并同步公开
    issued = [t.end for t in slot.before if "issue" in t.tags]
    published = [t.start for t in slot.before if "publish" in t.tags]
    if not any(_AND.fullmatch(text, a, b) for a in issued for b in published):
        return []
    return [_published(made, made)]


def _is_issued(found: Found) -> bool:
    return found.indicator.startswith("documents.") and found.indicator.endswith("_issued")


def _published(made: Found, issued: Found) -> Found:
    return replace(made, indicator=issued.indicator.replace("_issued", "_published"))


def _answered_too(made: Found, slot: Slot) -> list[Found]:
    """受理并答复申请2件 says it of both."""
    if made.indicator != "applications.received" or made.by is not None or made.rule == "part":
        return []
    both = any("received_answered" in t.tags for t in slot.before)
    return [replace(made, indicator="applications.completed")] if both else []


def _with_outcome(text: str, made: Found, slot: Slot) -> list[Found]:
    """行政复议1件(维持) counts the cases as well as what became of them."""
    family, _, result = made.indicator.partition(".")
    if family not in _CASES or result == "total" or not text.startswith("(", slot.quantity.end):
        return []
    noun = next((t for t in reversed(slot.before) if family + "_noun" in t.tags), None)
    if noun is None or not _BESIDE.fullmatch(text, noun.end, slot.quantity.start):
        return []
    return [replace(made, indicator=family + ".total", start=noun.start, end=slot.quantity.end)]


def issues_of(text: str, made: Found, slot: Slot, found: list[Found]) -> Found | None:
    """编发简报24期,刊发信息312条; 群发51次,共发送153条: the issues whose items are counted behind them, which the contract counts alone."""
    last = found[-1] if found else None
    if last is None or last.unit not in _ISSUES or last.indicator != made.indicator or made.unit not in PIECES:
        return None
    return last if _ITEMS.fullmatch(text, last.end, slot.quantity.start) else None


def unnamed_part(made: Found, link: Link, text: str, found: list[Found], earlier: list[Found]) -> bool:
    """受理申请7件,为解决个人问题提出申请的6件: fewer applications than were just counted are some of those.

    In a sentence of its own that is so where the applicants are its subject.
    """
    if made.indicator != "applications.received" or made.by is not None:
        return False
    if any(text.startswith("新收", t.start) for t in link.words):
        return False  # 共受理15件,其中新收14件,结转上年1件
    theirs = any(text.startswith(_OFAPPLICANTS, t.start) for t in link.words)
    return _is_fewer(made, (*earlier[-_JUST_COUNTED:], *found) if theirs else found)


def following(slot: Slot, found: list[Found], lexicon: Lexicon) -> Found | None:
    """A bare number whose unit fits what usually follows the measure before it: 培训2次、80人次."""
    q = slot.quantity
    if not found or any(not t.tags & _SUMS for t in slot.before):
        return None
    for indicator in lexicon.followers:
        if found[-1].indicator in indicator.follows and q.unit in lexicon.units[indicator.id]:
            return Found(indicator.id, None, q.value, q.bound, q.unit, slot.start, q.end, q.upper, rule="follows")
    return None


def sole_part(found: list[Found], earlier: list[Found]) -> list[Found]:
    """A sole number that names its way, or who was there, is the whole as well: 收到在线申请5封, 局长在线访谈2期."""
    return [*_sole_way(found, earlier), *_sole_interview(found, earlier)]


def _sole_interview(found: list[Found], earlier: list[Found]) -> list[Found]:
    held = [f for f in (*earlier, *found) if f.indicator == "response.interviews"] if found else []
    sole = len(held) == 1 and held[0] in found and held[0].by == "leader" and held[0].rule != "part"
    return [replace(held[0], by=None)] if sole else []


def _sole_way(found: list[Found], earlier: list[Found]) -> list[Found]:
    received = [f for f in (*earlier[-4:], *found) if f.indicator == "applications.received"]
    if found and len(received) == 1 and received[0].by in WAYS | APPLICANTS and received[0].rule != "part":
        return [replace(received[0], by=None)]
    return []
