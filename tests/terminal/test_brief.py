"""The brief on a terminal: nothing wider than it, all of it said, no escapes let through."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from sayso.terminal.brief import draw
from sayso.views.brief import Brief, brief
from tests.views import made
from tests.views.hostile import attack, long_weeks
from tests.views.made import answer


def drawn(one: Brief, width: int, **options: int) -> str:
    out = StringIO()
    draw(one, Console(file=out, width=width, color_system=None), **options)
    return out.getvalue()


@pytest.mark.parametrize("width", [40, 80, 140, 200])
@pytest.mark.parametrize("one", [made.made(), long_weeks(), attack()], ids=["made", "weeks", "bad"])
def test_no_line_is_wider_than_the_terminal(one: Brief, width: int) -> None:
    for line in drawn(one, width).splitlines():
        assert cell_len(line.rstrip()) <= width


def test_the_board_is_the_picture() -> None:
    lines = [line.rstrip() for line in drawn(made.made(), 80).splitlines()]
    at = lines.index("ASK  Russia is withdrawing troops from Ukraine's border")
    assert lines[at + 1] == "     DISPUTED   ● 10 affirm · ✘ 10 deny · ? 5 doubt"
    assert lines[at + 3].split() == ["15", "Feb", "2022", "16", "Feb", "17", "Feb"]
    assert lines[at + 4].startswith("Russia          ● affirms ×4 ──")
    assert "● repeats ──" in lines[at + 4]
    assert lines[at + 5].strip() == "○ promises ×2"
    columns = [lines[at + 3].index(day) for day in ("15 Feb", "16 Feb", "17 Feb")]
    assert [lines[at + 6][column] for column in columns] == ["?", "✘", "✘"]


def test_words_are_given_with_their_place() -> None:
    text = drawn(made.made(), 200)
    assert "“We haven't seen any pullback,”" in text
    assert "2022-02-16-eastbridge-times ▸ chars " in text
    assert "ground: images (“Commercial satellite images”)" in text
    assert "⟦It was decided to pull out part of the forces, yes.⟧" in text


def test_what_is_not_shown_is_said() -> None:
    text = drawn(made.made(), 100, pages=2)
    assert "… 8 more documents with words above" in text
    assert "4 documents read in which nothing bears on this" in text
    weeks = drawn(long_weeks(40), 100)
    assert "of which the machine is less sure" in weeks


def test_what_was_not_said_is_told_apart() -> None:
    text = drawn(made.of_kinds(), 100)
    assert "3 statements (2 of them thoughts, evidence or deeds)" in text
    assert "assert, reported as a thought" in text
    assert "1 more left out for its kind of cue" in text


def test_long_names_lose_no_letter() -> None:
    text = drawn(long_weeks(), 80)
    head = text[text.index("ASK") : text.index("● ", text.index("ASK") + 400)]
    for word in ("Confederation", "Harbours", "Companies"):
        assert word in head


def test_control_characters_do_not_reach_the_terminal() -> None:
    text = drawn(attack(), 100)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[31m" in text  # the words stay, the escape does not work


def test_nothing_to_show() -> None:
    assert "No proposition" in drawn(brief([], [], {}), 80)
    assert "NOTHING FOUND" in drawn(brief([answer("Nobody said this", [])], [], {}), 80)
