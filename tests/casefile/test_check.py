import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from casefile.conftest import Make
from ordret.casefile.check import check
from ordret.export.write import ExportError


@pytest.fixture
def made(case: Make, strongest: str) -> Path:
    return case(strongest)


def wrong(path: Path) -> str:
    return "; ".join(f"{each.id}: {each.what}" for each in check(path).wrong)


def forged(made: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    """Changes a file, with its size and hash in the manifest and the sums."""
    path, manifest = made / name, json.loads((made / "manifest.json").read_bytes())
    path.write_bytes(change(path.read_bytes()))
    for each in (name, "SHA256SUMS"):
        [entry] = (file for file in manifest["files"] if file["path"] == each)
        sums = (f"{file['sha256']}  {file['path']}\n" for file in manifest["files"] if file["path"] != "SHA256SUMS")
        raw = (made / name).read_bytes() if each == name else "".join(sums).encode()
        (made / each).write_bytes(raw)
        entry |= {"bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}
    (made / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def test_a_case_that_nobody_touched_is_whole(case: Make, strongest: str) -> None:
    for name in ("case", "case.zip"):
        checked = check(case(strongest, name=name))
        assert checked.passages > 0
        assert checked.wrong == ()


def test_a_changed_file_is_found(made: Path) -> None:
    raw = next((made / "raw").iterdir())
    raw.write_bytes(raw.read_bytes().swapcase())
    assert wrong(made) == f"raw/{raw.name}: it was changed: its hash is not the one in the manifest"


def test_a_missing_and_a_foreign_file_are_found(made: Path) -> None:
    text = next((made / "texts").iterdir())
    text.rename(made / "note.html")
    assert f"texts/{text.name}: the manifest names it, and it is not there" in wrong(made)
    assert "note.html: the manifest does not name it" in wrong(made)


def test_a_text_changed_with_all_its_hashes_is_found_by_its_passages(made: Path) -> None:
    quoted = json.loads((made / "rows/quotations.jsonl").read_text("utf-8").splitlines()[0])
    forged(made, f"texts/{quoted['article']}.txt", lambda raw: raw[::-1])
    told = wrong(made)
    assert "manifest" not in told
    assert f"{quoted['article']}: the file of its text says something else" in told
    assert f"in the text of {quoted['article']}" in told


def test_a_passage_changed_with_all_its_hashes_is_found(made: Path) -> None:
    forged(made, "rows/quotations.jsonl", lambda raw: raw.replace(b'"end":', b'"end":1'))
    assert "in the text of" in wrong(made)


def test_an_article_changed_with_all_its_hashes_is_found_by_its_id(made: Path) -> None:
    forged(made, "rows/articles.jsonl", lambda raw: raw.replace(b'"source":"', b'"source":"https://'))
    assert "its text is not the one that its id was made of" in wrong(made)


def test_a_manifest_that_leads_out_of_the_folder_is_not_followed(made: Path) -> None:
    manifest = json.loads((made / "manifest.json").read_bytes())
    manifest["files"].append({"path": "../secret", "bytes": 2, "sha256": hashlib.sha256(b"no").hexdigest()})
    (made.parent / "secret").write_bytes(b"no")
    (made / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert "../secret: the manifest names it, and it is not there or cannot be read" in wrong(made)


def test_half_an_archive_is_no_case_file(case: Make, strongest: str) -> None:
    path = case(strongest, name="case.zip")
    path.write_bytes(path.read_bytes()[:9000])
    with pytest.raises(ExportError, match="no case file"):
        check(path)


def test_damage_within_an_archive_is_found(case: Make, strongest: str) -> None:
    path = case(strongest, name="case.zip")
    raw = bytearray(path.read_bytes())
    raw[2000:2100] = bytes(100)
    path.write_bytes(raw)
    assert "index.html: the manifest names it, and it is not there or cannot be read" in wrong(path)


def test_what_is_no_case_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"form": "web app"}', encoding="utf-8")
    with pytest.raises(ExportError, match="no case file"):
        check(tmp_path)


def test_a_case_in_another_layout_is_left_to_its_program(made: Path) -> None:
    manifest = json.loads((made / "manifest.json").read_bytes())
    (made / "manifest.json").write_text(json.dumps({**manifest, "version": 9}), encoding="utf-8")
    with pytest.raises(ExportError, match="check it with that"):
        check(made)
