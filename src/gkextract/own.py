"""A user's own catalog: taken up for the whole process, once every room that it adds to has agreed."""

from __future__ import annotations

import os
from pathlib import Path

from gkextract import catalog
from gkextract.catalog import CatalogError, Own, examples
from gkextract.catalog.sources import Source


def use_catalog(path: str | os.PathLike[str] | None) -> None:
    """Use a catalog file of one's own in this process: its indicators, words, labels, checks and rows of forms.

    What it says is added to the shipped catalog, and all that is read or written afterwards follows it, columns
    included; None goes back to the shipped one. Raises `CatalogError`, which names file, line, entry and key, and
    leaves the catalog in use as it was. The file is written as docs/own-indicators.md shows.

    >>> use_catalog(None)
    """
    before = catalog.own()
    catalog.use(None if path is None else _read(path))
    try:
        _try()
    except CatalogError:
        catalog.use(before)
        raise


def _read(path: str | os.PathLike[str]) -> Own:
    name = os.fspath(path)
    try:
        return Own(name, Path(name).read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise CatalogError(f"{name}: cannot be read: {(error.strerror or str(error)).lower()}") from None
    except UnicodeDecodeError:
        raise CatalogError(f"{name}: is not in UTF-8") from None


def _try() -> None:
    """Let every room read the catalog in use. Raises `CatalogError`."""
    from gkextract.checks.relations import own_sums
    from gkextract.forms.official import forms

    catalog.load()
    if own := catalog.own():
        examples.of(Source.read(*own))
        forms()
        own_sums()
