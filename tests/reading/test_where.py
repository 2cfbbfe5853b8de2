"""The places of statements."""

from sayso.reading import where
from sayso.reading.read import read
from sayso.records import Document, Place, Statement
from tests.reading.tagger import RuleTagger


def document(text: str, **fields: str) -> Document:
    return Document(id="d", text=text, kind="report", capture="0" * 64, origin="d.txt", **fields)


def statements(text: str, **fields: str) -> tuple[Statement, ...]:
    return read(document(text, **fields), RuleTagger()).statements


def places(text: str, **fields: str) -> tuple[Place, ...]:
    (only,) = statements(text, **fields)
    assert only.about_where is not None
    for place in only.about_where:
        assert text[place.span.start : place.span.end] == place.span.quote
    return only.about_where


def test_the_places_of_the_content_and_no_others():
    text = "The mayor of Warsaw, in Poland, said that trains to Germany would be stopped."
    assert [place.name for place in places(text)] == ["Germany"]


def test_a_statement_that_names_none_has_none():
    assert places("The governor said that the road was mined.") == ()


def test_a_place_named_again_is_given_once_and_its_demonym_apart():
    text = "The minister said that Norway would pay, that Norway and Norwegian banks had money."
    assert [(place.span.quote, place.form) for place in places(text)] == [
        ("Norway", "name"),
        ("Norwegian", "demonym"),
    ]


def test_a_disputed_place_names_its_claimants_on_the_day_of_the_document():
    text = "The minister said that ferries to Crimea would be stopped."
    (before,), (after,) = places(text, published="2013-05-01"), places(text, published="2022-02-15")
    assert not before.disputed
    assert after.claimants == ("Ukraine", "Russia")
    assert after.countries == ("UA", "RU")
    assert (after.country, after.view) == ("UA", "GeoNames")


def test_the_document_and_its_publisher_tell_which_town_is_meant():
    text = (
        "The sheriff said that a barn near Paris burned down.\n\nIt was insured in Dallas, Texas."
    )
    (near,) = places(text, publisher="dallasnews.com")
    assert near.region == "US.TX"


def test_the_text_is_looked_at_once_for_all_statements(monkeypatch):
    looked = []

    def counted(text, **hints):
        looked.append(text)
        return real(text, **hints)

    real = where.find_places
    monkeypatch.setattr(where, "find_places", counted)
    text = "Ada said that Norway was calm. Per said that Sweden was not. Ida said that Ukraine was."
    assert [one.about_where[0].name for one in statements(text)] == ["Norway", "Sweden", "Ukraine"]
    assert len(looked) == 1
