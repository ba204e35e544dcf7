"""The relations that are tried, declared: what each says, its formula, its tolerance, and where it comes from.

A `Sum` is data alone: terms that add up on both sides. The others are named here and tried by the room that knows how.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from gkextract.catalog import CheckEntry, load, of_catalog, wrong

APPLICANTS = ("natural_person", "enterprise", "research", "public_interest", "legal_service", "other_org")
COLUMNS = (*APPLICANTS, None)
CHANNELS = frozenset(
    (
        *("website", "wechat", "weibo", "video", "app", "gazette", "newspaper", "broadcast", "board", "archive"),
        *("new_media", "meeting", "other_channel"),
    )
)
WAYS = ("onsite", "letter", "online", "email", "fax", "phone", "other_way")

_FORM = "国办公开办函〔2021〕30号、〔2019〕60号"
_SHEET = "政府信息公开情况统计表(2014—2018年)"
_LOGIC = "部分不大于整体"
_EXACT = "0; 约数、区间、以万计的数按其范围"


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation. `zh` and `en` say it in words, `formula` in ids, `source` which form or regulation asks for it."""

    id: str
    zh: str
    en: str
    formula: str
    source: str
    tolerance: str = _EXACT


@dataclass(frozen=True, slots=True)
class Term:
    """A number of a sum: what is stated for `indicator` and `by` (or the column that is tried).

    `parts`: where the whole is not stated, the sum of these indicators stands for it. `twice`: two rows of the sheet
    have this same meaning, so that both numbers, or one number two times, may be meant.
    """

    indicator: str
    by: str | None = None
    parts: tuple[str, ...] = ()
    twice: bool = False


@dataclass(frozen=True, slots=True)
class Sum(Relation):
    """`left` adds up to `right` (sign `=`), or to no more than `right` (sign `≤`).

    Tried in each of `columns` (labels that every term takes; None for the term's own), where a term of each side is
    stated. A term that is not stated may be anything, unless its indicator or label is `optional`: then it is nothing.
    `least`: with fewer terms stated, nothing is said of a relation left open. `all_stated`: with any missing, it is not
    tried. `marks`: indicators of which the report must state one, or it has another form. `in_cells`: only numbers of
    tables are tried; what prose says one by one need not count the same.
    """

    left: tuple[Term, ...] = ()
    right: tuple[Term, ...] = ()
    sign: Literal["=", "≤"] = "="
    columns: tuple[str | None, ...] = (None,)
    least: int = 3
    all_stated: bool = False
    optional: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    in_cells: bool = False


def _parts(group: str, *names: str) -> tuple[str, ...]:
    return tuple(f"applications.{group}.{name}" for name in names)


#: The parts of the grouped results in table 3 of the annual report.
GROUPS = {
    "refused": _parts(
        "refused",
        *("state_secret", "prohibited", "safety", "third_party", "internal", "process"),
        *("enforcement_file", "admin_query"),
    ),
    "unable": _parts("unable", "not_held", "needs_creation", "unclear"),
    "not_processed": _parts("not_processed", "petition", "repeat", "publication", "excessive", "reissue"),
    "other": _parts("other", "no_correction", "no_payment", "misc"),
}
_GROUP_ZH = {"refused": "不予公开", "unable": "无法提供", "not_processed": "不予处理", "other": "其他处理"}
_GROUP_EN = {"refused": "refusals", "unable": "unable to provide", "not_processed": "not processed", "other": "other"}


def _terms(*names: str, by: str | None = None) -> tuple[Term, ...]:
    return tuple(Term(name, by) for name in names)


def _result(group: str) -> Term:
    return Term(f"applications.{group}", parts=GROUPS[group])


_BALANCE = Sum(
    id="applications.balance",
    zh="本年新收 + 上年结转 = 办理结果总计 + 结转下年度",
    en="received + carried in = completed + carried out",
    formula="applications.received + applications.carried_in = applications.completed + applications.carried_out",
    source=f"{_FORM} 表三勾稽关系",
    left=_terms("applications.received", "applications.carried_in"),
    right=_terms("applications.completed", "applications.carried_out"),
    columns=COLUMNS,
)
_RESULTS = Sum(
    id="applications.results",
    zh="各项办理结果之和 = 办理结果总计",
    en="the results add up to the total completed",
    formula="granted + partial + refused + unable + not_processed + other = completed (applications)",
    source=f"{_FORM} 表三",
    left=(
        Term("applications.granted_or_partial", parts=("applications.granted", "applications.partial")),
        *(_result(group) for group in GROUPS),
    ),
    right=_terms("applications.completed"),
    columns=COLUMNS,
    least=6,
    marks=frozenset(
        name for group in ("unable", "not_processed", "other") for name in (f"applications.{group}", *GROUPS[group])
    ),
)


