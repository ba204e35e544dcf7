"""Relations between reports, and the command that tells them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from gkextract import cli
from gkextract.checks.across import Finding, run
from gkextract.models import Agency, Check, Evidence, Measure, Period, Region, Report, Source

Number = tuple[str, float] | tuple[str, float, str]


def report(
    agency: str | None, year: int | None, *numbers: Number, path: str = "a.txt", region: str | None = None, **more: Any
) -> Report:
    measures = tuple(
        Measure(indicator=indicator, value=value, by=by[0] if by else None, evidence=Evidence(text="1", start=0, end=1))
        for indicator, value, *by in numbers
    )
    return Report(
        source=Source(path=path),
        agency=Agency(name=agency, region=Region(code=region) if region else None),
        period=Period(year=year),
        kind=more.pop("kind", "annual_report"),
        measures=measures,
        **more,
    )


def failed(*reports: Report) -> list[Finding]:
    return [finding for finding in run(reports) if finding.status == "fail"]


OUT, IN = "applications.carried_out", "applications.carried_in"
FORCE, ISSUED, REPEALED = (f"documents.normative_{name}" for name in ("in_force", "issued", "repealed"))
TOTAL, YEAR = "proactive.published_cumulative", "proactive.published"

YEARS: list[tuple[str, tuple[Number, ...], tuple[Number, ...], str, str | None]] = [
    ("carried over", ((OUT, 3),), ((IN, 3),), "years.carried", "pass"),
    ("lost on the way", ((OUT, 3),), ((IN, 2),), "years.carried", "fail"),
    (
        "lost in one column",
        ((OUT, 3), (OUT, 3, "enterprise")),
        ((IN, 3), (IN, 2, "enterprise")),
        "years.carried",
        "fail",
    ),
    ("nothing to compare", ((OUT, 3),), ((ISSUED, 2),), "years.carried", None),
    ("in force", ((FORCE, 20),), ((FORCE, 22), (ISSUED, 5), (REPEALED, 3)), "years.in_force", "pass"),
    ("not in force", ((FORCE, 20),), ((FORCE, 30), (ISSUED, 5), (REPEALED, 3)), "years.in_force", "fail"),
    ("repeals are not stated", ((FORCE, 20),), ((FORCE, 22), (ISSUED, 5)), "years.in_force", "undecided"),
    ("cumulative", ((TOTAL, 1000),), ((TOTAL, 1120), (YEAR, 120)), "years.cumulative", "pass"),
    ("not cumulative", ((TOTAL, 1000),), ((TOTAL, 900), (YEAR, 120)), "years.cumulative", "fail"),
    ("a slip of unit", (("safeguards.funds", 12),), (("safeguards.funds", 120_000),), "years.leap", "fail"),
    ("small numbers leap by themselves", ((YEAR, 1),), ((YEAR, 400),), "years.leap", None),
    ("a busy year", ((YEAR, 100),), ((YEAR, 4000),), "years.leap", None),
]


@pytest.mark.parametrize(("why", "before", "after", "rule", "wanted"), YEARS, ids=[row[0] for row in YEARS])
def test_years(why: str, before: tuple[Number, ...], after: tuple[Number, ...], rule: str, wanted: str | None) -> None:
    found = run([report("甲县水利局", 2021, *after), report("甲县水利局", 2020, *before)])
    assert next((finding.status for finding in found if finding.rule == rule), None) == wanted


def test_other_agencies_and_years_apart_are_not_compared() -> None:
    assert run([report("甲县", 2020, (OUT, 3)), report("乙县", 2021, (IN, 2)), report("甲县", 2022, (IN, 9))]) == []
    assert run([report(None, 2020, (OUT, 3)), report("甲县", None, (IN, 2))]) == []


def test_bodies_of_one_name_in_different_divisions_are_not_compared() -> None:
    before = report("民政局", 2020, (OUT, 3), region="350128")
    assert not failed(before, report("民政局", 2021, (IN, 2), region="340501"))
    assert failed(before, report("民政局", 2021, (IN, 2))), "a division that is not known is no other division"


def test_of_several_reports_of_a_year_the_annual_one_is_compared() -> None:
    summary = report("甲县", 2020, (OUT, 9), kind="work_summary")
    annual = report("甲县", 2020, (OUT, 3))
    assert not failed(summary, annual, report("甲县", 2021, (IN, 3)))


NUMBERS: tuple[Number, ...] = tuple((f"admin.{n}", n * 7.0) for n in range(1, 10))


def test_copied_numbers() -> None:
    (finding,) = failed(report("甲县", 2020, *NUMBERS), report("乙县", 2020, *NUMBERS))
    assert finding.rule == "reports.copied"
    assert finding.reports == (1, 0)
    assert "乙县 2020 / 甲县 2020" in finding.message


def test_like_numbers_that_are_no_copy() -> None:
    zeros = tuple((f"admin.{n}", 0.0) for n in range(20))
    assert not failed(report("甲县", 2020, *zeros), report("乙县", 2020, *zeros)), "nothing to report twice"
    ones = tuple((f"admin.{n}", 1.0) for n in range(20))
    assert not failed(report("甲县", 2020, *ones), report("乙县", 2020, *ones)), "small numbers are often alike"
    assert not failed(report("甲县", 2020, *NUMBERS), report("甲县", 2020, *NUMBERS)), "one report in two files"
    assert not failed(report("甲县", 2020, *NUMBERS), report("乙县", 2020, *NUMBERS, duplicate_of=0))


# ------------------------------------------------------------------ the command


def write(path: Path, *reports: Report) -> str:
    path.write_text("".join(each.model_dump_json() + "\n" for each in reports), "utf-8")
    return str(path)


WRONG = Check(
    rule="applications.balance", status="fail", message="本年新收 + 上年结转 = 办理结果总计 + 结转下年度: 1 ≠ 2, 差 −1"
)


def test_the_command_tells_failures_within_and_between(tmp_path: Path) -> None:
    file = write(
        tmp_path / "all.jsonl",
        report("甲县", 2020, (OUT, 3), path="2020.txt", checks=(WRONG,)),
        report("甲县", 2021, (IN, 2), path="2021.txt"),
    )
    made = CliRunner().invoke(cli.cli, ["check", file, "--lang", "en"])
    assert made.stdout.splitlines() == [
        "2020.txt#0: fail: applications.balance: received + carried in = completed + carried out: 1 ≠ 2, off by −1",
        "2021.txt#0, 2020.txt#0: fail: years.carried: "
        "carried in = what the report of the year before carried out: 甲县 2021 / 2020: 2 ≠ 3",
    ]
    assert "reports 2; checks: 1 failed" in made.stderr
    told = [json.loads(line) for line in CliRunner().invoke(cli.cli, ["check", file, "--json"]).stdout.splitlines()]
    assert [each["rule"] for each in told] == ["applications.balance", "years.carried"]
    assert told[1]["reports"] == [{"path": "2021.txt", "index": 0}, {"path": "2020.txt", "index": 0}]


def code(*args: str) -> int:
    made = CliRunner().invoke(cli.cli, ["check", *args], standalone_mode=False)
    assert made.exception is None
    return int(made.return_value or 0)


def test_strict_and_broken_input(tmp_path: Path) -> None:
    bad = write(tmp_path / "bad.jsonl", report("甲县", 2020, checks=(WRONG,)))
    good = write(tmp_path / "good.jsonl", report("甲县", 2020))
    assert (code(bad), code(bad, "--strict"), code(good, "--strict")) == (0, 1, 0)
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"title": 3}\n', "utf-8")
    made = CliRunner().invoke(cli.cli, ["check", str(broken), good])
    assert "line 1 is no record" in made.stderr
    assert "reports 1" in made.stderr, "what can be read is checked all the same"


def test_a_folder_of_records_and_documents(tmp_path: Path) -> None:
    write(tmp_path / "all.jsonl", report("甲县", 2020))
    (tmp_path / "b.txt").write_text("乙县水务局2021年政务公开工作总结\n全年主动公开政府信息120条。\n", "utf-8")
    (tmp_path / "all.jsonl.errors.jsonl").write_text('{"path": "x"}\n', "utf-8")
    made = CliRunner().invoke(cli.cli, ["check", str(tmp_path)])
    assert "reports 2" in made.stderr


def test_batch_compares_at_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for year, total in ((2020, 5000), (2021, 4000)):
        text = f"澄溪县民政局{year}年政府信息公开工作年度报告\n全年主动公开政府信息300条,历年累计主动公开政府信息{total}条。\n"
        Path(f"{year}.txt").write_text(text, "utf-8")
    made = CliRunner().invoke(cli.cli, ["batch", "2020.txt", "2021.txt", "-o", "out.jsonl", "--check", "--jobs", "1"])
    assert "years.cumulative" in made.stderr
    refused = CliRunner().invoke(cli.cli, ["batch", "2020.txt", "-o", "out.csv", "--check"])
    assert refused.exit_code == 2
