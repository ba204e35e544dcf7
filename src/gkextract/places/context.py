"""What a report's surroundings say of where it is from: title, publisher, site, document numbers, telephones, places named."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NamedTuple
from urllib.parse import urlsplit

from gkextract.expressions import expression
from gkextract.han import HAN
from gkextract.places import divisions
from gkextract.places.divisions import Division

_HOST = expression(r"(?<![\w.@-])(?:https?://)?((?:[a-z0-9-]+\.){1,5}(?:gov|edu)\.cn)(?![\w-])", re.I)
_NUMBER_YEAR = expression(r"[〔\[【(](?:19|20)\d\d[〕\]】)]")
_NUMBER = expression(rf"{HAN}{{2,16}}$")
_NUMBER_LEAD = expression(r".*(?:根据|按照|依据|依照|印发|贯彻|落实|文件|通知|以及|的|和|与|及|由|将|以|对|关于)")
_PHONE = expression(r"(?<!\d)(0\d{2,3})[-—–－)\s]\s?\d{7,8}(?!\d)")
_KIND = expression(r"[省市州县区旗盟]")
# Names that are also common words, or words that other names end in.
_WORDS = frozenset(("城区", "郊区", "矿区", "新城区", "老城区", "市中区", "市南区", "市北区", "新市区", "东区", "西区"))
_OFFICIAL = expression(r"(?:人民)?政府|[县市区]?委|门户|教育|公安|财政|政务|信息公开")


class Sign(NamedTuple):
    """A ground: its kind and the words that it lies in."""

    by: str
    text: str


@cache
def marks() -> dict[str, dict[str, list[str]]]:
    """The tables of `marks.toml`."""
    text = resources.files(__package__).joinpath("marks.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return {
        name: {word: [codes] if isinstance(codes, str) else codes for word, codes in table.items()}
        for name, table in data.items()
    }


@dataclass(slots=True)
class Context:
    """A report's clean text, its title and what its page says of itself; `year` chooses among names of different times."""

    text: str
    title: str | None
    meta: Mapping[str, str]
    year: int | None = None

    def said(self) -> Iterator[Sign]:
        """Texts that name the body's places outright, the surest first."""
        for by, text in (
            ("title", self.title),
            ("publisher", self.meta.get("publisher")),
            ("page_title", self.meta.get("title")),
        ):
            if text:
                yield Sign(by, text)

    def hosts(self) -> list[str]:
        """The government sites named: the page's own first."""
        own = urlsplit(self.meta.get("url", "")).hostname
        found = [m[1].lower() for m in _HOST.finditer(self.text)] if ".cn" in self.text else []
        return list(dict.fromkeys([*([own] if own else []), *found]))

    def decide(self, several: list[Division]) -> tuple[Division, Sign] | list[Division]:
        """The one of some namesakes that the context speaks for, or those that it leaves open.

        Grounds are asked from the surest to the weakest; one that speaks for some but not for all leaves the others out.
        """
        for speaks in (self._named_above, self._site, self._document_number, self._phone, self._mentioned):
            for fit, sign in speaks(several):
                if len(fit) == 1:
                    return fit[0], sign
                several = fit or several
        return several

    def _named_above(self, several: list[Division]) -> Iterator[tuple[list[Division], Sign]]:
        for by, text in self.said():
            yield _supported(several, by, text)

    def _mentioned(self, several: list[Division]) -> Iterator[tuple[list[Division], Sign]]:
        yield _supported(several, "text", self.text)

    def _site(self, several: list[Division]) -> Iterator[tuple[list[Division], Sign]]:
        for host in self.hosts():
            fit = [one for one in several if any(_is_host(host, each) for each in (one, *divisions.above(one)))]
            if len(fit) > 1:  # the same pinyin: who else is named in the address?
                fit = [one for one in fit if any(_is_host(host, each) for each in divisions.above(one))] or fit
            yield fit, Sign("site", host)

    def _document_number(self, several: list[Division]) -> Iterator[tuple[list[Division], Sign]]:
        table = marks()["documents"]
        for year in _NUMBER_YEAR.finditer(self.text):
            found = _NUMBER.search(self.text[max(0, year.start() - 16) : year.start()])
            word = _NUMBER_LEAD.sub("", found[0]) if found else ""
            codes = table.get(word[:1])
            if codes:
                yield _under(several, codes), Sign("document_number", word)

    def _phone(self, several: list[Division]) -> Iterator[tuple[list[Division], Sign]]:
        table = marks()["phones"]
        for code in dict.fromkeys(m[1] for m in _PHONE.finditer(self.text)):
            if code in table:
                yield _under(several, table[code]), Sign("phone", code)

    def sites(self) -> Iterator[tuple[list[Division], Sign]]:
        """The divisions whose pinyin stands in the address of each site."""
        for host in self.hosts():
            labels = host.split(".")[:-2]
            found = [one for label in labels for one in _by_pinyin().get(label, ())]
            yield (
                divisions.choose([one for one in found if self.year is None or one.used(self.year)], self.year),
                Sign("site", host),
            )

    def mentions(self) -> Counter[str]:
        """Full names of divisions in the text, with how often they are named; common words are none."""
        found: Counter[str] = Counter()
        for end in (m.end() for m in _KIND.finditer(self.text)):
            words = (self.text[start:end] for start in range(max(0, end - 11), end - 1))
            name = next((word for word in words if divisions.named(word)), None)
            if name and name not in _WORDS and self.text[end : end + 1] != "域":
                found[name] += 1 + bool(_OFFICIAL.match(self.text, end))
        return found


