"""Decisions: what a body adopted, rejected, postponed or has before it, sentence by sentence."""

from collections.abc import Iterator
from dataclasses import replace

from ordret.find.decisions.around import effective, votes
from ordret.find.decisions.decided import decisions
from ordret.find.decisions.sentence import Sentence
from ordret.find.decisions.terms import told_term
from ordret.find.decisions.triggers import Trigger, triggers
from ordret.find.layout import Paragraph
from ordret.find.stage import Reading, stage
from ordret.model import Decision, Mention, Votes, quote
from ordret.pack.decisions import DecisionWords, Telling, decision_words

FOLLOWING = 2  # sentences behind a decision that may tell how the vote went and from when it holds
PRONOMINAL = frozenset({"measures", "prolonged", "motions", "claims"})  # lists whose words an "it" may stand for
LONGEST = 2000  # code points of a sentence; a longer one is a list or junk


@stage("decisions", version=1, after=["mentions"])
def find_decisions(reading: Reading) -> Iterator[Decision]:
    """A verb of deciding ("adopted", "rejected", "failed to agree") whose subject is a body, a country or the holder of
    an office, or in the passive whose subject is something that bodies decide, makes a decision; its object is the
    outcome. None where the verb is denied, conditional or only intended. Votes, days, term and who was for and against
    are read in the same sentence, votes and the day of effect also in the next."""
    words = decision_words(reading.pack.lang)
    if words is None:
        return
    offices = _offices(reading, words)
    for paragraph in reading.paragraphs:
        yield from _of_paragraph(reading, words, paragraph, offices)


def _of_paragraph(
    reading: Reading, words: DecisionWords, paragraph: Paragraph, offices: frozenset[str]
) -> Iterator[Decision]:
    last: Decision | None = None
    before: tuple[int, int] | None = None
    behind = 0  # sentences since the last decision
    line = _headline(reading, paragraph)
    for place in paragraph.sentences:
        found: list[Decision] = []
        telling = last is None or behind >= FOLLOWING
        if not telling or _worth_reading(reading, words, place, headline=line):
            sentence = _sentence(reading, words, place, offices, headline=line, telling=telling)
            found = decisions(sentence, before, last) if sentence else []
            last = _followed(last, sentence) if last and sentence and not found else last
        before, behind = place, behind + 1
        if found:
            if last and _told_again(last, found[0]):
                found[0], last = _merged(last, found[0]), None
            yield from (*([last] if last else []), *found[:-1])
            last, behind = found[-1], 0
    yield from [last] if last else []


def _headline(reading: Reading, paragraph: Paragraph) -> bool:
    """A line of its own without a full stop is a headline, too."""
    bare = len(paragraph.sentences) == 1 and reading.article.text[paragraph.end - 1] not in '.!?…:”“"»'
    return paragraph.headline or bare


def _worth_reading(reading: Reading, words: DecisionWords, place: tuple[int, int], *, headline: bool) -> bool:
    """Whether a sentence holds all words of a form, and for a participle a helping verb; a present tense where it may
    tell of a decision."""
    if place[1] - place[0] > LONGEST:
        return False
    held = reading.sentences.words(place)
    forms = [form for word in held & words.telling.keys() for form in words.telling[word] if held >= form.words]
    if not forms or headline:
        return bool(forms)
    helped = not (held.isdisjoint(words.perfect) and held.isdisjoint(words.passive))
    apart = {"participle": helped, "supine": True, "present": reading.pack.verb_second}
    it = not held.isdisjoint(reading.pack.pronouns)  # which may mean what the sentence before told of
    return any(apart.get(form.how, True) and _holds(words, held, form, it=it) for form in forms)


def _holds(words: DecisionWords, held: frozenset[str], form: Telling, *, it: bool) -> bool:
    """Whether a sentence has a word of each list that a form needs."""
    lists = (words.nouns[each] for each in form.lists if not (it and each in PRONOMINAL))
    return all(any(word in nouns for word in held) for nouns in lists)


