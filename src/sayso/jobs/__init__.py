"""Paths to ledger: many documents read at once, one process a reader."""
