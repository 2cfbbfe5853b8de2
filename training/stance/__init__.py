"""The stance model: raw data to shipped weights with `python -m training.stance`."""
