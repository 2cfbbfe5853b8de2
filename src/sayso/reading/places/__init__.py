"""Places named in a text, and which they are. Opened on first use."""

from sayso.reading.places.find import find_places, place_spans
from sayso.reading.places.inside import relation

__all__ = ["find_places", "place_spans", "relation"]
