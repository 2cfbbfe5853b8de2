"""The event model: `python -m training.events` (needs torch for the vectors of word pieces)."""
