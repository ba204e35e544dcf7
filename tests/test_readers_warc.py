"""Crawl archives: every sound record is read, whatever damage lies between, and each damage is told."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from gkextract.readers import ReadError, read_all, read_bytes

pytest.importorskip("fastwarc")

PAGES = 4
SENT = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
PAGE = "<html><body><h1>云溪县第{n}镇2021年政务公开工作总结</h1><p>全年主动公开政府信息12{n}条。</p></body></html>"


def record(block: bytes, *, kind: str = "response", length: int | str | None = None, n: int = 0) -> bytes:
    media = {"response": "application/http; msgtype=response", "conversion": "text/plain"}.get(kind, "text/html")
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: http://yunxi.example/{n}.html\r\n"
        f"WARC-Date: 2022-03-0{n + 1}T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:{n}>\r\nContent-Type: {media}\r\n"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(n: int, body: bytes | None = None, head: str = SENT) -> bytes:
    return head.encode() + b"\r\n" + (PAGE.format(n=n).encode() if body is None else body)


def good(n: int) -> bytes:
    return record(answer(n), n=n)


def wrong(n: int, length: int | str) -> bytes:
    return record(answer(n), n=n, length=length)


def packed(*records: bytes) -> bytes:
    return b"".join(map(gzip.compress, records))


def spoiled(record: bytes) -> bytes:
    data = bytearray(gzip.compress(record))
    data[60:80] = b"\xff" * 20
    return bytes(data)


def miscounted(record: bytes) -> bytes:
    """A member that unpacks, to other bytes than were packed."""
    data = gzip.compress(record)
    return data[:-8] + zlib.crc32(b"else").to_bytes(4, "little") + data[-4:]


def found(data: bytes, folder: Path, name: str = "crawl.warc.gz") -> tuple[list[str], list[str]]:
    """The records that were read, by their number; and what was told of the others."""
    file = folder / name
    file.write_bytes(data)
    errors: list[ReadError] = []
    documents = list(read_all(file, on_error=errors.append))
    return [str(each.url)[-6] for each in documents], [each.cause for each in errors]


FIRST, REST = good(0), b"".join(map(good, range(2, PAGES)))
BETWEEN = "holds bytes between its records that are none"
PLAIN: list[tuple[bytes, str, str]] = [
    # the archive, the records read, the beginning of what is told
    (b"".join(map(good, range(PAGES))), "0123", ""),
    (b"".join(map(good, range(PAGES))).replace(b"WARC/1.0", b"WARC/1.1"), "0123", ""),
    (FIRST + b"spam and more spam\n" * 9 + REST, "023", BETWEEN),
    (FIRST + b"\0" * 300_000 + b"\r\n" + REST, "023", BETWEEN),
    (FIRST + wrong(1, 40) + REST, "023", "holds a record that does not end where it says"),
    (FIRST + wrong(1, 700) + REST, "023", "holds a record that does not end where it says"),
    (FIRST + wrong(1, 60_000) + REST, "023", "holds a record that is cut off, or says it is longer than it is"),
    (FIRST + wrong(1, 10**12) + REST, "023", "holds a record that is too large"),
    (FIRST + wrong(1, "many") + REST, "023", "holds a record without a length"),
    (FIRST + wrong(1, -7) + REST, "023", "holds a record without a length"),
    (FIRST + b"WARC/1.0\r\n" + b"x" * 200_000 + b"\r\n" + REST, "023", "holds a record without a length"),
    (FIRST + good(1)[:-70], "0", "holds a record that is cut off"),
    (good(1)[30:] + FIRST + REST, "023", BETWEEN),
]
PACKED: list[tuple[bytes, str, str]] = [
    (packed(*map(good, range(PAGES))), "0123", ""),
    (gzip.compress(b"".join(map(good, range(PAGES)))), "0123", ""),
    (packed(FIRST) + b"garbage" * 20 + packed(REST), "023", BETWEEN),
    (packed(FIRST) + spoiled(good(1)) + packed(REST), "023", "holds a part that is broken"),
    (packed(FIRST) + miscounted(good(1)) + packed(REST), "023", "holds a part that is broken"),
    (packed(FIRST) + packed(good(1))[:90] + packed(REST), "023", "holds a part that is broken"),
    (packed(FIRST) + packed(wrong(1, 5_000)) + packed(REST), "023", "holds a record that is cut off"),
    (packed(FIRST) + packed(wrong(1, 40)) + packed(REST), "023", "holds a record that does not end where it says"),
    (packed(FIRST, good(1))[:-40], "0", "holds a part that is broken: the file was cut off"),
    (spoiled(good(1)) + packed(FIRST, REST), "023", "holds a part that is broken"),
]


@pytest.mark.parametrize(("data", "read", "told"), PLAIN)
def test_damage_costs_its_own_records(data: bytes, read: str, told: str, tmp_path: Path) -> None:
    documents, causes = found(data, tmp_path, "crawl.warc")
    assert "".join(documents) == read
    assert [cause[: len(told)] for cause in causes] == ([told] if told else [])


@pytest.mark.parametrize(("data", "read", "told"), PACKED)
def test_damage_of_packed_archives(data: bytes, read: str, told: str, tmp_path: Path) -> None:
    documents, causes = found(data, tmp_path)
    assert "".join(documents) == read
    assert [cause[: len(told)] for cause in causes] == ([told] if told else [])


def test_where_a_capture_comes_from(tmp_path: Path) -> None:
    file = tmp_path / "crawl.warc.gz"
    file.write_bytes(packed(good(0), good(1)))
    one = list(read_all(file))[1]
    place = len(packed(good(0)))
    assert (one.path, one.format, one.encoding) == (f"{file}/{place}", "html", "utf-8")
    assert (one.url, one.crawled) == ("http://yunxi.example/1.html", "2022-03-02T08:00:00Z")
    assert one.meta["url"] == one.url


def test_a_page_may_say_its_own_address(tmp_path: Path) -> None:
    page = PAGE.format(n=0).replace("<body>", '<link rel="canonical" href="http://other.example/"><body>')
    document = read_bytes(record(answer(0, page.encode())), name="a.warc")
    assert (document.url, document.meta["url"]) == ("http://yunxi.example/0.html", "http://other.example/")


CHUNKED = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (b"<p>", "主动公开".encode(), b"")) + b""
BODIES: list[tuple[bytes, str]] = [
    # what a server sent, the text of the page
    (answer(0, "<p>公开</p>".encode("gb18030"), SENT.replace("utf-8", "gbk")), "公开"),
    (answer(0, gzip.compress("<p>公开</p>".encode()), SENT + "Content-Encoding: gzip\r\n"), "公开"),
    (answer(0, CHUNKED, SENT + "Transfer-Encoding: chunked\r\n"), "主动公开"),
    (answer(0, "公开120条".encode(), SENT.replace("html", "plain")), "公开120条"),
]


@pytest.mark.parametrize(("block", "text"), BODIES)
def test_what_servers_send(block: bytes, text: str) -> None:
    assert read_bytes(record(block), name="a.warc").text.strip() == text


PASSED_OVER: list[tuple[str, bytes]] = [
    ("response", answer(0, head=SENT.replace("200 OK", "404 Not Found"))),
    ("response", answer(0, head=SENT.replace("200 OK", "301 Moved Permanently"))),
    ("response", answer(0, head=SENT.replace("text/html", "image/png"))),
    ("response", answer(0, head=SENT.replace("text/html", "application/json"))),
    ("response", answer(0, b"")),
    ("request", b"GET / HTTP/1.1\r\n\r\n"),
    ("warcinfo", b"software: crawler\r\n"),
    ("metadata", b"fetchTimeMs: 12\r\n"),
]


@pytest.mark.parametrize(("kind", "block"), PASSED_OVER)
def test_what_is_no_page_is_passed_over(kind: str, block: bytes, tmp_path: Path) -> None:
    assert found(record(block, kind=kind) + good(1), tmp_path, "a.warc") == (["1"], [])


def test_the_texts_of_a_wet(tmp_path: Path) -> None:
    text = "云溪县水务局2021年政务公开工作总结\n全年主动公开政府信息120条。\n"
    file = tmp_path / "crawl.warc.wet.gz"
    file.write_bytes(packed(record(b"a", kind="warcinfo"), record(text.encode(), kind="conversion", n=2)))
    (one,) = read_all(file)
    assert (one.text, one.format, one.url) == (text, "text", "http://yunxi.example/2.html")


def test_a_page_whose_packing_is_broken_costs_itself(tmp_path: Path) -> None:
    bad = record(answer(0, b"no gzip at all", SENT + "Content-Encoding: gzip\r\n"))
    read, causes = found(bad + good(1), tmp_path, "a.warc")
    assert read == ["1"]
    assert [cause.partition(":")[0] for cause in causes] == ["holds a page that is broken"]


def test_a_capture_that_is_an_archive(tmp_path: Path) -> None:
    inner = gzip.compress("云溪县2021年政务公开工作总结".encode())
    file = tmp_path / "a.warc"
    file.write_bytes(record(answer(3, inner, SENT.replace("text/html", "application/gzip")), n=3))
    (one,) = read_all(file)
    assert (one.format, one.url) == ("text", "http://yunxi.example/3.html")


def test_records_stream_by(tmp_path: Path) -> None:
    """What is read of the file before the first page is given is not the whole file."""
    from gkextract.readers.warc import captures

    file = io.BytesIO(packed(*map(good, range(PAGES))) * 500)
    next(captures(file, lambda cause, place: None))
    assert file.tell() < len(file.getvalue()) / 2


@pytest.mark.parametrize("name", ["crawl.warc.gz", "crawl.bin"])
def test_a_crawl_is_known_by_its_content(name: str, tmp_path: Path) -> None:
    assert found(packed(good(0)), tmp_path, name) == (["0"], [])


def test_without_the_extra_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util

    real: Callable[..., object] = importlib.util.find_spec
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "fastwarc" else real(name))
    assert found(packed(good(0)), tmp_path) == ([], ["reading warc needs an extra: pip install 'gkextract[warc]'"])
