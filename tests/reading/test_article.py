"""The article that the product was conceived from, read with the shipped model."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import SaysoError
from sayso.reading.attribution import AttributionModel
from sayso.reading.read import read
from sayso.records import Document


def test_the_article(shared: Path) -> None:
    try:
        tagger = AttributionModel.load()
    except SaysoError:
        pytest.skip("needs the shipped attribution model")
    [path] = (shared / "corpus" / "article").glob("*.txt")
    text = path.read_text("utf-8")
    title = text.index("\n\n")
    document = Document(
        id="article", text=text, kind="report", capture="0", origin=path.name, heading=(0, title)
    )
    found = read(document, tagger).statements
    assert len({(made.content, made.cue) for made in found}) >= 15
    for made in found:
        for span in (*made.content, *made.cue):
            assert text[span.start : span.end] == span.quote
    assert found[0].form == "headline"
    keys = [made.speaker.key for made in found if made.speaker]
    assert {"nato", "vladimir-putin", "russia", "united-states", "antony-blinken"} <= set(keys)
    assert keys.count("jens-stoltenberg") >= 3
    assert any("ambassador" in key for key in keys)
    assert any(made.act == "deny" and made.speaker for made in found)
