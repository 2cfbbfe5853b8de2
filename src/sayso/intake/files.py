"""Files to captures: one for each text, page or record."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from sayso.errors import Problem, problem
from sayso.intake.guards import DAMAGED, Inflated, TooLarge, bom, is_binary, read_bounded
from sayso.intake.records import check_record, list_items
from sayso.intake.walk import files, media_of
from sayso.records import Capture

MAX_BYTES = 20 * 1024 * 1024
"""Most bytes that one file, or one record of a JSON Lines file, may have: a book has 1 MB."""

_LINES_FACTOR = 100
"""A gzipped JSON Lines file may hold this many times `max_bytes` in all before it is a bomb."""


def captures(
    paths: Sequence[Path | str], *, max_bytes: int = MAX_BYTES
) -> Iterator[Capture | Problem]:
    """Yield what lies at the paths as captures, and a problem for each thing that cannot be read.

    Folders are walked in a stable order (see `walk.files`). A JSON Lines file gives a capture a
    record with the bytes of that line, from `path:line`; a JSON list one an item, from
    `path[index]`. A gzipped file is captured as what it unpacks to. The same bytes at the same
    place always give the same capture: no clock and no file time goes in. Nothing is raised for
    bad input; reading goes on with the next file or record.
    """
    for path in files([Path(p) for p in paths]):
        if isinstance(path, Problem):
            yield path
            continue
        try:
            yield from _file(path, max_bytes)
        except TooLarge:
            yield _too_large(str(path), _size(path), max_bytes)
        except DAMAGED as error:
            reason = getattr(error, "strerror", None) or str(error) or "damaged"
            yield problem("unreadable", str(path), reason=reason)


def _file(path: Path, limit: int) -> Iterator[Capture | Problem]:
    media, zipped = media_of(path)
    with path.open("rb") as raw:
        if media == "jsonl":
            stream = cast(BinaryIO, Inflated(raw, limit * _LINES_FACTOR)) if zipped else raw
            yield from _lines(stream, str(path), limit)
            return
        size = _size(path)
        if size > limit:
            yield _too_large(str(path), size, limit)
            return
        stream = cast(BinaryIO, Inflated(raw, limit)) if zipped else raw
        data = read_bounded(stream, limit)
    where = str(path)
    if not data.strip():
        yield problem("empty", where)
    elif is_binary(data):
        yield problem("binary", where)
    elif media == "json":
        yield from _items(data, where, limit)
    else:
        yield _capture(data, where, media or "text")


def _lines(stream: BinaryIO, where: str, limit: int) -> Iterator[Capture | Problem]:
    """Yield the records of a JSON Lines stream, never holding more than one of them."""
    line = stream.readline(limit + 1)
    if not line:
        yield problem("empty", where)
        return
    if bom(line) in ("utf-16", "utf-32"):
        # Lines of such a file cannot be told apart as bytes: it is turned into UTF-8 as a whole.
        data = line + read_bounded(stream, limit)
        text = data.decode(bom(data) or "utf-16", "replace")
        stream = io.BytesIO(text.encode("utf-8", "replace"))
        line = stream.readline(limit + 1)
    if is_binary(line):
        yield problem("binary", where)
        return
    number, records = 0, 0
    line = line.removeprefix(b"\xef\xbb\xbf")
    while line:
        number += 1
        place = f"{where}:{number}"
        if len(line) > limit:
            size = len(line)
            while line and not line.endswith(b"\n"):  # pass over the rest of the line
                line = stream.readline(1 << 20)
                size += len(line)
            records += 1
            yield _too_large(place, size, limit)
        elif line.strip():
            records += 1
            record = line.rstrip(b"\r\n")
            reason = check_record(record)
            if reason is None:
                yield _capture(record, place, "json")
            else:
                yield problem("broken-json", place, reason=reason)
        line = stream.readline(limit + 1)
    if not records:
        yield problem("empty", where)


def _items(data: bytes, where: str, limit: int) -> Iterator[Capture | Problem]:
    """Yield the one object of a JSON file, or each of its list; JSON Lines by that name too."""
    items = list_items(data)
    if isinstance(items, str):
        if _lines_in_disguise(data):
            yield from _lines(io.BytesIO(data), where, limit)
        else:
            yield problem("broken-json", where, reason=items)
    elif items is None:
        yield _capture(data, where, "json")
    elif not items:
        yield problem("empty", where)
    else:
        for index, item in enumerate(items):
            yield _capture(item, f"{where}[{index}]", "json")


def _lines_in_disguise(data: bytes) -> bool:
    lines = [line for line in data.split(b"\n", 8)[:8] if line.strip()]
    return len(lines) > 1 and lines[0].lstrip()[:1] == b"{" and check_record(lines[0]) is None


def _capture(data: bytes, origin: str, media: str) -> Capture:
    return Capture(data, hashlib.sha256(data).hexdigest(), origin, media)


def _too_large(where: str, size: int, limit: int) -> Problem:
    # The size of something packed is known only in part; then the limit itself is what we know.
    return problem("too-large", where, size=max(size, limit + 1), limit=limit)


def _size(path: Path) -> int:
    return path.stat().st_size
