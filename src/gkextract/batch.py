"""Many files → one output: in many processes, in one order, whole or not at all, and to be gone on with after a crash."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
from collections import Counter
from collections.abc import Callable, Generator, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gkextract import catalog, workers, writers
from gkextract.failures import Failure, failure, shown
from gkextract.inputs import find
from gkextract.journal import Busy, Counts, Journal, Mismatch
from gkextract.plugins import PluginError
from gkextract.writers.flat import edition
from gkextract.writers.whole import whole

if TYPE_CHECKING:
    from gkextract import readers
    from gkextract.corrections import Corrections

MEGABYTE = 1 << 20


class Refused(Exception):
    """The run cannot begin as it was asked for; the message says what to do."""


class Stopped(Exception):
    """The run ended before its end; the message says why. The journal keeps what was done."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to run. `timeout` is in seconds for each document, `memory` in megabytes for each file.

    `only_reports` passes over what cannot be a report (`gate.is_report`), before it is read and after.
    """

    format: str = "csv"
    layout: writers.Layout = field(default_factory=writers.Layout)
    encoding: str | None = None
    glob: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    corrections: str | None = None
    only_reports: bool = False
    jobs: int = 1
    timeout: float = 60.0
    memory: int = 2048
    fail_fast: bool = False
    force: bool = False
    resume: bool = False


@dataclass(slots=True)
class Summary:
    """What a run came to; `unchanged` files were taken over from an earlier run without reading them again."""

    files: int = 0
    unchanged: int = 0
    passed_by: int = 0
    found: Counts = field(default_factory=Counts)
    failures: dict[str, Failure] = field(default_factory=dict)

    def causes(self) -> list[tuple[str, int]]:
        """The causes of failures with their counts, the most frequent first."""
        return Counter(each.cause for each in self.failures.values()).most_common()


class Item(NamedTuple):
    """A file to do, and the hash it had when it was last done."""

    path: str
    known: str | None


class Part(NamedTuple):
    """What one document gave: its piece of the output, its counts, and what failed in it."""

    piece: bytes
    counts: Counts
    failures: list[Failure]


@dataclass(frozen=True, slots=True)
class Reading:
    """The work of a process: a file in, parts out; the closing value is its hash, None where something failed."""

    format: str
    layout: writers.Layout
    encoding: str | None
    corrections: Corrections | None = None
    catalog: catalog.Own | None = None
    only_reports: bool = False

    def __call__(self, item: Item, skip: int) -> Generator[Part | workers.Doing | object, None, str | None]:
        """Read a file but for its first `skip` documents, after which an earlier process was lost."""
        from gkextract import gate, readers  # a second to import, which the parent of the workers need not wait for

        catalog.use(self.catalog)
        digest = _hash(item.path)
        if digest is not None and digest == item.known:
            return digest
        writer = writers.writer(self.format, self.layout)
        failures: list[Failure] = []
        sound = skip == 0
        number = 0
        for each in readers.unread(
            item.path, encoding=self.encoding, on_error=lambda error: failures.append(failure(item.path, error))
        ):
            if self.only_reports and not gate.lets_in(each):
                yield workers.WORKING
                continue
            number += 1
            if number > skip:
                if each.path != item.path:
                    yield workers.Doing(shown(each.path or item.path))
                part = self._part(each, writer)
                sound = sound and not part.failures
                yield part
        if failures or not number:
            yield Part(b"", Counts(), failures)
        return digest if sound and not failures else None

    def _part(self, unread: readers.Unread, writer: writers.Writer) -> Part:
        from gkextract import gate, pipeline

        path = shown(unread.path or "")
        try:
            document = unread.read()
            document.path = path
            if self.only_reports and not gate.is_report(document.text):
                return Part(b"", Counts(), [])
            reports = pipeline.parse(document)
            if self.corrections is not None:
                from gkextract.corrections import apply

                reports = apply(reports, document, self.corrections)
            piece = writer.encode(reports)
        except MemoryError:
            raise
        except Exception as error:  # a fault of ours in one document must not cost the others
            return Part(b"", Counts(), [failure(path, error)])
        counts = Counts(
            len(reports),
            sum(len(report.measures) for report in reports),
            sum(check.status == "fail" for report in reports for check in report.checks),
        )
        return Part(piece, counts, [])


def _hash(path: str) -> str | None:
    """The hash of a regular file's bytes; None for what cannot be opened, of which the reader says more."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return None
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def journal_of(out: Path) -> Path:
    """Where the journal of an output lies."""
    return out.with_name(out.name + ".journal")


def errors_of(out: Path) -> Path:
    """Where the failures of an output are listed."""
    return out.with_name(out.name + ".errors.jsonl")


