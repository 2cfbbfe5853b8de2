"""Bytes to documents: canonical text, metadata, kind, transcript turns."""

from sayso.documents.build import document
from sayso.documents.layout import paragraphs

__all__ = ["document", "paragraphs"]
