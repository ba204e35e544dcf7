"""What a worker does: pages or files in, the rows of their reports out, in batches of Arrow. No Spark is needed here."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from types import FrameType
from typing import TYPE_CHECKING, Any, Literal

from gkextract import catalog, gate, pipeline
from gkextract.failures import Failure, failure, shown
from gkextract.models import Document
from gkextract.readers import ReadError, unread_of
from gkextract.spark.storage import opened
from gkextract.writers import Layout
from gkextract.writers.flat import edition
from gkextract.writers.parquet import RecordParquet, record_schema

if TYPE_CHECKING:
    import pyarrow

ERROR = "error"
_ROWS = 200  # in a batch that is given back
_writer = RecordParquet(Layout())

Row = dict[str, Any]


@dataclass(slots=True, frozen=True)
class Settings:
    """How to read; `edition` is that of the driver, `timeout` is in seconds for a document."""

    edition: str
    format: Literal["text", "html"]
    only_reports: bool
    encoding: str | None
    timeout: float
    catalog: catalog.Own | None = None


@dataclass(slots=True, frozen=True)
class Columns:
    """The columns of the input, by what they hold."""

    text: str
    path: str | None = None
    url: str | None = None
    crawled: str | None = None


class OtherEdition(RuntimeError):
    """A worker has another gkextract than the driver: its numbers would not be those of the others."""


class _TooLong(Exception):
    pass


def page_rows(
    batches: Iterable[pyarrow.RecordBatch], columns: Columns, settings: Settings
) -> Iterator[pyarrow.RecordBatch]:
    """The reports of pages. Raises OtherEdition, and nothing for what is in a page."""
    pages = (page for batch in batches for page in batch.to_pylist())
    yield from _batches((row for page in pages for row in _page(page, columns, settings)), settings)


def file_rows(items: Iterable[str | Failure], settings: Settings) -> Iterator[pyarrow.RecordBatch]:
    """The reports of files, and the failures to find one. Raises OtherEdition, and nothing for what is in a file."""
    yield from _batches((row for item in items for row in _file(item, settings)), settings)


def _batches(rows: Iterator[Row], settings: Settings) -> Iterator[pyarrow.RecordBatch]:
    import pyarrow as pa

    catalog.use(settings.catalog)
    if edition() != settings.edition:
        raise OtherEdition(f"gkextract is {settings.edition} on the driver and {edition()} on a worker")
    import gkextract.warm  # noqa: F401  # what every page needs is made once for each process

    schema = record_schema().append(pa.field(ERROR, pa.string()))
    while some := list(islice(rows, _ROWS)):
        yield pa.RecordBatch.from_pylist(some, schema)


def _page(page: Row, columns: Columns, settings: Settings) -> Iterator[Row]:
    content = page[columns.text]
    path, url, crawled = (page[name] if name else None for name in (columns.path, columns.url, columns.crawled))
    origin = {"path": path, "url": url, "crawled": None if crawled is None else str(crawled)}
    if content is None:
        return
    if isinstance(content, str):
        if not settings.only_reports or gate.is_report(content):
            yield from _reports(lambda: _document(content, settings.format), origin, settings)
        return
    for row in _contents(BytesIO(content), path or "", settings):
        row["source"] |= {key: value for key, value in origin.items() if row["source"].get(key) is None}
        yield row


def _document(content: str, format: str) -> Document:
    if format == "text":
        return Document(content)
    from gkextract.readers import html

    document = html.read_markup(content)
    document.format = format
    return document


def _file(item: str | Failure, settings: Settings) -> Iterator[Row]:
    if isinstance(item, Failure):
        yield _failed(item, {})
        return
    try:
        with opened(item) as file:
            yield from _contents(file, item, settings)
    except (ReadError, OSError) as error:
        yield _failed(failure(item, error), {})


def _contents(file: Any, name: str, settings: Settings) -> Iterator[Row]:
    """The rows of the documents of a file; what of it could not be read comes last."""
    errors: list[ReadError] = []
    for each in unread_of(file, name, encoding=settings.encoding, on_error=errors.append):
        if not settings.only_reports or gate.lets_in(each):
            origin = {"path": shown(each.path or ""), "url": each.url, "crawled": each.crawled}
            yield from _reports(each.read, origin, settings)
    for error in errors:
        yield _failed(failure(name, error), {})


def _reports(read: Callable[[], Document], origin: Row, settings: Settings) -> Iterator[Row]:
    """The rows of one document, or the one that says why there are none."""
    try:
        with _within(settings.timeout):
            document = read()
            document.path, document.url, document.crawled = origin["path"], origin["url"], origin["crawled"]
            if settings.only_reports and not gate.is_report(document.text):
                return
            rows = [row | {ERROR: None} for report in pipeline.parse(document) for row in _writer.rows(report)]
    except _TooLong:
        rows = [_failed(Failure(origin["path"] or "", f"took longer than {settings.timeout:g} s"), origin)]
    except Exception as error:  # a fault of ours in one document must not cost the others
        rows = [_failed(failure(origin["path"] or "", error), origin)]
    yield from rows


def _failed(told: Failure, origin: Row) -> Row:
    return {"source": {**origin, "path": told.path or None}, ERROR: told.message}


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Raise _TooLong in the block when the time is over. (Where there is no such clock, nothing is bounded.)"""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def over(number: int, frame: FrameType | None) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGALRM, over)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
