"""“All” said in words: 收到5件,均按期答复 carries the 5 over to what was done with all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, takewhile

from gkextract.catalog import Lexicon, Token
from gkextract.expressions import expression
from gkextract.models import Found

from .measure import WITH_REASONS, part_alone
from .sentences import Clause, Sentence, clauses

_ALL = expression(r"均|全部|都|皆|一律|悉数|全数|件件|逐[一件]|百分之百")
_THE_ONE = expression(r"[该此](?:份|件|项|条)?(?:申请|件)|这[件份]申请")  # 收到申请1件。该申请已按规定答复
# 已在法定时限内予以答复; but 已建立答复机制
_ANSWERED = expression(
    r"已(?!建立|制定|完善|形成|明确|健全)[^,;。建]{0,18}?(?:答复|回复|办结)(?!工作|机制|制度|流程|规范|系统|平台|率|[^,;。]{0,4}[\d一二三四五六七八九十])"
)
_AMONG = expression(r"其中|包括|包含|含")
_IS = expression(r"(?:为|系|是)(?!了|民|解)")  # 收到申请4件,为网上申请
_DONE = expression(
    r"已|按时|按期|及时|按规定|依法|在.{0,12}[内时]|按要求|当场|予以|规范|妥善|作了|做了|作出|做出|进行了|了"
)
_REASON_REACH = 30
_BASES = (
    "applications.received",
    "applications.carried_in",
    "review.total",
    "litigation.total",
    "interpretation.published",
    "safeguards.staff",
)
# Reasons that tell the outcome without it: 收到申请1件,经查本机关不掌握
_SAY_ENOUGH = frozenset(
    {
        "applications.unable.not_held", "applications.unable.needs_creation", "applications.not_processed.petition",
        "applications.not_processed.repeat", "applications.other.no_correction",
    }
)  # fmt: skip
_ROW = expression(r"[、和及与或]|以及|或者")
_TOLD = frozenset({"answer", "already_public"})
_DEEDS = frozenset({"answer", "apply", "receive"})
# 均为自然人, 由本镇村民提出; but 均为查询企业登记信息
_WHO = expression(r"(?:均|都|全|全部|人|[为是由系])(?:[本我外][省市县区镇乡村])?(?:[“”、和及与\s]|个|名|位|一)*$")
_CASES = frozenset({"review", "litigation"})
_RESULTS = ("review.", "litigation.")


def read(text: str, sentence: Sentence, lexicon: Lexicon, here: list[Found], earlier: list[Found]) -> list[Found]:
    """What the clauses without a number of their own say of a number just given."""
    made: list[Found] = []
    cues = [t.start for t in sentence.tokens if not lexicon.carried.isdisjoint(t.tags)]
    if not cues or not (here or earlier):
        return made
    for clause in clauses(text, sentence):
        if bisect_left(cues, clause.start) == bisect_left(cues, clause.end):
            continue
        within = [q for q in sentence.quantities if clause.start <= q.start < clause.end]
        numbers = [q.end for q in within if text[q.start - 1] != "这"]  # 对这5件申请进行了答复
        start = numbers[-1] if numbers else clause.start
        if numbers and not _ALL.search(text, start, clause.end):
            continue  # 收到的2件申请均予以公开 says something of its own number, 部分公开2件 does not
        tokens = [t for t in sentence.tokens if start <= t.start and t.end <= clause.end]
        if tokens:
            said = _carried(text, Clause(start, clause.end, "", ""), tokens, lexicon, here, earlier)
            if numbers:  # 除1件外,其余22件均已答复 says nothing of the 23 received
                said = [f for f in said if f.value == within[-1].value]
            said = [f for f in said if not f.indicator.startswith("documents.") or _last_said(text, sentence, f, start)]
            narrowed = [_for_its_reason(f, sentence, lexicon) for f in said]
            made += [f for f in narrowed if all(f.indicator != m.indicator for m in made) or f.by]
    return [f for f in made if not _superseded(f, made)]


def _superseded(found: Found, made: list[Found]) -> bool:
    """逾期未补正,按其他处理结案 is the part alone, and no longer a matter of 告知补正."""
    if found.indicator == "applications.clarify":
        return any(f.indicator == "applications.other.no_correction" for f in made)
    return any(f.indicator.startswith(found.indicator + ".") and f.start == found.start for f in made)


def _last_said(text: str, sentence: Sentence, found: Found, start: int) -> bool:
    """制发规范性文件6件,废止11件,均已公开 leaves open whether the 6 are; in one row with 、 all are."""
    between = [q.end for q in sentence.quantities if found.start <= q.start < start]
    return len(between) < 2 or text.startswith(("、", "和"), between[0])


def _for_its_reason(found: Found, sentence: Sentence, lexicon: Lexicon) -> Found:
    """因涉及商业秘密,不予公开 is the part alone."""
    if found.indicator not in WITH_REASONS:
        return found
    near = [t for t in sentence.tokens if 0 <= found.end - t.end <= _REASON_REACH]
    return replace(found, indicator=part_alone(found.indicator, near, lexicon))


def _carried(
    text: str, clause: Clause, tokens: list[Token], lexicon: Lexicon, here: list[Found], earlier: list[Found]
) -> list[Found]:
    if any("none" in t.tags for t in tokens):
        return []
    everything = _ALL.search(text, clause.start, clause.end) is not None
    is_all = everything or _IS.match(text, clause.start, clause.end) is not None
    done = everything or _DONE.search(text, clause.start, clause.end) is not None
    the_one = _THE_ONE.search(text, clause.start, clause.end) is not None
    made: list[Found] = []
    for token in tokens:
        for tag in sorted(token.tags & lexicon.carried):
            by = _by(tag, token)
            if tag == "way" and token.tags & _TOLD:
                continue  # 全部作了书面答复
            if by and _of_the_answer(text, tag, token, tokens, clause.start):
                continue
            for pattern in lexicon.carry.get(tag, ()):
                looked_at = _looked_at(text, clause, tokens, earlier, everything or the_one)
                base = _base(pattern.indicator.id, clause, here, looked_at, _cases(tokens) if everything else None)
                if pattern.indicator.id == "applications.completed" and (_explicit(here) or _added_to(text, here)):
                    continue
                if (
                    base is None
                    or base.value == 0
                    or (the_one and base.value != 1)
                    or any(f.indicator == pattern.indicator.id and f.by == by for f in made)
                    or any((f.indicator, f.by) == (pattern.indicator.id, by) and f.end > token.start for f in here)
                ):
                    continue
                result = pattern.indicator.id.startswith(_RESULTS)
                enough = (
                    done
                    if pattern.indicator.id == "applications.completed"
                    else (is_all if by or _is_part(pattern.indicator.id, base) else everything) or base.value == 1
                )
                if not result and not enough:
                    continue
                whose = base.by if result else by  # 未经复议直接起诉2件,均驳回
                made.append(
                    replace(base, indicator=pattern.indicator.id, by=whose, end=token.end, rule="all: " + pattern.text)
                )
    return made


def _looked_at(text: str, clause: Clause, tokens: list[Token], earlier: list[Found], pointed: bool) -> list[Found]:
    """上述申请均按期办结 looks back as far as the applications go, 均已办结 only to the wholes just said.

    收到申请1件。内容涉及征地,已按时答复: without such a word, to the applications of the sentence before.
    """
    if not pointed:
        last = earlier[-1:]
        just_said = last and last[0].indicator == "applications.received" and last[0].by is None
        answered = _ANSWERED.search(text, clause.start, clause.end)
        return last if just_said and answered and text.count("。", last[0].end, clause.start) == 1 else []
    return earlier if any("apply" in t.tags for t in tokens) else [f for f in earlier if f.by is None][-3:]


def _explicit(here: list[Found]) -> bool:
    """The sentence gives the number completed itself."""
    return any(f.indicator == "applications.completed" and f.by is None for f in here)


def _added_to(text: str, here: list[Found]) -> bool:
    """新收40件,上年结转4件,全部办结: of which of the two, or of both, the text leaves open; not behind 其中上年结转4件."""
    received = any(f.indicator == "applications.received" and f.by is None for f in here)
    carried = [f for f in here if f.indicator == "applications.carried_in" and f.value]
    return received and any(not _AMONG.search(text, max(0, f.start - 6), f.start) for f in carried)


def _cases(tokens: list[Token]) -> frozenset[str]:
    """Which cases the clause names."""
    return frozenset(_CASES & {topic for t in tokens for topic in t.topics}) or _CASES


def _base(
    indicator: str, clause: Clause, here: list[Found], earlier: list[Found], all_of: frozenset[str] | None
) -> Found | None:
    """What a result is said of; `all_of` are the families of cases that it is said of all of."""
    family = indicator.partition(".")[0]
    last = max((f for f in here if f.end <= clause.start), key=lambda f: f.end, default=None)
    if last is not None and family == "applications" and not _is_of(last, indicator):
        return None
    if indicator.startswith(_RESULTS):
        cases = [f for f in (*earlier, *here) if f.indicator.startswith(_RESULTS) and f.end <= clause.start]
        cases.sort(key=lambda f: -f.end)
        totals: Iterator[Found] = takewhile(lambda f: f.indicator.endswith(".total"), cases)
        if all_of is None:
            totals = islice(totals, 1)
        elif family not in all_of:
            return None
        # 复议7件,诉讼9件,均获维持: of each, as neither has a result yet
        return next((f for f in totals if f.indicator == family + ".total"), None)
    sole = _sole(here)
    if any(f.indicator == "applications.received" and f.by is None for f in here):
        here = [f for f in here if f.indicator != "applications.carried_in"]
    for found in (*reversed(here), *(f for f in reversed(earlier) if f.indicator != "applications.carried_in")):
        if found.end <= clause.start and (found.by is None or found is sole):
            if found.indicator == indicator.rpartition(".")[0]:
                return found
            if found.indicator in _BASES and found.indicator.startswith(family):
                return found
            if family in ("interpretation", "documents") and found.indicator == "documents.normative_issued":
                return found
            if not found.indicator.startswith(family):
                continue
    return None


def _sole(here: list[Found]) -> Found | None:
    """书面申请0件,网上申请11件,均已答复: the one way that any came by."""
    received = [f for f in here if f.indicator == "applications.received"]
    some = [f for f in received if f.value]
    return some[0] if len(some) == 1 < len(received) and all(f.by for f in received) else None


def _is_part(indicator: str, base: Found) -> bool:
    """不予处理2件,为重复申请: the reason of an outcome just counted."""
    return base.indicator == indicator.rpartition(".")[0]


def _is_of(last: Found, indicator: str) -> bool:
    """Whether what was counted last can be what a result is said of: not 网民留言5条,均已办结, and of its own kind a reason.

    无法提供2件,均为本机关不掌握 is said of the two, and not of all that were received.
    """
    if indicator.count(".") < 2:
        return last.indicator.startswith("applications.")
    if last.indicator in _BASES:
        return indicator in _SAY_ENOUGH
    return last.indicator == indicator.rpartition(".")[0]


def _of_the_answer(text: str, tag: str, token: Token, tokens: list[Token], start: int) -> bool:
    """均通过平台予以答复 says how they were answered, 均为查询企业登记信息 what they asked for.

    均为网络、信函申请 leaves open how many were which.
    """
    if any(tag in t.tags and _ROW.fullmatch(text, *_between(t, token)) for t in tokens if t is not token):
        return True
    if tag == "applicant":
        return _WHO.search(text, start, token.start) is None
    if any(t.start >= token.end and "publish" in t.tags and "apply" not in t.tags for t in tokens):
        return True  # 所申请的信息已在网站公开
    later = [t for t in tokens if t.start >= token.end and t.tags & _DEEDS]
    if not later or "answer" not in later[0].tags:
        return False
    # 均为网络申请并按规定办理 says both
    return "apply" not in token.tags or text.find("并", token.end, later[0].start) < 0


def _between(one: Token, other: Token) -> tuple[int, int]:
    return min(one.end, other.end), max(one.start, other.start)


def _by(tag: str, token: Token) -> str | None:
    if tag not in ("way", "applicant", "employment"):
        return None
    return next((t.partition("=")[2] for t in sorted(token.tags) if t.startswith(tag + "=") and t[-1] != "*"), None)
