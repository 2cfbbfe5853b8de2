"""How far a run is: a bar for a person, a line every few seconds for a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.jobs.run import Progress

EVERY = 5.0
"""Seconds between two lines in a log."""


@contextmanager
def shown() -> Iterator[Callable[[Progress], None]]:
    """Show progress on stderr while the block runs; call what is given with each step."""
    if not sys.stderr.isatty():
        yield _lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        TextColumn("reading"),
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
        TextColumn("{task.fields[statements]:,} statements", style="dim"),
        TimeRemainingColumn(compact=True),
        console=Console(stderr=True),
        transient=True,
    )
    task = bar.add_task("reading", total=None, statements=0)
    with bar:
        yield lambda step: bar.update(
            task, completed=step.done, total=step.total, statements=step.statements
        )


def _lines() -> Callable[[Progress], None]:
    last = time.monotonic()

    def line(step: Progress) -> None:
        nonlocal last
        if time.monotonic() - last < EVERY:
            return
        last = time.monotonic()
        total = f" of {step.total}" if step.total else ""
        print(
            f"read {step.done}{total} documents, {step.statements} statements,"
            f" {step.seconds:.0f} s",
            file=sys.stderr,
            flush=True,
        )

    return line
