"""The training loop: length-bucketed batches, two phases, an average of the late weights.

Sized to the clock: the learning rate follows whichever is further, the data or the time, so that
a slow machine ends with a finished schedule on fewer rows instead of none.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn

from sayso.linking.entailment import pair_of
from sayso.terms import STANCES
from training.stance.compose import Pair
from training.stance.encoder import BASE, CrossEncoder, from_base

MAX_PIECES = 160
BATCH_PIECES = 1600
RATE = 1e-4
HEAD_RATE = 6e-4
WARM = 0.05
AVERAGE = 0.998


def tokenizer() -> Tokenizer:
    made = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    made.enable_truncation(MAX_PIECES, strategy="only_first")
    made.no_padding()
    return made


Row = tuple[list[int], list[int], int]


def encode(pairs: Sequence[Pair], pieces: Tokenizer) -> list[Row]:
    encoded = pieces.encode_batch([pair_of(pair.text, pair.proposition) for pair in pairs])
    return [
        (item.ids, item.type_ids, STANCES.index(pair.label))  # type: ignore[arg-type]
        for item, pair in zip(encoded, pairs, strict=True)
    ]


def batches(rows: list[Row], rng: random.Random) -> list[list[Row]]:
    """Batches of about equal numbers of pieces, of rows of like length, in random order."""
    order = rows[:]
    rng.shuffle(order)
    made: list[list[Row]] = []
    for start in range(0, len(order), 4000):
        chunk = sorted(order[start : start + 4000], key=lambda row: len(row[0]))
        batch: list[Row] = []
        for row in chunk:
            if batch and (len(batch) + 1) * len(row[0]) > BATCH_PIECES:
                made.append(batch)
                batch = []
            batch.append(row)
        if batch:
            made.append(batch)
    rng.shuffle(made)
    return made


def tensors(batch: list[Row]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    longest = max(len(row[0]) for row in batch)
    ids = np.zeros((len(batch), longest), dtype=np.int64)
    kinds, mask = ids.copy(), np.zeros((len(batch), longest), dtype=np.float32)
    for i, (one, two, _) in enumerate(batch):
        ids[i, : len(one)] = one
        kinds[i, : len(two)] = two
        mask[i, : len(one)] = 1
    labels = torch.tensor([row[2] for row in batch])
    return torch.from_numpy(ids), torch.from_numpy(kinds), torch.from_numpy(mask), labels


def fit(
    phases: Sequence[Sequence[Pair]],
    *,
    seed: int,
    minutes: float,
    out: Path,
    start: CrossEncoder | None = None,
    rate: float = RATE,
) -> CrossEncoder:
    """Train on the phases in turn and return the averaged model; checkpoints go to `out`.

    With `start` its weights are trained on, else the base encoder's; `rate` is the encoder's
    highest learning rate, the head's is `HEAD_RATE / RATE` times that.
    """
    torch.manual_seed(seed)
    rng = random.Random(seed)
    pieces = tokenizer()
    plan = [batch for pairs in phases for batch in batches(encode(pairs, pieces), rng)]
    sizes = [sum(len(row[0]) for row in batch) for batch in plan]
    total, done = sum(sizes), 0
    print(f"{sum(map(len, phases))} rows, {len(plan)} batches, {total} pieces", flush=True)
    model = (start or from_base()).train()
    head = {"hidden", "head"}
    groups = [
        {"params": [p for n, p in model.named_parameters() if p.requires_grad and
                    n.split(".")[0] not in head], "lr": rate, "peak": rate},
        {"params": [p for n, p in model.named_parameters() if n.split(".")[0] in head],
         "lr": rate * HEAD_RATE / RATE, "peak": rate * HEAD_RATE / RATE},
    ]  # fmt: skip
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    loss_of = nn.CrossEntropyLoss(label_smoothing=0.05)
    trained = {n: p for n, p in model.named_parameters() if p.requires_grad}
    average: dict[str, Tensor] = {}
    began, recent, right, seen = time.monotonic(), 0.0, 0, 0
    out.mkdir(parents=True, exist_ok=True)
    for step, (batch, size) in enumerate(zip(plan, sizes, strict=True), start=1):
        progress = max(done / total, (time.monotonic() - began) / (60 * minutes))
        if progress >= 1:
            print(f"the clock ends training at step {step}", flush=True)
            break
        factor = min(progress / WARM + 0.01, 1.0, (1 - progress) / (1 - WARM) + 0.02)
        for group in optimiser.param_groups:
            group["lr"] = group["peak"] * factor
        ids, kinds, mask, labels = tensors(batch)
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(ids, kinds, mask)
        logits = logits.float()
        loss = loss_of(logits, labels)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(trained.values(), 1.0)
        optimiser.step()
        done += size
        if progress > 0.6:
            with torch.no_grad():
                for name, value in trained.items():
                    if name in average:
                        average[name].lerp_(value, 1 - AVERAGE)
                    else:
                        average[name] = value.detach().clone()
        recent += float(loss.detach()) * len(labels)
        right += int((logits.argmax(1) == labels).sum())
        seen += len(labels)
        if step % 100 == 0:
            pace = done / (time.monotonic() - began)
            print(f"step {step}/{len(plan)} loss {recent / seen:.3f} accuracy {right / seen:.3f} "
                  f"{pace:.0f} pieces/s", flush=True)  # fmt: skip
            recent, right, seen = 0.0, 0, 0
        if step % 500 == 0:
            torch.save(model.state_dict(), out / "last.pt")
    model.load_state_dict(model.state_dict() | average)
    torch.save(model.state_dict(), out / "final.pt")
    return model.eval()


def predict(model: CrossEncoder, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
    """Logits of (text, proposition) pairs in float32, one by one as at run time."""
    pieces = tokenizer()
    out = []
    with torch.inference_mode():
        for text, proposition in pairs:
            item = pieces.encode(*pair_of(text, proposition))
            ids, kinds = torch.tensor([item.ids]), torch.tensor([item.type_ids])
            out.append(model(ids, kinds)[0].numpy())
    return np.asarray(out, dtype=np.float64)
