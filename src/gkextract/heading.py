"""A report's text to who, when and what: title, agency, period, kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gkextract import agencies, periods, titles
from gkextract.expressions import expression
from gkextract.models import Kind
from gkextract.split import Section

Span = tuple[int, int]


@dataclass(slots=True)
class Heading:
    """What the head of a report says; spans are in the clean text, dates ISO."""

    title: str | None = None
    title_span: Span | None = None
    agency: str | None = None
    agency_span: Span | None = None
    year: int | None = None
    start: str | None = None
    end: str | None = None
    kind: Kind = "other"
    published: str | None = None


def read(text: str, section: Section, meta: Mapping[str, str]) -> Heading:
    """Read the heading of `text[section.start:section.end]`; `meta` serves only where the text is silent."""
    head = Heading()
    begin = section.start
    if section.title_start is not None and section.title_end is not None:
        begin = section.title_end
        head.title_span = (section.title_start, begin)
        head.title = re.sub(r"[ \t]*\n\s*", "", text[section.title_start : begin])
    title, body = head.title or "", text[begin : section.end]
    head.agency, head.agency_span = _agency(text, section, title, meta)
    period = periods.read(title, body)
    head.year, head.start, head.end = period.year, period.start, period.end
    head.published = periods.published(text[max(0, section.start - 300) : section.start], body) or (
        meta.get("published") if _is_whole(text, section) else None
    )
    head.kind = _kind(title, body)
    if head.kind == "event_summary" and head.year is None and not period.masked and head.published:
        head.year = int(head.published[:4])  # an event is told of when it is over
    return head


# ---- who

_BOX = expression(r"(?:发布|发文|公开|编制|责任|制发)(?:机构|单位|部门|机关|者)[::][ \t|]*([^\s|:;,。()]{2,30})")
# 信息来源:清河县教育局 names the page's owner, who is the body only where the report does not say another of itself
_SOURCE = expression(r"(?:来源|作者|供稿|报送单位|填报单位|单位名称)[::][ \t|]*([^\s|:;,。()]{2,30})")
_MEDIA = expression(r"报社|电视台|广播|媒体中心|新闻中心|传媒")
# (清河县水务局,数据截止12月25日) right below the title
_BYLINE = expression(r"\s*\(([^()\s,;。]{3,30})(?:[,; ][^()\n]{0,30})?\)[ \t]*\n")
_FOREIGN = expression(r"[a-wyz]|[A-Za-z]{4,}(?<![xX]{4})|_")
_NAVIGATION = expression(r".*(?:首页|年报|年度报告|列表|位置[::]?|栏目|下载后可任意编辑|[>》|】:])")
_LEVEL_FIRST = expression(r"(?:[省市县区州镇乡](?!北|南|中区)|局|委|政府|办公)")


def _agency(text: str, section: Section, title: str, meta: Mapping[str, str]) -> tuple[str | None, Span | None]:
    """The fullest name: of the title, else by the way the body speaks, else of the box at its head; last the page's
    owner, where the page holds nothing but this report."""
    begin = section.start if section.title_end is None else section.title_end
    body = text[begin : section.end]
    name = _in_title(title)
    if name:
        fuller = _fuller(name, body)
        at = text.find(name, section.title_start or 0, begin)
        span = (at, at + len(name)) if at >= 0 else None
        return (fuller.name, (begin + fuller.start, begin + fuller.end)) if fuller else (name, span)
    byline = _BYLINE.match(text, begin)
    if byline and agencies.is_name(byline[1]):
        return byline[1], byline.span(1)
    mention = agencies.speaker(body)
    if mention:
        return mention.name, (begin + mention.start, begin + mention.end)
    head, above = (begin, min(begin + 300, section.end)), (max(0, section.start - 600), section.start)
    for box in (_BOX.search(text, *head), _BOX.search(text, *above)):
        if box and agencies.is_name(box[1]):
            return box[1], box.span(1)
    for source in (_SOURCE.search(text, *head), _SOURCE.search(text, *above)):
        if (
            source
            and agencies.is_name(source[1])
            and not _MEDIA.search(source[1])
            and agencies.speaks_as(source[1], body)
        ):
            return source[1], source.span(1)
    publisher = meta.get("publisher", "")
    alone = _is_whole(text, section) and agencies.is_name(publisher) and not _FOREIGN.search(publisher)
    return (publisher, None) if alone else (None, None)


def _fuller(name: str, body: str) -> agencies.Mention | None:
    """The name with its place, where the title has the level alone (区教育局)."""
    if not _LEVEL_FIRST.match(name):
        return None
    longer = [
        mention for mention in agencies.mentions(body) if mention.name.endswith(name) and len(mention.name) > len(name)
    ]
    return max(longer, key=lambda mention: len(mention.name), default=None)


def _is_whole(text: str, section: Section) -> bool:
    """The report is what the page is about, so that what the page says of itself is said of the report."""
    return section.end - section.start > 0.6 * len(text.strip())


def _in_title(title: str) -> str | None:
    """The longest piece of the title that can be a name; foreign letters in it are spam in a name's place."""
    best: str | None = None
    for piece in titles.name_pieces(title):
        navigation = _NAVIGATION.match(piece)
        name = piece[navigation.end() :] if navigation else piece
        if agencies.is_name(name) and not _FOREIGN.search(name) and (best is None or len(name) > len(best)):
            best = name
    if best is None and _EVENT.search(title):  # 三河县多措并举开展政务公开日活动
        head = next(agencies.mentions(title), None)
        best = head.name if head and head.start == 0 else None
    return best


