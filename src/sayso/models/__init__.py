"""Shipped weights with their cards, and how they are opened."""
