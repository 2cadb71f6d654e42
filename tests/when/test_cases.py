"""The cases of every language's words for days: what they mean, and what means no day."""

import tomllib

import pytest

from ordret import marked
from ordret.pack import LANG, languages
from ordret.when import read

CASES = {lang: marked.parse((LANG / f"{lang}.days.cases.toml").read_bytes(), name=lang) for lang in languages()}
EACH = [(lang, case) for lang, cases in CASES.items() for case in cases]


@pytest.mark.parametrize("lang", languages())
def test_a_language_has_its_cases(lang: str) -> None:
    held = tomllib.loads((LANG / f"{lang}.days.cases.toml").read_text("utf-8"))
    assert len(held["case"]) >= 15
    assert len(held["case"]) + len(held["nothing"]) >= 24
    assert all(case.get("days") for case in held["case"])


@pytest.mark.parametrize(
    ("lang", "case"), EACH, ids=[f"{lang}: {case.text.strip()} ({case.published})" for lang, case in EACH]
)
def test_a_case_says_the_marked_days_and_no_more(lang: str, case: marked.Passage) -> None:
    found = [day.when for day in read(case.text, lang, marked.printed(case))]
    given = [marked.Dated(when.words or "", when.first, when.last, when.time) for when in found]
    assert given == case.days
