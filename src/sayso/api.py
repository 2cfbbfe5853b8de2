"""What `import sayso` offers. The command line is written on it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from sayso.errors import SaysoError
from sayso.jobs import run
from sayso.jobs.actors import own_actors
from sayso.jobs.run import Progress
from sayso.ledger import Ledger
from sayso.records import Capture, Judgement, Statement
from sayso.terms import UTTERED, CueKind

if TYPE_CHECKING:
    from sayso.reading.attribution import AttributionModel
    from sayso.reading.entities import EntityModel

AnyPath = str | os.PathLike[str]


def open(path: AnyPath = "sayso.db") -> Ledger:
    """Open a ledger. Raises SaysoError: `no-ledger`, `not-a-ledger`, `newer-ledger`."""
    return Ledger.open(Path(path))


def read(
    paths: AnyPath | Iterable[AnyPath],
    *,
    ledger: AnyPath | Ledger | None = "sayso.db",
    since: str | None = None,
    until: str | None = None,
    published: str | None = None,
    workers: int | None = None,
    max_bytes: int = run.MAX_BYTES,
    actors: AnyPath | None = None,
    progress: Callable[[Progress], None] | None = None,
    stop: Event | None = None,
) -> Ledger:
    """Read files and folders into a ledger and give the ledger; its `report` says what was done.

    `ledger`: a path (made if there is none), an open ledger, or None for one in memory. With
    `since` and `until` (ISO 8601 dates, both included) only documents published then are read.
    `published`: the date of documents that tell none; `workers`: reading processes (default: one
    a processor). `actors`: a file of actors to know beside the shipped ones (default:
    `actors.toml` beside the ledger). Reading again what was read adds nothing; after an
    interruption the same call goes on where it was.

    Raises SaysoError: `not-a-ledger`, `newer-ledger`, `models-missing`, `bad-actors`. Whatever is
    wrong with one document is in `report.problems`, and the others are read.
    """
    several = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    own = not isinstance(ledger, Ledger)
    target = ledger if isinstance(ledger, Ledger) else _made(ledger)
    try:
        run.read(
            several,
            target,
            since=since,
            until=until,
            published=published,
            workers=workers,
            max_bytes=max_bytes,
            actors=actors,
            progress=progress,
            stop=stop,
        )
    except BaseException:
        if own:
            target.close()
        raise
    return target


def statements(
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    actors: AnyPath | None = None,
    cue_kinds: Collection[CueKind] = UTTERED,
) -> list[Statement]:
    """The statements in one text, without a ledger.

    `published` (ISO 8601) is what "on Tuesday" is counted from. What was only thought, shown or
    done is left out unless `cue_kinds` has it (`terms.CUE_KINDS`: all). `actors`: a file of
    actors to know beside the shipped ones.

    Raises SaysoError where the text cannot be read: `no-text`, `language`, `bad-date`,
    `models-missing`, `bad-actors`, `not-found`.
    """
    from sayso.documents import document as documented
    from sayso.reading.read import read as read_document

    fields = {"text": text, "published": published, "title": title, "publisher": publisher}
    data = json.dumps({name: value for name, value in fields.items() if value is not None})
    capture = _capture(data.encode("utf-8"))
    document, problems = documented(capture)
    for problem in problems:
        if document is None or problem.code in ("bad-date", "bad-field"):
            raise SaysoError.of(problem)
    if document is None:
        raise SaysoError("no-text", capture.origin)
    own = own_actors(actors) if actors else None
    reading = read_document(document, _tagger(), _namer(), own=own)
    if reading.skipped is not None:
        language = document.language or "an unknown language"
        raise SaysoError(reading.skipped, capture.origin, language=language)
    return _of_kinds(reading.statements, cue_kinds)


def stance(pairs: Sequence[tuple[str, str]]) -> list[Judgement]:
    """What each text does to the proposition beside it: affirm, deny, doubt or none.

    Raises SaysoError `models-missing`.
    """
    from sayso.linking.stance import stance as judged

    return judged(pairs)


def _of_kinds(found: Sequence[Statement], kinds: Collection[CueKind]) -> list[Statement]:
    """The statements of these kinds; each one's parent is its nearest that is among them."""
    places: dict[int, int] = {}
    kept: list[Statement] = []
    for place, one in enumerate(found):
        if (one.cue_kind or "saying") in kinds:
            places[place] = len(kept)
            kept.append(one)
    mended = []
    for one in kept:
        parent = one.parent
        while parent is not None and parent not in places:
            parent = found[parent].parent
        mended.append(replace(one, parent=None if parent is None else places[parent]))
    return mended


def _made(path: AnyPath | None) -> Ledger:
    return Ledger.open(None if path is None else Path(path), create=True)


def _capture(data: bytes) -> Capture:
    return Capture(data, hashlib.sha256(data).hexdigest(), "text", "json")


@cache
def _tagger() -> AttributionModel:
    from sayso.reading.attribution import AttributionModel

    return AttributionModel.load(threads=1)


@cache
def _namer() -> EntityModel:
    from sayso.reading.entities import EntityModel

    return EntityModel.load(threads=1)
