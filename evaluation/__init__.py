"""Scores of the shipped models on named data, and the floors that they must not fall below."""
