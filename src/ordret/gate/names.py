"""How found names meet the marked ones: same words, same kind; and whom "she" or "the minister" is found to mean.

A name is counted as wrong where it is taken for another person's, or for a person's and is none; so is a reference.
"""

from collections.abc import Iterator

from ordret import marked
from ordret.find import find, read
from ordret.find.referring import Referring
from ordret.find.stage import Reading
from ordret.model import Mention, quote
from ordret.pack import Pack

KINDS = ("names", "roles", "refers")


def count(passage: marked.Passage, language: Pack) -> Iterator[tuple[str, str]]:
    """For each marked and each found name the kind "names", for each role beside one "roles", for each reference to
    one "refers", with one of gold, found, right, wrong."""
    article = marked.as_article(passage, language.lang)
    found = tuple(row for _, row in find(article, language) if isinstance(row, Mention))
    yield from _names(passage, article.text, found)
    yield from _refers(passage, read(article, language))


def _names(passage: marked.Passage, text: str, found: tuple[Mention, ...]) -> Iterator[tuple[str, str]]:
    given = {(row.words.start, row.words.end): row for row in found}
    yield from (("names", "found") for _ in found)
    yield from (("roles", "found") for row in found if row.role)
    for name, start in marked.standing(text, passage.names, where=passage.id):
        row = given.get((start, start + len(name.words)))
        yield "names", "gold"
        if row and row.kind == name.kind:
            yield "names", "right"
        if row and row.kind == "person" and (name.kind != "person" or row.name not in name.name):
            yield "names", "wrong"
        if name.role:
            yield "roles", "gold"
            if row and row.role == name.role:
                yield "roles", "right"


def _refers(passage: marked.Passage, reading: Reading) -> Iterator[tuple[str, str]]:
    text, referring = reading.article.text, Referring(reading)
    for refer, start in marked.standing(text, passage.refers, where=passage.id):
        meant = referring.meant(quote(reading.article, start, start + len(refer.words)))
        if refer.name:
            yield "refers", "gold"
        if meant:
            yield "refers", "found"
            yield "refers", "right" if meant.bare == refer.name else "wrong"
