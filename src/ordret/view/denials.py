"""What somebody claims and somebody else denies."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from ordret.model import Link, Part, Quotation
from ordret.store import Found, Store


@dataclass(frozen=True, slots=True)
class Denial:
    """A quotation that denies another, by their ids, and who denies what in words. `because` says why a linker holds
    them to be of one matter."""

    denial: str
    claim: str
    told: str
    because: str


def denials(store: Store, links: Iterable[Link]) -> Iterator[Denial]:
    """What is denied in these links, once for each two statements, by the wordings that are linked first."""
    seen: set[tuple[str, str]] = set()
    for link in links:
        found = [store.found(id_) for id_ in (link.left, link.right)]
        if any(each is None or not each.current for each in found):
            continue
        denial, claim = (cast("Found[Quotation]", each) for each in found)
        pair = _statement(store, denial), _statement(store, claim)
        if pair not in seen:
            seen.add(pair)
            yield Denial(denial.id, claim.id, _told(denial.finding, claim.finding), link.because)


def _statement(store: Store, found: Found[Quotation]) -> str:
    return store.groups(found.finding.article).get(found.id, found.id)


def _told(denial: Quotation, claim: Quotation) -> str:
    """ "claimed by “ukrainske ledere” (“anklaget”), denied by “Den russiske regering” (“afvist”)"."""
    return f"claimed by {_who(claim.speaker)}{_cue(claim)}, denied by {_who(denial.speaker)}{_cue(denial)}"


def _who(part: Part | None) -> str:
    return f"“{part.name or part.here.text}”" if part else "somebody unnamed"


def _cue(quotation: Quotation) -> str:
    return f" (“{quotation.cue.text}”)" if quotation.cue else ""
