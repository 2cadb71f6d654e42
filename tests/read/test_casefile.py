"""A case file is known by its manifest, and believed as far as its hashes hold."""

import io
import json
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from ordret.model import Problem, article_id
from ordret.read import Delivery, read

Files = dict[str, bytes]
RAW = b"<p>Byen venter.</p>"
DIGEST = sha256(RAW).hexdigest()


def row(text: str, *, source: str = "by.txt", current: bool = True, raw: str = DIGEST) -> bytes:
    id_ = article_id(source, text)
    fields = {"id": id_, "source": source, "lang": "da", "text": text, "fetched": "2031-05-07T08:30:00Z"}
    return json.dumps({**fields, "raw_sha256": raw, "current": current}).encode() + b"\n"


def case(*rows: bytes) -> Files:
    manifest = {
        "form": "ordret case file", "version": 1, "made": "2031-05-08T00:00:00Z", "program": "ordret 0",
        "record": "a.db", "record_version": 8, "chosen": [], "files": [],
    }  # fmt: skip
    return {
        "index.html": b"<html><body><p>A page that is no report, and is not to be taken for one.</p></body></html>",
        "rows/articles.jsonl": b"".join(rows),
        f"raw/{DIGEST}.bin": RAW,
        "manifest.json": json.dumps(manifest).encode(),
    }


def folder(path: Path, files: Files) -> str:
    for name, raw in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(raw)
    return str(path)


def packed(files: Files) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return out.getvalue()


def archive(path: Path, files: Files) -> str:
    name = path.with_suffix(".bin")  # known by what is in it
    name.write_bytes(packed(files))
    return str(name)


@pytest.fixture(params=[folder, archive])
def taken(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[Files], list[str]]:
    """What a case gives: texts, and codes of problems."""

    def take(files: Files) -> list[str]:
        found = read([request.param(tmp_path / "case", files)])
        return [each.code if isinstance(each, Problem) else getattr(each, "text", "notice") for each in found]

    return take


def test_its_articles_are_taken_and_no_other_file_of_it(taken: Callable[[Files], list[str]]) -> None:
    assert taken(case(row("Byen venter."), row("Rønne venter.", source="b.txt"))) == ["Byen venter.", "Rønne venter."]


def test_the_bytes_are_those_that_were_delivered(tmp_path: Path) -> None:
    [it] = read([folder(tmp_path / "case", case(row("Byen venter.")))])
    assert isinstance(it, Delivery)
    assert (it.raw, it.form) == (RAW, "case file")


def test_a_version_that_its_source_went_back_to_comes_last(taken: Callable[[Files], list[str]]) -> None:
    rows = row("Byen venter."), row("Byen venter ikke.", current=False)
    assert taken(case(*rows)) == ["Byen venter.", "Byen venter ikke.", "Byen venter."]


def test_bytes_that_do_not_fit_their_hash_are_not_taken(taken: Callable[[Files], list[str]]) -> None:
    changed = {**case(row("Byen venter.")), f"raw/{DIGEST}.bin": RAW + b"!"}
    assert taken(changed) == ["bad hash"]


@pytest.mark.parametrize("raw", ["../secret", "/etc/passwd", "0" * 64, "..%2fsecret"])
def test_a_name_that_leads_out_of_it_is_not_followed(taken: Callable[[Files], list[str]], raw: str) -> None:
    assert taken(case(row("Byen venter.", raw=raw))) == ["bad hash"]


def test_a_changed_text_is_not_taken(taken: Callable[[Files], list[str]]) -> None:
    assert taken(case(row("Byen venter.").replace(b"venter", b"sover"))) == ["bad id"]


def test_a_line_that_is_no_row_does_not_keep_the_rest_back(taken: Callable[[Files], list[str]]) -> None:
    assert taken(case(b"{\n", b"[]\n", row("Byen venter."))) == ["bad row", "bad row", "Byen venter."]


def test_a_case_in_a_folder_of_reports_is_one_as_well(tmp_path: Path) -> None:
    folder(tmp_path / "all" / "case", case(row("Byen venter.")))
    (tmp_path / "all" / "z.txt").write_text("Rønne venter.", encoding="utf-8")
    found = {each.text: each.form for each in read([str(tmp_path / "all")]) if isinstance(each, Delivery)}
    assert found == {"Byen venter.": "case file", "Rønne venter.": "text"}


@pytest.mark.parametrize(
    "files", [{}, {"word/document.xml": b"<x/>"}, {"manifest.json": b'{"name": "app"}'}, {"manifest.json": b"["}]
)
def test_another_archive_is_left_out(tmp_path: Path, files: Files) -> None:
    [it] = read([archive(tmp_path / "other", {"a.txt": b"x", **files})])
    assert isinstance(it, Problem)
    assert it.code == "not a report"


def test_rows_that_unpack_to_too_much_are_said(tmp_path: Path) -> None:
    bomb = {**case(), "rows/articles.jsonl": b"a" * 60_000_000}
    [it] = read([archive(tmp_path / "bomb", bomb)])
    assert isinstance(it, Problem)
    assert it.code == "damaged"


def test_rows_broken_in_the_archive_are_said(tmp_path: Path) -> None:
    path = Path(archive(tmp_path / "case", case(*(row(f"Byen venter {n}.", source=f"{n}.txt") for n in range(900)))))
    raw = path.read_bytes()
    at = raw.index(b"rows/articles.jsonl") + 8_000
    path.write_bytes(raw[:at] + bytes(64) + raw[at + 64 :])
    found = list(read([str(path)]))
    assert any(isinstance(each, Problem) and each.code in ("damaged", "bad row") for each in found)
