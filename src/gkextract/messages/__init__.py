"""What is said to a person, in Chinese or English.

Every room speaks English, and the command translates at the door. So an error that a program catches, the list of
failures and the journal are the same whatever the language of whoever runs it.
"""

from __future__ import annotations

import os
import re
import sys
from functools import cache
from typing import Literal

Language = Literal["zh", "en"]

LANGUAGE = "GKEXTRACT_LANG"


def asked() -> Language | None:
    """The language that was asked for, by --lang or GKEXTRACT_LANG."""
    name = os.environ.get(LANGUAGE, "")
    return "zh" if name == "zh" else "en" if name == "en" else None


def language() -> Language:
    """The language to speak: the one asked for, else that of the locale; English where that is neither."""
    return asked() or ("zh" if _locale().lower().startswith(("zh", "chinese")) else "en")


def _locale() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""


def said(message: str) -> str:
    """The message in the language to speak; one that the table does not have stays as it is."""
    return chinese(message) if language() == "zh" else message


def chinese(message: str) -> str:
    """The message in Chinese, with all that its places hold; behind a name and a colon, what follows the colon."""
    plain, patterns = _table()
    if message in plain:
        return plain[message]
    for pattern, text in patterns:
        if found := pattern.fullmatch(message):
            return text.format(*map(chinese, found.groups()))
    head, colon, tail = message.partition(": ")
    return f"{head}: {chinese(tail)}" if colon else message


@cache
def table() -> dict[str, str]:
    """The English messages with their Chinese; `{}` is a place that holds a name, a number or a further message."""
    import tomllib  # English needs neither
    from importlib import resources

    text = resources.files(__package__).joinpath("zh.toml").read_text(encoding="utf-8")
    return {english: zh for part in tomllib.loads(text).values() for english, zh in part.items()}


@cache
def _table() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """What has no places, and what has: the most words first, so that the general never hides the particular."""
    plain = {english: zh for english, zh in table().items() if "{}" not in english}
    placed = sorted((each for each in table().items() if "{}" in each[0]), key=lambda each: -len(each[0]))
    return plain, [
        (re.compile("(.*?)".join(map(re.escape, english.split("{}"))), re.DOTALL), zh) for english, zh in placed
    ]
