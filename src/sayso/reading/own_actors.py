"""The actors that a user adds: `actors.toml`, checked and put into the rows of the table.

The format is told in `docs/actors.md`. An entry with the name of a shipped actor adds to it.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from typing import Any, Final

from sayso.errors import SaysoError

_KINDS: Final = {"person": "people", "organisation": "organisations", "state": "states"}
_KEYS: Final[dict[str, type]] = {
    "name": str, "kind": str, "aliases": list, "adjectives": list, "affiliation": str,
    "gender": str, "offices": list,
}  # fmt: skip
_OFFICE_KEYS: Final = ("role", "of", "from", "until")
_GENDERS: Final = {"": "", "m": "m", "male": "m", "f": "f", "female": "f"}
_DATE: Final = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_HEADER: Final = re.compile(r"\s*\[\[\s*actor\s*\]\]")
_LINE: Final = re.compile(r"\(at line (\d+)")

Rows = dict[str, list[list[Any]]]


@dataclass(frozen=True, slots=True)
class OwnActors:
    """A user's file as it is: its bytes make the version, so that a changed file reads anew."""

    data: bytes
    where: str

    @property
    def version(self) -> str:
        """Name the file by its content."""
        return f"actors-{hashlib.sha256(self.data).hexdigest()[:8]}"

    def rows(self) -> Rows:
        """Give the rows by part of the table. Raises SaysoError `bad-actors`."""
        return _Reader(self).rows()


class _Reader:
    """Checks one file; what is wrong is said with its line."""

    def __init__(self, own: OwnActors) -> None:
        self.where = own.where
        try:
            self.text = own.data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = own.data[: error.start].count(b"\n") + 1
            raise self.wrong("not valid UTF-8", line) from None
        lines = self.text.splitlines()
        self.lines = lines
        self.headers = [nth for nth, line in enumerate(lines, 1) if _HEADER.match(line)]

    def wrong(self, reason: str, line: int) -> SaysoError:
        return SaysoError("bad-actors", f"{self.where}:{line}", reason=reason)

    def rows(self) -> Rows:
        found: Rows = {part: [] for part in _KINDS.values()}
        for nth, entry in enumerate(self._entries()):
            self._check(nth, entry)
            part = _KINDS[entry["kind"]]
            found[part].append(getattr(self, f"_{part}")(nth, entry))
        return found

    def _entries(self) -> list[dict[str, Any]]:
        try:
            told = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            match = _LINE.search(str(error))
            line = int(match[1]) if match else len(self.lines)
            reason = str(error).partition(" (at ")[0]
            raise self.wrong(f"not valid TOML: {reason}", line) from None
        for key in told:
            if key != "actor":
                raise self.wrong(f"'{key}' is not known here; write [[actor]]", self._line(-1, key))
        entries = told.get("actor", [])
        if not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
            raise self.wrong("write each actor under [[actor]]", 1)
        return entries

    def _line(self, nth: int, key: str = "") -> int:
        """Give the line of a key in the nth entry, else that of the entry."""
        first = self.headers[nth] if 0 <= nth < len(self.headers) else 1
        stop = self.headers[nth + 1] if nth + 1 < len(self.headers) else len(self.lines) + 1
        for number in range(first, stop):
            if key and re.search(rf"(?:^|[\s{{,]){re.escape(key)}\s*=", self.lines[number - 1]):
                return number
        return first

    def _check(self, nth: int, entry: dict[str, Any]) -> None:
        for key, value in entry.items():
            kind = _KEYS.get(key)
            if kind is None:
                raise self.wrong(f"'{key}' is not known", self._line(nth, key))
            if not isinstance(value, kind):
                words = "text" if kind is str else "a list"
                raise self.wrong(f"'{key}' is not {words}", self._line(nth, key))
        for key in ("name", "kind"):
            if not entry.get(key, "").strip():
                raise self.wrong(f"an actor needs a '{key}'", self._line(nth, key))
        if entry["kind"] not in _KINDS:
            wanted = ", ".join(_KINDS)
            raise self.wrong(
                f"the kind '{entry['kind']}' is none of {wanted}", self._line(nth, "kind")
            )
        for key in ("aliases", "adjectives"):
            if not all(isinstance(one, str) and one.strip() for one in entry.get(key, [])):
                raise self.wrong(f"'{key}' is not a list of texts", self._line(nth, key))
        if entry.get("gender", "") not in _GENDERS:
            raise self.wrong("a gender is 'm' or 'f'", self._line(nth, "gender"))

    def _offices(self, nth: int, entry: dict[str, Any]) -> list[list[str]]:
        """Give the offices as the table has them: state, role, start, end."""
        found = []
        for office in entry.get("offices", []):
            if not isinstance(office, dict):
                raise self.wrong("an office is a table with a 'role'", self._line(nth, "offices"))
            for key, value in office.items():
                if key not in _OFFICE_KEYS:
                    raise self.wrong(f"'{key}' is not known of an office", self._line(nth, key))
                if key in ("from", "until") and not _DATE.fullmatch(str(value)):
                    raise self.wrong(
                        f"'{value}' is not a date like 2022-02-15, 2022-02 or 2022",
                        self._line(nth, key),
                    )
            if not isinstance(office.get("role"), str) or not office["role"].strip():
                raise self.wrong("an office needs a 'role'", self._line(nth, "offices"))
            found.append([
                str(office.get("of", "")), office["role"].strip().lower(),
                str(office.get("from", "")), str(office.get("until", "")),
            ])  # fmt: skip
        return found

    def _people(self, nth: int, entry: dict[str, Any]) -> list[Any]:
        return [
            entry["name"], "", entry.get("affiliation", ""), _GENDERS[entry.get("gender", "")],
            entry.get("aliases", []), 1, self._offices(nth, entry),
        ]  # fmt: skip

    def _organisations(self, nth: int, entry: dict[str, Any]) -> list[Any]:
        return [entry["name"], "", entry.get("aliases", []), entry.get("affiliation", "")]

    def _states(self, nth: int, entry: dict[str, Any]) -> list[Any]:
        return [entry["name"], "", entry.get("adjectives", []), [], entry.get("aliases", [])]
