"""Which files lie under the paths that a person gives, in an order that stays the same."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from sayso.errors import Problem, problem

MEDIA: dict[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
"""Suffix to the way a file is read; `.gz` may follow any of them."""

_ABOUT_THE_FOLDER = re.compile(
    r"(?i)^(readme|licen[cs]e|copying|notice|changelog|contributing|authors)\b[^/]*$"
)


def media_of(path: Path) -> tuple[str | None, bool]:
    """Tell how a file is read by its name: the medium (None: unknown) and whether it is gzipped."""
    name = path.name.lower()
    zipped = name.endswith(".gz")
    return MEDIA.get(Path(name[:-3] if zipped else name).suffix), zipped


def files(paths: list[Path]) -> Iterator[Path | Problem]:
    """Yield every readable file once, given ones in the order given, folders sorted by name.

    Inside folders, hidden files and folders are passed over as the shell does. Files that speak
    about the folder (README, LICENSE, …) and files of unknown format give warnings, one for each
    kind in each folder that was given. A link that leads back up is walked once. Files named
    outright are always yielded if they have a known format.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        found = _look(path)
        if isinstance(found, Problem):
            yield found
        elif stat.S_ISDIR(found.st_mode):
            yield from _folder(path, seen)
        elif not stat.S_ISREG(found.st_mode):
            yield _special(path)
        elif media_of(path)[0] is None:
            yield problem("unknown-format", str(path), suffix=path.suffix or path.name)
        elif _first_time(found, seen):
            yield path


def _folder(root: Path, seen: set[tuple[int, int]]) -> Iterator[Path | Problem]:
    unknown: dict[str, list[Path]] = {}
    about: list[Path] = []
    pending = [root]
    while pending:  # a stack, not recursion: folders may be nested deeper than Python's limit
        path = pending.pop()
        found = _look(path)
        if isinstance(found, Problem):
            yield found
        elif stat.S_ISDIR(found.st_mode):
            if not _first_time(found, seen):
                continue
            try:
                names = sorted(os.listdir(path), reverse=True)
            except OSError as error:
                yield problem("unreadable", str(path), reason=_reason(error))
                continue
            pending.extend(path / name for name in names if not name.startswith("."))
        elif not stat.S_ISREG(found.st_mode):
            yield _special(path)
        elif _ABOUT_THE_FOLDER.match(path.name):
            about.append(path)
        elif media_of(path)[0] is None:
            unknown.setdefault(path.suffix.lower() or path.name, []).append(path)
        elif _first_time(found, seen):
            yield path
    for suffix, left in sorted(unknown.items()):
        yield problem("unknown-format", _several(left), severity="warning", suffix=suffix)
    if about:
        yield problem("left-out", _several(about), severity="warning")


def _look(path: Path) -> os.stat_result | Problem:
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return problem("not-found", str(path))
    except (OSError, ValueError) as error:  # a loop of links, no permission, NUL in the name
        return problem("unreadable", str(path), reason=_reason(error))


def _first_time(found: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    key = (found.st_dev, found.st_ino)
    if key in seen:
        return False
    seen.add(key)
    return True


def _special(path: Path) -> Problem:
    return problem("unreadable", str(path), reason="it is a pipe, socket or device, not a file")


def _several(paths: list[Path]) -> str:
    more = len(paths) - 1
    return f"{paths[0]} (and {more} more)" if more else str(paths[0])


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
