"""Says who had what from whom: what articles state themselves, and what their words and their passages show."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain

from ordret.link.copies import FREQUENT, fingerprints, rare, reuse
from ordret.link.lineage import IN_ORDER, Alike, Derived, Printed, copied, printed, stated, translated
from ordret.model import Credit, Link, Quotation, Relation, Span
from ordret.run.material import Material, material
from ordret.store import Store
from ordret.store.links.lineage import Row

NAME = "lineage"
BY = f"{NAME}@1"
LEAST = 0.2  # of the fingerprints of one of the two: a copy shares .3 of one's words (`is_copy`)
MOST = 8  # articles that share most with one, and are read for it


def derive(store: Store, materials: Sequence[Material], *, at: datetime) -> dict[int, set[int]]:
    """Keep what new articles derive from; for each the articles that are the same report."""
    lineage = store.links.lineage
    prints = {each.number: fingerprints(each.article.text, each.article.skip) for each in materials}
    for each in materials:
        lineage.print(each.number, prints[each.number])
        said = stated(found.finding for found in each.found if isinstance(found.finding, Credit))
        lineage.keep(Row(each.number, None, one.origin.name, one.how, one.stated, one.because) for one in said)
    held = _Held(store, materials)
    alike: dict[int, set[int]] = defaultdict(set)
    for each in materials:
        for other, found in chain(_copies(held, each, prints[each.number]), _translations(held, each)):
            if other not in alike[each.number]:
                alike[each.number].add(other)
                alike[other].add(each.number)
                _keep(held, each.number, other, found, at=at)
    return alike


class _Held:
    """Articles as they are compared, each read once."""

    def __init__(self, store: Store, materials: Sequence[Material]) -> None:
        self.store = store
        self._materials = {each.number: each for each in materials}
        self.numbers = {each.article.id: each.number for each in materials}

    def material(self, number: int) -> Material:
        if number not in self._materials:
            self._materials[number] = material(self.store, number)
            self.numbers[self._materials[number].article.id] = number
        return self._materials[number]

    def printed(self, number: int) -> Printed:
        article = self.material(number).article
        said = stated(found.finding for found in self.material(number).found if isinstance(found.finding, Credit))
        return printed(article, said)


def _copies(held: _Held, ours: Material, own: Sequence[int]) -> Iterator[tuple[int, Derived | Alike]]:
    """Articles in the same words; `own` are the fingerprints of ours."""
    lineage = held.store.links.lineage
    looked_up = rare(lineage.frequency(own, FREQUENT))
    for other, shared in lineage.sharing(ours.number, looked_up)[:MOST]:
        if shared < LEAST * min(len(own), lineage.count(other)):
            continue
        left, right = sorted((ours, held.material(other)), key=lambda each: each.article.id)
        reused = reuse(left.article, right.article, quoted_left=_quoted(left), quoted_right=_quoted(right))
        found = copied(held.printed(left.number), held.printed(right.number), reused) if reused else None
        if found:
            yield other, found


def _translations(held: _Held, ours: Material) -> Iterator[tuple[int, Derived | Alike]]:
    """Articles in other languages that have the same quotations in the same order."""
    pairs: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for id_, quotation in ours.standing(Quotation):
        for beside in held.store.links.wordings.beside(id_):
            pairs[beside.article].append((quotation.words[0].start, beside.start))
    for other, places in sorted(pairs.items()):
        if len(places) < IN_ORDER:
            continue
        theirs = held.material(other)
        if theirs.article.lang == ours.article.lang:
            continue
        passages = (len(list(ours.standing(Quotation))), len(list(theirs.standing(Quotation))))
        found = translated(held.printed(ours.number), held.printed(other), places, passages=passages)
        if found:
            yield other, found


def _keep(held: _Held, ours: int, theirs: int, found: Derived | Alike, *, at: datetime) -> None:
    """A derivation as such; of two that are one report, and neither the other's origin, a link besides."""
    links = held.store.links
    if isinstance(found, Derived):
        origin = held.numbers[found.origin.name] if found.origin.kind == "article" else None
        agency = found.origin.name if found.origin.kind == "agency" else None
        links.lineage.keep([Row(held.numbers[found.article], origin, agency, found.how, found.stated, found.because)])
    if isinstance(found, Alike) or found.origin.kind == "agency":
        relation: Relation = "copy" if found.how == "copy" else "translation"
        left, right = sorted(held.material(number).article.id for number in (ours, theirs))
        links.wordings.link([Link(left, right, relation, "yes", None, found.because, BY)], at=at)


def _quoted(material: Material) -> list[Span]:
    return [Span(words.start, words.end) for _, quotation in material.standing(Quotation) for words in quotation.words]
