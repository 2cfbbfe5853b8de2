"""Texts in forms that training data lacks, and what any reader must show of them.

They were written after the rules, and what they must show was written before they were first
read. Each says who says what (`shows`: a speaker, None where nobody known, and words of the
content) and what must not be (`never`: a speaker, "*" for anybody, and words).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Saying = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class Sample:
    """A text with its metadata, and what a reading must and must not show.

    `by`: the rules show it with no tagger at all, or with the test double that finds "X said Y",
    or it takes the model.
    """

    text: str
    shows: tuple[Saying, ...] = ()
    never: tuple[tuple[str, str], ...] = ()
    title: str | None = None
    publisher: str | None = None
    published: str = "2023-05-10"
    by: Literal["rules", "double", "model"] = "rules"


def head(title: str, body: str, *shows: Saying, never: tuple[tuple[str, str], ...] = ()) -> Sample:
    """Make the sample of a headline."""
    return Sample(body, shows, never, title=title)
