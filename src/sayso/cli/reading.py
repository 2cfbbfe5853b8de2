"""`sayso read`: documents into the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sayso.cli.opening import run
from sayso.errors import SaysoError
from sayso.terminal import output
from sayso.terminal.options import Day, date_options, format_options, ledger_option


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@date_options
@click.option("--workers", type=click.IntRange(1, 64), help="Processes (default: the processors).")
@click.option("--max-bytes", type=click.IntRange(1), help="Leave larger files out.")
@click.option("--published", type=Day(), help="The date of documents that tell none.")
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
    /,
    paths: tuple[Path, ...],
    max_bytes: int | None,
    quiet: bool,
    form: str | None,
    ledger: Path | None,
    **options: Any,
) -> None:
    """Read files and folders into the ledger.

    .txt, .md, .html, .json and .jsonl, alone, gzipped or in folders. What is in the ledger
    already is not read again, so the same command goes on after an interruption.
    """
    from sayso.jobs.run import MAX_BYTES
    from sayso.ledger import Ledger
    from sayso.views.contract import report_data

    path = ledger or context.obj
    with Ledger.open(path, create=True) as opened:
        options["max_bytes"] = max_bytes or MAX_BYTES
        report = run(opened, paths, quiet=quiet, **options)
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
