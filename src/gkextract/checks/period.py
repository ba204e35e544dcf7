"""The year in the title against the year the report says its figures cover."""

from __future__ import annotations

from collections.abc import Iterator

from gkextract.expressions import expression

from .relations import PERIOD
from .sums import Outcome

_DIGITS = {char: str(value % 10) for value, char in enumerate("〇一二三四五六七八九")} | {
    "零": "0",
    "○": "0",
    "Ｏ": "0",
}
_YEAR = r"([12][09]\d\d|[一二][〇○零九][〇○零一二三四五六七八九]{2})"
#: 自2021年1月1日起至2021年12月31日止; a whole calendar year, so that no half-year and no opening date is meant.
_COVERS = expression(
    rf"{_YEAR}年\s*0?(?:1|一)月\s*0?(?:1|一)日[^。;\n]{{0,8}}?[至到—~-]\s*(?:{_YEAR}年)?\s*(?:12|十二)月\s*(?:31|三十一)日"
)
#: What the dates must be said of: 本报告所列数据的统计期限自…, 本报告反映…情况.
_OF_REPORT = expression(r"期限|期间|统计|数据|报告|反映|情况|时间")
_BEFORE = 30
_IN_TITLE = expression(rf"{_YEAR}\s*(?:学?年|—|-|~)")


def tried(text: str, title: str | None, year: int | None) -> Iterator[Outcome]:
    """`text` is the report's clean text; `year` what its heading was read as."""
    years = _years(title or "")
    if not years and year is not None:
        years = {year}
    if "31" not in text and "三十一" not in text:
        return
    stated = {
        int(_plain(m[1]))
        for m in _COVERS.finditer(text)
        if (m[2] is None or _plain(m[1]) == _plain(m[2]))
        and _OF_REPORT.search(text, max(0, m.start() - _BEFORE), m.start())
    }
    if not years or not stated:
        return
    title_year = " / ".join(map(str, sorted(years)))
    covers = " / ".join(map(str, sorted(stated)))
    if years & stated:
        yield Outcome(PERIOD, "pass", f"{title_year} = {covers}")
    else:
        yield Outcome(PERIOD, "fail", f"{title_year} ≠ {covers}")


def _years(title: str) -> set[int]:
    return {int(_plain(match[1])) for match in _IN_TITLE.finditer(title)}


def _plain(year: str) -> str:
    return "".join(_DIGITS.get(char, char) for char in year)
