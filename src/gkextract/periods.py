"""Which time a report reports on: its year, its first and last day; and when it was published."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

from gkextract.expressions import expression
from gkextract.numbers import parse_number

_CHINESE_YEAR = "[二一][〇○零OoО0九][〇○零OoО0一二三四五六七八九]{2}"
_MASKED_YEAR = r"(?:[12][\dxX×*_＊]{3}|[xX×*_＊]{2,4}|--+)"
YEAR = expression(
    rf"(?P<first>(?:19|20)\d\d|{_CHINESE_YEAR}|{_MASKED_YEAR}) ?(?:[-—~至、/] ?(?P<second>(?:20)?\d\d) ?)?(?:(?:学年|年)度?|度(?=政府|政务|信息|工作))"
    r"|(?<!\d)(?P<plain>20\d\d)(?=上半年|下半年|第[一二三四]季度|政务公开|政府信息)"
)
# …年度报告(2020): the year alone, which is no part of a date, of a document's number or of a longer number.
_BARE_YEAR = expression(r"(?<![\d〔\[第.\-/])20[0-3]\d(?![\d〕\].\-/号期次])")
_NEXT_YEAR = expression(r"(?:[^\n,。]{0,8}?)(?:计划|思路|打算|安排|要点|任务|目标)")
_MONTH = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])"
_DAY_OF = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR_OF = rf"(?:(?:19|20)\d\d|{_CHINESE_YEAR})"
_DATE = rf"(?P<y>{_YEAR_OF}) ?[年.\-/] ?(?P<m>{_MONTH}) ?[月.\-/] ?(?P<d>{_DAY_OF}) ?日?"
_SPAN = expression(
    _DATE
    + rf"起?(?:开始)?,? ?(?:至|到|—+|-+|~) ?(?:(?P<y2>{_YEAR_OF}|当|同) ?[年.\-/] ?)?(?P<m2>{_MONTH}) ?[月.\-/] ?(?P<d2>{_DAY_OF}) ?日?"
)
_SPAN_WORDS = expression("统计|期限|时段|数据|口径|期间|所列|反映|起止|报告|学年|工作情况")
_UNTIL = expression(
    rf"截(?:至|止)(?:到|至)?(?:(?P<y>{_YEAR_OF}|当|今|本)年)?(?P<m>{_MONTH})月(?:(?P<d>{_DAY_OF})日|底|末|份)?"
)
_PART = expression(
    rf"(?P<half>[上下])半年|第?(?P<quarter>[一二三四1234])季度|(?<![\d.·])(?P<from>{_MONTH})(?:月)?[-—~至](?P<to>{_MONTH})月|(?<![\d.·])(?P<month>{_MONTH})月份"
)


@dataclass(slots=True)
class Period:
    """The time reported on; `masked` where a year stands but its digits are hidden (20xx年)."""

    year: int | None = None
    start: str | None = None
    end: str | None = None
    masked: bool = False


def read(title: str, body: str) -> Period:
    """The period by the title, else by the statement of the reporting period, else by the body's first year."""
    stated = _stated(body)
    period = _titled(title)
    if period.year is None and not period.masked:
        period = Period(int(stated[1][:4]), *stated) if stated else _first_year(body)
    if period.year is not None:
        period.start, period.end = _days(title, body, period.year, stated)
    return period


def _titled(title: str) -> Period:
    for found in YEAR.finditer(title):
        if found.start() and title[found.start() - 1] in "和及与暨、" and _NEXT_YEAR.match(title, found.end()):
            continue
        if re.match(r"\d{1,2}月(?!份)", title[found.end() :]) and title[found.start() - 1 : found.start()] == "(":
            continue
        return _period(found)
    bare = _BARE_YEAR.search(title)
    return Period(int(bare[0])) if bare else Period()


