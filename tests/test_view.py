from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from ordret import Record
from ordret.find.stage import Reading, Row, Stage
from ordret.model import Mention, Part, Passage, Quotation, When, finding_id, quote
from ordret.run import find
from ordret.store import Version
from ordret.view.entities import Entity, NameCount, RoleDays, entities
from ordret.view.parts import entity_id, parts
from ordret.view.passages import around, places
from ordret.view.statements import statements
from tiny import English, Tiny, names, pile


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        record.add([str(pile(tmp_path / "reports.jsonl", 2))])
        find(record.store, finder=Tiny(), packs=English())
        yield record


HERE, NAMED = Passage(40, 43, "she"), Passage(4, 16, "Mona Tarrant")
MAYOR = Part("person", "Mona Tarrant", "mayor", HERE, NAMED)


def test_a_part_is_the_mention_where_its_name_stands() -> None:
    mention = Mention("a1", "person", "Mona Tarrant", NAMED)
    assert entity_id("a1", MAYOR) == finding_id(mention) == "mention-a1-4-16"


def test_a_part_that_is_never_named_is_the_words_at_hand() -> None:
    assert entity_id("a1", replace(MAYOR, name=None, named=None)) == "mention-a1-40-43"


def test_every_quotation_is_a_statement_of_its_own(record: Record) -> None:
    said = list(record.store.findings(Quotation))
    assert [(s.id, s.quotations, s.languages) for s in statements(record.store)] == [
        (q.id, (q.id,), ("en",)) for q in said
    ]
    assert [s.speaker for s in statements(record.store)] == [m.id for m in record.store.findings(Mention)]


def test_a_speaker_who_is_mentioned_is_one_entity_with_the_mention(record: Record) -> None:
    assert list(entities(record.store)) == [
        Entity(m.id, "person", "Mona Tarrant", (NameCount("Mona Tarrant", "en", 1),), ())
        for m in record.store.findings(Mention)
    ]


def test_places_names_every_passage_by_its_field() -> None:
    words = (Passage(1, 3, "We"), Passage(5, 8, "can"))
    said = When(date(2024, 5, 3), date(2024, 5, 3), "on Friday", "weekday")
    quotation = Quotation("a1", "direct", "says", words, "marks", MAYOR, (MAYOR,), said=said)
    assert list(places(quotation)) == [
        ("words", words[0]), ("words", words[1]), ("speaker.here", HERE), ("speaker.named", NAMED),
        ("joint.here", HERE), ("joint.named", NAMED),
    ]  # fmt: skip


def test_parts_are_all_who_take_part() -> None:
    other = replace(MAYOR, name="Ivo Lant")
    quotation = Quotation("a1", "direct", "says", (HERE,), "marks", MAYOR, (other,), MAYOR)
    assert parts(quotation) == (MAYOR, other, MAYOR)
    assert parts(Mention("a1", "person", "Mona Tarrant", NAMED)) == ()


def one(record: Record, text: str) -> Version:
    version = next(record.store.versions())
    return replace(version, article=replace(version.article, text=text))


def test_around_a_passage_is_its_paragraph(record: Record) -> None:
    article = one(record, "Title\n\nFirst line. Second line.\nThird.").article
    assert around(article, 19, 25) == Passage(7, 31, "First line. Second line.")
    assert around(article, 32, 37).text == "Third."


def test_a_long_paragraph_is_cut_between_words_and_never_within_the_passage(record: Record) -> None:
    text = "word " * 400 + "HERE" + " word" * 400
    shown = around(one(record, text).article, 2000, 2004)
    assert shown.text.startswith("word ")
    assert shown.text.endswith(" word")
    assert "HERE" in shown.text
    assert len(shown.text) <= 604
    solid = one(record, "x" * 2000).article
    assert around(solid, 900, 1100) == Passage(600, 1100, "x" * 500)


def mayors(reading: Reading) -> Iterator[Row]:
    for row in names(reading):
        assert isinstance(row, Mention)
        yield replace(row, role="mayor")


def test_a_role_has_the_days_of_its_article(record: Record) -> None:
    undated = "Mona Tarrant, the mayor of Elmsby, spoke to the fishermen of the island at the town hall."
    record.add("-", stdin=BytesIO(undated.encode()))
    find(record.store, finder=Tiny((Stage("names", 2, (), mayors),)), packs=English())
    day = date(2024, 5, 3)
    assert [entity.roles for entity in entities(record.store)] == [
        (RoleDays("mayor", "en", day, day),),
        (RoleDays("mayor", "en", day, day),),
        (RoleDays("mayor", "en", None, None),),
    ]


def test_who_is_never_named_goes_by_the_printed_words(record: Record) -> None:
    def unnamed(reading: Reading) -> Iterator[Row]:
        start = reading.article.text.index("“")
        somebody = Part("anonymous", None, None, quote(reading.article, start - 6, start - 3))
        words = quote(reading.article, start + 1, start + 9)
        yield Quotation(reading.article.id, "direct", "says", (words,), "marks", somebody)

    find(
        record.store,
        finder=Tiny((Stage("names", 2, (), nothing), Stage("speech", 2, ("names",), unnamed))),
        packs=English(),
    )
    assert [(e.kind, e.name, e.names) for e in entities(record.store)] == [("anonymous", "day", ())] * 2


def nothing(_: Reading) -> Iterator[Row]:
    yield from ()
