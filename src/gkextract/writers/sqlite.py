"""An SQLite database: reports, measures, checks, warnings and indicators, with two views over them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

from gkextract import catalog
from gkextract.models import Report
from gkextract.writers import flat
from gkextract.writers.records import JsonLines, read_lines

_TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE indicators (id TEXT PRIMARY KEY, position INTEGER NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL);
CREATE TABLE reports (
    id INTEGER PRIMARY KEY, file TEXT, format TEXT NOT NULL, encoding TEXT, number INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, title TEXT, agency TEXT, year INTEGER, period_start TEXT, period_end TEXT,
    kind TEXT NOT NULL, duplicate_of INTEGER, url TEXT, crawled TEXT
);
-- shown: 1 for the number that stands for its indicator and breakdown where a report states several.
-- also: a JSON array of further places that state the number.
CREATE TABLE measures (
    report INTEGER NOT NULL REFERENCES reports (id), number INTEGER NOT NULL, indicator TEXT NOT NULL, breakdown TEXT,
    value NUMERIC, upper NUMERIC, bound TEXT NOT NULL, unit TEXT, scope TEXT NOT NULL,
    evidence TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, also TEXT NOT NULL, shown INTEGER NOT NULL,
    PRIMARY KEY (report, number)
) WITHOUT ROWID;
-- measures: a JSON array of numbers of measures of the report.
CREATE TABLE checks (
    report INTEGER NOT NULL REFERENCES reports (id), number INTEGER NOT NULL, rule TEXT NOT NULL, status TEXT NOT NULL,
    message TEXT NOT NULL, measures TEXT NOT NULL, PRIMARY KEY (report, number)
) WITHOUT ROWID;
CREATE TABLE warnings (
    report INTEGER NOT NULL REFERENCES reports (id), number INTEGER NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (report, number)
) WITHOUT ROWID;
"""

_INDEXES = """
CREATE INDEX reports_agency ON reports (agency, year);
CREATE INDEX reports_year ON reports (year);
CREATE INDEX measures_indicator ON measures (indicator, breakdown, value);
CREATE INDEX checks_status ON checks (status, rule);
"""

_LATEST = """
CREATE VIEW latest AS SELECT * FROM wide WHERE report IN (
    SELECT id FROM (
        SELECT id, row_number() OVER (PARTITION BY agency ORDER BY year DESC, id) AS place
        FROM reports WHERE agency IS NOT NULL AND year IS NOT NULL AND duplicate_of IS NULL
    ) WHERE place = 1
)
"""

Row = tuple[Any, ...]


class Database(JsonLines):
    """The whole of every record; the views `wide` (a report per row) and `latest` (the newest of each agency)."""

    def write(self, pieces: Iterable[bytes], path: Path) -> None:
        """Fill a new database. Raises OSError where the disk refuses."""
        path.unlink(missing_ok=True)
        try:
            with closing(sqlite3.connect(path, isolation_level=None)) as base:
                # Nothing to roll back to: the file is a draft until it is whole.
                base.execute("PRAGMA journal_mode = OFF")
                base.execute("PRAGMA synchronous = OFF")
                base.executescript(_TABLES)
                base.execute("BEGIN")
                _describe(base)
                for number, report in zip(count(1), read_lines(pieces)):
                    _insert(base, number, report)
                base.execute("COMMIT")
                base.executescript(_INDEXES)
                base.execute(_wide())
                base.execute(_LATEST)
        except sqlite3.OperationalError as error:
            raise OSError(0, str(error), str(path)) from error


def _describe(base: sqlite3.Connection) -> None:
    base.execute("INSERT INTO about VALUES ('gkextract', ?)", (flat.edition(),))
    rows = [(each.id, place, each.zh, each.en) for place, each in enumerate(catalog.load().indicators)]
    base.executemany("INSERT INTO indicators VALUES (?, ?, ?, ?)", rows)


def _insert(base: sqlite3.Connection, number: int, report: Report) -> None:
    source, period = report.source, report.period
    row: Row = (
        number,
        source.path,
        source.format,
        source.encoding,
        source.index,
        source.start,
        source.end,
        report.title,
    )
    row += (report.agency.name, period.year, period.start, period.end, report.kind, report.duplicate_of)
    row += (source.url, source.crawled)
    base.execute(f"INSERT INTO reports VALUES ({', '.join('?' * len(row))})", row)
    _insert_many(base, "measures", _measures(number, report))
    checks = (
        (number, place, check.rule, check.status, check.message, json.dumps(check.measures))
        for place, check in enumerate(report.checks)
    )
    _insert_many(base, "checks", checks)
    warnings = (
        (number, place, each.code, each.message, each.start, each.end) for place, each in enumerate(report.warnings)
    )
    _insert_many(base, "warnings", warnings)


def _insert_many(base: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    if several := list(rows):
        base.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(several[0]))})", several)


def _measures(number: int, report: Report) -> Iterator[Row]:
    shown = {id(several[0]) for several in flat.stated(report).values()}
    for place, measure in enumerate(report.measures):
        evidence = measure.evidence
        also = json.dumps([each.model_dump() for each in measure.also], ensure_ascii=False)
        row: Row = (number, place, measure.indicator, measure.by, _small(measure.value), _small(measure.upper))
        row += (measure.bound, measure.unit, measure.scope, evidence.text, evidence.start, evidence.end, also)
        row += (id(measure) in shown,)
        yield row


def _small(value: float | None) -> float | None:
    """SQLite holds integers of 64 bits; what is larger becomes a float."""
    return float(value) if value is not None and abs(value) >= 1 << 63 else value


def _wide() -> str:
    columns = [f"max(value) FILTER (WHERE indicator = '{id}') AS \"{id}\"" for id, _ in flat.wide_keys(False)]
    return f"""
        CREATE VIEW wide AS SELECT reports.id AS report, file, reports.number, title, agency, year, kind,
            {", ".join(columns)},
            (SELECT count(*) FROM checks WHERE checks.report = reports.id AND status = 'fail') AS checks_failed,
            (SELECT count(*) FROM warnings WHERE warnings.report = reports.id) AS warnings,
            duplicate_of
        FROM reports LEFT JOIN measures
            ON measures.report = reports.id AND measures.shown AND measures.breakdown IS NULL
        GROUP BY reports.id
    """
