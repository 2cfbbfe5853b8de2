"""`sayso verify` and `sayso doctor`: is the ledger sound, and the installation?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.opening import open_ledger
from sayso.terminal import output
from sayso.terminal.options import format_options, ledger_option

if TYPE_CHECKING:
    from rich.console import Console, RenderableType


@click.command()
@format_options
@click.pass_context
def doctor(context: click.Context, form: str | None) -> None:
    """Check this installation: fixed inputs through the shipped models, and the store."""
    from sayso import doctor

    found = doctor.checks()

    def table(console: Console) -> RenderableType:
        from sayso.terminal import tables

        return tables.checks(found, doctor.machine())

    lines = [
        {"check": one.name, "passed": one.passed, "detail": one.detail, "off": one.off}
        for one in found
    ]
    output.show(form, [*lines, {"summary": {"machine": doctor.machine()}}], table)
    context.exit(0 if all(one.passed for one in found) else 1)


@click.command()
@format_options
@ledger_option
@click.pass_context
def verify(context: click.Context, form: str | None, ledger: Path | None) -> None:
    """Check that every line of the ledger still equals its source."""
    with open_ledger(ledger or context.obj) as opened:
        flaws = opened.verify()
        totals = opened.totals()

    def table(console: Console) -> RenderableType:
        from rich.text import Text

        text = Text()
        for where, what in flaws:
            text.append(f"{where}: {what}\n", "red")
        sound = f"{totals['documents']:,} documents, {totals['statements']:,} statements"
        text.append(f"{sound}: {f'{len(flaws):,} flaws' if flaws else 'all as in their sources'}")
        return text

    lines = [{"where": where, "flaw": what} for where, what in flaws]
    output.show(form, [*lines, {"summary": {**totals, "flaws": len(flaws)}}], table)
    context.exit(1 if flaws else 0)
