"""Of what is published: whether its `by` is the kind, the channel, or the body that the sentence names."""

from __future__ import annotations

import re

from gkextract.catalog import Indicator
from gkextract.expressions import expression
from gkextract.han import HAN
from gkextract.models import Scope

from .categories import BODY, EVERYBODY, GROUP, bare_name, category, channel, fixed, names_body
from .linker import Link
from .scope import same_body
from .slots import Slot

_BROKEN_DOWN = expression(r"(?:\([^()]{1,40}\)|,?(?:比|较|同比)[^,;。]{1,24})?[,。;(:]*(?:其中|包括|按)")
_NUMBER = expression(r"\d|[一二三四五六七八九十百]+期")
_PLACES = frozenset({"archive", "board"})
_AND_OTHERS = expression(
    r"(?:等|[和及与]其[他它])(?:多种|多个|各类|各种?|不同)*(?:平台|渠道|途径|载体|媒体|方式|形式)|、[^,;。]*[两三四五六七八九十多\d][种个类大](?:公开)?(?:平台|渠道|途径|载体|方式|形式)"
)
# 人民公安报发布3篇; but 简报, 月报 and the like are things published
_NEWSPAPER = expression(rf"[“《]?{HAN}{{2,8}}(?<![简快月周季通公年日情简预申举])报[”》]?")
# 张贴公告24份: paper on a wall
_POSTED = ("张贴", "张榜", "贴出", "上墙", "张挂")
_NOTICES = frozenset({"公告", "通告", "通知", "公示", "告示", "通知公告", "公示公告"})
# 官网发布新闻、通知公告等980条, 公开政策、动态等各类信息144条: examples of whatever stands there
_SUCH_AS = expression(r"、[^、]*等(?:各[类种项](?:政府|政务)?信息)?(?:共计|合计|累计|总计|共|计)*$")
_COUNTED = expression(r"(?:条数|总数|总量|数量|总计|合计)[^,;。]{0,4}$")
_TOGETHER = 3  # 政务微博、政务微信: as close as words of one list stand
_MEANS = expression(
    r"\s*(?:\d{4}年|今年|全年|年内|本年度|一年来|我[局镇县区市委院校])?(?:主要|充分|继续|持续|积极|全面|切实|不断|进一步|紧紧|共)*(?:依托|通过|利用|借助|运用|使用|以)"
)
_ORDER = r"(?:\s|[一二三四五六七八九十]是|第[一二三四五六七八九十][,是]|此外|同时|另外|其中|第一时间|及时)*"
_BEGINS = expression(_ORDER + _MEANS.pattern)
_TIME = expression(r"\s*(?:20\d\d年度?|一年来|今年以来|全年|本?学[年期]|年内|近年来|[上下]半年),")
# 大厅电子屏滚动播放各类提示: whatever stands before it, there is published
_PUBLISHES = expression(
    r"(?:及时|定期|滚动|集中|实时|常年|专门|公开)?(?:发布|播放|播出|推送|更新|张贴|贴出|公布|公示|登载|刊登)"
)
# 设公开栏14块,公开内容560条
_INSTALLED = expression(r"(?:[,(]?[共计有]*\d+余?[块台处个面座]\)?)?,")
_WHOSE = expression(
    _ORDER
    + rf"(?:在|我|本|{HAN}{{0,4}}[局委办厅院校县市区镇乡]|街道|公司|学校|政府|大院|单位|社区|各|村|和|[“《][^”》]{{2,16}}[”》]|[“《]{HAN}{{1,6}}$|新浪|腾讯|人民|新华网|、|[两三四]大)*"
)
_MOREOVER = expression(r"\s*(?:[一二三四五六七八九十]是)?(?:此外|同时|另外|其次|再次|最后),")
_NAME_LIMIT = 24
_COUNTED_BEFORE = expression(r"[\d万余多][条篇期件份]")
# 加强网站建设,全年公开信息200条: what is said of a channel is not yet where things were published
_ABOUT_CHANNELS = expression(HAN + r"{0,4}(?:建设|管理|开通|上线|改版|运维|维护|改造|完善|整合|功能|制度|机制)")
_NOUN = expression(
    rf"(?!以上|以下|左右|以内|之多|的|于|在|到|至|次|后|时|中|内|里|[上下]|并|且|均|全部|其中)(?:{HAN}|[、“”]){{2,30}}"
)
# 财政公开信息8条
_DISCLOSED_OF = expression(
    r"[\s、,;:]*(?:其中)?[\s:,]*((?:财政|财务|村务|居务|校务|党务|厂务|院务|警务)公开)(?:类|方面|栏目)?(?:信息)?[共计约]*"
)
# 政务信息229条、财务57条
_NEXT_KIND = expression(rf"、(?!{HAN}{{0,6}}(?:微|网|发布|公开|推送|抖音|视频)){HAN}{{2,8}}\d")
_THROUGH = expression(
    rf"((?:{HAN}|、){{0,16}}(?:信息|公报|公告|通知|名单|结果|动态|数据|政策|快报|日报))(?:全部|均|都)?(?:通过|在|经|以)"
)
_SUCH = expression(r"(?:相关|有关|此类|这类|该类|该领域)(?:政府|政务)?信息")
_OBJECT = expression(
    rf"\s*(?:[一二三四五六七八九十]是|\d+\.|同时|此外)?(?:稳步|扎实|深入|持续|切实|严格|积极|认真|全面|重点|主动)*(?:围绕|聚焦|针对|关于|紧扣|落实|推进|做好|加强)"
    rf"((?:{HAN}|[、“”]){{2,40}}?)(?:工作要求|要求|工作|等?方面|领域工作|建设)?"
)
_FIELD = expression(
    rf"\s*(?:[一二三四五六七八九十]是|同时|此外|其中)?在?((?!围绕|聚焦|针对|紧扣|{HAN}{{0,8}}(?:公开|平台|渠道|形式|内容|数量|工作|建设|重点)(?:方面|领域))"
    rf"(?:{HAN}|、){{2,12}}?(?:领域|方面))"
)
_ALL_SORTS = expression(rf"(?!等){HAN}各[类种项](?:政府|政务)?信息")
_INFO_FIRST = expression(rf"信息、(?:{HAN}|、)+等")
_OF_DISCLOSURE = expression(r"“(?:政府|政务)?(?:信息|政务)公开”(?:专栏|专题|栏目|平台|系统|板块|频道)")
_STORIES = expression(r"(?:稿件?|新闻|报道)[^,;。]{0,6}$")
# 在云溪日报、云溪网上, 借助人民网、河北日报等媒体, 各大新闻媒体
_MEDIA = expression(
    rf"(?:日报|晚报|晨报|时报|人民网|新华社|新华网|光明网|央视|电视台|学习强国|头条)[^,;。\d]{{0,20}}?(?:[、和及]|等)|等{HAN}{{0,4}}媒体|(?:新闻|主流|各级|各类|各大|中央|省级|市级)媒体"
)
PLAIN_DOCUMENTS = frozenset(
    {
        "文件",
        "各类文件",
        "政府文件",
        "重要文件",
        "政策文件",
        "行政公文",
        "公文",
        "政府及办公室文件",
        "市政府及办公室文件",
        "材料",
        "各类材料",
        "内容",
        "纸质文件",
        "纸质文本",
        "公示材料",
        "公开材料",
        "宣传材料",
        "资料",
    }
)
_THIN = '“”》"的共计约达为有了各等:( '
_SELF = expression(
    r"[省市县区镇乡州]?(?:(?:人民)?政府(?:办公?[厅室]?)?|党政办(?:公室)?|局|委|办|厅|院|校|中心|街道|办事处|管委会|公司|集团|学校|医院|党委|党工委)"
)
_OFFICE = r"(?:[省市县区州旗镇乡]|自治区)?(?:人民)?政府(?:办公[厅室]|办)?"
_OFFICE_OWN = expression(rf"{_OFFICE}(?:、|和|及其?|与|暨){_OFFICE}|其?政府办公[厅室]")
_ISSUE = expression(r"《([^》]{2,20})》")
_ISSUE_BESIDE = expression(r"《([^》]{2,20})》(?:\s|共|累计|合计|总计|计|等|近|约)*$")
_AFFAIRS = expression(r"(?:[党村居校厂院政财]务|[、和与及])+(?:公开|事项)?")
_ISSUES = expression(r"\d+[期批]$")
_PERIODICAL = frozenset({"期", "辑"})
_NAMED = expression(r"[“《]([^”》]{2,24})[”》](?:栏目|专栏|专题|板块|频道|模块)?")
_COLUMN = expression(r"栏目|专栏|专题|板块|频道|模块")
_PLATFORM = expression(r"(?:平台|专栏|栏目|系统|专题|板块)$")
_KINDS = ("动态", "公告", "通知", "文件", "政策", "法规", "解读", "公示")
_DEED = frozenset({"print_in", "publish", "disclose", "handout", "print_word", "hold"})


