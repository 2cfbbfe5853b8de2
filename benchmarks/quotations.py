"""The cheapest thing people do: direct quotations with "X said" beside them, by regular expression.

It is the yardstick for speed only. It finds no indirect speech, no turns, no headlines, and does
not know who "he" is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

VERBS: Final = (
    "said|says|told|added|wrote|tweeted|stated|claimed|announced|warned|denied|insisted|argued|"
    "explained|noted|replied|asked|declared|confirmed|stressed|continued"
)
_NAME: Final = r"(?:[A-Z][\w’'-]*(?:\s+(?:[A-Z]\.|[A-Z][\w’'-]*)){0,4}|he|she|they|He|She|They)"
_QUOTATION: Final = r"“(?P<curly>[^“”]{4,1500})”|\"(?P<plain>[^\"]{4,1500})\""
_AFTER: Final = re.compile(
    rf"(?:{_QUOTATION}),?\s*(?:(?P<name>{_NAME})\s+(?P<cue>{VERBS})\b"
    rf"|(?P<cue2>{VERBS})\s+(?P<name2>{_NAME}))"
)
_BEFORE: Final = re.compile(
    rf"(?P<name>{_NAME})\s+(?P<cue>{VERBS})[^.!?“”\"\n]{{0,60}}[,:]?\s*(?:{_QUOTATION})"
)


def quotations(text: str) -> Iterator[tuple[str, str]]:
    """Give name and words of every direct quotation that "X said" follows or precedes."""
    for pattern in (_AFTER, _BEFORE):
        for found in pattern.finditer(text):
            parts = found.groupdict()
            name = parts["name"] or parts.get("name2") or ""
            yield name, parts["curly"] or parts["plain"] or ""
