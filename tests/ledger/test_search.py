import pytest

from sayso.ledger import Ledger
from sayso.ledger.search import match
from tests.ledger import made


@pytest.fixture
def ledger():
    with Ledger.open(None) as opened:
        text = (
            "Ines said the troops were withdrawing from the border.\n"
            "Omar said the harvest was good.\n"
            "Vera said that Müller would withdraw a complaint.\n"
        )
        document = made.simple(text, id="three")
        opened.add(made.capture(text), document, made.simply_read(document))
        yield opened


def speakers(ledger, words, **options):
    return [e.speaker.name for e in ledger.statements_by_id(ledger.search(words, **options))]


def test_words_are_found_in_other_forms(ledger):
    assert speakers(ledger, "troop withdrawal at borders") == ["Ines", "Vera"]


def test_speakers_and_letters_with_marks(ledger):
    assert speakers(ledger, "OMAR") == ["Omar"]
    assert speakers(ledger, "muller") == ["Vera"]


def test_limit(ledger):
    assert speakers(ledger, "withdraw", limit=1) == ["Vera"]
    assert speakers(ledger, "withdraw", limit=0) == []


@pytest.mark.parametrize(
    "words",
    [
        '"',
        "AND",
        "NOT harvest",
        "a* OR (b",
        "speaker:Omar",
        "'; DROP TABLE x; --",
        "",
        "…",
        "\0",
        "-",
    ],
)
def test_nothing_is_an_operator(ledger, words):
    ledger.search(words)


def test_common_words_count_only_alone():
    assert match("the harvest was good") == '"harvest" OR "good"'
    assert match("it is") == '"it" OR "is"'
    assert match("?!") == ""
