"""The documentation does what it says: every command and every piece of Python runs, with the output that is shown.

A page is run from its top, in an empty folder that holds `samples/` alone. A ```text block right below a block that is
run is its output: each of its lines must come, in order; a line with … stands for any.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

import warm_command
from gkextract.doctor import java

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "samples").rglob("*.md")],
    key=lambda page: page.as_posix(),
)
# What a reader may not have: the blocks that use it are then passed over.
PROGRAMS = ("jq", "sqlite3")
LIBRARIES = ("pandas", "polars", "duckdb", "pyarrow", "openpyxl", "xlsxwriter", "vl_convert", "pyspark", "fastwarc")


# Pages whose commands are typed by a test of their own, with the files that they tell of.
TYPED_ELSEWHERE = ("own-indicators.md", "own-indicators.zh.md")


class Block(NamedTuple):
    """A piece of a page to run, and the output that the page shows below it."""

    language: str
    code: str
    shown: str


def blocks(page: Path) -> list[Block]:
    """All that is to be run, but for what makes an environment, and for doctests, which run as such."""
    found = re.findall(
        r"^```(sh|python)\n(.*?)^```\n(?:\n*^```text\n(.*?)^```$)?",
        page.read_text(encoding="utf-8"),
        re.DOTALL | re.MULTILINE,
    )
    return [Block(*each) for each in found if "-m venv" not in each[1] and ">>>" not in each[1]]


def english(page: Path) -> Path:
    """The page that a Chinese one says again; an English page itself."""
    at = page.relative_to(ROOT).as_posix().replace("docs/zh/cli", "docs/reference/cli").replace("docs/zh/", "docs/")
    return ROOT / at.replace(".zh.md", ".md")


def is_its_own(page: Path) -> bool:
    """Whether there is something to run that the English page does not say to the letter, but for remarks."""
    return [bare(block) for block in blocks(page)] != [bare(block) for block in blocks(english(page))] or (
        page == english(page) and blocks(page) != []
    )


def bare(block: Block) -> Block:
    """The block without its remarks."""
    return block._replace(code=re.sub(r"[ ]*#.*", "", block.code))


def lacks(block: Block) -> bool:
    """Whether the block needs something that is not here."""
    if block.language == "sh":
        return any(re.search(rf"\b{name} ", block.code) and shutil.which(name) is None for name in PROGRAMS)
    if "pyspark" in block.code and not java():
        return True
    return any(name in block.code and importlib.util.find_spec(name) is None for name in LIBRARIES)


@pytest.fixture(scope="module")
def command() -> Iterator[Path]:
    """The folder of a `gkextract` that need not load everything anew at each call; the installed one where none can be."""
    if not hasattr(socket, "send_fds"):
        yield Path(sys.executable).parent
        return
    with tempfile.TemporaryDirectory() as folder:  # its path is short, as that of a socket must be
        at = Path(folder) / "socket"
        warm_command.client(Path(folder), at)
        with subprocess.Popen([sys.executable, warm_command.__file__, str(at)], stdout=subprocess.PIPE) as server:
            assert server.stdout is not None
            assert server.stdout.readline() == b"ready\n"
            yield Path(folder)
            server.terminate()


def run_shell(code: str, language: str, command: Path) -> str:
    """What the commands print, on both outputs together."""
    path = f"{command}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "GKEXTRACT_LANG": language, "COLUMNS": "100"}
    shell = ["bash", "-euo", "pipefail", "-c", code]
    done = subprocess.run(
        shell, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False
    )
    printed = done.stdout.decode()
    assert done.returncode == 0, f"{code}\n{printed}"
    return printed


def run_python(code: str, names: dict[str, object]) -> str:
    """What the code prints; the names it makes are there for the next block of the page."""
    printed = StringIO()
    with redirect_stdout(printed):
        exec(compile(code, "<documentation>", "exec"), names)
    return printed.getvalue()


def assert_printed(shown: str, printed: str) -> None:
    """Every line shown comes in what was printed, in order."""
    lines = iter(line.rstrip() for line in printed.splitlines())
    for wanted in shown.splitlines():
        if wanted.strip() and "…" not in wanted:
            assert any(line == wanted.rstrip() for line in lines), f"{wanted}\nis not, or not here, in\n{printed}"


@pytest.mark.skipif(shutil.which("bash") is None, reason="the commands of the documentation are for bash")
@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if is_its_own(page) and page.name not in TYPED_ELSEWHERE],
    ids=lambda page: str(page.relative_to(ROOT)),
)
def test_page_runs(page: Path, command: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)  # what python3 is in an active environment
    language = "en" if page == english(page) else "zh"
    names: dict[str, object] = {}
    for block in blocks(page):
        if lacks(block):
            continue
        printed = run_shell(block.code, language, command) if block.language == "sh" else run_python(block.code, names)
        assert_printed(block.shown, printed)


def test_generated_pages_are_what_the_code_says(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    for name, text in generate.pages().items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, f"{name} is old: run python docs/generate.py"


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
def test_man_page_is_sound() -> None:
    args = ["groff", "-man", "-ww", "-Tutf8", str(ROOT / "man" / "gkextract.1")]
    done = subprocess.run(args, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Some input failed" in done.stdout.decode()


@pytest.mark.skipif(importlib.util.find_spec("mkdocs") is None, reason="needs gkextract[docs]")
def test_site_is_sound(tmp_path: Path) -> None:
    args = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    done = subprocess.run(args, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "zh" / "tutorial" / "index.html").is_file()


def test_every_chinese_page_has_its_english_one() -> None:
    chinese = sorted((ROOT / "docs" / "zh").glob("*.md"))
    assert {page.name for page in chinese} >= {"index.md", "tutorial.md", "how-to.md", "explanation.md"}
    for page in chinese:
        assert english(page).is_file(), page
