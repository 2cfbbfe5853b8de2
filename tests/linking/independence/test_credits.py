from dataclasses import replace

import pytest

from sayso.linking.independence.credits import credits
from tests.linking.make import document


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("KYIV, Feb 16 (Reuters) - The bridge is open again.", "Reuters"),
        ("(Reuters) - The bridge is open again.", "Reuters"),
        ("MOSCOW (AP) — The bridge is open again.", "Associated Press"),
        ("BEIJING, Feb. 4 (Xinhua) -- The bridge is open again.", "Xinhua"),
        ("LONDON, 16 February (AFP) – The bridge is open again.", "Agence France-Presse"),
        ("MOSCOW, February 16. /TASS/. The bridge is open again.", "TASS"),
        ("Kyiv. February 16. INTERFAX-UKRAINE. The bridge is open.", "Interfax-Ukraine"),
        ("A bridge\nNEW YORK, NY, Feb 3 (AP) -- It is open again.", "Associated Press"),
    ],
)
def test_a_dateline_names_the_agency(text, agency):
    (credit,) = credits(document("a", text))
    assert (credit.outlet.name, credit.kind) == (agency, "dateline")
    assert credit.span
    assert credit.span.quote in text
    assert agency in credit.reason


@pytest.mark.parametrize(
    ("foot", "agency"),
    [
        ("With additional reporting by AFP", "Agence France-Presse"),
        ("The Associated Press contributed to this report.", "Associated Press"),
        ("Reporting by Anna Roe in the harbour (Reuters)", "Reuters"),
        ("© 2022 AFP", "Agence France-Presse"),
        ("Source: TASS", "TASS"),
    ],
)
def test_a_note_at_the_end_credits_a_part(foot, agency):
    (credit,) = credits(document("a", f"The bridge is open again.\n\n{foot}"))
    assert (credit.outlet.name, credit.kind) == (agency, "part")


def test_a_byline_or_a_publisher_may_be_the_agency():
    made = document("a", "The bridge is open again.")
    assert credits(replace(made, byline="AFP"))[0].kind == "byline"
    assert credits(replace(made, publisher="Reuters"))[0].outlet.name == "Reuters"
    assert credits(replace(made, publisher="Harbour Herald")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The minister told Reuters that the bridge was open.",
        "Reuters has its office there, as have the BBC and (in summer) AFP.",
        "He read it in the AP report - and laughed.",
    ],
)
def test_an_agency_in_the_story_is_no_credit(text):
    assert credits(document("a", text)) == ()
