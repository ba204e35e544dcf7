"""`gkextract schema`: the contract of a record."""

from __future__ import annotations

import json

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from gkextract import models

    click.echo(json.dumps(models.schema(), ensure_ascii=False, indent=2))
