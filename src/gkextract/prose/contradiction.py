"""What the words around a number say against the link that fits it best, indicator by indicator."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from gkextract.catalog import Token
from gkextract.expressions import expression
from gkextract.models import Found

from . import guards
from .linker import Link, words_between
from .sentences import Sentence
from .slots import PIECES, Slot

_FOR_ALL = expression(r"12345|[市县区]长|[市便]民服?务?热线")
_OTHER_CONGRESS = expression("党代表|党代会|职工|教代会|职代会")
_AFTER_ALL = expression(r"[^。;\d]{0,24}(?:部分公开|(?<!不)予以公开|同意公开|可以公开)")
_DISPUTED = expression(r"(?:结果|内容|书)?(?:不服|不满|有异议)")
_STEPPED_IN = expression(r"(?:走进|做客|来到|步入|到)[^,;。\d]{0,10}$")
_OF_OPINIONS = ("表", "函", "稿", "书", "箱", "簿")
_SPOKESMEN = expression(
    r"(?:居民|企业|群众|学生|家长|村民|市民|服务对象|社区|行业|师生|商户|职工|员工|老师|教师|党员|业主|用户|客户|公众|各界|社会)$"
)
_ANSWERS = expression(r"[,]?[^,。;\d]{0,10}(?:发布|公布|发出|回应)[^,。;\d]{0,10}[\d一二两三四五六七八九十]")
_DISCLOSURE = expression(r"[息务开]公开|网站|新媒体|公开(?:工作|经费|专项|费用|平台|专栏|场所|栏|网)")
_BUDGET = expression(r"预算|投入|专项资金|财政|(?<!专项)(?<!工作)经费")
_OF_PAPER = expression(r"的[“《]")
_NO_PAPER = expression(
    r"(?:产品|样品|食品|药品|商品|制度|机制|举措|措施)|[^,;。、\d]{0,10}(?:专题|专栏|栏目|板块)(?=[,;。]|$)"
)
_DISCUSSED = expression(
    r"(?:研究|部署|听取|汇报|调度|讨论|督导|督查|点评|安排)[^,;。]{0,4}$"
)  # 常务会议研究政务公开2次
# 公开拍卖土地6宗, 公开审理案件36件: what is done in public
_IN_PUBLIC = expression(
    r"公开(?:拍卖|审理|开庭|宣判|招标|采购|招聘|招考|选拔|选调|选聘|遴选|竞聘|竞争|出让|挂牌|竞价|摇号|接访|销毁|处理)[^,;。信告果况示]{0,8}$"
)
_TIMES = frozenset({"次", "场", "届", "期"})
_SERVICE = expression(
    r"(?:查询|报名|录取|预约|缴费|订票|挂号|招聘|交易|办事|审批)(?:服务)?(?:系统|平台)(?:的|被|共|总|累计)*$"
)
_FEW = 100
_MANY_ACCOUNTS = 10_000
_AIRED = frozenset({"channel=broadcast", "channel=board"})
_TAKEN = expression(r"(?:信息|稿件)?(?:被|获)")
_ITEMS = expression(r"信息|稿|简报|专报|文章")
_GATHERED = expression(r"(?:收集|采集|搜集|汇集|收录|归集|梳理|整理|监测|研判|甄别|采访|专访)[^,;。]*$")
_ACCOUNTS = expression(r"(?:账号|帐号|数量?|总数|共计?|已?达到?|为|有|约|各|[\s:()“”])*")
# 注销新媒体账号6个(其中微博3个), 抽查政务新媒体35个, 在3个政务新媒体发布
_NOT_HELD = expression(
    r"(?:注销|关停|关闭|撤销|清理|整合|归并|抽查|抽检|抽取|监测|检查|停用|停更)(?!.*(?:[为后]|保留|现有|尚有|还有|开设|开通))[^。;]*$|[在对从向]$"
)
_NO_NOUN = expression(r"\s*(?:[,。;、:()及和与并]|等|以及|$)")
_OF_APPLICATIONS = expression(
    r"(?:信息|事项|的)?(?:受理|办理|接收|接待)?(?:点|窗口|机构|平台|中心|室|场所|渠道|邮箱|电话|系统|指南|流程|书|表格?样本)"
)
_AT_WINDOWS = expression(r"审批|许可|入驻|办事|证照|政务服务|服务大厅|便民(?!热线)")
_A_NOUN, _A_NAME = 2, 12
_GRIEVANCE = frozenset({"complaint_noun", "grievance"})
_OWNER = 6  # 8个政府系统政务新媒体
_DECIDED = frozenset({"decide", "decided_license", "decided_penalty", "decided_coercion"})
_CASES = frozenset({"件", "宗", "起", "例"})
_HANDLED = expression(r"申请|公开|事项|投诉|举报|诉求|问题|咨询|件$|信$|[的由以在]|群众|结果")
_OF_SITES = expression(r"公开|网站|信息|专栏|平台|公众号|发布")
_NOT_CORRECTED = expression(r"[^,。;]{0,6}[,]?[^,。;\d]{0,6}(?:未补正|未再|逾期|放弃|未按|未在)")
_BARE_REQUESTS = frozenset({"申请", "登记申请", "申请件", "申请事项", "申请表"})
_APPLICANTS = expression(
    r"[\d,;。]|公开|信息|依|公民|法人|组织|群众|个人|村民|居民|市民|人民|企业|公司|单位|律师|学生|家长|职工|媒体|公众|社会|他人|有效|书面|当面|现场|网|线上|电子|邮|信函|传真|口头|[提递]|的"
)
_CHECKED = expression(r"审查|审核|备案|草案|评估")
_ETC = expression(r"等[^、,;]{0,8}(?:信息|内容)")
_CASE_PAPER = expression(r"(?:环评|环境影响|招标|投标|采购|设计|验收|报批|评估)[^、,;]{0,8}文件")
_AT_FAULT = expression(r"(?:[^,;。]{0,10}(?:未|没有|(?<!时)不(?!断|少)|空白|超|存在|缺|错))")
_BOTH_CASES = frozenset({"review_noun", "litigation_noun"})
_ROW = expression(r"(?:案件|事项)?(?:[、和与及或]|以及)(?:提起|行政)?")
_OF_JUSTICE = expression(r"纠错率|[胜败]诉率|出庭|调[解撤]率|审结率|涉案|仲裁|法律援助|合法性审查|审查意见")
_WRITTEN_IN = expression(r"(?:咨询|投诉|举报|求助|诉求)(?:件|事项)?[、和与及](?:求助|投诉|举报|意见|、|和|及)*建议")
_PAPERS_AND = expression(r"(?:文件|报告|政策|通知|法规)(?:及其?|和|与|、)(?:相关|配套)?$")
_FILED = expression(r"备案|审[批查核]")
_RESULTS = ("upheld", "corrected", "other", "pending")
_NOT_YET = expression(r"(?:仍|尚|还|正)在|\d+月|将|拟|待")


class _Seen(NamedTuple):
    """A link where it stands; `found` is what the sentence has given before."""

    text: str
    sentence: Sentence
    slot: Slot
    link: Link
    found: list[Found]


def contradicted(text: str, sentence: Sentence, slot: Slot, link: Link, found: list[Found]) -> bool:
    """Whether the words around rule a link out: 收到意见59条,采纳31条 adopts no articles."""
    if found and found[-1].indicator in link.pattern.indicator.never_after:
        return True
    against = _AGAINST.get(link.id)
    return against is not None and against(_Seen(text, sentence, slot, link, found))


def _no_items(seen: _Seen) -> bool:
    """发布共20条的《若干措施》 is one item; 收集网络信息1000条 publishes none; 不同意公开8件(…非政府信息3件) are outcomes."""
    slot, found = seen.slot, seen.found
    if slot.quantity.unit not in PIECES and _IN_PUBLIC.search(seen.text, slot.start, slot.quantity.start):
        return True
    if slot.quantity.unit in _TIMES and _DISCUSSED.search(seen.text, slot.start, seen.link.words[-1].start):
        return True
    if slot.quantity.unit in _TIMES and _a_meeting(seen.link):
        return True
    if _OF_PAPER.match(seen.text, slot.quantity.end) or _NO_PAPER.match(seen.text, slot.quantity.end):
        return True
    if seen.link.pattern.text == "{channel}" and _STEPPED_IN.search(seen.text, slot.start, seen.link.words[0].start):
        return True  # 书记走进直播间2次
    outcome = bool(found) and found[-1].indicator.startswith("applications.") and slot.quantity.unit in _CASES
    if any("publish" in t.tags for t in seen.link.words):
        return outcome and all("disclose" in t.tags for t in seen.link.words) and seen.link.pattern.text == "{disclose}"
    if outcome or any("disclose" in t.tags for t in seen.link.words):
        return outcome
    return _GATHERED.search(seen.text, slot.start, slot.quantity.start) is not None


def _of_something_else(seen: _Seen) -> bool:
    """受理申请7件,历年累计39件: of what was counted or spoken of last."""
    if any(t.tags & {"disclose", "publish", "info"} for t in seen.slot.before):
        return False
    if seen.found:
        return not seen.found[-1].indicator.startswith("proactive.")
    last = next((t.topics for t in reversed(seen.slot.far) if t.topics), frozenset({"proactive"}))
    return "proactive" not in last


def _a_meeting(link: Link) -> bool:
    """召开职代会2次 holds meetings, 职代会公开12条 publishes there."""
    return all("channel=meeting" in t.tags for t in link.words)


def _no_site(seen: _Seen) -> bool:
    """录取查询系统访问42万次 visits no site of disclosure."""
    return _SERVICE.search(seen.text, seen.slot.start, seen.link.words[0].start) is not None


def _no_followers(seen: _Seen) -> bool:
    """向用户推送预警3万人次: to whom."""
    word = seen.link.words[-1]
    if word.end > seen.slot.quantity.start:
        return False
    to_them = seen.text[max(0, word.start - 1) : word.start] in ("向", "给", "对", "为")
    return to_them or any("publish" in t.tags and t.start >= word.end for t in seen.slot.before)


def _no_accounts(seen: _Seen) -> bool:
    """微信公众号8个、微博2个 counts accounts, 微信公众号设菜单8个 and 微信公众号8个栏目 do not."""
    slot = seen.slot
    if (slot.quantity.value or 0) >= _MANY_ACCOUNTS or (
        slot.quantity.unit is None and (slot.quantity.value or 0) >= _FEW
    ):
        return True
    if _NOT_HELD.search(seen.text, seen.sentence.start, slot.quantity.start):
        return True
    if seen.link.pattern.text == "# {account_noun}":
        far = seen.link.words[0].start - slot.quantity.end > _OWNER
        return far or _AT_FAULT.match(seen.text, seen.link.words[-1].end) is not None
    if seen.link.pattern.text != "{media_account}":
        return False
    beside = slot.shared or _ACCOUNTS.fullmatch(seen.text, seen.link.words[-1].end, slot.quantity.start)
    ends = [t.end for t in slot.after if "account_noun" in t.tags and t.start == slot.quantity.end]  # 共4个账号
    return not beside or _NO_NOUN.match(seen.text, ends[0] if ends else slot.quantity.end) is None


def _published_there(seen: _Seen) -> bool:
    """公开县政府常务会议16次 publishes the minutes; 召开会议16次 holds meetings."""
    deeds = [t.tags for t in seen.slot.before if t.tags & {"publish", "hold"}]
    return bool(deeds) and all("publish" in tags and "hold" not in tags for tags in deeds)


def _among_others(seen: _Seen) -> bool:
    """机构设置、规范性文件等信息63条 is a number of more than these documents."""
    return _ETC.search(seen.text, seen.link.words[-1].end, seen.slot.quantity.start) is not None


def _of_a_case(seen: _Seen) -> bool:
    """已受理项目环评文件42件 are papers of cases, no documents that an office issues."""
    if "解读" in seen.text[seen.link.words[-1].end : seen.slot.quantity.start]:
        return True  # 政策文件及解读12条
    return _among_others(seen) or _CASE_PAPER.search(seen.text, seen.slot.start, seen.slot.quantity.start) is not None


def _no_columns(seen: _Seen) -> bool:
    """8个二级栏目更新不及时 counts faults."""
    return _AT_FAULT.match(seen.text, max(seen.slot.quantity.end, seen.link.words[-1].end)) is not None


def _set_up(seen: _Seen) -> bool:
    """政务公开日活动设置点位14个 counts what was set up for it."""
    words = seen.link.words
    return words[-1].end < seen.slot.quantity.start and "设" in seen.text[words[-1].end : seen.slot.quantity.start]


def _made_public(seen: _Seen) -> bool:
    """公示行政处罚决定12件, 行政处罚决定书公开12件 publishes decisions; 作出行政处罚决定12件 makes them.

    行政处罚12件 alone says neither, unless there were none.
    """
    q, words = seen.slot.quantity, seen.link.words
    decided = seen.link.pattern.needs & _DECIDED or "决定" in seen.text[words[0].start : q.start]
    if not decided and (q.value or q.unit not in (*_CASES, None)):
        return True
    noun = words[-1]
    return any("publish" in t.tags and (t.end <= noun.start or t.start >= noun.end) for t in seen.slot.before)


def _in_a_title(seen: _Seen) -> bool:
    """修订《依申请公开办理规程》1项: a name is no deed."""
    return all(guards.inside(seen.text, t.start, "《》", 40) for t in seen.link.words)


def _for_something_else(seen: _Seen) -> bool:
    """受理不动产登记申请1200件,办结1190件: what a bare 申请 is for stands before it."""
    words = [*seen.slot.far, *seen.slot.before]
    noun = next((n for n in range(len(words) - 1, 0, -1) if "apply" in words[n].tags), 0)
    verb = next((t for t in reversed(words[:noun]) if "receive" in t.tags and "apply" not in t.tags), None)
    if verb is None or seen.text[words[noun].start : words[noun].end] not in _BARE_REQUESTS:
        return False
    if "公开" in seen.text[seen.sentence.start : verb.start]:
        return False  # 依申请公开:受理数据类申请5件
    between = seen.text[verb.end : words[noun].start]
    return len(between) <= _A_NAME and words_between(between) >= _A_NOUN and _APPLICANTS.search(between) is None


def _drafted(seen: _Seen) -> bool:
    """备案审查规范性文件8件 publishes none."""
    checked = _CHECKED.search(seen.text, seen.slot.start, seen.slot.quantity.start) is not None
    published = any("publish" in t.tags for t in (*seen.slot.before, *seen.slot.after))
    return _among_others(seen) or (checked and not published)


def _put_off(seen: _Seen) -> bool:
    """告知补正后申请人未补正2件 are closed for that."""
    return _NOT_CORRECTED.match(seen.text, seen.link.words[-1].end) is not None


def _no_applications(seen: _Seen) -> bool:
    """设立1个信息公开申请受理点 is a place; 审批服务大厅受理申请1200件 are applications for services."""
    text, start = seen.text, seen.sentence.start
    if _in_a_title(seen) or _for_something_else(seen):
        return True
    if _OF_APPLICATIONS.match(text, seen.link.words[-1].end):
        return True
    before = seen.slot.before
    if text[seen.slot.quantity.start - 1] == "对" or (before and before[-1].tags & _GRIEVANCE):
        return True  # 对6件申请收取费用118元; 申请内容中接到投诉2件
    services = _AT_WINDOWS.search(text, start, seen.slot.quantity.start)
    return services is not None and "公开" not in text[start : seen.slot.end]


def _no_inquiry(seen: _Seen) -> bool:
    """12345热线接听来电2万个 takes down what people want done."""
    if seen.link.pattern.text.startswith("接听") and _FOR_ALL.search(
        seen.text, seen.sentence.start, seen.slot.quantity.start
    ):
        return True
    applied = bool(seen.found) and seen.found[-1].indicator.startswith("applications.")
    if applied and seen.text.startswith(("为", "系", "属", "是", "实为", "要求"), seen.slot.quantity.end):
        return True  # 收到申请4件,2件为咨询事项
    if seen.link.pattern.topic and "投诉" in seen.text[seen.slot.start : seen.slot.quantity.start]:
        return True  # 处理投诉3起
    return _other_business(seen)


def _other_business(seen: _Seen) -> bool:
    """办理医保业务36万件 names what was handled itself: it is no message, whatever was spoken of before."""
    words = seen.link.words
    if len(words) > 1 or not seen.link.pattern.topic:
        return False
    return other_business(seen.text, seen.slot, words[0])


def other_event(slot: Slot) -> bool:
    """参加热线直播2期 interprets nothing by video."""
    tags = frozenset[str]().union(*(t.tags for t in slot.before))
    return "hold" in tags and "interpretation_noun" not in tags


def other_business(text: str, slot: Slot, verb: Token) -> bool:
    """Whether between a verb and its number stands what else was handled."""
    between = text[verb.end : slot.quantity.start]
    return not slot.shared and words_between(between) >= _A_NOUN and _HANDLED.search(between) is None


def _no_completed(seen: _Seen) -> bool:
    if _NOT_YET.match(seen.text, seen.slot.quantity.end) is not None:
        return True
    if _DISPUTED.match(seen.text, seen.link.words[-1].end):
        return True  # 对1件答复不服
    return _in_a_title(seen) or _other_business(seen) or _for_something_else(seen)


def _of_a_party(seen: _Seen) -> bool:
    """党代表提案5件, 职工代表提案28件: other congresses than the people's political one."""
    return _OTHER_CONGRESS.search(seen.text, seen.sentence.start, seen.slot.quantity.start) is not None


