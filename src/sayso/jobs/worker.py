"""A reading process: `python -m sayso.jobs.worker ENGINE`, the user's actors and
then tasks in, results out.

A plain child process with two pipes and not `multiprocessing`: it does not import the caller's
main module again, so that `sayso.read` works in a script without a guard and in a notebook.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
from typing import BinaryIO

from sayso.errors import SaysoError
from sayso.jobs.engine import source
from sayso.jobs.work import work

LENGTH = struct.Struct("<Q")


def send(stream: BinaryIO, value: object) -> None:
    """Write one value. Raises OSError where nobody reads any more."""
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: BinaryIO) -> object:
    """Read one value. Raises EOFError where the other side is gone."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    (length,) = LENGTH.unpack(head)
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)


def main() -> None:
    # Ctrl-C reaches the whole group; the parent decides what is still finished.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tasks = sys.stdin.buffer
    results = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the results
    try:
        engine = source(sys.argv[1], receive(tasks)).load()  # type: ignore[arg-type]
    except EOFError:
        return
    except SaysoError as error:
        send(results, error.problem)
        return
    send(results, None)
    while True:
        try:
            task = receive(tasks)
        except EOFError:
            return
        try:
            send(results, work(task, engine))  # type: ignore[arg-type]
        except BrokenPipeError:
            return  # whoever asked is gone


if __name__ == "__main__":
    main()
