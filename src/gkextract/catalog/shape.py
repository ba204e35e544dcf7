"""The shape of a catalog file: its tables, their keys, and what each may hold."""

from __future__ import annotations

from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from gkextract.models import Bound

from .sources import CatalogError, Key, Source

Stretch = list[int | float]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Also(_Shape):
    """Further patterns of an indicator, with units of their own."""

    units: list[str]
    say: list[str]


class ExampleEntry(_Shape):
    """A text and all that it states of an indicator: by, value (or [lower, upper], or "" where masked), bound."""

    text: str
    found: list[Annotated[tuple[str, int | float | Literal[""] | Stretch, Bound], Field(strict=False)]]


class ExamplesEntry(_Shape):
    """An entry of examples.toml."""

    examples: list[ExampleEntry]
    counterexamples: list[str]


class Entry(_Shape):
    """An [[indicator]]; the keys are explained at the head of indicators.toml."""

    id: str
    zh: str | None = None
    en: str | None = None
    units: list[str] = []
    say: list[str] = []
    under: dict[str, list[str]] = {}
    zero: list[str] = []
    zero_under: dict[str, list[str]] = {}
    carry: list[str] = []
    labels: list[str] = []
    part_labels: list[str] = []
    open: bool = False
    keeps: bool = False
    sums: list[str] = []
    bare: bool = False
    never_after: list[str] = []
    reach: Literal["", "sentence", "number"] = ""
    follows: list[str] = []
    also: list[Also] = []
    examples: list[ExampleEntry] = []
    counterexamples: list[str] = []


class CheckEntry(_Shape):
    """A [[check]]: what stands left adds up to what stands right, or to no more; terms are `id` or `id@by`."""

    id: str
    zh: str
    en: str
    left: list[str] = Field(min_length=1)
    right: list[str] = Field(min_length=1)
    sign: Literal["=", "<=", "≤"] = "="


class RowEntry(_Shape):
    """A [[row]]: more names for the row of an official form that prints `label`; or a row more, of one cell that counts
    `indicator` (`id` or `id@by`). Names are written without punctuation, digits and spaces."""

    form: str
    names: list[Annotated[str, Field(pattern="^[一-鿿A-Za-z]+$")]] = Field(min_length=1)
    label: str | None = None
    indicator: str | None = None


class Name(_Shape):
    """What a `by` label is called."""

    zh: str
    en: str


class File(_Shape):
    """A whole file. `class`, `topic`, `units`: words by name; `label`: words by family and label."""

    indicator: list[Entry] = []
    classes: dict[str, str] = Field({}, alias="class")
    label: dict[str, dict[str, str]] = {}
    topic: dict[str, str] = {}
    units: dict[str, str] = {}
    generic: dict[Literal["words"], str] = {}
    names: dict[str, Name] = {}
    check: list[CheckEntry] = []
    row: list[RowEntry] = []
    replace: list[str] = []


_T = TypeVar("_T")
_FILE: TypeAdapter[File] = TypeAdapter(File)


def file(source: Source) -> File:
    """What a source holds. Raises `CatalogError`, which names line, entry and key, for another shape."""
    return shaped(source, _FILE)


def shaped(source: Source, shape: TypeAdapter[_T]) -> _T:
    """The data of a source in a shape. Raises `CatalogError`, which names line, entry and key, for another shape."""
    try:
        return shape.validate_python(source.data)
    except ValidationError as error:
        first = error.errors()[0]
        raise _misshapen(source, first["loc"], first["type"], first["msg"]) from None


def _misshapen(source: Source, key: Key, kind: str, message: str) -> CatalogError:
    key = tuple(part for part in key if not (isinstance(part, str) and "[" in part))  # pydantic's names of unions
    words = [part for part in key if isinstance(part, str)]
    if (id := _id(source, key)) is not None:
        words[0] = id
    if kind in ("extra_forbidden", "missing"):
        said = f"unknown key {words.pop()}" if kind == "extra_forbidden" else f"{words.pop()} is missing"
    elif kind == "string_pattern_mismatch":
        said = "must be words alone, without punctuation, digits and spaces"
    else:
        said = message.replace("Input should", "must").replace("dictionary", "table")
    return source.error(key, ": ".join([*words, said]))


def _id(source: Source, key: Key) -> str | None:
    """The id of the indicator or the check that a key belongs to, if it belongs to any."""
    if len(key) < 2 or key[0] not in ("indicator", "check"):
        return None
    assert isinstance(key[1], int)
    entry = source.data[str(key[0])][key[1]]
    return entry["id"] if isinstance(entry, dict) and isinstance(entry.get("id"), str) else "an entry without id"
