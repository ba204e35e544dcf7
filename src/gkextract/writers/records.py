"""Whole records as JSON: an indented array, or one record per line. Every key of the record is always there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pydantic import TypeAdapter

from gkextract.models import Report
from gkextract.writers import Layout, Stream

_REPORT: TypeAdapter[Report] = TypeAdapter(Report)
_REPORTS: TypeAdapter[list[Report]] = TypeAdapter(list[Report])


class JsonLines(Stream):
    """One record per line."""

    def __init__(self, layout: Layout) -> None:
        pass

    def encode(self, reports: Sequence[Report]) -> bytes:
        """Each report as one line."""
        return b"".join(_REPORT.dump_json(report) + b"\n" for report in reports)

    def stream(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The lines, one after the other."""
        return iter(pieces)


def read_lines(pieces: Iterable[bytes]) -> Iterator[Report]:
    """The reports back out of pieces that JsonLines made; raises pydantic.ValidationError on anything else."""
    for piece in pieces:
        for line in piece.splitlines():
            yield Report.model_validate_json(line)


class JsonArray(Stream):
    """One array, indented by two."""

    def __init__(self, layout: Layout) -> None:
        pass

    def encode(self, reports: Sequence[Report]) -> bytes:
        """The inside of the array: no brackets, no comma at the end."""
        return _REPORTS.dump_json(list(reports), indent=2)[2:-2]

    def stream(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The array."""
        before = b"["
        for piece in filter(None, pieces):
            yield before + b"\n"
            yield piece
            before = b","
        yield b"[]\n" if before == b"[" else b"\n]\n"
