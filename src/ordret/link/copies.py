"""Passages that stand word for word in two articles: fingerprints to find the pairs by, and the passages themselves.

Fingerprints are those of winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003). MinHash was not taken: it compares whole
texts, and one paragraph taken over by a long report is what we look for; its libraries keep an index of their own.
"""

import re
import unicodedata
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple

from ordret.model import Article, Span

WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u00ad][^\W_]*)*")  # a soft hyphen or a loose accent ends no word
RUN = 5  # words, the fewest that are a passage
# Words of one fingerprint. 840 English reports of one campaign, of which 7 are rewritten, made 1,090 pairs that share
# one of 5 words, 291 of 8, nearly all of these by one note under many: phrases of news are shorter.
GRAM = 8
# Of so many fingerprints in a row one is kept: a shared passage of GRAM + WINDOW - 1 = 39 words always shares one, and
# a report of 700 words has 42. Shorter passages do so by chance; they are quotations, which link reports anyway.
WINDOW = 32
FREQUENT = 200  # articles that share a fingerprint before it is taken for boilerplate; an agency's report has fewer
FEWEST = 3  # fingerprints that are looked up even where all are frequent: a text that everybody printed
PLACES = 4  # of a run of RUN words in one article that are looked at; keeps time linear on "word word word …"


@dataclass(frozen=True, slots=True)
class Reuse:
    """What two articles share. `passages` are places in the left and the right one, in the order of the right.

    `words` counts those shared outside quotations; `left` and `right` are their share of each article's own words,
    which are neither quotation nor skipped.
    """

    passages: tuple[tuple[Span, Span], ...]
    words: int
    left: float
    right: float


class _Word(NamedTuple):
    form: str
    start: int
    end: int


def fingerprints(text: str, skip: Sequence[Span] = ()) -> tuple[int, ...]:
    """Numbers below 2^63, ascending, that texts with a passage in common share. None for less than GRAM words."""
    forms = [word.form for word in _words(text, skip) if word.form]
    return tuple(sorted(set(_winnowed([_number(gram) for gram in _grams(forms, GRAM)]))))


def rare(frequency: Mapping[int, int]) -> tuple[int, ...]:
    """The fingerprints to look others up by, given how many articles have each: rarest first, no boilerplate.

    "Read also", a sign-off or a writer's address stands in more than FREQUENT articles.
    """
    rarest = sorted(frequency, key=lambda number: (frequency[number], number))
    known = sum(frequency[number] <= FREQUENT for number in rarest)
    return tuple(rarest[: max(known, FEWEST)])


def reuse(
    left: Article, right: Article, *, quoted_left: Sequence[Span] = (), quoted_right: Sequence[Span] = ()
) -> Reuse | None:
    """The passages of RUN words or more that two articles share; None without one. Time is linear in both texts.

    `quoted` are the quotations of each: they are passages too, but no ground to say that a report was copied.
    """
    ours, theirs = list(_words(left.text, left.skip, gap="<")), list(_words(right.text, right.skip, gap=">"))
    runs = list(_runs([word.form for word in ours], [word.form for word in theirs]))
    if not runs:
        return None
    own_left, own_right = _own(ours, quoted_left), _own(theirs, quoted_right)
    shared_left = own_left & {at + n for at, _, size in runs for n in range(size)}
    shared_right = own_right & {at + n for _, at, size in runs for n in range(size)}
    return Reuse(
        tuple((_span(ours, i, size), _span(theirs, j, size)) for i, j, size in runs),
        min(len(shared_left), len(shared_right)),
        len(shared_left) / max(len(own_left), 1),
        len(shared_right) / max(len(own_right), 1),
    )


def _words(text: str, skip: Sequence[Span], *, gap: str = "") -> Iterator[_Word]:
    """The words outside `skip`, without case, marks and soft hyphens; a number is a word, or several ("90.000").

    Where something is skipped an empty word stands: the form `gap`, which no passage goes across.
    """
    start = 0
    for span in sorted(skip):
        yield from _between(text, start, span.start)
        yield _Word(gap, span.start, span.start)
        start = max(start, span.end)
    yield from _between(text, start, len(text))


def _between(text: str, start: int, end: int) -> Iterator[_Word]:
    for match in WORD.finditer(text, start, max(start, end)):
        form = match.group()
        plain = form if form.isascii() else unicodedata.normalize("NFKC", form.replace("\u00ad", ""))
        yield _Word(plain.casefold(), match.start(), match.end())


def _grams(forms: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    return zip(*(forms[n:] for n in range(size)), strict=False)


def _number(gram: tuple[str, ...]) -> int:
    digest = blake2b(" ".join(gram).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1  # SQLite's integers are signed


def _winnowed(numbers: Sequence[int]) -> Iterator[int]:
    """The least number of every WINDOW in a row, the last of equal ones; of fewer numbers their least."""
    least: deque[int] = deque()  # places of numbers that rise, each the least from there to here
    for at, number in enumerate(numbers):
        while least and numbers[least[-1]] >= number:
            least.pop()
        least.append(at)
        if least[0] <= at - WINDOW:
            least.popleft()
        if at >= WINDOW - 1 or at == len(numbers) - 1:
            yield numbers[least[0]]


def _runs(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """The longest runs, each with its places and its size, read along the right; no two overlap there."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, gram in enumerate(_grams(ours, RUN)):
        if len(places[gram]) < PLACES:
            places[gram].append(at)
    grams, free = list(_grams(theirs, RUN)), 0
    for at, gram in enumerate(grams):
        if at >= free and gram in places:
            size, place = max((_length(ours, theirs, i, at), -i) for i in places[gram])
            yield -place, at, size
            free = at + size


def _length(ours: Sequence[str], theirs: Sequence[str], i: int, j: int) -> int:
    """How many words are the same from two places on."""
    size = RUN
    while i + size < len(ours) and j + size < len(theirs) and ours[i + size] == theirs[j + size]:
        size += 1
    return size


def _own(words: Sequence[_Word], quoted: Sequence[Span]) -> set[int]:
    """The places, among the words, of those outside quotations."""
    spans, own = deque(sorted(quoted)), set()
    for at, word in enumerate(words):
        while spans and spans[0].end <= word.start:
            spans.popleft()
        if word.start < word.end and not (spans and spans[0].start <= word.start):
            own.add(at)
    return own


def _span(words: Sequence[_Word], at: int, size: int) -> Span:
    return Span(words[at].start, words[at + size - 1].end)
