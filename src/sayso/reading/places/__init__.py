"""Places named in a text, and which they are. Opened on first use."""

from sayso.reading.places.find import Candidate, Place, find_places, place_spans

__all__ = ["Candidate", "Place", "find_places", "place_spans"]
