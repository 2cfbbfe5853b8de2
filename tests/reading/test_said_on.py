"""The day of saying. All texts are made up."""

from __future__ import annotations

import pytest

from sayso.reading.said_on import Dating, is_daily, said_in
from sayso.reading.scenes import Scenes
from sayso.reading.sentences import sentences
from sayso.reading.when import Times
from sayso.records import Document, Span, When
from sayso.terms import Kind

OPEN = When("../2022-02-17", unknown="not-named")


@pytest.mark.parametrize(
    ("sentence", "cue", "content", "wanted"),
    [
        ("Kiribel said on Wednesday the ship had left.", "said", "the ship had left",
         "2022-02-16"),
        ("On Friday he said the ship had left.", "said", "the ship had left", "2022-02-11"),
        ("He said the ship leaves on Friday.", "said", "the ship leaves on Friday", None),
        ("She said last Thursday it was open.", "said", "it was open", "2022-02-10"),
        ("She said yesterday it was open.", "said", "it was open", "2022-02-16"),
        ("She said on 3 January it was open.", "said", "it was open", "2022-01-03"),
        ("She said on December 30 it was open.", "said", "it was open", "2021-12-30"),
        ("She said last month it was open.", "said", "it was open", "2022-01"),
        ("She said two days ago it was open.", "said", "it was open", "2022-02-15"),
        ("She said in March 2019 it was open.", "said", "it was open", "2019-03"),
        ("She said on 31 February it was open.", "said", "it was open", None),
        ("She said it was open.", "said", "it was open", None),
        ("On Monday Ada Moe, who has led the union of dockers in the three northern ports for "
         "twelve years now, said it was open.", "said", "it was open", None),
        ("Yesterday, Ada Moe, the harbour's master and a member of the town council of Elmport, "
         "said it was open.", "said", "it was open", "2022-02-16"),
    ],
)  # fmt: skip
def test_day(sentence: str, cue: str, content: str, wanted: str | None) -> None:
    found, _ = dated(sentence, cue, content)
    assert found == wanted


def dated(
    text: str,
    cue: str,
    content: str,
    *,
    kind: Kind = "report",
    published: str | None = "2022-02-17T10:00:00Z",
    source: str = "",
    daily: bool = False,
    before: tuple[str, str] | None = None,
    turn: bool = False,
    nested: bool = False,
) -> tuple[str | None, When]:
    """Date one act of saying, after another (`before`: its cue and content)."""
    held, bounds = Times(text, published), sentences(text)
    dating = Dating(held, kind, Scenes(held, bounds), daily=daily)
    result: tuple[str | None, When] | None = None
    for one, said in ([before] if before else []) + [(cue, content)]:
        at, where = text.index(one), text.index(said)
        result = dating.cue(
            ((at, at + len(one)),), ((where, where + len(said)),),
            sentence=next(bound for bound in bounds if bound[0] <= at < bound[1]),
            source=source, turn=turn, nested=nested,
        )  # fmt: skip
    assert result is not None
    return result


@pytest.mark.parametrize("published", [None, "soon"])
def test_relative_day_needs_a_publication_day(published: str | None) -> None:
    found = dated("He said on Friday it was.", "said", "it was", published=published)
    assert found == (None, When(span=Span(11, 17, "Friday"), unknown="no-anchor"))


def test_a_day_that_does_not_exist_is_kept_as_written() -> None:
    found = dated("He said on 31 February that it was open.", "said", "that it was open")
    assert found == (None, When(span=Span(11, 22, "31 February"), unknown="no-such-date"))


def test_a_weekday_written_on_that_weekday_has_two_readings() -> None:
    day, when = dated("He said on Friday it was.", "said", "it was", published="2022-02-18")
    assert day == "2022-02-18"
    assert (when.edtf, when.other) == ("2022-02-18", "2022-02-11")


def test_a_bare_said_of_a_report_was_said_by_then() -> None:
    assert dated("He said that it was open.", "said", "that it was open") == (None, OPEN)


def test_a_statement_tells_of_its_own_day() -> None:
    found = dated("She noted that it was open.", "noted", "it was", kind="statement")
    assert found == ("2022-02-17", When("2022-02-17"))


def test_a_statement_that_opens_with_a_date_tells_of_that_day() -> None:
    text = "The ministers met in Elmport on 14 February. Minister Moe stressed that it was open."
    assert dated(text, "stressed", "it was", kind="statement")[0] == "2022-02-14"


def test_what_will_be_said_has_the_day_of_its_occasion_or_none() -> None:
    text = "Minister Moe travels to Elmport on 21 February. She will underline that it is open."
    assert dated(text, "will underline", "it is", kind="statement")[0] == "2022-02-21"
    found = dated("She will underline that it is open.", "will underline", "it is open",
                  kind="statement")  # fmt: skip
    assert found[0] is None


def test_a_date_in_a_name_is_no_day_of_saying() -> None:
    text = "The leaders talked of the 9 November 2020 statement. Ada Moe stressed it was open."
    assert dated(text, "stressed", "it was", kind="statement")[0] == "2022-02-17"


def test_what_others_are_told_to_have_said_inside_of_words_is_not_dated() -> None:
    text = "He recalled her refusal to leave."
    assert dated(text, "refusal", "to leave", kind="statement", nested=True) == (None, OPEN)


@pytest.mark.parametrize(
    ("text", "cue", "source", "wanted"),
    [
        ("As you said, it was open.", "said", "you", "2022-02-17"),
        ("The Secretary just said it was open.", "just said", "The Secretary", "2022-02-17"),
        ("As I said earlier, it was open.", "said", "I", None),
        ("They have always said it was open.", "have always said", "They", None),
        (
            "Yesterday, the minister met the union. She said it was open.",
            "said",
            "She",
            "2022-02-16",
        ),
    ],
)
def test_in_a_turn(text: str, cue: str, source: str, wanted: str | None) -> None:
    found = dated(text, cue, "it was open", kind="transcript", source=source, turn=True)
    assert found[0] == wanted


def test_what_goes_on_with_a_dated_act_of_saying_has_its_day() -> None:
    text = "Ada Moe said on Tuesday it was shut. She warned that it was late."
    before = ("said", "it was shut")
    assert dated(text, "warned", "it was late", source="She", before=before)[0] == "2022-02-15"
    assert dated(text, "warned", "it was late", source="Bo Lin", before=before)[0] is None
    text = "Ada Moe spoke on Tuesday of the dam, adding that it was late."
    before = ("spoke", "of the dam")
    assert dated(text, "adding", "it was late", before=before)[0] == "2022-02-15"


def test_a_chronicle_of_a_day_speaks_of_it_in_the_present() -> None:
    text = "The council says it is open."
    assert dated(text, "says", "it is open", daily=True)[0] == "2022-02-17"
    assert dated(text, "says", "it is open")[0] is None


@pytest.mark.parametrize(
    ("title", "daily"), [("Events of 17 February 2022", True), ("The harbour is shut", False)]
)
def test_daily(title: str, daily: bool) -> None:
    document = Document("d", "It is.", "report", "c", "o", title=title, published="2022-02-17")
    assert is_daily(document) is daily


def test_clause_without_a_date() -> None:
    held = Times("He said it was.", "2022-02-17")
    assert said_in(held, sentence=(0, 15), cue=((3, 7),), content=((8, 14),)) is None
