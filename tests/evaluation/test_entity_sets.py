"""Gold names in one form, on made-up sentences in the sets' formats."""

from __future__ import annotations

import json

import pytest

from evaluation import entity_sets
from evaluation.entity_sets import gum, re3d, uner, wnut17


@pytest.fixture
def data(tmp_path, monkeypatch):
    monkeypatch.setattr(entity_sets, "DATA", tmp_path)
    return tmp_path


def names(marked):
    return [(marked.text[one.start : one.end], one.label) for one in marked.spans]


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_uner_keeps_the_raw_text(data):
    rows = ["Ada", "Brandt", "'s", "ship", "left", "Oslo", "."]
    tags = ["B-PER", "I-PER", "O", "O", "O", "B-LOC", "O"]
    lines = [f"{n}\t{w}\t{t}\t-\t-" for n, (w, t) in enumerate(zip(rows, tags, strict=True), 1)]
    text = "# sent_id = 1\n# text = Ada Brandt's ship left Oslo.\n" + "\n".join(lines) + "\n\n"
    write(data / "uner-ewt" / "en_ewt-ud-dev.iob2", text)
    (one,) = uner("dev")
    assert one.text == "Ada Brandt's ship left Oslo."
    assert names(one) == [("Ada Brandt", "person"), ("Oslo", "place")]


def test_wnut_products_are_no_names_and_neighbours_stay_apart(data):
    rows = "Elmco\tB-corporation\nBrandt\tB-person\nPhone\tB-product\n!\tO\n"
    for name in ("emerging.dev.conll", "emerging.test.annotated"):
        write(data / "wnut17" / name, rows)
    first, _ = wnut17()
    assert first.text == "Elmco Brandt Phone!"
    assert names(first) == [("Elmco", "organisation"), ("Brandt", "person")]


GUM = """\
# newpar
# text = President Ada Brandt of Norway saw the old ship.
1\tPresident\t_\t_\tNNP\t_\t2\tx\t_\tEntity=(1-person-new-x
2\tAda\t_\t_\tNNP\t_\t6\tx\t_\t_
3\tBrandt\t_\t_\tNNP\t_\t2\tx\t_\t_
4\tof\t_\t_\tIN\t_\t5\tx\t_\t_
5\tNorway\t_\t_\tNNP\t_\t2\tx\t_\tEntity=(2-place-new-x)1)
6\tsaw\t_\t_\tVBD\t_\t0\tx\t_\t_
7\tthe\t_\t_\tDT\t_\t9\tx\t_\tEntity=(3-object-new-x
8\told\t_\t_\tJJ\t_\t9\tx\t_\t_
9\tship\t_\t_\tNN\t_\t6\tx\t_\tEntity=3)|SpaceAfter=No
10\t.\t_\t_\t.\t_\t6\tx\t_\t_

"""


def test_gum_gives_names_and_never_opens_a_test_document(data):
    write(data / "gum" / "splits.md", "## dev\n * GUM_news_b\n## test\n * GUM_news_c\n")
    write(data / "gum" / "dep" / "GUM_news_a.conllu", GUM)
    write(data / "gum" / "dep" / "GUM_news_c.conllu", "not to be read")
    write(data / "gum" / "dep" / "GUM_fiction_d.conllu", "not free")
    (one,) = gum(held=False)
    assert names(one) == [("Ada Brandt", "person"), ("Norway", "place")]
    assert not list(gum(held=True))


def test_re3d_is_cut_to_names_and_says_what_is_unsure(data):
    text = "The Mayor Ada Brandt and Elm fighters left the United Kingdom. She spoke."
    rows = [
        ("The Mayor Ada Brandt", "Person"), ("Elm fighters", "Organisation"),
        ("the United Kingdom", "Organisation"), ("She", "Person"),
    ]  # fmt: skip
    folder = data / "re3d" / "Some Office"
    write(folder / "documents.json", json.dumps({"_id": "x", "text": text}) + "\n")
    marks = [
        {"documentId": "x", "begin": text.index(value), "end": text.index(value) + len(value),
         "type": kind, "value": value, "confidence": 1}
        for value, kind in rows
    ]  # fmt: skip
    write(folder / "entities.json", "\n".join(map(json.dumps, marks)) + "\n")
    (one,) = [*re3d(held=True), *re3d(held=False)]
    assert names(one) == [("Ada Brandt", "person"), ("United Kingdom", "state")]
    assert [text[slice(*span)] for span in one.unsure] == ["Elm fighters", "She"]
