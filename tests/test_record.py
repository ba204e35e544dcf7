"""The record as it is published: the schema file, the page that describes it, and records that fit both."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

import gkextract
from gkextract import models

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "record.md"
SCHEMA = models.schema()
RECORDS = {"Report": SCHEMA, **SCHEMA["$defs"]}


def test_the_published_schema_is_that_of_the_models() -> None:
    """`gkextract schema > src/gkextract/schema/report.schema.json` brings it up to date."""
    published = resources.files(gkextract).joinpath("schema/report.schema.json").read_text(encoding="utf-8")
    assert json.loads(published) == SCHEMA


def kind(field: dict[str, Any]) -> str:
    """A type as the page writes it."""
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "enum" in field:
        return ", ".join(f"`{each}`" for each in field["enum"])
    if "anyOf" in field:
        return " or ".join(dict.fromkeys(map(kind, field["anyOf"])))
    if field["type"] == "array":
        return f"list of {kind(field['items'])}"
    return str(field["type"])


def table(name: str) -> str:
    rows = [
        f"| `{key}` | {kind(field)} | {field.get('description', '')} |"
        for key, field in RECORDS[name]["properties"].items()
    ]
    return "\n".join([f"### {name}", "", "| key | type | |", "|---|---|---|", *rows, ""])


def test_every_field_has_a_description() -> None:
    bare = [
        f"{name}.{key}"
        for name, about in RECORDS.items()
        for key, field in about["properties"].items()
        if not field.get("description")
    ]
    assert bare == []


def test_the_page_describes_every_field() -> None:
    """The tables of the page are those that `table` makes of the models."""
    page = PAGE.read_text(encoding="utf-8")
    assert re.findall(r"^### (\w+)$", page, re.M) == list(RECORDS)
    assert [name for name in RECORDS if table(name) not in page] == []


def test_records_fit_the_schema_and_every_key_is_there() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    fits = Draft202012Validator(SCHEMA).is_valid
    reports = gkextract.parse_file(ROOT / "samples" / "compilation.txt")
    assert reports
    for report in reports:
        record = report.model_dump(mode="json")
        assert fits(record)
        for key in record:
            assert not fits({each: value for each, value in record.items() if each != key})
        assert not fits({**record, "more": 1})
        assert not fits({**record, "kind": "letter"})
