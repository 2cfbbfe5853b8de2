"""`sayso read`: documents into the ledger."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.opening import run
from sayso.errors import SaysoError
from sayso.terminal import output
from sayso.terminal.options import date_options, format_options, ledger_option


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@date_options
@click.option("--workers", type=click.IntRange(1, 64), help="Processes (default: the processors).")
@click.option("--max-bytes", type=click.IntRange(1), help="Leave larger files out.")
@click.option(
    "--actors",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Actors to know beside the shipped ones (default: actors.toml beside the ledger).",
)
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
    actors: Path | None,
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
        report = run(opened, paths, since, until, workers, max_bytes, quiet, actors)
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
