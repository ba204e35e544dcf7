"""Where a line break stands in mid-sentence: the wrapping of PDF and terminal pages, numbers on lines of their own.

One-cell-per-line tables, headings, titles, list items and signatures look much the same to a careless eye and must
stay apart, so every rule asks for a sign that the sentence goes on: closing punctuation at the head of the next line,
a classifier after a number, an open bracket, a word that cannot end, or a line as full as its neighbours.
"""

from __future__ import annotations

import re

from gkextract.expressions import expression

_NUMERAL = "[0-9〇零一二两三四五六七八九十百千万亿]"
_YEAR = expression(r"(?:19|20|xx|××)[\dxX×]{2} ?$")
_UNIT = expression(
    r"个(?!体|人|别)|人(?!大|民|员|事|社|力|均|防|口|数)|项(?!目|数)|件(?!数)|次(?!数)|条(?!数|例|款)|名(?!称|次|单|录)|期(?!间|末|数)"
    r"|部(?!门|分|长)|起(?!诉)|家(?!庭)|份(?!额)|场(?!所|次数)|宗(?!教|地)|户(?!籍|口|外)|位(?!于|次|置)|处(?!理|罚|室|长|置|于)"
    r"|[篇册张封批轮余多幅块套天%‰元万亿]|年|月|日(?!常)"
)
_COUNT = expression(rf"\d+(?:{_UNIT.pattern})(?<!年)")
_BARE_UNIT = expression(r"(?:万?元|人次|条次|[个人项件次条名期部起家份场宗户位处篇册张封批轮%])\W*$")
_BARE_NUMBER = expression(rf"{_NUMERAL}[\d,.〇零一二两三四五六七八九十百千万亿]*[余多]? ?%?$")
_NUMBER_END = expression(rf"{_NUMERAL}[余多几]?$")
_NUMERAL_END = expression("[〇零一二两三四五六七八九十百千万壹贰叁]$")
_NUMERAL_ON = expression("[十百千万亿拾佰仟]")
_MARK = expression(
    r"(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十]{1,3}\)|\(?\d{1,2}(?:\)|[.、](?!\d))|[①-⑳●■◆★※·•]"
    r"|[一二三四五六七八九十]是|第[一二三四五六],|附件|附[表::]|[—-] ?\d|第[一二三四五六七八九十]{1,3}[章节篇部]|【|\||=|#|>)"
)
_ARTICLE = expression(r"第[一二三四五六七八九十]{1,4}[条项款](?:第?\([一二三四五六七八九十]+\)项?)?$")
_DATE = expression(
    r"(?:\(?[12〇零一二][\d〇零一二三四五六七八九xX×]{3}年[\d一二三四五六七八九十xX×]{1,3}月.{0,4}|\d{4}[-./]\d.*)$"
)
_TITLE_END = expression(
    r"(?:报告|总结|小结|年报|通报|汇报|情况|通知|方案|计划|打算|思路|指南|统计表|办法)(?:\(.{1,12}\))?$"
)
_OPEN_WORD = expression(r"(?:作为|成为|以及|通过|按照|根据|围绕|(?<!参)与|[和及或将把被对向从由于的])$")
_ROW_END = expression(r"[ \t]{2,}[\d.,%-]+$")

