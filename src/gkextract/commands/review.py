"""`gkextract review`: the page on which a reader checks and corrects the numbers."""

from __future__ import annotations

from pathlib import Path

import click

from gkextract.commands.catalog import option as catalog_option
from gkextract.commands.help import examples
from gkextract.commands.reading import encoding_option, reports_of
from gkextract.commands.telling import FAILED, Failed, unwritable


@click.command(epilog=examples("gkextract review reports/ -o review.html"))
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "--output", required=True, metavar="OUT.html", help="The page; one file that needs nothing else.")
@encoding_option
@catalog_option
def review(inputs: tuple[str, ...], output: str, encoding: str | None) -> int:
    """Make a page that shows every number of the documents in its place, to be checked and corrected by a reader.

    INPUT... are documents or folders. The page works from disk, in any browser; what a reader corrects there can be
    saved, and taken up by `batch --corrections` and `evaluate`.
    """
    from gkextract import review
    from gkextract.inputs import find
    from gkextract.readers import ReadError
    from gkextract.writers.whole import whole

    failed = Failed()
    found = find(inputs)
    for path, message in found.failures:
        failed.add(path, ReadError(message, path))
    try:
        with whole(Path(output)) as draft, draft.open("w", encoding="utf-8", newline="") as file:
            file.writelines(review.page(reports_of(found.paths, encoding, failed)))
    except OSError as error:
        return unwritable(output, error)
    return FAILED if failed.names else 0
