"""Places straight from the gazetteer, as a text would name them."""

from sayso.reading.places.gazetteer import VIEW, fold_name, gazetteer
from sayso.records import Place, Span
from sayso.terms import Naming


def place(
    name: str, kind: str = "", country: str = "", *, day: str = "2022-02-15", form: Naming = "name"
) -> Place:
    """The first place of that name, of that kind and country where they are given."""
    places = gazetteer()
    entry = next(
        entry
        for entry in places.find(fold_name(name))
        if kind in ("", entry.kind) and country in ("", entry.country)
    )
    claimants = places.claimants(entry, day)
    return Place(
        Span(0, len(name), name), form, entry.id, places.name(entry.index), entry.kind,
        entry.country, entry.region, entry.latitude, entry.longitude, 0.9, VIEW,
        None, claimants, places.countries_of(entry, claimants),
    )  # fmt: skip
