"""Names of people, bodies and places, each where it stands."""

from collections.abc import Iterator

from ordret.find.stage import Reading, stage
from ordret.model import Mention, quote
from ordret.names import plain, role_beside


@stage("mentions", version=4, after=[])
def find_mentions(reading: Reading) -> Iterator[Mention]:
    """A run of capitalised words is a name where its shape, the tables of places, bodies and given names, and its
    neighbours say so, all places where it stands in the article taken together. A surname alone is the one person of
    that name whom the article names in full; a person's role is what is printed beside the name."""
    article = reading.article
    for name in reading.names.all:
        person = name.kind == "person"
        full = reading.names.full(name.bare) if person else None
        role = role_beside(article.text, name.start, name.end, reading.pack) if person else None
        yield Mention(
            article=article.id,
            kind=name.kind,
            name=full.bare if full else name.bare,
            words=quote(article, name.start, name.end),
            role=plain(article.text[slice(*role)]) if role else None,
        )
