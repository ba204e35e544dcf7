"""Clean text to the spans of its reports; whatever lies outside them is furniture.

A report begins at its title line, or at the mark a collection gives it (篇1, 第一篇, 【篇一】, 总结(一)), and only if a body
follows: what has no body is a table of contents, a breadcrumb, the title of the page. Text without any title is one
report if it speaks as one.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gkextract import agencies, furniture, periods, titles
from gkextract.expressions import expression
from gkextract.titles import Title


@dataclass(slots=True)
class Section:
    """One report: `text[start:end]`, its title, the number of its mark, the index of the report it repeats.

    `skips` are stretches inside it that belong to the page: teasers of other pages, rows of buttons.
    """

    start: int
    end: int
    title_start: int | None = None
    title_end: int | None = None
    mark: int | None = None
    duplicate_of: int | None = None
    skips: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class _Opening:
    """A place where a report may begin; `body` is where its text goes on behind title and mark."""

    start: int
    body: int
    title: Title
    rank: int


_LINE_TITLE, _HEAD_TITLE, _INNER_TITLE, _LABELLED = 3, 2, 1, 0
_ENOUGH = 12  # characters of prose or table that make a body


def split(text: str) -> list[Section]:
    """The reports of a clean text, in order."""
    openings = _with_body(text, _openings(text))
    sections = [_section(text, opening, end) for opening, end in openings]
    if not sections:
        sections = list(_sheet(text)) or list(_headlined(text)) or list(_untitled(text))
    sections = [part for section in sections for part in _second_print(text, section)]
    if len(sections) > 1:
        _mark_duplicates(text, sections)
    return sections


# ---- where reports may begin

_GENRE_LINE = expression(
    r"(?:报告|年报|总结|综述|小结|通报|汇报|情况|报表|篇|范文|范本|例文)[^\n]{0,60}$", re.MULTILINE
)


def _openings(text: str) -> list[_Opening]:
    """Every place that looks like a title, best kind only where several say the same."""
    found: dict[int, _Opening] = {}
    for hit in _GENRE_LINE.finditer(text):
        start = text.rfind("\n", 0, hit.start()) + 1
        if start not in found and (opening := _line_opening(text, start, hit.end())):
            found[start] = opening
    openings = list(found.values())
    if not any(o.rank == _LINE_TITLE for o in openings):
        openings = sorted([*openings, *_jammed(text)], key=lambda o: o.start)
    if any(o.title.genre != "情况" or o.title.dated for o in openings):
        openings = [o for o in openings if o.title.genre != "情况" or o.title.dated or o.title.series is not None]
    best = {o.title.key: o.rank for o in sorted(openings, key=lambda o: o.rank)}
    return [o for o in openings if o.rank == best[o.title.key]]


def _line_opening(text: str, start: int, end: int) -> _Opening | None:
    line = text[start:end]
    title = titles.in_line(line)
    if title is None:
        return _broken_title(text, start, line)
    if title.listed and not (title.named and title.genre not in ("情况", "汇报")):
        return None
    if title.genre == "情况" and not title.named and title.series is None:
        return None
    if _runs_on(text, start, end):
        return None
    rank = _LABELLED if title.labelled else _LINE_TITLE
    body = start + title.end
    upper = _upper_line(text, start, title) if rank == _LINE_TITLE else start
    if upper == start:
        upper += len(line) - len(line.lstrip()) if title.listed else title.start
    return _Opening(upper, body, title, rank)


_BELOW = expression(r"[ \t]*\n[ \t]*([^\s。,;:!?|>][^\n。,;:!?|>]{1,24})(?=\n|$)")
_ABOVE = expression(
    r"(?<!机构)(?<!单位)(?<!部门)(?<!来源)(?:^|\n)[ \t]*([^\s。;,:!?|>][^\n。;,:!?|>]{1,40})\n[ \t\n]{0,4}$"
)


def _runs_on(text: str, start: int, end: int) -> bool:
    """The line below makes it the title of another paper: 关于政府信息公开工作年度报告 / 有关事项的通知."""
    below = _BELOW.match(text, end)
    if below is None or titles.is_listed(below[1]) or below[1] == "目录":
        return False
    return titles.other_paper(text[start:end] + below[1])


def _broken_title(text: str, start: int, line: str) -> _Opening | None:
    """A title broken anywhere: neither line is one, both together are."""
    above = _ABOVE.search(text[max(0, start - 48) : start]) if len(line) <= 30 and not titles.is_listed(line) else None
    if above is None:
        return None
    piece = above[1].strip()
    if furniture.is_page(piece) or titles.in_line(piece) or titles.is_listed(piece):
        return None
    title = titles.in_line(piece + line.strip())
    if title is None or not title.strong or title.series is not None or title.listed or title.labelled:
        return None
    return _Opening(start - len(above[0]) + above[0].index(piece), start + len(line.rstrip()), title, _LINE_TITLE)


def _upper_line(text: str, start: int, title: Title) -> int:
    """A title in two lines: the body's name stands above, or the words before the topic's end."""
    if title.named or title.series is not None:
        return start
    above = _ABOVE.search(text[max(0, start - 48) : start])
    if above is None:
        return start
    piece = above[1].strip()
    if titles.is_named(piece + title.text) and not furniture.is_page(piece):
        return start - len(above[0]) + above[0].index(piece)
    return start


_JAM_END = expression(
    r"(?:年度报告|工作报告|情况报告|年报|工作总结|活动总结|公开总结|小结|情况的通报|情况的报告)"
    r"(?=\s|\((?:来源|\d|20|二)|[一二三四]、|【|日期|附表|发布|来源|时间|作者|字[号体]|点击|浏览|阅读|索引|根据|按照|为|今年|本报告|供参考|供借鉴|20[\dxX×]{2}|$)",
    re.MULTILINE,
)
_JAM_MARK = expression(
    r"(?:^|(?<=[\s。!]))(?P<title>(?P<base>[^\s。,;:]{4,30}?(?:总结|报告|小结|汇报|范文)) ?篇 ?(?P<n>\d{1,2}))(?=[\s::我本今根为按《xX×]|20)",
    re.MULTILINE,
)
_BREAK = expression(r"[\s。,;:!?|>》】)]")
_PAGE_MARK = expression(r"\d{1,2}、\d{0,2}")


def _jammed(text: str) -> list[_Opening]:
    """Titles of pages whose lines were run together: a series of marks, else what stands at the head of a long line,
    behind a breadcrumb, behind a full stop."""
    marks = list(_JAM_MARK.finditer(text))
    if len({mark["n"] for mark in marks}) > 1 and len({mark["base"] for mark in marks}) == 1:
        titled = (
            (mark, Title(0, len(mark["title"]), mark["title"], series=int(mark["n"]), style="篇")) for mark in marks
        )
        return [_Opening(*mark.span("title"), title, _INNER_TITLE) for mark, title in titled]
    return [
        opening for found in _JAM_END.finditer(text) if (opening := _jammed_title(text, found.start(), found.end()))
    ]


def _jammed_title(text: str, genre: int, end: int) -> _Opening | None:
    """The title that ends with the genre at `genre`:`end`, begun behind one of the last two breaks or at the line's head."""
    line = text.rfind("\n", 0, genre) + 1
    low = max(line, genre - 70)
    breaks = [hit.end() for hit in _BREAK.finditer(text, low, genre)][-2:]
    if low == line and len(breaks) < 2:
        mark = _PAGE_MARK.match(text, line)
        breaks.insert(0, mark.end() if mark else line)
    for start in reversed(breaks):
        before = text[start - 1] if start > line else "\n"
        title = titles.in_line(text[start:end]) if before not in ",;!?" else None
        if title is None or title.listed or title.genre == "情况" or title.start or _runs_on(text, start, end):
            continue
        if not title.strong and furniture.is_page(text[line : end + 1]):
            return None
        if before in "。)" and not (title.named and title.dated):
            return None
        at_head = text[line:start].strip("0123456789、 ") == ""
        return _Opening(start, end, title, _HEAD_TITLE if at_head else _INNER_TITLE)
    return None


