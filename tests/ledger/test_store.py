from dataclasses import replace

import numpy as np
import pytest
from sqlalchemy import func, select

from sayso.errors import problem
from sayso.ledger import Ledger, schema
from sayso.records import NOT_READ, Reading
from sayso.terms import CUE_KINDS
from tests.ledger import made


@pytest.fixture
def ledger(tmp_path):
    with Ledger.open(tmp_path / "case.db", create=True) as opened:
        yield opened


def add(ledger, document, *, reader="double-1", **options):
    reading = made.reading(document, reader=reader, **options)
    capture = made.capture(document.text, origin=document.origin)
    return ledger.add(capture, document, reading, made.vectors(reading))


def rows(ledger):
    with ledger._transaction() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in schema.metadata.sorted_tables
        }


def test_a_statement_comes_back_as_it_went_in(ledger):
    document = made.document()
    add(ledger, document)
    entries = list(ledger.statements())
    assert [entry.statement for entry in entries] == list(made.statements(document))
    assert entries[0].document == document
    assert entries[0].reading == "double-1"
    assert entries[0].context.startswith("The transport minister")
    assert ledger.reading("bridge") == made.reading(document)


def test_times_of_a_reading_before_there_were_any_are_not_read(ledger):
    document = made.document()
    add(ledger, document)
    with ledger._transaction(write=True) as connection:
        table = schema.statements
        for number, spans in connection.execute(select(table.c.id, table.c.spans)).all():
            old = {name: spans[name] for name in spans if not name.endswith(("when", "due"))}
            connection.execute(table.update().where(table.c.id == number).values(spans=old))
    first = next(ledger.statements()).statement
    assert first.said_on == "2023-04-10"
    assert (first.said_when, first.about_when, first.due) == (NOT_READ, NOT_READ, None)
    assert ledger.verify() == []


def test_why_nobody_is_named_comes_back(ledger):
    document = made.document()
    nobody = replace(made.statements(document)[0], speaker=None, nobody="unresolved")
    reading = Reading(document.id, "double-1", (nobody,))
    ledger.add(made.capture(document.text), document, reading, made.vectors(reading))
    assert [entry.statement for entry in ledger.statements()] == [nobody]


def test_a_transcript_comes_back_with_its_turns_and_issuer(ledger):
    document = made.transcript()
    ledger.add(made.capture(document.text), document, None)
    assert ledger.document("briefing") == document


def test_an_issuer_may_be_a_mere_name(ledger):
    document = made.document(issuer="The Example Office")
    add(ledger, document)
    ledger._documents.clear()
    assert ledger.document("bridge").issuer == "The Example Office"


def test_the_same_again_adds_nothing(ledger):
    add(ledger, made.document())
    before = rows(ledger)
    kept, problems = add(ledger, made.document())
    assert rows(ledger) == before
    assert kept.id == "bridge"
    assert problems == []
    assert ledger.has(made.document().capture, "double-1")
    assert not ledger.has(made.document().capture, "double-2")


def test_a_new_reader_adds_a_reading_and_the_latest_is_shown(ledger):
    document = made.document()
    add(ledger, document)
    first = [entry.id for entry in ledger.statements()]
    one = made.statements(document)[:1]
    newer = made.Reading(document.id, "double-2", one)
    ledger.add(made.capture(document.text), document, newer, made.vectors(newer))
    entries = list(ledger.statements())
    assert [entry.reading for entry in entries] == ["double-2"]
    assert [e.reading for e in ledger.statements_by_id(first)] == ["double-1", "double-1"]
    assert ledger.search("bridge") == [entries[0].id]
    assert ledger.vectors()[0].tolist() == [entries[0].id]
    assert ledger.totals() == {"documents": 1, "statements": 1, "speakers": 1}
    assert rows(ledger)["statements"] == 3


def test_other_bytes_under_the_same_id_are_another_document(ledger):
    add(ledger, made.document())
    other = made.document(made.TEXT + "\n\nCorrected on 12 April.")
    kept, problems = add(ledger, other)
    assert kept.id == f"bridge@{other.capture[:8]}"
    assert [one.code for one in problems] == ["id-taken"]
    assert problems[0].severity == "warning"
    assert {entry.statement.document for entry in ledger.statements()} == {"bridge", kept.id}
    assert add(ledger, other)[1] == []
    assert ledger.totals()["documents"] == 2


