"""What the words of a cue name: speech, writing, belief, evidence or a deed.

The words stand in `cue_kinds.json` as lemmas; their inflected forms are made here. The first word
or phrase of the cue that is listed there decides ("wanted to announce" is thinking), but:

- Light words leave it to the next one listed ("made a promise" is saying) and have a kind of their
  own only where there is none.
- Some words depend on the source: a study suggests (showing), a minister suggests (saying); and
  what a letter says is written. A source is known by the noun that heads it.
- Some depend on the content: "found that it was empty" is showing, "found it dull" is thinking.

A cue without a listed word names a deed ("imposed"), unless a clause or a quotation is its content.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

from sayso.terms import CueKind

Voice = Literal["evidence", "document", "court", "body", "other"]
"""What a source is: evidence, a document, a court, another body of people; else a person, or
unknown."""

BySource = Literal["list", "show", "tell", "judge"]
"""Classes of words that things and people use differently; see `_by_source`."""

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CLAUSE = re.compile(r"(?i)^\W*(?:that|whether|if|how|why)\b")
_CLAUSE_AHEAD = re.compile(r"(?i)\b(?:that|whether)\W*$")
_QUOTATION = re.compile(r"^[\s,]*(?:[“”„«\"‘]|'')")
_QUOTED: Final = 4
"""Words from which a quotation is what somebody says, and no name or scare quotes."""
_OF_THINGS: Final[Mapping[Voice, CueKind]] = {"evidence": "showing", "document": "writing"}
_GAP: Final = 2
"""Most words between two words of a phrase: "take quite strong issue"."""

_HOLDING: Final = frozenset(["for", "to", "among", "with"])
"""Prepositions that stand alone for what somebody thinks: "To many, it is a loss"."""

_THING = re.compile(r"(?i)^(?:it|which|that|this|these|those|what)$")
_PERSON = re.compile(r"^(?:[A-Z]\w*|you|he|she|we|they|who)\b")
_PARTICIPLE = re.compile(
    r"^(?:\w+ed|done|drawn|given|held|made|put|seen|sent|shot|shown|taken|written)$"
)


@dataclass(frozen=True, slots=True)
class _Source:
    """What a cue's source is. `thing` and `person` are both false where its words do not say."""

    voice: Voice
    thing: bool = False
    person: bool = False


def cue_kind(cue: str, *, source: str = "", content: str = "", body: bool = False) -> CueKind:
    """Say what kind of act the words of a cue name, given those of its source and content.

    `body`: the source is known to be an organisation or a state.
    """
    words = [_lemma(word) for word in _WORD.findall(cue)]
    who = _source(source, body=body)
    quoted = bool(_QUOTATION.match(content))
    clause = quoted or bool(_CLAUSE.match(content) or _CLAUSE_AHEAD.search(cue))
    kind = _decided(words, who, clause=clause) or _undecided(words, clause=clause)
    if kind == "doing" and clause and (not quoted or len(content.split()) >= _QUOTED):
        kind = "saying"  # a deed has no words: "'We are done with it,' he shrugged"
    if kind == "saying" and _names_medium(words):
        return "writing"
    if kind in ("saying", "doing"):  # things neither speak nor act
        return _OF_THINGS.get(who.voice, kind)
    return kind


def _decided(words: Sequence[str], who: _Source, *, clause: bool) -> CueKind | None:
    """The kind that the first listed word or phrase gives, light ones last; None without any."""
    last: CueKind | None = None
    for kind, light in _kinds(words, who, clause=clause):
        if not light:
            return kind
        last = last or kind
    return last