# ---- which of them do


def _with_body(text: str, openings: list[_Opening]) -> list[tuple[_Opening, int]]:
    """The openings that a body follows, each with the end of its stretch."""
    openings = _series_only(text, openings)
    kept: list[_Opening] = []
    for opening, end in _stretches(openings, len(text)):
        enough = _ENOUGH if opening.title.series is None else _ENOUGH // 2
        if _weight(text, opening.body, end) >= enough and not _repeats(text, kept, opening):
            kept.append(opening)
    if len(kept) > 1 and not kept[0].title.named and kept[1].title.named:
        words = text[kept[0].body : kept[1].start]
        if not _SELF.search(words) and not _FACT.search(words):
            del kept[0]  # the collector's own, under the title of the page
    return _stretches(kept, len(text))


def _stretches(openings: list[_Opening], end: int) -> list[tuple[_Opening, int]]:
    return list(zip(openings, [*(o.start for o in openings[1:]), end], strict=False))


def _series_only(text: str, openings: list[_Opening]) -> list[_Opening]:
    """In a numbered collection only its marks open a piece: the collector's words before it hold no report."""
    styles: dict[str, set[int]] = {}
    for opening in openings:
        if opening.title.series is not None:
            styles.setdefault(opening.title.style, set()).add(opening.title.series)
    series = {style for style, numbers in styles.items() if len(numbers) > 1}
    if not series:
        return openings
    marks = [o for o in openings if o.title.style in series and o.title.series is not None]
    return marks if sum(_weight(text, o.body, n.start) >= _ENOUGH for o, n in itertools.pairwise(marks)) else openings


