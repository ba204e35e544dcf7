"""What every test starts from: English, whatever the machine speaks."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def language(monkeypatch: pytest.MonkeyPatch) -> None:
    """No language asked for, and a locale without one."""
    monkeypatch.delenv("GKEXTRACT_LANG", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
