from dataclasses import replace
from datetime import date

import pytest

from sayso.linking.ask import Candidate
from sayso.linking.commitments import commitments_in, done, followed
from sayso.records import Judgement, Span, Speaker, When
from tests.linking.make import document, statement

MALTA = Speaker("Ada Borg", "Malta", "ada-borg")
UNION = Speaker("Rail union", None, "rail-union")


def said(number, text, day, *, act="assert", due=None, speaker=MALTA):
    doc = document(f"d{number}", text)
    one = statement(doc, text.rstrip("."), speaker=speaker, act=act)
    return Candidate(number, replace(one, said_on=day, due=due), doc, "r1")


def promise(number, text, day, due, **fields):
    return said(number, text, day, act="promise", due=due, **fields)


def by_word(candidates, _):
    words = {"back": "affirm", "still": "deny", "until": "affirm", "again": "affirm"}
    return [
        Judgement(
            next((s for w, s in words.items() if w in one.statement.words), "none"), 0.8, ("word",)
        )
        for one in candidates
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("our boats will be back by May", "Malta's boats was back by May."),
        ("to withdraw all boats by May", "Malta did withdraw all boats by May."),
        ("not to be drawn in", "Malta was not drawn in."),
        ("We will not send boats", "Malta did not send boats."),
        ("the dam is going to be finished", "The dam was finished."),
        ("“I won’t resign,”", "Malta didn’t resign."),
        ("their crews will leave", "Their crews did leave."),
    ],
)
def test_what_is_promised_put_as_done(words, expected):
    assert done(said(1, f"{words}.", "2023-05-01").statement) == expected


def test_they_come_by_the_day_they_are_due_and_say_how_they_stand():
    found = commitments_in(
        [
            promise(1, "The bridge will open in June.", "2023-05-01", When("2023-06")),
            promise(2, "The road will open.", "2023-05-01", When(unknown="not-named")),
            promise(3, "The tunnel will open by 9 May.", "2023-05-01", When("../2023-05-09")),
            said(4, "The bridge is closed.", "2023-05-01"),
        ],
        on=date(2023, 6, 10),
    )
    assert [(one.candidate.id, one.standing) for one in found] == [(3, "overdue"), (1, "due")]


def test_without_a_day_nothing_is_overdue():
    window = When("2023-05-02/2023-05-09")
    (found,) = commitments_in([promise(1, "It will open by 9 May.", "2023-05-01", window)])
    assert found.standing == "open"


def test_a_promise_that_waits_for_an_event_has_no_window():
    doc = document("d", "They will stay until the talks end.")
    words = Span.of(doc.text, 15, 34)
    one = replace(
        statement(doc, "They will stay until the talks end", speaker=MALTA, act="promise"),
        due=When(span=words, unknown="event"),
    )
    (found,) = commitments_in([Candidate(1, one, doc, "r1")], on=date(2030, 1, 1))
    assert found.standing == "undated"


def test_what_was_said_later_is_kept_broken_or_changed():
    first = promise(1, "Our boats will return by 9 May.", "2023-05-01", When("../2023-05-09"))
    (made,) = commitments_in([first])
    found = followed(
        made,
        [
            first,
            said(2, "All boats are back in port.", "2023-05-10", speaker=UNION),
            said(3, "The boats are still at sea.", "2023-05-08", speaker=UNION),
            said(4, "The return is postponed until June.", "2023-05-05"),
            promise(5, "They will return, again, by 20 May.", "2023-05-06", When("../2023-05-20")),
            said(6, "The harbour has a new crane.", "2023-05-07"),
            said(7, "The boats are back.", "2023-04-30", speaker=UNION),
        ],
        judge=by_word,
    )
    assert [(one.candidate.id, one.outcome) for one in found.later] == [
        (4, "changed"), (5, "changed"), (3, "broken"), (2, "kept"),
    ]  # fmt: skip
    assert found.later[0].signals[0] == "word: postponed"
    assert found.later[1].signals[0] == "due: ../2023-05-09 → ../2023-05-20"


def test_a_weak_judgement_says_nothing():
    first = promise(1, "Our boats will return by 9 May.", "2023-05-01", When("../2023-05-09"))
    (made,) = commitments_in([first])
    late = said(2, "All boats are back in port.", "2023-05-10", speaker=UNION)
    assert followed(made, [late], judge=by_word, certain=0.9).later == ()
