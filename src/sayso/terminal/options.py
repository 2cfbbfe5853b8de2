"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from sayso.terms import CUE_KINDS, CueKind

Command = TypeVar("Command", bound=Callable[..., Any])

if TYPE_CHECKING:
    _Type = click.ParamType[str]  # generic for the type checker, not yet in click 8.1
else:
    _Type = click.ParamType


class Day(_Type):
    """An ISO 8601 date, as precise as wanted: YYYY, YYYY-MM or YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from datetime import date

        text = str(value)
        try:
            if len(text) not in (4, 7, 10):
                raise ValueError
            date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
        except ValueError:
            self.fail(f"'{text}' is not a date like 2022-02-15, 2022-02 or 2022", param, ctx)
        return text


def ledger_option(command: Command) -> Command:
    return click.option(
        "--ledger", type=click.Path(path_type=Path), metavar="PATH", help="Another ledger."
    )(command)


def format_options(command: Command) -> Command:
    for name, text in (("table", "A table, also to a pipe."), ("json", "JSON lines.")):
        command = click.option(f"--{name}", "form", flag_value=name, help=text)(command)
    return command


def kind_options(usual: Sequence[CueKind]) -> Callable[[Command], Command]:
    """`--cue-kind` and `--all-kinds`; the command gets `cue_kinds`, the usual ones without them."""

    def decorate(command: Command) -> Command:
        @wraps(command)
        def chosen(*args: Any, cue_kind: tuple[CueKind, ...], all_kinds: bool, **rest: Any) -> Any:
            return command(*args, cue_kinds=CUE_KINDS if all_kinds else cue_kind or usual, **rest)

        every = click.option("--all-kinds", is_flag=True, help="Of every kind of cue.")
        several = click.option(
            "--cue-kind",
            type=click.Choice(CUE_KINDS),
            multiple=True,
            help=f"Only of this kind; more than once is fine (usual: {', '.join(usual)}).",
        )
        return cast(Command, several(every(chosen)))

    return decorate


def place_option(command: Command) -> Command:
    return click.option(
        "--place",
        metavar="NAME",
        help="Only on places of this name (or GeoNames id, or code like UA) and what lies in them.",
    )(command)


def date_options(command: Command) -> Command:
    for name, text in (("until", "Only to this day."), ("since", "Only from this day.")):
        command = click.option(f"--{name}", type=Day(), help=text)(command)
    return command
