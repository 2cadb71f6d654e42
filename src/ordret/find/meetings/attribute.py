"""Visits told of by a participle before whoever makes them: "|Osloon saapunut| presidentti X", "Oslossa |vieraileva|
X"; in languages whose cases say where."""

from ordret.find.meetings.clause import Clause
from ordret.find.meetings.draft import Draft, drawn_up
from ordret.find.meetings.laid import Sentence
from ordret.find.meetings.office import official
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.sides import Sides
from ordret.model import Part, quote
from ordret.pack.meeting_words import Form


def visit(sentence: Sentence, at: int, verb: Form, scene: Scene) -> Draft | None:
    """The visit that a participle tells of between its place and its visitor, who is there, whatever else is to come:
    it is held. Its day is not that of its clause."""
    if not scene.words.genitives or verb.kind != "visit" or verb.tense not in ("participle", "progressive"):
        return None
    place = _place(sentence, at, verb, scene)
    whose = next((g for g in sentence.groups if g.first in (at, at + 1) and not g.prep and len(g.parts) == 1), None)
    if place is None or whose is None or not official(whose.parts[0], scene):
        return None
    return drawn_up(sentence, Clause(at, whose.last, at), "visit", "held", Sides(whose.parts, (place,)), None, scene)


def _place(sentence: Sentence, at: int, verb: Form, scene: Scene) -> Part | None:
    """The place that stands right before a participle in the case that its verb needs."""
    fits = (c.part for c in sentence.chunks if c.last == at and c.prep in verb.behind and c.part)
    known = next((part for part in fits if part.kind == "place"), None)
    item = sentence.row[at - 1]
    endings = (*scene.words.locative, "\0") if "in" in verb.behind else (*scene.words.moving, "\0")
    if known or not at or not item.capital or not item.low.endswith(endings):
        return known
    here = quote(scene.reading.article, item.start, item.end)
    return Part("place", here.text, None, here, here)
