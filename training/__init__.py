"""Recipes that make the shipped weights; the only place that imports torch."""
