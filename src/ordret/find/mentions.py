"""Names of people where the text itself shows that they are people."""

from collections.abc import Iterator

from ordret.find.names import Name, People, names
from ordret.find.stage import Reading, stage
from ordret.model import Mention, quote
from ordret.pack import Pack


@stage("mentions", version=1, after=[])
def find_mentions(reading: Reading) -> Iterator[Mention]:
    """A run of capitalised words behind a role or title ("udenrigsminister Karen Holm") is a person's name; so is
    every other place in the article where that name, or its last word, stands."""
    article, pack = reading.article, reading.pack
    found = [n for p in reading.paragraphs for n in names(article.text, p.start, p.end, pack)]
    known = {word for name in found if _has_title(article.text, name, pack) for word in _keys(name)}
    people = People(iter(found))
    for name in found:
        if name.bare.lower().split()[-1] in known:
            full = people.full(name.bare)
            words = quote(article, name.start, name.end)
            yield Mention(article.id, "person", full.bare if full else name.bare, words)


def _keys(name: Name) -> Iterator[str]:
    yield name.bare.lower().split()[-1]


def _has_title(text: str, name: Name, pack: Pack) -> bool:
    before = text[max(0, name.start - 30) : name.start].rstrip(" ,\xa0").split()
    if not before:
        return False
    word = before[-1].lower()
    return word in pack.honorifics or (word in pack.roles and word not in pack.groups)
