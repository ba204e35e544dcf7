"""A category's own words, the labels that words stand for, and channels put together."""

from __future__ import annotations

from collections.abc import Iterable

from gkextract.catalog import Indicator, Token
from gkextract.expressions import expression
from gkextract.han import HAN

# What a category's own words never are: time, the body itself, how it was done, empty nouns.
_LEAD = expression(
    r"^(?:(?:按照|根据|依据|自)?《[^》]*条例》(?:第?[一二三四五六七八九十\d、]+条)?(?:规定|要求|(?:颁布|公布|实施|施行)+(?:以来|至今|后))?的?|[“”\"'\s、,:;.]|其中|包括|具体为|分别[为是]?|以及|及其?|和|与|并|还有?|另有?|另外|此外|同时|主要[有为是]?|内[有含]|含|等|的|了|已|共计|合计|累计|总计|共|均|[先前]后|在此|陆续|主动|及时|定期|积极|全面|依法|集中|对外|向社会|向公众|新增|新(?![闻华浪媒])|设有|设立了?|设置了?|设(?![备施计区])|建成了?|建立了?|开辟了?|建有|增设|本年度?|本期|全年度?|(?:20\d\d年)?(?:今年|年初)(?:以来|至今|来)?|[自从]?(?:20\d\d年)?(?:\d+月)?(?:\d+日)?(?:以来|至今)|报告期内?|年内|[较最居]多的?[是为有]?|其次[是为]?|(?:这|近)?一年(?:以?来|里|中|间|内)?|当年|当月|本月|上半年|下半年|截至[^,]*?(?:日|月|底|目前|今)|[到至]?目前(?:为止)?|至今|(?:指导|督促|推动)(?=全)|现|\d+余?[个家](?=[^、,]{0,6}(?:部门|单位|机关|乡镇|镇|街道|县区|学校|村))|其余[均皆都]?为|其(?![他它余])|各类|各种|各项|各(?!级)|相关|有关|一批|\d{4}年度?|[\d—-]+月份?|一季度|第[一二三四]季度|期间|涉及|反映|涵盖|属于?|全学年|学年度?|全学期|在(?=[“《])|经统计|据统计|应(?![急用届对])|实际|公开的?(?=信息)"
    r"|我[局区市县镇乡委厅办街道院校单位公司中心省州处队社站站所]+(?:各级(?:单位|部门))?|本[局区市县镇乡委厅办街院校单位公司机关中心省州行政]+|全[局区市县镇乡省州校系统院]+|[省市区县]局|区各级单位|政府(?!采购|购买|投资|债务|规章|会议|常务|文件|公报|工作报告|办)|政务(?!动态|新闻|要闻|诚信|新媒体|活动|服务)|公开|公布|发布|政府信息|政务信息|信息|利用|充分|通过)+"
)
_TAIL = expression(
    r"(?:\d+[期批次]|20\d\d年度?|[全今本]年|[“”\"'\s、,:;的了()]|类信息|(?:政府)?信息|等?事项|栏目|类|方面|共计|合计|累计|总计|共|(?<![统审设规])计|分别|单独统计|约|近|主动|依法|达到|达|占去|占(?:大头|(?:去|到|了)?(?:一半|半数|多数|大半|[一二三四五六七八九两]成)(?:多|以上)?)|居多|居首|为主|(?:占比)?最[大高]|较多|占|为|是|有|各|等|数量|总数|总量|数|(?<!质)量|条数|已|均|集中|发布|公布|公开|(?<!双)公示|更新|刊发|推送|发|上传|就|仅|则|年|最多|[一二三四五六七八九十\d]+大?类(?:信息)?|[两三四五六七八九十]大$|[一二三四五六七八九十\d]+项)+$"
)
_ETC = expression(r"等[^、,]{0,14}$")
OPEN_LIMIT = 40
_VERBOSE = expression(
    r"[\d万][条件篇、]|^\d+[个家期次]|[。;!?\n]|(?:进行|开展|举办|召开)(?!情况|$)|收到|出动|走访|巡回|约谈|(?<!提案)(?<!建议)(?<!议案)答复"
)
# These may stand inside the name of a kind: 重点项目推进信息
# and end it: 决策部署落实, 年度任务分解及落实情况
_WORDY = expression(
    r"(?<!社会)(?<!党)组织(?!机构|架构|人事|推进|实施|开展|情况)|(?:加强|推进|落实|提高|完善)(?!(?:情况|进展|结果|成效)*$)|做好|按照|根据|实现"
)
_SHORT = expression(rf"(?:{HAN}|[、“”]){{2,12}}")
_ASIDE = expression(r"\(含[^()]*\)")
_BARE_NAME = expression(
    rf"(?!公开|发布|主动)({HAN}{{0,6}}(?:信息公开目录|公示|信息公开|政务))(?:类?信息)?(?:更新量?|数量)?"
)
# 政务公开类信息347条, “政府信息公开”栏目更新66条: kinds that are called like what is done with all of them
_DISCLOSED = expression(
    rf"(?:其中|包括|主动公开|公开|发布|更新)*((?![在于从由通]){HAN}{{0,4}}?(?:公开目录|(?:政府信息|信息|政务|财政|财务|村务|校务|党务|厂务|院务|决策|执行|管理|服务|结果)公开)(?!{HAN}{{0,2}}(?:网|平台|系统)|栏(?!目)){HAN}{{0,4}}?)"
    r"(?:专栏|栏目|类)?(?:信息)?(?:内容)?(?:共计|共|发布|更新|更新量|发布量|数量|总数|数|累计)*"
)
_QUOTES = str.maketrans("", "", "“”")
# What is left where a clause names no kind: how it was done, or that there is a rest.
_NO_KINDS = frozenset(
    {
        "情况",
        "专栏",
        "栏目",
        "平台",
        "活动",
        "转载",
        "稿件",
        "文章",
        "推文",
        "图文",
        "首页",
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
        "精准",
        "偏少",
        "内容",
        "宣传",
        "宣传内容",
        "提示",
        "专题",
        "专版",
        "专刊",
        "专页",
        "节目",
        "专题节目",
    }
)
GROUP = expression(
    r"各|县区|区县|市县|直属?(?:各)?(?:部门|单位)|乡镇|部门|科室|单位|系统|街道和|机关|[省市县区局委厅镇乡院校]属|[所下]属|企事业|本级"
)
BODY = expression(
    r"(?:局|委|(?<![督承交])办|厅|院|校|中心|(?<!城)[镇乡]|街道|办事处|县|(?<![景灾老])区|市|省|公司|所|站|处|政府|大学|学院|医院|委员会|联合会|残联|社|分局|支队|大队|银行|集团|(?<!农)村|社区|供销联?社|[侨残妇文科商]联|红十字会|总工会|馆|[^内外学]科|股室?|办公室|[中大]队)$"
)
EVERYBODY = expression(
    r"[我本全][市县区省州镇乡局委厅办院校街部]|各级|系统|各(?:类)?(?:平台|渠道)|各(?:行政)?(?:机关|单位|部门)共"
    r"|机关(?:[、和与及]|以及)|\d余?[个家][^,;。\d]{1,8}[、和与及]\d+余?[个家]"  # 局机关和2个二级单位
)
ACCOUNTS = frozenset({"new_media", "wechat", "weibo", "video", "app"})


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
    for opens, closes in ("“”", "《》"):
        if words.count(opens) != words.count(closes):
            words = words.replace(opens, "").replace(closes, "")
    if words in _NO_KINDS or words.endswith(("形式", "方式")) or len(words) < 2 or len(words) > OPEN_LIMIT:
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
        BODY.search(words) is not None
        and "(" not in words
        and not GROUP.search(words)
        and not EVERYBODY.search(words)
        and len(words) > 2
    )
