"""What the form of a verb may be here, and whether its tense tells the time."""

from ordret.find.items import Item, is_word
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.fate import day_of_tense, today
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.tense import by_day, is_coming, is_past
from ordret.find.meetings.verbs import parts_clause
from ordret.model import When
from ordret.pack.meetings_file import Tense
from ordret.when import Day


def may_be(row: list[Item], held: Clause, tense: Tense, scene: Scene) -> bool:
    """Whether a form can be of a tense here: a participle has a helping verb, an infinitive a mark or a verb."""
    pack, at = scene.reading.pack, held.at
    before = [row[p].low for p in range(held.first, at)]
    helping = any(
        low in pack.auxiliaries
        for low in ([row[p].low for p in range(held.first, held.last)] if scene.words.verb_final else before[-5:])
    )
    marked = bool(before) and any(low in scene.words.marks for low in before[-3:])
    if tense == "participle":
        return helping
    if tense == "past" and _after_modal(row, held, scene):
        return False  # "må |svara|", which is "answered", too
    if tense == "infinitive":
        return (
            helping
            or marked
            or (bool(scene.words.genitives) and any(parts_clause(row, p, scene) for p in range(held.first, at)))
            or any(low in pack.days.verbs.future or low in pack.days.verbs.undecided for low in before[-6:])
        )
    if tense == "progressive":
        return True
    if tense == "present" and _two_tenses(row[at].low, scene):
        may = any(low in scene.words.may for low in before)
        if may or (before and before[-1] in scene.words.marks):
            return False  # "kan de |møtes|", "å |møtes|"
    return not (helping and bool(before) and before[-1] in pack.auxiliaries)


def _after_modal(row: list[Item], held: Clause, scene: Scene) -> bool:
    """Whether a form that is an infinitive, too, stands behind a verb that asks for one, with no other between."""
    verbs, low = scene.reading.pack.days.verbs, row[held.at].low
    if not any(form.tense == "infinitive" for form in scene.words.verbs[low]):
        return False
    ahead = (p for p in range(held.at - 1, held.first - 1, -1) if is_word(row[p]) and parts_clause(row, p, scene))
    last = next((row[p].low for p in ahead), "")
    return last in verbs.undecided or last in verbs.future or last in scene.words.may or last in scene.words.marks


def _two_tenses(low: str, scene: Scene) -> bool:
    """Whether a form is a present and an infinitive."""
    return {"present", "infinitive"} <= {form.tense for form in scene.words.verbs[low]}


def yearless(when: When | None) -> bool:
    """Whether a day or a month has been put into the year of the publication."""
    return when is not None and "year from the publication date" in when.basis


def done(before: str, scene: Scene) -> bool:
    """Whether a word before a progressive says that it is over: "|after| meeting X"."""
    return before in scene.words.after - scene.reading.pack.naming.where


def beside_past(row: list[Item], held: Clause, scene: Scene) -> bool:
    """Whether a progressive goes with what another verb says is over: "|Visiting| Kyiv, X said"."""
    led = held.at == 0 or row[held.at - 1].low in scene.words.opens
    others = [p for p in range(len(row)) if p != held.at]
    coming = any(is_coming(row, p, scene) for p in others)
    return led and not coming and any(is_past(row[p].low, scene) for p in others)


def went_to(row: list[Item], held: Clause, day: Day | None, scene: Scene) -> bool:
    """Whether an infinitive says what for somebody went somewhere on a day that is over: "|flew| to Madrid to |meet|
    X"; who has arrived today may be about to meet."""
    when = day.when if day else None
    over = by_day(when, scene) == "held" or (day_of_tense(when) and not today(when, scene))
    if row[held.at - 1].low not in scene.words.marks or not over:
        return False
    before = (row[p].low for p in range(held.first, held.at - 1))
    kinds = (form for low in before for form in scene.words.verbs.get(low, ()))
    return any(form.kind == "journey" and form.tense == "past" for form in kinds)


def title(row: list[Item], scene: Scene) -> bool:
    """Whether a sentence is a line without a full stop, as titles are, whose present tense does not tell the time."""
    text = scene.reading.article.text
    return text[row[-1].end - 1] not in ".!?…" and text[row[-1].end : row[-1].end + 1] in ("", "\n")
