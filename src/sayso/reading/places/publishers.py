"""Where a publisher is at home: it means the Paris near by.

Told by a small table of well-known outlets, by the end of a web address (.co.uk), and by nothing
else: a name alone ("The Paris News") does not say which Paris.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import Final

from sayso.reading.actors import slug
from sayso.reading.places.resolve import Home
from sayso.reading.places.words import TOP_LEVEL

_HOST: Final = re.compile(r"^(?:https?://)?(?:www\d?\.)?([^/:?#]+\.[a-z]{2,})(?:[/:?#]|$)", re.I)


def home_of(publisher: str | None, url: str | None = None) -> Home:
    """Give the publisher's home as far as known; empty where it is not."""
    for said in (publisher, url):
        if not said:
            continue
        host = _HOST.match(said.strip())
        if host is None:
            found = _homes().get(slug(said).removeprefix("the-"))
        else:
            name = host[1].lower()
            found = _by_host(name)
        if found is not None:
            return found
    return Home()


def _by_host(name: str) -> Home | None:
    parts = name.split(".")
    for at in range(len(parts) - 1):
        found = _homes().get(".".join(parts[at:]))
        if found is not None:
            return found
    country = TOP_LEVEL.get(parts[-1])
    return Home(country) if country else None


@lru_cache(maxsize=1)
def _homes() -> dict[str, Home]:
    found = {}
    raw = files("sayso.reading.places").joinpath("publishers.txt").read_text("utf-8")
    for line in raw.splitlines():
        if not line or line.startswith("#"):
            continue
        code, outlets = line.split(" ", 1)
        home = Home(code[:2], code if "." in code else "")
        for outlet in outlets.split(", "):
            found[outlet if "." in outlet else slug(outlet)] = home
    return found
