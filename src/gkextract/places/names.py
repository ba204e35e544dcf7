"""A body's name taken apart: the places that it begins with, the level these words say, and what the body itself is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from gkextract.expressions import expression
from gkextract.han import HAN
from gkextract.places import divisions, sectors
from gkextract.places.divisions import Division

MASK = "xX×*＊某○〇Ⅹ╳"
_LEVELS = {
    "省": "province", "自治区": "province", "州": "prefecture", "自治州": "prefecture", "地区": "prefecture", "盟": "prefecture",
    "县": "county", "自治县": "county", "旗": "county", "自治旗": "county", "区": "county", "镇": "township", "乡": "township",
    "街道": "township", "苏木": "township", "村": "village",
}  # fmt: skip
# What stands before the place in the name of an arm of a ministry, or of a body of the party.
_OVER = expression(
    r"(?:国家税务总局|国家统计局|中国人民银行|国家外汇管理局|中国银行保险监督管理委员会|中国银行业监督管理委员会|中国证券监督管理委员会"
    r"|国家金融监督管理总局|中华人民共和国|中国共产党|中共|共青团|中国电信|中国移动|国家矿山安全监察局|水利部|自然资源部|财政部|生态环境部)"
    rf"(?={HAN}{{2}})"
)
_NATIONAL = expression(
    r"(?:国务院|国家|全国|最高人民|中央|新华社|中国(?:科学|社会科学|工程|气象|地震|银行业|证券|保险|民用|残疾人|国家)"
    r"|(?:外交|国防|教育|科学技术|工业和信息化|公安|民政|司法|财政|人力资源和社会保障|自然资源|生态环境|环境保护|住房和城乡建设"
    rf"|交通运输|铁道|水利|农业|农业农村|商务|文化|文化和旅游|退役军人事务|应急管理|国土资源|监察|卫生)部(?!门|队)|审计署|{HAN}{{2,10}}(?:总局|总署)$)"
)
_SELF = expression(r"(?:我|本)(?=[省市州县区旗镇乡局厅委办院校])")
# 市 is no place of its own in 市场监管局, nor 区 in 区域合作办公室.
_BARE_LEVEL = expression(
    r"(自治区|省(?!会)|市(?!场|政(?!府|务|协|法|工)|容|民(?:中心|服务|热线|之家)|辖|域|区)|自治州|州|自治县|县(?!域)|旗|盟|区(?!域|块|划)"
    r"|镇(?!区)|乡(?!村)|街道|村(?!镇|庄|民|级))(?:直(?!属)|级(?=机关))?"
)
_NOT_PLACES = (
    "社区|园区|景区|库区|校区|院区|小区|片区|灾区|牧区|辖区|城区|市区|郊区|战区|军区|特区|防区|城市|都市|超市|上市|全市|全县|全区|全省|本市|本县|本区|各市|各县|各区|各省"
    "|省市|市县|县区|区县|县市|夜市|集市|行政区|地区|外省|股市|楼市|省|市|县|区|州|旗|盟"
)
_PLACE = expression(
    rf"(?!(?:{_NOT_PLACES})(?!{HAN}{{0,3}}[市县区州]))((?:[{MASK}]{{1,6}}|{HAN}{{1,7}}?))"
    rf"(自治州|自治县|自治旗|自治区|地区|省|市(?!场|政管|容|民中)|州(?!市)(?={HAN}*[局厅委]|人民|$)|县(?!域)|(?<![社园景库校院小片灾牧辖])区(?!域|块|划)|旗|盟)"
)
_TOWN_REST = (
    r"人民政府|政府|办事处|办$|党政|党工委|党委|纪委|人大|综合|便民|政务|经济|社会|农业|财政所|司法所|派出所|公安派出所|国土|自然资源|市场监|工商所|税务"
    r"|中心|卫生院|小学|中学|初级|幼儿园|学校|敬老院|林业|水利|文化|农技|畜牧|计生|食药|执法|城管|民政|安监|公共|\(|$"
)
_TOWN = expression(
    rf"((?:[{MASK}]{{1,6}}|{HAN}{{1,10}}?))(镇|(?<!城)乡|(?<=城)乡(?=人民政府|政府$|$)|街道|苏木|街|地区(?=办事处))(?={_TOWN_REST})"
)
_SUBDISTRICT = expression(rf"({HAN}{{2,6}})(?:街道)?办事处$")
_ZONE = expression(
    rf"((?:{HAN}|\({HAN}+\)){{0,20}}?(?:开发区|高新区|高新技术区|经开区|新区|新城|示范区|实验区|试验区|度假区|保税区|保税港区|名胜区|风景区|旅游区|(?:产业|工业|科技|物流)园(?!区)|园区"
    r"|管理区|集聚区|聚集区|合作区|自贸区|功能区|化工区|生态城|科学城|知识城|空港区|港区|新材料城|科教城|商务区|创新区))"
    rf"(?=管理|管委|工委|党工委|人民政府|政府|综合|{HAN}{{2,16}}(?:局|分局|中心|办公室|办|部|委员会|学校|小学|中学|医院|公司)$|\(|$)"
)
_CORPS = expression(rf"(?:新疆生产建设兵团|兵团)?第[一二三四五六七八九十]+师|新疆生产建设兵团|(?<!大)兵团(?={HAN})")
_VILLAGE = expression(rf"((?:{HAN}|[xX×]){{1,8}}?(?:村|社区))(?:村民委员会|居民委员会|村委会|居委会|村务.*)?$")
_BRANCH = expression(
    rf"(?:局|委|院|委员会|公司|总队|支队)({HAN}{{2,6}}?)(区|县|市|旗)?(?:分局|分院|分中心|管理部|分公司|供电公司)$"
)


@dataclass(slots=True)
class Name:
    """A name taken apart. `chain` are the divisions it begins with, as far as they lie in one another, in words;
    `divisions` what the last of them can be. `unknown` are place words that no division bears (云溪县, XX区); `over` is what stands before the place (国家税务总局)."""

    text: str
    chain: list[str] = field(default_factory=list)
    divisions: tuple[Division, ...] = ()
    unknown: list[tuple[str, str]] = field(default_factory=list)
    level: str | None = None
    relative: str | None = None
    town: str | None = None
    zone: str | None = None
    village: str | None = None
    corps: bool = False
    national: bool = False
    over: str = ""
    short: bool = False
    rest: str = ""


@lru_cache(4096)
def read(name: str, year: int | None = None) -> Name:
    """Take a name apart; `year` chooses among namesakes of different times. The name is in simplified characters."""
    out = Name(name)
    text = re.sub(r"[\s·“”\"'《》]", "", name)
    if found := _OVER.match(text):
        out.over, text = found[0], text[found.end() :]
    elif _NATIONAL.match(text):
        out.national, out.level, out.rest = True, "national", text
        return out
    text = _SELF.sub("", text, count=1)
    at = _corps(text, out)
    at = _known(text, at, year, out)
    at = _unnamed(text, at, out)
    at = _below(text, at, out)
    out.rest = text[at:].lstrip("的")
    if out.level is None and out.divisions:
        levels = {one.level for one in out.divisions}
        out.level = levels.pop() if len(levels) == 1 else None
    return out


def _corps(text: str, out: Name) -> int:
    found = _CORPS.match(text)
    if not found:
        return 0
    out.corps, out.level = True, "special"
    out.divisions = tuple(divisions.choose(divisions.named("新疆维吾尔自治区"), None))
    out.chain.append(found[0])
    return found.end()


def _known(text: str, at: int, year: int | None, out: Name) -> int:
    """Follow full names of divisions, each in the one before; a bare name (安徽, 合肥) where another place or a body follows."""
    while at < len(text):
        word = divisions.starting(text, at)
        if word and _run_on(text, at + len(word)):
            word = None
        several = divisions.named(word) if word else []
        if word is None and (word := _bare_at(text, at)):
            several, out.short = [one for one in divisions.called(word) if one.level != "county" or out.chain], True
        fit = [one for one in several if not out.divisions or any(_below_it(one, each) for each in out.divisions)]
        fit = fit or [one for one in several if _inside(one, out.divisions)]
        if not word or not fit:
            break
        out.divisions = tuple(divisions.choose(fit, year))
        out.chain.append(word)
        out.level = "special" if out.corps and not out.chain[1:] else None
        at += len(word)
    return at


def _inside(one: Division, outer: tuple[Division, ...]) -> bool:
    """Whether it lies in one of the outer, now or when it last was; never in itself."""
    return any(_below_it(one, each) or _moved_into(one, each) for each in outer)


def _below_it(one: Division, outer: Division) -> bool:
    return one.code != outer.code and one.within(outer)


def _moved_into(one: Division, outer: Division) -> bool:
    """A county under the city that it was moved to, or came from (铜陵市枞阳县, 安庆市枞阳县), under either code."""
    namesakes = divisions.named(one.name)
    return any(
        each.code not in (one.code, outer.code) and each.within(outer) and set(each.today) & set(one.today)
        for each in namesakes
    )


def _run_on(text: str, at: int) -> bool:
    """Whether a word that looks like a division goes on into another (新城区域…, 城区街道)."""
    return text[at : at + 1] in ("域", "块") or text[at : at + 2] in ("街道",)


_AFTER_BARE = expression(
    r"(?:省|市|州)?(?:人民政府|政府|海关|公安|税务|国税|地税|银保监|银监|证监|保监|监管局|调查|市?委|供电|烟草|邮政|气象|海事|消防|边检"
    r"|出入境|中心支行|市分行|分行|支行|分公司)"
)


def _bare_at(text: str, at: int) -> str | None:
    """A province or prefecture by its bare name; not the first word of a street's, a school's or a zone's own name."""
    word = divisions.starting_bare(text, at)
    if word is None or not any(one.level != "county" for one in divisions.called(word)):
        return None
    after = at + len(word)
    follows = divisions.starting(text, after)
    if follows and any(_inside(one, tuple(divisions.called(word))) for one in divisions.named(follows)):
        return word
    rest = text[after:]
    if _AFTER_BARE.match(rest) or (sectors.known(rest) and re.search(r"(?:局|厅|委|委员会|办|办公室|支队)$", rest)):
        return word
    return None


