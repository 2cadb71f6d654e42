from dataclasses import replace

from ordret.link.wording.shared import raised
from ordret.model import Link

ARTICLES = {f"{article}{n}": article for article in "abc" for n in range(5)}
SIZES = {"a": 5, "b": 6, "c": 5}


def link(left: str, right: str, score: float) -> Link:
    return Link(left, right, "translation", "yes" if score >= 0.5 else "unsure", score, "alike", "wording@1")


SHARED = [link("a1", "b1", 0.9), link("a2", "b2", 0.8)]


def test_two_reports_that_share_statements_share_the_doubtful_ones_too() -> None:
    (up,) = raised([*SHARED, link("a3", "b3", 0.3)], ARTICLES, SIZES)
    assert (up.left, up.right, up.verdict) == ("a3", "b3", "yes")
    assert up.because == "alike; the two reports share 2 other statements"


def test_only_the_nearest_on_both_sides_is_raised() -> None:
    doubtful = [link("a3", "b3", 0.3), link("a3", "b4", 0.2), link("a1", "b4", 0.25)]
    assert [(up.left, up.right) for up in raised([*SHARED, *doubtful], ARTICLES, SIZES)] == [("a3", "b3")]


def test_a_small_part_of_long_reports_is_too_little() -> None:
    few = dict.fromkeys(SIZES, 7)
    assert list(raised([*SHARED, link("a3", "b3", 0.3)], ARTICLES, few)) == []


def test_one_statement_shared_is_too_little() -> None:
    assert list(raised([SHARED[0], link("a3", "b3", 0.3)], ARTICLES, SIZES)) == []


def test_what_other_reports_share_does_not_count() -> None:
    assert list(raised([*SHARED, link("a3", "c3", 0.3)], ARTICLES, SIZES)) == []


def test_what_differs_in_what_must_agree_is_never_raised() -> None:
    assert list(raised([*SHARED, link("a3", "b3", 0.02)], ARTICLES, SIZES)) == []


def test_a_no_stays_a_no() -> None:
    assert list(raised([*SHARED, replace(link("a3", "b3", 0.3), verdict="no")], ARTICLES, SIZES)) == []
