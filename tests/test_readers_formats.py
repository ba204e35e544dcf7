"""Word, Excel, RTF, PDF, mail and archives: text and grids in their places, and what cannot be read refused with the cause."""

from __future__ import annotations

import gzip
import io
import random
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from gkextract.models import Document
from gkextract.readers import ReadError, formats, read, read_all, read_bytes

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def cells(document: Document, table: int = 0) -> list[tuple[int, int, int, int, str]]:
    for grid in document.tables:
        assert all(document.text[c.start : c.end] == c.text for c in grid.cells)
    return [(c.row, c.col, c.rowspan, c.colspan, c.text) for c in document.tables[table].cells]


def refused(data: bytes, name: str | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, name=name)
    assert "\n" not in caught.value.cause
    return caught.value.cause


def repacked(data: bytes, **parts: bytes) -> bytes:
    """A zip package with some parts replaced (their names with _ for / and .)."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            key = entry.filename.replace("/", "_").replace(".", "_")
            new.writestr(entry.filename, parts.get(key, old.read(entry)))
    return file.getvalue()


# ---- Word


def word(body: str) -> bytes:
    docx = pytest.importorskip("docx")
    file = io.BytesIO()
    docx.Document().save(file)
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}</w:body></w:document>'
    return repacked(file.getvalue(), word_document_xml=xml.encode())


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str) -> str:
    return f"<w:p>{''.join(run if run.startswith('<') else r(run) for run in runs)}</w:p>"


def tc(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{text if text.startswith('<') else p(text)}</w:tc>"


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


MERGED = '<w:vMerge w:val="restart"/>'
GOES_ON = "<w:vMerge/>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("全年", "公开", "12", "3", "条。") + p("二"), "全年公开123条。\n二\n"),
        (p("一", "<w:r><w:br/></w:r>", "二"), "一\n二\n"),
        (p("一", "<w:r><w:tab/></w:r>", "二"), "一 二\n"),
        (p("6", "<w:r><w:noBreakHyphen/></w:r>", "8"), "6-8\n"),
        (
            p(
                "公开",
                f'<w:ins w:id="1">{r("12")}</w:ins>',
                '<w:del w:id="2"><w:r><w:delText>99</w:delText></w:r></w:del>',
                "条",
            ),
            "公开12条\n",
        ),
        (p("公开", r("99", "<w:vanish/>"), r("12", '<w:vanish w:val="0"/>'), "条"), "公开12条\n"),
        (p("共", "<w:r><w:instrText>PAGE 99</w:instrText></w:r>", "12条"), "共12条\n"),
        (p("<w:pPr><w:numPr/></w:pPr>", "条"), "条\n"),
        (p(f"<w:hyperlink>{r('网站')}</w:hyperlink>", f"<w:smartTag>{r('12')}</w:smartTag>", "条"), "网站12条\n"),
        (f"<w:sdt><w:sdtContent>{p('控件12条')}</w:sdtContent></w:sdt>", "控件12条\n"),
        (
            p("前", f"<w:r><w:pict><w:txbxContent>{p('框中12条')}</w:txbxContent></w:pict></w:r>", "后"),
            "前后\n框中12条\n",
        ),
        (p("") + p("  ") + p("一"), "一\n"),
        (tbl(tc(p("整篇" * 160) + p("二") + p("三") + p("四")) + tc("边")), f"{'整篇' * 160}\n二\n三\n四\n边\n"),
        (tbl(tc("框")) + tbl(tc("一"), tc("二")), "框\n一\n二\n"),
    ],
)
def test_word_text(body: str, text: str) -> None:
    document = read_bytes(word(body))
    assert (document.format, document.text, document.tables) == ("docx", text, [])


def test_word_tables_stand_in_their_places_with_their_spans() -> None:
    document = read_bytes(
        word(
            p("前")
            + tbl(
                tc("甲", MERGED + '<w:gridSpan w:val="2"/>') + tc("乙"),
                tc("", GOES_ON + '<w:gridSpan w:val="2"/>') + tc(p("结果") + p("维持")),
                f"<w:sdt><w:sdtContent>{tc('丙')}</w:sdtContent></w:sdt>" + tc("12") + tc(p("3") + p("4")),
            )
            + p("后")
        )
    )
    assert document.text == "前\n甲\t乙\n结果维持\n丙\t12\t3 4\n后\n"
    assert cells(document) == [
        (0, 0, 2, 2, "甲"),
        (0, 2, 1, 1, "乙"),
        (1, 2, 1, 1, "结果维持"),
        (2, 0, 1, 1, "丙"),
        (2, 1, 1, 1, "12"),
        (2, 2, 1, 1, "3 4"),
    ]


def test_word_rows_that_begin_late() -> None:
    before = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    document = read_bytes(word(tbl(tc("一") + tc("二") + tc("三"), before + tc("四") + tc("五"))))
    assert cells(document)[3:] == [(1, 0, 1, 1, ""), (1, 1, 1, 1, "四"), (1, 2, 1, 1, "五")]


def test_a_table_in_a_cell_is_text_of_the_cell() -> None:
    document = read_bytes(word(tbl(tc("一") + tc(tbl(tc("内") + tc("12")) + p("外")))))
    assert cells(document) == [(0, 0, 1, 1, "一"), (0, 1, 1, 1, "内 12外")] or cells(document)[1][4] == "内 12 外"


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: word(p("一"))[:900], "is a broken zip package"),
        (lambda: repacked(word(p("一")), word_document_xml=b""), "is broken"),
        (lambda: repacked(word(p("一")), word_document_xml=b"<w:document"), "is broken"),
        (
            lambda: repacked(
                word(p("一")),
                word_document_xml=f'<!DOCTYPE x [<!ENTITY a "12">]><w:document {W}><w:body>{p("&a;")}</w:body></w:document>'.encode(),
            ),
            "declares a document type in 'word/document.xml'",
        ),
        (lambda: repacked(word(p("一")), word_document_xml=b" " * (25 << 20)), "packed more than 200 times over"),
        (lambda: word("<w:tbl><w:tr><w:tc>" * 50 + p("一") + "</w:tc></w:tr></w:tbl>" * 50), "tables deep"),
        (lambda: word("<w:sdt><w:sdtContent>" * 999 + "</w:sdtContent></w:sdt>" * 999), "is broken"),
    ],
)
def test_hostile_word_files(make: Callable[[], bytes], said: str) -> None:
    assert said in refused(make())


def test_protected_office_files() -> None:
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
    assert refused(compound + "EncryptedPackage".encode("utf-16-le")) == "is protected with a password"
    assert "of a kind that is not read" in refused(compound, "a.ppt")


# ---- old Word, through LibreOffice


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a program of the given shell text in the place of LibreOffice."""

    def put(script: str) -> None:
        program = tmp_path / "soffice"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setattr("shutil.which", lambda name: str(tmp_path / name) if (tmp_path / name).exists() else None)
    return put


OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")


def test_old_word_files_need_libreoffice(office: Callable[[str], None]) -> None:
    assert refused(OLD_WORD, "年报.doc") == "reading doc needs LibreOffice (soffice or libreoffice) on the path"
    assert not next(form for form in formats() if form.name == "doc").installed


def test_old_word_files_are_turned_into_new_ones(office: Callable[[str], None], tmp_path: Path) -> None:
    (tmp_path / "made.docx").write_bytes(word(p("全年公开12条")))
    office(
        f'for last; do :; done; mkdir -p "$(dirname "$last")/out"; cp {tmp_path}/made.docx "$(dirname "$last")/out/document.docx"'
    )
    document = read_bytes(OLD_WORD, name="年报.wps")
    assert (document.text, document.format, document.path) == ("全年公开12条\n", "doc", "年报.wps")


def test_what_libreoffice_cannot_convert(office: Callable[[str], None]) -> None:
    office("echo source file could not be loaded >&2")
    assert refused(OLD_WORD) == "LibreOffice could not convert it: source file could not be loaded"
    office("exit 1")
    assert refused(OLD_WORD).startswith("LibreOffice could not convert it (is it protected")


# ---- Excel


def sheet(
    rows: list[list[object]], merged: tuple[str, ...] = (), title: str = "Sheet1", formats: dict[str, str] | None = None
) -> bytes:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    page = book.active
    page.title = title
    for row in rows:
        page.append(row)
    for place, shown in (formats or {}).items():
        page[place].number_format = shown
    for place in merged:
        page.merge_cells(place)
    hidden = book.create_sheet("备份")
    hidden.append(["旧数", 99])
    hidden.sheet_state = "hidden"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_sheet_is_lines_and_tables() -> None:
    import datetime

    document = read_bytes(
        sheet(
            [
                ["某局2023年统计表"],
                ["填报日期", datetime.date(2024, 1, 5), None],
                [],
                ["指标", "单位", "数"],
                ["申请情况"],
                ["收到申请", "件", 31],
                ["答复率", "%", 0.985],
                [None, "万元", 1203.56],
                ["说明"],
            ],
            merged=("A5:C5", "A7:A8"),
            title="表一",
            formats={"C7": "0.0%"},
        )
    )
    assert document.text == (
        "表一\n某局2023年统计表\n填报日期\t2024-01-05\n指标\t单位\t数\n申请情况\n收到申请\t件\t31\n答复率\t%\t98.5%\n万元\t1203.56\n说明\n"
    )
    assert cells(document, 1)[3:5] == [(1, 0, 1, 3, "申请情况"), (2, 0, 1, 1, "收到申请")]
    assert cells(document, 1)[7:] == [
        (3, 0, 2, 1, "答复率"),
        (3, 1, 1, 1, "%"),
        (3, 2, 1, 1, "98.5%"),
        (4, 1, 1, 1, "万元"),
        (4, 2, 1, 1, "1203.56"),
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (12, "12"),
        (12.0, "12"),
        (0.1 + 0.2, "0.3"),
        ("12件", "12件"),
        (True, "TRUE"),
        (1234567890, "1234567890"),
        (" 两\n行 ", "两行"),
    ],
)
def test_values_are_written_as_they_are_shown(value: object, shown: str) -> None:
    assert read_bytes(sheet([["数", value]])).text == f"数\t{shown}\n"


