"""The `by` of a measure: a fixed label that a word stands for, or the report's own words for a category."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from gkextract.catalog import Indicator, Token
from gkextract.han import HAN
from gkextract.models import Scope

from .linker import Link
from .scope import same_body
from .slots import Slot

# What a category's own words never are: time, the body itself, how it was done, empty nouns.
_LEAD = re.compile(
    r"^(?:(?:按照|根据|依据|自)?《[^》]*条例》(?:第?[一二三四五六七八九十\d、]+条)?(?:规定|要求|(?:颁布|公布|实施|施行)+(?:以来|至今|后))?的?|[“”\"'\s、,:;.]|其中|包括|具体为|分别[为是]?|以及|及其?|和|与|并|还有?|另有?|另外|此外|同时|主要[有为是]?|内[有含]|含|等|的|了|已|共计|合计|累计|总计|共|均|先后|陆续|主动|及时|定期|积极|全面|依法|集中|对外|向社会|向公众|新增|新(?![闻华浪媒])|设有|设立了?|设置了?|设(?![备施计区])|建成了?|建立了?|开辟了?|建有|增设|本年度?|本期|全年度?|(?:20\d\d年)?(?:今年|年初)(?:以来|至今|来)?|[自从]?(?:20\d\d年)?(?:\d+月)?(?:\d+日)?(?:以来|至今)|报告期内?|年内|最多的[是为]?|(?:这|近)?一年(?:以?来|里|中|间|内)?|当年|当月|本月|上半年|下半年|截至[^,]*?(?:日|月|底|目前|今)|[到至]?目前(?:为止)?|至今|(?:指导|督促|推动)(?=全)|现|其(?![他它余])|各类|各种|各项|各(?!级)|相关|有关|一批|\d{4}年度?|[\d—-]+月份?|一季度|第[一二三四]季度|期间|涉及|反映|涵盖|属于?|全学年|学年度?|全学期|在(?=[“《])|经统计|据统计|应(?![急用届对])|实际|公开的?(?=信息)"
    r"|我[局区市县镇乡委厅办街道院校单位公司中心省州处队社站站所]+(?:各级(?:单位|部门))?|本[局区市县镇乡委厅办街院校单位公司机关中心省州行政]+|全[局区市县镇乡省州校系统院]+|[省市区县]局|区各级单位|政府(?!采购|购买|投资|债务|规章|会议|常务|文件|公报|工作报告|办)|政务(?!动态|新闻|要闻|诚信|新媒体|活动|服务)|公开|公布|发布|政府信息|政务信息|信息|利用|充分|通过)+"
)
_TAIL = re.compile(
    r"(?:\d+[期批次]|[“”\"'\s、,:;的了()]|类信息|(?:政府)?信息|等?事项|栏目|类|方面|共计|合计|累计|总计|共|(?<![统审设规])计|分别|单独统计|约|近|主动|依法|达到|达|占去|占|为|是|有|各|等|数量|总数|总量|数|(?<!质)量|条数|已|均|集中|发布|公布|公开|(?<!双)公示|更新|刊发|推送|发|上传|就|仅|则|年|最多|[一二三四五六七八九十\d]+类信息|[一二三四五六七八九十\d]+类|[一二三四五六七八九十\d]+项)+$"
)
_ETC = re.compile(r"等[^、,]{0,14}$")
_OPEN_LIMIT = 40
_VERBOSE = re.compile(
    r"\d+[条件篇、]|^\d+[个家期次]|[。;!?\n]|进行|开展|收到|(?<!提案)(?<!建议)(?<!议案)答复|举办|召开"
)
# These may stand inside the name of a kind: 重点项目推进信息
# and end it: 决策部署落实, 年度任务分解及落实情况
_WORDY = re.compile(
    r"(?<!社会)(?<!党)组织(?!机构|架构|人事|推进|实施|开展|情况)|(?:加强|推进|落实|提高|完善)(?!(?:情况|进展|结果|成效)*$)|做好|按照|根据|实现"
)
_SHORT = re.compile(rf"(?:{HAN}|、){{2,10}}")
_ASIDE = re.compile(r"\(含[^()]*\)")
_BROKEN_DOWN = re.compile(r"(?:\([^()]{1,40}\)|,?(?:比|较|同比)[^,;。]{1,24})?[,。;(:]*(?:其中|包括|按)")
_NUMBER = re.compile(r"\d|[一二三四五六七八九十百]+期")
_PLACES = frozenset({"archive", "board"})
_AND_OTHERS = re.compile(r"等(?:多种|多个|各类|各)?(?:平台|渠道|途径|载体|媒体|方式|形式)")
_AMONG_OTHERS = re.compile(r"等(?!候|级)")
_COUNTED = re.compile(r"(?:条数|总数|总量|数量|总计|合计)[^,;。]{0,4}$")
_TOGETHER = 3  # 政务微博、政务微信: as close as words of one list stand
_MEANS = re.compile(
    r"\s*(?:\d{4}年|今年|全年|年内|本年度|一年来|我[局镇县区市委院校])?(?:主要|充分|继续|持续|积极|全面|切实|不断|进一步|紧紧|共)*(?:依托|通过|利用|借助|运用|使用|以)"
)
_ORDER = r"(?:\s|[一二三四五六七八九十]是|第[一二三四五六七八九十][,是]|此外|同时|另外|其中|第一时间|及时)*"
_BEGINS = re.compile(_ORDER + _MEANS.pattern)
_WHOSE = re.compile(
    _ORDER
    + rf"(?:在|我|本|{HAN}{{0,4}}[局委办厅院校县市区镇乡]|街道|公司|学校|政府|大院|单位|社区|各|村|和|[“《][^”》]{{2,16}}[”》]|新浪|腾讯|人民|新华网|、|[两三四]大)*"
)
_MOREOVER = re.compile(r"\s*(?:[一二三四五六七八九十]是)?(?:此外|同时|另外|其次|再次|最后),")
_NAME_LIMIT = 24
_COUNTED_BEFORE = re.compile(r"[\d万余多][条篇期件份]")
# 加强网站建设,全年公开信息200条: what is said of a channel is not yet where things were published
_ABOUT_CHANNELS = re.compile(HAN + r"{0,4}(?:建设|管理|开通|上线|改版|运维|维护|改造|完善|整合|功能)")
_NOUN = re.compile(
    rf"(?!以上|以下|左右|以内|之多|的|于|在|到|至|次|后|时|中|内|里|[上下]|并|且|均|全部|其中)(?:{HAN}|[、“”]){{2,30}}"
)
_BARE_NAME = re.compile(
    rf"(?!公开|发布|主动)({HAN}{{0,6}}(?:信息公开目录|公示|信息公开|政务))(?:类?信息)?(?:更新量?|数量)?"
)
# 政务公开类信息347条, “政府信息公开”栏目更新66条: kinds that are called like what is done with all of them
_DISCLOSED = re.compile(
    rf"(?:其中|包括|主动公开|公开|发布|更新)*((?![在于从由通]){HAN}{{0,4}}?(?:公开目录|(?:政府信息|信息|政务|财政|财务|村务|校务|党务|厂务|院务|决策|执行|管理|服务|结果)公开)(?!{HAN}{{0,2}}(?:网|平台|系统)|栏(?!目)){HAN}{{0,4}}?)"
    r"(?:专栏|栏目|类)?(?:信息)?(?:内容)?(?:共计|共|发布|更新|更新量|发布量|数量|总数|数|累计)*"
)
# 财政公开信息8条
_DISCLOSED_OF = re.compile(
    r"[\s、,;:]*(?:其中)?[\s:,]*((?:财政|财务|村务|居务|校务|党务|厂务|院务|警务)公开)(?:类|方面|栏目)?(?:信息)?[共计约]*"
)
# 政务信息229条、财务57条
_NEXT_KIND = re.compile(rf"、(?!{HAN}{{0,6}}(?:微|网|发布|公开|推送|抖音|视频)){HAN}{{2,8}}\d")
_THROUGH = re.compile(
    rf"((?:{HAN}|、){{0,16}}(?:信息|公报|公告|通知|名单|结果|动态|数据|政策|快报|日报))(?:全部|均|都)?(?:通过|在|经|以)"
)
_QUOTES = str.maketrans("", "", "“”")
_NAME_BETWEEN = re.compile(
    r"(?:网络)?(?:平台|账号)?[中上]?(?:\(|[“《][^”》]{1,20}[”》]|[^\W\d和及与等通过以其]{2,10})?"
)
_WIDER = frozenset({"channel=website", "channel=new_media"})
_SUCH = re.compile(r"(?:相关|有关|此类|这类|该类|该领域)(?:政府|政务)?信息")
_OBJECT = re.compile(
    rf"\s*(?:[一二三四五六七八九十]是|\d+\.|同时|此外)?(?:稳步|扎实|深入|持续|切实|严格|积极|认真|全面|重点|主动)*(?:围绕|聚焦|针对|关于|紧扣|落实|推进|做好|加强)"
    rf"((?:{HAN}|[、“”]){{2,40}}?)(?:工作要求|要求|工作|等?方面|领域工作|建设)?"
)
_FIELD = re.compile(
    rf"\s*(?:[一二三四五六七八九十]是|同时|此外|其中)?在?((?!围绕|聚焦|针对|紧扣|{HAN}{{0,8}}(?:公开|平台|渠道|形式|内容|数量|工作|建设|重点)(?:方面|领域))"
    rf"(?:{HAN}|、){{2,12}}?(?:领域|方面))"
)
_ALL_SORTS = re.compile(rf"(?!等){HAN}各[类种项](?:政府|政务)?信息")
_INFO_FIRST = re.compile(rf"信息、(?:{HAN}|、)+等")
_OF_DISCLOSURE = re.compile(r"“(?:政府|政务)?(?:信息|政务)公开”(?:专栏|专题|栏目|平台|系统|板块|频道)")
_HANDED_ON = ("proactive.submitted", "proactive.adopted")
_WHO = re.compile(rf"(?:[\s、,:;]|其中|全年|分别)*(?!其中|上报|报送|投稿)({HAN}{{2,12}}?)(?:全年|分别|共|累计)*")
_GROUPED = re.compile(
    r"各?(?:乡镇(?:街道)?|镇街|县区|区县|街道|镇|乡|[科股处]室)|[省市县区局]直(?:属)?各?(?:部门|单位|机关)"
)
_STORIES = re.compile(r"(?:稿件?|新闻|报道)[^,;。]{0,6}$")
# 在云溪日报、云溪网上, 借助人民网、河北日报等媒体, 各大新闻媒体
_MEDIA = re.compile(
    rf"(?:日报|晚报|晨报|时报|人民网|新华社|新华网|光明网|央视|电视台|学习强国|头条)[^,;。\d]{{0,20}}?(?:[、和及]|等)|等{HAN}{{0,4}}媒体|(?:新闻|主流|各级|各类|各大|中央|省级|市级)媒体"
)
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
        "公示材料",
        "公开材料",
        "宣传材料",
        "资料",
    }
)
# What is left where a clause names no kind: how it was done, or that there is a rest.
_NO_KINDS = frozenset(
    {
        "情况",
        "专栏",
        "栏目",
        "平台",
        "活动",
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
        "权威",
    }
)
_THIN = '“”》"的共计约达为有了各等:( '
_GROUP = re.compile(r"各|县区|区县|市县|直属?(?:各)?(?:部门|单位)|乡镇|部门|科室|单位|系统|街道和|机关")
_BODY = re.compile(
    r"(?:局|委|(?<![督承交])办|厅|院|校|中心|(?<!城)[镇乡]|街道|办事处|县|(?<![景灾老])区|市|省|公司|所|站|处|政府|大学|学院|医院|委员会|联合会|残联|社|分局|支队|大队|银行|集团|(?<!农)村|社区)$"
)
_SELF = re.compile(
    r"[省市县区镇乡州]?(?:政府|局|委|办|厅|院|校|中心|街道|办事处|管委会|公司|集团|学校|医院|党委|党工委)"
)
_OFFICE = r"(?:[省市县区州旗镇乡]|自治区)?(?:人民)?政府(?:办公[厅室]|办)?"
_OFFICE_OWN = re.compile(rf"{_OFFICE}(?:、|和|及其?|与|暨){_OFFICE}|其?政府办公[厅室]")
_EVERYBODY = re.compile(
    r"[我本全][市县区省州镇乡局委厅办院校街部]|各级|系统|各(?:类)?(?:平台|渠道)|各(?:行政)?(?:机关|单位|部门)共"
)
_FORMS = frozenset({"graphic", "video", "text"})
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
_NOT_VISITED = frozenset({"gazette", "newspaper", "broadcast", "meeting", "other_channel"})
_MESSAGE_PLATFORM = re.compile(r"[^,;:。、()\d年]{0,12}(?:热线|信箱|平台|留言板|邮箱|人民网|网站)")
_ANY_MATERIAL = ("资料", "材料", "宣传品")
_LEADING = 6  # 全年办理热线工单: how near to the beginning a verb that no name begins with ends
_KINDS = ("动态", "公告", "通知", "文件", "政策", "法规", "解读", "公示")
ACCOUNTS = frozenset({"new_media", "wechat", "weibo", "video", "app"})
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
    named = _heads(text, near) if "channel" in indicator.labels else near
    labels = fixed(indicator, indicator.labels, named, text)
    if indicator.id == "proactive.published":
        return _published(text, slot, link, labels, agency)
    if "channel" in indicator.labels:
        beside = indicator.id == "platform.accounts" and len(labels) > 1  # 政务新媒体有微信公众号1个
        by = _one(text, slot, labels, near) if beside else channel(labels or _carried(indicator, slot, text))
        if indicator.id == "platform.visits" and by in _NOT_VISITED:
            by = None
        return (None if by == _DEFAULT_CHANNEL.get(indicator.id) else by), "own"
    if "platform" in indicator.labels:
        own = _platform(text, slot, labels)
        carried = _carried(indicator, slot, text) if own is None and link.pattern.topic else set()
        return own or next(iter(sorted(carried)), None), "own"
    if indicator.open:
        middle, _ = _regions(text, slot, link)
        by = thing_named(text, slot, middle) or category(text[middle[0] : middle[1]])
        if office := next((t for t in link.words if "office_noun" in t.tags), None):
            name = text[office.start : office.end]  # whole, with the words that say nothing of an item
            by = name if by is None or by in name else by
        return (None if by in _PLAIN_DOCUMENTS and indicator.id == "platform.gazette_documents" else by), "own"
    if indicator.id.startswith(_HANDED_ON) and not labels:
        who = body_before(text, slot, link)
        return (who if who and _GROUPED.fullmatch(who) else None), "own"
    return _one(text, slot, labels, near), "own"


def thing_named(text: str, slot: Slot, region: tuple[int, int]) -> str | None:
    """发放政务公开、普法等传单3万份 hands out leaflets, and 发放传单、手册等资料500份 leaflets and booklets."""
    named = [t for t in slot.before if "material" in t.tags and region[0] <= t.start]
    if not named or not text.endswith("等", region[0], named[-1].start):
        return None
    thing = text[named[-1].start : named[-1].end]
    return thing if named[-1].start - region[0] > _OPEN_LIMIT or not thing.endswith(_ANY_MATERIAL) else None


def _spoken_of(text: str, slot: Slot, clause: re.Pattern[str]) -> str | None:
    """围绕乡村振兴、社会救助等领域,公开相关信息62条: what the clause before names, as 相关 points to it, or a field does."""
    low = max(text.rfind(mark, 0, slot.clause.start - 1) for mark in ",。;:\n") + 1
    said = clause.fullmatch(text, low, slot.clause.start - 1) if slot.clause.opens == "," else None
    if not said or slot.previous > low or any("channel" in t.tags for t in slot.far if t.start >= low):
        return None  # 微信方面,发布信息30条
    return category(said[1], named=True)


def _heads(text: str, tokens: list[Token]) -> list[Token]:
    """政府网站微信公众号, 政务新媒体(微信公众号): of two channels without a mark between the last is meant."""
    within = [
        one
        for one, two in pairwise([t for t in tokens if "channel" in t.tags])
        if one.tags & _WIDER and _NAME_BETWEEN.fullmatch(text, one.end, two.start) and text[two.end] != "等"
    ]
    return [t for t in tokens if t not in within] if within else tokens


def body_before(text: str, slot: Slot, link: Link) -> str | None:
    """Who stands before the verb: 各乡镇报送203条, 省林业厅采用237条."""
    who = _WHO.fullmatch(text, slot.start, max(slot.start, link.words[0].start))
    return who[1] if who else None


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
    side_by_side = before.end == last.start and labels <= _FORMS  # 图文音频各类解读
    return None if side_by_side or _ROW.fullmatch(text, before.end, last.start) else by


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
    where = re.split("[“在]", named[0])[-1].replace("”", "") if named else ""
    return category(where) if where else None


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
    accounts = labels & ACCOUNTS
    if labels <= ACCOUNTS | ({"other_channel"} if "new_media" in labels or len(accounts) > 1 else set()):
        return "new_media"
    others = {"board", "meeting", "archive"} if "other_channel" in labels else set()  # 新闻发布会、公开栏等其他方式
    if labels <= {"newspaper", "broadcast", "app", "other_channel"} | others:
        return "other_channel"
    return None


def category(words: str, named: bool = False) -> str | None:
    """A category in the report's own words, by the contract: 机构职能类信息 → 机构职能; None where nothing is left.

    `named` says that a noun for information stood behind the words.
    """
    named = named or words.rstrip().endswith(("信息", "类"))
    words = _LEAD.sub("", _ASIDE.sub("", words).strip())
    if words.startswith("("):
        words = words.partition(")")[2]  # 主动公开信息(综合政务类)287条
    if (etc := _ETC.search(words)) and "、" in words[: etc.start()]:
        words = words[: etc.start()]
    before = None
    while words != before:
        before = words
        words = _TAIL.sub("", words)
    words = words.strip(" “”\"'、")
    if words.count("(") > words.count(")"):
        words += ")"  # 县(市、区)
    if words in _NO_KINDS or len(words) < 2 or len(words) > _OPEN_LIMIT:
        return None
    if _VERBOSE.search(words) or (_WORDY.search(words) and not (named and _SHORT.fullmatch(words))):
        return None
    return words


def bare_name(words: str) -> str | None:
    """In a row even 信息公开目录信息 and 政务信息 are kinds, of which nothing is left without what they share with verbs."""
    words = words.translate(_QUOTES).strip(" 、,;:和及")
    named = _BARE_NAME.fullmatch(words.removeprefix("其中")) or _DISCLOSED.fullmatch(words)
    return named[1] if named else None


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
    if own := _DISCLOSED_OF.fullmatch(text, slot.start, q.start):
        return own[1], "own"
    middle, prefix = _regions(text, slot, link)
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
    words = _kind(text, middle, slot)
    if words and _OFFICE_OWN.fullmatch(words):
        words = None  # 公开县政府及县政府办公室信息320条
    if words is None and text.startswith("更新", link.words[-1].start) and middle[0] >= q.start - 2:
        words = _kind(text, (slot.start, link.words[-1].start), slot)  # 网站政务动态信息更新量204条
    if words is None and _NEXT_KIND.match(text, q.end) and (first := bare_name(text[middle[0] : middle[1]])):
        return first, "own"
    a_channel = any(text[t.start : t.end] == words for t in slot.before if "channel" in t.tags)
    if a_channel or _ALL_SORTS.search(text, *middle) or _INFO_FIRST.match(text, *middle):
        words = None  # 发布微博、微信信息30条, 发布生态环境各类信息42条, 发布信息、文件、通知等15条
    if (words in _PLAIN_DOCUMENTS and labels & _PLACES) or (
        words
        and len(words) <= 4
        and slot.previous <= slot.semicolon
        and _BROKEN_DOWN.match(text, q.end)
        and not words.endswith(_KINDS)
        and not words.startswith("重点")
    ):
        return channel(labels), "own"  # 主动公开环境信息3268条,其中…: what has parts of its own is the whole
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
    if labels == {""} and (named := _NAMED.search(before_verb)):
        return category(named[1]), "own"
    if not labels and (subject := _kind(text, prefix, slot)):
        return _subject(subject, before_verb, link, agency)
    if labels == {"website"} and _AND_OTHERS.search(text, slot.start, q.start):
        return None, "own"  # 门户网站等平台 is the website and other channels: the whole
    if not labels and (means := _by_means(text, slot, link.pattern.indicator)):
        return channel(means), "own"
    if not labels and not any({"disclose", "info"} & t.tags for t in link.words):
        labels = _carried(link.pattern.indicator, slot, text)
    if not labels and not any("disclose" in t.tags for t in link.words):
        labels = _led(text, slot, link.pattern.indicator)
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
    while inside and inside[-1].tags & {"info", "stated", "sum"} and not text[inside[-1].end : high].strip(_THIN):
        named = named or "info" in inside[-1].tags
        high = inside.pop().start
    return category(text[low:high], named) if low < high else None


def _regions(text: str, slot: Slot, link: Link) -> tuple[tuple[int, int], tuple[int, int]]:
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
    return fixed(indicator, indicator.labels, [t for t in slot.far if t.start >= low], text)


def _led(text: str, slot: Slot, indicator: Indicator) -> set[str]:
    """四大微博在原有基础上加大力度,全年发布信息342条: the channel that the sentence begins with, or its heading names."""
    if slot.heading:
        return fixed(indicator, indicator.labels, [slot.heading], text)
    low = slot.semicolon
    if moreover := _MOREOVER.match(text, low, slot.clause.start):
        low = moreover.end()
    if low >= slot.clause.start or (slot.previous > low and _COUNTED_BEFORE.search(text, low, slot.previous)):
        return set()
    ends = (text.find(mark, low, slot.clause.start) for mark in ",:(")
    end = min((at for at in ends if at >= 0), default=slot.clause.start)
    named = [t for t in slot.far if low <= t.start and t.end <= end and "channel" in t.tags]
    if not named or _ABOUT_CHANNELS.match(text, named[-1].end):
        return set()
    near = named[0].start - low <= _NAME_LIMIT
    begins = _BEGINS.match(text, low, end) or (near and _WHOSE.fullmatch(text, low, named[0].start))
    return fixed(indicator, indicator.labels, named, text) if begins else set()


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