def _opened(seen: _Seen) -> bool:
    """2件涉及第三方,征求意见后部分公开: a reason that was weighed is no refusal."""
    words = seen.link.words
    return words[0].start >= seen.slot.quantity.end and _AFTER_ALL.match(seen.text, words[-1].end) is not None


def _directed(seen: _Seen) -> bool:
    """2件引导申请人走信访渠道 tells where to go, not what was asked."""
    return seen.text.startswith(("渠道", "途径", "部门", "程序"), seen.link.words[-1].end)


def _instance(seen: _Seen) -> bool:
    """诉讼案件一审3件、二审1件: how many there were of each is not how many there were."""
    return seen.text.endswith(("一审", "二审", "终审", "再审"), seen.slot.start, seen.slot.quantity.start)


def _unanswered(seen: _Seen) -> bool:
    """3条以上留言未回应 counts faults."""
    words = seen.link.words
    if seen.text.startswith(("选登", "摘登", "选编", "选摘"), words[-1].end):
        return True  # 群众来信选登12条 is a kind of what is published
    return words[0].start >= seen.slot.quantity.end and _AT_FAULT.match(seen.text, words[-1].end) is not None


def _no_deputies(seen: _Seen) -> bool:
    """居民代表提出建议9条: those who speak for others at a meeting are no deputies."""
    first = seen.link.words[0]
    if not seen.text.startswith("代表", first.start):
        return False
    return (
        seen.text.startswith("们", first.start + 2)
        or _SPOKESMEN.search(seen.text, seen.slot.start, first.start) is not None
    )


