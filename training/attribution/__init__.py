"""The attribution model: from PolNeAR to the weights that `sayso.reading.attribution` runs."""
