"""Claims that stand against each other: what two who count one thing say of it, or a headline and its text.

A report that lists numbers lists different things; so two numbers of one report are of one quantity only where its
words say so: the second has no noun of its own, or is held against what was told ("it is 40 at the most"), or both
count by one noun with a bound, and whoever gives one is not who gives the other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ordret.link.series.alike import apart, has_its_like, is_equal, likely
from ordret.link.series.counted import COUNT, Counted
from ordret.link.series.order import Matrix
from ordret.model import Link, Verdict

NAME = "rivals"
BY = f"{NAME}@1"
# Of `likely`, in two sentences of one report: enough where one number has a bound; where none has; for a headline.
TOLD, SURE, TITLE = 0.5, 0.9, 0.9
KIN = 0.8  # cosine from which two quantities are the same noun
ACROSS = 0.6  # the same in two languages
STEM = 4  # letters of a noun that its forms share


class Rivals(NamedTuple):
    """Two figures by their places, that count one thing and do not say the same."""

    left: int
    right: int
    because: str


def within(figures: Sequence[Counted], cosines: Matrix) -> list[Rivals]:
    """The rival claims of one report, each two; what fits only some of those that fit one another is left out."""
    groups: list[list[int]] = []
    titled = set(_titled(figures, cosines))
    for j, other in enumerate(figures):
        reach = [i for i in range(j) if (i, j) in titled or _are(figures, i, j, float(cosines[i, j]))]
        if not reach:
            continue
        group = next((held for held in groups if not set(reach).isdisjoint(held)), None)
        if group is None:
            groups.append([max(reach), j])
        elif all(_may(figures[i], other) for i in group):
            group.append(j)
    return [each for group in groups for each in _each_two(figures, group)]


def between(left: Sequence[Counted], right: Sequence[Counted], cosines: Matrix) -> Iterator[Rivals]:
    """The rival claims of two reports of one story: each the only one there that it may be held against."""
    found = [
        (i, j)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if _across(one, other, float(cosines[i, j]))
    ]
    for i, j in found:
        if sum(i == a for a, _ in found) == sum(j == b for _, b in found) == 1:
            yield Rivals(i, j, _by(left[i], right[j]))


def joined(
    groups: Iterable[Sequence[str]],
    links: Sequence[Link],
    judged: Mapping[tuple[str, str], Verdict],
    articles: Mapping[str, int],
) -> list[tuple[str, ...]]:
    """Groups of figures that say the same, put together where one is a rival of another, or one counted again; not
    where a person says no, nor, if no rival says so, two figures of one article."""
    of = {id_: held for group in groups for held in [set(group)] for id_ in group}
    for link in sorted(links, key=lambda each: (each.by != BY, -(each.score or 0), each.left, each.right)):
        left, right = of.get(link.left), of.get(link.right)
        if left is None or right is None or left is right or _refused(left, right, judged):
            continue
        if link.by != BY and {articles[id_] for id_ in left} & {articles[id_] for id_ in right}:
            continue
        left |= right
        of |= dict.fromkeys(right, left)
    return sorted({tuple(sorted(group)) for group in of.values()})


def _refused(left: set[str], right: set[str], judged: Mapping[tuple[str, str], Verdict]) -> bool:
    said = (ends for ends, verdict in judged.items() if verdict == "no")
    return any((a in left and b in right) or (b in left and a in right) for a, b in said)


def _each_two(figures: Sequence[Counted], group: Sequence[int]) -> Iterator[Rivals]:
    for at, i in enumerate(group):
        for j in group[at + 1 :]:
            if not is_equal(figures[i], figures[j]):
                yield Rivals(i, j, _by(figures[i], figures[j]))


def _are(figures: Sequence[Counted], i: int, j: int, cosine: float) -> bool:
    """Whether the later of two figures of a report is a rival of the earlier."""
    one, other = figures[i], figures[j]
    if one.measure != other.measure or is_equal(one, other) or not _may(one, other):
        return False
    if one.called and other.called:
        return _of_two(figures, i, j, cosine)
    return bool(one.called or other.called) and _of_one(figures, i, j, cosine)


def _titled(figures: Sequence[Counted], cosines: Matrix) -> Iterator[tuple[int, int]]:
    """A number of the headline, and the only one of its like in the text, where that is another."""
    for i, one in enumerate(figures):
        if not _is_title(one):
            return
        text = [j for j, each in enumerate(figures) if not _is_title(each) and each.measure == one.measure]
        like = [j for j in text if _is_told_again(one, figures[j], float(cosines[i, j]))]
        if len(like) == 1 and not any(one.number in figures[j].values for j in text):
            yield i, like[0]


def _is_told_again(one: Counted, other: Counted, cosine: float) -> bool:
    """Whether a text counts what its headline counts, whoever gives it."""
    given = one.called is not None and other.called is not None
    return not given and apart(one, other) is None and likely(one, other, cosine, report=False) >= TITLE


def _of_two(figures: Sequence[Counted], i: int, j: int, cosine: float) -> bool:
    """Whether what two say is of one quantity. Words of one sentence are one another's by themselves: no sign."""
    one, other = figures[i], figures[j]
    bound, kin = one.bounds.is_open or other.bounds.is_open, _kin(one, other, cosine)
    if _hangs(one, other) and (other.again or (bound and one.givers and other.givers)):
        return True
    if other.again and (bound or kin) and _is_nearest(figures, i, j):
        return True
    alike = kin and not other.is_bare and one.sentence != other.sentence
    return alike and likely(one, other, cosine, report=False) >= (TOLD if bound else SURE)


