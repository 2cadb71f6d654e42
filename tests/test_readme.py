"""What the README says: its commands run, its output is what they print, its figures are today's."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
LINKING = (ROOT / "docs" / "linking.md").read_text("utf-8")
PAGES = (ROOT / "docs" / "pages.md").read_text("utf-8")
KINDS = {f"{form} speech": form for form in ("direct", "mixed", "indirect")} | {
    kind: kind for kind in ("names", "roles", "days", "credits", "figures", "meetings", "decisions")
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path


def blocks(language: str, text: str = README) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.S)


def shell(command: str, folder: Path) -> str:
    here = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": here, "COLUMNS": "80"}
    done = subprocess.run(
        command, shell=True, cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return f"$ {command}\n{done.stdout.rstrip()}\n"


@pytest.mark.parametrize("text", [README, LINKING, PAGES], ids=["README", "linking", "pages"])
def test_the_commands_print_what_is_shown(text: str, folder: Path) -> None:
    for block in blocks("console", text):
        commands = re.findall(r"^\$ (.*)$", block, re.M)
        assert "".join(shell(command, folder) for command in commands) == block


def test_the_python_example_runs(folder: Path) -> None:
    for command in re.findall(r"^\$ (.*)$", blocks("console")[0], re.M):
        shell(command, folder)
    for block in blocks("python"):
        done = subprocess.run([sys.executable, "-c", block], cwd=folder, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")
        assert "Resten er fri fantasi" in done.stdout


@pytest.mark.parametrize("target", ["demo", "test"])
def test_the_two_commands_are_targets_that_make_the_environment(target: str) -> None:
    planned = subprocess.run(
        ["make", "-n", "-B", target], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout  # fmt: skip
    assert "--require-hashes -r requirements.lock" in planned


def test_the_demo_tells_of_the_example(folder: Path) -> None:
    done = subprocess.run([sys.executable, "examples/tour.py"], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "speaker    Karen Holm" in done.stdout
    assert re.search(r"^\d+ wordings, the earliest copy held first$", done.stdout, re.M)
    assert '"wrong":[]' in done.stdout


def test_the_table_has_todays_floors() -> None:
    floors = json.loads((ROOT / "gold" / "floors.json").read_text("utf-8"))
    header, *rows = re.findall(r"^\|(.+)\|$", README, re.M)
    languages = header.replace("|", " ").split()
    assert languages == sorted(floors.keys() - {"mul"})  # what linkers join is of several languages at once
    for row in rows[1:]:
        name, *figures = [cell.strip() for cell in row.split("|")]
        held = [floors[lang].get(KINDS[name]) for lang in languages]
        assert figures == [f"{kind['f1']:.2f}" if kind else "–" for kind in held]
