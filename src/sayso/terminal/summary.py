"""What a run of `read` did, in words."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from sayso.errors import CODES
from sayso.ledger import Report

SKIPPED = {"language": "in a language that the shipped models do not read"}


def report(done: Report, ledger: str) -> RenderableType:
    """The summary after a run; the problems are shown apart."""
    lines: list[RenderableType] = []
    if done.read:
        kinds = ", ".join(_many(number, kind) for kind, number in done.kinds.most_common())
        documents = (_many(done.read, "document"), "bold")
        lines.append(Text.assemble("Read ", documents, f" ({kinds}) in {done.seconds:.0f} s"))
        speakers = _many(len(done.speakers), "speaker")
        lines.append(Text(f"  {_many(done.statements, 'statement')} by {speakers}"))
    else:
        lines.append(Text("Nothing new was read"))
    if done.known:
        lines.append(Text(f"  {_many(done.known, 'document')} in the ledger already", "dim"))
    if done.outside:
        lines.append(Text(f"  {_many(done.outside, 'document')} outside the dates", "dim"))
    if done.undated:
        noun = _many(done.undated, "document")
        lines.append(Text(f"  {noun} without a date, left out where dates are asked for", "yellow"))
    for code, number in done.skipped.most_common():
        why = SKIPPED.get(code, CODES[code][0] if code in CODES else code)
        lines.append(Text(f"  {_many(number, 'document')} kept, not read: {why}", "yellow"))
    if done.failed:
        lines.append(Text(f"  {_many(done.failed, 'input')} left out, see below", "red"))
    if done.actors:
        lines.append(Text(f"  with the actors of {done.actors}", "dim"))
    if done.interrupted:
        lines.append(Text("Stopped. The same command goes on from here.", "bold"))
    lines.append(Text(f"→ {ledger}", "dim"))
    return Group(*lines)


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
