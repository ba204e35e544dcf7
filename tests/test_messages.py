"""What a person is told, in Chinese and in English, and that nothing is left untranslated."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import gkextract
from gkextract import cli, messages

ROOM = Path(gkextract.__file__).parent
# Whatever is handed to one of these as a text is a message for a person.
TELLING = {
    "ReadError",
    "Refused",
    "Stopped",
    "CannotStart",
    "ClickException",
    "_Damage",
    "on_error",
    "MissingExtra",
    "UsageError",
    "BadParameter",
    "Failure",
    "say",
    "said",
}


def template(node: ast.expr) -> str | None:
    """A text with `{}` for whatever it is filled with."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def told() -> Iterator[tuple[str, str]]:
    """Every message of the sources, with its place."""
    for path in sorted(ROOM.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            for each in node.args if name in TELLING else ():
                text = template(each)
                if text is not None and re.search("[a-z]", text.replace("{}", "")):
                    yield text, f"{path.relative_to(ROOM)}:{node.lineno}"


def helped(command: click.Command) -> Iterator[str]:
    """Every paragraph and option of a command's help, and of the commands below it."""
    yield from (" ".join(paragraph.split()) for paragraph in (command.help or "").split("\n\n"))
    for option in command.params:
        if isinstance(option, click.Option):
            about, _, default = (option.help or "").partition("  [")
            yield about
            yield from re.findall(r"default: (.*)\]", default)
    for below in getattr(command, "commands", {}).values():
        yield from helped(below)


def has_chinese(text: str) -> bool:
    return re.search("[一-鿿]", text) is not None


def test_every_message_has_its_chinese() -> None:
    found = list(told())
    assert len(found) > 80
    missing = [f"{place}: {text}" for text, place in found if not has_chinese(messages.chinese(text))]
    assert missing == []


@pytest.mark.parametrize(
    ("module", "name", "least"), [("gkextract.cli", "cli", 60), ("gkextract.spark.__main__", "run", 10)]
)
def test_every_help_has_its_chinese(module: str, name: str, least: int) -> None:
    try:
        command = getattr(importlib.import_module(module), name)
    except ImportError as missing:
        pytest.skip(str(missing))
    texts = list(helped(command))
    assert len(texts) > least
    plain = ("--lang", "csv: --bom --headers zh.", "id", "")
    assert [text for text in texts if text not in plain and not has_chinese(messages.chinese(text))] == []


def test_every_chinese_holds_the_places_of_its_english() -> None:
    for english, zh in messages.table().items():
        filled = zh.format(*["<>"] * english.count("{}"))
        assert filled.count("<>") >= english.count("{}"), english


@pytest.mark.parametrize(
    ("english", "zh"),
    [
        ("is empty", "是空文件"),
        ("a.txt: is empty", "a.txt: 是空文件"),
        ("cannot be read: Permission denied", "不能读取：没有权限"),
        ("is too large: 300 MB of text, at most 256 MB are read", "太大：text 有 300 MB，最多读 256 MB"),
        ("line 3 is no record: field required", "第 3 行不是记录：field required"),
        ("No such command 'bacth'. Did you mean 'batch'?", "没有命令 bacth。是不是 batch？"),
        ("words that nobody wrote", "words that nobody wrote"),
    ],
)
def test_chinese(english: str, zh: str) -> None:
    assert messages.chinese(english) == zh


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({}, "en"),
        ({"LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_TW"}, "zh"),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "zh_CN.UTF-8", "GKEXTRACT_LANG": "en"}, "en"),
        ({"GKEXTRACT_LANG": "zh"}, "zh"),
        ({"GKEXTRACT_LANG": "fr"}, "en"),
    ],
)
def test_language(environment: dict[str, str], wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert messages.language() == wanted


def ended(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as end:
        cli.main(list(args))
    out, err = capsys.readouterr()
    return int(end.value.code or 0), out, err


@pytest.mark.parametrize(
    ("args", "code", "wanted"),
    [
        (["bacth"], 2, "Error: No such command 'bacth'. Did you mean 'batch'?"),
        (["--lang", "zh", "bacth"], 2, "错误：没有命令 bacth。是不是 batch？"),
        (["parse", "--fromat", "json", "x"], 2, "Error: No such option '--fromat'. Did you mean '--format'?"),
        (["--lang", "zh", "parse", "--fromat", "json", "x"], 2, "错误：没有选项 --fromat。是不是 --format？"),
        (["--lang", "zh", "parse"], 2, "错误：缺少参数 FILE...。"),
        (["--lang", "zh", "parse", "no.txt"], 1, "gkextract: no.txt: 没有这个文件"),
        (["parse", "no.txt"], 1, "gkextract: no.txt: there is no such file"),
        (["--lang", "zh", "panel", "-o", "a.pdf", "b.jsonl"], 2, "错误：面板可以写成"),
    ],
)
def test_errors(args: list[str], code: int, wanted: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = ended(capsys, *args)
    assert found[0] == code
    assert wanted in found[2]


def test_help_in_chinese_keeps_to_its_width(capsys: pytest.CaptureFixture[str]) -> None:
    from rich.cells import cell_len

    code, out, _ = ended(capsys, "--lang", "zh", "batch", "--help")
    assert code == 0
    assert "选项" in out
    assert "示例" in out
    assert "\0" not in out
    # The examples stay as they are, whatever their length.
    assert max(cell_len(line) for line in out.partition("示例")[0].splitlines()) <= 80


def test_records_and_failures_are_the_same_in_every_language(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    made = []
    for language in ("zh", "en"):
        out = tmp_path / f"{language}.jsonl"
        args = [sys.executable, "-m", "gkextract", "--lang", language, "batch", str(tmp_path / "a.txt"), "-o", str(out)]
        shown = subprocess.run(args, capture_output=True, check=False, timeout=60).stderr.decode()
        assert ("是空文件" in shown) == (language == "zh")
        made.append(Path(f"{out}.errors.jsonl").read_text(encoding="utf-8"))
    assert made[0] == made[1]
    assert "is empty" in made[0]
