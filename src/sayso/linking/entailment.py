"""The stance model: a small cross-encoder that reads a text and a proposition together.

Runs the shipped int8 ONNX weights with onnxruntime; `training/stance` makes them, and
`models/stance/CARD.md` says from what and how well they do.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Final

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.errors import SaysoError
from sayso.terms import STANCES

_FOLDER: Final = "models/stance"
_TOKENIZER: Final = "models/tokenizer.json"


def _resource(path: str) -> Traversable:
    """The package file; raises SaysoError("models-missing") where it is not there."""
    found = files("sayso").joinpath(path)
    if not found.is_file():
        raise SaysoError("models-missing", "sayso", file=path)
    return found


_STRAIGHT: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "–": "-"})


def plain(text: str) -> str:
    """The text as the model is trained on it: straight marks and single spaces."""
    return " ".join(text.translate(_STRAIGHT).split())


def pair_of(text: str, proposition: str) -> tuple[str, str]:
    """What goes into the tokenizer; training uses it too.

    A proposition of more than 60 words is cut: whole, it would leave no room for the text.
    """
    return plain(text), " ".join(plain(proposition).split()[:60])


@cache
def settings() -> dict[str, Any]:
    """The calibration that was shipped with the weights (`config.json`), read once.

    Keys used: `labels` (order of the model's outputs), `temperature`, `max_pieces` (of the whole
    pair), and what `stance.weigh` takes: `rule_weight` and, for what a retriever
    brought, `bears`, `bears_bias`, `threshold`.
    """
    try:
        config: dict[str, Any] = json.loads(_resource(f"{_FOLDER}/config.json").read_text("utf-8"))
    except ValueError as error:
        raise SaysoError("models-missing", "sayso", file=f"{_FOLDER}/config.json") from error
    if tuple(config.get("labels", ())) != STANCES:
        raise SaysoError("models-missing", "sayso", file=f"{_FOLDER}/config.json")
    return config


class StanceModel:
    """The loaded weights. Make it once with `load` and use it for many pairs.

    A pair's probabilities never depend on the pairs beside it: the weights are int8 with
    activations scaled over the whole input at run time, so a batch would mix its rows' scales.
    Every pair is therefore run alone, which on a CPU also spares all padding.
    """

    def __init__(self, session: ort.InferenceSession, tokenizer: Tokenizer) -> None:
        self._session = session
        self._tokenizer = tokenizer
        config = settings()
        self._temperature = float(config["temperature"])
        self._tokenizer.enable_truncation(int(config["max_pieces"]), strategy="only_first")
        self._tokenizer.no_padding()

    @classmethod
    def load(cls, *, threads: int = 1) -> StanceModel:
        """Open the shipped weights with that many threads.

        Raises SaysoError("models-missing") where a file is missing or damaged.
        """
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # A spinning thread pool burns a core that the other workers of a read need.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        try:
            tokenizer = Tokenizer.from_str(_resource(_TOKENIZER).read_text("utf-8"))
        except SaysoError:
            raise
        except Exception as error:  # the Rust side raises bare Exception for a damaged file
            raise SaysoError("models-missing", "sayso", file=_TOKENIZER) from error
        try:
            session = ort.InferenceSession(
                _resource(f"{_FOLDER}/model.onnx").read_bytes(),
                options,
                providers=["CPUExecutionProvider"],
            )
        except SaysoError:
            raise
        except Exception as error:  # onnxruntime's own classes differ between versions
            raise SaysoError("models-missing", "sayso", file=f"{_FOLDER}/model.onnx") from error
        return cls(session, tokenizer)

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """Raw outputs, shape [len(pairs), 4], columns in the order of `terms.STANCES`."""
        out = np.zeros((len(pairs), len(STANCES)), dtype=np.float64)
        seen: dict[tuple[str, str], int] = {}
        for row, pair in enumerate(pairs):
            if pair in seen:
                out[row] = out[seen[pair]]
                continue
            seen[pair] = row
            encoding = self._tokenizer.encode(*pair_of(*pair))
            feed = {
                "input_ids": np.asarray([encoding.ids], dtype=np.int64),
                "token_type_ids": np.asarray([encoding.type_ids], dtype=np.int64),
            }
            out[row] = self._session.run(["logits"], feed)[0][0]
        return out

    def score(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """Probabilities of affirm, deny, doubt, none for (text, proposition) pairs.

        Shape [len(pairs), 4], rows sum to 1; calibrated by the temperature in `config.json`.
        """
        scaled = self.logits(pairs) / self._temperature
        scaled -= scaled.max(axis=1, keepdims=True, initial=-np.inf)
        powers = np.exp(scaled)
        result: NDArray[np.float64] = powers / powers.sum(axis=1, keepdims=True)
        return result
