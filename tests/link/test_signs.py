import pytest

from ordret.link.wording.signs import signs
from ordret.link.wording.telling import DEGREES, OPPOSITE, languages, telling
from ordret.pack import languages as packs
from ordret.pack import load

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


def test_a_year_is_kept_apart_from_counts() -> None:
    (year,) = [sign for sign in signs("I 2021 var det værre.", load("da")).found if sign.value == "2021"]
    assert year.what == "year"


def test_a_third_is_written_to_four_places_and_a_whole_number_whole() -> None:
    assert signs("En tredjedel af 115.000 soldater.", load("da")).numbers == {"0.3333", "115000"}


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
def test_a_language_has_words_of_each_degree(lang: str) -> None:
    words = telling(lang)
    assert words is not None
    assert set(words.degrees.values()) == set(DEGREES)
    assert set(words.turns.means.values()) == {pole for pair in OPPOSITE.items() for pole in pair}
    assert set(words.negating.means.values()) == {"without", "except"}


def test_every_pack_has_telling_words() -> None:
    assert set(languages()) == set(packs())
