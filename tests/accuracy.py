"""How right the extraction is on reports whose truth is known: `reports/*.txt` with `reports/*.json`."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gkextract

# (indicator, by, value or (lower, upper), bound)
Key = tuple[str, str | None, Any, str]

APPLICANTS = ("natural_person", "enterprise", "research", "public_interest", "legal_service", "other_org", None)
RESULTS = ("upheld", "corrected", "other", "pending", "total")
DOCUMENTS = {"documents": ("issued", "repealed", "in_force"), "documents_2019": ("issued", "published", "in_force")}


def cells(tables: dict[str, dict[str, Any]]) -> Iterator[Key]:
    """The measures that the official tables of a report state."""
    for row, values in tables.get("applications", {}).items():
        yield from (("applications." + row, by, v, "exact") for by, v in zip(APPLICANTS, values, strict=True))
    for block, values in tables.get("review", {}).items():
        base, _, by = block.partition(".")
        yield from ((f"{base}.{name}", by or None, v, "exact") for name, v in zip(RESULTS, values, strict=True))
    for form, names in DOCUMENTS.items():
        for row, values in tables.get(form, {}).items():
            yield from ((f"documents.{row}_{n}", None, v, "exact") for n, v in zip(names, values, strict=True))
    yield from (("admin." + name, None, v, "exact") for name, v in tables.get("admin", {}).items())


def same_by(a: str | None, b: str | None) -> bool:
    """Fixed labels agree exactly, free words where one holds the other but for 类, 信息, 方面 and marks."""
    if a == b or not a or not b or re.fullmatch(r"[a-z_]+", a) or re.fullmatch(r"[a-z_]+", b):
        return a == b
    one, other = (re.sub(r"[\W_]|类|信息|方面|等|的|及|和", "", x) for x in (a, b))
    return bool(one) and bool(other) and (one in other or other in one)


def unmatched(wanted: list[Key], found: list[Key]) -> tuple[list[Key], list[Key]]:
    """What was missed and what was found too much, once equal labels and then like labels are paired off."""
    for same in (lambda a, b: a == b, same_by):
        missed = []
        for key in wanted:
            hit = next((f for f in found if (f[0], *f[2:]) == (key[0], *key[2:]) and same(key[1], f[1])), None)
            if hit is None:
                missed.append(key)
            else:
                found = [f for f in found if f is not hit]
        wanted = missed
    return wanted, found


class Accuracy:
    """Counts over documents, and a line for each thing that is not right."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.wrong: list[str] = []

    def rate(self, right: str, *others: str) -> float:
        whole = self.counts[right] + sum(self.counts[other] for other in others)
        return self.counts[right] / whole if whole else 1.0

    def tell(self, name: str, ok: bool, line: str) -> None:
        self.counts[name if ok else name + " wrong"] += 1
        if not ok:
            self.wrong.append(line)

    def document(self, path: Path, truth: dict[str, Any]) -> None:
        """Read one document and compare it with its truth; reports are paired in their order."""
        text = path.read_text(encoding="utf-8")
        reports = gkextract.parse_file(path)
        self.tell("split", len(reports) == len(truth["reports"]), f"{path.name}: {len(reports)} reports")
        for report, gold in zip(reports, truth["reports"], strict=False):
            self.report(path.name, report, gold)
            for evidence in (e for m in report.measures for e in (m.evidence, *m.also)):
                in_place = text[evidence.start : evidence.end] == evidence.text
                self.tell("evidence", in_place, f"{path.name}: evidence out of place: {evidence}")

    def report(self, name: str, report: gkextract.Report, gold: dict[str, Any]) -> None:
        agency, year, kind = report.agency.name, report.period.year, report.kind
        self.tell("agency", same_by(agency, gold["agency"]), f"{name}: agency {agency!r}, not {gold['agency']!r}")
        self.tell("year", year == gold["year"], f"{name}: year {year}, not {gold['year']}")
        self.tell("kind", kind == gold["kind"], f"{name}: kind {kind!r}, not {gold['kind']!r}")
        said: list[Key] = [
            (id, by, tuple(value) if isinstance(value, list) else value, bound)
            for id, by, value, bound, _, scope, _ in gold["measures"]
            if scope == "own"
        ]
        tabled = [key for key in cells(gold.get("tables", {})) if key[2] is not None]
        in_tables = {key[:2] for key in tabled} - {key[:2] for key in said}
        wanted = list(dict.fromkeys([*said, *tabled]))
        found = list(dict.fromkeys(_key(m) for m in report.measures if m.scope == "own"))
        missed, extra = unmatched(wanted, found)
        open_ = " ".join(gold.get("undecided", ())).replace(",", "").replace("，", "")
        extra = [key for key in extra if not re.search(rf"(?<!\d){key[2]}(?!\d)", open_)]  # either way is right
        for sort, keys in (("wanted", wanted), ("missed", missed), ("extra", extra)):
            self.counts.update(f"{'tables' if k[:2] in in_tables else 'prose'} {sort}" for k in keys)
        self.wrong += [f"{name}: missed {key}" for key in missed] + [f"{name}: extra {key}" for key in extra]

    def recall(self, where: str) -> float:
        return 1 - self.counts[where + " missed"] / (self.counts[where + " wanted"] or 1)

    def precision(self, where: str) -> float:
        right = self.counts[where + " wanted"] - self.counts[where + " missed"]
        return right / (right + self.counts[where + " extra"] or 1)


def _key(m: gkextract.Measure) -> Key:
    return (m.indicator, m.by, m.value if m.upper is None else (m.value, m.upper), m.bound)


def truth(path: Path) -> dict[str, Any]:
    """What is true of a document, as its JSON says."""
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded
