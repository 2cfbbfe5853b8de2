"""Data walks one way through the house: a room may use the rooms above it, never one below."""

import ast
from pathlib import Path

import pytest

import sayso

HOME = Path(sayso.__file__).parent

ROOMS = (
    ("terms", "errors", "records", "models"),
    ("intake",),
    ("documents",),
    ("reading",),
    ("linking",),
    ("ledger",),
    ("jobs",),
    ("api", "doctor"),
    ("views",),
    ("exports", "terminal"),
    ("web",),
    ("cli", "__main__"),
)
"""The rooms of docs/design.md from the top down; those of one line may use each other."""

FLOOR = {room: number for number, rooms in enumerate(ROOMS) for room in rooms}

BANNED = {"torch", "transformers", "sklearn", "onnx", "training", "evaluation", "tests"}
"""What only training and tests may import."""

APART = {
    "reading": {"sqlite3", "sqlalchemy", "socket", "urllib", "http", "time"},
    "documents": {"sqlite3", "sqlalchemy", "socket", "http", "time"},
    "linking": {"sqlite3", "sqlalchemy", "socket", "http", "time"},
}
"""Rooms that are pure: no store, no network, no clock."""


def imported(source: str, module: str) -> set[str]:
    """All modules that a module's source imports, anywhere in it, relative ones made absolute."""
    found: set[str] = set()
    package = module.split(".")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                base = ".".join([*package[: len(package) - node.level], *base.split(".")])
                base = base.strip(".")
            found.add(base)
            # `from sayso import ledger` imports a room by its name.
            found.update(f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and node.args:
            name = node.func.attr if isinstance(node.func, ast.Attribute) else None
            name = node.func.id if isinstance(node.func, ast.Name) else name
            first = node.args[0]
            if name in ("import_module", "__import__") and isinstance(first, ast.Constant):
                found.add(str(first.value))
    return found


def offences(source: str, module: str) -> list[str]:
    """What a module (`sayso.reading.read`) imports and must not. `sayso/__init__.py` is the front
    door and leads everywhere (lazily: see test_cli.py)."""
    parts = module.split(".")
    room = parts[1] if len(parts) > 1 else ""
    found = []
    for name in sorted(imported(source, module)):
        top, *rest = name.split(".")
        if top in BANNED:
            found.append(f"{module} imports {name}: only training and tests may")
        if top in APART.get(room, ()):
            found.append(f"{module} imports {name}: {room} is pure")
        if top != "sayso" or not rest or room not in FLOOR:
            continue
        other = rest[0]
        if other in FLOOR and FLOOR[other] > FLOOR[room]:
            found.append(f"{module} imports {name}: {other} lies below {room}")
        if other == "cli" and room not in ("cli", "__main__"):
            found.append(f"{module} imports {name}: nothing imports the command line")
    return found


def modules() -> list[tuple[str, Path]]:
    found = []
    for path in sorted(HOME.rglob("*.py")):
        parts = path.relative_to(HOME.parent).with_suffix("").parts
        # A package keeps its `__init__`, so that its relative imports count from inside it.
        found.append((".".join(parts), path))
    return found


@pytest.mark.parametrize(("module", "path"), modules(), ids=lambda value: str(value)[-40:])
def test_arrows_point_down(module, path):
    assert offences(path.read_text("utf-8"), module) == []


def test_every_room_has_its_floor():
    rooms = {module.split(".")[1] for module, _ in modules()} - {"__init__"}
    assert rooms <= set(FLOOR)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("sayso.reading.made_up", "from sayso.ledger import Ledger"),
        ("sayso.reading.made_up", "from sayso import ledger"),
        ("sayso.reading.made_up", "import sayso.ledger.store as store"),
        ("sayso.reading.made_up", "from ..ledger import store"),
        ("sayso.reading.__init__", "from ..ledger import store"),
        ("sayso.reading.made_up", "def late():\n    from sayso.ledger.rows import Entry"),
        ("sayso.reading.made_up", "import importlib\nimportlib.import_module('sayso.ledger')"),
        ("sayso.reading.made_up", "if TYPE_CHECKING:\n    import sqlalchemy"),
        ("sayso.reading.made_up", "import time"),
        ("sayso.intake.made_up", "from sayso.documents import document"),
        ("sayso.views.made_up", "from sayso.exports import dossier"),
        ("sayso.views.made_up", "from sayso.terminal import tables"),
        ("sayso.exports.made_up", "from sayso import cli"),
        ("sayso.cli", "import torch"),
        ("sayso.linking.made_up", "import torch.nn"),
        ("sayso.linking.made_up", "from transformers import AutoModel"),
    ],
)
def test_a_violation_is_seen(module, source):
    assert offences(source, module)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("sayso.ledger.made_up", "from sayso.reading import read"),
        ("sayso.ledger.made_up", "from . import store"),
        ("sayso.ledger.__init__", "from .store import Ledger"),
        ("sayso.exports.made_up", "from sayso import terminal\nfrom sayso.views import board"),
        ("sayso.cli.made_up", "from sayso.cli.opening import run"),
        ("sayso.cli", "import time\nfrom sayso import terms\nfrom sayso.ledger import Ledger"),
    ],
)
def test_what_is_allowed_is_not(module, source):
    assert offences(source, module) == []
