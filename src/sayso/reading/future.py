"""What is said of one's own side: that it will do something, or that it does not; and forecasts."""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.terms import Act

_WILL = re.compile(
    r"(?P<subject>[^.!?;:]*?)\s*(?:\b(?:will|won[’']t|shall|is going to|are going to|am going to"
    r"|(?:is|are) (?:set|due|about) to)\b|[’']ll\b)(?!\s+(?:depend|always be|never be"
    r"|have to be seen|not be (?:true|possible)))"
)
_WOULD = re.compile(
    r"(?P<subject>[^.!?;:]*?)\s*\bwould(?:n[’']t)?\s+(?:(?:not|soon|now|also"
    r"|then)\s+)?(?!be\b(?! \w+ing\b)|have\b|like\b|prefer\b|believe\b|think\b|seem\b|mean\b"
    r"|want\b|require\b|show\b|need\b)"
)
_SELF = re.compile(r"(?i)^(?:that\s+)?(?:I|we|he|she|they|our \w+|his \w+|her \w+)$")
_FIRST_PERSON = re.compile(r"(?i)^(?:I|we|our \w+|my \w+)$")
_CONDITION = re.compile(r"(?i)\b(?:if|unless|whether|could|might|may|who|which|what|when|that)\b")
_DONE = re.compile(
    r"\s*(?:also |soon |then |now )?be (?:also |soon |fully |closely )?(?:provided|purchased"
    r"|bought|built|rebuilt|opened|reopened|launched|sent|delivered|organi[sz]ed|created"
    r"|established|allocated|paid|introduced|implemented|withdrawn|returned|deployed|released"
    r"|published|coordinated|continued|prosecuted|punished|set up|carried out|distributed"
    r"|evacuated|compensated|restored)\b"
)
"""What officials say will be done is theirs to do, where nobody else is named."""
_IS_NOT = re.compile(
    r"(?i)(?P<subject>[^.!?;:,]{1,70}?) (?:is|are|was|were|did|does|do)(?: not|n[’']t)\b"
    r"(?! (?:yet|only|just|want|know|aware|sure|think|believe|like)\b)"
)
_THEY = re.compile(r"(?i)^(?:they|it)$")
_OPENING = 4
"""So many first words name whose deed is told."""
_SHORTEST = 12
"""Most words of a subject; a longer stretch before the verb is a clause of its own."""


def future_act(
    content: str,
    side: str | None,
    home_in: Callable[[str], str | None],
    *,
    first_person: bool = False,
    body: bool = False,
) -> Act | None:
    """Say whether words about the future promise or predict; None where they do neither.

    `side` is the state or body that the speaker speaks for; `home_in` names the one that a
    phrase speaks of; with `first_person` the words are the speaker's own, so that "he" is another;
    a `body` may call itself "it".
    What the speaker says will be done by their own side is a promise ("Our
    boats will be back by May"), what others will do or what will come about is a prediction.
    After a past "said", "would" is the future of one's own side only; else it weighs a case.
    """
    words = " ".join(content.split()).strip("“”\"'‘’ ,")
    will = _WILL.match(words)
    match = will or _WOULD.match(words)
    if match is None:
        return None
    subject = re.sub(r"(?i)^that\s+", "", match["subject"].strip(" ,“”\"'"))
    if not subject or len(subject.split()) > _SHORTEST or _CONDITION.search(subject):
        return None
    himself = _FIRST_PERSON if first_person else _SELF
    own = body and subject.lower() == "it"
    own = (
        own or himself.match(subject) is not None or (side is not None and home_in(subject) == side)
    )
    if will and side is not None and _DONE.match(words, match.end()):
        own = own or home_in(subject) in (None, side)
    if own:
        return "promise"
    return "predict" if will else None


def sided_act(
    content: str, side: str | None, home_in: Callable[[str], str | None], *, body: bool = False
) -> Act | None:
    """Say what reported words about the speaker's own side do: promise, predict or deny.

    "We are no party to the war" denies what others must have claimed.
    """
    ahead = future_act(content, side, home_in, body=body)
    match = _IS_NOT.match(re.sub(r"(?i)^that\s+", "", content.strip("“”\"'‘’ ,")))
    if ahead is None and match is None and side is not None:
        # what one's own side did is no accusation
        return "assert" if home_in(" ".join(content.split()[:_OPENING])) == side else None
    if ahead is not None or match is None or len(match["subject"].split()) > _SHORTEST:
        return ahead
    subject = match["subject"]
    if _CONDITION.search(subject) or subject.lower().startswith("there"):
        return None
    own = _THEY.match(subject) or (side is not None and home_in(subject) == side)
    return "deny" if own else None
