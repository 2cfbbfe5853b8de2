"""The command `sayso`. What is heavy is imported when a command runs: --help must be quick."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso import __version__
from sayso.errors import SaysoError
from sayso.terminal import output
from sayso.terminal.options import date_options, format_options, ledger_option
from sayso.terms import ACTS

if TYPE_CHECKING:
    from threading import Event

    from rich.console import Console, RenderableType

    from sayso.ledger import Ledger, Report

ROWS = 50
"""Lines of a table unless --limit says otherwise; JSON lines are not limited."""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96})
@click.version_option(__version__, message="sayso %(version)s")
@click.option(
    "--ledger",
    type=click.Path(path_type=Path),
    envvar="SAYSO_LEDGER",
    default="sayso.db",
    show_default=True,
    show_envvar=True,
    help="The ledger to work on.",
)
@click.pass_context
def sayso(context: click.Context, ledger: Path) -> None:
    """Who says it, who denies it, since when, in which words.

    Reads news reports and official statements into a ledger of attributed claims, every line
    pinned to the exact words of its source, and answers a proposition with everybody who
    affirms, denies or doubts it. It never says who is right.
    """
    context.obj = ledger


@sayso.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@date_options
@click.option("--workers", type=click.IntRange(1, 64), help="Processes (default: the processors).")
@click.option("--max-bytes", type=click.IntRange(1), help="Leave larger files out.")
@click.option("--quiet", "-q", is_flag=True, help="No progress and no summary.")
@format_options
@ledger_option
@click.pass_context
def read(
    context: click.Context,
    paths: tuple[Path, ...],
    since: str | None,
    until: str | None,
    workers: int | None,
    max_bytes: int | None,
    quiet: bool,
    form: str | None,
    ledger: Path | None,
) -> None:
    """Read files and folders into the ledger.

    .txt, .md, .html, .json and .jsonl, alone, gzipped or in folders. What is in the ledger
    already is not read again, so the same command goes on after an interruption.
    """
    from sayso.ledger import Ledger
    from sayso.views.contract import report_data

    path = ledger or context.obj
    with Ledger.open(path, create=True) as opened:
        report = _run(opened, paths, since, until, workers, max_bytes, quiet)
    if not quiet:
        from sayso.terminal import summary

        output.show(form, [report_data(report)], lambda console: summary.report(report, str(path)))
    output.tell(report.problems)
    if not report.seen:
        raise SaysoError("no-documents", " ".join(map(str, paths)))
    if report.interrupted:
        context.exit(130)
    if report.failed == report.seen:
        context.exit(2)  # nothing to go on with; each input has said why
    context.exit(1 if report.failed else 0)


@sayso.command()
@click.argument("proposition", nargs=-1, required=True)
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
@format_options
@ledger_option
@click.pass_context
def ask(
    context: click.Context,
    proposition: tuple[str, ...],
    since: str | None,
    until: str | None,
    limit: int,
    judge: int,
    form: str | None,
    ledger: Path | None,
) -> None:
    """Who affirms PROPOSITION, who denies it, who doubts it.

    A full sentence works best: sayso ask "Russia is withdrawing troops".
    """
    from sayso.views.contract import answer_data

    with _open(ledger or context.obj) as opened:
        found = opened.ask(" ".join(proposition), limit=judge, since=since, until=until)

    def table(console: Console) -> RenderableType:
        from sayso.terminal import tables

        return tables.answer(found, console, limit=limit)

    output.show(form, answer_data(found), table)


@sayso.command()
@click.option("--document", metavar="ID", help="Only of this document.")
@click.option("--speaker", metavar="NAME", help="Only by speakers with this in their name.")
@click.option("--affiliation", metavar="NAME", help="Only by speakers who speak for it.")
@click.option("--act", type=click.Choice(ACTS), help="Only of this speech act.")
@click.option("--search", metavar="WORDS", help="Only with some of these words, best first.")
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
    form: str | None,
    ledger: Path | None,
    **wanted: Any,
) -> None:
    """Who said what when, in the order of time."""
    from sayso.views.contract import statement_data

    with _open(ledger or context.obj) as opened:
        ids = opened.statement_ids(**wanted)
        if search is not None:
            allowed = set(ids)
            ids = [n for n in opened.search(search, limit=100_000) if n in allowed]
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


@sayso.command()
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

    with _open(ledger or context.obj) as opened:
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


@sayso.command()
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
    with Ledger.open(None) if paths else _open(ledger or context.obj) as opened:
        if paths:
            report = _run(opened, paths, since, until, workers, None, False)
            output.tell(report.problems)
            if report.interrupted:
                context.exit(130)
            if report.failed == report.seen:
                raise SaysoError("no-documents", " ".join(map(str, paths)))
            failed = bool(report.failed)
        found = briefing(opened, asked, since=since, until=until, all_documents=all_documents)
    if page is None:
        from sayso.terminal import brief as drawn

        with output.to_a_pipe():
            drawn.draw(found, output.console())
    else:
        from sayso.exports.dossier import write

        write(found, page)
        click.echo(f"→ {page}", err=True)
    context.exit(1 if failed else 0)


@sayso.command()
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


@sayso.command()
@format_options
@ledger_option
@click.pass_context
def verify(context: click.Context, form: str | None, ledger: Path | None) -> None:
    """Check that every line of the ledger still equals its source."""
    with _open(ledger or context.obj) as opened:
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


def _run(
    opened: Ledger,
    paths: Iterable[Path],
    since: str | None,
    until: str | None,
    workers: int | None,
    max_bytes: int | None,
    quiet: bool,
) -> Report:
    """Run `jobs.run.read` with progress, to be stopped with Ctrl-C."""
    from contextlib import nullcontext

    from sayso.jobs import run
    from sayso.terminal import progress

    with _stopping() as stop, nullcontext() if quiet else progress.shown() as show:
        return run.read(
            paths,
            opened,
            since=since,
            until=until,
            workers=workers,
            max_bytes=max_bytes or run.MAX_BYTES,
            progress=show,
            stop=stop,
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


def _open(path: Path) -> Ledger:
    from sayso.ledger import Ledger

    return Ledger.open(path)


def main(arguments: list[str] | None = None) -> None:
    """The command. Exit status: 0 all right; 1 some inputs failed, others were read; 2 the
    command was wrong or there was nothing to do; 130 stopped with Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = sayso.main(arguments, prog_name="sayso", standalone_mode=False)
    except SaysoError as error:
        click.echo(output.said(error.problem), err=True)
        status = 2
    except click.ClickException as error:
        name = getattr(getattr(error, "ctx", None), "command_path", "sayso")
        text = f"{click.style('error:', fg='red')} {error.format_message()} [bad-option]"
        click.echo(f"{text}\n  → see {name} --help", err=True)
        status = 2
    except (KeyboardInterrupt, click.Abort):
        click.echo("stopped", err=True)
        status = 130
    sys.exit(status or 0)
