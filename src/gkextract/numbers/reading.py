"""What one token says by itself: its value, bound, unit and kind, and what its neighbours must still confirm."""

from __future__ import annotations

import re
from typing import NamedTuple

from gkextract.models import Bound
from gkextract.numbers import units, words
from gkextract.numbers.numerals import MAGNITUDES, parse_number, parse_range
from gkextract.numbers.pattern import AFTER, BRACKETS, CHINESE, CIRCLED, DASH, DIGIT, LINE_MASK, MASK, MORE, PLACE_DIGIT

Number = int | float


class Reading(NamedTuple):
    """A token read without its context.

    `suspects` are characters that, directly behind the token, may make `last`, the last character of its unit, the
    beginning of a word. `check` names the question that only the context answers (see `context.resolve`); empty where
    there is none. `stem` is the length of the token without its unit.
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
_D, _C = f"[{DIGIT}]", f"[{CHINESE}]"


def _named(kind: str, value: Number | None = None, check: str = "", bound: Bound = "exact") -> Reading:
    return Reading(value, None, bound, None, kind, _NOBODY, check, 0, "")


NOTHING = _named("")

# ---- tokens that are no quantity, by their form

_YEAR = re.compile(rf"((?:19|20){_D}{{2}}|[12１２]{_D}{{3}})(?:{DASH}({_D}{{4}}))?[ 　\xa0]?学?年")
_MASKED_DATE = re.compile(rf"[{MASK}{DIGIT}]*[{MASK}][{MASK}{DIGIT}]* ?(?:年|月|日)")
_SHORT_YEAR = re.compile(r"(?:0[0-9]|[5-9][0-9])年.*")
_CHINESE_YEAR = re.compile(rf"([一二][{PLACE_DIGIT}]{{3}})年")
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (rf"{_D}+[·•]{_D}+", "date"),
        (rf"(?:19|20){_D}{{2}}[-/.．－—]{_D}{{1,2}}(?:[-/.．－]{_D}{{1,2}})?", "date"),
        (rf"[^个個]*月.*|{_D}+(?:{DASH}{_D}+)?日|{_C}{{1,3}}日|[^个個]*季度|{_D}+{DASH}{_D}+学?年度?", "date"),
        (rf"{_D}{{1,2}}[:：]{_D}{{2}}.*|{_D}{{1,2}}时.*|{_D}{{1,2}}点.+|{_C}{{1,3}}点.*[分刻半整钟]", "time"),
        (rf"0{_D}{{2,3}}[-－—–) ].*|1[3-9]{_D}{{9}}|[48]00[-－—]?{_D}{{3,4}}[-－—]?{_D}{{3,4}}", "phone"),
        (rf"[{BRACKETS}].*号", "document_number"),
        (rf"[{CIRCLED}]|[(（]?(?:[一二三四五六七八九十廿]|{_D})+[)）、.．]", "list"),
        (rf"{_C}+[、.．]", ""),
        (rf"{_D}+[+＋].*|{_D}+[:：]{_D}+|{_D}+[{MASK}]+{_D}+(?:小时)?", "name"),
        (rf"{_D}+[A-Za-z].*", "code"),
        (rf"{_D}+(?:[-/－]{_D}+){{2,}}|{_D}+(?:[.．]{_D}+){{3,}}", "code"),
    )
)
_ORDINAL = re.compile(rf"第\s?[(（]?(?P<n>{_C}+|{_D}+|[{MASK}]+)[)）]?(?P<rest>.*)", re.DOTALL)
_ARTICLE = re.compile(r"[条款章目编編].*|[(（].*[)）][项款]")
_ADDRESS = re.compile(r".*@.*|.*://.*|www\..*|.*\.(?:cn|com|net|org)(?:/.*)?", re.IGNORECASE)


def read(token: str) -> Reading:
    """The reading of a token that the pattern has cut out."""
    first = token[0]
    if token[1:2] == "上" and first in "百千":  # 成百上千
        return read(first + token[3:])._replace(bound="approx", check="number")
    if first == "第":
        return _ordinal(token)
    if first.isascii() and first.isalpha() and first not in "xX":
        return _latin(token)
    if first == "双":
        return _named("name", check="number")
    year = _year(token)
    if year:
        return year
    if first in BRACKETS:
        return _named("document_number" if token[-1] == "号" else "list")
    if first in MASK or any(c in MASK for c in token):
        return _masked(token)
    for form, kind in _FORMS:
        if form.fullmatch(token):
            return _named(kind)
    return _quantity(token)


def _year(token: str) -> Reading | None:
    """A date that names its year has the year for value (2019—2021年: 2019, upper 2021)."""
    arabic = _YEAR.match(token)
    if arabic:
        return Reading(int(arabic[1]), int(arabic[2]) if arabic[2] else None, "exact", None, "date", _NOBODY, "", 0, "")
    if _SHORT_YEAR.fullmatch(token):
        return _named("date", 1900 + int(token[:2]) if token[0] > "0" else 2000 + int(token[:2]))
    chinese = _CHINESE_YEAR.match(token)
    if chinese:
        return _named("date", int(parse_number(chinese[1].replace("○", "〇"))))
    return None


def _latin(token: str) -> Reading:
    if _ADDRESS.fullmatch(token):
        return _named("web")
    if not any(c.isdigit() for c in token):
        return NOTHING
    return _named("version" if re.fullmatch(r"[vV][0-9.]+", token) else "code")


def _ordinal(token: str) -> Reading:
    parts = _ORDINAL.fullmatch(token)
    if not parts:
        return _named("ordinal")
    rest = parts["rest"].strip()
    try:
        value: Number | None = parse_number(parts["n"])
    except ValueError:
        value = None
    if rest == "季度" or rest.endswith("季度"):
        return _named("date")
    if _ARTICLE.fullmatch(rest) or "第" in rest:
        return _named("article", value)
    if rest.startswith("号"):
        return _named("document_number", value)
    return _named("ordinal", value)


# ---- tokens that are quantities

_AFTER = re.compile(rf"\s?({AFTER})\Z")
_BOUND_AFTER: dict[str, Bound] = {"以上": "min", "开外": "min", "以下": "max", "以内": "max", "之内": "max"}
_SHAPE = re.compile(
    rf"(?P<n>[{DIGIT}]*[{MASK}][{DIGIT}{MASK}]*|{_D}[{DIGIT},，.．  \xa0]*(?<![,，.． 　\xa0])(?:[  \xa0]?[十百千万萬亿億仟佰]+(?:[零〇]?{_D}+)?)*|{_C}+(?:点[{PLACE_DIGIT}]+)?|半)"
    rf"(?P<more>(?:[{MORE}]|有余)?)(?P<mag>[十百千万萬亿億]*)(?P<gap>\s*)(?P<unit>.*)",
    re.DOTALL,
)
_RANGE = re.compile(rf"({_C}+){DASH}({_C}+.*)", re.DOTALL)
_FRACTION = re.compile(rf"(.+)分之(.+?)([余多]?)({AFTER})?")
_PER = {"百": 1, "千": 10, "万": 100}
_PROGRAMME = re.compile(r"十[一二三四五]五.?|[一二三四五六七八九]+[会]")


def _masked(token: str) -> Reading:
    """Masked digits before a unit are a count without a value; in a date, a date; else part of a name."""
    if _MASKED_DATE.match(token):
        return _named("date", bound="masked")
    if "号" in token:
        return _named("document_number")
    shape = _SHAPE.fullmatch(_AFTER.sub("", token))
    if not shape or not shape["unit"]:
        return _named(_masked_name(token))
    if re.fullmatch(rf"[{LINE_MASK}]", shape["n"]) or (shape["unit"] == "小时" and shape["n"][-1] in DIGIT_SET):
        return NOTHING  # a stroke of markup; 7×24小时
    return _with_unit(None, None, "masked", shape)


def _masked_name(token: str) -> str:
    """xx县 is a name; 8802×××3 a telephone, 96××× a hotline."""
    digits = sum(c in DIGIT_SET for c in token)
    if not digits:
        return "name" if token.strip(LINE_MASK) else ""
    if len(token) == 5 and token[:2] in ("12", "95", "96"):
        return "hotline"
    return "phone" if len(token) > 6 else "name"


def _quantity(token: str) -> Reading:
    after = _AFTER.search(token)
    body = token[: after.start()] if after else token
    if token in words.NAME_STARTS or token[-1] == "大":  # a name, if what follows makes it one
        return _named("", check="number")
    fraction = _FRACTION.fullmatch(token)
    if fraction:
        return _fraction(fraction)
    low: Number | None = None
    span = _RANGE.fullmatch(body)
    if span:
        body = span[2]
        try:
            low = parse_number(span[1])
        except ValueError:
            return NOTHING
    shape = _SHAPE.fullmatch(body)
    if not shape:
        return NOTHING
    if shape["n"][0] not in DIGIT_SET and _PROGRAMME.fullmatch(token):
        return _named("name", check="number")
    try:
        value, upper = _value(shape["n"], shape["mag"])
    except ValueError:
        return NOTHING if shape["n"][0] not in DIGIT_SET else _named("code", check="dotted")
    bound = _bound(after[1] if after else None, shape["more"])
    if low is not None:
        if upper is not None or low >= value:
            return NOTHING
        value, upper = shared_magnitude(low, value, shape["n"]), value
    if upper is not None:
        bound = "range"
    return _with_unit(value, upper, bound, shape, bool(after))


DIGIT_SET = frozenset("0123456789０１２３４５６７８９")


def _bound(after: str | None, more: str) -> Bound:
    """What 以上, 左右 … behind the number and 余, 多 within it say."""
    if after:
        return _BOUND_AFTER.get(after[-2:], "approx")
    return "approx" if more else "exact"


def _value(numeral: str, magnitudes: str) -> tuple[Number, Number | None]:
    """The value of `numeral` × `magnitudes` (十余万: 十 × 万), with the upper end if the numeral is a range."""
    ends = parse_range(numeral) if numeral[0] not in DIGIT_SET else None
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


def _fraction(parts: re.Match[str]) -> Reading:
    try:
        whole, part = parts[1], parse_number(parts[2])
        bound = _bound(parts[4], parts[3])
        if whole in _PER:
            return Reading(_tidy(part / _PER[whole]), None, bound, "%", "percent", _NOBODY, "", 0, "")
        return Reading(part / parse_number(whole), None, bound, None, "fraction", _NOBODY, "", 0, "")
    except (ValueError, ZeroDivisionError):
        return NOTHING


def _tidy(value: Number) -> Number:
    value = round(value, 10)
    return int(value) if value == int(value) else value


# ---- units

_DURATION = re.compile(
    r"(?:[个個](?:多|半)?)?(?:工作日|自然日|小[时時]|月|星期|季度|学期)|天|周年?|年多?半?|分[钟鐘]|秒|日|.*工作日|.*自然日"
)
_MEASURE = re.compile(r"平方.*|立方米|公[里顷頃斤]|千[米克瓦]时?|[毫厘][米克升]|[米亩畝吨噸克斤升度岁歲兆℃㎡]")
_RANK = re.compile(r"年级|等奖|[号號楼层级届屆]")


def _with_unit(
    value: Number | None, upper: Number | None, bound: Bound, shape: re.Match[str], closed: bool = False
) -> Reading:
    """The reading by its unit; `closed` where a bound word (以上, 左右) stands between the unit and the context."""
    unit, numeral, more = shape["unit"], shape["n"] + shape["mag"], shape["more"]
    arabic = numeral[0] in DIGIT_SET or numeral[0] in MASK
    stem = shape.end("mag")
    if more and more in "来來几幾" and (not unit or (arabic and more in "几幾")):
        return NOTHING
    if not unit and not arabic and not any(c in MAGNITUDES for c in numeral):
        return NOTHING
    if unit == "版" and (re.search(r"[.．]", numeral) or (arabic and len(numeral) == 4)):
        return _named("version")
    if not unit:
        return Reading(
            value, upper, bound, None, "count", _NOBODY, "bare" if arabic and not closed else "number", stem, ""
        )
    last = "" if closed else unit[-1]
    kind, name, scale = _kind_of(unit, numeral if shape["mag"] or not more else more)
    if unit[0] == "成":
        value, upper = _tenths(value, unit), _tenths(upper, unit)
    elif scale != 1:
        value, upper = (None if v is None else _tidy(v / scale) for v in (value, upper))
    if value is not None and "半" in unit:  # 一个半小时, 两年半
        value += 0.5
    if value is not None and name in ("分秒", "元角"):
        value, name = _compound(value, unit)
    suspects = units.SUSPECT.get(last, _NOBODY)
    check = "number" if closed or units.is_picky(last) else ""
    if not arabic and not closed:
        if numeral in _ONE and last in _NEVER_WITH_ONE:
            return NOTHING._replace(suspects=words.THIRD.get(numeral + last, _NOBODY))
        suspects |= words.THIRD.get(numeral + last, _NOBODY) | (_AFTER_ONE if numeral in _ONE else _NOBODY)
    if not arabic and (numeral[0] in _DOUBTFUL or (numeral in _ONE and last in "起项个种件场次份") or unit == "年"):
        check = "number"
    return Reading(value, upper, bound, name, kind, suspects, check, stem, last)


_ONE = ("一", "壹")
_NEVER_WITH_ONE = frozenset("批段片道面头块把屏串单节点字回门组")
_AFTER_ONE = frozenset("一重长系基经政全新整大实好严复硬")  # 一户一档, 一项重要工作: see context
_DOUBTFUL = frozenset("百千万萬亿億兆十伍陆陸拾零〇半")


def _kind_of(unit: str, numeral: str) -> tuple[str, str, int]:
    """Kind, name of the unit, and what the value is to be divided by."""
    if unit in ("%", "％", "﹪", "‰") or unit[0] == "成":
        return "percent", "%", 10 if unit == "‰" else 1
    if unit == "元" and numeral[-1] in "万萬":
        return "money", "万元", 10_000
    if unit in units.MONEY:
        return "money", unit, 1
    if _COIN.fullmatch(unit):
        return "money", "元角", 1
    if unit[0] == "分" and unit[-1] == "秒":
        return "duration", "分秒", 1
    if unit == "日内":
        return "duration", "日", 1
    for kind, form in (("duration", _DURATION), ("measure", _MEASURE), ("ordinal", _RANK)):
        if form.fullmatch(unit):
            return kind, unit, 1
    if unit.endswith(("百分点", "百分點")):
        return "points", "百分点", 1
    if unit in ("倍", "分"):
        return ("multiple" if unit == "倍" else "score"), unit, 1
    return "count", unit.lstrip("大"), 1


_COIN = re.compile(r"元(.)角(?:(.)分)?")


def _compound(value: Number, unit: str) -> tuple[Number, str]:
    """4分12秒 is 252 秒; 四十八元五角 is 48.5 元."""
    coins = _COIN.fullmatch(unit)
    if coins:
        cents = int(parse_number(coins[1])) * 10 + (int(parse_number(coins[2])) if coins[2] else 0)
        return _tidy(value + cents / 100), "元"
    return value * 60 + int(unit[1:-1]), "秒"


def _tenths(value: Number | None, unit: str) -> Number | None:
    """三成 is 30 %, 九成七 97 %."""
    return None if value is None else value * 10 + (int(parse_number(unit[1])) if len(unit) == 2 else 0)
