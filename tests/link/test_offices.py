"""Roles as offices, and who held one."""

from datetime import date

import pytest

from ordret.link.people.office_words import is_past, walks
from ordret.link.people.offices import Holding, Office, holder, office

OFFICES = [
    ("den danske udenrigsminister", "da", "foreign minister", "DK"),
    ("Russlands utenriksminister", "nb", "foreign minister", "RU"),
    ("German Foreign Minister", "en", "foreign minister", "DE"),
    ("Präsidentin der Europäischen Kommission", "de", "head", "Q8880"),
    ("formand for Europa-Kommissionen", "da", "head", "Q8880"),
    ("NATO secretary general", "en", "secretary general", "Q7184"),
    ("Natos generalsekretær", "da", "secretary general", "Q7184"),
    ("FN:s generalsekreterare", "sv", "secretary general", "Q1065"),
    ("NATO-generalsekretær", "da", "secretary general", "Q7184"),
    ("US Secretary of State", "en", "foreign minister", "US"),
    ("US-Außenminister", "de", "foreign minister", "US"),
    ("British Chancellor", "en", "finance minister", "GB"),
    ("Chancellor of Austria", "en", "head of government", "AT"),
    ("Bundeskanzlerin", "de", "head of government", None),
    ("Sveriges statsminister", "sv", "head of government", "SE"),
    ("Prime Minister of Israel", "en", "head of government", "IL"),
    ("Venäjän ulkoministeri", "fi", "foreign minister", "RU"),
    ("de Russische minister van Buitenlandse Zaken", "nl", "foreign minister", "RU"),
    ("forsvarsministerens", "da", "defence minister", None),
    ("Verteidigungsministers", "de", "defence minister", None),
    ("olje- og energiminister", "nb", "energy minister", None),
    ("utanriksminister", "nn", "foreign minister", None),
    ("leder av Arbeiderpartiet", "nb", "head", "Labour Party (Norway)"),
    ("ordfører i Oslo", "nb", "mayor", "Q585"),
    ("Danmarks ambassadør i Moskva", "da", "ambassador", "DK"),
    ("talsmand for Kreml", "da", "spokesman", "RU"),
    ("den norske utrikesministern", "sv", "foreign minister", "NO"),
    ("Regierender Bürgermeister von Berlin", "de", "mayor", "Q64"),
    ("Foreign Minister and Deputy Prime Minister", "en", "foreign minister", None),
]


@pytest.mark.parametrize(("role", "lang", "what", "of"), OFFICES)
def test_an_office_is_the_same_in_every_language(role: str, lang: str, what: str, of: str | None) -> None:
    found = office(role, lang)
    assert found is not None
    assert (found.what, found.of) == (what, of)


@pytest.mark.parametrize(
    ("role", "lang"),
    [
        ("tidligere statsminister", "da"),
        ("former Danish foreign minister", "en"),
        ("Vizekanzler", "de"),
        ("deputy foreign minister", "en"),
        ("bayerischer Ministerpräsident", "de"),
        ("president of the rowing club", "en"),
        ("den congolesiske præsident", "da"),
        ("Norges NATO-ambassadør", "nb"),
        ("skuespiller", "da"),
        ("", "da"),
        ("🙂 123", "en"),
        ("udenrigsminister", "xx"),
        ("minister " * 500, "en"),
    ],
)
def test_what_is_not_certainly_an_office_is_none(role: str, lang: str) -> None:
    found = office(role, lang)
    assert found is None or not found.single


WALKS = [
    ("Schauspieler", "de", {"art"}),
    ("Handballspielerin", "de", {"sport"}),
    ("Schiedsrichter", "de", {"sport"}),
    ("skuespilleren", "da", {"art"}),
    ("politimester", "nb", {"force"}),
    ("kollega", "nb", set()),
    ("ärkebiskop", "sv", {"church"}),
    ("rikosylikomisario", "fi", {"force"}),
    ("author and police officer", "en", {"letters", "force"}),
    ("тренер сборной", "ru", {"sport"}),
    ("president of the rowing club", "en", set()),
    ("word " * 5000, "en", set()),
    ("", "xx", set()),
]


@pytest.mark.parametrize(("role", "lang", "found"), WALKS)
def test_the_longest_word_tells_the_walk_of_life(role: str, lang: str, found: set[str]) -> None:
    assert walks(role, lang) == found


def test_what_somebody_was_once_is_past() -> None:
    assert is_past("tidligere fodboldspiller", "da")
    assert is_past("Ex-Nationaltorwart", "de")
    assert not is_past("fodboldspiller", "da")


FOREIGN = Office("foreign minister", "DK")
BEFORE = Holding("krag", FOREIGN, date(2019, 7, 1), date(2021, 11, 20))
AFTER = Holding("lund", FOREIGN, date(2022, 12, 15), date(2024, 1, 1))


def test_the_holder_is_whom_the_articles_of_those_days_name() -> None:
    assert holder(FOREIGN, date(2021, 12, 2), date(2021, 12, 2), [BEFORE, AFTER]) == "krag"
    assert holder(FOREIGN, date(2023, 5, 1), date(2023, 5, 1), [BEFORE, AFTER]) == "lund"


def test_nobody_is_guessed_where_no_article_tells() -> None:
    assert holder(FOREIGN, date(2022, 6, 1), date(2022, 6, 1), [BEFORE, AFTER]) is None
    assert holder(FOREIGN, date(2021, 12, 2), date(2021, 12, 2), []) is None


def test_two_holders_within_reach_are_none() -> None:
    soon = Holding("lund", FOREIGN, date(2021, 12, 1), date(2022, 1, 1))
    assert holder(FOREIGN, date(2021, 12, 2), date(2021, 12, 2), [BEFORE, soon]) is None


def test_an_office_without_a_country_or_with_many_holders_tells_nobody() -> None:
    day = date(2021, 11, 1)
    for sought in (Office("foreign minister", None), Office("spokesman", "DK", single=False)):
        held = Holding("krag", sought, day, day)
        assert holder(sought, day, day, [held]) is None


def test_the_same_office_elsewhere_is_another() -> None:
    day = date(2021, 11, 1)
    assert holder(Office("foreign minister", "NO"), day, day, [BEFORE]) is None
