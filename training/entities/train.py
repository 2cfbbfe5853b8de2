"""The training loop: clocked, seeded, with a checkpoint at its end."""

from __future__ import annotations

import copy
import hashlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from random import Random

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from evaluation.entity_sets import Marked, gum, re3d, uner, wnut17
from evaluation.shared import SHARED
from sayso import models
from sayso.reading.entities import TAGS
from sayso.reading.known_names import marking
from sayso.reading.tagging import spans
from training.batches import batches, tensors, word_tensors
from training.encoder import Encoder
from training.entities.augment import Names, joined, recased, renamed
from training.entities.examples import Example, examples, forgetful
from training.entities.model import NameTagger
from training.optimizer import adamw, follow, write
from training.unlabelled import unlabelled


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that a run of training depends on besides the data."""

    minutes: float = 22.0
    epochs: float = 12.0
    layers: int = 4
    pieces: int = 2048
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    decay: float = 0.01
    warm_up: int = 100
    dropout: float = 0.1
    changed: float = 0.5
    """Share of texts that an epoch shows changed."""
    renamed: float = 0.6
    """Share of the names in these that others are put in the place of."""
    recased: float = 0.1
    """Share of these that are written in one case."""
    forgotten: tuple[float, float] = (0.1, 0.1)
    """Share of words, and of windows, whose hints it takes away."""
    shown: dict[str, int] = field(
        default_factory=lambda: {"uner": 2, "gum": 1, "wnut17": 1, "re3d": 3}
    )
    """How often an epoch shows each set."""
    as_uner: float = 0.15
    """Share of GUM's texts that are shown as if UNER had marked them: they mean the same names."""
    silver: float = 0.0
    """Share of the unlabelled pieces that a teacher tags beforehand (`unlabelled.FILES`)."""
    seed: int = 1
    threads: int = 2
    bf16: int = 1


def gold() -> tuple[dict[str, list[Marked]], dict[str, list[Marked]]]:
    """Read what is trained on and what is watched, by guideline: GUM's held-back documents and a
    tenth of UNER's dev part and of re3d's training documents are never trained on. Raises NotThere.
    """
    everything = {
        "uner": list(uner("dev")), "gum": list(gum(held=False)), "wnut17": list(wnut17()),
        "re3d": list(re3d(held=False)),
    }  # fmt: skip
    kept, watched = dict(everything), {"gum": list(gum(held=True))}
    for name in ("uner", "re3d"):
        kept[name] = [one for one in everything[name] if not _watched(one)]
        watched[name] = [one for one in everything[name] if _watched(one)]
    return kept, watched


def _watched(one: Marked) -> bool:
    # neighbouring sentences go together
    name, _, number = one.name.partition(":")
    group = f"{name}:{int(number) // 20}" if number else name
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % 10 == 1


def train(base: Path, out: Path, recipe: Recipe, *, first: Path | None = None) -> Path:
    """Train and write a checkpoint and the log to `out`; give the checkpoint.

    Training starts from the pre-trained encoder in `base`, or from the averaged weights of the
    checkpoint `first`, which also teaches on what nobody has labelled.
    """
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(recipe.threads)
    torch.manual_seed(recipe.seed)
    random = Random(recipe.seed)
    tokenizer = models.tokenizer()
    kept, watched = gold()
    shown = _Shown(kept, tokenizer, recipe, random)
    encoder = Encoder.pretrained(
        base, dropout=recipe.dropout, marking=marking(), layers=recipe.layers
    )
    model = NameTagger(encoder, dropout=recipe.dropout)
    silver: list[Example] = []
    if first is not None:
        model.load_state_dict(torch.load(first, map_location="cpu", weights_only=True)["average"])
        texts = list(unlabelled(SHARED, random, share=recipe.silver)) if recipe.silver else []
        silver = list(taught(model, tokenizer, texts))
    average = copy.deepcopy(model)
    optimizer = adamw(model, encoder=recipe.encoder_rate, head=recipe.head_rate, decay=recipe.decay)
    rates = [group["lr"] for group in optimizer.param_groups]
    log = (out / "log.jsonl").open("a", encoding="utf-8")
    sizes = {name: len(held) for name, held in kept.items()} | {"silver": len(silver)}
    write(log, {"recipe": asdict(recipe), "texts": sizes})
    started, paused = time.monotonic(), 0.0
    step, total, epoch, progress = 0, 0, 0, 0.0
    while progress < 1:
        groups = batches([*shown.epoch(), *silver], pieces=recipe.pieces, random=random)
        total = total or int(recipe.epochs * len(groups))
        lost = []
        for group in groups:
            elapsed = time.monotonic() - started - paused
            progress = max(elapsed / (60 * recipe.minutes), step / total)
            if progress >= 1:
                break
            factor = min(1.0, (step + 1) / recipe.warm_up) * (1 - progress)
            for part, rate in zip(optimizer.param_groups, rates, strict=True):
                part["lr"] = rate * factor
            loss = batch_loss(model, group, bf16=bool(recipe.bf16))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            if step % 5 == 0:
                follow(average, model, 0.99 if step > 500 else 0.9)
            lost.append(float(loss.detach()))
            if step % 50 == 0:
                line = {"step": step, "of": total, "seconds": round(elapsed)}
                write(log, line | {"loss": round(float(np.mean(lost[-50:])), 5)})
        epoch += 1
        pause = time.monotonic()
        scores = {name: f1(average, tokenizer, held, name) for name, held in watched.items()}
        write(log, {"epoch": epoch, "step": step, "averaged": scores})
        paused += time.monotonic() - pause
    path = out / "last.pt"
    torch.save({"average": average.state_dict(), "recipe": asdict(recipe), "scores": scores}, path)
    return path


