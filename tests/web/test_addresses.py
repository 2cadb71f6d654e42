from types import SimpleNamespace

import pytest

from ordret.web import addresses
from ordret.web.pages.pieces import carrier


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Ragnhild Aasheim", "ragnhild-aasheim-"),
        ("Øystein Åsen", "ystein-asen-"),
        ("Зоря Мельник", ""),
        ("<script>", "script-"),
    ],
)
def test_a_person_is_addressed_by_name_and_key(name: str, slug: str) -> None:
    address = addresses.person("mention-7dbe011389e3eea01bc7-3-19", name)
    assert address == f"/person/{slug}mention-7dbe011389e3eea01bc7-3-19"


def test_the_key_of_a_person_is_found_behind_any_name() -> None:
    key = "mention-7dbe011389e3eea01bc7-3-19"
    for told in (key, f"ragnhild-aasheim-{key}", f"mention-of-nobody-{key}"):
        assert addresses.person_key(told) == key


def test_the_same_question_has_one_address_and_a_parameter_for_each_value() -> None:
    query = [("q", "dark ships"), ("lang", "da"), ("lang", "nb"), ("outlet", "")]
    assert addresses.search(query) == "/search?q=dark+ships&lang=da&lang=nb"


def test_a_twin_stands_beside_its_page() -> None:
    assert addresses.twin("/search?q=x", "json") == "/search.json?q=x"
    assert addresses.twin("/", "csv") == "/index.csv"


def test_the_publishers_page_is_opened_at_the_words() -> None:
    url = "https://fjordposten.example/a?b=1#top"
    assert (
        addresses.published(url, "vi går - nå")
        == "https://fjordposten.example/a?b=1#:~:text=vi%20g%C3%A5r%20%2D%20n%C3%A5"
    )
    long = addresses.published(url, "one two three four five six seven eight, nine")
    assert long is not None
    assert long.endswith("#:~:text=one%20two%20three%20four,six%20seven%20eight%2C%20nine")


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_only_an_address_of_the_web_leads_to_a_publisher(url: str | None) -> None:
    assert addresses.published(url, "words") is None


def test_a_finding_has_a_page_or_its_place_in_the_article() -> None:
    article = "7dbe011389e3eea01bc7"
    assert addresses.found(f"quotation-{article}-1-2") == f"/statement/quotation-{article}-1-2"
    assert addresses.found(f"figure-{article}-1-2") == f"/figure/figure-{article}-1-2"
    assert addresses.found(f"meeting-{article}-1-2") == f"/article/{article}#meeting-{article}-1-2"
    assert addresses.found(article) == f"/article/{article}"


@pytest.mark.parametrize(
    ("outlet", "source", "told"),
    [
        ("Fjordposten", "https://fjordposten.example/a", "Fjordposten"),
        (None, "https://fjordposten.example/a/b?c", "fjordposten.example"),
        (None, "/home/berit/reports/nb-02.txt", "nb-02.txt"),
        (None, "reports/wire.jsonl#4", "wire.jsonl#4"),
        (None, "-#3", "-#3"),
    ],
)
def test_who_printed_something_is_told_in_short(outlet: str | None, source: str, told: str) -> None:
    assert carrier(SimpleNamespace(outlet=outlet, source=source)) == told
