"""Meetings of several reports through the whole record: one occasion, with what the reports together tell of it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from meet import MEETINGS
from ordret import Record
from ordret.export.kinds import exported
from ordret.run import find, link
from ordret.view.occasions import Occasion, occasions
from tiny import NAMES, SPEECH, English, Tiny
from words import Words

MET = "Mona Tarrant met Ivo Lant"


def report(id_: str, text: str, *, day: str | None = "2031-05-07") -> dict[str, str]:
    return {"id": id_, "text": text, "lang": "en", "outlet": id_, **({"published": day} if day else {})}


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        yield record


def put(record: Record, *reports: dict[str, str]) -> list[Occasion]:
    """Add reports, find and link; the occasions."""
    path = record.store.path.with_name("reports.jsonl")
    path.write_text("".join(json.dumps(each) + "\n" for each in reports), encoding="utf-8")
    record.add([str(path)])
    find(record.store, finder=Tiny((NAMES, SPEECH, MEETINGS)), packs=English())
    link(record.store, Words())
    return list(occasions(record.store))


def outlets(record: Record, occasion: Occasion) -> list[str | None]:
    found = [record.store.found(id_) for id_ in occasion.meetings]
    versions = [record.store.version(each.finding.article) for each in found if each]
    return [version.article.outlet for version in versions if version]


def test_day_and_place_are_as_narrow_as_the_reports_together_allow(record: Record) -> None:
    post = report("Post", f"{MET} in England on 2031-05-06.")
    herald = report("Herald", f"{MET} in London on 2031-05-06.", day="2031-05-08")
    (occasion,) = put(record, post, herald)
    assert (occasion.place, str(occasion.held and occasion.held.first)) == ("London", "2031-05-06")
    assert [each.name for each in occasion.parties] == ["Mona Tarrant", "Ivo Lant"]
    assert outlets(record, occasion) == ["Post", "Herald"]
    assert occasion.id == occasion.meetings[0]


def test_the_latest_report_says_what_became_of_it(record: Record) -> None:
    planned = report("Post", "Mona Tarrant meets Ivo Lant in Elmsby on 2031-05-06.", day="2031-05-02")
    (occasion,) = put(record, planned)
    assert occasion.status == "planned"
    (occasion,) = put(record, planned, report("Herald", f"{MET} in Elmsby on 2031-05-06."))
    assert (occasion.status, outlets(record, occasion)) == ("held", ["Post", "Herald"])


def test_two_days_are_two_occasions(record: Record) -> None:
    first = report("Post", f"{MET} in Elmsby on 2031-05-06.")
    assert len(put(record, first, report("Herald", f"{MET} in Elmsby on 2031-05-08.", day="2031-05-08"))) == 2


def test_one_by_one_comes_to_the_same_as_all_at_once(record: Record, tmp_path: Path) -> None:
    reports = [
        report("Post", f"{MET} in Elmsby on 2031-05-06."),
        report("Herald", f"{MET} on 2031-05-06.", day="2031-05-06"),
        report("Courier", f"{MET} in Marlow on 2031-05-06."),
    ]
    at_once = put(record, *reports)
    (tmp_path / "slow").mkdir()
    with Record.open(tmp_path / "slow" / "ordret.db", create=True) as slow:
        for count in range(1, 4):
            one_by_one = put(slow, *reports[:count])
        found = sorted(outlets(slow, each) for each in one_by_one)
    assert found == sorted(outlets(record, each) for each in at_once) == [["Courier"], ["Herald"], ["Post"]]


def test_a_report_that_changes_leaves_its_occasion_to_the_others(record: Record) -> None:
    post, herald = report("Post", f"{MET} on 2031-05-06.", day="2031-05-06"), report("Herald", f"{MET} on 2031-05-06.")
    put(record, post, herald)
    (occasion,) = put(record, report("Post", "Nobody met anybody.", day="2031-05-06"), herald)
    assert outlets(record, occasion) == ["Herald"]
    assert occasion.id == occasion.meetings[0]


def test_a_person_outranks_the_linker(record: Record) -> None:
    post, herald = report("Post", f"{MET} on 2031-05-06."), report("Herald", f"{MET} on 2031-05-06.")
    (occasion,) = put(record, post, herald)
    left, right = occasion.meetings
    record.judge(left, right, "no", who="Desk")
    link(record.store, Words())
    assert len(list(occasions(record.store))) == 2


def test_the_export_and_the_tables_name_the_occasion(record: Record) -> None:
    (occasion,) = put(record, report("Post", f"{MET} on 2031-05-06."), report("Herald", f"{MET} on 2031-05-06."))
    assert {row.occasion for row in exported(record.store, "meetings")} == {occasion.id}  # type: ignore[union-attr]
    _, rows = record.sql("SELECT DISTINCT occasion, parties, held_first FROM meetings")
    assert list(rows) == [(occasion.id, "Mona Tarrant; Ivo Lant", "2031-05-06")]


TALKS = "They spoke of harbour dues, the cranes and a ferry."
OTHER_TALKS = "A ferry, the cranes and harbour dues: of these they spoke."


def test_an_undated_report_has_its_day_from_an_occasion_only_where_it_is_surely_that(record: Record) -> None:
    post = report("Post", f"{MET} in Elmsby. {TALKS}")
    put(record, post, report("Herald", f"{OTHER_TALKS} {MET} in Elmsby.", day=None))
    (inferred,) = (when for v in record.articles() if (when := record.store.inferred(v.article.id)))
    assert (str(inferred.first), str(inferred.last)) == ("2031-05-04", "2031-05-10")
    assert inferred.basis.startswith("inferred from the same meeting in ")


def test_a_report_that_only_plans_it_tells_no_day_of_another(record: Record) -> None:
    post = report("Post", f"Mona Tarrant meets Ivo Lant in Elmsby. {TALKS}")
    herald = report("Herald", f"{OTHER_TALKS} Mona Tarrant meets Ivo Lant in Elmsby.", day=None)
    (occasion,) = put(record, post, herald)
    assert len(occasion.meetings) == 2
    assert all(record.store.inferred(v.article.id) is None for v in record.articles())


def test_the_timeline_puts_a_planned_occasion_at_its_day_and_one_without_a_day_last(record: Record) -> None:
    planned = "Mona Tarrant meets Ivo Lant in Elmsby on 2031-05-09."
    put(record, report("Post", f"{planned} {TALKS} Rita Holm wants Sten Varn."))
    article = next(iter(record.articles())).article.id
    told = [(entry.status, entry.speaker, str(entry.when and entry.when.first)) for entry in record.timeline(article)]
    assert told == [
        (None, None, "2031-05-07"),
        ("planned", "Mona Tarrant, Ivo Lant", "2031-05-09"),
        ("wished", "Rita Holm, Sten Varn", "None"),
    ]
