"""A small record, kept by hand, so that what is printed does not hang on what the finders find today."""

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path

from ordret.model import Article, Credit, Mention, Part, Passage, Problem, Quotation, Span, Via, When, article_id, quote
from ordret.store import Arrival, Finished, Stamp
from ordret.store.sqlite import SqliteStore

TITLE = "Rønne: Vi giver os ikke"
TEXT = f"""{TITLE}

SANDVIG (dpa) – »Vi giver os ikke. Aldrig,« siger udenrigsminister Asta Rønne tirsdag.

Læs også: Her er Sandvig

Aftalen om fiskeriet falder i morgen.
"""
DAY = When(date(2031, 5, 6), date(2031, 5, 6), "2031-05-06", "the file's date line")
MONTH = When(date(2031, 4, 1), date(2031, 4, 30), "2031-04", "the file's date line")


def article(source: str, text: str, lang: str, *, title: str | None = None, published: When | None = None) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    fetched = datetime(2031, 5, 7, 8, 30, tzinfo=UTC)
    aside = text.find("Læs også")
    skip = (Span(aside, text.index("\n", aside)),) if aside >= 0 else ()
    return Article(
        article_id(source, text), source, lang, text, digest, fetched, title=title, skip=skip, published=published
    )


FIRST = article("sandvig.txt", TEXT, "da", title=TITLE, published=DAY)
OLD = article("by.txt", "Byrådet mødes.\n", "da")
NEW = article("by.txt", "Byrådet mødes ikke.\n", "da", published=MONTH)


def at(words: str, of: Article = FIRST) -> Passage:
    start = of.text.rindex(words)
    return quote(of, start, start + len(words))


MINISTER = Part("person", "Asta Rønne", "udenrigsminister", at("Asta Rønne"), at("Asta Rønne"))
FINDINGS = (
    Credit(FIRST.id, "dpa", "dateline", at("dpa")),
    Mention(FIRST.id, "person", "Asta Rønne", at("Asta Rønne"), "udenrigsminister"),
    Quotation(
        FIRST.id,
        "direct",
        "says",
        (at("Vi giver os ikke. Aldrig"),),
        "marks",
        speaker=MINISTER,
        cue=at("siger"),
        via=(Via("dpa", "agency", at("dpa")),),
    ),
)
PROBLEM = Problem(FIRST.source, "quotations", "no speaker", "who says this?", FIRST.id, at("Aldrig"))


def finished(number: int, *findings: Credit | Mention | Quotation, problems: tuple[Problem, ...] = ()) -> Finished:
    stamp = Stamp("quotations", 1, "da@1")
    return Finished(number, (stamp,), tuple((stamp, finding) for finding in findings), problems)


def kept(path: Path) -> None:
    """Makes the record."""
    store = SqliteStore(path, create=True)
    store.keep([Arrival(each.source, read=True, article=each, raw=each.text.encode()) for each in (FIRST, OLD, NEW)])
    store.keep([Arrival("logo.png", (Problem("logo.png", "read", "binary", "this is not text"),))])
    old = Mention(OLD.id, "body", "Byrådet", at("Byrådet", OLD))
    store.finish([finished(1, *FINDINGS, problems=(PROBLEM,)), finished(2, old)])
    store.close()