def _reasons(group: str) -> Sum:
    return Sum(
        id=f"applications.{group}.parts",
        zh=f"{_GROUP_ZH[group]}各分项之和 = {_GROUP_ZH[group]}",
        en=f"the parts of “{_GROUP_EN[group]}” add up to it",
        formula=f"sum of applications.{group}.* = applications.{group}",
        source=f"{_FORM} 表三",
        left=_terms(*GROUPS[group]),
        right=_terms(f"applications.{group}"),
        columns=COLUMNS,
        least=len(GROUPS[group]) + 1,
    )


#: What an application may come to; each is no more than there were.
OUTCOMES = (
    *("granted", "partial", "granted_or_partial", "refused", "unable", "not_processed", "other", "nonexistent"),
    *("not_this_agency", "not_government_info", "already_public", "clarify", "withdrawn"),
)

_SHEET_RELATIONS = (
    Sum(
        id="applications.ways",
        zh="各种申请方式之和 = 收到申请数",
        en="applications by way of filing add up to those received",
        formula="sum of applications.received by way = applications.received",
        source=f"{_SHEET} 三(一)",
        left=tuple(Term("applications.received", way) for way in WAYS),
        right=_terms("applications.received"),
        optional=frozenset({"email", "phone", "other_way"}),
    ),
    Sum(
        id="applications.in_time",
        zh="按时办结数 + 延期办结数 = 申请办结数",
        en="completed in time + with extension = completed",
        formula="applications.completed by 按时 + by 延期 = applications.completed",
        source=f"{_SHEET} 三(二)",
        left=(Term("applications.completed", "按时"), Term("applications.completed", "延期")),
        right=_terms("applications.completed"),
    ),
    Sum(
        id="applications.replies",
        zh="各类答复之和 = 申请答复数",
        en="the kinds of reply add up to the replies",
        formula="already_public + granted + partial + refused + not_this_agency + nonexistent + clarify = completed",
        source=f"{_SHEET} 三(三)",
        left=(
            *_terms("applications.already_public", "applications.granted", "applications.partial"),
            *_terms("applications.refused", "applications.nonexistent", "applications.clarify"),
            Term("applications.not_this_agency", twice=True),
        ),
        right=_terms("applications.completed"),
        all_stated=True,
    ),
    Sum(
        id="applications.refusals",
        zh="不同意公开各分项之和 = 不同意公开答复数",
        en="the reasons for refusal add up to the refusals",
        formula="state_secret + third_party by 商业秘密 + by 个人隐私 + safety + not_government_info + prohibited = refused",
        source=f"{_SHEET} 三(三)5",
        left=(
            *_terms("applications.refused.state_secret", "applications.refused.safety"),
            *_terms("applications.refused.prohibited", "applications.not_government_info"),
            Term("applications.refused.third_party", "商业秘密"),
            Term("applications.refused.third_party", "个人隐私"),
        ),
        right=_terms("applications.refused"),
        all_stated=True,
    ),
    Sum(
        id="response.press_conferences.leader",
        zh="主要负责人参加的新闻发布会 ≤ 新闻发布会总次数",
        en="press conferences with a leading official ≤ all press conferences",
        formula="response.press_conferences by leader ≤ response.press_conferences",
        source=f"{_SHEET} 二(二)1",
        left=(Term("response.press_conferences", "leader"),),
        right=_terms("response.press_conferences"),
        sign="≤",
        in_cells=True,
    ),
    Sum(
        id="response.interviews.leader",
        zh="主要负责人参加的在线访谈 ≤ 在线访谈次数",
        en="interviews with a leading official ≤ all interviews",
        formula="response.interviews by leader ≤ response.interviews",
        source=f"{_SHEET} 二(二)2",
        left=(Term("response.interviews", "leader"),),
        right=_terms("response.interviews"),
        sign="≤",
        in_cells=True,
    ),
    Sum(
        id="safeguards.staff.parts",
        zh="专职人员数 + 兼职人员数 = 工作人员数",
        en="full-time + part-time = staff",
        formula="safeguards.staff by full_time + by part_time = safeguards.staff",
        source=f"{_SHEET} 六(三)",
        left=(Term("safeguards.staff", "full_time"), Term("safeguards.staff", "part_time")),
        right=_terms("safeguards.staff"),
        in_cells=True,
    ),
)


def _remedy(kind: str, by: str | None, zh: str, en: str) -> Sum:
    return Sum(
        id=f"{kind}.parts" + (f".{by}" if by else ""),
        zh=f"{zh}:结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计",
        en=f"{en}: upheld + corrected + other + pending = total",
        formula=" + ".join(f"{kind}.{name}" for name in ("upheld", "corrected", "other", "pending"))
        + f" = {kind}.total",
        source=f"{_FORM} 表四",
        left=_terms(*(f"{kind}.{name}" for name in ("upheld", "corrected", "other", "pending")), by=by),
        right=_terms(f"{kind}.total", by=by),
    )


