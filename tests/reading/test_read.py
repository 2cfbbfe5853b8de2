"""The whole reader with the test double for a tagger, on sentences written for these tests."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.reading.raw import RawAttribution
from sayso.reading.read import RULES, read
from sayso.records import Document, Span, Statement, Turn
from tests.reading.tagger import RuleTagger


def document(text: str, **more: object) -> Document:
    plain = Document(id="d", text=text, kind="report", capture="0", origin="d.txt")
    return replace(plain, **more)  # type: ignore[arg-type]


def statements(text: str, **more: object) -> tuple[Statement, ...]:
    found = read(document(text, **more), RuleTagger()).statements
    for statement in found:
        spans = [*statement.cue, *statement.content, *(item.span for item in statement.evidence)]
        for span in [*spans, *([statement.source] if statement.source else [])]:
            assert text[span.start : span.end] == span.quote
    return found


def speakers(text: str, **more: object) -> list[str | None]:
    return [made.speaker.name if made.speaker else None for made in statements(text, **more)]


def test_reader_names_rules_and_tagger() -> None:
    assert read(document("So it is."), RuleTagger()).reader == f"{RULES}+test-double-1"


def test_other_languages_are_skipped_with_the_reason() -> None:
    found = read(document("Він сказав, що так.", language="uk"), RuleTagger())
    assert (found.skipped, found.statements) == ("language", ())


@pytest.mark.parametrize("text", ["", " \n\n ", "“", "A", "\u0000", "He said ."])
def test_next_to_nothing(text: str) -> None:
    assert read(document(text), RuleTagger()).skipped is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # full name, surname, pronoun
        ("Latvian Foreign Minister Ilze Kalns said the road is open. Kalns said it will stay so. "
         "She said trucks may pass.", ["Ilze Kalns"] * 3),
        # a person between does not take the pronoun of the other sex
        ("Marta Olsen said it was late. Her deputy is Peter Brandt. She said all is well.",
         ["Marta Olsen"] * 2),
        # the subject of the sentence before, not the last name in it
        ("Karl Weber met Olga Petrova and Ivan Bulat. Weber said it went well. He said so twice.",
         ["Karl Weber"] * 2),
        # apposition after the name, then the bare role
        ("Anna Berg, a spokeswoman for the harbour, said it was shut. The spokeswoman said why.",
         ["Anna Berg"] * 2),
        # metonyms and other names of states
        ("Moscow said it was over. The Kremlin denied that it was.", ["Russia"] * 2),
        ("The US said yes. Washington said no.", ["United States"] * 2),
        # spelling variants are one person
        ("Anthony Blinken said so. Antony J. Blinken said more.", ["Antony Blinken"] * 2),
        # joint speakers, and they
        ("Norway and NATO said it was calm. They said it would stay so.",
         ["Norway", "NATO", "Norway", "NATO"]),
        # the office without a name
        ("The Russian president said it would end.", ["Vladimir Putin"]),
        ("The German foreign minister said it would end.", ["Annalena Baerbock"]),
        # nobody is invented
        ("He said it was so.", [None]),
        ("They said it was so.", [None]),
        # abbreviations that the text explains, and offices named together
        ("The Harbour Board of Oslo (HBO) said it was so. The HBO said more.",
         ["Harbour Board of Oslo"] * 2),
        ("The President of Ukraine and the Prime Minister of India said it was so.",
         ["Volodymyr Zelenskyy", "Narendra Modi"]),
        # unnamed ones keep their description
        ("A senior US official said it was so.", ["senior US official"]),
        ("Witnesses said it was so.", ["Witnesses"]),
        # the owner of a role is not the speaker
        ("A spokesman for Vladimir Putin said it was so.", ["spokesman for Vladimir Putin"]),
        ("A former Trump adviser, Lars Holm, said it was so.", ["Lars Holm"]),
    ],
)  # fmt: skip
def test_speakers(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, published="2022-02-16") == wanted


@pytest.mark.parametrize(
    ("text", "affiliation", "key"),
    [
        ("Russia’s Defence Ministry said it was so.", "Russia", "russia-defence-ministry"),
        ("The Ministry of Defence of Russia said it was so.", "Russia", "russia-defence-ministry"),
        ("Polish border guards said it was so.", "Poland", "border-guards/poland"),
        ("Jón Hallsson, Iceland’s fisheries minister, said it was so.", "Iceland", "jon-hallsson"),
        ("Iceland’s fisheries minister, Jón Hallsson, said it was so.", "Iceland", "jon-hallsson"),
        ("Hamas official Osama Hamdan said it was so.", "Hamas", "osama-hamdan"),
        (
            "Ruth Abeni of the Kenyan Red Cross said it was so.",
            "Kenyan Red Cross",
            "ruth-abeni",
        ),
    ],
)
def test_affiliation_and_key(text: str, affiliation: str | None, key: str) -> None:
    [found] = statements(text, published="2022-02-16")
    assert found.speaker is not None
    assert (found.speaker.affiliation, found.speaker.key) == (affiliation, key)


def test_a_quotation_is_carried_to_its_end() -> None:
    text = "Ilze Kalns said, “We left. It was late. Nobody saw us.” The road is open."
    [found] = statements(text)
    assert found.content[0].quote == "“We left. It was late. Nobody saw us.”"


def test_a_floating_quotation_has_the_speaker_of_the_one_before() -> None:
    text = "“We left early,” Ilze Kalns said.\n\n“Nobody saw us leave the town.”\n\nIt rained."
    first, second = statements(text)
    assert second.speaker == first.speaker
    assert second.content[0].quote == "“Nobody saw us leave the town.”"
    assert second.confidence < first.confidence


def test_an_unrelated_quotation_is_not_carried() -> None:
    text = "Ilze Kalns said the road was open.\n\nA sign read:\n\n“No entry for any cars.”"
    assert len(statements(text)) == 1


@pytest.mark.parametrize(
    ("title", "source", "content"),
    [
        ("Ships are leaving the harbour: NATO", "NATO", "Ships are leaving the harbour"),
        ("NATO: ships are leaving the harbour", "NATO", "ships are leaving the harbour"),
        ("‘They will leave’ – Putin", "Putin", "‘They will leave’"),
        ("Ten ships seen near the coast: officials", "officials", "Ten ships seen near the coast"),
    ],
)
def test_headlines(title: str, source: str, content: str) -> None:
    text = title + "\n\nIt rained all day."
    [found] = statements(text, heading=(0, len(title)), title=title, published="2022-02-16")
    assert (found.form, found.source and found.source.quote) == ("headline", source)
    assert found.content[0].quote == content


@pytest.mark.parametrize(
    "title",
    [
        "Live: ships are leaving the harbour",
        "Explainer: why ships are leaving",
        "Ukraine crisis: ships are leaving the harbour",
        "Ukraine: What we know about the ships",
        "Ships are leaving the harbour - Harbour Times",
        "Score at half time: 3-1",
        "The harbour: a history of trade",
    ],
)
def test_topics_are_no_speakers(title: str) -> None:
    text = title + "\n\nIt rained all day."
    more = {"heading": (0, len(title)), "publisher": "Harbour Times"}
    assert statements(text, **more) == ()


def transcript() -> Document:
    text = (
        "MS. PSAKI: Hi, everyone. We have seen no sign of that. President Putin said he will "
        "leave.\n\nQ: Will they go?\n\nMS. PSAKI: (Laughs.) Thank you. We don’t know."
    )
    turns = []
    for label, question in (("MS. PSAKI", False), ("Q", True), ("MS. PSAKI", False)):
        start = text.index(label + ":", turns[-1].end if turns else 0)
        body = start + len(label) + 1
        end = text.find("\n\n", body) if "\n\n" in text[body:] else len(text)
        turns.append(Turn(Span.of(text, start, start + len(label)), body, end, question))
    return document(
        text, kind="transcript", turns=tuple(turns), published="2022-02-14T18:00:00Z",
        publisher="The White House",
    )  # fmt: skip


def test_turns() -> None:
    found = read(transcript(), RuleTagger()).statements
    told = [(made.form, made.speaker and made.speaker.name, made.words) for made in found]
    assert told == [
        ("turn", "Jen Psaki", "We have seen no sign of that."),
        ("turn", "Jen Psaki", "President Putin said he will leave."),
        ("cue", "Vladimir Putin", "he will leave"),
        ("turn", None, "Will they go?"),
        ("turn", "Jen Psaki", "We don’t know."),
    ]
    assert found[2].parent == 1
    assert found[2].said_on is None
    assert (found[3].act, found[3].source and found[3].source.quote) == ("ask", "Q")
    assert {made.said_on for made in found if made.form == "turn"} == {"2022-02-14"}


def test_issued() -> None:
    text = (
        "The following is attributable to Spokesperson Ned Price:\n\nSecretary Antony Blinken "
        "said the door is open. We condemn the attack on the port."
    )
    issuer = Span.of(text, 34, 56)
    found = statements(
        text, kind="statement", issuer=issuer, published="2022-02-14",
        publisher="U.S. Department of State",
    )  # fmt: skip
    told = [(made.form, made.speaker and made.speaker.name, made.act) for made in found]
    assert told == [("cue", "Antony Blinken", "assert"), ("issued", "Ned Price", "condemn")]
    assert found[1].source == issuer


def test_same_document_same_reading() -> None:
    assert read(transcript(), RuleTagger()) == read(transcript(), RuleTagger())


def test_broken_attributions_do_no_harm() -> None:
    class Broken:
        version = "broken"

        def tag(self, paragraphs: object) -> list[list[RawAttribution]]:
            return [[
                RawAttribution(((-5, 2),), ((3, 99),), ((90, 91), (2, 1), (1, 4)), float("nan")),
                RawAttribution((), (), (), 3.0),
                RawAttribution(((0, 1), (1, 3)), ((4, 8),), ((9, 14), (10, 12)), 1.0),
            ]]  # fmt: skip

    found = read(document("She said it is so."), Broken()).statements
    assert all(0 <= made.confidence <= 1 for made in found)


def test_turns_that_begin_inside_a_paragraph_are_pieces_of_their_own() -> None:
    text = (
        "Ada Marsh met Bo Quill. *** Ada Marsh: The bridge is open. The mayor said it was safe. "
        "Bo Quill: The bridge is shut."
    )
    turns = []
    for label, follows in (("Ada Marsh:", "Bo Quill:"), ("Bo Quill:", None)):
        at = text.index(label)
        end = text.index(follows) if follows else len(text)
        turns.append(Turn(Span.of(text, at, at + len(label) - 1), at + len(label) + 1, end))
    found = statements(text, kind="transcript", turns=tuple(turns))
    said = [(one.speaker.name if one.speaker else None, one.form, one.words) for one in found]
    assert ("Ada Marsh", "turn", "The bridge is open.") in said
    assert ("Bo Quill", "turn", "The bridge is shut.") in said
    assert all("met" not in words and "***" not in words for _, _, words in said)
    assert all("Bo Quill" not in words for _, _, words in said)


def test_what_stands_before_the_issuers_line_is_nobodys() -> None:
    text = (
        "The bridge at Elm\n\nThe page was put up again this morning by the staff.\n\n"
        "The following is attributable to the Norland port authority:\n\nThe bridge is shut to "
        "all lorries.\n\n[This text was translated from the original and edited for clarity.]"
    )
    at = text.index("the Norland port")
    issuer = Span.of(text, at, text.index(":"))
    said = [one.words for one in statements(text, kind="statement", issuer=issuer, heading=(0, 17))]
    assert said == ["The bridge is shut to all lorries."]


@pytest.mark.parametrize(
    ("note", "is_one"),
    [
        ("Translated from Norse by the press office; not an official version.", True),
        ("*Condensed for the web; the transcript is kept in the archive.*", True),
        ("[Unofficial translation]", True),
        ("We have translated the text of the treaty.", False),
        ("Written answers were given to all members of the house.", False),
        (
            "(The original bridge fell in 1901 and was, for want of money, never built again by "
            "the town.)",
            False,
        ),
    ],
)
def test_notes_on_the_text_are_told_from_its_words(note: str, is_one: bool) -> None:
    text = f"{note}\n\nThe bridge is shut to all lorries."
    said = [one.words for one in statements(text, kind="statement", issuer="Elm Port")]
    assert (said == ["The bridge is shut to all lorries."]) is is_one


def test_an_unnamed_issuer_keeps_the_words_and_the_state() -> None:
    text = "Statement by a spokesperson of the Norwegian Ministry of Fish\n\nThe nets are torn."
    at = text.index("a spokes")
    issuer = Span.of(text, at, text.index("\n"))
    (one,) = statements(text, kind="statement", issuer=issuer, heading=(0, issuer.end))
    assert one.speaker is not None
    assert (one.speaker.name, one.speaker.affiliation) == (
        "spokesperson of the Norwegian Ministry of Fish", "Norway",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The collapse of the pier was sudden. The attack said that nobody was safe.", None),
        ("A new study said that the herring were back.", "new study"),
        ("The harbour notebook said that the ice was thin.", None),
        ("Ada West came. West said that the ice was thin.", "Ada West"),
        ("Ada West came. The West said that the ice was thin.", "The West"),
        ("Leaders met. The West said that the ice was thin.", "The West"),
        ("Judge Ada Hale sat. Judge Hale's statement said that it was over.", "Ada Hale"),
        ("A report by NATO said that the ice was thin.", "NATO"),
        ("Norway's attack said that the ice was thin.", None),
        ("The city of Elm said that the ice was thin.", "city of Elm"),
        ("The fishermen said that the ice was thin.", "fishermen"),
        ("The so-called Republic of Elm said that the road was shut.", "Republic of Elm"),
        ("Norway shut the road. The government said that it was unsafe.", "Norwegian government"),
        (
            "Norway and Sweden met. The government said that it was unsafe.",
            "government",
        ),
        ("Ambassador Ada Marsh waved. Ambassador said that it was late.", "Ada Marsh"),
    ],
)  # fmt: skip
def test_who_can_be_a_party(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


def test_whoever_is_blamed_is_not_the_one_who_says_so() -> None:
    text = "Norway is being blamed for the torn nets."
    at = text.index("is being blamed")

    class Tagger(RuleTagger):
        def tag(self, paragraphs):  # type: ignore[no-untyped-def]
            return [[RawAttribution(((0, 6),), ((at, at + 15),), ((at + 16, len(text) - 1),), 0.9)]]

    (one,) = read(document(text), Tagger()).statements
    assert (one.speaker, one.source, one.act) == (None, None, "accuse")


def test_a_paragraph_with_its_own_subject_does_not_look_back() -> None:
    text = (
        "Minister Otto Hale said that the ferry was late. He said that it would wait.\n\n"
        "Captain Bob Strand was more careful. He said that the ice was thin."
    )
    assert speakers(text)[-1] == "Bob Strand"


def test_a_promise_is_due_from_the_day_of_saying() -> None:
    text = "Envoy Rolf Amsel said on Tuesday the crews will return in three to four weeks."
    (found,) = statements(text, published="2022-02-17")
    assert (found.said_on, found.said_when.edtf) == ("2022-02-15", "2022-02-15")
    assert found.said_when.span == Span.of(text, 25, 32)
    assert found.act in ("promise", "predict")
    assert found.due is not None
    assert (found.due.edtf, found.about_when.edtf) == ("2022-03-08/2022-03-15",) * 2
    assert found.due.span is not None
    assert found.due.span.quote == "three to four weeks"


def test_a_statement_issued_on_its_weekday_shows_both_dates() -> None:
    text = "The ministry denied on Friday that the port was shut."
    (found,) = statements(text, published="2022-02-18")
    assert found.said_on == "2022-02-18"
    assert (found.said_when.edtf, found.said_when.other) == ("2022-02-18", "2022-02-11")
    assert (found.due, found.about_when.unknown) == (None, "not-named")


@pytest.mark.parametrize("word", ["Obviously", "Therefore", "Separately", "S"])
def test_words_that_open_a_sentence_are_no_speakers(word: str) -> None:
    assert speakers(f"{word} said the road is open.") == [None]
