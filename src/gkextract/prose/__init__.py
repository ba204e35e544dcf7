"""Prose → measures: the counts that officials state in running text.

One pass finds quantities, one pass the catalog's words, and then each number is linked clause by clause:
sentences → slots (a number and the words around it) → guards (is it a measure at all?) → lists (is it a part
of the whole just named?) → linker (which pattern fits best?) → measure (its `by`, its scope, since when).
Zeros and "all" said in words are read beside the numbers.
"""

from .measure import Subject
from .reader import Prose, read

__all__ = ["Prose", "Subject", "read"]
