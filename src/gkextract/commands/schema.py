"""`gkextract schema`: the contract of a record."""

from __future__ import annotations

import json

import click

from gkextract.commands.help import examples


@click.command(epilog=examples("gkextract schema > record.schema.json"))
def schema() -> None:
    """Print the JSON Schema of a record."""
    from gkextract import models

    click.echo(json.dumps(models.schema(), ensure_ascii=False, indent=2))
