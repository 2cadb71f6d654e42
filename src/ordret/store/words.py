"""A user's words, taken apart as the index takes them apart, so that no search is ever a syntax error."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ordret.model import Span

# Letters and digits, with combining marks inside a word: what FTS5's `unicode61` takes for a word.
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_QUOTED = re.compile(r'["“”„«»]([^"“”„«»]+)["“”„«»]')
# So long a word also finds what it begins ("Kasper" finds "Kaspers"); shorter ones would find half a dictionary.
_BEGINNING = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words that stand in this order; the last may be only a beginning."""

    words: tuple[str, ...]
    beginning: bool


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """Lower case, without diacritics."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def phrases(query: str) -> tuple[Phrase, ...]:
    """What to search for: a phrase for each stretch within quotation marks, else one for each word."""
    whole = [tuple(_folded(inside)) for inside in _QUOTED.findall(query)]
    single = _folded(_QUOTED.sub(" ", query))
    found = [Phrase(words, False) for words in whole if words]
    return (*found, *(Phrase((word,), len(word) >= _BEGINNING) for word in single))


def exactly(name: str) -> tuple[Phrase, ...]:
    """Every word of a name, each as it is, in any order."""
    return tuple(Phrase((word,), False) for word in _folded(name))


def expression(wanted: Sequence[Phrase]) -> str:
    """The FTS5 expression that asks for all of them."""
    return " AND ".join('"' + " ".join(p.words) + '"' + (" *" if p.beginning else "") for p in wanted)


def marks(text: str, wanted: Sequence[Phrase]) -> tuple[Span, ...]:
    """Where the phrases stand in `text`, in order, none inside another."""
    words = [(fold(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]
    places = (span for phrase in wanted for span in _places(words, phrase))
    found = sorted(places, key=lambda span: (span.start, -span.end))
    kept: list[Span] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _places(words: Sequence[tuple[str, int, int]], phrase: Phrase) -> Iterator[Span]:
    *head, last = phrase.words
    for at in range(len(words) - len(head)):
        word, _, end = words[at + len(head)]
        fits = word.startswith(last) if phrase.beginning else word == last
        if fits and all(words[at + i][0] == w for i, w in enumerate(head)):
            yield Span(words[at][1], end)


def _folded(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]
