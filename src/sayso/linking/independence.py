"""Which documents are copies of one text: forty outlets with one wire story are one source."""

from __future__ import annotations

import re
from collections.abc import Mapping

SHINGLE = 5
"""Words in a shingle."""

CONTAINED = 0.5
"""Share of the smaller text's shingles found in the larger one that makes them one text.

Containment, not Jaccard (Broder 1997): a shortened or re-headlined copy is contained in its
original, though the two share little of their union.
"""

_WORD = re.compile(r"\w+")


def shingles(text: str) -> frozenset[int]:
    """Hashes of all runs of `SHINGLE` words, case and punctuation aside; a text shorter than
    that is one shingle. The hashes hold for this process only."""
    words = _WORD.findall(text.lower())
    if len(words) <= SHINGLE:
        return frozenset([hash(tuple(words))]) if words else frozenset()
    return frozenset(
        hash(tuple(words[start : start + SHINGLE])) for start in range(len(words) - SHINGLE + 1)
    )


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """Share of the smaller set that lies in the larger, 0..1; 0 where one is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def texts(documents: Mapping[str, str]) -> dict[str, str]:
    """For each document id the id of the first document whose text it shares.

    Documents are taken in the order given; a copy of a copy belongs to the first of them.
    """
    originals: dict[str, str] = {}
    seen: list[tuple[str, frozenset[int]]] = []
    holders: dict[int, list[int]] = {}
    for name, text in documents.items():
        own = shingles(text)
        shared: dict[int, int] = {}
        for shingle in own:
            for place in holders.get(shingle, ()):
                shared[place] = shared.get(place, 0) + 1
        original = next(
            (
                originals[seen[place][0]]
                for place in sorted(shared)
                if containment(own, seen[place][1]) >= CONTAINED
            ),
            name,
        )
        originals[name] = original
        for shingle in own:
            holders.setdefault(shingle, []).append(len(seen))
        seen.append((name, own))
    return originals
