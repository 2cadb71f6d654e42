import io
import json
import os
from pathlib import Path

import pytest

from ordret.model import Problem
from ordret.read import Delivery, ReadError, Withdrawal, read

TEXT = "Berit Aune møtte pressen i Bergen."


def sources(items: list[Delivery | Withdrawal | Problem]) -> list[str]:
    return [item.source for item in items if isinstance(item, Delivery)]


def problems(items: list[Delivery | Withdrawal | Problem]) -> list[tuple[str, str]]:
    return [(item.source, item.code) for item in items if isinstance(item, Problem)]


def piped(raw: bytes) -> list[Delivery | Withdrawal | Problem]:
    return list(read(["-"], stdin=io.BytesIO(raw)))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder "news", beside which the test runs."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    return tmp_path / "news"


def test_a_folder_is_read_with_all_below_in_sorted_order(folder: Path) -> None:
    (folder / "b").mkdir()
    for name in ("z.txt", "a.txt", "b/c.txt"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    assert sources(list(read(["news"]))) == ["news/a.txt", "news/z.txt", "news/b/c.txt"]


@pytest.mark.parametrize("given", ["news", "./news", "news/"])
def test_a_source_is_the_path_as_given_with_the_place_below_it(folder: Path, given: str) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    assert sources(list(read([given]))) == [os.path.join(given, "a.txt")]


def test_a_file_is_its_own_source_with_its_bytes(folder: Path) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    [delivery] = read(["news/a.txt"])
    assert isinstance(delivery, Delivery)
    assert (delivery.source, delivery.raw, delivery.text, delivery.numbered) == (
        "news/a.txt",
        TEXT.encode(),
        TEXT,
        False,
    )


def test_a_folder_linked_into_a_folder_is_not_followed_and_said(folder: Path) -> None:
    (folder.parent / "old").mkdir()
    (folder.parent / "old" / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "old").symlink_to("../old")
    assert problems(list(read(["news"]))) == [("news/old", "linked")]
    assert sources(list(read(["news/old"]))) == ["news/old/a.txt"]


def test_what_is_no_report_is_named_in_one_line_each(folder: Path) -> None:
    for name, content in {
        "README.md": b"# News\n",
        "fetch.sh": b"#!/bin/sh\n",
        "photo.txt": b"\x89PNG\r\n",
        "empty.txt": b"",
        "blank.txt": b" \n",
        "noise.bin": bytes(range(256)),
        "package.json": b'{"name": "x"}',
        "page.html": b"<html></html>",
    }.items():
        (folder / name).write_bytes(content)
    items = list(read(["news"]))
    assert sources(items) == []
    assert problems(items) == [
        ("news/README.md", "not a report"),
        ("news/blank.txt", "empty"),
        ("news/empty.txt", "empty"),
        ("news/fetch.sh", "not a report"),
        ("news/noise.bin", "binary"),
        ("news/package.json#1", "no text"),
        ("news/page.html", "no text"),
        ("news/photo.txt", "not a report"),
    ]
    assert all(item.hint and "\n" not in item.hint for item in items if isinstance(item, Problem))


def test_hidden_files_and_folders_are_named_once_and_not_entered(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".git" / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    items = list(read(["news"]))
    assert sources(items) == []
    assert problems(items) == [("news/.git", "hidden"), ("news/.hidden.txt", "hidden")]


def test_a_hidden_file_that_is_named_is_read(folder: Path) -> None:
    (folder / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    assert sources(list(read(["news/.hidden.txt"]))) == ["news/.hidden.txt"]


def test_a_missing_path_is_refused_before_anything_is_read(folder: Path) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(ReadError, match=r"^news/b\.txt: no such file or folder"):
        read(["news/a.txt", "news/b.txt"])


def test_an_address_of_another_kind_is_refused() -> None:
    with pytest.raises(ReadError, match=r"^ftp://fjord\.example/1: only http and https"):
        read(["ftp://fjord.example/1"])


@pytest.mark.usefixtures("folder")
def test_a_path_that_goes_away_meanwhile_is_a_problem() -> None:
    Path("news/a.txt").symlink_to("gone.txt")
    assert problems(list(read(["news"]))) == [("news/a.txt", "unreadable")]


@pytest.mark.usefixtures("folder")
def test_a_pipe_in_a_folder_does_not_hold_up_the_rest() -> None:
    os.mkfifo("news/a.pipe")
    assert problems(list(read(["news"]))) == [("news/a.pipe", "not a report")]


@pytest.mark.usefixtures("folder")
def test_a_file_name_that_is_no_text_gives_a_source_that_is() -> None:
    Path(os.fsdecode(b"news/\xff.txt")).write_text(TEXT, encoding="utf-8")
    assert sources(list(read(["news"]))) == ["news/\\xff.txt"]


def test_json_lines_are_told_by_their_content(folder: Path) -> None:
    (folder / "a.txt").write_text(f"{json.dumps({'text': TEXT})}\n" * 2, encoding="utf-8")
    assert sources(list(read(["news/a.txt"]))) == ["news/a.txt#1", "news/a.txt#2"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_json_lines_may_have_a_byte_order_mark(folder: Path, encoding: str) -> None:
    (folder / "a.jsonl").write_text(f"{json.dumps({'text': TEXT})}\n" * 2, encoding=encoding)
    items = list(read(["news/a.jsonl"]))
    assert [item.text for item in items if isinstance(item, Delivery)] == [TEXT, TEXT]


def test_standard_input_may_be_text_or_a_page_or_json_lines() -> None:
    assert [(d.source, d.numbered) for d in piped(TEXT.encode()) if isinstance(d, Delivery)] == [("-#1", True)]
    assert sources(piped(f"<html><body><p>{TEXT}</p></body></html>".encode())) == ["-#1"]
    assert sources(piped(b'{"text": "a"}\n{"id": "x", "text": "b"}\n{"url": "u:1", "text": "c"}')) == [
        "-#1",
        "-#x",
        "u:1",
    ]


def test_empty_standard_input_is_said() -> None:
    assert problems(piped(b"")) == [("-", "empty")]


def test_standard_input_is_not_read_ahead() -> None:
    stream = io.BytesIO(b'{"text": "a"}\n' * 1000)
    next(iter(read(["-"], stdin=stream)))
    assert stream.tell() < 100


def test_what_is_too_large_is_a_problem() -> None:
    assert problems(piped(b"Ja. " * 13_000_000)) == [("-", "too large")]


def test_a_line_that_is_too_long_loses_itself_alone(folder: Path) -> None:
    long = b'{"text": "' + b"a" * 50_000_000 + b'"}\n'
    (folder / "a.jsonl").write_bytes(long + b'{"text": "b"}\n' + long)
    items = list(read(["news/a.jsonl"]))
    assert sources(items) == ["news/a.jsonl#2"]
    assert problems(items) == [("news/a.jsonl#1", "too large"), ("news/a.jsonl#3", "too large")]
