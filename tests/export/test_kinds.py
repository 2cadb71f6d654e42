"""Conversions that the exports of a small record (tests/cli/test_export.py) do not show."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from cli.sandvig import FINDINGS, FIRST, MINISTER, NEW, at
from ordret.export.kinds import exported, finding_row, part_row
from ordret.export.rows import QuotationRow, StoryRow
from ordret.model import Article, Part, Quotation, Span, finding_id
from ordret.store import Arrival, Found
from ordret.store.sqlite import SqliteStore

QUOTATION = next(finding for finding in FINDINGS if isinstance(finding, Quotation))


def story(store: SqliteStore, article: Article) -> StoryRow:
    store.keep([Arrival(article.source, read=True, article=article, raw=b"")])
    (row,) = exported(store, "stories")
    assert isinstance(row, StoryRow)
    return row


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with closing(SqliteStore(tmp_path / "ordret.db", create=True)) as store:
        yield store


def test_a_part_belongs_to_the_mention_where_its_name_stands() -> None:
    here = at("siger")

    assert part_row(FIRST.id, replace(MINISTER, here=here), {}).entity == finding_id(FINDINGS[1])


def test_a_part_that_is_never_named_is_an_entity_where_it_stands() -> None:
    here = at("udenrigsminister")
    part = part_row(FIRST.id, Part("anonymous", None, "udenrigsminister", here), {})

    assert (part.name, part.named, part.entity) == (None, None, f"mention-{FIRST.id}-{here.start}-{here.end}")


def test_joint_speakers_and_addressee_are_parts_too(store: SqliteStore) -> None:
    together = replace(QUOTATION, joint=(MINISTER,), addressee=MINISTER)
    row = finding_row(store, Found("q", together, "quotations@1", "da@1", "da", current=False))

    assert isinstance(row, QuotationRow)
    assert row.joint == (row.speaker,) == (row.addressee,)
    assert (row.statement, row.current) == ("q", False)


def test_a_story_without_a_title_has_the_first_line_that_is_report(store: SqliteStore) -> None:
    text = "Annonce\n\nByrådet mødes ikke.\n"

    assert story(store, replace(NEW, text=text, skip=(Span(0, 7),))).title == "Byrådet mødes ikke."


def test_a_story_of_nothing_but_furniture_has_that_as_its_title(store: SqliteStore) -> None:
    assert story(store, replace(NEW, text="Annonce", skip=(Span(0, 7),))).title == "Annonce"


def test_a_story_of_an_undated_article_has_no_days(store: SqliteStore) -> None:
    row = story(store, replace(NEW, published=None))

    assert (row.first, row.last, row.sources) == (None, None, 1)