def test_a_sheet_that_claims_to_be_endless() -> None:
    data = sheet([["数", 12]])
    cell = b'<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    xml = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' + cell + b"</worksheet>"
    assert "is larger than 500,000 cells" in refused(repacked(data, xl_worksheets_sheet1_xml=xml))


# ---- RTF


def rtf(body: str) -> bytes:
    pytest.importorskip("striprtf")
    return (
        r"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fcharset0 Arial;}}\uc1\f0 " + body + "}"
    ).encode("ascii")


def gbk(text: str) -> str:
    return "".join(c if c < "\x80" else "".join(f"\\'{byte:02x}" for byte in c.encode("gbk")) for c in text)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (gbk("全年公开") + r"{\f1 12}" + gbk("条") + r"\par " + gbk("二"), "全年公开12条\n二\n"),
        (r"\u20844?\u24320?12" + gbk("条"), "公开12条\n"),
        (r"{\trowd\cellx1\cellx2 " + gbk("许可") + r"\cell 12\cell\row}" + gbk("甲|乙"), "许可\t12\n甲|乙\n"),
        (r"{\header 9}{\footnote 8}{\*\comment 7}" + gbk("公开"), "公开\n"),
        (r"{\field{\*\fldinst{HYPERLINK x}}{\fldrslt " + gbk("网站") + "}}12", "网站12\n"),
        (r"{\pict\pngblip " + "0123456789abcdef" * 300 + "}" + gbk("公开"), "公开\n"),
    ],
)
def test_rtf(body: str, text: str) -> None:
    document = read_bytes(rtf(body))
    assert (document.format, document.text) == ("rtf", text)


def test_a_font_table_made_to_hurt_does_not() -> None:
    assert read_bytes(rtf(r"{\fonttbl" + r"{\f0\fcharset134 }" * 3000 + "}" + gbk("公开"))).text == "公开\n"


def test_bytes_that_are_not_of_the_code_page() -> None:
    assert "not of its code page" in refused(rtf(r"\'ff\'ff\'ff"))


# ---- PDF


def pdf(draw: Callable[..., None], pages: int = 1, **options: object) -> bytes:
    """A PDF whose pages `draw` draws, called with the canvas and the page's number."""
    pytest.importorskip("pypdfium2")
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    file = io.BytesIO()
    paper = canvas.Canvas(file, pagesize=(600, 800), **options)
    for number in range(1, pages + 1):
        paper.setFont("STSong-Light", 12)
        draw(paper, number)
        paper.showPage()
    paper.save()
    return file.getvalue()


def lines(*texts: str, left: float = 60, top: float = 700, size: float = 12) -> Callable[..., None]:
    def draw(paper, number: int) -> None:  # type: ignore[no-untyped-def]
        paper.setFont("STSong-Light", size)
        for at, text in enumerate(texts):
            indent = 2 * size if text.startswith("\u3000") else 0
            paper.drawString(left + indent, top - at * size * 1.6, text.strip("\u3000"))

    return draw


