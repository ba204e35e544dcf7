"""What `gkextract doctor` tells, and that it tells when something is wrong."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import gkextract
from gkextract import cli, doctor, pipeline


def ended(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as end:
        cli.main(["doctor", *args])
    return int(end.value.code or 0), capsys.readouterr().out


def test_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = ended(capsys)
    assert code == 0
    assert out.startswith(f"gkextract {gkextract.__version__}\n")
    for line in (
        "✓ pydantic: ",
        "✓ read text: plain text",
        "✓ write csv: one row per report",
        "✓ self-test: every number",
    ):
        assert f"\n{line}" in out


def test_json_holds_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = ended(capsys, "--json")
    found = json.loads(out)
    assert code == 0
    assert (found["version"], found["self_test"]) == (gkextract.__version__, "")
    assert found["machine"]["python"].startswith(f"{sys.version_info.major}.{sys.version_info.minor}.")
    assert {"click", "pydantic", "openpyxl", "pyarrow"} <= found["packages"].keys()
    assert not {"pytest", "ruff", "cn2an"} & found["packages"].keys()
    assert {("read", "pdf"), ("write", "parquet"), ("plot", "svg png html")} <= {
        (part["kind"], part["name"]) for part in found["parts"]
    }


@pytest.mark.parametrize(
    ("module", "part", "command"),
    [
        ("pypdfium2", ("read", "pdf"), "pip install 'gkextract[pdf]'"),
        ("pyarrow", ("write", "parquet"), "pip install 'gkextract[parquet]'"),
        ("vl_convert", ("plot", "svg png html"), "pip install 'gkextract[plot]'"),
        ("fastwarc", ("read", "warc"), "pip install 'gkextract[warc]'"),
        ("pyspark", ("run", "spark"), "pip install 'gkextract[spark]'"),
    ],
)
def test_what_is_missing_and_how_to_add_it(
    module: str, part: tuple[str, str], command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *more: None if name == module else real(name, *more))
    (hint,) = [each.hint for each in doctor.parts() if (each.kind, each.name) == part]
    assert command in hint


def test_a_program_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert doctor.machine()["LibreOffice"] == ""
    (hint,) = [each.hint for each in doctor.parts() if each.name == "doc"]
    assert "LibreOffice" in hint


@pytest.mark.skipif(os.name == "nt", reason="a file of no ending is no program")
def test_java_is_looked_for_where_spark_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "java").write_text("#!/bin/sh\n")
    (tmp_path / "bin" / "java").chmod(0o755)
    for home, path, wanted in (
        (None, tmp_path / "bin", tmp_path / "bin" / "java"),
        (tmp_path, tmp_path / "none", tmp_path / "bin" / "java"),
        (None, tmp_path / "none", ""),
        (tmp_path / "none", tmp_path / "bin", ""),  # as Spark, which then asks no further
    ):
        monkeypatch.setenv("PATH", str(path))
        monkeypatch.setenv("JAVA_HOME", str(home)) if home else monkeypatch.delenv("JAVA_HOME", raising=False)
        assert doctor.java() == str(wanted)


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (lambda text: [], "not enough values"),
        (lambda text: [report.model_copy(update={"measures": ()}) for report in REAL(text)], "numbers are missing"),
        (lambda text: REAL("\n" + text), "does not stand where it should"),
    ],
)
def test_a_self_test_that_fails(
    broken: object, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pipeline, "parse", broken)
    assert told in doctor.self_test()
    code, out = ended(capsys)
    assert code == 1
    assert "✗ self-test: " in out


REAL = pipeline.parse


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal")
@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours(environment: dict[str, str], coloured: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    known = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | {"TERM": "xterm"}
    with subprocess.Popen([sys.executable, "-m", "gkextract", "doctor"], stdout=theirs, env=known | environment) as run:
        os.close(theirs)
        shown = b""
        try:
            while more := os.read(ours, 1 << 16):
                shown += more
        except OSError:  # how a terminal says that it is closed
            pass
    assert run.returncode == 0
    assert "self-test" in shown.decode()
    assert (b"\x1b[32m" in shown) == coloured
