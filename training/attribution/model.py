"""The encoder with a CRF over words and two linking heads, in plain torch."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from sayso.reading.linking import BUCKETS, LINKS, WIDTH
from sayso.reading.tagging import FORBIDDEN, TAGS, Transitions, allowed
from training.encoder import Dropout, Encoder

PROJECTIONS = len(LINKS) * 4 * WIDTH


class Targets(NamedTuple):
    """What a tagger is to give for a batch: chances of first tags, of steps and of last tags."""

    first: Tensor
    steps: Tensor
    """Rows × words − 1 × tags × tags, 0 beyond a row's end."""
    last: Tensor


class Crf(nn.Module):
    """A linear chain over the tags, with BIO order as a hard constraint."""

    bar_start: Tensor
    bar_between: Tensor
    identity: Tensor

    def __init__(self) -> None:
        super().__init__()
        opens, follows = allowed()
        count = len(TAGS)
        self.start = nn.Parameter(torch.zeros(count))
        self.between = nn.Parameter(torch.zeros(count, count))
        self.stop = nn.Parameter(torch.zeros(count))
        self.register_buffer("bar_start", torch.from_numpy(~opens) * FORBIDDEN)
        self.register_buffer("bar_between", torch.from_numpy(~follows) * FORBIDDEN)
        self.register_buffer("identity", (1 - torch.eye(count)) * FORBIDDEN)

    def potentials(self, emissions: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """Give the scores of the first words' tags (rows × tags) and of all steps from one word
        to the next (rows × words − 1 × tags × tags); steps beyond a row's end change nothing."""
        steps = (self.between + self.bar_between) + emissions[:, 1:, None, :]
        inside = torch.arange(1, emissions.shape[1]) < lengths[:, None]
        steps = torch.where(inside[:, :, None, None], steps, self.identity)
        return self.start + self.bar_start + emissions[:, 0], steps

    def log_total(self, first: Tensor, steps: Tensor, stop: Tensor) -> Tensor:
        """Give each row's log sum over all tag sequences; `stop` is rows × tags.

        The chain's sum is a product of matrices, taken pairwise: log(words) steps, not words.
        """
        while steps.shape[1] > 1:
            if steps.shape[1] % 2:
                steps = torch.cat([steps, self.identity.expand(len(first), 1, -1, -1)], 1)
            left, right = steps[:, 0::2], steps[:, 1::2]
            steps = (left[..., None] + right[..., None, :, :]).logsumexp(-2)
        if steps.shape[1]:
            first = (first[:, :, None] + steps[:, 0]).logsumexp(1)
        return (first + stop).logsumexp(1)

    def loss(self, emissions: Tensor, targets: Targets, lengths: Tensor) -> Tensor:
        """Give the summed cross entropy to the targets; rows are padded at their end."""
        first, steps = self.potentials(emissions, lengths)
        own = (first * targets.first).sum() + (steps * targets.steps).sum()
        own = own + (self.stop * targets.last).sum()
        return self.log_total(first, steps, self.stop.expand(len(first), -1)).sum() - own

    def marginals(self, emissions: Tensor, lengths: Tensor) -> Targets:
        """Give how likely each first tag, each step and each last tag is."""
        with torch.enable_grad():
            parts = [one.detach() for one in self.potentials(emissions, lengths)]
            parts.append(self.stop.detach().expand(len(emissions), -1).clone())
            for one in parts:
                one.requires_grad_()
            total = self.log_total(*parts).sum()
            first, steps, last = torch.autograd.grad(total, parts)
        inside = torch.arange(1, emissions.shape[1]) < lengths[:, None]
        return Targets(first, steps * inside[:, :, None, None], last)

    def transitions(self) -> Transitions:
        """Give the learnt scores for decoding in numpy."""
        with torch.no_grad():
            return Transitions(
                start=(self.start + self.bar_start).numpy().astype(np.float32),
                between=(self.between + self.bar_between).numpy().astype(np.float32),
                stop=self.stop.numpy().astype(np.float32).copy(),
            )


class Attributor(nn.Module):
    """The whole model: emissions for the CRF and projections for linking, per piece."""

    def __init__(self, encoder: Encoder, *, dropout: float) -> None:
        super().__init__()
        size = encoder.words.embedding_dim
        self.encoder = encoder
        self.dropout = Dropout(dropout)
        self.tagger = nn.Linear(size, len(TAGS))
        self.linker = nn.Linear(size, PROJECTIONS)
        self.crf = Crf()
        self.none = nn.Parameter(torch.zeros(len(LINKS), WIDTH))
        self.bias = nn.Parameter(torch.zeros(len(LINKS), BUCKETS))

    def forward(self, ids: Tensor, flags: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        hidden = self.dropout(self.encoder(ids, flags, mask))
        return self.tagger(hidden), self.linker(hidden)
