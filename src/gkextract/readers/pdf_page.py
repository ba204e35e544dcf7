"""One page of a PDF: its characters with their places, its ruling lines, and characters put together to lines.

All places are in points from the top left corner of the page as it is shown.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from .errors import ReadError

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_MOST_CHARS = 100_000
_MOST_PATHS = 30_000
_THIN = 3.0  # a filled rectangle no thicker than this is a line
# Radicals that some makers of PDF write for the characters they look like: ⽔ for 水.
_RADICALS = ("\u2e80", "\u2fdf")
_UNMAPPED = ("\x00", "\ufffd", "\ufffe", "\uffff")


class Char(NamedTuple):
    """A character: its box, the baseline it stands on, and the height of its box."""

    text: str
    x0: float
    x1: float
    base: float
    size: float


class Rule(NamedTuple):
    """A ruling line: horizontal at y = `at` from x = `start` to `end`, or vertical the other way round."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Line:
    """Characters on one baseline, from left to right."""

    text: str
    x0: float
    x1: float
    base: float
    size: float

    @property
    def top(self) -> float:
        return self.base - self.size


@dataclass(slots=True)
class Page:
    """What is drawn on a page, as far as it can be text or a table; `unmapped` glyphs have no character."""

    number: int
    width: float
    height: float
    chars: list[Char]
    horizontal: list[Rule]
    vertical: list[Rule]
    unmapped: int
    pictures: int


def load_page(page: PdfPage, number: int) -> Page:
    """Take from a page of pypdfium2 what the reader needs."""
    width, height = page.get_size()
    import pypdfium2.raw as raw

    place = _upright(page)
    drawing = raw.FPDFPage_CountObjects(page) > _MOST_PATHS  # a map, or the like: no table
    if not drawing:
        _keep_glyphless(page)
    chars, unmapped = _chars(page, place)
    horizontal, vertical, pictures = ([], [], 0) if drawing else _rules(page, place)
    return Page(number, width, height, chars, horizontal, vertical, unmapped, pictures)


def _upright(page: PdfPage) -> Callable[[float, float], tuple[float, float]]:
    """From the file's coordinates, which rotation does not touch, to those of the page as shown."""
    left, bottom, right, top = page.get_cropbox()
    return {
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }.get(page.get_rotation(), lambda x, y: (x - left, top - y))


def _keep_glyphless(page: PdfPage) -> None:
    """Give a width to text that has none.

    Where a Chinese font is neither in the file nor on this computer its glyphs are empty, and PDFium leaves out a
    piece of text of no width: a line of one character. Drawn as an outline, as thin as may be, it has one.
    """
    import pypdfium2.raw as raw

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    in_place = raw.FS_MATRIX(1, 0, 0, 1, 0, 0)
    for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=8):
        raw.FPDFPageObj_GetBounds(text, left, bottom, right, top)
        if right.value - left.value < 0.01:
            raw.FPDFTextObj_SetTextRenderMode(text, raw.FPDF_TEXTRENDERMODE_STROKE)
            raw.FPDFPageObj_TransformF(text, in_place)


def _chars(page: PdfPage, place: Callable[[float, float], tuple[float, float]]) -> tuple[list[Char], int]:
    import pypdfium2.raw as raw

    text = page.get_textpage()
    count = text.count_chars()
    if count > _MOST_CHARS:
        raise ReadError(f"holds a page of more than {_MOST_CHARS:,} characters")
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    found: dict[int, list[Char]] = {}
    unmapped = 0
    for i in range(count):
        character = chr(raw.FPDFText_GetUnicode(text, i))
        if character in _UNMAPPED:
            unmapped += 1
            continue
        if character.isspace() or raw.FPDFText_IsGenerated(text, i) or not raw.FPDFText_GetLooseCharBox(text, i, box):
            continue
        raw.FPDFText_GetCharOrigin(text, i, x, y)
        (xa, ya), (xb, yb), (_, base) = place(box.left, box.top), place(box.right, box.bottom), place(x.value, y.value)
        if _RADICALS[0] <= character <= _RADICALS[1]:
            character = unicodedata.normalize("NFKC", character)
        quarter = round(raw.FPDFText_GetCharAngle(text, i) * 8 / 3.14159265) % 16
        found.setdefault(quarter, []).append(Char(character, min(xa, xb), max(xa, xb), base, abs(yb - ya)))
    text.close()
    # Slanted characters are a watermark. The page's own are the most; a page that is turned has all of them turned.
    return max(found.values(), key=len, default=[]), unmapped


