"""One finding for an occasion: what only says again who meets, and adds nothing, is no finding."""

from collections.abc import Iterable, Iterator

from ordret.find.meetings.draft import Draft
from ordret.find.meetings.scene import Scene
from ordret.model import MeetingMode, Part


def once(drafts: Iterable[Draft], scene: Scene) -> Iterator[Draft]:
    """The drafts without those that say again what one before them said: the same sides, or some of them, with no
    other day, place or fate."""
    held: dict[str, list[Draft]] = {}  # by each party
    for draft in drafts:
        if nobody(draft, scene):
            continue
        names = sorted(_names(draft))
        if names and any(_again(draft, each) for each in held.get(names[0], [])):
            continue
        for name in names:
            held.setdefault(name, []).append(draft)
        yield draft


def nobody(draft: Draft, scene: Scene) -> bool:
    """Whether nothing is said but that some nameless people meet ("|The ministers| meet"), or that one stayed away on a
    day from talks of which the others are not told, so that nobody can say whether they were held."""
    if draft.kind not in ("meeting", "summit", "call"):
        return False
    if not draft.parties:
        return len(draft.absent) == 1 and draft.status == "held" and bool(draft.day)
    one = draft.parties[0]
    nameless = len(draft.parties) == 1 and one.kind != "body" and not one.named and not _named(one, scene)
    told = draft.place or draft.day or draft.absent or draft.later or draft.status not in ("held", "planned")
    return nameless and not told


def _named(part: Part, scene: Scene) -> bool:
    """Whether a phrase has a name in it: "EU leaders"."""
    text = part.here.text
    capitals = "-" in text if scene.reading.pack.nouns_capital else text[1:].lower() != text[1:]
    return capitals or scene.named(part.here.start, part.here.end)


def _again(draft: Draft, before: Draft) -> bool:
    if not _names(draft) <= _names(before) or (draft.kind in ("visit", "call")) != (before.kind in ("visit", "call")):
        return False
    if draft.first == before.first and draft.clause == before.clause:
        return not draft.absent
    if draft.status != before.status and not (draft.status == "planned" and before.status == "held" and not draft.day):
        return False
    day = draft.day is None or (before.day is not None and before.day.when == draft.day.when)
    place = draft.place is None or (before.place is not None and before.place.name == draft.place.name)
    return day and place and not draft.absent


def _names(draft: Draft) -> set[str]:
    return {(part.name or part.here.text).lower() for part in draft.parties}


def mode(draft: Draft, scene: Scene) -> MeetingMode:
    """A visit, call or hearing by its word; else by how many sides there are."""
    if draft.kind in ("visit", "call", "hearing"):
        return draft.kind
    if len(draft.parties) == 1:
        (one,) = draft.parties
        several = one.kind in ("group", "body") and not scene.words.means_two(one.here.text.lower())
        return "multilateral" if several else "bilateral"
    return "bilateral" if len(draft.parties) == 2 else "multilateral"
