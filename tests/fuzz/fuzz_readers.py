"""Fuzz a reader by hand: `python tests/fuzz/fuzz_readers.py FORMAT [CORPUS] [-max_total_time=60]` (needs atheris).

FORMAT is a name from `gkextract formats`, or `any` for the way from bytes to format. Seeds: `samples/formats`.
A finding is any exception but ReadError, a cell that is not at its place, or an input that takes ten seconds.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress

import atheris

with atheris.instrument_imports(include=["gkextract"]):
    from gkextract.models import Document
    from gkextract.readers import ReadError, read_bytes
    from gkextract.readers.registry import FORMATS

    for known in FORMATS.values():  # they are loaded lazily, which would be too late to be watched
        if known.installed:
            known.load()


def checked(document: Document) -> None:
    """The law that every reader keeps."""
    at = 0
    for table in document.tables:
        for cell in table.cells:
            assert document.text[cell.start : cell.end] == cell.text
            assert cell.start >= at
            at = cell.end
        assert table.start == table.cells[0].start
        assert table.end == table.cells[-1].end


def any_bytes(data: bytes) -> None:
    with suppress(ReadError):
        checked(read_bytes(data))


def one_format(name: str) -> Callable[[bytes], None]:
    """The format's own reader. What a library makes of a broken file is its own affair; in our own code it is a finding."""
    form = FORMATS[name]
    reader = form.load()
    allowed = Exception if form.needs else ReadError

    def target(data: bytes) -> None:
        documents = []
        with suppress(allowed):
            if form.single:
                documents.append(reader.read(data, None, None))
            if form.many:
                for _ in reader.members(data, None):
                    pass
        for document in documents:
            checked(document)

    return target


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1] not in {"any", *FORMATS}:
        sys.exit(__doc__)
    name = sys.argv.pop(1)
    target = any_bytes if name == "any" else one_format(name)
    atheris.Setup([*sys.argv, "-timeout=10"], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
