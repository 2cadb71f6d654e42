import csv
import io
import json
import os
from pathlib import Path

import pytest

from ordret.export.examples import EXAMPLES
from ordret.export.rows import KINDS, ArticleRow, LineageRow
from ordret.export.write import columns, csv_lines, json_array, json_lines, whole_file


def cells(*values: object) -> list[str]:
    keys = [str(number) for number in range(len(values))]
    lines = b"".join(csv_lines(keys, [dict(zip(keys, values, strict=True))])).decode()
    _, record = csv.reader(io.StringIO(lines, newline=""))
    return record


def test_a_json_line_keeps_every_character_as_itself() -> None:
    (line,) = json_lines([{"words": "»Vi giver os ikke« – 😀"}])

    assert line == '{"words":"»Vi giver os ikke« – 😀"}\n'.encode()


@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_json_array_holds_all_rows(number: int) -> None:
    assert json.loads(b"".join(json_array([{"a": 1}] * number))) == [{"a": 1}] * number


def test_csv_of_nothing_is_a_header() -> None:
    assert b"".join(csv_lines(columns(LineageRow), [])) == b"article,from,how,stated,because\r\n"


def test_csv_keeps_line_breaks_commas_and_quotation_marks() -> None:
    assert cells('Hun sagde: "Nej, tak"\n\nSå gik hun') == ['Hun sagde: "Nej, tak"\n\nSå gik hun']


def test_csv_has_nested_fields_as_json_and_null_as_nothing() -> None:
    assert cells({"name": "Åse"}, [[0, 4]], None, True, 12) == ['{"name":"Åse"}', "[[0,4]]", "", "true", "12"]


@pytest.mark.parametrize(
    "text",
    [
        "=HYPERLINK(1)",
        "+1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "-1",
        "-cmd|' /C calc'!A0",
        "-(1)",
        "-+1",
        "--1",
        "-'a'!A1",
        "-.5",
    ],
)
def test_csv_puts_an_apostrophe_before_what_a_spreadsheet_would_run(text: str) -> None:
    assert cells(text) == ["'" + text]


def test_csv_leaves_a_speech_dash_and_a_negative_number_alone() -> None:
    said = ["– Nei, sier hun", "- Vi kommer", "-#1", "-", "-«Nei», sier hun"]
    assert cells(*said, -3) == [*said, "-3"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_columns_of_a_kind_are_the_keys_of_its_rows(kind: str) -> None:
    (line,) = json_lines([EXAMPLES[kind]])

    assert columns(KINDS[kind]) == tuple(json.loads(line))


def test_csv_of_an_article_has_its_text_in_full() -> None:
    example = EXAMPLES["articles"]
    lines = b"".join(csv_lines(columns(ArticleRow), [example])).decode()
    (record,) = csv.DictReader(io.StringIO(lines, newline=""))

    assert isinstance(example, ArticleRow)
    assert record["text"] == example.text


def test_a_file_is_there_only_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "rows.jsonl"
    with whole_file(target) as unfinished:
        unfinished.write_text("all of it")
        assert not target.exists()

    assert target.read_text() == "all of it"
    assert list(tmp_path.iterdir()) == [target]


def test_after_an_error_the_file_of_before_is_untouched(tmp_path: Path) -> None:
    target = tmp_path / "rows.jsonl"
    target.write_text("of before")
    with pytest.raises(FileNotFoundError), whole_file(target):
        (tmp_path / "no such row").read_text()

    assert target.read_text() == "of before"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "rows.jsonl").symlink_to("kept/rows.jsonl")
    for words in ("at first", "and again"):
        with whole_file(tmp_path / "rows.jsonl") as unfinished:
            unfinished.write_text(words)
        assert (tmp_path / "rows.jsonl").is_symlink()
        assert (tmp_path / "kept" / "rows.jsonl").read_text() == words


def test_a_link_that_leads_in_a_circle_is_an_error_and_stays(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").symlink_to("rows.jsonl")
    with pytest.raises(OSError, match="symbolic links"), whole_file(tmp_path / "rows.jsonl"):
        pass

    assert (tmp_path / "rows.jsonl").is_symlink()


def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    with whole_file(tmp_path / "pipe") as pipe:
        pipe.write_text("all of it")

    assert os.read(reader, 99) == b"all of it"
    assert (tmp_path / "pipe").is_fifo()
    os.close(reader)


def test_a_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        with whole_file(tmp_path / "rows.jsonl") as unfinished:
            unfinished.touch()
    finally:
        os.umask(before)

    assert (tmp_path / "rows.jsonl").stat().st_mode & 0o777 == 0o644
