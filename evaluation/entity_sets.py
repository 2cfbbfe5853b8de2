"""Gold named entities: UNER English-EWT, GUM, WNUT17 and re3d, each in the same plain form.

The sets agree on persons, organisations and locations, not on what a name is. Here a name is what
UNER marks: the proper name without its article and title ("Philip Hammond", not "the Foreign
Secretary Philip Hammond"), the longest where names stand in names.
"""

# ruff: noqa: SIM905
from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from evaluation.shared import SHARED, need
from sayso.reading.actors import table
from sayso.reading.names import HONORIFICS, TITLE_WORDS

DATA: Final = SHARED / "data" / "entities"
KINDS: Final = {
    "PER": "person", "person": "person", "Person": "person",
    "ORG": "organisation", "organization": "organisation", "Organisation": "organisation",
    "corporation": "organisation", "group": "organisation",
    "LOC": "place", "place": "place", "location": "place", "Location": "place",
    "Nationality": "nationality",
}  # fmt: skip
"""Our label for each label of a set; what has none here is no entity to us."""
FREE: Final = frozenset(
    ("academic", "bio", "conversation", "court", "interview", "news", "speech", "textbook", "vlog",
     "voyage")
)  # fmt: skip
"""GUM's genres whose texts may be used by anybody; the others are for non-commercial use."""


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of text that names somebody or something."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence, paragraph or document with its names in order. Nothing is known of `unsure`
    stretches: they are neither asked for nor counted against anybody."""

    name: str
    text: str
    spans: tuple[Named, ...]
    unsure: tuple[tuple[int, int], ...] = ()


def held_back(name: str) -> bool:
    """Say whether a document of re3d is kept for measuring."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def uner(part: str) -> Iterator[Marked]:
    """Give the sentences of UNER English-EWT, "dev" or "test". Raises NotThere."""
    name = f"en_ewt-ud-{part}.iob2"
    for number, block in enumerate(_blocks(need(DATA / "uner-ewt" / name))):
        text = next(line[9:] for line in block if line.startswith("# text = "))
        rows = [line.split("\t") for line in block if not line.startswith("# ")]
        placed = _placed(text, [row[1] for row in rows])
        yield Marked(f"{name}:{number}", text, tuple(_from_tags(placed, [row[2] for row in rows])))


def wnut17() -> Iterator[Marked]:
    """Give the posts of WNUT17's development and test parts. Raises NotThere."""
    for name in ("emerging.dev.conll", "emerging.test.annotated"):
        for number, block in enumerate(_blocks(need(DATA / "wnut17" / name))):
            rows = [line.split("\t") for line in block]
            words = [row[0] for row in rows]
            text = _NO_SPACE.sub(r"\1", " ".join(words))
            tags = [row[-1].strip() for row in rows]
            spans = tuple(_from_tags(_placed(text, words), tags))
            yield Marked(f"{name}:{number}", text, spans)


_NO_SPACE = re.compile(r" ([.,!?;:)\]%…]|[’'](?:s|t|m|re|ve|ll|d)\b)")


