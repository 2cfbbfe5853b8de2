"""Every message about something that went wrong, in one place, each with a code.

A `Problem` is data: what was skipped, truncated or not understood, and what to do next. It is
recorded and the run goes on. A `SaysoError` ends the command; it carries the same three parts.
"""

from dataclasses import dataclass
from typing import Literal

CODES: dict[str, tuple[str, str]] = {
    # code: (what happened, what to do next); {…} is filled in where the problem arises
    "empty": ("the input is empty", "check that the file was saved or downloaded completely"),
    "too-large": (
        "{size} bytes are more than the limit of {limit}",
        "split the file, or raise the limit with --max-bytes",
    ),
    "line-too-long": (
        "one paragraph of {size} characters; no news text looks like this",
        "check the file; if it is text, break it into lines",
    ),
    "binary": ("the bytes are not text", "convert the file to text, HTML or JSON first"),
    "encoding": (
        "not valid UTF-8 (first bad byte at {offset}); read as {encoding}",
        "look at the text; save the file as UTF-8 if letters are wrong",
    ),
    "no-article": (
        "no article was found in this page",
        "save the article's own page, or its text as .txt",
    ),
    "broken-json": ("not valid JSON: {reason}", "mend or delete this line"),
    "no-text": ("the record has no text", "give it a non-empty field 'text'"),
    "bad-field": ("the field '{field}' is not {wanted}", "mend the field in this record"),
    "bad-date": (
        "'{value}' is not a date; the document is kept without one",
        "write dates as YYYY-MM-DD, or YYYY-MM-DDTHH:MM:SSZ",
    ),
    "language": (
        "written in {language}, which the shipped models do not read",
        "nothing is lost: it stays in the ledger and can be read by a later model",
    ),
    "unknown-format": (
        "no reader for '{suffix}' files",
        "use .txt, .md, .html, .json or .jsonl",
    ),
    "left-out": (
        "left out: by its name it speaks about the folder",
        "give the file's own path if it is a document",
    ),
    "partly-understood": (
        "{reason}",
        "look at the text as it was read; simplify or split the file if it is wrong",
    ),
    "not-found": ("there is no such file or folder", "check the path"),
    "no-documents": ("no readable document was found", "give files or folders of documents"),
    "unreadable": ("the file cannot be opened: {reason}", "check the file's permissions"),
    "reading-failed": (
        "the document could not be read: {reason}",
        "please report this with the document; the other documents are not affected",
    ),
    "id-taken": (
        "another document already has the id '{id}'; this one is kept as '{new}'",
        "give each document an id of its own if they are different documents",
    ),
    "no-ledger": ("there is no ledger at this path", "make one first: sayso read FOLDER"),
    "not-a-ledger": ("this file is not a Sayso ledger", "give another path with --ledger"),
    "newer-ledger": (
        "this ledger was written by a newer Sayso (schema {schema})",
        "upgrade Sayso: pip install -U sayso",
    ),
    "bad-proposition": (
        "a proposition needs at least two words that say something",
        'write a sentence, like "Russia is withdrawing troops"',
    ),
    "unknown-place": (
        "no place is known by this name or number",
        "{near}Give another spelling, the place's number in GeoNames, or a code like UA",
    ),
    "bad-actors": ("{reason}", "mend this line of the list of actors, or read without the list"),
    "bad-option": ("{reason}", "see sayso COMMAND --help"),
    "models-missing": (
        "the shipped model file '{file}' is missing or damaged",
        "install Sayso again; then run: sayso doctor",
    ),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that was not done as asked, with its place and the way out.

    `where` names the input as a person would look for it: a path, `path:line`, or a document id.
    `severity` "error": the input was left out; "warning": it was kept, with a loss that is said.
    """

    code: str
    where: str
    message: str
    hint: str
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        return f"{self.where}: {self.message} [{self.code}]; {self.hint}"


def problem(
    code: str,
    where: str,
    *,
    severity: Literal["error", "warning"] = "error",
    **values: object,
) -> Problem:
    """Make the problem of that code. Raises KeyError for a code that is not in `CODES`."""
    message, hint = CODES[code]
    return Problem(code, where, message.format(**values), hint.format(**values), severity)


class SaysoError(Exception):
    """Ends a command: a `Problem` that leaves nothing to go on with."""

    def __init__(self, code: str, where: str, **values: object) -> None:
        message, hint = CODES[code]
        self.problem = Problem(code, where, message.format(**values), hint.format(**values))
        super().__init__(str(self.problem))

    @classmethod
    def of(cls, problem: Problem) -> "SaysoError":
        """The error that a problem becomes where nothing is left to go on with."""
        error = cls.__new__(cls)
        error.problem = problem
        Exception.__init__(error, str(problem))
        return error