def _period(found: re.Match[str]) -> Period:
    """Of two years the later: 2019—2020学年."""
    first, second = found["first"] or found["plain"], found["second"]
    year = _number(first)
    if year is None or not 1990 <= year <= 2100:
        return Period(masked=True)
    return Period(year // 100 * 100 + int(second[-2:]) if second else year)


def _number(written: str | None) -> int | None:
    try:
        return int(parse_number(re.sub("[OoО○]", "〇", written))) if written else None
    except ValueError:
        return None


def _stated(body: str) -> tuple[str, str] | None:
    """The days of a reporting period that the text states: 统计期限自2021年1月1日起至12月31日止."""
    for found in _SPAN.finditer(body, 0, 4000):
        later = found["y2"] if found["y2"] not in (None, "当", "同") else found["y"]
        start, end = _iso(found["y"], found["m"], found["d"]), _iso(later, found["m2"], found["d2"])
        near = body[max(0, found.start() - 40) : found.start()] + body[found.end() : found.end() + 20]
        if start and end and start < end and (_SPAN_WORDS.search(near) or (start[5:], end[5:]) == ("01-01", "12-31")):
            return start, end
    return None


def _iso(year: str | None, month: str | None, day: str | None) -> str | None:
    y, m, d = _number(year), _number(month), _number(day)
    if y is None or m is None or d is None or not 1 <= m <= 12 or not 1 <= d <= monthrange(y, m)[1]:
        return None
    return f"{y:04}-{m:02}-{d:02}"


_NOT_THE_YEAR = expression(r"(?:〔|\[|(?:(?<!活动)时间|(?<!活动)日期|发布|编辑)[::]? ?|自|\d[-—./])$")
_DATE_LINE = expression(rf"[ \t]*\(?{_DATE}\)?[ \t]*(?=\n|$)")


def _first_year(body: str) -> Period:
    """The first year the body speaks of: not that of a document's number or name, nor the date it was signed."""
    named: Period | None = None
    for found in YEAR.finditer(body):
        before = body[max(0, found.start() - 8) : found.start()]
        line = body.rfind("\n", 0, found.start()) + 1
        if (
            _NOT_THE_YEAR.search(before)
            or _DATE_LINE.match(body, line)
            or body.startswith("同期", found.end())
            or (body[found.end() : found.end() + 2] == "以来" and found.start() > 80)
        ):
            continue
        near = max(0, found.start() - 80)
        if body.rfind("《", near, found.start()) > body.rfind("》", near, found.start()):
            named = named or _period(found)
            continue
        return _period(found)
    return named or Period()


def _days(title: str, body: str, year: int, stated: tuple[str, str] | None) -> tuple[str | None, str | None]:
    """First and last day where title or text give them; the year of an annual report is the calendar's."""
    if stated and stated[1].startswith(str(year)):
        return stated
    part = _PART.search(title)
    if part:
        first, last = _months(part)
        if 1 <= first <= last <= 12:
            return f"{year}-{first:02}-01", f"{year}-{last:02}-{monthrange(year, last)[1]:02}"
    until = _UNTIL.search(body)
    if until and until["y"] in (None, "当", "今", "本", str(year)):
        month = _number(until["m"]) or 0
        day = until["d"] or (str(monthrange(year, month)[1]) if 1 <= month <= 12 else None)
        return None, _iso(str(year), until["m"], day)
    return (
        (f"{year}-01-01", f"{year}-12-31")
        if re.search("年度报告|年报", title) and "学年" not in title
        else (None, None)
    )


def _months(part: re.Match[str]) -> tuple[int, int]:
    if part["half"]:
        return (1, 6) if part["half"] == "上" else (7, 12)
    if part["quarter"]:
        last = 3 * (_number(part["quarter"]) or 0)
        return last - 2, last
    month = _number(part["month"])
    return (month, month) if month else (_number(part["from"]) or 0, _number(part["to"]) or 0)


_PUBLISHED = expression(rf"(?:发布|公开|公布|生成|成文|发文|印发)(?:时间|日期)[::]?[ \t|]{{0,4}}{_DATE}")
_DATED = expression(
    rf"\s*(?:(?:信息|文章)?来源[::][^\s:]{{2,30}}[ \t]+)?(?:(?:发布)?(?:时间|日期)[::][ \t|]{{0,4}})?{_DATE}(?=[ \t\n])"
)
_LINE = 80  # as long as the line of a signature's date can be
_SIGNED = expression(rf"(?:^|\n)[ \t]*\(?{_DATE}\)?[ \t]*$")


def published(above: str, body: str) -> str | None:
    """The day of publication as a label below or above the title says it, else the date the report is signed with."""
    found = (
        _PUBLISHED.search(body, 0, 300)
        or _DATED.match(body)
        or _PUBLISHED.search(above)
        or _SIGNED.search(body, max(0, len(body) - _LINE))
    )
    return _iso(found["y"], found["m"], found["d"]) if found else None
