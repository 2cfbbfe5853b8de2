from dataclasses import replace

from sayso.linking.independence import Said, funnel
from sayso.records import Document, Evidence, Speaker, Statement
from tests.linking.make import document, statement

MINISTER = Speaker("Ana Ruiz", "Spain", "ana-ruiz")
SPOKESMAN = Speaker("Luis Prado", "Spain", "luis-prado")
UNION = Speaker("Rail union", None, "rail-union")
AGENCY = Speaker("Reuters", "Reuters", "reuters")

STORY = (
    "A report on the coast line. Ana Ruiz said that trains run again from tomorrow morning. The "
    "repairs took eleven weeks and cost two million more than the council had been told in spring."
)


def one(number: int, doc: Document, words: str, **about: object) -> Said:
    around: tuple[Statement, ...] = about.pop("around", ())  # type: ignore[assignment]
    inside: tuple[Statement, ...] = about.pop("inside", ())  # type: ignore[assignment]
    return Said(number, statement(doc, words, **about), doc, around, inside)  # type: ignore[arg-type]


def test_every_step_down_is_counted_and_has_its_reason():
    words = "trains run again from tomorrow morning"
    wire, copy = document("wire", STORY), document("copy", STORY)
    other = document("other", f"Elsewhere: {words}, said Ana Ruiz. Luis Prado: it is so in Spain.")
    found = funnel(
        [
            one(1, wire, words, speaker=MINISTER),
            one(2, copy, words, speaker=MINISTER),
            one(3, other, words, speaker=MINISTER),
            one(4, other, "it is so in Spain", speaker=SPOKESMAN),
        ]
    )
    assert found.documents == ("wire", "copy", "other")
    assert found.texts == ("wire", "other")
    assert found.utterances == (1, 4)
    assert found.origins == ("Ana Ruiz", "Luis Prado")
    assert found.independent == ("Spain",)
    assert found.access == ("Spain",)
    assert [(merge.step, merge.merged, merge.kept) for merge in found.merges] == [
        ("copy", ("copy",), "wire"),
        ("utterance", ("2",), "1"),
        ("utterance", ("3",), "1"),
        ("command", ("Luis Prado",), "Ana Ruiz"),
    ]
    assert all(merge.reason for merge in found.merges)


def test_who_is_not_named_is_no_named_origin():
    doc = document("a", "A guard told Reuters the pass was shut. Some say it is shut.")
    found = funnel(
        [
            one(1, doc, "the pass was shut", source="A guard"),
            one(2, doc, "it is shut", speaker=Speaker("senior army official", "Spain", "x")),
        ]
    )
    assert (found.origins, found.independent, found.unnamed) == ((), (), 2)
    assert "A guard" in found.merges[0].reason
    assert "Reuters" in found.merges[0].reason


def test_who_only_hands_on_is_not_independent():
    doc = document("a", "Reuters reported that Ana Ruiz said the pass was shut.")
    inner = statement(doc, "the pass was shut", speaker=MINISTER)
    outer = one(1, doc, "Ana Ruiz said the pass was shut", speaker=AGENCY, inside=(inner,))
    found = funnel([outer, Said(2, inner, doc)])
    assert found.origins == ("Reuters", "Ana Ruiz")
    assert found.independent == ("Spain",)
    assert ("relay", "Ana Ruiz") in [(merge.step, merge.kept) for merge in found.merges]


def test_an_outlet_that_cites_others_hands_on():
    doc = document("a", "Reuters reported the pass was shut, citing two border guards.")
    found = funnel([one(1, doc, "the pass was shut", speaker=AGENCY)])
    assert (found.origins, found.independent) == (("Reuters",), ())


def test_a_papers_own_voice_under_a_dateline_is_the_agencys():
    doc = document("a", "LISBON, May 2 (Reuters) - The pass is shut.", publisher="Harbour Herald")
    assert funnel([one(1, doc, "The pass is shut")]).origins == ("Reuters",)
    plain = document("b", "The pass is shut.", publisher="Harbour Herald")
    assert funnel([one(1, plain, "The pass is shut")]).origins == ("Harbour Herald",)


def test_access_is_a_ground_of_ones_own_or_the_matter_of_ones_own_side():
    doc = document("a", "Pictures show it: the pass is shut. The union said so. A paper said so.")
    plain = one(1, doc, "the pass is shut", speaker=UNION)
    assert funnel([plain]).access == ()
    assert funnel([plain], about="The Rail union shuts the pass").access == ("Rail union",)
    seen = Evidence("imagery", statement(doc, "Pictures").content[0])
    shown = replace(plain, statement=replace(plain.statement, evidence=(seen,)))
    assert funnel([shown]).access == ("Rail union",)
    heard = Evidence("report", statement(doc, "A paper").content[0])
    told = replace(plain, statement=replace(plain.statement, evidence=(heard,)))
    assert funnel([told]).access == ()


def test_who_doubts_shows_no_access():
    doc = document("a", "Our people have not verified that the pass is shut.")
    words = "Our people have not verified that the pass is shut"
    assert funnel([one(1, doc, words, speaker=UNION)]).access == ("Rail union",)
    assert funnel([one(1, doc, words, speaker=UNION, act="doubt")]).access == ()


def test_nothing_said_has_an_empty_funnel():
    found = funnel([])
    assert (found.documents, found.texts, found.origins, found.merges) == ((), (), (), ())
