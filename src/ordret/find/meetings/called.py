"""By what name a phrase calls somebody whom the names of the article do not have: behind a role or a word for people,
or with an "s" that was taken for a genitive's."""

from ordret.find.items import Item
from ordret.find.meetings.scene import Scene, genitive
from ordret.model import Part, PartKind, quote
from ordret.names import Named, plain


def called(stretch: list[Item], scene: Scene) -> Part | None:
    """Somebody whose name ends a phrase; None where no name does."""
    return _no_genitive(stretch, scene) or _titled(stretch, scene)


def _no_genitive(stretch: list[Item], scene: Scene) -> Part | None:
    """`minister |Sigve Aarnes|`: nothing follows that it could own."""
    reading, end = scene.reading, stretch[-1].end
    name = next((n for n in reading.names.within(stretch[0].start, end) if n.end == end), None)
    if name is None or name.kind != "person" or " " not in name.bare or not genitive(reading.article.text, name):
        return None
    here = quote(reading.article, name.start, name.end)
    if plain(here.text) != f"{name.bare}s":
        return None
    return Part("person", plain(here.text), _before(stretch, name, scene), here, here)


def _before(stretch: list[Item], name: Named, scene: Scene) -> str | None:
    return plain(scene.reading.article.text[stretch[0].start : name.start]).strip() or None


def _titled(stretch: list[Item], scene: Scene) -> Part | None:
    """`leiar |Ri Chol-min|`, `gruveselskapet |Storfjell Mineral|`: two capitals or more behind what somebody is."""
    pack = scene.reading.pack
    at = len(stretch)
    while at > 0 and _of_name(stretch[at - 1], scene):
        at -= 1
    if at == len(stretch) or at == 0 or pack.nouns_capital or not _title(stretch[at - 1].low, scene):
        return None
    title = stretch[at - 1].low
    one = title in pack.roles and title not in pack.groups
    if len(stretch) - at < 2 and (one or (stretch[at - 1].capital and at > 1)):
        return None  # "minister |Dahl|": the names of the article tell
    kind: PartKind = "person" if one else "body" if title in pack.groups else "group"
    here = quote(scene.reading.article, stretch[at].start, stretch[-1].end)
    if plain(here.text).endswith("s"):
        return None  # may be a genitive
    role = plain(scene.reading.article.text[stretch[0].start : stretch[at - 1].end])
    return Part(kind, plain(here.text), role if one else None, here, here)


def _of_name(item: Item, scene: Scene) -> bool:
    """Whether an item may be of a name, and is no title."""
    capital = item.capital and item.low not in scene.reading.pack.closed and not _title(item.low, scene)
    return capital or item.low == "&"


def _title(low: str, scene: Scene) -> bool:
    return low in scene.reading.pack.roles or low in scene.reading.pack.groups or low in scene.words.people
