"""The words before a number that say how near it is: 约, 近, 超过, 不足 …"""

from __future__ import annotations

from gkextract.models import Bound

SPACES = frozenset(" \u3000\xa0")
DASHES = frozenset("-－—–―~～〜至到")

_BOUND_WORDS: dict[Bound, str] = {
    "approx": "约 大约 大概 约为 近 将近 接近 近乎 几乎 差不多 约莫 約 大約 將近",
    "min": "超 超过 超過 突破 逾 至少 最少 起码 不少于 不低于 不下 不下于 不止 大于 高于 多于 不小于 ≥",
    "max": "不足 不到 未满 不满 未达 未到 不超过 未超过 不超 未超 至多 最多 少于 低于 小于 不多于 不高于 不大于 未突破 不及 ≤",
}
_BEFORE: dict[str, list[tuple[str, Bound]]] = {}
for _bound, _list in _BOUND_WORDS.items():
    for _word in _list.split():
        _BEFORE.setdefault(_word[-1], []).append((_word, _bound))
for _entries in _BEFORE.values():
    _entries.sort(key=lambda entry: -len(entry[0]))
# Words that end like a bound word: 签约3家, 附近3处.
_NO_BOUND = {"约": "签预节条合公契制邀履违特爽", "約": "簽預節條合公", "近": "附最邻靠走贴亲临", "超": "赶反"}

# Characters that are worth a look when they stand before a token, and when the last two are.
NOTABLE = frozenset(_BEFORE) | DASHES | SPACES | frozenset("前了为届屆¥￥$−")
_ALWAYS = frozenset("约約近超逾前届屆¥￥$−-－≥≤")
_PAIRS = frozenset(word[-2:] for entries in _BEFORE.values() for word, _ in entries if len(word) > 1)
_PAIRS |= {f"{word}了" for word in ("过", "破", "近", "超", "逾")}


def calls_for_a_look(text: str, start: int, last: int) -> bool:
    """Whether the notable character before a token can change its reading; the token before it ended at `last`."""
    before = text[start - 1]
    if before in _ALWAYS or text[start - 2 : start] in _PAIRS:
        return True
    if before in SPACES:
        return text[start - 2] in _BEFORE or text[start - 2] in DASHES
    return before in DASHES and last > start - 4


def bound_before(text: str, start: int) -> tuple[int, Bound] | None:
    """Where the bound word before `start` begins, and what it says (超过了 131万: min)."""
    at = start
    if at and text[at - 1] in SPACES:
        at -= 1
    if at > 1 and text[at - 1] == "了" and text[at - 2] in _BEFORE:
        at -= 1
    for word, bound in _BEFORE.get(text[at - 1], ()) if at else ():
        begin = at - len(word)
        if begin >= 0 and text.startswith(word, begin):
            return None if begin and text[begin - 1] in _NO_BOUND.get(word, "") else (begin, bound)
    return None
