from sayso.linking.independence import containment, shingles, texts

STORY = (
    "The harbour authority said on Monday that the tanker had drifted for nine hours before a tug "
    "reached it. No oil was lost, it added. The owner blamed a broken pump and said that an "
    "inspection in April had found nothing wrong. Fishermen from two villages disagreed and "
    "showed pictures of a black film on the water taken on Sunday evening."
)


def test_a_shortened_copy_with_another_headline_is_the_same_text():
    short = "Tanker adrift off the cape\n\n" + STORY[:190]
    assert texts({"wire": STORY, "local": short}) == {"wire": "wire", "local": "wire"}


def test_a_longer_text_that_holds_a_short_one_joins_it():
    assert texts({"short": STORY[:190], "long": STORY})["long"] == "short"


def test_two_reports_of_one_matter_in_other_words_stay_apart():
    other = (
        "A tanker was adrift for most of a day off the cape, and the harbour's own account of what "
        "happened has already been challenged by people who live from the sea there."
    )
    assert texts({"wire": STORY, "own": other}) == {"wire": "wire", "own": "own"}


def test_a_copy_of_a_copy_belongs_to_the_first():
    found = texts({"a": STORY, "b": STORY[:200], "c": STORY[:180] + " More soon."})
    assert set(found.values()) == {"a"}


def test_empty_texts_are_nobodys_copies():
    assert texts({"a": "", "b": ""}) == {"a": "a", "b": "b"}
    assert containment(shingles(""), shingles(STORY)) == 0.0
