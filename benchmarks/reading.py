"""Speed and memory of reading: `python -m benchmarks.reading [PATHS] [--json]`.

In one run, on the same texts, one after the other and each in a process of its own: a regular
expression for direct quotations (the baseline), documents, tagger, reader, and the pipeline into
a ledger with one and two workers. Without PATHS the texts are the example reports, each several
times with a line that makes it another document. Nothing is written but temporary files.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks.machine import machine
from benchmarks.memory import Watch
from benchmarks.stages import LABELS, STAGES, TEXTS
from sayso.documents import document as documented
from sayso.intake import captures
from sayso.records import Capture

HOME: Final = Path(__file__).resolve().parents[1]
EXAMPLES: Final = HOME / "examples" / "february-2022"
SUFFIXES: Final = {"text": ".txt", "markdown": ".md", "html": ".html", "json": ".json"}


def lay_out(paths: Sequence[Path], place: Path, *, at_least: int) -> dict[str, int]:
    """Write every document as a file of its own under `place/documents`, repeated until there
    are enough, and the canonical texts beside it. Gives the counts of documents and words."""
    kept = [one for one in captures(paths) if isinstance(one, Capture)]
    kept = [one for one in kept if documented(one)[0] is not None]
    if not kept:
        raise SystemExit(f"nothing to read in {', '.join(map(str, paths))}")
    folder = place / "documents"
    folder.mkdir()
    texts = []
    for copy in range(math.ceil(at_least / len(kept))):
        for number, capture in enumerate(kept):
            data = another(capture, copy) if copy else capture.data
            name = f"{copy:03d}-{number:05d}{SUFFIXES[capture.media]}"
            (folder / name).write_bytes(data)
            document, _ = documented(Capture(data, "", name, capture.media))
            texts.append(document.text if document else "")
    (place / TEXTS).write_text(json.dumps(texts), "utf-8")
    return {"documents": len(texts), "words": sum(len(text.split()) for text in texts)}


def another(capture: Capture, copy: int) -> bytes:
    """Make a document that differs from a capture by one mark and is read just like it."""
    if capture.media == "json":
        record = json.loads(capture.data)
        record["id"] = f"{record.get('id', 'document')}-{copy}"
        return json.dumps(record, ensure_ascii=False).encode()
    if capture.media == "html":
        return capture.data + f"\n<!-- {copy} -->\n".encode()
    return capture.data.rstrip() + b"\n" * (copy + 1)


def measure(stage: str, folder: Path, *, module: str = "benchmarks.stages") -> dict[str, Any]:
    """Run one stage in a process of its own and watch its memory. Raises RuntimeError."""
    process = subprocess.Popen(
        [sys.executable, "-m", module, stage, str(folder)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=HOME,
    )  # fmt: skip
    watch = Watch(process)
    out, error = process.communicate()
    watch.stop()
    if process.returncode:
        raise RuntimeError(f"{stage}: {error.strip().splitlines()[-1:] or process.returncode}")
    return {**json.loads(out), "peak_mib": watch.mebibytes}


def rates(found: dict[str, Any], size: dict[str, int], fastest: float) -> dict[str, Any]:
    """Add speeds, and how many times longer it takes than the baseline (of `fastest` seconds)."""
    seconds = found["seconds"]
    return {
        "documents_per_second": round(size["documents"] / seconds, 1),
        "words_per_second": round(size["words"] / seconds),
        "times_baseline": round(seconds / fastest, 1),
        "seconds": round(seconds, 4),
        "passes": found["passes"],
        "found": found["found"],
        "peak_mib": found["peak_mib"],
    }


def show(told: dict[str, Any]) -> None:
    """Print machine and figures; the table is Markdown, ready for the page beside."""
    host, size, stages = told["machine"], told["texts"], told["stages"]
    print(f"{host['processor']}, {host['cores']} cores, {host['system']}, "
          f"load before the run {host['load']}")  # fmt: skip
    print(", ".join(f"{name} {number}" for name, number in host["versions"].items()))
    print(f"{size['documents']} documents, {size['words']} words\n")
    print("| stage | documents/s | words/s | time, baseline = 1 | peak MiB | found |")
    print("|---|--:|--:|--:|--:|--:|")
    for name, row in stages.items():
        print(f"| {LABELS[name]} | {row['documents_per_second']:,} | {row['words_per_second']:,} "
              f"| {row['times_baseline']:,} | {row['peak_mib'] or '–'} "
              f"| {row['found']:,} |")  # fmt: skip
    print()
    for text in told["ratios"]:
        print(text)


def ratios(stages: dict[str, dict[str, Any]]) -> list[str]:
    """Set the stages beside each other."""
    pairs = (
        ("tagger", "reader", "of the reader's time is the tagger's"),
        ("documents", "reader", "of the reader's time is the documents'"),
        ("reader", "pipeline-1", "of the pipeline's time is the reader's; the rest opens models, "
                                 "makes vectors and writes rows"),
        ("pipeline-2", "pipeline-1", "of the time with one worker is needed with two"),
    )  # fmt: skip
    return [
        f"{stages[one]['seconds'] / stages[other]['seconds']:.0%} {what}"
        for one, other, what in pairs
        if one in stages and other in stages
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATHS")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--documents", type=int, default=60, metavar="N",
        help="repeat the texts until there are at least so many (default 60)",
    )  # fmt: skip
    parser.add_argument(
        "--stage", action="append", choices=list(STAGES),
        help="only this stage, beside the baseline; may be given again",
    )  # fmt: skip
    asked = parser.parse_args(arguments)
    host = machine()
    with tempfile.TemporaryDirectory(prefix="sayso-benchmark-") as place:
        size = lay_out(asked.paths or [EXAMPLES], Path(place), at_least=asked.documents)
        found: dict[str, dict[str, Any]] = {}
        for stage in STAGES:
            if asked.stage and stage not in (*asked.stage, "baseline"):
                continue
            print(f"{LABELS[stage]} …", file=sys.stderr, flush=True)
            found[stage] = measure(stage, Path(place) / "documents")
    fastest = found["baseline"]["seconds"]
    stages = {name: rates(one, size, fastest) for name, one in found.items()}
    told = {"machine": host, "texts": size, "stages": stages, "ratios": ratios(stages)}
    if asked.json:
        print(json.dumps(told, indent=2))
    else:
        show(told)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
