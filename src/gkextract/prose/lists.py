"""Breakdowns: the parts of a whole just named (其中 …), which keep its indicator and take a `by`."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from gkextract.catalog import Indicator, Lexicon, Token
from gkextract.expressions import expression
from gkextract.han import HAN
from gkextract.models import Found, Scope

from .categories import bare_name, category, channel, fixed, names_body
from .contradiction import other_business, other_event
from .labels import HANDED_ON, body_before, labels_it, thing_handed, thing_named
from .linker import Link, words_between
from .nearby import APPLICANTS, WAYS
from .sentences import ITEM
from .slots import PIECES, YEARS, Slot

# A clause that does something else than name a part: 举行发布会4次 ends the list of channels before it.
_OTHER_DEED = frozenset({"hold", "receive", "none"})
_STARTS_ANEW = frozenset(
    {"answer", "handle", "make", "respond", "solicit", "handout", "print_word", "issue", "submit", "adopt"}
)
_PUBLISH = frozenset({"publish", "make"})
_WITH_OWN_VERB = ("documents.", "interpretation.", "proposals.", "participation.consultations")
_LAST_KIND = frozenset({"其他", "其它", "其余"})
_ANEW = expression(
    r"[\s、,;和及并共还另再就也均已]*(?:(?:推进|督导|督促|指导)(?:各(?:单位|部门))?)?(?:主动|依法|及时)?"
)
_ALSO_PUBLISH = frozenset({"make", "solicit"})  # so 公开 and 发布 are used, too
_INTERPRETATIONS = "interpretation.published"
_COPIES = frozenset({"份", "册", "张", "本"})
_MATERIALS = "participation.materials"
_MESSAGES = "service.messages"
_BY_CONTENT = expression(r"内容|类别|领域|申请事项")
_CONTENT = expression(r".*(?:涉及|反映|关于|内容[为是]?|主要[为是有]?)")
_RECEIVED = "applications.received"
_INQUIRIES = "service.inquiries"
_HANDED_ON = frozenset({"submit", "adopt"})
_NEVER_PARTS = ("platform.gazette_issues", "platform.visits", "platform.followers", "platform.views", "service.")
# 按信息类别划分, 从公开渠道看, 主要类别:
_OPENS = ("(", ":", ",含", ",内含")
_SORTED = expression(
    r"(?:信息|其|来信|信件|留言|诉求|工单|部分|[条件篇])之?(?:里|中)[,:]|(?:如下统计|统计如下|分布如下):|信息方面[,:]|(?:公开|发布|更新|推送)[^,;:。]{0,6}信息:|(?:内容|类别|渠道|形式|载体)上?(?:来)?[看分],|(?:按|从|以|论)[^,;:。]{1,10}(?:分|看|划分|计|统计)|类别|构成|内容主要(?:为|是|有)|情况[:为]|(?:涉及|涵盖)(?!.*,)"
)
_LIST_LENGTH = 600
_POINT = expression(r"(?:^|[\s:;,。)])" + ITEM.pattern)
_POINT_LENGTH = 60  # characters
_LOOSE = frozenset({"涉及", "涵盖"})
_VERBS = _OTHER_DEED | {"stated"}
_PART_END = expression(r"(?:(?<!各)类(?:信息)?|方面|栏目)(?:占[^占,]{0,10}|最多|居多|居首)?,?(?:的|有|为|共|占)*$")
# 咨询类留言20件: the kind without what it is a kind of
_KIND_OF = expression(r"类(?=(?:留言|来信|信件|诉求|工单|热线|事项|件)*$)")
# The families whose words say a part by themselves, without 其中.
_CLASS_END = expression(r"(?<!各)类(?:信息)?[:( ]*$")
# 其中原创66条、转载32条
_ORIGIN = expression(r"[\s、,:(]*(?:其中)?[\s,:]*(原创|转载)(?:发布)?(?:信息|稿件|文章|图文)?")
_WHOLES = frozenset({"channel=", "disclose"})
_TIMES = frozenset({"次", "场"})
_OF_GROUP = expression(
    r"[\s、,]*((?:[省市县区局]级|[省市县区局]直)(?:各)?(?:机关|部门|单位)|各?(?:乡镇|镇街|县区|区县|街道)|县\(市、区\)|局机关|基层单位)(?:贡献|占|有|为|共)?"
)
_BY_GROUP = expression(
    rf"[\s、,:]*(?:其中)?[\s,:]*(?:采用|采纳|录用|收到)?((?=[^,。;]*(?:各|直属?)|(?:乡镇|镇街|街道|县区|区县|部门)){HAN}{{2,16}}?(?:\([^()]{{1,16}}\))?)(?:报送|上报)?(?:的)?(?:政务)?(?:信息|稿件)?(?:共|计|为)?"
)
_BODY_ALONE = expression(
    rf"[\s、,;:()和及]*(?:[^,;:()]*[是为有:])?(?:其中|其次|分别|依次)?(?P<who>{HAN}{{2,14}}?)(?:仅|只|也|共|就|发布|公开|报送|信息|更新|有|达|为|[:(])*"
)
_RANKING_CUE = expression("[较最前先后突底名]")
_RANKING = expression(
    r"(?:(?:[较最][多少好差高低大]|居前|靠前|前列|领先|落后|靠后|滞后|突出|垫底|前[三五十\d]名?)的?[^,;。]{0,8}[有是为:(]|排名[^,;。]{0,6}:)[^;。]{0,80}$"
)
_BY_OTHERS = expression(r"[\s、,]*(?:其中|已|先后)?[被向获]")
_OUTLETS = frozenset({"newspaper", "broadcast", "other_channel", "wechat", "weibo", "video"})
_OUTLET = expression(rf"[\s、,;和及]*[“《]?{HAN}{{1,8}}(?:网|资讯|头条|客户端|新闻|号|\+|融媒|在线|台|云)[”》]?\s*")
_PROJECTS = expression(rf"项目(?:共|有|达)*\d|\d个{HAN}{{0,6}}项目")
_CLEARLY_VERBS = (
    "张贴",
    "张榜",
    "刊登",
    "刊发",
    "刊载",
    "登载",
    "发表",
    "推送",
    "播放",
    "播出",
    "播报",
    "编发",
    "编印",
)
_SAID = frozenset({"publish", "disclose"})
_LIKED = expression(r"(?:点赞|转发|评论|收藏|互动|下载)(?:量|数)?(?:达|超|近|共)*$")
_BECAUSE = expression(r"[\s、,;(]*(?:因(?!素|地)|由于|鉴于)")  # 一件因信息不存在: outcomes, whatever was counted
_LOOKED_AT = frozenset({"visit_word", "view_word", "follow_word"})
_PLAIN = frozenset({"leader", "way", "applicant", "form", "contact", "employment", "platform"})


_UNNAMED = Found("proactive.published", None, None, "exact", None, 0, 0)


@dataclass(slots=True)
class _Whole:
    found: Found
    indicator: Indicator
    listed: bool  # 其中, a colon or a bracket has opened a list of its parts
    end: int


class Lists:
    """The whole whose parts may follow, over the sentences of one report."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._indicators = {i.id: i for i in lexicon.catalog.indicators}
        self._whole: _Whole | None = None
        self._whole_before: _Whole | None = None
        self._parts: list[Found] = []
        self._where: set[str] = set()  # the channel that the first of these kinds was published on
        self._other: Found | None = None  # the number before, if it was another body's

    def part(self, text: str, slot: Slot, link: Link | None, sentence_start: int) -> Found | None:
        """The slot read as a part of the open whole, or None where it is none."""
        handed_on = link is not None and link.id.startswith(HANDED_ON)
        if not handed_on and (other := self._next_body(text, slot, sentence_start)):
            return other
        whole = self._open_whole(text, slot, sentence_start, handed_on)
        if whole is None:
            return None
        opened = whole.listed or self._opens(text, slot, whole)
        listed = opened or self._continues(slot, whole, sentence_start)
        of_kinds = opened or (listed and _is_kind(self._parts[-1].by))
        if (whole.end < sentence_start and not listed) or self._no_part(text, slot, whole, handed_on):
            return None
        by = _group(text, slot, whole) if link is None else None
        if opened and whole.found.indicator in HANDED_ON:
            by = by or _handed_on_by(text, slot)
        sorted_by = self._sorted_application(text, slot, whole, opened, link)
        by = by or sorted_by or self._label(text, slot, whole, listed, opened, of_kinds, link)
        beside = opened or not text[whole.end : slot.start].strip(" 、,;")
        origin = _ORIGIN.fullmatch(text, slot.start, slot.quantity.start) if beside else None
        if origin and whole.found.indicator == _UNNAMED.indicator:
            by = origin[1]
        elif link and link.id == whole.found.indicator and whole.indicator.open and _says_itself(text, slot, link):
            whole.listed = opened
            return None
        if by is None or (link and _said_anew(text, slot, link, opened and not self._ended(whole))):
            return None
        if not sorted_by and not self._beats(text, slot, link, whole, of_kinds):
            return None
        whole.listed = opened
        return self._made(text, slot, link, whole, by, handed_on)

    def _open_whole(self, text: str, slot: Slot, sentence_start: int, handed_on: bool) -> _Whole | None:
        """The whole that a part may be of here."""
        if slot.quantity.kind != "percent" and self._whole and "%" in self._units(self._whole):
            self._whole = self._whole_before  # 公开131条,全文电子化率100%,其中…
        if self._whole and self._no_messages(text, slot, self._whole):
            self._whole = _Whole(_UNNAMED, self._indicators[_UNNAMED.indicator], True, self._whole.end)
        if self._whole is None and not handed_on and self._sorted(text, slot, sentence_start):
            self._whole = _Whole(_UNNAMED, self._indicators[_UNNAMED.indicator], True, sentence_start)
        whole = self._whole
        if whole and whole.end < sentence_start:
            whole.listed = whole.listed and _next_point(text, whole.end, sentence_start)
        return whole

    def _no_part(self, text: str, slot: Slot, whole: _Whole, handed_on: bool) -> bool:
        """What is counted otherwise than the whole, or is something else."""
        unit = slot.quantity.unit
        if unit is not None and unit not in self._units(whole):
            return True
        if unit == "个" and any("channel" in t.tags for t in slot.before):
            return True  # 微信公众号41个 are accounts
        if unit == "个" and _PROJECTS.search(text[slot.start : slot.end]):
            return True  # 新开工项目41个 are no items
        if (slot.before and slot.before[-1].tags & _LOOKED_AT) or _LIKED.search(text, slot.start, slot.quantity.start):
            return True  # 公布招生计划3份,查询系统访问4万次
        if whole.found.indicator == _UNNAMED.indicator and _BECAUSE.match(text, slot.start):
            return True
        taken = handed_on and not whole.found.indicator.startswith(HANDED_ON)
        return taken and _BY_OTHERS.match(text, slot.start) is not None  # 编发简报86期,被市政府采用45条

    def _made(self, text: str, slot: Slot, link: Link | None, whole: _Whole, label: str, handed_on: bool) -> Found:
        q, id = slot.quantity, whole.found.indicator
        by: str | None = label
        scope: Scope = "other" if names_body(label) and not handed_on else "own"
        beside_other = scope == "own" and not link and self._other is not None and slot.start - self._other.end <= 2
        if beside_other and not self._opens(text, slot, whole):
            by, scope = None, "other"  # 县残联发布8条;城关5条、河口2条: the row of bodies goes on
        if id == "applications.completed":
            goes_on = bool(self._parts) and self._parts[-1].indicator == _RECEIVED
            if goes_on or "申请人" in text[whole.end : slot.start]:
                id = _RECEIVED  # 办结23件。按申请人分,自然人19件: who applied is told of those received
        return Found(id, by, q.value, q.bound, q.unit, _trim(text, slot.start), q.end, q.upper, scope, "part")

    def _next_body(self, text: str, slot: Slot, sentence_start: int) -> Found | None:
        """发布居前的单位:县财政局43条,县教育局38条: in a row of bodies each number is that of the body before it."""
        q, last = slot.quantity, self._other
        if q.unit not in PIECES:
            return None
        goes_on = last is not None and last.unit == q.unit and sentence_start <= last.end
        if not goes_on and not _RANKING_CUE.search(text, sentence_start, q.start):
            return None
        said = _BODY_ALONE.fullmatch(text, slot.start, q.start)
        if said is None or not names_body(said["who"]):
            return None
        if not goes_on and not _RANKING.search(text, sentence_start, said.start("who")):
            return None
        indicator = last.indicator if last and goes_on else _UNNAMED.indicator
        return Found(indicator, None, q.value, q.bound, q.unit, said.start("who"), q.end, q.upper, "other", "part")

    def unsure(self, text: str, made: Found, slot: Slot, sentence_start: int) -> bool:
        """公开信息98条,其中原创信息66条: fewer of the same, named in a list without a kind, are no second whole."""
        whole = self._whole
        if whole is None or made.by is not None or made.rule == "part":
            return False
        if made.indicator == _INTERPRETATIONS == whole.found.indicator and len(_forms(slot)) > 1:
            return True  # 解读30篇,形式上图解、视频8篇: neither a second whole nor of one form
        if whole.found.indicator != made.indicator or whole.end < sentence_start:
            return False
        if made.value is None or whole.found.value is None or made.value >= whole.found.value:
            return False
        opened = whole.listed or self._opens(text, slot, whole)
        if "新收" in _near(text, slot):
            return False  # 受理15件,其中新收14件
        return opened and not any(t.tags & _WHOLES for t in slot.before)

    def total(self, text: str, slot: Slot) -> Found | None:
        """合计12件 after parts of one whole that nobody named yet: the whole."""
        if not self._parts or slot.end < slot.quantity.end or not any("sum" in t.tags for t in slot.before):
            return None
        first, q = self._parts[0], slot.quantity
        values = [p.value for p in self._parts if p.value is not None]
        if q.value is None or sum(values) != q.value or len(values) < 2 or first.by is None:
            return None
        by = (
            channel(self._where) if first.indicator == _UNNAMED.indicator else None
        )  # 网站公开政策类57条、动态类9条,合计66条
        return Found(first.indicator, by, q.value, q.bound, q.unit, slot.start, q.end, q.upper, rule="sum of parts")

    def add(self, made: Found, slot: Slot) -> None:
        """Remember a measure: a new whole opens, a part is kept for a sum that may follow."""
        whole = self._whole
        self._other = made if made.scope == "other" else None
        if made.rule == "part" or made.by is not None:
            if self._parts and self._parts[-1].indicator != made.indicator:
                self._parts = []
            if not self._parts and _is_kind(made.by):
                self._where = fixed(self._indicators[made.indicator], ("channel",), slot.before, "")
            self._parts.append(made)
        if whole is not None and made.rule == "part":
            whole.end = slot.quantity.end
            return
        indicator = self._indicators[made.indicator]
        if not (
            indicator.open or indicator.labels or indicator.part_labels or "%" in self._lexicon.units[indicator.id]
        ):
            return  # nothing is ever listed under it
        if made.by is None or whole is None or whole.found.indicator != made.indicator:
            self._whole_before = self._whole
            self._whole = _Whole(made, self._indicators[made.indicator], False, slot.quantity.end)
        else:
            whole.end = slot.quantity.end
        if made.by is None:
            self._parts = []

    def close(self) -> None:
        """A new paragraph, a heading: no list goes on."""
        self._whole = self._whole_before = None
        self._parts = []

    def _sorted(self, text: str, slot: Slot, sentence_start: int) -> bool:
        """按信息类别划分:政策法规26条: a list whose whole was named in no sentence is one of items published."""
        unit = slot.quantity.unit
        if unit not in ("条", "篇", "期"):
            return False
        near = _near(text, slot)
        return (
            _SORTED.search(text, max(sentence_start, slot.start - _LIST_LENGTH), slot.start) is not None
            or _CLASS_END.search(near) is not None
        )

    def _units(self, whole: _Whole) -> frozenset[str]:
        return self._lexicon.units[whole.found.indicator]

    def _opens(self, text: str, slot: Slot, whole: _Whole) -> bool:
        between = text[whole.end : slot.quantity.start]
        if len(between) > 60 or between.count("。") > 1:
            return False
        if any("part" in t.tags and _leads(text, t, slot) for t in (*slot.far, *slot.before) if t.start >= whole.end):
            return True
        return between.startswith(_OPENS) or _SORTED.search(between) is not None

    def _continues(self, slot: Slot, whole: _Whole, sentence_start: int) -> bool:
        """公开政策文件14条、财政信息6条: after one category, the next ones need no verb."""
        if not whole.indicator.open or not self._parts or whole.end < max(slot.start - 2, sentence_start):
            return False
        if whole.found.indicator == _MESSAGES and not any("part" in t.tags for t in slot.far):
            return False  # 处理热线工单862件、“数字城管”案件12件 goes on with other deeds
        return not any(t.tags & _VERBS for t in slot.before) and not self._other_verb(slot, whole)

    def _no_messages(self, text: str, slot: Slot, whole: _Whole) -> bool:
        """县长信箱来信44件,其中财政信息65条: what is called information is a kind of that, whatever was named last."""
        if whole.found.indicator != _MESSAGES or slot.quantity.unit not in ("条", "篇"):
            return False
        named = _near(text, slot).rstrip("共计约有达").endswith("信息")
        return named and (whole.listed or self._opens(text, slot, whole))

    def _ended(self, whole: _Whole) -> bool:
        """其中财政信息30条,其他信息8条,发布解读4篇: a list has ended behind 其他, and behind what was none of its parts."""
        last = self._parts[-1] if self._parts else None
        return last is not None and (last.by in _LAST_KIND or last.indicator != whole.found.indicator)

    def _other_verb(self, slot: Slot, whole: _Whole) -> bool:
        """微信发布信息20条 behind a list of messages or documents is none of them."""
        return whole.indicator.id != _UNNAMED.indicator and any("publish" in t.tags for t in slot.before)

    def _label(
        self, text: str, slot: Slot, whole: _Whole, listed: bool, opened: bool, kinds: bool, link: Link | None
    ) -> str | None:
        families = [f for f in whole.indicator.labels if listed or f in _PLAIN or whole.indicator.open]
        if listed:
            families += whole.indicator.part_labels
        named, later = ([t for t in side if labels_it(text, t, slot)] for side in (slot.before, slot.after))
        labels = fixed(whole.indicator, families, named, text) or fixed(whole.indicator, families, later, text)
        by = channel(labels) if "channel" in families else next(iter(labels)) if len(labels) == 1 else None
        if by is None and listed and link and link.id == whole.found.indicator in HANDED_ON:
            return body_before(text, slot, link)  # 采用563条,其中市政府采用232条
        near = _near(text, slot)
        if kind := _KIND_OF.search(near):
            near = near[: kind.end()]
        if by is None and self._parts and self._parts[-1].by in _OUTLETS and _OUTLET.fullmatch(near):
            return "other_channel"  # 《云溪晚报》2条、人民网4条、南方+3条
        if by is not None and by.isascii() and (what := _kind_there(text, slot)):
            return what  # 通过网站公开规范性文件60条 names both: the kind
        if by is not None and "、" in near.strip("、 ") and near.rstrip().endswith("信息"):
            by = None  # 政策文件、政策解读、政府公报信息75条 is a kind, though it names a channel
        if by in ("newspaper", "gazette") and slot.quantity.unit in ("期", "份") and near.endswith("报"):
            by = None  # 空气质量日报365期 is a thing published, not the paper it was published in
        if (
            by is None
            and (slot.quantity.unit or (opened and (self._parts or slot.following[:2] == ")、") and _bare(near, slot)))
            and whole.indicator.open
            and (listed or _PART_END.search(near))
            and "\n" not in near
        ):
            thing = thing_named(text, slot, (slot.start, slot.quantity.start))
            if whole.found.indicator == _MATERIALS:
                thing = thing_handed(text, slot) or thing
            by = (bare_name(near) if kinds else None) or thing
            if by is None and labels != {""}:  # 发布在政府信息公开网上的66条 names no kind
                by = category(near, opened)
        return by

    def _beats(self, text: str, slot: Slot, link: Link | None, whole: _Whole, of_kinds: bool) -> bool:
        """A part keeps its whole's indicator, also where its words look like another one, unless it is a deed."""
        if whole.indicator.open and (self._deed(text, slot) or self._other_verb(slot, whole)):
            return False
        if link and link.id == _MATERIALS and slot.quantity.unit in _COPIES:
            return False  # 公开办税指引100条,发放20万份
        if whole.found.indicator == _INTERPRETATIONS and other_event(slot):
            return False
        handled = [t for t in slot.before if "handle" in t.tags] if whole.found.indicator == _MESSAGES else []
        if handled and not _KIND_OF.search(_near(text, slot)) and other_business(text, slot, handled[-1]):
            return False
        if link and link.id == _MESSAGES and whole.found.indicator == _RECEIVED:
            return of_kinds and not any("platform" in t.tags for t in slot.before)  # 申请7件:网上5件、来信2件
        if whole.found.indicator == _INQUIRIES:
            # 咨询60人次:来电20人次,来访40人次; but 局长信箱来信20件 are messages
            platform = any("platform" in t.tags for t in slot.before)
            return link is not None and (link.id == _INQUIRIES or (link.id == _MESSAGES and of_kinds and not platform))
        if link and link.id == "platform.gazette_documents" and text[slot.previous - 1] in "期辑":
            return False  # 其中政府公报出刊12期,登载文件107件
        goes_on = link is not None and of_kinds and words_between(text[link.words[-1].end : slot.quantity.start]) > 1
        if link and link.id.startswith(_NEVER_PARTS) and link.pattern.specific and not goes_on:
            # 收到来信66件,其中咨询类20件 is a kind of them, 在线咨询20件 is not
            return whole.found.indicator == _MESSAGES and _KIND_OF.search(_near(text, slot)) is not None
        times = slot.quantity.unit in _TIMES and whole.found.unit not in _TIMES
        if times and link and link.id != whole.found.indicator and link.pattern.specific:
            return False  # 公开信息312条,其中征求意见2次
        if link is None or link.id == whole.found.indicator or (not link.pattern.specific and not link.pattern.topic):
            return True
        return whole.indicator.keeps and of_kinds

    def _sorted_application(self, text: str, slot: Slot, whole: _Whole, opened: bool, link: Link | None) -> str | None:
        """从内容看,征地23件,规划8件: what applications were about; 个人9件,企业6件,其他2件: whoever is none of these."""
        if whole.found.indicator != _RECEIVED or not opened or slot.quantity.unit is None:
            return None
        last = self._parts[-1].by if self._parts and self._parts[-1].indicator == _RECEIVED else None
        ends = text[slot.quantity.end : slot.quantity.end + 1] in ("", ",", "。", ";", "、", ")", "\n")
        rest = ends and _near(text, slot).strip(" 、,;和及") in _LAST_KIND
        if rest and last is not None:
            return _rest_of(last)
        goes_on = _is_kind(last) and whole.end >= slot.start - 2
        about = goes_on or _BY_CONTENT.search(text, whole.end, slot.quantity.start) is not None
        if not about or (link is not None and link.id != _RECEIVED):
            return None
        return category(_CONTENT.sub("", _near(text, slot)), True)

    def _deed(self, text: str, slot: Slot) -> bool:
        """The clause starts with another verb (办结留言31件), or holds one that is never part of a name."""
        first = slot.before[0] if slot.before and slot.before[0].start <= slot.start + 3 else None
        if first and first.tags & _HANDED_ON and not text[slot.start : first.start].strip(" 、,;和及并"):
            return True
        if _near(text, slot).rstrip().endswith(("类", "信息", "方面")):
            return False  # 婚姻登记类9条
        anew = _STARTS_ANEW - _ALSO_PUBLISH if first and "publish" in first.tags else _STARTS_ANEW
        if first and text[slot.start : first.start].endswith("机构"):
            return False  # 机构设置3条
        if first and first.tags & anew and not first.tags & {"channel", "form"}:
            return True
        last = slot.before[-1] if slot.quantity.unit in PIECES and len(slot.before) > 1 else None
        if last and "hold" in last.tags and last.end == slot.quantity.start:
            return False  # 会议召开8条
        deeds = _OTHER_DEED if slot.quantity.value == 0 else _OTHER_DEED - {"none"}  # 全域无垃圾67条
        return any(t.tags & deeds for t in slot.before)