def _repeats(text: str, kept: list[_Opening], opening: _Opening) -> bool:
    """The same title again: a running head or a caption, unless the report itself begins anew behind it."""
    if not kept or opening.title.key != kept[-1].title.key:
        return False
    return _first_prose(text, opening.body)[:12] != _first_prose(text, kept[-1].body)[:12]


_CELL_LINE = expression(r"\d[\d,.]*$|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)")
# A row of a table, or of the statistics sheet without borders: 收到申请数 件 4.
_ROW_LINE = expression(r"\||[^\t]*\t[^\t]*\t.*\d|[^。,]{4,40}\s(?:条|件|次|篇|个|人|人次|万?元)\s+\d[\d,.]*(?:\s|$)")


def _weight(text: str, start: int, end: int) -> int:
    """How much of a stretch, up to what suffices, is the prose or the table of a report."""
    weight = 0
    for line in _lines(text, start, min(end, start + 6000)):
        if furniture.is_page(line):
            continue
        if "。" in line or ";" in line or len(line) > 80 or ("," in line and len(line) > 15):
            weight += len(line)
        elif _ROW_LINE.match(line):
            weight += 6
        elif _CELL_LINE.match(line):
            weight += 2
        if weight >= _ENOUGH:
            break
    return weight


def _lines(text: str, start: int, end: int) -> Iterator[str]:
    return (line for line in (raw.strip() for raw in text[start:end].split("\n")) if line)


def _first_prose(text: str, start: int) -> str:
    """The first line that is prose, without the title in front."""
    for line in _lines(text, start, start + 3000):
        if ("。" in line or "," in line) and not furniture.is_page(line):
            return line
    return ""


# ---- where it ends


def _section(text: str, opening: _Opening, end: int) -> Section:
    title = opening.title
    start, title_start = opening.start, opening.start
    end, skips = _end(text, opening.body, end)
    if opening.rank == _LABELLED or title.listed:
        title_start = opening.body - len(title.text)
    return Section(start, end, title_start, opening.body, title.series, None, skips)


def _end(text: str, body: int, end: int) -> tuple[int, tuple[tuple[int, int], ...]]:
    """The end of a report that begins its body at `body` and must be over at `end`; teasers inside are skipped."""
    skips = furniture.teasers(text, body, end)
    for tail in furniture.tails(text, body, end):
        if _weight(text, body, tail) < _ENOUGH:
            continue
        if not _continues(text, body, tail, end):
            end = tail
            break
        line = text.find("\n", tail, end)
        skips.append((tail, line if line >= 0 else end))
    last = max(text.rfind(mark, body, end) for mark in "。.;!”)")
    inline = furniture.inline_tail(text, max(body, last), end)
    if inline is not None and _weight(text, body, inline) >= _ENOUGH:
        end = inline
    end = body + len(furniture.without_page_number(text[body:end]))
    return end, tuple(sorted(skip for skip in skips if skip[1] <= end))


_CHAPTER = expression(r"^[ \t]*([一二三四五六七八九十])、", re.MULTILINE)


def _continues(text: str, body: int, tail: int, end: int) -> bool:
    """Whether the report takes up its next chapter behind a row of buttons or an advert."""
    before = [found[1] for found in _CHAPTER.finditer(text, body, tail)]
    if not before or before[-1] not in "一二三四五六七八九":
        return False
    following = "一二三四五六七八九十"["一二三四五六七八九".index(before[-1]) + 1]
    return any(found[1] == following for found in _CHAPTER.finditer(text, tail, end))


# ---- reports under a headline

