"""Who stands under one command or owner: office-holders under their state, outlets under theirs."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.linking.independence.outlets import outlet
from sayso.reading.actors import table
from sayso.records import Speaker


@dataclass(frozen=True, slots=True)
class Command:
    """Whom an origin answers to, by name, and how we know."""

    name: str
    reason: str


def command(speaker: Speaker | None, publisher: str | None = None) -> Command | None:
    """Whom a speaker answers to, else (in a publication's own voice) the publisher; None where
    nobody is named. Who answers to nobody we know of stands for themselves."""
    if speaker is None:
        return _owner(publisher) if publisher else None
    owned = _owner(speaker.name) if outlet(speaker.name) else None
    if owned:
        return owned
    if not speaker.affiliation:
        return Command(speaker.name, "speaks for no one else that the text names")
    home = table().home_of(speaker.affiliation) or speaker.affiliation
    over = _owner(home) if outlet(home) else None
    if over:
        return Command(over.name, f"{speaker.name} of {home}: {over.reason}")
    if home == speaker.name:
        return Command(home, "speaks for itself")
    through = "" if home == speaker.affiliation else f", which belongs to {home}"
    return Command(home, f"{speaker.name} speaks for {speaker.affiliation}{through}")


def _owner(name: str) -> Command:
    """Whose an outlet or another publisher is."""
    found = outlet(name)
    if found and found.state:
        through = "" if found.owner == found.state else f" through {found.owner}"
        return Command(found.state, f"{found.name} belongs to {found.state}{through}")
    if found:
        return Command(found.owner, f"{found.name} belongs to {found.owner}")
    home = table().home_of(name)
    if home and home != name:
        return Command(home, f"{name} belongs to {home}")
    return Command(name, f"{name} publishes in its own name")
