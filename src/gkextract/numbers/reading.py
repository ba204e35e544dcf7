"""What a quantity says by itself: its value, bound, unit and kind, and what its neighbours must still confirm."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from gkextract.expressions import expression
from gkextract.models import Bound
from gkextract.numbers import units, words
from gkextract.numbers.numerals import MAGNITUDES, parse_number, parse_range
from gkextract.numbers.pattern import AFTER, CHINESE, DASH, DIGIT, LINE_MASK, MASK, MORE, PLACE_DIGIT

Number = int | float


class Reading(NamedTuple):
    """A token read without its context.

    `suspects` are characters that, directly behind the token, may make `last`, the last character of its unit, the
    beginning of a word. `check` names the question that only the context answers: "bare" for an Arabic number without a
    unit, "number" for what `context.resolve` must look at; empty where there is none. `stem` is the length of the token
    without its unit.
    """

    value: Number | None
    upper: Number | None
    bound: Bound
    unit: str | None
    kind: str
    suspects: frozenset[str]
    check: str
    stem: int
    last: str


_NOBODY: frozenset[str] = frozenset()
NOTHING = Reading(None, None, "exact", None, "", _NOBODY, "", 0, "")
_MASKS, _MAGNITUDES = frozenset(MASK), frozenset(MAGNITUDES)
DIGIT_SET = frozenset("0123456789０１２３４５６７８９")

_D, _C = f"[{DIGIT}]", f"[{CHINESE}]"
_SHAPE = expression(
    rf"(?:(?P<low>{_C}+){DASH})?"
    rf"(?P<n>[{DIGIT}]*[{MASK}][{DIGIT}{MASK}]*|{_C}+(?:点[{PLACE_DIGIT}]+)?"
    rf"|{_D}[{DIGIT},，.．\s]*(?<![,，.．\s])(?:\s?[十百千万萬亿億仟佰]+(?:[零〇]?{_D}+)?)*)"
    rf"(?P<more>[{MORE}]|有余|\s[余餘]|)(?P<mag>[十百千万萬亿億]*)\s*(?P<unit>.*?)\s?(?P<after>{AFTER})?",
    re.DOTALL,
)
_FRACTION = expression(rf"(.+)分之(.+?)([余多]?)({AFTER})?")
_PER = {"百": 1, "千": 10, "万": 100}
_PROGRAMME = expression(r"十[一二三四五]五.*")
_BOUND_AFTER: dict[str, Bound] = {
    "以上": "min",
    "开外": "min",
    "以下": "max",
    "以内": "max",
    "之内": "max",
    "+": "min",
    "＋": "min",
}


def read(token: str) -> Reading:
    """The reading of a token that the pattern has cut out as a quantity."""
    if token.isdigit():
        value = int(token) if len(token) < 19 else None  # longer ones are codes or cells that ran together
        return Reading(value, None, "exact", None, "count", _NOBODY, "bare", len(token), "")
    head, last = token[:-1], token[-1]
    if head.isdigit() and len(head) < 19 and last in units.COUNT_CHARS and last != "版":
        check = "number" if units.is_picky(last) else ""
        return Reading(
            int(head), None, "exact", last, "count", units.SUSPECT.get(last, _NOBODY), check, len(head), last
        )
    if token[1:2] == "上" and token[0] in "百千":  # 成百上千
        return read(token[0] + token[3:])._replace(bound="approx", check="number")
    if "分之" in token:
        return _fraction(token)
    shape = _SHAPE.fullmatch(token)
    if not shape:
        return NOTHING
    if not _MASKS.isdisjoint(shape["n"]):
        return _masked(shape)
    if token[0] not in DIGIT_SET and _PROGRAMME.fullmatch(token):
        return NOTHING._replace(kind="name")
    return _quantity(shape)


def _masked(shape: re.Match[str]) -> Reading:
    """Masked digits before a unit count something, but not how many."""
    if not shape["unit"]:
        return NOTHING._replace(kind=_masked_kind(shape[0]))
    if shape["n"] in ("_", "*", "＊", "＿"):
        return NOTHING  # a stroke of markup
    if shape["n"][-1] in DIGIT_SET and shape["unit"].startswith("小"):
        return NOTHING  # 7×24小时
    return _with_unit(None, None, "masked", shape)


def _masked_kind(token: str) -> str:
    """xx县 is a name; 8802×××3 a telephone, 96××× a hotline."""
    if DIGIT_SET.isdisjoint(token):
        return "name" if token.strip(LINE_MASK) else ""
    if len(token) == 5 and token[:2] in ("12", "95", "96"):
        return "hotline"
    return "phone" if len(token) > 6 else "name"


def _quantity(shape: re.Match[str]) -> Reading:
    numeral = shape["n"]
    arabic = numeral[0] in DIGIT_SET
    try:
        value, upper = _value(numeral, shape["mag"])
        low = parse_number(shape["low"]) if shape["low"] else None
    except ValueError:
        return NOTHING._replace(kind="code", check="number") if arabic else NOTHING
    bound = _bound(shape["after"], shape["more"])
    if low is not None:
        if upper is not None or low >= value:
            return NOTHING
        value, upper = shared_magnitude(low, value, numeral), value
    return _with_unit(value, upper, "range" if upper is not None else bound, shape)


def _bound(after: str | None, more: str) -> Bound:
    """What 以上, 左右 … behind the number and 余, 多 within it say."""
    if after:
        return _BOUND_AFTER.get(after[-2:], "approx")
    return "approx" if more else "exact"


def _value(numeral: str, magnitudes: str) -> tuple[Number, Number | None]:
    """The value of `numeral` × `magnitudes` (十余万: 十 × 万), with the upper end if the numeral is a range."""
    ends = parse_range(numeral) if numeral[0] not in DIGIT_SET else None
    if not magnitudes and not ends:
        return parse_number(numeral), None
    scale = int(parse_number(magnitudes)) if magnitudes else 1
    if ends:
        return ends[0] * scale, ends[1] * scale
    value = parse_number(numeral) * scale
    return (int(value) if value == int(value) else value), None


def shared_magnitude(low: Number, high: Number, numeral: str) -> Number:
    """The lower end of 三至五万, where the magnitude of the upper one is meant for both: 30,000, not 3."""
    for char in reversed(numeral):
        scale = MAGNITUDES.get(char, 1)
        if scale > 1:
            return low * scale if low * scale < high else low
    return low


def _fraction(token: str) -> Reading:
    """百分之九十 is 90 %, 千分之三 0.3 %; 四分之一 stays a fraction, 0.25."""
    parts = _FRACTION.fullmatch(token)
    if not parts:
        return NOTHING
    bound = _bound(parts[4], parts[3])
    try:
        part = parse_number(parts[2])
        if parts[1] in _PER:
            return Reading(_tidy(part / _PER[parts[1]]), None, bound, "%", "percent", _NOBODY, "", 0, "")
        return Reading(part / parse_number(parts[1]), None, bound, None, "fraction", _NOBODY, "", 0, "")
    except (ValueError, ZeroDivisionError):
        return NOTHING


def _tidy(value: Number) -> Number:
    value = round(value, 10)
    return int(value) if value == int(value) else value


# ---- units

_DURATION = expression(
    r"(?:[个個](?:多|半)?)?(?:工作日|自然日|小[时時]|月|星期|季度|学期)|天|周年?|年[多半]?|分[钟鐘]|秒|日内?|个?多?个?工作日"
)
_MEASURE = expression(r"平方.*|立方米|公[里顷頃斤]|千[米克瓦]时?|[毫厘][米克升]|[米亩畝吨噸克斤升度岁歲兆℃㎡]")
_RANK = expression(r"年级|等奖|[号號楼层室级届屆]")
_COIN = expression(r"元(.)角(?:(.)分)?")

_ONE = ("一", "壹")
_NEVER_WITH_ONE = frozenset("批段片道面头块把屏串单节点字回门组")
_AFTER_ONE = frozenset("一重长系基经政全新整大实好严复硬")  # 一户一档, 一项重要工作: see context
_DOUBTFUL = frozenset("百千万萬亿億兆十伍陆陸拾零〇半")
_DOUBTED_WITH_ONE = frozenset("起项个种件场次份")


class _Unit(NamedTuple):
    """What a unit means behind a number; `odd` where it changes the value."""

    kind: str
    name: str
    scale: int
    odd: bool
    suspects: frozenset[str]
    check: str
    last: str


@cache
def _unit_of(unit: str, digit: str, closed: bool) -> _Unit:
    """The unit behind `digit`, a Chinese numeral of one character, or "" for others.

    `closed` where a bound word (以上, 左右) stands between the unit and the context.
    """
    kind, name, scale = _facts(unit)
    last = "" if closed else unit[-1]
    suspects = units.SUSPECT.get(last, _NOBODY) | words.THIRD.get(digit + last, _NOBODY)
    check = "number" if closed or units.is_picky(last) else ""
    if digit in _ONE:
        suspects |= _AFTER_ONE
        check = "number" if last in _DOUBTED_WITH_ONE else check
    return _Unit(kind, name, scale, scale != 1 or unit[0] in "成分元" or "半" in unit, suspects, check, last)


def _facts(unit: str) -> tuple[str, str, int]:
    """Kind, name of the unit, and what the value is to be divided by."""
    if unit in ("%", "％", "﹪", "‰") or unit[0] == "成":
        return "percent", "%", 10 if unit == "‰" else 1
    if unit in units.MONEY or _COIN.fullmatch(unit):
        return "money", "元" if "角" in unit[1:] else unit, 1
    if unit == "万元":
        return "money", unit, 10_000
    if unit[0] == "分" and unit[-1] == "秒":
        return "duration", "秒", 1
    for kind, form in (("duration", _DURATION), ("measure", _MEASURE), ("ordinal", _RANK)):
        if form.fullmatch(unit):
            return kind, unit.rstrip("内"), 1
    if unit.endswith(("百分点", "百分點")):
        return "points", "百分点", 1
    if unit in ("倍", "分"):
        return ("multiple" if unit == "倍" else "score"), unit, 1
    return "count", unit.lstrip("大"), 1


def _with_unit(value: Number | None, upper: Number | None, bound: Bound, shape: re.Match[str]) -> Reading:
    _, numeral, more, magnitudes, unit, after = shape.groups()
    numeral += magnitudes
    first, stem = numeral[0], shape.end("mag")
    arabic = first in DIGIT_SET or first in _MASKS
    if not unit:
        return _without_unit(value, upper, bound, numeral, more, arabic and not after, stem)
    if (more and more in "几幾" and arabic) or (more and more in "来來" and unit[0] not in units.COUNT_CHARS):
        return NOTHING
    if unit == "版" and arabic and (len(numeral) == 4 or "." in numeral or "．" in numeral):
        return NOTHING._replace(kind="version")
    if unit == "元" and numeral[-1] in "万萬" and (magnitudes or not more):
        unit = "万元"
    digit = "" if arabic or len(numeral) > 1 else numeral
    kind, name, scale, odd, suspects, check, last = _unit_of(unit, digit, bool(after))
    if digit in _ONE and last in _NEVER_WITH_ONE:
        return NOTHING._replace(suspects=words.THIRD.get(digit + last, _NOBODY))
    if odd and value is not None:
        value, upper = _in_unit(value, unit, scale), None if upper is None else _in_unit(upper, unit, scale)
    if not arabic and first in _DOUBTFUL:
        check = "number"
    return Reading(value, upper, bound, name, kind, suspects, check, stem, last)


def _without_unit(
    value: Number | None, upper: Number | None, bound: Bound, numeral: str, more: str, bare: bool, stem: int
) -> Reading:
    """A number without a unit counts too, a Chinese one only with a magnitude (三百, 几十, but not 三)."""
    if (more and more in "来來几幾") or (numeral[0] not in DIGIT_SET and _MAGNITUDES.isdisjoint(numeral)):
        return NOTHING
    arabic = numeral[0] in DIGIT_SET
    return Reading(value, upper, bound, None, "count", _NOBODY, "bare" if arabic and bare else "number", stem, "")


def _in_unit(value: Number, unit: str, scale: int) -> Number:
    """The value as its unit means it: 三成 is 30 %, 九成七 97 %, 四十八元五角 48.5 元, 4分12秒 252 秒, 两年半 2.5 年."""
    coins = _COIN.fullmatch(unit)
    if coins:
        cents = int(parse_number(coins[1])) * 10 + (int(parse_number(coins[2])) if coins[2] else 0)
        return _tidy(value + cents / 100)
    if unit[0] == "成":
        return value * 10 + (int(parse_number(unit[1])) if len(unit) == 2 else 0)
    if unit[0] == "分" and unit[-1] == "秒":
        return value * 60 + int(unit[1:-1])
    if "半" in unit:
        return value + 0.5
    return _tidy(value / scale) if scale != 1 else value
