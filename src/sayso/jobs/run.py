"""Read what lies at some paths into a ledger."""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import Problem
from sayso.intake import captures
from sayso.jobs import engine as engines
from sayso.jobs.actors import known_to
from sayso.jobs.pool import Alone, Pool
from sayso.jobs.work import Result, Task, failed
from sayso.ledger import Ledger, Report
from sayso.records import Capture

MAX_BYTES = 32 * 1024 * 1024
"""Size from which a file is left out unless more is allowed; the longest hearing is a tenth."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is. `total` is None until the inputs are counted."""

    done: int
    total: int | None
    statements: int
    problems: int
    seconds: float


def read(
    paths: Iterable[str | os.PathLike[str]],
    ledger: Ledger,
    *,
    since: str | None = None,
    until: str | None = None,
    published: str | None = None,
    workers: int | None = None,
    max_bytes: int = MAX_BYTES,
    progress: Callable[[Progress], None] | None = None,
    stop: threading.Event | None = None,
    actors: str | os.PathLike[str] | None = None,
    engine: str | None = None,
) -> Report:
    """Read documents from files and folders into the ledger, one transaction each, in the order
    in which they are found. What it has read before is passed over without loading anything.

    `since`, `until`: only documents published then (ISO 8601, both included); `published`: the
    date of documents that tell none; `workers`: reading
    processes (default: one a processor; 1: none but this); `progress` is called after each
    input; setting `stop` ends the run after the document being written. `actors` is a file of
    actors to know beside the shipped ones (default: `actors.toml` beside the ledger, if there is
    one). `engine` names another reader than the shipped one (`module:object`, see `jobs.engine`).

    Raises SaysoError `models-missing`; `bad-actors`, `not-found`, `unreadable` for the actors.
    Whatever is wrong with an input is in the report.
    """
    name = engine or engines.SHIPPED
    own = known_to(ledger, actors)
    run = _Run(ledger, engines.source(name, own).name(), since, until, published)
    run.report.actors = own.where if own else None
    several = (workers or os.cpu_count() or 1) > 1
    pool = Pool(name, workers or os.cpu_count() or 1, own) if several else Alone(name, own)
    stop = stop or threading.Event()
    inputs = [Path(path) for path in paths]
    counter = _Counter(inputs, max_bytes) if progress else None
    try:
        for _ in run.go(captures(inputs, max_bytes=max_bytes), pool, stop):
            if progress:
                progress(run.progress(counter.total if counter else None))
    finally:
        pool.close()
        if counter:
            counter.stop.set()
        run.report.seconds = time.monotonic() - run.began
        ledger.report = run.report
    return run.report


class _Run:
    """The parent's side: what to hand out, what to write, what to count."""

    def __init__(
        self,
        ledger: Ledger,
        reader: str,
        since: str | None,
        until: str | None,
        published: str | None,
    ) -> None:
        self.ledger = ledger
        self.reader = reader
        self.since = since
        self.until = until
        self.published = published
        self.report = Report()
        self.began = time.monotonic()
        self.seen: set[str] = set()

    def go(
        self,
        inputs: Iterator[Capture | Problem],
        pool: Pool | Alone,
        stop: threading.Event,
    ) -> Iterator[None]:
        """Do it all, and yield after each input."""
        # Results are written in the order of the inputs, so that the same folder makes the same
        # ledger, and an id goes to the first document that has it.
        waiting: deque[tuple[Task, Future[Result]]] = deque()
        for item in inputs:
            if stop.is_set():
                break
            task = self.task(item)
            if task is not None:
                waiting.append((task, pool.submit(task)))
            else:
                yield
            while waiting and (len(waiting) >= pool.room or waiting[0][1].done()):
                if self.write(waiting, stop):
                    yield
                else:
                    break
        while waiting and self.write(waiting, stop):
            yield
        self.report.interrupted = stop.is_set()

    def task(self, item: Capture | Problem) -> Task | None:
        """What is to be read, or None where nothing is."""
        if isinstance(item, Problem):
            self.report.problems.append(item)
            self.report.failed += item.severity == "error"
            self.ledger.add_problems([item])
            return None
        if item.sha256 in self.seen or self.ledger.has(item.sha256, self.reader):
            self.report.known += 1
            return None
        self.seen.add(item.sha256)
        held = self.ledger.held(item.sha256)
        return Task(item, held, self.since, self.until, self.published)

    def write(self, waiting: deque[tuple[Task, Future[Result]]], stop: threading.Event) -> bool:
        """Write the first result that is waited for; False where the run is to stop."""
        task, future = waiting[0]
        while True:
            if stop.is_set() and not future.done():
                return False
            try:
                result = future.result(timeout=0.2)
                break
            except NotYet:
                continue
        waiting.popleft()
        self.keep(task, result)
        return True

    def keep(self, task: Task, result: Result) -> None:
        """Write one result, and count it."""
        report, document = self.report, result.document
        if result.outside:
            report.outside += result.outside == "dated"
            report.undated += result.outside == "undated"
            return
        if document is None:
            report.failed += 1
            report.problems += result.problems
            self.ledger.add_problems(result.problems)
            return
        reading, problems = result.reading, list(result.problems)
        try:
            document, problems = self.ledger.add(
                task.capture,
                document,
                reading,
                result.vectors,
                encoder=result.encoder,
                problems=problems,
            )
        except ValueError as error:
            # A span that is not its slice: the document is kept, the reading is not.
            reading = None
            problems.append(failed(task, str(error)))
            try:
                self.ledger.add(task.capture, document, None, problems=problems)
            except ValueError:  # the text itself cannot be kept
                self.ledger.add_problems(problems)
        report.problems += problems
        if reading is None:
            report.failed += 1
        elif reading.skipped is not None:
            report.skipped[reading.skipped] += 1
        else:
            report.read += 1
            report.kinds[document.kind] += 1
            report.statements += len(reading.statements)
            report.speakers.update(s.speaker.key for s in reading.statements if s.speaker)

    def progress(self, total: int | None) -> Progress:
        return Progress(
            done=self.report.seen,
            total=total,
            statements=self.report.statements,
            problems=len(self.report.problems),
            seconds=time.monotonic() - self.began,
        )


class _Counter:
    """Counts the inputs beside the run, so that progress knows its end."""

    def __init__(self, paths: list[Path], max_bytes: int) -> None:
        self.total: int | None = None
        self.stop = threading.Event()
        self._arguments = (paths, max_bytes)
        threading.Thread(target=self._count, name="sayso-counter", daemon=True).start()

    def _count(self) -> None:
        paths, max_bytes = self._arguments
        number = 0
        for item in captures(paths, max_bytes=max_bytes):
            if self.stop.is_set():
                return
            number += not (isinstance(item, Problem) and item.severity == "warning")
        self.total = number
