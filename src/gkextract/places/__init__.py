"""Who a body is: its name and surroundings to region (GB/T 2260), level, sector and type."""

from .identify import identify as identify

__all__ = ["identify"]
