"""Speakers that are named only behind their words: in the next paragraph, in "Det siger X", or where a headline's
words stand again."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ordret.find.draft import Draft


class Placed(NamedTuple):
    """A draft and the number of its paragraph. One without words only says who spoke before it."""

    number: int
    draft: Draft
    headline: bool
    alone: bool  # nothing else stands in its paragraph


def attribute(placed: Sequence[Placed], text: str) -> list[Placed]:
    """The quotations with the speakers that follow them, where they have none of their own."""
    found: list[Placed] = []
    for one in placed:
        if not one.draft.words and found and one.number - found[-1].number <= 1:
            _tell(found, one)
        elif one.draft.words:
            _carry_back(found, one, text)
            found.append(one)
    return [_as_below(one, found, text) if one.headline else one for one in found]


def _tell(found: list[Placed], told: Placed) -> None:
    """`– Vi kommer. Det siger X.`"""
    last = found[-1]
    if not last.headline and (last.draft.speaker is None or last.draft.rule == "follow-up"):
        found[-1] = last._replace(draft=_spoken_by(last.draft, told.draft, "told behind"))


def _carry_back(found: list[Placed], one: Placed, text: str) -> None:
    """`– A. ¶ – B, sier X.`: paragraphs of nothing but speech belong to who is named at the end of them."""
    number = one.number
    if one.draft.rule != "cue after" or one.draft.speaker is None:
        return
    for at in range(len(found) - 1, -1, -1):
        before = found[at]
        unnamed = before.alone and not before.headline and before.draft.speaker is None and before.draft.cue is None
        if before.number != number - 1 or not unnamed or text[before.draft.words[-1][1] - 1] == "?":
            return  # a question may be the reporter's
        found[at] = before._replace(draft=_spoken_by(before.draft, one.draft, "named behind"))
        number = before.number


def _as_below(headline: Placed, found: list[Placed], text: str) -> Placed:
    """A headline that repeats words of the report is by whoever says them there, if that is one."""
    if headline.draft.speaker is not None:
        return headline
    words = _plain(headline.draft, text)
    below = [one.draft for one in found if not one.headline and one.draft.speaker and words in _plain(one.draft, text)]
    if len(below) != 1 or not words:
        return headline
    return headline._replace(draft=_spoken_by(headline.draft, below[0], "same words below"))


def _spoken_by(draft: Draft, other: Draft, rule: str) -> Draft:
    return replace(draft, speaker=other.speaker, joint=other.joint, rule=rule)


def _plain(draft: Draft, text: str) -> str:
    return " ".join(text[start:end].casefold().strip(" .,!?…–—-\xa0") for start, end in draft.words)
