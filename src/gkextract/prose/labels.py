"""The `by` of a measure: a fixed label that a word stands for, or the report's own words for a category."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gkextract.catalog import Indicator, Token
from gkextract.models import Scope

from .linker import Link
from .scope import same_body
from .slots import Slot

# What a category's own words never are: time, the body itself, how it was done, empty nouns.
_LEAD = re.compile(
    r"^(?:(?:按照|根据|依据)?《[^》]*条例》(?:第?[一二三四五六七八九十\d、]+条)?(?:规定|要求)?的?|[“”\"'\s、,:;.]|其中|包括|具体为|分别[为是]?|以及|及其?|和|与|并|还有?|另有?|另外|此外|同时|主要[有为是]?|内[有含]|含|等|的|了|已|共计|合计|累计|总计|共|均|先后|陆续|主动|及时|定期|积极|全面|依法|集中|对外|向社会|向公众|新增|新(?!闻)|设有|设立了?|设置了?|设(?![备施计区])|建成了?|建立了?|开辟了?|建有|增设|本年度?|本期|全年度?|(?:20\d\d年)?(?:今年|年初)(?:以来|至今|来)?|(?:20\d\d年)?以来|报告期内?|年内|最多的[是为]?|(?:这|近)?一年(?:以?来|里|中|间|内)?|当年|当月|本月|上半年|下半年|截至[^,]*?(?:日|月|底|目前|今)|[到至]?目前(?:为止)?|至今|现|其(?![他它余])|各类|各种|各项|各(?!级)|相关|有关|一批|\d{4}年度?|[\d—-]+月份?|一季度|第[一二三四]季度|期间|涉及|反映|涵盖|属于?|全学年|学年度?|全学期|在(?=[“《])|经统计|据统计|应(?![急用届对])|实际|公开的?(?=信息)"
    r"|我[局区市县镇乡委厅办街道院校单位公司中心省州处队社站站所]+(?:各级(?:单位|部门))?|本[局区市县镇乡委厅办街院校单位公司机关中心省州行政]+|全[局区市县镇乡省州校系统院]+|[省市区县]局|区各级单位|政府(?!采购|购买|投资|债务|规章|会议|常务)|政务(?!动态|诚信|新媒体)|公开|公布|发布|政府信息|政务信息|信息|利用|充分|通过)+"
)
_TAIL = re.compile(
    r"(?:[“”\"'\s、,:;的了()]|类信息|信息|等?事项|栏目|类|方面|共计|合计|累计|总计|共|(?<![统审设规])计|分别|单独统计|约|近|主动|依法|达到|达|占去|占|为|是|有|各|等|数量|总数|总量|数|(?<!质)量|条数|已|均|发布|公布|公开|公示|更新|刊发|推送|发|上传|就|仅|则|年|最多|[一二三四五六七八九十\d]+类信息|[一二三四五六七八九十\d]+类|[一二三四五六七八九十\d]+项)+$"
)
_ETC = re.compile(r"等[^、,]{0,14}$")
_OPEN_LIMIT = 40
_VERBOSE = re.compile(
    r"\d+[条件篇]|^\d+[个家期次]|[。;!?\n]|进行|开展|(?<!社会)(?<!党)组织(?!机构|架构|人事)|加强|推进|做好|按照|根据|落实|实现|提高|完善|收到|答复|举办|召开"
)
_BROKEN_DOWN = re.compile(r"[,。;(]?(?:其中|包括|按)")
_NUMBER = re.compile(r"\d|[一二三四五六七八九十百]+期")
_PLACES = frozenset({"archive", "board"})
_AND_OTHERS = re.compile(r"等(?:多种|多个|各类|各)?(?:平台|渠道|途径|载体|媒体|方式|形式)")
_AMONG_OTHERS = re.compile(r"等(?!候|级)")
_COUNTED = re.compile(r"(?:条数|总数|总量|数量|总计|合计)[^,;。]{0,4}$")
_TOGETHER = 3  # 政务微博、政务微信: as close as words of one list stand
_MEANS = re.compile(r"\s*(?:\d{4}年|今年|我[局镇县区市])?(?:主要|充分)?(?:依托|通过|利用|借助|运用|使用|以)")
_PLAIN_DOCUMENTS = frozenset(
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
        "宣传材料",
        "资料",
    }
)
# What is left where a clause names no kind: how it was done, or that there is a rest.
_NO_KINDS = frozenset(
    {
        "情况",
        "转载",
        "原创",
        "自主",
        "条例",
        "推出",
        "上载",
        "审核",
        "更新量",
        "剩下",
        "剩余",
        "累计",
        "原有",
        "有关情况",
    }
)
_THIN = '“”》"的共计约达为有了各等:( '
_GROUP = re.compile(r"各|县区|区县|市县|直属?(?:各)?(?:部门|单位)|乡镇|部门|科室|单位|系统|街道和|机关")
_BODY = re.compile(
    r"(?:局|委|办|厅|院|校|中心|镇|乡|街道|办事处|县|区|市|省|公司|所|站|处|政府|大学|学院|医院|委员会|联合会|残联|社|分局|支队|大队|银行|集团|村|社区)$"
)
_SELF = re.compile(
    r"[省市县区镇乡州]?(?:政府|局|委|办|厅|院|校|中心|街道|办事处|管委会|公司|集团|学校|医院|党委|党工委)"
)
_EVERYBODY = re.compile(
    r"[我本全][市县区省州镇乡局委厅办院校街部]|各级|系统|各(?:类)?(?:平台|渠道)|各(?:行政)?(?:机关|单位|部门)共"
)
_ROW = re.compile(r"[、和及与]|以及|或")
_OF_ALL = re.compile(r"[,(]?(?:均|全部|都|全)(?:为|是|由)?")
_APPLIED = re.compile(r"(?:共|的|有|为|占|件|提出|提交|提起|递交|申请|公开|政府信息|信息|的申请|向我局|了)*")
_ISSUE = re.compile(r"《([^》]{2,20})》")
_ISSUE_BESIDE = re.compile(r"《([^》]{2,20})》(?:\s|共|累计|合计|总计|计|等|近|约)*$")
_PERIODICAL = frozenset({"期", "辑"})
_NAMED = re.compile(r"[“《]([^”》]{2,24})[”》](?:栏目|专栏|专题|板块|频道|模块)?")
_COLUMN = re.compile(r"栏目|专栏|专题|板块|频道|模块")
_PLATFORM = re.compile(r"(?:平台|专栏|栏目|系统|专题|板块)$")
# A website is what visits are counted on where nothing else is named, and accounts are new media by their nature.
_DEFAULT_CHANNEL = {"response.concerns": "website", "platform.visits": "website", "platform.accounts": "new_media"}
_MESSAGE_PLATFORM = re.compile(r"[^,;:。、()\d年]{0,12}(?:热线|信箱|平台|留言板|邮箱|人民网|网站)")
_ANY_MATERIAL = ("资料", "材料", "宣传品")
_LEADING = 6  # 全年办理热线工单: how near to the beginning a verb that no name begins with ends
_KINDS = ("动态", "公告", "通知", "文件", "政策", "法规", "解读", "公示")
_ACCOUNTS = frozenset({"new_media", "wechat", "weibo", "video", "app"})
_DEED = frozenset({"print_in", "publish", "disclose", "handout", "print_word", "hold"})


def label(text: str, slot: Slot, link: Link, agency: str | None) -> tuple[str | None, Scope]:
    """`by` and scope of a number that a pattern linked."""
    indicator = link.pattern.indicator
    said_of_all = _OF_ALL.match(text, slot.quantity.end) is not None  # 信息员13名(均为兼职)
    near = [
        t
        for t in (*slot.before, *(slot.after if link.pattern.after or said_of_all else ()))
        if labels_it(text, t, slot)
    ]
    labels = fixed(indicator, indicator.labels, near, text)
    if indicator.id == "proactive.published":
        return _published(text, slot, link, labels, agency)
    if "channel" in indicator.labels:
        by = channel(labels or _carried(indicator, slot, text))
        return (None if by == _DEFAULT_CHANNEL.get(indicator.id) else by), "own"
    if "platform" in indicator.labels:
        carried = labels or (_carried(indicator, slot, text) if link.pattern.topic else set())
        return _platform(text, slot, carried), "own"
    if indicator.open:
        middle, _ = _regions(text, slot, link)
        by = _thing(text, slot, middle) or category(text[middle[0] : middle[1]])
        return (None if by in _PLAIN_DOCUMENTS and indicator.id == "platform.gazette_documents" else by), "own"
    return _one(text, slot, labels, near), "own"


def _thing(text: str, slot: Slot, region: tuple[int, int]) -> str | None:
    """发放政务公开、普法等传单3万份 hands out leaflets, and 发放传单、手册等资料500份 leaflets and booklets."""
    named = [t for t in slot.before if "material" in t.tags and region[0] <= t.start]
    if not named or not text.endswith("等", region[0], named[-1].start):
        return None
    thing = text[named[-1].start : named[-1].end]
    too_long = named[-1].start - region[0] > _OPEN_LIMIT
    return thing if too_long or (len(named) == 1 and not thing.endswith(_ANY_MATERIAL)) else None


def _one(text: str, slot: Slot, labels: set[str], near: list[Token]) -> str | None:
    """Of several labels the one beside the number, unless they stand in a row: 文字、图片、视频等形式解读18件."""
    if "" in labels:
        return None  # 专兼职人员67名: the word is of both
    named = [(t, by) for t in near for by in labels if any(tag.endswith("=" + by) for tag in t.tags)]
    if named and _AMONG_OTHERS.search(text, named[-1][0].end, slot.quantity.start):
        return None  # 通过政务新媒体、问政平台等回应关切12次
    if len(labels) < 2:
        return next(iter(labels), None)
    (before, _), (last, by) = named[-2], named[-1]
    return None if _ROW.fullmatch(text, before.end, last.start) else by


def labels_it(text: str, token: Token, slot: Slot) -> bool:
    """An applicant is named right beside the number (自然人提交11件), else the word is about somebody else."""
    if "applicant" not in token.tags or token.start > slot.quantity.start:
        return True
    return "way" in token.tags or _APPLIED.fullmatch(text, token.end, slot.quantity.start) is not None


def _platform(text: str, slot: Slot, labels: set[str]) -> str | None:
    """Where messages came in, in the report's own words: 市长信箱, 城管热线, “问政云山”平台."""
    if labels:
        tokens = [t for t in slot.before if "platform" in t.tags]
        whole = text[tokens[0].start : tokens[-1].end] if tokens else ""
        return whole.replace("”", "").replace("“", "") if len(whole) < 24 and whole else sorted(labels)[0]
    verb = next((t.end for t in slot.before if "handle" in t.tags), slot.start)
    named = _MESSAGE_PLATFORM.search(text, verb if verb - slot.start < _LEADING else slot.start, slot.quantity.start)
    return category(named[0]) if named else None


