"""Source text to clean text: width, script and noise, with the way back from every clean offset to the source.

Replacing is one character for one and needs no bookkeeping. Removing keeps the places of the cuts, never an entry
per character, so that a text with nothing to remove pays nothing.
"""

from __future__ import annotations

import html
import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import islice

import regex

from gkextract.expressions import expression
from gkextract.unwrap import joints

_CJK = "\u3400-\u4dbf\u4e00-\u9fff"
# The eight that every page has: `str.replace` is ten times faster on them than any table.
_COMMON = tuple(zip("，：；（）！？％", ",:;()!?%", strict=True))
_MARKS = dict(
    zip(
        "﹐﹑﹔﹕﹖﹗﹙﹚﹪﹝﹞､｡「」『』〝〞„‟｢｣・‧∙⋅•–―−‐‑∼〜￥",
        ",、;:?!()%〔〕、。“”“”“”“““”····" + "·——---~~¥",
        strict=True,
    )
)
_SPACES = dict.fromkeys(
    "\u3000\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f", " "
)
_BREAKS = dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n")
_INVISIBLE = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufeff\xad\u034f\u061c\u180e"
)
_CONTROL = frozenset(map(chr, [*range(9), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)]))
_TONES = frozenset("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ")
# Characters of standard simplified writing too (乾县, 於潜, 宫商角徵羽): read as traditional only on a traditional page.
_AMBIGUOUS = frozenset("乾於徵甯麽")


# Characters with two simplified forms, of which the word tells the one.
_IN_WORDS = (("答覆", "答复"), ("回覆", "回复"), ("批覆", "批复"), ("计画", "计划"), ("规画", "规划"), ("谘询", "咨询"))

# Words of pages that were put into the traditional script of Taiwan, word by word.
_OF_TAIWAN = (("資訊", "信息"), ("網路", "网络"), ("程式", "程序"), ("簡訊", "短信"), ("入口網站", "门户网站"))


class _Origins:
    """The way back over the cuts: sorted, disjoint spans of the source that the text lacks."""

    __slots__ = ("at", "gone")

    def __init__(self, cuts: list[tuple[int, int]]) -> None:
        self.at = array("q")  # offset in the text of each cut
        self.gone = array("q", [0])  # characters removed up to and with it
        gone = 0
        for start, end in cuts:
            self.at.append(start - gone)
            gone += end - start
            self.gone.append(gone)

    def __getitem__(self, offset: int) -> int:
        return offset + self.gone[bisect_right(self.at, offset)]


class Clean:
    """A cleaned text and where each of its characters stands in the source."""

    __slots__ = ("_origins", "source", "text")

    def __init__(self, text: str, source: str, cuts: list[tuple[int, int]]) -> None:
        self.text = text
        self.source = source
        self._origins = _Origins(cuts)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the source that a stretch of the clean text came from, noise inside included."""
        origins = self._origins
        if not origins.at:
            return start, end
        if end <= start:
            return origins[start], origins[start]
        last = origins[end - 1] + 1
        cut = bisect_left(origins.at, end)
        if self.source[last - 1] == "&" and cut < len(origins.at) and origins.at[cut] == end:
            last = end + origins.gone[cut + 1]  # an entity: its first character keeps its place
        return origins[start], last

    def written(self, start: int, end: int) -> str:
        """A short stretch in the source's own characters (traditional, full-width), without what was removed, on one line."""
        written = "".join(self.source[self._origins[at]] for at in range(start, end))
        return re.sub(r"[ \t]*[\r\n]\s*", "", written)

    def position(self, source_offset: int) -> int:
        """The clean offset of a source offset; of a removed character, that of the next one kept."""
        at, gone = self._origins.at, self._origins.gone
        if not at:
            return source_offset
        cut = bisect_right(range(len(at)), source_offset, key=lambda i: at[i] + gone[i])
        return max(source_offset - gone[cut], at[cut - 1] if cut else 0)


