from collections.abc import Sequence
from dataclasses import replace

from sayso.linking.ask import Candidate, answer
from sayso.records import Judgement, Speaker, Statement
from sayso.terms import Stance
from tests.linking.make import document, statement

MINISTER = Speaker("Ana Ruiz", "Spain", "ana-ruiz")
UNION = Speaker("Rail union", None, "rail-union")


def by_word(candidates: Sequence[Candidate], _: str) -> list[Judgement]:
    """A judge for these tests: the first word of the content says the stance."""
    stances: dict[str, Stance] = {"YES": "affirm", "NO": "deny", "MAYBE": "doubt"}
    return [
        Judgement(stances.get(s.words.split()[0], "none"), 0.8)
        for s in (one.statement for one in candidates)
    ]


def candidates(*statements: tuple[Statement, object]) -> list[Candidate]:
    return [Candidate(i, s, d, "r1") for i, (s, d) in enumerate(statements, start=1)]  # type: ignore[arg-type]


def test_what_does_not_bear_is_left_out_and_the_rest_is_counted():
    doc = document("a", "YES trains run. NO trains run. Something else. MAYBE they run.")
    found = answer(
        "Trains run",
        candidates(
            (statement(doc, "YES trains run", speaker=MINISTER), doc),
            (statement(doc, "NO trains run", speaker=UNION), doc),
            (statement(doc, "Something else", speaker=UNION), doc),
            (statement(doc, "MAYBE they run", speaker=UNION), doc),
        ),
        judge=by_word,
        held=70,
    )
    assert [line.judgement.stance for line in found.lines] == ["affirm", "deny", "doubt"]
    assert found.counts["deny"].statements == 1
    assert (found.judged, found.held, found.disputed) == (4, 70, True)


def test_one_speaker_who_changes_their_mind_is_no_dispute():
    doc = document("a", "YES trains run. NO trains run.")
    found = answer(
        "Trains run",
        candidates(
            (statement(doc, "YES trains run", speaker=UNION), doc),
            (statement(doc, "NO trains run", speaker=UNION), doc),
        ),
        judge=by_word,
    )
    assert not found.disputed


def test_copies_count_as_documents_but_as_one_text():
    text = "YES trains run again on the coast line from tomorrow morning, the minister said."
    one, two = document("one", text), document("two", text)
    found = answer(
        "Trains run",
        candidates(
            (statement(one, "YES trains run", speaker=MINISTER), one),
            (statement(two, "YES trains run", speaker=MINISTER), two),
        ),
        judge=by_word,
    )
    affirm = found.counts["affirm"]
    assert (affirm.statements, affirm.speakers, affirm.documents, affirm.texts) == (2, 1, 2, 1)


def test_words_inside_words_of_the_same_speaker_are_one_act():
    doc = document("a", "YES I said YES trains run from tomorrow.")
    found = answer(
        "Trains run",
        candidates(
            (statement(doc, "YES I said YES trains run from tomorrow", speaker=MINISTER), doc),
            (statement(doc, "YES trains run from tomorrow", speaker=MINISTER), doc),
        ),
        judge=by_word,
    )
    assert [line.statement.words for line in found.lines] == ["YES trains run from tomorrow"]


def test_a_sentence_that_hands_on_what_another_said_is_theirs():
    doc = document("a", "YES yesterday the union said YES trains run on all lines again.")
    outer = replace(statement(doc, doc.text, speaker=MINISTER), form="turn")
    inner = statement(doc, "YES trains run on all lines again", speaker=UNION, cue="said")
    found = answer("Trains run", candidates((outer, doc), (inner, doc)), judge=by_word)
    assert [line.statement.speaker for line in found.lines] == [UNION]
