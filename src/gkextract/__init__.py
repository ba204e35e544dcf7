"""Numbers out of Chinese government information disclosure reports, each with its place in the source."""

__version__ = "0.1.0"
