import json

import pytest

from sayso import doctor, models


def test_the_shipped_models_say_what_was_recorded():
    for check in doctor.checks():
        assert check.passed, f"{check.name}: {check.detail}, {check.off} off"


def test_another_stance_than_recorded_is_noticed(tmp_path, monkeypatch):
    golden = json.loads(models.model_file("golden.json").read_text("utf-8"))
    case = golden["stance"][0]
    case["stance"] = "affirm" if case["stance"] != "affirm" else "deny"
    changed = tmp_path / "golden.json"
    changed.write_text(json.dumps(golden), "utf-8")
    real = models.model_file
    monkeypatch.setattr(
        models, "model_file", lambda *parts: changed if parts == ("golden.json",) else real(*parts)
    )
    failed = {check.name for check in doctor.checks() if not check.passed}
    assert failed == {"stance"}


def test_a_missing_model_is_named(monkeypatch):
    from sayso.errors import SaysoError

    def missing(text: str) -> list[dict[str, object]]:
        raise SaysoError("models-missing", "model.onnx", file="model.onnx")

    monkeypatch.setattr(doctor, "attributions", missing)
    found = {check.name: check for check in doctor.checks()}
    assert not found["attribution"].passed
    assert "model.onnx" in found["attribution"].detail


@pytest.mark.parametrize("shift", [0.5, -0.5])
def test_a_figure_far_off_fails(shift, monkeypatch):
    real = doctor.nearness
    monkeypatch.setattr(doctor, "nearness", lambda texts: [one + shift for one in real(texts)])
    assert not next(check for check in doctor.checks() if check.name == "embedding").passed
