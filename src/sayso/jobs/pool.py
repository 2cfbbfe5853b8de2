"""Readers side by side: each thread minds one reading process and puts another in its place
when it dies."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, cast

from sayso.errors import Problem, SaysoError
from sayso.jobs.engine import Engine, source
from sayso.jobs.work import Result, Task, failed, work
from sayso.jobs.worker import receive, send

if TYPE_CHECKING:
    from sayso.reading.own_actors import OwnActors


class Alone:
    """Reads in this process, one task after the other, as soon as it is given."""

    def __init__(self, engine: str, own: OwnActors | None = None) -> None:
        self._name = engine
        self._own_actors = own
        self._engine: Engine | None = None

    room = 1

    def submit(self, task: Task) -> Future[Result]:
        if self._engine is None:
            self._engine = source(self._name, self._own_actors).load()
        future: Future[Result] = Future()
        future.set_result(work(task, self._engine))
        return future

    def close(self) -> None:
        self._engine = None


class Pool:
    """Reads in `workers` processes. They are started when there is work for them."""

    def __init__(self, engine: str, workers: int, own: OwnActors | None = None) -> None:
        self.room = 4 * workers
        """Tasks that may be under way: enough that nobody waits, few enough for any memory."""
        self._name = engine
        self._own_actors = own
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="sayso-reader")
        self._own = threading.local()
        self._processes: list[subprocess.Popen[bytes]] = []
        self._closed = False
        self._lock = threading.Lock()

    def submit(self, task: Task) -> Future[Result]:
        """A result to come. A reader that dies over the task makes it a problem; SaysoError
        `models-missing` where no reader can start."""
        return self._threads.submit(self._hand, task)

    def close(self) -> None:
        """End all readers; what is under way is given up."""
        with self._lock:
            self._closed = True
            for process in self._processes:
                process.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for process in self._processes:
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe:
                    pipe.close()

    def _hand(self, task: Task) -> Result:
        process = self._process()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            send(process.stdin, task)  # type: ignore[arg-type]
            return cast(Result, receive(process.stdout))  # type: ignore[arg-type]
        except (OSError, EOFError):
            self._own.process = None
            return Result(task.document, problems=(failed(task, _end(process)),))

    def _process(self) -> subprocess.Popen[bytes]:
        held: subprocess.Popen[bytes] | None = getattr(self._own, "process", None)
        if held is not None:
            return held
        with self._lock:
            if self._closed:
                raise RuntimeError("the pool is closed")
            process = _start(self._name, self._own_actors)
            self._processes.append(process)
        try:
            said = receive(process.stdout)  # type: ignore[arg-type]
        except EOFError:
            raise RuntimeError(f"a reading process did not start ({_end(process)})") from None
        if isinstance(said, Problem):
            raise SaysoError.of(said)
        self._own.process = process
        return process


def _start(engine: str, own: OwnActors | None) -> subprocess.Popen[bytes]:
    environment = dict(os.environ)
    environment["PYTHONPATH"] = os.pathsep.join(path or os.getcwd() for path in sys.path)
    environment["OMP_NUM_THREADS"] = "1"
    process = subprocess.Popen(
        [sys.executable, "-m", "sayso.jobs.worker", engine],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    )
    with contextlib.suppress(OSError):  # one that did not start is told by its silence
        send(process.stdin, own)  # type: ignore[arg-type]
    return process


def _end(process: subprocess.Popen[bytes]) -> str:
    try:
        status = process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        return "the reading process hung up"
    if status < 0:
        return f"the reading process was killed (signal {-status})"
    return f"the reading process ended (status {status})"