def _sentence(
    reading: Reading,
    words: DecisionWords,
    place: tuple[int, int],
    offices: frozenset[str],
    *,
    headline: bool,
    telling: bool,
) -> Sentence | None:
    row = reading.sentences.items(place)
    if not row or row[-1].low == "?" or place[1] - place[0] > LONGEST:
        return None
    lows = frozenset(item.low for item in row)
    lows |= frozenset(part for low in lows if "-" in low for part in low.split("-"))
    bare = Sentence(reading, words, row, [], offices, headline, lows)
    until = words.until & words.conditions  # "bis Ende 2026", which opens no clause once its day is read
    if telling and lows.isdisjoint(until) and not any(_has_whom(bare, ways) for ways in triggers(bare)):
        return None
    if any(low in words.elsewhere for low in lows):
        return None
    said = [(bare.places(day.start, day.end), day) for day in reading.sentences.days(place)]
    said = [(at, day) for at, day in said if at[0] < at[1] and not _noun(row[at[0]].low, words)]
    dayed = frozenset(at for (first, last), _ in said for at in range(first, last))
    return replace(bare, days=said, dayed=dayed)


def _has_whom(sentence: Sentence, ways: list[Trigger]) -> bool:
    """Whether somebody who decides may stand in a sentence, where a verb needs it."""
    if any(way.voice == "passive" or "body" not in way.verb.needs for way in ways):
        return True
    row, nouns = sentence.row, sentence.words.nouns
    if any(sentence.reading.names.within(row[0].start, row[-1].end)):
        return True
    return any(low in nouns["bodies"] or low in nouns["offices"] for low in sentence.lows)


def _noun(low: str, words: DecisionWords) -> bool:
    """Whether a word for a day begins with what is decided ("|budgettet for 2022|")."""
    return any(low in held for held in words.nouns.values())


def _offices(reading: Reading, words: DecisionWords) -> frozenset[str]:
    """The people to whom the article gives an office."""
    held = (row for row in reading.found if isinstance(row, Mention) and row.role)
    offices = words.nouns["offices"]
    return frozenset(row.name for row in held if row.role and any(w in offices for w in row.role.lower().split()))


def _told_again(last: Decision, then: Decision) -> bool:
    """Whether a decision is the one that the sentence before told: "Sanktionerna förlängs. |Det beslutade rådet|."."""
    return then.outcome.start <= last.outcome.start and last.outcome.end <= then.outcome.end and last.body is None


def _merged(last: Decision, then: Decision) -> Decision:
    return replace(
        then,
        status=last.status,
        outcome=last.outcome,
        votes=then.votes or last.votes,
        taken=then.taken or last.taken,
        effective=then.effective or last.effective,
        term=then.term or last.term,
    )


def _joined(first: Votes | None, then: Votes) -> Votes:
    """The numbers of two sentences: "Loven ble vedtatt med 90 mot 17 stemmer. |Fire avsto|."."""
    if first is None:
        return then
    held = (first.in_favour, first.against, first.abstained)
    more = (then.in_favour, then.against, then.abstained)
    return Votes(*(new if old is None else old for old, new in zip(held, more, strict=True)))


def _followed(decision: Decision, sentence: Sentence) -> Decision:
    """A decision with what the next sentence adds: "90 stemte for, 17 imod." "Loven træder i kraft 1. juli."."""
    counted = votes(sentence, lost=decision.status == "rejected")
    if counted and any(not counted[1][0] <= ways[0].first < counted[1][1] for ways in triggers(sentence)):
        counted = None
    starts = effective(sentence, 0, len(sentence.row)) if decision.effective is None else None
    if starts and not any(sentence.at(sentence.words.effect, 0, len(sentence.row))):
        starts = None
    term = told_term(sentence) if decision.term is None and decision.status not in ("rejected", "postponed") else None
    ends = [place[1] for place in (counted and counted[1], starts and starts.place, term) if place]
    if not ends:
        return decision
    end = sentence.row[max(ends) - 1].end
    return replace(
        decision,
        votes=_joined(decision.votes, counted[0]) if counted else decision.votes,
        effective=starts.when if starts else decision.effective,
        term=sentence.passage(term) if term else decision.term,
        words=quote(sentence.reading.article, decision.words.start, end),
    )