_HEADLINE = expression(
    r"^[ \t]*([^\n。;|>]{2,50}(?:"
    r"(?:公开日|开放日|公开周|开放周|公开月|开放月|5[·.]15|信息公开|政务公开)[^\n。;|>]{0,24}(?:活动|宣传|启动|仪式|[月季]报|运行情况)"
    r"|(?:发布|公布)[^\n。;|>]{2,24}(?:信息|政务)公开[^\n。;|>]{0,6}(?:报告|年报))[)”》]?)[ \t]*$",
    re.MULTILINE,
)
_NO_RESULT = expression(
    r"通知|方案|公告|征集|预告|倡议|指南|须知|办法|制度|规定|细则|问卷|邀请|计划|要点|安排|流程|答复函|如何|怎么|\?"
)


_SHEET = expression(r"\s*([^\n。;|>]{4,40}(?:信息|政务)公开[^\n。;|>]{0,8}(?:统计表|报表))[ \t]*\n")


def _sheet(text: str) -> Iterator[Section]:
    """The report that is no more than its sheet, where its title says whose and which year's it is."""
    found = _SHEET.match(text)
    if not found or not titles.is_named(found[1]) or not periods.YEAR.search(found[1]):
        return
    end, skips = _end(text, found.end(), len(text))
    if _weight(text, found.end(), end) >= _ENOUGH:
        yield Section(found.start(1), end, *found.span(1), skips=skips)


def _headlined(text: str) -> Iterator[Section]:
    """The report of a page whose title is a headline: …开展“政务公开日”宣传活动, …发布2012年政府信息公开报告.

    Only where the page tells what was done, in numbers, and no line of it is the title of a report.
    """
    for found in _HEADLINE.finditer(text, 0, 3000):
        if _NO_RESULT.search(found[1]) or furniture.is_page(found[1]):
            continue
        end, skips = _end(text, found.end(), len(text))
        if _FACT.search(text, found.end(), end):
            yield Section(found.start(1), end, found.start(1), found.end(1), skips=skips)
            return


# ---- reports without a title

_SPEAKS = expression(
    r"本年?度?报告|本年报|年度报告|(?:工作|情况)(?:情况)?(?:总结|汇报|报告|公布|通报)如下|现将.{4,40}如下|现公布"
)
_CHAPTERS = expression(
    r"一 ?、? ?(?:(?:政府信息公开)?(?:工作)?总体(?:工作)?情况|概 ?述|概况|基本情况|主动公开|组织|加强|领导|工作|政府信息|提高)|主动公开政府信息情况|收到和处理政府信息公开申请情况"
)
_LATER_CHAPTER = expression("[二三四] ?、? ?(?:政府信息)?(?:主动公开|收到和处理|依申请公开)")
# (三)政府信息公开的形式, ——依申请公开规范办理: the points of a report that was cut out of its middle
_POINT = expression(
    r"^[ \t]*(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\)|\d[.、]|——|[一二三四五六]是)[^\n,;。]{0,12}(?:主动公开|申请公开|信息公开|政务公开|公开的|领域公开|政策解读|平台建设|监督保障|信息管理)",
    re.MULTILINE,
)
_SELF = expression(
    r"我[局委办厅院校县市区镇乡会]|我街道|我中心|我公司|本[局委机办厅院校县市区镇乡街会单中]|(?:局|委|镇|乡|县|街道|区)在.{2,12}领导下"
)
_FACT = expression(
    r"(?:公开|发布|公布|受理|收到|召开|发放|报送|编发|举办|推送|更新|接受|回复|办结)[^。\n]{0,24}?[\dxX×_]+(?:\.\d+)?万?[余多]?(?:条|件|份|次|篇|期|场|封|人次)"
)
_TOPICAL = expression("信息公开|政务公开|公开信息|政府信息|政务信息|政府(?:门户)?网站|信息报送|政务新媒体|政府开放")
_EVENT = expression(rf"(?:{titles.DAYS}|政务公开)[^。;\n]{{0,24}}(?:活动|宣传)")
_TO_COME = expression("将于|拟于|定于|届时|敬请|欢迎广大")
_PERIODICAL = expression(r"第?[一二三四]季度|\d{1,2}月份|上半年|下半年")
_ARTICLES = expression(r"(?:^|\n)[ \t]*第一条[\s\S]{10,2000}?\n[ \t]*第二条")
_NEWS = expression(r"(?:日报|晨报|晚报|新闻网|在线)?讯[\( ]|记者|通讯员|课题组|发布会上")
_RULES = expression(r"请于|申请人可以|应当(?:在|自|向)|不收费|逾期不|上报至|报送(?:至|到)|计费|工作日内")


