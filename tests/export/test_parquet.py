from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet  # type: ignore[import-untyped]

from ordret.export.examples import EXAMPLES
from ordret.export.parquet import BATCH, write_parquet
from ordret.export.rows import KINDS
from ordret.export.write import columns


def written(path: Path, kind: str, times: int) -> Any:
    write_parquet(path, [EXAMPLES[kind]] * times, row=KINDS[kind])
    return parquet.read_table(path, use_threads=False)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_with_nothing_in_it_has_its_columns(kind: str, tmp_path: Path) -> None:
    table = written(tmp_path / "empty.parquet", kind, 0)

    assert table.num_rows == 0
    assert tuple(table.column_names) == columns(KINDS[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_can_be_written(kind: str, tmp_path: Path) -> None:
    assert written(tmp_path / "one.parquet", kind, 1).num_rows == 1


def test_days_offsets_and_pairs_keep_their_types(tmp_path: Path) -> None:
    article = written(tmp_path / "a.parquet", "articles", 1).to_pylist()[0]
    quotation = written(tmp_path / "q.parquet", "quotations", 1).to_pylist()[0]

    assert article["published"]["first"] == date(2031, 5, 6)
    assert article["fetched"].isoformat() == "2031-05-06T09:30:00+00:00"
    assert quotation["words"] == [{"start": 29, "end": 45, "text": "Vi giver os ikke"}]
    assert quotation["addressee"] is None


def test_the_words_python_keeps_for_itself_are_keys(tmp_path: Path) -> None:
    (lineage,) = written(tmp_path / "l.parquet", "lineage", 1).to_pylist()
    (decision,) = written(tmp_path / "d.parquet", "decisions", 1).to_pylist()

    assert lineage["from"] == {"article": None, "agency": "dpa"}
    assert decision["votes"] == {"for": 31, "against": 4, "abstained": 2}


def test_more_rows_than_a_batch_are_all_written(tmp_path: Path) -> None:
    assert written(tmp_path / "many.parquet", "problems", BATCH + 1).num_rows == BATCH + 1