def clean(source: str) -> Clean:
    """The text every rule works on.

    Replaced one for one: full-width digits, letters and punctuation (。、“”《》〔〕【】 stay), odd spaces and line ends,
    traditional characters, Kangxi radicals of PDF files. Removed: invisible characters, markup, pinyin in brackets,
    noise stuck into words, doubled punctuation, line breaks in mid-sentence, the single space around a number.
    """
    text, odd = _fold(source)
    draft = _Draft(text)
    if odd & (_INVISIBLE | _CONTROL):
        draft.cut(_spans(_invisible(), draft.text))
    if "<" in draft.text or "&" in draft.text:
        draft.edit(_markup(draft.text))
    if odd & _TONES or sum(1 for _ in islice(_READING.finditer(draft.text), 8)) == 8:
        draft.cut(_pinyin(draft.text))
    draft.cut(_noise(draft.text))
    if "\n" in draft.text:
        draft.cut(joints(draft.text))
    draft.cut(_gaps(draft.text))
    return Clean(draft.text, source, draft.cuts)


@cache
def _table() -> dict[str, str]:
    lines = files("gkextract").joinpath("data", "characters.txt").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    table = {written: read for i in range(0, len(rows), 2) for written, read in zip(rows[i], rows[i + 1], strict=True)}
    table |= {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table |= {chr(code): " " for code in range(0xE000, 0xF900)}  # private use: icons and bullets of web fonts
    return table | _MARKS | _SPACES | _BREAKS


@cache
def _odd() -> re.Pattern[str]:
    """Whatever is replaced or removed, but for the commonest: one pass over the text finds which of it there is."""
    return re.compile(f"[{re.escape(''.join([*_table(), *_INVISIBLE, *_CONTROL, *_TONES]))}\r]")


@cache
def _invisible() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(_INVISIBLE | _CONTROL))}]+")


def _fold(source: str) -> tuple[str, set[str]]:
    """The text with every replaceable character replaced, and the odd characters that were met."""
    text = _replaced(_replaced(source, _COMMON), _OF_TAIWAN)
    odd = set(_odd().findall(text))
    if "\r" in odd:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    table = _table()
    present = {char for char in odd if char in table}
    if sum(1 for char in present if char >= "\u3400" and char not in _AMBIGUOUS) < 5:
        present -= _AMBIGUOUS
    if len(present) > 150:
        text = text.translate({ord(char): table[char] for char in present})
    else:
        for char in present:
            text = text.replace(char, table[char])
    return _replaced(text, _IN_WORDS), odd


def _replaced(text: str, pairs: Iterable[tuple[str, str]]) -> str:
    for written, read in pairs:
        text = text.replace(written, read)
    return text


class _Draft:
    """A text under the knife, and the spans of the source already cut from it."""

    __slots__ = ("cuts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.cuts: list[tuple[int, int]] = []

    def cut(self, spans: Iterable[tuple[int, int]]) -> None:
        """Remove spans of the text, sorted and disjoint."""
        self.edit((start, end, "") for start, end in spans)

    def edit(self, edits: Iterable[tuple[int, int, str]]) -> None:
        """Put at most one character in place of each span of the text, sorted and disjoint."""
        pieces: list[str] = []
        cuts: list[tuple[int, int]] = []
        at = 0
        for start, end, keep in edits:
            pieces += (self.text[at:start], keep)
            cuts.append((start + len(keep), end))
            at = end
        if not pieces:
            return
        origins = _Origins(self.cuts)
        self.text = "".join(pieces) + self.text[at:]
        self.cuts = _merged(self.cuts + [(origins[start], origins[end - 1] + 1) for start, end in cuts if start < end])


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in pattern.finditer(text))


_BLOCK = "br|p|div|li|tr|h[1-6]|table|ul|ol|section|article|tbody|thead|dl|dd|dt|hr|blockquote|center"
_INLINE = "a|abbr|b|big|em|font|i|img|input|label|link|meta|o:p|small|span|strong|sub|sup|td|th|u|iframe|form|button|nobr|html|body|head"
# With every case, or with ranges of characters, `re` takes ten times as long to compile as `regex` does.
_TAG = regex.compile(
    r"<!--.*?-->|<(?P<whole>script|style)\b.*?</(?P=whole)\s*>"
    r"|<(?P<hidden>div|span|p|a|ul|font)\b[^<>]*(?:display:\s*none|visibility:\s*hidden|(?:left|top|right|text-indent):\s*-\d{3,})[^<>]*>.*?</(?P=hidden)\s*>"
    rf"|</?(?P<block>{_BLOCK})(?:\s[^<>]*)?/?>|</?(?P<inline>{_INLINE})(?:\s[^<>]*)?/?>|(?P<entity>&(?:#\d{{2,6}}|#x[0-9a-f]{{2,5}}|[a-z]{{2,8}}\d?);)",
    regex.IGNORECASE | regex.DOTALL,
)