def fixed(indicator: Indicator, families: Iterable[str], tokens: Iterable[Token], text: str) -> set[str]:
    """The labels of `families` that the tokens carry; `*` families label with the word itself."""
    found = set()
    for token in tokens:
        for tag in token.tags:
            family, is_label, by = tag.partition("=")
            if is_label and family in families:
                found.add(text[token.start : token.end] if by == "*" else by)
    return found


def channel(labels: set[str]) -> str | None:
    """Several channels together: a website and others are the whole, two or more new media are `new_media`."""
    if not labels or "" in labels:
        return None
    if len(labels) == 1:
        return next(iter(labels))
    if labels <= _ACCOUNTS | ({"other_channel"} if "new_media" in labels else set()):
        return "new_media"
    others = {"board", "meeting", "archive"} if "other_channel" in labels else set()  # 新闻发布会、公开栏等其他方式
    if labels <= {"newspaper", "broadcast", "other_channel"} | others:
        return "other_channel"
    return None


def category(words: str) -> str | None:
    """A category in the report's own words, by the contract: 机构职能类信息 → 机构职能; None where nothing is left."""
    words = _LEAD.sub("", words.strip())
    if (etc := _ETC.search(words)) and "、" in words[: etc.start()]:
        words = words[: etc.start()]
    before = None
    while words != before:
        before = words
        words = _TAIL.sub("", words)
    words = words.strip(" “”\"'、")
    if words in _NO_KINDS or len(words) < 2 or len(words) > _OPEN_LIMIT or _VERBOSE.search(words):
        return None
    return words


