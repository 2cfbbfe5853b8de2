"""How two places lie to each other, and by which keys they are found."""

from dataclasses import replace

import pytest

from sayso.reading.places import relation
from sayso.reading.places.keys import keys_called, keys_of, near
from tests.reading.gazetteer_places import place

TURNED = {"inside": "contains", "contains": "inside"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (place("Kharkiv", "city"), place("Ukraine"), "inside"),
        (place("Kharkiv", "city"), place("Kharkiv", "region"), "inside"),
        (place("Kharkiv", "region"), place("Ukraine"), "inside"),
        (place("Houston", "city", "US"), place("Texas", "region"), "inside"),
        (place("Houston", "city", "US"), place("California", "region"), "apart"),
        (place("Kharkov", "city"), place("Kharkiv", "city"), "same"),
        (place("Lviv", "city"), place("Odesa", "city", "UA"), "apart"),
        (place("France"), place("Germany"), "apart"),
        (place("London", "city", "GB"), place("Paris", "city", "FR"), "apart"),
        # two towns that nearly touch may be one inside the other
        (place("Brooklyn", "city", "US"), place("New York City", "city"), "unknown"),
        # more than one country or region
        (place("Oslo", "city"), place("Scandinavia"), "inside"),
        (place("Oslo", "city"), place("Europe", "continent"), "inside"),
        (place("Scandinavia"), place("Europe", "continent"), "inside"),
        (place("Cairo", "city", "EG"), place("Europe", "continent"), "apart"),
        (place("Russia", "country"), place("Europe", "continent"), "unknown"),
        (place("Seoul", "city"), place("Korean Peninsula"), "inside"),
        (place("Hong Kong", "country"), place("China", "country"), "inside"),
        (place("Lviv", "city"), place("Donbas"), "apart"),
        (place("Donetsk", "region"), place("Donbas"), "inside"),
        # areas of no known extent
        (place("Iraq", "country"), place("Middle East"), "unknown"),
        (place("Odesa", "city", "UA"), place("Black Sea"), "unknown"),
        (place("Strait of Hormuz"), place("Iran"), "unknown"),
    ],
    ids=lambda value: getattr(value, "name", value),
)
def test_how_two_places_lie(one, other, expected):
    assert relation(one, other) == expected
    assert relation(other, one) == TURNED.get(expected, expected)


@pytest.mark.parametrize(
    ("disputed", "claimed_by"),
    [
        ("Crimea", ("Ukraine", "Russia")),
        ("Sevastopol", ("Ukraine", "Russia")),
        ("Donbas", ("Ukraine",)),
        ("Abkhazia", ("Georgia", "Russia")),
        ("Tskhinvali", ("Georgia", "Russia")),
        ("South Ossetia", ("Georgia",)),
        ("Transnistria", ("Moldova",)),
        ("Tiraspol", ("Moldova",)),
        ("Northern Cyprus", ("Cyprus", "Turkey")),
        ("Kyrenia", ("Cyprus",)),
        ("Kosovo", ("Serbia",)),
        ("Pristina", ("Serbia",)),
        ("Taiwan", ("China",)),
        ("Taipei", ("China",)),
        ("Western Sahara", ("Morocco",)),
        ("Laayoune", ("Morocco",)),
        ("Kashmir", ("India", "Pakistan")),
        ("Srinagar", ("India", "Pakistan")),
        ("Golan Heights", ("Syria", "Israel")),
        ("West Bank", ("Israel",)),
        ("Hebron", ("Israel",)),
        ("Gaza Strip", ("Israel",)),
        ("Jerusalem", ("Israel",)),
        ("Spratly Islands", ("China", "Vietnam", "Philippines")),
        ("Paracel Islands", ("China", "Vietnam")),
        ("Nagorno-Karabakh", ("Azerbaijan",)),
        ("Stepanakert", ("Azerbaijan",)),
        ("Falkland Islands", ("United Kingdom", "Argentina")),
        ("Somaliland", ("Somalia",)),
        ("Hargeisa", ("Somalia",)),
    ],
)
def test_nobodys_view_is_taken_of_a_disputed_place(disputed, claimed_by):
    held = place(disputed)
    assert held.disputed
    for state in claimed_by:
        assert relation(held, place(state, "country")) == "unknown"
    assert relation(held, place("Norway")) == "apart"


