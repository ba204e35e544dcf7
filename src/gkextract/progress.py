"""What a person sees of a batch: a bar while it runs, and what it came to."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gkextract.batch import Summary

_NAMED = 10  # failures told one by one


@contextmanager
def bar(quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """Give a function of (files done, files in all) that moves a bar on standard error, where that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda done, of: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    with Progress(
        BarColumn(),
        TaskProgressColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as progress:
        task = progress.add_task("", total=None, rate="")

        def moved(done: int, of: int) -> None:
            speed = progress.tasks[task].speed
            progress.update(task, completed=done, total=of, rate=f"{speed:,.0f} files/s" if speed else "")

        yield moved


def told(summary: Summary, errors: str, quiet: bool) -> Iterator[str]:
    """The lines that sum up a run, or its failures alone where `quiet`; `errors` is where all of them are listed."""
    failures = list(summary.failures.values())
    for each in failures[:_NAMED]:
        yield f"{each.path}: {each.message}"
    if len(failures) > _NAMED:
        yield f"... and {len(failures) - _NAMED:,} more in {errors}"
    if quiet:
        return
    found = summary.found
    counts = [("files", summary.files), ("reports", found.reports), ("measures", found.measures)]
    counts += [("checks failed", found.checks_failed), ("failures", len(failures))]
    yield ", ".join(f"{name} {count:,}" for name, count in counts)
    if summary.unchanged:
        yield f"unchanged, not read again: {summary.unchanged:,}"
    if summary.passed_by:
        yield f"files of other kinds, passed by: {summary.passed_by:,}"
    for cause, count in summary.causes():
        yield f"  {count:,} x {cause}"
