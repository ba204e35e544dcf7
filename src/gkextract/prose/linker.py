"""Which indicator a number belongs to: every pattern that fits its slot is scored, the best one wins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from gkextract.catalog import Count, Indicator, Lexicon, Pattern, Token
from gkextract.expressions import expression
from gkextract.han import HAN
from gkextract.numbers import Quantity

from .slots import PIECES, YEARS, Slot

# Words between the word that names a thing and its number that do not part them.
_FILLER = expression(
    r"[“”\"'》《\s]|共计|合计|总计|累计|总共|一共|总数|总量|数量|总|共|计|达到|达|约为|约|为|是|有|了|出|过|数|量|各类|各种|的|等|已|仅|只|均|分别|就|高|超|近|至|到|成|件次|人次|先后|累|新|全年|全部"
)
_THRESHOLD = 2.0
_NO_TAGS: frozenset[str] = frozenset()
_PUBLISHED = "proactive.published"
_NO_ITEMS = frozenset({"个", "项", "家", "类", "种"})
_CASE_UNITS = frozenset({"件", "宗", "起", "例", None})
_OUTCOMES_FOLLOW = expression(
    r"[^。]{0,6}(?:部分公开|不予公开|不公开|无法提供|同意部分|告知|信息不存在|不属于|非政府信息)"
)
# Where the text speaks of these, a bare 公开 or 信息 beside a number is not yet an item published.
_NOT_PROACTIVE = frozenset({"applications", "review", "litigation", "messages", "inquiries", "proposals"})
_SINGLE = frozenset(
    [
        "apply",
        "review_noun",
        "litigation_noun",
        "appeal_noun",
        "complaint_noun",
        "inquiry_noun",
        "npc",
        "cppcc",
        "press_noun",
        "interview_noun",
        "training_noun",
        "meeting_noun",
        "normative",
        "regulation",
        "interpretation_noun",
        "license",
        "penalty",
        "coercion",
    ]
)
_REASONS = frozenset(
    [
        "state_secret",
        "prohibited",
        "safety",
        "third_party",
        "internal",
        "process",
        "enforcement_file",
        "admin_query",
        "not_held",
        "needs_creation",
        "unclear",
        "petition",
        "repeat",
        "publication",
        "excessive",
        "reissue",
    ]
)
_OUTCOMES = _REASONS | frozenset(
    [
        "apply",
        "partial",
        "refused",
        "unable",
        "not_processed",
        "nonexistent",
        "not_this_agency",
        "not_government_info",
        "clarify",
        "withdrawn",
    ]
)
_DEEDS = frozenset({"publish", "issue", "newly", "repeal", "in_force", "print_in"})
_EVENTS = frozenset({"hold", "meeting_noun", "training_noun", "inspection_noun"})
_ATTENDED = frozenset({"{leader} {attend}", "{official} {attend}"})
_CASES = frozenset({"review_noun", "litigation_noun", "appeal_noun"})
_TOGETHER = expression(r"(?:案件|事项)?[、和与及或](?:提起|行政|政策|群众)?")
# 公开信息12条 counts items, 公开12件 among applications is an outcome
# 受理数为0 needs no classifier: none of what is counted as cases
_OF_NONE, _COPULA = "件", ("为", "是", ":")
_CELLS = _OUTCOMES - {"apply"} | {"granted", "upheld", "corrected", "other_result", "pending"}
_BESIDE_CELL, _CELL_ENDS = " :为", expression(r" *(?:[,。;、)\n]|$)")
# 先后6次在会议上发言 counts no meetings; but 1件因征求意见,转下年办理 is carried out.
_APART = expression(r"[在对向因]|(?<!关)于")
# 82件中予以公开的11件: what is said of some of them is not said of the 82.
_AMONG = expression(r"(?:申请|信息)?(?:中(?![标央国小介心医])|里|当中|之中)")
_HEADS = frozenset("单部机企学乡县区街村社")
_HEAD = expression(
    rf"(?:{HAN}{{0,8}}的)?(?:单位|部门|机构|企业|学校|(?<=的)(?:乡镇|县区|区县|街道|村|社区))(?:共计|合计|累计|总计|共|有|达|为|是|约|近)*"
)
_OF_ITEMS = expression(rf"{HAN}{{0,6}}(?:信息|动态|消息|稿件)(?:共|总|计|累计|合计|数|约|达|为)*")
_KIND_LENGTH = 4
_NOUNS = frozenset({"info", "disclosed", "stated"})
_ENDS = expression(r" *(?:[,。;\n]|$)")
_GOES_ON = (",并", ",同时", ",还", ",且")  # 编印简报10期,并通过图解解读
_EMPTY = expression(
    r"(?:[\s,]|举办|召开|组织|[我本][局委市县区镇乡厅办院校]|参加|出席|全年|年内|今年|本年度?|当年|截至\w{1,8}|共计|合计|总计|累计|共|计|只|仅|就|有|搞|办|开|做|为|是|达到|达|已|了|连|先后|一年来|全[市县区省镇]|总数)*"
)


class Link(NamedTuple):
    """A pattern that fits, and the words that fill it."""

    score: float
    pattern: Pattern
    words: Sequence[Token]
    id: str  # of its indicator

    def place(self, number: Quantity) -> tuple[int, int]:
        """The stretch of words and number."""
        return min(number.start, self.words[0].start), max(number.end, self.words[-1].end)


class Topics(NamedTuple):
    """What the text is speaking about at a number, from the nearest word outwards."""

    near: frozenset[str]
    sentence: frozenset[str]
    before: frozenset[str]
    section: frozenset[str]

    def cost(self, pattern: Pattern) -> float | None:
        """What it costs to read a pattern under its topic here; None where nothing speaks of it.

        Words that lean on others (答复, 收到) belong to the nearest topic and to no other.
        """
        if pattern.topic in self.near:
            return 0.0
        if pattern.topic == "produced" and "produced" in self.sentence:
            return -4.0  # 其中依申请公开459条 of the items produced: not an application, whatever the words are
        if (
            pattern.topic == "applications"
            and pattern.specific
            and not (self.near or self.sentence or self.before or self.section)
        ):
            return 1.0  # 不予公开3件 can hardly be about anything else
        if self.near and not pattern.specific:
            return None
        for topics, cost in ((self.sentence, 2.0), (self.before, 2.5), (self.section, 2.0)):
            if pattern.topic in topics:
                return cost if self.near else cost - 1.0
        return None


def best(text: str, slot: Slot, topics: Topics, lexicon: Lexicon, without: tuple[str, ...] = ()) -> Link | None:
    """The best link of a slot that is to none of the indicators `without`, or None where no pattern fits."""
    example = _examples(text, slot)
    if example >= 0:
        topics = topics._replace(near=_NO_TAGS)
    found = _links(text, slot, topics, lexicon, slot.before, slot.after)
    q = slot.quantity
    alone = not found and not slot.shared and (q.unit == "次" or not text[q.end : slot.end].strip())
    if alone and _EMPTY.fullmatch(text, slot.start, q.start):
        # 解读数量偏少,全年仅有3篇: a clause that names nothing counts what the one before it named
        last = [t for t in slot.far if t.start >= slot.previous]
        found = [x for x in _links(text, slot, topics, lexicon, last, []) if _names(x.pattern)]
    if len(slot.before) + len(slot.after) > 1 and sum(1 for t in (*slot.before, *slot.after) if t.tags & _SINGLE) > 1:
        found = _parted(text, slot, found, lexicon)
    for link in _ranked(found, lexicon):
        named = link.id != _PUBLISHED and link.words[-1].end <= example
        if link.id not in without and not named and not _among_others(text, slot, link):
            return link
    return None


def _examples(text: str, slot: Slot) -> int:
    """Where a list ends that only gives examples: 人事信息、规范性文件等信息63件 are items; -1 where there is none."""
    etc = text.rfind("等", slot.start, slot.quantity.start)
    if etc < 0 or text.find("、", slot.start, etc) < 0 or not _OF_ITEMS.fullmatch(text, etc + 1, slot.quantity.start):
        return -1
    return etc


def _ranked(found: list[Link], lexicon: Lexicon) -> list[Link]:
    if len(found) < 2:
        return found
    return sorted(found, key=lambda link: (-link.score, lexicon.order[link.id]))


def _parted(text: str, slot: Slot, found: list[Link], lexicon: Lexicon) -> list[Link]:
    """The links without those to two things that share one number, unless the contract counts them together."""
    joint = {link.id for link in found if _together(text, slot, link)}
    words = (*slot.before, *slot.after)
    named = {f"{id.partition('.')[0]}.{tag}" for id in joint for t in words for tag in t.tags} | joint
    total = [_renamed(x, i) for i in lexicon.sums if named >= set(i.sums) for x in found if x.id in i.sums]
    return total or [x for x in found if x.id not in joint]


def _names(pattern: Pattern) -> bool:
    return pattern.specific or pattern.text == "{channel}"


def _renamed(link: Link, indicator: Indicator) -> Link:
    """人大代表建议、政协提案共3件 is a measure of both together, where the contract knows such a one."""
    return link._replace(pattern=replace(link.pattern, indicator=indicator), id=indicator.id)


def beyond(text: str, slot: Slot, topics: Topics, lexicon: Lexicon) -> Link | None:
    """The best link of a number with the words of the next clause, where that has no number of its own."""
    if not slot.beyond or any("none" in t.tags for t in slot.beyond) or slot.following.startswith(_GOES_ON):
        return None
    return next(iter(_ranked(_links(text, slot, topics, lexicon, [], slot.beyond), lexicon)), None)


def _among_others(text: str, slot: Slot, link: Link) -> bool:
    """属信访、重复申请等不予处理80件 is the whole outcome, not the part of one reason."""
    if link.id.count(".") < 2 or not link.pattern.before:
        return False
    reasons = {t.tags & _REASONS for t in slot.before if t.tags & _REASONS}
    return len(reasons) > 1 or "等" in text[link.words[0].end : slot.quantity.start][:6]


def _together(text: str, slot: Slot, link: Link) -> bool:
    """One number for two things together (行政复议、诉讼共2件) is the number of neither."""
    if slot.shared or not slot.quantity.value:
        return False
    if link.id == "platform.gazette_documents":
        return False
    mine = next((t for t in link.words if t.tags & _SINGLE), None)
    if mine is None:
        return False
    for other in slot.before if mine.start < slot.quantity.start else slot.after:
        apart = other.tags & _SINGLE and not other.tags & mine.tags & _SINGLE
        if apart and (
            _TOGETHER.fullmatch(text, other.end, mine.start) or _TOGETHER.fullmatch(text, mine.end, other.start)
        ):
            return True
    return False


def _links(
    text: str, slot: Slot, topics: Topics, lexicon: Lexicon, before: Sequence[Token], after: Sequence[Token]
) -> list[Link]:
    q = slot.quantity
    count = Count(_unit(text, slot), q.kind == "percent", q.bound == "masked")
    around = _NO_TAGS.union(*[t.tags for t in before], *[t.tags for t in after])
    found = []
    for n in range(len(before) - 1, -1, -1):
        token = before[n]
        patterns = lexicon.before(token.tags, count, around)
        if reaching := lexicon.reaching(token.tags, count):
            reached = around.union(*[t.tags for t in slot.far])
            patterns += tuple(p for p in reaching if p.needs <= reached and not p.needs <= around)
        between = "" if _in_name(text, token, q) else text[token.end : q.start]
        if patterns and not _is_modifier(between):
            gap = 0.0 if slot.shared else float(words_between(between))
            heard = before[: n + 1]
            found += [x for p in patterns if (x := _fit(p, slot, topics, lexicon, heard, after, gap))]
        if token.tags & _CASES:
            break  # 针对答复的复议1宗: nothing reaches over the noun beside the number
    for n, token in enumerate([] if after and _AMONG.match(slot.following) else after):
        if patterns := lexicon.after(token.tags, count, around):
            between = text[q.end : token.start]
            if between.endswith("对"):
                break  # 3件对答复不满
            gap = words_between(between) + 0.5
            apart = "carried_out" not in token.tags and _APART.search(between) is not None
            rest = after[n:]
            fits = (_fit(p, slot, topics, lexicon, before, rest, gap) for p in patterns if p.topic or not apart)
            found += [x for x in fits if x]
    return found


def _unit(text: str, slot: Slot) -> str | None:
    """The classifier as the patterns see it: 申请为0, and 结果维持 2,结果纠正 1, the cells of a form said in words."""
    q = slot.quantity
    if q.unit is not None or q.value is None:
        return q.unit
    if q.value == 0 and text.endswith(_COPULA, 0, q.start):
        return _OF_NONE
    last = slot.before[-1] if slot.before else None
    cell = last and last.tags & _CELLS and not text[last.end : q.start].strip(_BESIDE_CELL)
    return _OF_NONE if cell and q.value not in YEARS and _CELL_ENDS.match(slot.following) else None


def _in_name(text: str, token: Token, number: Quantity) -> bool:
    """“一图看懂城乡医保”2篇: a name right before the number is that of what its first word says."""
    close = number.start - 1
    if text[close] not in "”》" or text[token.start - 1] not in "“《":
        return False
    return all(text.find(mark, token.end, close) < 0 for mark in "“”《》")


def _is_modifier(between: str) -> bool:
    """栏目单位55个 counts units, 举报人员3名 persons: a Chinese noun has its head at the end."""
    return not _HEADS.isdisjoint(between) and _HEAD.fullmatch(between) is not None


@lru_cache(1 << 14)
def words_between(between: str) -> int:
    """How many characters stand between a word and its number that do more than lead from one to the other."""
    return len(_FILLER.sub("", between)) if between else 0


def _fit(
    pattern: Pattern,
    slot: Slot,
    topics: Topics,
    lexicon: Lexicon,
    before: Sequence[Token],
    after: Sequence[Token],
    gap: float,
) -> Link | None:
    owed = topics.cost(pattern) if pattern.topic else 0.0
    if owed is None or (pattern.topic and pattern.after and gap > 2 and not any(topics)):
        return None  # 125个税务机构全部公开权责清单, where nothing speaks of applications
    if gap and pattern.text in _ATTENDED:
        return None  # 局长参加座谈会2场 attends no press conference
    if pattern.key == "granted" and pattern.topic and slot.quantity.unit not in _CASE_UNITS and not any(topics):
        return None  # 处罚决定书全文公开92份
    left = _backwards(pattern.before, before) if pattern.before else []
    if left is None and pattern.indicator.reach and _may_reach(pattern, before, lexicon):
        left = _backwards(pattern.before, [*_reached(slot, pattern.indicator.reach), *before])
        owed += 2.0
    right = _forwards(pattern.after, after) if pattern.after else []
    if left is None or right is None:
        return None
    words = [*left, *right]
    score = _score(pattern, words, gap, owed) + _in_context(pattern, slot, topics, before, words, gap, owed)
    if score < _THRESHOLD:
        return None
    id = pattern.indicator.id
    if id == "participation.materials" and slot.quantity.unit == "条" and not any("hung" in t.tags for t in before):
        return None  # 更新办事指南10条
    if id == _PUBLISHED and slot.quantity.unit == "次" and pattern.text.startswith("#"):
        return None  # 开展2次信息排查 counts what was done
    if id == _PUBLISHED and slot.quantity.unit == "次" and pattern.key == "disclose" and _held(before):
        return None  # 常务会议研究政务公开2次
    if id == _PUBLISHED and any(words[0].end <= t.start < words[-1].start and t.tags & _CASES for t in before):
        return None  # 因信息公开引发的行政诉讼数量为0件
    if id == _PUBLISHED and slot.quantity.unit in _NO_ITEMS and not _names_kind(words):
        return None
    if id == _PUBLISHED and slot.quantity.unit is None and slot.quantity.value is not None:
        return Link(score, pattern, words, id) if _bare(slot, words, gap) else None
    return Link(score, pattern, words, id)


def _score(pattern: Pattern, words: Sequence[Token], gap: float, owed: float) -> float:
    """How well a pattern says what a number counts: specific words, many, long, near."""
    length = sum([t.end - t.start for t in words])
    rate = 0.15 if pattern.key == "publish" else 0.5  # what is published stands between the verb and the number
    return 4.0 + pattern.weight + 0.2 * min(length, 12) - rate * min(gap, 24) - owed


def _in_context(
    pattern: Pattern,
    slot: Slot,
    topics: Topics,
    before: Sequence[Token],
    words: Sequence[Token],
    gap: float,
    owed: float,
) -> float:
    """What the words around a pattern add to its score or take from it."""
    more = 0.0
    if pattern.topic:
        more += 2.0 if owed == 0 else 0.0
        if pattern.text == "公开" and slot.quantity.unit in PIECES and gap:
            more -= 4.0
        if pattern.text == "公开" and _OUTCOMES_FOLLOW.match(slot.following) and not _outcome(before):
            more += 4.0  # 公开12件、部分公开5件: the first of the outcomes
    elif pattern.indicator.id == _PUBLISHED:
        if not pattern.specific and topics.near & _NOT_PROACTIVE and not _kind_between(pattern, slot, gap):
            more -= 6.0 if len(words) == 1 else 3.0
        if _outcome(before):
            more -= 6.0  # 收到网上申请公开政府信息3件
    if gap >= 2 and not pattern.topic and pattern.before and _published_before(before, words):
        more -= 4.0  # 公开抽查计划2个 counts plans, not inspections: a Chinese noun has its head at the end
    return more


def _bare(slot: Slot, words: Sequence[Token], gap: float) -> bool:
    """主动公开政府信息473,包括…: without a classifier only right behind the noun, and where the clause ends."""
    noun, q = words[-1], slot.quantity
    if gap or noun.end > q.start or not noun.tags & _NOUNS or not isinstance(q.value, int) or q.value in YEARS:
        return False
    return _ENDS.match(slot.following) is not None


def _kind_between(pattern: Pattern, slot: Slot, gap: float) -> bool:
    """公开提案答复7条,公开局长办公会议12次: verb and kind are the clause's own, the topic is that of the clause before."""
    return pattern.key == "publish" and gap >= _KIND_LENGTH and not any(t.topics for t in slot.before)


