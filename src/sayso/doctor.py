"""Whether this installation works: fixed inputs through the shipped models, and the store.

int8 kernels differ a little between processors, so figures are compared with a tolerance; spans
and stances must be the same. `models/golden.json` is written by `python -m training.golden`.
"""

from __future__ import annotations

import json
import platform
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sayso import models
from sayso.errors import SaysoError

TOLERANCE = 0.08
"""How far a probability, a confidence or a cosine may lie from the recorded one."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `off` is the largest distance from a recorded figure."""

    name: str
    passed: bool
    detail: str
    off: float | None = None


def checks() -> list[Check]:
    """Look at everything; a check that cannot be made has not passed and says why."""
    golden = json.loads(models.model_file("golden.json").read_text("utf-8"))
    return [
        _store(),
        _guarded("attribution", lambda: _attribution(golden["attribution"])),
        _guarded("entities", lambda: _entities(golden["entities"])),
        _guarded("stance", lambda: _stance(golden["stance"])),
        _guarded("embedding", lambda: _embedding(golden["embedding"])),
        _guarded("events", lambda: _events(golden["events"])),
    ]


def machine() -> str:
    """Python, platform and the runtime of the models, for a report."""
    try:
        import onnxruntime

        runtime = f"onnxruntime {onnxruntime.__version__}"
    except ImportError as error:
        runtime = f"onnxruntime cannot be imported ({error})"
    system = f"{platform.system()} {platform.machine()}"
    return f"Python {platform.python_version()}, {system}, {runtime}"


def attributions(text: str) -> list[dict[str, Any]]:
    """What the shipped tagger finds in one paragraph, as golden.json keeps it."""
    from sayso.reading.attribution import AttributionModel

    found = AttributionModel.load().tag([(0, text)])[0]
    return [
        {
            role: [text[start:end] for start, end in getattr(raw, role)]
            for role in ("source", "cue", "content")
        }
        | {"confidence": raw.confidence}
        for raw in found
    ]


def entities(text: str) -> list[dict[str, Any]]:
    """What the shipped tagger of names finds in one paragraph, as golden.json keeps it."""
    from sayso.reading.entities import EntityModel

    return [
        {"words": text[one.start : one.end], "label": one.label, "confidence": one.confidence}
        for one in EntityModel.load().find([(0, text)])[0]
    ]


def stances(pairs: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """Stance and score of each pair, as golden.json keeps them."""
    from sayso.linking.stance import stance

    return [{"stance": one.stance, "score": one.score} for one in stance(pairs)]


def nearness(texts: list[str]) -> list[float]:
    """Cosine of each text to the first."""
    from sayso.linking.embedding import Embedder

    vectors = Embedder.load().embed(texts)
    return [round(float(one), 4) for one in vectors @ vectors[0]]


def events(text: str) -> dict[str, Any]:
    """What a text tells of, as golden.json keeps it."""
    from sayso.reading.events import event_in
    from sayso.reading.events.model import EventModel

    found = event_in(text, EventModel.load())
    return {"root": found.root, "modes": list(found.modes), "confidence": found.confidence}


def _guarded(name: str, look: Callable[[], Check]) -> Check:
    try:
        return look()
    except SaysoError as error:
        return Check(name, False, str(error))
    except Exception as error:  # whatever is broken here is what the person wants to know
        return Check(name, False, f"{type(error).__name__}: {error}")


def _store() -> Check:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE probe USING fts5(words)")
    except sqlite3.OperationalError as error:
        return Check("store", False, f"this Python's SQLite has no full-text search ({error})")
    finally:
        connection.close()
    return Check("store", True, f"SQLite {sqlite3.sqlite_version} with full-text search")


def _attribution(golden: list[dict[str, Any]]) -> Check:
    return _tagged("attribution", golden, attributions)


def _entities(golden: list[dict[str, Any]]) -> Check:
    return _tagged("entities", golden, entities)


def _tagged(
    name: str, golden: list[dict[str, Any]], find: Callable[[str], list[dict[str, Any]]]
) -> Check:
    off = 0.0
    for case in golden:
        found = find(case["text"])
        if [_words(one) for one in found] != [_words(one) for one in case["found"]]:
            return Check(name, False, f"other spans than recorded in: {case['text']!r}")
        for one, other in zip(found, case["found"], strict=True):
            off = max(off, abs(one["confidence"] - other["confidence"]))
    return _compared(name, len(golden), off)


def _stance(golden: list[dict[str, Any]]) -> Check:
    off = 0.0
    found = stances([(case["text"], case["proposition"]) for case in golden])
    for case, one in zip(golden, found, strict=True):
        if one["stance"] != case["stance"]:
            where = f"{case['text']!r} and {case['proposition']!r}"
            return Check("stance", False, f"{one['stance']}, not {case['stance']}, for {where}")
        off = max(off, abs(one["score"] - case["score"]))
    return _compared("stance", len(golden), off)


def _embedding(golden: dict[str, Any]) -> Check:
    found = nearness(golden["texts"])
    off = max(abs(one - other) for one, other in zip(found, golden["nearness"], strict=True))
    return _compared("embedding", len(found), off)


def _events(golden: list[dict[str, Any]]) -> Check:
    off = 0.0
    for case in golden:
        found = events(case["text"])
        if (found["root"], found["modes"]) != (case["root"], case["modes"]):
            return Check("events", False, f"{found['root']}, not {case['root']}: {case['text']!r}")
        off = max(off, abs(found["confidence"] - case["confidence"]))
    return _compared("events", len(golden), off)


def _compared(name: str, cases: int, off: float) -> Check:
    detail = f"{cases} recorded cases"
    return Check(name, off <= TOLERANCE, detail, round(off, 4))


def _words(one: dict[str, Any]) -> dict[str, Any]:
    return {part: value for part, value in one.items() if part != "confidence"}
