import pytest

from sayso.reading.said_on import said_on
from sayso.reading.when import Times
from sayso.records import Span, When


@pytest.mark.parametrize(
    ("sentence", "cue", "content", "wanted"),
    [
        ("Kiribel said on Wednesday the ship had left.", "said", "the ship had left",
         "2022-02-16"),
        ("On Friday he said the ship had left.", "said", "the ship had left", "2022-02-11"),
        ("He said the ship leaves on Friday.", "said", "the ship leaves on Friday", "2022-02-17"),
        ("She said last Thursday it was open.", "said", "it was open", "2022-02-10"),
        ("She said yesterday it was open.", "said", "it was open", "2022-02-16"),
        ("She said on 3 January it was open.", "said", "it was open", "2022-01-03"),
        ("She said on December 30 it was open.", "said", "it was open", "2021-12-30"),
        ("She said last month it was open.", "said", "it was open", "2022-01"),
        ("She said two days ago it was open.", "said", "it was open", "2022-02-15"),
        ("She said in March 2019 it was open.", "said", "it was open", "2019-03"),
        ("She said on 31 February it was open.", "said", "it was open", None),
        ("She said it was open.", "said", "it was open", "2022-02-17"),
    ],
)  # fmt: skip
def test_day(sentence: str, cue: str, content: str, wanted: str | None) -> None:
    def place(words: str) -> tuple[tuple[int, int], ...]:
        at = sentence.index(words)
        return ((at, at + len(words)),)

    held = Times(sentence, "2022-02-17T10:00:00Z")
    found, _ = said_on(held, sentence=(0, len(sentence)), cue=place(cue), content=place(content))
    assert found == wanted


def on(text: str, published: str | None) -> tuple[str | None, When]:
    return said_on(Times(text, published), sentence=(0, 25), cue=((3, 7),), content=((18, 24),))


@pytest.mark.parametrize("published", [None, "soon"])
def test_relative_day_needs_a_publication_day(published: str | None) -> None:
    text = "He said on Friday it was."
    found = on(text, published)
    assert found == (None, When(span=Span(11, 17, "Friday"), unknown="no-anchor"))


def test_a_day_that_does_not_exist_is_kept_as_written() -> None:
    text = "He said on 31 February that it was open."
    held = Times(text, "2022-02-17")
    found = said_on(held, sentence=(0, len(text)), cue=((3, 7),), content=((28, 39),))
    assert found == (None, When(span=Span(11, 22, "31 February"), unknown="no-such-date"))


def test_a_weekday_written_on_that_weekday_has_two_readings() -> None:
    day, when = on("He said on Friday it was.", "2022-02-18")
    assert day == "2022-02-18"
    assert (when.edtf, when.other) == ("2022-02-18", "2022-02-11")


def test_without_a_date_the_day_of_publication_stands() -> None:
    assert on("He said that it was open.", "2022-02-18") == ("2022-02-18", When("2022-02-18"))
