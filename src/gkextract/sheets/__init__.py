"""Tables that a report draws up itself: 公开渠道 | 数量, 单位 | 报送 | 采用. Those that the State Council prints are `forms`.

A table is read only where its head says what is counted: whose column, which column of numbers. What the head leaves
open is left to the prose, or to nobody.
"""

from __future__ import annotations

from gkextract.sheets.reading import Sheets, read

__all__ = ["Sheets", "read"]
