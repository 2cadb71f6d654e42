"""What a person judges outranks what linkers and stages say, and outlives them."""

import json
from pathlib import Path

import pytest

from ordret import Record
from ordret.export.kinds import exported
from ordret.export.write import json_lines
from ordret.judge import JudgeError, keep, of_finding, of_link, of_quotation, taken, undo
from ordret.model import Mention, Quotation
from ordret.run import find, link
from test_linking import REPRINTS, put, rows
from words import Words

WHO = "Reader at Sandvig Tidende"


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = Record.open(tmp_path / "ordret.db", create=True)
    put(record, REPRINTS, tmp_path / "reports.jsonl")
    link(record.store, Words())
    return record


def quotations(record: Record) -> list[str]:
    return [found.id for found in record.store.findings(Quotation)]


def judged(record: Record, left: str, right: str, verdict: str) -> None:
    keep(record.store, [of_link(record.store, left, right, verdict, who=WHO, reason=None)])  # type: ignore[arg-type]
    link(record.store, Words())


def sizes(record: Record) -> list[int]:
    return sorted(len(s.quotations) for s in rows(record, "statements"))


def test_two_that_a_person_says_are_one_are_one_statement(record: Record) -> None:
    post, *_, school = quotations(record)
    judged(record, school, post, "yes")
    assert sizes(record) == [4]


def test_two_that_a_person_says_are_not_one_part(record: Record) -> None:
    post, herald, *_ = quotations(record)
    judged(record, post, herald, "no")
    held = [set(s.quotations) for s in rows(record, "statements")]
    assert not any({post, herald} <= each for each in held)


def test_the_last_word_stands_until_it_is_taken_back(record: Record) -> None:
    post, *_, school = quotations(record)
    judged(record, post, school, "yes")
    judged(record, post, school, "no")
    assert sizes(record) == [1, 3]
    undo(record.store, WHO)
    link(record.store, Words())
    assert sizes(record) == [4]


def test_nothing_can_be_taken_back_twice(record: Record) -> None:
    with pytest.raises(JudgeError, match="has judged nothing"):
        undo(record.store, WHO)


def test_a_judgement_outlives_new_linkers_and_a_new_reading(record: Record) -> None:
    post, *_, school = quotations(record)
    judged(record, post, school, "yes")

    class Newer(Words):
        name = "words@2"

    find(record.store, again="quotations")
    link(record.store, Newer())
    assert sizes(record) == [4]


def test_a_withdrawn_quotation_stays_and_counts_no_more(record: Record) -> None:
    *_, school = quotations(record)
    keep(record.store, [of_finding(record.store, school, withdrawn=True, who=WHO, reason="a caption")])
    link(record.store, Words())
    assert sizes(record) == [3]
    assert {q.id: q.current for q in rows(record, "quotations")}[school] is False
    assert school not in {found.id for found in record.quotations()}
    assert all(hit.found is None or hit.found.id != school for hit in record.search("school"))
    assert record.check().wrong == ()


def test_a_withdrawn_quotation_counts_again_when_it_is_restored(record: Record) -> None:
    *_, school = quotations(record)
    for withdrawn in (True, False):
        keep(record.store, [of_finding(record.store, school, withdrawn=withdrawn, who=WHO, reason=None)])
        link(record.store, Words())
    assert sizes(record) == [1, 3]


def test_a_corrected_speaker_is_shown_and_found_everywhere(record: Record) -> None:
    *_, school = quotations(record)
    keep(record.store, [of_quotation(record.store, school, speaker="Elmsby", form=None, who=WHO, reason=None)])
    link(record.store, Words())
    row = next(q for q in rows(record, "quotations") if q.id == school)
    assert (row.speaker.name, row.speaker.kind) == ("Elmsby", "place")
    assert [found.id for found in record.quotations(speaker="Elmsby")] == [school]
    assert school not in {found.id for found in record.quotations(speaker="Tarrant")}
    found = record.store._connection.execute("SELECT body ->> '$.speaker.name' FROM finding WHERE id = ?", (school,))
    assert found.fetchone() == ("Mona Tarrant",)


def test_a_second_correction_keeps_the_first(record: Record) -> None:
    *_, school = quotations(record)
    keep(record.store, [of_quotation(record.store, school, speaker="", form=None, who=WHO, reason=None)])
    keep(record.store, [of_quotation(record.store, school, speaker=None, form="indirect", who=WHO, reason=None)])
    link(record.store, Words())
    row = next(q for q in rows(record, "quotations") if q.id == school)
    assert (row.speaker, row.form) == (None, "indirect")


def test_nobody_can_be_made_a_speaker_whom_the_article_does_not_name(record: Record) -> None:
    *_, school = quotations(record)
    with pytest.raises(JudgeError, match="'Ivo Lant' is not named in this article; it names"):
        of_quotation(record.store, school, speaker="Ivo Lant", form=None, who=WHO, reason=None)


def test_two_mentions_can_be_judged_one_or_two(record: Record) -> None:
    mayors = [f.id for f in record.store.findings(Mention) if f.finding.name == "Mona Tarrant"]
    judged(record, mayors[0], mayors[-1], "no")
    named = [e for e in rows(record, "entities") if e.name == "Mona Tarrant"]
    assert len(named) == 2
    judged(record, mayors[0], mayors[-1], "yes")
    assert len([e for e in rows(record, "entities") if e.name == "Mona Tarrant"]) == 1


@pytest.mark.parametrize("who", ["", "  "])
def test_a_judgement_has_a_name(record: Record, who: str) -> None:
    with pytest.raises(JudgeError, match="needs the name"):
        of_finding(record.store, quotations(record)[0], withdrawn=True, who=who, reason=None)


def test_unlike_findings_cannot_be_one(record: Record) -> None:
    mention = next(record.store.findings(Mention)).id
    with pytest.raises(JudgeError, match="two findings of one kind"):
        of_link(record.store, quotations(record)[0], mention, "yes", who=WHO, reason=None)


def test_judgements_go_from_one_record_to_another(record: Record, tmp_path: Path) -> None:
    post, *_, school = quotations(record)
    judged(record, post, school, "yes")
    keep(record.store, [of_finding(record.store, post, withdrawn=True, who=WHO, reason=None)])
    lines = list(json_lines(exported(record.store, "judgements")))
    with Record.open(tmp_path / "other.db", create=True) as other:
        put(other, REPRINTS, tmp_path / "reports.jsonl")
        link(other.store, Words())
        assert keep(other.store, taken(lines, name="judgements.jsonl"))[0] == 2
        assert keep(other.store, taken(lines, name="judgements.jsonl"))[0] == 0
        link(other.store, Words())
        link(record.store, Words())
        assert rows(other, "statements") == rows(record, "statements")


@pytest.mark.parametrize(
    "change",
    [{"value": "maybe"}, {"target": "one"}, {"what": "guess"}, {"at": "2024-05-03"}, {"what": "correct", "value": "{"}],
)
def test_a_line_that_is_no_judgement_is_named(change: dict[str, str]) -> None:
    good = {"at": "2024-05-03T08:00:00Z", "who": WHO, "what": "link", "target": "a b", "value": "yes", "reason": None}
    with pytest.raises(JudgeError, match=r"from-desk\.jsonl, line 2: no judgement"):
        taken([json.dumps(good).encode(), json.dumps({**good, **change}).encode()], name="from-desk.jsonl")