def _unnamed(text: str, at: int, out: Name) -> int:
    """Place words that no division bears, and levels said alone (县教育局)."""
    while at < len(text):
        found = _BARE_LEVEL.match(text, at)
        if found and not out.chain and not out.unknown and out.relative is None:
            out.relative = found[1]
            out.level = _LEVELS.get(found[1])
            at = found.end()
            continue
        found = _PLACE.match(text, at)
        if found and not out.chain and (inner := _known_within(text, at, found.end())):
            return _known(text, inner, None, out)  # 国网安徽省电力公司: a firm's word before the place
        if not found or sectors.known(text[at:]) or _VILLAGE.fullmatch(text, at) or _smaller(text, at, found):
            break
        out.unknown.append((found[1], found[2]))
        out.level = _LEVELS.get(found[2])
        out.divisions = () if not _masked(found[1]) else out.divisions
        at = found.end()
    return at


def _known_within(text: str, at: int, end: int) -> int | None:
    """Where in a place word that nobody bears a province begins that ends with it."""
    for begin in range(at + 1, end - 2):
        if any(one.level == "province" for one in divisions.named(text[begin:end])):
            return begin
    return None


def _smaller(text: str, at: int, found: re.Match[str]) -> bool:
    """Whether what looks like a place is the first part of a town's or a zone's name (白市驿镇, 锦汐经济技术开发区)."""
    sure = found[2] != "区" and (len(found[1]) > 1 or _masked(found[1]))
    if _ZONE.match(text, at):
        return not sure or not _ZONE.match(text, found.end())
    sure = len(found[1]) > 1 or _masked(found[1])
    return bool(_TOWN.match(text, at)) and not (sure and _TOWN.match(text, found.end()))


