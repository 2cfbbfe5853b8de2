"""TempEval-3's scores of times, on made-up documents."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from evaluation.shared import NotThere
from evaluation.time import HOME, Annotated, Gold, Tally, documents, is_held_back

TIMEML = """<?xml version="1.0" ?>
<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2021-05-04">4 May 2021</TIMEX3></DCT>
<TEXT>It <EVENT eid="e1">opened</EVENT> <TIMEX3 tid="t1" type="DATE"
value="2021-05-03">yesterday</TIMEX3> for <TIMEX3 tid="t2" type="DURATION"
value="P2D">two days</TIMEX3>.</TEXT></TimeML>"""


def test_documents_are_read_with_their_offsets(tmp_path: Path) -> None:
    for part in ("TimeBank", "AQUAINT"):
        (tmp_path / HOME / part).mkdir(parents=True)
    (tmp_path / HOME / "AQUAINT" / "made.tml").write_text(TIMEML, "utf-8")
    (found,) = documents(tmp_path)
    assert (found.name, found.day) == ("made.tml", date(2021, 5, 4))
    assert [(found.text[one.start : one.end], one.kind, one.value) for one in found.times] == [
        ("yesterday", "date", "2021-05-03"), ("two days", "duration", "P2D"),
    ]  # fmt: skip
    assert found.held_back == is_held_back("made.tml")
    with pytest.raises(NotThere):
        list(documents(tmp_path / "none"))


def test_a_value_counts_on_spans_that_overlap() -> None:
    text = "It opened yesterday for two days, last week."
    gold = (Gold(10, 19, "date", "2021-05-03"), Gold(28, 32, "duration", "P3D"))
    tally = Tally()
    tally.add(Annotated("made", text, date(2021, 5, 4), gold, held_back=False))
    table = tally.table()
    assert table["relaxed"] == {"precision": 66.7, "recall": 100.0, "f1": 80.0}
    assert table["strict"]["recall"] == table["value"]["recall"] == 50.0
    assert table["type"]["recall"] == 100.0
