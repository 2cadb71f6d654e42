import json

import pytest

from cli.conftest import Ordret
from cli.sandvig import FINDINGS, FIRST, NEW, OLD, TEXT
from ordret.model import finding_id

pytestmark = pytest.mark.usefixtures("record")

CREDIT, MENTION, QUOTATION = (finding_id(finding) for finding in FINDINGS)


def squeezed(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def test_an_article_is_its_row_of_the_export(ordret: Ordret) -> None:
    (row,) = map(json.loads, ordret("show", FIRST.id).out.splitlines())

    assert (row["row"], row["text"], row["story"]) == ("articles", TEXT, FIRST.id)


def test_the_beginning_of_an_id_is_enough(ordret: Ordret) -> None:
    assert json.loads(ordret("show", FIRST.id[:8]).out)["id"] == FIRST.id


@pytest.mark.parametrize(("id_", "row"), [(CREDIT, "credits"), (MENTION, "mentions"), (QUOTATION, "quotations")])
def test_a_finding_comes_with_its_paragraph_and_article(id_: str, row: str, ordret: Ordret) -> None:
    shown = json.loads(ordret("show", id_).out)

    assert (shown["row"], shown["id"], shown["source"]) == (row, id_, "sandvig.txt")
    assert shown["around"]["text"] == TEXT.split("\n\n")[1]


def test_a_person_reads_an_article_with_what_is_found_in_it(ordret: Ordret) -> None:
    lines = squeezed(ordret("show", FIRST.id, "--table").out)

    assert lines[0] == "Rønne: Vi giver os ikke"
    assert "published 2031-05-06, from the file's date line" in lines
    assert "Aftalen om fiskeriet falder i morgen." in lines
    assert f"Asta Rønne, udenrigsminister, says (direct), via dpa {QUOTATION}" in lines
    assert f"credit to dpa (dateline) {CREDIT}" in lines


def test_a_person_reads_which_version_counts(ordret: Ordret) -> None:
    assert "current no: a later version from this source counts" in squeezed(ordret("show", OLD.id, "--table").out)
    assert f"supersedes {OLD.id}" in squeezed(ordret("show", NEW.id, "--table").out)


def test_a_person_reads_a_quotation_in_its_paragraph_with_all_that_is_known(ordret: Ordret) -> None:
    lines = squeezed(ordret("show", QUOTATION, "--table").out)

    assert lines[0].startswith("SANDVIG (dpa) – »Vi giver os ikke. Aldrig,« siger")
    assert lines[2:] == [
        "speaker Asta Rønne, udenrigsminister",
        "form direct, says",
        "cue siger",
        "via dpa (agency)",
        "credits dpa (dateline)",
        "title Rønne: Vi giver os ikke",
        "source sandvig.txt",
        "published 2031-05-06, from the file's date line",
        "language da",
        f"article {FIRST.id}",
        f"id {QUOTATION}",
    ]


def test_an_unknown_id_says_where_ids_come_from(ordret: Ordret) -> None:
    answer = ordret("show", "nothing")

    assert (answer.status, answer.out) == (2, "")
    assert answer.err == "ordret: nothing has the id 'nothing'; `ordret search` shows ids\n"


def test_why_names_stage_pack_and_every_passage(ordret: Ordret) -> None:
    why = json.loads(ordret("why", QUOTATION).out)

    assert (why["stage"], why["pack"], why["found_by"]) == ("quotations@1", "da@1", "marks")
    assert [seen["field"] for seen in why["passages"]] == [
        "words", "speaker.here", "speaker.named", "cue", "via.here",
    ]  # fmt: skip
    for seen in why["passages"]:
        passage = seen["passage"]
        assert TEXT[passage["start"] : passage["end"]] == passage["text"]
        assert passage["text"] in seen["around"]["text"]


def test_a_person_reads_the_rule_and_each_passage_with_its_offsets(ordret: Ordret) -> None:
    lines = squeezed(ordret("why", QUOTATION, "--table").out)

    start = TEXT.index("siger")
    assert "stage quotations@1" in lines
    assert f"cue {start}–{start + 5} siger" in lines
    assert sum(line.startswith("SANDVIG") for line in lines) == 1


def test_an_article_has_no_why(ordret: Ordret) -> None:
    answer = ordret("why", FIRST.id)

    assert answer.status == 2
    assert "is an article, kept as it came" in answer.err
