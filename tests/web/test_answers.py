"""What the server says to whom: headers, refusals, and one state of the record for each reader."""

import shutil
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ordret.record import Record
from ordret.store import file
from ordret.web import addresses, readers
from ordret.web.application import application
from web.addressed import OF

HOSTILE = [
    "%00",
    "..%2f..%2fetc%2fpasswd",
    "x" * 5000,
    "%ff%fe",
    "' OR 1=1 --",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "*",
]


@pytest.fixture
def address(record: Record) -> str:
    return OF["statement"](record)


def test_nothing_is_loaded_from_elsewhere(client: TestClient, address: str) -> None:
    answer = client.get(address)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "style=" not in answer.text


@pytest.mark.parametrize("key", HOSTILE)
@pytest.mark.parametrize("kind", ["statement", "article", "person", "story", "figure"])
def test_no_key_is_answered_with_a_fault(client: TestClient, kind: str, key: str) -> None:
    answer = client.get(f"/{kind}/{key}")
    assert answer.status_code in (400, 404)
    assert "<script>alert" not in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_only_get_is_answered(client: TestClient, address: str, method: str) -> None:
    assert client.request(method, address).status_code == 405


@pytest.mark.parametrize("told", ["0", "10001", "-1", "many", "1e3", "٣"])
def test_a_page_has_so_many_rows_and_no_more(client: TestClient, address: str, told: str) -> None:
    answer = client.get(addresses.asked(address, [("rows", told)]))
    assert answer.status_code == 400
    assert "10000" in answer.text


def test_a_key_that_is_none_of_the_list_is_refused(client: TestClient) -> None:
    assert client.get(addresses.stories([("after", "nonsense")])).status_code == 400


def test_a_twin_says_what_is_wrong_as_json(client: TestClient) -> None:
    answer = client.get(addresses.twin(addresses.statement("nothing"), "json"))
    assert answer.status_code == 404
    assert "nothing" in answer.json()["error"]
    assert client.get("/nowhere.json").json()["error"]


def test_all_addresses_for_programs_are_described(client: TestClient) -> None:
    document = client.get(addresses.api()).json()
    assert document["openapi"].startswith("3.1")
    paths = document["paths"]
    assert {"/search.json", "/statement/{key}.json", "/figure/{key}.csv", "/story/{key}.atom"} <= set(paths)
    schema = paths["/statement/{key}.json"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema["$ref"].removeprefix("#/components/schemas/") in document["components"]["schemas"]


def test_what_takes_too_long_is_told_so(summit: Path, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "SECONDS", -1.0)
    monkeypatch.setattr(file, "STEPS", 1)
    with TestClient(application(summit)) as client:
        answer = client.get(address)
    assert answer.status_code == 503
    assert "ask for less" in answer.text


@pytest.fixture
def own(summit: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(summit, tmp_path / "ordret.db"))


def test_many_readers_see_no_fault_while_a_run_writes(own: Path, address: str, tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.mkdir()
    for number in range(20):
        (new / f"{number}.txt").write_text(
            f"Minister {number}\n\n“We sail in {number + 2} days,” said Ada Lind.\n", "utf-8"
        )
    over = threading.Event()

    def written() -> None:
        with Record.open(own) as record:
            for path in sorted(new.iterdir()):
                record.add(str(path))
                record.run()
        over.set()

    paths = [address, addresses.twin(address, "json"), addresses.start(), addresses.stories(), addresses.conflicts()]
    with TestClient(application(own)) as client, ThreadPoolExecutor(8) as pool:
        writing = threading.Thread(target=written)
        writing.start()
        statuses: set[int] = set()
        while not over.is_set():
            statuses |= set(pool.map(lambda path: client.get(path).status_code, paths * 4))
        writing.join()
        assert statuses == {200}
        assert "Ada Lind" in client.get(addresses.search([("q", "sail")])).text
