"""`python -m gkextract`: the same command as `gkextract`."""

from gkextract.cli import main

if __name__ == "__main__":
    main()