FULL = "全年围绕防汛抗旱供水保障河湖管理主动公开政府信息及时回应群众关切推动公开"


@pytest.mark.parametrize(
    ("texts", "text"),
    [
        (["\u3000" + FULL[:-2], FULL, "共12条。"], f"{FULL[:-2]}{FULL}共12条。\n"),
        (["\u3000" + FULL[:-2], "共12条。", "\u3000二"], f"{FULL[:-2]}共12条。\n二\n"),
        ([FULL, "一、总体情况", FULL], f"{FULL}\n一、总体情况\n{FULL}\n"),
        ([FULL, "(二)依申请公开"], f"{FULL}\n(二)依申请公开\n"),
        ([FULL[:-2] + "1234", "56条"], f"{FULL[:-2]}123456条\n"),
        ([FULL[:-4] + "2023年共", "12条"], f"{FULL[:-4]}2023年共12条\n"),
        (["短行", "短行"], "短行\n短行\n"),
        ([FULL[:-1] + "。", "二"], f"{FULL[:-1]}。\n二\n"),
    ],
)
def test_lines_of_a_pdf_become_paragraphs(texts: list[str], text: str) -> None:
    document = read_bytes(pdf(lines(*texts)))
    assert (document.format, document.text, document.notes) == ("pdf", text, [])


def test_a_title_over_two_lines_is_one() -> None:
    def draw(paper, number: int) -> None:  # type: ignore[no-untyped-def]
        paper.setFont("STSong-Light", 22)
        paper.drawCentredString(300, 740, "岚溪市水利局2023年政府信息公开工作")
        paper.drawCentredString(300, 705, "年度报告")
        lines(*[FULL] * 4, left=72, top=660)(paper, number)

    assert read_bytes(pdf(draw)).text.startswith("岚溪市水利局2023年政府信息公开工作年度报告\n")


@pytest.mark.parametrize("footer", ["— {} —", "第{}页", "{}", "- {} -", "{} / 3", "第 {} 页 共 3 页"])
def test_heads_and_page_numbers_are_dropped(footer: str) -> None:
    def draw(paper, number: int) -> None:  # type: ignore[no-untyped-def]
        paper.drawCentredString(300, 770, "岚溪市水利局文件")
        paper.drawCentredString(300, 30, footer.format(number))
        lines(f"正文第{number}段有12条。")(paper, number)

    assert read_bytes(pdf(draw, 3)).text == "正文第1段有12条。\n正文第2段有12条。\n正文第3段有12条。\n"


def test_a_number_in_the_middle_of_a_page_is_no_page_number() -> None:
    assert read_bytes(pdf(lines("共收到申请", "12", "件"))).text == "共收到申请\n12\n件\n"


def ruled(paper, left: float, top: float, rows: list[list[str]], skip: tuple[tuple[str, int, int], ...] = ()) -> None:  # type: ignore[no-untyped-def]
    """A table of fields 80 by 20; `skip` leaves out the line below ("h") or to the right ("v") of a field."""
    high, broad = len(rows), len(rows[0])
    for y in range(high + 1):
        for x in range(broad):
            if ("h", y - 1, x) not in skip:
                paper.line(left + x * 80, top - y * 20, left + x * 80 + 80, top - y * 20)
    for y in range(high):
        for x in range(broad + 1):
            if ("v", y, x - 1) not in skip:
                paper.line(left + x * 80, top - y * 20, left + x * 80, top - y * 20 - 20)
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            paper.drawString(left + x * 80 + 4, top - y * 20 - 15, text)


def test_ruled_tables_are_grids_in_their_places() -> None:
    def draw(paper, number: int) -> None:  # type: ignore[no-untyped-def]
        paper.drawString(60, 740, "表前")
        rows = [["合并甲", "", "乙"], ["", "", "丙"], ["丁", "12", ""]]
        ruled(paper, 60, 700, rows, (("v", 0, 0), ("v", 1, 0), ("h", 0, 0), ("h", 0, 1)))
        paper.drawString(60, 600, "表后")

    document = read_bytes(pdf(draw))
    assert document.text == "表前\n合并甲\t乙\n丙\n丁\t12\t\n表后\n"
    assert cells(document) == [
        (0, 0, 2, 2, "合并甲"),
        (0, 2, 1, 1, "乙"),
        (1, 2, 1, 1, "丙"),
        (2, 0, 1, 1, "丁"),
        (2, 1, 1, 1, "12"),
        (2, 2, 1, 1, ""),
    ]


