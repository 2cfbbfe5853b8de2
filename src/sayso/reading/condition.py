"""What a promise, a threat or a prediction is tied to: "if the border opens", "unless …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.records import Span
from sayso.terms import Act

TIED: Final[frozenset[Act]] = frozenset(("promise", "predict", "threaten", "warn"))
_OPENS: Final = re.compile(
    r"(?i)(?<![\w’'-])(?:(?:only )?(?:if|unless|provided(?: that)?|providing(?: that)?|(?:so"
    r"|as) long as|assuming(?: that)?|on (?:the )?condition that|on (?:the )?condition of|in case"
    r"|in the event (?:of|that)|once(?= (?:the|a|an|it|they|we|he|she|I|you|all|this|these|those"
    r"|there|our|their|his|her|its|(?-i:[A-Z]\w+))\b))|should (?=(?:the \w+|(?-i:[A-Z]\w+)|they|he"
    r"|she|it|we) (?:not )?[a-z]+\b))\b"
)
_NO_CONDITION: Final = re.compile(
    r"(?i)\b(?:even|as|what|ask(?:ed|s|ing)?|know(?:s|n)?|knew|wonder\w*|sure|see|unclear|certain"
    r"|doubt\w*|determin\w+|decid\w+|question(?:ed)?|matter|confirm\w*|check\w*|tell)\s$"
)
_LETTERS: Final = re.compile(r"[A-Za-z]")
_ENDS: Final = re.compile(
    r"[.;!?”\"»)]|\s[—–-]{1,2}\s|,(?= (?:but|and|or|he|she|they|it|we|I|which|who)\b)"
)
_FRONTED: Final = re.compile(r"[,.;!?”\"»)]|\s[—–-]{1,2}\s")


def condition_in(text: str, content: Sequence[Span]) -> Span | None:
    """Find the first condition in the content of a promise or a prediction.

    In front it ends at its comma ("If it rains, we stay"), behind at the end of the clause.
    """
    for span in content:
        for match in _OPENS.finditer(span.quote):
            lead = span.quote[: match.start()]
            if _NO_CONDITION.search(lead):
                continue
            fronted = lead.rstrip("“\"‘' ,").lower() in (
                "",
                "that",
                "and",
                "but",
                "that,",
                "and that",
            )
            stop = (_FRONTED if fronted else _ENDS).search(span.quote, match.end())
            last = stop.start() if stop else len(span.quote)
            words = span.quote[match.start() : last].rstrip(" ,")
            if len(words.split()) < 2 or not _LETTERS.search(words):
                continue
            first = span.start + match.start()
            return Span.of(text, first, first + len(words))
    return None
