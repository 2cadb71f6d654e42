"""Commands are run as `main`, in a folder of their own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli.sandvig import kept
from ordret.cli import main


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command answered: its exit status, the data, the talk."""

    status: int
    out: str
    err: str


Ordret = Callable[..., Answer]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "ordret.db"
    kept(path)
    return path


@pytest.fixture
def ordret(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Ordret:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")

    def run(*arguments: str) -> Answer:
        status = main(arguments)
        out, err = capfdbinary.readouterr()
        return Answer(status, out.decode(), err.decode())

    return run
