"""Numbers out of Chinese government information disclosure reports, each with its place in the source.

>>> import gkextract
>>> report, = gkextract.parse("云溪县水务局2021年政务公开工作总结\\n全年主动公开政府信息120条。")
>>> report.measures[0].indicator, report.measures[0].value
('proactive.published', 120)
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from .catalog.sources import CatalogError as CatalogError
    from .gate import is_report as is_report
    from .models import Document as Document
    from .models import Measure as Measure
    from .models import Report as Report
    from .numbers import Quantity as Quantity
    from .numbers import quantities as quantities
    from .own import use_catalog as use_catalog
    from .pipeline import parse as parse
    from .pipeline import parse_file as parse_file
    from .readers.errors import ReadError as ReadError

# Loaded when first used, so that `gkextract --help` imports none of the rooms.
_PUBLIC = {
    "CatalogError": "catalog",
    "Document": "models",
    "Measure": "models",
    "Quantity": "numbers",
    "ReadError": "readers",
    "Report": "models",
    "is_report": "gate",
    "parse": "pipeline",
    "parse_file": "pipeline",
    "quantities": "numbers",
    "use_catalog": "own",
}

__all__ = [
    "CatalogError",
    "Document",
    "Measure",
    "Quantity",
    "ReadError",
    "Report",
    "__version__",
    "is_report",
    "parse",
    "parse_file",
    "quantities",
    "use_catalog",
]


def __getattr__(name: str) -> object:
    if name not in _PUBLIC:
        raise AttributeError(f"module 'gkextract' has no attribute {name!r}")
    return getattr(importlib.import_module(f".{_PUBLIC[name]}", __name__), name)
