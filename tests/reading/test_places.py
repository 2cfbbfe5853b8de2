"""Places: found, told apart from persons and peoples, and resolved by what stands around them."""

import pytest

from sayso.reading.places import find_places, place_spans
from sayso.reading.places.gazetteer import fold_name, gazetteer
from sayso.reading.places.publishers import home_of


def named(text, **hints):
    """Places by their words; where one is named twice, the last."""
    return {place.span.quote: place for place in find_places(text, **hints)}


def test_every_span_is_a_slice_of_its_text():
    text = "Kyiv, Odesa — and the “Black Sea”.\n\nLviv’s mayor flew to Washington, D.C., on Monday."
    found = find_places(text)
    assert found
    for place in found:
        assert text[place.span.start : place.span.end] == place.span.quote


def test_the_same_text_gives_the_same_places():
    text = "Ships passed Odesa and Varna before they reached Istanbul in Turkey."
    assert find_places(text) == find_places(text)


@pytest.mark.parametrize(
    "text", ["", "   \n", "nothing here is written large", "…“”’", "\U0001f600 A"]
)
def test_a_text_without_places_has_none(text):
    assert find_places(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "region"),
    [
        ("A barn burned down in Paris, Texas, on Friday.", "Paris", "US.TX"),
        ("A barn burned down in Paris, Tenn., on Friday.", "Paris", "US.TN"),
        ("Students in London, Ontario, marched on Friday.", "London", "CA.08"),
        ("Police in Athens, Ga., closed the road.", "Athens", "US.GA"),
    ],
)
def test_a_state_beside_a_town_tells_which_it_is(text, words, region):
    assert named(text)[words].region == region


def test_other_places_of_the_document_tell_which_town_is_meant():
    near = "The road from Rome to Naples and Florence was closed, Italy's police said."
    assert named(near)["Rome"].country == "IT"
    assert named(near)["Naples"].country == "IT"
    far = "The road from Fort Myers to Naples in Collier County, Florida, was closed."
    assert named(far)["Naples"].region == "US.FL"


def test_the_publisher_tells_which_town_is_near_home():
    text = "A woman from Alexandria was arrested on Monday."
    spans = [(text.index("Alexandria"), text.index("Alexandria") + 10)]
    (home,) = place_spans(text, spans, publisher="https://www.timesdispatch.com/news")
    assert home is not None
    assert home.region == "US.VA"


def test_a_demonym_is_kept_apart_from_the_place():
    found = named("The Georgian government spoke with Georgia on Monday in Tbilisi.")
    assert found["Georgian"].form == "demonym"
    assert found["Georgian"].country == "GE"
    assert found["Georgia"].form == "name"


def test_a_language_and_a_surname_are_no_places():
    found = named(
        "Thomas Finn spoke in English. Paris Hilton thanked Mr. Jordan in Warsaw, Poland."
    )
    assert set(found) == {"Warsaw", "Poland"}


@pytest.mark.parametrize(
    ("spelling", "number"),
    [
        ("Kiev", 703448),
        ("Kyiv", 703448),
        ("Kharkov", 706483),
        ("Artemivsk", 713174),
        ("Artyomovsk", 713174),
        ("Slavyansk", 693468),
        ("Crimea", 703883),
        ("Black Sea", 630673),
        ("Gaza Strip", 281132),
        ("Walker County", 4739690),
        ("St. Petersburg", 498817),
    ],
)
def test_spellings_lead_to_one_place(spelling, number):
    assert number in {entry.id for entry in gazetteer().find(fold_name(spelling))}


def test_a_disputed_place_names_its_claimants_on_the_day():
    text = "Ferries to Crimea were stopped."
    assert named(text, day="2013-05-01")["Crimea"].claimants == ("Ukraine",)
    later = named(text, day="2022-02-15")["Crimea"]
    assert later.claimants == ("Ukraine", "Russia")
    assert later.country == "UA"
    assert later.view == "GeoNames"
    assert named("Trains to Lviv were stopped in Ukraine.")["Lviv"].claimants == ()


def test_a_region_is_not_the_town_of_its_name():
    found = named("Shells fell on a school in the Donetsk region, Ukraine said.")
    assert found["Donetsk"].kind == "region"


@pytest.mark.parametrize("town", ["Kharkiv", "Kursk", "Chernihiv", "Bryansk", "Homs", "Kunduz"])
def test_a_town_is_not_the_region_of_its_name(town):
    for text in (
        f"Shells fell on {town} on Monday.",
        f"Trains left {town} for Russia.",
    ):
        assert named(text)[town].kind == "city"


def test_a_plural_noun_tells_the_kind_of_all_names_before_it():
    found = named(
        "Shells fell in the Kharkiv, Sumy and Chernihiv regions of Ukraine. Lviv was quiet."
    )
    assert {found[name].kind for name in ("Kharkiv", "Sumy", "Chernihiv")} == {"region"}
    assert found["Lviv"].kind == "city"
    found = named("Barns burned down in Jackson and Clay counties, near Kansas City, Missouri.")
    assert found["Jackson"].kind == found["Clay"].kind == "county"


def test_places_without_a_known_number_say_so():
    strait = named("Tankers passed the Strait of Hormuz near Iran.")["Strait of Hormuz"]
    assert strait.id is None
    assert strait.kind == "strait"
    assert strait.latitude is not None


def test_a_second_reading_is_told_where_it_is_close():
    close = named("A barn burned down in Springfield on Friday.")["Springfield"]
    assert close.other is not None
    assert close.other.id != close.id
    assert 0 < close.other.chance <= 0.5
    assert 0 < close.confidence < 1
    assert named("A ferry left Reykjavik, Iceland, on Friday.")["Reykjavik"].other is None


def test_given_stretches_are_resolved_in_their_order():
    text = "From Qwxyz to Oslo, Norway."
    spans = [(text.index(word), text.index(word) + len(word)) for word in ("Oslo", "Qwxyz")]
    oslo, nothing = place_spans(text, spans)
    assert nothing is None
    assert oslo is not None
    assert oslo.country == "NO"


@pytest.mark.parametrize(
    ("said", "country", "region"),
    [
        ("https://www.latimes.com/world/story", "US", "US.CA"),
        ("The Boston Globe", "US", "US.MA"),
        ("https://news.example.co.uk/a", "GB", ""),
        ("example.ie", "IE", ""),
        ("Nobody's Gazette", "", ""),
        (None, "", ""),
    ],
)
def test_homes_of_publishers(said, country, region):
    home = home_of(said)
    assert (home.country, home.region) == (country, region)
