"""What an index lists is what the views compute of everything, page by page, nothing twice."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from listed import every
from ordret import Record
from ordret.model import Mention, Quotation
from ordret.store import Filter, Found, Version
from ordret.store.words import marks, phrases
from ordret.view.entities import Entity
from ordret.view.lists import ListError
from ordret.view.passages import joined
from ordret.view.statements import Statement, speaker_of, wordings


@pytest.fixture(scope="module")
def record(summit: Path) -> Iterator[Record]:
    with Record.open(summit, read_only=True) as record:
        yield record


@pytest.fixture
def own(summit: Path, tmp_path: Path) -> Iterator[Record]:
    """A record of the same reports, to be judged."""
    with Record.open(Path(shutil.copy(summit, tmp_path / "ordret.db"))) as record:
        yield record


def called(record: Record, name: str) -> Entity:
    return next(each for each in record.entities() if any(held.name == name for held in each.names))


def entities(record: Record) -> list[str]:
    """Who is linked; what else has a name stands in one article alone."""
    return [each.id for each in record.entities() if record.lists.entity(each.id)]


def statements(record: Record, entity: str | None = None, words: str | None = None) -> list[str]:
    return [row.id for row in every(record.lists.statements, entity, words=words, limit=7)]


def test_every_statement_is_listed_once_the_newest_first(record: Record) -> None:
    rows = every(record.lists.statements, limit=7)
    computed = {each.id: each for each in record.statements()}
    assert len(rows) == len(computed)
    assert {row.id: (row.wordings, row.languages) for row in rows} == {
        each.id: (len(each.quotations), each.languages) for each in computed.values()
    }
    days = [version.article.published for row in rows if (version := record.store.version(row.article))]
    dated = [when.first for when in days if when]
    assert dated == sorted(dated, reverse=True)
    assert all(when is None for when in days[len(dated) :])


def test_a_line_tells_the_earliest_wording(record: Record) -> None:
    line = next(row for row in every(record.lists.statements, limit=50) if row.wordings > 1)
    found = wordings(record.store, line.id)[0]
    speaker = found.finding.speaker
    assert speaker is not None
    assert (line.words, line.speaker, line.lang) == (joined(found.finding.words), speaker.name, found.lang)
    assert line.entity == speaker_of(record.store, found)


def test_everybody_has_the_statements_that_a_wording_says_are_theirs(record: Record) -> None:
    own: dict[str | None, set[str]] = {}
    for each in record.statements():
        for found in wordings(record.store, each.id):
            own.setdefault(speaker_of(record.store, found), set()).add(each.id)
    for entity in entities(record):
        assert sorted(statements(record, entity)) == sorted(own.get(entity, [])), entity
    heard = {each.id: each.statements for each in every(record.lists.people)}
    assert heard == {entity: len(own[entity]) for entity in entities(record) if entity in own}


def test_statements_are_listed_by_language(record: Record) -> None:
    rows = every(record.lists.statements, lang="nn", limit=3)
    assert {row.id for row in rows} == {each.id for each in record.statements() if each.languages[0] == "nn"}


def test_words_are_looked_for_in_every_wording_of_somebody(record: Record) -> None:
    entity = called(record, "Karen Holm").id
    wanted = phrases("transponder")
    found = {
        each.id
        for each in record.statements()
        if each.speaker == entity and any(marks(_words(record, member), wanted) for member in each.quotations)
    }
    assert found
    assert set(statements(record, entity, "transponder")) == found
    assert statements(record, called(record, "Sigurd Aasheim").id, "transponder Holm") == []


def _words(record: Record, quotation: str) -> str:
    return joined(cast("Found[Quotation]", record.show(quotation)).finding.words)


def test_words_without_a_letter_are_told(record: Record) -> None:
    with pytest.raises(ListError, match=r"'\?!' has no word to look for"):
        record.lists.statements(words="?!", limit=5)
    with pytest.raises(ListError, match="more than 32 words"):
        record.lists.names("Karen " * 10_000, limit=5)


def test_what_others_say_about_somebody(record: Record) -> None:
    for entity in entities(record):
        rows = every(record.lists.about, entity, limit=2)
        told = {each.id for each in record.statements() if each.speaker != entity and _names(record, each, entity)}
        assert {row.id for row in rows} == told, entity
        assert len(rows) == len(told)


def _names(record: Record, statement: Statement, entity: str) -> bool:
    """Whether the earliest wording has a mention of an entity in its words."""
    said = cast("Found[Quotation]", record.show(statement.quotations[0])).finding
    groups = record.store.groups(said.article)
    mentions = (each for each in record.store.findings_of(said.article) if isinstance(each.finding, Mention))
    return any(
        passage.start <= each.finding.words.start < passage.end
        for each in mentions
        for passage in said.words
        if isinstance(each.finding, Mention) and groups.get(each.id) == entity
    )


def test_occasions_of_everybody(record: Record) -> None:
    computed = list(record.occasions())
    for entity in entities(record):
        rows = every(record.lists.occasions, entity, limit=1)
        for each in rows:
            assert each == next(other for other in computed if other.id == each.id)
        own = [each for each in computed if entity in {who.entity for who in each.parties}]
        assert {each.id for each in rows} >= {each.id for each in own}
        assert len({each.id for each in rows}) == len(rows)


def test_every_series_is_listed_once_with_what_it_holds(record: Record) -> None:
    rows = every(record.lists.figures, limit=4)
    computed = {each.id: each for each in record.series()}
    assert [row.counts for row in rows] == [len(computed[row.series].counts) for row in rows]
    assert sorted(row.series for row in rows) == sorted(computed)
    for row in rows:
        earliest = computed[row.series].counts[0]
        assert (row.words, row.quantity, row.when) == (earliest.words, earliest.quantity, earliest.day)


def test_figures_by_who_gives_them_and_by_their_words(record: Record) -> None:
    given = {
        each.id: {(count.given_by, count.quantity) for count in each.counts}
        for each in record.series()
    }  # fmt: skip
    entity = called(record, "Sigurd Aasheim").id
    rows = every(record.lists.figures, entity, limit=2)
    assert rows
    assert all(any(by == "Sigurd Aasheim" for by, _ in given[row.series]) for row in rows)
    worded = every(record.lists.figures, words="bruttoton", limit=2)
    assert {row.series for row in worded} == {each.id for each in record.series("bruttoton")}


def test_wordings_and_counts_come_a_page_at_a_time(record: Record) -> None:
    statement = max(record.statements(), key=lambda each: len(each.quotations))
    rows = every(record.lists.wordings, statement.id, limit=2)
    assert rows == list(record.wordings(statement.id))
    series = max(record.series(), key=lambda each: len(each.counts))
    assert tuple(every(record.lists.counts, series.id, limit=4)) == series.counts


@pytest.mark.parametrize("name", ["Tjernov", "Vasilij Tsjernov", "Chernov", "Tschernow", "Чернов"])
def test_a_name_is_found_in_every_spelling_and_script(record: Record, name: str) -> None:
    rows = every(record.lists.names, name, limit=3)
    assert rows[0].id == called(record, "Vasilij Tjernov").id
    assert rows[0].languages


def test_a_country_is_found_by_its_name_in_another_language(record: Record) -> None:
    assert record.lists.names("Russland", limit=1).rows[0].id == called(record, "Rusland").id
    assert record.lists.names("Ingen Somhelst", limit=1).rows == ()


def test_an_entity_comes_with_the_outlets_that_print_its_names(record: Record) -> None:
    entity = called(record, "Vasilij Tjernov")
    known = record.lists.entity(entity.id)
    assert known is not None
    assert known.entity == entity
    printed = {
        (each.name, each.lang): {version.article.outlet for version in _printing(record, each.name, each.lang)} - {None}
        for each in known.spellings
    }
    assert {(each.name, each.lang): set(each.outlets) for each in known.spellings} == printed
    assert record.lists.entity("mention-0-1-2") is None


def _printing(record: Record, name: str, lang: str) -> list[Version]:
    versions = record.store.versions(Filter(current=True, lang=lang))
    return [
        each for each in versions if any(found.finding.name == name for found in _mentions(record, each.article.id))
    ]


def _mentions(record: Record, article: str) -> Iterator[Found[Mention]]:
    held = record.store.findings_of(article)
    return (cast("Found[Mention]", each) for each in held if isinstance(each.finding, Mention))


def test_a_corrected_speaker_is_disputed_of_both_until_that_is_undone(own: Record) -> None:
    said = next(each for each in own.quotations(speaker="Karen Holm") if _other(own, each))
    holm, other = called(own, "Karen Holm").id, _other(own, said)
    assert other is not None
    own.correct(said.id, speaker=other.id, who="Ida")
    entity = own.store.groups(said.finding.article)[other.id]
    for each in (holm, entity):
        assert ("corrected", said.id) in [(d.how, d.line.id) for d in own.lists.disputed(each, limit=50).rows]
    own.undo(who="Ida")
    assert "corrected" not in {d.how for d in own.lists.disputed(holm, limit=50).rows}


def _other(record: Record, said: Found[Quotation]) -> Found[Mention] | None:
    """Somebody else that a quotation's article names."""
    people = (each for each in _mentions(record, said.finding.article) if each.finding.kind == "person")
    return next((each for each in people if each.finding.name not in ("Karen Holm", "Holm")), None)
