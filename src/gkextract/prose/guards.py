"""Numbers that are no measures: comparisons, plans, norms, ranks, references to a number said before."""

from __future__ import annotations

import re

from gkextract.expressions import expression
from gkextract.han import HAN
from gkextract.numbers import Quantity

from .slots import PIECES, Slot

# 比2021年的967条多出139条; 同比增长8.1%; 去年同期为655条; 由7个压减到3个 (the 7)
_COMPARED = expression(
    r"(?:同比|环比|增长|增加|(?<!新)增|减少|减|下降|降低|降|上升|提高|提升|多出|净增|高于|低于|高出|增幅|降幅|压减|升)(?:了|约|近|为|达)*$"
    r"|(?:比|较)[^,;。]{1,24}(?:多|少|增|减)(?:了|出|加)?$"
    r"|(?:比|较|与)[^,;。]{0,16}(?:年|期|月份?)的?$"
    r"|(?:去年|上年|上一年|上年度|上一年度|前一年|20\d\d年)同期[^,;。]{0,6}$"
)
# 浏览次数:1342 in the box above an article
_PAGE_COUNTER = expression(r"(?:浏览|点击|阅读|访问)(?:次数|量|数|率|人数)?\s*:\s*$")
_BOX = 16  # as far as the name of a counter stands from its number
_PAGE_BOX = expression(r"责任编辑|字体[::]|【打印】|文章来源|发布人")
_ALL_OF = expression(r"(?:全部|所有|上述|这|以下|下列)$")
_YEAR_ALONE = expression(r"(?:20\d\d年|上年|去年)(?:为|是|有)?")
_LAST_YEAR = expression(
    r"(?:去年|上年|上一年|上年度|上一年度|前年)(?!.{0,8}(?:结转|转入|转来|遗留|未结|未办|结存|跨年|移交|接转|延续|留转))"
)
_NORM = expression(
    r"(?:(?<!《)每(?:日(?!头条|电讯|新报|商报|经济)|[天周月季年期个篇条次人件])|日均|月均|人均|年均|平均|户均|周均|每季度|每半年|每个月|每名|每份|每件|每次)[^,;。]{0,10}$"
)
_EACH = expression(r"各$|(?:各|均|每[个名])[^,;。、\d]{0,6}(?:明确|安排|配备|确定|指定|设)了?$")
_PEOPLE = frozenset({"名", "人", "位"})
_EACH_BODY = expression(
    r"各(?:科室|股室|处室|部门|单位|村|社区|乡镇|镇街?|街道|学校|班级|站所|村组)"
    r"(?:(?:均|都|至少)?(?:明确|安排|配备|确定|指定|落实|设立?)了?[^,;。、\d]{0,12})?$"
)  # 各科室一名信息员, 各村明确信息员1名
_SOME = expression(r"\s*(?:但|还)?(?:有的|有些|个别)")  # 有的股室半年仅报送2条
# 最少的股室一年只公开9条
_EXTREME = expression(
    r"唯一[^,;。、\d]{1,8}的$|最[多少高低]的(?:[^,;。、\d]{0,6}(?:科室|股室|处室|部门|单位|学院|[系镇乡县区市局村]|街道|社区))?"
    r"(?:[一全]年|当年|仅|只|也|才|就|达|有|公开|发布|上报|报送|推送|更新|了)*$"
)
_RANK = expression(r"(?:第|排名|位列|位居|名列|列第|排在|得分|得|分别得|前|届)$")
_SHARE = expression(r"(?:占|占比|占总数|比例|比重|所占|占全部|占到|达到总数)[^,;。]{0,10}$")
_FINDING = expression(
    r"(?:取消|下放|发现|查出|抽查的|空白|僵尸|屏蔽|迁移|归集|补录|下架|排查|整改|约谈|通报批评|删除|修改(?=信息|各类|错)|退回|审核(?=各类|拟|待|稿件|(?:政务|政府)?信息$)|处理(?=[^,;。]*(?:错|敏|隐患))|修正|清理(?!.{0,8}(?:废止|失效(?!信息)|有效))|关停|注销|督促(?!各?(?:单位|部门)[^,;。]*公开)|点名|扣分|涉及资金|惠及|检查出|指出|反馈的)[^,;。]*$"
)
# 删除过期信息64条 counts faults, 督促整改类信息5条 a kind of items
_FAULT = expression(r"修改信息|发现|查出|屏蔽|下架|排查|删除|清理|退回|审核|检查出|指出|错|过期|敏感|失效|隐患")
# 17个社区公示栏, 三类信息, 12个科室: bodies and kinds are counted, not what the report is about.
_OTHER_THING = expression(
    r"(?:公开|直属|试点|重点|县直|市直|区直|省直|下属|基层|所属|成员|二级|内设|派出|预算|局属|镇直|乡直)?(?:科室|单位|部门|乡镇|镇|街道|社区|村|居委|居民区|小区|处室|窗口|点位|网点|热点|平台|入口|主题|议题|话题|行政村|派出所|学校|国家|语种|省份|处室|问题|方面|板块|部分|层面|阶段|渠道|形式|方式|途径|大项|小项|大类|小类|市|县|区|省|设区|小组|环节|步骤|样本|领域|类别|大类)"
)
# “甲发布”“乙发布”两个微信公众号分别推送…
_NAMED_CHANNELS = expression(
    r"(?:政务|官方)?(?:微信|微博|抖音)?(?:公众号|账号|视频号|抖音号|平台|网站|媒体|渠道)[^,;。]{0,8}(?:分别|共|累计|推送|发布|公开)"
)
_ISSUES = frozenset({"期", "次", "批"})
_ITEMS = expression(
    r"[、,]?(?:共|发布|推送|图文|信息|图文信息|文章|推文|稿件|消息)*[\d,.]+万?余?[条篇]"
)  # 推送102期386条: the items
_OTHER_COUNT = expression(r"(?:量|率|人数|培训|会议|活动|检查|讲座)[^,;。\n]{0,5}$")  # 点击量2万次,发布信息187条
_GROUPS, _HEADS = frozenset({"批", "批次"}), expression(r"[、,]?(?:共|计)?[\d,.]+万?余?人")  # 接待86批213人次
# 在门户网站12个栏目发布信息83篇: where, not how many
_PLACES = expression(r"(?:栏目|专栏|专题|板块|版块|频道|子栏目|模块)(?:共|累计|分别|中|里|内|上|发布|公开|推送|更新)")
_BOARDS = expression(r"[^,;。\d]{0,16}(?:公开|公示|发布|张贴|播放|摆放|播出)")  # 在18个营业厅公示栏公开信息720条
_CLASSES = expression(r"\d个?(?:大|小)?类$")  # 清单规定的10大类50项
_SCREENS = frozenset({"块", "台", "处", "面"})
_SCREEN = expression(r"[^,;。\d]{0,12}(?:屏|栏|牌|机)")
_KINDS = frozenset({"类", "大类", "种"})
_FROM = expression(r"(?:由|从)(?:原来|原先|(?:去年|上年|今年|\d{4}年)?(?:年?[初底末])?)的?$")
_TO = expression(r"[^,;。]{0,8}(?:到|至|为)")
_A_LETTER = expression(r"信(?:等|、|[^,。;]{0,8}\d)")
_TASKS = expression(r"(?:工作)?(?:内容|任务|措施|举措|要求|指标|职能|职责|重点|清单|权力|改革)")
_DRAFTED = expression(r"(?:撰写|起草)(?!.{0,8}(?:发布|公开|解读))[^,;。]{0,8}$|审查$")
_GROWN = expression(r"(?:新增|净增|增加|增长)(?:粉丝|关注|用户)[^,;。]{0,4}$")
# 对网站1.2万条历史信息开展隐私排查, 有2条信息得到领导批示
_CHECKED = expression(
    r"[^,;。\n]{0,10}(?:(?:开展|进行)[^,;。\n]{0,6}(?:排查|清理|核查|自查|复查|审查)|(?:得到|获得|获|受到)[^,;。\n]{0,8}(?:批示|肯定|点赞))"
)
_NAME_ENDS = expression(rf'[“"][^“”",;。]*{HAN}$')
_NONE_OF_ANY = expression(r"(?:没有?|无|未)(?![来锡线论障])[^,;。]{0,10}$")  # 未发布和公开一条信息
_NONE = expression(r"(?:没有|未|无|没)(?:曾)?(?:发生|出现|收到|接到|受理|产生|有)?过?$")
_NOT_ONE = expression(r"(?:也|都)?(?:没有|未|无)")
_SAME = expression(r"(?:相同|同一|同样)[^,;。]{0,8}(?:计为?|算|按)$")  # 不同渠道公开相同信息计1条
_SESSION = expression(r"(?:人大|政协|全会|代表大会|党代会)$")  # 十四届人大2次会议
_DUE = expression(r"(?<![回响对适供])应(?:办理?|答复|办结|公开)?(?:申请)?$")
# 最多的一篇(《晨光》)阅读5233次
_BEST_ONE = expression(r"(?:最[高多大热火]的?一[篇条期则个]|单[篇条期则]|[^统]一[篇条则]|》一文)[^,;。]{0,24}$")
_READ_ONE = expression(
    r"[^,;。]{0,20}(?:阅读|播放|点击|浏览|观看)(?:量|数|次数)?[^,;。]{0,3}\d"
)  # 一篇推文阅读量破10万
_LOOKS = frozenset({"次", "人次", "万", None})
_PEAK = expression(r"(?:单[日篇条月周]|[日月]最高)[^,;。]{0,8}$")
_NO_ITEMS = ("路", "途径", "渠道", "措施", "举措", "经验", "标准", "线索", "主线")  # 主要通过四条途径公开
_TAKEN_UP = expression(r"[^,;。\d]{0,16}(?:纳入|列入|录入|归集|汇编|整合)")  # 将231个咨询事项纳入问答库
_ENTRIES = expression(r"(?:清单|目录|(?<!等)(?:公开|服务|决策|权力)事项|内容)(?:共计?|各|有)*$")  # 权责清单421项
_ON_FILE = expression(r"可供?(?:查询|查阅|检索)")  # 触摸屏可查询信息1260条
_REFERENCE = expression(r"(?:申请|信息)?(?:中|里|当中|之中|之内)|的(?:基础上|标准|范围)")
# 上网浏览就能有一个基本的了解, 网站成为公开的一个主要渠道
_QUALITY = expression(r"[^,;。、\d]{0,8}的|(?:重要|主要|基本|良好|崭新|全新|有效|新)")
# 收到申请25件,其中20件为申请公开招生信息: what was asked for
_ASKED_FOR = expression(
    rf"[是为系]?(?:要求|申请)(?:公开|获取|查询|了解)(?!政府信息|政务信息|信息|件|的|表|书|公开政府){HAN}"
)
_ABOUT = ("解读了", "宣传了", "学习了")  # 宣传解读了30余件政策 counts policies
_PLAN = expression(
    r"力争|争取|打算|下一步|下步|明年|(?<![转入至到延])下一年|今后|(?<!任务)(?<!工作)目标(?!考核|责任|管理|绩效|任务|体系|化|[、和与及等])[是为]?|确保|预计|预期|拟(?=[在于将增新把从再建关停达]|组织|开展|举办|推出|安排|召开|计划)|下半年(?:要|将|计划|安排|拟|工作)"
    r"|计划(?:于|在|再|将|到|开展|组织|培训|推出|增|举办|把|召开|年内|全年)|原则上|应不|要求[各每全]|将[^,;。]{0,4}(?:新增|增加|增至|达到|举办|开展|组织|推出)"
)
_NORM_WORD = expression(r"不少于|不低于|不得少于|不得低于|至少")
# 出动工作人员23名, 30名干部参加: those who came to an event, not those who do the work.
_CROWD = expression(r"出动|派出|参加|参与|组织|选派|带队|现场|当天|动员|抽调|邀请|走访|慰问|覆盖|参训")
_PLAN_HEADING = expression(
    r"下一步|下步|打算|(?:工作|年)(?:计划|安排|思路)|今后|努力方向|改进措施|整改措施|(?:20\d\d年|明年)(?:工作)?(?:重点|打算|计划|安排|思路)|下半年"
)


