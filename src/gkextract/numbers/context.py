"""What the neighbours of a token say: words that its unit begins, bound words, signs, the lower end of a range.

The text handed in here ends with a NUL, so that `text[end]` always exists and `text[-1]` stands for "nothing before".
"""

from __future__ import annotations

from collections.abc import Sequence

from gkextract.expressions import expression
from gkextract.models import Bound
from gkextract.numbers import units, words
from gkextract.numbers.bare import STATED, bare_kind, is_han
from gkextract.numbers.bounds import DASHES, SPACES, bound_before
from gkextract.numbers.reading import DIGIT_SET, Number, Reading, read, shared_magnitude

# value, upper, bound, unit, kind, start, end: a reading in its place
Place = tuple[Number | None, Number | None, Bound, str | None, str, int, int]
# the same with its text, as it is reported
Found = tuple[Number | None, Number | None, Bound, str | None, str, int, int, str]

_MAGNITUDES = frozenset("十百千万萬亿億兆")


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
        if kind == "code":
            kind = "list" if text[start - 1] in "\n\0" and _HEADING.fullmatch(text, start, end) else "code"
        return value, upper, bound, unit, kind, start, end
    if text.startswith("半年", start) and text[start - 1] in "上下":
        return None, None, "exact", None, "date", start - 1, end
    if text[start] in _MAGNITUDES:
        return _magnitude_first(text, start, end, reading)
    if not _is_number(text, start, end, unit or ""):
        return None
    return value, upper, bound, unit, kind, start, end


_HEADING = expression(r"[0-9]{1,2}(?:[.．][0-9]{1,2})+")
_ASIDE = expression(r"以[上下](?:[述各几情报所]|简称|统称|[一二三四五六七八九十]|问题|方面|内容|措施)")


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
_TOGETHER = expression(r"[行案投申复诉举事舆信纠违典涉因非民刑重较，。、；,.;)）]")  # 一起案件, but 一起参加
_AS_ONE = frozenset(("作为", "成为", "列为", "视为", "当作", "当成", "看成", "变成", "形成", "构成"))  # 作为一项工作
_SOME_ONE = expression("重要|重大|长期|系统|基础|经常|政治|全新|新的|整体|大事|实事|好事|严肃|复杂|硬性")


def _magnitude_first(text: str, start: int, end: int, reading: Reading) -> Place | None:
    """百余, 上千, 近万, 数十, 几百万, 上半年: a magnitude that no digit counts needs a word that says how near it is."""
    value, upper, bound, unit, kind, _, _, stem, _ = reading
    before = text[start - 1]
    lone = _MAGNITUDES.issuperset(text[start : start + stem])
    if lone and before in _ADDED and (before != "上" or text[start] != "十") and (before != "成" or bound == "approx"):
        return value, upper, "approx", unit, kind, start - 1, end
    if unit is None and end - start == 1:
        return None
    if not lone or bound == "approx" or text[start] == "十" or stem > 1:
        return value, upper, bound, unit, kind, start, end
    if before in _VAGUE or (before in SPACES and text[start - 2] in _VAGUE):
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
        return text[start + 1] in DIGIT_SET or not is_han(text[end])
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


# ---- what precedes a quantity: bound words, signs, the lower end of a range

_MEASURED = frozenset(("count", "percent", "money", "duration", "measure", "points", "multiple", "score", "fraction"))


def with_what_precedes(text: str, place: Place, found: Sequence[Found]) -> Place:
    """The quantity with its bound words and sign, or as the upper end of a range that the last one found begins."""
    value, upper, bound, unit, kind, start, end = place
    before = text[start - 1]
    if before == "前" and (unit in ("位", "名") or text[end - 1] in "强列"):
        return value, upper, bound, unit, "ordinal", start - 1, end
    if before in "届屆" and unit == "次":  # 五届四次全会
        return value, upper, bound, unit, "ordinal", start, end
    if kind not in _MEASURED:
        return place
    if before in "¥￥$":
        return value, upper, bound, unit or "元", "money", start - 1, end
    if before in DASHES or (before in SPACES and text[start - 2] in DASHES):
        whole = _range(text, place, found) or _negative(text, place)
        if whole:
            return whole
    told = bound_before(text, start)
    if not told:
        return place
    if bound in ("range", "masked") or (told[1] == "approx" and bound != "exact"):
        return value, upper, bound, unit, kind, told[0], end
    return value, upper, told[1], unit, kind, told[0], end


def _negative(text: str, place: Place) -> Place | None:
    """-4 in a cell, 增长-3.2%: a sign, unless a word or a number stands before it."""
    value, upper, bound, unit, kind, start, end = place
    if text[start - 1] not in "-－−" or value is None or text[start] not in DIGIT_SET:
        return None
    before = text[start - 2] if start > 1 else "\0"
    if before in ")）〕]】-—–" or (
        before.isalnum() and not (is_han(before) and (kind == "percent" or before in STATED))
    ):
        return None
    return -value, upper, bound, unit, kind, start - 1, end


def _range(text: str, place: Place, found: Sequence[Found]) -> Place | None:
    """The number before the dash and this one as the two ends of a range, where they can be (6—8条, 300条至400条)."""
    value, upper, _, unit, kind, start, end = place
    at = start
    while text[at - 1] in SPACES and at > start - 2:
        at -= 1
    dash = text[at - 1]
    while text[at - 1] in DASHES and at > start - 4:
        at -= 1
    while text[at - 1] in SPACES and at > start - 5:
        at -= 1
    if not found or at == start:
        return None
    low, low_upper, _, low_unit, low_kind, low_start, low_end, _ = found[-1]
    if low_end != at or low_upper is not None or upper is not None or low is None or value is None:
        return None
    if low_kind not in _MEASURED or low_unit not in (None, unit) or (unit is None and dash in "-－"):
        return None
    if low_unit is None and unit != "万元" and _MAGNITUDES.isdisjoint(text[low_start:low_end]):
        low = shared_magnitude(low, value, text[start:end])
    return (low, value, "range", unit, kind, low_start, end) if low < value else None
