"""What a catalog may lack: quantities that nothing counts, put together by the words beside them, as a draft to edit."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from gkextract import normalize
from gkextract.expressions import expression
from gkextract.models import Document, Report
from gkextract.numbers import COUNTABLE, Quantity, quantities
from gkextract.prose import guards

from .in_use import load, of_catalog

_MARKS = ",;:。!?\n()、“”《》 "
_BEFORE = expression(rf"[^{_MARKS}\d]*$")
_AFTER = expression(rf"[^{_MARKS}\d]*")
#: Words that stand between a thing and its number, and say nothing of either.
_FILLER = expression(
    r"(?:共计|合计|总计|累计|总数|总量|数量|分别|先后|平均|达到|约为|共|达|约|近|为|是|有|了|的|各|等|已|超|全)+$"
)
#: Classes of words that say what was done, not with what.
_DEEDS = ("receive", "answer", "handle", "hold", "publish", "issue", "make", "collect", "give", "respond", "submit")
#: What is compared is no count of its own: 去年同期80条, 增长12%.
_COMPARED = expression(r"(?:同期|同比|环比|增长|增加|减少|下降|提高|占|占比)(?:了|约|近|为|到)?$")
#: The ends of words that say by themselves that they are numbers.
_NUMBERS = ("数", "量", "率", "度", "额", "人次")
_SHORTEST, _LONGEST = 2, 12
_REACH = 40
_MOST_EXAMPLES = 3


class Loose(NamedTuple):
    """A quantity that nothing counts: the words right before and behind it, and the clause it stands in."""

    before: str
    after: str
    unit: str
    value: int | float
    bound: str
    clause: str
    path: str


class Group(NamedTuple):
    """Quantities beside the same words; `pattern` says where the words stand, as in `say`."""

    words: str
    pattern: str
    members: list[Loose]


def loose(document: Document, reports: Iterable[Report]) -> Iterator[Loose]:
    """The quantities of a document's reports that are no measures and that no warning decides."""
    clean = normalize.clean(document.text)
    for report in reports:
        begin, stop = clean.position(report.source.start), clean.position(report.source.end)
        text = clean.text[begin:stop]
        told = [place for measure in report.measures for place in (measure.evidence, *measure.also)]
        spans = [(place.start, place.end) for place in told]
        spans += [(each.start, each.end) for each in report.warnings if each.code != "unlinked"]
        taken = {at for a, b in spans for at in range(clean.position(a) - begin, clean.position(b) - begin)}
        for q in quantities(text):
            if q.kind not in COUNTABLE or q.start in taken or guards.beside_the_point(text, q):
                continue
            if q.value is not None and q.upper is None and q.unit:
                before, after = _around(text, q)
                if _COMPARED.search(before):
                    continue
                clause = f"{before}{q.text}{after}"
                thing, behind = _FILLER.sub("", before), after.removeprefix("的")
                yield Loose(thing, behind, q.unit, q.value, q.bound, clause, document.path or "-")


def _around(text: str, q: Quantity) -> tuple[str, str]:
    """The words before and behind a quantity, as far as the next mark or number."""
    before = _BEFORE.search(text, max(0, q.start - _REACH), q.start)
    after = _AFTER.match(text, q.end, q.end + _REACH)
    return before[0] if before else "", after[0] if after else ""


def groups(found: Iterable[Loose], *, least: int = 2, most: int = 20) -> list[Group]:
    """Put quantities together by the longest words that most of them share, the most frequent first.

    A clause that stands in several reports word by word counts once: it is a form's own, or a copy.
    """
    left = list({each.clause: each for each in found}.values())
    made: list[Group] = []
    while len(made) < most and (best := _best(left, least)):
        made.append(best)
        taken = set(map(id, best.members))
        left = [each for each in left if id(each) not in taken]
    return made


def _best(found: list[Loose], least: int) -> Group | None:
    by_pattern: defaultdict[str, list[Loose]] = defaultdict(list)
    for each in found:
        for length in range(_SHORTEST, _LONGEST + 1):
            if len(each.before) >= length:
                by_pattern[each.before[-length:]].append(each)
            if len(each.after) >= length:
                by_pattern[f"# {each.after[:length]}"].append(each)
    known = _known()
    scored = [
        (len(members) * min(len(words), 6), len(words), pattern)
        for pattern, members in by_pattern.items()
        if len(members) >= least and (words := _thing(pattern)) and len(words) >= _SHORTEST and words not in known
    ]
    if not scored:
        return None
    pattern = max(scored)[2]
    words = _thing(pattern)
    return Group(words, f"# {words}" if pattern.startswith("#") else words, by_pattern[pattern])


def _known() -> frozenset[str]:
    """Words that name no thing by themselves."""
    classes = load().classes
    return frozenset(word for name in (*_DEEDS, "stated", *load().generic) for word in classes.get(name, ()))


def _thing(pattern: str) -> str:
    """The words of a pattern without what was done with the thing: 办理市民云留言 is 市民云留言."""
    return _deeds().sub("", pattern.removeprefix("# "), count=1)


@of_catalog
@cache
def _deeds() -> re.Pattern[str]:
    """A word at the beginning that says what was done, the longest first."""
    words = {word for name in _DEEDS for word in load().classes.get(name, ())}
    return re.compile(f"^(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})")


def draft(made: Iterable[Group]) -> Iterator[str]:
    """The groups as entries of a catalog file, line by line: it can be used as it is, and wants to be edited."""
    units: dict[str, str] = {}
    for number, group in enumerate(made, 1):
        counted = Counter(each.unit for each in group.members)
        name = _unit_class(frozenset(counted)) or f"own_{number}"
        if name not in load().units:
            units[name] = " ".join(counted)
        files = len({each.path for each in group.members})
        yield f"# {len(group.members)} numbers in {files} {'file' if files == 1 else 'files'}; units {' '.join(counted)}"
        yield "[[indicator]]"
        yield f'id = "own.indicator_{number}"'
        yield f"zh = {_quoted(group.words if group.words.endswith(_NUMBERS) else group.words + '数')}"
        yield f'en = "Indicator {number}"'
        yield f"units = [{_quoted(name)}]"
        yield f"say = [{_quoted(group.pattern)}]"
        yield "examples = ["
        for each in group.members[:_MOST_EXAMPLES]:
            stated = json.dumps(["", each.value, each.bound], ensure_ascii=False)
            yield f"  {{ text = {_quoted(each.clause + '。')}, found = [{stated}] }},"
        yield "]"
        yield "counterexamples = []"
        yield ""
    if units:
        yield "[units]"
        yield from (f"{name} = {_quoted(words)}" for name, words in units.items())


def _unit_class(units: frozenset[str]) -> str | None:
    """The smallest class of units that holds all of these."""
    fitting = [(len(words), name) for name, words in load().units.items() if units <= words]
    return min(fitting)[1] if fitting else None


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
