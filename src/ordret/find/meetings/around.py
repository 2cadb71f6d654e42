"""Where and when a meeting is held, by its clause."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ordret.find.items import Item, is_word
from ordret.find.meetings.clause import Clause
from ordret.find.meetings.edges import Chunk
from ordret.find.meetings.groups import Group
from ordret.find.meetings.lasts import bounds
from ordret.find.meetings.scene import DAY, Scene
from ordret.find.meetings.verbs import parts_clause
from ordret.model import MeetingStatus, Part, Place, When
from ordret.when import Day

WEEK = timedelta(days=7)
YEAR = 366
NEAR = 14  # items between a noun and its day


def place(row: list[Item], held: Sequence[Chunk], clause: Clause, taken: Sequence[Part], scene: Scene) -> Place | None:
    """A place behind "in", "at" in the clause, the first behind the word before the last before it; not where somebody
    comes from, nor what a role is of."""
    starts = {part.here.start for part in taken}
    fits = [
        c for at, c in enumerate(held)
        if clause.first <= c.first < clause.last and _where(row, held, at, scene)
        and c.part and c.part.here.start not in starts
        and not any(p.here.start <= c.part.here.start < p.here.end for p in taken)
        and not _of_subject(row, c, clause, taken, scene) and not _of_relative(row, c, clause, scene)
    ]  # fmt: skip
    after = [c for c in fits if c.first > clause.at]
    chosen = after[0] if after else fits[-1] if fits else None
    if chosen is None or chosen.part is None or chosen.part.name is None:
        return None
    return Place(chosen.part.name, chosen.part.here)


def _of_subject(row: list[Item], chunk: Chunk, clause: Clause, taken: Sequence[Part], scene: Scene) -> bool:
    """Whether a place says where a party is from that opens the clause: "|X in Hamar| met Y"."""
    first = min((part.here.start for part in taken), default=0)
    beside = chunk.first > 1 and any(
        part.here.end == row[chunk.first - 2].end and part.here.start == first for part in taken
    )
    verbs = any(parts_clause(row, p, scene) for p in range(clause.first, chunk.first))
    return beside and chunk.first < clause.at and not verbs


def _of_relative(row: list[Item], chunk: Chunk, clause: Clause, scene: Scene) -> bool:
    """Whether a place is of what is said of a party, and not of a meeting that is held: "the talks of the parties
    |that govern in Iceland|"."""
    relatives = scene.reading.pack.subject_relatives
    opens = (p for p in range(clause.at + 2, chunk.first) if row[p].low in relatives and is_word(row[p - 1]))
    told = next(opens, chunk.first)
    holds = any(row[p].low in scene.words.support for p in range(told, chunk.first))
    return scene.words.noun(row[clause.at].low) is not None and told < chunk.first and not holds


def _in(prep: str, scene: Scene) -> bool:
    return prep in scene.reading.pack.naming.where or (prep == "in" and bool(scene.words.locative))


def _reached(row: list[Item], chunk: Chunk, scene: Scene) -> bool:
    """Whether a place is where somebody goes: "|flew to Madrid| for talks"."""
    if chunk.prep not in scene.words.goal or chunk.first < 2:
        return False
    return any(form.kind == "journey" for form in scene.words.verbs.get(row[chunk.first - 2].low, ()))


def _where(row: list[Item], held: Sequence[Chunk], at: int, scene: Scene) -> bool:
    chunk = held[at]
    if chunk.part is None or chunk.part.kind != "place":
        return False
    if _reached(row, chunk, scene):
        return True
    if not _in(chunk.prep, scene):
        return False
    if chunk.last < len(row) and row[chunk.last].low == DAY:
        return True  # "met the heads of three firms |in Hamar on Monday|"
    before = held[at - 1] if at else None
    beside = before is not None and before.last == chunk.first - 1
    if not beside or before is None:
        return True
    naming = scene.reading.pack.naming
    meets = any(scene.words.says(row[p].low) for p in range(before.first, before.last))
    away = before.prep not in naming.where or before.prep in scene.reading.pack.through  # "|über| die Lage in Mali"
    if before.part is None and before.prep and away and not meets:
        return False  # "through |the branch| in Tallinn"
    nameless = before.part is not None and before.part.name is None
    roles = any(row[p].low in scene.reading.pack.roles for p in range(before.first, before.last))
    roles = roles and "-" not in row[before.last - 1].low  # "the |EU-ministers| in Luxemburg" are of the union
    return not (
        nameless and roles and not scene.words.means_two(" ".join(row[p].low for p in range(before.first, before.last)))
    )


