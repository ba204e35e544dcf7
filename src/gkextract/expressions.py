"""Regular expressions that are compiled when they are first asked for.

The rooms know some 550 of them and a short report needs a third; to compile the others would be a fifth of a cold start.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class _Late:
    """Stands for a `re.Pattern`; from the first call on it holds the methods of the compiled one, at no further cost."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The regular expression, as `re.compile` makes it; what is wrong with it, its first use raises (`re.error`)."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
