import pytest

from sayso.reading.evidence import evidence_in


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Satellite images show the ships.", [("imagery", "Satellite images")]),
        ("A video posted online shows it.", [("video", "video")]),
        ("They met in a video conference.", []),
        ("It is based on US intelligence reports.", [("intelligence", "US intelligence reports")]),
        ("No documents were shown.", []),
        ("We have seen no retreat.", [("observation", "We have seen")]),
        ("According to witnesses, it burned.", [("witness", "witnesses")]),
        ("New figures show a fall.", [("data", "New figures")]),
        ("The dam is closed.", []),
        # a noun by itself is only what is talked of
        ("They signed a document on fishing.", []),
        ("The video will be made in May.", []),
        ("A poll is due in spring.", []),
        ("It is known, based on our own figures, that it fell.", [("data", "our own figures")]),
        ("He cited anonymous sources.", [("report", "anonymous sources")]),
        ("Court records show that he left.", [("document", "Court records")]),
        ("According to preliminary data, it fell.", [("data", "preliminary data")]),
        ("From what I saw, it fell.", [("observation", "what I saw")]),
        ("He can prove it through satellite imagery.", [("imagery", "satellite imagery")]),
        ("She read at the Institute for Space Research.", []),
        ("We showed in field trials that it grows.", [("data", "field trials")]),
    ],
)
def test_grounds(text: str, wanted: list[tuple[str, str]]) -> None:
    found = evidence_in(text, 0, len(text))
    assert [(item.ground, item.span.quote) for item in found] == wanted
    assert all(text[item.span.start : item.span.end] == item.span.quote for item in found)


def test_the_source_is_no_ground_of_its_own_words() -> None:
    text = "The latest figures show a fall."
    assert [item.span.quote for item in evidence_in(text, 0, len(text))] == ["latest figures"]
    assert evidence_in(text, 0, len(text), source=((0, 18),)) == ()