def day(row: list[Item], held: Sequence[Day], clause: Clause, scene: Scene, *, near: bool) -> Day | None:
    """The one day in a clause; with `near`, the one that no verb parts from the noun."""
    start, end = row[clause.first].start, row[clause.last - 1].end
    inside = [each for each in held if start <= each.start and each.end <= end]
    inside = [each for each in inside if not bounds(row, clause, each, scene) and not _owner(row, each, scene)]
    if near:
        inside = [each for each in inside if _beside(row, clause.at, each, scene)]
    if len(inside) > 1 and not near:
        inside = [each for each in inside if not _past_comma(row, clause.at, each)]
    return inside[0] if len(inside) == 1 else None


def _owner(row: list[Item], each: Day, scene: Scene) -> bool:
    """Whether a possessive stands behind a season or a year, which is not when: "|hausten sitt| første møte"."""
    long = each.when.last - each.when.first > WEEK
    return long and next((item.low in scene.words.owned for item in row if item.start >= each.end), False)


def _past_comma(row: list[Item], at: int, each: Day) -> bool:
    """Whether a comma stands between a word and a day: "met on Monday|,| the first such talks |in a decade|"."""
    low, high = sorted((row[at].start, each.start))
    return any(item.low == "," and low < item.start < high for item in row)


def host(row: list[Item], held: Sequence[Group], clause: Clause, one: Sequence[Part], scene: Scene) -> Part | None:
    """Who receives the others: the subject of "hosts", "received"; or who stands behind "at the invitation of"."""
    inside = row[clause.first : clause.last]
    if len(one) == 1 and any(item.low in scene.words.hosts for item in inside):
        return one[0]
    text, start = scene.reading.article.text, inside[0].start
    for _, _, end in scene.words.invitation.within(text[start : inside[-1].end]):
        return next((g.parts[0] for g in held if row[g.first].start >= start + end and len(g.parts) == 1), None)
    return None


def turned(day: Day | None, status: MeetingStatus, scene: Scene) -> Day | None:
    """A weekday that its tense alone has placed, put on the side that the status says."""
    published = scene.reading.article.published
    if day is None or published is None:
        return day
    if not day.when.basis.startswith("week"):
        return _year(day, status, scene)
    when, over = day.when, status in ("held", "missed")
    if when.last - when.first == WEEK and not when.basis.startswith("weekdays"):  # the last such day, or the next
        return day._replace(when=replace(when, last=when.first) if over else replace(when, first=when.last))
    shift = timedelta(0)
    if over and when.first > published.last and "to come" in when.basis:
        shift = -WEEK
    if status == "called off" and "past tense" in when.basis and (published.first - when.last) * 2 > WEEK:
        shift = WEEK  # "was to have met him |on Friday|", printed on Wednesday
    if not over and status != "called off" and when.last < published.first and "past tense" in when.basis:
        shift = WEEK
    return day._replace(when=replace(when, first=when.first + shift, last=when.last + shift))


def _year(day: Day, status: MeetingStatus, scene: Scene) -> Day:
    """A day and month, or a month, whose year the status says: it is to come, or is over."""
    when, published = day.when, scene.reading.article.published
    if "no tense" in when.basis and (held := _of_two_years(when, status)):
        return day._replace(when=held)
    lies = published is not None and when.last < published.first and (published.first - when.last).days < YEAR
    if status != "planned" or not lies or "year from the publication date" not in when.basis:
        return day
    leap = (when.first.month, when.first.day) == (2, 29) or (when.last.month, when.last.day) == (2, 29)
    later = when if leap else replace(when, first=_next_year(when.first), last=_next_year(when.last))
    return day._replace(when=later)


def _of_two_years(when: When, status: MeetingStatus) -> When | None:
    """The one that can be of two that are a year apart, "in March" of this year or the next; None of anything else."""
    leap = (2, 29) in ((when.first.month, when.first.day), (when.last.month, when.last.day))
    if when.last.year - when.first.year != 1 or status not in ("planned", "held") or leap:
        return None
    later, earlier = when.first.replace(year=when.last.year), when.last.replace(year=when.first.year)
    if later > when.last or earlier < when.first:  # one range, such as a winter
        return None
    return replace(when, first=later) if status == "planned" else replace(when, last=earlier)


def _next_year(day: date) -> date:
    return day.replace(year=day.year + 1)


def _beside(row: list[Item], at: int, each: Day, scene: Scene) -> bool:
    places = [p for p, item in enumerate(row) if each.start <= item.start < each.end]
    low, high = sorted((places[0], at)) if places else (0, 0)
    between = range(low + 1, high)
    return len(between) <= NEAR and not any(is_word(row[p]) and parts_clause(row, p, scene) for p in between)
