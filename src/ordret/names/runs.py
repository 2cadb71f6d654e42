"""Runs of capitalised words, cut to what may be one name. Offsets are code points of the text."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ordret.names.tables import Tables
from ordret.pack import Pack

UPPER = "".join(chr(c) for c in range(0x41, 0x530) if chr(c).isupper())
LETTERS = r"[\w\u0300-\u036f\xad]"
# A.P., A/S, al-Khatib, O'Brien, Stoke-on-Trent, AT&T, EU:s
WORD = (
    rf"(?:(?:(?:al|el|ad|as|ar|ul|van|de)-)?(?:(?:[{UPPER}]\.-?){{2,}}|[{UPPER}]/[{UPPER}]\b|"
    rf"[{UPPER}]{LETTERS}*(?:&[{UPPER}]\b|[-’'.]{LETTERS}*[^\W_])*(?::s\b)?))"
)
PARTICLES = (
    "de", "del", "di", "da", "dos", "du", "la", "le", "von", "van", "der", "den", "zu", "zur", "af", "av", "al", "bin",
    "ben", "el", "ibn",
)  # fmt: skip
JOINT = rf"(?:(?:{'|'.join(PARTICLES)}|&) ){{0,2}}"
INITIAL = rf"(?:(?<=[ \xa0.][{UPPER}])\.|(?<=^[{UPPER}])\.)?"
RUN = re.compile(rf"({WORD})(?:{INITIAL}[ \xa0\n]{JOINT}{WORD}){{0,7}}")
CAPITAL = re.compile(rf"(?<![^\W_])[{UPPER}]")
ARTICLE = frozenset(("al-", "el-", "ad-", "as-", "ar-", "ul-"))  # of an Arabic name: "al-Khatib"
PIECE = re.compile(r"[^ \xa0\n]+")
OPENS = re.compile(r"(?:[.!?:…\n][\"”“»«'’)]*\s*|[\"“„«»”'’‘(]|[–—-]\s*)$")
SHORT = re.compile(r"(\w+(?:\.\w+)*)\.[ \xa0]$")
ENDS = re.compile(r"(?!\w)|[’']?s(?!\w)|:s(?!\w)")
CLITIC = re.compile(r"[’']s?$|:s$")
BODY_OF = re.compile(rf"[ \xa0](\w+)[ \xa0](?:(?:the|den|det|der|die|das) )?{WORD}(?:[ \xa0]{WORD}){{0,3}}")
HEAD = re.compile(r"[ \xa0]([^\W\d_A-ZÆØÅÄÖÜ][^\W\d_]+)(?!\w)")
HEAD_BEFORE = re.compile(r"(\w+)[ \xa0]$")
SHOUTED = 4  # letters; longer words in capitals are a headline's, no acronyms


class Run(NamedTuple):
    """A candidate at `start, end`; `opens` tells that it begins a sentence, where a capital proves nothing."""

    start: int
    end: int
    opens: bool


class _Piece(NamedTuple):
    start: int
    end: int
    word: str


def runs(text: str, start: int, end: int, pack: Pack, tables: Tables) -> Iterator[Run]:
    """The candidates in `text[start:end]`, in order, none within another."""
    at = start
    while capital := CAPITAL.search(text, at, end):
        at = capital.start()
        found = RUN.match(text, at - 3 if text[max(0, at - 3) : at].lower() in ARTICLE else at, end)
        assert found  # a capital is a run
        at = found.end()
        if found.end(1) == at and found[1] not in tables.phrases:  # one word: most of them, above all in German
            piece = _Piece(*found.span(1), plain(found[1]))
            apart = _apart(text, piece, [], None, pack, tables)
            cut = list(_stem(text, piece, pack, tables)) if apart else [_run(text, [piece], pack)]
        else:
            cut = list(_cut(found, pack, tables))
        for run in cut:
            yield run
            at = max(at, run.end)


def plain(words: str) -> str:
    """A name or role without what a page only prints: line ends within it, and soft hyphens."""
    return " ".join(words.replace("\xad", "").split())


def is_opening(text: str, start: int, pack: Pack) -> bool:
    """Whether a sentence, a quotation or a line begins here."""
    if start == 0 or text[start - 1].isalnum() or (text[start - 1] == " " and text[start - 2].isalnum()):
        return start == 0
    if not OPENS.search(text, max(0, start - 5), start):
        return False
    short = SHORT.search(text, max(0, start - 15), start)
    low = short[1].lower() if short else ""
    return not (low in pack.abbreviations or low in pack.honorifics or f"{low}." in pack.honorifics)


def behind_determiner(text: str, start: int, pack: Pack) -> bool:
    """Whether a determiner stands before a word: "der |Fischer|" is somebody's trade, though a surname as well."""
    before = HEAD_BEFORE.search(text, max(0, start - 12), start)
    return before is not None and before[1].lower() in pack.determiners


