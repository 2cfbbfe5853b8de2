"""From documents to independent origins, step by step, with the reason of every step down.

Independence is never one number. Many documents may hold few texts, texts may report one
utterance, speakers may answer to one command, and who only hands on has no access of their own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.linking.independence.commands import Command, command
from sayso.linking.independence.copying import Copy, copies, originals, partners
from sayso.linking.independence.credits import credits
from sayso.linking.independence.outlets import outlet
from sayso.linking.independence.relays import relays, rests_on
from sayso.linking.independence.utterances import Said, Utterance, utterances
from sayso.reading.actors import table
from sayso.records import Speaker, Statement

Step = Literal["copy", "utterance", "unnamed", "relay", "command", "no access"]
"""What made the numbers smaller: a copied text, one utterance reported again, a source without a
name, words only handed on, one command or owner; or no access of their own that is shown."""

_NO_KNOWLEDGE = frozenset({"ask", "decline", "demand", "doubt"})
"""Acts that claim to know nothing: who says "we have not verified that" shows no access."""

_OWN_SIDE = re.compile(r"(?i)\b(?:we|our|ours)\b")


_SOME = """adviser aide analyst activist critic diplomat doctor expert insider journalist lawmaker
lawyer observer officer official protester reporter resident soldier source supporter user voter
witness worker"""
_NOBODIES = frozenset(
    [word + end for word in _SOME.split() for end in ("", "s")]
    + ["man", "men", "people", "person", "persons", "side", "sides", "witnesses", "woman", "women"]
)
"""The last words of descriptions of people who are not named."""


@dataclass(frozen=True, slots=True)
class Merge:
    """One step down: what no longer counts by itself, what it counts with, and why."""

    step: Step
    merged: tuple[str, ...]
    kept: str
    reason: str


@dataclass(frozen=True, slots=True)
class Funnel:
    """Who stands behind some statements. Every tuple holds ids or names, so that each number can
    be looked into; `merges` has the way from each to the next."""

    documents: tuple[str, ...]
    """Ids of the documents that the statements stand in."""
    texts: tuple[str, ...]
    """Ids of the first of them with each text; the others are copies."""
    utterances: tuple[int, ...]
    """Numbers of the statements that first report an act of saying."""
    origins: tuple[str, ...]
    """The named speakers, outlets that speak in their own voice among them."""
    independent: tuple[str, ...]
    """Whom they answer to, each once, without those who only hand on."""
    access: tuple[str, ...]
    """Those of them who show access of their own: a ground they name, or their own side's acts."""
    merges: tuple[Merge, ...]

    @property
    def unnamed(self) -> int:
        """How many of the statements have a source that is not named, or none."""
        return sum(merge.step == "unnamed" for merge in self.merges)


@dataclass(frozen=True, slots=True)
class _Origin:
    """Somebody named, what they are reported to have said, and whom they answer to."""

    name: str
    command: Command
    said: tuple[Said, ...]


def funnel(said: Sequence[Said], *, about: str = "", found: Iterable[Copy] | None = None) -> Funnel:
    """Work the funnel of some statements out. `about` is the proposition that they bear on: who
    is named in it knows the matter from inside. `found` are the copies among their documents,
    where they are known already."""
    documents = {one.document.id: one.document for one in said}
    known = tuple(copies(documents.values()) if found is None else found)
    roots = originals(documents.values(), known)
    spoken = utterances(said)
    origins, unnamed = _origins(said)
    independent, dependent = _independent(origins)
    access, without = _access(independent, about)
    return Funnel(
        documents=tuple(documents),
        texts=tuple({root: name for name, root in reversed(roots.items())}.values())[::-1],
        utterances=tuple(utterance.first.id for utterance in spoken),
        origins=tuple(origin.name for origin in origins),
        independent=tuple(independent),
        access=access,
        merges=(
            *_copied(roots, known), *_reported(spoken), *unnamed, *dependent, *without,
        ),
    )  # fmt: skip


def _copied(roots: Mapping[str, str], found: Sequence[Copy]) -> list[Merge]:
    taken = partners(found)
    merges = []
    for name, root in roots.items():
        if name != root:
            own = [copy for copy in taken[name].values() if copy.copy == name and copy.whole]
            best = max(own, key=lambda copy: copy.words)
            via = "" if best.original == root else f" of {best.original}"
            merges.append(Merge("copy", (name,), root, f"copy{via}: {best.reason}"))
    return merges


