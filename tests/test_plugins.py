"""Formats that other packages bring: the example package, and plugins that are broken in every way."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path
from types import ModuleType

import pytest

import gkextract
from gkextract import cli, plugins, readers, writers
from gkextract.readers import registry

EXAMPLE = Path(__file__).parent.parent / "examples" / "plugin"
CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">
<office:body><office:text>
<text:h>云溪县水务局2021年政府信息公开工作年度报告</text:h>
<text:p>全年主动公开政府信息<text:span>120</text:span>条。</text:p>
<table:table>
<table:table-row><table:table-cell table:number-columns-spanned="4"><text:p>第二十条第（五）项</text:p></table:table-cell>
<table:covered-table-cell/><table:covered-table-cell/><table:covered-table-cell/></table:table-row>
<table:table-row><table:table-cell><text:p>信息内容</text:p></table:table-cell>
<table:table-cell><text:p>本年处理决定数量</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>行政许可</text:p></table:table-cell>
<table:table-cell><text:p>57</text:p></table:table-cell></table:table-row>
</table:table>
</office:text></office:body></office:document-content>"""


def odt(content: str = CONTENT) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
    return made.getvalue()


Announce = Callable[..., None]


@pytest.fixture
def announce(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Announce]:
    """Makes plugins known: group, name and what the entry point names."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(EXAMPLE / "src")
    Path("总结.txt").write_text("云溪县水务局2021年政务公开工作总结\n全年主动公开信息120条。\n", encoding="utf-8")
    entries: list[EntryPoint] = []

    def found(group: str) -> EntryPoints:
        return EntryPoints(entry for entry in entries if entry.group == group)

    def add(group: str, name: str, value: str) -> None:
        entries.append(EntryPoint(name, value, group))
        forget()

    def forget() -> None:
        plugins.announced.cache_clear()
        registry.plugged.cache_clear()

    monkeypatch.setattr("importlib.metadata.entry_points", found)
    forget()
    yield add
    forget()


def module(monkeypatch: pytest.MonkeyPatch, **held: object) -> str:
    made = ModuleType("gkextract_test_plugin")
    made.__dict__.update(held)
    monkeypatch.setitem(sys.modules, made.__name__, made)
    return made.__name__


def run(*args: str) -> int:
    with pytest.raises(SystemExit) as ended:
        cli.main(list(args))
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_the_example_reads(announce: Announce) -> None:
    Path("a.odt").write_bytes(odt())
    with pytest.raises(readers.ReadError, match="is an OpenDocument file: save it as DOCX"):
        readers.read("a.odt")
    announce(plugins.READERS, "odt", "gkextract_plugin.odt")
    (report,) = gkextract.parse_file("a.odt")
    document = readers.read("a.odt")
    assert (report.source.format, report.source.path) == ("odt", "a.odt")
    assert {each.indicator: each.value for each in report.measures} == {
        "proactive.published": 120,
        "admin.licenses": 57,
    }
    for each in report.measures:
        assert document.text[each.evidence.start : each.evidence.end] == each.evidence.text


BROKEN_ODT = [
    (b"PK\x03\x04 and no more", "is broken, or no OpenDocument text"),
    (odt("<text>"), "is broken, or no odt: no element found"),
    (odt('<!DOCTYPE a [<!ENTITY b "c">]><a/>'), "as entity bombs do"),
]


@pytest.mark.parametrize(("data", "message"), BROKEN_ODT)
def test_the_example_refuses_what_is_broken(data: bytes, message: str, announce: Announce) -> None:
    announce(plugins.READERS, "odt", "gkextract_plugin.odt")
    with pytest.raises(readers.ReadError, match=message):
        readers.read_bytes(data, name="a.odt")


def test_the_example_is_read_in_folders_and_archives(announce: Announce) -> None:
    announce(plugins.READERS, "odt", "gkextract_plugin.odt")
    with zipfile.ZipFile("reports.zip", "w") as archive:
        archive.writestr("水务局.ODT", odt())
    (document,) = readers.read_all("reports.zip")
    assert (document.path, document.format) == ("reports.zip/水务局.ODT", "odt")
    assert ".odt" in {ending for form in readers.formats() for ending in form.endings}


def test_the_example_writes(announce: Announce) -> None:
    announce(plugins.WRITERS, "stata.tsv", "gkextract_plugin.stata:StataTsv")
    (report,) = gkextract.parse_file("总结.txt")
    writer = writers.writer("stata.tsv")
    writer.write([writer.encode([report])], Path("out.stata.tsv"))
    (row,) = csv.DictReader(Path("out.stata.tsv").read_text(encoding="utf-8").splitlines(), delimiter="\t")
    assert (row["agency"], row["year"], row["proactive_published"]) == ("云溪县水务局", "2021", "120")
    assert all(name.isidentifier() and len(name) <= 32 for name in row)
    assert writers.format_of("x/out.stata.tsv") == "stata.tsv"


def test_the_example_is_installed_and_used(tmp_path: Path) -> None:
    """As a package beside ours, in processes of its own: what a user does."""
    site = tmp_path / "site"
    about = site / "gkextract_plugin-0.1.0.dist-info"
    about.mkdir(parents=True)
    for file in (EXAMPLE / "src" / "gkextract_plugin").glob("*.py"):
        (site / "gkextract_plugin").mkdir(exist_ok=True)
        (site / "gkextract_plugin" / file.name).write_bytes(file.read_bytes())
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: gkextract-plugin\nVersion: 0.1.0\n")
    (about / "entry_points.txt").write_text(
        "[gkextract.readers]\nodt = gkextract_plugin.odt\n[gkextract.writers]\nstata.tsv = gkextract_plugin.stata:StataTsv\n"
    )
    (tmp_path / "a.odt").write_bytes(odt())
    ended = subprocess.run(
        [sys.executable, "-m", "gkextract", "batch", "a.odt", "-o", "out.stata.tsv"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "files 1, reports 1, measures 2" in ended.stderr
    assert "\t57\t" in (tmp_path / "out.stata.tsv").read_text(encoding="utf-8")


def test_the_package_announces_what_it_has() -> None:
    import tomllib

    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"] == {
        plugins.READERS: {"odt": "gkextract_plugin.odt"},
        plugins.WRITERS: {"stata.tsv": "gkextract_plugin.stata:StataTsv"},
    }


def nothing(data: bytes, name: str | None, encoding: str | None) -> None:
    return None


def raising(data: bytes, name: str | None, encoding: str | None) -> None:
    raise RuntimeError("a fault\nof its own")


# What a module holds; what is said of a file that it should read.
BROKEN_READERS: list[tuple[dict[str, object], str]] = [
    ({}, "the plugin ofd is no reader: .* has no attribute 'ENDINGS'"),
    ({"ENDINGS": (".ofd",), "ABOUT": "x"}, "the plugin ofd is no reader: .* has no attribute 'read'"),
    ({"ENDINGS": (".ofd",), "read": nothing}, "is no reader: .* has no attribute 'ABOUT'"),
    ({"ENDINGS": "ofd", "ABOUT": "x", "read": nothing}, "is no reader: ENDINGS must be"),
    ({"ENDINGS": (), "ABOUT": "x", "read": nothing}, "is no reader: ENDINGS must be"),
    ({"ENDINGS": (".ofd",), "ABOUT": "x", "read": 3}, "is no reader: read must be a function"),
    ({"ENDINGS": (".ofd",), "ABOUT": "x", "read": nothing}, "the reader of ofd gave no document"),
    ({"ENDINGS": (".ofd",), "ABOUT": "x", "read": raising}, "is broken, or no ofd: a fault of its own"),
]


@pytest.mark.parametrize(("held", "message"), BROKEN_READERS)
def test_a_broken_reader_costs_its_format_alone(
    held: dict[str, object], message: str, announce: Announce, monkeypatch: pytest.MonkeyPatch
) -> None:
    announce(plugins.READERS, "ofd", module(monkeypatch, **held))
    with pytest.raises(readers.ReadError, match=message):
        readers.read_bytes(b"PK", name="a.ofd")
    assert readers.read("总结.txt").format == "text"


def test_a_reader_that_cannot_be_imported_is_told(announce: Announce, capfd: pytest.CaptureFixture[str]) -> None:
    announce(plugins.READERS, "ofd", "gkextract_no_such_module")
    Path("a.ofd").write_bytes(b"OFD")
    assert run("parse", "a.ofd", "总结.txt", "--format", "csv") == 1
    out, err = capfd.readouterr()
    assert "a.ofd: the plugin ofd cannot be loaded: ModuleNotFoundError: No module named 'gkextract_no" in err
    assert "云溪县水务局" in out
    assert run("formats") == 0
    assert "the plugin ofd cannot be loaded" in capfd.readouterr().out


def test_an_ending_of_ours_stays_ours(announce: Announce, monkeypatch: pytest.MonkeyPatch) -> None:
    announce(plugins.READERS, "page", module(monkeypatch, ENDINGS=(".html", ".txt"), ABOUT="x", read=raising))
    assert readers.read("总结.txt").format == "text"


class Faulty:
    """A writer that fails where it is told to."""

    def __init__(self, layout: writers.Layout) -> None:
        pass

    def encode(self, reports: object) -> object:
        return b""

    def write(self, pieces: object, path: Path) -> None:
        raise RuntimeError("a fault")


class Encoding(Faulty):
    def encode(self, reports: object) -> object:
        raise RuntimeError("a fault")


class Texts(Faulty):
    def encode(self, reports: object) -> object:
        return "text"


class Unmade(Faulty):
    def __init__(self, layout: writers.Layout) -> None:
        raise RuntimeError("a fault")


def test_a_broken_writer_is_told(announce: Announce, monkeypatch: pytest.MonkeyPatch) -> None:
    name = module(monkeypatch, Unmade=Unmade, Texts=Texts, Encoding=Encoding, Faulty=Faulty, nothing=nothing)
    for each in ("Unmade", "Texts", "Encoding", "Faulty"):
        announce(plugins.WRITERS, each.lower(), f"{name}:{each}")
    announce(plugins.WRITERS, "none", "gkextract_no_such_module:Writer")
    announce(plugins.WRITERS, "object", "builtins:list")  # it can be made, and is no writer
    for each in ("unmade", "none", "object"):
        with pytest.raises(plugins.PluginError, match=f"^the plugin {each} "):
            writers.writer(each)
    for each in ("texts", "encoding"):
        with pytest.raises(plugins.PluginError, match=f"^the plugin {each} failed: "):
            writers.writer(each).encode([])
    with pytest.raises(plugins.PluginError, match=r"^the plugin faulty failed: RuntimeError: a fault$"):
        writers.writer("faulty").write([], Path("out.faulty"))
    assert "cannot be loaded" in writers.formats()["none"]


@pytest.mark.parametrize("name", ["none", "faulty"])
def test_a_run_with_a_broken_writer_ends_with_a_word(
    name: str, announce: Announce, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    announce(plugins.WRITERS, "none", "gkextract_no_such_module:Writer")
    announce(plugins.WRITERS, "faulty", f"{module(monkeypatch, Faulty=Faulty)}:Faulty")
    monkeypatch.setattr("gkextract.workers.run", lambda *args, **settings: (each for each in ()))
    assert run("batch", "总结.txt", "-q", "-o", f"out.{name}") in (1, 2)
    err = capfd.readouterr().err
    assert f"the plugin {name} " in err
    assert "Traceback" not in err
    assert not Path(f"out.{name}").exists()
