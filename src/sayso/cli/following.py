"""`sayso commitments`: what was promised, by when, and what was said of it later."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.opening import open_ledger, tell_unplaced
from sayso.errors import SaysoError
from sayso.terminal import output
from sayso.terminal.options import Day, date_options, format_options, ledger_option, place_option
from sayso.terms import STANDINGS

if TYPE_CHECKING:
    from rich.console import Console, RenderableType


@click.command()
@click.option("--on", type=Day(), help="Where they stand on this day: due, overdue.")
@click.option("--standing", type=click.Choice(STANDINGS), help="Only those that stand so.")
@click.option("--speaker", metavar="NAME", help="Only by speakers with this in their name.")
@click.option("--later", is_flag=True, help="Look for what was said of each afterwards (slow).")
@place_option
@date_options
@format_options
@ledger_option
@click.pass_context
def commitments(
    context: click.Context,
    on: str | None,
    standing: str | None,
    speaker: str | None,
    later: bool,
    place: str | None,
    since: str | None,
    until: str | None,
    form: str | None,
    ledger: Path | None,
) -> None:
    """Promises, threats and forecasts that name a time or an event, by when they are due.

    Without --on nothing is overdue: Sayso has no clock. Whether a promise was kept is not
    decided; --later shows who says that it was kept, broken or changed.
    """
    from sayso.views.contract import commitment_data

    if on is not None and len(on) != 10:
        raise SaysoError("bad-option", "--on", reason="it needs a whole day like 2022-03-16")
    with open_ledger(ledger or context.obj) as opened:
        found = opened.commitments(
            on=on, speaker=speaker, place=place, since=since, until=until, later=later
        )
        if place is not None:
            tell_unplaced(opened)
    if standing is not None:
        found = [one for one in found if one.standing == standing]

    def table(console: Console) -> RenderableType:
        from sayso.terminal import following

        return following.commitments(found, console)

    output.show(form, map(commitment_data, found), table)
