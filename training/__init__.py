"""Recipes of everything that ships as data or weights. Never imported at run time."""
