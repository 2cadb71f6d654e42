"""Several reports beside one another: two wordings, all wordings of a statement, who had what from whom."""

from collections.abc import Iterator, Sequence

from ordret.cli.passages import SAID, day, indented, marked, saying
from ordret.cli.rows import surroundings
from ordret.cli.terminal import drawn, printable
from ordret.link.wording.drift import Difference
from ordret.model import Quotation, passages
from ordret.record import Record
from ordret.view.days import published
from ordret.view.passages import joined
from ordret.view.stories import Story
from ordret.view.wordings import Worded


def side(record: Record, id_: str) -> Iterator[bytes]:
    """One of two findings to be compared: where it stands, and its words in their surroundings."""
    found = record.store.found(id_)
    if found is None:
        return
    home = record.store.article(found.finding.article)
    where = " · ".join((day(home.published), home.outlet or home.source, home.lang))
    yield drawn(indented(printable(where, "cyan")))
    if isinstance(found.finding, Quotation):
        yield drawn(indented(printable(saying(found.finding) + ":", "green")))
    yield drawn(indented(marked(surroundings(home, found.finding), [(SAID, passages(found.finding))])))
    yield drawn(indented(printable(id_, "dim"))) + b"\n"


def derivations(record: Record, story: Story) -> Iterator[bytes]:
    """For each report of a story, in the order of its publication, what it derives from."""
    for article in story.articles:
        home = record.store.article(article)
        when = published(record.store, home)
        where = " · ".join((day(when), home.outlet or home.source, home.lang, home.id))
        yield drawn(printable(where))
        for each in record.lineage(article):
            stated = "stated" if each.stated else "inferred"
            yield drawn(indented(printable(f"{stated}, {each.how}: {each.agency or each.origin} ({each.because})")))


def wordings(every: Sequence[Worded]) -> Iterator[bytes]:
    """The other wordings of a statement below one another, each with what it is to the earliest copy held."""
    if len(every) < 2:
        return
    yield b"\n" + drawn(printable(f"{len(every)} wordings, the earliest copy held first", "bold"))
    for each in every:
        first = each is every[0]
        relation: str = each.relation or ("earliest copy held" if first else "through another wording")
        relation += ", not known to be later" if each.earliest and not first else ""
        told = f", {each.way} ({each.tells})" if each.way else ""
        where = " · ".join((day(each.published), each.outlet or each.article, each.lang))
        yield drawn(printable(f"{where}: {relation}{told}", "cyan"))
        yield drawn(indented(printable(joined(each.words))))
        for difference in each.differences:
            yield drawn(indented(printable(drifted(difference), "yellow")))
        yield drawn(indented(printable(each.because or "", "dim"))) if each.because else b""
        yield drawn(indented(printable(each.id, "dim")))


def entity(record: Record, mention: str) -> Iterator[bytes]:
    """Whom a mention is held to mean: spellings and who prints them, roles with the days on which they were printed."""
    found = record.entity(mention)
    if found is None:
        return
    yield b"\n" + drawn(printable(found.name, "bold"))
    known = [found.wikidata, found.country]
    yield drawn(indented(printable(", ".join(each for each in known if each)))) if any(known) else b""
    for name in found.names:
        yield drawn(indented(printable(f"{name.name} ({name.lang}, {name.count})")))
    for role in found.roles:
        days = f"{role.first} to {role.last}" if role.first else "day not known"
        yield drawn(indented(printable(f"{role.role} ({role.lang}, {days})")))


def drifted(difference: Difference) -> str:
    """ "number changed: “90.000” to “over 100.000”"."""
    told = f"{difference.what} {difference.kind}: "
    if difference.left and difference.right:
        return f"{told}“{difference.left.text}” to “{difference.right.text}”"
    only = difference.left or difference.right
    return f"{told}“{only.text if only else ''}”"
