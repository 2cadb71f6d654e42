"""Where reports differ."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from ordret.link.wording.compare import Wording
from ordret.link.wording.drift import Difference, drift
from ordret.model import Link, Quotation
from ordret.notebook import facts
from ordret.store import Filter, Found, Store
from ordret.store.links.body import NO_VECTOR, unpacked
from ordret.view.corrections import corrected
from ordret.view.denials import denials
from ordret.view.series import opposed
from ordret.view.statements import statements, wordings

ConflictKind = Literal["figures", "denial", "wording"]
BY = "wording"  # the linker that says what contradicts, of wordings that are not one statement


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two findings that differ, the earlier one first. `strict`: both cannot hold."""

    left: str
    right: str
    kind: ConflictKind
    strict: bool
    because: str

    _repr_html_ = facts


def conflicts(store: Store) -> Iterator[Conflict]:
    """Every two findings that differ; where a report was corrected later, that is said as well. Wordings of one
    statement in which a number differs from the earliest copy held, or, in the same language, a "not"; figures of one
    quantity that do not agree; what a linker found to say nearly the same but for a number or a "not"; denials."""
    links = store.links
    every = statements(store, Filter(current=True))
    within = (each for s in every if len(s.quotations) > 1 for each in _within(store, wordings(store, s.id)))
    figures = _figures(store, links.figures.opposed())
    between = _between(links.wordings.contradicting(BY))
    denied = _denied(store, links.denials.all())
    return _corrected(store, chain(within, figures, between, denied))


def of_statement(store: Store, id_: str) -> Iterator[Conflict]:
    """The conflicts in which a statement is."""
    links = store.links
    within = _within(store, wordings(store, id_))
    between = _between(links.wordings.contradicting_of(id_, BY))
    return _corrected(store, chain(within, between, _denied(store, links.denials.of_statement(id_))))


def of_series(store: Store, id_: str) -> Iterator[Conflict]:
    """The conflicts in which a series is."""
    return _corrected(store, _figures(store, store.links.figures.opposed_in(id_)))


def _corrected(store: Store, found: Iterable[Conflict]) -> Iterator[Conflict]:
    for each in found:
        told = corrected(store, each.left, each.right)
        yield replace(each, because=f"{each.because}; {told}") if told else each


def _figures(store: Store, links: Iterable[Link]) -> Iterator[Conflict]:
    return (Conflict(o.left, o.right, "figures", o.strict, o.because) for o in opposed(store, links))


def _between(links: Iterable[Link]) -> Iterator[Conflict]:
    return (Conflict(link.left, link.right, "wording", False, link.because) for link in links)


def _denied(store: Store, links: Iterable[Link]) -> Iterator[Conflict]:
    for each in denials(store, links):
        yield Conflict(each.claim, each.denial, "denial", False, f"{each.told}; {each.because}")


def _within(store: Store, members: Sequence[Found[Quotation]]) -> Iterator[Conflict]:
    """How copies and translations differ from the earliest: of a part, or other words, one cannot tell what is left
    out. Between languages a "not" is no sign of its own: "without signal" is "with the transponder off"."""
    if len(members) < 2:
        return
    earliest, *others = _compared(store, members)
    for other in others:
        differences = drift(earliest, other)
        numbers = [d for d in differences if d.what in ("number", "year") and d.kind == "changed"]
        negations = [d for d in differences if d.what == "negation" and other.lang == earliest.lang]
        opposed = len(negations) % 2 == 1
        if numbers or opposed:
            because = "; ".join(_told(difference) for difference in [*numbers, *(negations if opposed else ())])
            yield Conflict(earliest.id, other.id, "wording", opposed, because)


def _compared(store: Store, members: Sequence[Found[Quotation]]) -> Iterator[Wording]:
    """The earliest wording, and those that are copies or translations of it."""
    earliest = members[0].id
    links = [link for link in store.links.wordings.links(earliest) if link.verdict == "yes"]
    alike = {end for k in links if k.relation in ("copy", "translation") for end in (k.left, k.right)}
    ids = [each.id for each in members if each.id == earliest or each.id in alike]
    for row in store.links.wordings.rows(ids):
        yield unpacked(row.body).wording(row.id, None, NO_VECTOR)


def _told(difference: Difference) -> str:
    """ "“90” and “115”"; "only one has “not”"."""
    if difference.left and difference.right:
        return f"“{difference.left.text}” and “{difference.right.text}”"
    only = difference.left or difference.right
    return f"only one has “{only.text if only else ''}”"
