"""Which story a report joins."""

from datetime import date, timedelta

import numpy as np
import pytest

from ordret.link.reports import Report
from ordret.link.stories import COMPARED, Placed, central, place

MINISTERS = frozenset({"person brandal", "person tarrant", "body union of the north"})
DAY = date(2031, 3, 3)


def meaning(*weights: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    """A vector of length 1 that is near others with like weights."""
    vector = np.zeros(384, np.float32)
    vector[: len(weights)] = weights
    length: np.float32 = np.linalg.norm(vector)
    return vector / length


def report(
    name: str,
    day: date | None = DAY,
    *,
    lang: str = "en",
    last: date | None = None,
    names: frozenset[str] = MINISTERS,
    numbers: frozenset[str] = frozenset(),
    vector: tuple[float, ...] = (1.0, 0.2),
) -> Report:
    return Report(name, lang, day, last or day, names, numbers, meaning(*vector))


def story(new: Report, *held: tuple[str, Report], copies: frozenset[str] = frozenset()) -> str | None:
    return place(new, held, copies=copies).story


def test_the_first_report_is_a_story_of_its_own() -> None:
    assert place(report("a"), []) == Placed(None, (), "no story within reach is like it")


def test_a_report_in_another_language_joins() -> None:
    placed = place(report("b", lang="da", vector=(1.0, 0.4)), [("s", report("a"))])
    assert (placed.story, placed.merges) == ("s", ())
    assert placed.because.endswith("like 1 of its reports, printed within 3 days")


def test_a_report_of_something_else_does_not() -> None:
    assert story(report("b", names=frozenset({"place hallum"}), vector=(0.2, 1.0)), ("s", report("a"))) is None


@pytest.mark.parametrize(("days", "joins"), [(0, "s"), (3, "s"), (4, None), (-3, "s"), (-4, None), (731, None)])
def test_the_same_two_ministers_meet_again_two_years_later(days: int, joins: str | None) -> None:
    assert story(report("b", DAY + timedelta(days)), ("s", report("a"))) == joins


def test_a_story_grows_from_day_to_day() -> None:
    held = [("s", report(f"a{n}", DAY + timedelta(2 * n))) for n in range(4)]
    assert story(report("b", DAY + timedelta(9)), *held) == "s"


def test_an_undated_report_of_the_second_meeting_names_its_year() -> None:
    first = ("s1", report("a1", date(2031, 3, 3), numbers=frozenset({"2031"})))
    second = ("s2", report("a2", date(2033, 3, 7)))
    assert story(report("b", None, numbers=frozenset({"2033"})), first, second) == "s2"
    assert story(report("b", None, numbers=frozenset({"2033"})), first) is None


def test_two_undated_reports_that_name_years_must_share_one() -> None:
    first = ("s", report("a", None, numbers=frozenset({"2031", "40"})))
    assert story(report("b", None, numbers=frozenset({"2033", "40"})), first) is None
    assert story(report("b", None, numbers=frozenset({"2031", "40", "2029"})), first) == "s"


def test_a_year_at_its_turn_is_both() -> None:
    held = ("s", report("a", date(2032, 1, 1)))
    assert story(report("b", None, numbers=frozenset({"2031"})), held) == "s"


def test_more_is_asked_of_an_undated_report() -> None:
    alike = (1.0, 1.6)
    held = ("s", report("a", vector=(1.0,), names=frozenset()))
    assert story(report("b", vector=alike, names=frozenset()), held) == "s"
    assert story(report("b", None, vector=alike, names=frozenset()), held) is None


def test_a_report_known_by_its_month_alone_counts_as_undated() -> None:
    month = report("b", date(2031, 3, 1), last=date(2031, 3, 31), vector=(1.0, 1.6), names=frozenset())
    assert story(month, ("s", report("a", vector=(1.0,), names=frozenset()))) is None
    assert story(report("b", date(2031, 3, 1), last=date(2031, 3, 31)), ("s", report("a"))) == "s"


def test_a_copy_joins_whatever_its_day() -> None:
    held = ("s", report("a")), ("t", report("c"))
    assert place(report("b", date(2034, 1, 1)), held, copies={"a"}) == Placed("s", (), "a copy of one of its reports")
    assert place(report("b"), held, copies={"a", "c"}).merges == ("t",)


def test_the_more_alike_story_is_joined() -> None:
    near, far = ("s", report("a", vector=(1.0, 0.3))), ("t", report("c", vector=(1.0, -0.9)))
    assert story(report("b"), near, far) == story(report("b"), far, near) == "s"


def test_a_report_that_lies_between_two_stories_of_one_happening_merges_them() -> None:
    held = ("s", report("a", vector=(1.0, 0.5))), ("t", report("c", vector=(1.0, -0.3)))
    assert place(report("b"), held).merges == ("t",)


def test_two_stories_that_are_not_alike_stay_two() -> None:
    one, two = frozenset({"person brandal"}), frozenset({"person tarrant"})
    held = ("s", report("a", names=one, vector=(1.0, 1.0))), ("t", report("c", names=two, vector=(1.0, -1.0)))
    assert place(report("b", vector=(1.0, 0.1)), held).merges == ()


def test_a_long_story_is_not_read_whole_and_its_nearest_days_count() -> None:
    old = [("s", report(f"o{n:02}", DAY - timedelta(30), vector=(-1.0,), names=frozenset())) for n in range(40)]
    new = [("s", report(f"n{n:02}", DAY - timedelta(1))) for n in range(COMPARED)]
    placed = place(report("b"), [*old, *new])
    assert placed.story == "s"
    assert f"like {COMPARED} of its reports" in placed.because


def test_reports_in_the_same_language_are_compared_first() -> None:
    ours = [("s", report(f"a{n:02}")) for n in range(COMPARED)]
    theirs = [("s", report(f"c{n:02}", lang="fi", vector=(0.0, 0.0, 1.0), names=frozenset())) for n in range(40)]
    assert story(report("b"), *theirs, *ours) == "s"


def test_the_order_of_the_candidates_does_not_matter() -> None:
    held = [(s, report(f"{s}{n}", vector=(1.0, n / 9))) for s in "tsu" for n in range(5)]
    assert place(report("b"), held) == place(report("b"), held[::-1])


def test_the_title_is_that_of_the_report_most_like_the_others() -> None:
    reports = [report("c", vector=(1.0, 0.1)), report("a", vector=(1.0, 0.9)), report("b", vector=(1.0, -0.7))]
    assert central(reports) == "c"


def test_of_equal_reports_the_first_printed_gives_the_title() -> None:
    assert central([report("a", DAY + timedelta(1)), report("b"), report("c", None)]) == "b"