def beside_the_point(text: str, q: Quantity) -> bool:
    """Numbers no reader would take for a measure, so plain that they do not even part the words around them.

    三类信息, 12个科室, 5项任务, the 102 of 102期386条, and the 7 of 由7个压减到3个.
    """
    if q.text == "一封" and _A_LETTER.match(text, q.end):
        return True  # 印发一封信8000份
    if q.unit in _KINDS or (q.unit == "项" and _TASKS.match(text, q.end)):
        return True
    if _quoted(text, q.start, q.end) or _CLASSES.search(text, max(0, q.start - 8), q.start):
        return True
    if q.unit in _SCREENS and _SCREEN.match(text, q.end):
        return True
    if q.unit in _GROUPS and _HEADS.match(text, q.end):
        return True
    if q.unit in _ISSUES and _ITEMS.match(text, q.end) and not _OTHER_COUNT.search(text, max(0, q.start - 12), q.start):
        return True
    if q.unit in ("个", "家", "所") and (_OTHER_THING.match(text, q.end) or _PLACES.match(text, q.end)):
        return True
    if q.unit in ("个", "家", "所", "处") and text[q.start - 1 : q.start] == "在" and _BOARDS.match(text, q.end):
        return True
    return _FROM.search(text, max(0, q.start - 8), q.start) is not None and _TO.match(text, q.end) is not None


