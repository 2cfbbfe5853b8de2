import numpy as np

from sayso.linking.retrieval import fused, nearest


def test_nearest_ranks_by_cosine_and_breaks_ties_by_id():
    vectors = np.array([[0.0, 1.0], [1.0, 0.0], [0.6, 0.8], [0.0, 1.0]], np.float32)
    ids = np.array([40, 30, 20, 10], np.int64)
    assert nearest(np.array([0.0, 1.0], np.float32), ids, vectors, limit=3) == [10, 40, 20]


def test_nearest_of_an_empty_ledger_is_empty():
    empty = np.zeros((0, 2), np.float32)
    assert nearest(np.array([1.0, 0.0], np.float32), np.zeros(0, np.int64), empty, limit=5) == []


def test_fused_prefers_what_both_rankings_hold():
    assert fused([[1, 2, 3], [3, 4, 5]], limit=2) == [3, 1]


def test_fused_keeps_what_only_one_ranking_holds():
    assert sorted(fused([[1], [2]], limit=10)) == [1, 2]