def test_a_span_that_is_not_its_slice_is_refused_and_nothing_is_kept(ledger):
    document = made.document()
    other = made.document(made.TEXT.replace("bridge", "tunnel"))
    before = rows(ledger)
    with pytest.raises(ValueError, match="is not"):
        ledger.add(made.capture(other.text), other, made.reading(document), None)
    assert rows(ledger) == before


def test_vectors_must_be_as_many_as_the_statements(ledger):
    document = made.document()
    with pytest.raises(ValueError, match="1 vectors for 2"):
        ledger.add(
            made.capture(document.text),
            document,
            made.reading(document),
            np.zeros((1, 4), np.float32),
        )
    assert rows(ledger)["documents"] == 0


def test_a_new_reading_must_stand_on_the_text_that_is_kept(ledger):
    document = made.document()
    add(ledger, document)
    moved = made.document("\n" + made.TEXT, capture=document.capture, heading=(1, 39))
    with pytest.raises(ValueError, match="another text"):
        ledger.add(made.capture(document.text), moved, made.reading(moved, reader="double-2"))
    assert rows(ledger)["readings"] == 1


def test_an_unread_document_is_kept_with_its_reason(ledger):
    document = made.document(language="uk")
    warning = problem("language", document.origin, severity="warning", language="uk")
    ledger.add(
        made.capture(document.text),
        document,
        made.reading(document, skipped="language"),
        problems=[warning],
    )
    (holding,) = ledger.documents()
    assert (holding.skipped, holding.statements, holding.reader) == ("language", 0, "double-1")
    assert ledger.problems() == [warning]
    assert ledger.left_out() == []
    assert ledger.has(document.capture, "double-1")


def test_a_document_that_failed_can_be_read_later(ledger):
    document = made.document()
    failed = problem("reading-failed", document.origin, reason="the reader was killed")
    ledger.add(made.capture(document.text), document, None, problems=[failed])
    assert ledger.left_out() == [failed]
    (holding,) = ledger.documents()
    assert (holding.reader, holding.statements) == (None, 0)
    add(ledger, document)
    assert ledger.left_out() == []
    assert ledger.problems() == [failed]
    assert len(list(ledger.statements())) == 2


def test_a_mended_input_is_not_left_out_any_more(ledger):
    document = made.document()
    ledger.add_problems([problem("empty", document.origin)] * 2)
    ledger.add_problems([problem("empty", document.origin), problem("empty", "other.txt")])
    assert [one.where for one in ledger.left_out()] == [document.origin, "other.txt"]
    add(ledger, document)
    assert [one.where for one in ledger.left_out()] == ["other.txt"]


def test_a_file_name_that_is_not_utf8_is_spelt_out(ledger):
    document = made.document(id="caf\udce9", origin="caf\udce9.txt")
    kept, _ = add(ledger, document)
    assert kept.id == r"caf\xe9"
    assert ledger.document(r"caf\xe9").origin == r"caf\xe9.txt"
    ledger.add_problems([problem("empty", "na\udcefve.txt")])
    assert ledger.left_out()[0].where == r"na\xefve.txt"


@pytest.mark.parametrize(
    ("wanted", "speakers"),
    [
        ({}, ["Ada Holm", "Per Lund", "Ines"]),
        ({"speaker": "holm"}, ["Ada Holm"]),
        ({"speaker": "per-lund"}, ["Per Lund"]),
        ({"speaker": "%"}, []),
        ({"speaker": "a_a"}, []),
        ({"affiliation": "transport"}, ["Ada Holm"]),
        ({"act": "deny"}, ["Per Lund"]),
        ({"document": "later"}, ["Ines"]),
        ({"since": "2023-04-11"}, ["Per Lund", "Ines"]),
        ({"until": "2023-04-10"}, ["Ada Holm"]),
        ({"since": "2023-04-10", "until": "2023-04"}, ["Ada Holm", "Per Lund"]),
        ({"since": "2023"}, ["Ada Holm", "Per Lund", "Ines"]),
        ({"since": "2023-05-15"}, ["Ines"]),
        ({"since": "2023-06"}, []),
        ({"limit": 1}, ["Ada Holm"]),
    ],
)
def test_filters(ledger, wanted, speakers):
    later = made.simple("Ines said rain would come.", id="later", published="2023-05")
    ledger.add(made.capture(later.text), later, made.simply_read(later))
    add(ledger, made.document())
    assert [entry.speaker.name for entry in ledger.statements(**wanted)] == speakers


