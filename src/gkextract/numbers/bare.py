"""Arabic numbers that stand without a unit: counts, or years, hotlines, codes, headings, cells that ran together.

The text handed in here ends with NULs, so that `text[end + 1]` always exists and `text[-1]` stands for "nothing before".
"""

from __future__ import annotations

from gkextract.expressions import expression
from gkextract.han import HAN
from gkextract.numbers.bounds import DASHES, SPACES
from gkextract.numbers.reading import DIGIT_SET

_OPEN, _CLOSE = frozenset("(（〔【[［﹝﹙"), frozenset(")）〕】]］﹞﹚")

_HOTLINE_WORD = expression(
    rf"[“\"]?{HAN}{{0,5}}?(?:热线|平台|电话|客服|投诉|举报|专线|报警|接警|警情|指挥|急救|便民|政务|工单|短信)"
)
_CALL = expression(r"(?:热线|电话|拨打|号码)[:：“\" ]?\Z")
_CONTACT = expression(r"(?:电话|传真|手机|热线|话|QQ|群|微信号|邮编|编码|编号|代码|索引号|文号)[^，。；\n]{0,3}\Z")
_NEXT_ITEM = expression(
    rf"[(（][一二三四五六七八九十]{{1,2}}[)）]|[一二三四五六七八九十]{{1,2}}、|第[一二三四五六七八九十]{{1,3}}[条章]|[.．、]{HAN}"
)
_ROW = expression(rf"、{HAN}{{1,6}}([0-9０-９]{{1,6}})(?=[、,，;；)）。\s\0])")
_NEXT_ITEM_FIRST = frozenset("(（第.．、一二三四五六七八九十")
_ATTACHED = ("附件", "附表", "附图", "附录")
_GENRES = ("总结", "报告", "范文", "方案", "计划", "汇报", "材料")
_DAYS = expression(r"[”\"’]?(?:政务|政府|活动|宣传|主题|消费|宪法)")
STATED = frozenset("达到为至约近超逾破过共计有是")


def bare_kind(text: str, start: int, end: int) -> str:
    """The kind of an Arabic number that stands without a unit; `count` where nothing speaks against it."""
    before, size = text[start - 1], end - start
    if before in "件表图录篇之" and _is_attached(text, start):
        return "ordinal"
    if before == " " and text[end] == " " and text[start - 2] in DASHES and text[end + 1] in DASHES:
        return "page"
    if size == 1:
        return "count"
    token = text[start:end]
    if not token.isdigit():
        return _bare_decimal(text, start, end, token)
    if token in ("515", "315", "124") and _DAYS.match(text, end):
        return "date"
    if size in (3, 5) and token[0] in "19" and _is_hotline(text, start, end, token):
        return "hotline"
    if (size == 11 and token[0] == "1" and token[1] in "3456789") or (size == 10 and token[:3] in ("400", "800")):
        return "phone"
    if _is_jammed(text, end, token, before):
        return "jammed"
    if size > 9 or token[0] in "0０":
        return "code"
    if size > 4:
        contact = _CONTACT.search(text, max(0, start - 8), start)
        return "count" if not contact else "phone" if size in (7, 8) else "code"
    if size == 4 and token[:2] in ("19", "20"):
        bracketed = before in _OPEN and text[end] in _CLOSE
        return "date" if bracketed or (is_han(text[end]) and before not in STATED) else "count"
    return "count"


def _is_attached(text: str, start: int) -> bool:
    """附件3, 之2, or 篇8 as the heading of a compilation; but 发布数篇7 is a cell with its unit before it."""
    before = text[start - 1]
    if before == "篇":
        return start < 2 or text[start - 2].isspace() or text[start - 3 : start - 1] in _GENRES
    return before == "之" or text.startswith(_ATTACHED, start - 2)


def _bare_decimal(text: str, start: int, end: int, token: str) -> str:
    """1.1 概述 is a heading, 5.15 before 政务公开日 a day, 1.2.3 a code; other decimals are numbers."""
    parts = token.replace("．", ".").split(".")
    behind = text[end]
    heads_line = text[start - 1] in "\n\0"
    if len(parts) == 2 and all(p.isdigit() and len(p) < 3 for p in parts):
        if heads_line and (behind in SPACES or is_han(behind)) and int(parts[1]) < 10:
            return "list"
        if 0 < int(parts[0]) < 13 and 0 < int(parts[1]) < 32 and (behind in "\"”'’" or is_han(behind)):
            return "date"
    return "count"


def _is_hotline(text: str, start: int, end: int, token: str) -> bool:
    short = token in ("110", "119", "120", "122", "114")
    if not short and (len(token) != 5 or token[:2] not in ("12", "95", "96")):
        return False
    if _HOTLINE_WORD.match(text, end) or _CALL.search(text, max(0, start - 3), start):
        return True
    before = text[start - 1]
    if short or before in STATED or before in "量数\t|":
        return False
    return token[:3] == "123" or (token[0] == "9" and is_han(before) and is_han(text[end]))


def _is_jammed(text: str, end: int, token: str, before: str) -> bool:
    """Cells that ran together: digits glued to a label, with zeros no number has, or glued to the next list numeral."""
    if token[0] in "0０" and is_han(text[end]):
        return True
    if not (is_han(before) or before in ")）"):
        return False
    if text[end] in "-－" and text[end + 1] in DIGIT_SET:
        return True
    if token[0] in "0０":
        return True
    if text[end] in _NEXT_ITEM_FIRST and _NEXT_ITEM.match(text, end) and not _in_row(text, end, token):
        return True
    return len(token) > 9 or (len(token) > 6 and before not in STATED)


def _in_row(text: str, end: int, token: str) -> bool:
    """维持15、纠正2、其他1 counts three things; 当面12、传真03、网上 may be 1, 0 and the numerals 2、 3、 of a list."""
    following = _ROW.match(text, end)
    if following is None:
        return False
    number = following[1]
    return number[0] not in "0０" and int(number[-1]) != int(token[-1]) + 1


def is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"
