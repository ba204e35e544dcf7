"""A batch as a whole: one output whatever happens on the way, and nothing lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from gkextract import batch
from gkextract.batch import Refused, Settings, Stopped, errors_of, journal_of
from gkextract.journal import Journal

REPORT = """{agency}2021年政府信息公开工作总结
一、主动公开情况
全年主动公开政府信息{published}条。
二、依申请公开情况
全年收到政府信息公开申请{received}件,均按期答复。
"""
FILES = 12


def write(folder: Path, number: int) -> Path:
    path = folder / f"{number:03}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = REPORT.format(agency=f"云溪县第{number}镇人民政府", published=100 + number, received=number)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for number in range(FILES):
        write(tmp_path / "in", number)
    monkeypatch.chdir(tmp_path)
    return Path("in")


def run(names: list[str], out: str = "out.jsonl", **more: object) -> batch.Summary:
    more = {"format": "jsonl", "jobs": 2, **more}
    return batch.run(names, Path(out), Settings(**more))


def records(out: str = "out.jsonl") -> list[Any]:
    return [json.loads(line) for line in Path(out).read_text("utf-8").splitlines()]


def paths(out: str = "out.jsonl") -> list[str]:
    return [record["source"]["path"] for record in records(out)]


def errors(out: str = "out.jsonl") -> dict[str, str]:
    if not errors_of(Path(out)).exists():
        return {}
    lines = [json.loads(line) for line in errors_of(Path(out)).read_text("utf-8").splitlines()]
    return {line["path"]: line["message"] for line in lines}


def python(code: str) -> subprocess.CompletedProcess[str]:
    """Code that may be killed, in a process of its own."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)


def test_every_report_in_the_order_of_the_paths(folder: Path) -> None:
    summary = run(["in"])
    assert paths() == [f"in/{number:03}.txt" for number in range(FILES)]
    assert (summary.files, summary.found.reports, summary.failures) == (FILES, FILES, {})
    assert not errors_of(Path("out.jsonl")).exists()


def test_it_says_what_parse_says(folder: Path) -> None:
    import gkextract

    run(["in"])
    wanted = [report for path in sorted(folder.iterdir()) for report in gkextract.parse_file(str(path))]
    assert records() == [report.model_dump(mode="json") for report in wanted]


@pytest.mark.parametrize("name", ["out.csv", "out.json", "out.sqlite"])
def test_the_same_bytes_whatever_the_number_of_processes(name: str, folder: Path) -> None:
    kind = name.partition(".")[2]
    run(["in"], name, format=kind, jobs=1)
    first = Path(name).read_bytes()
    run(["in"], name, format=kind, jobs=3, force=True)
    assert Path(name).read_bytes() == first


def test_nothing_to_read_gives_an_empty_output(folder: Path) -> None:
    summary = run([], "out.csv", format="csv")
    assert summary.files == 0
    assert Path("out.csv").read_text().count("\n") == 1


# ------------------------------------------------------------------ bad files


def test_bad_files_are_told_and_the_rest_is_done(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "invalid.txt").write_bytes(b"\xff\xfe\xfa\x00\x81" * 99)
    (folder / "line.txt").write_text("公开" * 500_000)
    (folder / "furniture.txt").write_text("首页 导航 上一篇 下一篇")
    if os.name != "nt":
        os.mkfifo(folder / "pipe.txt")
        (folder / "loop").symlink_to(folder.resolve())
        (folder / "dead.txt").symlink_to("nowhere")
        (folder / "zero.txt").symlink_to("/dev/zero")
    summary = run(["in", "missing.txt"])
    failed = set(errors())
    assert failed >= {"in/empty.txt", "in/invalid.txt", "missing.txt"}
    if os.name != "nt":
        assert failed >= {"in/pipe.txt", "in/loop", "in/dead.txt", "in/zero.txt"}
    assert not failed & {"in/line.txt", "in/furniture.txt"}
    assert set(summary.failures) == failed
    assert len(set(paths()) - {"in/line.txt"}) == FILES


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a file that may not be read")
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "000.txt").chmod(0)
    run(["in"])
    assert "permission" in errors()["in/000.txt"]
    assert len(records()) == FILES - 1


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text")
def test_a_name_that_is_no_text(folder: Path) -> None:
    write(folder, 1).rename(os.fsdecode(b"in/\xd4\xc6.txt"))
    run(["in"])
    assert paths()[-1] == "in/\\xd4\\xc6.txt"


def test_members_of_an_archive(folder: Path) -> None:
    with zipfile.ZipFile("in/more.zip", "w") as archive:
        for number in (20, 21):
            archive.write(write(Path("elsewhere"), number), f"{number}.txt")
        archive.writestr("bad.txt", b"")
    run(["in"])
    assert paths()[FILES:] == ["in/more.zip/20.txt", "in/more.zip/21.txt"]
    assert list(errors()) == ["in/more.zip/bad.txt"]