_PAIR = {"(": ")", "《": "》", "“": "”", "〔": "〕"}
_CLOSERS = {close: open_ for open_, close in _PAIR.items()}
_PAGE = r"(?:[—\-·~]{1,2} ?\d{1,3} ?[—\-·~]{1,2}|第 ?\d{1,3} ?页(?:[,/ ]{0,3}共 ?\d{1,3} ?页)?|\d{1,3} ?/ ?\d{1,3}|Page ?\d{1,3})"
_GAP = expression(rf"\n(?:[ \t]*(?:{_PAGE})?[ \t]*\n)*+[ \t]*")
# Which breaks are worth a look is left to the regex engine: a table of cells has a break every other character.
_STRONG = expression(
    r"\n(?<![。!?;:|…\n]\n)(?:"
    rf"(?<=[\d〇零一二两三四五六七八九十百千万亿余多几 ]\n)(?=\s*+(?:{_UNIT.pattern}))"
    r"|(?<=[〇零一二两三四五六七八九十百千万壹贰叁]\n)(?=[ \t]*[十百千万亿拾佰仟])"
    r"|(?<=[、,(“《 和与及或将把被对向从由于的为过照据绕]\n)(?<=[^\n]{5}\n)"
    rf"|(?=\s*+(?:[,。;、)》”!?%‰]|\(以下简?称|\d+(?:{_UNIT.pattern})|\d[\d,.]*+[余多]? ?%?[^\S\n]*+\n\s*+(?:{_UNIT.pattern}|[,。;、)]))))"
)
_UNCLOSED = tuple(expression(rf"\{open_}[^\{open_}\{close}\n]{{0,60}}(?=\n)") for open_, close in _PAIR.items())
_LONG = expression(r"\n(?<=[^\n]{11}[^。!?;:|…\n]\n)")
_WRAPPED = expression(
    r"\n(?=[^\n|\t]{12,74}\n *+[^\s|])(?=[^\n]*[^。!?;:…\n ] ?\n)"
    rf"(?! *+{_MARK.pattern})(?=[^\n]*[,。;])([^\n]+)(?=\n(?: *+{_PAGE} *\n)? *+(?!{_MARK.pattern}))"
)
_PARAGRAPH = expression(r"\n[^\n]{80}")
_BLANK = expression(r"\s*")
_REACH = 160  # of a line, no more than this is looked at: wrapped lines are shorter
_FINISHED = frozenset("。!?;:|…")


def joints(text: str) -> list[tuple[int, int]]:
    """Spans of blank space, line breaks and page numbers to remove so that each sentence stands on one line."""
    breaks = {found.start() for found in _STRONG.finditer(text)}
    for bracket in _UNCLOSED:
        breaks.update(found.end() for found in bracket.finditer(text))
    width = _wrap_width(text)
    if width:
        breaks.update(found.start() for found in _LONG.finditer(text))
    places = (_place(text, at) for at in sorted(breaks))
    return [place[:2] for place in places if place and _goes_on(text, *place, width)]


def _place(text: str, at: int) -> tuple[int, int, str, str, int, int] | None:
    """The break's span, the line before it, the line after it, and how far each of them is indented."""
    begin = max(text.rfind("\n", 0, at) + 1, at - _REACH)
    before = text[begin:at].strip(" \t")
    if not before or before[-1] in _FINISHED or "\t" in before or before[0] == "|":
        return None
    gap = _GAP.match(text, at)
    end = gap.end() if gap else at + 1
    after = _line(text, end)
    if not after or "\t" in after or after[-1] == "|":
        return None
    start = text.index(before, begin) + len(before)
    return start, end, before, after, start - len(before) - begin, end - 1 - text.rfind("\n", start, end)


def _line(text: str, at: int) -> str:
    stop = text.find("\n", at, at + _REACH)
    return text[at : stop if stop >= 0 else at + _REACH].rstrip()


def _columns(line: str) -> int:
    """Display width: two columns for a wide character, one for a narrow one."""
    return len(line.encode("gb18030", "replace"))


def _wrap_width(text: str) -> int:
    """The width at which the page wraps its lines, 0 where it does not wrap."""
    if len(text) > 80 * (text.count("\n") - text.count("\n\n")):
        return 0
    widths = sorted(
        _columns(line.rstrip())
        for line in _WRAPPED.findall("\n" + text)
        if "  " not in line.strip() and not _is_title(line)
    )
    if len(widths) < 3:
        return 0
    width = widths[round(0.95 * (len(widths) - 1))]
    full = sum(1 for w in widths if 0.72 * width <= w <= 1.06 * width)
    unwrapped = sum(1 for _ in _PARAGRAPH.finditer(text))
    return width if 34 <= width <= 140 and full >= max(0.7 * len(widths), unwrapped) else 0


