import io
import json
from datetime import date
from typing import Any

import pytest

from ordret.model import Problem
from ordret.read.delivery import Delivery, Item, Opened, Pointer
from ordret.read.forms import items
from read.feeds.test_rss import HTML, TEXT


def found(raw: bytes) -> list[Item]:
    return list(items(Opened("feed.json", io.BytesIO(raw))))


def feed(*entries: Any, **head: Any) -> bytes:
    version = "https://jsonfeed.org/version/1.1"
    return json.dumps({"version": version, "title": "Fjord", "language": "nb", **head, "items": entries}).encode()


@pytest.mark.parametrize("held", [{"content_html": HTML}, {"content_text": TEXT}])
def test_an_entry_with_its_whole_text_is_a_report(held: dict[str, str]) -> None:
    raw = feed(
        {"id": 7, "url": "https://fjord.example/7", "title": "Åpen", "date_published": "2026-03-03T10:00:00+01:00"}
        | held
    )
    [delivery] = found(raw)
    assert isinstance(delivery, Delivery)
    assert delivery.text == f"Åpen\n\n{TEXT}"
    assert (delivery.source, delivery.outlet, delivery.lang) == ("https://fjord.example/7", "Fjord", "nb")
    assert delivery.form == "JSON Feed"
    assert delivery.published
    assert delivery.published.first == date(2026, 3, 3)


def test_an_entry_with_a_summary_alone_is_an_address() -> None:
    raw = feed({"id": "https://fjord.example/7", "summary": TEXT, "date_modified": "2026-03-03"})
    [pointer] = found(raw)
    assert isinstance(pointer, Pointer)
    assert (pointer.url, pointer.about.published) == ("https://fjord.example/7", None)


def test_a_bad_entry_loses_itself_alone() -> None:
    raw = feed(7, "a", None, {"url": ["x"], "title": {}}, {"id": "a", "content_html": HTML}, title=7, language=[])
    all_found = found(raw)
    assert [item.source for item in all_found if isinstance(item, Delivery)] == ["feed.json#a"]
    assert [(item.source, item.code) for item in all_found if isinstance(item, Problem)] == [
        ("feed.json#1", "bad json"),
        ("feed.json#2", "bad json"),
        ("feed.json#3", "bad json"),
        ("feed.json#4", "no text"),
    ]


@pytest.mark.parametrize(
    "raw",
    [feed({"id": "a"})[:-2], feed().replace(b"[]", b"{}"), feed().replace(b"[]", b"[" * 10_000), feed() + b"}"],
)
def test_a_broken_feed_is_one_problem(raw: bytes) -> None:
    assert [item.code for item in found(raw) if isinstance(item, Problem)] == ["bad json"]
