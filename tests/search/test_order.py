"""In which order passages are shown, and together with which others."""

from ordret.search.order import behind, grouped, ordered, place_of, ranked
from ordret.store.search import Kind, Match, Matches


def match(number: int, *, kind: Kind = "quotation", day: str | None = None, rank: float = 0.0, lead: int = 0) -> Match:
    return Match(kind, number, number // 10, "da", None, day, f"statement-{number % 10}", "mention-1", lead, rank)


OLD, NEW, UNDATED = match(11, day="2024-05-01", rank=-9.0), match(12, day="2024-05-02", rank=-1.0), match(13, rank=-5.0)
NAMED, TYPED = match(21, rank=-0.1, lead=2), match(22, rank=-0.2, lead=1)
PRINTED = match(3, kind="article", rank=-99.0)


def test_the_best_come_first_words_of_who_is_named_so_before_all_and_articles_after_quotations() -> None:
    assert ordered([PRINTED, NEW, UNDATED, TYPED, OLD, NAMED], "best") == [NAMED, TYPED, OLD, UNDATED, NEW, PRINTED]


def test_the_newest_come_first_and_what_has_no_day_last() -> None:
    assert ordered([UNDATED, OLD, NEW], "newest") == [NEW, OLD, UNDATED]


def test_where_too_many_have_the_words_the_newest_are_the_best() -> None:
    many = ranked(Matches((OLD, UNDATED, NEW), whole=False))
    assert [each.number for each in ordered(many, "best")] == [12, 11, 13]


def test_a_group_stands_where_its_first_does() -> None:
    again = match(22, day="2024-05-01")
    assert grouped([NEW, OLD, again], "statement") == [[NEW, again], [OLD]]
    assert grouped([NEW, NAMED, OLD], "article") == [[NEW, OLD], [NAMED]]
    assert grouped([NEW, NAMED, OLD], "person") == [[NEW, NAMED, OLD]]


def test_what_nobody_is_named_for_is_together_but_no_articles_are() -> None:
    nobody = [each._replace(speaker=None) for each in (OLD, NEW)]
    articles = [match(3, kind="article")._replace(speaker=None), match(4, kind="article")._replace(speaker=None)]
    assert grouped([*nobody, *articles], "person") == [nobody, [articles[0]], [articles[1]]]


def test_a_reader_goes_on_behind_the_group_that_was_seen_last() -> None:
    groups = [[NAMED], [OLD, UNDATED], [NEW]]
    assert behind(groups, place_of(OLD, "best"), "best") == 2
    assert behind(groups, place_of(UNDATED, "best"), "best") == 2


def test_a_reader_goes_on_at_the_same_rank_where_that_group_is_gone() -> None:
    groups = [[NAMED], [OLD], [NEW]]
    assert behind(groups, place_of(UNDATED, "best"), "best") == 2
    assert behind(groups, place_of(match(99, rank=99.0), "best"), "best") == 3
