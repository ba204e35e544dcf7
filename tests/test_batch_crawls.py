"""Crawls through a batch: pages one by one, damage told and survived, other pages passed over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import crawls
from gkextract import batch, gate, workers
from gkextract.batch import Settings, errors_of
from gkextract.models import Report

pytest.importorskip("fastwarc")


def run(folder: Path, **more: Any) -> tuple[batch.Summary, list[Report], dict[str, str]]:
    out = folder / "out.jsonl"
    given = {"format": "jsonl", "jobs": 2, "force": not more.get("resume"), **more}
    summary = batch.run([str(folder / "in")], out, Settings(**given))
    errors = errors_of(out).read_text("utf-8").splitlines() if errors_of(out).exists() else []
    reports = [Report.model_validate_json(line) for line in out.read_text("utf-8").splitlines()]
    return summary, reports, {each["path"]: each["message"] for each in map(json.loads, errors)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path


@pytest.mark.parametrize("only_reports", [False, True])
def test_every_report_of_a_crawl(only_reports: bool, folder: Path) -> None:
    (folder / "in" / "a.warc.gz").write_bytes(crawls.crawl(30, every=10))
    summary, reports, errors = run(folder, only_reports=only_reports)
    assert (summary.files, errors) == (1, {})
    assert [(each.source.url, each.source.crawled, each.measures[0].value) for each in reports] == [
        (f"http://yunxi.example/{n}.html", "2022-03-01T08:00:00Z", 100 + n) for n in (0, 10, 20)
    ]


def test_a_damaged_archive_costs_its_damaged_records(folder: Path) -> None:
    whole = crawls.crawl(3, every=1)
    broken = bytearray(crawls.packed([crawls.answered(crawls.report_page(7), "http://yunxi.example/7.html")]))
    broken[70:90] = b"\xff" * 20
    (folder / "in" / "a.warc.gz").write_bytes(whole + b"spam" * 99 + whole + bytes(broken) + whole[:-20])
    summary, reports, errors = run(folder)
    assert [each.source.url[-6] for each in reports if each.source.url] == list("01201201")
    name = str(folder / "in" / "a.warc.gz")
    assert [path.removeprefix(name) for path in errors] == [f"/{at}" for at in damaged(whole, broken)]
    assert len(summary.failures) == 3


def damaged(whole: bytes, broken: bytearray) -> list[int]:
    """Where the archive above is damaged, sorted as text: the spam, the broken member, the member that is cut off."""
    last = whole.rindex(b"\x1f\x8b\x08")
    places = [len(whole), 2 * len(whole) + 396, 2 * len(whole) + 396 + len(broken) + last]
    return sorted(places, key=str)


def test_a_page_that_kills_its_process_costs_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = crawls.page("云溪县2021年政府信息公开工作总结", "全年公开信息1条。" + "<table>" * 3_000_000)
    good = crawls.crawl(2, every=1)
    (folder / "in" / "a.warc.gz").write_bytes(
        good + crawls.packed([crawls.answered(bad, "http://yunxi.example/b.html")]) + good
    )
    _, reports, errors = run(folder, memory=400)
    assert [each.source.url[-6] for each in reports if each.source.url] == list("0101")
    assert list(errors) == [f"{folder}/in/a.warc.gz/{len(good)}"]


def test_a_run_is_gone_on_with(folder: Path) -> None:
    (folder / "in" / "a.warc.gz").write_bytes(crawls.crawl(4, every=9))
    (folder / "in" / "b.txt").write_text("三十支队伍参加了比赛。", encoding="utf-8")
    first, reports, _ = run(folder, only_reports=True)
    again, same, _ = run(folder, only_reports=True, resume=True)
    assert (first.unchanged, again.unchanged, reports) == (0, 2, same)
    with pytest.raises(batch.Refused):
        run(folder, only_reports=False, resume=True)


def test_a_report_in_another_format_passes(folder: Path) -> None:
    import zipfile

    with zipfile.ZipFile(folder / "in" / "a.zip", "w") as archive:
        archive.writestr("1.html", crawls.report_page(5))
        archive.writestr("2.html", crawls.other_page(5))
    _, reports, errors = run(folder, only_reports=True)
    assert ([each.source.path for each in reports], errors) == ([f"{folder}/in/a.zip/1.html"], {})


def test_a_named_encoding_is_heeded(folder: Path) -> None:
    text = "云溪县第1镇2021年政府信息公开工作总结\n全年主动公开政府信息101条,收到申请1件。".encode("utf-7")
    (folder / "in" / "a.txt").write_bytes(text)
    assert not gate.is_report(text)
    _, reports, _ = run(folder, only_reports=True, encoding="utf-7")
    assert [each.title for each in reports] == ["云溪县第1镇2021年政府信息公开工作总结"]


def test_pages_passed_over_are_work() -> None:
    """A worker that passes over pages for longer than the time of one is not given up."""
    assert [each.kind for each in workers.run([12], _slow, jobs=1, timeout=1.0, memory=1 << 30)] == ["part", "over"]


def _slow(item: int, skip: int) -> Any:
    import time

    for _ in range(item):
        time.sleep(0.15)
        yield workers.WORKING
    yield "done"
