"""What of an article tells its story: the lead, and how alike two reports are."""

from datetime import UTC, datetime

import numpy as np
import pytest

from ordret.link.reports import Report, lead, likeness
from ordret.model import Article, Span

VECTOR = np.eye(1, 384, dtype=np.float32)[0]
FLAT = np.eye(1, 384, 5, dtype=np.float32)[0]


def article(text: str, *skip: Span) -> Article:
    return Article("a", "s", "en", text, "", datetime(2031, 5, 6, tzinfo=UTC), skip=skip)


def of(names: str = "", numbers: str = "", vector: np.ndarray[tuple[int], np.dtype[np.float32]] = FLAT) -> Report:
    return Report("a", "en", None, None, frozenset(names.split()), frozenset(numbers.split()), vector)


def test_a_lead_is_the_title_and_paragraphs_until_it_has_60_words() -> None:
    text = "Harbour shut\n\n" + "\n\n".join(f"{n} " + "word " * 29 for n in range(9))
    assert [len(lead(article(text)).split()), lead(article(text))[:19]] == [62, "Harbour shut 0 word"]


def test_a_lead_has_100_words_at_most() -> None:
    assert len(lead(article("word " * 5000)).split()) == 100


def test_what_is_skipped_is_no_lead() -> None:
    assert lead(article("Harbour shut\n\nRead also\n\nDivers came.", Span(14, 23))) == "Harbour shut Divers came."


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("ELMSBY (Reuters) - Divers came.", "Divers came."),
        ("Elmsby /ritzau/ Divers came.", "Divers came."),
        ("ELMSBY – Divers came.", "Divers came."),
        ("Mona Tarrant (S) says divers came.", "Mona Tarrant (S) says divers came."),
        ("Elmsby – a town of divers – is shut.", "Elmsby – a town of divers – is shut."),
        ("– Divers came, she says.", "– Divers came, she says."),
    ],
)
def test_a_dateline_is_no_lead(printed: str, kept: str) -> None:
    assert lead(article(printed)) == kept


@pytest.mark.parametrize("text", ["", "\n\n", "A" * 1_000_000, "(" * 100_000, "A (" * 100_000])
def test_any_text_has_one(text: str) -> None:
    assert len(lead(article(text)).split()) <= 100


def test_nothing_in_common_is_no_likeness() -> None:
    assert likeness(of(), of(vector=VECTOR)) == 0


def test_one_text_twice_is_the_most() -> None:
    assert likeness(of("brandal elmsby", "40"), of("brandal elmsby", "40")) > 1.2


def test_shared_names_and_numbers_make_reports_alike() -> None:
    plain = likeness(of("brandal elmsby", "40"), of("tarrant", "50"))
    assert likeness(of("brandal elmsby", "40"), of("brandal", "40")) > likeness(of("brandal"), of("brandal elmsby"))
    assert likeness(of("brandal elmsby", "40"), of("brandal", "50")) > plain


def test_a_rare_name_counts_more_than_one_in_many_articles() -> None:
    frequency = {"brandal": 2, "elmsby": 900, "norrvik": 900}
    rare = likeness(of("brandal elmsby"), of("brandal norrvik"), frequency=frequency)
    assert rare > likeness(of("brandal elmsby"), of("tarrant elmsby"), frequency=frequency)


def test_likeness_has_no_sides() -> None:
    left, right = of("brandal elmsby norrvik", "40 7"), of("brandal tarrant", "40", VECTOR)
    assert likeness(left, right) == likeness(right, left)