def _in_force(kind: str, zh: str, en: str) -> tuple[Sum, Sum]:
    return (
        Sum(
            id=f"documents.{kind}.in_force",
            zh=f"{zh}:本年制发 ≤ 现行有效 + 本年废止",
            en=f"{en}: issued ≤ in force + repealed",
            formula=f"documents.{kind}_issued ≤ documents.{kind}_in_force + documents.{kind}_repealed",
            source=f"{_FORM} 表二; 制发的文件或者有效,或者已废止",
            left=_terms(f"documents.{kind}_issued"),
            right=_terms(f"documents.{kind}_in_force", f"documents.{kind}_repealed"),
            sign="≤",
            all_stated=True,
        ),
        Sum(
            id=f"documents.{kind}.public",
            zh=f"{zh}:本年新公开 ≤ 对外公开总数量",
            en=f"{en}: newly published ≤ published in all",
            formula=f"documents.{kind}_published ≤ documents.{kind}_in_force",
            source="国办公开办函〔2019〕60号 表二",
            left=_terms(f"documents.{kind}_published"),
            right=_terms(f"documents.{kind}_in_force"),
            sign="≤",
            in_cells=True,
        ),
    )


SUMS: tuple[Sum, ...] = (
    _BALANCE,
    _RESULTS,
    *(_reasons(group) for group in GROUPS),
    *_SHEET_RELATIONS,
    _remedy("review", None, "行政复议", "administrative review"),
    _remedy("litigation", None, "行政诉讼", "litigation"),
    _remedy("litigation", "direct", "未经复议直接起诉", "litigation without prior review"),
    _remedy("litigation", "after_review", "复议后起诉", "litigation after review"),
    Sum(
        id="litigation.blocks",
        zh="直接起诉总计 + 复议后起诉总计 = 行政诉讼总计",
        en="litigation without prior review + after review = litigation",
        formula="litigation.total by direct + by after_review = litigation.total",
        source=f"{_FORM} 表四",
        left=(Term("litigation.total", "direct"), Term("litigation.total", "after_review")),
        right=_terms("litigation.total"),
    ),
    *_in_force("regulations", "规章", "regulations"),
    *_in_force("normative", "行政规范性文件", "normative documents"),
    Sum(
        id="proactive.cumulative",
        zh="本年主动公开数 ≤ 历年累计主动公开数",
        en="published in the year ≤ published since records began",
        formula="proactive.published ≤ proactive.published_cumulative",
        source=_LOGIC,
        left=_terms("proactive.published"),
        right=_terms("proactive.published_cumulative"),
        sign="≤",
    ),
    Sum(
        id="proactive.classified",
        zh="依申请公开 + 不予公开的信息 ≤ 制作获取的信息",
        en="on request + withheld ≤ produced",
        formula="proactive.on_request + proactive.withheld ≤ proactive.produced",
        source=_LOGIC,
        left=_terms("proactive.on_request", "proactive.withheld"),
        right=_terms("proactive.produced"),
        sign="≤",
    ),
    Sum(
        id="proposals.parts",
        zh="人大代表建议 + 政协提案 = 建议提案合计",
        en="proposals of congress deputies + of CPPCC members = proposals",
        formula="proposals.npc + proposals.cppcc = proposals.total",
        source=_LOGIC,
        left=_terms("proposals.npc", "proposals.cppcc"),
        right=_terms("proposals.total"),
    ),
)

