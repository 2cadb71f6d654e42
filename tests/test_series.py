"""Figures of one quantity are put together over reports, and shown where they contradict each other."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from ordret import Record, RecordError
from ordret.run import link
from ordret.run import series as series_of
from test_linking import put, report, rows
from words import Words

QUARRY = "Quarry of Brantholm caves in"
LEAD = "{} people were killed when the quarry of Brantholm caved in on Friday. The police heard {} witnesses."
REST = (
    "The quarry lies above the harbour of Brantholm, and the road below it is closed. The mayor of Elmsby, Mona "
    "Tarrant, spoke to the families at the town hall and thanked the divers of the island for their help in the night."
)


def told(id_: str, dead: int, heard: int, **how: Any) -> dict[str, str]:
    return report(id_, f"{LEAD.format(dead, heard)}\n\n{REST}", title=QUARRY, **how)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        yield record


def linked(record: Record, path: Path, *reports: dict[str, str]) -> Record:
    put(record, list(reports), path / f"{reports[0]['id']}.jsonl")
    link(record.store, Words())
    return record


def series(record: Record) -> set[tuple[str, ...]]:
    """The words of each series of several figures."""
    return {tuple(sorted(count.words for count in each.counts)) for each in record.series() if len(each.counts) > 1}


def conflicts(record: Record) -> list[tuple[bool, str]]:
    return [(each.strict, each.because) for each in record.conflicts() if each.kind == "figures"]


def test_figures_of_one_quantity_are_a_series_called_after_the_earliest(record: Record, tmp_path: Path) -> None:
    linked(record, tmp_path, told("post", 14, 30), told("star", 14, 30, day="2024-05-04", outlet="Elmsby Star"))
    assert series(record) == {("14 people", "14 people"), ("30 witnesses", "30 witnesses")}
    for each in record.series("witnesses"):
        assert each.id == each.counts[0].id
        assert [count.outlet for count in each.counts] == ["Elmsby Post", "Elmsby Star"]
    exported = {row.id: row.series for row in rows(record, "figures")}
    assert {exported[count.id] for each in record.series("witnesses") for count in each.counts} == {each.id}
    assert conflicts(record) == []


def test_a_number_that_differs_on_one_day_is_a_conflict(record: Record, tmp_path: Path) -> None:
    linked(record, tmp_path, told("post", 14, 30), told("star", 14, 80, outlet="Elmsby Star"))
    ((strict, because),) = conflicts(record)
    assert strict
    assert because in ("“30” and “80”: both cannot hold", "“80” and “30”: both cannot hold")
    assert series(record) == {("14 people", "14 people"), ("30 witnesses", "80 witnesses")}


def test_a_toll_that_rises_is_none_and_the_reason_is_on_record(record: Record, tmp_path: Path) -> None:
    late = report("star", "On Saturday 19 people are dead in the quarry of Brantholm.", day="2024-05-04", title=QUARRY)
    early = report("post", "On Friday 14 people are dead in the quarry of Brantholm.", title=QUARRY)
    linked(record, tmp_path, early, late)
    assert conflicts(record) == []
    (why,) = [row.because for row in rows(record, "links") if row.relation == "contradicts"]
    assert why == "“14” and “19”: they are of 2024-05-03 and 2024-05-04"


def test_reprints_contradict_once(record: Record, tmp_path: Path) -> None:
    reprints = [told(f"r{n}", 14, 30, outlet=f"Paper {n}") for n in range(5)]
    linked(record, tmp_path, *reprints, *(told(f"s{n}", 14, 80, outlet=f"Sheet {n}") for n in range(3)))
    assert len(conflicts(record)) == 1


def test_one_by_one_comes_to_the_same_as_all_at_once(record: Record, tmp_path: Path) -> None:
    reports = [told("post", 14, 30), told("star", 14, 80, outlet="Elmsby Star"), told("sun", 14, 30, outlet="Sun")]
    for each in reports:
        linked(record, tmp_path, each)
    with Record.open(tmp_path / "other.db", create=True) as other:
        linked(other, tmp_path, *reports)
        assert series(other) == series(record)
        assert _opposed(other) == _opposed(record)


def _opposed(record: Record) -> list[tuple[bool, frozenset[str]]]:
    """Conflicts without regard to which side stands first: of reports of one day that hangs on their ids."""
    return [(strict, frozenset(because.partition(":")[0].split(" and "))) for strict, because in conflicts(record)]


def test_a_person_says_that_two_figures_are_not_one(record: Record, tmp_path: Path) -> None:
    linked(record, tmp_path, told("post", 14, 30), told("star", 14, 80, outlet="Elmsby Star"))
    (conflict,) = [each for each in record.conflicts() if each.kind == "figures"]
    record.judge(conflict.left, conflict.right, "no", who="Desk")
    assert conflicts(record) == []
    assert ("30 witnesses", "80 witnesses") not in series(record)
    record.undo(who="Desk")
    assert len(conflicts(record)) == 1


def test_a_withdrawn_figure_counts_nowhere(record: Record, tmp_path: Path) -> None:
    linked(record, tmp_path, told("post", 14, 30), told("star", 14, 80, outlet="Elmsby Star"))
    (wrong,) = [f.id for f in record.figures() if f.finding.words.text == "80 witnesses"]
    record.withdraw(wrong, who="Desk")
    assert conflicts(record) == []
    assert wrong not in {count.id for each in record.series("witnesses") for count in each.counts}


def test_a_second_run_writes_nothing(record: Record, tmp_path: Path) -> None:
    linked(record, tmp_path, told("post", 14, 30), told("star", 14, 80, outlet="Elmsby Star"))
    before = record.store._connection.total_changes
    assert link(record.store, Words()) == 0
    assert record.store._connection.total_changes == before


def test_series_are_found_by_words_claimant_or_the_id_of_a_figure(record: Record, tmp_path: Path) -> None:
    linked(record, tmp_path, told("post", 14, 30), told("star", 14, 30, outlet="Elmsby Star"))
    (found,) = record.series("witnesses")
    assert list(record.series(found.counts[1].id)) == [found]
    assert list(record.series("soldiers")) == []
    with pytest.raises(RecordError, match="nothing has the id 'figure-x'"):
        record.series("figure-x")


def test_figures_in_sql_have_their_series(record: Record, tmp_path: Path) -> None:
    linked(record, tmp_path, told("post", 14, 30), told("star", 14, 80, outlet="Elmsby Star"))
    columns, found = record.sql("SELECT series, low, unit FROM figures WHERE quantity LIKE 'witn%' ORDER BY low")
    first, second = found
    assert columns == ("series", "low", "unit")
    assert (first[0], first[1:], second[1:]) == (second[0], (30.0, "witnesses"), (80.0, "witnesses"))


def test_a_report_of_a_hundred_figures_says_that_not_all_are_compared(record: Record, tmp_path: Path) -> None:
    many = " ".join(f"The boat {chr(65 + n % 26)}elma brought {n} witnesses ashore." for n in range(20, 120))
    linked(record, tmp_path, report("post", many, title=QUARRY))
    (problem,) = [each for each in record.problems() if each.stage == "link"]
    assert problem.hint == "100 figures; the first 80 are compared with other reports"


BOATS = "Last year 115 boats fished without lights off Brantholm, according to the harbour board of Elmsby."
DENIED = "“It is 40 boats at the most,” said Tove Brandal, the owner of the fleet."
COUNTED = "The fishermen of Marlow stood by their own count of more than 90 boats."
IN_DANISH = (
    "Sidste år fiskede 115 kuttere uden lys ved Brantholm, oplyser havnerådet i Elmsby.\n\n"
    "Der er tale om højst 40 kuttere, siger reder Tove Brandal."
)


def quarrel(id_: str, *said: str, **how: Any) -> dict[str, str]:
    return report(id_, "\n\n".join([*said, REST]), title="Boats without lights off Brantholm", **how)


def test_a_report_that_lets_two_contradict_each_other_is_shown_once(record: Record, tmp_path: Path) -> None:
    told_twice = [quarrel("post", BOATS, DENIED), quarrel("star", BOATS, DENIED, outlet="Elmsby Star")]
    linked(record, tmp_path, *told_twice)
    ((strict, because),) = conflicts(record)
    assert strict
    assert "both cannot hold" in because
    assert series(record) == {("115 boats", "115 boats", "40 boats at the most", "40 boats at the most")}


def test_what_a_floor_leaves_open_is_a_mere_difference(record: Record, tmp_path: Path) -> None:
    linked(record, tmp_path, quarrel("post", BOATS, COUNTED))
    ((strict, because),) = conflicts(record)
    assert not strict
    assert "if “more than” is only a floor" in because


def test_rivals_of_a_danish_report_are_one_quantity_too(record: Record, tmp_path: Path) -> None:
    danish = report("bladet", IN_DANISH, title="Kuttere uden lys ved Brantholm") | {"lang": "da"}
    linked(record, tmp_path, danish)
    assert series(record) == {("115 kuttere", "højst 40 kuttere")}
    assert [strict for strict, _ in conflicts(record)] == [True]


def test_a_list_of_different_things_is_no_conflict(record: Record, tmp_path: Path) -> None:
    text = (
        "The harbour board of Elmsby says that 115 boats fished off Brantholm. Tove Brandal bought 40 boats. "
        "The fishermen of Marlow sold more than 90 nets, and 12 boats lay idle."
    )
    linked(record, tmp_path, quarrel("post", text))
    assert conflicts(record) == []
    assert series(record) == set()


NOVEMBER = "There are 115 wolves in Norway, and the wolves in Norway live near the border, a count of the state shows."
JANUARY = "There are 140 wolves in Norway now, and the wolves in Norway live near the border, a new count shows."
ELSEWHERE = "There are 140 wolves in Sweden now, and the wolves in Sweden live near the coast, a new count shows."


def wolves(id_: str, text: str, day: str, title: str) -> dict[str, str]:
    return report(id_, text, day=day, title=title)


def test_what_is_counted_again_months_later_is_one_series(record: Record, tmp_path: Path) -> None:
    first = wolves("post", NOVEMBER, "2030-11-05", "Wolves near the border")
    again = wolves("star", JANUARY, "2031-01-20", "Hunters ask for more")
    linked(record, tmp_path, first)
    linked(record, tmp_path, again)
    stories = {row.id: row.story for row in rows(record, "articles")}
    assert len(set(stories.values())) == 2
    assert ("115 wolves", "140 wolves") in series(record)
    assert conflicts(record) == []


def test_what_is_counted_elsewhere_is_another(record: Record, tmp_path: Path) -> None:
    first = wolves("post", NOVEMBER, "2030-11-05", "Wolves near the border")
    linked(record, tmp_path, first, wolves("star", ELSEWHERE, "2031-01-20", "Hunters ask for more"))
    assert series(record) == set()


def test_a_year_later_it_is_counted_from_the_start(record: Record, tmp_path: Path) -> None:
    first = wolves("post", NOVEMBER, "2030-11-05", "Wolves near the border")
    linked(record, tmp_path, first, wolves("star", JANUARY, "2031-11-20", "Hunters ask for more"))
    assert series(record) == set()


def test_figures_of_stories_that_become_one_are_compared(record: Record, tmp_path: Path) -> None:
    left, right = told("post", 14, 30), told("star", 14, 80, outlet="Elmsby Star")
    linked(record, tmp_path, left, right)
    links, at = record.store.links, datetime(2031, 1, 1, tzinfo=UTC)
    numbers = list(links.work.numbers([row.id for row in rows(record, "articles")]))
    for number in numbers:
        for id_ in {figure.id for figure in links.figures.of_article(number).figures}:
            links.wordings.unlink(id_, "figures")
    assert conflicts(record) == []
    series_of.tell(links, [], set(), {}, merged=[(numbers[:1], numbers[1:])], at=at)
    assert len(conflicts(record)) == 1