def _blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    for line in path.read_text("utf-8").split("\n"):
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _placed(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Find where each word stands in the text they were cut from."""
    placed, at = [], 0
    for word in words:
        found = text.find(word, at)
        start = at if found < 0 else found
        at = min(len(text), start + len(word))
        placed.append((start, at))
    return placed


def _from_tags(placed: Sequence[tuple[int, int]], tags: Sequence[str]) -> Iterator[Named]:
    """Read BIO tags; labels of no use are left out."""
    first = 0
    for nth in range(len(tags) + 1):
        inside = nth < len(tags) and tags[nth].startswith("I-") and nth > first
        if inside and tags[nth][2:] == tags[first][2:]:
            continue
        if first < nth and tags[first] != "O" and tags[first][2:] in KINDS:
            yield Named(placed[first][0], placed[nth - 1][1], KINDS[tags[first][2:]])
        first = nth


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    proper: bool
    head: int
    """Number of the word that governs it in its sentence, from 1; 0 for the root."""


GUM_HELD: Final = frozenset(
    "GUM_" + name
    for name in (
        "news_iodine", "news_homeopathic", "interview_cyclone", "interview_gaming", "bio_byron",
        "speech_inauguration", "voyage_athens", "textbook_governments", "court_loan",
    )
)  # fmt: skip
"""Documents of GUM's development part that are kept for measuring."""


def gum(*, held: bool) -> Iterator[Marked]:
    """Give the paragraphs of GUM's documents in free genres, the held-back ones or the others;
    its test parts are never opened. Raises NotThere."""
    splits = need(DATA / "gum" / "splits.md").read_text("utf-8")
    tests = {name for part in re.split(r"(?m)^## ", splits) if part.startswith("test")
             for name in re.findall(r"\* (\w+)", part)}  # fmt: skip
    for path in sorted((DATA / "gum" / "dep").glob("GUM_*.conllu")):
        known = path.stem not in tests and path.stem.split("_")[1] in FREE
        if known and (path.stem in GUM_HELD) == held:
            yield from _gum_document(path)


def _gum_document(path: Path) -> Iterator[Marked]:
    held: list[Marked] = []
    number = 0
    for block in _blocks(path):
        if any(line.startswith("# newpar") for line in block) and held:
            yield together(held, f"{path.stem}:{number}")
            number, held = number + 1, []
        held.append(_gum_sentence(block))
    yield together(held, f"{path.stem}:{number}")


def together(parts: Sequence[Marked], name: str) -> Marked:
    """Put marked texts together into one, a space between them."""
    texts: list[str] = []
    spans: list[Named] = []
    unsure: list[tuple[int, int]] = []
    for one in parts:
        offset = sum(map(len, texts)) + len(texts)
        texts.append(one.text)
        spans += [Named(s.start + offset, s.end + offset, s.label) for s in one.spans]
        unsure += [(start + offset, end + offset) for start, end in one.unsure]
    return Marked(name, " ".join(texts), tuple(spans), tuple(unsure))


def _gum_sentence(block: Sequence[str]) -> Marked:
    """Read a sentence. GUM marks whole noun phrases only: a proper noun that is no phrase of its
    own ("US" in "US troops") is unsure."""
    text = next(line[9:] for line in block if line.startswith("# text = "))
    rows = [line.split("\t") for line in block if re.match(r"\d+\t", line)]
    placed = _placed(text, [row[1] for row in rows])
    words = [
        _Word(start, end, row[1], row[4].startswith("NNP"), int(row[6]))
        for (start, end), row in zip(placed, rows, strict=True)
    ]
    open_: list[tuple[str, int, int]] = []
    mentions: list[tuple[int, int, str]] = []
    for nth, row in enumerate(rows):
        marks = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        for mark in re.finditer(r"\(([^()]+)(\))?|([^()]*)\)", marks[1] if marks else ""):
            if mark[1]:
                number, _, kind = mark[1].partition("-")
                opened = (number, nth, 0)
                if mark[2]:
                    mentions.append((nth, nth, kind.split("-")[0]))
                else:
                    open_.append((*opened[:2], len(mentions)))
                    mentions.append((nth, -1, kind.split("-")[0]))
            else:
                number = mark[3]
                place = max((at for at, one in enumerate(open_) if one[0] == number), default=-1)
                if place >= 0:
                    _, first, slot = open_.pop(place)
                    mentions[slot] = (first, nth, mentions[slot][2])
    named = []
    for first, last, kind in mentions:
        if kind not in KINDS or last < 0:
            continue
        core = _core(words, first, last, person=kind == "person")
        if core is not None:
            named.append((*core, KINDS[kind]))
    kept = _longest(named)
    phrases = {nth for first, last, _ in mentions for nth in _heads(words, first, last)[:1]}
    inside = {nth for first, last, _ in kept for nth in range(first, last + 1)}
    unsure = tuple(
        (word.start, word.end)
        for nth, word in enumerate(words)
        if word.proper and nth not in inside | phrases and not _is_title(word.text)
    )
    spans = tuple(_called(text, words[first].start, words[last].end, label)
                  for first, last, label in kept)  # fmt: skip
    return Marked("", text, spans, unsure)


def _called(text: str, start: int, end: int, label: str) -> Named:
    """Give a name; "Americans" are a nationality to us, persons to GUM."""
    people = table().state_of(text[start:end]) is not None
    return Named(start, end, "nationality" if people else label)


def _heads(words: Sequence[_Word], first: int, last: int) -> list[int]:
    return [nth for nth in range(first, last + 1) if not first < words[nth].head <= last + 1]


_JOINS = frozenset(("of", "the", "and", "for", "&", "de", "la", "-", "–", "on", "'s", "’s"))
_PERSONAL_JOINS = frozenset(("-", "–", "de", "la", "von", "van", "bin", "al"))


def _core(words: Sequence[_Word], first: int, last: int, *, person: bool) -> tuple[int, int] | None:
    """Give the proper name that a mention's head word stands in, without article and title."""
    heads = _heads(words, first, last)
    if not heads or not words[heads[0]].proper:
        return None
    start = end = heads[0]
    joins = _PERSONAL_JOINS if person else _JOINS
    while start > first and _is_part(words[start - 1]):
        start -= 1
    while end < last:
        step = end + 1
        while step < last and words[step].text.lower() in joins and not words[step].proper:
            step += 1
        if not words[step].proper or step - end > 3:
            break
        end = step
    while start < end and _is_title(words[start].text):
        start += 1
    if _is_title(words[start].text) or not words[start].proper:
        return None
    return start, end


def _is_part(word: _Word) -> bool:
    return word.proper or (word.text[:1].isupper() and word.text.lower() not in _ARTICLES)


_ARTICLES = frozenset("the a an this that these those his her its their our my your".split())
_PLAIN_TITLES = frozenset(
    """
    president vice deputy prime minister secretary professor general senator governor judge
    justice ambassador king queen prince princess sir lord lady captain colonel sergeant admiral
    chancellor congressman congresswoman representative spokesperson spokesman spokeswoman doctor
    director chairman commander lieutenant major brigadier pope sheikh imam mayor
    emperor tsar fellow earl count protector sultan patriarch
    """.split()
)


def _is_title(word: str) -> bool:
    plain = word.lower().strip(".")
    return (
        plain in HONORIFICS
        or plain in _PLAIN_TITLES
        or (word.endswith(".") and plain in TITLE_WORDS)
    )


def _is_role(word: str) -> bool:
    return word.lower().strip(".,") in TITLE_WORDS or word.lower() == "petty"


def _longest(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Keep the longest of what overlaps, in order."""
    kept: list[tuple[int, int, str]] = []
    for one in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
        if all(one[1] < other[0] or other[1] < one[0] for other in kept):
            kept.append(one)
    return sorted(kept)


def re3d(*, held: bool) -> Iterator[Marked]:
    """Give the documents of re3d, the held-back third or the others. Raises NotThere.

    Of what it marks with a confidence of one half or more, persons, organisations, locations and
    nationalities that contain a name are asked for, cut to that name; names inside of longer
    descriptions ("ISIL fighters", "the Iraqi people") are unsure.
    """
    for folder in sorted(need(DATA / "re3d").iterdir()):
        if not folder.is_dir():
            continue
        marks = defaultdict(list)
        for row in _rows(folder / "entities.json"):
            marks[row["documentId"]].append(row)
        for row in _rows(folder / "documents.json"):
            if held_back(row["_id"]) == held:
                yield _described(row["_id"], row["text"], marks[row["_id"]])


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").split("\n"):
        if line.strip():
            yield json.loads(line)


_PRONOUNS = frozenset("i we he she they it you us them who one all many some those".split())
_TOKEN = re.compile(r"\S+")
_TAIL = re.compile(r"(?:[’']s?|[\W_])+$")


def _described(name: str, text: str, rows: Sequence[dict[str, Any]]) -> Marked:
    named: list[tuple[int, int, str]] = []
    unsure: list[tuple[int, int]] = []
    for row in rows:
        start, end = row["begin"], row["end"]
        if row["type"] not in KINDS or row["confidence"] < 0.5 or text[start:end] != row["value"]:
            continue
        label = KINDS[row["type"]]
        core = _name_in(text, start, end, person=label == "person")
        if core is None:
            unsure.append((start, end))
        else:
            named.append((core[0], core[1] - 1, _as_state(text[slice(*core)]) or label))
    kept = _longest(named)
    spans = tuple(Named(start, last + 1, label) for start, last, label in kept)
    return Marked(name, text, spans, tuple(unsure))


def _as_state(name: str) -> str | None:
    """Say "state" of a state's name: re3d calls a state a location or an organisation, by what is
    said of it."""
    actor = table().find(name)
    return "state" if actor is not None and actor.kind == "state" else None


def _name_in(text: str, start: int, end: int, *, person: bool) -> tuple[int, int] | None:
    """Give the name that a description is, without article, title and small words before it; None
    where its last word is no name."""
    words = [(start + one.start(), start + one.end()) for one in _TOKEN.finditer(text[start:end])]
    if person:
        titles = [nth for nth, word in enumerate(words) if _is_role(text[slice(*word)])]
        words = words[titles[-1] + 1 :] if titles else words
    while words and (
        not text[words[0][0]].isupper() or text[slice(*words[0])].lower() in _ARTICLES
        or _is_title(text[slice(*words[0])])
    ):  # fmt: skip
        words = words[1:]
    if person and len(words) > 4:
        return None
    if not words:
        return None
    last = text[slice(*words[-1])]
    if not last[:1].isupper() and last[:3].lower() not in ("al-", "el-"):
        return None
    core = text[words[0][0] : words[-1][1]]
    if "," in core or len(core.split()) > 8 or core.lower() in _PRONOUNS:
        return None
    stop = words[0][0] + len(_TAIL.sub("", core)) if not core.endswith(".") else words[-1][1]
    return words[0][0], stop