def _told_elsewhere(seen: _Seen) -> bool:
    """针对两起舆情发布通报4次 counts the answers, and not what was asked."""
    return (
        seen.link.pattern.before != ()
        and "concern" in seen.link.pattern.after
        and _ANSWERS.match(seen.text, seen.link.words[-1].end) is not None
    )


def _complained(seen: _Seen) -> bool:
    """发出征求意见表500份 counts forms, 意见箱16个 boxes; 接收咨询、投诉及建议380条: what people write in a row with advice is no comment on a draft."""
    if seen.text.startswith(_OF_OPINIONS, seen.link.words[-1].end):
        return True
    return _WRITTEN_IN.search(seen.text, seen.slot.start, seen.slot.quantity.start) is not None


def _beside_documents(seen: _Seen) -> bool:
    """工作报告及解读2条 is a number of both; 参加热线直播2期 interprets nothing by video."""
    if seen.link.pattern.text == "{form}" and (seen.slot.quantity.unit == "场" or other_event(seen.slot)):
        return True
    return _PAPERS_AND.search(seen.text, seen.slot.start, seen.link.words[0].start) is not None


def _on_a_board(seen: _Seen) -> bool:
    """公示栏张贴材料1240份 is published there."""
    return any("channel=board" in t.tags for t in seen.slot.before)


