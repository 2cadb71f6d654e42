"""No text is too strange or too long."""

import random
import time

import pytest

from ordret.pack import languages, load
from ordret.read.published import published
from ordret.when import read

FRIDAY = published("2021-12-03", basis="test")


@pytest.mark.parametrize("lang", languages())
def test_no_row_of_the_packs_own_words_raises(lang: str) -> None:
    words = [
        *sorted(load(lang).days.words),
        "31.",
        "7",
        "2014",
        "99",
        "9999",
        "31/12",
        "2021-02-30",
        "1.1.2021",
        "1990s",
    ]
    dice = random.Random(7)
    for at in (FRIDAY, published("1000-01", basis="test"), published("2021", basis="test"), None):
        for _ in range(400):
            text = " ".join(dice.choices(words, k=12))
            found = read(text, lang, at)
            assert all(day.when.first.year >= 1000 and day.when.last.year <= 2999 for day in found), text


@pytest.mark.parametrize("at", ["0001", "9999-12-31"])
def test_at_the_ends_of_the_calendar_nothing_raises(at: str) -> None:
    when = published("1800-01-01", basis="test")
    text = f"for 9999 years ago, 2999 years ago, in 2999 years, Thursday, next decade, {at}"
    assert all(day.when.first.year >= 1000 for day in read(text, "en", when))


@pytest.mark.parametrize("piece", ["7", "torsdag ", "1. ", "fra mandag til ", "kl. 14 ", "1/1-", "2.", "\n", "i", "“"])
def test_a_text_of_ten_times_the_length_takes_ten_times_as_long(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        begun = time.process_time()
        read(text, "da", FRIDAY)
        return time.process_time() - begun

    assert seconds(100_000) < 60 * max(seconds(10_000), 0.01)


@pytest.mark.parametrize(
    ("text", "lang"), [("\ud800 torsdag", "da"), ("²014 i 2014", "da"), ("٣ maj 2021", "sv"), ("", "de")]
)
def test_odd_characters_are_no_matter(text: str, lang: str) -> None:
    read(text, lang, FRIDAY)
