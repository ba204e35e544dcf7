"""Parts and wholes of the prose: 公开600条,其中A类200条、B类300条等; and the channels of the statistics sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from gkextract import names
from gkextract.expressions import expression

from .bounds import added, same, shown, surely_less, written
from .facts import SENTENCE_END, Fact, Facts
from .relations import APPLICANTS, CHANNEL, CHANNELS, LIST, TOTAL, WAYS
from .sums import Outcome

#: What opens the list of the parts of a whole just named.
_OPENS = expression(
    r"其中|包括|包含|分别|内含|内有|含|[:(]|(?:按|从|论|以)[^,;:。]{1,10}(?:分|看|划分|计|统计|来说)?[,:]"
)
#: Between a whole and its list there may be one full stop: 共1106条。其中,… 。按渠道分,…
_SECOND = expression(r"[。\n]\s*(?:其中|按|从|论|具体)")
_NESTED = expression(r"其中|包括|\(|里,|中,")
_SUMMED = expression(r"共计|合计|总计|一共|共")
_FARTHEST = 400
#: Divisions of one whole, each added up by itself; all other labels are kinds.
_DIVISIONS = {
    **dict.fromkeys(CHANNELS, "channel"),
    **dict.fromkeys(WAYS, "way"),
    **dict.fromkeys(APPLICANTS, "applicant"),
    **dict.fromkeys(("local", "higher"), "level"),
}
#: Of these, whole and parts are counted by the table relations.
_IN_TABLES = ("applications.", "review.", "litigation.")


@dataclass(slots=True)
class _Placed:
    fact: Fact
    start: int
    end: int


@dataclass(slots=True)
class _List:
    """A whole and the parts that follow it in one breath; `nested` where a part may have parts of its own."""

    whole: _Placed
    parts: list[_Placed] = field(default_factory=list)
    nested: bool = False


def tried(facts: Facts) -> Iterator[Outcome]:
    """Every list of parts of the report, and the channels of the sheet."""
    yield from _channels(facts)
    assert facts.clean is not None
    text = facts.clean.text
    for indicator, several in facts.by_indicator.items():
        if indicator.startswith(_IN_TABLES) and indicator != "applications.received":
            continue
        if any(fact.measure.by is None for fact in several) and any(fact.measure.by is not None for fact in several):
            places = sorted(
                (_Placed(fact, *place) for fact in several for place in facts.places(fact)),
                key=lambda placed: (placed.start, placed.end),
            )
            for made in _lists(text, places):
                yield from _compared(made)
            yield from _totals(text, places)


def _channels(facts: Facts) -> Iterator[Outcome]:
    """In the sheet an item published twice counts once, so no channel can have more than the whole.

    Prose often states posts of a channel that are no part of the whole beside it: that is no more than worth a look.
    """
    wholes = facts.get("proactive.published")
    in_sheet = [whole for whole in wholes if whole.in_cell]
    for fact in facts.by_indicator.get("proactive.published", ()):
        by = fact.measure.by
        if by not in CHANNELS or not wholes:
            continue
        whole = (in_sheet or wholes)[0]
        text = f"[{names.label(by)}] {written(fact.measure)}"
        exceeds = all(surely_less(each.range, fact.range) for each in wholes)
        if in_sheet and fact.in_cell and all(surely_less(each.range, fact.range) for each in in_sheet):
            off = shown(fact.range.value - whole.range.value)
            yield Outcome(CHANNEL, "fail", f"{text} > {written(whole.measure)}, 差 {off}", (fact, whole))
        elif exceeds:
            yield Outcome(CHANNEL, "undecided", f"{text} > {written(whole.measure)}, 口径可能不同", (fact, whole))
        elif in_sheet and fact.in_cell:
            yield Outcome(CHANNEL, "pass", text, (fact, whole))


def _lists(text: str, places: list[_Placed]) -> Iterator[_List]:
    """The lists of one indicator: a whole, then its parts up to the end of the sentence."""
    for index, whole in enumerate(places):
        if whole.fact.measure.by is not None:
            continue
        made = _List(whole)
        stop = _stop(text, whole.end)
        for part in places[index + 1 :]:
            if part.start >= stop or part.fact.measure.by is None or _turns(text, made.parts, part):
                break
            if part.start >= whole.end:
                made.parts.append(part)
        if made.parts and _OPENS.search(text, whole.end, made.parts[0].end):
            inside = text[made.parts[0].end : made.parts[-1].end]
            made.nested = _NESTED.search(inside) is not None
            yield made


def _turns(text: str, parts: list[_Placed], part: _Placed) -> bool:
    """Whether a list has ended and another division is spoken of: 内有A类20条、B类30条;公众号推文305篇."""
    if not parts or _division(parts[-1]) == _division(part):
        return False
    return ";" in text[parts[-1].end : part.end]


def _division(placed: _Placed) -> str:
    return _DIVISIONS.get(placed.fact.measure.by or "", "kind")


def _stop(text: str, at: int) -> int:
    """Where the list that may follow a whole ends at the latest."""
    end = SENTENCE_END.search(text, at, at + _FARTHEST)
    if end is None:
        return at + _FARTHEST
    if _SECOND.match(text, end.start()):
        further = SENTENCE_END.search(text, end.end() + 1, at + _FARTHEST)
        return further.start() if further else at + _FARTHEST
    return end.start()


def _compared(made: _List) -> Iterator[Outcome]:
    """The parts of a list, each division of the whole by itself: each sum against the whole."""
    for division in dict.fromkeys(map(_division, made.parts)):
        yield _summed(made, [part for part in made.parts if _division(part) == division])


def _summed(made: _List, parts: list[_Placed]) -> Outcome:
    whole = made.whole.fact
    facts = (*{part.fact.number: part.fact for part in parts}.values(), whole)
    total = added(part.fact.range for part in parts)
    plain = " + ".join(written(part.fact.measure) for part in parts)
    left = f"{plain} = {shown(total.value)}" if len(parts) > 1 else plain
    right = written(whole.measure)
    if same(total.value, whole.range.value) and total.known and whole.range.known:
        return Outcome(LIST, "pass", f"{left} = {right}", facts)
    if not surely_less(whole.range, total):
        if total.high <= whole.range.low:
            return Outcome(LIST, "pass", f"{left} ≤ {right}", facts)
        unknown = not (total.known and whole.range.known)
        return Outcome(LIST, "undecided", f"{left} : {right}, {'数字缺损' if unknown else '数为约数'}", facts)
    largest = max(parts, key=lambda part: part.fact.range.low)
    if made.nested and not surely_less(whole.range, largest.fact.range):
        return Outcome(LIST, "undecided", f"{left} > {right}, 所列各项可能有包含关系", facts)
    off = shown(total.value - whole.range.value)
    return Outcome(LIST, "fail", f"{left} > {right}, 差 {off}", facts)


def _totals(text: str, places: list[_Placed]) -> Iterator[Outcome]:
    """网站418条、微信593条,共计1011条: a whole said right after its parts."""
    for index, whole in enumerate(places):
        if whole.fact.measure.by is not None or index < 2 or not _SUMMED.search(text, whole.start, whole.end):
            continue
        parts: list[_Placed] = []
        for part in reversed(places[:index]):
            if part.fact.measure.by is None or SENTENCE_END.search(text, part.start, whole.start):
                break
            parts.insert(0, part)
        if len(parts) < 2:
            continue
        total = added(part.fact.range for part in parts)
        plain = " + ".join(written(part.fact.measure) for part in parts)
        left, right = f"{plain} = {shown(total.value)}", written(whole.fact.measure)
        facts = (*(part.fact for part in parts), whole.fact)
        if same(total.value, whole.fact.range.value):
            yield Outcome(TOTAL, "pass", f"{left} = {right}", facts)
        elif surely_less(whole.fact.range, total):
            off = shown(total.value - whole.fact.range.value)
            yield Outcome(TOTAL, "fail", f"{left} > {right}, 差 {off}", facts)
        else:
            yield Outcome(TOTAL, "undecided", f"{left} : {right}, 有未列出的项", facts)