def _forms(slot: Slot) -> set[str]:
    return {tag for t in slot.before for tag in t.tags if tag.startswith("form=")}


def _kind_there(text: str, slot: Slot) -> str | None:
    """The kind named between the verb and the number, where a channel stands before the verb."""
    verb = next((t for t in reversed(slot.before) if t.tags & _SAID), None)
    there = next((t for t in slot.before if "channel" in t.tags), None)
    if verb is None or there is None or there.end > verb.start:
        return None
    return category(text[verb.end : slot.quantity.start])


def _next_point(text: str, part_end: int, sentence_start: int) -> bool:
    """其中:1.机构概况5条;2.财政信息12条: the points of a list go on from sentence to sentence."""
    point = ITEM.match(text, sentence_start)
    if point is None or sentence_start - part_end > _POINT_LENGTH:
        return False
    before = [m[1] for m in _POINT.finditer(text, max(0, part_end - _POINT_LENGTH), part_end)]
    return before != [] and int(before[-1]) + 1 == int(point[1])


def _leads(text: str, token: Token, slot: Slot) -> bool:
    """信息涉及教育12条 opens a list, 加强涉及民生事项的公开,办理许可12件 does not."""
    return text[token.start : token.end] not in _LOOSE or text.find(",", token.end, slot.start) < 0


