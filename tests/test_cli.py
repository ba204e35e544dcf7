"""The command as a person meets it: outputs, options, messages, exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

import gkextract
from gkextract import cli

TEXT = """云溪县水务局2021年政务公开工作总结
一、主动公开情况
全年主动公开政府信息120条。
二、依申请公开情况
全年收到政府信息公开申请6件。
"""


class Ended(NamedTuple):
    code: int
    out: bytes
    err: str


class Run:
    def __init__(self, monkeypatch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[bytes]) -> None:
        self.monkeypatch, self.capture = monkeypatch, capture

    def __call__(self, *args: str, stdin: bytes = b"") -> Ended:
        self.monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            cli.main(list(args))
        out, err = self.capture.readouterr()
        assert b"Traceback" not in out + err
        return Ended(ended.value.code if isinstance(ended.value.code, int) else 0, out, err.decode())


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    return Run(monkeypatch, capfdbinary)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "GKEXTRACT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    Path("总结.txt").write_text(TEXT, encoding="utf-8")
    Path("gb.txt").write_bytes(TEXT.replace("云溪", "临河").encode("gb18030"))
    Path("other.txt").write_text("The council met on Monday.\n", encoding="utf-8")
    return tmp_path


def command(*args: str, **more: object) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "gkextract", *args], capture_output=True, timeout=120, check=False, **more
    )  # type: ignore[call-overload,no-any-return]


# ------------------------------------------------------------------ parse: what it prints


def test_json_is_what_the_library_gives(run: Run) -> None:
    ended = run("parse", "总结.txt")
    assert (ended.code, ended.err) == (0, "")
    assert json.loads(ended.out) == [each.model_dump(mode="json") for each in gkextract.parse_file("总结.txt")]
    (report,) = json.loads(ended.out)
    assert (report["agency"]["name"], report["period"]["year"]) == ("云溪县水务局", 2021)
    for measure in report["measures"]:
        evidence = measure["evidence"]
        assert TEXT[evidence["start"] : evidence["end"]] == evidence["text"]


def test_several_files_are_one_array_in_the_order_named(run: Run) -> None:
    reports = json.loads(run("parse", "gb.txt", "总结.txt").out)
    assert [each["source"]["path"] for each in reports] == ["gb.txt", "总结.txt"]
    assert reports[0]["source"]["encoding"] == "gb18030"


def test_standard_input(run: Run) -> None:
    (report,) = json.loads(run("parse", "-", stdin=TEXT.encode()).out)
    assert report["agency"]["name"] == "云溪县水务局"


def test_jsonl(run: Run) -> None:
    lines = run("parse", "总结.txt", "gb.txt", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["agency"]["name"] for line in lines] == ["云溪县水务局", "临河县水务局"]


def test_csv(run: Run) -> None:
    (row,) = csv.DictReader(io.StringIO(run("parse", "总结.txt", "--format", "csv").out.decode()))
    assert (row["agency"], row["proactive.published"], row["applications.received"]) == ("云溪县水务局", "120", "6")


def test_long_csv(run: Run) -> None:
    rows = csv.DictReader(io.StringIO(run("parse", "总结.txt", "--format", "long.csv").out.decode()))
    assert {(row["indicator"], row["value"]) for row in rows} >= {
        ("proactive.published", "120"),
        ("applications.received", "6"),
    }


def test_table(run: Run) -> None:
    shown = run("parse", "总结.txt", "--format", "table").out.decode()
    for words in ("云溪县水务局", "2021", "proactive.published", "120", "applications.received"):
        assert words in shown
    assert "\x1b" not in shown


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal")
@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_table_on_a_terminal(environment: dict[str, str], coloured: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    known = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | {"TERM": "xterm", "COLUMNS": "100"}
    args = [sys.executable, "-m", "gkextract", "parse", "总结.txt"]
    with subprocess.Popen(args, stdout=theirs, env=known | environment) as process:
        os.close(theirs)
        shown = b""
        try:
            while more := os.read(ours, 1 << 16):
                shown += more
        except OSError:  # how a terminal says that it is closed
            pass
    assert process.returncode == 0
    assert "云溪县水务局" in shown.decode()
    assert "indicator" in shown.decode()
    assert (b"\x1b[1;36m" in shown) == coloured


@pytest.mark.parametrize(
    ("name", "begins"), [("out.json", b"[\n"), ("out.jsonl", b"{"), ("out.csv", b"file,"), ("out", b"[\n")]
)
def test_output_to_a_file(name: str, begins: bytes, run: Run) -> None:
    Path(name).write_text("old")
    assert run("parse", "总结.txt", "-o", name) == Ended(0, b"", "")
    assert Path(name).read_bytes().startswith(begins)
    assert len(list(Path().iterdir())) == 4


def test_encoding_named_by_the_user(run: Run) -> None:
    (report,) = json.loads(run("parse", "gb.txt", "--encoding", "gbk").out)
    assert report["agency"]["name"] == "临河县水务局"


def test_unlinked_numbers_are_listed_when_asked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from gkextract import pipeline
    from gkextract.models import Report, Source, Warning

    warning = Warning(code="unlinked", message="no rule", start=TEXT.index("全年主动"), end=TEXT.index("120条") + 4)
    monkeypatch.setattr(pipeline, "parse", lambda document: [Report(source=Source(), warnings=(warning,))])
    assert run("parse", "总结.txt").err == ""
    assert "总结.txt:29-43: unlinked: 全年主动公开政府信息120条" in run("parse", "总结.txt", "--show-unlinked").err
    shown = run("parse", "总结.txt", "--show-unlinked", "--format", "table")
    assert "no rule" in shown.out.decode()
    assert shown.err == ""


# ------------------------------------------------------------------ parse: bad input


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (None, "no such file"),
        (b"", "empty"),
        (b"\x00\x01\x02\x03" * 50, ""),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), ""),
        (b"PK\x03\x04" + bytes(50), ""),
    ],
)
def test_a_bad_file_is_named_with_its_cause_and_the_others_are_done(
    content: bytes | None, cause: str, run: Run
) -> None:
    if content is not None:
        Path("bad.txt").write_bytes(content)
    ended = run("parse", "bad.txt", "总结.txt")
    assert ended.code == 1
    assert ended.err.startswith("gkextract: bad.txt: ")
    assert cause in ended.err
    assert ended.err.count("\n") == 1
    assert [each["source"]["path"] for each in json.loads(ended.out)] == ["总结.txt"]


def test_a_directory_is_no_file(run: Run) -> None:
    Path("folder").mkdir()
    ended = run("parse", "folder")
    assert (ended.code, json.loads(ended.out)) == (1, [])
    assert "folder: is a directory" in ended.err


@pytest.mark.parametrize("text", ["The council met on Monday.\n", "首页 导航 上一篇 下一篇 返回顶部\n"])
def test_a_file_without_a_report_is_no_failure(text: str, run: Run) -> None:
    Path("page.txt").write_text(text, encoding="utf-8")
    ended = run("parse", "page.txt")
    assert (ended.code, json.loads(ended.out)) == (0, [])
    assert "page.txt: no report found" in ended.err
    assert run("parse", "page.txt", "--quiet") == Ended(0, b"[]\n", "")


def test_a_fault_of_ours_is_one_line_and_costs_one_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from gkextract import pipeline

    sound = pipeline.parse

    def faulty(document: gkextract.Document) -> list[gkextract.Report]:
        if document.path == "gb.txt":
            raise RuntimeError("what is this")
        return sound(document)

    monkeypatch.setattr(pipeline, "parse", faulty)
    ended = run("parse", "gb.txt", "总结.txt")
    assert ended.code == 1
    assert ended.err == "gkextract: gb.txt: internal error, please report it: RuntimeError: what is this\n"
    assert len(json.loads(ended.out)) == 1
    monkeypatch.setenv("GKEXTRACT_DEBUG", "1")
    with pytest.raises(RuntimeError):
        cli.main(["parse", "gb.txt"])


def test_when_all_failed_an_old_output_stays(run: Run) -> None:
    Path("out.json").write_text("old")
    assert run("parse", "missing.txt", "-o", "out.json").code == 1
    assert Path("out.json").read_text() == "old"


@pytest.mark.parametrize("output", ["nowhere/out.json", "."])
def test_an_output_that_cannot_be_written(output: str, run: Run) -> None:
    ended = run("parse", "总结.txt", "-o", output)
    assert ended.code == 1
    assert ended.err.startswith(f"gkextract: cannot write {output}: ")


@pytest.mark.parametrize(
    "args",
    [
        ["parse"],
        ["parse", "总结.txt", "--format", "xml"],
        ["parse", "总结.txt", "-o", "out.xlsx"],
        ["parse", "总结.txt", "--encoding", "klingon"],
        ["parse", "总结.txt", "--no-such-option"],
        ["nonsense"],
        ["text"],
        ["batch", "总结.txt"],
        ["batch", "总结.txt", "-o", "out.txt"],
        ["batch", "总结.txt", "-o", "out.jsonl", "--long"],
        ["batch", "总结.txt", "-o", "out.csv", "--jobs", "0"],
    ],
)
def test_wrong_usage(args: list[str], run: Run) -> None:
    ended = run(*args)
    assert (ended.code, ended.out) == (2, b"")
    assert ended.err


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "table"])
def test_a_closed_pipe_ends_quietly(format: str) -> None:
    args = [sys.executable, "-m", "gkextract", "parse", *["总结.txt"] * 40, "--format", format]
    with subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_utf_8_whatever_the_locale() -> None:
    environment = {
        **os.environ,
        "PYTHONIOENCODING": "ascii",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
    }
    for format in ("json", "table"):
        ended = command("parse", "gb.txt", "missing.txt", "--format", format, env=environment)
        assert ended.returncode == 1
        assert "临河县水务局" in ended.stdout.decode("utf-8")
        assert b"missing.txt" in ended.stderr


# ------------------------------------------------------------------ the other commands


@pytest.mark.parametrize("name", ["总结.txt", "gb.txt"])
def test_text_is_what_offsets_refer_to(name: str, run: Run) -> None:
    shown = run("text", name).out.decode()
    (report,) = json.loads(run("parse", name).out)
    for measure in report["measures"]:
        evidence = measure["evidence"]
        assert shown[evidence["start"] : evidence["end"]] == evidence["text"]


def test_text_of_a_bad_file(run: Run) -> None:
    ended = run("text", "missing.txt")
    assert (ended.code, ended.out) == (1, b"")
    assert ended.err.startswith("gkextract: missing.txt: ")


def test_schema_describes_the_records(run: Run) -> None:
    schema = json.loads(run("schema").out)
    (report,) = json.loads(run("parse", "总结.txt").out)
    assert set(schema["properties"]) == set(schema["required"]) == set(report)
    assert set(schema["$defs"]["Measure"]["required"]) == set(report["measures"][0])


def test_formats_lists_what_is_read_and_written(run: Run) -> None:
    listed = run("formats").out.decode()
    for words in ("text", ".txt", ".csv", ".long.csv", ".xlsx", ".parquet", ".sqlite"):
        assert words in listed


@pytest.mark.parametrize("args", [["-h"], ["--help"], ["parse", "-h"], ["batch", "--help"]])
def test_help(args: list[str], run: Run) -> None:
    ended = run(*args)
    assert ended.code == 0
    assert ended.out.startswith(b"Usage: gkextract")


def test_version(run: Run) -> None:
    assert run("--version").out.decode() == f"gkextract {gkextract.__version__}\n"


def test_help_loads_nothing_slow() -> None:
    code = (
        "import sys\n"
        "from gkextract.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "slow = {'jieba', 'rich', 'pydantic', 'openpyxl', 'pyarrow', 'lxml', 'regex', 'xlsxwriter', 'sqlite3'}\n"
        "slow |= {'pyspark', 'fastwarc'}\n"
        "print(sorted(slow & set(sys.modules)))\n"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.splitlines()[-1] == "[]"


# ------------------------------------------------------------------ batch


def test_batch(run: Run) -> None:
    ended = run("batch", ".", "-o", "out/all.csv")
    assert ended.code == 1  # there is no folder out
    Path("out").mkdir()
    ended = run("batch", ".", "-o", "out/all.csv", "--excel", "--jobs", "1")
    assert ended.code == 0
    assert "files 3, reports 2, measures 4, checks failed 0, failures 0" in ended.err
    rows = csv.DictReader(io.StringIO(Path("out/all.csv").read_text("utf-8-sig")))
    assert [row["机构"] for row in rows] == ["临河县水务局", "云溪县水务局"]


def test_batch_of_a_list_with_a_failure(run: Run) -> None:
    ended = run("batch", "-", "-o", "out.jsonl", stdin="总结.txt\nmissing.txt\n".encode())
    assert ended.code == 1
    assert "gkextract: missing.txt: " in ended.err
    assert json.loads(Path("out.jsonl").read_bytes())["agency"]["name"] == "云溪县水务局"
    assert json.loads(Path("out.jsonl.errors.jsonl").read_bytes())["path"] == "missing.txt"
    assert run("batch", "总结.txt", "-o", "out.jsonl").code == 2
    assert run("batch", "总结.txt", "-o", "out.jsonl", "--resume", "--quiet") == Ended(0, b"", "")
    assert not Path("out.jsonl.errors.jsonl").exists()


def test_batch_strict(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from gkextract import batch
    from gkextract.journal import Counts

    monkeypatch.setattr(batch, "run", lambda *args, **more: batch.Summary(1, found=Counts(1, 3, checks_failed=1)))
    assert run("batch", "总结.txt", "-o", "out.csv").code == 0
    assert run("batch", "总结.txt", "-o", "out.csv", "--strict").code == 1


def test_the_query_of_the_readme(run: Run) -> None:
    assert run("batch", "总结.txt", "gb.txt", "-o", "reports.sqlite").code == 0
    readme = Path(__file__).parent.parent / "README.md"
    (query,) = [line for line in readme.read_text("utf-8").splitlines() if line.startswith("SELECT agency")]
    base = sqlite3.connect("reports.sqlite")
    assert base.execute(query.replace("2022", "2021")).fetchall() == [("临河县水务局", 6), ("云溪县水务局", 6)]


# A suite started in the background hands down an interrupt that is ignored; who types Ctrl-C has the default one.
INTERRUPTED = """
import contextlib, os, signal
from gkextract import cli, progress
signal.signal(signal.SIGINT, signal.default_int_handler)
@contextlib.contextmanager
def bar(quiet):
    yield lambda done, of: done == 1 and os.kill(os.getpid(), signal.{signal})
