from datetime import date

import pytest

from ordret.link.deadlines import deadline
from ordret.link.demand_words import Case, demand_words, file
from ordret.model import When
from ordret.pack import languages

TUESDAY = date(2031, 5, 6)
SAID = When(TUESDAY, TUESDAY, None, "the page's own metadata")


@pytest.mark.parametrize("case", file().case, ids=lambda case: f"{case.lang}: {case.text}")
def test_a_deadline_is_what_the_words_say(case: Case) -> None:
    found = deadline(case.text, [(0, len(case.text))], SAID, case.lang)
    assert (found.words if found else None, found.last if found else None) == (case.deadline, case.last)


def test_a_duration_counts_from_the_day_said_and_says_so() -> None:
    monday = When(date(2031, 5, 5), date(2031, 5, 5), "on Monday", "weekday")
    found = deadline("an answer within ten days", [(0, 25)], monday, "en")
    assert found == When(date(2031, 5, 5), date(2031, 5, 15), "within ten days", "the days from the day it was said on")


def test_a_deadline_is_read_within_its_stretches_alone() -> None:
    text = "They want an answer by Friday."
    assert deadline(text, [(0, 19)], SAID, "en") is None
    assert deadline(text, [(0, 19), (19, len(text))], SAID, "en") is not None


def test_every_language_with_a_pack_has_its_words() -> None:
    assert [lang for lang in languages() if demand_words(lang) is None] == []
    assert demand_words("xx") is None
    assert deadline("by Friday", [(0, 9)], SAID, "xx") is None