def _supported(several: list[Division], by: str, text: str) -> tuple[list[Division], Sign]:
    """Those of which a wider place is named in a text; the narrower the place, the better it speaks."""
    for rank in (-1, 0):
        best: list[Division] = []
        word = ""
        for one in several:
            wider = divisions.above(one)[rank:][:1]
            name = next((name for each in wider for name in _ways(each) if name in text), None)
            if name:
                best.append(one)
                word = word or name
        if best:
            return best, Sign(by, word)
    return [], Sign(by, "")


def _ways(one: Division) -> Iterator[str]:
    yield one.name
    if len(short := divisions.bare(one.name)) > 1:
        yield short


def _under(several: list[Division], codes: list[str]) -> list[Division]:
    trunks = tuple(divisions.trunk(code) for code in codes)
    return [one for one in several if any(code.startswith(trunks) for code in (one.code, *one.successors))]


def _spellings(one: Division) -> set[str]:
    """How a division is written in addresses: pinyin whole, with its kind, or its first letters."""
    syllables = one.pinyin.split()
    whole = "".join(syllables)
    kind = {"县": "xian", "区": "qu", "市": "shi", "州": "zhou", "旗": "qi"}.get(one.name[-1], "")
    ways = {whole, whole + kind, whole + kind[:1]}
    if len(syllables) > 2:
        ways.add("".join(s[0] for s in syllables))
    return ways


def _is_host(host: str, one: Division) -> bool:
    labels = host.split(".")[:-2]
    if one.level == "province" and any(one.code in marks()["domains"].get(label, ()) for label in labels):
        return True
    ways = _spellings(one)
    if any(label in ways for label in labels):
        return True
    letters = [word for word, codes in marks()["domains"].items() if one.code[:2] + "0000" in codes]
    return any(label == letter + way for label in labels for letter in letters for way in ways)


@cache
def _by_pinyin() -> dict[str, list[Division]]:
    found: dict[str, list[Division]] = {}
    for one in divisions.everything():
        whole = one.pinyin.replace(" ", "")
        for way in (whole, whole + {"县": "xian", "区": "qu", "市": "shi"}.get(one.name[-1], "-")):
            found.setdefault(way, []).append(one)
    return found
