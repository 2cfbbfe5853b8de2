"""`sayso ask` and `sayso brief`: who affirms, denies or doubts a proposition."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.opening import open_ledger, run, tell_unplaced
from sayso.errors import SaysoError
from sayso.terminal import output
from sayso.terminal.options import (
    date_options,
    format_options,
    kind_options,
    ledger_option,
    place_option,
)
from sayso.terms import JUDGED, CueKind

if TYPE_CHECKING:
    from rich.console import Console, RenderableType


@click.command()
@click.argument("proposition", nargs=-1, required=True)
@place_option
@date_options
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=10,
    show_default=True,
    help="Lines of the table for each stance; JSON lines are not limited.",
)
@click.option(
    "--judge",
    type=click.IntRange(1),
    default=200,
    show_default=True,
    help="How many of the nearest statements are judged.",
)
@kind_options(JUDGED)
@format_options
@ledger_option
@click.pass_context
def ask(
    context: click.Context,
    proposition: tuple[str, ...],
    place: str | None,
    since: str | None,
    until: str | None,
    limit: int,
    judge: int,
    cue_kinds: Sequence[CueKind],
    form: str | None,
    ledger: Path | None,
) -> None:
    """Who affirms PROPOSITION, who denies it, who doubts it.

    A full sentence works best: sayso ask "Russia is withdrawing troops".
    """
    from sayso.views.contract import answer_data

    with open_ledger(ledger or context.obj) as opened:
        found = opened.ask(
            " ".join(proposition), limit=judge, place=place, since=since, until=until,
            cue_kinds=cue_kinds,
        )  # fmt: skip
        if place is not None:
            tell_unplaced(opened)

    def table(console: Console) -> RenderableType:
        from sayso.terminal import tables

        return tables.answer(found, console, limit=limit)

    output.show(form, answer_data(found), table)


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--ask",
    "asked",
    multiple=True,
    metavar="PROPOSITION",
    help="Answer it; more than once is fine.",
)
@click.option(
    "--output",
    "-o",
    "page",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write one self-contained HTML page instead.",
)
@click.option("--all-documents", is_flag=True, help="Show the text of every document read.")
@place_option
@date_options
@click.option("--workers", type=click.IntRange(1, 64), help="Processes (default: the processors).")
@ledger_option
@click.pass_context
def brief(
    context: click.Context,
    paths: tuple[Path, ...],
    asked: tuple[str, ...],
    page: Path | None,
    all_documents: bool,
    place: str | None,
    since: str | None,
    until: str | None,
    workers: int | None,
    ledger: Path | None,
) -> None:
    """Boards of who says what, with the words and the documents they stand in.

    Of the ledger, or of the files and folders given, which are read into a throw-away ledger.
    Without --ask it answers the propositions on which most parties speak.
    """
    from sayso.ledger import Ledger
    from sayso.views.briefing import briefing

    failed = False
    if page is not None and not page.absolute().parent.is_dir():
        raise SaysoError("unreadable", str(page), reason="its folder does not exist")
    with Ledger.open(None) if paths else open_ledger(ledger or context.obj) as opened:
        if paths:
            report = run(opened, paths, since=since, until=until, workers=workers)
            output.tell(report.problems)
            if report.interrupted:
                context.exit(130)
            if report.failed == report.seen:
                raise SaysoError("no-documents", " ".join(map(str, paths)))
            failed = bool(report.failed)
        found = briefing(
            opened, asked, place=place, since=since, until=until, all_documents=all_documents
        )
        if place is not None:
            tell_unplaced(opened)
    if page is None:
        from sayso.terminal import brief as drawn

        with output.to_a_pipe():
            drawn.draw(found, output.console())
    else:
        from sayso.exports.dossier import write

        write(found, page)
        click.echo(f"→ {page}", err=True)
    context.exit(1 if failed else 0)
