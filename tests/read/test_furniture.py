import re
from dataclasses import replace

import pytest

from ordret.pack import Pack, load
from ordret.read.furniture import skip_spans

NO_REPORT = {
    "da": ["Annonce", "Artiklen fortsætter under annoncen", "Læs også: Aune rejser hjem", "Foto: Ola Vik/Ritzau",
           "Der opstod en fejl. Prøv igen senere.", "Vi bruger cookies", "Bliv abonnent", "Del artiklen", "Læs mere"],
    "nb": ["ANNONSE", "Artikkelen fortsetter under annonsen.", "Les også: Aune reiser hjem", "(Foto: Ola Vik / NTB)",
           "Noe gikk galt. Prøv igjen senere.", "Logg inn for å lese", "For abonnenter", "Del saken", "Mest lest"],
    "nn": ["Annonse", "Artikkelen held fram under annonsen", "Les også: Aune reiser heim", "Foto: Ola Vik / NTB",
           "Noko gjekk gale. Prøv igjen seinare.", "Vi brukar informasjonskapslar", "Les meir", "Del saka"],
    "sv": ["Annons", "Artikeln fortsätter under annonsen", "Läs också: Aune reser hem", "Foto: Ola Vik/TT",
           "Ett fel har uppstått. Försök igen senare.", "Läs mer: Aune reser hem", "Bli prenumerant", "Dela artikeln"],
    "en": ["Advertisement", "Story continues below", "Read more: Aune goes home", "Photo: Ola Vik/AP",
           "An error occurred. Please try again.", "READ ALSO: Aune", "Please enable JavaScript",
           "Subscribe now", "Most read",
           "Share this article", "Sign up for our daily newsletter", "Skip to main content"],
    "de": ["Anzeige", "Nach der Werbung weiterlesen", "Lesen Sie auch: Aune reist ab", "Foto: Ola Vik/dpa",
           "Ein Fehler ist aufgetreten. Bitte versuchen Sie es erneut.", "Jetzt abonnieren", "Artikel teilen",
           "Das könnte Sie auch interessieren", "Stand: 04.03.2026, 18:23"],
}  # fmt: skip
REPORT = {
    "da": ["Annoncen i avisen var dyr, siger Aune.", "Læserne var også med.", "- Del det med dem, siger Aune.",
           "Foto er forbudt i retten, siger dommeren.", "Fejlen opstod i går."],
    "nb": ["Annonsene ble fjernet onsdag.", "– Les også loven, sier Aune.", "Les også hva Aune sa, ber hun.",
           "Fotografen Ola Vik så alt.", "Noe gikk galt under landingen, sier Aune.", "Delegasjonen reiste hjem."],
    "nn": ["Annonsane vart fjerna onsdag.", "– Les også lova, seier Aune.", "Saka held fram i retten onsdag."],
    "sv": ["Annonserna togs bort.", "– Läs också lagen, säger Aune.", "Något gick fel vid landningen, säger Aune."],
    "en": ["Ads were removed on Wednesday.", "“Read also the law,” Aune said.", "Something went wrong, Aune said.",
           "The story continues below the surface, she said, and nobody knows where it will end.",
           "Photographs show the ship.", "Related talks were called off.", "Share prices fell."],
    "de": ["Anzeigen wurden entfernt.", "„Lesen Sie auch das Gesetz“, sagte Aune.", "Ein Fehler unterlief ihr.",
           "Der Artikel wird geändert.", "Mehr Nachrichten gab es nicht, sagte Aune."],
}  # fmt: skip


def skipped(text: str, pack: Pack) -> list[str]:
    return [text[span.start : span.end] for span in skip_spans(text, pack)]


@pytest.fixture
def pack() -> Pack:
    """A pack with one pattern of each sort."""
    patterns = (re.compile("annonse", re.IGNORECASE),)
    return replace(load("nb"), furniture=patterns, next_line=(re.compile("les også:?", re.IGNORECASE),))


@pytest.mark.parametrize(("lang", "line"), [(lang, line) for lang, lines in NO_REPORT.items() for line in lines])
def test_a_line_that_is_no_report_is_skipped(lang: str, line: str) -> None:
    assert skipped(f"Aune kom.\n\n{line}\n\nAune gikk.", load(lang)) == [line]


@pytest.mark.parametrize(("lang", "line"), [(lang, line) for lang, lines in REPORT.items() for line in lines])
def test_a_line_of_report_is_never_skipped(lang: str, line: str) -> None:
    assert skipped(f"Aune kom.\n\n{line}\n\nAune gikk.", load(lang)) == []


def test_a_span_is_the_line_without_the_blanks_around_it(pack: Pack) -> None:
    assert [(s.start, s.end) for s in skip_spans("Ja.\n  ANNONSE \t\nNei.", pack)] == [(6, 13)]


def test_only_a_whole_line_counts(pack: Pack) -> None:
    assert skipped("Annonse i avisen\nEn annonse\nannonse.", pack) == []


@pytest.mark.parametrize("gap", ["\n", "\n\n", " \n \n"])
def test_the_teaser_below_read_also_goes_with_it(pack: Pack, gap: str) -> None:
    assert skipped(f"Les også:{gap}Aune reiser hjem\n\nAune gikk.", pack) == ["Les også:", "Aune reiser hjem"]


def test_only_one_line_goes_with_it(pack: Pack) -> None:
    assert skipped("Les også:\nAune reiser hjem\nAune kom tilbake", pack) == ["Les også:", "Aune reiser hjem"]


@pytest.mark.parametrize("line", ["Aune gikk.", "«Jeg går.»", "– Jeg går, sa Aune:", "Aune gikk hjem " * 12])
def test_a_sentence_or_paragraph_below_read_also_is_report(pack: Pack, line: str) -> None:
    assert skipped(f"Les også:\n\n{line}", pack) == ["Les også:"]


def test_a_line_further_below_is_report(pack: Pack) -> None:
    assert skipped("Les også:\n\n\nAune reiser hjem", pack) == ["Les også:"]


def test_a_long_line_is_a_paragraph_whatever_it_says(pack: Pack) -> None:
    greedy = replace(pack, furniture=(re.compile(".*"),))
    assert skipped("Ja. " * 100, greedy) == []


def test_a_text_of_one_endless_line_takes_no_time(pack: Pack) -> None:
    assert skip_spans("annonse " * 500_000, pack) == ()
    assert skip_spans(" " * 500_000, pack) == ()


def test_lines_of_the_outlet_and_what_the_page_sets_apart_are_skipped() -> None:
    text = "Aune kom.\n\nFjordens venner\n\nVeien er 9 km\xa0lang.\n\nAune gikk."
    lines = (re.compile("fjordens venner", re.IGNORECASE),)
    spans = skip_spans(text, None, lines=lines, apart={"Veiener9kmlang."})
    assert [text[span.start : span.end] for span in spans] == ["Fjordens venner", "Veien er 9 km\xa0lang."]


def test_what_the_page_sets_apart_may_be_long() -> None:
    assert skip_spans("Ja. " * 100, None, apart={"Ja." * 100}) != ()
