"""What is listed is what is held, whatever came between: reports in any order, judgements, corrected versions."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from listed import computed, every, listed
from ordret import Record

ROOT = Path(__file__).parents[1]
SUMMIT = Path("examples/summit")  # as the record made at once names it
WHO = "Reader at Sandvig Tidende"


@pytest.fixture(scope="module")
def at_once(summit: Path) -> Iterator[Record]:
    with Record.open(summit, read_only=True) as record:
        yield record


def test_what_is_listed_is_what_is_held(at_once: Record) -> None:
    found = listed(at_once)
    assert found == computed(at_once)
    assert all(found.values())


def test_reports_that_come_a_few_at_a_time_are_each_listed_once(
    at_once: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    files = [*sorted(SUMMIT.glob("*-0*")), SUMMIT / "wire.jsonl"]
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        for at in range(5):
            record.add(str(each) for each in files[at::5])
            record.run()
            assert listed(record) == computed(record)
        # Into which story a report comes, and so what it is held against, hangs on those before it; who is who not.
        for name in ("people", "coverage"):
            assert listed(record)[name] == listed(at_once)[name]


CLAIM = "“The harbour lost 40 boats in the storm,” said Mona Tarrant, the mayor of Elmsby."
REPORTS = [
    {"id": "post", "outlet": "Elmsby Post", "title": "Harbour closed", "text": CLAIM, "published": "2031-05-06"},
    {
        "id": "herald", "outlet": "Marlow Herald", "title": "Harbour of Elmsby closed", "published": "2031-05-07",
        "text": "“The harbour lost 14 boats in the storm,” said Mona Tarrant, the mayor of Elmsby. Ivo Lant demanded "
        "that the insurers pay within ten days. Mona Tarrant met Ivo Lant in Elmsby on Tuesday.",
    },
    {"id": "courier", "outlet": "Courier", "title": "Harbour closed", "text": CLAIM},
]  # fmt: skip


def put(record: Record, *reports: dict[str, str]) -> None:
    path = record.store.path.with_name("reports.jsonl")
    path.write_text("".join(json.dumps({"lang": "en", **each}) + "\n" for each in reports), encoding="utf-8")
    record.add([str(path)])
    record.run()


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        put(record, *REPORTS)
        yield record


def said(record: Record, words: str) -> str:
    return next(found.id for found in record.quotations() if words in found.finding.words[0].text)


def test_what_a_person_judges_is_listed_at_once_and_taken_back_at_once(record: Record) -> None:
    before = listed(record)
    forty, fourteen, demand = (said(record, words) for words in ("40 boats", "14 boats", "insurers"))
    record.withdraw(demand, who=WHO)
    assert listed(record) == computed(record) != before
    record.judge(forty, fourteen, "yes", who=WHO)
    joined = listed(record)
    assert joined == computed(record)
    record.judge(forty, fourteen, "no", who=WHO)
    assert listed(record) == computed(record) != joined
    record.correct(forty, speaker="", who=WHO)
    assert listed(record) == computed(record)
    for _ in range(4):
        record.undo(who=WHO)
        assert listed(record) == computed(record)
    assert listed(record) == before


def test_a_report_that_comes_anew_is_listed_in_place_of_the_one_before(record: Record) -> None:
    (old,) = [v.article.id for v in record.articles() if v.article.outlet == "Marlow Herald"]
    put(record, {**REPORTS[1], "text": f"{CLAIM} Ivo Lant says that nobody will pay."})
    assert listed(record) == computed(record)
    assert not any(old in each.articles for each in every(record.lists.stories))


def test_what_is_added_and_not_linked_is_not_listed(record: Record) -> None:
    before = listed(record)
    path = record.store.path.with_name("more.jsonl")
    path.write_text(json.dumps({"id": "more", "lang": "en", "text": CLAIM, "published": "2031-05-09"}))
    record.add([str(path)])
    record.find()
    assert listed(record) == before


def test_another_linking_of_nothing_new_lists_nothing_anew(record: Record) -> None:
    before = record.store._connection.total_changes
    record.run()
    assert record.store._connection.total_changes == before


def test_a_few_reports_are_linked_and_listed_in_one_commit(record: Record) -> None:
    path, statements = record.store.path.with_name("more.jsonl"), list[str]()
    path.write_text(json.dumps({"id": "more", "lang": "en", "text": CLAIM, "published": "2031-05-09"}))
    record.add([str(path)])
    record.find()
    record.store._connection.set_trace_callback(statements.append)
    record.link()
    assert statements.count("COMMIT") == 2  # of vectors, and of links with lists
    assert listed(record) == computed(record)