def test_lines_drawn_as_thin_boxes_are_lines_too() -> None:
    def draw(paper, number: int) -> None:  # type: ignore[no-untyped-def]
        paper.line = lambda a, b, c, d: paper.rect(
            min(a, c), min(b, d), max(abs(a - c), 0.5), max(abs(b - d), 0.5), stroke=0, fill=1
        )
        ruled(paper, 60, 700, [["许可", "12"], ["处罚", "3"]])

    assert [c[4] for c in cells(read_bytes(pdf(draw)))] == ["许可", "12", "处罚", "3"]


def test_a_table_that_goes_on_over_the_page_is_one() -> None:
    def draw(paper, number: int) -> None:  # type: ignore[no-untyped-def]
        paper.drawCentredString(300, 30, f"— {number} —")
        ruled(paper, 60, 100 if number == 1 else 740, [["许可", str(number)], ["处罚", "3"]])
        if number == 2:
            ruled(paper, 60, 600, [["另", "表", "9"]])

    document = read_bytes(pdf(draw, 2))
    assert [len(table.cells) for table in document.tables] == [8, 3]
    assert document.text == "许可\t1\n处罚\t3\n许可\t2\n处罚\t3\n另\t表\t9\n"


def test_a_number_too_long_for_its_cell_goes_on_in_the_next_line() -> None:
    def draw(paper, number: int) -> None:  # type: ignore[no-untyped-def]
        ruled(paper, 60, 700, [["收费", ""], ["两数", ""]])
        paper.setFont("STSong-Light", 7)
        paper.drawString(142, 692, "1234567890123456789012")
        paper.drawString(142, 683, "24.56")
        paper.drawString(142, 672, "12")
        paper.drawString(142, 663, "34")

    assert [c[4] for c in cells(read_bytes(pdf(draw)))] == ["收费", "123456789012345678901224.56", "两数", "12 34"]


def test_a_frame_and_an_underline_are_no_tables() -> None:
    def draw(paper, number: int) -> None:  # type: ignore[no-untyped-def]
        paper.rect(50, 600, 400, 150)
        paper.line(60, 698, 120, 698)
        lines("框里有12条")(paper, number)

    document = read_bytes(pdf(draw))
    assert (document.text, document.tables) == ("框里有12条\n", [])


def test_slanted_watermarks_and_double_print_are_left_out() -> None:
    def draw(paper, number: int) -> None:  # type: ignore[no-untyped-def]
        lines("公开信息12条", "收到申请3件")(paper, number)
        lines("公开信息12条")(paper, number)
        paper.saveState()
        paper.translate(300, 400)
        paper.rotate(45)
        paper.drawString(0, 0, "水印99")
        paper.restoreState()

    assert read_bytes(pdf(draw)).text == "公开信息12条\n收到申请3件\n"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_pages_that_are_turned_read_as_they_are_shown(turn: int) -> None:
    def draw(paper, number: int) -> None:  # type: ignore[no-untyped-def]
        paper.setPageRotation(turn)
        place = {90: (600, 0), 180: (600, 800), 270: (0, 800)}[turn]
        paper.translate(*place)
        paper.rotate({90: 90, 180: 180, 270: 270}[turn])
        paper.drawString(60, 500, "表前")
        ruled(paper, 60, 480, [["许可", "12"], ["处罚", "3"]])

    document = read_bytes(pdf(draw))
    assert document.text == "表前\n许可\t12\n处罚\t3\n"


def test_scans_are_named() -> None:
    pillow = pytest.importorskip("PIL.Image")
    from reportlab.lib.utils import ImageReader

    picture = ImageReader(pillow.new("L", (20, 20)))

    def draw(paper, number: int) -> None:  # type: ignore[no-untyped-def]
        if number == 1:
            lines("封面12条")(paper, number)
        else:
            paper.drawImage(picture, 0, 0, 600, 800)

    document = read_bytes(pdf(draw, 3))
    assert document.text == "封面12条\n"
    assert [(note.code, note.message[:11]) for note in document.notes] == [("scanned_pages", "pages 2, 3:")]
    assert refused(pdf(lambda paper, number: paper.drawImage(picture, 0, 0, 600, 800), 2)) == (
        "holds no text, only pictures (pages 1, 2): recognise its text (OCR) first"
    )


