"""The records: what a reader hands to the road (`Document`, `Table`) and what leaves it (`Report`).

The models of the record are pydantic, frozen, and validated once, when a report leaves the pipeline.
The shapes inside the road are plain slotted dataclasses, because they are made by the million.
Every offset counts characters of `Document.text`: `text[start:end] == evidence.text`, always.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

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

    `meta` may hold `title`, `publisher`, `published` (ISO date), `url`: used where the text is silent. `url` and
    `crawled` are what a crawl archive says of it: the address it was fetched from, and when (ISO time, UTC).

    >>> Document("云溪县水务局2021年政务公开工作总结", meta={"published": "2022-01-14"}).format
    'text'
    """

    text: str
    tables: list[Table] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    path: str | None = None
    format: str = "text"
    encoding: str | None = None
    url: str | None = None
    crawled: str | None = None
    notes: list[Note] = field(default_factory=list)  # what of the file could not be read


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)


class Evidence(_Record):
    """The shortest stretch of the source that proves a number: `source[start:end] == text`."""

    text: str = Field(description="the stretch of the source, noise included")
    start: int = Field(
        ge=0, description="where it begins in the text that `gkextract text` prints, in characters from 0"
    )
    end: int = Field(ge=0, description="where it ends: the first character behind it")

    @property
    def is_cell(self) -> bool:
        """Whether it is the bare number of a table's cell; prose always has words, at least a classifier's."""
        return not any(map(str.isalpha, self.text))


class Measure(_Record):
    """One number mapped to an indicator. `value` is in base units (1.5万 → 15000; only 万元 stays 万元)."""

    indicator: str = Field(description="what is counted: an id of the catalog")
    by: str | None = Field(
        default=None,
        description="the part of it that is counted: a fixed label (website), or a category in the words of the report; null for the whole",
    )
    value: int | float | None = Field(
        default=None,
        description="the number in base units (1.5万 is 15000; only 万元 stays 万元), the lower end of a range; null where its digits are masked",
    )
    upper: int | float | None = Field(default=None, description="the upper end where bound is range, else null")
    bound: Bound = Field(
        default="exact",
        description="how the number is stated: exact, approx (约, 近, 余), min (超过, 以上), max (不足), range (6—8), masked (xx)",
    )
    unit: str | None = Field(
        default=None, description="the classifier as written, in simplified characters; null where none is"
    )
    scope: Scope = Field(default="own", description="own, or other where the number is that of another body")
    evidence: Evidence = Field(description="the shortest stretch of the source that proves the number")
    also: tuple[Evidence, ...] = Field(default=(), description="further places that state the same number")


class Check(_Record):
    """One relation that was tried on the measures of a report; `measures` are indices into them."""

    rule: str = Field(description="the relation that was tried: an id of docs/checks.md")
    status: Status = Field(description="pass; fail where no reading of the numbers lets it hold; undecided")
    message: str = Field(description="what was compared, in Chinese")
    measures: tuple[int, ...] = Field(default=(), description="the numbers involved, as indices into measures")


class Warning(_Record):
    """Something that was left out, or could not be decided, with its place."""

    code: str = Field(description="what kind of thing it is: unlinked, unread_cells, ambiguous_cells and others")
    message: str = Field(description="what was left out and why, in English")
    start: int = Field(default=0, description="where in the text it stands")
    end: int = Field(default=0, description="where it ends")


class Place(_Record):
    """A division by its code (GB/T 2260, six digits) and its name with the wider ones before it (天津市和平区)."""

    code: str = Field(description="six digits of GB/T 2260")
    name: str = Field(description="the name with the wider ones before it")


class Region(_Record):
    """Where a body is, by the names in use in the year reported on; a municipality's and a province's own are no city.

    `code` is that of the narrowest place: six digits, nine for a town of the list. `successors` are the divisions of
    today that hold its territory; empty where code and name are still in use.
    """

    province: str | None = Field(default=None, description="name of the province")
    city: str | None = Field(default=None, description="name of the prefecture")
    county: str | None = Field(default=None, description="name of the county")
    town: str | None = Field(default=None, description="name of the town")
    code: str | None = Field(
        default=None, description="code of the narrowest of these: six digits, nine for a town of the list"
    )
    successors: tuple[Place, ...] = Field(
        default=(),
        description="the divisions of today that hold its territory; empty where code and name are still in use",
    )