def _spoken_of(text: str, slot: Slot, clause: re.Pattern[str]) -> str | None:
    """围绕乡村振兴、社会救助等领域,公开相关信息62条: what the clause before names, as 相关 points to it, or a field does."""
    low = max(text.rfind(mark, 0, slot.clause.start - 1) for mark in ",。;:\n") + 1
    said = clause.fullmatch(text, low, slot.clause.start - 1) if slot.clause.opens == "," else None
    if not said or slot.previous > low or any("channel" in t.tags for t in slot.far if t.start >= low):
        return None  # 微信方面,发布信息30条
    return category(said[1], named=True)


def published(text: str, slot: Slot, link: Link, labels: set[str], agency: str | None) -> tuple[str | None, Scope]:
    """Category, channel, or the body named as the subject, in the order of the contract."""
    q = slot.quantity
    if slot.item:
        by = channel(labels) or category(text[slot.item[0] : slot.item[1]])
        return (None, "other") if by and names_body(by) else (by, "own")
    if own := _DISCLOSED_OF.fullmatch(text, slot.start, q.start):
        return own[1], "own"
    middle, prefix = regions(text, slot, link)
    before_verb = text[prefix[0] : prefix[1]]
    verb = prefix[1]
    if q.unit in _PERIODICAL and (issue := _ISSUE_BESIDE.search(text, slot.start, q.start)):
        return issue[1], "own"  # 编发《交通简报》24期: the bulletin is the thing published
    if labels <= {"newspaper", "gazette"} and (issue := _ISSUE.search(text, *middle)):
        return category(issue[1]), "own"
    if _COUNTED.search(text, middle[0], q.start):
        return channel(labels), "own"  # 公开环境信息的总条数为4866条 is the whole, whatever the trade
    if _OF_DISCLOSURE.search(text, slot.start, q.start):
        labels = {""}  # 网站“政府信息公开”专栏
    if not labels and text.startswith(_POSTED, verb):
        labels = {"board"}
    words = _named_kind(text, slot, link, middle)
    if labels and labels != {""} and words and "等" in text[middle[0] : middle[1]] and _SUCH_AS.search(text, *middle):
        return channel(labels), "own"
    if words is None and _NEXT_KIND.match(text, q.end) and (first := bare_name(text[middle[0] : middle[1]])):
        return first, "own"
    plain = words in PLAIN_DOCUMENTS or (words in _NOTICES and text.startswith(_POSTED, verb))
    if words and ((plain and labels & _PLACES) or _has_parts(text, slot, words)):
        return channel(labels), "own"
    told = _STORIES.search(text, *middle) is not None or text.endswith("宣传报道", 0, middle[0])
    if told and (channel(labels) == "other_channel" or _MEDIA.search(text, slot.clause.start, verb)):
        return "other_channel", "own"  # 媒体刊发教育新闻250篇: stories in other media, whatever they tell of
    if words:
        return words, "own"
    if labels and (thing := _THROUGH.match(text, slot.start, q.start)) and (what := category(thing[1], named=True)):
        return what, "own"  # 水质公报通过电视台播放46期
    of_clause = _OBJECT if _SUCH.search(text, *middle) else _FIELD
    if what := _spoken_of(text, slot, of_clause):
        return what, "own"
    if labels == {""} and (named := _NAMED.search(before_verb)) and not names_body(named[1]):
        return category(named[1]), "own"
    if not labels and (subject := _kind(text, prefix, slot)):
        return _subject(subject, before_verb, link, agency)
    return _place(text, slot, link, labels), "own"


