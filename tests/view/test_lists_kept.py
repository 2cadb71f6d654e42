"""Lists of a few reports that are written out here: what order they have, and what of them a page has."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from listed import every
from ordret import Record
from ordret.view.counted import Covered, Heard, Spoken, Tally
from ordret.view.demands import Demand
from ordret.view.lists import ListError
from ordret.view.stories import Story
from ordret.view.timeline import Entry
from test_listing import put

# Kept as JSON, in the form that they had: with another one comes a migration that says `stale` of all that is kept.
KEPT: dict[type[Any], str] = {
    Story: "id title lang articles first last languages sources because",
    Entry: "when kind id lang outlet speaker words wordings status",
    Demand: "kind id story lang outlet speaker to words when deadline wordings open answers",
    Heard: "id kind name statements last",
    Tally: (
        "made articles outlets languages first last quotations statements meetings figures decisions stories heard "
        "conflicts open_demands"
    ),
}
CLAIM = "“The harbour lost 40 boats in the storm,” said Mona Tarrant, the mayor of Elmsby."
OTHER = "“The harbour lost 14 boats in the storm,” said Mona Tarrant, the mayor of Elmsby."
SCHOOL = "“The new school on Aldsay opens in spring,” said Ivo Lant. Teacher Ina Moss demanded that the island pay."
FERRY = (
    "Åse Brønd demanded that the ferry to Holmsund sail in winter. “Nobody books a cabin,” said Åse Brønd in Gradvik."
)
ASKED = "Teacher Ina Moss demanded that the school on Aldsay open at once."


def report(id_: str, title: str, text: str, day: str | None, outlet: str | None = None) -> dict[str, str]:
    held = {"id": id_, "title": title, "text": text, "published": day, "outlet": outlet}
    return {name: value for name, value in held.items() if value}


REPORTS = [
    report("post", "Storm takes boats of Elmsby", CLAIM, "2031-05-06", "Elmsby Post"),
    report("herald", "Storm takes boats of Elmsby", OTHER, "2031-05-07", "Marlow Herald"),
    report("wire", "Storm takes boats of Elmsby", CLAIM, "2031-05-07"),
    report("school", "School on Aldsay opens", SCHOOL, "2031-06-02", "Elmsby Post"),
    report("asked", "School on Aldsay to open", ASKED, "2031-06-01", "Courier"),
    report("ferry", "Ferry to Holmsund full", FERRY, None, "Courier"),
]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record.open(tmp_path_factory.mktemp("kept") / "ordret.db", create=True) as record:
        put(record, *REPORTS)
        yield record


def test_the_biggest_story_stands_first_or_the_newest_and_undated_ones_last(record: Record) -> None:
    biggest, newest = (every(record.lists.stories, order, limit=1) for order in ("biggest", "newest"))
    assert [len(each.articles) for each in biggest] == [3, 2, 1]
    assert [each.last for each in newest] == [date(2031, 6, 2), date(2031, 5, 7), None]


def test_a_story_is_found_by_its_id(record: Record) -> None:
    (storm, *_) = every(record.lists.stories)
    assert record.lists.story(storm.id) == storm
    assert record.lists.story("nothing") is None


def test_a_story_is_told_by_day_page_by_page(record: Record) -> None:
    (storm, *_) = every(record.lists.stories)
    entries = every(record.lists.entries, storm.id, limit=2)
    assert [each.when.first.day for each in entries if each.when] == sorted([6, 6, 7, 7, 7])
    assert every(record.lists.entries, "nothing") == []


def test_conflicts_are_of_a_kind_a_story_or_a_group(record: Record) -> None:
    storm, school, _ = every(record.lists.stories)
    kinds = [each.kind for each in every(record.lists.conflicts, limit=1)]
    assert set(kinds) == {"figures", "wording"}
    assert [c.kind for c in every(record.lists.conflicts, "figures", limit=1)] == ["figures"] * kinds.count("figures")
    assert len(every(record.lists.conflicts, story=storm.id, limit=1)) == len(kinds)
    assert every(record.lists.conflicts, story=school.id) == []
    (wording, *_) = every(record.lists.conflicts, "wording")
    assert wording in every(record.lists.conflicts, group=record.store.groups(wording.left.split("-")[1])[wording.left])


def test_demands_of_all_stories_have_the_newest_first_and_those_of_one_the_earliest(record: Record) -> None:
    _, school, _ = every(record.lists.stories)
    demands = every(record.lists.demands, limit=1)
    assert [each.when and each.when.first for each in demands] == [date(2031, 6, 2), date(2031, 6, 1), None]
    assert every(record.lists.demands, school.id, limit=1) == demands[1::-1]
    assert every(record.lists.demands, school.id, open_only=True, kind="demand") == demands[1::-1]
    assert every(record.lists.demands, kind="order") == []


def test_who_is_heard_most_stands_first(record: Record) -> None:
    heard = every(record.lists.people, limit=1)
    assert [each.statements for each in heard] == [2, 2, 2, 1]
    assert heard[-1] == Heard(heard[-1].id, "person", "Ivo Lant", 1, date(2031, 6, 2))


def test_coverage_has_the_newest_day_first_and_says_what_is_not_known(record: Record) -> None:
    assert every(record.lists.coverage, limit=1) == [
        Covered(date(2031, 6, 2), "en", "Elmsby Post", 1, 2),
        Covered(date(2031, 6, 1), "en", "Courier", 1, 1),
        Covered(date(2031, 5, 7), "en", None, 1, 1),
        Covered(date(2031, 5, 7), "en", "Marlow Herald", 1, 1),
        Covered(date(2031, 5, 6), "en", "Elmsby Post", 1, 1),
        Covered(None, "en", "Courier", 1, 2),
    ]


def test_everything_is_counted(record: Record) -> None:
    tally = record.lists.tally()
    assert tally is not None
    assert (tally.articles, tally.outlets, tally.languages) == (6, 3, (Spoken("en", 6),))
    assert (tally.first, tally.last) == (date(2031, 5, 6), date(2031, 6, 2))
    assert (tally.quotations, tally.stories, tally.heard, tally.open_demands) == (8, 3, 4, 3)
    assert tally.conflicts == len(every(record.lists.conflicts))


def test_a_record_that_was_never_linked_lists_nothing(tmp_path: Any) -> None:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        assert every(record.lists.stories) == []
        assert every(record.lists.coverage) == []
        assert record.lists.tally() is None


def test_a_key_of_another_list_is_none_of_this_one(record: Record) -> None:
    key = record.lists.stories(limit=1).next
    assert key is not None
    for listed in (record.lists.people, record.lists.coverage, record.lists.conflicts, record.lists.demands):
        with pytest.raises(ListError, match="is no place in this list"):
            listed(after=key, limit=1)


def test_a_page_goes_on_behind_its_place_when_that_is_gone(record: Record) -> None:
    first = record.lists.coverage(limit=2)
    with record.snapshot():
        record.store._connection.execute("DELETE FROM covered WHERE outlet = '' AND day = '2031-05-07'")
        assert record.lists.coverage(after=first.next, limit=1).rows[0].outlet == "Marlow Herald"


@pytest.mark.parametrize("kind", KEPT)
def test_what_is_kept_has_the_form_that_it_was_kept_in(kind: type[Any]) -> None:
    assert " ".join(field.name for field in fields(kind)) == KEPT[kind]
