"""Which module may import which: those above never import those below."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "ordret"
# Modules of one row do not import one another. `__init__` is what `import ordret` offers.
LAYERS = [
    {"model", "encoder", "settings"},
    {"pack", "notebook"},
    {"outlets"},
    {"names", "when", "amount"},
    {"read", "find"},
    {"link"},
    {"marked"},
    {"gate"},
    {"store"},
    {"view", "results"},
    {"add", "run", "search", "check", "judge"},
    {"watch"},
    {"record"},
    {"__init__"},
    {"export"},
    {"web"},
    {"casefile"},
    {"mcp"},
    {"cli"},
    {"__main__"},
]
DEPTH = {module: depth for depth, row in enumerate(LAYERS) for module in row}
MODULES = sorted(SOURCE.rglob("*.py"))


def part(path: Path) -> str:
    """The module or package directly below `ordret` that a file belongs to."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The parts of `ordret` that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (_part_of(alias.name) for alias in names if _ours(alias.name))
            case ast.ImportFrom(module="ordret", names=names):
                yield from (_part_of(f"ordret.{alias.name}") for alias in names)
            case ast.ImportFrom(module=str(module)) if _ours(module):
                yield _part_of(module)


def _ours(name: str) -> bool:
    return name.split(".")[0] == "ordret"


def _part_of(name: str) -> str:
    below = [*name.split(".")[1:], "__init__"][0]
    return below if below in DEPTH else "__init__"


def test_every_module_has_its_layer() -> None:
    assert {part(path) for path in MODULES} == set(DEPTH)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_point_one_way(path: Path) -> None:
    own = part(path)
    assert {other for other in imported(path) if other != own and DEPTH[other] >= DEPTH[own]} == set()


def test_imports_are_absolute() -> None:
    trees = {path: ast.walk(ast.parse(path.read_text("utf-8"))) for path in MODULES}
    assert [p for p, tree in trees.items() if any(isinstance(n, ast.ImportFrom) and n.level for n in tree)] == []


def test_every_module_is_named_for_what_it_holds() -> None:
    assert {path.stem for path in MODULES} & {"utils", "util", "core", "common", "helpers", "misc", "manager"} == set()


@pytest.mark.parametrize("folder", ["src", "tests", "bench"])
def test_no_file_is_longer_than_300_lines(folder: str) -> None:
    lines = {path: path.read_text("utf-8").count("\n") for path in (ROOT / folder).rglob("*.py")}
    assert {path: count for path, count in lines.items() if count > 300} == {}
