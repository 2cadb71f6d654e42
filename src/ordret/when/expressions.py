"""The expressions of a stretch of text, the longest at each place, each read by what kind it is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from ordret import pack as packs
from ordret.model import When
from ordret.pack import Pack
from ordret.pack.days import Form
from ordret.when import clock, counted
from ordret.when.calendar import FIRST_YEAR, LAST_YEAR
from ordret.when.ground import COMING, PAST, Ground
from ordret.when.meanings import MEANING
from ordret.when.places import may_stand
from ordret.when.said import Day, Read, Said
from ordret.when.tense import way
from ordret.when.tokens import Token, tokens

# A line ends, or a sentence does; "am 3. Mai" and "2 p.m. ET" go on.
STOP = re.compile(r"[\n.!?](?:(?<=\n)|(?<=[^\W\d_]{2}.)[”\"»“]?[ \xa0]+(?=[^\W\d_]))")
WORD = re.compile(r"[^\W\d_]+")
FIGURE = re.compile(r"\d")
_compiled = cache(re.compile)  # most patterns never stand in a report


class Scene(NamedTuple):
    text: str
    row: Sequence[Token]
    letters: str
    pack: Pack
    published: When | None
    coming: bool


class Found(NamedTuple):
    """The pattern of an expression, the values of its slots, and the token behind its last one."""

    form: Form | None
    values: Mapping[str, int]
    last: int


# "Im August 2400 unerlaubte Einreisen": so many years on nobody names a month, and the number is of something else.
FAR = 30
WITH_MONTH = frozenset(("month", "months", "month_of_year", "date", "date_short", "dates"))


def read(text: str, lang: str, published: When | None) -> list[Day]:
    """All that a text says of days. Raises PackError where the language has no pack."""
    return [*days(text, 0, len(text), packs.load(lang), published)]


def days(text: str, start: int, end: int, pack: Pack, published: When | None, *, coming: bool = False) -> Iterator[Day]:
    """The days said between two offsets, in order, none inside another, none over the end of a line. Never raises.
    `coming`: whatever the tense, they are days to come, as those of a deadline are."""
    for first, last in _stretches(text, start, end):
        words = text[first:last]
        if FIGURE.search(words) or not pack.days.anchors.isdisjoint(WORD.findall(words.lower())):
            yield from _stretch(text, (first, last), pack, published, coming=coming)


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lines, cut where a sentence seems to end: no expression and no clause goes over it."""
    place = start
    for match in STOP.finditer(text, start, end):
        if match.group() == "\n" or text[match.end()].isupper():
            yield place, match.start() + 1
            place = match.end()
    yield place, end


def _stretch(text: str, place: tuple[int, int], pack: Pack, published: When | None, *, coming: bool) -> Iterator[Day]:
    row = [*tokens(text, *place, pack.days)]
    scene = Scene(text, row, "".join(token.letter for token in row), pack, published, coming)
    found = [*_expressions(scene)]
    return clock.timed(text, *place, pack.days, found) if found else iter(())


def _expressions(scene: Scene) -> Iterator[Day]:
    place = 0
    while match := scene.pack.days.forms.anywhere.search(scene.letters, place):
        at, found = _furthest(scene, match.start())
        place = max(found.last, at + 1)
        if found.form and (day := _day(scene, at, found)):
            yield day


def _furthest(scene: Scene, at: int) -> tuple[int, Found]:
    """Where an expression begins: one word on if it then reaches further ("of |December 2|", not "|of December| 2")."""
    here = _longest(scene, at)
    if here.last <= at + 1 or not scene.pack.days.forms.anywhere.match(scene.letters, at + 1):
        return at, here
    behind = _longest(scene, at + 1)
    return (at + 1, behind) if behind.last > here.last else (at, here)


def _longest(scene: Scene, at: int) -> Found:
    """The longest pattern from a token on that may stand there; of two one that is nothing, then the pack's first."""
    kinds = (forms for any_of, forms in scene.pack.days.forms.by_kind if any_of.match(scene.letters, at))
    forms = (form for forms in kinds for form in forms)
    held = [(m.end(), form, m) for form in forms if (m := _compiled(form.letters).match(scene.letters, at))]
    for last, form, match in sorted(held, key=lambda one: (-one[0], one[1].kind != "nothing")):
        if may_stand(scene.text, scene.row, at, last, form, scene.pack):
            values = {g: _value(scene.row[match.start(g)], g) for g, hit in match.groupdict().items() if hit}
            return Found(form, values, last)
    return Found(None, {}, at)


def _value(token: Token, group: str) -> int:
    return token.values[group.rstrip("0123456789")]


def _day(scene: Scene, at: int, found: Found) -> Day | None:
    form, values, last = found
    since = at if "since" in scene.row[at].values else at - 1
    begun = since >= 0 and "since" in scene.row[since].values
    ground = _ground(scene, at, last, begun=begun)
    meant = _read(form, Said(values, form.says), ground) if form else None
    if meant and begun:
        at, meant = since, counted.since(meant, ground) if ground else None
    if meant is None:
        return None
    start, end = scene.row[at].start, _end(scene, last)
    return Day(start, end, When(*meant.days, scene.text[start:end], meant.basis))


def _ground(scene: Scene, at: int, last: int, *, begun: bool) -> Ground | None:
    if scene.published is None:
        return None
    tense = PAST if begun else COMING if scene.coming else way(scene.row, at, last, scene.pack)
    alone = not any(token.text[:1].isalnum() for token in (*scene.row[:at], *scene.row[last:]))
    return Ground(scene.published.first, scene.published.last, tense, alone)


def _read(form: Form, said: Said, ground: Ground | None) -> Read | None:
    """What an expression means; None for 30 February and for what lies outside the years that are read."""
    meaning = MEANING[form.kind]
    try:
        found = meaning(said, ground)
    except (ValueError, OverflowError):
        return None
    last = ground.last.year + FAR if ground and form.kind in WITH_MONTH else LAST_YEAR
    inside = found and found.days[0].year >= FIRST_YEAR and found.days[1].year <= last
    return found if inside else None


def _end(scene: Scene, last: int) -> int:
    """Without the full stop that ends the sentence as well ("den 15.")."""
    end = scene.row[last - 1].end
    follows = scene.text[end : end + 2].strip()
    ordinal = scene.row[last - 1].text.isdecimal() and scene.text[end - 1] == "."
    return end - 1 if ordinal and not follows[:1].islower() else end