def test_fail_fast_writes_no_output(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    with pytest.raises(Stopped, match=r"empty\.txt"):
        run(["in"], fail_fast=True)
    assert not Path("out.jsonl").exists()
    run(["in"], resume=True)
    assert len(records()) == FILES


# ------------------------------------------------------------------ what stands already


def test_what_stands_is_not_overwritten(folder: Path) -> None:
    Path("out.jsonl").write_text("mine")
    with pytest.raises(Refused, match="--force"):
        run(["in"])
    assert Path("out.jsonl").read_text() == "mine"
    run(["in"], force=True)
    assert len(records()) == FILES
    Path("out.jsonl").unlink()
    with pytest.raises(Refused, match=r"journal exists: --resume"):
        run(["in"])


def test_other_options_do_not_go_on_with_a_journal(folder: Path) -> None:
    run(["in"])
    before = Path("out.jsonl").read_bytes()
    with pytest.raises(Refused, match="other options"):
        run(["in"], resume=True, encoding="gb18030")
    assert Path("out.jsonl").read_bytes() == before


def test_a_second_run_on_one_output_is_refused(folder: Path) -> None:
    journal = Journal(journal_of(Path("out.jsonl")), {}, resume=False)
    with pytest.raises(Refused, match="another run"):
        run(["in"], force=True)
    journal.close()


def test_an_output_in_its_own_input_is_no_input(folder: Path) -> None:
    run(["in"], "in/out.txt", format="jsonl")
    run(["in"], "in/out.txt", format="jsonl", resume=True)
    assert len(records("in/out.txt")) == FILES
    assert errors("in/out.txt") == {}


def test_an_output_that_cannot_be_written(folder: Path) -> None:
    with pytest.raises(Stopped, match="cannot write"):
        run(["in"], "nowhere/out.jsonl")


# ------------------------------------------------------------------ going on


def test_unchanged_files_are_not_read_again(folder: Path) -> None:
    run(["in"])
    first = Path("out.jsonl").read_bytes()
    assert run(["in"], resume=True).unchanged == FILES
    assert Path("out.jsonl").read_bytes() == first
    (folder / "000.txt").unlink()
    write(folder, 5).write_text(REPORT.format(agency="临河县水务局", published=7, received=0), encoding="utf-8")
    write(folder, 50)
    summary = run(["in"], resume=True)
    assert summary.unchanged == FILES - 2
    resumed = Path("out.jsonl").read_bytes()
    run(["in"], force=True)
    assert Path("out.jsonl").read_bytes() == resumed
    assert summary.found.reports == FILES


def test_failed_files_are_tried_again(folder: Path) -> None:
    (folder / "003.txt").write_bytes(b"")
    assert list(run(["in"]).failures) == ["in/003.txt"]
    write(folder, 3)
    summary = run(["in"], resume=True)
    assert (summary.unchanged, summary.failures) == (FILES - 1, {})
    assert len(records()) == FILES
    assert errors() == {}


def test_a_file_that_broke_leaves_nothing_of_its_old_self(folder: Path) -> None:
    run(["in"])
    (folder / "003.txt").write_bytes(b"")
    run(["in"], resume=True)
    assert len(records()) == FILES - 1


KILLED = """
import os, signal
from pathlib import Path
from gkextract import batch
def progress(done, of):
    if done == {after}:
        {act}
if __name__ == "__main__":
    batch.run(["in"], Path("{out}"), batch.Settings(format="{format}", jobs=2), progress=progress)
"""


@pytest.mark.skipif(os.name == "nt", reason="kill -9")
@pytest.mark.parametrize(("format", "after"), [("csv", 7), ("sqlite", 2)])
def test_killed_and_resumed_it_gives_the_same_bytes(format: str, after: int, folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    run(["in"], f"undisturbed.{format}", format=format)
    out = f"out.{format}"
    act = "os.kill(os.getpid(), signal.SIGKILL)"
    ended = python(KILLED.format(after=after, act=act, out=out, format=format))
    assert ended.returncode == -9, ended.stderr
    assert not Path(out).exists()
    summary = run(["in"], out, format=format, resume=True)
    assert after - 1 <= summary.unchanged < FILES
    assert Path(out).read_bytes() == Path(f"undisturbed.{format}").read_bytes()
    assert errors(out) == errors(f"undisturbed.{format}")


@pytest.mark.skipif(os.name == "nt", reason="needs a limit on file sizes")
def test_a_full_disk_stops_the_run_and_spoils_nothing(folder: Path) -> None:
    run(["in"], "undisturbed.jsonl")
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (5000, -1))"
    ended = python(limit + KILLED.format(after=-1, act="pass", out="out.jsonl", format="jsonl"))
    assert ended.returncode == 1
    assert "gkextract.batch.Stopped: cannot write" in ended.stderr
    assert "--resume" in ended.stderr
    assert not Path("out.jsonl").exists()
    run(["in"], resume=True)
    assert Path("out.jsonl").read_bytes() == Path("undisturbed.jsonl").read_bytes()


def test_no_draft_is_left(folder: Path) -> None:
    run(["in"])
    assert sorted(os.listdir()) == ["in", "out.jsonl", "out.jsonl.journal"]
