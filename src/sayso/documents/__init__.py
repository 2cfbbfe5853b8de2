"""Bytes to documents: canonical text, metadata, kind, transcript turns."""
