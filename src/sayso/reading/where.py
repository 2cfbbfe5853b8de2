"""The places of a statement: those that its content names."""

from __future__ import annotations

from bisect import bisect_left

from sayso.reading.places import find_places
from sayso.reading.places.inside import key_of
from sayso.reading.raw import Fragments
from sayso.records import Document, Place


class Places:
    """The places that one document names, resolved once for all of its statements."""

    def __init__(self, document: Document) -> None:
        self._found = find_places(
            document.text, publisher=document.publisher, url=document.url,
            day=(document.published or "")[:10] or None,
        )  # fmt: skip
        self._starts = [place.span.start for place in self._found]

    def about(self, content: Fragments) -> tuple[Place, ...]:
        """Give the places named in the content, in order; one that is named again is given once,
        though a name and a demonym are two."""
        found: dict[tuple[str, str], Place] = {}
        for start, end in content:
            first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
            for place in self._found[first:last]:
                if place.span.end <= end:
                    found.setdefault((place.form, key_of(place)), place)
        return tuple(found.values())
