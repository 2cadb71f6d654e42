"""Invented reports and what stages would say of them, for the tests of the store."""

from datetime import UTC, date, datetime
from hashlib import sha256

from ordret.model import Article, Finding, Mention, Part, Passage, Problem, Quotation, When, article_id, quote
from ordret.store import Arrival, Finished, Stamp
from ordret.store.sqlite import SqliteStore

NOW = datetime(2024, 5, 2, 8, 30, tzinfo=UTC)
MAY = When(date(2024, 5, 1), date(2024, 5, 31), "2024-05", "the file's date line")
QUOTATIONS = Stamp("quotations", 1, "da@1")
MENTIONS = Stamp("mentions", 1, "da@1")
TEXT = (
    "Møde i Havneby\n\nUdenrigsminister Åse Brønd advarede fredag.\n\n"
    "»Vi åbner broen igen,« sagde ministeren til Ritzau.\n\nAnnonce: Køb en bro\n"
)


def article(source: str = "a.txt", text: str = TEXT, lang: str = "da", published: When | None = MAY) -> Article:
    digest = sha256(raw(text)).hexdigest()
    return Article(article_id(source, text), source, lang, text, digest, NOW, title=text[:14], published=published)


def raw(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def arrival(made: Article, *, numbered: bool = False) -> Arrival:
    return Arrival(made.source, read=True, article=made, raw=raw(made.text), numbered=numbered)


def cut(made: Article, words: str) -> Passage:
    start = made.text.index(words)
    return quote(made, start, start + len(words))


def mention(made: Article, words: str = "Åse Brønd") -> Mention:
    return Mention(made.id, "person", words, cut(made, words), "udenrigsminister")


def quotation(made: Article, words: str = "Vi åbner broen igen,") -> Quotation:
    speaker = Part("person", "Åse Brønd", "minister", cut(made, "ministeren"), cut(made, "Åse Brønd"))
    return Quotation(made.id, "direct", "says", (cut(made, words),), "marks", speaker, cue=cut(made, "sagde"))


def finished(number: int, *findings: Finding, problems: tuple[Problem, ...] = ()) -> Finished:
    rows = tuple((QUOTATIONS if isinstance(f, Quotation) else MENTIONS, f) for f in findings)
    return Finished(number, (MENTIONS, QUOTATIONS), rows, problems)


def filled(store: SqliteStore, *made: Article) -> None:
    """Keep the articles and find in each the mention and the quotation that `TEXT` has."""
    store.keep([arrival(a) for a in made])
    numbers = store.unfinished("da", [MENTIONS, QUOTATIONS])
    store.finish([finished(n, mention(a), quotation(a)) for n in numbers for a in [store.taken_up(n)[0]]])
