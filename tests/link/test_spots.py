"""Where places are one, two, or one in the other."""

import pytest

from ordret.link.spots import elsewhere, narrower, one_place, spot

CASES = [
    (("Genf", "de"), ("Genève", "da"), True, False),
    (("København", "da"), ("Kopenhagen", "nl"), True, False),
    (("Sverige", "sv"), ("Stockholm", "en"), True, False),
    (("Stockholm", "sv"), ("Oslo", "nb"), False, True),
    (("Norge", "nb"), ("Stockholm", "sv"), False, True),
    (("Elmsby", "en"), ("Elmsby", "da"), True, False),
    (("Elmsby", "en"), ("Marlowdale", "en"), False, True),
    (("West Virginia", "en"), ("Vest-Virginia", "nb"), False, False),
]


@pytest.mark.parametrize(("left", "right", "one", "two"), CASES)
def test_places_in_two_reports(left: tuple[str, str], right: tuple[str, str], one: bool, two: bool) -> None:
    a, b = spot(*left), spot(*right)
    assert (one_place(a, b), elsewhere(a, b)) == (one_place(b, a), elsewhere(b, a)) == (one, two)


def test_the_town_says_more_than_its_country_and_no_place_says_nothing() -> None:
    town, country = spot("Stockholm", "sv"), spot("Sverige", "sv")
    assert narrower(town, country) == narrower(country, town) == narrower(None, town) == town
    assert not one_place(None, town)
    assert not elsewhere(None, town)
