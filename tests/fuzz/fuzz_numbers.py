"""Fuzz target of the number grammar. Run by hand, it is no part of the test suite:

    pip install atheris
    python tests/fuzz/fuzz_numbers.py -max_len=400 -runs=1000000 [corpus directory]

Whatever the text, `quantities` must not raise, its spans must be exact, ordered and apart, `counts` must be its countable
part, and what it reads as a plain whole number must read back. A failing input is written to `crash-…`.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["gkextract.numbers"]):
    from gkextract.numbers import COUNTABLE, counts, parse_number, quantities

# Bytes become the characters of the grammar more often than chance would have it.
ALPHABET = (
    "0123456789０１２.,，:-—~至到 \n\t〇零一二两三四五六七八九十百千万亿半廿壹拾几数上近第前余多来约超过不足到至少以上左右"
    "条件篇次份期场人个项元%年月日号起本级家点分之成倍小时工作(（)〔〕、xX×_*○①+/@公开信息统一进一步abc"
)


def text_of(data: bytes) -> str:
    provider = atheris.FuzzedDataProvider(data)
    if provider.ConsumeBool():
        return provider.ConsumeUnicodeNoSurrogates(200)
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in provider.ConsumeBytes(300))


def one_input(data: bytes) -> None:
    text = text_of(data)
    found, last = quantities(text), 0
    for quantity in found:
        assert text[quantity.start : quantity.end] == quantity.text, (text, quantity)
        assert last <= quantity.start < quantity.end, (text, quantity)
        last = quantity.end
        if quantity.kind == "count" and quantity.unit is None and quantity.bound == "exact" and quantity.text.isdigit():
            assert parse_number(quantity.text) == quantity.value, (text, quantity)
    assert counts(text) == [q for q in found if q.kind in COUNTABLE], text


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
