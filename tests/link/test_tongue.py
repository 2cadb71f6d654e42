import pytest

from ordret.link.wording.tongue import Said, Way, outlet_tongue, tongue, way

OUTRIGHT = [
    ("da", "siger han på engelsk", "en"),
    ("nb", "sa hun på russisk", "ru"),
    ("nn", "sa ho på russisk", "ru"),
    ("sv", "sade han på ryska", "ru"),
    ("en", "he said in Ukrainian", "uk"),
    ("de", "sagte er auf Englisch", "en"),
    ("nl", "zei hij in het Engels", "en"),
    ("fi", "hän sanoi englanniksi", "en"),
]


@pytest.mark.parametrize(("lang", "beside", "wanted"), OUTRIGHT)
def test_what_the_text_says_outright_counts_first(lang: str, beside: str, wanted: str) -> None:
    assert tongue(beside, lang, country="DK", told=None).lang == wanted


def test_two_languages_named_tell_nothing() -> None:
    assert tongue("said in English and in Russian", "en", country="CH", told=None).lang is None


@pytest.mark.parametrize(
    ("country", "wanted"),
    [("DK", "da"), ("RU", "ru"), ("UA", "uk"), ("NO", "no"), ("US", "en"), ("AT", "de"), ("IE", "en")],
)
def test_a_country_with_one_language_speaks_it(country: str, wanted: str) -> None:
    assert tongue("", "en", country=country, told=None) == Said(wanted, "the language of the speaker's country")


@pytest.mark.parametrize("country", ["FI", "CH", "BE", "CA", None])
def test_a_country_with_several_languages_leaves_it_open(country: str | None) -> None:
    assert tongue("", "en", country=country, told=None) == Said(None, "the text does not tell")


def test_told_tass_by_a_russian_is_russian() -> None:
    assert tongue("", "da", country="RU", told="Tass") == Said(
        "ru", "told Tass, in a language of the speaker's country"
    )


def test_told_tass_by_one_whose_country_speaks_russian_too() -> None:
    assert tongue("", "da", country="KZ", told="Tass").lang == "ru"


def test_to_a_foreign_outlet_one_may_speak_either_language() -> None:
    assert tongue("", "da", country="DK", told="BBC") == Said(None, "told BBC")


def test_agencies_that_sell_in_many_languages_tell_nothing() -> None:
    assert outlet_tongue("Reuters") is None
    assert tongue("", "da", country="DK", told="Reuters").lang == "da"


WAYS: list[tuple[str, str | None, list[str], Way | None]] = [
    ("da", "da", [], "as said"),
    ("nn", "no", [], "as said"),
    ("en", "ru", [], "translated"),
    ("da", "da", ["Bild"], "back-translated"),
    ("da", "da", ["Ritzau"], "as said"),
    ("sv", "da", ["Bild"], "translated"),
    ("da", None, ["Bild"], None),
]


@pytest.mark.parametrize(("lang", "said", "via", "wanted"), WAYS)
def test_a_wording_is_as_said_translated_or_translated_back(
    lang: str, said: str | None, via: list[str], wanted: Way | None
) -> None:
    assert way(lang, Said(said, ""), via) == wanted
