"""JSON as records: is this line one, and which bytes of a list are each of its items."""

from __future__ import annotations

import json
import re

from sayso.intake.guards import bom

_SPACE = re.compile(r"[ \t\r\n]*")


def check_record(data: bytes) -> str | None:
    """Say why the bytes are no JSON object, or None where they are one."""
    try:
        value = json.loads(data.decode("utf-8", "replace"))
    except RecursionError:
        return "nested too deeply"
    except ValueError as error:
        return _reason(error)
    return None if isinstance(value, dict) else f"an object was expected, not {_kind(value)}"


def list_items(data: bytes) -> list[bytes] | str | None:
    """Cut a JSON list into the bytes of its items; None for a single object, else what is wrong.

    The bytes of an item are those of the file where it is UTF-8.
    """
    text = data.decode(bom(data) or "utf-8", "surrogateescape" if bom(data) is None else "replace")
    try:
        value = json.loads(text)
    except RecursionError:
        return "nested too deeply"
    except ValueError as error:
        return _reason(error)
    if isinstance(value, dict):
        return None
    if not isinstance(value, list):
        return f"an object or a list of objects was expected, not {_kind(value)}"
    decoder = json.JSONDecoder()
    items: list[bytes] = []
    at = text.index("[") + 1
    if value and not any(isinstance(item, dict) for item in value):
        return f"a list of objects was expected, not of {_kind(value[0])}"
    for _ in value:  # an item that is no object is told by its own place, later
        at = _space(text, at)
        _, end = decoder.raw_decode(text, at)
        items.append(
            text[at:end].encode("utf-8", "surrogateescape" if not bom(data) else "replace")
        )
        at = _space(text, end) + 1  # past the comma or the closing bracket
    return items


def _space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _reason(error: ValueError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at line {error.lineno}, column {error.colno}"
    return str(error)


def _kind(value: object) -> str:
    names = {list: "a list", str: "a string", bool: "a truth value", type(None): "null"}
    return names.get(type(value), "a number")
