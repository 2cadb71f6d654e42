"""Corrections and denials through the whole record, to the conflicts that are shown."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ordret import Record
from ordret.find.stage import Reading, Row, Stage
from ordret.model import Amount, Figure, Mention, Part, Quotation, quote
from ordret.run import find, link
from ordret.view.conflicts import conflicts
from ordret.view.corrections import corrections
from tiny import NAMES, English, Tiny
from words import Words


def figures(reading: Reading) -> Iterator[Row]:
    """Digits and the word behind them."""
    for m in re.finditer(r"\b(\d+) (\w+)", reading.article.text):
        amount = Amount(float(m[1]), float(m[1]), m[2])
        yield Figure(reading.article.id, quote(reading.article, *m.span(2)), amount, quote(reading.article, *m.span()))


def accusing(reading: Reading) -> Iterator[Row]:
    """ "A B accuses C D of this." and "C D denies that."."""
    for m in re.finditer(r"(\w+ \w+) (accuses|denies) (?:(\w+ \w+) )?((?:of|having) [^.]+)", reading.article.text):
        speaker, accused = _part(reading, *m.span(1)), _part(reading, *m.span(3)) if m[3] else None
        act = "accuses" if m[2] == "accuses" else "denies"
        words, cue = quote(reading.article, *m.span(4)), quote(reading.article, *m.span(2))
        yield Quotation(reading.article.id, "indirect", act, (words,), "verbs", speaker, (), accused, cue)  # type: ignore[arg-type]


def _part(reading: Reading, start: int, end: int) -> Part:
    here = quote(reading.article, start, end)
    named = next((f.words for f in reading.found if isinstance(f, Mention) and f.words == here), None)
    return Part("person", here.text, None, here, named)


FINDER = Tiny((NAMES, Stage("figures", 1, (), figures), Stage("speech", 1, ("names",), accusing)))
TEXT = "The storm tore away 2 cranes of Elmsby harbour, and the auction moved to Marlow for 14 days, the mayor says."
FIX = "Correction: The storm at Elmsby harbour tore away 3 cranes, not 2 cranes, and the auction moved to Marlow."


def report(id_: str, text: str, *, day: str = "2031-05-06", outlet: str = "Elmsby Post") -> dict[str, str]:
    return {"id": id_, "text": text, "lang": "en", "outlet": outlet, "published": day}


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "ordret.db", create=True) as record:
        yield record


def put(record: Record, *reports: dict[str, str]) -> Record:
    path = record.store.path.with_name("reports.jsonl")
    path.write_text("".join(json.dumps(each) + "\n" for each in reports), encoding="utf-8")
    record.add([str(path)])
    find(record.store, finder=FINDER, packs=English())
    link(record.store, Words())
    return record


def told(record: Record) -> list[tuple[str, str]]:
    """What corrects what: the words of findings, the sources of articles."""

    def name(id_: str) -> str:
        found, version = record.store.found(id_), record.store.version(id_)
        return found.finding.words.text if found else version.article.source.partition("#")[2] if version else ""  # type: ignore[union-attr]

    return sorted((name(each.by), name(each.what)) for each in corrections(record.store))


def test_a_correction_is_linked_to_its_report_and_the_figure_to_that_which_it_replaces(record: Record) -> None:
    put(
        record,
        report("harbour", TEXT),
        report("other", "Nobody sails.", outlet="Herald"),
        report("fix", FIX, day="2031-05-07"),
    )
    assert told(record) == [("3 cranes", "2 cranes"), ("fix", "harbour")]


def test_a_correction_that_came_first_finds_its_report_when_that_comes(record: Record) -> None:
    fix = report("fix", FIX, day="2031-05-07")
    put(record, fix)
    assert told(record) == []
    put(record, fix, report("harbour", TEXT))
    assert told(record) == [("3 cranes", "2 cranes"), ("fix", "harbour")]


def test_a_later_version_of_a_report_corrects_what_it_changes(record: Record) -> None:
    put(record, report("harbour", TEXT))
    put(record, report("harbour", TEXT.replace("14 days", "21 days")))
    assert told(record) == [("21 days", "14 days")]


def test_a_note_below_a_mended_text_is_of_its_earlier_version(record: Record) -> None:
    put(record, report("harbour", TEXT))
    note = "An earlier version of this article said that 2 cranes were torn away; it is 3 cranes."
    put(record, report("harbour", f"{TEXT.replace('2 cranes', '3 cranes')}\n\n{note}"))
    assert ("harbour", "harbour") in told(record)
    assert ("3 cranes", "2 cranes") in told(record)


def test_a_conflict_says_that_one_side_was_corrected(record: Record) -> None:
    herald = report("herald", TEXT.replace("2 cranes", "5 cranes").replace("14 days", "15 days"), outlet="Herald")
    before = {each.because for each in conflicts(put(record, report("harbour", TEXT), herald).store)}
    put(record, report("harbour", TEXT), herald, report("fix", FIX, day="2031-05-07"))
    after = [each.because for each in conflicts(record.store)]
    assert before
    assert not any("corrected" in because for because in before)
    assert any(re.search(r"the report of the (first|second) was corrected later \(\w{20}\)", each) for each in after)


ACCUSED = "Ivo Lant accuses Mona Tarrant of selling harbour cranes to her own brother."
DENIED = "Mona Tarrant denies having sold harbour cranes to her own brother."


def test_an_accusation_and_its_denial_are_a_conflict_once_however_often_they_are_printed(record: Record) -> None:
    put(record, report("post", f"{ACCUSED} {DENIED}"), report("herald", f"{DENIED} {ACCUSED}", outlet="Herald"))
    (conflict,) = [each for each in conflicts(record.store) if each.kind == "denial"]
    assert not conflict.strict
    assert conflict.because.startswith("claimed by “Ivo Lant” (“accuses”), denied by “Mona Tarrant” (“denies”)")
    assert record.store.found(conflict.left).finding.act == "accuses"  # type: ignore[union-attr]


def test_a_denial_makes_no_statement_one_with_what_it_denies(record: Record) -> None:
    put(record, report("post", f"{ACCUSED} {DENIED}"), report("herald", f"{DENIED} {ACCUSED}", outlet="Herald"))
    assert sorted(len(each.quotations) for each in record.statements()) == [2, 2]
