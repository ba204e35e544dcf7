"""What the pattern has named already: the year of a date, the rank of an ordinal, the kind of an address."""

from __future__ import annotations

import re
from functools import lru_cache

from gkextract.expressions import expression
from gkextract.models import Bound
from gkextract.numbers.numerals import parse_number
from gkextract.numbers.pattern import CHINESE, DASH, DIGIT, MASK, PLACE_DIGIT

Number = int | float

_YEAR = expression(rf"([12１２][{DIGIT}]{{3}})(?:{DASH}([{DIGIT}]{{4}}))?\s?(?:学?年|[-/.．－—][{DIGIT}])")
_SHORT_YEAR = expression(r"([0-9])([0-9])年")
_CHINESE_YEAR = expression(rf"([一二][{PLACE_DIGIT}]{{3}})年")
_ORDINAL = expression(rf"第?\s?[(（]?([{CHINESE}]+|[{DIGIT}]+)")
_ADDRESS = expression(r".*@.*|.*://.*|www\..*|.*\.(?:cn|com|net|org)(?:/.*)?", re.IGNORECASE)
_VERSION = expression(r"[vV][0-9.]+")

Said = tuple[Number | None, Number | None, Bound, str]  # value, upper, bound, kind


@lru_cache(maxsize=10_000)
def say(kind: str, token: str) -> Said:
    """What a token says that the pattern has named `kind`; the kind is empty where it is not worth reporting."""
    if kind == "date":
        return *_year(token), "masked" if any(c in MASK for c in token) else "exact", kind
    if kind in ("ordinal", "article", "document_number"):
        return _rank(token), None, "exact", kind
    if kind == "word":
        kind = ""
    elif kind == "letters":
        kind = _letters(token)
    return None, None, "exact", kind


def _year(token: str) -> tuple[int | None, int | None]:
    """The year of a date (98年 is 1998, 09年 2009), and the last one of a span of years."""
    arabic = _YEAR.match(token)
    if arabic:
        return int(arabic[1]), int(arabic[2]) if arabic[2] else None
    chinese = _CHINESE_YEAR.match(token)
    if chinese:
        return int(parse_number(chinese[1].replace("○", "〇"))), None
    short = _SHORT_YEAR.match(token)
    if short:
        return (1900 if short[1] != "0" else 2000) + int(short[1] + short[2]), None
    return None, None


def _rank(token: str) -> Number | None:
    numeral = _ORDINAL.match(token) if token[0] == "第" else None
    try:
        return parse_number(numeral[1]) if numeral else None
    except ValueError:
        return None


def _letters(token: str) -> str:
    if _ADDRESS.fullmatch(token):
        return "web"
    if not any(c.isdigit() for c in token):
        return ""
    return "version" if _VERSION.fullmatch(token) else "code"
