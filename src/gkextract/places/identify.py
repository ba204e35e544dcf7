"""A body's name and its surroundings to who it is: region, level, sector, type, each with its ground or left open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from gkextract.expressions import expression
from gkextract.models import Agency, AgencyType, Ground, Level, Place, Region
from gkextract.places import divisions, names, sectors, towns
from gkextract.places.context import Context, Sign, marks
from gkextract.places.divisions import Division

_MOST = 12  # candidates listed
_DISTRICTS = expression(
    r"县区|区县|县\(市|市\(县|县、区|区、县|县市区|市县区|各县|所辖.{0,4}[县区]|[三四五六七八九十两]区[一二三四五六七八九十两][县市]"
)
_TOWNS = expression(
    r"(?:各|全市.{0,4}|所辖.{0,6}|\d+个)(?:乡镇|镇乡|镇街|镇\(|乡\(镇|乡、镇|镇、街|街镇|街道乡镇|乡镇街道)"
)
_SELF = expression(r"我(省|州|县|区|旗|镇|乡|街道)")
_OF_SELF = {
    "省": "province", "州": "prefecture", "县": "county", "区": "county", "旗": "county", "镇": "township", "乡": "township",
    "街道": "township",
}  # fmt: skip


def identify(
    name: str | None, title: str | None, text: str, year: int | None, meta: Mapping[str, str] | None = None
) -> Agency:
    """Who a report is from. `name` is the body as it calls itself, in simplified characters; `text` the report's.

    The region is that of the names in use in `year`; where several fit, `meta` (`publisher`, `url`, `title`) and the
    text decide or it stays open.
    """
    if name is None:
        return Agency()
    read = names.read(name, year)
    context = Context(text, title, meta or {}, year)
    trade = sectors.trade(read.over + read.rest) if read.village is None else sectors.Trade(None, None)
    found = _Finding(read, context)
    found.settle()
    type_: AgencyType | None = trade.type
    if read.level == "township" and (type_ in ("government", None) or read.rest.startswith("办事处")):
        type_ = "town"
    level = found.level(trade)
    return Agency(
        name=name,
        region=found.region(),
        level=level,
        sector=trade.sector,
        type=type_,
        candidates=found.candidates(),
        grounds=tuple(found.grounds),
    )


class _Finding:
    """The region of one name on its way from candidates to a decision."""

    def __init__(self, read: names.Name, context: Context) -> None:
        self.read = read
        self.context = context
        self.open: list[Division] = list(read.divisions)
        self.one: Division | None = None
        self.town: towns.Town | None = None
        self.towns: list[towns.Town] = []
        self.grounds: list[Ground] = []
        self.branch = False
        self.year = context.year

    def _ground(self, sign: Sign) -> None:
        self.grounds.append(Ground(of="region", by=sign.by, text=sign.text or None))

    def _take(self, one: Division, sign: Sign) -> None:
        self.one, self.open = one, []
        self._ground(sign)

    def settle(self) -> None:
        """Find the region: by the name alone, by its town, by its context."""
        read = self.read
        if read.national:
            return
        if read.zone and not self.open:
            self._by_zone(read.zone)
        elif not self.open and not read.unknown and not read.town:
            self._propose()
        if read.town:
            self._by_town(read.town)
        if self.one is None and self.open:
            self._choose()
        if self.one is not None and (branch := names.branch(read)) is not None:
            self._take(branch, Sign("branch", read.rest))
            self.branch = True

    def _choose(self) -> None:
        if len(self.open) == 1:
            return self._take(self.open[0], Sign("bare_name" if self.read.short else "name", "".join(self.read.chain)))
        decided = self.context.decide(self.open)
        if isinstance(decided, list):
            self.open = decided
            return None
        return self._take(*decided)

    def _by_zone(self, zone: str) -> None:
        """A zone by the list of those with a name of their own, or by the place it is named after."""
        for known, codes in marks()["zones"].items():
            if zone.endswith(known) and (one := divisions.of_code(codes[0], self.year)):
                return self._take(one, Sign("zone_list", known))
        word = divisions.starting(zone) or divisions.starting_bare(zone)
        if word is None:
            return None
        several = divisions.choose(divisions.named(word) or divisions.called(word), self.year)
        widest = [one for one in several if all(each.within(one) for each in several)]
        if len(widest) == 1:  # 黄山: the city and its district; in the city either way
            return self._take(widest[0], Sign("zone_name", word))
        self.open = several
        return None

    def _by_town(self, town: str) -> None:
        if self.read.unknown and not self.open:
            return None
        trunks = [divisions.trunk(code) for one in self.open for code in one.today] or [""]
        found = [each for trunk in trunks for each in towns.find(town, trunk)]
        counties = {each.code[:6]: each for each in found}
        if self.open:
            if len(counties) == 1:
                return self._in_town(found[0])
            holding = {trunk for trunk in trunks if any(code.startswith(trunk) for code in counties)}
            self.open = [one for one in self.open if holding & set(map(divisions.trunk, one.today))] or self.open
            return None
        several = [one for code in counties if (one := divisions.of_code(code, self.year))]
        decided = self.context.decide(several) if several else []
        if isinstance(decided, tuple):
            self.town = counties[decided[0].code]
            self._take(*decided)
        else:
            self.towns = [counties[one.code] for one in decided]
        return None

    def _in_town(self, town: towns.Town) -> None:
        """Take the county of a town, by the name it had in the year if that was given."""
        own = [one for one in self.open if one.level == "county" and town.code[:6] in one.today]
        one = own[0] if len(own) == 1 else divisions.of_code(town.code[:6])
        if one is not None:  # else a zone's statistical code, and the city is all the standard knows
            self.town = town
            self._take(one, Sign("town" if len(self.open) > 1 or not own else "name", town.name))

    def _propose(self) -> None:
        """A region for a name that gives its level alone (县教育局), by what the page and the text name."""
        kind = self.read.relative
        if kind is None:
            return None
        for sign in self.context.said():
            if (found := self._first_in(sign.text, kind)) is not None:
                self.open = found
                if len(found) == 1:
                    return self._take(found[0], Sign(sign.by, found[0].name))
                return None
        for several, sign in self.context.sites():
            fit = [one for one in several if one.name.endswith(kind)]
            if len(fit) == 1:
                return self._take(fit[0], sign)
        named = {word: n for word, n in self.context.mentions().items() if word.endswith(kind) and n > 1}
        if len(named) == 1:
            word = next(iter(named))
            self.open = divisions.choose(divisions.named(word), self.year)
            if len(self.open) == 1:
                return self._take(self.open[0], Sign("text", word))
        return None

    def _first_in(self, text: str, kind: str) -> list[Division] | None:
        """The divisions of a kind that a title or a publisher's name begins with or holds."""
        for at in range(len(text)):
            if divisions.starting(text, at):
                read = names.read(text[at:], self.year)
                fit = [one for one in read.divisions if one.name.endswith(kind)]
                if fit:
                    return fit
        return None

    def level(self, trade: sectors.Trade) -> Level | None:
        """The level that the name says, or the region; else what the text says of its own level."""
        read = self.read
        if trade.sector == "海关" and not read.national:
            return None
        if read.level is not None and not self.branch:
            return _level(read.level)
        if self.one is not None:
            return _level(self.one.level)
        city = read.relative == "市" or (bool(read.unknown) and read.unknown[-1][1] == "市")
        found = self._level_of_city() if city else self._level_of_self(trade)
        if found is not None:
            self.grounds.append(Ground(of="level", by="text", text=found[1]))
            return found[0]
        return None

    def _level_of_city(self) -> tuple[Level, str] | None:
        """A city that speaks of its counties and districts is a prefecture; one that speaks of towns alone a county."""
        if found := _DISTRICTS.search(self.context.text):
            return "prefecture", found[0]
        if found := _TOWNS.search(self.context.text):
            return "county", found[0]
        return None

    def _level_of_self(self, trade: sectors.Trade) -> tuple[Level, str] | None:
        if trade.type not in ("department", "party_body"):
            return None
        kinds = [m[1] for m in _SELF.finditer(self.context.text)]
        levels = {_OF_SELF[kind] for kind in kinds}
        found = _level(levels.pop()) if len(levels) == 1 else None
        return (found, "我" + kinds[0]) if found else None

    def region(self) -> Region | None:
        """The region as it was called in the year, with what became of it."""
        if self.one is None:
            return None
        one = self.one
        chain = [*divisions.above(one, self.year), one]
        by_level = {each.level: each.name for each in chain}
        code = self.town.code if self.town and self.town.code.startswith(one.code) else one.code
        return Region(
            province=by_level.get("province"),
            city=by_level.get("prefecture"),
            county=by_level.get("county"),
            town=self.read.town,
            code=code,
            successors=tuple(_place(each) for code in one.successors if (each := divisions.of_code(code))),
        )

    def candidates(self) -> tuple[Place, ...]:
        """What the region may be, where it is not decided."""
        if self.one is not None:
            return ()
        if self.towns:
            return tuple(_town_place(each) for each in self.towns[:_MOST])
        return tuple(_place(each) for each in self.open[:_MOST])


_LEVELS: dict[str, Level] = {level: level for level in get_args(Level)}


def _level(word: str) -> Level | None:
    return _LEVELS.get(word)


def full_name(one: Division) -> str:
    """A division's name after those it lies in: 天津市和平区."""
    return "".join(each.name for each in (*divisions.above(one), one))


def _place(one: Division) -> Place:
    return Place(code=one.code, name=full_name(one))


def _town_place(town: towns.Town) -> Place:
    county = divisions.of_code(town.code[:6]) or divisions.of_code(town.code[:4] + "00")
    return Place(code=town.code, name=(full_name(county) if county else "") + town.name)
