"""The tutorial on indicators of one's own, followed to the letter in an empty folder."""

from __future__ import annotations

import csv
import re
import shlex
from pathlib import Path
from typing import NamedTuple

import pytest

import gkextract
from gkextract import cli

DOCS = Path(__file__).parent.parent / "docs"


class Block(NamedTuple):
    language: str
    about: dict[str, str]
    text: str


def blocks(page: str) -> list[Block]:
    found = re.findall(r"^```(\w+)([^\n]*)\n(.*?)^```$", (DOCS / page).read_text(encoding="utf-8"), re.S | re.M)
    return [Block(language, dict(re.findall(r'(\w+)="([^"]*)"', about)), text) for language, about, text in found]


def typed(line: str, capfd: pytest.CaptureFixture[str]) -> tuple[int, str]:
    words = shlex.split(line)
    assert words[0] == "gkextract"
    with pytest.raises(SystemExit) as ended:
        cli.main(words[1:])
    gkextract.use_catalog(None)
    assert isinstance(ended.value.code, int)
    return ended.value.code, "".join(capfd.readouterr())


def test_the_tutorial_is_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GKEXTRACT_CATALOG", raising=False)
    shown, commands = "", 0
    for block in blocks("own-indicators.md"):
        if name := block.about.get("title"):
            Path(name).parent.mkdir(exist_ok=True)
            Path(name).write_text(block.text, encoding="utf-8")
        elif block.language == "sh":
            for line in block.text.splitlines():
                code, shown = typed(line, capfd)
                commands += 1
                assert code == int(block.about.get("exit", "0")), line
        elif block.language == "text":
            assert shown == block.text
        else:
            wanted = "".join(line[2:] for line in block.text.splitlines(keepends=True) if line.startswith("# "))
            exec(block.text, {})
            gkextract.use_catalog(None)
            assert capfd.readouterr().out == wanted
    assert commands == 8
    _, row = csv.DictReader(Path("counts.csv").read_text(encoding="utf-8-sig").splitlines())
    assert (row["市民云留言数"], row["市民云留言回复数"], row["开放数据集数"]) == ("1500", "1496", "5")
    assert "市民云留言数" in Path("page.html").read_text(encoding="utf-8")
    assert "service.cloud_messages,complaint,860" in Path("counts.long.csv").read_text(encoding="utf-8")


def test_the_chinese_page_is_followed_alike() -> None:
    assert blocks("own-indicators.zh.md") == blocks("own-indicators.md")
