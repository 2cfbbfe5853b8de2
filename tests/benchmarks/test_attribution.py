"""The attribution benchmark's own parts; speeds themselves are measured, never tested."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.attribution import WORDS, from_examples, rates, show
from benchmarks.reading import measure
from benchmarks.taggers import ARTICLES, halves
from benchmarks.taggers import main as stage_main


def test_articles_are_of_the_length_that_is_said() -> None:
    articles = list(from_examples(5))
    lengths = [sum(len(text.split()) for text in article) for article in articles]
    assert len(articles) == 5
    assert all(WORDS <= length < 2 * WORDS for length in lengths)
    assert articles[0] != articles[1]


def test_the_two_halves_are_all_articles_once_and_alike_in_length() -> None:
    articles = [["a" * size] for size in (90, 10, 50, 40, 30, 20)]
    first, second = halves(articles)
    assert sorted(first + second) == sorted(articles)
    assert sum(len(one[0]) for one in first) == sum(len(one[0]) for one in second) == 120


def test_both_ways_of_running_the_shipped_model_find_the_same(tmp_path: Path) -> None:
    articles = [["Ana Ruiz said the road is closed.", "“It is not,” Bo Lund told reporters."]] * 3
    (tmp_path / ARTICLES).write_text(json.dumps(articles), "utf-8")
    once = measure("int8", tmp_path, module="benchmarks.taggers")
    twice = measure("int8 twice", tmp_path, module="benchmarks.taggers")
    assert once["found"] == twice["found"] == 6
    assert min(once["processor_seconds"], twice["processor_seconds"]) > 0


def test_an_unknown_stage_is_an_error(tmp_path: Path) -> None:
    (tmp_path / ARTICLES).write_text("[]", "utf-8")
    with pytest.raises(KeyError):
        stage_main(["abacus", str(tmp_path)])


def test_what_was_left_out_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    found = {"seconds": 2.0, "processor_seconds": 1.0, "found": 8, "peak_mib": 90.0}
    stages = {"int8": rates(found, 10, 2.0), "eager": {"left out": "torch"}}
    assert stages["int8"]["articles_per_second"] == 5.0
    assert stages["int8"]["articles_per_processor_second"] == 10.0
    host = {"processor": "p", "cores": 1, "system": "s", "load": 0.0}
    show({"machine": host, "texts": {"articles": 10, "words": 9000}, "stages": stages})
    assert "left out: needs torch" in capsys.readouterr().out
