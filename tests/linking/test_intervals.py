from datetime import date

import pytest

from sayso.linking.intervals import Interval, interval, relation


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-02-15", date(2024, 2, 15), date(2024, 2, 15)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023-03-08/2023-03-15", date(2023, 3, 8), date(2023, 3, 15)),
        ("2023-03/2023-05", date(2023, 3, 1), date(2023, 5, 31)),
        ("../2023-03-15", None, date(2023, 3, 15)),
        ("2023-03-15/..", date(2023, 3, 15), None),
        ("2023-03-08?/2023-03-15?", date(2023, 3, 8), date(2023, 3, 15)),
        ("2023-02-31", None, None),
        (None, None, None),
    ],
)
def test_the_days_of_an_edtf_value(edtf, first, last):
    assert interval(edtf) == Interval(first, last)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2023-05-02", "2023-05-02", "same"),
        ("2023-05-02", "2023-05", "inside"),
        ("2023", "2023-05", "around"),
        ("2023-05-01/2023-05-10", "2023-05-08/2023-05-20", "overlaps"),
        ("2023-05-02", "2023-05-03", "apart"),
        ("2023-05-02/..", "2023-05-01", "apart"),
        ("2023-05-02/..", "2023-05-03", "unknown"),
        (None, "2023-05-03", "unknown"),
    ],
)
def test_how_two_times_lie_to_each_other(one, other, expected):
    assert relation(one, other) == expected
