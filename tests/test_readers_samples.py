"""One report in every format: all renderings hold the same words, grids, and measures."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

import gkextract
from gkextract.models import Document, Report, Table
from gkextract.readers import read, read_all

FOLDER = Path(__file__).parent.parent / "samples"
FORMATS = FOLDER / "formats"
NAMES = sorted(file.name for file in FORMATS.iterdir() if file.suffix not in (".zip", ".gz"))
GRIDDED = [name for name in NAMES if not name.endswith((".txt", ".rtf"))]
NEEDS = {".docx": "docx", ".xlsx": "openpyxl", ".pdf": "pypdfium2", ".rtf": "striprtf"}


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """The script that wrote the samples."""
    spec = importlib.util.spec_from_file_location("make_formats", FOLDER / "make_formats.py")
    assert spec
    assert spec.loader
    module = sys.modules.setdefault("make_formats", importlib.util.module_from_spec(spec))
    spec.loader.exec_module(module)
    return module


def rendering(name: str) -> Document:
    needed = NEEDS.get(Path(name).suffix)
    if needed:
        pytest.importorskip(needed)
    return read(FORMATS / name)


def words(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("name", NAMES)
def test_every_rendering_holds_the_same_words(name: str) -> None:
    shown = words(rendering(name).text).removeprefix("报告")  # the name of the workbook's sheet
    assert shown == words(rendering("report.txt").text)


@pytest.mark.parametrize("name", [name for name in NAMES if not name.endswith((".pdf", ".xlsx"))])
def test_lines_are_lines(name: str) -> None:
    assert rendering(name).text == rendering("report.txt").text


def whole(tables: list[Table], rows: int) -> list[tuple[int, int, int, int, str]]:
    """The cells of one table of the report; a table over two pages is put together by its rows."""
    cells: list[tuple[int, int, int, int, str]] = []
    done = 0
    while tables and done < rows:
        table = tables.pop(0)
        cells += [(c.row + done, c.col, c.rowspan, c.colspan, c.text) for c in table.cells]
        done += max(c.row + c.rowspan for c in table.cells)
    return cells


@pytest.mark.parametrize("name", GRIDDED)
def test_grids_are_the_same_grids(name: str, maker: ModuleType) -> None:
    document = rendering(name)
    for table in document.tables:
        assert all(document.text[c.start : c.end] == c.text for c in table.cells)
    tables = list(document.tables)
    for rows in (maker.proactive(), maker.applications(), maker.review()):
        wanted = maker.placed(rows)
        found = whole(tables, len(rows))
        if name == "broken.pdf":  # a label over two pages is two cells
            found, wanted = ([c for c in cells if re.fullmatch(r"[\d.]+", c[4])] for cells in (found, wanted))
        assert [cell for cell in wanted if cell not in found] == []
    assert tables == []


def measures(reports: list[Report]) -> list[tuple[object, ...]]:
    return [
        (r.agency, r.period, r.kind, sorted((m.indicator, str(m.by), str(m.value), m.bound) for m in r.measures))
        for r in reports
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_rendering_gives_the_same_measures(name: str) -> None:
    document = rendering(name)
    reports = gkextract.parse(document)
    assert measures(reports) == measures(gkextract.parse_file(FORMATS / "report.txt"))
    assert len(reports) == 1
    assert len(reports[0].measures) > 100
    for measure in reports[0].measures:
        for place in (measure.evidence, *measure.also):
            assert document.text[place.start : place.end] == place.text


def test_the_portal_page_says_who_published_what_and_when() -> None:
    assert rendering("portal.html").meta == {
        "title": "岚溪市水利局2023年政府信息公开工作年度报告",
        "publisher": "岚溪市水利局",
        "published": "2024-01-22",
        "index_number": "LX-0401-2024-00017",
    }


def test_an_archive_gives_each_of_its_reports() -> None:
    documents = list(read_all(FORMATS / "reports.zip"))
    assert [d.format for d in documents] == ["text", "html"]
    assert len({words(d.text) for d in documents}) == 1


def test_a_crawl_gives_its_pages_with_their_addresses() -> None:
    pytest.importorskip("fastwarc")
    other, page = read_all(FORMATS / "crawl.warc.gz")
    assert (page.text, page.url) == (rendering("page.html").text, "https://www.lanxi.example/nb/2023.html")
    assert not gkextract.is_report(other.text)


def test_the_samples_are_what_the_script_writes(maker: ModuleType, tmp_path: Path) -> None:
    for needed in ("docx", "openpyxl", "reportlab", "fastwarc"):
        pytest.importorskip(needed)
    maker.main(tmp_path)
    assert {file.name for file in tmp_path.iterdir()} == {file.name for file in FORMATS.iterdir()}
    for file in tmp_path.iterdir():
        if file.suffix in (".docx", ".xlsx", ".pdf", ".zip", ".gz"):  # their packing differs from version to version
            assert [d.text for d in read_all(file)] == [d.text for d in read_all(FORMATS / file.name)]
        else:
            assert file.read_bytes() == (FORMATS / file.name).read_bytes()