ROW = Relation(
    id="applications.row",
    zh="自然人 + 法人或其他组织(五类) = 总计",
    en="natural persons + the five kinds of organisations = total",
    formula="sum of applications.* by applicant = applications.*",
    source=f"{_FORM} 表三",
)
OUTCOME = Relation(
    id="applications.outcome",
    zh="各项办理结果 ≤ 办理数",
    en="no outcome is larger than the applications dealt with",
    formula="applications.<outcome> ≤ max(completed, received + carried_in)",
    source=_LOGIC,
)
CHANNEL = Relation(
    id="proactive.channel",
    zh="各渠道公开数 ≤ 主动公开总数",
    en="no channel is larger than the whole",
    formula="proactive.published by channel ≤ proactive.published",
    source=f"{_SHEET} 一(一)、(二): 不同渠道公开相同信息计1条",
)
LIST = Relation(
    id="breakdown",
    zh="其中各项之和 ≤ 总数",
    en="the parts of a list are no more than their whole",
    formula="sum of the parts named after a whole (其中…; 等 leaves the list open) ≤ the whole",
    source=_LOGIC,
)
TOTAL = Relation(
    id="breakdown.total",
    zh="合计 = 所列各项之和",
    en="a total said after its parts is their sum",
    formula="sum of the parts named before a whole (…共计) = the whole",
    source=_LOGIC,
)
SAID = Relation(
    id="prose.form",
    zh="正文与表格一致",
    en="prose and form state the same number",
    formula="an indicator in words = the same indicator in a cell",
    source=f"{_FORM}: 正文与附表反映同一年度",
)
NONE = Relation(
    id="prose.none",
    zh="正文说没有,表格也为零",
    en="what the prose says there was none of is zero in the form",
    formula="未收到…, 无… = 0 in the cell",
    source=f"{_FORM}: 正文与附表反映同一年度",
)
SHARE = Relation(
    id="share",
    zh="所占百分比 = 数量 ÷ 总数",
    en="a stated percentage is the number's share of its whole",
    formula="part ÷ whole × 100 = stated %",
    source=_LOGIC,
    tolerance="一个末位单位(四舍五入或截尾)",
)
RATE = Relation(
    id="applications.rate",
    zh="答复率 = 办结数 ÷ 收到数",
    en="the stated reply rate fits the counts",
    formula="applications.reply_rate = completed ÷ (received [+ carried_in − carried_out])",
    source=_LOGIC,
    tolerance="一个末位单位(四舍五入或截尾)",
)
PERIOD = Relation(
    id="period",
    zh="标题年份 = 统计期限",
    en="the year in the title is the year that the figures cover",
    formula="year of the title = year of 统计期限自…年1月1日至12月31日",
    source="国办公开办函〔2021〕30号",
    tolerance="0",
)

#: Relations that are always tried within one report, in the order in which they are told.
RELATIONS: tuple[Relation, ...] = (*(PERIOD, ROW, *SUMS, OUTCOME, CHANNEL, LIST, TOTAL, SAID, NONE, SHARE, RATE),)


@of_catalog
@cache
def own_sums() -> tuple[Sum, ...]:
    """The sums that a user's catalog declares. Raises `CatalogError` for an id that one of ours has."""
    taken = {relation.id for relation in (*RELATIONS, *ACROSS)}
    for nth, check in enumerate(load().checks):
        if check.id in taken:
            raise wrong(("check", nth, "id"), f"{check.id}: a check of ours has this id")
    return tuple(_own_sum(check) for check in load().checks)


def _own_sum(check: CheckEntry) -> Sum:
    sign: Literal["=", "≤"] = "=" if check.sign == "=" else "≤"
    sides = [" + ".join(terms) for terms in (check.left, check.right)]
    left, right = (tuple(map(_term, terms)) for terms in (check.left, check.right))
    formula, source = f" {sign} ".join(sides), "自定义"
    return Sum(check.id, check.zh, check.en, formula, source, left=left, right=right, sign=sign)


def _term(name: str) -> Term:
    indicator, _, by = name.partition("@")
    return Term(indicator, by or None)


@of_catalog
@cache
def relations() -> tuple[Relation, ...]:
    """The relations tried within one report, with those of a user's catalog, in the order in which they are told."""
    return (*RELATIONS, *own_sums())


CARRIED = Relation(
    id="years.carried",
    zh="上年结转 = 上一年度报告的结转下年度",
    en="carried in = what the report of the year before carried out",
    formula="applications.carried_in (t) = applications.carried_out (t−1)",
    source=f"{_FORM} 表三",
)
IN_FORCE = Relation(
    id="years.in_force",
    zh="现行有效 = 上年现行有效 + 本年制发 − 本年废止",
    en="in force = in force the year before + issued − repealed",
    formula="*_in_force (t) = *_in_force (t−1) + *_issued (t) − *_repealed (t)",
    source="国办公开办函〔2021〕30号 表二",
)
CUMULATIVE = Relation(
    id="years.cumulative",
    zh="历年累计 = 上年累计 + 本年数",
    en="cumulative = cumulative of the year before + the year's",
    formula="proactive.published_cumulative (t) = proactive.published_cumulative (t−1) + proactive.published (t)",
    source=_LOGIC,
)
LEAP = Relation(
    id="years.leap",
    zh="相邻两年相差不到100倍",
    en="no number leaps a hundredfold from one year to the next",
    formula="max ÷ min < 100, where both are at least 10",
    source="单位误填(万、元)",
    tolerance="100倍",
)
COPIED = Relation(
    id="reports.copied",
    zh="不同机构、不同年度的报告数字不全相同",
    en="reports of different agencies or years do not state all the same numbers",
    formula="at least 8 numbers other than zero, all alike",
    source="重复报送",
)

#: Relations tried between reports.
ACROSS: tuple[Relation, ...] = (CARRIED, IN_FORCE, CUMULATIVE, LEAP, COPIED)