def _masked(word: str) -> bool:
    return all(char in MASK for char in word)


def _below(text: str, at: int, out: Name) -> int:
    """A zone, a town, a village."""
    if (found := _ZONE.match(text, at)) and not sectors.known(text[at:]):
        out.zone, out.level, at = found[1], "special", found.end()
    if found := _TOWN.match(text, at):
        out.town, out.level, at = _town_name(found[1], found[2]), "township", found.end()
    elif (found := _SUBDISTRICT.match(text, at)) and not re.search(r"驻|联络|办公", found[1]):
        out.town, out.level, at = found[1] + "街道", "township", found.start() + len(found[1])
        at += len("街道") if text.startswith("街道", at) else 0
    if found := _VILLAGE.fullmatch(text, at):
        out.village, out.level, at = found[1], "village", found.end(1)
    return at


def _town_name(own: str, kind: str) -> str:
    return own + {"街": "街道"}.get(kind, kind)


def branch(name: Name) -> Division | None:
    """The division that a branch office serves, by its own word (合肥市公安局庐阳分局 → 庐阳区)."""
    found = _BRANCH.search(name.rest)
    if not found or len(name.divisions) != 1:
        return None
    word = found[1] + (found[2] or "")
    several = divisions.named(word) if found[2] else divisions.called(word)
    fit = divisions.choose([one for one in several if _inside(one, name.divisions)], None)
    widest = [one for one in fit if all(each.within(one) for each in fit)]
    return widest[0] if len(widest) == 1 else None
