"""The scorer on hand-made cases."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from evaluation.scores import AttributionScores, Fragments, WordRuler

TEXT = "Ana said it rained, and Bo denied that."
#       0   4    9  12    18 20  24 27     34


@dataclass(frozen=True)
class Act:
    source: Fragments
    cue: Fragments
    content: Fragments


ANA = Act(((0, 3),), ((4, 8),), ((9, 18),))
BO = Act(((24, 26),), ((27, 33),), ((34, 38),))


def scores(predicted: list[Act], gold: list[Act], text: str = TEXT) -> AttributionScores:
    result = AttributionScores()
    result.add(text, predicted, gold)
    return result


def test_words_are_runs_or_single_marks() -> None:
    ruler = WordRuler("He said: “No”.")
    assert ruler.fragment(0, 7) == (0, 1)
    assert ruler.fragment(9, 13) == (3, 5)
    assert ruler.fragment(7, 7) is None
    assert ruler.fragment(2, 3) is None


def test_perfect_prediction_scores_one_everywhere() -> None:
    result = scores([ANA, BO], [BO, ANA])
    assert {count.f1 for count in result.counts.values()} == {1.0}


def test_nothing_predicted_and_nothing_to_find() -> None:
    assert scores([], [ANA]).count("attribution exact").f1 == 0.0
    assert scores([ANA], []).count("attribution exact").f1 == 0.0
    assert scores([], []).count("attribution exact").f1 == 0.0


def test_exact_needs_all_three_roles() -> None:
    shorter = Act(ANA.source, ANA.cue, ((12, 18),))
    result = scores([shorter, BO], [ANA, BO])
    assert result.count("attribution exact").f1 == 0.5
    assert result.count("attribution IoU50").f1 == 1.0  # one word of two
    assert result.count("span exact content").f1 == 0.5
    assert result.count("span exact source").f1 == 1.0


def test_white_space_and_offsets_inside_words_do_not_matter() -> None:
    loose = Act(((0, 4),), ((5, 8),), ((9, 18),))
    assert scores([loose], [ANA]).count("attribution exact").f1 == 1.0


def test_missing_source_is_a_source_of_no_words() -> None:
    unsourced = Act((), ANA.cue, ANA.content)
    assert scores([unsourced], [unsourced]).count("attribution exact").f1 == 1.0
    result = scores([unsourced], [ANA])
    assert result.count("attribution any overlap").f1 == 0.0
    assert result.count("token source").recall == 0.0


def test_cue_ignored_still_wants_source_and_content() -> None:
    other_cue = Act(ANA.source, ((18, 19),), ANA.content)
    result = scores([other_cue], [ANA])
    assert result.count("source+content IoU50").f1 == 1.0
    assert result.count("attribution IoU50").f1 == 0.0


def test_one_prediction_serves_one_gold() -> None:
    result = scores([ANA], [ANA, ANA])
    assert result.count("attribution exact").precision == 1.0
    assert result.count("attribution exact").recall == 0.5


def test_pairs_need_a_common_cue_or_content_word() -> None:
    stranger = Act(ANA.source, BO.cue, BO.content)
    assert scores([stranger], [ANA]).count("attribution any overlap").f1 == 0.0


def test_shared_source_span_counts_once() -> None:
    second = Act(ANA.source, BO.cue, BO.content)
    result = scores([ANA], [ANA, second])
    assert result.count("span exact source").recall == 1.0
    assert result.count("span exact cue").recall == 0.5


def test_soft_spans_are_shares_of_words() -> None:
    longer = Act(ANA.source, ANA.cue, ((9, 23),))  # it rained , and
    count = scores([longer], [ANA]).count("span soft content")
    assert count.precision == pytest.approx(0.5)
    assert count.recall == 1.0


def test_counts_add_up_over_documents() -> None:
    result = AttributionScores()
    result.add(TEXT, [ANA], [ANA, BO])
    result.add(TEXT, [BO, ANA], [BO])
    exact = result.count("attribution exact")
    assert (exact.precision, exact.recall) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
