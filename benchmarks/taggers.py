"""One way of finding who says what, timed in a process of its own (see `benchmarks.attribution`).

Input is a folder with `articles.json`: a list of articles, each a list of paragraphs. Models are
opened and the first articles gone through before the clock starts.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

ARTICLES: Final = "articles.json"
WARM: Final = 2
"""Articles gone through untimed."""

Article = list[str]
Work = Callable[[Sequence[Article]], int]
"""Goes through articles and gives how many attributions it found."""


def shipped(folder: Path) -> Work:
    """The int8 network as the product runs it."""
    from sayso.reading.attribution import AttributionModel

    return _tagging(AttributionModel.load(threads=1))


def float32(folder: Path) -> Work:
    """The same network with float32 matrices, on the same engine."""
    from sayso import models
    from sayso.reading.attribution import AttributionModel
    from training.attribution.export import write_network
    from training.attribution.restore import restored

    home = models.model_file("attribution", "model.onnx").parent
    write_network(restored(home), folder / "model.onnx", int8=False)
    (folder / "config.json").write_bytes((home / "config.json").read_bytes())
    return _tagging(AttributionModel.read(folder, threads=1))


def eager(folder: Path) -> Work:
    """The same network in PyTorch, eager, float32."""
    import torch

    from sayso import models
    from sayso.reading.attribution import AttributionModel
    from training.attribution.restore import restored

    torch.set_num_threads(1)
    network = restored(models.model_file("attribution", "model.onnx").parent)
    model = AttributionModel.load(threads=1)

    class Session:
        @torch.inference_mode()
        def run(self, names: None, feeds: dict[str, Any]) -> list[Any]:
            ids, flags = torch.from_numpy(feeds["ids"]), torch.from_numpy(feeds["flags"])
            return [one.numpy() for one in network(ids, flags, torch.ones_like(ids))]

    return _tagging(AttributionModel(Session(), model.tokenizer, model.settings))  # type: ignore[arg-type]


def spacy(folder: Path) -> Work:
    """A blank spaCy pipeline: sentences by rule, and direct quotations beside a verb of saying."""
    from benchmarks.spacy_quotations import finder

    find = finder()
    return lambda articles: sum(1 for article in articles for text in article for _ in find(text))


def _tagging(model: Any) -> Work:
    return lambda articles: sum(
        len(found) for article in articles for found in model.tag([(0, text) for text in article])
    )


STAGES: Final[dict[str, Callable[[Path], Work]]] = {
    "spacy": spacy,
    "int8": shipped,
    "float32": float32,
    "eager": eager,
}
LABELS: Final = {
    "spacy": "spaCy blank, direct quotations",
    "int8": "int8 ONNX, as shipped",
    "int8 twice": "int8 ONNX, two processes",
    "float32": "float32 ONNX, same model",
    "eager": "PyTorch eager, same model",
}
NEEDS: Final = {"spacy": "spacy", "float32": "onnx", "eager": "torch"}
"""What a stage needs besides the product; without it the stage is left out and said to be."""


def timed(work: Work, articles: Sequence[Article]) -> dict[str, Any]:
    """Time one pass: wall and processor seconds, attributions found, peak memory in MiB."""
    work(articles[:WARM])
    began, spent = time.perf_counter(), time.process_time()
    found = work(articles)
    return {
        "seconds": time.perf_counter() - began,
        "processor_seconds": time.process_time() - spent,
        "found": found,
        "peak_mib": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }


def twice(folder: Path) -> dict[str, Any]:
    """Time two processes that go through half of the work each, at the same time.

    Both open their models first and start on a word, so that only the work is timed.
    """
    command = [sys.executable, "-m", "benchmarks.taggers", "int8", str(folder)]
    both = [
        subprocess.Popen(
            [*command, str(part)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for part in range(2)
    ]
    for process in both:
        _line(process)
    began = time.perf_counter()
    for process in both:
        _say(process)
    halves = [json.loads(_line(process)) for process in both]
    seconds = time.perf_counter() - began
    for process in both:
        process.communicate()
    return {
        "seconds": seconds,
        "processor_seconds": sum(half["processor_seconds"] for half in halves),
        "found": sum(half["found"] for half in halves),
        "peak_mib": max(half["peak_mib"] for half in halves),
    }


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise RuntimeError(f"a process ended early with status {process.wait()}")
    return line


def _say(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def halves(articles: list[Article]) -> tuple[list[Article], list[Article]]:
    """Share articles out, longest first, to whichever half has less to read."""
    shares: tuple[list[Article], list[Article]] = ([], [])
    sizes = [0, 0]
    for article in sorted(articles, key=lambda one: -sum(map(len, one))):
        lighter = sizes.index(min(sizes))
        shares[lighter].append(article)
        sizes[lighter] += sum(map(len, article))
    return shares


def main(arguments: Sequence[str]) -> None:
    """Run one stage and print what was measured as JSON: `STAGE FOLDER [HALF]`.

    With a half, the stage waits for a line of input once it is ready.
    """
    stage, folder, *half = arguments
    articles: list[Article] = json.loads((Path(folder) / ARTICLES).read_text("utf-8"))
    if stage == "int8 twice":
        print(json.dumps(twice(Path(folder))))
        return
    work = STAGES[stage](Path(folder))
    if half:
        articles = halves(articles)[int(half[0])]
        work(articles[:WARM])
        print("ready", flush=True)
        sys.stdin.readline()
    print(json.dumps(timed(work, articles)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
