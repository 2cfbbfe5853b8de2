"""Statements to positions: retrieval, stance, independence."""
