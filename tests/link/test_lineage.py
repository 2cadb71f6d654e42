"""Who had a report from whom, stated or inferred."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

import pytest

from find.heard import article, findings
from ordret.link.copies import reuse
from ordret.link.lineage import Alike, Derived, Origin, Printed, copied, in_order, printed, stated, translated
from ordret.model import Article, Credit, Span, When

BODY = (
    "The harbour of Elmsby stays shut for another nine days after divers found a second crack in the northern wall. "
    "Mayor Mona Tarrant told the council that the repair will cost 90,000 crowns, twice what was set aside in spring. "
    "Fishing boats are to land their catch at Norrvik until the tide gate has been tested by engineers."
)
OTHER = (
    "Divers have seen new damage at Elmsby, and the port will not open before the middle of the month, says the town. "
    "Its council meets on Thursday to find the money. Boats are sent to Norrvik for as long as the gate is not safe."
)
SAID = (
    "“Nobody wants to see the gate fail in a storm, and nobody wants to pay for it twice within the same year either,”"
)


def credits(text: str) -> list[Credit]:
    return [found for found in findings(article("en", text)) if isinstance(found, Credit)]


def of(name: str, days: date | None = None, at: datetime | None = None, agencies: Iterable[str] = ()) -> Printed:
    return Printed(name, When(days, days, None, "printed") if days else None, at, frozenset(agencies))


def told(left: Printed, right: Printed, ours: str = BODY, theirs: str = BODY) -> Derived | Alike | None:
    found = reuse(article("en", ours), article("en", theirs))
    return copied(left, right, found) if found else None


MONDAY, TUESDAY = date(2031, 3, 3), date(2031, 3, 4)


def test_a_dateline_is_a_stated_credit() -> None:
    one = next(stated(credits(f"ELMSBY (Reuters) - {BODY}")))
    assert (one.origin, one.how, one.stated) == (Origin("agency", "Reuters"), "credit", True)
    assert one.because == "in the dateline: Reuters"


def test_an_agency_that_is_credited_and_cited_is_credited() -> None:
    text = f"{BODY}\n\nThe gate is old, according to Reuters.\n\n(Reuters)"
    assert [(one.origin.name, one.how) for one in stated(credits(text))] == [("Reuters", "credit")]


def test_an_agency_that_is_cited_alone_is_cited() -> None:
    assert [(one.how, one.stated) for one in stated(credits(f"{BODY} The gate is old, according to Reuters."))] == [
        ("cited", True)
    ]


def test_the_later_of_two_equal_reports_is_from_the_earlier() -> None:
    one = told(of("b", TUESDAY), of("a", MONDAY))
    assert isinstance(one, Derived)
    assert (one.article, one.origin, one.how, one.stated) == ("b", Origin("article", "a"), "copy", False)
    assert "word for word" in one.because


def test_the_time_printed_tells_more_than_the_day() -> None:
    early, late = (datetime(2031, 3, 3, hour, tzinfo=UTC) for hour in (8, 11))
    one = told(of("a", MONDAY, late), of("b", MONDAY, early))
    assert isinstance(one, Derived)
    assert one.article == "a"


@pytest.mark.parametrize(
    ("left", "right"),
    [(MONDAY, MONDAY), (None, MONDAY), (None, None)],
    ids=["one day", "one undated", "both undated"],
)
def test_without_different_times_nobody_had_it_from_the_other(left: date | None, right: date | None) -> None:
    assert isinstance(told(of("a", left), of("b", right)), Alike)


def test_equal_moments_tell_nothing() -> None:
    noon = datetime(2031, 3, 3, 12, tzinfo=UTC)
    assert isinstance(told(of("a", MONDAY, noon), of("b", MONDAY, noon)), Alike)


def test_two_that_credit_one_agency_are_not_from_one_another() -> None:
    one = told(of("a", MONDAY, agencies=["NTB"]), of("b", TUESDAY, agencies=["NTB", "Reuters"]))
    assert isinstance(one, Alike)
    assert "both credit NTB" in one.because


def test_what_stands_under_an_agency_elsewhere_is_the_agencys_though_it_was_printed_first() -> None:
    one = told(of("a", MONDAY), of("b", TUESDAY, agencies=["NTB"]))
    assert isinstance(one, Derived)
    assert (one.article, one.origin, one.stated) == ("a", Origin("agency", "NTB"), False)


def test_two_agencies_reports_of_one_event_are_no_copies() -> None:
    assert told(of("a", MONDAY, agencies=["NTB"]), of("b", MONDAY, agencies=["TT"]), BODY, OTHER) is None


def test_small_edits_leave_a_copy() -> None:
    edited = (
        BODY.replace("another nine", "nine more").replace("Mayor Mona Tarrant", "The mayor").replace("in spring", "")
    )
    assert told(of("a", MONDAY), of("b", TUESDAY), BODY, edited) is not None


def test_a_shared_quotation_alone_is_no_copy() -> None:
    ours, theirs = article("en", f"{SAID} she said. {BODY}"), article("en", f"{SAID} said the mayor. {OTHER}")
    quoted = [Span(0, len(SAID))]
    found = reuse(ours, theirs, quoted_left=quoted, quoted_right=quoted)
    assert found is not None
    assert copied(of("a", MONDAY), of("b", TUESDAY), found) is None


def test_one_sentence_in_common_is_no_copy() -> None:
    assert told(of("a", MONDAY), of("b", TUESDAY), BODY, f"{BODY.split('.')[0]}. {OTHER}") is None


def test_a_paragraph_taken_over_into_a_long_report_is_one() -> None:
    long = " ".join(f"word{n}" for n in range(200))
    assert told(of("a", MONDAY), of("b", TUESDAY), f"{BODY} {BODY.upper()} {long}", f"{BODY} {BODY[::-1]}") is None
    assert told(of("a", MONDAY), of("b", TUESDAY), f"{BODY} {OTHER} {long}", f"{long[::-1]} {BODY} {OTHER}") is not None


def test_only_credits_of_the_report_itself_are_its_agencies() -> None:
    text = f"ELMSBY (Reuters) - {BODY} The gate is old, according to AFP."
    report = article("en", text)
    assert printed(report, list(stated(credits(text)))).agencies == {"Reuters"}


@pytest.mark.parametrize(
    ("pairs", "chain"),
    [
        ([], []),
        ([(0, 0), (1, 1), (2, 2)], [(0, 0), (1, 1), (2, 2)]),
        ([(0, 3), (1, 2), (2, 1), (3, 0)], [(3, 0)]),
        ([(0, 0), (0, 1), (0, 2)], [(0, 0)]),
        ([(0, 1), (1, 0), (2, 2), (1, 1), (3, 2)], [(0, 1), (2, 2)]),
    ],
)
def test_the_longest_chain_rises_on_both_sides(pairs: list[tuple[int, int]], chain: list[tuple[int, int]]) -> None:
    assert len(in_order(pairs)) == len(chain) or list(in_order(pairs)) == chain
    assert all(a < c and b < d for (a, b), (c, d) in zip(in_order(pairs), in_order(pairs)[1:], strict=False))


def test_passages_in_one_order_are_a_translation() -> None:
    one = translated(of("a", MONDAY), of("b", TUESDAY), [(0, 0), (1, 1), (2, 3), (3, 4)], passages=(4, 6))
    assert isinstance(one, Derived)
    assert (one.article, one.how, one.stated) == ("b", "translation", False)
    assert "4 of 4 passages" in one.because


@pytest.mark.parametrize(
    ("pairs", "passages"),
    [
        ([(0, 0), (1, 1), (2, 2)], (3, 3)),
        ([(0, 3), (1, 2), (2, 1), (3, 0)], (4, 4)),
        ([(0, 0), (1, 1), (2, 2), (3, 3)], (9, 9)),
    ],
    ids=["too few", "another order", "too small a part"],
)
def test_a_few_statements_in_common_are_no_translation(pairs: list[tuple[int, int]], passages: tuple[int, int]) -> None:
    assert translated(of("a", MONDAY), of("b", TUESDAY), pairs, passages=passages) is None


def test_an_article_is_compared_as_it_was_printed() -> None:
    at = datetime(2031, 3, 3, 8, tzinfo=UTC)
    report = Article("a1", "s", "en", BODY, "", at, published=When(MONDAY, MONDAY, None, "printed"), published_at=at)
    assert printed(report, []) == of("a1", MONDAY, at)
