"""The inputs of the commands: documents, reports and records, each failure told when it happens."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from gkextract.commands.telling import Failed

if TYPE_CHECKING:
    from gkextract.models import Document, Report


def documents(name: str, encoding: str | None, failed: Failed) -> Iterator[Document]:
    """The documents of a file, or of standard input for `-`. Raises readers.ReadError."""
    from gkextract import readers

    if name == "-":
        yield readers.read_bytes(sys.stdin.buffer.read(), encoding=encoding)
    else:
        yield from readers.read_all(name, encoding=encoding, on_error=lambda error: failed.add(name, error))


def reports_of(files: Iterable[str], encoding: str | None, failed: Failed) -> Iterator[tuple[Document, list[Report]]]:
    """Each document of the files with its reports."""
    from gkextract import pipeline

    for name in files:
        try:
            for document in documents(name, encoding, failed):
                yield document, pipeline.parse(document)
        except Exception as error:
            failed.add(name, error)


def records_of(inputs: Iterable[str], encoding: str | None, failed: Failed) -> Iterator[Report]:
    """The reports of files of records, and of documents read on the way."""
    from gkextract import records
    from gkextract.inputs import find
    from gkextract.readers import ReadError

    for name in inputs:
        kept = records.found_in(name) if os.path.isdir(name) else [name] if records.are_records(name) else []
        for path in kept:
            try:
                yield from records.read(path)
            except Exception as error:
                failed.add(path, error)
        if kept == [name]:
            continue
        found = find([name])
        for path, message in found.failures:
            failed.add(path, ReadError(message, path))
        for _, reports in reports_of([path for path in found.paths if path not in kept], encoding, failed):
            yield from reports


def _known_encoding(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    try:
        if value is not None:
            codecs.lookup(value)
    except LookupError:
        raise click.BadParameter(f"unknown encoding {value!r}") from None
    return value


encoding_option = click.option(
    "--encoding", metavar="NAME", callback=_known_encoding, help="Encoding of the files, instead of detecting it."
)

timeout_option = click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="Give up a document after this long.",
)
