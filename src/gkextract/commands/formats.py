"""`gkextract formats`: what can be read and written here."""

from __future__ import annotations

import click

from gkextract.commands.help import examples
from gkextract.messages import said


@click.command(epilog=examples("gkextract formats"))
def formats() -> None:
    """List the formats that can be read and written."""
    from gkextract import readers, writers

    click.echo(said("read:"))
    for form in readers.formats():
        missing = f" ({said(form.missing)})" if form.missing else ""
        click.echo(f"  {form.name:14}{said(form.about)} [{' '.join(form.endings)}]{missing}")
    click.echo(said("written:"))
    for name, about in writers.formats().items():
        click.echo(f"  {'.' + name:14}{said(about)}")
