"""Recipes from raw data to shipped weights. PyTorch lives only here."""
