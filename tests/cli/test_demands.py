"""What `ordret timeline` says of demands, below the days."""

import json
from pathlib import Path

import pytest

from cli.conftest import Ordret

REPORT = {
    "id": "mayor",
    "title": "Mayor and council at odds",
    "lang": "en",
    "outlet": "Elmsby Post",
    "published": "2024-05-07",
    "text": "The mayor of Elmsby, Mona Tarrant, demanded that the council reopen the harbour by Friday. "
    "The council said the harbour would stay closed until August.\n\n"
    "The union urged the ferry company to raise pay within a week. Ivo Lant warned that the dyke could break.",
}


@pytest.fixture
def story(tmp_path: Path, ordret: Ordret) -> str:
    (tmp_path / "reports.jsonl").write_text(json.dumps(REPORT) + "\n", "utf-8")
    ordret("add", "reports.jsonl")
    ordret("run")
    return str(json.loads(ordret("export", "stories").out)["id"])


def test_a_person_sees_what_is_open_and_what_was_answered(ordret: Ordret, story: str) -> None:
    shown = [" ".join(line.split()) for line in ordret("timeline", story, "--table").out.splitlines()]
    waiting, answered = (shown.index(f"{kind} demands and requests") for kind in ("open", "answered"))
    assert waiting < answered
    (row,) = [line for line in shown[waiting:answered] if line.startswith("2024-05-07")]
    assert row.startswith("2024-05-07 request The union the ferry company to raise pay")
    assert "(2024-05-14)" in " ".join(shown[waiting:answered])
    head = "2024-05-07 demand by Mona Tarrant: that the council reopen the harbour by Friday"
    reply = "2024-05-07 The council says: the harbour would stay closed until August"
    assert shown[shown.index(head) + 1] == reply


def test_as_data_each_is_a_row_of_its_own_kind(ordret: Ordret, story: str) -> None:
    rows = [json.loads(line) for line in ordret("timeline", story).out.splitlines()]
    held = {row["kind"]: row for row in rows if "answers" in row}
    assert set(held) == {"demand", "request", "warning"}
    demand = held["demand"]
    assert (demand["open"], demand["deadline"]["words"], demand["deadline"]["last"]) == (
        False,
        "by Friday",
        "2024-05-10",
    )
    assert [(answer["act"], answer["speaker"]) for answer in demand["answers"]] == [("says", "The council")]
    assert (held["request"]["open"], held["request"]["to"]) == (True, "the ferry company")


def test_a_spreadsheet_has_all_keys_of_both(ordret: Ordret, story: str) -> None:
    head = ordret("timeline", story, "--csv").out.splitlines()[0].split(",")
    assert {"when", "kind", "words", "to", "deadline", "open", "answers"} <= set(head)


def test_where_nothing_is_asked_for_nothing_stands_below_the_days(tmp_path: Path, ordret: Ordret) -> None:
    quiet = {**REPORT, "text": "Mona Tarrant, the mayor of Elmsby, said the harbour was closed and the ferry late."}
    (tmp_path / "reports.jsonl").write_text(json.dumps(quiet) + "\n", "utf-8")
    ordret("add", "reports.jsonl")
    ordret("run")
    story = str(json.loads(ordret("export", "stories").out)["id"])
    assert "demands" not in ordret("timeline", story, "--table").out
