import hashlib
import json

import pytest

from evaluation.events import DATA, PREDICTIONS, figures, scored


def test_macro_f1_counts_each_label_alike():
    found = scored(["A", "A", "A", "B"], ["A", "A", "A", "A"])
    assert found["f1"] == {"A": 85.7, "B": 0.0}
    assert found["macro_f1"] == pytest.approx(42.86)
    assert found["accuracy"] == 75.0


def made(tmp_path, text="sentence_id\tsentence\tgold_root\n1\tx\tAID\n2\ty\tAGREE\n"):
    data = tmp_path / DATA
    data.parent.mkdir(parents=True)
    data.write_text(text, "utf-8")
    kept = {
        "data_sha256": hashlib.sha256(data.read_bytes()).hexdigest(),
        "predictions": [["1", "AID"], ["2", "AID"]],
    }
    predictions = tmp_path / "folds.json"
    predictions.write_text(json.dumps(kept), "utf-8")
    return predictions


def test_kept_predictions_are_scored_against_the_labels(tmp_path):
    predictions = made(tmp_path)
    assert figures(tmp_path, predictions)["plv-train"]["accuracy"] == 50.0


def test_other_data_than_they_were_made_on_has_no_figure(tmp_path):
    predictions = made(tmp_path)
    (tmp_path / DATA).write_text("sentence_id\tgold_root\n1\tAID\n", "utf-8")
    assert figures(tmp_path, predictions) == {"plv-train": {}}


def test_no_sentence_is_kept():
    kept = json.loads(PREDICTIONS.read_text("utf-8"))
    assert all(len(name) < 12 and label.isupper() for name, label in kept["predictions"])
