"""The catalog: every indicator of the domain contract, and the words that officials count it with.

`indicators.toml` and `words.toml` are the rules; this package reads, checks and compiles them.
"""

from .indicators import Catalog, CatalogError, Indicator, load
from .lexicon import Count, Lexicon, Pattern, Token, compiled

__all__ = ["Catalog", "CatalogError", "Count", "Indicator", "Lexicon", "Pattern", "Token", "compiled", "load"]
