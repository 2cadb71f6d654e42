"""Judging in the browser: who may, what a form writes, and how it is taken back."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ordret.model import Quotation
from ordret.record import Record
from ordret.web import addresses
from ordret.web.application import application
from ordret.web.judging import Judging


@pytest.fixture
def own(summit: Path, tmp_path: Path) -> Path:
    """A copy of the record, to be written."""
    return Path(shutil.copy(summit, tmp_path / "ordret.db"))


@pytest.fixture
def judging(own: Path) -> Judging:
    return Judging(own, "Berit")


@pytest.fixture
def client(own: Path, judging: Judging) -> Iterator[TestClient]:
    with TestClient(application(own, judging=judging)) as client:
        yield client


@pytest.fixture
def judge(client: TestClient, judging: Judging) -> TestClient:
    """A browser that has opened the printed address."""
    assert client.get(addresses.enter(judging.token)).url.path == addresses.judge()
    return client


def _quotation(path: Path) -> str:
    with Record.open(path, read_only=True) as record:
        return next(found.id for found in record.quotations() if found.finding.speaker)


def test_without_the_printed_address_nobody_judges(client: TestClient) -> None:
    assert client.get(addresses.judge()).status_code == 403
    assert client.get(addresses.enter("guessed")).status_code == 403
    assert client.post(addresses.judge(), data={"do": "u"}).status_code == 403


def test_without_edit_there_is_no_page_to_judge_at(summit: Path) -> None:
    with TestClient(application(summit)) as client:
        assert client.get(addresses.judge()).status_code == 404
        assert client.post(addresses.judge(), data={"do": "y"}).status_code == 404


def test_the_cookie_goes_to_our_own_pages_alone(client: TestClient, judging: Judging) -> None:
    told = client.get(addresses.enter(judging.token), follow_redirects=False).headers["set-cookie"].lower()
    assert "samesite=strict" in told
    assert "httponly" in told


def test_a_form_without_its_secret_judges_nothing(judge: TestClient, own: Path) -> None:
    of = _quotation(own)
    assert judge.post(addresses.judge(), data={"do": "withdraw", "of": of}).status_code == 403
    with Record.open(own) as record:
        assert record.store.found(of).current  # type: ignore[union-attr]


def test_a_form_from_elsewhere_judges_nothing(judge: TestClient, judging: Judging, own: Path) -> None:
    form = {"secret": judging.form_secret, "do": "withdraw", "of": _quotation(own)}
    for origin in ("http://elsewhere.example", "null"):
        assert judge.post(addresses.judge(), data=form, headers={"origin": origin}).status_code == 403
    assert judge.post(addresses.judge(), data=form, headers={"origin": "http://testserver"}).status_code == 200


def test_what_is_withdrawn_is_gone_until_it_is_undone(judge: TestClient, judging: Judging, own: Path) -> None:
    of = _quotation(own)
    secret = {"secret": judging.form_secret}
    judge.post(addresses.judge(), data={**secret, "do": "withdraw", "of": of, "reason": "not said"})
    with Record.open(own) as record:
        assert of not in {found.id for found in record.quotations()}
        assert [(each.who, each.reason) for each in record.why(of).judgements] == [("Berit", "not said")]
    judge.post(addresses.judge(), data={**secret, "do": "u"})
    with Record.open(own) as record:
        assert of in {found.id for found in record.quotations()}


def test_a_speaker_is_set_to_somebody_whom_the_article_names(judge: TestClient, judging: Judging, own: Path) -> None:
    of = _quotation(own)
    page = judge.get(addresses.judge_one(of)).text
    *_, other = re.findall(r"<option lang[^>]*>([^<]+)</option>", page)  # one that is not selected
    form = {"secret": judging.form_secret, "do": "speaker", "of": of, "speaker": other}
    assert judge.post(addresses.judge(), data=form).status_code == 200
    with Record.open(own) as record:
        said = record.store.found(of).finding  # type: ignore[union-attr]
        assert isinstance(said, Quotation)
        assert said.speaker is not None
        assert said.speaker.name == other
    refused = judge.post(addresses.judge(), data={**form, "speaker": "Nobody Here"})
    assert refused.status_code == 400
    assert "Nobody Here" in refused.text


def test_a_form_leads_back_to_this_server_only(judge: TestClient, judging: Judging, own: Path) -> None:
    form = {"secret": judging.form_secret, "do": "withdraw", "of": _quotation(own)}
    for back in ("https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example"):
        answer = judge.post(addresses.judge(), data={**form, "back": back}, follow_redirects=False)
        assert answer.headers["location"] == addresses.judge()


def test_an_unsure_link_is_judged_and_asked_no_more(judge: TestClient, judging: Judging) -> None:
    shown = judge.get(f"{addresses.judge()}.json").json()
    left, right = (row["id"] for row in shown["rows"])
    form = {"secret": judging.form_secret, "do": "n", "left": left, "right": right}
    assert judge.post(addresses.judge(), data=form).status_code == 200
    after = judge.get(f"{addresses.judge()}.json").json()
    assert [row["id"] for row in after["rows"]] != [left, right]
    assert after["last"]["value"] == "no"


def test_a_link_can_be_skipped(judge: TestClient, own: Path) -> None:
    with Record.open(own, read_only=True) as record:
        links = list(record.to_judge())
    first = judge.get(f"{addresses.judge()}.json").json()
    assert [row["id"] for row in first["rows"]] == [links[0].left, links[0].right]
    second = judge.get(first["next"].replace("/judge?", "/judge.json?")).json()
    assert [row["id"] for row in second["rows"]] == ([links[1].left, links[1].right] if links[1:] else [])


def test_only_the_known_names_of_this_server_are_answered(client: TestClient) -> None:
    assert client.get("/api", headers={"host": "elsewhere.example"}).status_code == 400
