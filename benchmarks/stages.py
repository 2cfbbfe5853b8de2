"""One stage of the way through the house, timed in a process of its own.

Models are opened, inputs made ready and the first few documents gone through before the clock
starts, except in the pipeline, which is timed as a user waits for it. A stage that is done too soon
to be timed is repeated.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from sayso.documents import document as documented
from sayso.documents import paragraphs
from sayso.intake import captures
from sayso.records import Capture

ENOUGH: Final = 0.5
"""Seconds below which a stage is run again, and the mean is taken."""

TEXTS: Final = "texts.json"
"""The canonical texts, beside the folder of documents."""

WARM: Final = 16
"""So many documents are gone through untimed: tables are loaded when they are first needed."""

Ready = tuple[Callable[[int | None], int], bool]
"""The work on the first so many documents (None: all), giving how many things it found, and
whether it may be run more than once."""


def baseline(folder: Path) -> Ready:
    """Direct quotations by regular expression, on the canonical texts."""
    from benchmarks.quotations import quotations

    # Texts made ready elsewhere, so that its memory is its own and not that of our first stage.
    texts: list[str] = json.loads((folder.parent / TEXTS).read_text("utf-8"))
    return lambda most: sum(1 for text in texts[:most] for _ in quotations(text)), True


def documents(folder: Path) -> Ready:
    """Bytes to documents."""
    held = _captures(folder)
    return lambda most: sum(documented(one)[0] is not None for one in held[:most]), True


def tagger(folder: Path) -> Ready:
    """The neural tagger alone, on the paragraphs of the documents."""
    from sayso.reading.attribution import AttributionModel

    model = AttributionModel.load(threads=1)
    made = [documented(capture)[0] for capture in _captures(folder)]
    pieces = [
        [(start, document.text[start:end]) for start, end in paragraphs(document.text)]
        for document in made
        if document is not None
    ]
    return lambda most: sum(len(part) for held in pieces[:most] for part in model.tag(held)), True


def reader(folder: Path) -> Ready:
    """Bytes to statements in one process: documents, taggers, rules. No vectors, no ledger."""
    from sayso.reading.attribution import AttributionModel
    from sayso.reading.entities import EntityModel
    from sayso.reading.read import read

    model, namer = AttributionModel.load(threads=1), EntityModel.load(threads=1)
    held = _captures(folder)

    def work(most: int | None) -> int:
        count = 0
        for capture in held[:most]:
            document, _ = documented(capture)
            count += len(read(document, model, namer).statements) if document else 0
        return count

    return work, True


def pipeline(folder: Path, workers: int) -> Ready:
    """Files to a ledger, as `sayso read` does it: models are opened, vectors made, rows written."""
    import sayso

    def work(most: int | None) -> int:
        with tempfile.TemporaryDirectory() as place:
            ledger = sayso.read(folder, ledger=Path(place) / "case.db", workers=workers)
            try:
                report = ledger.report
                if report is None or report.failed or report.known:
                    raise RuntimeError(f"not all documents were read: {report}")
                return report.statements
            finally:
                ledger.close()

    return work, False


STAGES: Final[dict[str, Callable[[Path], Ready]]] = {
    "baseline": baseline,
    "documents": documents,
    "tagger": tagger,
    "reader": reader,
    "pipeline-1": lambda folder: pipeline(folder, 1),
    "pipeline-2": lambda folder: pipeline(folder, 2),
}
LABELS: Final = {
    "baseline": "regular expression, direct quotations",
    "documents": "documents: bytes to canonical text",
    "tagger": "tagger alone",
    "reader": "reader: bytes to statements, one process",
    "pipeline-1": "pipeline into a ledger, 1 worker",
    "pipeline-2": "pipeline into a ledger, 2 workers",
}


def run(stage: str, folder: Path) -> dict[str, Any]:
    """Time one stage: seconds for one pass, and how many things it found."""
    work, again = STAGES[stage](folder)
    if again:
        work(WARM)
    passes, found = 0, 0
    began = time.perf_counter()
    while True:
        found = work(None)
        passes += 1
        seconds = time.perf_counter() - began
        if not again or seconds >= ENOUGH:
            return {"seconds": seconds / passes, "passes": passes, "found": found}


def _captures(folder: Path) -> list[Capture]:
    return [one for one in captures([folder]) if isinstance(one, Capture)]


def main(arguments: Sequence[str]) -> None:
    """Run one stage and print what was measured as JSON: `STAGE FOLDER`."""
    stage, folder = arguments
    print(json.dumps(run(stage, Path(folder))))


if __name__ == "__main__":
    main(sys.argv[1:])
