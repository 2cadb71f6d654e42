from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ordret import Record
from ordret.find.stage import Reading, Row, Stage
from ordret.model import Finding, Mention, Quotation
from ordret.run import Ran, StageError, find
from ordret.store import Found
from ordret.store.sqlite import SqliteStore
from tiny import NAMES, SPEECH, English, Tiny, pile, report


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        record.add([str(pile(tmp_path / "reports.jsonl", 3))])
        yield record.store


def findings(store: SqliteStore) -> list[Found[Finding]]:
    return [*store.findings(Mention), *store.findings(Quotation)]


def changes(store: SqliteStore) -> int:
    return store._connection.total_changes


def test_a_run_keeps_what_the_stages_say_and_counts_it(store: SqliteStore) -> None:
    ran = find(store, finder=Tiny(), packs=English())
    assert ran == Ran(3, {"mention": 3, "quotation": 3}, {"direct": 3}, 0)
    assert [(f.finding.name, f.stage, f.pack) for f in store.findings(Mention)] == [
        ("Mona Tarrant", "names@1", "en@1")
    ] * 3
    assert [f.finding.words[0].text for f in store.findings(Quotation)] == [
        f"The harbour stays closed for {n} days," for n in range(3)
    ]


def test_a_second_run_writes_nothing(store: SqliteStore) -> None:
    find(store, finder=Tiny(), packs=English())
    before = changes(store)
    assert find(store, finder=Tiny(), packs=English()) == Ran(0, {}, {}, 0)
    assert changes(store) == before


def test_only_what_is_new_is_read(store: SqliteStore, tmp_path: Path) -> None:
    find(store, finder=Tiny(), packs=English())
    Record(store).add([str(pile(tmp_path / "reports.jsonl", 5))])
    assert find(store, finder=Tiny(), packs=English()).articles == 2


def test_a_newer_stage_redoes_its_own_rows_and_those_built_on_it(store: SqliteStore) -> None:
    find(store, finder=Tiny(), packs=English())
    newer = Tiny((NAMES, replace(SPEECH, version=2)))
    assert find(store, finder=newer, packs=English()) == Ran(3, {"quotation": 3}, {"direct": 3}, 0)
    assert {f.stage for f in findings(store)} == {"names@1", "speech@2"}
    newest = Tiny((replace(NAMES, version=2), replace(SPEECH, version=2)))
    assert find(store, finder=newest, packs=English()).found == {"mention": 3, "quotation": 3}
    assert {f.stage for f in findings(store)} == {"names@2", "speech@2"}


def test_a_stage_that_finds_less_now_takes_back_what_it_said(store: SqliteStore) -> None:
    def nothing(_: Reading) -> Iterator[Row]:
        yield from ()

    find(store, finder=Tiny(), packs=English())
    find(store, finder=Tiny((NAMES, Stage("speech", 2, ("names",), nothing))), packs=English())
    assert (len(list(store.findings(Mention))), list(store.findings(Quotation))) == (3, [])


def test_a_newer_pack_redoes_everything_in_its_language(store: SqliteStore) -> None:
    find(store, finder=Tiny(), packs=English())
    assert find(store, finder=Tiny(), packs=English(version=2)).articles == 3
    assert {f.pack for f in findings(store)} == {"en@2"}


def test_a_stage_can_be_redone_with_those_after_it(store: SqliteStore) -> None:
    find(store, finder=Tiny(), packs=English())
    assert find(store, finder=Tiny(), packs=English(), again="speech").found == {"quotation": 3}
    assert find(store, finder=Tiny(), packs=English(), again="names").found == {"mention": 3, "quotation": 3}
    with pytest.raises(StageError, match="no stage 'speach'; there are names, speech"):
        find(store, finder=Tiny(), packs=English(), again="speach")


def test_an_article_in_a_language_without_a_pack_is_kept_and_not_read(store: SqliteStore, tmp_path: Path) -> None:
    finnish = "Satama pysyy suljettuna, sanoi kaupunginjohtaja perjantaina Elmsbyn kaupungintalolla toimittajille."
    (tmp_path / "fi.txt").write_text(finnish, encoding="utf-8")
    Record(store).add([str(tmp_path / "fi.txt")])
    assert store.languages() == {"en": 3, "fi": 1}
    assert find(store, finder=Tiny(), packs=English()).articles == 3
    assert find(store, finder=Tiny(), packs=English()).articles == 0


def test_a_stage_that_fails_on_one_article_loses_no_other(store: SqliteStore) -> None:
    def brittle(reading: Reading) -> Iterator[Row]:
        if "for 1 days" in reading.article.text:
            raise LookupError("no such dash")
        return SPEECH.run(reading)

    failing = Tiny((NAMES, Stage("speech", 1, ("names",), brittle)))
    assert find(store, finder=failing, packs=English()) == Ran(3, {"mention": 3, "quotation": 2}, {"direct": 2}, 1)
    (problem,) = store.problems()
    assert (problem.code, problem.source[-2:]) == ("stage failed", "r1")
    assert problem.hint.startswith("LookupError: no such dash")
    mended = Tiny((NAMES, replace(SPEECH, version=2)))
    assert find(store, finder=mended, packs=English()).found == {"quotation": 3}
    assert list(store.problems()) == []


def test_what_two_stages_find_is_kept_once_as_the_first_ones(store: SqliteStore) -> None:
    twice = Tiny((NAMES, replace(NAMES, name="more names")))
    assert find(store, finder=twice, packs=English()).found == {"mention": 3}
    assert {f.stage for f in store.findings(Mention)} == {"names@1"}
    newer = Tiny((replace(NAMES, version=2), replace(NAMES, name="more names")))
    assert find(store, finder=newer, packs=English()).found == {"mention": 3}


def test_superseded_articles_keep_their_findings(store: SqliteStore, tmp_path: Path) -> None:
    find(store, finder=Tiny(), packs=English())
    pile(tmp_path / "reports.jsonl", 3)
    changed = (tmp_path / "reports.jsonl").read_text().replace("for 1 days", "for eleven days")
    (tmp_path / "reports.jsonl").write_text(changed)
    Record(store).add([str(tmp_path / "reports.jsonl")])
    assert find(store, finder=Tiny(), packs=English()).articles == 1
    said = [(f.finding.words[0].text, f.current) for f in store.findings(Quotation)]
    assert ("The harbour stays closed for 1 days,", False) in said
    assert ("The harbour stays closed for eleven days,", True) in said


def test_problems_that_stages_see_are_kept(store: SqliteStore, tmp_path: Path) -> None:
    text = report(0)["text"] + " (garbled)"
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    Record(store).add([str(tmp_path / "one.txt")])
    assert find(store, finder=Tiny(), packs=English()).problems == 1
    assert [(p.stage, p.code) for p in store.problems()] == [("speech", "garbled")]


def test_progress_is_told(store: SqliteStore) -> None:
    told: list[tuple[int, int]] = []
    find(store, finder=Tiny(), packs=English(), progress=lambda done, total: told.append((done, total)))
    assert told == [(3, 3)]
