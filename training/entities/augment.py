"""Marked texts made anew: other names in the same sentences, other case, sentences together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random

from evaluation.entity_sets import Marked, Named, together
from sayso.reading.actors import table
from sayso.reading.places.gazetteer import Gazetteer, gazetteer

BODIES = (
    "{place} University", "University of {place}", "{place} Police Department", "Bank of {place}",
    "{place} City Council", "{place} Times", "{place} Airlines", "Ministry of {topic}",
    "Department of {topic}", "{last} Foundation", "{last} & {last}", "{last} Inc.", "{last} Group",
    "{last} Corporation", "{demonym} Red Cross", "{demonym} Foreign Ministry", "{demonym} Army",
    "{demonym} {topic} Ministry", "{place} {topic} Committee", "National {topic} Agency",
    "{demonym} Democratic Party", "{last} Institute", "{place} Observatory", "Radio {place}",
    "{place} United", "{topic} Workers Union", "{last} Technologies", "{demonym} Navy",
)  # fmt: skip
TOPICS = (
    "Health", "Education", "Energy", "Agriculture", "Finance", "Transport", "Security", "Defence",
    "Justice", "Water", "Labour", "Trade", "Culture", "Science", "Fisheries",
)  # fmt: skip


class Names:
    """Where other names are drawn from: the sets' own, the shipped tables, and made-up bodies."""

    def __init__(self, marked: Iterable[Marked], random: Random) -> None:
        self.random = random
        self.own: dict[str, list[str]] = defaultdict(list)
        for one in marked:
            for span in one.spans:
                self.own[span.label].append(one.text[span.start : span.end])
        self.people = [name.split() for name in table().people if 1 < len(name.split()) < 4]
        self.bodies = [one.name for one in table().named.values() if one.kind == "organisation"]
        self.demonyms = sorted({one for one in table().adjective.values() if one[0].isupper()})
        self.places = _large_places(gazetteer(), random)

    def other(self, span: Named, said: str) -> str:
        """Give another name of the same kind and length class."""
        random = self.random
        if random.random() < 0.4:
            alike = [name for name in random.choices(self.own[span.label], k=4)
                     if (" " in name) == (" " in said)]  # fmt: skip
            if alike:
                return alike[0]
        if span.label == "person":
            first, last = random.choice(self.people)[0], random.choice(self.people)[-1]
            return f"{first} {last}" if " " in said else random.choice((first, last, last))
        if span.label in ("place", "state"):
            return random.choice(self.places)
        if " " not in said or random.random() < 0.3:
            return random.choice(self.bodies)
        return random.choice(BODIES).format(
            place=random.choice(self.places), topic=random.choice(TOPICS),
            last=random.choice(self.people)[-1], demonym=random.choice(self.demonyms),
        )  # fmt: skip


def _large_places(places: Gazetteer, random: Random) -> list[str]:
    size = len(places._population)
    drawn = (random.randrange(size) for _ in range(60_000))
    names = {places.name(index) for index in drawn if places._population[index] > 20_000}
    return sorted(name for name in names if name.isascii() and len(name.split()) < 4)


def renamed(marked: Marked, names: Names, *, share: float) -> Marked:
    """Put other names in the place of some."""
    parts: list[str] = []
    spans: list[Named] = []
    at = length = 0
    shifts = [(0, 0)]
    for span in marked.spans:
        said = marked.text[span.start : span.end]
        plain = span.label in ("person", "organisation", "place", "state") and said[:1].isupper()
        new = names.other(span, said) if plain and names.random.random() < share else said
        new = new.upper() if said.isupper() and len(said) > 4 else new
        parts += [marked.text[at : span.start], new]
        length += span.start - at
        spans.append(Named(length, length + len(new), span.label))
        length, at = length + len(new), span.end
        shifts.append((at, length - at))
    unsure = tuple((start + _shift(shifts, start), end + _shift(shifts, start))
                   for start, end in marked.unsure if not _cut(marked, start, end))  # fmt: skip
    text = "".join([*parts, marked.text[at:]])
    return replace(marked, text=text, spans=tuple(spans), unsure=unsure)


def _shift(shifts: Sequence[tuple[int, int]], at: int) -> int:
    return next(shift for begins, shift in reversed(shifts) if begins <= at)


def _cut(marked: Marked, start: int, end: int) -> bool:
    return any(one.start < end and start < one.end for one in marked.spans)


def recased(marked: Marked, random: Random, *, share: float) -> Marked:
    """Write some texts all in lower case or in capitals, as people do on the web."""
    if random.random() >= share:
        return marked
    text = marked.text.lower() if random.random() < 0.6 else marked.text.upper()
    return replace(marked, text=text) if len(text) == len(marked.text) else marked


def joined(sentences: Sequence[Marked], random: Random) -> list[Marked]:
    """Put one to three neighbouring sentences together, as in a paragraph."""
    groups: list[Marked] = []
    at = 0
    while at < len(sentences):
        group = sentences[at : at + random.choice((1, 1, 1, 2, 3))]
        groups.append(together(group, group[0].name))
        at += len(group)
    return groups
