"""Numerals to values: Arabic, Chinese, capital (大写), traditional and mixed notation; no units, no context."""

from __future__ import annotations

from gkextract.expressions import expression

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
_LIGATURES = {"廿": "二十", "卅": "三十", "卌": "四十"}
_ZEROS = "〇零○"
_DIGITS, _ALL_MAGNITUDES, _SPECIAL = frozenset(_CHINESE), frozenset(MAGNITUDES), frozenset(_LIGATURES)
_BEFORE_PAIR = _ALL_MAGNITUDES | {""}  # 三十|两三, or nothing
_ARABIC = frozenset("0123456789０１２３４５６７８９")
_TOP = 10**18  # above every magnitude

_ARABIC_FORM = expression(
    r"(?P<sign>[-－−+＋]?)"
    r"(?P<int>[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]{1,3}(?:\s[0-9０-９]{3})+|[0-9０-９]+)"
    r"(?:[.．](?P<frac>[0-9０-９]+))?\s?(?P<mag>[十百千万亿萬億兆]*)"
)
_SEPARATOR = expression(r"[,，\s]")
_TOKEN = expression(r"[0-9０-９]+|.")
_DECIMAL_POINT = expression(r"(?P<whole>.+)点(?P<frac>[〇零○一二三四五六七八九]+)(?P<mag>[十百千万亿萬億兆]*)")
# Two neighbouring digits before one magnitude (三四十), or alone (两三), name the ends of a range.
_PAIR = expression("一[二两]|[二两兩]三|三四|四五|五六|六七|七八|八九|三五")


def parse_number(text: str) -> int | float:
    """The value of one numeral, written in any style: `1,234`, `1.5万`, `13万2`, `两千三`, `壹佰贰拾`, `二〇二一`.

    Integers stay exact whatever their size; a decimal that comes out whole is an int. 兆 is 10¹².
    Raises ValueError where the string is no single number: a range (两三), a unit, a word (万一), nonsense (十百).
    """
    text = text.strip()
    if text.isdigit():
        return int(text)
    if text[:1] in _ARABIC or text[:1] in ("-", "－", "−", "+", "＋"):
        form = _ARABIC_FORM.fullmatch(text)
        if form:
            return _scaled(_SEPARATOR.sub("", form["int"]), form["frac"], form["mag"], form["sign"] in ("-", "－", "−"))
    if text == "半":
        return 0.5
    point = _DECIMAL_POINT.fullmatch(text) if "点" in text else None
    if point:
        frac = "".join(str(_CHINESE[c]) for c in point["frac"])
        return _scaled(str(_whole(point["whole"])), frac, point["mag"], False)
    return _whole(text)


def parse_range(text: str) -> tuple[int, int] | None:
    """The ends that one Chinese numeral names with a pair of neighbouring digits: 三四十 → (30, 40); else None."""
    pair = _PAIR.search(text)
    if not pair:
        return None
    head, tail = text[: pair.start()], text[pair.end() :]
    if head.rstrip(_ZEROS)[-1:] not in _BEFORE_PAIR or (tail and tail[0] not in _ALL_MAGNITUDES):
        return None
    try:
        low, high = (_whole(head + digit + tail) for digit in pair[0])
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
    """A Chinese or mixed whole number; ValueError where its parts do not descend as they must.

    `high` holds finished 亿, `mid` finished 万, `low` what is below; `floor` is the magnitude that the next must stay under.
    """
    if not _SPECIAL.isdisjoint(text):
        text = _spelled(text)
    if _DIGITS.issuperset(text):
        return _digit_string(text)
    high = mid = low = 0
    digit, floor, last, zero = -1, _TOP, 1, False
    for token in text if _ARABIC.isdisjoint(text) else _TOKEN.findall(text):
        if token in _SMALL:
            magnitude = _SMALL[token]
            # A magnitude without a digit counts one: 十二, 百万; but not behind another one (二百千).
            if magnitude >= floor or (digit < 0 and low and magnitude != 10):
                raise _no_numeral(text)
            low += magnitude if digit < 0 else digit * magnitude
            digit, floor, last, zero = -1, magnitude, magnitude, False
        elif token in _LARGE:
            last = _LARGE[token]
            high, mid = _close_group(text, high, mid, low + max(digit, 0), last)
            low, digit, floor, zero = 0, -1, _TOP, False
        elif token in _ZEROS and digit < 0:
            zero = True
        elif digit < 0 and (token in _DIGITS or token[0] in _ARABIC):
            digit = _CHINESE[token] if token in _DIGITS else int(token)
            zero = zero or len(token) > 1  # 100万0001: several digits say themselves where they stand
        else:
            raise _no_numeral(text)
    if digit > 9 and digit >= last > 1:
        raise _no_numeral(text)
    # A closing digit counts ones, but tenths of the magnitude it follows directly: 三万五, 一百二, 13万2.
    if digit > 0:
        low += digit * (last // 10) if not zero and last > 10 and digit < 10 else digit
    return high + mid + low


def _close_group(text: str, high: int, mid: int, low: int, magnitude: int) -> tuple[int, int]:
    """What 万, 亿 or 兆 makes of the digits before it: the new `high` and `mid`."""
    group = mid + low
    if not group and not high and text[0] in _LARGE and not _ALL_MAGNITUDES.issuperset(text):
        raise _no_numeral(text)  # 万一, 亿达: a large magnitude needs a digit, or stands alone (万, 万亿)
    if magnitude == 10**4:
        if mid and low:
            raise _no_numeral(text)
        return high, (low or mid or 1) * magnitude
    if not group and high:
        return high * magnitude, 0
    if high and high < magnitude * 10**4 and high % (magnitude * 10**4):
        raise _no_numeral(text)
    return high + (group or 1) * magnitude, 0


def _spelled(text: str) -> str:
    for ligature, spelled in _LIGATURES.items():
        text = text.replace(ligature + "十", spelled).replace(ligature, spelled)
    return text


def _digit_string(text: str) -> int:
    """Digit by digit: 二〇二一. Two alone may be a range (两三) or a slip, and are refused; 零 and 〇 may lead them."""
    if len(text) == 2 and text[0] not in _ZEROS:
        raise ValueError(f"{text!r} may be a range or two digits")
    if not text:
        raise ValueError("no numeral")
    return int("".join(str(_CHINESE[c]) for c in text))


def _no_numeral(text: str) -> ValueError:
    return ValueError(f"{text!r} is no numeral")
