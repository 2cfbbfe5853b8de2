import pytest

from sayso.reading.condition import condition_in
from sayso.records import Span


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ("if the ice melts, we will reopen the port", "if the ice melts"),
        ("“If the ice melts, we will reopen the port,”", "If the ice melts"),
        ("we will reopen the port if the ice melts and the crews return",
         "if the ice melts and the crews return"),
        ("they will leave as long as the road is open, but not before",
         "as long as the road is open"),
        ("the town will pay unless the court says no", "unless the court says no"),
        ("it will vote provided that all sides agree", "provided that all sides agree"),
        ("the gates will open once the flood is over", "once the flood is over"),
        ("should the dam break, thousands will flee", "should the dam break"),
        ("we will go even if it rains", None),
        ("they will ask if it rains", None),
        ("it looks as if it will rain", None),
        ("it will rain once again", None),
        ("the council should act and will act", None),
        ("we will reopen the port", None),
    ],
)  # fmt: skip
def test_condition(content: str, wanted: str | None) -> None:
    text = f"Ana said {content}."
    found = condition_in(text, [Span.of(text, 9, 9 + len(content))])
    assert (found.quote if found else None) == wanted
    assert found is None or text[found.start : found.end] == found.quote
