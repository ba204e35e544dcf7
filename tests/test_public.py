"""The public API: what `gkextract.__all__` names is there, typed, and documented with examples that run."""

from __future__ import annotations

import doctest
import inspect
import typing
from pathlib import Path

import pytest

import gkextract

ROOT = Path(__file__).parent.parent
PUBLIC = [name for name in gkextract.__all__ if name != "__version__"]
FUNCTIONS = [name for name in PUBLIC if inspect.isfunction(getattr(gkextract, name))]


def test_what_is_public_is_there() -> None:
    assert sorted(PUBLIC) == sorted(gkextract._PUBLIC)
    with pytest.raises(AttributeError, match="no attribute 'parse_all'"):
        gkextract.parse_all  # noqa: B018


@pytest.mark.parametrize("name", PUBLIC)
def test_what_is_public_is_documented(name: str) -> None:
    assert inspect.getdoc(getattr(gkextract, name))
    assert f"`{name}`" in (ROOT / "docs" / "library.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FUNCTIONS)
def test_what_is_public_is_typed(name: str) -> None:
    function = getattr(gkextract, name)
    hints = typing.get_type_hints(function)
    assert set(hints) == {*inspect.signature(function).parameters, "return"}


def examples(name: str) -> doctest.DocTest:
    return doctest.DocTestFinder(recurse=False).find(getattr(gkextract, name), name)[0]


@pytest.mark.parametrize("name", [*FUNCTIONS, "Document", "Quantity", "ReadError", "CatalogError"])
def test_the_examples_of_what_is_public_run(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    test = examples(name)
    assert test.examples, f"{name} shows no example"
    assert doctest.DocTestRunner().run(test).failed == 0


@pytest.mark.parametrize("module", ["gkextract", "gkextract.readers"])
def test_the_examples_of_the_packages_run(module: str) -> None:
    tried = doctest.testmod(__import__(module, fromlist=["_"]))
    assert tried.attempted
    assert not tried.failed


def test_the_page_on_the_library_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    tried = doctest.testfile(str(ROOT / "docs" / "library.md"), module_relative=False, encoding="utf-8")
    assert tried.attempted > 5
    assert not tried.failed
