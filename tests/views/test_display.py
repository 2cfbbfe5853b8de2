"""Words for what is shown."""

from dataclasses import replace

from sayso.views import display
from tests.ledger import made


def test_places_are_named_with_their_country_and_who_claims_them():
    text = "Ines said Russian trains left Kharkiv for Crimea over the Kerch Strait."
    (statement,) = made.simply_read(made.simple(text, id="d")).statements
    assert display.where(statement) == (
        "Kharkiv (UA); Crimea (UA; disputed: Ukraine, Russia); "
        "Kerch Strait (disputed: Ukraine, Russia)"
    )
    for places in ((), None):
        assert display.where(replace(statement, about_where=places)) == ""
