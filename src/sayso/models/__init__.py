"""Shipped weights with their cards, and how they are opened."""

import hashlib
import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.errors import SaysoError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer


def model_file(*parts: str) -> Path:
    """Where a shipped file lies. Raises SaysoError `models-missing` if it is not there."""
    path = Path(str(files("sayso.models").joinpath(*parts)))
    if not path.is_file():
        raise SaysoError("models-missing", str(path), file="/".join(parts))
    return path


@cache
def version(name: str) -> str:
    """Name a model by the hash of its weights and settings; quick, nothing is loaded.

    Raises SaysoError `models-missing`.
    """
    found = hashlib.sha256()
    for part in ("model.onnx", "config.json"):
        found.update(model_file(name, part).read_bytes())
    return f"{name}-{found.hexdigest()[:8]}"


def session(name: str, *, threads: int = 1, as_written: bool = False) -> "InferenceSession":
    """Open `NAME/model.onnx` for the CPU. Raises SaysoError `models-missing`."""
    return open_session(model_file(name, "model.onnx"), threads=threads, as_written=as_written)


def open_session(path: Path, *, threads: int = 1, as_written: bool = False) -> "InferenceSession":
    """Open an ONNX file for the CPU. Threads do not spin while they wait, so that several readers
    share a machine well. `as_written` is for graphs that name their kernels themselves: they are
    not fused further. Raises SaysoError `models-missing` if it cannot be opened."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    if as_written:
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime raises a class of its own for each kind of damage
        raise SaysoError("models-missing", str(path), file=path.name) from error


def config(name: str) -> dict[str, Any]:
    """The settings that were fixed when the model was exported (`NAME/config.json`)."""
    loaded: dict[str, Any] = json.loads(model_file(name, "config.json").read_text("utf-8"))
    return loaded


@cache
def tokenizer() -> "Tokenizer":
    """The uncased WordPiece tokenizer that all shipped models share, without padding or
    truncation. Offsets are code points."""
    from tokenizers import Tokenizer

    shared = Tokenizer.from_file(str(model_file("tokenizer.json")))
    shared.no_padding()
    shared.no_truncation()
    return shared
