"""Quality on named splits: gold adapters, scores, floors. `python -m evaluation` checks all."""
