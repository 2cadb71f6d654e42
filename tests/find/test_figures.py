"""Sentences and the figures in them: bounds, units, what is counted, who says so, of which day."""

from time import process_time

import pytest

from ordret import marked
from ordret.find import read
from ordret.find.figures import find_figures
from ordret.gate import amounts
from ordret.model import Figure
from ordret.pack import load
from ordret.pack.units import comparable


def figures(text: str, lang: str, published: str = "2021-12-03") -> list[Figure]:
    return amounts.read(marked.Passage(text, published=published), load(lang))


def bounds(text: str, lang: str) -> list[tuple[float | None, float | None, bool, str]]:
    amounts = [figure.amount for figure in figures(text, lang)]
    return [(amount.low, amount.high, amount.approximate, amount.unit) for amount in amounts]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("At least 12 boats sank.", (12, None, False, "boats")),
        ("Up to 12 boats sank.", (None, 12, False, "boats")),
        ("Nearly 12 boats sank.", (12, 12, True, "boats")),
        ("Between 10 and 12 boats sank.", (10, 12, False, "boats")),
        ("Ten to twelve boats sank.", (10, 12, False, "boats")),
        ("Some 10–12 million euros are missing.", (10_000_000, 12_000_000, True, "EUR")),
        ("Twelve boats or more sank.", (12, None, False, "boats")),
        ("The fine is due within ten days.", (None, 10, False, "days")),
        ("It fell to minus 20 degrees Celsius.", (-20, -20, False, "°C")),
    ],
)
def test_the_words_beside_a_number_bound_it(text: str, wanted: tuple[float | None, float | None, bool, str]) -> None:
    assert bounds(text, "en") == [wanted]


def test_a_rise_has_two_figures_with_one_unit() -> None:
    assert bounds("Ledigheten steg fra 5 til 7 prosent.", "nb") == [(5, 5, False, "%"), (7, 7, False, "%")]


@pytest.mark.parametrize(
    ("text", "lang", "unit"),
    [
        ("Broen koster 40 millioner kroner.", "da", "DKK"),
        ("Brua koster 40 millioner kroner.", "nb", "NOK"),
        ("Bron kostar 40 miljoner kronor.", "sv", "SEK"),
        ("Broen koster 40 millioner svenske kroner.", "da", "SEK"),
        ("The bridge costs 40 million Norwegian kroner.", "en", "NOK"),
        ("The bridge costs £40m.", "en", "GBP"),
        ("Die Brücke kostet 40 Millionen Franken.", "de", "CHF"),
        ("Brua koster 40 milliarder oljekroner.", "nb", "NOK"),
    ],
)
def test_money_has_the_currency_of_its_words_or_of_its_country(text: str, lang: str, unit: str) -> None:
    (figure,) = figures(text, lang)
    assert figure.amount.unit == unit


def test_ore_are_hundredths_of_a_krone() -> None:
    (figure,) = figures("Prisen gikk opp med 40 øre.", "nb")
    assert figure.amount.low == pytest.approx(0.4)
    assert figure.amount.unit == "NOK"


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("Zwei Drittel der Wähler blieben fern.", "de", 66.67),
        ("Hver fjerde elev blev hjemme.", "da", 25),
        ("One in three pupils stayed away.", "en", 33.33),
        ("Åtte av ti velgere ble hjemme.", "nb", 80),
        ("Hälften av eleverna stannade hemma.", "sv", 50),
    ],
)
def test_a_share_counts_in_hundredths(text: str, lang: str, value: float) -> None:
    (figure,) = figures(text, lang)
    assert (figure.amount.low, figure.amount.unit) == (value, "%")


@pytest.mark.parametrize(
    ("text", "lang", "quantity"),
    [
        ("De så 115.000 soldater nær grensa til Ukraina.", "nb", "soldater nær grensa til Ukraina"),
        ("40 procent af vælgerne i Nordby blev hjemme.", "da", "vælgerne i Nordby"),
        ("Arbeidsledigheten steg til 5 prosent.", "nb", "Arbeidsledigheten"),
        ("Norby has an unemployment rate of 20 per cent.", "en", "unemployment rate"),
        ("Er bekam vier Jahre Haft.", "de", "Haft"),
        ("A two-hour rally was held.", "en", "rally"),
    ],
)
def test_a_figure_says_what_it_is_of(text: str, lang: str, quantity: str) -> None:
    (figure,) = figures(text, lang)
    assert figure.quantity.text == quantity


