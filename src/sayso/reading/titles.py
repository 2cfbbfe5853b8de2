"""People mentioned by their office: "the President", "the governor", "the minister".

Names alone leave gaps that pronouns fall into: after "the President took questions" it is the
President who is "he".
"""

from __future__ import annotations

import re

from sayso.reading import names, offices
from sayso.reading.cast import Cast, Mention

_OFFICE = re.compile(
    r"\b[Tt]he\s+(?P<role>(?:(?:[Dd]eputy|[Vv]ice|[Aa]cting|[Ff]irst)[ -])?"
    r"(?:[Pp]rime [Mm]inister|[Ff]oreign [Mm]inister|[Dd]efen[cs]e [Mm]inister|[Pp]resident"
    r"|[Pp]remier|[Cc]hancellor|[Mm]inister|[Ss]ecretary(?:[- ][Gg]eneral| of [Ss]tate)?"
    r"|[Aa]mbassador|[Gg]overnor|[Mm]ayor|[Ss]enator|[Cc]ongress(?:wo)?man|[Ss]pokes(?:wo)?man"
    r"|[Ss]pokesperson|[Pp]rincess|[Pp]rince|[Kk]ing|[Qq]ueen|[Pp]ope|[Ff]irst [Ll]ady"
    r"|[Hh]ead of [Ss]tate|[Dd]irector|[Gg]eneral|[Jj]udge|[Cc]ommissioner))"
    rf"(?![\w-]|\s+(?:of|for|to)\b|\s+[{names.UPPER}])"
)


def mention_offices(cast: Cast) -> None:
    """Add to a cast the mentions of people by an office whose holder the text, or the publisher
    and the day, tell."""
    found: list[Mention] = []
    for match in _OFFICE.finditer(cast.text):
        role = " ".join(match["role"].lower().split())
        holder = offices.holder(f"the {role}", role, None, cast, match.start())
        if holder is not None and holder.kind == "person":
            found.append(Mention(match.start(), match.end(), holder))
    cast.add(found)
