"""What several commands do: open the ledger, and read into it with progress."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from threading import Event

    from sayso.ledger import Ledger, Report


def open_ledger(path: Path) -> Ledger:
    from sayso.ledger import Ledger

    return Ledger.open(path)


def run(opened: Ledger, paths: Iterable[Path], *, quiet: bool = False, **options: Any) -> Report:
    """Run `jobs.run.read` with its options and progress, to be stopped with Ctrl-C."""
    from contextlib import nullcontext

    from sayso.jobs import run as jobs
    from sayso.terminal import progress

    with _stopping() as stop, nullcontext() if quiet else progress.shown() as show:
        return jobs.read(
            paths,
            opened,
            progress=show,
            stop=stop,
            **options,
        )


def tell_unplaced(opened: Ledger) -> None:
    """Say how many documents cannot be found by a place, and what to do."""
    number = opened.unplaced()
    if number:
        noun = "document was" if number == 1 else "documents were"
        click.echo(
            f"… {number:,} {noun} read before places were looked for: read the files again",
            err=True,
        )


@contextmanager
def _stopping() -> Iterator[Event]:
    """An event that the first Ctrl-C sets; the second one ends the program at once."""
    import signal
    import threading

    stop = threading.Event()

    def asked(number: int, frame: object) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()
        click.echo("\nstopping after this document …", err=True)

    before = signal.signal(signal.SIGINT, asked)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
