"""The words of a run of capitals: which belong to one name, and where another begins."""

import re
from collections.abc import Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from ordret.names.capitals import CLITIC, SHOUTED, behind_determiner, is_opening, plain
from ordret.names.tables import Tables, Tag
from ordret.pack import Pack

PIECE = re.compile(r"[^ \xa0\n]+")
OWNERS: Set[Tag] = frozenset(("country", "body"))
SITES: Set[Tag] = frozenset(("country", "body", "place", "seat"))
ENDS = re.compile(r"(?!\w)|[’']?s(?!\w)|:s(?!\w)")


class Piece(NamedTuple):
    start: int
    end: int
    word: str


def pieces(found: re.Match[str]) -> list[Piece]:
    """The words of a run."""
    return [Piece(*piece.span(), plain(piece[0])) for piece in PIECE.finditer(found.string, *found.span())]


def known(text: str, piece: Piece, tables: Tables) -> int | None:
    """Where a name of several words that a table holds ends, if one begins with this piece."""
    for phrase in tables.phrases.get(piece.word, ()):
        if text.startswith(phrase, piece.start) and (tail := ENDS.match(text, piece.start + len(phrase))):
            return tail.end()
    return None


def apart(text: str, piece: Piece, held: Sequence[Piece], following: Piece | None, pack: Pack, tables: Tables) -> bool:
    """Whether a piece belongs to no name: a title, an opener, a preposition that is no particle of nobility."""
    low = piece.word.lower()
    if piece.word[0].islower() and "-" not in piece.word:
        return not held or (low in pack.closed and not _noble(piece, held, following, pack, tables))
    if pack.naming.cases and _compound(piece.word):
        return True
    if _title(low, pack) or (text[piece.end : piece.end + 1] == "." and f"{low}." in pack.honorifics):
        return True
    if low not in pack.closed:
        return False
    shouted = following is not None and following.word.isupper() and len(following.word) > SHOUTED
    return is_opening(text, piece.start, pack) or (shouted and piece.word.isupper())


def _compound(word: str) -> bool:
    """Whether a name is the first part of a noun: "Intian-|matkansa|"."""
    tail = word.rpartition("-")[2]
    return tail != word and len(tail) > SHOUTED and tail.islower()


def _noble(piece: Piece, held: Sequence[Piece], following: Piece | None, pack: Pack, tables: Tables) -> bool:
    """`Friedrich |von der| Aue`, but `Markus Schwarz |von der| FDP`, `sagte Anke Wolf |der| Deutschen …`."""
    second = held[-1].word[0].islower()
    names = [each.word for each in held if each.word[0].isupper()]
    article = piece.word in pack.determiners and not second and len(names) > 1
    if article or not all(tables.given(name) for name in names):
        return False
    return following is not None and following.word not in pack.naming.body_words


@lru_cache(maxsize=1 << 15)
def _title(low: str, pack: Pack) -> bool:
    """Whether a word in small letters stands before a name and is none: an honorific, or a person's role."""
    return low in pack.honorifics or (low in pack.roles and low not in pack.groups)


def ends(text: str, held: Sequence[Piece], following: Piece, pack: Pack, tables: Tables) -> bool:
    """Whether another name follows: behind a genitive, an opener ("Spesielt |Bernt Hulsker|"), a headline's word."""
    word, given = held[-1].word, tables.given(following.word)
    if CLITIC.search(word):
        return True
    if word.isupper() and len(word) > SHOUTED:
        return not tables.given(word.title())
    if word.endswith("s") and word not in tables.tags:
        owner = given and _body(word[:-1], word, pack, tables)
        noun = pack.nouns_capital and word[:-1] in tables.tags and following.word not in tables.tags
        if owner or noun:  # "Høyres |Kari Lund|", "Helga Müllers |Vorschlag|"
            return True
    tags = tables.tags.get(word, frozenset())
    if _where(held, following, tables):
        return True
    if not given:
        return len(held) == 1 and _certain(word, tables, SITES) and _certain(following.word, tables)
    if len(held) > 1:
        return False
    noun = pack.nouns_capital and (not tags or behind_determiner(text, held[0].start, pack))
    return noun or "people" in tags or (not tags and is_opening(text, held[0].start, pack))


def _where(held: Sequence[Piece], following: Piece, tables: Tables) -> bool:
    """Whether a place stands behind a person's whole name, where a case says that it is held there: "tapaa Dieter
    Holmin |Helsingissä|". A name that ends so itself is known as one or follows a given name ("Jack London")."""
    whole = len(held) > 1 and tables.given(held[0].word) and not tables.given(held[-1].word)
    if not whole or held[-1].word[0].islower():
        return False
    tags = tables.tags.get(following.word, frozenset())
    return bool(tags & {"country", "place", "seat"}) and not tags & {"word", "given", "surname", "people"}


def _certain(word: str, tables: Tables, kinds: Set[Tag] = OWNERS) -> bool:
    """Whether a word is a country or a body by itself, so that another behind it is another name; of the first, a town,
    too ("Roomassa |Italian| pääministeri")."""
    tags = tables.tags.get(word, frozenset())
    return bool(tags & kinds) and not tags & {"word", "given", "surname", "people"}


def _body(bare: str, word: str, pack: Pack, tables: Tables) -> bool:
    """Whether a genitive is a place's or a body's ("Høyres", "SVs", "Arbeiderpartiets")."""
    tags = tables.tags.get(bare, frozenset())
    return bool(tags & {"country", "place", "body"}) or bare.isupper() or word.endswith(pack.owner_endings)
