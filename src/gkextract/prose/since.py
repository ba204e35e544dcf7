"""Since when a number of items published counts: the year's own, or all since records began.

The contract: 全年累计 and 今年以来累计 are the year's number, 历年累计 and 开通以来 are cumulative.
"""

from __future__ import annotations

from collections.abc import Iterable

from gkextract.expressions import expression
from gkextract.models import Found

from .sentences import Sentence
from .slots import Slot

_ALWAYS = expression(
    r"历年|存有|现存|存量|(?:开通|上线|施行|实施|开站|运行|建站|成立|颁布|生效)(?:至今|以来)|(?<!今年)(?<!年初)至今|[两二三四五六七八九十]年(?:以来|来|间)"
)
_EVER = expression(r"历年")
_SINCE = expression(r"(?:自|从)?(20\d\d)年[^,;。]{0,10}(?:以来|起|至今|开始)")
# 政务微博已累计发布4800条, where nothing says since when
_ALREADY = expression(r"已累计")
_DATED = expression(r"年|今|截[至止]|目前|月")
_THIS_YEAR = expression(r"当年|本年|今年|20\d\d年度?(?!.{0,8}(?:以来|起|至今|开始|底|末|\d日))")
_TOTAL = expression(r"累计|总计|共有|现有|存量")
# 累计公开2108条,其中2012年新增346条; 累计公开486条,全文电子化率100%,其中本年度新增121条
_THEN_NEW = expression(
    r"(?:[^。;\d]{0,30}[\d.]*%?[^。;\d]{0,4})?[,;(。\n]?(?:其中)?[,:]?[^,;。]{0,6}(?:当年|本年度?|20\d\d年度?)(?:我局|本局)?(?:新增|新公开|公开|发布|更新|主动公开|新增主动公开)[^,;。]{0,10}\d"
)

# 新增主动公开信息311条,累计公开3174条
_NEW_BEFORE = expression(r"新增[^,;。]{0,16}\d余?[条件篇份][,;(][^,;。\d]*累计")

# 主动公开738条。截至2022年底,累计公开3947条; 公开260条,累计信息总量558条
_ALL_TOLD = expression(
    r"(?:截[至止]|[到至](?=年底|目前|20))[^;。\d]{0,6}(?:\d+年)?(?:\d+月)?(?:\d+日)?[^;。\d]{0,8}累计|累计[^,;。\d]{0,8}总[量数]"
)

# 公开272条,累计公开1530条; 本月发布86条,累计403条 goes on within the year
_ALL_IN_ALL = expression(r"[,;(]\s*(?:累计|总数|总量)(?:已|共|总)?(?:主动|对外)?(?:公开|发布|更新|达到?|为)")
_PART_OF_YEAR = expression(r"\d月|[本上当每这]月|季度|半年|[本这]期|月份")

_IN_THE_YEAR = expression(r"[全本今当]年")


def outgrown(text: str, sentence: Sentence, slot: Slot, made: Found, earlier: Iterable[Found]) -> bool:
    """True where all told up to a day are more than the report has counted for the year."""
    if made.indicator != "proactive.published" or made.value is None:
        return False
    said = text[sentence.start : made.end]
    told = _ALL_IN_ALL.match(text, slot.start - 1) and not _PART_OF_YEAR.search(said)
    if not told and ("累计" not in said or _IN_THE_YEAR.search(said) or not _ALL_TOLD.search(said)):
        return False
    wholes = [f.value for f in earlier if f.indicator == made.indicator and f.by is None and f.value is not None]
    return bool(wholes) and max(wholes) < made.value


def began(text: str, sentence: Sentence, slot: Slot, year: int | None) -> bool:
    """True where the number counts from the beginning of records and not from that of the year."""
    q = slot.quantity
    said = text[sentence.start : q.start]
    if _THIS_YEAR.search(text, slot.start, q.start):
        return False
    since = _SINCE.search(said)
    if since and year is not None and not _EVER.search(said):
        return int(since[1]) < year  # 2015年1月至今 in a report on 2015 is its year
    if since or _ALWAYS.search(said):
        return True
    if _NEW_BEFORE.search(said):
        return True
    if _ALREADY.search(text, slot.start, q.start) and not _DATED.search(said):
        return True
    return _TOTAL.search(text, slot.start, q.start) is not None and _THEN_NEW.match(text, q.end) is not None
