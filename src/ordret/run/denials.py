"""Links denials to what they deny, story by story."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import cast

from ordret.link import denials as linker
from ordret.link.denials import CLAIMING, DENYING, Uttered
from ordret.link.parties import Party, lands
from ordret.model import Finding, Link, Part, Quotation
from ordret.run.parties import Parties, printed
from ordret.store import Found, Store
from ordret.store.links.body import unpacked
from ordret.store.links.denials import Kept

NAME = "denials"
BY = f"{NAME}@1"
LATEST = 40  # reports of a story whose quotations are held against one another; as many as `stories.MEMBERS`
CUED = 120  # code points between a verb and its words
MOST = 3  # claims to which one denial is linked: whoever denies all of a report denies none in particular


def tell(store: Store, stories: Iterable[str], *, at: datetime) -> None:
    """Say anew what is denied in these stories."""
    links = store.links
    for story in sorted(set(stories)):
        denials = links.denials.of_story(story, DENYING, latest=LATEST)
        if not denials:
            continue
        claims = links.denials.of_story(story, CLAIMING, latest=LATEST)
        read = _Read(store)
        for denial in denials:
            links.wordings.unlink(denial.id, NAME)
            links.wordings.link(_links(read, denial, claims), at=at)


def _links(read: "_Read", denial: Kept, claims: Sequence[Kept]) -> list[Link]:
    """Each statement that is denied once: by its wording in the denial's own report, or else its earliest."""
    uttered = read.uttered(denial)
    if uttered is None:
        return []
    pointing = linker.bare(uttered.text, uttered.lang)
    near = [each for each in claims if pointing or linker.may_be(each.act, float(denial.vector @ each.vector))]
    held = {claim.id: other for claim in near if (other := read.uttered(claim))}
    statement = {claim.id: claim.statement for claim in near}
    denied = linker.denied(uttered, held.values())
    own_first = sorted(denied, key=lambda each: (held[each.claim].article != uttered.article, -each.meaning))
    found: dict[str, Link] = {}
    for each in own_first:
        said = statement[each.claim]
        if said != denial.statement and not read.linked(denial.id, each.claim):
            found.setdefault(said, Link(denial.id, each.claim, "denies", "yes", each.meaning, each.because, BY))
    return sorted(found.values(), key=lambda link: -(link.score or 0.0))[:MOST]


class _Read:
    """Quotations as they are held against one another, each read once."""

    def __init__(self, store: Store) -> None:
        self._store, self._parties = store, Parties(store.links)
        self._found = cache(store.found)

    def uttered(self, kept: Kept) -> Uttered | None:
        """A quotation as it is held against another; None for one that a person withdrew."""
        found = self._found(kept.id)
        if found is None or not found.current:
            return None
        said, body = cast("Quotation", found.finding), unpacked(kept.body)
        return Uttered(
            id=kept.id,
            article=said.article,
            lang=body.lang,
            act=said.act,
            text=body.text,
            cued=self._cued(said) if said.act in DENYING else body.text,
            start=said.words[0].start,
            end=said.words[-1].end,
            speaker=self._party(said.speaker, found),
            accused=self._party(said.addressee, found),
            lands=lands(body.text, body.lang),
            names=frozenset(name for _, name in body.names),
            vector=kept.vector,
        )

    def _cued(self, said: Quotation) -> str:
        """From the verb to the end of the words: "rejects the accusation | that she …"."""
        text = self._store.article(said.article).text
        start = min(said.words[0].start, said.cue.start if said.cue else said.words[0].start)
        return text[max(start, said.words[0].start - CUED) : said.words[-1].end]

    def linked(self, left: str, right: str) -> bool:
        """Whether another linker has said something of two: one link stands between them."""
        return any({link.left, link.right} == {left, right} for link in self._store.links.wordings.links(left))

    def _party(self, part: Part | None, found: Found[Finding]) -> Party | None:
        if part is None:
            return None
        return self._parties.party(printed(self._store.links, found.finding.article, found.lang, part))
