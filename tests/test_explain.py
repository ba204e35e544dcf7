"""Why each number was read as it was, and what was left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from gkextract import cli, pipeline
from gkextract.explain import Line, explain
from gkextract.models import Document, Found

TEXT = """云溪县水务局2021年政务公开工作总结
一、主动公开情况
按照云政办〔2021〕8号文件要求,全年主动公开政府信息120条,其中网站80条。
二、依申请公开情况
全年收到政府信息公开申请6件,均已按期答复。
"""


def lines(text: str, *, everything: bool = False) -> list[Line]:
    (made,) = explain(Document(text), everything=everything)
    return made.lines


def test_every_measure_is_told_in_its_place_with_its_rule() -> None:
    told = {(TEXT[line.start : line.end], line.indicator): line.told for line in lines(TEXT) if line.indicator}
    whole = next(value for (_, indicator), value in told.items() if indicator == "proactive.published")
    assert "= 120 条 exact  <- prose: " in whole
    report = pipeline.parse(TEXT)[0]
    assert {(m.evidence.text, m.indicator) for m in report.measures} <= told.keys()


def test_the_trace_counts_in_the_source_and_costs_nothing_unless_asked_for() -> None:
    noisy = "　　" + TEXT.replace("政府信息120条", "政府\u200b信息１２０条")
    traces: list[list[Found]] = []
    reports = pipeline.parse(noisy, trace=traces.append)
    assert len(traces) == len(reports) == 1
    stated = {(m.indicator, m.by, place.text) for m in reports[0].measures for place in (m.evidence, *m.also)}
    assert {(f.indicator, f.by, noisy[f.start : f.end]) for f in traces[0]} == stated
    assert reports == pipeline.parse(noisy)


def test_what_was_left_out_is_told_with_the_cause() -> None:
    text = TEXT + "三、其他\n投入设备7台,组织队伍3支。\n"
    out = [line.told for line in lines(text) if not line.indicator]
    assert any(told.startswith("left out") for told in out)
    assert not any(told.startswith("not a measure") for told in out)


def test_dates_and_document_numbers_are_told_when_asked_for() -> None:
    told = [TEXT[line.start : line.end] for line in lines(TEXT, everything=True) if "not a measure" in line.told]
    assert any("2021" in each for each in told)


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


def test_the_command_prints_paragraphs_with_their_numbers_below(file: str) -> None:
    made = CliRunner().invoke(cli.cli, ["explain", file])
    assert made.exit_code == 0
    assert "主动公开政府信息120条[1]" in made.stdout
    assert "\x1b" not in made.stdout, "no colour where there is no terminal"
    rows = made.stdout.splitlines()
    paragraph = next(index for index, row in enumerate(rows) if "120条[1]" in row)
    assert rows[paragraph + 1].startswith("    1 proactive.published 主动公开政府信息数 = 120 条")


def test_one_indicator_or_a_family(file: str) -> None:
    for asked in ("applications.received", "applications"):
        told = CliRunner().invoke(cli.cli, ["explain", file, "--indicator", asked]).stdout
        assert "applications.received" in told
        assert "proactive.published" not in told
    assert "proactive" not in CliRunner().invoke(cli.cli, ["explain", file, "--indicator", "review"]).stdout


def test_control_characters_never_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT.replace("网站80条", "网站\x1b[31m\x9b80条"), "utf-8")
    made = CliRunner().invoke(cli.cli, ["explain", str(path)])
    assert "\x1b" not in made.stdout
    assert "\x9b" not in made.stdout


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    made = CliRunner().invoke(cli.cli, ["explain", str(tmp_path / "none.txt")], standalone_mode=False)
    assert made.return_value == 1
    assert "none.txt" in made.stderr
    assert "Traceback" not in made.stderr
