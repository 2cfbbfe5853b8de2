"""Reading with actors that the user adds."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import SaysoError
from sayso.jobs.run import read
from sayso.ledger import Ledger, Report
from tests.jobs import doubles

BOTH = pytest.mark.parametrize("workers", [1, 2])
ACTOR = '[[actor]]\nname = "Norland"\nkind = "state"\n'


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "one.txt"
    path.parent.mkdir()
    path.write_text("Ines said it was fine.", "utf-8")
    return path


def run(path: Path, ledger: Ledger, **options: object) -> Report:
    return read([path], ledger, engine=doubles.ENGINE, **{"workers": 1, **options})  # type: ignore[arg-type]


@BOTH
def test_a_changed_file_is_another_reader(tmp_path: Path, text: Path, workers: int) -> None:
    actors = tmp_path / "mine.toml"
    actors.write_text(ACTOR, "utf-8")
    with Ledger.open(None) as ledger:
        assert run(text, ledger, workers=workers, actors=actors).read == 1
        assert run(text, ledger, workers=workers, actors=actors).known == 1
        actors.write_text(ACTOR + 'aliases = ["Elmport"]\n', "utf-8")
        again = run(text, ledger, workers=workers, actors=actors)
        assert (again.read, again.actors) == (1, str(actors))
        readers = {holding.reader for holding in ledger.documents()}
    assert all("+actors-" in str(reader) for reader in readers)


def test_the_file_beside_the_ledger_is_known(tmp_path: Path, text: Path) -> None:
    (tmp_path / "actors.toml").write_text(ACTOR, "utf-8")
    with Ledger.open(tmp_path / "case.db", create=True) as ledger:
        assert run(text, ledger).actors == str(tmp_path / "actors.toml")
    with Ledger.open(tmp_path / "in" / "case.db", create=True) as ledger:
        assert run(text, ledger).actors is None


@pytest.mark.parametrize(("content", "code"), [(None, "not-found"), ("actor = 1", "bad-actors")])
def test_a_bad_file_ends_the_run_before_it_begins(
    tmp_path: Path, text: Path, content: str | None, code: str
) -> None:
    actors = tmp_path / "mine.toml"
    if content is not None:
        actors.write_text(content, "utf-8")
    with Ledger.open(None) as ledger:
        with pytest.raises(SaysoError) as raised:
            run(text, ledger, actors=actors)
        assert raised.value.problem.code == code
        assert ledger.totals()["documents"] == 0
