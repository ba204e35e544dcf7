"""The standard forms: tables of a report, gridded, flattened or jammed, to measures.

`scan` finds the stretches of a report that belong to official tables; `Forms.read` decides the digits and names them.
"""

from __future__ import annotations

from .reading import Forms, Reading, scan

__all__ = ["Forms", "Reading", "scan"]
