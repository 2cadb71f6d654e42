"""What wires deliver, through the record: versions in whatever order, embargoes, corrections and kills."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ordret import Record
from ordret.add import Added
from ordret.check import check
from ordret.model import Mention, Quotation
from ordret.run import find, link
from ordret.store import Filter
from ordret.view.conflicts import conflicts
from ordret.view.corrections import corrections
from ordret.view.entities import entities
from ordret.view.statements import statements
from ordret.view.stories import stories
from read.wire.made import message, news_item, nitf, xhtml
from test_corrections import FINDER
from tiny import English
from words import Words

SAID = "<p>Mona Tarrant accuses Ivo Lant of selling 2 cranes of Elmsby harbour to her own brother.</p>"
SOURCE = "urn:newsml:elmsby.example:20310506:harbour"
CURRENT = Filter(current=True)
KILL = "<edNote>Kill: nobody sold anything.</edNote>"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        yield record


def add(record: Record, *documents: str) -> Added:
    """Each document in a file of its own, in this order."""
    folder = record.store.path.with_name("in")
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{len(list(folder.iterdir())):02}.xml"]
    for document in documents:
        paths[-1].write_text(document, encoding="utf-8")
        paths.append(folder / f"{len(list(folder.iterdir())):02}.xml")
    return record.add([str(path) for path in paths[:-1]])


def run(record: Record) -> None:
    find(record.store, finder=FINDER, packs=English())
    link(record.store, Words())


def item(cranes: int = 2, *, version: int = 1, status: str = "stat:usable", meta: str = "", hour: int = 8) -> str:
    body = xhtml(SAID.replace("2 cranes", f"{cranes} cranes"))
    return news_item(body, version=version, status=status, meta=meta, created=f"2031-05-06T{hour:02}:15:00+00:00")


def kill(version: int = 2) -> str:
    return item(version=version, status="stat:canceled", meta=KILL, hour=9)


def current(record: Record) -> list[int | None]:
    """The numbers of the versions that stand."""
    stand = [each.article.id for each in record.store.versions() if each.current]
    return [edition.number if (edition := record.store.edition(id_)) else None for id_ in stand]


def in_view(record: Record) -> dict[str, int]:
    """How much of what reports say is shown."""
    return {
        "statements": len(list(statements(record.store, CURRENT))),
        "entities": len(list(entities(record.store))),
        "stories": len(list(stories(record.store))),
        "hits": len(record.search("cranes")),
        "listed": len(record.lists.statements(limit=5).rows),
        "counted": record.status().counts["quotations"],
    }


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 2, 1), (2, 3, 1), (2, 1, 3), (1, 3, 2)])
def test_the_latest_version_stands_in_whatever_order_they_come(record: Record, order: tuple[int, ...]) -> None:
    for number in order:
        add(record, item(number, version=number))
    assert current(record) == [3]
    held = {record.store.edition(each.article.id): each for each in record.store.versions()}
    by_number = {edition.number: version for edition, version in held.items() if edition}
    assert [by_number[n].supersedes for n in (1, 2, 3)] == [None, by_number[1].article.id, by_number[2].article.id]
    assert len(record.store.succession(by_number[1].article.id)) == 3


def test_an_earlier_version_that_is_added_again_does_not_come_back(record: Record) -> None:
    add(record, item(1), item(2, version=2))
    assert add(record, item(1)).known == 1
    assert current(record) == [2]


def test_a_later_version_with_an_earlier_text_stands(record: Record) -> None:
    add(record, item(1), item(2, version=2), item(1, version=3))
    assert current(record) == [3]
    assert len(record.articles()) == 1


def test_versions_without_numbers_go_by_their_moment(record: Record) -> None:
    add(record, *(item(n, hour=n).replace(' version="1"', "") for n in (9, 8)))
    [standing] = record.articles()
    assert "9 cranes" in standing.article.text


KILLS = {
    "after the report": ([item()], [kill()]),
    "before it": ([kill()], [item()]),
    "in the same message": ([message(item(), kill())], []),
    "in the same message, first": ([message(kill(), item())], []),
    "and the report comes once more": ([item()], [kill(), item()]),
    "and a later version comes": ([item()], [kill(), item(3, version=3)]),
    "of an earlier version": ([item(version=2)], [kill(version=1)]),
    "and then another notice": ([item()], [kill(), item(version=4, status="stat:withheld"), item(5, version=5)]),
}


@pytest.mark.parametrize(("before", "after"), KILLS.values(), ids=KILLS)
def test_a_killed_report_is_kept_and_out_of_view(record: Record, before: list[str], after: list[str]) -> None:
    add(record, *before)
    run(record)
    add(record, *after)
    run(record)
    assert set(in_view(record).values()) == {0}
    assert record.articles() == []
    [*held] = record.store.versions()
    assert held
    for version in held:
        notice = version.notice
        assert notice is not None
        assert (notice.killed, notice.edition.note) == (True, "Kill: nobody sold anything.")
        assert notice.edition.made is not None
        assert notice.edition.made.hour == 9
        assert [each.current for each in record.store.findings_of(version.article.id)]
    assert check(record.store).wrong == ()


def test_what_a_killed_report_said_was_in_view_and_the_rest_stays(record: Record) -> None:
    other = news_item(xhtml(SAID), guid="urn:other", about="<infoSource literal='Marlow Press'/>")
    add(record, item(), other)
    run(record)
    [statement] = statements(record.store, CURRENT)
    assert len(statement.quotations) == 2
    add(record, kill())
    assert len(record.search("cranes")) == 1  # before the next run
    run(record)
    [statement] = statements(record.store, CURRENT)
    [standing] = record.articles()
    assert [standing.article.source, len(statement.quotations), len(list(stories(record.store)))] == ["urn:other", 1, 1]
    assert in_view(record) == {**in_view(record), "entities": 2, "hits": 1, "listed": 1, "counted": 1}


def test_a_kill_is_counted_and_a_kill_of_nothing_waits(record: Record) -> None:
    added = add(record, kill())
    assert (added.articles, added.notices, added.problems) == (0, 1, ())
    assert add(record, item()).articles == 1
    assert record.articles() == []


def test_a_killed_report_is_killed_however_it_comes(record: Record) -> None:
    path = record.store.path.with_name("in.jsonl")
    path.write_text(f'{{"url": "{SOURCE}", "text": "Nobody sails to Elmsby."}}\n', encoding="utf-8")
    add(record, kill())
    record.add(str(path))
    assert record.articles() == []
    record.add(str(path))
    assert record.articles() == []


def test_another_document_may_kill(record: Record) -> None:
    attributes = 'management-doc-idref="EW-1" management-idref-status="canceled"'
    add(record, nitf(), nitf(data='<doc-id id-string="EW-2"/>', attributes=attributes))
    assert [each.article.source for each in record.articles()] == ["EW-2"]


def test_a_withheld_report_comes_back_with_a_later_version(record: Record) -> None:
    add(record, item(), item(version=2, status="stat:withheld", hour=9))
    assert current(record) == []
    add(record, item())
    assert current(record) == []
    add(record, item(version=3, hour=10))
    assert current(record) == [3]
    assert [each.notice for each in record.store.versions()] == [None]


def test_a_notice_that_comes_late_does_not_withhold_what_came_after_it(record: Record) -> None:
    add(record, item(version=3, hour=10), item(version=2, status="stat:withheld", hour=9))
    assert current(record) == [3]


def test_what_is_under_embargo_is_not_taken_until_it_is_over(record: Record) -> None:
    held_back = item(meta="<embargoed>2999-05-07T06:00:00Z</embargoed>")
    added = add(record, held_back, held_back)
    assert (added.articles, added.known, added.forms) == (0, 0, {})
    [problem] = record.problems()
    assert (problem.source, problem.code) == (SOURCE, "embargoed")
    assert "until 2999-05-07T06:00:00Z" in problem.hint
    assert "add it again" in problem.hint
    assert add(record, item(meta="<embargoed>2020-05-07T06:00:00Z</embargoed>")).articles == 1
    assert record.problems() == []


def figures(record: Record) -> list[str]:
    """What corrects what: the words of a figure, the source of an article."""
    pairs = [(record.store.found(each.by), record.store.found(each.what)) for each in corrections(record.store)]
    return sorted(
        f"{new.finding.words.text} for {old.finding.words.text}" if new and old else "report"  # type: ignore[union-attr]
        for new, old in pairs
    )


CORRECTION = '<signal qcode="sig:correction"/>'
NOTED = "<edNote>CORRECTION: 3 cranes, not 2.</edNote>"


@pytest.mark.parametrize("meta", [CORRECTION, NOTED])
@pytest.mark.parametrize("late", [False, True])
def test_a_version_that_corrects_is_linked_to_the_one_before(record: Record, meta: str, *, late: bool) -> None:
    versions = [item(2), item(3, version=2, meta=meta, hour=9)]
    for each in reversed(versions) if late else versions:
        add(record, each)
        run(record)
    assert current(record) == [2]
    assert figures(record) == ["3 cranes for 2 cranes", "report"]
    assert list(conflicts(record.store)) == []


def test_a_version_that_does_not_say_so_corrects_no_more_than_what_it_changes(record: Record) -> None:
    add(record, item(2), item(3, version=2, hour=9))
    run(record)
    assert figures(record) == ["3 cranes for 2 cranes"]


def test_findings_of_a_killed_report_are_kept_and_not_current(record: Record) -> None:
    add(record, item())
    run(record)
    add(record, kill())
    run(record)
    [kept] = record.store.versions()
    found = list(record.store.findings_of(kept.article.id))
    assert {type(each.finding) for each in found} >= {Mention, Quotation}
    assert not any(each.current for each in found)