def run(
    names: Iterable[str], out: Path, settings: Settings, *, progress: Callable[[int, int], None] = lambda done, of: None
) -> Summary:
    """Read all that `names` mean (see `inputs.find`) and write the one output `out`.

    `progress` hears how many files of how many are done. Failures of files are in the summary and in the errors file.
    Raises Refused before anything is touched, Stopped where the output could not be written or `fail_fast` ended the
    run, and lets KeyboardInterrupt through; the journal keeps what was done in all cases.
    """
    _admit(out, settings)
    corrections = _corrections(settings)
    inputs = find(
        names, glob=settings.glob, exclude=settings.exclude, skip=map(str, (out, journal_of(out), errors_of(out)))
    )
    summary = Summary(
        len(inputs.paths), passed_by=inputs.passed_by, failures={each.path: each for each in inputs.failures}
    )
    try:
        with contextlib.closing(_journal(out, settings)) as journal:
            try:
                _read(inputs.paths, journal, settings, corrections, summary, progress)
            finally:
                _list_failures(out, summary)
            with whole(out) as draft:
                writers.writer(settings.format, settings.layout).write(journal.pieces(inputs.paths), draft)
    except PluginError as error:
        raise Stopped(str(error)) from None
    except OSError as error:
        where = error.filename or out
        raise Stopped(
            f"cannot write {where}: {error.strerror or error}; when that is mended, go on with --resume"
        ) from error
    return summary


def _admit(out: Path, settings: Settings) -> None:
    """Raise Refused where the run would overwrite what it was not told to, or cannot write what it should."""
    try:
        writers.writer(settings.format, settings.layout)
    except (writers.MissingExtra, PluginError) as error:
        raise Refused(str(error)) from None
    if out.exists() and not out.is_file():
        raise Refused(f"{out} is not a file")
    if not (settings.force or settings.resume):
        for path in (out, journal_of(out)):
            if path.exists():
                raise Refused(f"{path} exists: --resume goes on with it, --force begins anew")


def _corrections(settings: Settings) -> Corrections | None:
    if settings.corrections is None:
        return None
    from gkextract import readers
    from gkextract.corrections import load

    try:
        return load(settings.corrections)
    except readers.ReadError as error:
        raise Refused(str(error)) from None


def _journal(out: Path, settings: Settings) -> Journal:
    depends = {
        "edition": edition(),
        "format": settings.format,
        "layout": asdict(settings.layout),
        "encoding": settings.encoding,
        "corrections": settings.corrections and _hash(settings.corrections),
        "only_reports": settings.only_reports,
    }
    try:
        return Journal(journal_of(out), depends, resume=settings.resume)
    except Busy:
        raise Refused(f"another run is writing {out}") from None
    except Mismatch:
        raise Refused(
            f"{journal_of(out)} was begun with other options or another version; --force begins anew"
        ) from None


def _read(
    paths: list[str],
    journal: Journal,
    settings: Settings,
    corrections: Corrections | None,
    summary: Summary,
    progress: Callable[[int, int], None],
) -> None:
    """Read the files, in whatever order they come; all that is found goes into the journal."""
    if settings.fail_fast and summary.failures:
        raise Stopped("the first failure ended the run")
    items = [Item(path, journal.entries[path].hash if path in journal.entries else None) for path in paths]
    begun: set[str] = set()
    events = workers.run(
        items,
        Reading(settings.format, settings.layout, settings.encoding, corrections, catalog.own(), settings.only_reports),
        jobs=settings.jobs,
        timeout=settings.timeout,
        memory=settings.memory * MEGABYTE,
        preload=["gkextract.warm"],
    )
    done = 0
    with contextlib.closing(events):
        for event in events:
            path = event.item.path
            failures = []
            if event.kind == "part":
                failures = event.value.failures
                if event.value.piece or path not in begun:
                    journal.part(path, event.value.piece, event.value.counts, first=path not in begun)
                begun.add(path)
            elif event.kind == "failed":
                failures = [Failure(event.name or shown(path), event.value)]
                if path not in begun:
                    journal.forget(path)
            else:
                done += 1
                if event.value is not None and path in begun:
                    journal.done(path, event.value)
                elif event.value is not None:
                    summary.unchanged += 1
                if path in journal.entries:
                    summary.found.add(journal.entries[path].counts)
                begun.discard(path)
                progress(done, len(paths))
            summary.failures |= {each.path: each for each in failures}
            if failures and settings.fail_fast:
                raise Stopped(f"{failures[0].path}: {failures[0].message}; the first failure ended the run")


def _list_failures(out: Path, summary: Summary) -> None:
    """Write the errors file, a line per failure; none where there was none."""
    path = errors_of(out)
    if not summary.failures:
        path.unlink(missing_ok=True)
        return
    with whole(path) as draft, draft.open("w", encoding="utf-8") as file:
        for _, each in sorted(summary.failures.items()):
            line = {"path": each.path, "cause": each.cause, "message": each.message}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
