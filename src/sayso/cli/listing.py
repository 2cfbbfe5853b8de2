"""`sayso statements` and `sayso documents`: what the ledger holds."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.opening import open_ledger, tell_unplaced
from sayso.errors import SaysoError
from sayso.terminal import output
from sayso.terminal.options import (
    date_options,
    format_options,
    kind_options,
    ledger_option,
    place_option,
)
from sayso.terms import ACTS, CUE_KINDS, EVENT_ROOTS, UTTERED, CueKind

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from sayso.ledger import Ledger

ROWS = 50
"""Lines of a table unless --limit says otherwise; JSON lines are not limited."""


@click.command()
@click.option("--document", metavar="ID", help="Only of this document.")
@click.option("--speaker", metavar="NAME", help="Only by speakers with this in their name.")
@click.option("--affiliation", metavar="NAME", help="Only by speakers who speak for it.")
@click.option("--act", type=click.Choice(ACTS), help="Only of this speech act.")
@click.option(
    "--event",
    type=click.Choice(EVENT_ROOTS, case_sensitive=False),
    metavar="ROOT",
    help=f"Only what tells of such an event (PLOVER): {', '.join(EVENT_ROOTS)}.",
)
@click.option("--search", metavar="WORDS", help="Only with some of these words, best first.")
@place_option
@kind_options(UTTERED)
@date_options
@click.option("--limit", type=click.IntRange(1), help=f"At most so many (a table: {ROWS}).")
@format_options
@ledger_option
@click.pass_context
def statements(
    context: click.Context,
    /,
    search: str | None,
    limit: int | None,
    cue_kinds: Sequence[CueKind],
    form: str | None,
    ledger: Path | None,
    **wanted: Any,
) -> None:
    """Who said what when, in the order of time.

    What was said and written; with --all-kinds also what was thought ("fears"), shown ("the
    pictures show") and done ("vetoed").
    """
    from sayso.views.contract import statement_data
    from sayso.views.display import NOT_UTTERED

    with open_ledger(ledger or context.obj) as opened:
        hits = None if search is None else opened.search(search, limit=100_000)
        ids = _found(opened, hits, cue_kinds, wanted)
        hidden = len(_found(opened, hits, CUE_KINDS, wanted)) - len(ids)
        most = limit or (ROWS if output.form_of(form) == "table" else len(ids))
        entries = (
            entry
            for start in range(0, min(most, len(ids)), 500)
            for entry in opened.statements_by_id(ids[start : min(most, start + 500)])
        )

        def table(console: Console) -> RenderableType:
            from sayso.terminal import tables

            return tables.statements(entries, console)

        output.show(
            form,
            (statement_data(e.statement, e.document, id=e.id, reading=e.reading) for e in entries),
            table,
        )
        if len(ids) > most and output.form_of(form) == "table":
            click.echo(f"… {most:,} of {len(ids):,} shown: --limit, or --json", err=True)
        if hidden and cue_kinds == UTTERED:
            click.echo(f"… {hidden:,} more are {NOT_UTTERED}: --all-kinds", err=True)
        if wanted["place"] is not None:
            tell_unplaced(opened)


def _found(
    opened: Ledger, hits: list[int] | None, cue_kinds: Sequence[CueKind], wanted: dict[str, Any]
) -> list[int]:
    """Ids of the statements wanted, in the order of the hits of a search if there was one."""
    ids = opened.statement_ids(**wanted, cue_kinds=cue_kinds)
    if hits is None:
        return ids
    allowed = set(ids)
    return [number for number in hits if number in allowed]


@click.command()
@click.option("--text", metavar="ID", help="Print this document's canonical text instead.")
@date_options
@format_options
@ledger_option
@click.pass_context
def documents(
    context: click.Context,
    text: str | None,
    since: str | None,
    until: str | None,
    form: str | None,
    ledger: Path | None,
) -> None:
    """What was read, and what was not, and why."""
    from sayso.views.contract import document_data, left_out_data

    with open_ledger(ledger or context.obj) as opened:
        if text is not None:
            try:
                found = opened.document(text)
            except KeyError:
                reason = f"there is no document with the id '{text}'"
                raise SaysoError("bad-option", "--text", reason=reason) from None
            with output.to_a_pipe():
                sys.stdout.write(found.text)
            return
        left_out = opened.left_out()
        holdings = opened.documents(since=since, until=until)

        def table(console: Console) -> RenderableType:
            from sayso.terminal import tables

            return tables.documents(holdings, left_out, console)

        def lines() -> Iterator[dict[str, Any]]:
            yield from map(document_data, holdings)
            yield from map(left_out_data, left_out)

        output.show(form, lines(), table)
