import json
import re
import subprocess
import zipfile
from pathlib import Path

import pytest

from casefile.conftest import Make
from ordret.casefile.chosen import case as chosen
from ordret.casefile.write import write
from ordret.export.write import ExportError
from ordret.record import Record, RecordError
from ordret.run import link
from ordret.view.lineage import lineage
from test_linking import REPRINTS, put
from words import Words

TIME = re.compile(rb'"made": "[^"]+"')


def files(path: Path) -> dict[str, bytes]:
    return {str(each.relative_to(path)): each.read_bytes() for each in path.rglob("*") if each.is_file()}


def rows(path: Path, kind: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (path / f"rows/{kind}.jsonl").read_text("utf-8").splitlines()]


def test_a_statement_comes_with_every_wording_and_where_it_stands(case: Make, strongest: str, summit: Path) -> None:
    made = case(strongest)
    with Record.open(summit, read_only=True) as record:
        [statement] = (each for each in record.statements() if each.id == strongest)

    assert {row["id"] for row in rows(made, "quotations")} >= set(statement.quotations)
    for row in rows(made, "articles"):
        assert (made / f"texts/{row['id']}.txt").read_text("utf-8") == row["text"]
        assert (made / f"raw/{row['raw_sha256']}.bin").is_file()


def test_the_report_that_a_report_was_copied_from_comes_along(tmp_path: Path) -> None:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        put(record, REPRINTS, tmp_path / "reports.jsonl")
        link(record.store, Words())
        article, origin = next((each.article, each.origin) for each in lineage(record.store) if each.origin)
        assert origin in chosen(record, [article]).articles


def test_every_hash_is_as_another_program_counts_it(case: Make, strongest: str) -> None:
    subprocess.run(["sha256sum", "--strict", "--quiet", "-c", "SHA256SUMS"], cwd=case(strongest), check=True)


def test_the_manifest_names_every_file_and_where_it_is_from(case: Make, strongest: str) -> None:
    made = case(strongest)
    manifest = json.loads((made / "manifest.json").read_bytes())
    assert {each["path"] for each in manifest["files"]} == set(files(made)) - {"manifest.json"}
    assert (manifest["form"], manifest["record"], manifest["chosen"]) == ("ordret case file", "ordret.db", [strongest])


def test_it_is_made_the_same_again_but_for_its_time(case: Make, strongest: str) -> None:
    one, other = files(case(strongest)), files(case(strongest, name="again"))
    assert TIME.sub(b"", one.pop("manifest.json")) == TIME.sub(b"", other.pop("manifest.json"))
    assert one == other


def test_an_archive_has_the_very_files_of_the_folder_and_no_time_of_its_own(case: Make, strongest: str) -> None:
    folder = files(case(strongest))
    with zipfile.ZipFile(case(strongest, name="case.zip")) as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert {**packed, "manifest.json": b""} == {**folder, "manifest.json": b""}


def test_the_order_in_which_ids_are_given_changes_nothing(summit: Path, strongest: str) -> None:
    with Record.open(summit, read_only=True) as record:
        other = next(record.store.versions()).article.id
        assert chosen(record, [strongest, other]) == chosen(record, [other, strongest, other])


def test_a_story_is_named_with_its_kind_and_an_article_without(summit: Path) -> None:
    with Record.open(summit, read_only=True) as record:
        story = max(record.stories(), key=lambda each: len(each.articles))
        whole, alone = chosen(record, [f"story/{story.id}"]), chosen(record, [story.id])
    assert set(story.articles) <= set(whole.articles)
    assert (whole.stories, alone.stories) == ((story.id,), ())
    assert len(alone.articles) < len(whole.articles)


def test_a_person_comes_with_what_they_say(summit: Path) -> None:
    with Record.open(summit, read_only=True) as record:
        [holm] = (each for each in record.entities() if each.name == "Karen Holm")
        said = {id_ for each in record.statements() if each.speaker == holm.id for id_ in each.quotations}
        assert said
        assert said <= chosen(record, [holm.id]).chosen


def test_the_other_side_of_a_conflict_comes_along(summit: Path) -> None:
    with Record.open(summit, read_only=True) as record:
        conflict = next(iter(record.conflicts()))
        case = chosen(record, [conflict.left])
    assert conflict.right in case.findings
    assert conflict in case.conflicts


def test_a_killed_report_is_there_only_when_it_is_named(record: Record, tmp_path: Path) -> None:
    [killed] = (each.article.id for each in record.store.versions() if each.notice)
    [story] = (each.id for each in record.stories())
    assert killed not in chosen(record, [f"story/{story}"]).articles

    write(record, [killed], tmp_path / "case")
    [row] = rows(tmp_path / "case", "articles")
    assert row["notice"]["what"] == "killed"  # type: ignore[index]
    assert (tmp_path / f"case/raw/{row['notice']['raw_sha256']}.bin").is_file()  # type: ignore[index]
    assert "Withdrawn by its source" in (tmp_path / "case/index.html").read_text("utf-8")


def test_what_a_person_withdrew_is_there_only_when_it_is_named(record: Record, tmp_path: Path) -> None:
    quotation = next(iter(record.quotations()))
    record.withdraw(quotation.id, who="Reader", reason="a caption")
    assert quotation.id not in chosen(record, [quotation.finding.article]).findings

    write(record, [quotation.id], tmp_path / "case")
    assert [row["current"] for row in rows(tmp_path / "case", "quotations")] == [False]
    assert "Withdrawn as wrong" in (tmp_path / "case/index.html").read_text("utf-8")


def test_that_something_in_its_articles_was_withdrawn_is_said(record: Record, tmp_path: Path) -> None:
    quotation = next(iter(record.quotations()))
    record.withdraw(quotation.id, who="Reader")
    write(record, [quotation.finding.article], tmp_path / "case")
    assert [row["target"] for row in rows(tmp_path / "case", "judgements")] == [quotation.id]


def test_an_id_that_is_of_nothing_leaves_nothing(case: Make, tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="nothing has the id"):
        case("quotation-x")
    assert not (tmp_path / "case").exists()


@pytest.mark.parametrize("name", ["case", "case.zip"])
def test_what_breaks_off_leaves_nothing(record: Record, tmp_path: Path, name: str) -> None:
    [article] = (each.article for each in record.articles())
    with record.store.links.batch():
        record.store._connection.execute("UPDATE raw SET bytes = x'00' WHERE sha256 = ?", (article.raw_sha256,))
    with pytest.raises(ExportError, match="not those that were delivered"):
        write(record, [article.id], tmp_path / name)
    assert [each.name for each in tmp_path.iterdir() if "case" in each.name] == []


def test_a_folder_that_is_there_is_not_written_into(case: Make, strongest: str, tmp_path: Path) -> None:
    (tmp_path / "case").mkdir()
    with pytest.raises(ExportError, match="name a new folder"):
        case(strongest)