def _cut(found: re.Match[str], pack: Pack, tables: Tables) -> Iterator[Run]:
    """One run of capitals may hold titles, a genitive and several names ("Norges Utenriksminister Kari Lundmo")."""
    text, held, at = found.string, list[_Piece](), 0
    pieces = [_Piece(*p.span(), plain(p[0])) for p in PIECE.finditer(text, *found.span())]
    for number, piece in enumerate(pieces):
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        if piece.start < at:
            continue
        if known := _known(text, piece, tables):
            yield from _whole(text, held, pack)
            yield Run(piece.start, known, is_opening(text, piece.start, pack))
            held, at = [], known
        elif _apart(text, piece, held, following, pack, tables):
            yield from _whole(text, held, pack)
            yield from _stem(text, piece, pack, tables)
            held = []
        else:
            held.append(piece)
            if following and _ends(text, held, following, pack, tables):
                yield from _whole(text, held, pack)
                held = []
    yield from _whole(text, held, pack)


def _known(text: str, piece: _Piece, tables: Tables) -> int | None:
    """Where a name of several words that a table holds ends, if one begins with this piece."""
    for phrase in tables.phrases.get(piece.word, ()):
        if text.startswith(phrase, piece.start) and (tail := ENDS.match(text, piece.start + len(phrase))):
            return tail.end()
    return None


def _apart(text: str, piece: _Piece, held: list[_Piece], following: _Piece | None, pack: Pack, tables: Tables) -> bool:
    """Whether a piece belongs to no name: a title, an opener, a preposition that is no particle of nobility."""
    low = piece.word.lower()
    if piece.word[0].islower() and "-" not in piece.word:
        return not held or (low in pack.closed and not _noble(piece, held, following, pack, tables))
    if _title(low, pack):
        return True
    if low not in pack.closed:
        return False
    shouted = following is not None and following.word.isupper() and len(following.word) > SHOUTED
    return is_opening(text, piece.start, pack) or (shouted and piece.word.isupper())


@lru_cache(maxsize=1 << 15)
def _title(low: str, pack: Pack) -> bool:
    """Whether a word in small letters stands before a name and is none: an honorific, or a person's role."""
    return low in pack.honorifics or (low in pack.roles and low not in pack.groups)


@lru_cache(maxsize=1 << 15)
def _body_like(word: str, pack: Pack) -> bool:
    return word in pack.naming.body_words or word.lower().endswith(pack.naming.body_endings)


def _stem(text: str, piece: _Piece, pack: Pack, tables: Tables) -> Iterator[Run]:
    """The body or country in a title: "|EU|-diplomat"."""
    stem, hyphen, _ = piece.word.partition("-")
    tags = tables.tags.get(stem, frozenset())
    if hyphen and "word" not in tags and tags & {"body", "country"}:
        yield Run(piece.start, piece.start + len(stem), is_opening(text, piece.start, pack))


def _noble(piece: _Piece, held: list[_Piece], following: _Piece | None, pack: Pack, tables: Tables) -> bool:
    """`Friedrich |von der| Aue`, but `Markus Schwarz |von der| FDP`, `sagte Anke Wolf |der| Deutschen …`."""
    second = held[-1].word[0].islower()
    names = [each.word for each in held if each.word[0].isupper()]
    article = piece.word in pack.determiners and not second and len(names) > 1
    if article or not all(tables.given(name) for name in names):
        return False
    return following is not None and following.word not in pack.naming.body_words


def _ends(text: str, held: list[_Piece], following: _Piece, pack: Pack, tables: Tables) -> bool:
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
    if not given:
        return len(held) == 1 and _certain(word, tables) and _certain(following.word, tables)
    if len(held) > 1:
        return False
    noun = pack.nouns_capital and (not tags or behind_determiner(text, held[0].start, pack))
    return noun or "people" in tags or (not tags and is_opening(text, held[0].start, pack))


def _certain(word: str, tables: Tables) -> bool:
    """Whether a word is a country or a body by itself, so that another behind it is another name."""
    tags = tables.tags.get(word, frozenset())
    return bool(tags & {"country", "body"}) and not tags & {"word", "given", "surname", "people"}


def _body(bare: str, word: str, pack: Pack, tables: Tables) -> bool:
    """Whether a genitive is a place's or a body's ("Høyres", "SVs", "Arbeiderpartiets")."""
    tags = tables.tags.get(bare, frozenset())
    return bool(tags & {"country", "place", "body"}) or bare.isupper() or word.endswith(pack.owner_endings)


def _whole(text: str, held: list[_Piece], pack: Pack) -> Iterator[Run]:
    """The pieces at hand as a candidate, without particles that nothing follows."""
    while held and held[-1].word[0].islower() and "-" not in held[-1].word:
        held = held[:-1]
    if held:
        yield _run(text, held, pack)


def _run(text: str, held: Sequence[_Piece], pack: Pack) -> Run:
    """A name's pieces with what belongs to a body's name behind it, and without a genitive that is a word apart."""
    start, end, naming = held[0].start, held[-1].end, pack.naming
    last = held[-1].word
    if last[-1] in "’'" or (naming.genitive_apart and CLITIC.search(last)):
        end -= len(last) - len(last := CLITIC.sub("", last))
    if _body_like(last, pack):
        if (more := BODY_OF.match(text, end)) and more[1] in naming.joiners:
            end = more.end()
    elif not pack.nouns_capital and (head := HEAD.match(text, end)) and head[1] in naming.heads:
        end = head.end()
    return Run(start, end, is_opening(text, start, pack))
