"""Which days a meeting takes, by the day in its clause: from it on, up to it, or none where the day is not its own."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from ordret.find.items import Item
from ordret.find.meetings import signs, tense
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.scene import Scene
from ordret.find.meetings.starts import definite, phrase_start
from ordret.find.meetings.verbs import is_noun
from ordret.model import MeetingStatus
from ordret.pack.meeting_days import HERE
from ordret.when import Day

DAY = timedelta(days=1)
LONGEST = 14  # days; what lasts longer is no meeting ("a 40-day tour")
REACH = 5  # items from the words for a length to the noun that lasts so long
AROUND = 30  # code points beside a day in which "until", "from" stand
OPEN = "it begins then, its end is not said"


class Length(NamedTuple):
    """So many days, by the noun that they stand before, and what stands before both."""

    days: int
    noun: int
    before: str


def bounds(row: list[Item], held: Clause, day: Day, scene: Scene) -> bool:
    """Whether a day only bounds a meeting: "is in Rome |until Friday|", "before Easter"; not "put off until Friday"."""
    words = scene.words.days
    if _noun_behind(row, day, scene) or "counted" in day.when.basis:
        return False
    if _beside(words.beyond, day, scene):
        return True
    return _beside(words.until, day, scene) and "called off" not in signs.signals(row, held, scene)


def told_on(row: list[Item], held: Clause, day: Day, scene: Scene) -> bool:
    """Whether a day before the word for a meeting is the one on which it was called off, asked for or announced:
    "|on Tuesday| called off his visit", "proposed |on Monday| a meeting"."""
    if day.end > row[phrase_start(row, held.at, scene)].start or _within_phrase(row, day, scene):
        return False
    text, first = scene.reading.article.text, row[held.first].start
    told = scene.words.fates.said_at(text[first : row[held.last - 1].end].lower())
    return any(_tells(row, held, means, first + start, scene) for means, start in told)


def _within_phrase(row: list[Item], day: Day, scene: Scene) -> bool:
    """Whether a day belongs to the noun behind it: "|Friday's| talks", "das |für Freitag| geplante Treffen"."""
    first = next(p for p, item in enumerate(row) if item.end > day.start)
    prep = first > 0 and row[first - 1].low in scene.reading.pack.prepositions
    before = row[first - 1 - prep].low if first > prep else ""
    return _noun_behind(row, day, scene) or before in scene.reading.pack.determiners


def _tells(row: list[Item], held: Clause, means: str, start: int, scene: Scene) -> bool:
    pack = scene.reading.pack
    at = next((p for p in range(held.first, held.last) if row[p].start == start), None)
    if at is None or row[at].low in pack.auxiliaries:
        return False  # "|was to have| met"
    passive = at > held.first and row[at - 1].low in pack.passive - pack.days.verbs.perfect
    asked = means in ("wished", "planned") and not passive and tense.is_past(row[at].low, scene)
    return means == "called off" or asked


def whole(day: Day | None, row: list[Item], held: Clause, status: MeetingStatus, scene: Scene) -> Day | None:
    """A day with those that the meeting takes beside it: "opened |a two-day| meeting |on Tuesday|"."""
    if day is None or day.when.first != day.when.last or status == "wished":
        return day
    for length in lengths(row, held, scene):
        return _spread(day, length, row, held, scene)
    onward = _beside(scene.words.days.onward, day, scene) and not _noun_behind(row, day, scene)
    published = scene.reading.article.published
    if onward and status == "held" and published and day.when.first <= published.last:
        basis = f"{day.when.basis}; since then, up to the publication date"
        return day._replace(when=replace(day.when, last=published.last, basis=basis))
    begins = not day.when.time and any(row[p].low in scene.words.days.begins for p in range(held.first, held.last))
    return day._replace(when=replace(day.when, basis=f"{day.when.basis}; {OPEN}")) if onward or begins else day


def lengths(row: list[Item], held: Clause, scene: Scene) -> list[Length]:
    """How many days the words of a clause say that its meeting takes."""
    first, last = row[held.first].start, row[held.last - 1].end
    text = scene.reading.article.text[first:last].lower()
    found: list[Length] = []
    for match in (match for pattern in scene.words.days.lengths for match in pattern.finditer(text)):
        places = [p for p in range(held.first, held.last) if row[p].end > first + match.start()]
        noun = next((p for p in places[: REACH + 1] if scene.words.noun(row[p].low)), None)
        if noun is None or not 1 < (number := _number(match["n"], scene)) <= LONGEST:
            continue
        before = _before(row, places[0], noun, scene)
        if _of_it(noun, before, row, held, scene):
            found.append(Length(number, noun, before))
    return found


def _of_it(noun: int, before: str, row: list[Item], held: Clause, scene: Scene) -> bool:
    """Whether a noun is the meeting of a clause, or what a verb of gathering or arriving goes to."""
    if noun == held.at:
        return True
    goes = any(form.kind in ("summit", "journey", "visit") for form in scene.words.verbs.get(row[held.at].low, ()))
    return noun > held.at and goes and before not in scene.words.after | scene.words.before


def _number(word: str, scene: Scene) -> int:
    held = scene.reading.pack.days.words.get(word, {})
    return int(word) if word.isdecimal() else held.get("n", scene.words.days.counts.get(word, 0))


def _spread(day: Day, length: Length, row: list[Item], held: Clause, scene: Scene) -> Day | None:
    """So many days from a day on, or up to it; None of a day somewhere within ("|during| a three-day visit")."""
    words, (number, noun, before) = scene.words, length
    beside = {before, row[noun + 1].low if noun + 1 < len(row) else ""}
    verbs = {row[p].low for p in range(held.first, held.last)} - scene.reading.pack.prepositions
    away = DAY * (number - 1)
    if not words.days.ends.isdisjoint(beside | verbs):
        when = replace(day.when, first=day.when.first - away, basis=f"{day.when.basis}; {number} days up to then")
        return day._replace(when=when)
    during = bool(words.during) and row[noun].low.endswith(words.during)
    if during or before in words.after:
        return None
    when = replace(day.when, last=day.when.last + away, basis=f"{day.when.basis}; {number} days from then on")
    return day._replace(when=when)


def _before(row: list[Item], first: int, noun: int, scene: Scene) -> str:
    """What stands before the phrase of a noun that has a length from an item on."""
    start = min(first, phrase_start(row, noun, scene))
    start -= start > 0 and row[start - 1].low in scene.reading.pack.determiners
    return row[start - 1].low if start else ""


def _beside(pattern: re.Pattern[str], day: Day, scene: Scene) -> bool:
    text = scene.reading.article.text
    before, words = text[max(0, day.start - AROUND) : day.start], text[day.start : day.end]
    found = pattern.search(f"{before}{HERE}{words}{HERE}{text[day.end : day.end + AROUND]}".lower())
    gap = (found["gap"] or "").strip() if found else ""
    return found is not None and (not gap or gap in scene.reading.pack.determiners)


def _noun_behind(row: list[Item], day: Day, scene: Scene) -> bool:
    """Whether a day is that of a noun behind it: "after |Friday's| talks", not "aflyste |mandag| mødet"."""
    at = next((p for p, item in enumerate(row) if item.start >= day.end), len(row) - 1)
    noun = scene.words.noun(row[at].low) is not None and not definite(row, at, scene)
    return noun and (row[at].low not in scene.words.verbs or is_noun(row, at, scene))
