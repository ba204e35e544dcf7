"""Imported once by the process that the workers of a batch are forked from: what each of them needs is made here.

Importing this module has the effect of a first parse: rooms imported, catalog and patterns compiled.
"""

from __future__ import annotations

import contextlib
import gc

from gkextract import pipeline

with contextlib.suppress(Exception):  # what is wrong, every file will say
    pipeline.parse("云溪县水务局2021年政府信息公开工作总结\n全年主动公开政府信息120条,未收到公开申请。\n")
# What is loaded stays: looking it through for garbage again and again would cost time, and the memory that forks share.
gc.collect()
gc.freeze()
