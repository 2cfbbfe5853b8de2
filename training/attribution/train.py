"""The training loop: clocked, seeded, with a checkpoint after every epoch."""

from __future__ import annotations

import copy
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from evaluation.polnear import GoldArticle, read_articles
from evaluation.shared import SHARED
from sayso import models
from sayso.reading.tagging import ROLES, TAGS, spans, viterbi
from training.attribution.augment import straightened, with_quote_noise
from training.attribution.examples import Example, Paragraph, examples, split_paragraphs
from training.attribution.links import gold_choices, link_loss, predicted_choices
from training.attribution.model import Attributor, Targets
from training.attribution.own import own_paragraphs
from training.attribution.silver import taught
from training.batches import batches, tensors, word_tensors
from training.encoder import Encoder
from training.optimizer import adamw, follow, write
from training.unlabelled import unlabelled


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that a run of training depends on besides the data."""

    minutes: float = 54.0
    epochs: float = 8.0
    pieces: int = 2048
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    crf_rate: float = 1e-2
    decay: float = 0.01
    warm_up: int = 60
    dropout: float = 0.1
    link_weight: float = 0.3
    noise: float = 0.12
    straight: float = 0.04
    own: int = 0
    """How often an epoch shows our own labelled documents."""
    silver: float = 0.0
    """Share of the unlabelled pieces that a teacher tags beforehand (`unlabelled.FILES`)."""
    held_out: int = 40
    split: int = 1
    """Seed of the choice of held-out articles: the same for all runs that are compared."""
    seed: int = 1
    threads: int = 2
    bf16: int = 1
    """1: matrix products in bfloat16 (twice as fast where the processor has it), 0: float32."""


def split_train(recipe: Recipe) -> tuple[list[GoldArticle], list[GoldArticle]]:
    """Split PolNeAR's train part into what is trained on and what is held out for tuning.

    Articles with several annotators enter with the first two versions, never held out.
    """
    articles = list(read_articles("train", annotators=2))
    single = [
        article
        for article in articles
        if sum(other.name == article.name for other in articles) == 1
    ]
    held = {one.name for one in Random(recipe.split).sample(single, recipe.held_out)}
    return (
        [article for article in articles if article.name not in held],
        [article for article in articles if article.name in held],
    )


def targets(group: Sequence[Example]) -> Targets:
    """Give the tags of a batch, or what a teacher gave for them, as chances."""
    longest = max(len(one.tags) for one in group)
    tags = len(TAGS)
    first, last = np.zeros((2, len(group), tags), np.float32)
    steps = np.zeros((len(group), longest - 1, tags, tags), np.float32)
    for row, one in enumerate(group):
        if one.taught is not None:
            first[row], last[row] = one.taught.first, one.taught.last
            steps[row, : len(one.taught.steps)] = one.taught.steps
            continue
        first[row, one.tags[0]] = last[row, one.tags[-1]] = 1
        steps[row, np.arange(len(one.tags) - 1), one.tags[:-1], one.tags[1:]] = 1
    return Targets(*map(torch.from_numpy, (first, steps, last)))


def batch_loss(
    model: Attributor, group: Sequence[Example], recipe: Recipe, *, predicted: Sequence[bool]
) -> tuple[Tensor, Tensor, Tensor]:
    """Give loss, tag loss per word and link loss per choice."""
    with torch.autocast("cpu", torch.bfloat16, enabled=bool(recipe.bf16)):
        emissions, projections = model(*tensors(group))
    emissions, projections = emissions.float(), projections.float()
    heads, lengths = word_tensors(group)
    rows = torch.arange(len(group))[:, None]
    emissions = emissions[rows, heads]
    tag_loss = model.crf.loss(emissions, targets(group), lengths) / lengths.sum()
    guesses = emissions.detach().argmax(-1).numpy()
    choices = [
        predicted_choices(one, guesses[row, : len(one.tags)])
        if predicted[row]
        else gold_choices(one)
        for row, one in enumerate(group)
    ]
    summed, _, count = link_loss(projections, model.none, model.bias, group, choices)
    linked = summed / max(count, 1)
    return tag_loss + recipe.link_weight * linked, tag_loss.detach(), linked.detach()


@torch.no_grad()
def held_out_scores(model: Attributor, population: Sequence[Example]) -> dict[str, float]:
    """Give exact span F1 by role (in the window) and link accuracy on gold spans."""
    model.eval()
    transitions = model.crf.transitions()
    hits, found, gold = np.zeros(3), np.zeros(3), np.zeros(3)
    right = count = 0
    for group in batches(population, pieces=4096, random=None):
        emissions, projections = model(*tensors(group))
        for row, one in enumerate(group):
            tags = viterbi(emissions[row, one.window.heads].numpy(), transitions)
            ours = {(span.role, span.first, span.last) for span in spans(tags)}
            theirs = {(span.role, span.first, span.last) for part in one.spans for span in part}
            for role in range(3):
                hits[role] += sum(span[0] == role for span in ours & theirs)
                found[role] += sum(span[0] == role for span in ours)
                gold[role] += sum(span[0] == role for span in theirs)
        choices = [gold_choices(one) for one in group]
        _, good, all_of = link_loss(projections, model.none, model.bias, group, choices)
        right, count = right + good, count + all_of
    model.train()
    scores = dict(zip(ROLES, (200 * hits / (found + gold)).round(2).tolist(), strict=True))
    return scores | {"links": round(100 * right / count, 2)}


def train(base: Path, out: Path, recipe: Recipe, *, first: Path | None = None) -> Path:
    """Train and write checkpoints and the log to `out`; give the last checkpoint.

    Training starts from the pre-trained encoder in `base`, or from the averaged weights of the
    checkpoint `first`, which also teaches on what nobody has labelled.
    """
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(recipe.threads)
    torch.manual_seed(recipe.seed)
    random = Random(recipe.seed)
    tokenizer = models.tokenizer()
    kept, held = split_train(recipe)
    training = [part for article in kept for part in split_paragraphs(article)]
    training += list(own_paragraphs()) * recipe.own if recipe.own else []
    checking = [
        one
        for article in held
        for part in split_paragraphs(article)
        for one in examples(tokenizer, part)
    ]
    clean = [list(examples(tokenizer, part)) for part in training]
    model = Attributor(Encoder.pretrained(base, dropout=recipe.dropout), dropout=recipe.dropout)
    silver: list[Example] = []
    if first is not None:
        state = torch.load(first, map_location="cpu", weights_only=True)["average"]
        model.load_state_dict(state)
        if recipe.silver:
            texts = unlabelled(SHARED, random, share=recipe.silver)
            silver.extend(taught(model, tokenizer, list(texts)))
            model.train()
    average = copy.deepcopy(model)
    optimizer = adamw(
        model, encoder=recipe.encoder_rate, head=recipe.head_rate, decay=recipe.decay,
        special={"crf.": recipe.crf_rate},
    )  # fmt: skip
    rates = [group["lr"] for group in optimizer.param_groups]
    log = (out / "log.jsonl").open("a", encoding="utf-8")
    sizes = {"train": len(training), "silver": len(silver), "held out": len(checking)}
    write(log, {"recipe": asdict(recipe), **sizes})
    started, paused = time.monotonic(), 0.0
    step, epoch, progress, total = 0, 0, 0.0, 0
    while progress < 1:
        groups = batches(
            [*_noisy(training, clean, tokenizer, recipe, random), *silver],
            pieces=recipe.pieces,
            random=random,
        )
        total = total or int(recipe.epochs * len(groups))
        sums = np.zeros(3)
        for group in groups:
            elapsed = time.monotonic() - started - paused
            progress = max(elapsed / (60 * recipe.minutes), step / total)
            if progress >= 1:
                break
            factor = min(1.0, (step + 1) / recipe.warm_up) * (1 - progress)
            for part, rate in zip(optimizer.param_groups, rates, strict=True):
                part["lr"] = rate * factor
            guessed = [step > 300 and random.random() < 0.5 for _ in group]
            loss, tag_loss, linked = batch_loss(model, group, recipe, predicted=guessed)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            if step % 5 == 0:
                follow(average, model, 0.99)
            sums += (float(tag_loss), float(linked), 1)
            if step % 50 == 0:
                line = {"step": step, "of": total, "epoch": epoch, "seconds": round(elapsed)}
                means = (sums[:2] / sums[2]).round(4).tolist()
                write(log, line | {"progress": round(progress, 3), "tag, link loss": means})
                sums[:] = 0
        epoch += 1
        pause = time.monotonic()
        scores = held_out_scores(model, checking)
        averaged = held_out_scores(average, checking)
        write(log, {"epoch done": epoch, "held out": scores, "averaged": averaged})
        state = {"model": model.state_dict(), "average": average.state_dict()}
        path = out / f"epoch-{epoch}.pt"
        facts = {"scores": scores, "averaged scores": averaged, "step": step}
        torch.save(state | facts | {"recipe": asdict(recipe)}, path)
        paused += time.monotonic() - pause
    return path


def _noisy(
    training: Sequence[Paragraph],
    clean: Sequence[Sequence[Example]],
    tokenizer: Tokenizer,
    recipe: Recipe,
    random: Random,
) -> list[Example]:
    """Give this epoch's windows: mostly clean ones, some with damaged quotation marks."""
    population: list[Example] = []
    for part, ready in zip(training, clean, strict=True):
        chance = random.random()
        if chance < recipe.noise:
            population.extend(examples(tokenizer, with_quote_noise(part, random)))
        elif chance < recipe.noise + recipe.straight:
            population.extend(examples(tokenizer, straightened(part)))
        else:
            population.extend(ready)
    return population