class _Shown:
    """What an epoch shows: every text as it is, or changed, with some hints taken away."""

    def __init__(
        self, kept: dict[str, list[Marked]], tokenizer: Tokenizer, recipe: Recipe, random: Random
    ) -> None:
        self.kept, self.tokenizer, self.recipe, self.random = kept, tokenizer, recipe, random
        self.names = Names((one for held in kept.values() for one in held), random)
        self.fast = np.random.default_rng(recipe.seed)
        self.plain: dict[tuple[str, str], list[Example]] = {}

    def epoch(self) -> Iterator[Example]:
        words, all_of = self.recipe.forgotten
        for guideline, held in self.kept.items():
            for _ in range(self.recipe.shown[guideline]):
                texts = joined(held, self.random) if guideline == "uner" else held
                for one in texts:
                    for example in self._made(guideline, one):
                        yield forgetful(example, self.fast, words=words, all_of=all_of)

    def _made(self, guideline: str, one: Marked) -> list[Example]:
        recipe, random = self.recipe, self.random
        told = "uner" if guideline == "gum" and random.random() < recipe.as_uner else guideline
        if random.random() < recipe.changed:
            changed = renamed(one, self.names, share=recipe.renamed)
            changed = recased(changed, random, share=recipe.recased)
            if changed.text != one.text:
                return list(examples(self.tokenizer, changed, told))
        key = (told, one.text)
        if key not in self.plain:
            self.plain[key] = list(examples(self.tokenizer, one, told))
        return self.plain[key]


@torch.no_grad()
def taught(teacher: NameTagger, tokenizer: Tokenizer, texts: Sequence[str]) -> Iterator[Example]:
    """Give the windows of texts with a teacher's chances, those with a name in them."""
    teacher.eval()
    blank = [one for text in texts for one in examples(tokenizer, Marked("", text, ()), "uner")]
    for group in batches(blank, pieces=4096, random=None):
        chances = teacher(*tensors(group)).softmax(-1)
        for row, one in enumerate(group):
            own = chances[row, one.window.heads].numpy()
            if own[:, 0].min() < 0.5:
                yield replace(one, chances=own)
    teacher.train()


def batch_loss(model: NameTagger, group: Sequence[Example], *, bf16: bool) -> Tensor:
    """Give the mean cross entropy of the words that count."""
    with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
        emissions = model(*tensors(group))
    heads, lengths = word_tensors(group)
    longest = int(lengths.max())
    chances = np.zeros((len(group), longest, len(TAGS)), np.float32)
    weights = np.zeros((len(group), longest), np.float32)
    for row, one in enumerate(group):
        chances[row, : len(one.chances)] = one.chances
        weights[row, : len(one.weights)] = one.weights
    scores = functional.log_softmax(emissions.float()[torch.arange(len(group))[:, None], heads], -1)
    own = -(scores * torch.from_numpy(chances)).sum(-1) * torch.from_numpy(weights)
    return own.sum() / max(float(weights.sum()), 1.0)


@torch.no_grad()
def f1(
    model: NameTagger, tokenizer: Tokenizer, population: Sequence[Marked], guideline: str
) -> float:
    """Give the exact F1 over all labels, in words of windows, where words count."""
    model.eval()
    hits = found = gold_spans = 0
    made = [one for marked in population for one in examples(tokenizer, marked, guideline)]
    for group in batches(made, pieces=4096, random=None):
        emissions = model(*tensors(group))
        for row, one in enumerate(group):
            tags = emissions[row, one.window.heads].argmax(-1).numpy()
            ours, theirs = (
                {(s.role, s.first, s.last) for s in spans(given)
                 if one.weights[s.first : s.last + 1].all()}
                for given in (tags, one.chances.argmax(-1))
            )  # fmt: skip
            hits, found = hits + len(ours & theirs), found + len(ours)
            gold_spans += len(theirs)
    model.train()
    return round(200 * hits / max(found + gold_spans, 1), 2)
