"""Checks as `gkextract check` tells them: one line, or one JSON object, for each."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from gkextract.models import Check, Report, Status
from gkextract.names import Language

from .across import Finding, run
from .wording import wording


@dataclass(slots=True)
class Telling:
    """Tells of reports as they come, and of what lies between them at the end; counts all it saw.

    Without `shown_within` only what lies between reports is told.
    """

    language: Language = "zh"
    as_json: bool = False
    shown: frozenset[Status] = frozenset(("fail",))
    shown_within: bool = True
    reports: int = 0
    within: Counter[Status] = field(default_factory=Counter)
    between: Counter[Status] = field(default_factory=Counter)
    _places: list[tuple[str, int]] = field(default_factory=list)

    def lines(self, reports: Iterable[Report]) -> Iterator[str]:
        """The lines of all checks whose status is `shown`: those within reports, then those between them."""
        within: list[str] = []
        findings = run(self._seen(report, within) for report in reports)
        yield from within
        for finding in findings:
            self.between[finding.status] += 1
            if finding.status in self.shown:
                yield self._line(finding, [self._places[place] for place in finding.reports], [])

    def _seen(self, report: Report, lines: list[str]) -> Report:
        """The report, after its own checks are told."""
        self.reports += 1
        self._places.append((report.source.path or "-", report.source.index))
        for check in report.checks:
            self.within[check.status] += 1
            if self.shown_within and check.status in self.shown:
                lines.append(self._line(check, self._places[-1:], list(check.measures)))
        return report

    def _line(self, found: Check | Finding, places: list[tuple[str, int]], measures: list[int]) -> str:
        message = wording(found, self.language)
        if self.as_json:
            reports = [{"path": path, "index": index} for path, index in places]
            told = {"rule": found.rule, "status": found.status, "message": message}
            return json.dumps({**told, "reports": reports, "measures": measures}, ensure_ascii=False)
        where = ", ".join(f"{path}#{index}" for path, index in places)
        return f"{where}: {found.status}: {found.rule}: {message}"

    def summary(self) -> str:
        """What it came to, in one line."""
        told = [f"reports {self.reports:,}"]
        for name, counts in (("checks", self.within), ("between reports", self.between)):
            told.append(
                f"{name}: {counts['fail']:,} failed, {counts['undecided']:,} undecided, {counts['pass']:,} hold"
            )
        return "; ".join(told)

    @property
    def failed(self) -> bool:
        """Whether any relation failed."""
        return bool(self.within["fail"] or self.between["fail"])