def _near(text: str, slot: Slot) -> str:
    return text[slot.start : slot.quantity.start]


def _group(text: str, slot: Slot, whole: _Whole) -> str | None:
    """县乡公开信息23618条,县级机关14205条,乡镇9413条: the groups of bodies that the whole comes from, right behind it."""
    if whole.found.indicator != _UNNAMED.indicator or text[whole.end : whole.end + 1] not in (",", ";", "、"):
        return None
    said = _OF_GROUP.fullmatch(text, slot.start, slot.quantity.start)
    return said[1] if said else None


def _handed_on_by(text: str, slot: Slot) -> str | None:
    """采用信息266条,其中各县市区信息84条,采用直属各单位52条: the groups of bodies that these came from."""
    said = _BY_GROUP.fullmatch(text, slot.start, slot.quantity.start)
    return said[1] if said else None


def _said_anew(text: str, slot: Slot, link: Link, opened: bool) -> bool:
    """公开财政信息30条,发布政策解读14篇: outside 其中, and behind ; , what has a verb of its own is no further kind."""
    if not link.id.startswith(_WITH_OWN_VERB) or not link.pattern.specific or (opened and text[slot.start - 1] != ";"):
        return False
    verb = next((t for t in slot.before if t.tags & _PUBLISH), None)
    return verb is not None and _ANEW.fullmatch(text, slot.start, verb.start) is not None


