"""Whom "they", "the two" mean: the two people of the sentence before, or of the last meeting."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ordret.find.agencies import by_spelling
from ordret.find.meetings.draft import Draft
from ordret.find.meetings.scene import Scene
from ordret.model import Part, quote
from ordret.names import Named
from ordret.pack.meeting_words import WORD

BEFORE = 400  # code points before a sentence in which the two are named: the sentence before it
MANY = 12  # names looked at


def settled(draft: Draft, start: int, found: Sequence[Draft], scene: Scene) -> Draft | None:
    """A draft with its pronouns replaced by whom they mean; None where nobody is left who can be told."""
    if draft.again:
        return _again(draft, start, found, scene)
    parties: list[Part] = []
    for part in _him(draft.parties, scene):
        others = tuple((p.here.start, p.here.end) for p in draft.parties if p is not part)  # "with X, |she| said"
        one = scene.referring.resolved(_one(part, draft.verb, scene), others, draft.verb)
        parties += _meant(one, start, found, scene)
    if draft.kind == "hearing" and _heard_on(draft, parties, start, found, scene):
        return None
    parties = _still_about(draft, parties, start, found, scene)
    parties = list({(part.name or part.here.text).lower(): part for part in parties}.values())
    if any(part.name in by_spelling() for part in parties):
        return None  # an interview
    if (not parties and not draft.absent) or (draft.two_sides and len(parties) < 2 and len(draft.parties) > 1):
        return None
    return replace(draft, parties=tuple(parties))


def _still_about(draft: Draft, parties: list[Part], start: int, found: Sequence[Draft], scene: Scene) -> list[Part]:
    """Parties in which "he" means the one without a name who was named first in the sentence before, and not the other:
    "|The UN chief| met X. Now |he| meets the premier"."""
    before = found[-1] if found and found[-1].start >= _sentence_before(start, scene) else None
    if before is None or before.first == draft.first or len(before.parties) != 2:
        return parties
    one, other = before.parties
    if one.name or one.kind != "person" or one.role is None or not other.name:
        return parties
    pronouns = scene.reading.pack.pronouns
    return [one if p.name == other.name and p.here.text.lower() in pronouns else p for p in parties]


def _heard_on(draft: Draft, parties: Sequence[Part], start: int, found: Sequence[Draft], scene: Scene) -> bool:
    """Whether a sentence only goes on about the hearing of the one before: "testified. The senators asked |him| …"."""
    before = found[-1] if found and found[-1].start >= _sentence_before(start, scene) else None
    pronoun = any(part.here.text.lower() in scene.words.him for part in draft.parties)
    if before is None or before.kind != "hearing" or not pronoun or draft.day:
        return False
    return bool({part.name for part in parties if part.name} & {part.name for part in before.parties})


def _him(parties: Sequence[Part], scene: Scene) -> list[Part]:
    """Parties with object forms of pronouns ("met |him|") replaced by whom they mean, which is nobody else beside."""
    held: list[Part] = []
    for part in parties:
        subject = scene.words.him.get(part.here.text.lower()) if part.name is None else None
        said = tuple((each.here.start, each.here.end) for each in parties)
        name = scene.referring.other_form(part.here, subject, said) if subject else None
        held.append(_person(name, part, scene) if name else part)
    return held


def _one(part: Part, verb: str, scene: Scene) -> Part:
    """A part; one person, where a pronoun may be one or many and its verb says that it is one: "reist |ze|"."""
    pack = scene.reading.pack
    pronoun = pack.pronouns.get(part.here.text.lower()) if part.kind == "group" else None
    one = pronoun and pronoun.number == "-" and pack.plural_ending and verb and not verb.endswith(pack.plural_ending)
    return replace(part, kind="person") if one else part


def carried(draft: Draft, start: int, found: Sequence[Draft], scene: Scene) -> Draft | None:
    """A meeting with somebody, had by the one person whom the meeting before in its sentence, or in the one before,
    names first."""
    before = found[-1] if found else None
    if before is None or before.start < _sentence_before(start, scene) or not before.parties:
        return None
    one, names = before.parties[0], {part.name for part in draft.parties}
    if one.kind != "person" or not one.name or one.name in names:
        return None
    return replace(draft, parties=(one, *draft.parties), two_sides=True)


def _again(draft: Draft, start: int, found: Sequence[Draft], scene: Scene) -> Draft | None:
    """What is said again of the meeting of the sentence before, with those who meet in it."""
    if not found or found[-1].start < _sentence_before(start, scene) or not found[-1].parties:
        return None
    before = found[-1]
    if (draft.kind == "visit") != (before.kind == "visit") or (before.kind == "call") != (draft.kind == "call"):
        return None
    return replace(draft, kind=before.kind, parties=before.parties, two_sides=before.two_sides)


def _meant(part: Part, start: int, found: Sequence[Draft], scene: Scene) -> list[Part]:
    pack, low = scene.reading.pack, part.here.text.lower()
    if part.name:
        return [part]
    two = scene.words.means_two(low)
    if low in scene.words.him:
        return []
    if low not in pack.pronouns and low not in pack.relatives and low not in pack.oblique and not two:
        return [part]
    if part.kind == "person":
        return _same_person(part, start, found, scene)
    if part.kind != "group":
        return []
    bare = low in scene.words.two.means and len(low.split()) < 3  # "both sides"
    described = not bare and any(word in pack.roles or word in scene.words.people for word in low.split())
    return _two(part, start, found, scene) or ([part] if described else [])


def _same_person(part: Part, start: int, found: Sequence[Draft], scene: Scene) -> list[Part]:
    """The one person of the meeting of the sentence before, told by a role alone, of whom "he" goes on to speak."""
    low = part.here.text.lower()
    if not found or found[-1].start < _sentence_before(start, scene) or low in scene.reading.pack.oblique:
        return []
    before = found[-1]
    named = [n for n in scene.reading.names.last(before.start, part.here.start, MANY) if n.kind == "person"]
    people = [each for each in before.parties if each.kind == "person"]
    if len(people) == 1 and people[0].role and not named:
        return people
    return [] if named else _still_the_subject(part, before.parties, scene)


def _still_the_subject(part: Part, parties: Sequence[Part], scene: Scene) -> list[Part]:
    """The one who is named of those who meet in the sentence before, and named first: "Edda Varn met the pope. |She|
    met a bishop, too"."""
    named = [each for each in parties if each.kind == "person" and each.named]
    pronoun = scene.reading.pack.pronouns.get(part.here.text.lower())
    if len(named) != 1 or parties[0] is not named[0] or pronoun is None or not named[0].name:
        return []
    fits = scene.reading.names.sex(named[0].name) in (pronoun.gender, None)
    return [replace(named[0], here=part.here)] if fits else []


