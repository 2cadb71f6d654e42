import pytest

from ordret.link.wording.signs import signs
from ordret.link.wording.telling import DEGREES, OPPOSITE, languages, telling
from ordret.pack import languages as packs
from ordret.pack import load

NUMBERS = [
    ("da", "Vi har 115.000 soldater.", {"115.000": "115000"}),
    ("nb", "Vi har 115 000 soldater.", {"115 000": "115000"}),
    ("en", "We have 115,000 soldiers.", {"115,000": "115000"}),
    ("de", "Es sind 2,5 Prozent.", {"2,5": "2.5"}),
    ("en", "It is 2.5 percent.", {"2.5": "2.5"}),
    ("da", "Det koster 3,5 mia. kroner.", {"3,5 mia": "3500000000"}),
    ("en", "It costs 3.5 billion kroner.", {"3.5 billion": "3500000000"}),
    ("de", "Es kostet 1,2 Billionen.", {"1,2 Billionen": "1200000000000"}),
    ("en", "Half a million people.", {"Half a million": "500000"}),
    ("da", "En halv million mennesker.", {"halv million": "500000"}),
    ("nb", "To og en halv million mennesker.", {"To og en halv million": "2500000"}),
    ("sv", "En och en halv miljard kronor.", {"En och en halv miljard": "1500000000"}),
    ("da", "Halvanden million kroner.", {"Halvanden million": "1500000"}),
    ("de", "Anderthalb Millionen Euro.", {"Anderthalb Millionen": "1500000"}),
    ("da", "Toogtyve mand, femoghalvtreds kvinder.", {"Toogtyve": "22", "femoghalvtreds": "55"}),
    ("de", "Dreihundertfünfzigtausend Menschen.", {"Dreihundertfünfzigtausend": "350000"}),
    ("nl", "Tweeëntwintig mensen.", {"Tweeëntwintig": "22"}),
    ("fi", "Kaksikymmentäviisi sotilasta.", {"Kaksikymmentäviisi": "25"}),
    ("sv", "Två hundra femtio tusen.", {"Två hundra femtio tusen": "250000"}),
    ("en", "Two hundred and fifty thousand.", {"Two hundred and fifty thousand": "250000"}),
    ("en", "Twenty-seven of them, three and four.", {"Twenty-seven": "27", "three": "3", "four": "4"}),
    ("nn", "Ein million kroner.", {"Ein million": "1000000"}),
    ("da", "En tredjedel af husene, to tredjedele af vejene.", {"En tredjedel": "0.3333", "to tredjedele": "0.6667"}),
    ("en", "Half of the homes, a quarter of the farms.", {"Half of": "0.5", "a quarter of": "0.25"}),
    ("de", "Die Hälfte der Höfe, drei Viertel der Häuser.", {"Hälfte": "0.5", "drei Viertel": "0.75"}),
    ("nn", "Kvar fjerde lærar.", {"Kvar fjerde": "0.25"}),
    ("sv", "Ett av fem barn, vartannat.", {"Ett av fem": "0.2", "vartannat": "0.5"}),
    ("en", "One in ten thousand, two and a half of them.", {"One in ten thousand": "0.0001", "two and a half": "2.5"}),
    ("nb", "Prisen er firedoblet, dobbelt så høy.", {"firedoblet": "4", "dobbelt så": "2"}),
    ("de", "Der Preis hat sich verdreifacht.", {"verdreifacht": "3"}),
    ("nl", "De helft, twee derde van de huizen.", {"De helft": "0.5", "twee derde van": "0.6667"}),
    ("fi", "Puolet taloista, kaksi kolmasosaa.", {"Puolet": "0.5", "kaksi kolmasosaa": "0.6667"}),
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
NEGATED = [
    ("da", "Det er ikke rigtigt.", 1),
    ("nb", "Ingen har sagt det.", 1),
    ("nn", "Eg har aldri sagt det.", 1),
    ("sv", "Det stämmer inte.", 1),
    ("en", "It isn't true, and nobody said so.", 2),
    ("de", "Wir haben keinen Plan.", 1),
    ("nl", "Dat is niet waar.", 1),
    ("fi", "Se ei ole totta.", 1),
    ("de", "Wir haben einen Plan.", 0),
    ("sv", "Alla utom en kom.", 1),
    ("en", "All except one came.", 1),
    ("de", "Alle kamen, außer mir.", 1),
    ("de", "Das Schiff ist außer Dienst.", 0),
    ("da", "De kom uden hjelm.", 0),
]
TURNED = [
    ("da", "Skatten skal hæves.", {"rise"}),
    ("sv", "Skatten ska sänkas.", {"fall"}),
    ("en", "Our exports to the islands.", {"export"}),
    ("de", "Unsere Einfuhren von den Inseln.", {"import"}),
    ("en", "Over 500 came over the bridge.", {"more"}),
    ("nb", "Under fem år, under krigen.", {"less"}),
    ("nl", "Zij hebben verloren.", {"lose"}),
    ("fi", "Ennen kokousta.", {"before"}),
]
DEGREE = [
    ("en", "They must leave.", "must"),
    ("en", "They should leave.", "should"),
    ("de", "Sie müssen gehen.", "must"),
    ("sv", "De borde gå.", "should"),
    ("da", "De kommer måske.", "perhaps"),
    ("nb", "De kommer sannsynligvis.", "probably"),
    ("da", "De kommer helt sikkert.", "certainly"),
    ("en", "It is completely wrong.", "completely"),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), NUMBERS)
