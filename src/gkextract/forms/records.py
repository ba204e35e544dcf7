"""Tokens to records: what stands before some numbers, and the numbers.

A record is one row of a table if it is anything: its label ends (or begins) as a row's label does, and its values are
the row's cells. Prose makes records too; `tables` turns them away.
"""

from __future__ import annotations

from .labels import squeeze
from .tokens import BLANK, CELL, GLUED, SPACE, VALUE, WORDS, Token

_NUMERAL_MARKS = (".", "、", ")", "．")
#: As much of what stands before a number as can hold a table's whole head.
_LABEL_REACH = 400


class Record:
    """Words, then values. `values` holds VALUE, BLANK and EMPTY tokens in reading order.

    `cells`: how many cells the values are, empty lines not counted; `digits`: how many digits they have; `blanks`:
    whether cells were left blank.
    """

    __slots__ = ("blanks", "cells", "digits", "label", "squeezed", "values", "words")

    def __init__(self, words: list[Token], values: list[Token]) -> None:
        self.words = words
        self.values = values
        self.label = "".join([token.text for token in words])[-_LABEL_REACH:]
        self.squeezed = squeeze(self.label)
        self.cells = self.digits = 0
        self.blanks = False
        for token in values:
            if token.kind == VALUE:
                self.cells += token.gap != GLUED or not self.cells
                text = token.text
                self.digits += len(text) if text.isdecimal() else sum(map(str.isdecimal, text))
            elif token.kind == BLANK:
                self.cells += 1
                self.blanks = True
            else:
                self.blanks |= len(token.text) > 1

    @property
    def end(self) -> int:
        return self.values[-1].end


def records_of(tokens: list[Token]) -> list[Record]:
    """Group a stream of tokens into records; rows of nothing but blank cells leave their words to the next."""
    records: list[Record] = []
    words: list[Token] = []
    values: list[Token] = []
    counted = False
    last = len(tokens) - 1
    for index, token in enumerate(tokens):
        kind = token.kind
        if kind == VALUE and index < last and tokens[index + 1].kind == WORDS and tokens[index + 1].gap == GLUED:
            inside = token.gap <= SPACE and bool(values)
            rest = _without_numeral(token, tokens[index + 1].text, inside)
            if rest is None:
                continue
            token = rest
        if values and (kind == WORDS or _new_row(token, values[-1])):
            if counted:
                records.append(Record(words, values))
                words, counted = [], False
            values = []
        if kind == WORDS:
            words.append(token)
        else:
            counted |= kind == VALUE
            values.append(token)
    if counted:
        records.append(Record(words, values))
    return records


def _new_row(token: Token, before: Token) -> bool:
    """Whether a value begins a new row of bordered cells, one that has no label."""
    return token.gap == CELL and before.gap == CELL and token.line != before.line


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
