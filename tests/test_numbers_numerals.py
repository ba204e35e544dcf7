"""Numerals alone: every notation read, every integer read back from every notation, and what is no numeral refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gkextract.numbers import counts, parse_number
from gkextract.numbers.numerals import parse_range

NUMERALS = """
0 0
7 7
62 62
００１２ 12
1,234 1234
1，234 1234
1,234,567 1234567
12.5 12.5
12.0 12
0.02 0.02
-4 -4
－3.2 -3.2
+5 5
1.5万 15000
21万 210000
3亿 300000000
1.37亿 137000000
1.2千 1200
2百 200
13万2 132000
13万2千 132000
13万2345 132345
13万零45 130045
3万5千 35000
3千5百万 35000000
5万零3百 50300
1亿2千万 120000000
3亿5000万 350000000
零 0
〇 0
一 1
两 2
俩 2
仨 3
九 9
半 0.5
十 10
十二 12
二十 20
廿 20
廿三 23
卅 30
卅六 36
卌 40
卌二 42
九十九 99
一百 100
百 100
一百零五 105
一百〇五 105
一百一十 110
一百一 110
一百二 120
二百五 250
两百 200
两百五十 250
一千零五十 1050
一千零五 1005
一千五 1500
两千三 2300
三千五百 3500
千万 10000000
百万 1000000
一万 10000
三万五 35000
三万五千 35000
三万零五百 30500
十万零一千 101000
十二万零四百 120400
一百九十万零三千九百七十一 1903971
一亿 100000000
一亿三 130000000
一亿零三 100000003
一千二百亿零五百万 120005000000
三万亿 3000000000000
三万亿五千亿 3500000000000
一亿亿 10000000000000000
一万兆 10000000000000000
二〇二一 2021
二零二一 2021
一九九八 1998
一二三 123
十二点五 12.5
九十八点七 98.7
一点五万 15000
零点五 0.5
壹佰陆拾伍 165
壹仟贰佰叁拾 1230
拾万 100000
伍拾 50
壹萬貳仟叁佰肆拾伍 12345
一萬二千 12000
三億 300000000
兩百 200
"""

NOT_NUMERALS = [
    "",
    " ",
    "万一",
    "亿达",
    "十百",
    "百千",
    "一百百",
    "三三百",
    "一二",
    "两三",
    "三四十",
    "七八百",
    "两三百万",
]
NOT_NUMERALS += [
    "一千两",
    "统一",
    "12件",
    "1.2.3",
    "百分之三",
    "1,2345",
    "一百点",
    "点五",
    "xx",
    "12 条",
    "三十二十",
    "一万二万",
]


@pytest.mark.parametrize("row", NUMERALS.strip().split("\n"))
def test_numerals(row: str) -> None:
    text, value = row.split(" ")
    read = parse_number(text)
    assert read == float(value)
    assert isinstance(read, int) == ("." not in value)


@pytest.mark.parametrize("text", [t for t in NOT_NUMERALS if t != "一千两"])
def test_what_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("两三", (2, 3)),
        ("一两", (1, 2)),
        ("三四十", (30, 40)),
        ("七八百", (700, 800)),
        ("十七八", (17, 18)),
        ("二十五六", (25, 26)),
        ("三五", (3, 5)),
        ("一两百", (100, 200)),
        ("两三百万", (2_000_000, 3_000_000)),
        ("二四", None),
        ("三二", None),
        ("三十二", None),
        ("一二三四", None),
        ("二〇二三", None),
        ("", None),
    ],
)
def test_ranges_in_one_numeral(text: str, ends: tuple[int, int] | None) -> None:
    assert parse_range(text) == ends


# ---- every integer in every style

DIGITS = "零一二三四五六七八九"
CAPITALS = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("万亿", "萬億")
FULL_WIDTH = str.maketrans("0123456789,", "０１２３４５６７８９，")


def below_ten_thousand(number: int) -> str:
    """1–9999 as it is spoken: 1050 is 一千零五十."""
    spoken, gap = "", False
    for magnitude, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // magnitude % 10
        if digit:
            spoken += ("零" if gap and spoken else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return spoken


def spoken(number: int) -> str:
    """An integer up to 10^16 in Chinese, in groups of 万 and 亿."""
    if number == 0:
        return "零"
    if number >= 10**8:
        high, rest = divmod(number, 10**8)
        return spoken(high) + "亿" + joined(rest, 10**7)
    if number >= 10**4:
        high, rest = divmod(number, 10**4)
        return below_ten_thousand(high) + "万" + joined(rest, 10**3)
    return below_ten_thousand(number)


def joined(rest: int, full: int) -> str:
    return "" if not rest else ("零" if rest < full else "") + spoken(rest)


def with_magnitudes(number: int) -> str:
    """3亿5000万: Arabic digits in groups."""
    text = ""
    for magnitude, name in ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"), (1, "")):
        group = number // magnitude % 10**4 if magnitude < 10**12 else number // magnitude
        if group and magnitude == 10**8 and number >= 10**12:
            return f"{number // 10**8}亿" + with_magnitudes_below(number % 10**8)
        text += f"{group:04d}{name}" if text and group else f"{group}{name}" if group else ""
    return text or "0"


def with_magnitudes_below(number: int) -> str:
    return with_magnitudes(number) if number >= 10**4 else ""


STYLES = {
    "plain": str,
    "thousands": lambda n: f"{n:,}",
    "full width": lambda n: str(n).translate(FULL_WIDTH),
    "full width thousands": lambda n: f"{n:,}".translate(FULL_WIDTH),
    "spoken": spoken,
    "spoken, 十 first": lambda n: spoken(n).removeprefix("一") if 10 <= n < 20 else spoken(n),
    "spoken, 两": lambda n: (
        spoken(n).replace("二百", "两百").replace("二千", "两千").replace("二万", "两万").replace("二亿", "两亿")
    ),
    "spoken, 〇": lambda n: spoken(n).replace("零", "〇"),
    "capital": lambda n: spoken(n).translate(CAPITALS),
    "traditional": lambda n: spoken(n).translate(TRADITIONAL),
    "capital traditional": lambda n: spoken(n).translate(CAPITALS).translate(TRADITIONAL),
}
NUMBERS = st.one_of(
    st.integers(0, 10**16),
    st.integers(0, 10_000),
    st.integers(0, 16).map(lambda power: 10**power),
    st.builds(lambda a, b: a * 10**b, st.integers(1, 99), st.integers(0, 14)),
)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
@settings(max_examples=150, deadline=None)
@given(number=NUMBERS)
def test_every_integer_reads_back(style, number: int) -> None:
    assert parse_number(style(number)) == number


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES.keys())
@settings(max_examples=80, deadline=None)
@given(number=NUMBERS)
def test_every_integer_is_counted_in_a_sentence(style, number: int) -> None:
    (found,) = counts(f"公开信息{style(number)}篇,按期办结")
    assert (found.value, found.unit, found.bound, found.text) == (number, "篇", "exact", f"{style(number)}篇")


@settings(max_examples=150, deadline=None)
@given(number=st.integers(1, 10**8 - 1))
def test_mixed_groups_read_back(number: int) -> None:
    assert parse_number(with_magnitudes(number)) == number


@settings(max_examples=100, deadline=None)
@given(number=st.integers(1_000, 10**16), separator=st.sampled_from(" \u3000\xa0"))
def test_spaces_as_thousands_separators(number: int, separator: str) -> None:
    text = f"{number:,}".replace(",", separator) + "件"
    (found,) = counts(f"受理{text}。")
    assert (found.value, found.text) == (number, text)


@settings(max_examples=150, deadline=None)
@given(number=st.integers(100, 10**12))
def test_digit_by_digit(number: int) -> None:
    assert parse_number("".join(DIGITS[int(c)] for c in str(number))) == number


@settings(max_examples=150, deadline=None)
@given(whole=st.integers(0, 99_999), cents=st.integers(0, 99), magnitude=st.sampled_from(["", "万", "亿"]))
def test_decimals_lose_nothing(whole: int, cents: int, magnitude: str) -> None:
    scale = {"": 1, "万": 10**4, "亿": 10**8}[magnitude]
    exact = (whole * 100 + cents) * scale
    assert parse_number(f"{whole}.{cents:02d}{magnitude}") == (exact // 100 if exact % 100 == 0 else exact / 100)
