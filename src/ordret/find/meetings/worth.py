"""Which sentences are worth laying out: cheap tests by words alone, of which most sentences pass none."""

from collections.abc import Set

from ordret.find.meetings.scene import Scene
from ordret.find.meetings.somebody import goer_in, somebody_in
from ordret.names import Named
from ordret.pack.meeting_words import WORD

LONGEST = 1500  # code points of a sentence; a longer one is a list or a table, and would be read again for each word


def triggers(scene: Scene) -> Set[str]:
    """The words of an article that may say that somebody meets; one with digits or signs in it by its parts, too."""
    sentences = scene.reading.sentences
    places = (place for paragraph in scene.reading.paragraphs for place in paragraph.sentences)
    held = frozenset().union(*map(sentences.words, places))
    odd = [word for word in held if not word.isalpha()]
    says = scene.words.saying(held.union(*map(WORD.findall, odd)))
    return says.union(word for word in odd if not says.isdisjoint(WORD.findall(word)))


def worth(
    place: tuple[int, int], previous: tuple[int, int], says: Set[str], scene: Scene, *, goes_on: bool = False
) -> bool:
    """Whether a sentence is worth reading: it has words for meeting and for somebody, and neither it nor the one before
    it, of which it may go on to tell, tells of a match; of a journey, the place and who goes. Behind a meeting a
    sentence `goes_on` to tell of it with nobody in it."""
    start, end = place
    kinds = scene.words.kinds(_lows(place, scene), says) if end - start <= LONGEST else set()
    if not kinds:
        return False
    low = scene.reading.article.text[start:end].lower()
    if not goes_on and not somebody_in(low, start, end, scene):
        return False
    if kinds == {"journey"}:
        names = [*scene.reading.names.within(start, end)]
        if not any(_goal(name, low, start, scene) for name in names) or not goer_in(low, names, scene):
            return False
    return not _elsewhere(place, scene) and not _elsewhere(previous, scene)


def _lows(place: tuple[int, int], scene: Scene) -> Set[str]:
    """The words of a sentence, without what is no letter."""
    held = scene.reading.sentences.words(place)
    odd = [word for word in held if not word.isalpha()]
    return held.difference(odd).union(*map(WORD.findall, odd)) if odd else held


def _elsewhere(place: tuple[int, int], scene: Scene) -> bool:
    text = scene.reading.article.text[slice(*place)].lower()
    return scene.words.elsewhere(text, _lows(place, scene))


def _goal(name: Named, low: str, start: int, scene: Scene) -> bool:
    """Whether a name is a place behind a preposition of where to."""
    if name.kind != "place":
        return False
    before = low[: name.start - start].split()
    towards = scene.words.goal | scene.reading.pack.naming.where
    return bool(before) and (before[-1] in towards or scene.words.says(before[-1]))
