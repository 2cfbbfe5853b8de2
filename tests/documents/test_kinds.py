"""Reports, transcripts with their turns, statements with their issuers."""

from __future__ import annotations

import json

import pytest

from sayso.records import Document, Span
from tests.documents.test_document import made, record

WORDS = "We have been working on the bridge since the spring and it will be ready in time. " * 4


def turns(found: Document) -> list[tuple[str, str, bool]]:
    return [(t.label.quote, found.text[t.start : t.end], t.question) for t in found.turns]


def test_a_briefing_with_questions() -> None:
    found = made(
        "Briefing Room\n\n1:10 P.M. EST\n\nMS. ARDEN:  Hello, everyone.\n\nI have two things"
        "\nto tell you.\n\nQ    Is the bridge open?\n\nMS. ARDEN:  Not yet: it will be in May."
        "\n\n(Laughter.)\n\nQ    Why?\n\nMR. O’NEILL:  Because of the river.\n\n1:15 P.M. EST\n"
    )
    assert found.kind == "transcript"
    assert turns(found) == [
        ("MS. ARDEN", "Hello, everyone.\n\nI have two things\nto tell you.", False),
        ("Q", "Is the bridge open?", True),
        ("MS. ARDEN", "Not yet: it will be in May.\n\n(Laughter.)", False),
        ("Q", "Why?", True),
        ("MR. O’NEILL", "Because of the river.", False),
    ]


def test_labels_in_bold_and_with_an_aside() -> None:
    found = made(
        "**MODERATOR:** Welcome to all of you.\n\n**MINISTER DA SILVA:** (Via interpreter.) Thank "
        "you.\n\n**QUESTION:** Is it open?\n\n**PRESIDENT VON ADLER (as translated):** It is.\n",
        "markdown",
    )
    assert [(t[0], t[2]) for t in turns(found)] == [
        ("MODERATOR", False),
        ("MINISTER DA SILVA", False),
        ("QUESTION", True),
        ("PRESIDENT VON ADLER", False),
    ]


def test_an_introduction_belongs_to_nobody_and_names_may_shorten() -> None:
    found = made(
        "The President met the head of the water board.\n\nPresident of Arcadia Jane Doe: Mr Roe, "
        "how is the river?\n\nHead of the Water Board Richard Roe: It is high.\n\nJane Doe: Will "
        "the dam hold?\n\nRichard Roe: It will, as far as we know today.\n"
    )
    assert found.kind == "transcript"
    assert [t[0] for t in turns(found)] == [
        "President of Arcadia Jane Doe",
        "Head of the Water Board Richard Roe",
        "Jane Doe",
        "Richard Roe",
    ]
    assert found.turns[0].label.start > found.text.index("water board.")


def test_turns_inside_one_paragraph() -> None:
    found = made(
        "The President met the head of the water board.\n\nPresident of Arcadia Jane Doe: How is "
        "the river? Head of the Water Board Richard Roe: It is high. Note this: it rose by a "
        "metre. Jane Doe: Will the dam hold? Richard Roe: It will.\n"
    )
    assert [(t[0], t[1]) for t in turns(found)] == [
        ("President of Arcadia Jane Doe", "How is the river?"),
        ("Head of the Water Board Richard Roe", "It is high. Note this: it rose by a metre."),
        ("Jane Doe", "Will the dam hold?"),
        ("Richard Roe", "It will."),
    ]


def test_one_voice_is_a_transcript_too() -> None:
    found = made(f"East Hall\n\nTHE PRESIDENT: {WORDS}\n\n{WORDS}\n\nEND 3:15 P.M. EST")
    assert [t[0] for t in turns(found)] == ["THE PRESIDENT"]
    assert found.text[: found.turns[0].end].endswith("in time.")


def test_an_interview_by_letters() -> None:
    found = made("Q: Is it open?\n\nA: It is, since noon.\n\nQ: For all?\n\nA: For all of us.\n")
    assert [(t[0], t[2]) for t in turns(found)] == [
        ("Q", True), ("A", False), ("Q", True), ("A", False),
    ]  # fmt: skip


def test_surnames_alone_are_speakers_when_they_alternate() -> None:
    talk = "Arden: The bridge is open now.\n\nRoe: I do not think that it is.\n\n"
    assert [t[0] for t in turns(made(talk * 2))] == ["Arden", "Roe", "Arden", "Roe"]


@pytest.mark.parametrize(
    "text",
    [
        "WASHINGTON: The ministry said that the bridge was open.\n\nIt opened at noon.\n",
        "The bridge is open.\n\nNote: it closes at ten.\n\nBackground: it was built in May.\n",
        "What to know\n\nThe Bridge: It is open.\n\nThe River: It is high this week.\n",
        "The message reads:\n\n“We are glad.”\n\nIt ended at 10:17 A.M.\n",
        "Bridge open\n\nREAD MORE: The river rises\n\nIt opened at noon.\n\nREAD MORE: Floods\n",
        "Image: A. Miller.\n\nThe bridge is open, he said.\n\nImage: A. Miller.\n",
        "The bridge is open. There is one thing Mayor Ann Miller says: it must stay so.\n",
        "Dear Madam Speaker:\n\nThe bridge is open, and so I write to tell you about it.\n",
    ],
)
def test_other_colons_make_no_transcript(text: str) -> None:
    found = made(text)
    assert found.kind == "report"
    assert found.turns == ()


