"""Where files lie: on this machine, or in a storage that pyarrow reaches by its address (s3://, hdfs://, gs://, file://)."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from gkextract import readers
from gkextract.failures import Failure
from gkextract.inputs import find
from gkextract.readers import ReadError


def is_address(name: str) -> bool:
    """Whether a name is an address of a storage."""
    return "://" in name


def listed(names: Iterable[str]) -> Iterator[str | Failure]:
    """The files that names mean, as `inputs.find` does, and what of them cannot be reached."""
    names = list(names)
    found = find(name for name in names if not is_address(name))
    yield from found.paths
    for name in filter(is_address, names):
        yield from _stored(name)
    yield from found.failures


def opened(name: str) -> BinaryIO:
    """A file, open to be read and sought in. Raises ReadError, OSError."""
    if not is_address(name):
        return readers.opened(name)
    system, path = _system(name)
    stream = system.open_input_file(path)
    return io.BufferedReader(stream)


def _stored(name: str) -> Iterator[str | Failure]:
    from pyarrow import fs

    try:
        system, path = _system(name)
        there = system.get_file_info(path)
        within = fs.FileSelector(path, recursive=True)
        files = system.get_file_info(within) if there.type == fs.FileType.Directory else [there]
    except (OSError, ReadError) as error:
        yield Failure(name, str(error))
        return
    endings = tuple(ending for form in readers.formats() for ending in form.endings)
    root = name[: len(name) - len(path)] if name.endswith(path) else name.partition("://")[0] + "://"
    for each in sorted(files, key=lambda each: str(each.path)):
        if each is there or (each.is_file and each.path.lower().endswith(endings)):
            yield root + each.path


def _system(name: str) -> tuple[Any, str]:
    from pyarrow import fs

    try:
        system, path = fs.FileSystem.from_uri(name)
    except ValueError as error:
        raise ReadError(f"is no address that can be read: {error}", name) from None
    return system, path
