"""Which places are asked for."""

from __future__ import annotations

from sayso.errors import SaysoError


def keys(name: str) -> frozenset[str]:
    """The keys under which the places of that name, GeoNames id or code are found, and what lies
    in them. Raises SaysoError `unknown-place`, which names places that are spelt alike."""
    # Imported here: only who asks for a place waits for the gazetteer.
    from sayso.reading.places.keys import keys_called, near

    found = keys_called(name.strip())
    if not found:
        alike = ", ".join(near(name))
        raise SaysoError("unknown-place", repr(name), near=f"did you mean {alike}? " * bool(alike))
    return found