@pytest.mark.parametrize("verb", ["following is attributable", "below is attributable"])
def test_a_line_that_says_in_whose_name(verb: str) -> None:
    found = record(
        title="The minister’s call",
        publisher="Department of Rivers",
        text=f"Office of the Spokesperson\n\nThe {verb} to Spokesperson Ann Miller:\n\n"
        "The minister spoke today with her colleague about the dam.",
    )
    assert found.kind == "statement"
    assert isinstance(found.issuer, Span)
    assert found.issuer.quote == "Spokesperson Ann Miller"
    assert found.turns == ()


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("Statement by Spokesperson Ann Miller on the Dam", "Spokesperson Ann Miller"),
        ("Remarks by President Doe at the Opening of the Dam", "President Doe"),
        ("The river will not stop us - address by President Jane Doe", "President Jane Doe"),
        ("G12 Leaders’ Statement", "G12 Leaders"),
        ("Joint Statement of the Ministers of Arcadia", "Ministers of Arcadia"),
    ],
)  # fmt: skip
def test_a_title_that_says_in_whose_name(title: str, issuer: str) -> None:
    found = record(title=title, publisher="Ministry of Rivers", text=WORDS)
    assert found.kind == "statement"
    assert isinstance(found.issuer, Span)
    assert found.issuer.quote == issuer


def test_an_official_publisher_speaks_for_itself() -> None:
    for publisher in ("The White House", "President of Arcadia (president.example)", "NATO",
                      "Ministry of Defence of Ruritania", "press@rivers.gov.uk"):  # fmt: skip
        found = record(title="Readout of the call", publisher=publisher, text="They spoke of dams.")
        assert (found.kind, found.issuer) == ("statement", publisher)


@pytest.mark.parametrize(
    "publisher",
    ["BBC News", "Radio Free Valley", "Army Times", "The Guardian", "Arcadia News Agency"],
)
def test_an_outlet_reports_whatever_its_title_says(publisher: str) -> None:
    found = record(
        title="Statement by President Doe angers neighbours",
        publisher=publisher,
        text="The statement was read on Monday. “We will build our dam,” it said.",
    )
    assert found.kind == "report"
    assert found.issuer is None


def test_a_kind_that_is_given_is_taken() -> None:
    text = "MR. ROE: Hello.\n\nMS. DOE: Hello to you too, and to all who are here."
    assert made(json.dumps({"text": text, "kind": "report"}), "json").kind == "report"
    assert made(f"Kind: statement\nBy: Ann Miller\n\n{text}").kind == "statement"


def flat(text: str, *, title: str = "A meeting", publisher: str | None = "Palace") -> Document:
    return record(title=title, publisher=publisher, text=text)


def test_turns_inside_a_paragraph_behind_a_rule_of_stars() -> None:
    found = flat(
        "Ada Marsh met with the governor.*** President of Norland Ada Marsh: Good afternoon. We "
        "have three points: roads, schools and fish. Please. Bo Quill Quill BoGovernor of Elm: "
        "Madam President, the roads are done. The message reads: Thank you all. Ada Marsh: Very "
        "well. And the schools? Bo Quill: They open in May. We have hired the teachers and bought "
        "the desks, and we are glad of it."
    )
    assert found.kind == "transcript"
    assert [label for label, _, _ in turns(found)] == [
        "President of Norland Ada Marsh", "Bo Quill", "Ada Marsh", "Bo Quill",
    ]  # fmt: skip
    assert turns(found)[1][1].endswith("Thank you all.")


def test_a_heading_that_runs_into_the_first_label() -> None:
    found = flat(
        "The council discussed fishing. * * * Excerpts from transcript of the meeting on Harbour "
        "Day President of Norland Ada Marsh: Colleagues, the boats are out again this year. "
        + WORDS
    )
    assert [label for label, _, _ in turns(found)] == ["President of Norland Ada Marsh"]


def test_turns_inside_a_paragraph_by_repetition() -> None:
    found = flat(
        "Ada Marsh answered the questions of two reporters. Cy Rowan: Madam President, is the "
        "bridge safe now? Ada Marsh: It is quite safe. We had it looked at. Cy Rowan: By whom was "
        "it done? Ada Marsh: By the engineers of the port, and by others after them."
    )
    assert [label for label, _, _ in turns(found)] == ["Cy Rowan", "Ada Marsh"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Ada Marsh spoke on Monday. She added: We shall build the bridge. Background: The bridge "
        "fell in the spring. The Long Bridge: A History of Elm was read aloud. " + WORDS,
        "The talks went on. “The minister told me this. Ada Marsh: We go. Bo Quill: We stay. Ada "
        "Marsh: No, we go at once. Bo Quill: Then go, all of you,” she wrote. " + WORDS,
        'The paper printed it. Ada Marsh: "We go." Bo Quill: "We stay where we are." Ada Marsh: '
        '"No." Bo Quill: "Then go." ' + WORDS,
        "Funds were shared out. Ministry of Roads: Two million for bridges. Ministry of Schools: "
        "Three million for desks. Ministry of Fish: One million for nets. " + WORDS,
    ],
)
def test_ordinary_colons_inside_a_paragraph_are_no_labels(text: str) -> None:
    assert not flat(text).turns


def test_a_report_with_one_inline_name_stays_a_report() -> None:
    found = flat("What they said. Ada Marsh: We go on. " + WORDS, title="Bridge", publisher=None)
    assert not found.turns