def names_body(words: str) -> bool:
    """县财政局 is one body among others, 县直各部门 and 乡镇 are groups of them."""
    return (
        _BODY.search(words) is not None
        and "(" not in words
        and not _GROUP.search(words)
        and not _EVERYBODY.search(words)
        and len(words) > 2
    )


def _published(text: str, slot: Slot, link: Link, labels: set[str], agency: str | None) -> tuple[str | None, Scope]:
    """Category, channel, or the body named as the subject, in the order of the contract."""
    q = slot.quantity
    if slot.item:
        return channel(labels) or category(text[slot.item[0] : slot.item[1]]), "own"
    middle, prefix = _regions(text, slot, link)
    before_verb = text[prefix[0] : prefix[1]]
    if q.unit in _PERIODICAL and (issue := _ISSUE_BESIDE.search(text, slot.start, q.start)):
        return issue[1], "own"  # 编发《交通简报》24期: the bulletin is the thing published
    if labels <= {"newspaper", "gazette"} and (issue := _ISSUE.search(text, *middle)):
        return category(issue[1]), "own"
    if _COUNTED.search(text, middle[0], q.start):
        return channel(labels), "own"  # 公开环境信息的总条数为4866条 is the whole, whatever the trade
    words = _kind(text, middle, slot)
    if (words in _PLAIN_DOCUMENTS and labels & _PLACES) or (
        words and len(words) <= 4 and _BROKEN_DOWN.match(text, q.end) and not words.endswith(_KINDS)
    ):
        return channel(labels), "own"  # 主动公开环境信息3268条,其中…: what has parts of its own is the whole
    if words:
        return words, "own"
    if labels == {""} and (named := _NAMED.search(before_verb)):
        return category(named[1]), "own"
    if not labels and (subject := _kind(text, prefix, slot)):
        return _subject(subject, before_verb, link, agency)
    if labels == {"website"} and _AND_OTHERS.search(text, slot.start, q.start):
        return None, "own"  # 门户网站等平台 is the website and other channels: the whole
    if not labels and _by_means(text, slot):
        labels = _carried(link.pattern.indicator, slot, text)
    if not labels and not any({"disclose", "info"} & t.tags for t in link.words):
        labels = _carried(link.pattern.indicator, slot, text)
    return channel(labels), "own"


