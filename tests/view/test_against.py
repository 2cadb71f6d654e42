"""What stands against a figure in other reports."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ordret.record import Record
from ordret.view.against import Against, against
from web.made import record_of


def report(outlet: str, cranes: int, *, more: str = "") -> dict[str, str]:
    text = f"The storm broke {cranes} cranes of the harbour in Elmsby on Tuesday, the mayor told reporters. {more}"
    return {"outlet": outlet, "published": "2031-05-06", "text": text}


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    reports = report("Elmsby Post", 14), report("Marlow Herald", 30), report("Island Times", 30, more="It rains.")
    with Record.open(record_of(tmp_path, *reports)) as record:
        yield record


def told(record: Record, words: str) -> list[Against]:
    (id_,) = [each.id for each in record.figures() if each.finding.words.text == words]
    return list(against(record.store, id_))


def test_a_claim_that_two_reports_make_stands_once_against_a_figure(record: Record) -> None:
    (claim,) = told(record, "14 cranes")
    assert (claim.told, claim.reports, claim.strict) == ("30", 2, True)
    assert "both cannot hold" in claim.because
    assert claim.outlet in {"Marlow Herald", "Island Times"}


def test_what_a_person_says_is_no_contradiction_is_none(record: Record) -> None:
    (own,) = [each.id for each in record.figures() if each.finding.words.text == "14 cranes"]
    for other in [each.id for each in record.figures() if each.finding.words.text == "30 cranes"]:
        record.judge(own, other, "no", who="Desk")
    assert told(record, "14 cranes") == []