def _rules(page: PdfPage, place: Callable[[float, float], tuple[float, float]]) -> tuple[list[Rule], list[Rule], int]:
    import pypdfium2.raw as raw

    horizontal: list[Rule] = []
    vertical: list[Rule] = []
    paths = pictures = 0
    for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE], max_depth=8):
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            pictures += 1
            continue
        paths += 1
        if paths > _MOST_PATHS:
            return [], [], pictures
        for points in _outlines(thing):
            for (xa, ya), (xb, yb) in _edges([place(*point) for point in points]):
                if abs(ya - yb) <= 1 < abs(xa - xb):
                    horizontal.append(Rule((ya + yb) / 2, min(xa, xb), max(xa, xb)))
                elif abs(xa - xb) <= 1 < abs(ya - yb):
                    vertical.append(Rule((xa + xb) / 2, min(ya, yb), max(ya, yb)))
    return horizontal, vertical, pictures


Point = tuple[float, float]


def _outlines(path: Any) -> Iterator[list[Point]]:
    """The straight outlines of a path, in the file's coordinates; those that are drawn neither thin nor stroked are left out."""
    import pypdfium2.raw as raw

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    matrix = path.get_matrix()
    container = path.container
    while container is not None:
        matrix = matrix.multiply(container.get_matrix())
        container = container.container
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    for i in range(min(raw.FPDFPath_CountSegments(path), _MOST_PATHS)):
        segment = raw.FPDFPath_GetPathSegment(path, i)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and (stroke.value or _is_thin(points)):
                yield points
            points = []
        points.append(point)
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1 and (stroke.value or _is_thin(points)):
        yield points


def _is_thin(points: list[Point]) -> bool:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(max(xs) - min(xs), max(ys) - min(ys)) <= _THIN


def _edges(points: list[Point]) -> Iterable[tuple[Point, Point]]:
    """The sides of an outline; of a thin rectangle only its middle line."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    if len(points) > 2 and height <= _THIN < width:
        middle = (max(ys) + min(ys)) / 2
        return [((min(xs), middle), (max(xs), middle))]
    if len(points) > 2 and width <= _THIN < height:
        middle = (max(xs) + min(xs)) / 2
        return [((middle, min(ys)), (middle, max(ys)))]
    return pairwise(points)


def lines_of(chars: list[Char]) -> list[Line]:
    """Put characters together to lines, from top to bottom; a space stands where there is a gap between words."""
    lines: list[list[Char]] = []
    for char in sorted(chars, key=lambda c: c.base):
        if lines and abs(char.base - lines[-1][0].base) < 0.4 * max(char.size, lines[-1][0].size):
            lines[-1].append(char)
        else:
            lines.append([char])
    return [_line(sorted(line, key=lambda c: c.x0)) for line in lines]


def _line(chars: list[Char]) -> Line:
    size = sorted(char.size for char in chars)[len(chars) // 2]
    parts = [chars[0].text]
    for before, char in pairwise(chars):
        if char == before:
            continue  # printed twice, to look bold
        narrow = before.text < "\u2e80" and char.text < "\u2e80"
        if char.x0 - before.x1 > size * (0.3 if narrow else 1.5):
            parts.append(" ")
        parts.append(char.text)
    return Line("".join(parts), chars[0].x0, max(char.x1 for char in chars), chars[0].base, size)
