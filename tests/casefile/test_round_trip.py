"""What is given out and added again is the same record, as far as it was given out."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from casefile.conftest import Make
from ordret.casefile.write import write
from ordret.export.kinds import exported
from ordret.export.parquet import write_parquet
from ordret.export.rows import KINDS
from ordret.export.write import json_lines
from ordret.model import Article
from ordret.read.casefile import JUDGEMENTS, lines, opened
from ordret.record import Record

FINDINGS = ("mentions", "credits", "quotations", "meetings", "figures", "decisions")
# Ids of groups are those of their earliest member, which a part of a record need not have; what is inferred of a day
# may be inferred from others.
GROUPS = {"entity", "statement", "occasion", "series", "story"}


def bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: bare(each) for name, each in value.items() if name not in GROUPS}
    return [bare(each) for each in value] if isinstance(value, list) else value


def told(rows: Iterable[bytes]) -> set[str]:
    return {json.dumps(bare(json.loads(row)), sort_keys=True) for row in rows}


def articles(record: Record) -> list[Article]:
    return [each.article for each in record.store.versions()]


def without_bytes(article: Article) -> Article:
    fields = {name: getattr(article, name) for name in Article.__slots__}
    return Article(**{**fields, "raw_sha256": ""})


@pytest.fixture(scope="module")
def picks(summit: Path) -> dict[str, str]:
    """An id of each sort that a case can be made of."""
    with Record.open(summit, read_only=True) as record:
        return {
            "statement": max(record.statements(), key=lambda each: (len(each.languages), each.id)).id,
            "contradicted": next(iter(record.conflicts())).left,
            "article": articles(record)[3].id,
            "meeting": next(iter(record.meetings())).id,
            "decision": next(iter(record.decisions())).id,
            "person": next(each.id for each in record.entities() if each.name == "Karen Holm"),
            "story": f"story/{max(record.stories(), key=lambda each: len(each.articles)).id}",
        }


def test_exported_articles_added_again_are_the_same_articles(summit: Path, tmp_path: Path) -> None:
    with Record.open(summit, read_only=True) as record:
        (tmp_path / "all.jsonl").write_bytes(b"".join(json_lines(exported(record.store, "articles"))))
        write_parquet(tmp_path / "all.parquet", exported(record.store, "articles"), row=KINDS["articles"])
        expected = [without_bytes(each) for each in articles(record)]
    for name in ("all.jsonl", "all.parquet"):
        with Record.open(tmp_path / f"{name}.db", create=True) as again:
            added = again.add(str(tmp_path / name))
            assert added.problems == ()
            assert [without_bytes(each) for each in articles(again)] == expected
            assert again.add(str(tmp_path / name)).articles == 0


@pytest.mark.parametrize("pick", ["statement", "contradicted", "article", "meeting", "decision", "person", "story"])
def test_a_case_added_again_says_the_same(pick: str, picks: dict[str, str], case: Make, tmp_path: Path) -> None:
    made = case(picks[pick])
    with Record.open(tmp_path / "again.db", create=True) as again:
        added = again.add(str(made))
        again.run()
        assert added.forms == {"case file": added.articles}
        assert again.check().wrong == ()
        for kind in FINDINGS:
            kept = told(lines(made, f"rows/{kind}.jsonl"))
            assert kept <= told(json_lines(exported(again.store, kind)))
        statements = {frozenset(each.quotations) for each in again.statements()}
        assert {frozenset(json.loads(row)["quotations"]) for row in lines(made, "rows/statements.jsonl")} <= statements


def test_an_archive_brings_the_very_bytes_that_were_delivered(
    summit: Path, strongest: str, case: Make, tmp_path: Path
) -> None:
    made = case(strongest, name="case.zip")
    with Record.open(summit, read_only=True) as record, Record.open(tmp_path / "again.db", create=True) as again:
        again.add(str(made))
        for each in articles(again):
            assert each == record.store.article(each.id)
            assert again.store.delivered(each.raw_sha256) == record.store.delivered(each.raw_sha256)


def test_judgements_taken_along_hold_again(record: Record, tmp_path: Path) -> None:
    one, other = list(record.quotations())
    record.correct(one.id, speaker="", who="Reader", reason="it is not said by whom")
    record.withdraw(other.id, who="Reader", reason="a caption")
    write(record, [one.id], tmp_path / "case.zip")
    with Record.open(tmp_path / "again.db", create=True) as again:
        again.add(str(tmp_path / "case.zip"))
        again.run()
        with opened(tmp_path / "case.zip") as made:
            assert made is not None
            assert again.take_judgements(lines(made, JUDGEMENTS)) == 2
        assert [(each.id, each.finding.speaker) for each in again.quotations()] == [(one.id, None)]
        assert list(again.store.links.judgements.all()) == list(record.store.links.judgements.all())


def test_a_killed_report_is_not_to_be_used_there_either(record: Record, tmp_path: Path) -> None:
    [killed] = (each for each in record.store.versions() if each.notice)
    write(record, [killed.article.id], tmp_path / "case")
    (tmp_path / "all.jsonl").write_bytes(b"".join(json_lines(exported(record.store, "articles"))))
    for name in ("case", "all.jsonl"):
        with Record.open(tmp_path / f"{name}.db", create=True) as again:
            again.add(str(tmp_path / name))
            [there] = (each for each in again.store.versions() if each.article.id == killed.article.id)
            assert there.notice is not None
            assert killed.notice is not None
            assert (there.current, there.notice.killed, there.notice.edition.note) == (
                False, True, killed.notice.edition.note,
            )  # fmt: skip
