"""The road of the prose room: a report's text, sentence by sentence, to measures and notes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain

from gkextract.catalog import Lexicon, Token, compiled
from gkextract.models import Found, Note
from gkextract.numbers import counts

from . import carry, guards, nearby, zeros
from .accounts import named
from .contradiction import contradicted
from .fates import fate
from .linker import Topics, best, beyond
from .lists import Lists
from .measure import Subject, measure
from .respectively import dealt
from .sentences import Sentence, sentences
from .since import began, outgrown
from .slots import Slot, slots

_LINE = 20
_NOTHING: frozenset[str] = frozenset()


@dataclass(slots=True)
class Prose:
    """What the prose of one report says: measures, and the numbers a cue stood beside but no rule could link."""

    found: list[Found] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


@dataclass(slots=True)
class _Context:
    """What earlier sentences leave behind for the next."""

    before: frozenset[str] = _NOTHING
    section: frozenset[str] = _NOTHING
    planning: bool = False
    channel: Token | None = None  # 微信公众号。全年推送112篇: a heading that runs into its text
    heading: Sentence | None = None  # right before


def read(text: str, skip: list[tuple[int, int]], about: Subject | None = None) -> Prose:
    """The measures stated in the running text of one report.

    `text` is the report's clean text, `skip` the stretches that belong to tables, `about` what its heading says.
    """
    lexicon = compiled()
    reader = _Reader(text, lexicon, about or Subject())
    for sentence in sentences(text, named(text, lexicon.tokens(text)), counts(text), skip):
        reader.take(sentence)
    return reader.prose


class _Reader:
    """One walk over the sentences of a report."""

    def __init__(self, text: str, lexicon: Lexicon, about: Subject) -> None:
        self.prose = Prose()
        self._text, self._lexicon, self._about = text, lexicon, about
        self._context = _Context()
        self._lists = Lists(lexicon)

    def take(self, sentence: Sentence) -> None:
        text, context = self._text, self._context
        topics = _topics(sentence.tokens)
        if sentence.heading:
            words = text[sentence.start : sentence.end]
            planning = guards.plans_ahead(words)
            self._context = _Context(
                section=topics or context.section, planning=planning, heading=sentence, channel=_run_in(text, sentence)
            )
            self._lists.close()
            return
        if context.channel and text.count("\n", context.channel.end, sentence.start) > 1:
            context.channel = None  # its heading is that of one paragraph
        if not sentence.quantities:
            context.channel = _run_in(text, sentence) or (None if sentence.numbered else context.channel)
        if not context.planning:
            found = self._numbers(sentence)
            answer = zeros.under(text, context.heading, sentence)
            spoken_of = context.section | context.before | topics
            found += zeros.read(text, answer, self._lexicon, spoken_of, self.prose.found)
            found += carry.read(text, sentence, self._lexicon, found, self.prose.found)
            self.prose.found += found
        context.before = topics or context.before
        context.heading = sentence if _is_line(text, sentence) else None

    def _numbers(self, sentence: Sentence) -> list[Found]:
        text, found = self._text, list[Found]()
        numbers = [q for q in sentence.quantities if not guards.beside_the_point(text, q)]
        if not numbers:
            return found
        passage = guards.Passage(text, sentence.start, sentence.end, self._about.year)
        for slot in dealt(text, sentence, slots(text, sentence, numbers)):
            if guards.excluded(text, slot, passage):
                continue
            made = nearby.sorted_behind(text, slot, self._made(sentence, slot, found))
            if made and outgrown(text, sentence, slot, made, chain(self.prose.found, found)):
                made = None if made.by else replace(made, indicator="proactive.published_cumulative")
            if made and self._lists.unsure(text, made, slot, sentence.start):
                continue
            if made and (issues := nearby.issues_of(text, made, slot, found)):
                found.remove(issues)
                made = replace(made, by=made.by or issues.by)
            if made:
                self._lists.add(made, slot)
                found += [made, *nearby.as_well(text, made, slot)]
                if slot.quantity.value == 0:
                    found += zeros.each(text, slot.before, made, self._lexicon)
            elif slot.before or slot.after:
                q = slot.quantity
                self.prose.notes.append(Note("unlinked", f"{q.text}: no rule says what it counts", slot.start, q.end))
        return found + nearby.sole_part(found, self.prose.found)

    def _made(self, sentence: Sentence, slot: Slot, found: list[Found]) -> Found | None:
        """The first reading that holds: a part, a total, the same again, a link, the clause behind, what follows."""
        text, lexicon, context = self._text, self._lexicon, self._context
        if context.channel and not any("channel" in t.tags for t in (*slot.before, *slot.far)):
            slot.far.append(context.channel)
            slot.heading = context.channel
        said = _topics(slot.far) | nearby.classified(text, sentence.start, sentence.end, slot, found)
        topics = Topics(_nearest(slot), said, context.before, context.section)
        link = best(text, slot, topics, lexicon)
        ruled_out: tuple[str, ...] = ()
        while link and contradicted(text, sentence, slot, link, found):
            ruled_out = (*ruled_out, link.id)
            link = best(text, slot, topics, lexicon, without=ruled_out)
        made = (
            self._lists.part(text, slot, link, sentence.start)
            or self._lists.total(text, slot)
            or nearby.total(slot, found, lexicon)
            or nearby.again(text, slot, found)
            or fate(text, sentence, slot, link, found, self.prose.found, lexicon)
        )
        if made:
            # 历年累计公开2108条,其中政策类200条: a cumulative count is a measure for the whole only
            old = made.indicator == "proactive.published" and began(text, sentence, slot, self._about.year)
            return None if old else made
        if link and (made := measure(text, sentence, slot, link, lexicon, self._about)):
            made = nearby.same_place(made, slot, link, found)
            made = nearby.of_kinds(text, nearby.of_documents(text, made, slot, link, found))
            made = nearby.from_last_year(text, nearby.in_time(text, made, link, found), link, found)
            return None if nearby.unnamed_part(made, link, text, found, self.prose.found) else made
        behind = beyond(text, slot, topics, lexicon)
        if behind and not contradicted(text, sentence, slot, behind, found):
            return measure(text, sentence, slot, behind, lexicon, self._about)
        return nearby.published_behind(text, slot) or nearby.following(slot, found, lexicon)


def _is_line(text: str, sentence: Sentence) -> bool:
    """A few words alone on their line may ask what the next line answers: 依申请公开 / 无。"""
    short = sentence.end - sentence.start <= _LINE and not sentence.quantities
    return short and text.startswith("\n", sentence.end) and "," not in text[sentence.start : sentence.end]


def _run_in(text: str, sentence: Sentence) -> Token | None:
    """The channel that a sentence of hardly any other word names, as a heading for what follows."""
    token = next((t for t in sentence.tokens if "channel" in t.tags), None)
    words = text[sentence.start : sentence.end].strip(" \n0123456789.、()一二三四五六七八九十:“”")
    return token if token and len(words) <= 2 * (token.end - token.start) else None


def _nearest(slot: Slot) -> frozenset[str]:
    for token in (*reversed(slot.before), *slot.after, *reversed(slot.far), *slot.beyond):
        if token.topics:
            return token.topics
    return _NOTHING


def _topics(tokens: list[Token]) -> frozenset[str]:
    return _NOTHING.union(*[t.topics for t in tokens if t.topics])
