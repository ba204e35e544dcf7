"""Numerals to values: Arabic, Chinese, capital (大写), traditional and mixed notation; no units, no context."""

from __future__ import annotations

import re

_ARABIC = "0123456789０１２３４５６７８９"
_CHINESE = {
    **dict.fromkeys("〇零○", 0),
    **dict.fromkeys("一壹弌", 1),
    **dict.fromkeys("二两兩俩倆贰貳", 2),
    **dict.fromkeys("三叁參仨", 3),
    **dict.fromkeys("四肆", 4),
    **dict.fromkeys("五伍", 5),
    **dict.fromkeys("六陆陸", 6),
    **dict.fromkeys("七柒", 7),
    **dict.fromkeys("八捌", 8),
    **dict.fromkeys("九玖", 9),
}
_SMALL = {
    **dict.fromkeys("十拾", 10),
    **dict.fromkeys("百佰", 100),
    **dict.fromkeys("千仟", 1000),
}
_LARGE = {
    **dict.fromkeys("万萬", 10**4),
    **dict.fromkeys("亿億", 10**8),
    "兆": 10**12,
}
MAGNITUDES = {**_SMALL, **_LARGE}
_TENS_LIGATURES = {"廿": "二十", "卅": "三十", "卌": "四十"}

_PLAIN = re.compile(r"[0-9０-９]+")
_ARABIC_FORM = re.compile(
    r"(?P<sign>[-－−+＋]?)(?P<int>[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]{1,3}(?:[ 　\xa0\u2009][0-9０-９]{3})+|[0-9０-９]+)"
    r"(?:[.．](?P<frac>[0-9０-９]+))?[ 　]?(?P<mag>[十百千万亿萬億兆]*)"
)
_SEPARATORS = str.maketrans("", "", ",， 　\xa0\u2009")
_TOKEN = re.compile(r"[0-9０-９]+|.")
_DECIMAL_POINT = re.compile(r"(?P<whole>.+)点(?P<frac>[〇零○一二三四五六七八九]+)(?P<mag>[十百千万亿萬億兆]*)")
# Two neighbouring digits before one magnitude (三四十), or alone (两三), name the ends of a range.
_PAIR = re.compile(
    r"(?P<head>(?:.*[十百千万萬亿億拾佰仟])?零?)(?P<low>[一二两兩三四五六七八])(?P<high>[二两三四五六七八九])(?P<tail>(?:[十百千万萬亿億].*)?)",
    re.DOTALL,
)
_PAIRS = {"一二", "一两", "二三", "两三", "兩三", "三四", "四五", "五六", "六七", "七八", "八九", "三五"}


def parse_number(text: str) -> int | float:
    """The value of one numeral, written in any style: `1,234`, `1.5万`, `13万2`, `两千三`, `壹佰贰拾`, `二〇二一`.

    Integers stay exact whatever their size; a decimal that comes out whole is an int. 兆 is 10¹².
    Raises ValueError where the string is no single number: a range (两三), a unit, a word (万一), nonsense (十百).
    """
    text = text.strip()
    if _PLAIN.fullmatch(text):
        return int(text)
    arabic = _ARABIC_FORM.fullmatch(text)
    if arabic:
        return _scaled(
            arabic["int"].translate(_SEPARATORS),
            arabic["frac"],
            arabic["mag"],
            arabic["sign"] in "-－−" and arabic["sign"] != "",
        )
    if text == "半":
        return 0.5
    point = _DECIMAL_POINT.fullmatch(text)
    if point:
        frac = "".join(str(_CHINESE[c]) for c in point["frac"])
        return _scaled(str(_whole(point["whole"])), frac, point["mag"], False)
    return _whole(text)


def parse_range(text: str) -> tuple[int, int] | None:
    """The ends that one Chinese numeral names with a pair of neighbouring digits: 三四十 → (30, 40); else None."""
    pair = _PAIR.fullmatch(text)
    if not pair or pair["low"] + pair["high"] not in _PAIRS:
        return None
    head, tail = pair["head"], pair["tail"]
    try:
        low, high = _whole(head + pair["low"] + tail), _whole(head + pair["high"] + tail)
    except ValueError:
        return None
    return (low, high) if low < high else None


