"""Who is independent of whom: copies, credits, relays, one utterance, one command or owner."""

from sayso.linking.independence.copying import Copy, Passage, copies, originals
from sayso.linking.independence.funnel import Funnel, Merge, funnel
from sayso.linking.independence.utterances import Said, Utterance, utterances

__all__ = [
    "Copy", "Funnel", "Merge", "Passage", "Said", "Utterance",
    "copies", "funnel", "originals", "utterances",
]  # fmt: skip
