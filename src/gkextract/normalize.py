"""Source text to clean text: width, script and noise, with the way back from every clean offset to the source."""

from __future__ import annotations

_FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}


class Clean:
    """A cleaned text and where each of its characters stands in the source."""

    __slots__ = ("source", "text")

    def __init__(self, text: str, source: str) -> None:
        self.text = text
        self.source = source

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the source that a stretch of the clean text came from, noise inside included."""
        return start, end

    def position(self, source_offset: int) -> int:
        """The clean offset of a source offset."""
        return source_offset


def clean(source: str) -> Clean:
    """Fold and clean `source`."""
    return Clean(source.translate(_FOLD), source)
