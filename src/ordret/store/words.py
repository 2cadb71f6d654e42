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
# Thai and Lao, Burmese, Khmer, kana, Han: no blanks between words, so that the index holds whole clauses as one word.
_NO_BLANKS = (
    "\u0e00-\u0eff\u1000-\u1049\u1050-\u109f\u1780-\u17d3"
    "\u3005-\u3007\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# Languages that are written so. Words without blanks are looked for in their articles first, and in those of a language
# that is not known.
SPACELESS = ("zh", "ja", "th", "lo", "my", "km", "und")
_RUN = re.compile(f"[\\w{_NO_BLANKS}]+")
_WITHOUT_BLANKS = re.compile(f"[{_NO_BLANKS}]")
# So long a word also finds what it begins ("Kasper" finds "Kaspers"); shorter ones would find half a dictionary.
_BEGINNING = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words that stand in this order; the last may be only a beginning.

    `run`, where the script has no blanks, is what was typed: it may stand anywhere in a text.
    """

    words: tuple[str, ...]
    beginning: bool
    run: str | None = None


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """Lower case, without diacritics."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def phrases(query: str) -> tuple[Phrase, ...]:
    """What to search for: a phrase for each stretch within quotation marks, else one for each word."""
    runs = [run for run in _RUN.findall(query) if _WITHOUT_BLANKS.search(run)]
    query = _RUN.sub(lambda m: " " if _WITHOUT_BLANKS.search(m.group()) else m.group(), query)
    whole = [tuple(_folded(inside)) for inside in _QUOTED.findall(query)]
    single = _folded(_QUOTED.sub(" ", query))
    found = [Phrase(words, False) for words in whole if words]
    found.extend(Phrase((word,), len(word) >= _BEGINNING) for word in single)
    return (*found, *(Phrase(tuple(_folded(run)), True, run) for run in runs))


def exactly(name: str) -> tuple[Phrase, ...]:
    """Every word of a name, each as it is, in any order."""
    return tuple(Phrase((word,), False) for word in _folded(name))


def expression(wanted: Sequence[Phrase]) -> str:
    """The FTS5 expression that asks for all of them."""
    return " AND ".join('"' + " ".join(p.words) + '"' + (" *" if p.beginning else "") for p in wanted)


def marks(text: str, wanted: Sequence[Phrase]) -> tuple[Span, ...]:
    """Where the phrases stand in `text`, in order, none inside another."""
    words = [(fold(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]
    places = (span for p in wanted for span in (_runs(text, p.run) if p.run else _places(words, p)))
    found = sorted(places, key=lambda span: (span.start, -span.end))
    kept: list[Span] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _runs(text: str, run: str) -> Iterator[Span]:
    return (Span(*m.span()) for m in re.finditer(re.escape(run), text))


def _places(words: Sequence[tuple[str, int, int]], phrase: Phrase) -> Iterator[Span]:
    *head, last = phrase.words
    for at in range(len(words) - len(head)):
        word, _, end = words[at + len(head)]
        fits = word.startswith(last) if phrase.beginning else word == last
        if fits and all(words[at + i][0] == w for i, w in enumerate(head)):
            yield Span(words[at][1], end)


def _folded(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]
