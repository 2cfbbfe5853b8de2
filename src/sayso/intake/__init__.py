"""Bytes in: files and folders, with guards. Knows nothing of language."""
