import random
from dataclasses import replace

import pytest

from sayso.linking.independence import copies, originals
from sayso.records import Document
from tests.linking.make import document

STORY = (
    "The harbour authority said on Monday that the tanker had drifted for nine hours before a tug "
    "reached it. No oil was lost, it added. The owner blamed a broken pump and said that an "
    "inspection in April had found nothing wrong. Fishermen from two villages disagreed and "
    "showed pictures of a black film on the water taken on Sunday evening. A boat of the coast "
    "guard went round the ship twice and took samples, which are now on their way to the capital."
)
OTHER = (
    "Bakers in the old town have begun to sell bread by weight again. Whoever wants half a loaf "
    "gets half a loaf, and pays for it. The guild had fought the rule for years, and lost before "
    "three courts. Now its chairman calls it a return to common sense, and customers queue round "
    "the corner to see the old brass scales at work on the counters once more."
)
SPEECH = (
    "We have waited long enough for a bridge that was promised to our parents and to theirs, and "
    "nobody who lives on the east bank will believe another drawing until there is steel in the "
    "ground and somebody has lost his temper over the noise."
)


def pairs(*documents: Document) -> set[frozenset[str]]:
    return {frozenset((copy.copy, copy.original)) for copy in copies(documents)}


def roots(*documents: Document) -> dict[str, str]:
    return originals(documents, copies(documents))


def titled(name: str, title: str, text: str, **metadata: str) -> Document:
    made = document(name, f"{title}\n\n{text}", **metadata)
    return replace(made, title=title, heading=(0, len(title)))


def test_a_shortened_copy_with_another_headline_is_the_same_text():
    wire = document("wire", STORY)
    short = titled("local", "Tanker adrift off the cape", STORY[:190])
    assert roots(wire, short) == {"wire": "wire", "local": "wire"}


def test_the_longer_text_is_the_original_where_no_day_tells():
    short, long = document("short", STORY[:250]), document("long", STORY)
    assert roots(short, long) == {"short": "long", "long": "long"}


def test_the_earlier_text_is_the_original_where_days_tell():
    first = document("first", STORY[:250], published="2023-05-01")
    later = document("later", STORY, published="2023-05-02")
    assert roots(later, first)["later"] == "first"


def test_two_reports_of_one_matter_in_other_words_stay_apart():
    own = document(
        "own",
        "A tanker was adrift for most of a day off the cape, and the harbour's own account of what "
        "happened has already been challenged by people who live from the sea there.",
    )
    assert pairs(document("wire", STORY), own) == set()


def test_a_copy_of_a_copy_belongs_to_the_first():
    found = roots(
        document("a", STORY), document("b", STORY[:300]), document("c", STORY[:240] + " More soon.")
    )
    assert set(found.values()) == {"a"}


def test_a_copy_rewritten_in_part_is_found():
    parts = STORY.split(". ")
    parts[1] = "Not a drop went into the sea, if one believes the port"
    parts[3] = "Those who live from fishing say the opposite, and they have photographs"
    other = document("b", ". ".join(parts), publisher="Lakeside Tribune")
    assert pairs(document("a", STORY, publisher="Northgate Wire"), other)


def test_a_text_merged_from_two_is_a_copy_of_both_and_they_of_neither():
    one = document("one", STORY, publisher="Northgate Wire")
    two = document("two", OTHER, publisher="Plains Observer")
    merged = document("both", f"{STORY[:300]}\n{OTHER[:250]}", publisher="Lakeside Tribune")
    assert pairs(one, two, merged) == {frozenset(("one", "both")), frozenset(("two", "both"))}


def test_quoting_the_same_statement_is_not_copying():
    one = document("one", f"The mayor lost patience on Monday. “{SPEECH}” she said.")
    two = document("two", f"There was applause in the town hall. “{SPEECH}” It took a minute.")
    spoken = document("speech", SPEECH)
    assert pairs(one, two, spoken) == set()


