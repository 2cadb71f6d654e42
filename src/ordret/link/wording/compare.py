"""Whether two quotations bring one statement: copy, translation, paraphrase, or a part of a longer one.

A logistic model over a few features says how likely two wordings are one (`lang/wording.toml`, fitted by
`training/wording.py`). In one language the words themselves say more: nearly the same words are a copy, all of one
within the other a part. What must agree and does not is said in the link, and holds back a yes.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from ordret.link.wording.differing import Differing, differing
from ordret.link.wording.signs import Signs
from ordret.model import Act, Form, Link, Relation, Verdict
from ordret.pack import LANG

BY = "wording@1"
NEAR = 0.3  # cosine of `meaning` below which the model gives next to nothing; what looks wordings up may stop there
KEPT = 0.05  # a link below it is not worth keeping; `raised` asks for no less
SURE = 0.5  # of the model: likelier than not
# What the model must give for a yes: it was fitted on as many pairs that are one as are not, and of what two papers
# quote most are not. From .5 and .8 (where not both speakers are known), with `shared.PART`, on the parallel news:
# precision .985 to .990, recall .878 to .866; and two real reports of one meeting are left with the one statement that
# they do share. What is doubtful by itself two reports may make likelier: `raised`.
KNOWN = 0.7
UNKNOWN = 0.87
OPPOSED = 0.02  # the score of what is alike and differs in what must agree: kept, and no other sign makes it a yes
SAME_WORDS = 0.8  # shared of all words (Dice): one word in ten is changed
WITHIN = 0.7  # runs of three words of the shorter that the longer has: in five to ten words one is changed
# Beginnings of words that two near languages share: of the shorter wording's, which count as at least so many. Of ten
# pairs of the parallel news that have them and that the model doubts, five are parts, and so are both of one speaker.
SAME_STEMS, ALL_SAME = 0.7, 4
SPOKEN = 4  # words of somebody known that, all in a row, are a part of what they said
FEW = 5  # words below which a wording is nobody's in particular ("yes, of course"), and within another says nothing
REPRINT = 10  # words from which on nearly the same words are a reprint, whatever else differs; fewer may be a reply
HALF = 0.5  # a wording less than half as long as the other is a part of it


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A quotation as it is compared. `text` is its passages joined by " … "; `first` and `last` the days on which it
    can have been said; `vector` a row that `meaning` gives (unit, 384)."""

    id: str
    article: str
    lang: str
    text: str
    form: Form
    act: Act
    speaker: str | None
    first: date | None
    last: date | None
    signs: Signs
    vector: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Alike:
    """How two wordings compare: `words` and `within` only where they are in one language."""

    meaning: float
    words: float
    within: float
    stems: float  # of the shorter's that the longer has
    size: int  # words of the shorter
    ratio: float  # of the shorter's characters to the longer's
    differing: Differing


def compare(left: Wording, right: Wording) -> Link | None:
    """The link between two wordings; None where it is not worth keeping: two speakers, days that do not meet, or
    nothing in common."""
    if not may_be_one(left, right):
        return None
    found = alike(left, right)
    if found.meaning < NEAR and found.words < SAME_WORDS and found.within < WITHIN:
        return None
    return _in_one_language(left, right, found) if left.lang == right.lang else _across(left, right, found)


def may_be_one(left: Wording, right: Wording) -> bool:
    """Whether speakers and days let two wordings be of one statement."""
    if left.speaker and right.speaker and left.speaker != right.speaker:
        return False
    return not (_before(left.last, right.first) or _before(right.last, left.first))


def _before(last: date | None, first: date | None) -> bool:
    return last is not None and first is not None and last < first


def alike(left: Wording, right: Wording) -> Alike:
    """How two wordings compare, whoever spoke."""
    a, b = left.signs, right.signs
    words = within = 0.0
    if left.lang == right.lang:
        words = 2 * len(a.bag & b.bag) / max(len(a.bag) + len(b.bag), 1)
        within = len(a.runs & b.runs) / max(min(len(a.runs), len(b.runs)), 1)
    short, long = sorted((len(left.text), len(right.text)))
    size = min(len(a.words), len(b.words))
    ratio = short / max(long, 1)
    differs = differing(
        a,
        b,
        texts=(left.text, right.text),
        tenses=left.lang == right.lang and left.form == right.form,
        asking=left.form == right.form == "direct",
        part=ratio < HALF,
    )
    stems = len(a.stems & b.stems) / max(min(len(a.stems), len(b.stems)), ALL_SAME)
    return Alike(float(left.vector @ right.vector), words, within, stems, size, ratio, differs)


def _in_one_language(left: Wording, right: Wording, found: Alike) -> Link | None:
    differs = found.differing
    if found.words >= SAME_WORDS:
        if _anybodys(left, right, found):
            return _link(left, right, found, "copy", "unsure", SURE)
        if differs.asked and found.size < REPRINT:
            return _link(left, right, found, "copy", "unsure", SURE)
        if found.size >= REPRINT or not differs.must_agree:
            return _link(left, right, found, "copy", "yes", found.words)
        return _link(left, right, found, "contradicts" if differs.opposed else "paraphrase", "no", 1 - found.words)
    if _within(left, right, found):
        if differs.doubtful:
            return _link(left, right, found, "part", "unsure", OPPOSED)
        return _link(left, right, found, "part", "yes", found.within)
    if left.article == right.article:  # a report that says it in other words says something else
        return None
    score = likely(left, right, found)
    relation: Relation = "part" if found.ratio < HALF else "paraphrase"
    if score >= SURE and (differs.opposed or differs.tense or differs.doubtful):
        return _link(left, right, found, relation, "unsure", OPPOSED)
    return _link(left, right, found, relation, _verdict(left, right, found, score), score)


