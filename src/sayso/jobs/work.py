"""One document's way through the house, the same in this process and in another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from sayso.errors import Problem, problem
from sayso.jobs.engine import Engine
from sayso.records import Capture, Document, Reading

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Task:
    """A capture to be read. `document` is the one that a ledger keeps of it already: a new
    reading must stand on the text that is kept. `published` is the date of a document that
    tells none."""

    capture: Capture
    document: Document | None = None
    since: str | None = None
    until: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a task. `outside`: it was left alone for its date."""

    document: Document | None = None
    reading: Reading | None = None
    vectors: NDArray[np.float32] | None = None
    encoder: str = ""
    problems: tuple[Problem, ...] = ()
    outside: Literal["dated", "undated"] | None = None


def work(task: Task, engine: Engine) -> Result:
    """Read one capture. Never raises for what is wrong with a document: that is a problem."""
    from sayso.documents import document as documented

    document = task.document
    problems: list[Problem] = []
    try:
        if document is None:
            document, problems = documented(task.capture)
        if document is None:
            return Result(problems=tuple(problems or [failed(task, "no document came of it")]))
        if document.published is None:
            document = replace(document, published=task.published)
        if not within(document.published, task.since, task.until):
            return Result(document, outside="dated" if document.published else "undated")
        reading, vectors = engine.read(document)
    except Exception as error:  # one bad document must not end the run, whatever is wrong
        reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        return Result(document, problems=(*problems, failed(task, reason)))
    if reading.skipped is not None and all(one.code != reading.skipped for one in problems):
        problems = [*problems, _skipped(document, reading.skipped)]
    return Result(document, reading, vectors, engine.encoder, tuple(problems))


def failed(task: Task, reason: str) -> Problem:
    """The problem that a capture could not be read."""
    return problem("reading-failed", task.capture.origin, reason=reason)


def within(published: str | None, since: str | None, until: str | None) -> bool:
    """Whether a date lies inside the bounds, both included. Where one is less precise than the
    other ("2022-02"), it is inside if it may be."""
    if since is None and until is None:
        return True
    if published is None:
        return False
    if since is not None and published[: len(since)] < since[: len(published)]:
        return False
    return until is None or published[: len(until)] <= until


def _skipped(document: Document, code: str) -> Problem:
    values = {"language": document.language or "an unknown language"}
    return problem(code, document.origin, severity="warning", **values)