def _budget(seen: _Seen) -> bool:
    """财政预算1200万元 is spent on other things, unless disclosure is spoken of."""
    text, slot = seen.text, seen.slot
    if not _BUDGET.search(text, seen.link.words[0].start, slot.quantity.start):
        return False
    near = text[max(0, slot.start - 30) : slot.end].rpartition("\n")[2]
    return not _DISCLOSURE.search(near) and not any(f.indicator.startswith("safeguards.") for f in seen.found)


def _no_staff(seen: _Seen) -> bool:
    """出动人员23名 are no staff, nor are 2名同志负责秩序."""
    if guards.crowd(seen.text, seen.slot):
        return True
    slot = seen.slot
    return "duty" in seen.link.pattern.after and not _OF_SITES.search(seen.text, slot.quantity.end, slot.end)


def _not_adopted(seen: _Seen) -> bool:
    """提出审计建议213条,被采纳189条 adopts advice; 发布信息10条采纳6条 adopts 6, and 7篇被采用 adopts 7."""
    end = seen.slot.quantity.end
    if seen.link.words[0].start >= end and not _TAKEN.match(seen.text, end):
        return True
    said = seen.text[seen.sentence.start : seen.slot.quantity.start]
    return "建议" in said and not _ITEMS.search(said, said.rfind("建议"))