def _held(before: Sequence[Token]) -> bool:
    return any(t.tags & _EVENTS for t in before)


def _outcome(before: Sequence[Token]) -> bool:
    return any(t.tags & _OUTCOMES and "publish" not in t.tags for t in before)


def _names_kind(words: Sequence[Token]) -> bool:
    """A verb may publish 2个公告, but 政务公开等22个 are no items of information."""
    return any("publish" in t.tags and "disclose" not in t.tags for t in words)


def _published_before(before: Sequence[Token], words: Sequence[Token]) -> bool:
    return "publish" not in words[-1].tags and any("publish" in t.tags and t.end <= words[0].start for t in before)


def _may_reach(pattern: Pattern, before: Sequence[Token], lexicon: Lexicon) -> bool:
    """A verb of an earlier clause serves only where the clause has none: 废止4件,主动公开规范性文件42件."""
    if pattern.before[-1] in lexicon.catalog.generic:
        return False
    return pattern.key in _DEEDS or not any(t.tags & _DEEDS for t in before)


def _reached(slot: Slot, reach: str) -> list[Token]:
    if reach == "sentence":
        return [t for t in slot.far if t.start >= slot.semicolon]
    return [t for t in slot.far if t.start >= slot.previous]


def _backwards(tags: Sequence[str], tokens: Sequence[Token]) -> list[Token] | None:
    """The tokens that carry `tags` in order, the last tag on the last token; None where they don't."""
    found: list[Token] = []
    wanted = len(tags) - 1
    for token in reversed(tokens):
        if tags[wanted] in token.tags:
            found.append(token)
            wanted -= 1
            if wanted < 0:
                return found[::-1]
        elif not found:
            return None
    return None


def _forwards(tags: Sequence[str], tokens: Sequence[Token]) -> list[Token] | None:
    found: list[Token] = []
    for token in tokens:
        if tags[len(found)] in token.tags:
            found.append(token)
            if len(found) == len(tags):
                return found
    return None
