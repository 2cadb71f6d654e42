"""Reports of one happening: which story a new report belongs to, found without looking at the others again."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

import numpy as np

from ordret.link.reports import Report, likeness

# Print of one happening lasts over a weekend: what happens on Friday stands in Monday's paper. What comes later is a
# happening of its own, or joins through the reports between.
REACH = 3  # days
# Swept .30 to .75 on 60 news articles in seven languages, by halves: BCubed F1 is .97 to .98 from .45 to .70. Of the
# same articles cut into two reports that share no sentence, so more like what two outlets print, it is .95 at .35, .90
# at .45, .88 at .50 and .83 at .55. Of 840 American reports of one campaign .45 made stories of up to twelve, a week's
# primaries in one; .50 of up to seven.
JOIN = 0.5
UNDATED = 0.05  # more is asked where no days say that it is the same happening
COMPARED = 12  # members of a story that a report is compared with
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Placed:
    """The story that a report joins, None for a new one, and those that it shows to be the same story as that."""

    story: str | None
    merges: tuple[str, ...]
    because: str


def place(
    report: Report,
    candidates: Sequence[tuple[str, Report]],
    *,
    copies: Collection[str] = (),
    frequency: Mapping[str, int] | None = None,
) -> Placed:
    """The story a report belongs to, of those that `candidates` (story, member) are in; it never looks beyond them.

    `copies` are articles of which it is a copy or a translation: that joins their story whatever the days.
    """
    stories: dict[str, list[Report]] = defaultdict(list)
    for story, member in candidates:
        stories[story].append(member)
    joined = sorted(story for story, members in stories.items() if any(member.article in copies for member in members))
    if joined:
        return Placed(joined[0], tuple(joined[1:]), "a copy of one of its reports")
    fits = [_fit(report, story, members, frequency) for story, members in stories.items()]
    found = sorted((fit for fit in fits if fit), key=lambda fit: (-fit.excess, fit.story))
    if not found:
        return Placed(None, (), "no story within reach is like it")
    best, *others = found
    merges = tuple(fit.story for fit in others if _one(best, fit, frequency))
    return Placed(best.story, merges, best.because)


@dataclass(frozen=True, slots=True)
class _Fit:
    """A story that a report would join: the members compared, and how much more alike they are than need be."""

    story: str
    members: tuple[Report, ...]
    excess: float
    because: str


def _fit(report: Report, story: str, members: Sequence[Report], frequency: Mapping[str, int] | None) -> _Fit | None:
    """Members in the report's language come first, then those nearest in days."""
    if _apart([report], members):
        return None
    nearest = tuple(sorted(members, key=lambda member: _far(report, member))[:COMPARED])
    alike = fmean(likeness(report, member, frequency=frequency) for member in nearest)
    dated = any(_to_the_day(report) and _to_the_day(member) for member in members)
    needed = JOIN if dated else JOIN + UNDATED
    if alike < needed:
        return None
    days = f"printed within {REACH} days" if dated else "days not known"
    return _Fit(story, nearest, alike - needed, f"{alike:.2f} like {len(nearest)} of its reports, {days}")


def _far(report: Report, member: Report) -> tuple[bool, int, str]:
    return member.lang != report.lang, max(_gap(report, member) or 0, 0), member.article


def _one(left: _Fit, right: _Fit, frequency: Mapping[str, int] | None) -> bool:
    """Whether two stories that a report is like are one: their members, too, are within reach and alike."""
    pairs = [(a, b) for a in left.members for b in right.members]
    alike = fmean(likeness(a, b, frequency=frequency) for a, b in pairs)
    return alike >= JOIN + UNDATED and not _apart(left.members, right.members)


def _apart(ours: Sequence[Report], theirs: Sequence[Report]) -> bool:
    """Whether none of one side was printed within reach of the other; where no days are known, years tell.

    Years do so where both sides name some, or were printed in some, and none in common: a meeting of 2031 is not that
    of 2033. A report without a day that names none but the year of something older stays by itself, too.
    """
    gaps = [gap for a in ours for b in theirs if (gap := _gap(a, b)) is not None]
    if gaps:
        return min(gaps) > REACH
    left, right = (set[str]().union(*map(_years, side)) for side in (ours, theirs))
    return bool(left and right) and not left & right


def _gap(left: Report, right: Report) -> int | None:
    """Days from one report's printing to the other's, 0 and less where both may be of one day; None without days."""
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return None
    return max((right.first - left.last).days, (left.first - right.last).days)


def _to_the_day(report: Report) -> bool:
    """Whether a report's day is known, or nearly; a month is no day."""
    return report.first is not None and report.last is not None and (report.last - report.first).days <= REACH


def _years(report: Report) -> set[str]:
    """The years that a report names; with them those in which it can have been printed."""
    named = {number for number in report.numbers if YEAR.fullmatch(number)}
    if report.first is None or report.last is None:
        return named
    reach = timedelta(days=REACH)
    return named | {str(year) for year in range((report.first - reach).year, (report.last + reach).year + 1)}


def central(reports: Sequence[Report]) -> str:
    """The article that is most like all the others, whose title the story takes; the first printed of equal ones."""
    mean = np.mean([report.vector for report in reports], axis=0)
    return min(reports, key=lambda r: (-round(float(r.vector @ mean), 4), r.first or date.max, r.article)).article
