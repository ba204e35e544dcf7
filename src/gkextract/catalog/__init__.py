"""The catalog: every indicator of the domain contract, and the words that officials count it with.

`indicators.toml` and `words.toml` are the rules; a user's own file adds to them. This package reads, checks and
compiles them.
"""

from .in_use import Own, load, of_catalog, own, use, wrong
from .indicators import Catalog, Indicator
from .lexicon import Count, Lexicon, Pattern, Token, compiled
from .shape import CheckEntry, RowEntry
from .sources import CatalogError

__all__ = [
    "Catalog",
    "CatalogError",
    "CheckEntry",
    "Count",
    "Indicator",
    "Lexicon",
    "Own",
    "Pattern",
    "RowEntry",
    "Token",
    "compiled",
    "load",
    "of_catalog",
    "own",
    "use",
    "wrong",
]