def _named_kind(text: str, slot: Slot, link: Link, middle: tuple[int, int]) -> str | None:
    """The kind between verb and number, where it is one of information and no channel or office."""
    words = _kind(text, middle, slot)
    if words and _OFFICE_OWN.fullmatch(words):
        words = None  # 公开县政府及县政府办公室信息320条
    if words is None and text.startswith("更新", link.words[-1].start) and middle[0] >= slot.quantity.start - 2:
        words = _kind(text, (slot.start, link.words[-1].start), slot)  # 网站政务动态信息更新量204条
    a_channel = any(text[t.start : t.end] == words for t in slot.before if "channel" in t.tags)
    if a_channel or _ALL_SORTS.search(text, *middle) or _INFO_FIRST.match(text, *middle):
        return None  # 发布微博、微信信息30条, 发布生态环境各类信息42条, 发布信息、文件、通知等15条
    return words


def _has_parts(text: str, slot: Slot, words: str) -> bool:
    """主动公开环境信息3268条,其中…: what has parts of its own is the whole."""
    return (
        (len(words) <= 4 or _AFFAIRS.fullmatch(words) is not None)
        and slot.previous <= slot.semicolon
        and _BROKEN_DOWN.match(text, slot.quantity.end) is not None
        and not words.endswith(_KINDS)
        and not words.startswith("重点")
    )


