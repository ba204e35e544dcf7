"""`gkextract formats`: what can be read and written here."""

from __future__ import annotations

import click


@click.command()
def formats() -> None:
    """List the formats that can be read and written."""
    from gkextract import readers, writers

    click.echo("read:")
    for form in readers.formats():
        missing = f" ({form.missing})" if form.missing else ""
        click.echo(f"  {form.name:14}{form.about} [{' '.join(form.endings)}]{missing}")
    click.echo("written:")
    for name, about in writers.formats().items():
        click.echo(f"  {'.' + name:14}{about}")