def _kinds(words: Sequence[str], who: _Source, *, clause: bool) -> Iterator[tuple[CueKind, bool]]:
    """The kinds of the words and phrases listed, in order, and whether they are light."""
    table, at = _table(), 0
    while at < len(words):
        word = words[at]
        ends = [(_phrase_end(words, at, rest), kind) for rest, kind in table.phrases.get(word, ())]
        end, phrase = max(ends, default=(0, None))
        if phrase and end:
            yield phrase, False
            at = end
            continue
        if word in table.by_source:
            kind = _by_source(table.by_source[word], who, clause=clause)
            yield kind, kind == "doing"  # "showed support for"
        elif word in table.words:
            yield table.words[word], word in table.light
        at += 1


def _phrase_end(words: Sequence[str], at: int, rest: Sequence[str]) -> int:
    """Where the phrase ends whose first word stands at `at`, or 0 where the rest is missing."""
    for word in rest:
        near = words[at + 1 : at + 2 + _GAP]
        if word not in near:
            return 0
        at += 1 + near.index(word)
    return at + 1


def _by_source(entry: BySource, who: _Source, *, clause: bool) -> CueKind:
    """The kind of a word that things and people use differently.

    A letter lists in writing, a person aloud; images show that, people show something; a poll
    tells, and so does a spokesman; courts find aloud, studies find that, people find it dull.
    """
    people = who.person or who.voice in ("body", "court")
    if entry == "list":
        return "saying" if people else "writing"
    if entry == "show":
        return "doing" if people else "showing"
    if who.thing:
        return "showing"
    if entry == "tell" or who.voice in ("body", "court"):
        return "saying"
    return "showing" if clause else "thinking"


def _undecided(words: Sequence[str], *, clause: bool) -> CueKind:
    """The kind of a cue without a listed word: signs, a preposition ("In a poll, …"), or a verb
    that is not known."""
    if clause:
        return "saying"
    if set(words) - _table().function_words:
        return "doing"
    return "thinking" if set(words) & _HOLDING else "saying"


def _names_medium(words: Sequence[str]) -> bool:
    """Whether a cue of saying goes on to say that it was written: "said in a letter"."""
    return any(
        word in ("in", "on", "via", "by") and set(words[at + 1 :]) & _table().media
        for at, word in enumerate(words)
    )


def _source(text: str, *, body: bool) -> _Source:
    """Say what a source is, by the noun that heads it: "a poll of voters" is evidence."""
    words = _WORD.findall(re.split(r"[,;(–—]", text, maxsplit=1)[0])
    head = _head(words)
    table = _table()
    named = head in table.names or (head == "figures" and table.people & {*map(str.lower, words)})
    voice = "other" if named else _noun_voice(head)
    if voice == "other" and body:
        voice = "body"
    thing = voice in ("evidence", "document") or bool(_THING.match(text.strip()))
    return _Source(voice, thing, person=not thing and bool(_PERSON.match(head)))


def _head(words: Sequence[str]) -> str:
    """The noun that heads a noun phrase: the last word before what describes it further, be it a
    preposition or a participle ("a survey taken in May")."""
    table, first = _table(), 0
    for at, word in enumerate(words):
        before = words[at - 1]
        if at == first:
            continue
        if word.lower() == "of" and before.lower() in table.portions:
            first = at + 1
        elif word.lower() in table.ends_of_head or (
            _PARTICIPLE.search(word) and _noun_voice(before) != "other"
        ):
            return before
    return words[-1] if words else ""


def _noun_voice(noun: str) -> Voice:
    noun = re.sub(r"[’']s?$", "", noun.lower())
    sources = _table().sources
    return sources.get(noun) or sources.get(noun.rpartition("-")[2], "other")


def _lemma(word: str) -> str:
    """The listed word that this is a form of, else the word itself, in lower case."""
    word = word.lower()
    lemmas = _table().lemmas
    for form in (word, word.replace("-", ""), re.sub(r"[’']s?$", "", word).rpartition("-")[2]):
        if form in lemmas:
            return lemmas[form]
    return word