def _taken(seen: _Seen) -> bool:
    """上报信息被省政府采用77条: of what was sent up, those that were taken; 报送备案12件 sends no information."""
    start = seen.slot.quantity.start
    if _FILED.match(seen.text, seen.link.words[-1].end):
        return True
    taken = [t for t in seen.slot.before if "adopt" in t.tags and t.start >= seen.link.words[-1].end]
    return bool(taken) and words_between(seen.text[taken[-1].end : start]) == 0


def _own_cases(seen: _Seen) -> bool:
    """受理行政复议申请56件,综合纠错率63%: the business of an office that reviews, unless disclosure is spoken of."""
    text, sentence = seen.text, seen.sentence
    told = _OF_JUSTICE.search(text, sentence.start, sentence.end)
    return told is not None and "公开" not in text[sentence.start : sentence.end]


def _no_case(seen: _Seen) -> bool:
    return _instance(seen) or _of_both(seen) or _own_cases(seen)


def _of_both(seen: _Seen) -> bool:
    """涉复议、诉讼案件73件,结果维持46件: what came of two kinds of cases that share a number is said of neither."""
    cases = [t for t in seen.sentence.tokens if t.tags & _BOTH_CASES and t.end <= seen.slot.quantity.start]
    if len(cases) < 2 or cases[-1].tags & cases[-2].tags & _BOTH_CASES:
        return False
    counted = any(f.indicator in ("review.total", "litigation.total") for f in seen.found)
    return not counted and _ROW.fullmatch(seen.text, cases[-2].end, cases[-1].start) is not None


