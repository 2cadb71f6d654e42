"""Passages that two reports share, the fingerprints by which the pair is found, and time on junk."""

import time
from datetime import UTC, datetime

import pytest

from ordret.link.copies import FEWEST, FREQUENT, WINDOW, fingerprints, rare, reuse
from ordret.model import Article, Span, article_id

HARBOUR = (
    "The harbour of Elmsby stays shut for another nine days after divers found a second crack in the northern wall. "
    "Mayor Mona Tarrant told the council that the repair will cost 90,000 crowns, twice what was set aside in spring. "
    "Fishing boats are to land their catch at Norrvik until the tide gate has been tested by engineers from the coast "
    "guard. Two ferry lines now call at the old pier, where the water is too shallow for the larger of the two ships."
)
SCHOOL = (
    "Pupils in the village of Hallum will get a new school by next autumn, the county board decided on Monday night. "
    "Head teacher Tove Brandal had asked for one ever since the roof leaked. The old house was built in 1931 and has "
    "no room for the ninety children who moved into the valley when the sawmill opened. It will become a library."
)
SAID = (
    "“Nobody wants to see the gate fail in a storm, and nobody wants to pay for it twice within the same year either,”"
)


def report(text: str, *, skip: tuple[Span, ...] = ()) -> Article:
    return Article(article_id("a", text), "a", "en", text, "", datetime(2031, 5, 6, tzinfo=UTC), skip=skip)


def test_fingerprints_fit_a_signed_64_bit_column_and_come_once_each() -> None:
    numbers = fingerprints(HARBOUR)
    assert numbers == tuple(sorted(set(numbers)))
    assert all(0 <= number < 2**63 for number in numbers)


def test_a_report_of_700_words_has_about_40() -> None:
    words = " ".join(f"word{n * 7919 % 10007}" for n in range(700))
    assert 30 <= len(fingerprints(words)) <= 55


def test_fingerprints_are_the_same_on_every_machine() -> None:
    assert fingerprints("One two three four five six seven eight.") == (7643881056324294162,)


@pytest.mark.parametrize("text", ["", "One two three four five six seven", " \n ", "…!?"])
def test_less_than_eight_words_have_none(text: str) -> None:
    assert fingerprints(text) == ()


def test_case_marks_and_soft_hyphens_are_no_difference() -> None:
    plain = "Mayor Mona Tarrant said: “We don't pay for it twice”, and went."
    other = "MAYOR Mona Tar\u00adrant said – we don’t pay for it «twice» and went"
    assert fingerprints(plain) == fingerprints(other)


def test_an_accent_of_its_own_is_the_same_letter() -> None:
    assert fingerprints("Le maire Rémi Dorel se tait ici ce soir") == fingerprints(
        "Le maire Re\u0301mi Dorel se tait ici ce soir"
    )


def test_another_number_is_another_text() -> None:
    assert set(fingerprints("In all it will cost 90,000 crowns this year")).isdisjoint(
        fingerprints("In all it will cost 80,000 crowns this year")
    )


def test_a_shared_passage_of_39_words_shares_a_fingerprint_wherever_it_stands() -> None:
    passage = " ".join(HARBOUR.split()[7 : 7 + WINDOW + 7])
    for cut in range(0, 40, 3):
        left, right = " ".join(SCHOOL.split()[cut:]), " ".join(SCHOOL.split()[: 50 - cut])
        assert set(fingerprints(f"{left} {passage} so it was")) & set(fingerprints(f"in short {passage} {right}"))


def test_what_is_skipped_has_no_fingerprint_and_breaks_none() -> None:
    advert = "Buy the warmest coats of the north this week only at Holmgren. "
    at = HARBOUR.index("Fishing")
    text = HARBOUR[:at] + advert + HARBOUR[at:]
    assert fingerprints(text, [Span(at, at + len(advert))]) == fingerprints(HARBOUR)


def test_boilerplate_is_not_looked_up() -> None:
    assert rare({1: 3, 2: FREQUENT + 1, 3: 1, 4: 2, 5: 90_000}) == (3, 4, 1)


def test_a_text_that_everybody_printed_is_looked_up_by_its_rarest() -> None:
    assert rare({number: FREQUENT + number for number in range(1, 20)}) == tuple(range(1, FEWEST + 1))


def test_a_reprint_with_small_changes_is_nearly_all_reused() -> None:
    edited = HARBOUR.replace("Mayor Mona Tarrant", "The mayor").replace("twice what", "double of what")
    found = reuse(report(HARBOUR), report(edited))
    assert found is not None
    assert found.right > 0.85
    assert len(found.passages) == 3


def test_passages_are_the_same_words_at_both_places() -> None:
    left, right = report(f"{SCHOOL} {HARBOUR}"), report(f"{HARBOUR.upper()} More to come.")
    found = reuse(left, right)
    assert found is not None
    ours, theirs = found.passages[0]
    assert left.text[ours.start : ours.end] == HARBOUR.rstrip(".")
    assert right.text[theirs.start : theirs.end] == HARBOUR.upper().rstrip(".")
    assert (round(found.left, 1), round(found.right, 2)) == (0.6, 0.97)


def test_two_reports_of_their_own_share_nothing() -> None:
    assert reuse(report(HARBOUR), report(SCHOOL)) is None


def test_a_shared_quotation_is_a_passage_but_no_reuse() -> None:
    left, right = report(f"{HARBOUR} {SAID} she said."), report(f"{SAID} the mayor said. {SCHOOL}")
    quoted = Span(len(HARBOUR) + 1, len(HARBOUR) + 1 + len(SAID)), Span(0, len(SAID))
    found = reuse(left, right, quoted_left=quoted[:1], quoted_right=quoted[1:])
    assert found is not None
    assert (len(found.passages), found.words, found.left, found.right) == (1, 0, 0.0, 0.0)


def test_quotations_may_lie_within_one_another_and_come_in_any_order() -> None:
    text = report(HARBOUR)
    quoted = [Span(50, 60), Span(0, len(HARBOUR)), Span(10, 20)]
    found = reuse(text, text, quoted_left=quoted, quoted_right=quoted)
    assert found is not None
    assert found.words == 0


def test_no_passage_goes_across_what_is_skipped() -> None:
    advert = "Buy the warmest coats of the north this week only at Holmgren. "
    at = HARBOUR.index("Fishing")
    found = reuse(report(HARBOUR[:at] + advert + HARBOUR[at:], skip=(Span(at, at + len(advert)),)), report(HARBOUR))
    assert found is not None
    assert [ours.end <= at or ours.start >= at + len(advert) for ours, _ in found.passages] == [True, True]
    assert (found.left, found.right) == (1.0, 1.0)


@pytest.mark.parametrize(
    "text",
    ["word " * 100_000, "w" * 1_000_000, "a b " * 50_000, ". " * 500_000, "é\u0301" * 100_000, "“" * 300_000],
    ids=["one word", "no blanks", "two words", "marks", "accents", "open marks"],
)
def test_time_is_linear_on_junk(text: str) -> None:
    half, whole = (_seconds(text[: len(text) // part]) for part in (2, 1))
    assert whole < 4 * half + 0.3


def _seconds(text: str) -> float:
    """The least CPU time of two readings."""
    article, times = report(text), []
    for _ in range(2):
        start = time.process_time()
        fingerprints(text)
        reuse(article, article, quoted_left=[Span(0, 5)], quoted_right=[Span(3, 9)])
        times.append(time.process_time() - start)
    return min(times)
