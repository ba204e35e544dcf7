"""Old binary files of Word, WPS and Excel (DOC, WPS, XLS, ET): LibreOffice turns them into new ones, which are read."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from ..models import Document
from .errors import ReadError

PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120


def read(data: bytes, name: str | None = None, encoding: str | None = None) -> Document:
    """Read a DOC or WPS file as the DOCX file that LibreOffice makes of it."""
    from . import docx

    return docx.read(converted(data, "doc", "docx"))


def converted(data: bytes, ending: str, wanted: str) -> bytes:
    """Convert in a folder of its own, with a profile of its own: no macro runs, no setting of the user is touched.

    Raises `ReadError` where LibreOffice is missing, fails, or takes more than two minutes.
    """
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise ReadError(f"reading {ending} needs LibreOffice on the path; or save the file as {wanted.upper()}")
    with tempfile.TemporaryDirectory(prefix="gkextract-") as folder:
        place = Path(folder)
        source = place / f"document.{ending}"
        source.write_bytes(data)
        command = [program, "--headless", "--norestore", f"-env:UserInstallation={(place / 'profile').as_uri()}"]
        command += ["--convert-to", wanted, "--outdir", str(place / "out"), str(source)]
        try:
            run = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False, stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            raise ReadError(f"LibreOffice took more than {_SECONDS} seconds to convert it") from None
        except OSError as error:
            raise ReadError(f"LibreOffice could not be started: {error.strerror}") from None
        made = place / "out" / f"document.{wanted}"
        if not made.is_file():
            said = run.stderr.decode("utf-8", "replace").strip().splitlines()
            why = f": {said[-1]}" if said else " (is it protected with a password?)"
            raise ReadError(f"LibreOffice could not convert it{why}")
        return made.read_bytes()
