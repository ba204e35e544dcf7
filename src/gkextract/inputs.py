"""What a person names as input → files: folders walked, patterns and lists resolved, in one order whatever the disk's."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from gkextract.failures import Failure, shown


@dataclass(slots=True)
class Inputs:
    """Files to read, sorted by path, each once; what could not be reached; how many files of other kinds were passed by."""

    paths: list[str]
    failures: list[Failure]
    passed_by: int


@dataclass(slots=True)
class _Search:
    glob: tuple[str, ...]
    exclude: tuple[str, ...]
    endings: tuple[str, ...]
    skip: frozenset[str]
    skipped_names: frozenset[str]
    paths: set[str] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)
    passed_by: int = 0

    def name(self, path: str) -> None:
        """Take what was named: a folder, a file, or a pattern that the shell left as it was."""
        if os.path.isdir(path):
            self.walk(path, PurePath(), ())
        elif not os.path.lexists(path) and glob.has_magic(path) and (found := glob.glob(path, recursive=True)):
            for each in found:
                if not os.path.isdir(each):
                    self.paths.add(each)
        else:
            self.paths.add(path)  # also what does not exist: its reader says so

    def walk(self, folder: str, inside: PurePath, above: tuple[tuple[int, int], ...]) -> None:
        """Take the files of a folder and of those below it; `above` are the folders that we came through."""
        try:
            here = os.stat(folder)
            if (here.st_dev, here.st_ino) in above:
                self.failures.append(Failure(shown(folder), "is a link to a folder that holds it"))
                return
            with os.scandir(folder) as entries:
                names = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError as error:
            self.failures.append(Failure(shown(folder), f"cannot be opened: {error.strerror}"))
            return
        for entry in names:
            relative = inside / entry.name
            if any(relative.match(pattern) for pattern in self.exclude):
                continue
            if entry.is_dir():
                self.walk(entry.path, relative, (*above, (here.st_dev, here.st_ino)))
            else:
                self.meet(entry, relative)

    def meet(self, entry: os.DirEntry[str], relative: PurePath) -> None:
        """Take a file met in a folder where its name is one that we read, or that was asked for."""
        if entry.name in self.skipped_names and os.path.realpath(entry.path) in self.skip:
            return
        if self.glob:
            wanted = any(relative.match(pattern) for pattern in self.glob)
        else:
            wanted = entry.name.lower().endswith(self.endings) or not _regular(entry)
        if wanted:
            self.paths.add(entry.path.removeprefix(os.curdir + os.sep))
        else:
            self.passed_by += 1


def _regular(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file that can be passed by; a pipe, a device or a dead link is worth a word."""
    try:
        return stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return False


def find(
    names: Iterable[str],
    *,
    glob: tuple[str, ...] = (),
    exclude: tuple[str, ...] = (),
    skip: Iterable[str] = (),
) -> Inputs:
    """The files that `names` mean: files, folders (with all below them) and patterns.

    In folders the files with an ending that can be read are taken, or those that match `glob`; not those, and not the
    folders, that match `exclude`, nor hidden ones, nor the files of `skip`. Links to folders are followed.
    """
    from gkextract import readers

    endings = tuple(ending for form in readers.formats() for ending in form.endings)
    names_to_skip = frozenset(map(os.path.basename, skip := list(skip)))
    search = _Search(glob, exclude, endings, frozenset(map(os.path.realpath, skip)), names_to_skip)
    for name in names:
        search.name(name)
    return Inputs(sorted(search.paths), sorted(search.failures), search.passed_by)


def listed(data: bytes) -> Iterator[str]:
    """The paths of a list: one a line, or with a null character after each (`find -print0`)."""
    for name in data.split(b"\0") if b"\0" in data else data.splitlines():
        if name:
            yield os.fsdecode(name)
