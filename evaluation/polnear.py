"""PolNeAR's brat stand-off files as gold attributions.

PolNeAR 1.0 is not part of this repository; the default place is `../shared` beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.shared import SHARED

Fragments = tuple[tuple[int, int], ...]
HOME = SHARED / "data/attribution/polnear/data"


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One act of saying; each role's fragments are half-open, sorted code point offsets."""

    source: Fragments
    cue: Fragments
    content: Fragments


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article's text with one annotator's attributions."""

    name: str
    annotator: str
    text: str
    attributions: tuple[GoldAttribution, ...]


def read_articles(split: str, *, home: Path = HOME, annotators: int = 1) -> Iterator[GoldArticle]:
    """Read a split's articles, each once for its first `annotators` annotators by id."""
    files: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((home / split / "attributions").glob("*.ann")):
        files[path.stem.rsplit("_", 1)[0]].append(path)
    for name in sorted(files):
        text = (home / split / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        for path in files[name][:annotators]:
            yield GoldArticle(
                name=name,
                annotator=path.stem.rsplit("_", 1)[1],
                text=text,
                attributions=tuple(read_attributions(path.read_text("utf-8"), text)),
            )


def read_attributions(standoff: str, text: str) -> Iterator[GoldAttribution]:
    """Read the attribution events; those without a cue or a content are no attributions."""
    spans: dict[str, list[tuple[int, int]]] = {}
    events: list[list[str]] = []
    for line in standoff.splitlines():
        columns = line.split("\t")
        if line.startswith("T") and len(columns) >= 2 and " " in columns[1]:
            spans[columns[0]] = [
                (int(start), int(end))
                for start, end in (
                    piece.split() for piece in columns[1].split(" ", 1)[1].split(";")
                )
            ]
        elif line.startswith("E") and len(columns) >= 2:
            events.append(columns[1].split())
    for parts in events:
        if not parts or not parts[0].startswith("Attribution"):
            continue
        roles: dict[str, list[tuple[int, int]]] = {"Source": [], "Cue": [], "Content": []}
        for part in parts[1:]:
            role, _, key = part.partition(":")
            role = role.rstrip("0123456789")
            if role in roles:
                roles[role].extend(spans.get(key, ()))
        if roles["Cue"] and roles["Content"]:
            yield GoldAttribution(
                source=merge(roles["Source"], text),
                cue=merge(roles["Cue"], text),
                content=merge(roles["Content"], text),
            )


def merge(fragments: list[tuple[int, int]], text: str) -> Fragments:
    """Sort fragments and join those that only white space parts (brat cuts at line ends)."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(fragments):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Give every line that is not blank, with its offset: PolNeAR has one paragraph a line."""
    offset = 0
    for line in text.split("\n"):
        if line.strip():
            yield offset, line
        offset += len(line) + 1