def test_what_stands_under_every_article_is_not_copied():
    foot = (
        "About this paper. It has told the people of the coast what happens at sea since 1911, "
        "belongs to its readers and takes no money from parties. Write to the desk with hints, "
        "letters and corrections, or come by on weekdays between nine and five."
    )
    one = document("one", f"{STORY[:190]}\n\n{foot}", publisher="Harbour Herald")
    two = document("two", f"{OTHER[:190]}\n\n{foot}", publisher="Harbour Herald")
    bare = [replace(made, publisher=None) for made in (one, two)]
    assert pairs(one, two) == set()
    assert pairs(*bare) == set()


def table(name: str, day: int, boats: int, nets: int, crates: int, **metadata: str) -> Document:
    text = (
        f"The fish market published its figures for the week to {day} May in the harbour hall. "
        f"There were {boats} boats; {nets} nets; {crates} crates. The figures are put together by "
        "the harbour master from what the skippers tell him and are corrected in the next week."
    )
    return document(name, text, published=f"2023-05-{day:02}", **metadata)


@pytest.mark.parametrize("publisher", ["Fish Market", None])
def test_the_same_houses_weekly_figures_are_no_copies_of_each_other(publisher):
    weeks = [
        table("a", 7, 31, 402, 5100, publisher=publisher),
        table("b", 14, 28, 377, 4800, publisher=publisher),
        table("c", 21, 35, 398, 5300, publisher=publisher),
    ]
    assert pairs(*weeks) == set()


def test_a_copy_of_one_weeks_figures_is_no_copy_of_another_weeks():
    weeks = [
        table("a", 7, 31, 402, 5100, publisher="Fish Market"),
        table("b", 14, 28, 377, 4800, publisher="Fish Market"),
    ]
    copy = document("copy", weeks[0].text, publisher="Harbour Herald", published="2023-05-08")
    assert pairs(*weeks, copy) == {frozenset(("a", "copy"))}


def test_the_same_words_are_one_text_however_short():
    assert pairs(document("a", "The ferry to the islands does not sail today."),
                 document("b", "The ferry to the islands does not sail today."))  # fmt: skip


def test_empty_texts_are_nobodys_copies():
    empty = [document("a", ""), document("b", ""), document("c", "Yes."), document("d", "Yes.")]
    assert pairs(*empty) == set()
    assert copies([]) == ()


def test_a_copy_says_what_it_took_and_where():
    wire = document("wire", STORY, publisher="Northgate Wire")
    local = document("local", "Adrift. " + STORY[:250], publisher="Lakeside Tribune")
    (copy,) = copies([wire, local])
    assert (copy.copy, copy.original) == ("local", "wire")
    assert copy.share > 0.9
    assert str(copy.words) in copy.reason
    (passage,) = copy.passages
    taken = local.text[passage.start : passage.end]
    assert wire.text[passage.other_start : passage.other_end] == taken
    assert copy.within("local") == ((passage.start, passage.end),)
    assert copy.within("wire") == ((passage.other_start, passage.other_end),)


def test_a_passage_in_long_texts_is_found_and_the_texts_stay_two():
    chance = random.Random(5)
    filling = [" ".join(f"w{chance.randrange(4000)}" for _ in range(900)) for _ in range(2)]
    one = document("one", f"{filling[0]}. {STORY}", publisher="Northgate Wire")
    two = document("two", f"{STORY} {filling[1]}.", publisher="Lakeside Tribune")
    (copy,) = copies([one, two])
    assert not copy.whole
    assert copy.reason.startswith("a passage")
    assert roots(one, two) == {"one": "one", "two": "two"}


def test_letters_that_grow_when_made_small_do_not_move_the_passages():
    wire = document("wire", f"İstanbul, İzmir. {STORY}", publisher="Northgate Wire")
    local = document("local", f"İstanbul. {STORY}", publisher="Lakeside Tribune")
    (copy,) = copies([wire, local])
    one = copy.passages[-1]
    assert local.text[one.start : one.end] == wire.text[one.other_start : one.other_end]


def test_many_copies_of_one_text_are_one_text():
    many = [document(f"d{n:03}", STORY + f" Edition {n}.") for n in range(120)]
    assert len(set(roots(*many, document("other", OTHER)).values())) == 2
