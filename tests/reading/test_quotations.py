import pytest

from sayso.reading.quotations import GUESS_LIMIT, in_document, quotations


def cut(text: str) -> list[tuple[str, bool]]:
    return [(text[found.start : found.end], found.closed) for found in quotations(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('He said "yes" to it.', [('"yes"', True)]),
        ("“A,” he said. “B. C.” End", [("“A,”", True), ("“B. C.”", True)]),
        ("„Wir gehen“, «oui», »Ja« und", [("„Wir gehen“", True), ("«oui»", True), ("»Ja«", True)]),
        ("‘It’s the states’ rights,’ she said.", [("‘It’s the states’ rights,’", True)]),
        ("'We won't go,' said Bo. The workers' union", [("'We won't go,'", True)]),
        ("said, “It goes on. We saw it. ‘", [("“It goes on. We saw it. ‘", True)]),
        ("stating “Such claims were made. However", [("“Such claims were made. However", False)]),
        ("“one ‘two’ three” four", [("“one ‘two’ three”", True)]),
        ("in the ’90s the workers’ rights and it’s", []),
        ("a ``quoted'' word", [("``quoted''", True)]),
        ("the end.” he said", []),
    ],
)
def test_pairs(text: str, wanted: list[tuple[str, bool]]) -> None:
    assert cut(text) == wanted


def test_unclosed_quotation_does_not_swallow_the_text() -> None:
    text = "He said “this. " + "More of it follows here. " * 100
    [found] = quotations(text)
    assert not found.closed
    assert found.end - found.start <= GUESS_LIMIT


def test_runs_on_only_where_the_next_paragraph_opens_with_a_mark() -> None:
    text = "“One.\n\n“Two.”\n\n“Three.\n\nFour."
    bounds = [(0, 5), (7, 13), (15, 22), (24, 29)]
    first, second, third, fourth = in_document(text, bounds)
    assert first[0].continued
    assert second[0].closed
    assert not third[0].continued
    assert fourth == []
