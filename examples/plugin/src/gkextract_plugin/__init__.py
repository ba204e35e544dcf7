"""Two formats for gkextract: a reader of OpenDocument texts, a writer for Stata."""
