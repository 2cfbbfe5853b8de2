"""The stand-off reader on a hand-made article."""

from __future__ import annotations

from pathlib import Path

from evaluation.polnear import GoldAttribution, merge, paragraphs, read_articles

TEXT = "Ana said it rained.\n\n“Never,”\nBo replied."
STANDOFF = """\
T1\tSource 0 3\tAna
T2\tCue 4 8\tsaid
T3\tContent 9 11;12 18\tit rained
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
T4\tAttribution 4 8\tsaid
T5\tCue 33 40\treplied
T6\tContent 21 29\t“Never,”
E2\tAttribution-no-source:T7 Cue:T5 Content:T6
T8\tDiscuss 0 3\tAna
E3\tAttribution:T9 Cue:T2
#1\tAnnotatorNotes E1\tsure
"""


def test_articles_take_the_first_annotator(tmp_path: Path) -> None:
    for name in ("attributions", "text"):
        (tmp_path / "dev" / name).mkdir(parents=True)
    (tmp_path / "dev/text/rain_2016.txt").write_text(TEXT, "utf-8")
    (tmp_path / "dev/attributions/rain_2016_aa.ann").write_text(STANDOFF, "utf-8")
    (tmp_path / "dev/attributions/rain_2016_bb.ann").write_text("", "utf-8")
    (article,) = read_articles("dev", home=tmp_path)
    assert (article.name, article.annotator, article.text) == ("rain_2016", "aa", TEXT)
    assert article.attributions == (
        GoldAttribution(source=((0, 3),), cue=((4, 8),), content=((9, 18),)),
        GoldAttribution(source=(), cue=((33, 40),), content=((21, 29),)),
    )
    assert len(list(read_articles("dev", home=tmp_path, annotators=2))) == 2


def test_only_white_space_is_bridged() -> None:
    assert merge([(4, 6), (0, 3)], "abc de") == ((0, 6),)
    assert merge([(0, 1), (2, 3)], "a,b") == ((0, 1), (2, 3))


def test_paragraphs_keep_their_offsets() -> None:
    found = list(paragraphs(TEXT))
    assert [text for _, text in found] == ["Ana said it rained.", "“Never,”", "Bo replied."]
    assert all(TEXT[offset:].startswith(text) for offset, text in found)
