"""What pronouns look back on: the nearest fitting subject, or whoever spoke last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.reading.cast import Cast, Entity, Mention
from sayso.reading.raw import Fragments

_MEETING = re.compile(
    r"(?:[’']s)?,?\s+(?:Jr\.?,?\s+)?(?:and\s+|(?:(?:has |have )?"
    r"(?:spoke|spoken|met|talked|conferred"
    r"|(?:held|had|has|took part|participated|joined|attended)(?:\s+[\w-]+){1,4}"
    r"|(?i:phone |telephone )?(?i:call|meeting|talks|conversation)s?)(?:\s+[\w-]+){0,4}?"
    r"\s+(?:with|to)|welcomed|hosted|received|called"
    r"|and\s+counterpart)\s+)(?:[\w’'.-]+,?\s+){0,8}"
)
"""What stands between the names of two who meet: "X spoke by phone with President Y"."""
_WITH = re.compile(r"\b(?:with|hosted|received|welcomed)\b")
_LISTED = re.compile(
    r"(?:\s+of\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)*)?(?:,\s+(?:and\s+)?|\s+and\s+)"
    r"(?:[\w’'.-]+\s+){0,8}"
)
"""What stands between the names of those who are met: "X of Norland, and Chancellor Y"."""
_OF = re.compile(r"\bof\s+(?:the\s+)?$")
_NEAR = 6
"""How many sentences back an antecedent may lie."""


@dataclass(frozen=True, slots=True)
class Said:
    """Who spoke at a position: what pronouns that follow look back on."""

    position: int
    paragraph: int
    who: tuple[Entity, ...]


class Antecedents:
    """Mentions and speakers of one document, asked for what a pronoun at a position means.

    `starts` are the positions at which the document's sentences begin; `issued` is a statement or
    read-out, which opens with what it is about.
    """

    def __init__(self, cast: Cast, starts: Sequence[int], *, issued: bool = False) -> None:
        self.cast = cast
        self.starts = starts
        self.issued = issued
        self.said: list[Said] = []

    def remember(self, position: int, paragraph: int, who: tuple[Entity, ...]) -> None:
        """Note who spoke last."""
        if who:
            self.said.append(Said(position, paragraph, who))

    def just_before(self, start: int, *, people: bool) -> tuple[Entity, ...]:
        """Give whom "who" and "which" mean: what is named right before."""
        for mention in self.cast.before(start, count=3):
            if start - mention.end < 60 and (mention.entity.kind in ("person", "group")) == people:
                return (mention.entity,)
        return ()

    def person(
        self,
        start: int,
        gender: str,
        paragraph: int,
        content: Fragments,
        *,
        apart: Entity | None = None,
    ) -> tuple[Entity, ...]:
        """Find the person that "he" or "she" means: the best of recency, subjecthood, speaking.

        Whoever speaks in their own voice here (`apart`) says "I" and is not meant.
        """
        scores: dict[str, tuple[float, Entity]] = {}
        here = self._sentence(start)
        for mention in self.cast.before(start):
            entity = mention.entity
            if entity.kind != "person" or (entity.gender and entity.gender != gender):
                continue
            if entity is apart:
                continue
            if any(first <= mention.start < last for first, last in content):
                continue
            back = here - self._sentence(mention.start)
            if back > _NEAR:
                break
            score = -1.0 * back + 0.8 * self.is_subject(mention) - (0 if entity.gender else 1.0)
            if back == 0 and self._quoted(mention.start):
                score -= 0.8
            old = scores.get(entity.key)
            scores[entity.key] = (max(score, old[0]) + 0.2 if old else score, entity)
        # A paragraph that has named its own subject looks back on nobody before it.
        opened = self.cast.text.rfind("\n\n", 0, start)
        anew = any(
            mention.start > opened and mention.entity.key in scores and self.is_subject(mention)
            for mention in self.cast.before(start, count=12)
        )
        for said in self.said[:-4:-1]:
            if said.position >= start or paragraph - said.paragraph > 3:
                continue
            if anew and said.position < opened:
                continue
            for entity in said.who:
                if (
                    entity.kind == "person"
                    and entity.gender in ("", gender)
                    and entity is not apart
                ):
                    far = here - self._sentence(said.position)
                    score = 1.6 - 0.5 * far - 0.4 * (paragraph - said.paragraph)
                    old = scores.get(entity.key)
                    scores[entity.key] = (max(score, old[0] + 0.8) if old else score, entity)
        if not scores:
            return ()
        best = max(scores.values(), key=lambda pair: pair[0])[1]
        best.gender = best.gender or gender
        return (best,)

    def several(self, start: int, paragraph: int, own: Entity | None = None) -> tuple[Entity, ...]:
        """Find whom "they" means: joint speakers, two named together, or a body that spoke."""
        last = next((said for said in reversed(self.said) if said.position < start), None)
        here = self._sentence(start)
        named, at = self._named_together(start)
        if last is not None and paragraph - last.paragraph <= 1:
            recent = last.position >= at
            if recent and len(last.who) > 1:
                return last.who
            body = last.who[0].kind != "person"
            if recent and body and here - self._sentence(last.position) <= 1:
                return last.who
        return named or self.met(start, own=own)

    def _named_together(self, start: int) -> tuple[tuple[Entity, ...], int]:
        """Find "A and B" as a subject in this or the last sentence, and where it stands."""
        here = self._sentence(start)
        found = self.cast.before(start, count=12)
        text = self.cast.text
        for later, earlier in pairwise(found):
            if here - self._sentence(earlier.start) > 1:
                break
            between = text[earlier.end : later.start]
            if (
                later.entity is not earlier.entity
                and re.fullmatch(r",?\s+and\s+(?:[\w’'-]+,?\s+){0,5}", between)
                and self.is_subject(earlier)
            ):
                return (earlier.entity, later.entity), earlier.start
        return (), -1

    def met(
        self, start: int, *, states: bool = False, own: Entity | None = None
    ) -> tuple[Entity, ...]:
        """Give those whom "the leaders" means: whom the text has brought together last.

        With `states` ("both sides") these are the states, else persons. Where others stand beside
        them, who is meant is not told. In words of somebody's own (`own`) these rather are those
        whom the speaker met; in a read-out, those whose meeting is told of first.
        """
        kind = "state" if states else "person"
        named = [one for one in self.cast.before(start, count=80)[::-1] if one.entity.kind == kind]
        text = self.cast.text
        if states:
            named = [one for one in named if not _OF.search(text, max(0, one.start - 8), one.start)]
        meetings = self._meetings(named)
        if own is None:
            return next(meetings, ())
        held = [together for together in meetings if together]
        main = held[-1 if self.issued else 0] if held else ()
        return next((one for one in held if own in one), main)

    def _meetings(self, named: list[Mention]) -> Iterator[tuple[Entity, ...]]:
        """Give those who meet among people in the order of the text, the last meeting first;
        nobody where others stand beside them."""
        text = self.cast.text
        at = len(named)
        for nth in range(len(named) - 2, -1, -1):
            if nth >= at or not self._meet(named[nth], named[nth + 1]):
                continue
            here = self._sentence(named[nth].start)
            while (
                nth
                and self._sentence(named[nth - 1].start) == here
                and self._meet(named[nth - 1], named[nth])
            ):
                nth -= 1  # "Moe met with Lund and Holm": not only the last two
            at, first, second, rest = nth, named[nth], named[nth + 1], named[nth + 2 :]
            together, last = [first.entity, second.entity], second
            while rest and _LISTED.fullmatch(text[last.end : rest[0].start]):
                last = rest.pop(0)
                together.append(last.entity)
            beside = (one.entity for one in rest if self._sentence(one.start) == here)
            clear = _WITH.search(text[first.end : second.start]) is not None or all(
                one in together or not (one.known or one.roles) for one in beside
            )
            yield tuple(dict.fromkeys(together)) if clear else ()

    def _meet(self, first: Mention, second: Mention) -> bool:
        """Whether the words between two names bring their bearers together."""
        between = self.cast.text[first.end : second.start]
        return first.entity is not second.entity and _MEETING.fullmatch(between) is not None

    def thing(self, start: int, paragraph: int, content: Fragments) -> tuple[Entity, ...]:
        """Find the body or state that "it" means."""
        for said in self.said[:-3:-1]:
            if (
                said.position < start
                and paragraph - said.paragraph <= 1
                and len(said.who) == 1
                and said.who[0].kind != "person"
            ):
                return said.who
        here = self._sentence(start)
        for mention in self.cast.before(start, count=20):
            if here - self._sentence(mention.start) > 2:
                break
            if any(first <= mention.start < last for first, last in content):
                continue
            if mention.entity.kind in ("organisation", "state") and self.is_subject(mention):
                return (mention.entity,)
        return ()

    def _sentence(self, position: int) -> int:
        low, high = 0, len(self.starts)
        while low < high:
            middle = (low + high) // 2
            if self.starts[middle] <= position:
                low = middle + 1
            else:
                high = middle
        return low

    def is_subject(self, mention: Mention) -> bool:
        """Whether a name seems to be a subject: early in its sentence, or before a verb."""
        nth = self._sentence(mention.start) - 1
        begin = self.starts[nth] if nth >= 0 else 0
        text = self.cast.text
        lead = text[begin : mention.start]
        if re.search(
            r"(?i)\b(?:of|for|to|by|with|from|against|in|at|on|about)\s+(?:\w+\s+)?$", lead
        ):
            return False
        after = text[mention.end : mention.end + 24]
        return len(lead.split()) <= 6 or bool(
            re.match(r"\s+(?:has|had|is|was|will|would|also|sa(?:id|ys)|\w+ed\b|\w+s\b)", after)
        )

    def _quoted(self, position: int) -> bool:
        nth = self._sentence(position) - 1
        begin = self.starts[nth] if nth >= 0 else 0
        lead = self.cast.text[begin:position]
        return lead.count("“") > lead.count("”") or lead.count('"') % 2 == 1
