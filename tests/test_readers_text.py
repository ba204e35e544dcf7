"""Plain text: its encoding decided, its characters kept, and everything else refused with the cause."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gkextract.readers import ReadError, formats, read, read_all, read_bytes

SIMPLIFIED = (
    "岚溪市水利局2023年政务公开工作总结\n全年主动公开政府信息1286条,其中网站812条;收到依申请公开31件,均按期答复。\n"
)
TRADITIONAL = (
    "嵐溪市水務局2023年政務公開工作總結\n全年主動公開政府信息1286條,其中網站812條;收到依申請公開31件,均按期答覆。\n"
)


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (SIMPLIFIED.encode(), SIMPLIFIED, "utf-8"),
        (SIMPLIFIED.encode("utf-8-sig"), SIMPLIFIED, "utf-8-sig"),
        (SIMPLIFIED.encode("gb18030"), SIMPLIFIED, "gb18030"),
        ("龘靐䶮㙍局公开信息12条".encode("gb18030"), "龘靐䶮㙍局公开信息12条", "gb18030"),
        (SIMPLIFIED.encode("utf-16"), SIMPLIFIED, "utf-16"),
        (b"\xfe\xff" + SIMPLIFIED.encode("utf-16-be"), SIMPLIFIED, "utf-16"),
        (SIMPLIFIED.encode("utf-16-le"), SIMPLIFIED, "utf-16-le"),
        (SIMPLIFIED.encode("utf-16-be"), SIMPLIFIED, "utf-16-be"),
        (SIMPLIFIED.encode("utf-32"), SIMPLIFIED, "utf-32"),
        (TRADITIONAL.encode("big5"), TRADITIONAL, "big5"),
        ("政府信息公開○公告恒溫裏碁粧".encode("cp950"), "政府信息公開○公告恒溫裏碁粧", "cp950"),
        (TRADITIONAL.encode(), TRADITIONAL, "utf-8"),
        ("未收到申请".encode("gbk"), "未收到申请", "gb18030"),
        ("公开信息5条".encode("gbk"), "公开信息5条", "gb18030"),
        (b"All quiet here: 12 items.\n", "All quiet here: 12 items.\n", "utf-8"),
        ("Bericht über 12 Anträge".encode(), "Bericht über 12 Anträge", "utf-8"),
        ("в 2023 году опубликовано 12 документов".encode(), "в 2023 году опубликовано 12 документов", "utf-8"),
    ],
)
def test_encoding_is_found(data: bytes, text: str, encoding: str) -> None:
    document = read_bytes(data)
    assert (document.text, document.encoding, document.format) == (text, encoding, "text")


@pytest.mark.parametrize("length", [6, 12, 40, 400])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be", "big5"])
def test_short_texts_are_found_too(length: int, encoding: str) -> None:
    text = ((TRADITIONAL if encoding == "big5" else SIMPLIFIED) * 9)[:length]
    assert read_bytes(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("written", "named", "reported"),
    [("gbk", "gbk", "gb18030"), ("gb18030", "GB2312", "gb18030"), ("utf-8", "utf8", "utf-8"), ("big5", "Big5", "big5")],
)
def test_named_encoding_is_believed(written: str, named: str, reported: str) -> None:
    text = TRADITIONAL if written == "big5" else SIMPLIFIED
    document = read_bytes(text.encode(written), encoding=named)
    assert (document.text, document.encoding) == (text, reported)


def test_named_utf8_takes_off_the_mark() -> None:
    assert read_bytes(SIMPLIFIED.encode("utf-8-sig"), encoding="utf-8").text == SIMPLIFIED


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_offsets_are_those_of_a_file_opened_by_python(tmp_path: Path, encoding: str, ends: str) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(SIMPLIFIED.replace("\n", ends).encode(encoding))
    document = read(file)
    assert document.text == file.read_text(encoding=document.encoding) == SIMPLIFIED
    assert document.path == str(file)


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from("政府信息公开工作年度报告全收到申请件条次,。\n\r\t 0123456789(),A�\ue000"), min_size=1
    )
)
def test_text_is_never_changed(text: str) -> None:
    if not text.strip():
        return
    data = text.encode("utf-8")
    try:
        document = read_bytes(data)
    except ReadError:
        assert text.count("\ufffd") > 1
        return
    assert document.text == text.replace("\r\n", "\n").replace("\r", "\n")


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_document_or_the_one_error(data: bytes) -> None:
    try:
        document = read_bytes(data, name="any.bin")
    except ReadError:
        return
    assert document.text.strip() or document.format != "text"
    assert "\r" not in document.text


def broken(encoding: str, byte: bytes, text: str = SIMPLIFIED) -> bytes:
    return text[:6].encode(encoding) + byte + text[6:].encode(encoding)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (broken("utf-8", b"\xff"), "byte 0xff at offset 18 is not utf-8"),
        (broken("gb18030", b"\xff"), "byte 0xff at offset 12 is not gb18030"),
        (SIMPLIFIED.encode("utf-8")[:-2], "ends in the middle of a utf-8 character"),
        (SIMPLIFIED.encode("utf-16")[:-1], "ends in the middle of a utf-16 character"),
        (SIMPLIFIED.encode().decode("gb18030", "replace").encode(), "garbled"),
        (SIMPLIFIED.encode().decode("latin-1").encode(), "garbled: it was read as latin-1"),
        (SIMPLIFIED.encode("gb18030").decode("latin-1").encode(), "garbled: it was read as latin-1"),
        (SIMPLIFIED.encode("gb18030").decode("big5hkscs", "replace").encode(), "garbled"),
        (TRADITIONAL.encode("big5").decode("gb18030", "replace").encode(), "garbled"),
        (("锟斤拷" * 20 + "2023年").encode(), "garbled: 60 characters were lost"),
        (SIMPLIFIED.replace("政府", "\ufffd\ufffd").encode(), "characters were lost"),
        (b"", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"\x00\x01\x02\x03" * 100, "is a binary file"),
        (b"ELF\x00" + bytes(range(256)) * 10, "is a binary file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG image: recognise its text (OCR) first"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG image"),
        (b"Rar!\x1a\x07\x01\x00", "RAR archive: unpack it first"),
        (b"7z\xbc\xaf\x27\x1c", "7z archive: unpack it first"),
        (b"MZ\x90\x00\x03", "a program, no document"),
        ("日本語の報告書をここに置きます。カタカナ".encode("shift_jis"), "encoding cannot be told"),
        ("Отчёт за год о работе".encode("cp1251"), "encoding cannot be told"),
    ],
)
def test_what_is_refused_says_why(data: bytes, said: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, name="报告.txt")
    assert said in caught.value.cause
    assert str(caught.value) == f"报告.txt: {caught.value.cause}"
    assert "\n" not in str(caught.value)


def test_one_lost_character_is_noted_where_it_stands() -> None:
    text = SIMPLIFIED * 20 + "共收到\ufffd件"
    (note,) = read_bytes(text.encode()).notes
    assert (note.code, text[note.start : note.end]) == ("lost_characters", "\ufffd")


@pytest.mark.parametrize("name", ["nonsense", "base64", "rot13", ""])
def test_unknown_encoding(name: str) -> None:
    if not name:
        assert read_bytes(SIMPLIFIED.encode(), encoding=name).encoding == "utf-8"
        return
    with pytest.raises(ReadError, match="there is no encoding called"):
        read_bytes(SIMPLIFIED.encode(), encoding=name)


def test_wrong_named_encoding_names_the_place() -> None:
    with pytest.raises(ReadError, match="at offset 0 is not ascii"):
        read_bytes(SIMPLIFIED.encode(), encoding="ascii")


def refused(path: Path | str) -> str:
    with pytest.raises(ReadError) as caught:
        read(path)
    assert caught.value.path == os.fspath(path)
    failures: list[ReadError] = []
    assert list(read_all(path, on_error=failures.append)) == []
    assert [error.cause for error in failures] == [caught.value.cause]
    return caught.value.cause


def test_what_is_no_file(tmp_path: Path) -> None:
    assert refused(tmp_path / "missing.txt") == "there is no such file"
    assert refused(tmp_path) == "is a directory, not a file"
    assert "cannot be opened" in refused("a\0b")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipes_and_sockets_do_not_hang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe").startswith("is a named pipe")
    assert refused("/dev/null").startswith("is a device")
    with socket.socket(socket.AF_UNIX) as listener:
        monkeypatch.chdir(tmp_path)  # the name of a socket must be short
        listener.bind("socket")
        assert refused("socket").startswith("is a device or a socket")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_permission_denied(tmp_path: Path) -> None:
    file = tmp_path / "secret.txt"
    file.write_text(SIMPLIFIED, encoding="utf-8")
    file.chmod(0)
    assert refused(file) == "may not be read: permission denied"


def test_too_large(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as sparse:
        sparse.truncate(300 << 20)
    assert refused(file) == "is too large: 300 MB, at most 256 MB are read"


def test_markdown_is_text() -> None:
    document = read_bytes("# 年报\n\n|一|二|\n|-|-|\n|1|2|\n".encode(), name="年报.MD")
    assert (document.format, document.text[:5]) == ("markdown", "# 年报\n")


@pytest.mark.parametrize(
    ("start", "name", "form"),
    [
        ("<!DOCTYPE html><p>公开</p>", "a.txt", "html"),
        ("<html><p>公开</p></html>", None, "html"),
        ("<p>公开12条</p>", None, "html"),
        ("<span>乱入</span>全年公开12条", "a.txt", "text"),
        ("<《条例》>公开12条", None, "text"),
        ("公开 <b>12</b> 条", "a.htm", "html"),
        ("5 < 6, 公开12条", None, "text"),
        ("MIME-Version: 1.0\nSubject: x\n\n公开12条", None, "eml"),
        (
            "MIME-Version: 1.0\nSnapshot-Content-Location: x\nContent-Type: text/html\n\n<p>公开12条</p>",
            "a.doc",
            "mhtml",
        ),
        ("<html><p>公开12条</p>", "a.doc", "html"),
        ("公开12条", "a.doc", "text"),
        ("备注: 公开12条\n来源: 局办\n", None, "text"),
    ],
)
def test_content_decides_before_the_name(start: str, name: str | None, form: str) -> None:
    assert read_bytes(start.encode(), name=name).format == form


def test_every_format_is_listed_once_and_says_what_it_needs() -> None:
    listed = formats()
    assert len({form.name for form in listed}) == len(listed) >= 12
    for form in listed:
        assert form.endings
        assert form.about
        assert form.installed == (not form.missing)
        assert bool(form.needs) == bool(form.extra)


def test_the_documentation_lists_every_format_as_it_is() -> None:
    page = (Path(__file__).parent.parent / "docs" / "formats.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    for form, row in zip(formats(), rows, strict=True):
        extra = f"`{form.extra}`" if form.extra else "–"
        assert row.startswith(f"| `{form.name}` | {' '.join(form.endings)} | {extra} |")
