"""For whom a party stands, and whether two are one."""

import pytest

from ordret.link.parties import Party, land_of, lands, likeness, shared
from ordret.model import Part, PartKind, Passage


def part(words: str, kind: PartKind = "anonymous", *, name: str | None = None, role: str | None = None) -> Part:
    return Part(kind, name, role, Passage(0, len(words), words))


@pytest.mark.parametrize(
    ("words", "lang", "land"),
    [
        ("den tyske delegation", "da", "DE"),
        ("Den russiske regering", "da", "RU"),
        ("ukrainske ledere", "nb", "UA"),
        ("dei finske styresmaktene", "nn", "FI"),
        ("den norska regeringen", "sv", "NO"),
        ("the Danish foreign minister", "en", "DK"),
        ("die polnische Regierung", "de", "PL"),
        ("de Belgische premier", "nl", "BE"),
        ("Ruotsin hallitus", "fi", "SE"),
    ],
)
def test_unnamed_people_stand_for_the_country_that_is_printed(words: str, lang: str, land: str) -> None:
    assert land_of(part(words), lang) == land


def test_of_two_countries_none_is_theirs() -> None:
    assert land_of(part("de tyske og polske ministre"), "da") is None
    assert lands("anklager fra Ukraine og USA", "da") == {"UA", "US"}


def test_a_capital_stands_for_its_country_and_another_town_for_none() -> None:
    assert land_of(part("Moskva", "place", name="Moskva"), "da") == "RU"
    assert land_of(part("Aarhus", "place", name="Aarhus"), "da") is None


def test_a_person_stands_for_the_country_of_the_office_not_for_that_of_the_post() -> None:
    assert land_of(part("Varn", "person", name="Rita Varn", role="Norges statsminister"), "da") == "NO"
    assert land_of(part("Varn", "person", name="Rita Varn"), "da") is None


RONNE = Party("a", "person", "person ronne", "ronne", frozenset({"foreign minister of DK"}), "DK")


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (Party("b", "person", "person ronne", "ronne"), "one"),
        (Party("b", "person", None, None, frozenset({"foreign minister of DK"}), "DK"), "one"),
        (Party("b", "person", None, None, frozenset({"prime minister of DK"}), "DK"), "side"),
        (Party("b", "person", "person ronne", "another"), "side"),
        (Party("b", "person", "person varn", "varn", frozenset({"foreign minister of DK"}), "DK"), "two"),
        (Party("b", "place", "place Q35", "dk", frozenset(), "DK"), "side"),
        (Party("b", "place", "place Q20", "no", frozenset(), "NO"), "two"),
        (Party("b", "group"), None),
    ],
)
def test_a_minister_beside_others(other: Party, told: str | None) -> None:
    assert likeness(RONNE, other) == likeness(other, RONNE) == told


def test_each_is_paired_once_and_the_surest_first() -> None:
    minister = Party("c", "person", "person holm", "holm", frozenset(), "DK")
    found = shared([minister, RONNE], [Party("b", "person", "person ronne", "ronne", frozenset(), "DK")])
    assert [(one.id, other.id) for one, other in found.one] == [("a", "b")]
    assert (found.side, found.apart) == ((), False)
