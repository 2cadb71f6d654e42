"""The catalogues: every text of the interface in every language, with the same places to be filled."""

import re
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from starlette.testclient import TestClient

from ordret.record import Record
from ordret.web.pages import PAGES
from ordret.web.pages.page import Page
from ordret.web.tongue import LANGUAGES
from ordret.web.words import texts
from web.addressed import OF

PLACE = re.compile(r"%\((\w+)\)")
every_language = pytest.mark.parametrize("code", LANGUAGES[1:])


def _catalogue(code: str) -> Catalog:
    with (files("ordret.web") / "locale" / f"{code}.po").open("rb") as file:
        return read_po(file, locale=code)


def _forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """A text; one that counts in the singular and the plural, which all our languages have."""
    return (text,) if isinstance(text, str) else tuple(text or ())


@every_language
def test_what_is_said_is_translated_and_nothing_else(code: str) -> None:
    own = {message.id for message in _catalogue(code) if message.id}
    assert own == {message.id for message in texts() if message.id}
    assert not [message.id for message in _catalogue(code) if not all(_forms(message.string) or [None])]


@every_language
def test_places_to_be_filled_are_the_same(code: str) -> None:
    for message in _catalogue(code):
        if message.id:
            for own, told in zip(_forms(message.id), _forms(message.string), strict=True):
                assert set(PLACE.findall(told)) == set(PLACE.findall(own)), message.id


ENGLISH = re.compile(
    r"\b(?:an?|and|are|how|more|not|nobody|of|search|stories|that|the|these|this|what|which|who|with|words)\b", re.I
)
SAID = ("title", "aria-label", "placeholder", "data-name", "data-copied")
EMPTY = frozenset({"br", "col", "hr", "input", "link", "meta"})  # elements without an end


class Danish(HTMLParser):
    """What a document says in the language of its interface. The names of documents and of the marks of charts are
    left out: they are printed words, which have no element to say their language."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = list[tuple[str, str]]()
        self.said = list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        lang = own.get("lang") or (self.inside[-1][1] if self.inside else "")
        if lang == "da" and tag != "a":
            self.said += [own[name] or "" for name in SAID if name in own]
        if tag not in EMPTY:
            self.inside.append((tag, lang))

    def handle_endtag(self, tag: str) -> None:
        assert self.inside.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self.inside and self.inside[-1][1] == "da" and self.inside[-1][0] not in ("title", "bdi"):
            self.said.append(" ".join(data.split()))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_in_danish_says_nothing_in_english(page: Page, client: TestClient, record: Record) -> None:
    danish = Danish()
    danish.feed(client.get(OF[page.name](record), headers={"accept-language": "da"}).text)
    assert "Søg i arkivet" in danish.said
    assert not [said for said in danish.said if ENGLISH.search(said)]


def test_an_error_is_told_in_the_language_of_the_reader_where_a_catalogue_has_it(client: TestClient) -> None:
    danish = {"accept-language": "da"}
    assert "<p>Den side findes ikke.</p>" in client.get("/nowhere", headers=danish).text
    assert '<p><span lang="en">rows: give a number' in client.get("/stories?rows=many", headers=danish).text
