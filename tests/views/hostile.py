"""Briefs that a page must survive: hostile words, no date, long names, many days."""

from __future__ import annotations

from datetime import date, timedelta

from sayso.records import Document, Reading, Statement
from sayso.terms import Stance
from sayso.views.brief import Brief, brief
from tests.views.made import answer, document, statement

HOSTILE = (
    "Minister </script><script>alert(1)</script> said <img src=x onerror=alert(2)> & "
    "“\u202ethe dam\u2066 {{ 7*7 }} {% raw %} held\u202c” \x1b[31mfirmly\x00 ]]> -->."
)


def attack() -> Brief:
    """Markup, template code, escapes and reordering in every field that a document fills."""
    held = document(
        f"<b>Title</b>\n\n{HOSTILE}\n\n</title></style></mark>",
        id="<i>id</i>\x1b[2J",
        title="<b>Title</b>",
        publisher='"><script>alert(3)</script>',
        url="javascript:alert(4)",
    )
    said = statement(
        held,
        "<img src=x onerror=alert(2)> & “\u202ethe dam\u2066 {{ 7*7 }} {% raw %} held",
        source="Minister </script><script>alert(1)</script>",
        speaker="<script>alert(5)</script>" + "x" * 100,
        affiliation="\u202eParty <svg onload=alert(6)>",
    )
    return brief(
        [answer("<script>alert(7)</script> & </title>", [(held, said, "deny", 0.5)])],
        [held],
        {held.id: Reading(held.id, "<reader>", (said,))},
    )


def long_weeks(days: int = 17, parties: int = 6) -> Brief:
    """Many days with gaps, parties with long names, quotations that run on."""
    stances: tuple[Stance, ...] = ("affirm", "deny", "doubt")
    lines: list[tuple[Document, Statement, Stance, float]] = []
    for place in range(days * 2):
        party = place * 5 % parties
        day = (date(2021, 12, 20) + timedelta(days=place // 2 + (place // 9) * 2)).isoformat()
        words = (
            f"On occasion {place} the bridge, which the council of the river towns had ordered to "
            "be inspected by engineers from both banks, was reported to be standing and fit for "
            "lorries of up to forty tonnes, whatever the other side may have announced, and it "
            "will stay so until the ice has gone out and the piers have been looked at again"
        )
        held = document(
            f"Bridge report {place}\n\nThe party said {words}.",
            id=f"report-{place}",
            title=f"Bridge report {place}",
            published=day,
        )
        said = statement(
            held,
            words,
            cue="said",
            source="The party",
            speaker=f"Speaker number {place} of the delegation",
            affiliation=f"Confederation of River Towns, Harbours and Ferry Companies No. {party}",
            said_on=day,
            act="promise" if place % 7 == 3 else "assert",
        )
        lines.append((held, said, stances[(party + place // 8) % 3], 0.5 + place % 5 / 10))
    return brief(
        [answer("The bridge is standing", lines)],
        [line[0] for line in lines],
        {held.id: Reading(held.id, "made-by-hand", (said,)) for held, said, _, _ in lines},
    )