def _is_title(line: str) -> bool:
    return bool(_TITLE_END.search(line)) and not re.search("[,。;]", line)


def _set_off(before: str, after: str) -> bool:
    """A heading, title, table row or signature on either side: nothing a sentence runs across."""
    return bool(
        (_MARK.match(before) and len(before) < 25)
        or _MARK.match(after)
        or _is_title(before)
        or (after.startswith("关于") and _is_title(after))
        or _ARTICLE.match(after)
        or _DATE.match(after)
        or "  " in before
        or "  " in after
    )


def _goes_on(text: str, start: int, end: int, before: str, after: str, lead: int, indent: int, width: int) -> bool:
    """Whether the sentence before the break goes on after it."""
    head = after[0]
    if head in _CLOSERS:
        return _unclosed(before, _CLOSERS[head])
    if head in ",。;、!?%‰" or after.startswith(("(以下简称", "(以下称")):
        return (not _MARK.match(before) or len(before) > 12) and not _ROW_END.search(before)
    if _NUMBER_END.search(before) and _UNIT.match(after):
        return _counts_on(text, start, before, after)
    if _COUNT.match(after) and not _DATE.match(after):
        return bool(re.search("[,。;、]", before)) and not _set_off(before, after)
    if _NUMERAL_END.search(before) and _NUMERAL_ON.match(after):
        return len(before) >= 6 and not _BARE_NUMBER.match(after)
    if _BARE_NUMBER.match(after):
        return _number_between(text, end, before, after)
    if _MARK.match(after) or _DATE.match(after) or _ARTICLE.match(after):
        return False
    if any(_unclosed(before, mark) and close in after[:60] for mark, close in _PAIR.items()):
        return True
    if "  " in before or "  " in after:
        return False
    prose = len(after) >= 8 or bool(re.search("[,。;]", after))
    if before[-1] in "、,(“《" or (len(before) >= 10 and _OPEN_WORD.search(before)):
        return (prose and not _MARK.match(before[:3])) or before[-1] == "("
    return (
        bool(width) and prose and indent <= lead + 1 and _is_full(before, lead, width) and not _set_off(before, after)
    )


def _is_full(line: str, lead: int, width: int) -> bool:
    """The line runs to the margin; one that opens with a heading's numeral must reach it nearly exactly."""
    return lead + _columns(line) >= (width - 5 if _MARK.match(line) else 0.72 * width)


def _unclosed(line: str, mark: str) -> bool:
    return line.rfind(mark) > line.rfind(_PAIR[mark])


def _counts_on(text: str, start: int, before: str, after: str) -> bool:
    """A number at the end of the line, a classifier at the head of the next: one count, unless both are cells."""
    unit = _UNIT.match(after)
    if unit is None or (_BARE_UNIT.match(after) and not after.endswith(("。", ",", ";", "、"))):
        return False
    if unit[0] == "年" and not _YEAR.search(before):
        return False
    if (unit[0] == "月" and "年" not in before[-5:]) or (unit[0] == "日" and "月" not in before[-5:]):
        return _BARE_NUMBER.match(before) is not None
    if not _BARE_NUMBER.match(before):
        return len(before) >= 6 and "  " not in before and not re.match(r"附|[图表]\d", before)
    above = text[max(0, start - _REACH) : start].rstrip("0123456789,.余多 %").rstrip()
    line = above[above.rfind("\n") + 1 :].strip()
    return not (_BARE_NUMBER.match(line) or _BARE_UNIT.match(line))


def _number_between(text: str, end: int, before: str, after: str) -> bool:
    """A number alone on the next line belongs to this one where the line after it takes the sentence up."""
    if _MARK.match(before) or _BARE_NUMBER.match(before) or _BARE_UNIT.match(before) or "  " in before:
        return False
    following = _BLANK.match(text, end + len(after))
    line = _line(text, following.end()) if following else ""
    if line[:1] in ",。;、)":
        return True
    return bool(_UNIT.match(line)) and _counts_on(text, end + len(after), after, line)
