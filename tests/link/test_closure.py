from itertools import permutations

from ordret.link.wording.closure import closure, components
from ordret.model import Link, Verdict


def link(left: str, right: str, score: float = 0.9, verdict: Verdict = "yes") -> Link:
    return Link(left, right, "translation", verdict, score, "alike", "wording@1")


def own(ids: str) -> dict[str, str]:
    """Each id in an article of its own."""
    return {id_: f"article of {id_}" for id_ in ids}


def test_what_a_yes_joins_is_one_and_the_rest_stays_alone() -> None:
    assert closure(own("abcd"), [link("a", "b"), link("b", "c"), link("a", "c")], {}) == (("a", "b", "c"), ("d",))


def test_a_chain_of_single_links_does_not_join_two_groups() -> None:
    near = [link(*two) for two in ("ab", "ac", "bc", "de", "df", "ef")]
    assert closure(own("abcdef"), [*near, link("c", "d", 0.6)], {}) == (("a", "b", "c"), ("d", "e", "f"))


def test_two_remarks_of_one_report_stay_two() -> None:
    articles = {"a1": "a", "a2": "a", "b1": "b"}
    links = [link("a1", "b1", 0.95), link("a2", "b1", 0.8)]
    assert closure(articles, links, {}) == (("a1", "b1"), ("a2",))


def test_a_headline_and_the_same_words_below_it_are_one() -> None:
    articles = {"a1": "a", "a2": "a", "b1": "b"}
    links = [link("a1", "a2", 1.0), link("a1", "b1", 0.95), link("a2", "b1", 0.95)]
    assert closure(articles, links, {}) == (("a1", "a2", "b1"),)


def test_groups_never_meet_across_a_no() -> None:
    links = [link("a", "b"), link("b", "c"), link("a", "c", 0.1, "no")]
    assert closure(own("abc"), links, {}) == (("a", "b"), ("c",))


def test_a_doubtful_link_joins_nothing_by_itself() -> None:
    assert closure(own("ab"), [link("a", "b", 0.49, "unsure")], {}) == (("a",), ("b",))


def test_a_persons_yes_joins_what_no_link_does_and_outranks_a_no() -> None:
    assert closure(own("ab"), [], {("a", "b"): "yes"}) == (("a", "b"),)
    assert closure(own("ab"), [link("a", "b", 0.1, "no")], {("a", "b"): "yes"}) == (("a", "b"),)


def test_a_persons_no_parts_what_links_join_also_through_a_third() -> None:
    links = [link("a", "b", 0.95), link("b", "c", 0.9), link("a", "c", 0.9)]
    assert closure(own("abc"), links, {("a", "c"): "no"}) == (("a", "b"), ("c",))
    assert closure(own("abc"), links, {("a", "c"): "no", ("b", "c"): "yes"}) == (("a",), ("b", "c"))


def test_an_unsure_judgement_changes_nothing() -> None:
    assert closure(own("ab"), [link("a", "b")], {("a", "b"): "unsure"}) == (("a", "b"),)


def test_the_order_of_links_and_ids_does_not_matter() -> None:
    links = [link("a", "b", 0.9), link("b", "c", 0.9), link("c", "d", 0.9), link("b", "d", 0.7)]
    articles = own("abcd")
    ways = {closure({k: articles[k] for k in ids}, row, {}) for row in permutations(links) for ids in ("abcd", "dbca")}
    assert len(ways) == 1


def test_components_are_what_yes_links_reach_by_any_way() -> None:
    links = [link("a", "b"), link("c", "b"), link("d", "e"), link("e", "a", 0.4, "unsure")]
    assert components(links) == (("a", "b", "c"), ("d", "e"))


def test_three_hundred_copies_are_one_statement() -> None:
    names = [f"{n:03}" for n in range(300)]
    links = [link(names[a], names[a + by], 1.0) for by in range(1, 11) for a in range(300 - by)]
    assert len(closure({n: n for n in names}, links, {})) == 1
