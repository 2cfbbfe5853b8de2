import pytest

from sayso.reading.sentences import sentence_at, sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It rained. We left.", ["It rained.", "We left."]),
        ("Mr. Okafor met Sen. Lund. They spoke.", ["Mr. Okafor met Sen. Lund.", "They spoke."]),
        ("J. B. Marsh of the U.S. Senate left.", ["J. B. Marsh of the U.S. Senate left."]),
        ("They went to the U.S. The rest stayed.", ["They went to the U.S.", "The rest stayed."]),
        ("It cost 5.5 million. No. 5 was closed.", ["It cost 5.5 million.", "No. 5 was closed."]),
        ("She said no. Then she left.", ["She said no.", "Then she left."]),
        ("On Feb. 5 it began. It ended.", ["On Feb. 5 it began.", "It ended."]),
        ("“We go.” He went.", ["“We go.”", "He went."]),
        ("(So it was.) It is.", ["(So it was.)", "It is."]),
        ("They waited… and left. So?! Yes.", ["They waited… and left.", "So?!", "Yes."]),
        ("We saw nothing. ‘", ["We saw nothing. ‘"]),
        ("A line\nbroken by hand. Another\none.", ["A line\nbroken by hand.", "Another\none."]),
        ("He left.Then she came too.", ["He left.", "Then she came too."]),
        ("See these:\n* one thing\n* two things", ["See these:", "* one thing", "* two things"]),
        ("At 5 p.m. on Monday it fell.", ["At 5 p.m. on Monday it fell."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_bounds(text: str, wanted: list[str]) -> None:
    assert cut(text) == wanted


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "Skip this. One here. Two here."
    assert [text[start:end] for start, end in sentences(text, 11, 30)] == ["One here.", "Two here."]


def test_sentence_at() -> None:
    bounds = [(0, 5), (6, 9), (12, 20)]
    assert [sentence_at(bounds, at) for at in (0, 5, 6, 11, 12, 99)] == [0, 0, 1, 1, 2, 2]
