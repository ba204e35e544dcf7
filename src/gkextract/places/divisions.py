"""The divisions of the country: every name and code in use since 2007, who lies in whom, and what became of them."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import resources
from typing import Literal, NamedTuple

from gkextract.expressions import expression

Level = Literal["province", "prefecture", "county"]
TODAY = 9999

_NATIONS = (
    "蒙古|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌"
    "|普米|塔吉克|俄罗斯|鄂温克|德昂|保安|裕固|独龙|鄂伦春|赫哲"
)
# A nation of one character is never without 族: 陵水黎族自治县 is that of the Li at 陵水.
_AUTONOMOUS = expression(
    rf"(?!内蒙古)(.+?)(?:(?:(?:{_NATIONS}|[回藏苗彝壮满侗瑶白傣黎佤畲水土羌怒各])族)+|(?:{_NATIONS}))自治[州县旗]$"
)
_KINDS = ("特别行政区", "地区", "林区", "特区", "矿区", "新区", *"省市州县区旗盟")


class Division(NamedTuple):
    """A name that a code has borne in the years `since` to `until`, both included (0 and TODAY where open).

    `code` has six digits (GB/T 2260). `successors` are the codes of today that hold the territory; empty while the
    name is in use. `pinyin` is that of the bare name, its syllables parted by spaces.
    """

    code: str
    name: str
    since: int
    until: int
    pinyin: str
    successors: tuple[str, ...]

    @property
    def level(self) -> Level:
        """What the code's digits say; a county under a province directly is a county."""
        if self.code.endswith("0000"):
            return "province"
        return "prefecture" if self.code.endswith("00") else "county"

    @property
    def today(self) -> tuple[str, ...]:
        """The codes of today for its territory."""
        return self.successors or (self.code,)

    def used(self, year: int) -> bool:
        """Whether the name was in use at some time of a year."""
        return self.since <= year <= self.until

    def within(self, other: Division) -> bool:
        """Whether it lies in the other, or is it."""
        return self.code.startswith(trunk(other.code))


def trunk(code: str) -> str:
    """The digits that the codes below a code begin with: 340000 → 34, 340500 → 3405."""
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


def bare(name: str) -> str:
    """A name without the word for its kind, as it is said in speech: 马鞍山市 → 马鞍山, 延边朝鲜族自治州 → 延边.

    A name of two characters keeps its kind (任县).
    """
    if len(name) <= 2:
        return name
    if name.endswith("自治区"):
        return name.removesuffix("自治区")[: 3 if name.startswith("内") else 2]
    if "自治" in name:
        found = _AUTONOMOUS.match(name)
        return found[1] if found else name[:-1].removesuffix("自治").removesuffix("族")
    return name.removesuffix(next((kind for kind in _KINDS if name.endswith(kind)), ""))


@cache
def _lines() -> list[str]:
    text = resources.files(__package__).joinpath("divisions.tsv").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line[0] != "#"]


@lru_cache(4096)
def _division(line: str) -> Division:
    code, name, since, until, pinyin, successors = (*line.split("\t"), "")[:6]
    return Division(code, name, int(since or 0), int(until or TODAY), pinyin, tuple(successors.split()))


@cache
def _names() -> dict[str, list[str]]:
    """The lines by full name; they are taken apart when they are asked for, because a run asks for few."""
    names: dict[str, list[str]] = {}
    for line in _lines():
        name = line.split("\t", 2)[1]
        names.setdefault(name, []).append(line)
        if "自治" in name and name[-1] != "区":  # 玉屏县, 延边州, as they are called every day
            names.setdefault(bare(name) + name[-1], []).append(line)
    return names


@cache
def _bare_names() -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for line in _lines():
        if len(short := bare(line.split("\t", 2)[1])) > 1:
            names.setdefault(short, []).append(line)
    return names


@cache
def _codes() -> dict[str, list[str]]:
    codes: dict[str, list[str]] = {}
    for line in _lines():
        codes.setdefault(line[:6], []).append(line)
    return codes


@cache
def _longest() -> int:
    return max(map(len, _names()))


def everything() -> list[Division]:
    """All names of all years, by code."""
    return [_division(line) for line in _lines()]


def named(name: str) -> list[Division]:
    """What bears or bore a full name (和平区), in the order of codes."""
    return [_division(line) for line in _names().get(name, ())]


def of_code(code: str, year: int | None = None) -> Division | None:
    """What a code stood for in a year, or last stood for; None for a code that never was."""
    several = [_division(line) for line in _codes().get(code, ())]
    fit = [one for one in several if year is None or one.used(year)]
    return (fit or several)[-1] if several else None


def starting(text: str, at: int = 0) -> str | None:
    """The longest full name of a division that stands in a text at a place."""
    names = _names()
    return next((text[at : at + n] for n in range(_longest(), 1, -1) if text[at : at + n] in names), None)


def called(short: str) -> list[Division]:
    """What is called by a bare name (马鞍山; 黄山 is both the city and its district)."""
    return [_division(line) for line in _bare_names().get(short, ())]


def starting_bare(text: str, at: int = 0) -> str | None:
    """The longest bare name that stands in a text at a place."""
    names = _bare_names()
    return next((text[at : at + n] for n in range(7, 1, -1) if text[at : at + n] in names), None)


def above(one: Division, year: int | None = None) -> list[Division]:
    """The province and the prefecture that a division lies in, the wider first; not itself."""
    codes = [code for code in (one.code[:2] + "0000", one.code[:4] + "00") if code != one.code]
    found = [of_code(code, year if year is not None else min(one.until, 2500)) for code in codes]
    return [each for each in found if each is not None]


def choose(several: list[Division], year: int | None) -> list[Division]:
    """Those of some namesakes that a report on a year can mean; one for each that is still undecided.

    A report is written after the year's end, and may use the names of the year after. Several records of one territory
    (its code changed) are one: the latest that was in use.
    """
    if year is not None:
        for fit in (
            [one for one in several if one.since <= year < one.until],
            [one for one in several if one.used(year)],
            [one for one in several if one.used(year + 1)],
        ):
            if fit:
                return _merged(fit)
    return _merged(several)


def _merged(several: list[Division]) -> list[Division]:
    latest: dict[tuple[str, ...], Division] = {}
    for one in sorted(several, key=lambda one: one.since):
        latest[one.today] = one
    return sorted(latest.values())