def test_kinds_of_cue(ledger):
    document = made.document()
    said, denied = made.statements(document)
    kinds = (replace(said, cue_kind="thinking"), replace(denied, cue_kind="writing"))
    reading = replace(made.reading(document), statements=kinds)
    ledger.add(made.capture(document.text), document, reading)
    later = made.simple("Ines said rain would come.", id="later")
    ledger.add(made.capture(later.text), later, made.simply_read(later))
    names = {
        kind: [entry.speaker.name for entry in ledger.statements(cue_kinds=[kind])]
        for kind in CUE_KINDS
    }
    # What has no kind of its own is a saying.
    assert names == {
        "saying": ["Ines"], "writing": ["Per Lund"], "thinking": ["Ada Holm"], "showing": [],
        "doing": [],
    }  # fmt: skip
    assert [entry.speaker.name for entry in ledger.statements()] == ["Per Lund", "Ines"]
    assert len(ledger.statement_ids(cue_kinds=CUE_KINDS)) == ledger.totals()["statements"] == 3
    assert [entry.statement for entry in ledger.statements(document="bridge")] == [kinds[1]]


def test_undated_statements_are_outside_any_bound(ledger):
    undated = made.simple("Ines said rain would come.", id="undated", published=None)
    ledger.add(made.capture(undated.text), undated, made.simply_read(undated))
    assert len(list(ledger.statements())) == 1
    assert list(ledger.statements(since="1900")) == []
    assert list(ledger.statements(until="2100")) == []
    assert list(ledger.documents(until="2100")) == []
    assert len(list(ledger.documents())) == 1


def test_more_than_a_page(ledger):
    text = "\n".join(f"Ines said rain would come on day {number}." for number in range(1201))
    long = made.simple(text, id="long")
    ledger.add(made.capture(text), long, made.simply_read(long))
    entries = list(ledger.statements())
    assert len(entries) == 1201
    assert [entry.words.split()[-1] for entry in entries] == [str(n) for n in range(1201)]


def test_vectors_are_those_of_the_statements(ledger):
    add(ledger, made.document())
    ids, matrix = ledger.vectors()
    assert ids.tolist() == [entry.id for entry in ledger.statements()]
    assert matrix.dtype == np.float32
    assert matrix.tolist() == [[1, 0, 0, 0], [0, 1, 0, 0]]
    assert ledger.vectors()[1] is matrix
    other = made.document(made.TEXT + "\n\nMore.", id="other")
    add(ledger, other)
    assert len(ledger.vectors()[0]) == 4


def test_vectors_of_another_encoder_are_not_compared(ledger):
    document = made.document()
    reading = made.reading(document)
    ledger.add(made.capture(document.text), document, reading, made.vectors(reading), encoder="new")
    assert len(ledger.vectors("new")[0]) == 2
    assert len(ledger.vectors("old")[0]) == 0


def test_an_empty_ledger_has_no_vectors(ledger):
    ids, matrix = ledger.vectors()
    assert len(ids) == len(matrix) == 0


def test_an_unknown_document(ledger):
    with pytest.raises(KeyError):
        ledger.document("nobody")
    assert ledger.reading("nobody") is None
    assert ledger.statements_by_id([17]) == []


def test_a_ledger_in_memory():
    with Ledger.open(None) as ledger:
        add(ledger, made.document())
        assert ledger.path is None
        assert len(list(ledger.statements())) == 2


def test_two_connections_at_once(tmp_path):
    path = tmp_path / "case.db"
    with Ledger.open(path, create=True) as one, Ledger.open(path) as other:
        add(one, made.document())
        assert other.has(made.document().capture, "double-1")
        assert add(other, made.document())[1] == []
        assert one.totals()["documents"] == 1


def test_statements_are_found_by_their_event(ledger):
    add(ledger, made.document())
    assert {entry.statement.event.root for entry in ledger.statements()} == {"AGREE", None}
    found = list(ledger.statements(event="AGREE"))
    assert {entry.statement.event.root for entry in found} == {"AGREE"}
    assert list(ledger.statements(event="RETREAT")) == []
