"""The `by` of a measure: a fixed label that a word stands for, or the report's own words for a category."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gkextract.catalog import Indicator, Token
from gkextract.models import Scope

from .linker import Link
from .slots import Slot

# What a category's own words never are: time, the body itself, how it was done, empty nouns.
_LEAD = re.compile(
    r"^(?:[“”\"'\s、,:;.]|其中|包括|具体为|分别[为是]?|以及|及其?|和|与|并|还有?|另有?|另外|此外|同时|主要[有为是]?|内[有含]|含|等|的|了|已|共计|合计|累计|总计|共|均|先后|陆续|主动|及时|定期|积极|全面|依法|集中|对外|向社会|向公众|新增|新|本年度?|本期|全年度?|今年以?来?|年内|当年|当月|本月|上半年|下半年|截至[^,]*?(?:日|月|底|目前|今)|目前|现|其|各类|各种|各项|各|相关|有关|一批|\d{4}年度?|[\d—-]+月份?|一季度|第[一二三四]季度|期间"
    r"|我[局区市县镇乡委厅办街道院校单位公司中心省州处队社站站所]+(?:各级(?:单位|部门))?|本[局区市县镇乡委厅办街院校单位公司机关中心省州行政]+|全[局区市县镇乡省州校系统院]+|[省市区县]局|区各级单位|政府|政务|公开|公布|发布|政府信息|政务信息|信息|利用|充分)+"
)
_TAIL = re.compile(
    r"(?:[“”\"'\s、,:;的了]|类信息|信息|栏目|类|方面|共计|合计|累计|总计|共|计|分别|约|近|达到|达|占去|占|为|是|有|各|等|数量|总数|数|条数|已|均|发布|公布|公开|公示|更新|刊发|推送|发|上传|就|仅|则)+$"
)
_ETC = re.compile(r"等[^、,]{0,14}$")
_OPEN_LIMIT = 40
_VERBOSE = re.compile(r"[。;!?]|进行|开展|组织|加强|推进|做好|按照|根据|落实|实现|提高|完善")


def fixed(indicator: Indicator, families: Iterable[str], tokens: Iterable[Token], text: str) -> set[str]:
    """The labels of `families` that the tokens carry; `*` families label with the word itself."""
    found = set()
    for token in tokens:
        for tag in token.tags:
            family, is_label, by = tag.partition("=")
            if is_label and family in families:
                found.add(text[token.start : token.end] if by == "*" else by)
    return found


def channel(labels: set[str]) -> str | None:
    """Several channels together: a website and others are the whole, two or more new media are `new_media`."""
    if not labels or "" in labels:
        return None
    if len(labels) == 1:
        return next(iter(labels))
    if labels <= {"wechat", "weibo", "video", "app", "new_media"}:
        return "new_media"
    if labels <= {"newspaper", "broadcast", "other_channel"}:
        return "other_channel"
    return None


def category(words: str) -> str | None:
    """A category in the report's own words, by the contract: 机构职能类信息 → 机构职能; None where nothing is left."""
    words = _LEAD.sub("", words.strip())
    if (etc := _ETC.search(words)) and "、" in words[: etc.start()]:
        words = words[: etc.start()]
    before = None
    while words != before:
        before = words
        words = _TAIL.sub("", words)
    words = words.strip(" “”\"'、")
    if not words or len(words) > _OPEN_LIMIT or _VERBOSE.search(words):
        return None
    return words


_GROUP = re.compile(r"各|直属?(?:各)?(?:部门|单位)|乡镇|部门|科室|单位|系统|街道和|机关")
_BODY = re.compile(
    r"(?:局|委|办|厅|院|校|中心|镇|乡|街道|办事处|县|区|市|省|公司|所|站|处|政府|大学|学院|医院|委员会|联合会|残联|社|分局|支队|大队|银行|集团|村|社区)$"
)


def label(text: str, slot: Slot, link: Link, agency: str | None) -> tuple[str | None, Scope]:
    """`by` and scope of a number that a pattern linked."""
    indicator = link.pattern.indicator
    near = [*slot.before, *(t for t in slot.after if link.pattern.after)]
    labels = fixed(indicator, indicator.labels, near, text)
    if indicator.id == "proactive.published":
        return _published(text, slot, link, labels, agency)
    if "channel" in indicator.labels:
        labels = labels or _carried(indicator, slot, text)
        return channel(labels), "own"
    if indicator.open:
        return category(_region(text, slot, link)), "own"
    return (sorted(labels)[0] if labels else None), "own"


def _carried(indicator: Indicator, slot: Slot, text: str) -> set[str]:
    """The channel that the sentence named last: 微信公众号推送386条,总阅读21.4万次."""
    for token in reversed(slot.far):
        if found := fixed(indicator, indicator.labels, [token], text):
            return found
    return set()


def _published(text: str, slot: Slot, link: Link, labels: set[str], agency: str | None) -> tuple[str | None, Scope]:
    region = _region(text, slot, link)
    words = category(region)
    if words and agency and (words in agency or agency in words):
        words = None
    if words and _BODY.search(words) and not _GROUP.search(words) and not labels:
        return None, "other"
    if words:
        return words, "own"
    if not labels and not any("disclose" in t.tags for t in link.words):
        labels = _carried(link.pattern.indicator, slot, text)
    return channel(labels), "own"


def _region(text: str, slot: Slot, link: Link) -> str:
    """Where the words of a category stand: between the verb and the number, else before the verb, else behind."""
    q = slot.quantity
    before = [t for t in link.words if t.end <= q.start]
    if not before:
        return text[q.end : link.words[0].end]
    first, last = before[0], before[-1]
    if "publish" in first.tags and "info" not in first.tags or "handout" in first.tags or "receive" in first.tags:
        low, high = first.end, q.start
    elif "info" in first.tags and len(before) > 1:
        low, high = slot.start, first.end
    else:
        low, high = slot.start, q.start
    low = max([low, *(t.end for t in slot.before if t.start >= low and "channel" in t.tags and t.end <= high)])
    words = text[low:high]
    if category(words) is None and "publish" in last.tags and len(before) == 1:
        behind = text[q.end : slot.end]
        if behind and behind[0] not in ",;。":
            return behind
        low = max([slot.start, *(t.end for t in slot.before if "channel" in t.tags and t.end <= first.start)])
        return text[low : first.start]
    return words
