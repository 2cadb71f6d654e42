"""Names of people where the text itself shows that they are people."""

from collections.abc import Iterator

from ordret.find.names import Name
from ordret.find.stage import Reading, stage
from ordret.model import Mention, quote
from ordret.pack import Pack


@stage("mentions", version=1, after=[])
def find_mentions(reading: Reading) -> Iterator[Mention]:
    """A run of capitalised words behind a role or title ("udenrigsminister Karen Holm") is a person's name; so is
    every other place in the article where that name, or its last word, stands."""
    article = reading.article
    known = {_surname(name) for name in reading.names if _has_title(article.text, name, reading.pack)}
    for name in reading.names:
        if _surname(name) in known:
            full = reading.people.full(name.bare)
            words = quote(article, name.start, name.end)
            yield Mention(article.id, "person", full.bare if full else name.bare, words)


def _surname(name: Name) -> str:
    return name.bare.rsplit(maxsplit=1)[-1].lower()


def _has_title(text: str, name: Name, pack: Pack) -> bool:
    before = text[max(0, name.start - 30) : name.start].rstrip(" ,\xa0\n").split()
    word = before[-1].lower() if before else ""
    return word in pack.honorifics or (word in pack.roles and word not in pack.groups)
