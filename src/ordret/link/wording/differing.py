"""In what two wordings differ that one statement has but one of: a number, a "not", a tense, a name, a direction."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from ordret.link.wording.signs import Named, Signs
from ordret.link.wording.telling import OPPOSITE

EVERYWHERE = re.compile(r"place Q\d+|person .+")  # keys that are the same in every language
AGAINST = {**OPPOSITE, **{other: pole for pole, other in OPPOSITE.items()}}


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Differing:
    """What differs; `said` is all of it in words."""

    numbers: bool  # each has one that the other lacks
    negation: bool  # one has a "not", or one more
    without: bool  # one has a "without", or one more
    excepted: bool  # one takes somebody out, and that is the "not" which the other lacks
    tense: bool  # one is of what was and the other of what is to come, by the words of their language
    time: bool  # the same, where it is clear in any language
    names: bool  # each has some and they share none
    others: bool  # each names places or persons that have a key in every language, and they share none
    turned: bool  # one has "lower" where the other has "raise"
    asked: bool  # one is a question
    said: tuple[str, ...]

    @property
    def opposed(self) -> bool:
        """Whether both can hardly be true, were they of one thing."""
        return self.numbers or self.negation or self.turned

    @property
    def must_agree(self) -> bool:
        return self.opposed or self.without or self.tense or self.names

    @property
    def doubtful(self) -> bool:
        """Whether it is hardly one statement, in whatever language."""
        return self.numbers or self.excepted or self.time or self.others or self.turned or self.asked


def differing(
    left: Signs, right: Signs, *, texts: tuple[str, str], tenses: bool, asking: bool, part: bool
) -> Differing:
    """How two wordings differ. Reported speech shifts its tenses, and languages tell them apart differently, so
    `tenses` are asked for only within one language and form; it asks no question, so `asking` is for what is not
    reported. A `part` may lack the "not" of the rest."""
    short = min(zip(texts, (left, right), strict=True), key=lambda side: len(side[0]))[1]
    strong, weak = (left.negations - right.negations) % 2 == 1, (left.without - right.without) % 2 == 1
    negation = strong and not weak and not (part and not short.negations)  # "without anybody" is "and nobody"
    turned = None if negation else _turned(left, right, texts)
    found = Differing(
        numbers=bool(left.numbers - right.numbers and right.numbers - left.numbers),
        negation=negation,
        without=weak and not strong and not part,
        excepted=negation and bool(left.exceptions) != bool(right.exceptions),
        tense=tenses and _apart(left.tenses, right.tenses),
        time=_apart(left.times, right.times),
        names=_apart(left.names, right.names),
        others=any(_apart(_known(left, kind), _known(right, kind)) for kind in ("place", "person")),
        turned=turned is not None,
        asked=asking and not part and left.asks != right.asks,
        said=(),
    )
    return replace(found, said=tuple(_said(found, left.numbers - right.numbers, right.numbers - left.numbers, turned)))


def _apart(left: frozenset[T], right: frozenset[T]) -> bool:
    return bool(left and right) and not left & right


def _known(held: Signs, kind: str) -> frozenset[Named]:
    return frozenset(name for name in held.names if name[0] == kind and EVERYWHERE.fullmatch(name[1]))


def _turned(left: Signs, right: Signs, texts: tuple[str, str]) -> tuple[str, str] | None:
    """The words of opposite poles, of a pair of poles of which each wording has one."""
    for pole in sorted(left.turns):
        other = AGAINST[pole]
        if other in right.turns and other not in left.turns and pole not in right.turns:
            return _printed(left, pole, texts[0]), _printed(right, other, texts[1])
    return None


def _printed(held: Signs, pole: str, text: str) -> str:
    return next(text[sign.start : sign.end] for sign in held.found if (sign.what, sign.value) == ("turn", pole))


def _said(
    found: Differing, own: frozenset[str], other: frozenset[str], turned: tuple[str, str] | None
) -> Iterator[str]:
    if own and other:
        yield f"numbers differ: {_listed(own)} and {_listed(other)}"
    elif own or other:
        yield f"one has a number that the other lacks: {_listed(own or other)}"
    if turned:
        yield f"one has “{turned[0]}” where the other has “{turned[1]}”"
    for differs, words in (
        (found.negation and not found.excepted, "one has a “not” that the other lacks"),
        (found.excepted, "one makes an exception"),
        (found.without, "one has a “without” that the other lacks"),
        (found.tense or found.time, "one is of what was, the other of what is to come"),
        (found.names, "they name others"),
        (found.asked, "one is a question"),
    ):
        if differs:
            yield words


def _listed(numbers: frozenset[str]) -> str:
    return ", ".join(sorted(numbers, key=float))
