"""The days of an undated report: what its ties allow, and nothing where they contradict."""

from datetime import date

from ordret.link.undated import Tie, TieHow, inferred


def tie(article: str, how: TieHow, first: date, last: date | None = None) -> Tie:
    return Tie(article, how, first, last or first)


def days(*ties: Tie) -> tuple[date, date] | None:
    when = inferred(ties)
    return (when.first, when.last) if when else None


def test_no_tie_no_day() -> None:
    assert inferred([]) is None


def test_a_copy_was_printed_a_day_before_or_after() -> None:
    assert days(tie("a1", "copy", date(2031, 3, 4))) == (date(2031, 3, 3), date(2031, 3, 5))


def test_the_basis_names_the_tie_and_its_article() -> None:
    when = inferred([tie("a2", "statement", date(2031, 3, 6)), tie("a1", "statement", date(2031, 3, 4))])
    assert when is not None
    assert (when.basis, when.words) == ("inferred from the same statement in a1 and 1 more", None)


def test_statements_allow_all_days_about_the_dated_reports() -> None:
    said = tie("a1", "statement", date(2031, 3, 4)), tie("a2", "statement", date(2031, 3, 8))
    assert days(*said) == (date(2031, 3, 1), date(2031, 3, 11))


def test_a_statement_told_again_two_years_later_tells_no_day() -> None:
    assert days(tie("a1", "statement", date(2031, 3, 4)), tie("a2", "statement", date(2033, 3, 4))) is None


def test_one_far_behind_a_long_one_contradicts_it_though_another_lies_between() -> None:
    ties = (
        tie("a1", "meeting", date(2031, 3, 1), date(2031, 3, 9)),
        tie("a2", "meeting", date(2031, 3, 5), date(2031, 3, 12)),
        tie("a3", "meeting", date(2031, 3, 19)),
    )
    assert days(*ties[:2]) == (date(2031, 2, 26), date(2031, 3, 15))
    assert days(*ties) is None


def test_a_copy_tells_more_than_a_statement_told_again() -> None:
    assert days(tie("a1", "copy", date(2031, 3, 4)), tie("a2", "statement", date(2033, 3, 4))) == (
        date(2031, 3, 3),
        date(2031, 3, 5),
    )


def test_a_month_says_nothing_beside_a_day_in_it() -> None:
    month = tie("a2", "meeting", date(2031, 3, 1), date(2031, 3, 31))
    assert days(tie("a1", "meeting", date(2031, 3, 10)), month) == (date(2031, 3, 7), date(2031, 3, 13))


def test_the_order_of_the_ties_does_not_matter() -> None:
    ties = [tie("b", "copy", date(2031, 3, 5)), tie("a", "copy", date(2031, 3, 4)), tie("c", "copy", date(2031, 3, 4))]
    assert inferred(ties) == inferred(reversed(ties)) == inferred([*ties, ties[0]])
