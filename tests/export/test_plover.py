from pathlib import Path

import pytest

from ordret import Record
from ordret.export import codes
from ordret.export.plover import Event, plover
from ordret.model import passages


@pytest.fixture(scope="module")
def record(summit: Path) -> Record:
    return Record.open(summit, read_only=True)


@pytest.fixture(scope="module")
def events(record: Record) -> list[Event]:
    return list(plover(record.store))


def test_every_event_has_a_code_of_the_table(events: list[Event]) -> None:
    known = codes.table().file.plover
    assert events
    assert all(each.event in known and (each.mode is None or each.mode in known[each.event]) for each in events)


def test_an_event_told_in_many_reports_is_one(events: list[Event]) -> None:
    told = [report for each in events for report in each.reports]
    assert len(told) == len(set(told))
    assert max(len(each.reports) for each in events) > 1


def test_a_meeting_has_its_parties_as_equals_and_its_place(events: list[Event]) -> None:
    met = [each for each in events if each.event == "CONSULT"]
    assert all(each.symmetric and not each.recipients for each in met)
    assert "Visby" in {each.place for each in met}


def test_whom_a_demand_goes_to_is_its_recipient(events: list[Event]) -> None:
    assert any(each.recipients and each.event == "REQUEST" for each in events)


def test_the_words_are_those_of_the_report(record: Record, events: list[Event]) -> None:
    for each in events:
        found = record.store.found(each.reports[0])
        assert found is not None
        assert each.words == " […] ".join(passage.text for passage in passages(found.finding))


def test_a_day_is_said_to_be_the_reports_where_it_is(events: list[Event]) -> None:
    assert {each.day_of_report for each in events} == {True, False}
