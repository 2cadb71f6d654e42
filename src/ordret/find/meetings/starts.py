"""Where the phrase of a noun for a meeting begins: at its determiner, at what counts it, at an adjective."""

from ordret.find.items import Item, is_word
from ordret.find.meetings.scene import DAY, Scene
from ordret.find.meetings.verbs import parts_clause

ADJECTIVES = 4  # words before a noun, back to its determiner


def phrase_start(row: list[Item], at: int, scene: Scene) -> int:
    """Where a noun's phrase begins: at its determiner; without one, at one adjective, but not of a definite noun."""
    start = own_start(row, at, scene)
    linked = start > 1 and (row[start - 1].low in scene.words.of or row[start - 1].low in scene.words.behind)
    counts = start - 2 if linked else start - 1
    if counts > 0 and row[counts].low in scene.words.rounds:
        return own_start(row, counts, scene)
    return start


def own_start(row: list[Item], at: int, scene: Scene) -> int:
    pack = scene.reading.pack
    for p in range(at - 1, max(at - 2 - ADJECTIVES, -1), -1):
        low = row[p].low
        if low in pack.determiners or low in scene.words.owned:
            return p
        number = low == DAY or low[0].isdigit() or low in pack.numbers or (low == "." and row[p - 1].low.isdigit())
        if not number and not _adjective(row, p, scene):
            break
    return at if definite(row, at, scene) or at == 0 or not _adjective(row, at - 1, scene) else at - 1


def _adjective(row: list[Item], at: int, scene: Scene) -> bool:
    pack, low = scene.reading.pack, row[at].low
    closed = (
        low in pack.prepositions
        or low in scene.words.marks
        or low in scene.words.governing
        or low in pack.time
        or low == DAY
    )
    return is_word(row[at]) and not closed and not parts_clause(row, at, scene)


def definite(row: list[Item], at: int, scene: Scene) -> bool:
    endings = scene.reading.pack.naming.definite
    return bool(endings) and not scene.reading.pack.nouns_capital and row[at].low.endswith(endings)