def _two(part: Part, start: int, found: Sequence[Draft], scene: Scene) -> list[Part]:
    """The two people named in the sentence before, in full; else the two of the last meeting."""
    reading = scene.reading
    people: dict[str, Named] = {}
    for name in reading.names.last(max(start - BEFORE, _sentence_before(start, scene)), start, MANY):
        if name.kind == "person":
            full = reading.names.full(name.bare) or name
            people[full.bare] = full
    if len(people) < 2:
        for name in reading.names.last(start, part.here.start, MANY):
            if name.kind == "person":
                full = reading.names.full(name.bare) or name
                people[full.bare] = full
    if len(people) == 2:
        return [_person(name, part, scene) for name in people.values()]
    before = found[-1] if found and found[-1].start >= _sentence_before(start, scene) else None
    if before and len(before.parties) == 2 and people.keys() <= {one.name for one in before.parties}:
        return [
            replace(one, here=part.here) if one.name else one for one in before.parties
        ]  # "met |X and the premier|. The two …"
    if before and not people and len(before.parties) == 1 and before.parties[0].kind == "group":
        return [*before.parties]  # "|Ministers| arrived in Oslo, where |they| are to meet X"
    if not people and found and len(found[-1].parties) == 2:
        return [replace(one, here=part.here) if one.name else one for one in found[-1].parties]
    return [] if people else _described(part, start, scene)


def _described(part: Part, start: int, scene: Scene) -> list[Part]:
    """Two who were told by what they are: "|the two presidents| have written, but now they may meet"."""
    text, pack, held = scene.reading.article.text, scene.reading.pack, []
    begins = max(start - BEFORE, _sentence_before(start, scene))
    for _, first, _ in scene.words.two.within(text[begins : part.here.start]):
        words = [*WORD.finditer(text, begins + first, part.here.start)][:3]
        heads = [word for word in words if word[0].lower() in pack.roles or word[0].lower() in scene.words.people]
        if heads and len(words[0][0]) + 1 < heads[0].end() - words[0].start():
            held.append(Part("group", None, None, quote(scene.reading.article, words[0].start(), heads[0].end())))
    return held[-1:]


def _sentence_before(start: int, scene: Scene) -> int:
    """Where the sentence before one begins, in its paragraph or the one before."""
    paragraphs = scene.reading.paragraphs
    at = bisect_left(paragraphs, start + 1, key=lambda paragraph: paragraph.start)
    near = [first for p in paragraphs[max(0, at - 2) : at] for first, _ in p.sentences if first < start]
    return near[-1] if near else start


def _person(name: Named, part: Part, scene: Scene) -> Part:
    named = quote(scene.reading.article, name.start, name.end)
    return Part("person", name.bare, None, part.here, named)
