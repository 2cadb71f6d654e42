"""Each outlet's made-up page, and what must be read of it."""

import io
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from ordret.find import find
from ordret.model import Article, Credit, Problem
from ordret.outlets import outlet_of, outlets
from ordret.pack import load
from ordret.read import Delivery, article_of
from ordret.read.delivery import About, Opened
from ordret.read.forms import items

NOW = datetime(2031, 7, 2, tzinfo=UTC)
CASES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(Path(__file__).parent.glob("*.toml"))}
EACH = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def read(case: dict[str, Any]) -> tuple[Article, list[str]]:
    """The one report of a case, and the codes of its problems."""
    opened = Opened(case["address"], io.BytesIO(case["page"].strip().encode()), About(url=case["address"]))
    found = list(items(opened))
    [delivery] = [item for item in found if isinstance(item, Delivery)]
    article, problems = article_of(delivery, fetched=NOW)
    return article, [item.code for item in (*found, *problems) if isinstance(item, Problem)]


@EACH
def test_an_outlets_page_gives_its_report(case: dict[str, Any]) -> None:
    article, problems = read(case)
    told = {
        "outlet": article.outlet, "lang": article.lang, "published_at": article.published_at, "text": article.text,
        "published": str(article.published.first) if article.published else None, "problems": problems,
        "skip": [article.text[span.start : span.end] for span in article.skip],
    }  # fmt: skip
    wanted = {"published_at": None, "problems": [], **case["read"], "text": case["read"]["text"].strip()}
    wanted.pop("credits", None)
    assert told == wanted


@pytest.mark.parametrize("case", [c for c in CASES.values() if "credits" in c["read"]])
def test_its_credits_are_found_where_the_outlet_prints_them(case: dict[str, Any]) -> None:
    article, _ = read(case)
    found = [row for _, row in find(article, load(article.lang)) if isinstance(row, Credit)]
    assert [f"{credit.agency} {credit.how}" for credit in found] == case["read"]["credits"]


def test_every_outlet_has_a_case() -> None:
    assert {outlet_of(case["address"]) for case in CASES.values()} == set(outlets())
