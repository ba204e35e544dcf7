"""Towns, townships and subdistricts: nine-digit codes by name and by the county, city or province they lie in."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import NamedTuple

_MOST = 40


class Town(NamedTuple):
    """A town by its nine digits, the first six of which are its county's."""

    code: str
    name: str


@cache
def _text() -> str:
    return resources.files(__package__).joinpath("towns.txt").read_text(encoding="utf-8")


def find(name: str, trunk: str = "") -> list[Town]:
    """The towns of a name (石桥街道) whose codes begin with `trunk`, at most 40; by the list of mid-2023."""
    text, at = _text(), 0
    found: list[Town] = []
    while len(found) < _MOST and (at := text.find(name, at + 1)) > 0:
        if text[at - 4] == " " and text[at - 3 : at].isdigit() and text[at + len(name)] in " \n":
            line = text.rfind("\n", 0, at) + 1
            if text.startswith(trunk, line):
                found.append(Town(text[line : line + 6] + text[at - 3 : at], name))
    return found