# ---- what

_EVENT = expression(r"公开日|公开周|公开月(?!报)|开放日|5[·.]15|宣传(?:日|周|月)|(?:主题|宣传|咨询)活动")
_HELD = expression(rf"(?:{titles.DAYS})[^。;\n]{{0,24}}(?:活动|宣传)")
_ANNUAL = expression(r"年度(?:工作)?报告|年报|统计表")
_SHEETS = expression(
    r"(?:^|\n)[ \t]*(?:[二三]、(?:(?:政府信息)?主动公开(?:政府信息)?(?:的)?情况|(?:政府信息)?依申请公开|收到和处理政府信息公开申请)"
    r"|\([二三]\)政府信息(?:资源)?管理)"
)
_FIRST_SHEET = expression(r"\s*(?:一 ?、?|1[.、])\s*(?:总体情况|概 ?述)(?=\s|\d{4}年)")
_ADDRESSED = expression(r"各[^\n。]{2,60}:\s")
_NOTICE = expression(r"(?:情况|采用|发布|工作)(?:予以|的)?通报(?:如下|:)|通报如下")


def _kind(title: str, body: str) -> Kind:
    """By the title's genre; the generic titles of collections (总结 篇4), and none, leave it to the body's opening."""
    opening = body[:300]
    if _EVENT.search(title):
        return "event_summary"
    if re.search("通报|简报|季报|月报", title):
        return "bulletin"
    if _ANNUAL.search(title):
        return "annual_report"
    told = bool(_says_whose(title))
    if not title and _HELD.search(opening[:200]):
        return "event_summary"
    if not told and _NOTICE.search(opening):
        return "bulletin"
    if not title and _ADDRESSED.match(opening.strip()):
        return "bulletin"
    if (not told or "情况报告" in title) and _is_annual(opening, body, title):
        return "annual_report"
    if re.search("自查|自评|调研", title) and not re.search("总结|小结", title):
        return "other"
    if "报告" in title and not re.search("总结|小结|情况", title):
        return "annual_report" if re.search("信息公开", title) else "work_summary" if "政务公开" in title else "other"
    return "work_summary"


def _says_whose(title: str) -> bool:
    """Whether a title says whose or which year's report it is; those of collections say neither."""
    return titles.is_named(title) or bool(periods.YEAR.search(title))


def _is_annual(opening: str, body: str, title: str) -> bool:
    if re.search(
        r"(?:公布|发布|现编制)[^。,;]{0,40}(?:年度报告|年报)|编制(?:完成|形成)?了?《[^》]{0,40}(?:年度报告|年报)》|本(?:年度|学年|工作|年)?(?:报告|年报)|年度报告(?:由|包括|如下)",
        opening,
    ):
        return True
    return not title and "总结如下" not in opening and bool(_FIRST_SHEET.match(body) or _SHEETS.search(body))
