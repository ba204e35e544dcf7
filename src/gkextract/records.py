"""Records back in: the reports of .jsonl and .json files as `parse` and `batch` write them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator

from gkextract.models import Report
from gkextract.readers import ReadError

_LINES = (".jsonl", ".ndjson")
_BLANK = b" \t\r\n"


def are_records(path: str) -> bool:
    """Whether a file's name says that it holds records, not a document."""
    return path.lower().endswith((*_LINES, ".json"))


def read(path: str, *, array: bool | None = None) -> Iterator[Report]:
    """The reports of one file, in order; `array` says what it holds where its name does not.

    Raises `ReadError`, which names the file and the line, for anything that is no record.
    """
    try:
        with open(path, "rb") as file:
            if path.lower().endswith(".json") if array is None else array:
                yield from _array(file.read(), path)
            else:
                yield from _lines(file, path)
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror or error}", path) from None


def _lines(lines: Iterable[bytes], path: str) -> Iterator[Report]:
    for number, line in enumerate(lines, 1):
        if line.strip(_BLANK):
            yield _record(line, path, f"line {number}")


def _array(data: bytes, path: str) -> Iterator[Report]:
    try:
        records = json.loads(data)
    except ValueError:
        raise ReadError("is no JSON", path) from None
    for number, record in enumerate(records if isinstance(records, list) else [records], 1):
        yield _record(json.dumps(record), path, f"record {number}")


def _record(data: bytes | str, path: str, where: str) -> Report:
    from pydantic import ValidationError

    try:
        return Report.model_validate_json(data)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(map(str, first["loc"]))
        raise ReadError(f"{where} is no record{f': {key}' if key else ''}: {first['msg'].lower()}", path) from None


def found_in(folder: str | os.PathLike[str]) -> list[str]:
    """The files of records in a folder and below it, in order; a .json file there may be anything, and is left."""
    names = (os.path.join(here, name) for here, _, files in os.walk(folder) for name in files)
    return sorted(
        name for name in names if name.lower().endswith(_LINES) and not name.lower().endswith(".errors.jsonl")
    )
