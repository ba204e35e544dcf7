"""Every output format, read back by a reader of its own, holds the records that went in."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest

from gkextract import catalog, writers
from gkextract.models import Agency, Check, Evidence, Measure, Period, Report, Source, Warning
from gkextract.writers import Layout, MissingExtra, Stream, flat, writer
from gkextract.writers.table import Tables, number, printed
from gkextract.writers.whole import whole

PUBLISHED, RECEIVED = "proactive.published", "applications.received"


def measure(indicator: str, value: float | None, evidence: str, **more: object) -> Measure:
    return Measure(
        indicator=indicator, value=value, evidence=Evidence(text=evidence, start=5, end=5 + len(evidence)), **more
    )


def report(*measures: Measure, index: int = 0, **more: object) -> Report:
    given: dict[str, object] = {
        "title": "云溪县水务局2021年政务公开工作总结",
        "agency": Agency(name="云溪县水务局"),
        "period": Period(year=2021, start="2021-01-01", end="2021-12-31"),
        "kind": "work_summary",
    }
    source = Source(path="a/总结.txt", encoding="utf-8", index=index, start=0, end=900, **CRAWL)
    return Report(source=source, measures=measures, **{**given, **more})


CRAWL = {"url": "http://www.yunxi.example/2022/1.html", "crawled": "2022-03-01T08:00:00Z"}
FULL = report(
    measure(
        PUBLISHED, 600, "公开信息600余条", bound="approx", unit="条", also=(Evidence(text="600条", start=50, end=54),)
    ),
    measure(PUBLISHED, 120, "网站发布120条", by="website", unit="条"),
    measure(RECEIVED, 6, "收到申请6—8件", bound="range", upper=8, unit="件"),
    measure("platform.visits", None, "访问量xx万次", bound="masked", unit="次"),
    measure("applications.reply_rate", 99.5, "答复率99.5%", unit="%"),
    measure(PUBLISHED, 3, "县财政局发布3条", scope="other", unit="条"),
    checks=(
        Check(rule="parts-of-whole", status="fail", message="120 + 3 ≠ 600", measures=(0, 1)),
        Check(rule="percentage", status="pass", message="99.5", measures=(4,)),
    ),
    warnings=(Warning(code="unlinked", message="47", start=30, end=34), Warning(code="unlinked", message="9")),
)
BARE = Report(source=Source(path=None, index=1), duplicate_of=0)
REPORTS = [FULL, BARE]


def output(name: str, reports: list[Report], folder: Path, layout: Layout | None = None) -> Path:
    """The reports of two files, written in a format."""
    made = writer(name, layout)
    path = folder / f"out.{name}"
    made.write([made.encode(reports[:1]), made.encode([]), made.encode(reports[1:])], path)
    return path


def wide(reports: list[Report], layout: Layout | None = None) -> list[dict[str, str]]:
    made = writer("csv", layout)
    assert isinstance(made, Stream)
    text = b"".join(made.stream([made.encode(reports)])).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


# ------------------------------------------------------------------ whole records


def test_json_is_an_indented_array_of_the_records(tmp_path: Path) -> None:
    text = output("json", REPORTS, tmp_path).read_text("utf-8")
    assert json.loads(text) == [each.model_dump(mode="json") for each in REPORTS]
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("reports", [[], [BARE]])
def test_json_of_few_reports(reports: list[Report], tmp_path: Path) -> None:
    assert json.loads(output("json", reports, tmp_path).read_bytes()) == [
        each.model_dump(mode="json") for each in reports
    ]


def test_jsonl_is_a_record_per_line(tmp_path: Path) -> None:
    lines = output("jsonl", REPORTS, tmp_path).read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [each.model_dump(mode="json") for each in REPORTS]


def test_every_key_of_a_record_is_always_there() -> None:
    bare = json.loads(writer("jsonl").encode([report(measure(PUBLISHED, 1, "1条"))]))
    full = json.loads(writer("jsonl").encode([FULL]))
    assert bare.keys() == full.keys()
    assert bare["measures"][0].keys() == full["measures"][0].keys()
    assert bare["measures"][0]["also"] == []


def test_parquet_gives_the_records_back(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(output("parquet", REPORTS, tmp_path))
    assert [Report.model_validate(row) for row in table.to_pylist()] == REPORTS
    assert table.schema.metadata[b"gkextract"].decode() == flat.edition()


def test_parquet_has_the_same_schema_when_empty(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    full = parquet.read_schema(output("parquet", REPORTS, tmp_path))
    assert parquet.read_schema(output("parquet", [], tmp_path)) == full


def test_sqlite_gives_the_records_back(tmp_path: Path) -> None:
    base = sqlite3.connect(output("sqlite", REPORTS, tmp_path))
    base.row_factory = sqlite3.Row
    back = [_from_sqlite(base, row) for row in base.execute("SELECT * FROM reports ORDER BY id")]
    assert back == REPORTS
    assert [row["id"] for row in base.execute("SELECT id FROM indicators ORDER BY position")] == list(
        catalog.load().ids
    )


def _from_sqlite(base: sqlite3.Connection, row: sqlite3.Row) -> Report:
    def rows(table: str) -> list[dict[str, object]]:
        return [
            dict(each) for each in base.execute(f"SELECT * FROM {table} WHERE report = ? ORDER BY number", [row["id"]])
        ]

    measures = [
        {
            **{key: each[key] for key in ("indicator", "value", "upper", "bound", "unit", "scope")},
            "by": each["breakdown"],
            "evidence": {"text": each["evidence"], "start": each["start"], "end": each["end"]},
            "also": json.loads(str(each["also"])),
        }
        for each in rows("measures")
    ]
    checks = [{**each, "measures": json.loads(str(each["measures"]))} for each in rows("checks")]
    source = {key: row[key] for key in ("format", "encoding", "start", "end", "url", "crawled")}
    return Report.model_validate(
        {
            "source": {**source, "path": row["file"], "index": row["number"]},
            "agency": {"name": row["agency"]},
            "period": {"year": row["year"], "start": row["period_start"], "end": row["period_end"]},
            **{key: row[key] for key in ("title", "kind", "duplicate_of")},
            "measures": measures,
            "checks": [_without_place(each) for each in checks],
            "warnings": [_without_place(each) for each in rows("warnings")],
        }
    )


def _without_place(row: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in row.items() if key not in ("report", "number")}


def test_sqlite_views(tmp_path: Path) -> None:
    older = report(measure(RECEIVED, 9, "收到申请9件"), period=Period(year=2020))
    other = report(
        measure(RECEIVED, 70, "收到申请70件"), measure(RECEIVED, 71, "71"), agency=Agency(name="临河镇人民政府")
    )
    base = sqlite3.connect(output("sqlite", [older, FULL, other], tmp_path))
    most = f'SELECT agency, "{RECEIVED}" FROM wide WHERE year = 2021 AND duplicate_of IS NULL ORDER BY 2 DESC'
    assert base.execute(most).fetchall() == [("临河镇人民政府", 71), ("云溪县水务局", 6)]
    assert base.execute("SELECT agency, year FROM latest ORDER BY report").fetchall() == [
        ("云溪县水务局", 2021),
        ("临河镇人民政府", 2021),
    ]
    assert base.execute("SELECT checks_failed, warnings FROM wide WHERE report = 2").fetchone() == (1, 2)


def test_a_number_too_large_for_a_column_does_not_stop_the_rest(tmp_path: Path) -> None:
    huge = report(measure(PUBLISHED, 10**20, "1" + "0" * 20))
    base = sqlite3.connect(output("sqlite", [huge], tmp_path))
    assert base.execute("SELECT value FROM measures").fetchone() == (1e20,)
    for name in ("parquet", "long.parquet", "xlsx"):
        pytest.importorskip("xlsxwriter" if name == "xlsx" else "pyarrow")
        assert output(name, [huge], tmp_path).stat().st_size > 0


# ------------------------------------------------------------------ flat tables


def test_long_csv_has_a_row_per_measure(tmp_path: Path) -> None:
    rows = list(csv.DictReader(output("long.csv", REPORTS, tmp_path).open(encoding="utf-8", newline="")))
    assert len(rows) == len(FULL.measures)
    for row, each in zip(rows, FULL.measures, strict=True):
        assert (row["file"], row["index"], row["agency"], row["year"]) == ("a/总结.txt", "0", "云溪县水务局", "2021")
        assert (row["indicator"], row["by"], row["bound"]) == (each.indicator, each.by or "", each.bound)
        assert row["value"] == ("" if each.value is None else str(each.value))
        assert (row["evidence"], int(row["start"]), int(row["end"])) == tuple(each.evidence.model_dump().values())


def test_long_parquet_holds_what_long_csv_holds(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(output("long.parquet", REPORTS, tmp_path))
    assert table.column_names == flat.long_header(Layout())
    assert table.to_pylist() == [
        dict(zip(table.column_names, row, strict=True)) for each in REPORTS for row in flat.long_rows(each)
    ]


def test_wide_header_does_not_depend_on_the_reports() -> None:
    header = flat.wide_header(Layout())
    assert header[:6] == ["file", "index", "title", "agency", "year", "kind"]
    assert header[6:-6] == list(catalog.load().ids)
    assert header[-6:] == ["conflicts", "checks_failed", "warnings", "duplicate_of", "url", "crawled"]
    empty = writer("csv")
    assert isinstance(empty, Stream)
    assert b"".join(empty.stream([])).decode().split("\n") == [",".join(header), ""]
    assert len(wide(REPORTS)[0]) == len(header)


def test_wide_row() -> None:
    row, bare = wide(REPORTS)
    assert (row["file"], row["index"], row["year"], row["kind"]) == ("a/总结.txt", "0", "2021", "work_summary")
    assert (row[PUBLISHED], row[RECEIVED], row["platform.visits"]) == ("600", "6", "")
    assert (row["checks_failed"], row["warnings"], row["conflicts"]) == ("parts-of-whole", "unlinked 2", "")
    assert bare["duplicate_of"] == "0"
    assert {value for key, value in bare.items() if key not in ("index", "kind", "duplicate_of")} == {""}


@pytest.mark.parametrize(
    ("measures", "shown", "conflicts"),
    [
        # The cell of a form goes before prose, wherever it stands.
        ([measure(RECEIVED, 5, "收到申请5件"), measure(RECEIVED, 7, "7")], "7", f"{RECEIVED}: 7 | 5"),
        ([measure(RECEIVED, 7, "7"), measure(RECEIVED, 5, "收到申请5件")], "7", f"{RECEIVED}: 7 | 5"),
        # Of two of a kind, the first.
        ([measure(RECEIVED, 5, "收到申请5件"), measure(RECEIVED, 7, "受理7件")], "5", f"{RECEIVED}: 5 | 7"),
        # The same number twice, another body's number, a part, and a masked number are no conflict.
        ([measure(RECEIVED, 5, "收到5件"), measure(RECEIVED, 5, "约5件", bound="approx")], "5", ""),
        ([measure(RECEIVED, 5, "收到5件"), measure(RECEIVED, 7, "财政局收到7件", scope="other")], "5", ""),
        ([measure(RECEIVED, 5, "收到5件"), measure(RECEIVED, 4, "网上4件", by="online")], "5", ""),
        ([measure(RECEIVED, None, "收到x件", bound="masked"), measure(RECEIVED, 4, "收到4件")], "4", ""),
        ([measure(RECEIVED, 0, "未收到申请")], "0", ""),
    ],
)
def test_two_numbers_for_one_column(measures: list[Measure], shown: str, conflicts: str) -> None:
    (row,) = wide([report(*measures)])
    assert (row[RECEIVED], row["conflicts"]) == (shown, conflicts)


def test_breakdowns_add_columns_for_the_fixed_labels_alone() -> None:
    (row,) = wide([FULL], Layout(breakdowns=True))
    assert row[f"{PUBLISHED}[website]"] == "120"
    assert not any("[]" in name or "*" in name for name in row)


@pytest.mark.parametrize(("headers", "agency", "published"), [("zh", "机构", "zh"), ("en", "Agency", "en")])
def test_headers_in_words(headers: str, agency: str, published: str) -> None:
    row = wide([FULL], Layout(headers=headers))[0]
    assert row[agency] == "云溪县水务局"
    assert row[getattr(catalog.load()[PUBLISHED], published)] == "600"


def test_byte_order_mark_only_when_asked(tmp_path: Path) -> None:
    assert output("csv", REPORTS, tmp_path, Layout(bom=True)).read_bytes().startswith(b"\xef\xbb\xbf")
    assert output("csv", REPORTS, tmp_path).read_bytes().startswith(b"file,")


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5", "@SUM(A1)", "\t=1", "＝1", "＠a", "－3"])
def test_text_that_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    (row,) = wide([report(title=text)])
    assert row["title"] == "'" + text


@pytest.mark.parametrize("text", ["总结=好", "5-3", "", "a@b", "'"])
def test_other_text_is_left_alone(text: str) -> None:
    (row,) = wide([report(title=text)])
    assert row["title"] == text


def test_numbers_are_not_guarded() -> None:
    (row,) = wide([report(measure("proactive.produced", -5, "-5"))])
    assert row["proactive.produced"] == "-5"


def test_line_breaks_and_quotes_survive(tmp_path: Path) -> None:
    (row,) = wide([report(title='甲,"乙"\n丙')])
    assert row["title"] == '甲,"乙"\n丙'


# ------------------------------------------------------------------ xlsx


def test_xlsx_sheets(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    book = openpyxl.load_workbook(output("xlsx", REPORTS, tmp_path))
    assert book.sheetnames == ["报告", "指标", "校验"]
    for sheet in book:
        assert sheet.freeze_panes
        assert sheet.auto_filter.ref
    reports, measures, checks = (list(sheet.values) for sheet in book)
    row = dict(zip(reports[0], reports[1], strict=True))
    wanted = dict(zip(flat.wide_header(Layout()), flat.wide_row(FULL), strict=True))
    assert row == wanted | {"conflicts": None}  # an empty cell has no text
    long = [[cell for place, cell in enumerate(row) if place != 5] for row in measures]
    assert long == [flat.long_header(Layout()), *flat.long_rows(FULL)]
    assert [row[4:7] for row in checks[1:]] == [
        ("parts-of-whole", "fail", "120 + 3 ≠ 600"),
        ("percentage", "pass", "99.5"),
    ]
    failed, passed = (book["校验"].cell(row, 5).fill.fgColor.rgb for row in (2, 3))
    assert failed == "FFFFC7CE" != passed


def test_xlsx_never_makes_a_formula(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    book = openpyxl.load_workbook(output("xlsx", [report(title="=1+1")], tmp_path))
    cell = book["报告"].cell(2, 3)
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.parametrize("name", list(writers.formats()))
def test_the_same_records_give_the_same_bytes(name: str, tmp_path: Path) -> None:
    try:
        first = output(name, REPORTS, tmp_path).read_bytes()
    except MissingExtra as missing:
        pytest.skip(str(missing))
    assert output(name, REPORTS, tmp_path).read_bytes() == first


# ------------------------------------------------------------------ names of formats, and whole files


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("out.csv", "csv"),
        ("out.long.csv", "long.csv"),
        ("OUT.CSV", "csv"),
        ("a.csv/out.jsonl", "jsonl"),
        ("out.db", "sqlite"),
        ("out.long.parquet", "long.parquet"),
        ("out", None),
        ("csv", None),
        ("out.txt", None),
        ("out.json.gz", None),
    ],
)
def test_format_of_an_ending(path: str, name: str | None) -> None:
    assert writers.format_of(path) == name


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match=r"gkextract\[parquet\]"):
        writer("long.parquet")


def test_whole_replaces_only_when_all_went_well(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.write_text("old")

    def fail() -> None:
        with whole(target) as draft:
            draft.write_text("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert target.read_text() == "old"
    with whole(target) as draft:
        draft.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


def test_whole_follows_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "out", tmp_path / "link"
    link.symlink_to(target)
    with whole(link) as draft:
        draft.write_text("new")
    assert link.is_symlink()
    assert target.read_text() == "new"


# ------------------------------------------------------------------ tables for people


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (measure(PUBLISHED, 1490, "1490条"), "1,490"),
        (measure(PUBLISHED, 600, "600余条", bound="approx"), "≈600"),
        (measure(PUBLISHED, 10, "超过10条", bound="min"), "≥10"),
        (measure(PUBLISHED, 10, "不足10条", bound="max"), "≤10"),
        (measure(PUBLISHED, 6, "6—8条", bound="range", upper=8), "6–8"),
        (measure(PUBLISHED, None, "xx条", bound="masked"), "?"),
        (measure(PUBLISHED, 99.5, "99.5"), "99.5"),
    ],
)
def test_number_for_people(given: Measure, wanted: str) -> None:
    assert number(given) == wanted


def test_no_control_character_reaches_the_terminal() -> None:
    assert printed("甲\x1b[31m乙\r\n丙\u202e丁") == "甲[31m乙  丙丁"


def test_tables_name_who_when_and_what() -> None:
    shown = Tables().encode(REPORTS).decode()
    for words in ("云溪县水务局", "2021", PUBLISHED, "≈600", "公开信息600余条", "parts-of-whole", "same as #0"):
        assert words in shown
    assert "unlinked" not in shown
    assert "unlinked" in Tables(unlinked=True).encode(REPORTS).decode()


def test_tables_take_brackets_as_text() -> None:
    assert "[bold]甲[/bold]" in Tables().encode([report(title="[bold]甲[/bold]")]).decode()


def test_a_full_sheet_goes_on_on_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    monkeypatch.setattr("gkextract.writers.xlsx._ROWS", 4)
    book = openpyxl.load_workbook(output("xlsx", REPORTS, tmp_path))
    assert book.sheetnames == ["报告", "指标", "校验", "指标2"]
    rows = [row for name in ("指标", "指标2") for row in list(book[name].values)[1:]]
    assert [row[7] for row in rows] == [each.value for each in FULL.measures]
