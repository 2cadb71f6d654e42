"""Runs of capitalised words, cut to what may be one name. Offsets are code points of the text."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ordret.names.capitals import CAPITAL, CLITIC, RUN, WORD, is_opening
from ordret.names.pieces import Piece, apart, ends, known, pieces
from ordret.names.tables import Tables
from ordret.pack import Pack

ARTICLE = frozenset(("al-", "el-", "ad-", "as-", "ar-", "ul-"))  # of an Arabic name: "al-Khatib"
BODY_OF = re.compile(rf"[ \xa0](\w+)[ \xa0](?:(?:the|den|det|der|die|das) )?{WORD}(?:[ \xa0]{WORD}){{0,3}}")
HEAD = re.compile(r"[ \xa0]([^\W\d_A-ZÆØÅÄÖÜ][^\W\d_]+)(?!\w)")


class Run(NamedTuple):
    """A candidate at `start, end`; `opens` tells that it begins a sentence, where a capital proves nothing."""

    start: int
    end: int
    opens: bool


def runs(text: str, start: int, end: int, pack: Pack, tables: Tables) -> Iterator[Run]:
    """The candidates in `text[start:end]`, in order, none within another."""
    at = start
    while capital := CAPITAL.search(text, at, end):
        at = capital.start()
        found = RUN.match(text, _article(text, at), end)
        assert found  # a capital is a run
        at = found.end()
        if found.end(1) == at and found[1] not in tables.phrases:  # one word: most of them, above all in German
            (piece,) = pieces(found)
            title = apart(text, piece, [], None, pack, tables)
            cut = list(_stem(text, piece, pack, tables)) if title else [_run(text, [piece], pack)]
        else:
            cut = list(_cut(found, pack, tables))
        for run in cut:
            yield run
            at = max(at, run.end)


def _article(text: str, at: int) -> int:
    """Where a name begins whose first capital stands at `at`: `|al|-Khatib`."""
    whole = text[max(0, at - 3) : at].lower() in ARTICLE and not text[max(0, at - 4) : max(0, at - 3)].isalnum()
    return at - 3 if whole else at


def _cut(found: re.Match[str], pack: Pack, tables: Tables) -> Iterator[Run]:
    """One run of capitals may hold titles, a genitive and several names ("Norges Utenriksminister Kari Lundmo")."""
    text, held, at = found.string, list[Piece](), 0
    row = pieces(found)
    for number, piece in enumerate(row):
        following = row[number + 1] if number + 1 < len(row) else None
        if piece.start < at:
            continue
        if stop := known(text, piece, tables):
            yield from _whole(text, held, pack)
            yield Run(piece.start, stop, is_opening(text, piece.start, pack))
            held, at = [], stop
        elif apart(text, piece, held, following, pack, tables):
            yield from _whole(text, held, pack)
            yield from _stem(text, piece, pack, tables)
            held = []
        else:
            held.append(piece)
            if following and ends(text, held, following, pack, tables):
                yield from _whole(text, held, pack)
                held = []
    yield from _whole(text, held, pack)


def _stem(text: str, piece: Piece, pack: Pack, tables: Tables) -> Iterator[Run]:
    """The body or country in a title: "|EU|-diplomat"."""
    if stem := tables.stem(piece.word):
        yield Run(piece.start, piece.start + len(stem), is_opening(text, piece.start, pack))


def _whole(text: str, held: list[Piece], pack: Pack) -> Iterator[Run]:
    """The pieces at hand as a candidate, without particles that nothing follows."""
    while held and held[-1].word[0].islower() and "-" not in held[-1].word:
        held = held[:-1]
    if held:
        yield _run(text, held, pack)


def _run(text: str, held: Sequence[Piece], pack: Pack) -> Run:
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


@lru_cache(maxsize=1 << 15)
def _body_like(word: str, pack: Pack) -> bool:
    return word in pack.naming.body_words or word.lower().endswith(pack.naming.body_endings)
