"""Whose story a text is by its own word: the dateline, the agency's credit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from sayso.linking.independence.outlets import Outlet, named, outlet, outlets
from sayso.records import Document, Span

CreditKind = Literal["dateline", "byline", "part"]
"""The text is the agency's by its dateline; by its byline; or the agency added to it."""

HEAD = 400
"""Characters below the headline in which a dateline stands."""

FOOT = 600
"""Characters at the end in which credits stand."""

_DASH = r"\s*(?:--|[-–—])"


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency that a text names as its own source, with the words; a byline may stand outside
    the text, and then has none."""

    outlet: Outlet
    kind: CreditKind
    span: Span | None

    @property
    def reason(self) -> str:
        words = f": “{' '.join(self.span.quote.split())}”" if self.span else ""
        return f"credited to {self.outlet.name} by its {_NAMES[self.kind]}{words}"


_NAMES = {"dateline": "dateline", "byline": "byline", "part": "note"}


@lru_cache(maxsize=1)
def _datelines() -> tuple[re.Pattern[str], ...]:
    agency = named(agencies=True)
    month = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
    day = rf"(?:{month}\s+\d{{1,2}}|\d{{1,2}}\s+{month})(?:,?\s+\d{{4}})?"
    # At the beginning of a line: KYIV, Feb 16 (Reuters) -
    place = r"^(?:[^\W\d_][\w .’'/-]*(?:,\s*[^\W\d_][\w .’'-]*?)?)?"
    return (
        re.compile(rf"{place}(?:,?\s*{day})?\s*\({agency}\){_DASH}", re.M),
        re.compile(rf"{place}[.,]?\s*(?:{day}[.,]?\s*)?/{agency}/", re.M),
        re.compile(rf"{place}[.,]\s*{day}[.,]\s*{agency}\s*(?:[.–—-]|$)", re.M | re.I),
    )


@lru_cache(maxsize=1)
def _parts() -> re.Pattern[str]:
    agency = named(agencies=True)
    return re.compile(
        r"(?:(?:with\s+)?(?:additional\s+)?(?:reporting|material|information|files|input)\s+"
        rf"(?:by|from)\s+(?:the\s+)?|©\s*(?:\d{{4}}\s+)?|\b(?:source|via):?\s+){agency}"
        rf"|\b(?:the\s+)?{agency}\s+contributed\s+to\s+this"
        rf"|\(\s*{agency}\s*\)\s*$",
        re.I | re.M,
    )


def credits(document: Document) -> tuple[Credit, ...]:
    """The agencies that a text credits, each once, the surest first."""
    text = document.text
    start = document.heading[1] if document.heading and document.heading[0] < HEAD else 0
    found = [
        Credit(_agency(match), "dateline", Span.of(text, match.start(), match.end()))
        for pattern in _datelines()
        for match in pattern.finditer(text, start, min(len(text), start + HEAD))
    ]
    for words in (document.byline, document.publisher):
        agency = outlet(words)
        if agency and agency.kind == "agency":
            found.append(Credit(agency, "byline", None))
    found += [
        Credit(_agency(match), "part", Span.of(text, match.start(), match.end()))
        for match in _parts().finditer(text, max(start, len(text) - FOOT))
    ]
    return tuple({credit.outlet.name: credit for credit in reversed(found)}.values())[::-1]


def _agency(match: re.Match[str]) -> Outlet:
    name = next(group for group in match.groups() if group)
    found = outlets().get(name) or outlet(name)
    assert found is not None  # the pattern is made of the table's names
    return found