def test_a_number_without_a_noun_counts_what_was_counted_before() -> None:
    first, second = figures("Rund 3.800 Stellen fallen weg, davon etwa 1.100 in Zwickau.", "de")
    assert (first.amount.unit, second.amount.unit) == ("Stellen", "Stellen")
    assert second.quantity == first.quantity


def test_some_of_many_are_of_one_kind() -> None:
    assert bounds("The chain will close 23 of its 310 shops.", "en") == [
        (23, 23, False, "shops"),
        (310, 310, False, "shops"),
    ]


def test_whoever_says_the_words_gives_the_figure() -> None:
    (figure,) = figures("Ifølge departementet i Sollia mangler 40 skip.", "nb")
    assert figure.given_by is not None
    assert figure.given_by.here.text == "departementet"


def test_a_figure_of_the_report_is_given_by_nobody() -> None:
    (figure,) = figures("40 skip mangler.", "nb")
    assert figure.given_by is None


def test_the_day_of_the_clause_is_the_figures() -> None:
    (figure,) = figures("I november kom 1200 flyktninger til øya.", "nb")
    assert figure.as_of is not None
    assert figure.as_of.words == "I november"


@pytest.mark.parametrize(
    "text",
    [
        "Sales were 5 per cent lower than in May.",
        "The plan is to hire 40 teachers by 2030.",
    ],
)
def test_a_day_of_comparison_or_a_deadline_is_not_the_figures(text: str) -> None:
    assert [figure.as_of for figure in figures(text, "en")] == [None]


def test_what_and_joins_has_one_day() -> None:
    first, second = figures("I går kæmpede 600 brandfolk og 14 fly mod flammerne.", "da")
    assert first.as_of == second.as_of is not None


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The two leaders met.", "en"),
        ("He is 45 years old.", "en"),
        ("Elena Varn, 45, was there.", "en"),
        ("The bill passed by 90 votes to 17.", "en"),
        ("“Seven Days in May” opens the festival.", "en"),
        ("We spoke 45 years later.", "en"),
        ("Call 0800 555 123.", "en"),
        ("De tre lande er enige.", "da"),
        ("For børn under 15 år er det gratis.", "da"),
        ("Im Jahr 2014 gewann sie.", "de"),
        ("Kickers siegte 3:1.", "de"),
        ("Det er femte gang.", "nb"),
        ("Prisen er firedoblet.", "nb"),
    ],
)
def test_what_claims_no_number_is_no_figure(text: str, lang: str) -> None:
    assert figures(text, lang) == []


def test_four_times_the_text_takes_about_four_times_as_long() -> None:
    assert seconds("five of the 12 men saw 40 ships, " * 1000) < 10 * seconds("five of the 12 men saw 40 ships, " * 250)


def seconds(text: str) -> float:
    reading = read(marked.as_article(marked.Passage(text), "en"), load("en"))
    begun = process_time()
    assert [*find_figures.run(reading)]
    return process_time() - begun


def test_a_number_behind_a_word_without_an_end_is_read_once() -> None:
    long = "Donaudampfschifffahrts" * 20
    assert bounds(f"Die {long} hat 115 Schiffe.", "de") == [(115, 115, False, "Schiffe")]
    assert figures(f"x{'9月' * 500}", "en") == []


def test_what_measures_the_same_can_be_compared() -> None:
    assert comparable("mi", "km") == pytest.approx(1.609344)
    assert comparable("weeks", "days") == pytest.approx(7)
    assert comparable("EUR", "USD") is None
    assert comparable("ships", "boats") is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nn", "Russland seier at det ikkje er fleire enn 40 skip i hamna."),
        ("da", "Der var ikke mere end 40 skibe i havnen."),
        ("en", "There were not more than 40 ships in the harbour."),
        ("en", "The fleet did not lose more than 40 ships."),
        ("de", "Es lagen nicht mehr als 40 Schiffe im Hafen."),
        ("sv", "Det var inte fler än 40 fartyg i hamnen."),
    ],
)
def test_not_more_than_is_at_most(lang: str, text: str) -> None:
    (figure,) = figures(text, lang)
    assert (figure.amount.low, figure.amount.high) == (None, 40)
