"""Which figures of two reports are of one quantity."""

import pytest

from link.figured import exactly, near, one, told
from ordret.link.series.alike import apart
from ordret.link.series.counted import Counted
from ordret.link.series.order import pairs, within

DA = "I Brantholm blev 14 personer dræbt. Politiet afhørte 30 vidner. Stenbruddet lukker i 6 uger."
EN = "In Brantholm {} people were killed. The police heard {} witnesses. The quarry closes for 6 weeks."
CLOSED = ("6 weeks", exactly(6, "weeks"))


def danish() -> list[Counted]:
    closed = ("6 uger", exactly(6, "weeks"))
    return told(DA, ("14 personer", exactly(14)), ("30 vidner", exactly(30)), closed, lang="da")


def english(dead: int, heard: int) -> list[Counted]:
    killed = (f"{dead} people", exactly(dead))
    return told(EN.format(dead, heard), killed, (f"{heard} witnesses", exactly(heard)), CLOSED)


def test_translated_figures_meet_and_the_changed_one_with_its_like() -> None:
    cosines = near([[0.8, 0.3, 0.1], [0.3, 0.8, 0.1], [0.1, 0.1, 0.9]])
    found = pairs(danish(), english(19, 30), cosines, report=True)
    assert sorted((pair.left, pair.right) for pair in found if pair.one) == [(0, 0), (1, 1), (2, 2)]


def test_what_is_left_between_figures_that_meet_is_the_same_quantity() -> None:
    cosines = near([[0.8, 0.2, 0.1], [0.2, 0.35, 0.1], [0.1, 0.1, 0.9]])
    found = {(pair.left, pair.right): pair.one for pair in pairs(danish(), english(14, 80), cosines, report=True)}
    assert found.get((1, 1))


@pytest.mark.parametrize(
    ("left", "right", "because"),
    [
        ("14 people were killed.", "14 people were injured.", "one is “dead”, the other “injured”"),
        ("The ferry takes 14 people.", "The ferry takes 14 people a day.", "only one is “day”"),
        ("There are 14 people in Norway.", "There are 14 people in Sweden.", "other places: “Norway” and “Sweden”"),
    ],
)
def test_what_keeps_figures_apart(left: str, right: str, because: str) -> None:
    ends = [one(text, "14 people", 14, 14) for text in (left, right)]
    assert apart(*ends) == because


def test_units_that_differ_keep_figures_apart() -> None:
    euros = one("The pier costs 90 million euros.", "90 million euros", 9e7, 9e7, "EUR")
    kroner = one("The pier costs 90 million kroner.", "90 million kroner", 9e7, 9e7, "SEK")
    dollars = one("The pier costs 90 million dollars.", "90 million dollars", 9e7, 9e7, "dollar")
    assert apart(euros, kroner) == "other currencies: EUR and SEK"
    assert apart(euros, dollars) == "other currencies: EUR and dollar"
    american = one("The pier costs 90 million US dollars.", "90 million US dollars", 9e7, 9e7, "USD")
    assert apart(american, dollars) is None
    share = one("Of the pier 90 per cent is gone.", "90 per cent", 90, 90, "%")
    assert apart(euros, share) == "other units: “EUR” and “%”"


def test_why_two_lookalikes_are_apart_is_on_record() -> None:
    left = told("The pier costs 90 million euros.", ("90 million euros", exactly(9e7, "EUR")))
    right = told("The pier costs 90 million kronor.", ("90 million kronor", exactly(9e7, "SEK")))
    (pair,) = pairs(left, right, near([[0.9]]), report=False)
    assert (pair.one, pair.because) == (False, "other currencies: EUR and SEK")
    assert pairs(left, right, near([[0.3]]), report=False) == []


def test_a_headline_and_its_text_say_one_thing_twice() -> None:
    text = "90 boats sank in Elmsby\n\nThe storm sank 90 boats in Elmsby on Friday. Of the crews 12 people are missing."
    found = told(text, ("90 boats", exactly(90, "boats")), ("12 people", exactly(12)))
    assert len(found) == 2
    again = [*found[:1], *told(text, ("90 boats in Elmsby", exactly(90, "boats"))), *found[1:]]
    cosines = near([[1, 0.9, 0.2], [0.9, 1, 0.2], [0.2, 0.2, 1]])
    assert [(pair.left, pair.right) for pair in within(again, cosines)] == [(0, 1)]


def test_a_bound_is_told_with_its_number() -> None:
    found = one("Over 90,000 people fled.", "Over 90,000 people", 90_000, None)
    assert (found.told, found.bound) == ("Over 90,000", "Over")
    behind = one("Some 50 people or more fled.", "50 people or more", 50, None)
    assert behind.bound == "people or more"


def test_who_speaks_for_a_country_gives_its_figures() -> None:
    minister = one("Norway's minister counts 90 people.", "90 people", 90, 90, given_by="Norway")
    land = one("Ifølge norske myndigheder er der 90 personer.", "90 personer", 90, 90, lang="da", given_by="norske")
    assert minister.givers == land.givers == {"land NO"}


def test_an_amount_of_another_unit_is_compared_in_the_base_unit() -> None:
    found = one("It is 10 miles to Marlow.", "10 miles", 10, 10, "mi")
    assert found.measure == "length"
    assert found.bounds.low == pytest.approx(16093.44)


def test_an_open_amount_has_a_size() -> None:
    assert one("Up to 40 people fled.", "Up to 40 people", None, 40).bounds.size == 40


def test_a_number_whose_like_stands_beside_the_other_is_not_held_against_it() -> None:
    left = told("He faces 22 charges, eight of them new.", ("22 charges", exactly(22)), ("eight", exactly(8)))
    right = told("Han står over for 22 punkter, hvoraf otte er nye.", ("otte", exactly(8)), lang="da")
    assert [(pair.left, pair.right) for pair in pairs(left, right, near([[0.9], [0.5]]), report=True)] == [(1, 0)]


def test_what_is_left_alone_in_a_paragraph_of_reports_in_step_is_the_same_quantity() -> None:
    left = told(
        "Elmsby\n\nHavnen lukker.\n\nPolitiet holdt 25.000 medlemmer borte.",
        ("25.000 medlemmer", exactly(25_000)),
        lang="da",
    )
    right = told(
        "Elmsby\n\nDer Hafen schließt.\n\nEs waren 75.000 Personen.", ("75.000 Personen", exactly(75_000)), lang="de"
    )
    assert [pair.one for pair in pairs(left, right, near([[0.4]]), report=True)] == [True]
    assert pairs(left, right, near([[0.4]]), report=False) == []
