"""Tokens to records: what stands before some numbers, and the numbers.

A record is one row of a table if it is anything: its label ends (or begins) as a row's label does, and its values are
the row's cells. Prose makes records too; `tables` turns them away.
"""

from __future__ import annotations

from gkextract.expressions import expression

from .labels import Label, read_label
from .tokens import BLANK, CELL, EMPTY, GLUED, GRID, LINE, SPACE, VALUE, WIDE, WORDS, Token

#: Words behind a number that belong to it: (其中修订16件), or the mark of a footnote.
_ASIDE = expression(r"\((?![一二三四五六七八九十]{1,3}\))[^()]{1,200}\)|[*#①-⑩]+")
_NOTHING = Token(WORDS, "", 0, 0, LINE, -1)
#: Signs that may stand for a cell.
_SIGNS = "-—–−―无/"
#: What follows a number in a sentence (27件申请; 8,) and never in a row.
_PROSE_BEHIND = frozenset("件条次个宗份篇起人项期场元万亿%,;。，；")
#: No count has so many digits.
_LONG_RUN = 12
_NUMERAL_MARKS = (".", "、", ")", "．")
#: What stands for each kind of gap in a label.
_GAPS = ("", " ", "\t", "\n", "\t", "\t")
#: As much of what stands before a number as can hold a table's whole head.
_LABEL_REACH = 400


class Record:
    """Words, then values: what may be one row of a table. `values` holds VALUE, BLANK and EMPTY tokens in order.

    `written`      the words joined, with a tab, a break or a space where they were parted
    `label`        what they say as the label of a row
    `cells`        how many cells the values are, empty lines not counted
    `numbers`      how many of them are not blank
    `digits`       how many digits they have
    `blanks`       whether cells were left blank
    `inner`        whether a blank cell stands before a number
    `padded`       whether blank cells stand at the end alone, where some pages put all blank cells of a row
    `empty_lines`  whether empty lines part the values
    `traced`       whether borders or line breaks part them, so that a blank cell leaves a trace
    `jammed`       whether a value must be several cells (0000000)
    `signed`       whether dashes, which may be cells, stand among the digits or are stuck to the words around
    `prose`        whether a classifier or a comma follows, as in no table
    `spread`       how many more of the words stand behind an empty line than right below the words before
    """

    __slots__ = (
        "blanks",
        "cells",
        "digits",
        "empty_lines",
        "inner",
        "jammed",
        "label",
        "numbers",
        "padded",
        "prose",
        "signed",
        "spread",
        "traced",
        "values",
        "words",
        "written",
    )

    def __init__(
        self, words: list[Token], values: list[Token], *, signed: bool = False, prose: bool = False, spread: int = 0
    ) -> None:
        self.words = words
        self.values = values
        self.spread = spread
        self.prose = prose
        self.written = "".join([_GAPS[token.gap] + token.text for token in words])[-_LABEL_REACH:]
        self.label: Label = read_label(self.written)
        self.cells = self.digits = self.numbers = 0
        self.blanks = self.empty_lines = self.jammed = False
        self.signed = signed or bool(words and words[-1].text[-1] in _SIGNS and values[0].gap == GLUED)
        self.traced = True
        self.inner = self.padded = False
        for kind, text, _, _, gap, _ in values:
            if gap < LINE:
                self.traced = False
            if kind == VALUE:
                self.inner |= self.blanks
                self.padded = False
                self._count(text, gap)
            elif kind == BLANK:
                self.cells += 1
                self.blanks = True
                self.padded = gap < GRID and not text
                self.signed |= text != ""
            else:
                self.empty_lines = True
                self.blanks |= len(text) > 1

    def _count(self, text: str, gap: int) -> None:
        if gap != GLUED or not self.cells:
            self.cells += 1
            self.numbers += 1
        if not text.isdecimal():
            self.digits += sum(map(str.isdecimal, text))
            self.signed |= text[-1] in _SIGNS
            return
        self.digits += len(text)
        # No count begins with 0, and no long run is one count: such a page prints its zeros.
        if len(text) > 1 and (text[0] == "0" or (len(text) >= _LONG_RUN and "000" in text)):
            self.jammed = True

    @property
    def end(self) -> int:
        """Where the last cell ends."""
        return next(token.end for token in reversed(self.values) if token.kind != EMPTY)


def records_of(tokens: list[Token]) -> list[Record]:
    """Group a stream of tokens into records; rows of nothing but blank cells leave their words to the next."""
    records: list[Record] = []
    words: list[Token] = []
    values: list[Token] = []
    counted = False
    spread = 0
    following = iter([*tokens[1:], Token(EMPTY, "", 0, 0, LINE, 0)])
    before = _NOTHING
    for token, after in zip(tokens, following, strict=True):
        kind = token.kind
        if kind == VALUE and after.kind == WORDS and after.gap <= SPACE:
            rest = _without_numeral(token, after.text, token.gap <= WIDE and bool(values))
            if rest is None:
                continue
            token = rest
        if kind == WORDS and counted and _ASIDE.fullmatch(token.text):
            continue
        if values and (kind == WORDS or (token.gap >= CELL and token.line != before.line and before.gap >= CELL)):
            # Words begin the next row; so does a new row of bordered cells, even if it has no label.
            if counted:
                stuck = kind == WORDS and token.gap <= SPACE
                signed = stuck and token.gap == GLUED and token.text[0] in _SIGNS
                prose = stuck and token.text[0] in _PROSE_BEHIND
                records.append(Record(words, values, signed=signed, prose=prose, spread=spread))
                words, counted, spread = [], False, 0
            values = []
        if kind == WORDS:
            words.append(token)
            if token.gap == LINE:
                spread += 1 if before.kind == EMPTY else -1
        else:
            counted |= kind == VALUE
            values.append(token)
        before = token
    if counted:
        records.append(Record(words, values, spread=spread))
    return records


def _without_numeral(token: Token, following: str, inside: bool) -> Token | None:
    """A number without the list numeral of the label behind it (0000000|2.其他); None if it is nothing else.

    `inside`: it goes on with the numbers before it, and is more than a numeral of two digits.
    """
    if not following.startswith(_NUMERAL_MARKS):
        return token
    digits = token.text
    if len(digits) == 1 or (len(digits) == 2 and not inside and token.gap != GLUED and digits[0] != "0"):
        return None
    return token._replace(text=digits[:-1], end=token.end - 1)