class Ground(_Record):
    """Why something of an agency was decided: `of` names it, `by` the kind of ground, `text` the words that said it."""

    of: Literal["region", "level"] = Field(description="what was decided")
    by: str = Field(description="the kind of ground: name, town, text, site, phone and others")
    text: str | None = Field(default=None, description="the words that said it")


class Agency(_Record):
    """The reporting body, by the fullest name the report gives itself; null where it cannot be told.

    What the name and its context do not decide is null; `candidates` are then the divisions it may be.
    `level` is that of the government the body belongs to; `special` are development zones, new areas and the corps.
    """

    name: str | None = Field(
        default=None,
        description="the body by the fullest name the report gives itself, as written, masks included; null where it cannot be told",
    )
    region: Region | None = Field(default=None, description="where it is; null where that is not decided")
    level: Level | None = Field(
        default=None,
        description="the level of the government it belongs to; special are development zones, new areas and the corps",
    )
    sector: str | None = Field(default=None, description="the trade, in Chinese (水利, 教育)")
    type: AgencyType | None = Field(default=None, description="what kind of body it is")
    candidates: tuple[Place, ...] = Field(
        default=(), description="the divisions it may be, where its name and context do not decide"
    )
    grounds: tuple[Ground, ...] = Field(default=(), description="why region and level were decided so")


class Period(_Record):
    """The time reported on (not the date of publication); ISO dates where the text gives them."""

    year: int | None = Field(
        default=None, description="the year reported on, not the year of publication; null where masked or absent"
    )
    start: str | None = Field(default=None, description="ISO date, where the text gives one")
    end: str | None = Field(default=None, description="ISO date, where the text gives one")


class Source(_Record):
    """Where a report comes from: file, format, its index in the file and its span of the text.

    `url` and `crawled` (ISO time, UTC) stand in crawl archives alone: the address it was fetched from, and when.
    """

    path: str | None = Field(
        default=None, description="the file, with the place in an archive behind it; null for a text without one"
    )
    format: str = Field(default="text", description="what it was read as: a name of gkextract formats")
    encoding: str | None = Field(default=None, description="the encoding of a text or a page; null for other formats")
    index: int = Field(default=0, description="which report of the file it is, from 0")
    start: int = Field(default=0, description="where the report begins in the text")
    end: int = Field(default=0, description="where it ends")
    url: str | None = Field(default=None, description="the address it was fetched from, in a crawl archive")
    crawled: str | None = Field(default=None, description="when it was fetched, in a crawl archive; ISO time, UTC")


class Report(_Record):
    """One agency's report: who, when, what, its measures, and what the checks say of them."""

    source: Source = Field(description="where the report comes from")
    title: str | None = Field(default=None, description="the report's own title line; null where it has none")
    agency: Agency = Field(default=Agency(), description="who reports")
    period: Period = Field(default=Period(), description="on which time")
    kind: Kind = Field(default="other", description="what kind of report it is")
    published: str | None = Field(
        default=None, description="ISO date of publication, where the text or the page gives it"
    )
    duplicate_of: int | None = Field(
        default=None, description="the index in the file of the report of which this one is a second print; else null"
    )
    measures: tuple[Measure, ...] = Field(
        default=(),
        description="the numbers: of official forms, of the prose, of tables that the report draws up itself, each in the order of the text",
    )
    checks: tuple[Check, ...] = Field(default=(), description="the relations that were tried, failures first")
    warnings: tuple[Warning, ...] = Field(default=(), description="what was left out or could not be decided")


def schema() -> dict[str, Any]:
    """The JSON Schema of a record (draft 2020-12), as it is published in `schema/report.schema.json`."""
    made = Report.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:gkextract:report", **made}


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
