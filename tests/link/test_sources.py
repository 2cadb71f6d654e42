"""How many sources so many reports have."""

import time
from itertools import pairwise

from ordret.link.lineage import Alike, Derived, How, Origin
from ordret.link.sources import sources


def credit(article: str, agency: str, how: How = "credit") -> Derived:
    return Derived(article, Origin("agency", agency), how, True, "")


def copy(article: str, earlier: str) -> Derived:
    return Derived(article, Origin("article", earlier), "copy", False, "")


def test_none_have_none() -> None:
    assert (sources([], []).number, sources([], []).because) == (0, "")


def test_fourteen_reports_of_one_agency_are_one_source() -> None:
    reports = [f"a{n:02}" for n in range(14)]
    counted = sources([*reports, "b1", "b2"], [credit(report, "NTB") for report in reports])
    assert (counted.number, counted.because) == (3, "14 reports credit NTB; 2 stand alone")
    assert counted.groups[0] == (Origin("agency", "NTB"), tuple(reports))


def test_a_chain_of_copies_is_one_source() -> None:
    counted = sources("abcd", [copy("b", "a"), copy("c", "b"), copy("d", "c")])
    assert (counted.number, counted.because) == (1, "3 inferred copies")


def test_a_copy_of_an_agencys_report_is_the_agencys() -> None:
    counted = sources("abc", [credit("a", "NTB"), copy("b", "a"), credit("c", "TT")])
    assert counted.number == 2
    assert counted.because == "1 report credits NTB; 1 report credits TT; 1 inferred copy"


def test_two_alike_are_one_source_whoever_was_first() -> None:
    counted = sources("ab", [Alike("a", "b", "translation", "")])
    assert (counted.number, counted.because) == (1, "1 inferred translation")


def test_what_is_alike_goes_back_to_where_either_does() -> None:
    assert sources("abc", [Alike("a", "b", "copy", ""), credit("b", "NTB"), credit("c", "NTB")]).number == 1


def test_reports_that_have_one_another_for_origins_are_one_source() -> None:
    assert sources("abc", [copy("a", "b"), copy("b", "c"), copy("c", "a")]).number == 1


def test_two_copies_of_a_report_that_is_not_asked_for_are_one_source() -> None:
    assert sources("bc", [copy("b", "a"), copy("c", "a")]).number == 1


def test_a_report_of_two_agencies_makes_no_one_of_both() -> None:
    lineage = [credit("a", "NTB"), credit("b", "TT"), credit("c", "NTB"), credit("c", "TT")]
    assert sources("abc", lineage).number == 2
    assert sources("c", lineage).number == 1


def test_a_report_that_only_cites_goes_back_to_whom_it_cites() -> None:
    counted = sources("ab", [credit("a", "The Elmsby Post", "cited"), credit("b", "The Elmsby Post", "cited")])
    assert (counted.number, counted.because) == (1, "2 reports cite The Elmsby Post")


def test_the_order_of_what_is_known_does_not_matter() -> None:
    lineage: list[Derived | Alike] = [
        copy("b", "a"),
        credit("a", "NTB"),
        Alike("c", "d", "copy", ""),
        credit("d", "TT"),
        credit("e", "TT"),
    ]
    assert sources("abcdef", lineage) == sources("fedcba", lineage[::-1])


def test_a_long_chain_takes_no_longer_than_its_length() -> None:
    half, whole = (_seconds(size) for size in (10_000, 20_000))
    assert whole < 4 * half + 0.3


def _seconds(size: int) -> float:
    names = [f"a{n:06}" for n in range(size)]
    start = time.process_time()
    assert sources(names, [copy(later, earlier) for earlier, later in pairwise(names)]).number == 1
    return time.process_time() - start