def _quoted(text: str, start: int, end: int) -> bool:
    """“五个到位”, “一栏一册”, 《致家长的一封信》: a number inside a name; “0”投诉 is a number of its own."""
    if text[start - 1 : start] == "“" and text[end : end + 1] != "”":
        return True
    if text[end : end + 1] in ("”", '"') and _NAME_ENDS.search(text, max(0, start - 20), start):
        return True  # 解读“稳增长30条”
    return inside(text, start, "《》", 40) or (text[start] == "一" and inside(text, start, "“”", 20))


def inside(text: str, at: int, marks: str, reach: int) -> bool:
    opened = text.rfind(marks[0], max(0, at - reach), at)
    return opened >= 0 and text.find(marks[1], opened, at) < 0


def crowd(text: str, slot: Slot) -> bool:
    """People who took part are no staff, unless they are said to be 专职 or 兼职."""
    words = (*slot.before, *slot.after)
    if any("employment" in t.tags for t in words):
        return False
    return bool(_CROWD.search(text, slot.clause.start, slot.end))


def plans_ahead(heading: str) -> bool:
    """A section that speaks of what is still to be done holds no measures."""
    return _PLAN_HEADING.search(heading) is not None


class Passage:
    """What a sentence says of all numbers behind it: where it speaks of a plan, of a later year, of the page it is on."""

    def __init__(self, text: str, start: int, end: int, year: int | None) -> None:
        self.start = start
        self.plan = _found_by(_PLAN, text, start, end)
        self.box = _found_by(_PAGE_BOX, text, start, end)
        self.year = year
        self.later_year = year is not None and any(int(y) > year for y in _ANY_YEAR.findall(text, start, end))


