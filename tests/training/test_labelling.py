from training import labelling
from training.labelling import is_free, is_twin, pieces

SPEECH = " ".join(f"In the year {year} the council of Elm met and built bridge {year}." for year in
                  range(1900, 1960))  # fmt: skip


def test_headings_marks_and_spaces_change_no_piece():
    dressed = f"# A heading of another page\n\n*{SPEECH.replace(' ', '  ').replace('.', '!')}*"
    assert pieces(SPEECH) <= pieces(dressed)
    assert len(pieces(SPEECH)) > 10


def test_another_text_shares_no_piece():
    other = " ".join(f"Ship {n} sailed for Oak with {n * 7} tons of barley." for n in range(60))
    assert not pieces(SPEECH) & pieces(other)


def test_what_is_held_under_another_id_is_not_for_training(monkeypatch):
    names = [f"d{n}" for n in range(40)]
    train = next(name for name in names if labelling.in_split(name, "train"))
    held = next(name for name in names if labelling.in_split(name, "dev"))
    texts = {train: f"Page two.\n\n{SPEECH}", held: SPEECH}
    found = {name: ("f.jsonl", {"text": text}) for name, text in texts.items()}
    monkeypatch.setattr(labelling, "corpus", lambda: found)
    monkeypatch.setattr(labelling, "reserved", frozenset)
    labelling.held_pieces.cache_clear()
    try:
        assert is_twin(train)
        assert not is_free(train, "train")
        assert is_free(held, "dev")
    finally:
        labelling.held_pieces.cache_clear()
