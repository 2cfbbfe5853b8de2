"""The command `sayso`. What is heavy is imported when a command runs: --help must be quick."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sayso import __version__
from sayso.cli.asking import ask, brief
from sayso.cli.checking import doctor, verify
from sayso.cli.following import commitments
from sayso.cli.listing import documents, statements
from sayso.cli.reading import read
from sayso.errors import SaysoError
from sayso.terminal import output


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


for command in (read, ask, statements, commitments, documents, brief, doctor, verify):
    sayso.add_command(command)


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