def _place(text: str, slot: Slot, link: Link, labels: set[str]) -> str | None:
    """The channel, named beside the number or before."""
    if labels == {"website"} and _AND_OTHERS.search(text, slot.start, slot.quantity.start):
        return None  # 门户网站等平台 is the website and other channels: the whole
    if not labels and (means := _by_means(text, slot, link.pattern.indicator)):
        return channel(means)
    if not labels and not any({"disclose", "info"} & t.tags for t in link.words):
        labels = channel_before(link.pattern.indicator, slot, text)
    if not labels and not any("disclose" in t.tags for t in link.words):
        labels = _led(text, slot, link.pattern.indicator)
    return channel(labels)


def _subject(words: str, prefix: str, link: Link, agency: str | None) -> tuple[str | None, Scope]:
    """What stands before the verb: the thing published, a group of bodies, another body, or the body itself."""
    if (agency and same_body(words, agency)) or _SELF.fullmatch(words) or EVERYBODY.search(prefix):
        return None, "own"
    if GROUP.search(prefix):
        return words, "own"
    if _NEWSPAPER.fullmatch(words):
        return "newspaper", "own"
    if words.rstrip("”").endswith("网"):
        return (None if "公开" in words else "website"), "own"
    if BODY.search(words):
        return None, "other" if agency else "own"
    named = _NAMED.search(prefix)
    if named and _COLUMN.search(prefix, named.start()):
        return category(named[1]), "own"
    if words.endswith("领域") and not words.startswith(("围绕", "聚焦", "针对", "在")):
        return words, "own"  # 民生领域发布信息40条
    alone = not any({"info", "disclose"} & t.tags for t in link.words)
    return (words if alone or _PLATFORM.search(words) else None), "own"


def _kind(text: str, region: tuple[int, int], slot: Slot) -> str | None:
    """The category a stretch names, once the words for information itself and the channels are taken off."""
    low, high = region
    inside = [t for t in (*slot.before, *slot.after) if low <= t.start and t.end <= high]
    low = max([low, *(t.end for t in inside if "channel" in t.tags and "info" not in t.tags)])
    named = False
    if issues := _ISSUES.search(text, low, high):
        high = issues.start()  # 图文消息98期316条
    while inside and inside[-1].tags & {"info", "stated", "sum"} and not text[inside[-1].end : high].strip(_THIN):
        named = named or "info" in inside[-1].tags
        high = inside.pop().start
    return category(text[low:high], named) if low < high else None