@dataclass(frozen=True, slots=True)
class _Table:
    words: Mapping[str, CueKind]
    by_source: Mapping[str, BySource]
    light: frozenset[str]
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], CueKind]]]
    """By their first word: the words that follow it, and the kind."""
    lemmas: Mapping[str, str]
    """Every form of a word listed, with the word."""
    sources: Mapping[str, Voice]
    """Every form of a noun that tells what a source is."""
    function_words: frozenset[str]
    media: frozenset[str]
    """What is written in or on: "said in a letter"."""
    ends_of_head: frozenset[str]
    """Words before which the noun stands that heads a noun phrase."""
    portions: frozenset[str]
    """Nouns that leave it to what follows their "of"."""
    names: frozenset[str]
    """Nouns that mostly belong to names where they are capitalised."""
    people: frozenset[str]
    """Words that make figures people."""


@cache
def _table() -> _Table:
    path = files("sayso.reading").joinpath("cue_kinds.json")
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    light = _listed(data["light"])
    words = {**_listed(data["words"]), **light}
    by_source = _listed(data["by_source"])
    sets = {name: frozenset(" ".join(lines).split()) for name, lines in data["sets"].items()}
    nouns = _listed(data["sources"])
    irregular = {word: found.split() for word, found in data["irregular"].items()}
    lemmas = _lemmas([*words, *by_source, *sets["media"]], irregular, forms)
    opening = {phrase.split()[0] for found in data["phrases"].values() for phrase in found}
    lemmas = {**_lemmas(opening - {*lemmas}, irregular, forms), **lemmas}
    phrases: dict[str, list[tuple[tuple[str, ...], CueKind]]] = {}
    for kind, found in data["phrases"].items():
        for phrase in found:
            first, *rest = (lemmas.get(word, word) for word in phrase.split())
            phrases.setdefault(first, []).append((tuple(rest), kind))
    return _Table(
        words=words,
        by_source=by_source,
        light=frozenset(light),
        phrases=phrases,
        lemmas=lemmas,
        sources={form: nouns[noun] for form, noun in _lemmas(nouns, irregular, plurals).items()},
        **sets,
    )


def _listed(groups: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Every word of the groups with the name of its group."""
    return {word: name for name, lines in groups.items() for word in " ".join(lines).split()}


def _lemmas(
    words: Iterable[str], irregular: Mapping[str, list[str]], rule: Callable[[str], Iterable[str]]
) -> dict[str, str]:
    """All forms of the words: themselves first, then irregular ones, then those by rule."""
    words = list(words)
    lemmas = {word: word for word in words}
    for made in (lambda word: irregular.get(word, []), rule):
        for word in words:
            for form in made(word):
                lemmas.setdefault(form, word)
    return lemmas


def forms(word: str) -> list[str]:
    """The regular forms of a verb or noun, in British and American spelling.

    Where spelling does not tell whether a consonant is doubled (traveled, travelled), both are
    given; a form that does not exist does no harm.
    """
    if word.endswith(("ise", "yse")):
        american = word[:-2] + "ze"
        return [american, *_inflected(word), *_inflected(american)]
    return _inflected(word)


def _inflected(word: str) -> list[str]:
    made = plurals(word)
    if re.search(r"[^aeo]y$", word):
        return [*made, word[:-1] + "ied", word + "ing"]
    if word.endswith("ie"):
        return [*made, word + "d", word[:-2] + "ying"]
    if word.endswith("e"):
        return [*made, word + "d", (word if word[-2] in "eoy" else word[:-1]) + "ing"]
    stems = [word + "k" if word.endswith("c") else word]
    if re.search(r"[aeiouy][bdfglmnprtvz]$", word):
        stems.append(word + word[-1])
    return [*made, *(stem + ending for stem in stems for ending in ("ed", "ing"))]


def plurals(word: str) -> list[str]:
    """The forms with -s: a noun's plural, a verb's third person."""
    if re.search(r"[^aeo]y$", word):
        return [word[:-1] + "ies"]
    return [word + "es" if re.search(r"(?:[sxz]|[cs]h)$", word) else word + "s"]
