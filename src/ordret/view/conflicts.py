"""Where reports differ."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, cast

from ordret.link.wording.drift import Difference
from ordret.model import Quotation
from ordret.store import Filter, Found, Store
from ordret.view.corrections import Corrections
from ordret.view.denials import denials
from ordret.view.series import opposed
from ordret.view.statements import statements
from ordret.view.wordings import Worded, side_by_side


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two findings that differ, the earlier one first. `strict`: both cannot hold."""

    left: str
    right: str
    kind: Literal["figures", "denial", "wording"]
    strict: bool
    because: str


def conflicts(store: Store) -> Iterator[Conflict]:
    """Every two findings that differ; where a report was corrected later, that is said as well."""
    corrections = Corrections(store)
    for each in _differing(store):
        told = corrections.told(each.left, each.right)
        yield replace(each, because=f"{each.because}; {told}") if told else each


def _differing(store: Store) -> Iterator[Conflict]:
    """Wordings of one statement in which a number differs from the earliest copy held, or, in the same language, a
    "not"; figures of one quantity that do not agree; and what a linker found to say nearly the same but for a number
    or a "not". Between languages a "not" is no sign of its own:
    "without signal" is "with the transponder off"."""
    for statement in statements(store, Filter(current=True)):
        if len(statement.quotations) > 1:
            earliest = store.found(statement.quotations[0])
            assert earliest is not None  # it was just read
            yield from _within(side_by_side(store, cast("Found[Quotation]", earliest)))
    for each in opposed(store):
        yield Conflict(each.left, each.right, "figures", each.strict, each.because)
    for link in store.links.wordings.contradicting("wording"):
        yield Conflict(link.left, link.right, "wording", False, link.because)
    for denial in denials(store):
        yield Conflict(denial.claim, denial.denial, "denial", False, f"{denial.told}; {denial.because}")


def _within(wordings: list[Worded]) -> Iterator[Conflict]:
    earliest = wordings[0]
    for each in wordings[1:]:
        if each.relation not in ("copy", "translation"):  # of a part, or other words, one cannot tell what is left out
            continue
        numbers = [d for d in each.differences if d.what in ("number", "year") and d.kind == "changed"]
        negations = [d for d in each.differences if d.what == "negation" and each.lang == earliest.lang]
        opposed = len(negations) % 2 == 1
        if numbers or opposed:
            because = "; ".join(_told(difference) for difference in [*numbers, *(negations if opposed else ())])
            yield Conflict(earliest.id, each.id, "wording", opposed, because)


def _told(difference: Difference) -> str:
    """ "“90” and “115”"; "only one has “not”"."""
    if difference.left and difference.right:
        return f"“{difference.left.text}” and “{difference.right.text}”"
    only = difference.left or difference.right
    return f"only one has “{only.text if only else ''}”"