def regions(text: str, slot: Slot, link: Link) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the words of a category can stand: between verb and number or behind the number, and before the verb."""
    q = slot.quantity
    before = [t for t in link.words if t.end <= q.start] or [t for t in slot.before if "publish" in t.tags][-1:]
    if not before:
        return (q.end, max(t.end for t in link.words)), (slot.start, q.start)
    channels = [t.end for t in slot.before if "channel" in t.tags and t.end <= before[-1].start]
    if all("channel" in t.tags and not t.tags & _DEED for t in before):
        return (before[-1].end, before[-1].end), (slot.start, slot.start)
    verbs = [
        t for t in slot.before if t.tags & _DEED and t.start >= max(channels, default=0) and t.start <= before[-1].start
    ]
    whole = [n for n, t in enumerate(verbs) if "disclose" in t.tags]
    verbs = verbs[whole[-1] :] if whole else verbs
    if not verbs:
        return (slot.start, q.start), (slot.start, slot.start)
    while len(verbs) > 1 and _NUMBER.search(text, verbs[0].end, verbs[-1].start):
        verbs = verbs[1:]  # 编发279期、推送信息836条
    middle = (verbs[0].end, q.start)
    behind = text[q.end : slot.end]
    if behind and not category(text[middle[0] : middle[1]]) and _counts_what_follows(text, slot, link):
        middle = (q.end, slot.end)
    return middle, (slot.start, verbs[0].start)


def _counts_what_follows(text: str, slot: Slot, link: Link) -> bool:
    """公开3批分配名单: a verb, its number, and then the noun; behind 公开信息3批 there is none."""
    q = slot.quantity
    if "#" in link.pattern.text:
        return True
    bare = "publish" in link.words[-1].tags and not text[link.words[-1].end : q.start].strip(_THIN)
    return bare and _NOUN.fullmatch(text, q.end, slot.end) is not None


def _by_means(text: str, slot: Slot, indicator: Indicator) -> set[str]:
    """依托门户网站“镇街信息”板块,全年上网各类信息216条: the clause before only says by what means."""
    low = max(text.rfind(mark, 0, slot.clause.start - 1) for mark in ",。;:\n") + 1
    if slot.clause.opens != "," or slot.previous > low or not _MEANS.match(text, low, slot.clause.start):
        return set()
    means = fixed(indicator, indicator.labels, [t for t in slot.far if t.start >= low], text)
    # 通过门户网站“部门公开”专栏等平台,累计公开29条: the website and others are the whole
    return {""} if means == {"website"} and _AND_OTHERS.search(text, low, slot.clause.start) else means


def _led(text: str, slot: Slot, indicator: Indicator) -> set[str]:
    """四大微博在原有基础上加大力度,全年发布信息342条: the channel that the sentence begins with, or its heading names."""
    if slot.heading:
        return fixed(indicator, indicator.labels, [slot.heading], text)
    low = slot.semicolon
    if time := _TIME.match(text, low, slot.clause.start):
        low = time.end()
    if moreover := _MOREOVER.match(text, low, slot.clause.start):
        low = moreover.end()
    set_up = [t for t in slot.far if t.start >= low and "channel=board" in t.tags]
    if set_up and _INSTALLED.fullmatch(text, set_up[-1].end, slot.clause.start):
        return {"board"}
    if low >= slot.clause.start or (slot.previous > low and _COUNTED_BEFORE.search(text, low, slot.previous)):
        return set()
    ends = (text.find(mark, low, slot.clause.start) for mark in ",:(")
    end = min((at for at in ends if at >= 0), default=slot.clause.start)
    named = [t for t in slot.far if low <= t.start and t.end <= end and "channel" in t.tags]
    if not named or _ABOUT_CHANNELS.match(text, named[-1].end):
        return set()
    near = named[0].start - low <= _NAME_LIMIT
    begins = _BEGINS.match(text, low, end) or (near and _WHOSE.fullmatch(text, low, named[0].start))
    begins = begins or _PUBLISHES.match(text, named[-1].end, end)
    return fixed(indicator, indicator.labels, named, text) if begins else set()


def channel_before(indicator: Indicator, slot: Slot, text: str) -> set[str]:
    """The channel that the sentence named last: 微信公众号推送386条,总阅读21.4万次."""
    found: set[str] = set()
    near: int | None = None
    for token in reversed(slot.far):
        if near is not None and near - token.end > _TOGETHER:
            break
        if labels := fixed(indicator, indicator.labels, [token], text):
            found |= labels
            near = token.start
    return found
