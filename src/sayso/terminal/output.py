"""A table for a person, JSON lines for a pipe, and problems on stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from sayso.errors import Problem

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

SHOWN = 20
"""Problems listed after a run; the rest is counted."""


def form_of(form: str | None) -> str:
    return form or ("table" if sys.stdout.isatty() else "json")


def show(
    form: str | None,
    lines: Iterable[dict[str, Any]],
    table: Callable[[Console], RenderableType],
) -> None:
    """A table for a person, JSON lines for a pipe."""
    if form_of(form) == "json":
        import json

        with to_a_pipe():
            for line in lines:
                sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        return
    target = console()
    drawn = table(target)
    with to_a_pipe():
        target.print(drawn)


@contextmanager
def to_a_pipe() -> Iterator[None]:
    """Write on stdout; where its reader has enough (`sayso statements | head`), that is all."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # What Python would still flush at its end goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def console() -> Console:
    """The terminal, or a page of 100 columns where output goes elsewhere."""
    from rich.console import Console

    known = sys.stdout.isatty() or "COLUMNS" in os.environ
    return Console(highlight=False, markup=False, width=None if known else 100)


def tell(problems: list[Problem]) -> None:
    """Problems on stderr, errors first; beyond `SHOWN` they are counted."""
    ordered = sorted(problems, key=lambda one: one.severity != "error")
    for one in ordered[:SHOWN]:
        click.echo(said(one), err=True)
    if len(ordered) > SHOWN:
        click.echo(f"… and {len(ordered) - SHOWN:,} more: sayso documents", err=True)


def said(one: Problem) -> str:
    word, colour = ("error", "red") if one.severity == "error" else ("warning", "yellow")
    text = f"{click.style(f'{word}:', fg=colour)} {one.where}: {one.message} [{one.code}]"
    return f"{text}\n  → {one.hint}"