def _subject(words: str, prefix: str, link: Link, agency: str | None) -> tuple[str | None, Scope]:
    """What stands before the verb: the thing published, a group of bodies, another body, or the body itself."""
    if (agency and same_body(words, agency)) or _SELF.fullmatch(words) or _EVERYBODY.search(prefix):
        return None, "own"
    if _GROUP.search(prefix):
        return words, "own"
    if words.rstrip("”").endswith("网"):
        return (None if "公开" in words else "website"), "own"
    if _BODY.search(words):
        return None, "other" if agency else "own"
    named = _NAMED.search(prefix)
    if named and _COLUMN.search(prefix, named.start()):
        return category(named[1]), "own"
    alone = not any({"info", "disclose"} & t.tags for t in link.words)
    return (words if alone or _PLATFORM.search(words) else None), "own"


def _kind(text: str, region: tuple[int, int], slot: Slot) -> str | None:
    """The category a stretch names, once the words for information itself and the channels are taken off."""
    low, high = region
    inside = [t for t in (*slot.before, *slot.after) if low <= t.start and t.end <= high]
    low = max([low, *(t.end for t in inside if "channel" in t.tags and "info" not in t.tags)])
    while inside and inside[-1].tags & {"info", "stated", "sum"} and not text[inside[-1].end : high].strip(_THIN):
        high = inside.pop().start
    return category(text[low:high]) if low < high else None


def _regions(text: str, slot: Slot, link: Link) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the words of a category can stand: between verb and number or behind the number, and before the verb."""
    q = slot.quantity
    before = [t for t in link.words if t.end <= q.start]
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
    if not category(text[middle[0] : middle[1]]) and behind and link.pattern.text.find("#") >= 0:
        middle = (q.end, slot.end)
    return middle, (slot.start, verbs[0].start)


def _by_means(text: str, slot: Slot) -> bool:
    """依托门户网站“镇街信息”板块,全年上网各类信息216条: the clause before only says by what means."""
    low = max(text.rfind(mark, 0, slot.clause.start - 1) for mark in ",。;:\n") + 1
    return slot.clause.opens == "," and _MEANS.match(text, low, slot.clause.start) is not None and slot.previous <= low


def _carried(indicator: Indicator, slot: Slot, text: str) -> set[str]:
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
