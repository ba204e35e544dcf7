"""Who a body is: its name and surroundings to region (GB/T 2260), level, sector and type."""

from .identify import identify as identify
from .reference import refers as refers

__all__ = ["identify", "refers"]
