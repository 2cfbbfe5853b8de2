"""The measure of places: what counts as right, and which documents are held back."""

from evaluation.place import Gold, Marked, detection, held_back, resolution

TEXT = "Troops left Oslo in Norway by way of Elm Street."


def marked(**changes):
    def at(word):
        return TEXT.index(word), TEXT.index(word) + len(word)

    spans = (Gold(*at("Oslo"), 3143244), Gold(*at("Norway"), 3144096))
    given = {"number": "1", "text": TEXT, "url": "", "spans": spans, "ignored": (at("Elm Street"),)}
    return Marked(**{**given, **changes})


def test_the_exact_number_is_asked_for():
    assert resolution([marked()]) == {"exact": 100.0, "spans": 2}
    wrong = (Gold(12, 16, 1), *marked().spans[1:])
    assert resolution([marked(spans=wrong)]) == {"exact": 50.0, "spans": 2}


def test_marks_without_a_number_are_asked_for_only_by_the_strict_measure():
    figures = detection([marked()])
    assert figures["detection"]["f1"] == 100.0
    assert figures["detection-strict"]["recall"] < 100.0


def test_a_third_of_the_documents_is_held_back():
    share = sum(held_back(str(number)) for number in range(3000)) / 3000
    assert 0.3 < share < 0.37
    assert held_back("10") == held_back("10")
