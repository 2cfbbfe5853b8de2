import pytest

from sayso.reading.said_on import said_on


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

    found = said_on(
        sentence, sentence=(0, len(sentence)), cue=place(cue), content=place(content),
        published="2022-02-17T10:00:00Z", kind="report",
    )  # fmt: skip
    assert found == wanted


def test_relative_day_needs_a_publication_day() -> None:
    text = "He said on Friday it was."
    arguments = {"sentence": (0, 25), "cue": ((3, 7),), "content": ((18, 24),)}
    assert said_on(text, **arguments, published=None, kind="report") is None
    assert said_on(text, **arguments, published="soon", kind="report") is None
