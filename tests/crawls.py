"""Crawl archives for the tests, written by hand."""

from __future__ import annotations

import gzip
from collections.abc import Iterable


def answered(body: bytes, url: str, *, date: str = "2022-03-01T08:00:00Z", media: str = "text/html") -> bytes:
    """The record of one answer of a server."""
    block = f"HTTP/1.1 200 OK\r\nContent-Type: {media}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: {date}\r\n"
        f"WARC-Record-ID: <urn:{url}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def packed(records: Iterable[bytes]) -> bytes:
    """An archive with a member for each record."""
    return b"".join(map(gzip.compress, records))


def page(title: str, *lines: str) -> bytes:
    """A page of a site."""
    return f"<html><body><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in lines)}</body></html>".encode()


def report_page(number: int) -> bytes:
    """A page that holds a report."""
    said = f"全年主动公开政府信息{100 + number}条。", f"全年收到政府信息公开申请{number}件,均按期答复。"
    return page(f"云溪县第{number}镇2021年政府信息公开工作总结", *said)


def other_page(number: int) -> bytes:
    """A page that holds none."""
    return page(f"第{number}届龙舟赛开幕", "三十支队伍参加了比赛,观众挤满了河岸。")


def crawl(pages: int, every: int) -> bytes:
    """An archive of so many pages, each `every`th of which holds a report."""
    return packed(
        answered(report_page(n) if n % every == 0 else other_page(n), f"http://yunxi.example/{n}.html")
        for n in range(pages)
    )
