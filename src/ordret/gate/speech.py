"""How found quotations and credits meet the marked ones.

Two quotations match when the Jaccard index of their characters is at least 0.5, marks and closing punctuation at the
ends left out; pairs are taken greedily, best first. Gold of a form that is not scored is neither asked for nor held
against a prediction that meets it. A speaker is wrong where the gold has another, or none.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ordret import marked
from ordret.find import find
from ordret.model import Article, Credit, Finding, Problem, Quotation
from ordret.pack import Pack

OVERLAP = 0.5
SCORED = ("direct", "mixed", "indirect")
PARTIES = ("addressees", "via")
ENDS = frozenset(" \n\t\xa0\"“”„«»‟'‘’.,;:!?…–—-")
NAME = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def count(passage: marked.Passage, language: Pack) -> Iterator[tuple[str, str]]:
    """For each row of the gold and each finding its kind, with one of gold, found, right, wrong."""
    article = marked.as_article(passage, language.lang)
    found: list[Finding] = [row for _, row in find(article, language) if not isinstance(row, Problem)]
    yield from _quotations(article, passage, found)


def credits(passage: marked.Passage, language: Pack) -> Iterator[tuple[str, str]]:
    """Likewise for credits, which meet by agency and place. Gold that names invented papers is not for this: no table
    has them."""
    article = marked.as_article(passage, language.lang)
    yield from _credits(passage, [row for _, row in find(article, language) if not isinstance(row, Problem)])


def _quotations(article: Article, passage: marked.Passage, found: list[Finding]) -> Iterator[tuple[str, str]]:
    gold = marked.places(article.text, passage.quotations, where=passage.id)
    said = [row for row in found if isinstance(row, Quotation)]
    pairs = match(article.text, gold, said)
    for at, marks in enumerate(gold):
        if marks.said.form not in SCORED:
            continue
        yield marks.said.form, "gold"
        if at in pairs:
            yield marks.said.form, "right"
            yield marks.said.form, "found"
            if wrong_speaker(marks.said, said[pairs[at]]):
                yield marks.said.form, "wrong"
    for at, quotation in enumerate(said):
        if at not in pairs.values():
            yield quotation.form, "found"


def parties(passage: marked.Passage, language: Pack) -> Iterator[tuple[str, str]]:
    """For each addressee and each way by which words came, of the statements that are found, one of gold, found, right;
    wrong is what names somebody where the gold names nobody or somebody else."""
    article = marked.as_article(passage, language.lang)
    said = [row for _, row in find(article, language) if isinstance(row, Quotation)]
    gold = marked.places(article.text, passage.quotations, where=passage.id)
    for at, met in match(article.text, gold, said).items():
        mark, found = gold[at].said, said[met]
        told = [found.addressee.here.text] if found.addressee else []
        yield from _told("addressees", [mark.addressee] if mark.addressee else [], told)
        yield from _told("via", mark.via, [via.here.text for via in found.via if via.how != "document"])


def _told(kind: str, wanted: list[str], given: list[str]) -> Iterator[tuple[str, str]]:
    right = sum(any(one in other or other in one for other in wanted) for one in given)
    counts = {"gold": len(wanted), "found": len(given), "right": min(right, len(wanted)), "wrong": len(given) - right}
    yield from ((kind, what) for what, count in counts.items() for _ in range(count))


def match(text: str, gold: list[marked.Marks], said: list[Quotation]) -> dict[int, int]:
    """Which gold quotation, by its place in the list, each found one meets."""
    wanted = [_characters(text, ((s.start, s.end) for s in marks.spans)) for marks in gold]
    given = [_characters(text, ((p.start, p.end) for p in row.words)) for row in said]
    pairs = [(_jaccard(a, b), i, j) for i, a in enumerate(wanted) for j, b in enumerate(given)]
    taken: dict[int, int] = {}
    for likeness, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if likeness >= OVERLAP and i not in taken and j not in taken.values():
            taken[i] = j
    return taken


def _characters(text: str, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    found: set[int] = set()
    for start, end in spans:
        while start < end and text[start] in ENDS:
            start += 1
        while end > start and text[end - 1] in ENDS:
            end -= 1
        found.update(range(start, end))
    return frozenset(found)


def _jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / len(a | b) if a or b else 0.0


def wrong_speaker(gold: marked.Said, found: Quotation) -> bool:
    """Whether a quotation names somebody else than the gold does, or anybody where the gold names none."""
    if found.speaker is None:
        return False
    wanted, given = f"{gold.speaker} {gold.name or ''}", f"{found.speaker.here.text} {found.speaker.name or ''}"
    if gold.speaker is None or found.speaker.here.text.lower() == gold.speaker.lower():
        return gold.speaker is None
    names = _capitalised(wanted), _capitalised(given)
    return not (names[0] & names[1] if all(names) else _words(wanted) & _words(given))


def _capitalised(words: str) -> set[str]:
    return {word.lower() for word in NAME.findall(words) if word[0].isupper()}


def _words(words: str) -> set[str]:
    """Words of four letters and more, or all where there are none: "the" and "den" tell nobody from nobody."""
    each = {word.lower() for word in NAME.findall(words)}
    return {word for word in each if len(word) > 3} or each


def _credits(passage: marked.Passage, found: list[Finding]) -> Iterator[tuple[str, str]]:
    wanted = Counter((credit.agency.lower(), credit.how) for credit in passage.credits)
    given = Counter((row.agency.lower(), row.how) for row in found if isinstance(row, Credit))
    for what, counts in (("gold", wanted), ("found", given), ("right", wanted & given)):
        yield from (("credits", what) for _ in counts.elements())
