"""What the neighbours of a token say: bound words before it, words its unit begins, lists, hotlines, jammed cells.

The text handed in here ends with a character that is no numeral, so that `text[end]` always exists and `text[-1]` stands
for "nothing before".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from gkextract.models import Bound
from gkextract.numbers import units, words
from gkextract.numbers.pattern import HAN
from gkextract.numbers.reading import DIGIT_SET, Number, Reading, read, shared_magnitude


class Place(NamedTuple):
    """A reading in its place. It has the fields of a quantity, save for the text."""

    value: Number | None
    upper: Number | None
    bound: Bound
    unit: str | None
    kind: str
    start: int
    end: int


# ---- bound words before a number

_BOUND_WORDS: dict[Bound, str] = {
    "approx": "约 大约 大概 约为 近 将近 接近 近乎 几乎 差不多 约莫 約 大約 將近",
    "min": "超 超过 超過 突破 逾 至少 最少 起码 不少于 不低于 不下 不下于 不止 大于 高于 多于 不小于 ≥ > ＞",
    "max": "不足 不到 未满 不满 未达 未到 不超过 未超过 不超 未超 至多 最多 少于 低于 小于 不多于 不高于 不大于 未突破 不及 ≤ < ＜",
}
_BEFORE: dict[str, list[tuple[str, Bound]]] = {}
for _bound, _list in _BOUND_WORDS.items():
    for _word in _list.split():
        _BEFORE.setdefault(_word[-1], []).append((_word, _bound))
for _entries in _BEFORE.values():
    _entries.sort(key=lambda entry: -len(entry[0]))
# Words that end like a bound word: 签约3家, 附近3处.
_NO_BOUND = {"约": "签预节条合公契制邀履违特爽", "約": "簽預節條合公", "近": "附最邻靠走贴亲临", "超": "赶反"}
_VAGUE = frozenset("成数數几幾上近超逾过過破足到满滿约約于少多")
_DASHES = frozenset("-－—–―~～〜至到")
_SPACES = frozenset(" \u3000\xa0")

# Characters before a token that call for a closer look.
NOTABLE = frozenset(_BEFORE) | _DASHES | _SPACES | frozenset("数數几幾上下成前了为(（〔【[［¥￥$−")


def bound_before(text: str, start: int) -> tuple[int, Bound] | None:
    """Where the bound word before `start` begins, and what it says (超过了 131万: min)."""
    at = start
    if at and text[at - 1] in _SPACES:
        at -= 1
    if at > 1 and text[at - 1] in "了为" and text[at - 2] in _BEFORE:
        at -= 1
    if not at:
        return None
    for word, bound in _BEFORE.get(text[at - 1], ()):
        begin = at - len(word)
        if begin >= 0 and text.startswith(word, begin):
            if begin and text[begin - 1] in _NO_BOUND.get(word, ""):
                return None
            return begin, bound
    return None


# ---- Chinese numerals: is it a number at all?

_MAGNITUDES = frozenset("十百千万萬亿億兆")
_CAPITAL_WORDS = frozenset(("队伍", "隊伍", "退伍", "入伍", "大陆", "登陆", "内陆", "水陆", "海陆", "收拾", "捡拾"))
_NEVER_WITH_ONE = frozenset("批段片道面头块把屏串单节点字回门组级层号")
_TOGETHER = re.compile(r"[行案投申复诉举事舆信纠违典涉因非民刑重较，。、；,.;)）]")  # 一起案件, but 一起参加
_AS_ONE = re.compile(r"(?:是|作为|成为|列为|视为|当作|当成|看成|变成|形成|构成|属于)\Z")
_SOME_ONE = re.compile("重要|重大|长期|系统|基础|经常|政治|全新|新的|整体|大事|实事|好事|严肃|复杂|硬性")


def is_number(text: str, start: int, end: int, reading: Reading) -> bool:
    """Whether a Chinese numeral with its unit counts there: 一次 in 开展一次, but not in 进一步, 每一次, 是一项重要工作."""
    token_end = start + reading.stem
    first, second = text[start], text[start + 1 : start + 2]
    before = text[start - 1]
    if before + first in _CAPITAL_WORDS or (first in "陆拾" and reading.unit not in ("条", "件", "份", "次", "元", "篇")):
        return False
    if all(c in _MAGNITUDES for c in text[start:token_end]) and first != "十":
        return before in _VAGUE or (before in _SPACES and text[start - 2] in _VAGUE) or token_end - start > 1
    if first in "一壹" and second not in _MAGNITUDES:
        return _is_one(text, start, end, reading.unit or "")
    if first in "零〇" and token_end - start == 1:
        return not "\u4e00" <= text[end] <= "\u9fff"
    return True


def _is_one(text: str, start: int, end: int, unit: str) -> bool:
    before, behind = text[start - 1], text[end]
    if before in words.JOINED_TO_ONE or behind == "一" or unit in _NEVER_WITH_ONE:
        return False
    if unit == "起":
        return before in "了生到理处仅共有为办结审发" or bool(_TOGETHER.match(text, end))
    if unit in ("项", "个", "种", "件", "场", "次", "份"):
        return not (_AS_ONE.search(text, max(0, start - 2), start) or _SOME_ONE.match(text, end))
    return True


# ---- bare numbers

_HOTLINE_WORD = re.compile(rf"[“\"]?[{HAN}]{{0,5}}?(?:热线|平台|电话|客服|投诉|举报|专线|报警|接警|警情|指挥|急救|便民|政务|工单|短信)")
_CALL = re.compile(r"(?:热线|电话|拨打|号码)[:：“\" ]?\Z")
_CONTACT = re.compile(r"(?:电话|传真|手机|热线|话|QQ|群|微信号|邮编|编码|编号|代码|索引号|文号)[^，。；\n]{0,3}\Z")
_ATTACHED = re.compile(r"(?:附件|附表|附图|附录|篇|表|图|之)\Z")
_NEXT_ITEM = re.compile(rf"[(（][一二三四五六七八九十]{{1,2}}[)）]|[一二三四五六七八九十]{{1,2}}、|第[一二三四五六七八九十]{{1,3}}[条章]|[.．、][{HAN}]")
_STATED = frozenset("达到为至约近超逾破过共计有是")
_OPEN, _CLOSE = frozenset("(（〔【[［"), frozenset(")）〕】]］")


def bare_kind(text: str, start: int, end: int) -> str:
    """The kind of an Arabic number that stands without a unit; `count` where nothing speaks against it."""
    token = text[start:end]
    if not token.isdigit():
        return _bare_decimal(text, start, end, token)
    before, behind, size = text[start - 1], text[end], len(token)
    year = size == 4 and token[:2] in ("19", "20")
    if year and before in _OPEN and behind in _CLOSE:
        return "date"
    if _ATTACHED.search(text, max(0, start - 2), start) and not text.startswith("代表", max(0, start - 2)):
        return "ordinal"
    if _is_hotline(text, start, end, token):
        return "hotline"
    if size > 4 and _CONTACT.search(text, max(0, start - 8), start):
        return "phone" if size in (7, 8) else "code"
    if _is_jammed(text, end, token, before):
        return "jammed"
    if size > 9 or (size > 1 and token[0] in "0０"):
        return "code"
    if year and "\u4e00" <= behind <= "\u9fff" and before not in _STATED:
        return "date"
    if before in _SPACES and text[start - 2] in _DASHES and behind in _SPACES and text[end + 1 : end + 2] in _DASHES:
        return "page"
    return "count"


def _bare_decimal(text: str, start: int, end: int, token: str) -> str:
    parts = token.replace("．", ".").split(".")
    behind = text[end]
    if len(parts) == 2 and all(p.isdigit() and len(p) < 3 for p in parts):
        if text[start - 1] in "\n\x00" and (behind in _SPACES or "\u4e00" <= behind <= "\u9fff"):
            return "list"
        month, day = map(int, parts)
        if 0 < month < 13 and 0 < day < 32 and (behind in "\"”'’" or "\u4e00" <= behind <= "\u9fff"):
            return "date"
    if len(parts) > 2:
        return "list" if text[start - 1] in "\n\x00" else "code"
    return "count"


def _is_hotline(text: str, start: int, end: int, token: str) -> bool:
    if token in ("110", "119", "120", "122", "114"):
        return bool(_HOTLINE_WORD.match(text, end) or _CALL.search(text, max(0, start - 3), start))
    if len(token) != 5 or token[:2] not in ("12", "95", "96"):
        return False
    if _HOTLINE_WORD.match(text, end) or _CALL.search(text, max(0, start - 3), start):
        return True
    return token[:3] == "123" and text[start - 1] not in _STATED and text[start - 1] not in "量数\t|"


def _is_jammed(text: str, end: int, token: str, before: str) -> bool:
    """Cells that ran together: digits glued to a label, with zeros no number has, or glued to the next list numeral."""
    glued = "\u4e00" <= before <= "\u9fff" or before in ")）"
    if not glued or len(token) < 2:
        return False
    if token[0] in "0０" or _NEXT_ITEM.match(text, end):
        return True
    return len(token) > 6 and before not in _STATED


# ---- the whole

_LIST_START = frozenset("。；;：:，,、)）|>“\"'*#·—\n\r\t \u3000\xa0\0")
_ASIDE = re.compile(r"以[上下](?:[述各几情报所]|简称|统称|[一二三四五六七八九十]|问题|方面|内容|措施)")


def resolve(text: str, start: int, end: int, reading: Reading, found: Sequence[Place]) -> Place | None:
    """A token in its place: what is to be reported of it, or None where it is nothing.

    `found` is what was reported so far: a number behind 6— or 三百至 may complete a range.
    """
    kind, check = reading.kind, reading.check
    if check == "second one":
        return _again(text, start + 1, end, found)
    chinese = text[start] not in DIGIT_SET
    if check in ("list", "in brackets"):
        return _marked_numeral(text, start, end, check, found)
    if check and chinese:
        name = words.name_end(text, start)
        if name > 0:
            return Place(None, None, "exact", None, "name", start, name)
    if not kind:
        return None
    if reading.last and not units.fits(reading.last, text, end):
        return None if chinese else _again(text, start, start + reading.stem, found)
    if check and _ASIDE.match(text, end - 2):
        return _again(text, start, end - 2, found)
    if check == "bare" and not chinese:
        kind = bare_kind(text, start, end)
    elif check and chinese and not is_number(text, start, end, reading):
        return None
    place = Place(reading.value, reading.upper, reading.bound, reading.unit, kind, start, end)
    return _with_what_precedes(text, place, found)


def _again(text: str, start: int, end: int, found: Sequence[Place]) -> Place | None:
    """The same token, cut shorter."""
    return resolve(text, start, end, read(text[start:end]), found)


def _marked_numeral(text: str, start: int, end: int, check: str, found: Sequence[Place]) -> Place | None:
    """`1.`, `1、`, `1)`, `(一)`: the numeral of a list, or a number that ends its clause."""
    before, behind = text[start - 1], text[end]
    arabic = text[start] in DIGIT_SET
    leads = "\u4e00" <= behind <= "\u9fff" or behind in "《“\" \u3000"
    if check == "in brackets" and before in _OPEN:
        if not arabic or leads or not "\u4e00" <= text[start - 2] <= "\u9fff":
            return Place(None, None, "exact", None, "list", start - 1, end)
    elif arabic and before in _LIST_START and leads:
        return Place(None, None, "exact", None, "list", start, end)
    elif text[end - 1] in ".．" and leads and "\u4e00" <= before <= "\u9fff":
        # 其他01.本机关 … : a cell and the next line's numeral
        return Place(None, None, "exact", None, "list" if end - start == 2 else "jammed", start, end - 1)
    return _again(text, start, end - 1, found) if arabic else None


_MEASURED = frozenset(("count", "percent", "money", "duration", "measure", "points", "multiple", "score", "fraction"))


def _with_what_precedes(text: str, place: Place, found: Sequence[Place]) -> Place:
    start, before = place.start, text[place.start - 1]
    if place.kind == "document_number" and before in _OPEN:
        return place._replace(start=start - 1)
    if place.kind == "duration" and text.startswith("半年", start) and before in "上下":
        return place._replace(kind="date", value=None, unit=None, start=start - 1)
    if before == "前" and (place.unit in ("位", "名") or text[start:place.end].endswith(("强", "列"))):
        return place._replace(kind="ordinal", start=start - 1)
    if place.kind not in _MEASURED:
        return place
    if before in _DASHES:
        return _range(text, place, found) or _negative(text, place) or _bounded(text, place)
    if before in "¥￥$":
        return place._replace(kind="money", unit=place.unit or "元", start=start - 1)
    return _bounded(text, place)


def _bounded(text: str, place: Place) -> Place:
    start, first = place.start, text[place.start]
    before = text[start - 1]
    if first in _MAGNITUDES and (before in "数數几幾" or (before == "上" and first != "十") or (before == "成" and place.bound == "approx")):
        return place._replace(bound="approx", start=start - 1)
    told = bound_before(text, start)
    if not told:
        return place
    begin, bound = told
    if place.bound in ("range", "masked") or (bound == "approx" and place.bound != "exact"):
        bound = place.bound
    return place._replace(bound=bound, start=begin)


def _negative(text: str, place: Place) -> Place | None:
    """-4 in a cell, 增长-3.2%: a sign, unless a word or a number stands before it."""
    start, value = place.start, place.value
    if text[start - 1] not in "-－−" or value is None or text[start] not in DIGIT_SET:
        return None
    before = text[start - 2] if start > 1 else "\0"
    if before.isalnum() and not ("\u4e00" <= before <= "\u9fff" and place.kind == "percent"):
        return None
    return None if before in ")）〕]】-—–" else place._replace(value=-value, start=start - 1)


def _range(text: str, place: Place, found: Sequence[Place]) -> Place | None:
    """The number before the dash and this one as the two ends of a range, where they can be (6—8条, 300条至400条)."""
    at = place.start - 1
    while at and text[at - 1] in _DASHES and place.start - at < 2:
        at -= 1
    while at and text[at - 1] in _SPACES:
        at -= 1
    low = found[-1] if found else None
    if low is None or low.end != at or low.upper is not None or place.upper is not None:
        return None
    if low.value is None or place.value is None or low.kind not in _MEASURED or low.unit not in (None, place.unit):
        return None
    begin = low.value
    if low.unit is None and place.unit != "万元" and not any(c in _MAGNITUDES for c in text[low.start : low.end]):
        begin = shared_magnitude(begin, place.value, text[place.start : place.end])
    if begin >= place.value or (place.unit is None and text[place.start - 1] in "-－"):
        return None
    return Place(begin, place.value, "range", place.unit, place.kind, low.start, place.end)
