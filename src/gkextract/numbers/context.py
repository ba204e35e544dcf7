"""What the neighbours of a token say: bound words before it, words its unit begins, hotlines, jammed cells.

The text handed in here ends with a NUL, so that `text[end]` always exists and `text[-1]` stands for "nothing before".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gkextract.models import Bound
from gkextract.numbers import units, words
from gkextract.numbers.pattern import HAN
from gkextract.numbers.reading import DIGIT_SET, Number, Reading, read, shared_magnitude

# value, upper, bound, unit, kind, start, end: a reading in its place
Place = tuple[Number | None, Number | None, Bound, str | None, str, int, int]

_SPACES = frozenset(" \u3000\xa0")
DASHES = frozenset("-－—–―~～〜至到")
_OPEN, _CLOSE = frozenset("(（〔【[［﹝﹙"), frozenset(")）〕】]］﹞﹚")
_MAGNITUDES = frozenset("十百千万萬亿億兆")


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def resolve(text: str, start: int, end: int, reading: Reading) -> Place | None:
    """A token whose reading its neighbours must confirm: what stands there in truth, or None where it is nothing."""
    value, upper, bound, unit, kind, _, check, stem, last = reading
    chinese = text[start] not in DIGIT_SET
    if chinese:
        name = words.name_end(text, start)
        if name > 0:
            return None, None, "exact", None, "name", start, name
    if not kind:
        return None
    if unit == "点" and text[end] not in units.MATTERS:
        return None, None, "exact", None, "time", start, end
    if last and not units.fits(last, text, end):
        return None if chinese else _again(text, start, start + stem)
    if check and _ASIDE.match(text, end - 2):
        return _again(text, start, end - 2)
    if not chinese:
        if check == "dotted":
            kind = "list" if text[start - 1] in "\n\0" else "code"
        return value, upper, bound, unit, kind, start, end
    if text.startswith("半年", start) and text[start - 1] in "上下":
        return None, None, "exact", None, "date", start - 1, end
    if text[start] in _MAGNITUDES:
        return _magnitude_first(text, start, end, reading)
    if not _is_number(text, start, end, unit or ""):
        return None
    return value, upper, bound, unit, kind, start, end


_ASIDE = re.compile(r"以[上下](?:[述各几情报所]|简称|统称|[一二三四五六七八九十]|问题|方面|内容|措施)")


def _again(text: str, start: int, end: int) -> Place | None:
    """The same token, cut shorter."""
    reading = read(text[start:end])
    if reading.check == "bare":
        return (*reading[:4], bare_kind(text, start, end), start, end)
    if reading.check or text[end] in reading.suspects:
        return resolve(text, start, end, reading)
    return (*reading[:5], start, end) if reading.kind else None


# ---- Chinese numerals: is it a number at all?

_VAGUE = frozenset("成数數几幾上近超逾过過破足到满滿约約于少多")  # 百张 counts as 上百张, 逾百张, 不足百张
_ADDED = frozenset("成数數几幾上")  # and these belong to the expression themselves
_CAPITAL_WORDS = frozenset(("队伍", "隊伍", "退伍", "入伍", "大陆", "登陆", "内陆", "水陆", "海陆", "收拾", "捡拾"))
_TOGETHER = re.compile(r"[行案投申复诉举事舆信纠违典涉因非民刑重较，。、；,.;)）]")  # 一起案件, but 一起参加
_AS_ONE = frozenset(("作为", "成为", "列为", "视为", "当作", "当成", "看成", "变成", "形成", "构成"))  # 作为一项工作
_SOME_ONE = re.compile("重要|重大|长期|系统|基础|经常|政治|全新|新的|整体|大事|实事|好事|严肃|复杂|硬性")


def _magnitude_first(text: str, start: int, end: int, reading: Reading) -> Place | None:
    """百余, 上千, 近万, 数十, 几百万, 上半年: a magnitude that no digit counts needs a word that says how near it is."""
    value, upper, bound, unit, kind, _, _, stem, _ = reading
    before = text[start - 1]
    lone = all(c in _MAGNITUDES for c in text[start : start + stem])
    if lone and before in _ADDED and (before != "上" or text[start] != "十") and (before != "成" or bound == "approx"):
        return value, upper, "approx", unit, kind, start - 1, end
    if unit is None and end - start == 1:
        return None
    if not lone or bound == "approx" or text[start] == "十" or stem > 1:
        return value, upper, bound, unit, kind, start, end
    if before in _VAGUE or (before in _SPACES and text[start - 2] in _VAGUE):
        return value, upper, bound, unit, kind, start, end
    return None


def _is_number(text: str, start: int, end: int, unit: str) -> bool:
    """Whether a Chinese numeral with its unit counts: 一次 in 开展一次, but not in 一次一报 or 是一项重要工作."""
    first, before = text[start], text[start - 1]
    if first in "一壹" and not _is_numeral_tail(text[start + 1]):
        return _is_one(text, start, end, unit)
    if before + first in _CAPITAL_WORDS or (first in "陆拾" and unit not in ("条", "件", "份", "次", "元", "篇")):
        return False
    if first in "零〇":
        return text[start + 1] in DIGIT_SET or not _is_han(text[end])
    return True


def _is_numeral_tail(char: str) -> bool:
    return char in "十百千万萬亿億拾佰仟〇零一二三四五六七八九点"


def _is_one(text: str, start: int, end: int, unit: str) -> bool:
    if text[end] == "一":  # 一户一档
        return False
    if unit == "起":
        return text[start - 1] in "了生到理处仅共有为办结审发" or bool(_TOGETHER.match(text, end))
    if unit in ("项", "个", "种", "件", "场", "次", "份"):
        as_one = text[start - 1] == "是" or text[start - 2 : start] in _AS_ONE
        return not (as_one or _SOME_ONE.match(text, end))
    return True


# ---- bare Arabic numbers

_HOTLINE_WORD = re.compile(rf"[“\"]?[{HAN}]{{0,5}}?(?:热线|平台|电话|客服|投诉|举报|专线|报警|接警|警情|指挥|急救|便民|政务|工单|短信)")
_CALL = re.compile(r"(?:热线|电话|拨打|号码)[:：“\" ]?\Z")
_CONTACT = re.compile(r"(?:电话|传真|手机|热线|话|QQ|群|微信号|邮编|编码|编号|代码|索引号|文号)[^，。；\n]{0,3}\Z")
_NEXT_ITEM = re.compile(
    rf"[(（][一二三四五六七八九十]{{1,2}}[)）]|[一二三四五六七八九十]{{1,2}}、|第[一二三四五六七八九十]{{1,3}}[条章]|[.．、][{HAN}]"
)
_NEXT_ITEM_FIRST = frozenset("(（第.．、一二三四五六七八九十")
_ATTACHED = ("附件", "附表", "附图", "附录")
_STATED = frozenset("达到为至约近超逾破过共计有是")


def bare_kind(text: str, start: int, end: int) -> str:
    """The kind of an Arabic number that stands without a unit; `count` where nothing speaks against it."""
    before, size = text[start - 1], end - start
    if before in "件表图录篇之" and (before in "篇之" or text.startswith(_ATTACHED, start - 2)):
        return "ordinal"
    if before == " " and text[end] == " " and text[start - 2] in DASHES and text[end + 1] in DASHES:
        return "page"
    if size == 1:
        return "count"
    token = text[start:end]
    if not token.isdigit():
        return _bare_decimal(text, start, end, token)
    if size in (3, 5) and token[0] in "19" and _is_hotline(text, start, end, token):
        return "hotline"
    if _is_jammed(text, end, token, before):
        return "jammed"
    if size > 9 or token[0] in "0０":
        return "code"
    if size > 4:
        contact = _CONTACT.search(text, max(0, start - 8), start)
        return "count" if not contact else "phone" if size in (7, 8) else "code"
    if size == 4 and token[:2] in ("19", "20"):
        bracketed = before in _OPEN and text[end] in _CLOSE
        return "date" if bracketed or (_is_han(text[end]) and before not in _STATED) else "count"
    return "count"


def _bare_decimal(text: str, start: int, end: int, token: str) -> str:
    """1.1 概述 is a heading, 5.15 before 政务公开日 a day, 1.2.3 a code; other decimals are numbers."""
    parts = token.replace("．", ".").split(".")
    behind = text[end]
    heads_line = text[start - 1] in "\n\0"
    if len(parts) == 2 and all(p.isdigit() and len(p) < 3 for p in parts):
        if heads_line and (behind in _SPACES or _is_han(behind)) and int(parts[1]) < 10:
            return "list"
        if 0 < int(parts[0]) < 13 and 0 < int(parts[1]) < 32 and (behind in "\"”'’" or _is_han(behind)):
            return "date"
    return "count"


def _is_hotline(text: str, start: int, end: int, token: str) -> bool:
    short = token in ("110", "119", "120", "122", "114")
    if not short and (len(token) != 5 or token[:2] not in ("12", "95", "96")):
        return False
    if _HOTLINE_WORD.match(text, end) or _CALL.search(text, max(0, start - 3), start):
        return True
    before = text[start - 1]
    if short or before in _STATED or before in "量数\t|":
        return False
    return token[:3] == "123" or (token[0] == "9" and _is_han(before) and _is_han(text[end]))


def _is_jammed(text: str, end: int, token: str, before: str) -> bool:
    """Cells that ran together: digits glued to a label, with zeros no number has, or glued to the next list numeral."""
    if token[0] in "0０" and _is_han(text[end]):
        return True
    if not (_is_han(before) or before in ")）"):
        return False
    if text[end] in "-－" and text[end + 1] in DIGIT_SET:
        return True
    if token[0] in "0０" or (text[end] in _NEXT_ITEM_FIRST and _NEXT_ITEM.match(text, end)):
        return True
    return len(token) > 9 or (len(token) > 6 and before not in _STATED)


# ---- what precedes a quantity: bound words, signs, the lower end of a range

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

# Characters that are worth a look when they stand before a token, and when the last two are.
NOTABLE = frozenset(_BEFORE) | DASHES | _SPACES | frozenset("前了为¥￥$−")
_ALWAYS = frozenset("约約近超逾前¥￥$−-－≥≤>＞<＜")
_PAIRS = frozenset(word[-2:] for entries in _BEFORE.values() for word, _ in entries if len(word) > 1)
_PAIRS |= {f"{word}了" for word in ("过", "破", "近", "超", "逾")}
_MEASURED = frozenset(("count", "percent", "money", "duration", "measure", "points", "multiple", "score", "fraction"))


def calls_for_a_look(text: str, start: int, last: int) -> bool:
    """Whether the notable character before a token can change its reading; the token before it ended at `last`."""
    before = text[start - 1]
    if before in _ALWAYS or text[start - 2 : start] in _PAIRS:
        return True
    if before in _SPACES:
        return text[start - 2] in _BEFORE or text[start - 2] in DASHES
    return before in DASHES and last > start - 4


def with_what_precedes(text: str, place: Place, found: Sequence[Place]) -> Place:
    """The quantity with its bound words and sign, or as the upper end of a range that the one found before begins."""
    value, upper, bound, unit, kind, start, end = place
    before = text[start - 1]
    if before == "前" and (unit in ("位", "名") or text[end - 1] in "强列"):
        return value, upper, bound, unit, "ordinal", start - 1, end
    if kind not in _MEASURED:
        return place
    if before in "¥￥$":
        return value, upper, bound, unit or "元", "money", start - 1, end
    if before in DASHES or (before in _SPACES and text[start - 2] in DASHES):
        whole = _range(text, place, found) or _negative(text, place)
        if whole:
            return whole
    told = bound_before(text, start)
    if not told:
        return place
    if bound in ("range", "masked") or (told[1] == "approx" and bound != "exact"):
        return value, upper, bound, unit, kind, told[0], end
    return value, upper, told[1], unit, kind, told[0], end


def bound_before(text: str, start: int) -> tuple[int, Bound] | None:
    """Where the bound word before `start` begins, and what it says (超过了 131万: min)."""
    at = start
    if at and text[at - 1] in _SPACES:
        at -= 1
    if at > 1 and text[at - 1] == "了" and text[at - 2] in _BEFORE:
        at -= 1
    for word, bound in _BEFORE.get(text[at - 1], ()) if at else ():
        begin = at - len(word)
        if begin >= 0 and text.startswith(word, begin):
            return None if begin and text[begin - 1] in _NO_BOUND.get(word, "") else (begin, bound)
    return None


def _negative(text: str, place: Place) -> Place | None:
    """-4 in a cell, 增长-3.2%: a sign, unless a word or a number stands before it."""
    value, upper, bound, unit, kind, start, end = place
    if text[start - 1] not in "-－−" or value is None or text[start] not in DIGIT_SET:
        return None
    before = text[start - 2] if start > 1 else "\0"
    if before in ")）〕]】-—–" or (before.isalnum() and not (_is_han(before) and (kind == "percent" or before in _STATED))):
        return None
    return -value, upper, bound, unit, kind, start - 1, end


def _range(text: str, place: Place, found: Sequence[Place]) -> Place | None:
    """The number before the dash and this one as the two ends of a range, where they can be (6—8条, 300条至400条)."""
    value, upper, _, unit, kind, start, end = place
    at = start
    while text[at - 1] in _SPACES and at > start - 2:
        at -= 1
    dash = text[at - 1]
    while text[at - 1] in DASHES and at > start - 4:
        at -= 1
    while text[at - 1] in _SPACES and at > start - 5:
        at -= 1
    if not found or at == start:
        return None
    low, low_upper, _, low_unit, low_kind, low_start, low_end = found[-1][:7]
    if low_end != at or low_upper is not None or upper is not None or low is None or value is None:
        return None
    if low_kind not in _MEASURED or low_unit not in (None, unit) or (unit is None and dash in "-－"):
        return None
    if low_unit is None and unit != "万元" and not any(c in _MAGNITUDES for c in text[low_start:low_end]):
        low = shared_magnitude(low, value, text[start:end])
    return (low, value, "range", unit, kind, low_start, end) if low < value else None