def test_protected_and_broken_pdfs() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    assert (
        refused(pdf(lines("一"), encrypt=StandardEncryption("secret", strength=128))) == "is protected with a password"
    )
    assert (
        read_bytes(pdf(lines("公开12条"), encrypt=StandardEncryption("", ownerPassword="x", strength=128))).text
        == "公开12条\n"
    )
    assert "is broken, or no PDF" in refused(pdf(lines("一"))[:300])
    assert "is broken, or no PDF" in refused(b"%PDF-1.7\n")


def test_a_pdf_made_to_burst() -> None:
    stream = zlib.compress(b" " * (40 << 20))
    data = b"%PDF-1.4\n4 0 obj\n<</Length 1/Filter/FlateDecode>>stream\n" + stream + b"\nendstream"
    assert refused(data) == "would unpack to more than 32 MB"


# ---- mail


PAGE = "<html><head><meta charset='gb2312'></head><body><p>全年公开12条</p></body></html>"


def mail(body: bytes, kind: str = "text/plain; charset=gbk", head: str = "") -> bytes:
    return f"MIME-Version: 1.0\n{head}Content-Type: {kind}\n\n".encode() + body


def test_mail_bodies() -> None:
    document = read_bytes(mail("全年公开12条".encode("gbk"), head="Subject: =?gbk?B?xOqxqA==?=\n"))
    assert (document.format, document.text, document.encoding, document.meta) == (
        "eml",
        "全年公开12条",
        "gb18030",
        {"title": "年报"},
    )
    assert read_bytes(mail(PAGE.encode("gbk"), "text/html")).text == "全年公开12条\n"
    assert "no body of text" in refused(mail(b"x", "image/png"), "a.eml")
    assert "empty body" in refused(mail(b""), "a.eml")


def multipart(kind: str, *parts: bytes) -> bytes:
    body = b"".join(b"--b\r\n" + part + b"\r\n" for part in parts) + b"--b--\r\n"
    return f'From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/{kind}; boundary="b"\r\n\r\n'.encode() + body


def test_the_page_of_a_mail_is_preferred_and_attachments_follow(tmp_path: Path) -> None:
    plain = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + "见附件".encode()
    html = b"Content-Type: text/html\r\n\r\n" + PAGE.encode("gbk")
    attached = (
        b"Content-Disposition: attachment; filename=a.txt\r\nContent-Type: text/plain\r\n\r\n" + "公开3条".encode()
    )
    file = tmp_path / "报送.eml"
    file.write_bytes(multipart("mixed", plain, html, attached))
    assert read(file).text == "全年公开12条\n"
    assert [(d.path, d.text) for d in read_all(file)] == [(str(file), "全年公开12条\n"), (f"{file}/a.txt", "公开3条")]


def test_a_page_saved_as_one_file() -> None:
    html = b"Content-Type: text/html\r\nContent-Location: http://a.example/1\r\n\r\n" + PAGE.encode("gbk")
    style = b"Content-Type: text/css\r\n\r\np{}"
    document = read_bytes(multipart("related", style, html))
    assert (document.format, document.text, document.meta["url"]) == ("mhtml", "全年公开12条\n", "http://a.example/1")


def test_endless_mails() -> None:
    assert "more than 1,000 parts" in refused(multipart("mixed", *[b"\r\nx"] * 3000), "a.eml")


# ---- archives