progress.bar = bar
if __name__ == "__main__":
    cli.main(["batch", ".", "-o", "out.csv"])
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("signal", ["SIGINT", "SIGTERM"])
def test_an_interrupt_ends_cleanly_and_says_how_to_go_on(signal: str, run: Run) -> None:
    code = INTERRUPTED.format(signal=signal)
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 130
    assert "--resume" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not Path("out.csv").exists()
    assert run("batch", ".", "-o", "out.csv", "--resume").code == 0
    assert len(list(csv.reader(io.StringIO(Path("out.csv").read_text("utf-8"))))) == 3


# ------------------------------------------------------------------ documentation that cannot drift


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_every_option_is_documented(name: str) -> None:
    root = Path(__file__).parent.parent
    readme, batch = ((root / page).read_text("utf-8") for page in (name, "docs/batch.md"))
    for command, about in cli.cli.commands.items():
        assert f"gkextract {command}" in readme
        options = [each for param in about.params for each in param.opts if each.startswith("--")]
        missing = [each for each in options if each not in (batch if command == "batch" else readme)]
        assert missing in ([], ["--output"]), command


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_both_readmes_give_the_same_commands(name: str) -> None:
    root = Path(__file__).parent.parent
    commands = [line for line in (root / name).read_text("utf-8").splitlines() if line.startswith("python3 -m venv")]
    assert commands == [
        line for line in (root / "README.md").read_text("utf-8").splitlines() if line.startswith("python3 -m venv")
    ]
    assert len(commands) == 2
