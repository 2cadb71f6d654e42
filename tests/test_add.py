import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from ordret import Record
from ordret.add import add
from tiny import pile, report


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        yield record


def test_a_changed_report_replaces_the_one_before(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    for more in ("", " The mayor has since apologised."):
        path.write_text(json.dumps(report(1, more=more)), encoding="utf-8")
        assert add(record.store, [str(path)]).articles == 1
    assert [v.current for v in record.store.versions()] == [False, True]


def test_a_report_that_goes_back_to_an_earlier_text_is_current_again(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    for more in ("", " She has since apologised.", " She has since resigned.", ""):
        path.write_text(json.dumps(report(1, more=more)), encoding="utf-8")
        added = add(record.store, [str(path)])
    first, second, third = record.store.versions()
    assert (added.articles, added.known) == (0, 1)
    assert [first.current, second.current, third.current] == [True, False, False]
    assert [first.supersedes, second.supersedes] == [None, first.article.id]
    assert len(record.search("fishermen")) == record.status().counts["articles"] == 1
    assert record.search("resigned") == []
    path.write_text(json.dumps(report(1, more=" She has since returned.")), encoding="utf-8")
    add(record.store, [str(path)])
    assert [v.supersedes for v in record.store.versions() if v.current] == [first.article.id]


def test_a_source_named_twice_is_taken_once(record: Record, tmp_path: Path) -> None:
    path = str(pile(tmp_path / "reports.jsonl", 3))
    added = add(record.store, [path, path])
    assert (added.articles, added.known) == (3, 3)


def test_two_texts_of_one_source_in_one_file_are_two_versions(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    lines = (json.dumps(report(1, more=more)) for more in ("", " The mayor has since apologised."))
    path.write_text("\n".join(lines), encoding="utf-8")
    assert add(record.store, [str(path)]).articles == 2
    assert [v.current for v in record.store.versions()] == [False, True]


def test_the_settings_beside_a_record_name_its_columns(record: Record, tmp_path: Path) -> None:
    (tmp_path / "ordret.toml").write_text('[columns]\ntext = "artikkeltekst"\n', encoding="utf-8")
    path = tmp_path / "reports.jsonl"
    path.write_text(json.dumps({"artikkeltekst": "Berit Aune møtte pressen i Bergen."}), encoding="utf-8")
    assert record.add(str(path)).articles == 1
    assert [v.article.text for v in record.store.versions()] == ["Berit Aune møtte pressen i Bergen."]


def test_batches_are_committed_as_they_come(record: Record, tmp_path: Path) -> None:
    told: list[int] = []
    kept: list[int] = []

    def progress(taken: int) -> None:
        told.append(taken)
        with Record.open(record.status().path) as reader:
            kept.append(reader.status().counts["articles"])

    add(record.store, [str(pile(tmp_path / "reports.jsonl", 450))], progress=progress)
    assert told == kept == [200, 400, 450]


def test_what_cannot_be_told_of_an_article_is_a_problem_of_it(record: Record, tmp_path: Path) -> None:
    text = "Limanın kapalı kalacağını belediye başkanı cuma günü belediye binasında gazetecilere söyledi."
    (tmp_path / "tr.txt").write_text(text, encoding="utf-8")
    (problem,) = add(record.store, [str(tmp_path / "tr.txt")]).problems
    assert problem.article == record.articles()[0].article.id
    assert record.problems() == [problem]
    add(record.store, [str(tmp_path / "tr.txt")])
    assert record.problems() == [problem]