def _of_one(figures: Sequence[Counted], i: int, j: int, cosine: float) -> bool:
    """The same where one of them is the report's own, or nobody knows whose."""
    one, other = figures[i], figures[j]
    bound, kin = one.bounds.is_open or other.bounds.is_open, _kin(one, other, cosine)
    return other.again and (_hangs(one, other) or ((bound or kin) and _is_nearest(figures, i, j)))


def _may(one: Counted, other: Counted) -> bool:
    """Whether two figures can be of one quantity and are not given by one and the same."""
    if is_equal(one, other):
        return apart(one, other) is None
    same = one.called is not None and (one.called == other.called or bool(one.givers & other.givers))
    return not same and apart(one, other) is None


def _across(one: Counted, other: Counted, cosine: float) -> bool:
    """Whether a figure of one report is a rival of another's: others give it, and one is held against something."""
    if one.measure != COUNT or is_equal(one, other) or not one.givers or not other.givers or not _may(one, other):
        return False
    held = one.again or other.again or one.is_bare or other.is_bare
    bound = one.bounds.is_open or other.bounds.is_open
    alike = _kin(one, other, cosine) if one.lang == other.lang else cosine >= ACROSS
    return held and bound and alike and other.measure == COUNT and not has_its_like(one, other)


def _hangs(one: Counted, other: Counted) -> bool:
    """Whether the later figure has the noun of the earlier one, printed once."""
    return other.is_bare and one.counts == other.counts


def _kin(one: Counted, other: Counted, cosine: float) -> bool:
    noun = one.unit.lower()[:STEM]
    return one.measure == other.measure == COUNT and (noun == other.unit.lower()[:STEM] or cosine >= KIN)


def _is_nearest(figures: Sequence[Counted], i: int, j: int) -> bool:
    """Whether no other figure of the kind stands between two, but of whoever gives the later one."""
    later = figures[j]
    between_them = (each for each in figures[i + 1 : j] if each.measure == later.measure)
    return all(each.called is not None and each.called == later.called for each in between_them)


def _is_title(figure: Counted) -> bool:
    return figure.place * figure.paragraphs < 1 and figure.paragraphs > 1


def _by(one: Counted, other: Counted) -> str:
    sides = [each.given_by or "the report" for each in (one, other)]
    return f"“{sides[0]}” and “{sides[1]}” count one thing" if sides[0] != sides[1] else "told twice in one report"
