"""What a reader finds of a report that its source withdrew."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from ordret.model import Finding, Quotation
from ordret.record import Record
from ordret.store import Found
from ordret.web import addresses
from read.wire.made import news_item, xhtml
from web.made import pages, record_of

SAID = (
    "<p>“The harbour of Elmsby stays closed for three days,” the mayor of Elmsby, Mona Tarrant, told reporters on "
    "Friday.</p><p>She thanked the fishermen of the island, who had waited for the news since Monday.</p>"
)
HELD = {
    "url": "https://marlow.example/1",
    "outlet": "Marlow Press",
    "published": "2031-05-06",
    "text": "“We sail on Friday,” Ada Fenn told reporters in Marlow.",
}
NOTICE = "<edNote>Kill: the mayor said <b>no such thing.</edNote>".replace("<b>", "&lt;b&gt;")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of two reports, one of which was killed after it was linked."""
    folder = tmp_path_factory.mktemp("withdrawn")
    path = record_of(folder, HELD)
    with Record.open(path) as record:
        for name, meta, status in (("in.xml", "", "stat:usable"), ("kill.xml", NOTICE, "stat:canceled")):
            item = news_item(xhtml(SAID), meta=meta, status=status, version=1 + bool(meta))
            (folder / name).write_text(item, encoding="utf-8")
            record.add(str(folder / name))
            record.run()
    return path


@pytest.fixture
def client(path: Path) -> Iterator[TestClient]:
    with pages(path) as client:
        yield client


@pytest.fixture
def found(path: Path) -> list[Found[Finding]]:
    """What the killed report says."""
    with Record.open(path, read_only=True) as record:
        [killed] = (each for each in record.store.versions() if each.notice)
        return list(record.store.findings_of(killed.article.id))


def words(page: str) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page)))


def test_its_own_page_shows_it_and_says_when_and_by_which_notice(
    client: TestClient, found: list[Found[Finding]]
) -> None:
    address = addresses.article(found[0].finding.article)
    told = words(client.get(address).text)
    assert "This report was withdrawn by its source." in told
    assert "The notice is of May 6, 2031" in told
    assert "kill.xml" in told
    assert "It says: Kill: the mayor said <b>no such thing." in told
    assert "stays closed for three days" in told
    twin = client.get(addresses.twin(address, "json")).json()
    assert (twin["current"], twin["withdrawn"]["killed"]) == (False, True)


def test_no_other_page_shows_what_it_says(client: TestClient) -> None:
    for page in ("/", "/search?q=harbour", "/stories", "/people", "/figures", "/conflicts", "/coverage"):
        answer = client.get(page)
        assert answer.status_code in (200, 404)
        assert "Tarrant" not in answer.text
        assert "three days" not in answer.text


def test_an_old_link_to_what_it_says_leads_to_its_own_page(client: TestClient, found: list[Found[Finding]]) -> None:
    article = found[0].finding.article
    [quotation] = (each.id for each in found if isinstance(each.finding, Quotation))
    for address in (
        addresses.statement(quotation),
        f"{addresses.statement(quotation)}/lineage",
        addresses.story(article),
        f"/person/{found[0].id}",
        addresses.twin(addresses.statement(quotation), "json"),
    ):
        answer = client.get(address)
        assert answer.status_code == 410
        assert addresses.article(article) in answer.text
        assert "three days" not in answer.text
