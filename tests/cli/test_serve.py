"""`ordret serve`, and one page of it without serving."""

import json
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

REPORT = "“The harbour stays open,” said Ada Lind on Monday.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(REPORT, "utf-8")
    for command in (["add", "a.txt"], ["run"]):
        subprocess.run([sys.executable, "-m", "ordret", *command, "-q"], cwd=tmp_path, check=True)
    return tmp_path


def _get(folder: Path, path: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "ordret", "serve", "--get", path], cwd=folder, capture_output=True)


def test_one_page_is_printed_without_serving(folder: Path) -> None:
    done = _get(folder, "/search.json?q=harbour")
    assert done.returncode == 0
    assert "harbour" in json.dumps(json.loads(done.stdout))
    assert b"<h1" in _get(folder, "/").stdout
    assert _get(folder, "/search.csv?q=harbour").stdout.startswith(b"address,")


@pytest.mark.parametrize(("path", "status"), [("/statement/nothing", 1), ("/search?nonsense=1", 2)])
def test_the_exit_status_says_whether_there_is_such_a_page(folder: Path, path: str, status: int) -> None:
    assert _get(folder, path).returncode == status


def test_without_a_record_it_says_what_to_do(tmp_path: Path) -> None:
    done = _get(tmp_path, "/")
    assert done.returncode == 2
    assert b"ordret add" in done.stderr


def test_it_listens_on_this_machine_and_prints_who_may_judge(folder: Path) -> None:
    command = [sys.executable, "-m", "ordret", "serve", "--edit", "--as", "Berit", "--port", "18765"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True) as served:
        assert served.stderr is not None
        home = served.stderr.readline()
        judging = served.stderr.readline()
        found = re.search(r"http://\S+/judge/enter\?token=\S+", judging)
        assert found is not None
        assert "Berit" in judging
        assert "http://127.0.0.1:18765/" in home
        status = _opened(found.group())
        served.send_signal(signal.SIGINT)
        served.wait(10)
    assert status == 200


def _opened(address: str) -> int:
    """The status of an address, once it is there."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    for _ in range(100):
        try:
            return int(opener.open(address, timeout=5).status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            subprocess.run(["sleep", "0.1"], check=True)
    raise AssertionError(f"{address} does not answer")
