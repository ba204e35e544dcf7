"""The examples of docs/numbers.md say what the code does."""

from __future__ import annotations

import re
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from gkextract.numbers import quantities

PAGE = (Path(__file__).parents[1] / "docs" / "numbers.md").read_text(encoding="utf-8")


def test_the_code_prints_what_the_page_says() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    said = re.findall(r"^# (.+)$", code, re.MULTILINE)
    printed = StringIO()
    with redirect_stdout(printed):
        exec(code, {})
    assert printed.getvalue().splitlines() == said


@pytest.mark.parametrize(
    ("kind", "examples"),
    [
        (kind, example.strip())
        for kinds, cells in re.findall(r"^\| (`[a-z_]+`(?: · `[a-z_]+`)*) \| (.+) \|$", PAGE, re.MULTILINE)
        for kind, example in zip(re.findall(r"`([a-z_]+)`", kinds), cells.split(" · "), strict=False)
        if kind not in ("value", "upper", "bound", "unit", "kind", "web", "jammed", "start")
    ],
)
def test_examples_are_of_their_kind(kind: str, examples: str) -> None:
    for example in re.split(r", | and ", examples.split(": ")[-1]):
        found = quantities(example)
        assert found, example
        assert found[0].kind == kind, example