def _across(left: Wording, right: Wording, found: Alike) -> Link | None:
    score = likely(left, right, found)
    relation: Relation = "part" if found.ratio < HALF else "translation"
    if score >= SURE and found.differing.doubtful:
        return _link(left, right, found, relation, "unsure", OPPOSED)
    if _kindred(left, right, found):
        return _link(left, right, found, "part", "yes", max(score, SURE))
    return _link(left, right, found, relation, _verdict(left, right, found, score), score)


def _within(left: Wording, right: Wording, found: Alike) -> bool:
    """Whether the words of one are within the other: nearly all, or of somebody known all of a few."""
    if found.size >= FEW:
        return found.within >= WITHIN
    known = bool(left.speaker and right.speaker) and left.article != right.article  # a report repeats few words twice
    return known and found.within == 1 and found.size >= SPOKEN


def _kindred(left: Wording, right: Wording, found: Alike) -> bool:
    """Whether most words of a part stand in the other, in a language near to its own."""
    known = bool(left.speaker and right.speaker)
    return known and found.ratio < HALF and found.stems >= SAME_STEMS and not found.differing.doubtful


def _verdict(left: Wording, right: Wording, found: Alike, score: float) -> Verdict:
    """A yes where the model is sure; of few words that anybody may have said ("not happy") it cannot be."""
    sure = KNOWN if left.speaker and right.speaker else UNKNOWN
    return "yes" if score >= sure and not _anybodys(left, right, found) else "unsure"


def _anybodys(left: Wording, right: Wording, found: Alike) -> bool:
    return found.size < FEW and not (left.speaker and right.speaker)


def likely(left: Wording, right: Wording, found: Alike) -> float:
    """How likely the model thinks that two wordings are one, from 0 to 1."""
    held = weighed()
    total = held["bias"] + sum(held[name] * value for name, value in features(left, right, found).items())
    return 1 / (1 + math.exp(-total))


def features(left: Wording, right: Wording, found: Alike) -> dict[str, float]:
    """What the model weighs, by the names in `lang/wording.toml`."""
    a, b = left.signs, right.signs
    numbers, names = a.numbers & b.numbers, a.names & b.names
    short, long = (a, b) if len(left.text) < len(right.text) else (b, a)
    part = found.ratio < HALF  # it lacks what is in the rest
    unresolved = (left.speaker is None) + (right.speaker is None)
    return {
        "meaning": found.meaning,
        "size": min(math.log2(found.size + 1), 5.0),  # up to 31 words: a longer one says no more
        "ratio": math.log(max(found.ratio, 0.05)),
        "numbers": bool(numbers),
        "numbers_more": bool(short.numbers) > bool(long.numbers) if part else bool(a.numbers) != bool(b.numbers),
        "numbers_other": bool(a.numbers - b.numbers and b.numbers - a.numbers),
        "names_more": bool(short.names) > bool(long.names) if part else bool(a.names) != bool(b.names),
        "names_other": bool(a.names and b.names and not names),
        "negation": _more_nots(short, long) or (not part and _more_nots(long, short)),
        "unresolved": unresolved,
        "short_unresolved": unresolved * max(FEW - found.size, 0),
    }


def _more_nots(one: Signs, other: Signs) -> bool:
    return bool(one.negations and not other.negations + other.without)


@cache
def weighed() -> Mapping[str, float]:
    """What each feature counts, by its name."""
    return msgspec.toml.decode((LANG / "wording.toml").read_bytes(), type=dict[str, float])


def _link(
    left: Wording, right: Wording, found: Alike, relation: Relation, verdict: Verdict, score: float
) -> Link | None:
    if score < KEPT and score != OPPOSED and verdict != "no":
        return None
    because = f"{_who(left, right)}, {_when(left, right)}, {_what(left, right, found)}"
    because += "".join(f"; {each}" for each in found.differing.said)
    return Link(left.id, right.id, relation, verdict, round(score, 3), because, BY)


def _who(left: Wording, right: Wording) -> str:
    if left.speaker and right.speaker:
        return "the same speaker"
    return "one speaker not known" if left.speaker or right.speaker else "neither speaker known"


def _when(left: Wording, right: Wording) -> str:
    days = {left.first, left.last, right.first, right.last}
    if None in days:
        return "a day not known"
    return "the same day" if len(days) == 1 else "days that meet"


def _what(left: Wording, right: Wording, found: Alike) -> str:
    if found.words == 1:
        text = "the same words"
    elif found.words >= SAME_WORDS:
        text = f"nearly the same words ({found.words:.2f} shared)"
    elif _within(left, right, found):
        text = "the words of one within the other"
    elif left.lang != right.lang and _kindred(left, right, found):
        text = f"most words of one within the other, alike in meaning ({found.meaning:.2f})"
    else:
        text = f"alike in meaning ({found.meaning:.2f})"
    return text + (" and the same numbers" if left.signs.numbers & right.signs.numbers else "")
