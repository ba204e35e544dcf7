"""Whether a text can be a report: a cheap look that throws out other pages before anything is read of them.

It asks for what every report must say, by how titles and reports without one are told (`titles`, `split`): the subject
(信息公开, 政务公开, 信息报送 …), and near it the kind of paper (总结, 年报, 通报 …), or else that something was counted
(公开…120条, 未收到…). Characters may be simplified or traditional, and stand apart: by spaces, line ends, readings,
markup. No agency and no year is asked for, as these may be masked or missing.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gkextract.readers import Unread

_APART = "[^\u3400-\u4dbf\u4e00-\u9fff]{0,40}+"  # what may lie between two characters of a word: anything but Han
_PAIRS = "务務 办辦 开開 发發 编編 报報 网網 体體 况況 总總 结結 采採 条條 项項 场場 个個"
_FORMS = {pair[0]: f"[{pair}]" for pair in [*_PAIRS.split(), "汇匯彙"]}


def _any(words: str) -> str:
    """A pattern for any of the words, be they traditional, be their characters apart."""
    return "|".join(_APART.join(_FORMS.get(char, char) for char in word) for word in words.split())


# Patterns that each begin with one literal run at the speed of a search for it, which is many times that of alternatives.
_OPEN = re.compile(_any("公开"))
_HAN = re.compile("[\u4e00-\u9fff]")
_OPENED = ("息", "务", "務", "事")  # 信息, 政务 and 校务, 办事
_OPEN_BEFORE = re.compile(f"{_APART}(?:{_any('日 工作 信息 政府信息 政务信息')})")
_MATTERS = [
    re.compile(_any("信息") + f"{_APART}(?:{_any('报送 采用 采编')})"),
    re.compile(f"政{_APART}(?:{_any('务信息 务新媒体 务微博 务微信')})"),
]
_FAR = 40
_KIND = re.compile(rf"[^。;!?|；！？｜]{{0,60}}?(?:{_any('报告 年报 总结 综述 小结 通报 汇报 情况 报表')})")
_DONE = _any("公开 发布 公布 受理 收到 发放 报送 采用 编发 推送 更新 答复")
_UNIT = _any("条 件 篇 次 份 期 场 封 个 项 人次")
_COUNTED = re.compile(
    rf"(?:{_DONE})[^。\n]{{0,40}}?[\d_xX×一二两三四五六七八九十百千万余多数]\s?(?:{_UNIT})"
    rf"|{_any('未收到 没有收到 未发生 没有发生')}"
)
_TAG = re.compile(r"<(?:script|style)\b.*?</(?:script|style)\s*>|<[^<>]*>", re.IGNORECASE | re.DOTALL)
_CHARSET_GB = re.compile(rb"charset=[\"']?gb", re.IGNORECASE)
_HEAD_BYTES = 1 << 12
_HIGH, _ENOUGH = re.compile(rb"[\xe3-\xe9][\x80-\xbf]{2}"), 10  # Han in UTF-8, and how many are no chance


def is_report(text: str | bytes) -> bool:
    """Whether a text, or a page as its markup, can be a report at all: False is meant to be sure, True is not.

    Bytes may be UTF-8, GB18030 (GBK), Big5 or UTF-16; they need not be whole. Never raises.

    >>> is_report("云溪县水务局2021年政务公开工作总结"), is_report("三十支队伍参加了龙舟赛。")
    (True, False)
    """
    if isinstance(text, bytes):
        return any(map(_can_be, _readings(text)))
    return _can_be(text)


def lets_in(unread: Unread) -> bool:
    """Whether a document may be a report, by its bytes, where these show its words."""
    return unread.encoding is not None or not unread.form.textual or is_report(unread.data)


def _readings(data: bytes) -> list[str]:
    """The data as text, in each encoding that it may have where it is not plainly one."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return [data.decode("utf-16", "ignore")]
    if b"\0" in data[:_HEAD_BYTES]:
        return [data.decode(codec, "ignore") for codec in ("utf-16-le", "utf-16-be")]
    try:
        return [data.decode()]
    except UnicodeDecodeError as error:
        if len(_HIGH.findall(data, 0, error.start)) >= _ENOUGH:  # a wrong or a cut character among right ones
            codecs: tuple[str, ...] = ("utf-8",)
        elif _CHARSET_GB.search(data, 0, _HEAD_BYTES):
            codecs = ("gb18030",)
        else:
            codecs = ("gb18030", "utf-8", "big5hkscs")
        return [data.decode(codec, "ignore") for codec in codecs]


def _can_be(text: str) -> bool:
    if "&#" in text:
        text = unescape(text)
    named = _named(text)
    if named and "<" in text:
        text = _TAG.sub("", text)
        named = _named(text)
    return any(_KIND.match(text, end) for end in named) or bool(named and _COUNTED.search(text))


def _named(text: str) -> list[int]:
    """The ends of the places where a subject is named."""
    ends = [found.end() for matter in _MATTERS for found in matter.finditer(text)]
    for found in _OPEN.finditer(text):
        start, end = found.span()
        last = text[start - 1 : start]
        if not "\u4e00" <= last <= "\u9fff":  # seldom: it stands apart
            last = "".join(_HAN.findall(text, max(0, start - _FAR), start))
        if last[-1:] in _OPENED or _OPEN_BEFORE.match(text, end):
            ends.append(found.end())
    return ends