def _scaled(whole: str, frac: str | None, magnitudes: str, negative: bool) -> int | float:
    """Digits × magnitudes without passing through binary fractions: 1.37亿 is 137000000, not 136999999.99."""
    scale = 1
    for char in magnitudes:
        scale *= MAGNITUDES[char]
    frac = frac or ""
    amount, ones = int(whole + frac) * scale, 10 ** len(frac)
    value: int | float = amount // ones if amount % ones == 0 else amount / ones
    return -value if negative else value


def _whole(text: str) -> int:
    """A Chinese or mixed whole number; ValueError where its parts do not descend as they must."""
    for ligature, spelled in _TENS_LIGATURES.items():
        if ligature in text:
            text = text.replace(ligature, spelled if text != ligature + "十" else spelled[0])
    if all(c in _CHINESE for c in text):
        return _digit_string(text)
    return _Sum(text).total()


def _digit_string(text: str) -> int:
    if len(text) == 2 and text[0] not in "〇零○":
        raise ValueError(f"{text!r} may be a range or two digits")
    if not text:
        raise ValueError("no numeral")
    return int("".join(str(_CHINESE[c]) for c in text))


class _Sum:
    """Adds a numeral up from left to right: `high` holds finished 亿, `mid` finished 万, `low` what is below."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._high = self._mid = self._low = 0
        self._digit: int | None = None
        self._floor = 10**18  # the magnitude read last: the next one of its group must be smaller
        self._last = 1  # the magnitude just before a closing digit: 两千三 is 2300
        self._zero = False

    def total(self) -> int:
        for token in _TOKEN.findall(self._text):
            if token in _SMALL:
                self._small(_SMALL[token])
            elif token in _LARGE:
                self._large(_LARGE[token])
            else:
                self._read_digit(token)
        if self._digit is not None:
            self._close()
        return self._high + self._mid + self._low

    def _fail(self) -> ValueError:
        return ValueError(f"{self._text!r} is no numeral")

    def _read_digit(self, token: str) -> None:
        if token in "〇零○":
            if self._digit is not None:
                raise self._fail()
            self._zero = True
            return
        if self._digit is not None or (token not in _CHINESE and token[0] not in _ARABIC):
            raise self._fail()
        self._digit = _CHINESE[token] if token in _CHINESE else int(token)

    def _small(self, magnitude: int) -> None:
        if magnitude >= self._floor:
            raise self._fail()
        # A magnitude without a digit counts one: 十二, 百万; but not after another one (二百十).
        if self._digit is None and self._low and magnitude != 10:
            raise self._fail()
        self._low += (1 if self._digit is None else self._digit) * magnitude
        self._digit, self._floor, self._last, self._zero = None, magnitude, magnitude, False

    def _large(self, magnitude: int) -> None:
        self._low += self._digit or 0
        if magnitude == 10**4:
            if not self._low and self._mid:
                self._mid *= magnitude
            elif self._mid:
                raise self._fail()
            else:
                self._mid = (self._low or 1) * magnitude
        else:
            group = self._mid + self._low
            if group == 0 and self._high:
                self._high *= magnitude
            elif self._high and (self._high % (magnitude * 10**4) and self._high < magnitude * 10**4):
                raise self._fail()
            else:
                self._high += (group or 1) * magnitude
            self._mid = 0
        self._digit, self._low, self._floor, self._last, self._zero = None, 0, 10**18, magnitude, False

    def _close(self) -> None:
        """A closing digit counts ones, but tenths of the magnitude it follows directly: 三万五, 一百二, 13万2."""
        digit = self._digit or 0
        if not self._zero and self._last > 10 and digit < 10:
            digit *= self._last // 10
        elif digit >= self._floor or digit >= self._last > 10:
            raise self._fail()
        self._low += digit
