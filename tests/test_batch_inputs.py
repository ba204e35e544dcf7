"""What is named is found: folders, patterns, lists; what cannot be reached is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gkextract.inputs import find, listed


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.txt",
        "a.txt",
        "2022/c.html",
        "2022/d.txt",
        "2022/old/e.TXT",
        "photo.jpg",
        ".hidden.txt",
        ".git/f.txt",
    ):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "in"


@pytest.mark.parametrize(
    ("names", "options", "paths"),
    [
        (["in"], {}, ["2022/c.html", "2022/d.txt", "2022/old/e.TXT", "a.txt", "b.txt"]),
        (["in/b.txt", "in/2022/old", "in/b.txt"], {}, ["2022/old/e.TXT", "b.txt"]),
        (["in"], {"glob": ("*.html", "photo.*")}, ["2022/c.html", "photo.jpg"]),
        (["in"], {"glob": ("2022/*.txt",)}, ["2022/d.txt"]),
        (["in"], {"exclude": ("old", "*.html", "b.*")}, ["2022/d.txt", "a.txt"]),
        (["in/*.txt"], {}, ["a.txt", "b.txt"]),
        (["in/**/*.txt"], {}, ["2022/d.txt", "a.txt", "b.txt"]),
        (["in/photo.jpg"], {}, ["photo.jpg"]),  # named by a person, it is taken
        (["in/missing.txt", "in/none*"], {}, ["missing.txt", "none*"]),  # whose reader says what is wrong
        (["in"], {"skip": ["in/a.txt"], "exclude": ("2022",)}, ["b.txt"]),
        ([], {}, []),
    ],
)
def test_find(folder: Path, names: list[str], options: dict[str, tuple[str, ...]], paths: list[str]) -> None:
    found = find(names, **options)
    assert found.paths == [os.path.join("in", path) for path in paths]
    assert found.failures == []


def test_paths_below_here_are_plain(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert find(["."], exclude=("2022",)).paths == ["a.txt", "b.txt"]


def test_files_of_other_kinds_are_counted(folder: Path) -> None:
    assert find(["in"]).passed_by == 1


@pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")
def test_links_and_pipes(folder: Path) -> None:
    (folder / "2022/old/up").symlink_to(folder)
    (folder / "side").symlink_to(folder / "2022/old")
    (folder / "dead").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "pipe")
    found = find(["in"], exclude=("*.txt", "*.html"))
    assert found.paths == [os.path.join("in", path) for path in ("2022/old/e.TXT", "dead", "pipe", "side/e.TXT")]
    assert {failure.path: failure.message for failure in found.failures} == {
        os.path.join("in", "2022/old/up"): "is a link to a folder that holds it",
        os.path.join("in", "side/up"): "is a link to a folder that holds it",
    }


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a folder that may not be opened")
def test_a_closed_folder_is_told(folder: Path) -> None:
    (folder / "2022").chmod(0)
    try:
        found = find(["in"])
    finally:
        (folder / "2022").chmod(0o755)
    assert [failure.cause for failure in found.failures] == ["cannot be opened"]
    assert found.paths


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (b"a.txt\nb c.txt\r\n\n", ["a.txt", "b c.txt"]),
        (b"a\nb\0c\0", ["a\nb", "c"]),
        (b"", []),
        ("总结.txt\n".encode(), ["总结.txt"]),
    ],
)
def test_lists(data: bytes, names: list[str]) -> None:
    assert list(listed(data)) == names
