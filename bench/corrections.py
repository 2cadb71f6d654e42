"""Which report a correction is of: corrections put together from the parallel articles, one that repeats a sentence
with a number and one that names the title, each held against all articles of its language; and once more without the
report that it is of, where every find is wrong."""

import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench.texts import rows
from ordret.link.corrections import corrected

FORMS = {
    "da": (
        "Rettelse: I en artikel torsdag skrev vi: {line} Det rigtige tal er {number}. Vi beklager fejlen.",
        "Rettelse: Under overskriften »{title}« stod der i går et forkert tal. Det rigtige er {number}.",
    ),
    "nb": (
        "Retting: I en sak torsdag skrev vi: {line} Det riktige tallet er {number}. Vi beklager feilen.",
        "Retting: Under tittelen «{title}» sto det i går et feil tall. Det riktige er {number}.",
    ),
    "sv": (
        "Rättelse: I torsdagens artikel stod det: {line} Rätt siffra är {number}. Vi beklagar felet.",
        "Rättelse: Under rubriken ”{title}” stod i går en felaktig siffra. Den rätta är {number}.",
    ),
    "en": (
        "Correction: An article on Thursday said: {line} The right number is {number}. We regret the error.",
        "Correction: An article headlined “{title}” gave a wrong number on Thursday. It is {number}.",
    ),
    "de": (
        "Korrektur: In einem Artikel vom Donnerstag hieß es: {line} Richtig ist {number}. Wir bedauern den Fehler.",
        "Korrektur: Unter der Überschrift „{title}“ stand am Donnerstag eine falsche Zahl. Richtig ist {number}.",
    ),
}
COUNTED = re.compile(r"\b\d{2,}\b")
LONGEST = 260  # signs of a sentence that a correction repeats
LEAD = 3  # lines that it does not repeat: anybody finds a report by its lead


def table(data: Path) -> Iterator[str]:
    lines = list(rows(data / "parallel" / "newstest2019-dev.jsonl.gz"))
    chance = random.Random(5)
    yield "| corrections | report found | another, where it is not there |"
    yield "|---|---|---|"
    for lang, forms in FORMS.items():
        articles: dict[str, list[str]] = defaultdict(list)
        for line in lines:
            articles[line["doc"]].append(line[lang])
        texts = {doc: " ".join(held) for doc, held in articles.items()}
        made = [each for doc, held in articles.items() for each in _made(doc, held, forms, chance)]
        right = sum((found := corrected(text, texts)) is not None and found[0] == doc for doc, text in made)
        wrong = sum(corrected(text, {k: v for k, v in texts.items() if k != doc}) is not None for doc, text in made)
        yield f"| {lang} | {right} of {len(made)} | {wrong} |"


def _made(doc: str, lines: list[str], forms: tuple[str, str], chance: random.Random) -> Iterator[tuple[str, str]]:
    number = chance.randint(20, 900)
    told = [line for line in lines[LEAD:] if COUNTED.search(line) and len(line) < LONGEST]
    if told:
        yield doc, forms[0].format(line=chance.choice(told), number=number)
    yield doc, forms[1].format(title=lines[0], number=number)


if __name__ == "__main__":
    for line in table(Path(sys.argv[1])):
        print(line, flush=True)
