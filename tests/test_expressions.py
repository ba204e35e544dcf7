"""Patterns compiled when they are first asked for do what compiled ones do."""

from __future__ import annotations

import re

import pytest

from gkextract.expressions import expression


@pytest.mark.parametrize("text", ["公开12条", "条12", "公开 3条、4条", ""])
@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "findall", "split"])
def test_the_same_as_compiled(method: str, text: str) -> None:
    late, compiled = expression(r"\d+条"), re.compile(r"\d+条")
    for _ in range(2):  # the first call compiles
        one, other = getattr(late, method)(text), getattr(compiled, method)(text)
        assert _said(one) == _said(other)


def _said(result: object) -> object:
    return result.span() if isinstance(result, re.Match) else result


def test_pattern_flags_and_the_rest() -> None:
    late = expression("a # note", re.VERBOSE | re.IGNORECASE)
    assert late.pattern == "a # note"
    assert late.sub("b", "xAx") == "xbx"
    assert late.flags & re.VERBOSE


def test_what_is_wrong_is_said_at_the_first_use() -> None:
    late = expression("(")
    with pytest.raises(re.error):
        late.search("")
