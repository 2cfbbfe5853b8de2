"""The benchmark of copies: what it makes up, and that it finds it; speeds are never tested."""

import json

from benchmarks.copies import made_up, main, measure, read


def test_every_third_document_is_a_copy_and_is_found():
    documents = list(made_up(30))
    assert documents == list(made_up(30))
    figures = measure(documents)
    assert figures["documents"] == 30
    assert figures["pairs"] >= 10


def test_documents_of_ones_own_are_read(tmp_path, capsys):
    rows = [{"text": one.text, "publisher": one.publisher} for one in made_up(3)]
    path = tmp_path / "own.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    assert [one.publisher for one in read([path])] == [row["publisher"] for row in rows]
    assert main([str(path), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert (figures["documents"], figures["pairs"]) == (3, 1)
    assert main([str(path)]) == 0
    assert "3 documents" in capsys.readouterr().out