def _bare(near: str, slot: Slot) -> bool:
    """政务公告116条,部门动态402,会议60条; 机构职能(2)、规划计划(3): in a row of kinds a number may lack its classifier."""
    value = slot.quantity.value
    ends = slot.following.startswith((",", "、", ";", "。", ")")) or near.endswith(("信息", "文件"))
    return isinstance(value, int) and value not in YEARS and ends


def _rest_of(last: str) -> str | None:
    """What 其他 is called behind applicants, ways or matters."""
    if last in APPLICANTS:
        return "other_org"
    if last in WAYS:
        return "other_way"
    return "其他" if _is_kind(last) else None


def _is_kind(by: str | None) -> bool:
    """A kind in the report's own words, and no channel."""
    return by is not None and not by.isascii()


def _says_itself(text: str, slot: Slot, link: Link) -> bool:
    """通过微信推送通知12条 names its channel and its kind itself; 行政执法公示301条 is but a name that holds a verb."""
    verb = link.words[0]
    if any(text.startswith(_CLEARLY_VERBS, t.start) and t.end < slot.quantity.start - 1 for t in slot.before):
        return True  # 各村张贴公告24份
    if not verb.tags & _SAID:
        posted = (two for one, two in pairwise(slot.before) if "channel" in one.tags and "publish" in two.tags)
        verb = next(posted, verb)  # 在《晚报》登载停水公告19次
    if not verb.tags & _SAID or bare_name(_near(text, slot)):
        return False
    lead = text[slot.start : verb.start].strip(" 、,;:")
    return not lead or any("channel" in t.tags for t in slot.before) or category(lead) is None


def _trim(text: str, start: int) -> int:
    while text[start] in " 、,;:()“”\n":
        start += 1
    return start
