"""Percentages stated beside numbers (258件,占33.9%) and reply rates, against the counts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from gkextract.expressions import expression
from gkextract.numbers import Quantity, quantities

from .bounds import Range, added, shown, surely_less, written
from .facts import SENTENCE_END, Fact, Facts
from .relations import RATE, SHARE
from .sums import Outcome

_SHARE = expression(r"占[^,;。()\d\n]{0,14}(?:\d|百分之)|[(](?:约|占)?\d+(?:\.\d+)?%|所占")
#: Between a number and its share: 258件,占33.9% · 258件(占总数的33.9%) · 208件(17.46%).
_BESIDE = expression(
    r"[,;(]?(?:约|分别)?(?:占(?:比|到|了)?(?:比例|比重)?[^,;。()\d]{0,14}?(?:的|为|约|达)?|所占(?:比例|比重)(?:为|约|达)?)?(?:比例|比重)?"
)
#: 占…的 names the whole of a share; these words name the one that we would take, any other one that we may not know.
_WHOLE = expression(r"占(?:比|到|了|有)?(?P<whole>[^,;。()\d]*)")
_PLAIN_WHOLE = expression(
    r"(?:全部|全年|年度|本年|总|共|收到|受理|申请|公开|政府|信息|主动|依|办理|办结|答复|件|条|数量|数|量|比例|比重|比|的|为|约|达)*"
)
#: How far a share may stand from its number, and how far before it the whole it is a share of.
_NEAR, _FAR = 30, 240
#: A rate of what was done in time is a share of what was done.
_IN_TIME = expression(r"按时|按期|及时|限期|時")
_DECIMALS = expression(r"\d+\.(\d+)")


def tried(facts: Facts, span: tuple[int, int]) -> Iterator[Outcome]:
    """Every percentage of the prose in the report's `span` that stands beside a measure, and the reply rate."""
    assert facts.clean is not None
    text = facts.clean.text
    if (text.find("占", *span) >= 0 or text.find("%", *span) >= 0) and _SHARE.search(text, *span):
        places = sorted(
            (end, start, fact)
            for several in facts.by_indicator.values()
            for fact in several
            if fact.measure.value and fact.measure.unit != "%"
            for start, end in facts.places(fact)
        )
        yield from _shares(text, span, places, facts)
    yield from _rate(facts)


def _shares(text: str, span: tuple[int, int], places: list[tuple[int, int, Fact]], facts: Facts) -> Iterator[Outcome]:
    """Every share, with the numbers that stand within reach before it."""
    ends = [end for end, _, _ in places]
    done = 0
    for match in _SHARE.finditer(text, *span):
        if match.start() < done:
            continue
        start = max(span[0], match.start() - _FAR)
        end = SENTENCE_END.search(text, match.end(), span[1])
        stop = end.start() if end else span[1]
        found = quantities(text[start:stop])
        for index, share in enumerate(found):
            if index == 0 or start + share.start < done or share.kind != "percent" or share.bound != "exact":
                continue
            count = found[index - 1]
            between = text[start + count.end : start + share.start]
            if share.value is None or count.kind != "count" or len(between) > _NEAR or not _beside(between):
                continue
            part = _measured(start + count.start, start + count.end, count, places, ends)
            if part is not None:
                before = [q for q in found[: index - 1] if q.kind == "count"]
                yield from _share(part, share, before, facts, known=_knows_whole(between))
        done = stop


def _beside(between: str) -> bool:
    """Whether the words between a number and a percentage make the one the share of the other."""
    return _BESIDE.fullmatch(between) is not None and ("占" in between or between.endswith("("))


def _knows_whole(between: str) -> bool:
    named = _WHOLE.search(between)
    return named is None or _PLAIN_WHOLE.fullmatch(named["whole"]) is not None


def _measured(
    start: int, end: int, count: Quantity, places: list[tuple[int, int, Fact]], ends: list[int]
) -> Fact | None:
    """The measure that a quantity of the text is."""
    for at in range(bisect_left(ends, start), len(places)):
        stop, begin, fact = places[at]
        if begin > start:
            if stop > end + _FAR:
                break
            continue
        if fact.measure.value == count.value and stop >= end and begin <= start:
            return fact
        if stop > end + _FAR:
            break
    return None