def _found_by(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Where the first match ends; behind `end` where there is none."""
    found = pattern.search(text, start, end)
    return found.end() if found else end + 1


def excluded(text: str, slot: Slot, passage: Passage) -> str | None:
    """Why the number is no measure, or None. The reason is the name of the rule."""
    near = text[slot.start : slot.quantity.start]
    return _by_place(text, slot, near, passage) or (_by_words(slot, near) if _WARNING.search(near) else None)


def _by_place(text: str, slot: Slot, near: str, passage: Passage) -> str | None:
    """What stands behind the number, or elsewhere in the sentence, says that it counts nothing, or something else."""
    q, year = slot.quantity, passage.year
    if near.endswith(("将", "把")) and _TAKEN_UP.match(text, q.end):
        return "taken up"
    if not slot.before and (_REFERENCE.match(text, q.end) or _NAMED_CHANNELS.match(text, q.end)):
        return "reference"
    if (q.unit == "件" and _ASKED_FOR.match(text, q.end)) or near.endswith(_ABOUT):
        return "purpose"
    if (q.text == "一个" and _QUALITY.match(text, q.end)) or (
        q.text in ("一份", "一篇", "一项") and near.endswith("的") and text[q.end : q.end + 1].isalpha()
    ):
        return "figure of speech"
    if passage.box <= q.start or (
        (q.value or 0) < 100_000 and _PAGE_COUNTER.search(text, max(passage.start, q.start - _BOX), q.start)
    ):
        return "page counter"
    if slot.clause.opens == "(" and _YEAR_ALONE.fullmatch(near):
        return "other year"
    if q.unit in _LOOKS and _BEST_ONE.search(text, max(passage.start, slot.start - _BOX), q.start):
        return "norm"
    if q.unit in PIECES and (text.startswith(_NO_ITEMS, q.end) or _CHECKED.match(text, q.end)):
        return "other thing"
    if q.value == 1 and q.text[0] == "一" and _no_one(text, q, near):
        return "none"
    if q.value == 1 and q.unit in PIECES and q.text[0] == "一" and _READ_ONE.match(text, q.end):
        return "figure of speech"
    if passage.plan <= q.start or q.text.startswith(("不少于", "不低于", "至少", "不得少于", "不得低于")):
        return "plan"
    if year and (
        ("20" in near and _other_year(near, year))
        or (passage.later_year and _next_year(text, passage.start, q.start, year))
    ):
        return "other year"
    return None


def _by_words(slot: Slot, near: str) -> str | None:
    """The words before the number say it: one for each, a comparison, a norm, what was found at fault, a rank."""
    q = slot.quantity
    if q.unit in _PEOPLE and q.value in (1, 2) and _EACH_BODY.search(near):
        return "distributive"
    if _SOME.match(near) or _EXTREME.search(near) or (_EACH.search(near) and q.value):
        return "distributive"
    if _ALL_OF.search(near):
        return "reference"
    if (q.unit in PIECES and _ON_FILE.search(near)) or (q.unit == "项" and _ENTRIES.search(near)):
        return "entries of a list"
    if _COMPARED.search(near) or (_LAST_YEAR.search(near) and not any("carried_in" in t.tags for t in slot.before)):
        return "comparison"
    if _NORM.search(near) or _PEAK.search(near) or _SAME.search(near) or _DUE.search(near):
        return "norm"
    found = _FINDING.search(near)
    if found and (_FAULT.search(found[0]) or not near.rstrip().endswith(("信息", "类"))):
        return "finding"
    if _DRAFTED.search(near) or _GROWN.search(near):
        return "finding"
    if q.value == 1 and _NONE.search(near):
        return "none"
    if _RANK.search(near) or (q.unit == "次" and _SESSION.search(near)):
        return "share"
    if q.kind == "percent" and _SHARE.search(near):
        return "share"
    return "plan" if _NORM_WORD.search(near) else None


_BEFORE = (
    _EXTREME, _EACH, _EACH_BODY, _ALL_OF, _ON_FILE, _ENTRIES, _COMPARED, _LAST_YEAR, _NORM, _PEAK, _SAME, _DUE, _FINDING, _DRAFTED, _GROWN,
    _NONE, _RANK, _SESSION, _SHARE, _NORM_WORD,
)  # fmt: skip
# One search asks for all of them: most numbers have no such word before them.
_WARNING = expression("|".join([rf"\A{_SOME.pattern}", *(f"(?:{each.pattern})" for each in _BEFORE)]))


def _no_one(text: str, q: Quantity, near: str) -> bool:
    """未公开一条信息, 一条也没有, and 发布一条解读一条, which is so of all of them."""
    if _NOT_ONE.match(text, q.end) or _NONE_OF_ANY.search(near):
        return True
    again = q.text[:2] + r"(?=[,;。、]|$)"
    ahead = re.match(rf"[、,]?(?!另|其|有){HAN}{{1,4}}" + again, text[q.end : q.end + 8])
    behind = re.search(q.text[:2] + rf"[、,]?(?!另|其|有){HAN}{{1,4}}$", text[max(0, q.start - 8) : q.start])
    return ahead is not None or behind is not None


_ANY_YEAR = expression(r"20\d\d(?=年)")
_YEAR = expression(
    r"(?<!结转)(?<!转到)(?<!转入)(?<!移交)(20\d\d)年(?!\d|.{0,10}(?:结转|转入|移交|遗留|以来|起|至|底|转来|接转|跨年|答复|办理|处理))"
)


def _other_year(near: str, year: int) -> bool:
    """2020年发布80条 in a report on 2021; a span of years that ends in the report's own is its own."""
    years = [int(y) for y in _YEAR.findall(near)]
    return bool(years) and year not in years and all(y < year for y in years)


def _next_year(text: str, start: int, end: int, year: int) -> bool:
    """2025年目标:发布量800条 in a report on 2024; 结转2025年 is this year's."""
    return any(int(y) > year for y in _YEAR.findall(text[start:end]))
