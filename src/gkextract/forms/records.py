"""Tokens to records: what stands before some numbers, and the numbers.

A record is one row of a table if it is anything: its label ends (or begins) as a row's label does, and its values are
the row's cells. Prose makes records too; `tables` turns them away.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from .labels import squeeze
from .tokens import BLANK, CELL, EMPTY, GLUED, VALUE, WORDS, Token

_NUMERAL_MARKS = (".", "、", ")", "．")
#: As much of what stands before a number as can hold a table's whole head.
_LABEL_REACH = 400


@dataclass
class Record:
    """Words, then values. `values` holds VALUE, BLANK and EMPTY tokens in reading order."""

    words: list[Token]
    values: list[Token]

    @cached_property
    def label(self) -> str:
        """The words as they stand, joined over line breaks and cell borders."""
        return "".join([token.text for token in self.words])[-_LABEL_REACH:]

    @cached_property
    def squeezed(self) -> str:
        """The label's words: see `labels.squeeze`."""
        return squeeze(self.label)

    @property
    def start(self) -> int:
        return (self.words or self.values)[0].start

    @property
    def end(self) -> int:
        return self.values[-1].end

    @cached_property
    def digits(self) -> int:
        """How many digits the values have."""
        return sum(char.isdecimal() for token in self.values if token.kind == VALUE for char in token.text)

    @cached_property
    def cells(self) -> int:
        """How many cells the values are, empty lines not counted."""
        return sum(
            token.kind == BLANK or (token.kind == VALUE and (token.gap != GLUED or index == 0))
            for index, token in enumerate(self.values)
        )

    @cached_property
    def has_blanks(self) -> bool:
        return any(token.kind == BLANK or (token.kind == EMPTY and len(token.text) > 1) for token in self.values)


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
            rest = _without_numeral(token, tokens[index + 1].text)
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


def _without_numeral(token: Token, following: str) -> Token | None:
    """A number without the list numeral of the label behind it (0000000|2.其他); None if it is nothing else."""
    if not following.startswith(_NUMERAL_MARKS):
        return token
    digits = token.text
    if len(digits) == 1 or (len(digits) == 2 and token.gap != GLUED and digits[0] != "0"):
        return None
    return token._replace(text=digits[:-1], end=token.end - 1)
