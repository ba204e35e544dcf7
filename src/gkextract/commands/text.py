"""`gkextract text`: what offsets count in."""

from __future__ import annotations

import sys

import click

from gkextract.commands.help import examples
from gkextract.commands.reading import documents, encoding_option
from gkextract.commands.telling import FAILED, Failed


@click.command(epilog=examples("gkextract text page.html > page.txt"))
@click.argument("file")
@encoding_option
def text(file: str, encoding: str | None) -> int:
    """Print the text of FILE that the offsets of its records count in."""
    failed = Failed()
    try:
        texts = [document.text for document in documents(file, encoding, failed)]
    except Exception as error:
        failed.add(file, error)
        return FAILED
    sys.stdout.buffer.writelines(text.encode() for text in texts)
    return FAILED if failed.names else 0
