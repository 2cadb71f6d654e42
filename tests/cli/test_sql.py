import json

import pytest

from cli.conftest import Ordret
from ordret.cli.sql import unique

pytestmark = pytest.mark.usefixtures("record")


def test_a_query_is_answered_in_rows_with_its_columns(ordret: Ordret) -> None:
    answer = ordret("sql", "select speaker, words from quotations")

    assert json.loads(answer.out) == {"speaker": "Asta Rønne", "words": "Vi giver os ikke. Aldrig"}
    assert ordret("sql", "select 1 as a, null as b", "--csv").out == "a,b\r\n1,\r\n"


def test_an_empty_answer_is_status_one(ordret: Ordret) -> None:
    answer = ordret("sql", "select * from quotations where lang = 'fi'", "--json")

    assert (answer.status, json.loads(answer.out)) == (1, [])


def test_columns_of_one_name_are_told_apart(ordret: Ordret) -> None:
    assert unique(("id", "id", "a", "id")) == ("id", "id_2", "a", "id_3")
    assert json.loads(ordret("sql", "select 1 as n, 2 as n").out) == {"n": 1, "n_2": 2}


def test_without_a_query_all_tables_and_columns_are_explained(ordret: Ordret) -> None:
    rows = [json.loads(line) for line in ordret("sql").out.splitlines()]

    assert all(row["about"] for row in rows)
    assert {"table": "quotations", "column": "cue", "about": "the reporting words"} in rows


@pytest.mark.parametrize("query", ["delete from article", "drop table article", "not sql", "attach 'x' as y"])
def test_what_writes_or_is_no_query_is_refused_in_one_line(query: str, ordret: Ordret) -> None:
    answer = ordret("sql", query)

    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("ordret: ")
    assert answer.err.count("\n") == 1


def test_a_person_reads_a_table(ordret: Ordret) -> None:
    lines = ordret("sql", "select speaker, role from quotations", "--table").out.split()

    assert lines[:2] == ["speaker", "role"]
    assert lines[-3:] == ["Asta", "Rønne", "udenrigsminister"]
