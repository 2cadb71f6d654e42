"""Sentences and the numbers in them."""

import pytest

from ordret.amount import counts, languages, number_words
from ordret.pack import languages as packs

NUMBERS = [
    ("da", "Vi har 115.000 soldater.", {"115.000": 115000}),
    ("nb", "Vi har 115 000 soldater.", {"115 000": 115000}),
    ("en", "We have 115,000 soldiers.", {"115,000": 115000}),
    ("de", "Es sind 2,5 Prozent.", {"2,5": 2.5}),
    ("en", "It is 2.5 percent.", {"2.5": 2.5}),
    ("da", "Det koster 3,5 mia. kroner.", {"3,5 mia": 3500000000}),
    ("en", "It costs 3.5 billion kroner.", {"3.5 billion": 3500000000}),
    ("de", "Es kostet 1,2 Billionen.", {"1,2 Billionen": 1200000000000}),
    ("en", "Half a million people.", {"Half a million": 500000}),
    ("da", "En halv million mennesker.", {"halv million": 500000}),
    ("nb", "To og en halv million mennesker.", {"To og en halv million": 2500000}),
    ("sv", "En och en halv miljard kronor.", {"En och en halv miljard": 1500000000}),
    ("da", "Halvanden million kroner.", {"Halvanden million": 1500000}),
    ("de", "Anderthalb Millionen Euro.", {"Anderthalb Millionen": 1500000}),
    ("da", "Toogtyve mand, femoghalvtreds kvinder.", {"Toogtyve": 22, "femoghalvtreds": 55}),
    ("de", "Dreihundertfünfzigtausend Menschen.", {"Dreihundertfünfzigtausend": 350000}),
    ("nl", "Tweeëntwintig mensen.", {"Tweeëntwintig": 22}),
    ("fi", "Kaksikymmentäviisi sotilasta.", {"Kaksikymmentäviisi": 25}),
    ("sv", "Två hundra femtio tusen.", {"Två hundra femtio tusen": 250000}),
    ("en", "Two hundred and fifty thousand.", {"Two hundred and fifty thousand": 250000}),
    ("en", "Twenty-seven of them, three and four.", {"Twenty-seven": 27, "three": 3, "four": 4}),
    ("nn", "Ein million kroner.", {"Ein million": 1000000}),
    ("da", "En tredjedel af husene, to tredjedele af vejene.", {"En tredjedel": 1 / 3, "to tredjedele": 2 / 3}),
    ("en", "Half of the homes, a quarter of the farms.", {"Half of": 0.5, "a quarter of": 0.25}),
    ("de", "Die Hälfte der Höfe, drei Viertel der Häuser.", {"Hälfte": 0.5, "drei Viertel": 0.75}),
    ("nn", "Kvar fjerde lærar.", {"Kvar fjerde": 0.25}),
    ("sv", "Ett av fem barn, vartannat.", {"Ett av fem": 0.2, "vartannat": 0.5}),
    ("en", "One in ten thousand, two and a half of them.", {"One in ten thousand": 0.0001, "two and a half": 2.5}),
    ("nb", "Prisen er firedoblet, dobbelt så høy.", {"firedoblet": 4, "dobbelt så": 2}),
    ("de", "Der Preis hat sich verdreifacht.", {"verdreifacht": 3}),
    ("nl", "De helft, twee derde van de huizen.", {"De helft": 0.5, "twee derde van": 2 / 3}),
    ("fi", "Puolet taloista, kaksi kolmasosaa.", {"Puolet": 0.5, "kaksi kolmasosaa": 2 / 3}),
]
NONE = [
    ("en", "One of the G20 summits at 10:30."),
    ("da", "En af dem kom kl. 10.30 i et F-35."),
    ("de", "Eine Million ist viel, sagte keiner."[18:]),
    ("en", "Thousands of people, the third of May, a third party."),
    ("de", "Ein Haus in diesem Viertel."),
    ("nb", "Flere hundre mennesker."),
    ("en", "I'm a quiet man."),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), NUMBERS)
def test_a_number_has_its_value_whatever_the_language_writes(lang: str, text: str, wanted: dict[str, float]) -> None:
    found = {text[each.start : each.end]: each.value for each in counts(text, number_words(lang))}
    assert found == pytest.approx(wanted)


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_articles_names_and_times_of_day_are_no_numbers(lang: str, text: str) -> None:
    assert [*counts(text, number_words(lang))] == []


@pytest.mark.parametrize("text", ["I 2021 var det værre.", "Den 12.9.2021 var det værre."])
def test_a_year_is_no_count(text: str) -> None:
    (year,) = counts(text, number_words("da"))
    assert year.year
    assert year.value == 2021


def test_without_number_words_figures_alone_count() -> None:
    assert [each.value for each in counts("115.000 wojsk, nie dwa", None)] == [115000]


@pytest.mark.parametrize("lang", languages())
def test_a_language_has_ten_tens(lang: str) -> None:
    words = number_words(lang)
    assert words is not None
    assert set(words.numbers.values()) == {*range(20), *range(20, 100, 10)}


def test_every_pack_has_number_words() -> None:
    assert set(languages()) == set(packs())
