import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ordret import Record
from ordret.model import Problem
from ordret.results import Results
from ordret.run import find
from tiny import English, Tiny, pile


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        record.add(str(pile(tmp_path / "reports.jsonl", 2)))
        find(record.store, finder=Tiny(), packs=English())
        yield record


def test_a_list_becomes_a_table_with_a_column_for_each_field(record: Record) -> None:
    table = record.quotations().to_polars()
    assert table.height == 2
    assert table["speaker.name"].to_list() == ["Mona Tarrant", "Mona Tarrant"]
    assert {"id", "form", "words", "speaker.here.start", "stage", "current"} <= set(table.columns)
    assert list(record.quotations().to_pandas().columns) == table.columns
    assert record.quotations().to_arrow().to_pylist() == table.to_dicts()


def test_days_stay_days(record: Record) -> None:
    table = record.articles().to_polars()
    assert table["published.first"].to_list()[0].isoformat() == "2024-05-03"


@pytest.mark.parametrize("speaker", [0, 1])
def test_an_absent_part_is_empty_in_the_columns_of_the_others(record: Record, speaker: int) -> None:
    change = "UPDATE finding SET body = json_set(body, '$.speaker', NULL) WHERE kind = 'quotation' AND article = ?"
    record.store._connection.execute(change, (speaker + 1,))
    table = record.quotations().to_polars()
    assert "speaker" not in table.columns
    assert table["speaker.name"].to_list()[speaker] is None


def test_an_empty_list_is_an_empty_table() -> None:
    assert Results[Problem]().to_polars().height == len(Results[Problem]().to_pandas()) == 0
    assert Results[Problem]().to_arrow().num_rows == 0
    assert "0 of 0" in Results[Problem]()._repr_html_()


def test_what_a_report_says_is_no_markup_in_a_notebook() -> None:
    shown = Results([Problem("a.txt", "read", "odd", "<script>" + "x" * 300)])._repr_html_()
    assert "&lt;script&gt;" in shown
    assert "<script>" not in shown
    assert "x" * 200 not in shown


def test_a_missing_library_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(ImportError, match=r"pip install 'ordret\[tables\]'"):
        Results[Problem]().to_polars()
