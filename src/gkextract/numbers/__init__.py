"""The number grammar: text → quantities, each with value, bound, unit, kind and exact span."""

from __future__ import annotations

import re
from typing import NamedTuple

from gkextract.models import Bound


class Quantity(NamedTuple):
    """One numeric expression; `text` is `source[start:end]`, bound words and unit included.

    `value` is in base units (1.5万 → 15000), except that the unit 万元 keeps its 万; null where masked.
    `kind` is one of COUNTABLE, or says why the digits are no quantity (date, article, name, jammed …).
    """

    value: int | float | None
    upper: int | float | None
    bound: Bound
    unit: str | None
    kind: str
    start: int
    end: int
    text: str


COUNTABLE = frozenset({"count", "percent", "money"})

_ROUGH = re.compile(
    r"(?P<pre>超过|突破|不足|不到|近|约|逾|超)?(?P<n>\d+(?:,\d{3})*(?:\.\d+)?|[两一二三四五六七八九十百千]+)(?P<w>[万亿]?)"
    r"(?P<more>余|多)?(?P<u>万元|人次|条次|篇次|元|[条件篇次份期场人个项张部起宗户位名家%年月日])?"
)
_BOUND = {"超过": "min", "突破": "min", "超": "min", "逾": "min", "不足": "max", "不到": "max", "近": "approx", "约": "approx"}
_SCALE = {"": 1, "万": 10_000, "亿": 100_000_000}


def quantities(text: str) -> list[Quantity]:
    """Every numeric expression of the text, in order, not overlapping."""
    found = []
    for m in _ROUGH.finditer(text):
        unit = m["u"]
        if not m["n"][0].isdigit():
            if unit is None or len(m["n"]) > 1 or m["n"] in "十百千":
                continue
            value: float = "零一二三四五六七八九".find(m["n"]) if m["n"] != "两" else 2
        else:
            value = float(m["n"].replace(",", "")) * _SCALE[m["w"]]
        kind = {"%": "percent", "元": "money", "万元": "money", "年": "date", "月": "date", "日": "date"}.get(unit, "count")
        bound = _BOUND.get(m["pre"] or "", "approx" if m["more"] else "exact")
        number = int(value) if value == int(value) else value
        found.append(Quantity(number, None, bound, unit, kind, m.start(), m.end(), m[0]))  # type: ignore[arg-type]
    return found


def counts(text: str) -> list[Quantity]:
    """The countable quantities alone (`kind` in COUNTABLE): the linker's fast path."""
    return [q for q in quantities(text) if q.kind in COUNTABLE]
