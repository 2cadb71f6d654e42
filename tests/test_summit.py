"""The example reports, linked with the encoder that is shipped: what its README says they have in common."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ordret import Record
from ordret.export.kinds import exported
from ordret.view.stories import story, story_of

HOLM = {"da-02.txt", "da-03.txt", "nb-02.txt", "nn-01.txt", "sv-02.txt", "en-01.txt", "de-01.txt"}


@pytest.fixture(scope="module")
def record(summit: Path) -> Iterator[Record]:
    with Record.open(summit, read_only=True) as record:
        yield record


def rows(record: Record, kind: str) -> list[Any]:
    return list(exported(record.store, kind))


def file_of(record: Record, article: str) -> str:
    version = record.store.version(article)
    assert version is not None
    return Path(version.article.source).name


def article(record: Record, name: str) -> str:
    (id_,) = [str(row.id) for row in rows(record, "articles") if Path(row.source).name == name]
    return id_


def test_one_remark_is_one_statement_in_six_languages(record: Record) -> None:
    held = {row.id: row for row in rows(record, "quotations")}
    holms = [s for s in rows(record, "statements") if len(s.languages) == 6]
    assert [{file_of(record, held[id_].article) for id_ in s.quotations} for s in holms] == [HOLM]
    assert {held[id_].speaker.name for id_ in holms[0].quotations} == {"Karen Holm"}


def test_no_statement_is_of_two_people(record: Record) -> None:
    people = {row.id for row in rows(record, "entities") if row.kind == "person" and row.names}
    held = {row.id: row.speaker.entity for row in rows(record, "quotations") if row.speaker}
    for statement in rows(record, "statements"):
        assert len({held.get(id_) for id_ in statement.quotations} & people) <= 1


@pytest.mark.parametrize(
    "names",
    [
        {"Vasilij Tjernov", "Vasilij Tsjernov", "Vasily Chernov", "Wassilij Tschernow"},
        {"Gudrún Hallsdóttir", "Gudrun Hallsdóttir", "Gudrun Hallsdottir"},
        {"Rusland", "Russland", "Ryssland", "Russia"},
    ],
)
def test_one_name_in_several_spellings_is_one(record: Record, names: set[str]) -> None:
    entities = {name.name: row.id for row in rows(record, "entities") for name in row.names if name.name in names}
    assert entities.keys() == names
    assert len(set(entities.values())) == 1


def test_an_office_alone_is_who_is_printed_with_it_in_those_days(record: Record) -> None:
    alone = [row.speaker for row in rows(record, "quotations") if row.speaker and row.speaker.name is None]
    norway = next(part for part in alone if part.here.text == "den norske utenriksministeren")
    (name,) = [row.name for row in rows(record, "entities") if row.id == norway.entity]
    assert name == "Sigurd Aasheim"


def test_two_reprints_of_one_agency_report_are_one_source(record: Record) -> None:
    left, right = sorted(article(record, name) for name in ("da-02.txt", "da-03.txt"))
    copies = [(row.left, row.right, row.because) for row in rows(record, "links") if row.relation == "copy"]
    assert any((a, b) == (left, right) and because.endswith("both credit Ritzau") for a, b, because in copies)
    found = story(record.store, story_of(record.store, left))
    assert found.sources <= len(found.articles) - 4
    assert "reports credit Ritzau" in found.because


def test_a_report_without_a_date_has_days_from_what_it_shares(record: Record) -> None:
    undated = next(row for row in rows(record, "articles") if Path(row.source).name == "sv-03.txt")
    assert undated.published.basis.startswith("inferred from the same statement in ")
    assert "2027-03-08" <= undated.published.last.isoformat() <= "2027-03-14"


def test_the_record_holds_together(record: Record) -> None:
    assert record.check().wrong == ()
    assert record.status().counts["statements"] == len(rows(record, "statements"))
    assert record.status().counts["stories"] == len(rows(record, "stories"))