def _untitled(text: str) -> Iterator[Section]:
    """The report that a text without a title line is, if it speaks as one; guides, notices and news do not."""
    start = _opening_line(text)
    if start is None:
        return
    end, skips = _end(text, start, len(text))
    body = text[start : min(end, start + 20_000)]
    head = body[:600]
    if any(titles.other_paper(line) for line in _lines(text, 0, start)) or _ARTICLES.search(body):
        return
    own = _SELF.search(body)
    score = (
        2 * bool(_SPEAKS.search(head))
        + 2 * bool(_CHAPTERS.search(body))
        + bool(_CHAPTERS.match(body))
        + (0 if _CHAPTERS.search(body) else min(2, len(_POINT.findall(body))))
        + 2 * bool(_EVENT.search(head[:200]) and not _TO_COME.search(head))
        + bool(own)
        + bool(periods.YEAR.search(head[:120]))
    )
    score += (
        min(2, len(_FACT.findall(body)))
        + bool(_PERIODICAL.search(head))
        - 2 * bool(_NEWS.search(head))
        - 2 * (len(_RULES.findall(body)) > 2)
    )
    topical = _TOPICAL.search(body[:400]) or len(_TOPICAL.findall(body)) > 3
    if not topical or len(body) < 40:
        return
    # Who speaks is asked only where one point is wanting: it takes longer than all the rest.
    if score >= 3 or (score == 2 and not own and agencies.speaker(body)):
        yield Section(start, end, skips=skips)


def _opening_line(text: str) -> int | None:
    """Where the first line stands that is prose or the heading of a chapter."""
    at = 0
    for raw in text.split("\n"):
        line = raw.strip()
        prose = ("。" in line and len(line) >= 8) or (
            len(line) >= 20 and (line.count(",") > 1 or line.endswith((":", "如下")))
        )
        if (
            prose or _CHAPTERS.match(line) or _LATER_CHAPTER.match(line) or _POINT.match(line)
        ) and not furniture.is_page(line):
            return at + raw.index(line)
        at += len(raw) + 1
    return None


# ---- the same report again


def _second_print(text: str, section: Section) -> list[Section]:
    """A page in parts prints its report once in parts and once whole: two reports, parted where it begins anew."""
    body = section.title_end if section.title_end is not None else section.start
    opening = _first_prose(text, body)
    if len(opening) < 40:
        return [section]
    first = text.index(opening, body)
    again = text.find(opening[:30], first + len(opening), section.end)
    if again < 0:
        return [section]
    line = text.rfind("\n", 0, again) + 1
    size, rest = again - first, section.end - again
    if not furniture.is_pager(text[line:again]) or size < 80 or not 0.4 < rest / size < 2.5:
        return [section]
    if not _says_the_same(text[first + len(opening) : again], text[again + len(opening) : section.end]):
        return [section]
    end, skips = _end(text, body, line)
    second = Section(line, section.end, skips=tuple(s for s in section.skips if s[0] >= line))
    return [Section(section.start, end, section.title_start, section.title_end, section.mark, None, skips), second]


def _says_the_same(one: str, other: str) -> bool:
    """Whether most clauses of the shorter text stand in the other too: a report may repeat a sentence of its own."""
    clauses = sorted((set(_CLAUSE.findall(each)) for each in (one, other)), key=len)
    return len(clauses[0] & clauses[1]) >= 0.6 * len(clauses[0])


_CLAUSE = expression(r"[^,。;:、!?\s|()]{4,}")
_DIGITS = expression(r"\d[\d.]*")


def _mark_duplicates(text: str, sections: list[Section]) -> None:
    """Set `duplicate_of` where most of the clauses, and of the numbers, are those of an earlier report."""
    seen: dict[str, int] = {}
    bodies: list[tuple[set[str], Counter[str]]] = []
    for index, section in enumerate(sections):
        body = text[section.title_end if section.title_end is not None else section.start : section.end]
        clauses, numbers = set(_CLAUSE.findall(body)), Counter(_DIGITS.findall(body))
        bodies.append((clauses, numbers))
        votes = Counter(seen[clause] for clause in clauses if clause in seen)
        for earlier, _ in votes.most_common(2):
            if _share(clauses, bodies[earlier][0]) >= 0.85 and _share_counted(numbers, bodies[earlier][1]) >= 0.8:
                section.duplicate_of = earlier
                break
        else:
            seen |= {clause: index for clause in clauses if clause not in seen}


def _share(one: set[str], other: set[str]) -> float:
    """The part of the clauses that is common, measured in characters."""
    return sum(map(len, one & other)) / max(1, sum(map(len, one | other)))


def _share_counted(one: Counter[str], other: Counter[str]) -> float:
    """The part of the numbers that is common: two offices fill in one model report with different ones."""
    whole = (one | other).total()
    return (one & other).total() / whole if whole else 1.0
