"""JSON-LD of the pages that have it, in the words of schema.org."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from ordret.record import Record
from ordret.web import addresses
from ordret.web.pages import PAGES
from ordret.web.pages.page import Page
from web.addressed import OF

# Of schema.org 28.1: each type that we use with those of its properties (and of the types above it) that we use.
THING = {"name", "alternateName", "sameAs"}
WORK = THING | {
    "creator", "dateCreated", "datePublished", "hasPart", "headline", "inLanguage", "isBasedOn", "isPartOf", "mentions",
    "publisher", "temporalCoverage", "text", "workExample",
}  # fmt: skip
TYPES = {
    "Thing": THING,
    "Person": THING | {"jobTitle"},
    "Organization": THING,
    "Place": THING,
    "NewsArticle": WORK,
    "Collection": WORK,
    "Quotation": WORK | {"spokenByCharacter"},
}

LINKED = [page for page in PAGES if page.linked]
every_linked = pytest.mark.parametrize("page", LINKED, ids=lambda page: page.name)


def linked(client: TestClient, address: str) -> Any:
    answer = client.get(addresses.twin(address, "jsonld"))
    assert answer.headers["content-type"] == "application/ld+json"
    return answer.json()


def nodes(document: Any) -> Iterator[dict[str, Any]]:
    """Every node, however deep."""
    if isinstance(document, list):
        for each in document:
            yield from nodes(each)
    elif isinstance(document, dict):
        yield document
        for value in document.values():
            yield from nodes(value)


def test_statements_articles_people_and_stories_have_it() -> None:
    assert {page.name for page in LINKED} == {"statement", "article", "person", "story"}


@every_linked
def test_it_speaks_of_what_schema_org_knows(page: Page, client: TestClient, record: Record) -> None:
    document = linked(client, OF[page.name](record))
    assert document.pop("@context") == "https://schema.org"
    typed = [node for node in nodes(document) if "@type" in node]
    assert typed
    for node in typed:
        assert {name for name in node if not name.startswith("@")} <= TYPES[node["@type"]]


@every_linked
def test_every_node_is_named_by_an_address_that_answers(page: Page, client: TestClient, record: Record) -> None:
    ids = {node["@id"] for node in nodes(linked(client, OF[page.name](record))) if "@id" in node}
    assert OF[page.name](record).rpartition("-")[2] in " ".join(ids)
    for id_ in sorted(ids)[:8]:
        assert urlsplit(id_).path.startswith("/")
        assert client.get(id_).status_code == 200


@every_linked
def test_what_is_not_known_is_left_out(page: Page, client: TestClient, record: Record) -> None:
    for node in nodes(linked(client, OF[page.name](record))):
        assert [name for name, value in node.items() if value in (None, [], "")] == []


def test_a_quotation_is_spoken_by_somebody_and_stands_in_a_report(client: TestClient, record: Record) -> None:
    document = linked(client, OF["statement"](record))
    assert document["@type"] == "Quotation"
    assert document["creator"]["name"] == "Karen Holm"
    assert {each["isPartOf"]["@type"] for each in document["workExample"]} == {"NewsArticle"}


def test_a_person_has_every_spelling_and_said_what_is_shown(client: TestClient, record: Record) -> None:
    person, *said = linked(client, OF["person"](record))["@graph"]
    assert (person["@type"], person["name"]) == ("Person", "Vasilij Tjernov")
    assert {"Vasily Chernov", "Wassilij Tschernow"} <= set(person["alternateName"])
    assert {each["creator"]["@id"] for each in said} == {person["@id"]}
