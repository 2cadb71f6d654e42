"""The cases of every language's words for meetings: who meets, and what is no meeting."""

import tomllib

import pytest

from ordret import marked
from ordret.gate.meetings import meetings
from ordret.model import Meeting
from ordret.pack import LANG, languages, load

HELD = [lang for lang in languages() if (LANG / f"{lang}.meetings.cases.toml").is_file()]
CASES = {lang: marked.parse((LANG / f"{lang}.meetings.cases.toml").read_bytes(), name=lang) for lang in HELD}
EACH = [(lang, case) for lang, cases in CASES.items() for case in cases]


@pytest.mark.parametrize("lang", [lang for lang in languages() if (LANG / f"{lang}.meetings.toml").is_file()])
def test_a_language_has_its_cases(lang: str) -> None:
    held = tomllib.loads((LANG / f"{lang}.meetings.cases.toml").read_text("utf-8"))
    every = len(held["case"]) + len(held["nothing"])
    assert every >= 15
    assert len(held["nothing"]) * 3 >= every
    assert all(case.get("meetings") for case in held["case"])


@pytest.mark.parametrize(("lang", "case"), EACH, ids=[f"{lang}: {case.text.strip()}" for lang, case in EACH])
def test_a_case_says_the_marked_meetings_and_no_more(lang: str, case: marked.Passage) -> None:
    found = meetings(case, load(lang))
    assert [_said(row) for row in found] == [_marked(held) for held in case.meetings]
    for held, row in zip(case.meetings, found, strict=True):
        assert held.at in row.words.text


def _said(row: Meeting) -> tuple[object, ...]:
    days = (row.held.first, row.held.last) if row.held else (None, None)
    parties = [part.name or part.here.text for part in row.parties]
    absent = [(each.part.name or each.part.here.text, each.why.text if each.why else None) for each in row.absent]
    return row.mode, row.status, parties, row.place.name if row.place else None, days, absent


def _marked(held: marked.Met) -> tuple[object, ...]:
    absent = [(missed.part, missed.why) for missed in held.absent]
    return held.mode, held.status, held.parties, held.place, (held.first, held.last), absent
