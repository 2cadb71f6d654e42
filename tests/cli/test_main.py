"""How the program behaves towards terminals, pipes and mistakes; where it matters, in a process of its own."""

import json
import os
import pty
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.conftest import Ordret
from cli.sandvig import FIRST
from ordret.cli import main
from ordret.cli.reference import FILE, text

ORDRET = (sys.executable, "-m", "ordret")
ROOT = Path(__file__).parents[2]
READING = ["search x", "show x", "why x", "check", "export articles", "status", "sql", "run", "find"]


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """What a person sees: standard output is a terminal."""
    ours, theirs = pty.openpty()
    variables = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", **environment}
    variables = {name: value for name, value in variables.items() if name != "NO_COLOR" or "NO_COLOR" in environment}
    subprocess.run([*ORDRET, *arguments], stdout=theirs, env=variables, check=True)
    os.close(theirs)
    seen = os.read(ours, 100_000).decode()
    os.close(ours)
    return seen


def test_without_arguments_it_explains_itself(ordret: Ordret) -> None:
    answer = ordret()

    assert answer.status == 0
    assert re.search(r"search +Passages with these words\.", answer.out)


def test_the_reference_of_commands_is_what_the_program_says() -> None:
    assert (ROOT / FILE).read_text(encoding="utf-8") == text(), "run: python -m ordret.cli.reference"


@pytest.mark.parametrize("command", READING)
def test_without_a_record_each_command_says_how_to_make_one(command: str, ordret: Ordret, tmp_path: Path) -> None:
    answer = ordret(*command.split())

    assert (answer.status, answer.out) == (2, "")
    assert answer.err == f"ordret: {tmp_path / 'ordret.db'}: no record here; `ordret add` makes one\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["serch"], "ordret: No such command 'serch'. Did you mean 'search', 'serve'? See: ordret --help\n"),
        (["search"], "ordret: Missing argument 'WORDS'. See: ordret search --help\n"),
        (["sql", "--cvs"], "ordret: No such option: --cvs (Possible options: --csv) See: ordret sql --help\n"),
        (["sql", "--csv", "--json"], "ordret: --json, --nl, --csv and --table exclude each other; give one\n"),
    ],
)
def test_a_mistake_is_one_line_that_says_what_to_do(arguments: list[str], said: str, ordret: Ordret) -> None:
    answer = ordret(*arguments)

    assert (answer.status, answer.out, answer.err) == (2, "", said)


def test_a_file_that_is_no_record_is_said(ordret: Ordret, tmp_path: Path) -> None:
    (tmp_path / "ordret.db").write_text("Dear diary, this is not a database at all.\n" * 50)
    answer = ordret("status")

    assert answer.status == 2
    assert answer.err.startswith(f"ordret: {tmp_path / 'ordret.db'}: ")
    assert answer.err.count("\n") == 1


def test_a_fault_of_the_program_is_not_passed_off_as_a_mistake(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(TypeError):
        main([7])  # type: ignore[list-item]


def test_a_pipe_gets_json_lines_and_a_terminal_what_a_person_reads(record: Path) -> None:
    piped = subprocess.run([*ORDRET, "search", "aldrig", "--db", record], capture_output=True, check=True)
    seen = on_a_terminal("search", "aldrig", "--db", str(record))

    assert json.loads(piped.stdout)["article"] == FIRST.id
    assert "Asta Rønne, udenrigsminister, says (direct)" in seen
    assert "\x1b[36m" in seen


def test_no_color_leaves_the_marks_without_colour(record: Path) -> None:
    seen = on_a_terminal("search", "aldrig", "--db", str(record), NO_COLOR="1")

    assert "\x1b[36m" not in seen
    assert "\x1b[1;7mAldrig" in seen


def test_a_reader_who_has_seen_enough_is_no_error(record: Path) -> None:
    query = "with recursive n(i) as (select 1 union all select i + 1 from n) select i from n limit 200000"
    command = f'"{sys.executable}" -m ordret sql "{query}" --db "{record}" | head -n 1'
    answer = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False)

    assert (answer.returncode, answer.stdout, answer.stderr) == (0, b'{"i":1}\n', b"")


@pytest.mark.parametrize(("arguments", "status"), [("search --table aldrig", 0), ("search nothing", 1), ("show x", 2)])
@pytest.mark.parametrize("closed", [">&-", "2>&- <&-"])
def test_a_closed_stream_changes_neither_status_nor_talk(
    arguments: str, status: int, closed: str, record: Path
) -> None:
    command = f'"{sys.executable}" -m ordret {arguments}'
    answer, as_open = (
        subprocess.run(["bash", "-c", c], capture_output=True, cwd=record.parent, check=False)
        for c in (f"{command} {closed}", command)
    )

    assert answer.returncode == status
    assert answer.stdout in (b"", as_open.stdout)
    assert answer.stderr in (b"", as_open.stderr)


def test_help_is_there_at_once() -> None:
    start = time.perf_counter()
    subprocess.run([*ORDRET, "--help"], capture_output=True, check=True)

    assert time.perf_counter() - start < 2  # 0.2 on an idle machine; a heavy import at the top would cost whole seconds


def test_a_search_loads_neither_readers_nor_finders(record: Path) -> None:
    code = "import sys; from ordret.cli import main; main(['search', 'aldrig']); print(*sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=record.parent, check=True, text=True)
    loaded = set(answer.stdout.splitlines()[-1].split())

    assert "ordret.search" in loaded
    assert loaded.isdisjoint(
        {"ordret.find", "trafilatura", "htmldate", "py3langid", "lxml", "pyarrow", "pandas", "rich"}
    )
