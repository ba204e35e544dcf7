"""Spark: the rows of a batch, whatever is in them, and all of them when a process is lost."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import pytest

import crawls
import gkextract
from gkextract import batch, pipeline
from gkextract.batch import Settings
from gkextract.doctor import java
from gkextract.models import Report
from gkextract.writers import Layout
from gkextract.writers.flat import edition
from gkextract.writers.parquet import LongParquet, RecordParquet

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytest.importorskip("pyspark")
pytest.importorskip("fastwarc")
pa = pytest.importorskip("pyarrow")
pytestmark = pytest.mark.filterwarnings(
    "ignore::FutureWarning", "ignore::ResourceWarning", "ignore::DeprecationWarning"
)

from gkextract import spark as ours  # noqa: E402
from gkextract.spark import rows, storage  # noqa: E402

TEXT = "云溪县第{0}镇2021年政府信息公开工作总结\n全年主动公开政府信息{0}条,收到政府信息公开申请3件。\n"
needs_java = pytest.mark.skipif(not java(), reason="there is no Java")


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    made = builder.config("spark.sql.shuffle.partitions", 2).config("spark.driver.memory", "1g").getOrCreate()
    made.sparkContext.setLogLevel("ERROR")
    yield made
    made.stop()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of several formats, some of which are broken."""
    here = tmp_path_factory.mktemp("spark")
    inputs = here / "in"
    inputs.mkdir()
    whole = crawls.crawl(6, every=2)
    (inputs / "a.warc.gz").write_bytes(whole + b"spam" * 40 + whole[:-30])
    for number in range(4):
        (inputs / f"b{number}.txt").write_bytes(TEXT.format(number).encode("gb18030" if number % 2 else "utf-8"))
    (inputs / "c.html").write_bytes(crawls.report_page(7))
    (inputs / "d.html").write_bytes(crawls.other_page(8))
    (inputs / "e.txt").write_bytes(b"")
    (inputs / "f.txt").write_bytes(b"\xff\xfe\xfa\x00\x81" * 99)
    (inputs / "g.txt.gz").write_bytes(gzip.compress(TEXT.format(9).encode())[:-9])
    return here


def batched(folder: Path, **more: Any) -> tuple[list[Any], dict[str, str]]:
    out = folder / "out.jsonl"
    summary = batch.run([str(folder / "in")], out, Settings(format="jsonl", jobs=2, force=True, **more))
    reports = [Report.model_validate_json(line) for line in out.read_text("utf-8").splitlines()]
    return as_rows(reports), {each.path: each.message for each in summary.failures.values()}


def as_rows(reports: list[Report]) -> list[Any]:
    return [row for report in reports for row in RecordParquet(Layout()).rows(report)]


def collected(df: Any) -> tuple[list[Any], dict[str, str]]:
    """The reports without their `error`, and the errors by their paths."""
    found = [row.asDict(recursive=True) for row in df.collect()]
    errors = {row["source"]["path"]: row["error"] for row in found if row["error"]}
    return [row for row in found if row.pop("error") is None], errors


@needs_java
@pytest.mark.parametrize("only_reports", [False, True])
def test_the_rows_of_a_batch(only_reports: bool, folder: Path, session: SparkSession) -> None:
    wanted, failures = batched(folder, only_reports=only_reports)
    found, errors = collected(ours.extract_files(session, [str(folder / "in")], only_reports=only_reports))
    assert (len(wanted), len(failures)) == (11, len(errors))
    assert found == wanted
    assert errors == failures


@needs_java
def test_the_rows_of_a_column(session: SparkSession) -> None:
    texts = [TEXT.format(3), None, "", "三十支队伍参加了比赛。", TEXT.format(4)]
    df = session.createDataFrame([(text,) for text in texts], "page string")
    found, errors = collected(ours.extract(df, "page"))
    wanted = [report for text in texts if text for report in pipeline.parse(text)]
    assert (found, errors) == (as_rows(wanted), {})
    assert len(wanted) == 2


@needs_java
def test_the_numbers_of_a_long_table(folder: Path, session: SparkSession) -> None:
    reports = ours.extract_files(session, [str(folder / "in")], only_reports=True)
    found = ours.measures(reports)
    kept = [Report.model_validate({**row}) for row in collected(reports)[0]]
    wanted = [row for report in kept for row in LongParquet(Layout()).rows(report)]
    assert [row.asDict() for row in found.collect()] == wanted
    assert found.columns == LongParquet(Layout()).schema().names


@needs_java
def test_the_command(folder: Path, session: SparkSession, tmp_path: Path) -> None:
    from pyarrow import parquet

    from gkextract.spark.__main__ import run

    args = [str(folder / "in"), str(tmp_path / "out"), "--only-reports"]
    assert run.main(args, standalone_mode=False) == 1  # some files failed
    wanted, failures = batched(folder, only_reports=True)
    reports, errors = parquet.read_table(tmp_path / "out" / "reports"), parquet.read_table(tmp_path / "out" / "errors")
    assert {path.name for path in (tmp_path / "out" / "reports").glob("year=*")} == {"year=2021"}
    found = reports.drop_columns(["year"]).to_pylist()
    assert sorted(map(json.dumps, found)) == sorted(map(json.dumps, wanted))
    assert dict(zip(*(errors[name].to_pylist() for name in ("path", "error")), strict=True)) == failures


@needs_java
def test_an_encoding_that_nobody_knows_is_refused(folder: Path, tmp_path: Path) -> None:
    from gkextract.spark.__main__ import run

    with pytest.raises(click.BadParameter, match="unknown encoding 'gb-what'"):
        run.main([str(folder), str(tmp_path / "out"), "--encoding", "gb-what"], standalone_mode=False)


