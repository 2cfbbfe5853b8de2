"""The shipped attribution model on sentences written for these tests."""

from __future__ import annotations

import pytest

from sayso.reading.attribution import AttributionModel
from sayso.reading.raw import RawAttribution

Said = tuple[str, str, str]


@pytest.fixture(scope="module")
def model() -> AttributionModel:
    return AttributionModel.load()


def tag(model: AttributionModel, text: str, *, offset: int = 0) -> list[RawAttribution]:
    (found,) = model.tag([(offset, text)])
    return found


def said(model: AttributionModel, text: str) -> list[Said]:
    """Each attribution as its words, fragments joined by a bar."""
    return [
        (joined(text, one.source), joined(text, one.cue), joined(text, one.content))
        for one in tag(model, text)
    ]


def joined(text: str, fragments: tuple[tuple[int, int], ...]) -> str:
    return " | ".join(text[start:end] for start, end in fragments)


DIRECT = "“The bridge will stay closed until spring,” said Mayor Elena Brandt."
INDIRECT = "The ministry said that the harvest would be smaller this year."
MIXED = "Nordia's navy denied that it had fired on the trawler, calling the report “a fairy tale.”"
LONG_SUBJECT = "Officials from the northern province say the dam is safe."


def test_direct_speech(model: AttributionModel) -> None:
    ((source, cue, content),) = said(model, DIRECT)
    assert (source, cue) == ("Mayor Elena Brandt", "said")
    assert "The bridge will stay closed until spring" in content


def test_indirect_speech(model: AttributionModel) -> None:
    ((source, cue, content),) = said(model, INDIRECT)
    assert (source, cue) == ("The ministry", "said")
    assert content.endswith("the harvest would be smaller this year")


def test_mixed_speech_shares_a_source(model: AttributionModel) -> None:
    found = said(model, MIXED)
    assert {source for source, _, _ in found} == {"Nordia's navy"}
    assert {cue for _, cue, _ in found} == {"denied", "calling"}
    assert any("a fairy tale" in content for _, _, content in found)


def test_long_subject(model: AttributionModel) -> None:
    ((source, cue, content),) = said(model, LONG_SUBJECT)
    assert (source, cue) == ("Officials from the northern province", "say")
    assert content == "the dam is safe"


def test_source_after_according_to(model: AttributionModel) -> None:
    ((source, cue, content),) = said(
        model, "Two ships were lost in the strait, according to the coast guard."
    )
    assert (source, cue.lower()) == ("the coast guard", "according to")
    assert "Two ships were lost in the strait" in content


def test_no_speech(model: AttributionModel) -> None:
    assert said(model, "The road runs along the river for nine miles.") == []


@pytest.mark.parametrize(
    "text",
    [
        "“We saw no aircraft over the lake that night, the commander told reporters.",
        "We saw no aircraft over the lake that night,” the commander told reporters.",
        "“We saw no aircraft over the lake that night‘, the commander told reporters.",
        "'We saw no aircraft over the lake that night,\" the commander told reporters.",
    ],
)
def test_broken_quotation_marks(model: AttributionModel, text: str) -> None:
    found = said(model, text)
    assert [(source, cue) for source, cue, _ in found] == [("the commander", "told reporters")] or [
        (source, cue) for source, cue, _ in found
    ] == [("the commander", "told")]
    assert "We saw no aircraft over the lake that night" in found[0][2]


AWKWARD = [
    "",
    "x",
    "“",
    " \n ",
    "a" * 50_000,
    "“" * 3_000,
    "said " * 2_000,
    "José said 👩‍👩‍👧 “we’re done 🎉” to Zoë’s aide\u200b, a\u0301nd left.",
    "He\ud800 said\x00 the \x1cplan is\u2028dead",
    "大臣は「中止する」と述べた。 The minister said it was off.",
    "ALL CAPS PRESIDENT SAYS NO DEAL",
    DIRECT * 40,
]


@pytest.mark.parametrize("text", AWKWARD, ids=range(len(AWKWARD)))
def test_spans_lie_inside_and_are_trimmed(model: AttributionModel, text: str) -> None:
    offset = 1_000
    for one in tag(model, text, offset=offset):
        assert one.cue
        assert one.content
        assert 0.0 <= one.confidence <= 1.0
        for role in (one.source, one.cue, one.content):
            assert list(role) == sorted(role)
            for start, end in role:
                piece = text[start - offset : end - offset]
                assert offset <= start < end <= offset + len(text)
                assert piece == piece.strip()


def test_line_breaks_inside_a_paragraph_change_nothing(model: AttributionModel) -> None:
    broken = INDIRECT.replace(" ", "\n")
    assert tag(model, broken) == tag(model, INDIRECT)


def test_offsets_count_from_the_document(model: AttributionModel) -> None:
    (here,) = tag(model, INDIRECT)
    (there,) = tag(model, INDIRECT, offset=77)
    assert there.cue == tuple((start + 77, end + 77) for start, end in here.cue)
    assert there.confidence == here.confidence


def test_neighbours_do_not_matter(model: AttributionModel) -> None:
    texts = [DIRECT, INDIRECT, MIXED, LONG_SUBJECT]
    together = model.tag([(0, text) for text in texts])
    assert together == [tag(model, text) for text in texts]
    assert together == model.tag([(0, text) for text in texts])


def test_the_model_is_loaded_once() -> None:
    assert AttributionModel.load() is AttributionModel.load()


def test_clear_speech_is_surer_than_a_vague_act(model: AttributionModel) -> None:
    (clear,) = tag(model, INDIRECT)
    vague = tag(model, "Her rise was helped along by the old guard, whose doubts had faded.")
    assert all(one.confidence < clear.confidence for one in vague)
