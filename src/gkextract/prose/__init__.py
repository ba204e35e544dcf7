"""Prose → measures: the counts that officials state in running text.

One pass finds quantities, one pass the catalog's words, and then each number is linked clause by clause:
sentences → slots (a number and the words around it) → guards (is it a measure at all?) → lists (is it a part
of the whole just named?) → linker (which pattern fits best?) → labels (`by`). Zeros and "all" said in words
are read beside the numbers.
"""

from .reader import Prose, Subject, read

__all__ = ["Prose", "Subject", "read"]
