"""The articles that the big record is cloned of: paragraphs of annotated texts with quotations put between them, one
report in forty outlets, one person who is quoted again and again, and the example corpus. People and outlets are
invented."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from bench.linking import pools
from bench.texts import rows

SEED = 11
DAYS = 40  # over which the articles lie
REPRINTS = 40  # of one report
HEARD = 480  # articles with a quotation of one person, each of other words
QUOTATIONS = 7  # put into an article, besides those in its paragraphs
FIRST = (
    "Aksel",
    "Birte",
    "Edvard",
    "Frøydis",
    "Gunvor",
    "Henning",
    "Ingrid",
    "Jorunn",
    "Kasper",
    "Liselotte",
    "Mogens",
)
LAST = (
    "Aagesen",
    "Brekkum",
    "Dybvad",
    "Fjellvik",
    "Grøndahl",
    "Hovgaard",
    "Kvistad",
    "Lundsgård",
    "Myrdal",
    "Ravnkilde",
)
PLACES = ("Havn", "Vik", "Sund", "Ager", "Holm", "Dal", "Fjord", "Næs", "Borg", "Ås")
PAPERS = {"da": "Tidende", "nb": "Avis", "nn": "Blad", "sv": "Posten", "en": "Courier", "de": "Bote"}


@dataclass(frozen=True, slots=True)
class Tongue:
    """How a language prints who said what, and an office that its people hold."""

    said: str
    office: str
    report: str  # of the story that forty outlets have, with the quotation that all of them print


TONGUES = {
    "da": Tongue(
        "»{words},« siger {who}.",
        "havneminister",
        "Havnen i Ravnsund lukker i tolv dage, efter at et fragtskib har revet 300 meter af molen med sig.\n\n"
        "»Vi åbner ikke havnen, før den sidste sten ligger på plads igen,« siger havneminister Sigvard Ellinggaard.",
    ),
    "nb": Tongue(
        "– {words}, sier {who}.",
        "havneminister",
        "Havnen i Ravnsund stenger i tolv dager etter at et lasteskip rev med seg 300 meter av moloen.\n\n"
        "– Vi åpner ikke havnen før den siste steinen ligger på plass igjen, sier havneminister Sigvard Ellinggaard.",
    ),
    "nn": Tongue(
        "– {words}, seier {who}.",
        "hamneminister",
        "Hamna i Ravnsund stengjer i tolv dagar etter at eit lasteskip reiv med seg 300 meter av moloen.\n\n"
        "– Vi opnar ikkje hamna før den siste steinen ligg på plass att, seier hamneminister Sigvard Ellinggaard.",
    ),
    "sv": Tongue(
        "– {words}, säger {who}.",
        "hamnminister",
        "Hamnen i Ravnsund stänger i tolv dagar sedan ett lastfartyg rivit med sig 300 meter av vågbrytaren.\n\n"
        "– Vi öppnar inte hamnen förrän den sista stenen ligger på plats igen, säger hamnminister Sigvard Ellinggaard.",
    ),
    "en": Tongue(
        "“{words},” said {who}.",
        "port minister",
        "The port of Ravnsund will close for twelve days after a freighter tore away 300 metres of its breakwater.\n\n"
        "“We will not open the port until the last stone is back in place,” said port minister Sigvard Ellinggaard.",
    ),
    "de": Tongue(
        "„{words}“, sagte {who}.",
        "Hafenminister",
        "Der Hafen von Ravnsund schließt für zwölf Tage, nachdem ein Frachter 300 Meter der Mole mitgerissen hat.\n\n"
        "„Wir öffnen den Hafen nicht, bevor der letzte Stein wieder an seinem Platz liegt“, sagte Hafenminister "
        "Sigvard Ellinggaard.",
    ),
}
HERS = "Nadia Sandvig"  # who is quoted again and again
REPRINTED = "Sigvard Ellinggaard"  # whose one sentence forty outlets print


def articles(data: Path, count: int) -> Iterator[dict[str, str]]:
    """So many articles, as rows of a JSON-lines file; the same ones each time."""
    chance, held = random.Random(SEED), pools(data)
    lines = {lang: _lines(data, lang) for lang in TONGUES}
    hers = [row for row in rows(data / "parallel" / "newstest2019-dev.jsonl.gz") if _fits(row["en"])][:HEARD]
    for number in range(count - REPRINTS):
        lang = chance.choice(sorted(TONGUES))
        said = [_said(lang, chance.choice(lines[lang]), _somebody(chance)) for _ in range(QUOTATIONS)]
        heard = [_said(lang, row[lang], HERS) for row in hers[number : number + 1]]
        paragraphs = [*chance.sample(held[lang], 2), *said, *heard]
        chance.shuffle(paragraphs)
        yield _row(number, lang, paragraphs, day=chance.randrange(1, DAYS))
    for number in range(count - REPRINTS, count):
        lang = sorted(TONGUES)[number % len(TONGUES)]
        yield _row(number, lang, TONGUES[lang].report.split("\n\n"), day=number % 3)


def _said(lang: str, words: str, who: str) -> str:
    """A paragraph that quotes somebody, who has an office in it now and then."""
    tongue = TONGUES[lang]
    return tongue.said.format(words=words.rstrip("."), who=f"{tongue.office} {who}" if len(words) % 3 == 0 else who)


def _lines(data: Path, lang: str) -> list[str]:
    lines = [row[lang] for row in rows(data / "parallel" / "newstest2019-dev.jsonl.gz")]
    return [line for line in lines if _fits(line)]


def _fits(line: str) -> bool:
    """Of a length that somebody says, and without marks of its own."""
    return 6 <= len(line.split()) <= 30 and not any(mark in line for mark in '"«»“”„–—:?!')


def _somebody(chance: random.Random) -> str:
    return f"{chance.choice(FIRST)} {chance.choice(LAST)}"


def _row(number: int, lang: str, paragraphs: list[str], *, day: int) -> dict[str, str]:
    return {
        "id": str(number),
        "lang": lang,
        "outlet": f"{PLACES[number % len(PLACES)]} {PAPERS[lang]}",
        "title": " ".join(paragraphs[0].split()[:8]),
        "text": "\n\n".join(paragraphs),
        "published": (date(2024, 1, 1) + timedelta(day)).isoformat(),
    }
