"""No room knows what it must not: the imports of the sources against docs/architecture.md."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import gkextract

SOURCES = Path(gkextract.__file__).parent
ROAD = {"readers", "normalize", "split", "heading", "places", "prose", "forms", "sheets", "checks", "pipeline"}
DOORS = {"cli", "commands", "messages", "doctor"}
MANY = {"batch", "workers", "journal", "inputs", "progress", "spark"}
OUT = {"writers", "panel", "review", "corrections", "evaluate", "records"}

MUST_NOT_KNOW = {
    "models": ROAD | DOORS | MANY | OUT | {"numbers", "catalog", "names"},
    "numbers": ROAD | DOORS | MANY | OUT | {"catalog", "names"},
    "catalog": (ROAD - {"normalize", "prose"}) | DOORS | MANY | OUT,
    "readers": (ROAD - {"readers"}) | DOORS | MANY | OUT | {"numbers", "catalog", "names"},
    "normalize": (ROAD - {"normalize"}) | DOORS | MANY | OUT | {"numbers", "catalog"},
    "split": {"prose", "forms", "checks", "pipeline", "catalog"} | DOORS | MANY | OUT,
    "heading": {"prose", "forms", "checks", "pipeline", "catalog"} | DOORS | MANY | OUT,
    "prose": {"forms", "sheets", "checks", "readers", "pipeline"} | DOORS | MANY | OUT,
    "forms": {"prose", "sheets", "checks", "readers", "pipeline"} | DOORS | MANY | OUT,
    "sheets": {"forms", "checks", "readers", "pipeline", "split", "heading"} | DOORS | MANY | OUT,
    "checks": {"prose", "forms", "sheets", "readers", "pipeline", "split", "heading"} | DOORS | MANY | OUT,
    "pipeline": DOORS | MANY | OUT,
    "writers": ROAD | DOORS | MANY,
    "gate": (ROAD - {"readers"}) | DOORS | MANY | OUT | {"numbers", "catalog"},
    "batch": DOORS,
    "spark": {"cli", "batch", "workers", "journal", "progress", "prose", "forms", "checks", "numbers"},
    "messages": ROAD | MANY | OUT,
}


def known(room: str) -> Iterator[tuple[str, str]]:
    """The rooms that a room imports from, each with the file that does."""
    for path in sorted(SOURCES.rglob("*.py")):
        inside = path.relative_to(SOURCES)
        if inside.parts[0].removesuffix(".py") != room:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                for name in _rooms(node, len(inside.parts)):
                    yield name, str(inside)


def _rooms(node: ast.ImportFrom, depth: int) -> list[str]:
    """The rooms named by an import in a file that lies `depth` names below the package."""
    parts = (node.module or "").split(".") if node.module else []
    if node.level == 0:
        if parts[:1] != ["gkextract"]:
            return []
        parts = parts[1:]
    elif node.level != depth:
        return []
    return parts[:1] or [each.name for each in node.names]


@pytest.mark.parametrize("room", MUST_NOT_KNOW)
def test_a_room_keeps_to_itself(room: str) -> None:
    found = set(known(room))
    assert (SOURCES / room).is_dir() or (SOURCES / f"{room}.py").is_file()
    assert sorted((name, file) for name, file in found if name in MUST_NOT_KNOW[room]) == []


def test_what_a_room_knows_is_seen() -> None:
    names = {name for name, _ in known("pipeline")}
    assert {"checks", "forms", "prose", "readers", "models"} <= names


def test_every_room_stands_in_the_page() -> None:
    page = (Path(__file__).parent.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
    for room in MUST_NOT_KNOW:
        assert f"`{room}/`" in page or f"`{room}.py`" in page, room
