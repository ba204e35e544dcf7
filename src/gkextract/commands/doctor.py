"""`gkextract doctor`: what is here, what is missing, and whether it works."""

from __future__ import annotations

import json
from typing import Any

import click

from gkextract.commands.help import examples
from gkextract.commands.telling import FAILED
from gkextract.messages import said


@click.command(epilog=examples("gkextract doctor", "gkextract doctor --json > doctor.json"))
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def doctor(as_json: bool) -> int:
    """Tell what can be read and written here, what is missing, and whether a sample is read as it should.

    Exits with 1 where it is not.
    """
    from gkextract import doctor

    found = doctor.examine()
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        _tell(found)
    return FAILED if found["self_test"] else 0


def _tell(found: dict[str, Any]) -> None:
    click.echo(f"gkextract {found['version']}")
    for part in ("machine", "packages"):
        for name, value in found[part].items():
            _line(bool(value), name, value or said("not installed"))
    for each in found["parts"]:
        _line(not each["hint"], said(each["kind"]) + " " + each["name"], said(each["hint"] or each["about"]))
    failed = found["self_test"]
    _line(not failed, said("self-test"), said(failed) or said("every number of the sample was read"))


def _line(good: bool, name: str, about: str) -> None:
    click.echo(click.style("✓ " if good else "✗ ", fg="green" if good else "red") + f"{name}: {about}")