def test_a_number_has_its_value_whatever_the_language_writes(lang: str, text: str, wanted: dict[str, str]) -> None:
    found = [sign for sign in signs(text, load(lang)).found if sign.what in ("number", "year")]
    assert {text[sign.start : sign.end]: sign.value for sign in found} == wanted


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_articles_names_and_times_of_day_are_no_numbers(lang: str, text: str) -> None:
    assert signs(text, load(lang)).numbers == frozenset()


@pytest.mark.parametrize("text", ["I 2021 var det værre.", "Den 12.9.2021 var det værre."])
def test_a_year_is_kept_apart_from_counts(text: str) -> None:
    (year,) = [sign for sign in signs(text, load("da")).found if sign.value == "2021"]
    assert year.what == "year"


def test_a_year_in_one_language_is_the_year_in_the_other() -> None:
    assert signs("since 2021", load("en")).numbers == signs("siden 2021", load("da")).numbers == {"2021"}


def test_without_a_pack_figures_alone_count() -> None:
    held = signs("115.000 wojsk, nie dwa", None)
    assert held.numbers == {"115000"}
    assert held.negations == 0


@pytest.mark.parametrize(("lang", "text", "times"), NEGATED)
def test_a_not_is_counted(lang: str, text: str, times: int) -> None:
    assert signs(text, load(lang)).negations == times


def test_a_without_is_a_weak_not_but_none_in_without_doubt() -> None:
    assert signs("De kom uden hjelm.", load("da")).without == 1
    assert signs("Det er uden tvivl sandt.", load("da")).without == 0


@pytest.mark.parametrize(("lang", "text", "poles"), TURNED)
def test_words_that_turn_a_statement_round_have_a_pole(lang: str, text: str, poles: set[str]) -> None:
    assert signs(text, load(lang)).turns == poles


def test_a_question_ends_with_its_mark() -> None:
    assert signs("Vil de sælge teatret?”", load("da")).asks
    assert not signs("Hvad skal vi? Vi må sælge.", load("da")).asks


@pytest.mark.parametrize(("lang", "text", "degree"), DEGREE)
def test_words_of_degree_stand_on_one_scale_in_all_languages(lang: str, text: str, degree: str) -> None:
    assert degree in {sign.value for sign in signs(text, load(lang)).found}


def test_what_was_and_what_is_to_come_are_told_apart() -> None:
    assert signs("We sent them home.", load("en")).tenses == {"past"}
    assert signs("We will send them home.", load("en")).tenses == {"to come"}


@pytest.mark.parametrize("lang", languages())
def test_a_language_has_ten_tens_and_words_of_each_degree(lang: str) -> None:
    words = telling(lang)
    assert words is not None
    assert set(words.numbers.values()) == {*range(20), *range(20, 100, 10)}
    assert set(words.degrees.values()) == set(DEGREES)
    assert set(words.turns.means.values()) == {pole for pair in OPPOSITE.items() for pole in pair}
    assert set(words.negating.means.values()) == {"without", "except"}


def test_every_pack_has_telling_words() -> None:
    assert set(languages()) == set(packs())
