"""A panel: who is one agency over the years, what is a copy, what contradicts, what is missing, in every format."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner

from gkextract.cli import cli
from gkextract.models import Evidence, Measure, Period, Report, Source
from gkextract.panel import Panel, build, chart, files, table
from gkextract.panel.series import series
from gkextract.places import identify
from gkextract.writers import Layout
from gkextract.writers.records import JsonLines

PUBLISHED, RECEIVED, TOTAL = "proactive.published", "applications.received", "proactive.published_cumulative"
CARRIED_IN, CARRIED_OUT = "applications.carried_in", "applications.carried_out"
NUMBERS = {
    PUBLISHED: 120,
    RECEIVED: 14,
    "interpretation.published": 9,
    "safeguards.trainings": 3,
    "platform.visits": 5200,
}


def report(
    name: str | None, year: int | None, numbers: dict[str, float] | None = None, file: str = "a.txt", **more: object
) -> Report:
    measures = tuple(
        Measure(indicator=id, value=value, evidence=Evidence(text=f"共{value}件", start=0, end=4))
        for id, value in (NUMBERS if numbers is None else numbers).items()
    )
    given: dict[str, object] = {
        "period": Period(year=year),
        "kind": "annual_report",
        "title": f"{name}{year}年年度报告",
    }
    agency = identify(name, None, "", year)
    return Report(source=Source(path=file), agency=agency, measures=measures, **{**given, **more})


def shape(panel: Panel) -> list[tuple[str | None, int, int, int]]:
    return [(row.agency.name, row.year, len(row.items), len(row.copies)) for row in panel.rows]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("含山县教育局", 2019), ("含山县教育局", 2021), True),
        (("淮南市人社局", 2019), ("淮南市人力资源和社会保障局", 2021), True),
        (("铜陵县教育局", 2013), ("铜陵市义安区教育局", 2018), True),
        (("无为县水利局", 2010), ("无为市水利局", 2020), True),
        (("襄樊市教育局", 2009), ("襄阳市教育局", 2015), True),
        (("平潭综合实验区", 2015), ("平潭综合实验区管委会", 2018), True),
        (("含山县", 2015), ("含山县人民政府", 2018), True),
        (("鳳陵市水務局", 2016), ("凤陵市水务局", 2017), True),
        (("含山县教育局", 2019), ("和县教育局", 2019), False),
        (("含山县工商局", 2012), ("含山县质监局", 2012), False),
        (("合肥市公安局", 2019), ("合肥市公安局庐阳分局", 2019), False),
        (("合肥高新技术产业开发区管委会", 2019), ("合肥经济技术开发区管委会", 2019), False),
        (("含山县运漕镇人民政府", 2019), ("含山县林头镇人民政府", 2019), False),
        (("含山县人民医院", 2019), ("含山县中医院", 2019), False),
    ],
)
def test_one_agency_over_the_years(one: tuple[str, int], other: tuple[str, int], same: bool) -> None:
    first, second = (series(identify(name, None, "", year), year) for name, year in (one, other))
    assert first is not None
    assert (first == second) is same


@pytest.mark.parametrize(
    "name", ["县教育局", "市气象局", "XX县残联", "xxxx区教育局", "和平区民政局", "桃源镇人民政府", "教育局", None]
)
def test_names_that_tell_no_place_are_nobodys(name: str | None) -> None:
    assert series(identify(name, None, "", 2019), 2019) is None


def test_rows_stand_by_place_agency_and_year() -> None:
    reports = [
        report("含山县教育局", 2021),
        report("云溪县教育局", 2020),
        report("马鞍山市教育局", 2020),
        report("含山县教育局", 2019, {PUBLISHED: 77}),
        report("上海市教育委员会", 2018),
    ]
    assert shape(build(reports)) == [
        ("上海市教育委员会", 2018, 1, 0),
        ("马鞍山市教育局", 2020, 1, 0),
        ("含山县教育局", 2019, 1, 0),
        ("含山县教育局", 2021, 1, 0),
        ("云溪县教育局", 2020, 1, 0),
    ]


def test_gaps_are_told() -> None:
    panel = build([report("含山县教育局", year, {PUBLISHED: year}) for year in (2015, 2016, 2019, 2022)])
    assert [row.gap for row in panel.rows] == [(), (), (2017, 2018), (2020, 2021)]
    assert table.balance(panel, Layout()).rows[0][2:4] == ["2015 2016 2019 2022", "2017 2018 2020 2021"]


def test_copies_are_counted_once() -> None:
    nearly = {**NUMBERS, "participation.activities": 2}
    panel = build(
        [
            report("含山县教育局", 2019, file="site.html"),
            report("含山县教育局", 2019, nearly, file="reprint.html"),
            report("教育局", 2019, file="collection.txt"),
        ]
    )
    assert shape(panel) == [("含山县教育局", 2019, 1, 2)]
    assert panel.rows[0].files[0] == "reprint.html"  # who says most goes first
    assert panel.conflicts == []


@pytest.mark.parametrize(
    "other",
    [
        {PUBLISHED: 120, RECEIVED: 15, "service.messages": 33, "safeguards.trainings": 4},  # other numbers
        {PUBLISHED: 120},  # too few to tell
        dict.fromkeys(NUMBERS, 0),  # zeros are alike everywhere
    ],
)
def test_what_is_no_copy(other: dict[str, float]) -> None:
    panel = build([report("含山县教育局", 2019, file="a.txt"), report("教育局", 2019, other, file="b.txt")])
    assert shape(panel) == [("含山县教育局", 2019, 1, 0), ("教育局", 2019, 1, 0)]


def test_alike_reports_of_two_places_are_not_merged() -> None:
    panel = build([report("含山县教育局", 2019), report("和县教育局", 2019)])
    assert len(panel.rows) == 2
    assert [conflict.rule for conflict in panel.conflicts] == []  # too few numbers to call one a copy


def test_annual_report_goes_before_summary_and_conflicts_are_told() -> None:
    summary = report("含山县教育局", 2019, {PUBLISHED: 100, "service.messages": 8}, "b.txt", kind="work_summary")
    panel = build([summary, report("含山县教育局", 2019, {PUBLISHED: 120, RECEIVED: 3}, "a.txt")])
    (row,) = panel.rows
    assert row.files == ["a.txt", "b.txt"]
    assert {key[0]: measure.value for key, measure in row.numbers.items()} == {
        PUBLISHED: 120,
        RECEIVED: 3,
        "service.messages": 8,
    }
    (conflict,) = panel.conflicts
    assert (conflict.rule, conflict.files) == ("same_year", "a.txt; b.txt")
    assert row.conflicts == [conflict.message] == ["proactive.published: 120 | 100"]


def test_years_contradict_each_other() -> None:
    panel = build(
        [
            report("无为县教育局", 2018, {CARRIED_OUT: 5, TOTAL: 900}, "2018.txt"),
            report("无为市教育局", 2019, {CARRIED_IN: 2, TOTAL: 950, PUBLISHED: 50}, "2019.txt"),
            report("无为市教育局", 2022, {TOTAL: 400}, "2022.txt"),
        ]
    )
    found = {(conflict.rule, conflict.years) for conflict in panel.conflicts}
    assert ("cumulative_falls", "2022; 2019") in found
    assert any(years == "2019; 2018" and "5" in each.message for each in panel.conflicts for years in (each.years,))
    assert not any("|" in conflict.message.split(":")[0] for conflict in panel.conflicts)
    assert [bool(row.conflicts) for row in panel.rows] == [False, True, True]


def test_years_that_agree_are_not_told() -> None:
    good = [
        report("含山县教育局", 2018, {CARRIED_OUT: 5, TOTAL: 900}),
        report("含山县教育局", 2019, {CARRIED_IN: 5, TOTAL: 950, PUBLISHED: 50}),
        report("含山县教育局", 2022, {TOTAL: 1400}),
    ]
    assert build(good).conflicts == []


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"kind": "bulletin"}, "month"),
        ({"kind": "event_summary"}, "event"),
        ({"period": Period(year=2019, start="2019-01-01", end="2019-06-30")}, "part of the year"),
        ({"period": Period()}, "names no year"),
    ],
)
def test_what_has_no_row(more: dict[str, object], reason: str) -> None:
    panel = build([report("含山县教育局", 2019, **more)])
    assert panel.rows == []
    assert reason in panel.left[0].reason


def test_a_report_printed_twice_and_one_without_a_name() -> None:
    panel = build([report(None, 2019), report("含山县教育局", 2020), report("含山县教育局", 2020, duplicate_of=0)])
    assert shape(panel) == [("含山县教育局", 2020, 1, 0)]
    assert [each.reason for each in panel.left] == ["names no agency"]


def test_a_nameless_copy_joins_its_row() -> None:
    assert shape(build([report(None, 2019, file="b.txt"), report("含山县教育局", 2019)])) == [
        ("含山县教育局", 2019, 1, 1)
    ]


# ---- tables

SOME = [
    report("铜陵县教育局", 2013, {PUBLISHED: 10}, "2013.txt"),
    report("铜陵市义安区教育局", 2018, {PUBLISHED: 25, RECEIVED: 2}, "2018.txt", published="2019-01-20"),
    report("和平区民政局", 2018, {RECEIVED: 1}, "=x.txt"),
]


def cells(rows: Iterable[dict[str, str]], *names: str) -> list[tuple[str, ...]]:
    return [tuple(row[name] for name in names) for row in rows]


def test_wide_rows_have_codes_and_names_as_columns() -> None:
    made = files.as_csv(table.wide(build(SOME), Layout()), Layout()).decode()
    rows = list(csv.DictReader(io.StringIO(made)))
    assert cells(rows, "code", "city", "county", "code_today", "agency", "level", "sector", "type", "year") == [
        ("340721", "铜陵市", "铜陵县", "340706", "铜陵县教育局", "county", "教育", "department", "2013"),
        ("340706", "铜陵市", "义安区", "340706", "铜陵市义安区教育局", "county", "教育", "department", "2018"),
        ("", "", "", "", "和平区民政局", "county", "民政", "department", "2018"),
    ]
    assert cells(rows, PUBLISHED, RECEIVED, "gap", "published") == [
        ("10", "", "", ""),
        ("25", "2", "2014; 2015; 2016; 2017", "2019-01-20"),
        ("", "1", "", ""),
    ]
    assert rows[2]["candidates"] == "120101 天津市和平区; 210102 辽宁省沈阳市和平区"
    assert rows[2]["files"] == "'=x.txt"


def test_long_rows_have_the_evidence() -> None:
    rows = table.long(build(SOME), Layout()).rows
    assert [row[-8:] for row in rows][:2] == [
        [PUBLISHED, None, 10, None, "exact", None, "共10件", "2013.txt"],
        [PUBLISHED, None, 25, None, "exact", None, "共25件", "2018.txt"],
    ]


def test_headers_in_chinese() -> None:
    header = table.wide(build([]), Layout(headers="zh")).header
    assert header[:3] == ["区划代码", "省", "市"]
    assert len(set(header)) == len(header)


def saved(folder: Path, ending: str) -> Path:
    panel, layout = build(SOME), Layout()
    tables = [make(panel, layout) for make in (table.wide, table.conflicts, table.balance, table.left)]
    path = folder / f"panel.{ending}"
    files.save(tables, path, ending, layout)
    return path


def test_sqlite_holds_all_tables(tmp_path: Path) -> None:
    with sqlite3.connect(saved(tmp_path, "sqlite")) as base:
        rows = base.execute('SELECT code, year, "proactive.published" FROM panel ORDER BY year').fetchall()
        assert rows[0] == ("340721", 2013, 10)
        names = base.execute("SELECT name FROM sqlite_master").fetchall()
    assert {name for (name,) in names} == {"panel", "conflicts", "balance", "left"}


def test_a_workbook_holds_all_tables(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    book = openpyxl.load_workbook(saved(tmp_path, "xlsx"))
    assert book.sheetnames == ["panel", "conflicts", "balance", "left"]
    assert [cell.value for cell in book["panel"][2]][:1] == ["340721"]


def test_parquet_has_numbers_as_numbers(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    made = parquet.read_table(saved(tmp_path, "parquet"))
    assert made.column("year").to_pylist() == [2013, 2018, 2018]
    assert made.column(PUBLISHED).to_pylist() == [10.0, 25.0, None]


# ---- pictures


def test_the_chart_shows_every_year() -> None:
    pytest.importorskip("rich")
    from rich.console import Console

    console = Console(width=120, record=True, file=io.StringIO())
    console.print(chart.terminal(build(SOME), PUBLISHED))
    text = console.export_text()
    assert all(word in text for word in ("铜陵市义安区教育局", "2013", "2018", "10", "25", "▄", "█"))


def test_a_line_breaks_where_years_are_missing() -> None:
    spec = chart.specification(
        build([report("含山县教育局", y, {PUBLISHED: y}) for y in (2015, 2016, 2019)]), PUBLISHED
    )
    assert [value["part"] for value in spec["data"]["values"]] == [0, 0, 1]


@pytest.mark.parametrize(("ending", "begins"), [("svg", b"<svg"), ("png", b"\x89PNG")])
def test_plots(tmp_path: Path, ending: str, begins: bytes) -> None:
    pytest.importorskip("vl_convert")
    path = tmp_path / f"plot.{ending}"
    chart.save(build(SOME), PUBLISHED, path)
    assert path.read_bytes().startswith(begins)


def test_a_page_needs_no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vl_convert = pytest.importorskip("vl_convert")
    monkeypatch.setattr(vl_convert, "vegalite_to_html", lambda spec, bundle: f"{spec['title']} {bundle}")
    chart.save(build(SOME), PUBLISHED, tmp_path / "plot.html")
    assert (tmp_path / "plot.html").read_text(encoding="utf-8").endswith(f"{PUBLISHED} True")


# ---- the command


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(cli, ["panel", *words], standalone_mode=False)
    code = done.return_value if done.exception is None else 2
    return code or 0, done.stdout, str(done.exception or "") + done.stderr


@pytest.fixture
def kept(tmp_path: Path) -> str:
    path = tmp_path / "records.jsonl"
    path.write_bytes(JsonLines(Layout()).encode(SOME))
    return str(path)


def test_the_command_writes_and_sums_up(kept: str, tmp_path: Path) -> None:
    code, _, told = run(kept, "-o", str(tmp_path / "panel.csv"))
    assert code == 0
    assert "3 rows, 2 agencies" in told
    assert "4 years missing" in told
    assert (tmp_path / "panel.csv").read_text(encoding="utf-8").startswith("code,province,city,county,town")


def test_the_command_prints_csv_or_the_balance(kept: str) -> None:
    assert run(kept)[1].startswith("code,province")
    balance = run(kept, "--balance", "--chart")[1]
    assert "2014 2015 2016 2017" in balance
    assert "code,province" not in balance


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["-o", "panel.docx"], "a panel is written as"),
        (["--plot", "plot.gif"], "a plot is one of"),
        (["--indicator", "no.such"], "there is no indicator"),
    ],
)
def test_what_cannot_be_done_is_said_before_work(kept: str, words: list[str], message: str) -> None:
    code, _, told = run(kept, *words)
    assert code == 2
    assert message in told