def _reported(spoken: Sequence[Utterance]) -> list[Merge]:
    return [
        Merge("utterance", (str(one.id),), str(utterance.first.id), reason)
        for utterance in spoken
        for one, reason in zip(utterance.said[1:], utterance.reasons, strict=True)
    ]


def _origins(said: Sequence[Said]) -> tuple[list[_Origin], list[Merge]]:
    """The named origins in the order of their first statement, and who is not named."""
    held: dict[str, list[Said]] = defaultdict(list)
    names: dict[str, tuple[str, Command]] = {}
    unnamed: list[Merge] = []
    for one in said:
        speaker = one.statement.speaker
        publisher = _own_voice(one) if speaker is None else None
        over = command(speaker, publisher)
        if over is None or (speaker and _described(speaker.name)):
            unnamed.append(Merge("unnamed", (str(one.id),), "", _nobody(one)))
            continue
        key = speaker.key if speaker else f"publisher/{publisher}"
        names.setdefault(key, (speaker.name if speaker else str(publisher), over))
        held[key].append(one)
    return [_Origin(*names[key], tuple(listed)) for key, listed in held.items()], unnamed


def _described(name: str) -> bool:
    """Whether a speaker has no name but a description: "senior White House official"."""
    last = name.split()[-1] if name.split() else ""
    return name.islower() or last in _NOBODIES


def _own_voice(one: Said) -> str | None:
    """Who says what a text says in its own voice: the agency it credits, else its publisher."""
    if one.statement.source is not None:
        return None
    whole = [credit for credit in credits(one.document) if credit.kind != "part"]
    return whole[0].outlet.name if whole else one.document.publisher


def _nobody(one: Said) -> str:
    links = relays(one.statement, one.document, around=one.around)
    through = f", {links[0].reason}" if links else ""
    source = _name(one.statement.speaker) or _source(one.statement)
    words = f"“{source}” is not named" if source else "nobody is named"
    return words + through


def _independent(
    origins: Sequence[_Origin],
) -> tuple[dict[str, list[_Origin]], list[Merge]]:
    """The origins by command, without those who only hand on what others say."""
    commands: dict[str, list[_Origin]] = {}
    merges: list[Merge] = []
    for origin in origins:
        handed = [_handed_on(one) for one in origin.said]
        if all(handed):
            kept, reason = handed[0] or ("", "")
            merges.append(Merge("relay", (origin.name,), kept, reason))
            continue
        fellows = commands.setdefault(origin.command.name, [])
        if fellows:
            merges.append(Merge("command", (origin.name,), fellows[0].name, origin.command.reason))
        fellows.append(origin)
    return commands, merges


def _handed_on(one: Said) -> tuple[str, str] | None:
    """Whose words somebody hands on, and how we know; None where they are their own."""
    for inner in one.inside:
        other = _name(inner.speaker) or _source(inner)
        if other and other != _name(one.statement.speaker):
            return other, f"hands on what {other} says"
    speaker = one.statement.speaker
    if speaker is None or outlet(speaker.name):
        ground = rests_on(one.statement, one.document)
        if ground:
            return ground.name, ground.reason
    return None


def _name(speaker: Speaker | None) -> str:
    return speaker.name if speaker else ""


def _source(statement: Statement) -> str:
    return " ".join(statement.source.quote.split()) if statement.source else ""


def _access(
    commands: Mapping[str, Sequence[_Origin]], about: str
) -> tuple[tuple[str, ...], list[Merge]]:
    """Which of them show access of their own."""
    shown: list[str] = []
    merges: list[Merge] = []
    for name, origins in commands.items():
        if any(access(one, name, about) for origin in origins for one in origin.said):
            shown.append(name)
        else:
            merges.append(Merge("no access", (name,), "", "names no ground, and speaks of others"))
    return tuple(shown), merges


def access(one: Said, over: str, about: str = "") -> str | None:
    """How a speaker can know of it, as far as the words show; None where they show nothing."""
    for item in one.statement.evidence:
        if item.ground != "report":
            return f"names {item.ground}: “{' '.join(item.span.quote.split())}”"
    if one.statement.act in _NO_KNOWLEDGE:
        return None
    words = one.statement.words
    for name in (over, table().adjective.get(over, over)):
        own = re.compile(rf"\b{re.escape(name)}\b")
        if own.search(words) or own.search(about):
            return f"speaks of its own side: “{name}”"
    match = _OWN_SIDE.search(words)
    return f"speaks of its own side: “{match[0]}”" if match else None