def _markup(text: str) -> Iterator[tuple[int, int, str]]:
    """Tags and entities left in the text: a block ends a line, a cell is parted by a tab, an entity is its character."""
    table = _table()
    for found in _TAG.finditer(text):
        if found["entity"]:
            char = html.unescape(found[0])
            if len(char) == 1:
                yield *found.span(), "" if char in _INVISIBLE else table.get(char, char)
        elif found["block"]:
            yield *found.span(), "\n"
        else:
            yield *found.span(), "\t" if found["inline"] and found[0].lower() in ("</td>", "</th>") else ""


_TONED = f"[a-zɡɑü]{{0,4}}[{''.join(sorted(_TONES))}][a-zɡɑü]{{0,4}}"
_PLAIN = r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?[aeiou]{1,3}(?:ng?|r)?[1-5]?"
_PINYIN = regex.compile(
    rf"\((?<=[{_CJK}]\()(?:[ '·]?(?:{_TONED}|(?P<plain>{_PLAIN}))){{1,4}}\)(?:\((?:{_TONED}|{_PLAIN})\))*"
    rf"|(?<=[{_CJK}]){_TONED}(?=[{_CJK},。;、])",
    regex.IGNORECASE,
)
_READING = regex.compile(rf"\((?<=[{_CJK}]\(){_PLAIN}\)", regex.IGNORECASE)


def _pinyin(text: str) -> list[tuple[int, int]]:
    """Readings put behind a character; without a tone they count only where there are many."""
    found = list(_PINYIN.finditer(text))
    toned = sum(1 for m in found if m["plain"] is None or m["plain"][-1].isdigit())
    if toned < 3 and len(found) - toned < 8:
        return []
    return [m.span() for m in found if toned >= 3 or m["plain"]]


_DOT = regex.compile(rf"\.(?:(?<=的\.)(?=[{_CJK}])|(?<=[{_CJK}]\.)(?=[的,。;、])|(?<=[\s,。;:、]\.)(?=[{_CJK}]))")
_TWICE = expression(r"(?<=,),+|(?<=。)。+|(?<=;);+|(?<=、)、+")
_QUOTE = expression(r"'[^'\n。;,]{1,15}'|'")


def _noise(text: str) -> list[tuple[int, int]]:
    """Characters strewn into copied pages, around 的 most of all, and punctuation that hacked pages print twice."""
    spans: list[tuple[int, int]] = []
    if "`" in text:
        spans += (m.span() for m in re.finditer("(?<!`)`(?!`)", text))
    if "'" in text:
        spans += (m.span() for m in _QUOTE.finditer(text) if len(m[0]) == 1 and _beside_cjk(text, m.start()))
    spans += _spans(_DOT, text)
    if ",," in text or "。。" in text or ";;" in text or "、、" in text:
        spans += _spans(_TWICE, text)
    return _merged(spans)


def _beside_cjk(text: str, at: int) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in text[max(0, at - 1) : at + 2])


# One space between a character and a number; two spaces, a tab, or numbers in a row are the columns of a table.
_GAP = regex.compile(
    rf" (?=[\d{_CJK}%,。;、)])(?<=[{_CJK}、。:;(\d%] )(?:(?<![\d%] )(?=\d[\d,.]*+(?! \d))|(?<=[\d%] )(?=[{_CJK}%,。;、)])"
    # A title set with a space after every character, of four or more.
    rf"|(?:(?<=[^{_CJK}][{_CJK}] )|(?<=\A[{_CJK}] ))(?:[{_CJK}] ){{2,}}(?=[{_CJK}](?![{_CJK}])))"
)


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    for found in _GAP.finditer(text):
        start, end = found.span()
        yield from ((at, at + 1) for at in range(start, end, 2))
