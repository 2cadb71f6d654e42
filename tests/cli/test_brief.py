"""`ordret brief`: a story or a person to be handed on."""

import json
from pathlib import Path

import pytest

from cli.conftest import Ordret

REPORT = "“The harbour stays open,” said Ada Lind, the mayor of Elmsby, on Monday.\n"


@pytest.fixture
def told(ordret: Ordret, tmp_path: Path) -> Ordret:
    (tmp_path / "a.txt").write_text(f"Ferry to Tarn\n\n{REPORT}", "utf-8")
    ordret("add", "a.txt", "-q")
    ordret("run", "-q")
    return ordret


def ids(told: Ordret, kind: str) -> list[str]:
    return [json.loads(line)["id"] for line in told("export", kind).out.splitlines()]


def test_whatever_is_in_a_story_gives_its_brief(told: Ordret) -> None:
    (article,), (quotation,) = ids(told, "articles"), ids(told, "quotations")
    answer = told("brief", quotation)
    assert answer.status == 0
    assert answer.out.startswith("# Ferry to Tarn\n")
    assert f"[{quotation}](/statement/{quotation})" in answer.out
    assert told("brief", article[:12]).out == answer.out


def test_a_mention_gives_the_brief_of_whom_it_names(told: Ordret) -> None:
    who = next(id_ for id_ in ids(told, "mentions") if "# Ada Lind" in told("brief", id_).out)
    assert "“The harbour stays open,”" in told("brief", who).out


def test_it_is_in_the_language_that_is_asked_for(told: Ordret) -> None:
    (article,) = ids(told, "articles")
    assert "## Dag for dag" in told("brief", article, "--in", "da").out
    assert told("brief", article, "--in", "tlh").status == 2


def test_it_goes_to_a_file_that_is_there_only_when_it_is_whole(told: Ordret, tmp_path: Path) -> None:
    (article,) = ids(told, "articles")
    answer = told("brief", article, "-o", "brief.md")
    assert (tmp_path / "brief.md").read_text("utf-8") == told("brief", article).out
    assert (answer.out, answer.err) == ("", "wrote the brief to brief.md\n")
    assert told("brief", "nothing", "-o", "none.md").status == 2
    assert not (tmp_path / "none.md").exists()
