"""What the name of a public body looks like, and which of the bodies a report mentions is the one that speaks."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache

from gkextract.expressions import expression
from gkextract.han import HAN

MASK = "xX×*＊某"
_ORGAN = (
    rf"(?:人民)?政府(?:(?:外事|侨务|台湾事务|法制|研究|发展研究|督查|督察|金融工作|国防动员|人民防空|国有资产监督管理|政务服务|参事|地方志|扶贫开发|驻{HAN}{{2,4}}|{HAN}{{2,4}}街道)?(?:办公室|办公厅|办事处|委员会|室|办))?|管委会|管理委员会|委员会|办公室|办公厅|街道办事处|办事处|联合会|协会|总工会|商会|红十字会|残联|妇联|工商联|科协|文联|侨联|团委"
    r"|分局|总局|局|厅|署|法院|检察院|科学院|学院|大学|学校|中学|小学|幼儿园|医院|卫生院|研究院|设计院|中心|总公司|分公司|有限公司|公司|集团|总队|支队|大队"
    r"|海关|银行|支行|分行|农场|林场|牧场|监狱|办|委|院|站|所|处|馆|台"
)
_PLACE_END = r"省|自治区|市|自治州|地区|州|盟|自治县|县|自治旗|旗|新区|开发区|试验区|实验区|示范区|高新区|经开区|风景区|保护区|园区|景区|区|街道|街|镇|乡|苏木|村|社区"
NAME_END = expression(rf"(?:{_ORGAN}|{_PLACE_END}|部|社|庭|会|段|厂|矿|港|校)(?:\([^()]{{2,30}}\))?$")
_GENERAL = expression(
    r"全[省市县区州镇乡]$|^(?:办公[室厅]|(?:人民)?政府|中心|学校|学院|大学|医院|公司|集团|街道|机关|委员会|城乡|农村|乡村|.?高等(?:职业|专科)(?:学院|学校|院校))$|^[省市县区州镇乡](?:局|委|办|院|站|所)$|^(?:全|我|本|各|该)(?:省|市|县|区|州|旗|镇|乡|局|委|办|厅|院|校|街道|单位|中心|会|公司|校|院)?$|(?:乡镇|县区|市县|工作|部门|单位|系统|领域|信息|公开|年度|情况|专区|社会)$"
)


def is_name(piece: str) -> bool:
    """Whether the whole piece can be the name of one body (县教育局, 岳东省人民政府办公厅, XX县残联)."""
    return 2 <= len(piece) <= 40 and bool(NAME_END.search(piece)) and not _GENERAL.search(piece)


@dataclass(slots=True, frozen=True)
class Mention:
    """A body named in running text; offsets count in the text that was searched."""

    name: str
    start: int
    end: int


# A name begins with a place: its own name and its level, or the level alone (县教育局), or it is masked (XX县残联).
_OWN = rf"(?:[{MASK}]{{1,8}}|[^\W\d_A-Za-z按把被各]{{2,4}}?)"
_PEOPLES = rf"(?:新疆维吾尔|内蒙古|广西壮族|宁夏回族|{HAN}{{2,10}}?族)"  # before 自治区, 自治州, 自治县
# The arm of a ministry names it before the place.
_OVER = (
    r"(?:国家税务总局|国家统计局|国家金融监督管理总局|国家外汇管理局|中国人民银行|中国证券监督管理委员会|中国气象局)"
)
_COUNTY = rf"{_OWN}(?:市|自治县|县|自治旗|旗|新区|开发区|试验区|实验区|示范区|区)|{HAN}县"
_PLACE = rf"(?:{_OWN}(?:省|自治区))?(?:{_OWN}(?:市|自治州|州|地区|盟))?(?:{_COUNTY})?"
_PEOPLES_PLACE = rf"(?:{_OWN}省|(?:{_OWN}|{_PEOPLES})自治区)?(?:{_OWN}(?:市|州|地区|盟)|{_PEOPLES}自治州)?(?:{_PEOPLES}自治县|{_COUNTY})?"
_TOWN_OR_END = rf"(?:(?:{_OWN}|{HAN})(?:街道|镇|乡))?(?<=[省市区州盟县旗镇乡道])(?!长(?![沙春治寿宁丰汀泰葛白江安海岭武兴乐洲清子河顺垣阳]))"
_IN_NAME = r"(?:[^\W\d_A-Za-z按把被各组开举召启联]|[组开举召启联](?![织展办开动合])|(?<=小)组)"
# It begins where a word can begin: after no character, after a word that ends there, at the edge of a mask.
_LEFT = "况年月日度彻述由在与和向对为将把经至到及按从给让被是以于的过据照合请了使等后映布告成立强现称即"
_NOT_FIRST = (
    r"学?[年月日度]|我们|联系|咨询|贯彻|较好|利用|内容|提高|开展|不断|主动|积极|认真|反映|公布|现(?:将|就|公布|编制|报)|按照|依照|根据|依据|通过|参加|结合|依托|围绕|加强|推进|组织|配合|协助|要求|接受|经过|由于|关于|对于|为了"
    r"|成立|设立|建立|完善|制定|编制|发布|印发|全[市县区省镇乡]|我[市县区省镇乡局]|本[市县区省镇乡]|各|每|该|今年|今后|去年|同时|其中|目前|以来|[一二三四五六]是|年初|并|所在|及时|以及|还|均|已|请|使|让|被"
    r"|邀请|走进|收到|转报|位列|落实|借助|如|由|把|在|对|是|报|送|经(?!开|济)|为|与|及|其|上级|有关|相关|省市|市县|县区|区县|县乡|乡镇|于(?!都|洪|田)|将(?!乐)|从(?!江|化)|向(?!阳)|的|了|可(?:与|向|到|以)|指导|会同|推动|助力|以|公开|调整|宣传|展[现示]|集中|严格|微[博信]|时(?:发布|调整)|面向|完成|更好|精神|定期|社会公开|上报|共?办理|压实|同步|解答|全年|国务院|单位|本季度|丰富|突出|强化|深化|进一步|帮助|照|中华人民共和国海关(?!总署)|第?[一二三四]?季度|[上下]半年"
    r"|和(?!平|田|县|顺|静|硕|龙|政|布)|市(?=[省市县区])|至|到"
)
_WORDY = rf"(?:{HAN}|[{MASK}])"
_BEGINS = (
    rf"(?:(?<!{HAN})(?<![{MASK}])|(?<=[{_LEFT}])|(?<={HAN})(?=[{MASK}])|(?<=[{MASK}])(?={HAN}))"
    rf"(?=(?:{_WORDY}|[()]){{0,30}}?[省市县区州盟旗镇乡道学院关司团])(?!{_NOT_FIRST})"
)


@cache
def _mention(peoples: bool) -> re.Pattern[str]:
    """What names a body; places of `peoples` (自治州, 自治县) take long to look for, and most texts name none."""
    place = (_PEOPLES_PLACE if peoples else _PLACE) + _TOWN_OR_END
    return re.compile(
        rf"{_BEGINS}(?:{_OVER}?(?P<place>{place})(?:{_IN_NAME}{{0,14}}?(?:{_ORGAN}))?"
        rf"|[省市县区州镇乡]{_IN_NAME}{{0,14}}?(?:{_ORGAN})|{_WORDY}{{2,16}}?(?:大学|学院|医院|海关|有限公司|集团公司|集团))"
    )


_GARBLED = expression(
    r"总结|报告|范文|[的了我们在把被]|通过|以及|按照|根据|一年|结合|围绕|坚持|认真|积极|高度|成立|召开|制定|收集|来信|要求|部署|下达|网站|官网|平台|涉及|公办|全日制|彩票|政府信息|信息公开(?!办|中心|领导|工作)"
)
_FAR = 8000
_PARTY = expression(r"(?:党委|党工委|工委|党组)$")


def mentions(text: str) -> Iterator[Mention]:
    """The bodies named in a text; a party committee stands for its place, as does what runs on into another word.

    Of a long text only the opening and the signature are read: whoever speaks has been named by then.
    """
    if len(text) <= _FAR:
        yield from _mentions(text, 0, len(text))
    else:
        yield from _mentions(text, 0, _FAR)
        yield from _mentions(text, max(_FAR, len(text) - 400), len(text))


def _mentions(text: str, at: int, end: int) -> Iterator[Mention]:
    named = _mention("自治" in text)
    while found := named.search(text, at, end):
        name, place = found[0], found["place"] or ""
        if _GARBLED.search(name) or _PARTY.search(name):
            name = "" if _GARBLED.search(place) else place
        elif name.endswith("政府") and not name.endswith("人民政府") and text.startswith("信息", found.end()):
            name = name[:-2]  # …街道|政府信息公开
        at = found.start() + max(1, len(name))
        if len(name) >= 2 and not _GENERAL.search(name):
            yield Mention(name, found.start(), at)


# ---- who speaks

_CLAUSE_START = expression(
    r"(?:^|[,。;:!?\n\s”])(?:[\dxX×—-]{0,9}学?年(?:度|来|底|初)?(?:以来)?[,、]?|今年(?:以来)?[,、]?|今后|目前[,]?|近年来[,]?|一年来[,]?)?$"
)
_OWN_WORDS = (
    # 现发布《云溪市2021年政府信息公开工作年度报告》
    (
        12,
        expression(r"《$"),
        expression(r"(?:[\dxX×]{4}年?度?)?(?:政府|政务)信息公开(?:工作)?(?:年度(?:工作)?报告|年报)》"),
    ),
    (
        3,
        expression(r"(?:通过|登录|依托|利用)[“\"]?$"),
        expression(r"(?:官方|政务|门户|公众|信息)?(?:网站|网|官网|微信|微博)"),
    ),
    (6, expression(r"由$"), expression(r"[^。]{0,150}?(?:编写|编制|编撰|起草|撰写|制作|拟定)")),
    (
        5,
        expression(r"(?:反映|公布|现将|现就|报告|现编制)了?(?:(?:20\d\d[-—])?(?:20\d\d|[xX×]{2,4})学?年度?)?(?!\n)$"),
        expression(r""),
    ),
    (2, expression(r"(?:与|联系[::]?)$"), expression(r"[^,。]{0,24}(?:联系|\()")),
    (5, expression(r"(?:我|本)(?:[局委办厅院校会镇乡区县市]|街道|中心|单位|公司)\($"), expression(r"\)")),
    (
        4,
        expression(r""),
        expression(r"(?:20[\dxX×]{2}|[xX×]{2,4}|二[〇○零]..)年度?(?:全年)?(?:政府|政务|信息|主动|工作|以来|[1一]?月)"),
    ),
    (4, expression(r""), expression(r"[,]?(?:编制|编写|起草)(?:完成|形成)?了?(?:本|20\d\d年)")),
    (
        3,
        expression(r"《[\dxX×]{0,4}年?$"),
        expression(
            r"(?!关于|办公室关于)[^《》]{0,20}(?:指南|目录|制度|办法|规定|年报|年度报告|规程|预案|若干|细则|规则|方案|要点|清单)"
        ),
    ),
    (3, expression(r""), expression(r"(?:政府)?信息公开(?:指南|目录|制度)")),
    (-5, expression(r"(?:在|坚持)[^,。]{0,12}$"), expression(r"[^,。]{0,16}(?:领导|指导|支持|关心|部署)下")),
    (-4, expression(r"(?:根据|按照|遵照|依据|依照|贯彻|落实|执行|向|结合)[^,。]{0,10}$"), expression(r"")),
    (
        -4,
        expression(r""),
        expression(r"(?:办公[室厅])?(?:《|关于|的(?:统一|要求|部署|安排|指导|正确|文件)|统一部署|要求|通知|下达|印发)"),
    ),
    (9, expression(r"\n[ \t]*$"), expression(r"[ \t]*\n[ \t]*(?:20\d\d|二[〇○零]).{2,9}日?[ \t]*(?:\n|$)")),
    (-2, expression(r"(?:与|同|参加|联合|委托|报送|对)$"), expression(r"")),
    (0, expression(r"[、及和\n|]$"), expression(r"[^\n]{0,3}(?:\n|$)|[、和]")),
)
# 发布量居前的单位:区卫健局231条 lists others
_LISTED = expression(
    r"(?:单位|部门|乡镇|街道|县区|[居靠排]前|靠后|较[多少好差]|最[多少好差]|情况)[^,。;\n]{0,6}[::有是为]$"
)
# 区教育局218条: a row of a ranking; 区城管局…,予以通报批评; 县政务公开办: to whom it is sent; …办公室设在党政办
_OTHERS = expression(
    r"(?:仅|只)?有?\(?\d+[条篇次件]|[^。\n]{0,24}(?:通报批评|约谈|点名|停更|未更新)|:[ \t]*\n|设在|设于"
)
_ALONE_BEFORE = expression(r"(?:^|\n)[ \t]*$")
_ALONE_AFTER = expression(r"[ \t]*\n")
# 本报告由云溪中央商务区管理委员会编制; 2025年,云溪街坚持…: a name by its place in the sentence, whatever it begins with
_STATED = expression(
    rf"(?:本(?:年度)?(?:报告|年报)由|向社会(?:公布|发布|公开)|(?:^|\n|[况述]\s?)[ \t]*[\dxX×]{{4}} ?年(?:度|以来|来)?,)(?!{_NOT_FIRST}|[我本全])((?:{_IN_NAME}){{3,28}}?)(?=[\dxX×]{{4}}年度?(?:政府)?信息公开|根据|依据|按照|编制|汇总|坚持|认真|严格|深入|全面|以习近平|始终|高度|紧紧|围绕)"
)
# 2025年,云溪市人民政府坚持…: the subject of a paragraph that tells how the year went
_OPENS = expression(
    r"(?:^|[\n?]|[况述]。?\s?)[ \t]*(?:[\dxX×]{4} ?年(?:度|以来|来|\d{1,2}(?:[-—至到]\d{1,2})?月份?|第?[一二三四]季度|[上下]半年)?|今年(?:以来)?|一年来)?[,、]?$"
)
_CONDUCT = expression(
    r"[,]?(?:政府信息公开工作|政务公开工作)?(?:始终|全面|认真|深入|严格|高度|紧紧|切实|积极|主动|持续|不断|扎实|进一步|依法|坚持|围绕|紧扣|聚焦|贯彻|落实|按照|按|根据|依据|以习近平|以党的|在[^,。]{2,20}领导下|以|共|各级|统筹|着力|坚决|牢固)"
)
_EARLY = 600
_SELF = expression(r"[我本](街道|中心|公司|单位|机关|[局委办厅院校会镇乡区县市处站所])")
_KIND_END = {
    kind: f"(?:{ends})$"
    for kind, ends in {
        "局": "局", "委": "委|委员会|管委会", "办": "办|办公室|办公厅", "厅": "厅", "院": "院", "校": "大学|学院|学校|中学|小学",
        "会": "会|[妇残文侨]联|工商联|科协", "镇": "镇|镇(?:人民)?政府", "乡": "乡|乡(?:人民)?政府", "街道": "街道|街道办事处|街道办",
        "区": "区|区(?:人民)?政府(?:办公室|办)?|管委会", "县": "县|县(?:人民)?政府(?:办公室|办)?", "市": "市|市(?:人民)?政府(?:办公[室厅]|办)?",
        "中心": "中心", "公司": "公司|集团", "处": "处", "站": "站", "所": "所",
    }.items()
}  # fmt: skip
_REGIONS = {_KIND_END[kind] for kind in "区县市"}
_OFFICE = expression(r"(?:办公室|办公厅|办)$")
_TOWN = expression(r"(.*(?:镇|乡|街道))(?:(?:人民)?政府|党政|办事处)?$")
_GOVERNMENT = expression(r"(?:政府(?:办公[室厅]|办)?|委|省|市|区|县|镇|乡|街道)$")


def speaker(text: str) -> Mention | None:
    """The body whose report a text is, by the way it speaks of it; none where that cannot be told.

    Names that end alike are one family (区教育局, 西安市长安区教育局), and the fullest of it is given.
    """
    ends = _self_ends(text)
    scores: dict[str, list[float]] = {}
    first: dict[str, Mention] = {}
    for mention in mentions(text):
        first.setdefault(mention.name, mention)
        scores.setdefault(mention.name, []).append(_score(text, mention))
    for found in _STATED.finditer(text, 0, _EARLY):
        if is_name(found[1]):
            first.setdefault(found[1], Mention(found[1], *found.span(1)))
            scores.setdefault(found[1], []).append(4)
    best: tuple[float, Mention] | None = None
    for name in scores:
        family = [
            other for other in scores if other.endswith(name) or (other.startswith(name) and _GOVERNMENT.search(other))
        ]
        points = [point for other in family for point in scores[other]]
        bodies = [
            other for other in family if other == name or max(scores[other]) >= 4 or not _is_office(other, scores)
        ]
        fullest = first[_fullest(bodies or family, scores)]
        opening = min(first[other].start for other in family) < 200
        if _may_speak(fullest.name, points, ends, opening) and (best is None or sum(points) > best[0]):
            best = sum(points), fullest
    return best[1] if best else None


def _fullest(names: list[str], scores: dict[str, list[float]]) -> str:
    """The longest name, of several that no one holds (甲市政府, 乙市政府 beside 市政府) the one that more speaks for."""
    whole = [name for name in names if not any(other != name and other.endswith(name) for other in names)]
    return max(whole, key=lambda name: (max(scores[name]), len(name)))


def _is_office(name: str, names: Container[str]) -> bool:
    """The office of a body that is itself among the names: it answers the telephone, the body reports."""
    stem = _OFFICE.sub("", name)
    town = _TOWN.fullmatch(stem)
    return stem != name and (stem in names or (town is not None and town[1] in names))


def _may_speak(name: str, points: list[float], ends: re.Pattern[str] | None, opening: bool) -> bool:
    """Enough speaks for a family of names, and nothing the report says of itself against it."""
    if max(points) >= 5:
        return True
    if ends is not None and ends.search(name):
        return sum(points) >= 1
    if ends is not None and ends.pattern not in _REGIONS:
        return False
    if _GOVERNMENT.search(name):
        return max(points) >= 4 or (opening and max(points) >= 3 and bool(_TOWN.search(name)))
    return sum(points) >= 3 and (opening or len(points) > 1)


def speaks_as(name: str, text: str) -> bool:
    """Whether nothing that a text says of itself (我局, 本中心) is against its being this body's."""
    ends = _self_ends(text)
    return ends is None or ends.search(name) is not None or (ends.pattern in _REGIONS and "政府" in name)


def _self_ends(text: str) -> re.Pattern[str] | None:
    """How the name of whoever says 我局, 本中心 must end; nothing where the text does not say. 我县 anyone there says."""
    kinds = [found[1] for found in _SELF.finditer(text) if found[1] in _KIND_END]
    own = [kind for kind in kinds if kind not in "区县市"] or kinds
    return re.compile(_KIND_END[max(set(own), key=own.count)]) if own else None


def _score(text: str, mention: Mention) -> float:
    """Points for one mention: 由…编制, its own guides and rules, the subject of a clause; none for whom it obeys."""
    before, after = text[max(0, mention.start - 40) : mention.start], text[mention.end : mention.end + 170]
    if mention.start < _EARLY and _OPENS.search(before) and _CONDUCT.match(after):
        return 4
    if mention.start < 40 and _ALONE_BEFORE.search(before) and _ALONE_AFTER.match(after):
        return 4
    if _LISTED.search(before) or _OTHERS.match(after):
        return 0
    for points, left, right in _OWN_WORDS:
        if left.search(before) and right.match(after):
            return points
    return 3 if _CLAUSE_START.search(before) and after[:1] and after[0] not in "的、\n" else 1
