"""What became of some of the applications just counted, told behind their number: 1件因需另行汇总,未予提供."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from gkextract.catalog import Lexicon, Token
from gkextract.expressions import expression
from gkextract.models import Found

from .linker import Link
from .sentences import Sentence
from .slots import Slot

_CASES = frozenset({"件", "宗", "份", "例", "起", "条", "个", "项", "封", None})
_OPENS = expression(r"(?:[\s、,;:(和]|其中|其余|其他|其它|余下|剩余|剩下|另外|另|还|尚|余|有|的)*")
_AMONG = expression(r"(?:申请|信息|答复|办结)*(?:件)?(?:的申请)?(?:中|里|之中|当中)")  # 办结的4件申请中,予以公开3件
# 2件公开,1件拒绝: words that say so little that they count only where nothing else stands
_BARE = expression(
    r"(?:予以|给予|同意|全部|已经?|均|都|依法)*(?:(公开|提供|同意|满足|给)|(拒绝|否决))了?(?=[,;。、)]|$)"
)
_ROADS = ("渠道", "途径", "部门", "程序")  # 引导申请人走信访渠道
_FAMILY = "applications."
_RECEIVED = ("applications.received", "applications.completed", "applications.carried_in")
_OUTCOMES = {
    "other_outcome": "other",
    **{
        tag: tag
        for tag in (
            "granted", "partial", "refused", "unable", "not_processed", "nonexistent", "not_this_agency",
            "not_government_info", "already_public", "clarify", "withdrawn",
        )
    },
}  # fmt: skip
# Of two outcomes of one application the first of these is what became of it: 不属于政府信息,告知其向县档案馆查询.
_FIRST = ("withdrawn", "not_government_info", "not_this_agency", "nonexistent", "already_public", "partial", "refused")
_REACH = 120  # characters; no outcome is told farther behind its number


def fate(
    text: str,
    sentence: Sentence,
    slot: Slot,
    link: Link | None,
    found: list[Found],
    earlier: list[Found],
    lexicon: Lexicon,
) -> Found | None:
    """The outcome of `slot`'s applications, where its number opens a clause and links to none by itself."""
    q = slot.quantity
    if q.unit not in _CASES or not q.value or (link is not None and _is_outcome(link.id)):
        return None
    if not _OPENS.fullmatch(text, slot.start, q.start) or _AMONG.match(text, q.end):
        return None
    if not _some_of(text, slot, found, earlier):
        return None
    if any(t.start == q.end and _of_other_things(t) for t in sentence.tokens):
        return None  # 2件建议已公开
    end = _end(text, sentence, slot)
    if bare := _BARE.match(text, q.end):
        id = _FAMILY + ("granted" if bare[1] else "refused")
        return Found(id, None, q.value, q.bound, q.unit, q.start, bare.end(), q.upper, rule="fate")
    behind = [t for t in sentence.tokens if q.end <= t.start and t.end <= end]
    behind = [t for t in behind if not ("refused" in t.tags and text.endswith("申请人", q.end, t.start))]
    told = _told([t for t in behind if not text.startswith(_ROADS, t.end)], lexicon)
    if told is None:
        return None
    id, token = told
    return Found(id, None, q.value, q.bound, q.unit, q.start, token.end, q.upper, rule="fate")


def _of_other_things(noun: Token) -> bool:
    return bool(noun.topics and "applications" not in noun.topics) or "opinion" in noun.tags


def _is_outcome(id: str) -> bool:
    return id.startswith(_FAMILY) and id not in _RECEIVED


def _some_of(text: str, slot: Slot, found: list[Found], earlier: list[Found]) -> bool:
    """Whether applications, and at least as many, are what was counted last."""
    last = found or earlier[-1:]
    if not last or not last[-1].indicator.startswith(_FAMILY) or "\n" in text[last[-1].end : slot.start]:
        return False
    wholes = (f.value for f in (*earlier[-6:], *found) if f.indicator in _RECEIVED and f.value)
    return any(whole >= (slot.quantity.value or 0) for whole in wholes)


def _end(text: str, sentence: Sentence, slot: Slot) -> int:
    """Where the next part of the sentence begins, or the words of the next number."""
    low = slot.quantity.end
    high = min(sentence.end, low + _REACH)
    following = next((q.start for q in sentence.quantities if low <= q.start < high), None)
    if following is not None:
        high = max(low, *(text.rfind(mark, low, following) for mark in ",;、("))
    stops = [at for at in (text.find(mark, low, high) for mark in ";:") if at >= 0]
    return min(high, *stops) if stops else high


@cache
def _reasons(lexicon: Lexicon) -> dict[str, str]:
    """The parts of an outcome by the words that name them."""
    return {id.rpartition(".")[2]: id for id in lexicon.order if id.startswith(_FAMILY) and id.count(".") == 2}


def _told(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[str, Token] | None:
    """The one reason that the tokens name, else the outcome; nothing where they leave it open."""
    reasons = _reasons(lexicon)
    parts = {reasons[tag]: t for t in tokens for tag in t.tags if tag in reasons}
    outcomes = {_OUTCOMES[tag]: t for t in tokens for tag in t.tags if tag in _OUTCOMES}
    if "clarify" in outcomes:
        parts.pop("applications.unable.unclear", None)  # 因内容不明确,已告知补正
    if outcomes.keys() & {"granted", "partial"}:
        parts = {}  # 涉及第三方,征求意见后部分公开
    if len(parts) == 1:
        return next(iter(parts.items()))
    if parts or not outcomes:
        return None
    first = next((o for o in _FIRST if o in outcomes), next(iter(outcomes)) if len(outcomes) == 1 else None)
    return (_FAMILY + first, outcomes[first]) if first else None