def test_what_is_not_disputed_about_a_disputed_place_is_known():
    assert relation(place("Yalta", "city"), place("Crimea")) == "inside"
    assert relation(place("Hebron", "city", "PS"), place("West Bank")) == "inside"
    assert relation(place("Srinagar", "city", "IN"), place("Kashmir")) == "inside"
    assert relation(place("Crimea"), place("Moscow", "city", "RU")) == "apart"
    # a town of a country that is claimed as a whole
    assert relation(place("Taipei", "city"), place("Taiwan", "country")) == "inside"
    assert relation(place("Pristina", "city"), place("Kosovo")) == "inside"
    assert relation(place("Crimea"), place("Europe", "continent")) == "inside"


def test_before_it_was_claimed_it_was_not_disputed():
    before = place("Crimea", day="2013-05-01")
    assert relation(before, place("Ukraine")) == "inside"
    assert relation(before, place("Russia", "country")) == "apart"


def test_the_way_it_is_named_makes_no_other_place():
    assert relation(place("Russia", form="demonym"), place("Russia")) == "same"


def test_without_coordinates_two_towns_may_touch():
    town = replace(place("Lviv", "city"), latitude=None, longitude=None)
    assert relation(town, place("Odesa", "city", "UA")) == "unknown"


def test_keys_of_a_place_are_its_own_and_of_what_it_lies_in():
    assert keys_of(place("Kharkiv", "city")) == {"706483", "UA.07", "UA"}
    assert keys_of(place("Strait of Hormuz")) == {"strait of hormuz"}
    assert {"UA", "RU", "UA.11", "crimea"} - keys_of(place("Yalta", "city")) == {"crimea"}
    assert {"MD", "transnistria"} <= keys_of(place("Tiraspol"))


@pytest.mark.parametrize(
    "name",
    ["Ukraine", "ukraine", "UA", "690791", "UA.07", "Kharkiv", "706483", "Kharkov",
     "Kharkiv Oblast", "Europe", " Kharkiv "],
)  # fmt: skip
def test_a_town_is_found_by_its_own_names_and_by_what_it_lies_in(name):
    assert keys_called(name.strip()) & keys_of(place("Kharkiv", "city"))


@pytest.mark.parametrize("name", ["Russia", "RU", "Lviv", "Texas", "Donbas", "702550", "Asia"])
def test_and_by_no_other(name):
    assert not keys_called(name) & keys_of(place("Kharkiv", "city"))


def test_a_disputed_place_is_found_by_anybodys_view():
    for name in ("Ukraine", "Russia", "Crimea"):
        assert keys_called(name) & keys_of(place("Sevastopol", "city"))


def test_a_name_of_several_places_finds_them_all():
    found = keys_called("Georgia")
    assert found & keys_of(place("Tbilisi", "city"))
    assert found & keys_of(place("Atlanta", "city", "US"))


@pytest.mark.parametrize("name", ["", " ", "Qwxyzzy", "99999999999", "0", "ZZ", "²"])
def test_what_is_no_place_has_no_keys(name):
    assert keys_called(name) == frozenset()


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("Kharkv", "Kharkiv"), ("Ukriane", "Ukraine"), ("Mariopol", "Mariupol"), ("Osloo", "Oslo")],
)
def test_near_names_are_one_slip_away(slip, meant):
    assert keys_called(slip) == frozenset()
    assert meant in near(slip)
    assert len(near(slip)) <= 3
    assert near("") == []
