"""What a stated number may be in truth: its range, from its bound and from how it is rounded."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from gkextract.expressions import expression
from gkextract.models import Measure

#: 近 and 约 may lie on either side of the number, 余 and 多 above it: never further than the next like number.
_BELOW, _ABOVE = 0.8, 2.0
#: 百余, 数十, 上千: a power of ten stands for all its multiples.
_ABOVE_POWER = 10.0
_ROUNDED = expression(r"(\d+(?:[.．](\d+))?)\s*([万萬亿億])(?![元圆])")
_SCALE = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}
_EPSILON = 1e-6


class Range(NamedTuple):
    """`low`..`high` is where the number may lie, `value` what is stated: 0 where nothing is."""

    low: float
    high: float
    value: float
    known: bool = True


ZERO = Range(0, 0, 0)
UNKNOWN = Range(0, math.inf, 0, known=False)


def added(ranges: Iterable[Range]) -> Range:
    """The sum of some numbers: of nothing it is zero, and it is known where all of them are."""
    low, high, value, known = 0.0, 0.0, 0.0, True
    for each in ranges:
        low += each[0]
        high += each[1]
        value += each[2]
        known = known and each[3]
    return Range(low, high, value, known)


def range_of(measure: Measure) -> Range:
    """The range of a measure; a masked one may be any number that is not negative."""
    value = measure.value
    if value is None:
        return UNKNOWN
    match measure.bound:
        case "exact":
            half = _half_step(measure)
            return Range(value - half, value + half, value)
        case "approx":
            power = value >= 10 and math.log10(value).is_integer()
            return Range(value * _BELOW, value * (_ABOVE_POWER if power else _ABOVE), value)
        case "min":
            return Range(value, math.inf, value)
        case "max":
            return Range(0, value, value)
        case "range":
            return Range(value, measure.upper if measure.upper is not None else math.inf, value)
        case _:
            return UNKNOWN


def _half_step(measure: Measure) -> float:
    """Half of the last digit of a number written in 万 or 亿 (1.5万 is 14,500 to 15,500); 0 for any other."""
    if not measure.value or measure.value % 10 or measure.unit == "万元":
        return 0.0
    for match in _ROUNDED.finditer(measure.evidence.text):
        scale = _SCALE[match[3]]
        if same(float(match[1].replace("．", ".")) * scale, measure.value):
            return float(scale / (2 * 10 ** len(match[2] or "")))
    return 0.0


def same(a: float, b: float) -> bool:
    """Whether two numbers are equal, but for the noise of decimals."""
    return abs(a - b) <= _EPSILON * max(1.0, abs(a), abs(b))


def surely_less(a: Range, b: Range) -> bool:
    """Whether `a` is less than `b`, wherever in their ranges they lie."""
    return a.high < b.low and not same(a.high, b.low)


def shown(value: float) -> str:
    """A number as messages write it: no grouping, no noise of decimals."""
    return str(int(value)) if value == int(value) else f"{value:.6f}".rstrip("0").rstrip(".")


def written(measure: Measure) -> str:
    """A measure's number with its bound: 600, ≈600, ≥600, 6–8, ? for a masked one."""
    if measure.value is None:
        return "?"
    if measure.bound == "range" and measure.upper is not None:
        return f"{shown(measure.value)}–{shown(measure.upper)}"
    return {"approx": "≈", "min": "≥", "max": "≤"}.get(measure.bound, "") + shown(measure.value)
