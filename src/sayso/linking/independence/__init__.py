"""Who is independent of whom: copies, credits, relays, one utterance, one command or owner."""

from sayso.linking.independence.copying import Copy, Passage, copies, originals

__all__ = ["Copy", "Passage", "copies", "originals"]