def _played(seen: _Seen) -> bool:
    """广播播放防疫知识126次 publishes them, 短视频播放126次 counts views, 播放3圈 something else."""
    q = seen.slot.quantity
    if q.unit is None and (q.value or 0) < _FEW and seen.text[q.end : q.end + 1].isalpha():
        return True
    word = seen.link.words[-1]
    played = seen.text[word.start : word.end] == "播放" and seen.slot.quantity.start - word.end > 1
    return played and any(t.tags & _AIRED for t in seen.slot.before)


_AGAINST: dict[str, Callable[[_Seen], bool]] = {
    **{f"{case}.{result}": _no_case for case in ("review", "litigation") for result in _RESULTS},
    "review.total": _own_cases,
    "litigation.total": lambda seen: _own_cases(seen) or _instance(seen),
    "applications.refused": lambda seen: seen.text.endswith("申请人", seen.slot.start, seen.link.words[0].start),
    "applications.refused.third_party": _opened,
    "applications.not_processed.petition": _directed,
    "admin.licenses": _made_public,
    "admin.penalties": _made_public,
    "admin.coercion": _made_public,
    "proactive.published": _no_items,
    "proactive.published_cumulative": _of_something_else,
    "proactive.adopted": _not_adopted,
    "proactive.submitted": _taken,
    "platform.visits": _no_site,
    "platform.followers": _no_followers,
    "platform.views": _played,
    "applications.received": _no_applications,
    "applications.clarify": _put_off,
    "applications.completed": _no_completed,
    "service.inquiries": _no_inquiry,
    "service.messages": lambda seen: _unanswered(seen) or _other_business(seen),
    "platform.accounts": _no_accounts,
    "platform.columns": _no_columns,
    "documents.normative_published": _drafted,
    "documents.other_published": _of_a_case,
    "interpretation.published": _beside_documents,
    "participation.activities": _set_up,
    "participation.comments": _complained,
    "proposals.npc": _no_deputies,
    "proposals.cppcc": _of_a_party,
    "response.concerns": _told_elsewhere,
    "participation.materials": _on_a_board,
    "safeguards.meetings": _published_there,
    "safeguards.trainees": lambda seen: seen.text.startswith("的", seen.slot.quantity.end),
    "safeguards.funds": _budget,
    "safeguards.staff": _no_staff,
}
