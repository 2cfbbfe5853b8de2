"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

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


def date_options(command: Command) -> Command:
    for name, text in (("until", "Only to this day."), ("since", "Only from this day.")):
        command = click.option(f"--{name}", type=Day(), help=text)(command)
    return command
