"""The records: what a reader hands to the road (`Document`, `Table`) and what leaves it (`Report`).

The models of the record are pydantic, frozen, and validated once, when a report leaves the pipeline.
The shapes inside the road are plain slotted dataclasses, because they are made by the million.
Every offset counts characters of `Document.text`: `text[start:end] == evidence.text`, always.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Bound = Literal["exact", "approx", "min", "max", "range", "masked"]
Kind = Literal["annual_report", "work_summary", "event_summary", "bulletin", "other"]
Scope = Literal["own", "other"]
Status = Literal["pass", "fail", "undecided"]
Level = Literal["national", "province", "prefecture", "county", "township", "village", "special"]
AgencyType = Literal["government", "department", "town", "public_institution", "enterprise", "party_body"]


@dataclass(slots=True, frozen=True)
class Cell:
    """One cell of a grid. `start`:`end` is its stretch of the document's text; row and column count from 0."""

    text: str
    start: int
    end: int
    row: int
    col: int
    rowspan: int = 1
    colspan: int = 1


@dataclass(slots=True, frozen=True)
class Table:
    """A grid that a reader found; `start`:`end` spans all its cells in the document's text."""

    start: int
    end: int
    cells: tuple[Cell, ...]


@dataclass(slots=True)
class Document:
    """What a reader gives: the text all offsets refer to, grids, and what the page says of itself.

    `meta` may hold `title`, `publisher`, `published` (ISO date), `url`: used where the text is silent.
    """

    text: str
    tables: list[Table] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    path: str | None = None
    format: str = "text"
    encoding: str | None = None
    notes: list[Note] = field(default_factory=list)  # what of the file could not be read


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)


class Evidence(_Record):
    """The shortest stretch of the source that proves a number: `source[start:end] == text`."""

    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Measure(_Record):
    """One number mapped to an indicator. `value` is in base units (1.5万 → 15000; only 万元 stays 万元)."""

    indicator: str
    by: str | None = None
    value: int | float | None = None
    upper: int | float | None = Field(None, description="the upper end where bound is range")
    bound: Bound = "exact"
    unit: str | None = None
    scope: Scope = "own"
    evidence: Evidence
    also: tuple[Evidence, ...] = Field((), description="further places that state the same number")


class Check(_Record):
    """One relation that was tried on the measures of a report; `measures` are indices into them."""

    rule: str
    status: Status
    message: str
    measures: tuple[int, ...] = ()


class Warning(_Record):
    """Something that was left out, or could not be decided, with its place."""

    code: str
    message: str
    start: int = 0
    end: int = 0


class Place(_Record):
    """A division by its code (GB/T 2260, six digits) and its name with the wider ones before it (天津市和平区)."""

    code: str
    name: str


class Region(_Record):
    """Where a body is, by the names in use in the year reported on; a municipality's and a province's own are no city.

    `code` is that of the narrowest place: six digits, nine for a town of the list. `successors` are the divisions of
    today that hold its territory; empty where code and name are still in use.
    """

    province: str | None = None
    city: str | None = None
    county: str | None = None
    town: str | None = None
    code: str | None = None
    successors: tuple[Place, ...] = ()


class Ground(_Record):
    """Why something of an agency was decided: `of` names it, `by` the kind of ground, `text` the words that said it."""

    of: Literal["region", "level"]
    by: str
    text: str | None = None


class Agency(_Record):
    """The reporting body, by the fullest name the report gives itself; null where it cannot be told.

    What the name and its context do not decide is null; `candidates` are then the divisions it may be.
    `level` is that of the government the body belongs to; `special` are development zones, new areas and the corps.
    """

    name: str | None = None
    region: Region | None = None
    level: Level | None = None
    sector: str | None = None
    type: AgencyType | None = None
    candidates: tuple[Place, ...] = ()
    grounds: tuple[Ground, ...] = ()


class Period(_Record):
    """The time reported on (not the date of publication); ISO dates where the text gives them."""

    year: int | None = None
    start: str | None = None
    end: str | None = None


class Source(_Record):
    """Where a report comes from: file, format, its index in the file and its span of the text."""

    path: str | None = None
    format: str = "text"
    encoding: str | None = None
    index: int = 0
    start: int = 0
    end: int = 0


class Report(_Record):
    """One agency's report: who, when, what, its measures, and what the checks say of them."""

    source: Source
    title: str | None = None
    agency: Agency = Agency()
    period: Period = Period()
    kind: Kind = "other"
    published: str | None = Field(None, description="ISO date of publication, where the text or the page gives it")
    duplicate_of: int | None = None
    measures: tuple[Measure, ...] = ()
    checks: tuple[Check, ...] = ()
    warnings: tuple[Warning, ...] = ()


@dataclass(slots=True)
class Found:
    """A measure inside the road, before validation. `start`:`end` is the evidence in the room's own text.

    `rule` names what found it (for `gkextract explain`); `origin` is `prose` or the id of a form.
    """

    indicator: str
    by: str | None
    value: int | float | None
    bound: Bound
    unit: str | None
    start: int
    end: int
    upper: int | float | None = None
    scope: Scope = "own"
    rule: str = ""
    origin: str = "prose"


@dataclass(slots=True)
class Note:
    """A warning inside the road, in the room's own offsets."""

    code: str
    message: str
    start: int
    end: int