def test_tables_of_pages(session: SparkSession, tmp_path: Path) -> None:
    from pyarrow import parquet

    from gkextract.spark.__main__ import run

    pages = [crawls.report_page(1).decode(), crawls.other_page(2).decode()]
    table = pa.table({"html": pages, "address": ["http://a.example/1", "http://a.example/2"]})
    parquet.write_table(table, tmp_path / "in.parquet")
    args = [str(tmp_path / "in.parquet"), str(tmp_path / "out"), "--column", "html", "--url", "address"]
    assert run.main(args, standalone_mode=False) == 0
    (row,) = parquet.read_table(tmp_path / "out" / "reports").to_pylist()
    assert (row["source"]["url"], row["source"]["format"]) == ("http://a.example/1", "html")
    assert [each["value"] for each in row["measures"]] == [101.0, 1.0, 1.0]


@needs_java
def test_the_command_with_a_catalog_of_ones_own(session: SparkSession, tmp_path: Path) -> None:
    from pyarrow import parquet

    from gkextract.spark.__main__ import run

    own = Path(__file__).parent.parent / "samples" / "own.toml"
    (tmp_path / "in.txt").write_text(TEXT.format(5) + "全年向社会开放数据集18个。", encoding="utf-8")
    args = [str(tmp_path / "in.txt"), str(tmp_path / "out"), "--catalog", str(own)]
    try:
        assert run.main(args, standalone_mode=False) == 0
    finally:
        gkextract.use_catalog(None)
    (row,) = parquet.read_table(tmp_path / "out" / "reports").to_pylist()
    assert ("service.data_sets", 18.0) in {(each["indicator"], each["value"]) for each in row["measures"]}


@needs_java
def test_a_column_that_is_not_there(session: SparkSession) -> None:
    with pytest.raises(ValueError, match="no such column: text; there are page"):
        ours.extract(session.createDataFrame([("",)], "page string"))


@needs_java
@pytest.mark.skipif(sys.platform != "linux", reason="the processes are looked for in /proc")
def test_nothing_is_lost_with_a_process(tmp_path: Path) -> None:
    """The Python processes are killed while they hold half of the pages. (For an executor: docs/scale.md.)"""
    job = [sys.executable, str(Path(__file__).with_name("spark_killed.py")), "local[2,4]", "worker", str(tmp_path)]
    ended = subprocess.run(job, capture_output=True, text=True, timeout=600, check=False)
    assert "killed:" in ended.stderr
    assert sorted(ended.stdout.splitlines()) == sorted(f"{n} None [{n}.0, 3.0]" for n in range(40))


# ------------------------------------------------------------------ what a worker does, without Spark


def test_the_schema_is_that_of_the_record() -> None:
    schema = ours.schema()
    assert schema.names == [*Report.model_fields, "error"]
    assert schema["measures"].dataType.elementType["value"].dataType.typeName() == "double"


def settings(**more: Any) -> rows.Settings:
    given: dict[str, Any] = {"edition": edition(), "format": "text", "only_reports": False, "encoding": None}
    return rows.Settings(**{**given, "timeout": 60.0, **more})


def worked(texts: list[str] | list[bytes], **more: Any) -> list[Any]:
    batches = [pa.RecordBatch.from_pydict({"text": texts, "path": [str(n) for n in range(len(texts))]})]
    made = rows.page_rows(batches, rows.Columns("text", path="path"), settings(**more))
    return [row for batch in made for row in batch.to_pylist()]


def told(found: list[Any]) -> list[tuple[str, str | None]]:
    return [(row["source"]["path"], row["error"]) for row in found]


def test_a_fault_of_ours_is_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(document: Any) -> list[Report]:
        if "第1镇" in document.text:
            raise KeyError("broken")
        return real(document)

    real = pipeline.parse
    monkeypatch.setattr(pipeline, "parse", parse)
    wanted = [("0", None), ("1", "internal error, please report it: KeyError: 'broken'"), ("2", None)]
    assert told(worked([TEXT.format(number) for number in range(3)])) == wanted


@pytest.mark.skipif(os.name == "nt", reason="there is no such clock")
def test_a_page_without_end_is_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "parse", lambda document: time.sleep(600))
    assert told(worked([TEXT.format(1)], timeout=0.1)) == [("0", "took longer than 0.1 s")]


def test_bytes_are_files() -> None:
    found = worked([TEXT.format(1).encode("gb18030"), b"", crawls.crawl(2, every=1), b"\0\1\2"])
    second = len(crawls.crawl(1, every=1))
    wanted = [
        ("0", None),
        ("1", "is empty"),
        ("2/0", None),
        (f"2/{second}", None),
        ("3", "is a binary file, not a text"),
    ]
    assert told(found) == wanted


def test_another_version_on_a_worker_fails() -> None:
    with pytest.raises(rows.OtherEdition, match=r"0\.0\.1 on the driver"):
        worked([TEXT.format(1)], edition="0.0.1")


def test_addresses_are_files(folder: Path) -> None:
    root = (folder / "in").as_uri()
    assert [*storage.listed([root])] == [f"{root}/{path.name}" for path in sorted((folder / "in").iterdir())]
    batches = list(rows.file_rows([f"{root}/b0.txt", f"{root}/none.txt"], settings()))
    found = [row for batch in batches for row in batch.to_pylist()]
    assert [(row["source"]["path"], bool(row["error"])) for row in found] == [
        (f"{root}/b0.txt", False),
        (f"{root}/none.txt", True),
    ]
    assert [str(each)[:8] for each in storage.listed(["none://a/b"])] == ["Failure("]
