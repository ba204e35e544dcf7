"""Names of accounts: “柏岭微讯”公众号, said once with its kind, is that channel wherever it is named again."""

from __future__ import annotations

from bisect import bisect_left

from gkextract.catalog import Token
from gkextract.expressions import expression

_NAME = expression(r"[“《]([^”》\n]{2,16})[”》]")
_REACH = 24  # how far behind a name its kind may stand
_KIND_BEHIND = expression(r"[”》](?:[“《][^”》]{2,16}[”》]|[、和与]|两个|三个|官方|政务|新浪|腾讯|政府|局|等)*$")


def named(text: str, tokens: list[Token]) -> list[Token]:
    """`tokens` with the words inside the name of an account replaced by one token of its channel."""
    if "“" not in text and "《" not in text:
        return tokens
    channels = [t for t in tokens if "channel" in t.tags and not t.tags & _PAPER]
    starts = [t.start for t in channels]
    known: dict[str, frozenset[str]] = {}
    for m in _NAME.finditer(text):
        for t in channels[bisect_left(starts, m.end()) : bisect_left(starts, m.end() + _REACH + 1)]:
            if _KIND_BEHIND.match(text[m.end() - 1 : t.start]):
                known[m[1]] = frozenset(tag for tag in t.tags if tag.startswith("channel"))
                break
    return _replaced(text, tokens, known) if known else tokens


_PAPER = frozenset({"channel=newspaper", "channel=gazette", "channel=website", "channel=", "channel=board"})


def _replaced(text: str, tokens: list[Token], known: dict[str, frozenset[str]]) -> list[Token]:
    at = {t.start for t in tokens if "channel" in t.tags}
    spans = [(m.start(1), m.end(1), known[m[1]]) for m in _NAME.finditer(text) if m[1] in known]
    # Where the kind stands behind the name again, it speaks for itself: “甲”微博 and “甲”微信 are two accounts.
    spans = [(a, b, frozenset() if at & set(range(b + 1, b + 5)) else tags) for a, b, tags in spans]
    kept = [t for t in tokens if not any(a <= t.start < b for a, b, _ in spans)]
    return sorted([*kept, *(Token(a, b, tags) for a, b, tags in spans if tags)], key=lambda t: t.start)
