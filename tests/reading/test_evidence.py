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
    ],
)
def test_grounds(text: str, wanted: list[tuple[str, str]]) -> None:
    found = evidence_in(text, 0, len(text))
    assert [(item.ground, item.span.quote) for item in found] == wanted
    assert all(text[item.span.start : item.span.end] == item.span.quote for item in found)
