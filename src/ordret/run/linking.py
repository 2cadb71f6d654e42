"""Links what is new: people, statements, lineage and stories, a batch of articles at a time."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from ordret.run import (
    corrections,
    denials,
    lineage,
    listing,
    occasions,
    people,
    series,
    statements,
    stories,
    undated,
    wordings,
)
from ordret.run.counted import counted, quantity
from ordret.run.material import Material, material
from ordret.run.vectors import Encodes, fitting, vectors
from ordret.store import Store
from ordret.store.links import Links

VERSION = 2  # of all linkers together: with a new one, or another encoder, every article is linked anew
BATCH = 100  # articles to a commit: some ten seconds of work, most of it the encoder's, outside the commit

Progress = Callable[[int, int], None]  # articles done, articles to do


def link(store: Store, encoder: Encodes, *, only: Sequence[str] | None = None, progress: Progress | None = None) -> int:
    """Link every current article that is new, or changed, or judged, or of those the ones of these ids, and list anew
    what that changes; how many were taken up. Commits as it goes; a killed run goes on where it was."""
    links, version = store.links, f"link@{VERSION} {encoder.name}"
    if links.work.is_of_another(version):
        fitting(encoder, encoder.embed([""]))  # before anything is taken back
        links.begin()
    done = 0
    while numbers := _waiting(links, version, only):
        for at in range(0, len(numbers), BATCH):
            batch = numbers[at : at + BATCH]
            few = len(numbers) <= BATCH and not store.lists.stale.is_any()
            _link(store, encoder, batch, version, listed=few)
            done += len(batch)
            if progress is not None:
                progress(at + len(batch), len(numbers))
    listing.bring_up(store)
    return done


def _waiting(links: Links, version: str, only: Sequence[str] | None) -> list[int]:
    """What a batch has freed besides, since it derived from what changed, comes round again."""
    waiting = links.work.waiting(version)
    wanted = set(waiting) if only is None else set(links.work.numbers(only))
    return [number for number in waiting if number in wanted]


def _link(store: Store, encoder: Encodes, batch: Sequence[int], version: str, *, listed: bool) -> None:
    """Link a batch, and with `listed` list anew what that changes, in one commit: what a watch or a person brings. Of
    more, a story that grows in every batch is listed once, at the end."""
    links = store.links
    materials = [material(store, number) for number in batch]
    current = [each for each in materials if each.current]
    bodies = {each.number: wordings.texts(each) for each in current}
    reports = {each.number: stories.text(each) for each in current}
    figures = {each.number: counted(each) for each in current}
    quantities = (quantity(figure) for of_one in figures.values() for figure in of_one)
    said = (body.text for of_one in bodies.values() for body in of_one.values())
    held = vectors(links, encoder, [*said, *reports.values(), *quantities])
    at = datetime.now(UTC)
    with links.batch():
        judged = links.judgements.links()
        uncounted = {id_ for each in materials for id_ in links.figures.forget(each.number)}
        namings, touched, met = _forgotten(links, materials)
        changed = people.put_together(links, current, namings, judged, at=at)
        for each in current:
            stories.keep(links, each, held[reports[each.number]])
            series.keep(links, each, figures[each.number], held)
        new = [seeker for each in current for seeker in wordings.keep(links, each, bodies[each.number], held)]
        again, theirs = wordings.spoken_by(links, changed)
        touched |= theirs | wordings.compared(links, [*new, *again], at=at)
        statements.state(links, touched, judged)
        alike = lineage.derive(store, current, at=at)
        merged = stories.tell(links, current, alike=alike)
        met |= occasions.tell(links, current, changed, met, judged, at=at)
        series.tell(links, current, uncounted, judged, merged=merged, at=at)
        denials.tell(store, links.reports.of(each.number for each in current), at=at)
        corrections.tell(store, current, at=at)
        undated.infer(links, materials, touched, met)
        links.work.done(batch, version)
        if listed:
            listing.at_once(store)


def _forgotten(links: Links, materials: Iterable[Material]) -> tuple[set[int], set[str], set[str]]:
    """Take back what was concluded of articles; the namings, wordings and meetings concerned."""
    namings, touched, met = set[int](), set[str](), set[str]()
    for each in materials:
        namings |= links.people.forget(each.number)
        touched |= links.wordings.forget(each.number)
        met |= links.meetings.forget(each.number)
        for story in links.reports.forget(each.number):
            stories.called_anew(links, story)
        links.lineage.forget(each.number)
        links.work.free(links.corrections.forget(each.number, each.article.id))
        links.wordings.unlink(each.article.id, lineage.NAME)
    return namings, touched, met
