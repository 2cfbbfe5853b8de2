"""What a garbled name of a news medium probably means: a guess, beside the words as written.

Machine translation and dictation spell outlets by ear and by letter: "N.B.C news", "Em S NBC",
"Rooters", "the Gardian". The known name that is nearest by spelling or by sound is offered, if it
is near enough and no other is as near.
"""

# ruff: noqa: SIM905
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso.reading.actors import shipped, slug, table
from sayso.reading.parties import is_outlet

_MORE = (
    "Al Arabiya|Anadolu Agency|Axios|BuzzFeed News|CBC News|CNBC|C-SPAN|Channel 4 News"
    "|Daily Express|Daily Mail|Daily Telegraph|Deutsche Welle|El País|Euronews|Forbes"
    "|Fox Business|France 24|Haaretz|Huffington Post|ITV News|Izvestia|Kommersant|Kyiv Post"
    "|La Repubblica|Los Angeles Times|Meduza|Moscow Times|National Public Radio|Newsweek|NPR|PBS"
    "|Radio Free Europe|Rai News|Rossiya 1|RT|RTÉ|Sky News|South China Morning Post|Sputnik"
    "|The Atlantic|The Economist|The Hill|The Independent|The New Yorker|Time|USA Today|Ukrinform"
    "|UPI|Vice News|Vox|Yonhap|Channel One|Novaya Gazeta|Dozhd|The Telegraph|The Sun|The Mirror"
).split("|")
_LETTERS = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        "ay bee see dee ee ef gee aitch eye jay kay el em en oh pee cue ar es tee you vee"
        " doubleyou ex why zed".split(),
        strict=True,
    )
)
_CLASSES = str.maketrans({
    "c": "k", "q": "k", "x": "k", "g": "k", "z": "s", "j": "s", "v": "f", "p": "b", "d": "t",
})  # fmt: skip
_MEDIUM = re.compile(
    r"(?i)\b(?:news|tv|television|radio|channel|network|broadcaster|press|times|post|daily|agency"
    r"|magazine|newspaper|outlet)\b"
)
_CALLED = re.compile(
    r"\b(?:outlet|broadcaster|channel|network|agency|newspaper|magazine|station|website)\s+"
    r"([A-Z].*)"
)
"""What a name of an outlet stands after: "the US broadcaster Elm TV"."""
_AROUND = re.compile(r"(?i)^the | (?:newspaper|magazine|network)$")
_SPELLED = re.compile(r"\b(?:[A-Z]\.?\s?){2,}")
_LEAST = 4
"""Fewest letters of a name that is looked for by likeness."""


def likely_outlet(words: str) -> str | None:
    """Guess the known news medium that a garbled name means; None for known and for other names.

    >>> likely_outlet("N.B.C news"), likely_outlet("the Gardian newspaper")
    ('NBC News', 'The Guardian')
    >>> likely_outlet("Reuters"), likely_outlet("the Elm Board")
    (None, None)
    """
    known = table().find(words)
    if known is not None:
        spelled = is_outlet(known.name) and re.search(r"\b[A-Z]\.\s?[A-Z]\b", words)
        return known.name if spelled else None
    return _guess(words)


@lru_cache(maxsize=4096)
def _guess(words: str) -> str | None:
    called = _CALLED.search(words)
    plain = called[1] if called else _AROUND.sub("", words)
    name = _squeezed(plain)
    letters = plain.strip().isupper()  # spelled letter by letter, not by sound
    told = _MEDIUM.search(words) is not None or _SPELLED.search(plain) is not None
    if len(name) < _LEAST or any(name == form for form, _, _ in _forms()):
        exact = next((outlet for form, outlet, _ in _forms() if form == name), None)
        return exact if exact is not None and slug(exact) != slug(words) else None
    best: list[tuple[float, str]] = []
    heard, digits = _sound(name), re.findall(r"\d", name)
    for form, outlet, sound in _forms():
        if not letters and form[:1] != name[:1]:
            continue  # what is heard or mistyped begins alike
        most = _allowed(len(form), told=told)
        alike = not letters and sound == heard and len(sound) > 2
        if not alike and abs(len(name) - len(form)) > most:
            continue
        far = _distance(name, form) if re.findall(r"\d", form) == digits else 9
        if far <= most or (alike and far * 2 < len(form)):
            best.append((far - alike, outlet))
    best.sort()
    others = [far for far, outlet in best if outlet != best[0][1]]
    if not best or (others and others[0] <= best[0][0]):
        return None
    return best[0][1]


def _allowed(letters: int, *, told: bool) -> int:
    """Say how many letters may differ; one fewer where no word says that it is a news medium."""
    most = 0 if letters < 5 else 1 if letters < 8 else 2
    return most if told else max(0, most - 1)


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[str, str, str], ...]:
    """Give the squeezed forms of all known outlets, with the outlet and how they sound."""
    known = {
        actor.name
        for actor in shipped().named.values()
        if actor.kind == "organisation" and is_outlet(actor.name)
    }
    return tuple(
        (form, outlet, _sound(form))
        for outlet in sorted(known | set(_MORE))
        for form in dict.fromkeys(_written(outlet))
    )


def _written(outlet: str) -> Iterator[str]:
    """Give how an outlet may be written in one word; letters may be spelled as they are said."""
    name = _squeezed(re.sub(r"(?i)^the ", "", outlet))
    yield name
    first = outlet.split()[0]
    if first.isupper() and first.isalpha() and first.isascii():
        rest = name[len(first) :]
        for said in range(1, len(first) + 1):
            letters = "".join(_LETTERS[letter] for letter in first[:said].lower())
            yield letters + first[said:].lower() + rest


def _squeezed(words: str) -> str:
    return slug(words).replace("-", "")


@lru_cache(maxsize=4096)
def _sound(name: str) -> str:
    """Give the consonants of a name by kind of sound, doubled ones once."""
    name = name.replace("ph", "f").replace("sh", "s").replace("ck", "k").translate(_CLASSES)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyhw]", "", name))


def _distance(one: str, other: str) -> int:
    """Count the letters to change, add or leave out between two words, up to three."""
    if abs(len(one) - len(other)) > 2:
        return 3
    row = list(range(len(other) + 1))
    for nth, letter in enumerate(one, 1):
        before, row[0] = row[0], nth
        for at, wanted in enumerate(other, 1):
            before, row[at] = row[at], min(
                row[at] + 1, row[at - 1] + 1, before + (letter != wanted)
            )  # fmt: skip
    return row[-1]
