"""Many reports to one panel: a row per agency and year, copies merged, gaps and contradictions told."""

from .merge import Panel as Panel
from .merge import Row as Row
from .merge import build as build

__all__ = ["Panel", "Row", "build"]