def _share(part: Fact, share: Quantity, before: list[Quantity], facts: Facts, *, known: bool) -> Iterator[Outcome]:
    """The stated share against every number that may be its whole: one that fits is enough.

    None that fits is a failure where the whole is `known`, and not another one that the words name.
    """
    wholes = _wholes(part, facts)
    stated = share.value or 0
    step = _step(share.text)
    text = f"{written(part.measure)} ÷ "
    for whole in wholes:
        if _fits(part.range, whole.range, stated, step):
            yield Outcome(SHARE, "pass", f"{text}{written(whole.measure)} = {shown(stated)}%", (part, whole))
            return
    for quantity in before:
        if quantity.value and _fits(part.range, Range(quantity.value, quantity.value, quantity.value), stated, step):
            yield Outcome(SHARE, "pass", f"{text}{shown(quantity.value)} = {shown(stated)}%", (part,))
            return
    if known and wholes and part.range.known and all(whole.range.value for whole in wholes):
        whole = wholes[0]
        is_ = shown(round(part.range.value / whole.range.value * 100, 2))
        detail = f"{text}{written(whole.measure)} = {is_}% ≠ {shown(stated)}%"
        yield Outcome(SHARE, "fail", detail, (part, *wholes))


def _wholes(part: Fact, facts: Facts) -> list[Fact]:
    """What a number may be a share of: the whole of its indicator, and for outcomes the applications."""
    indicator = part.measure.indicator
    keys: list[str] = [indicator] if part.measure.by is not None else []
    if indicator.startswith("applications."):
        group = ".".join(indicator.split(".")[:2])
        keys += [group] if group != indicator else []
        keys += ["applications.completed", "applications.received"]
    elif indicator.startswith(("review.", "litigation.", "proposals.")):
        keys.append(indicator.split(".")[0] + ".total")
    return [fact for key in dict.fromkeys(keys) for fact in facts.get(key) if fact.number != part.number]


def _step(text: str) -> float:
    """One unit of the last digit: 0.1 for 33.9%, 1 for 34%."""
    decimals = _DECIMALS.search(text)
    return 10.0 ** -len(decimals[1]) if decimals else 1.0


def _fits(part: Range, whole: Range, stated: float, step: float) -> bool:
    if whole.high <= 0 or not whole.known:
        return False
    low = part.low / whole.high * 100
    high = part.high / whole.low * 100 if whole.low > 0 else float("inf")
    return low - step <= stated <= high + step


def _rate(facts: Facts) -> Iterator[Outcome]:
    """The reply rate against completed and received; pending applications may be left out of the count."""
    rates = [f for f in facts.get("applications.reply_rate") if f.measure.bound == "exact" and f.range.known]
    completed, received = facts.get("applications.completed"), facts.get("applications.received")
    if not rates or not completed or not received:
        return
    carried_in, carried_out = facts.get("applications.carried_in"), facts.get("applications.carried_out")
    rate, done = rates[0], completed[0]
    stated = rate.range.value
    bases = [received[0].range]
    if carried_in:
        bases.append(added((bases[0], carried_in[0].range)))
    bases += [_less(base, out.range) for base in list(bases) for out in carried_out[:1]]
    involved = (rate, done, received[0], *carried_in[:1], *carried_out[:1])
    detail = f"{written(done.measure)} ÷ {written(received[0].measure)} : {shown(stated)}%"
    if any(_fits(done.range, base, stated, _step(rate.measure.evidence.text)) for base in bases):
        yield Outcome(RATE, "pass", detail, involved)
    elif _IN_TIME.search(rate.measure.evidence.text) and stated < 100:
        yield Outcome(RATE, "undecided", f"{detail}, 口径可能不同", involved)
    elif stated >= 100 and not carried_out and not surely_less(received[0].range, done.range):
        yield Outcome(RATE, "undecided", f"{detail}, 未说明结转数", involved)
    elif received[0].range.value:
        is_ = shown(round(done.range.value / received[0].range.value * 100, 2))
        yield Outcome(RATE, "fail", f"{detail} ≠ {is_}%", involved)


def _less(a: Range, b: Range) -> Range:
    return Range(max(0, a.low - b.high), max(0, a.high - b.low), a.value - b.value, a.known and b.known)