def zipped(files: dict[str, bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", kind) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return file.getvalue()


def tarred(files: dict[str, bytes], mode: str = "w:gz") -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode) as packed:  # type: ignore[call-overload]
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            packed.addfile(entry, io.BytesIO(data))
    return file.getvalue()


FILES = {
    "2023/一.txt": "公开1条".encode(),
    "2023/__MACOSX/._一.txt": b"\0\1",
    "2023/图.png": b"\x89PNG\r\n",
    "2023/坏.txt": b"\0\1\2",
    "2023/二.html": b"<html><p>2</p>",
    "2023/": b"",
}


@pytest.mark.parametrize("name", ["报告.zip", "报告.tar.gz", "报告.tar"])
def test_members_are_read_one_by_one(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    files = dict(FILES)
    if not name.endswith("zip"):
        del files["2023/"]
    file.write_bytes(zipped(files) if name.endswith("zip") else tarred(files, "w:gz" if name.endswith("gz") else "w"))
    failures: list[ReadError] = []
    documents = list(read_all(file, on_error=failures.append))
    assert [(d.path, d.text, d.format) for d in documents] == [
        (f"{file}/2023/一.txt", "公开1条", "text"),
        (f"{file}/2023/二.html", "2\n", "html"),
    ]
    assert [str(error) for error in failures] == [f"{file}/2023/坏.txt: is a binary file, not a text"]
    with pytest.raises(ReadError, match=r"坏\.txt: is a binary file"):
        list(read_all(file))


def test_one_document_in_an_archive_is_read_as_such(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"一.txt": "公开1条".encode(), "图.png": b""}))
    assert read(tmp_path / "a.zip").path == str(tmp_path / "a.zip/一.txt")
    assert read_bytes(gzip.compress("公开1条".encode()), name="一.txt.gz").path == "一.txt.gz/一.txt"
    assert refused(zipped({"一.txt": b"1", "二.txt": b"2"})) == "is an archive of several files"
    assert refused(zipped({"图.png": b""})) == "is an archive of no file that can be read"


def test_names_packed_on_chinese_windows() -> None:
    data = zipped({"????.txt": "公开1条".encode()}).replace(b"????", "年报".encode("gbk"))
    assert read_bytes(data, name="a.zip").path == "a.zip/年报.txt"


def test_archives_in_archives_down_to_a_depth() -> None:
    data, name = "公开1条".encode(), "一.txt"
    for depth in range(4):
        data, name = zipped({name: data}), f"{depth}.zip"
        if depth < 3:
            assert read_bytes(data).text == "公开1条"
    assert "is an archive inside too many others" in refused(data)


def test_names_from_archives_are_never_paths_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data = zipped({"../../etc/一.txt": "公开1条".encode(), "/绝对\x1b[31m.txt": "公开2条".encode()})
    (tmp_path / "a.zip").write_bytes(data)
    assert [d.path for d in read_all("a.zip")] == ["a.zip/../../etc/一.txt", "a.zip/绝对?[31m.txt"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.zip"]


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: zipped({"a.txt": b"0" * (20 << 20)}), "packed more than 200 times over ('a.txt'), as bombs are"),
        (lambda: zipped({f"{n}.txt": b"x" for n in range(5001)}), "holds more than 5,000 entries"),
        (lambda: gzip.compress(b"0" * (40 << 20)), "unpacks to more than 16 MB"),
        (lambda: tarred({"a.txt": b"0" * (40 << 20)}), "unpacks to more than 16 MB"),
        (lambda: zipped({"a.txt": b"1"})[:-30], "is a broken zip package"),
        (lambda: gzip.compress(b"hello world" * 50)[:-20], "is a broken gzip file"),
        (lambda: tarred({"a.txt": random.Random(1).randbytes(9999)})[:-200], "is a broken gzip file"),
        (lambda: tarred({"a.txt": b"x" * 9999}, "w")[:3000], "is a broken tar archive"),
        (lambda: zipped({"[Content_Types].xml": b"", "ppt/a.xml": b""}), "is a presentation"),
        (lambda: zipped({"OFD.xml": b""}), "is an OFD document: save it as PDF or DOCX first"),
        (lambda: zipped({"content.xml": b"", "mimetype": b""}), "is an OpenDocument file"),
    ],
)
def test_hostile_and_foreign_archives(make: Callable[[], bytes], said: str) -> None:
    assert said in refused(make())


def test_protected_archives() -> None:
    data = bytearray(zipped({"a.txt": b"12345"}))
    data[6] |= 1  # the flag of encryption, in the entry and in the directory
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(data)) == "is protected with a password"


# ---- extras


@pytest.mark.parametrize(
    ("data", "extra"),
    [
        (b"%PDF-1.4\n", "pdf"),
        (b"{\\rtf1 x}", "rtf"),
        (zipped({"[Content_Types].xml": b"", "word/document.xml": b""}), "docx"),
        (zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "xlsx"),
    ],
)
def test_a_missing_extra_is_named_in_one_line(data: bytes, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert refused(data) == f"reading {extra} needs an extra: pip install 'gkextract[{extra}]'"
    assert next(form for form in formats() if form.name == extra).missing
