"""The commands of `gkextract`, one file each: words typed by a person → calls.

What takes time to load is imported inside the functions, so that `--help` waits for none of it.
"""
