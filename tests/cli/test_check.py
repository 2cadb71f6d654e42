import json
import sqlite3
from pathlib import Path

import pytest

from cli.conftest import Ordret
from cli.sandvig import FIRST


@pytest.mark.usefixtures("record")
def test_all_passages_stand(ordret: Ordret) -> None:
    answer = ordret("check")

    assert (answer.status, json.loads(answer.out)["wrong"]) == (0, [])
    assert ordret("check", "--table").out.endswith("passages: all stand in their articles\n")


def test_a_passage_that_does_not_stand_is_named_and_is_status_two(ordret: Ordret, record: Path) -> None:
    with sqlite3.connect(record) as connection:
        connection.execute("UPDATE article SET text = replace(text, 'Aldrig', 'Altid.') WHERE id = ?", (FIRST.id,))
    connection.close()

    answer = ordret("check", "--table")
    assert answer.status == 2
    assert "is not 'Vi giver os ikke. Aldrig' in the article" in answer.out
