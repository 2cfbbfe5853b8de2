import pytest

from sayso.linking.independence.commands import command
from sayso.linking.independence.outlets import outlet, outlets
from sayso.reading.actors import table
from sayso.records import Speaker


@pytest.mark.parametrize(
    ("name", "affiliation", "over"),
    [
        ("Dmitry Peskov", "Russia", "Russia"),
        ("Jen Psaki", "White House", "United States"),
        ("TASS", "Russia", "Russia"),
        ("RIA Novosti", None, "Russia"),
        ("Reuters", "Reuters", "Thomson Reuters"),
        ("A reporter", "Wall Street Journal", "News Corp"),
        ("New York Post", None, "News Corp"),
        ("Rail union", None, "Rail union"),
        ("NATO", "NATO", "NATO"),
    ],
)
def test_whom_a_speaker_answers_to(name, affiliation, over):
    found = command(Speaker(name, affiliation, name.lower()))
    assert found
    assert found.name == over
    assert found.reason


def test_a_publications_own_voice_is_its_owners():
    assert command(None, "Xinhua").name == "China"  # type: ignore[union-attr]
    assert command(None, "Harbour Herald").name == "Harbour Herald"  # type: ignore[union-attr]
    assert command(None, None) is None


def test_outlets_are_found_by_any_of_their_names():
    for name, case in (("the guardian", "The Guardian"), ("www.tass.com", "TASS"), ("AFP",) * 2):
        found = outlet(name)
        assert found
        assert found is outlets()[case]
    assert outlet("Harbour Herald") is None
    assert outlet(None) is None


def test_the_states_of_outlets_are_states_of_the_table():
    for one in outlets().values():
        known = table().find(one.state) if one.state else None
        assert one.state is None or (known and known.name == one.state), one
