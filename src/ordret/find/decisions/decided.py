"""A verb of deciding with its body and its outcome, made a decision; or none, where what it needs is not there."""

from ordret.find.decisions.around import effective, taken
from ordret.find.decisions.bodies import Core
from ordret.find.decisions.clauses import Outcome
from ordret.find.decisions.outcome import active, passive, said_before, told_before
from ordret.find.decisions.sentence import Range, Sentence, closing
from ordret.find.decisions.subjects import agent, subject
from ordret.find.decisions.terms import terms
from ordret.find.decisions.triggers import Trigger, triggers
from ordret.find.decisions.trimmed import Cuts
from ordret.find.decisions.whole import Whole, meant
from ordret.model import Decision, DecisionStatus, Passage, quote

AHEAD = 4  # words of an outcome in which its verb stands ("to |extend| the mandate")


def decisions(
    sentence: Sentence, before: tuple[int, int] | None = None, last: Decision | None = None
) -> list[Decision]:
    """The decisions of a sentence; none within what another one decided. `before` is where the sentence before it
    stands, which a "that" may mean: "Havnen lukkes. |Det| har byrådet besluttet."; `last` the decision before, whose
    outcome an "it" may mean."""
    verbs = list(triggers(sentence))
    if not verbs:
        return []
    whole = Whole(sentence, before, [(ways[0].first, ways[0].parts[0][0]) for ways in verbs])
    found: list[Decision] = []
    until = -1
    for ways in verbs:
        if ways[0].first < until:
            continue
        whole.last = found[-1] if found else last
        read = next((read for verb in ways if (read := _read(whole, verb))), None)
        if read and not any(one.words == read[0].words for one in found):
            found.append(read[0])
            until = read[1]
    return found


def _read(whole: Whole, verb: Trigger) -> tuple[Decision, int] | None:
    """A decision, and the item behind its outcome."""
    sentence = whole.sentence
    if verb.voice == "active":
        body = subject(sentence, whole.cores, [side.place for side in whole.sides(verb)], verb)
        outcome = _with_office(sentence, verb, _object(whole, verb, body), whole.cuts(verb))
    else:
        body = agent(sentence, whole.cores, verb)
        if body is None and verb.last < len(sentence.row) and sentence.row[verb.last].low in sentence.words.agents:
            return None  # by somebody who is no body: "nedstemt |af læreren|"
        aside = ((body.first - (body.hung is not None), body.last),) if body else ()
        held = whole.cuts(verb)
        cuts = Cuts((*held.hard, *aside), held.soft)
        outcome = _with_office(sentence, verb, passive(sentence, verb, cuts), cuts)
    if outcome is None or not _has_needs(sentence, verb, body, outcome):
        return None
    return _decision(whole, verb, body, outcome), (outcome.place[1] if outcome.clause else verb.last)


def _object(whole: Whole, verb: Trigger, body: Core | None) -> Outcome | None:
    sentence = whole.sentence
    if body and (before := said_before(sentence, verb, body)):
        return before
    if whole.before and (before := told_before(sentence, verb, body, whole.before)):
        return before
    found = active(sentence, verb, body, whole.cuts(verb))
    return meant(whole, verb, found) if found and not found.clause else found


def _with_office(sentence: Sentence, verb: Trigger, outcome: Outcome | None, cuts: Cuts) -> Outcome | None:
    """Who was chosen together with what they were chosen for: "|Edda Varn blev valgt til formand|"."""
    if outcome is None or verb.verb.status != "elected" or outcome.clause:
        return outcome
    start, end = outcome.place
    behind = closing(sentence, verb.last)
    hangs = any(row.low in sentence.reading.pack.prepositions for row in sentence.row[verb.last - 1 : verb.last + 1])
    if sentence.words.brackets and hangs and verb.last < behind and end <= verb.last:  # "is gekozen |tot voorzitter|"
        return Outcome((start, behind), clause=False)
    if verb.voice == "active":
        return outcome
    helped = verb.helper is not None and verb.helper < verb.parts[0][0]
    if sentence.words.brackets:
        before = helped and verb.helper is not None and end <= verb.helper
        return Outcome((start, verb.parts[-1][0]), clause=False) if before else outcome
    last = min([behind, *(first for first, _ in cuts.hard if first >= verb.last)])
    while last > verb.last and last - 1 in sentence.dayed:
        last -= 1
    return Outcome((start, last), clause=False) if end <= verb.parts[0][0] and last > verb.last else outcome


def _has_needs(sentence: Sentence, verb: Trigger, body: Core | None, outcome: Outcome) -> bool:
    nouns = sentence.words.nouns
    words = _words(sentence, outcome)
    if verb.verb.status == "elected" and verb.voice == "active":  # "|Zum Präsidenten| wählten die Delegierten Jan Holm"
        words = [*words, *(item.low for item in sentence.row[verb.lo : verb.first])]
    measures = any(word in nouns["measures"] for word in words)
    if verb.verb.subject == "opponent" and body is None:
        return False
    denies = verb.verb.status == "rejected" or (verb.verb.status == "adopted" and not outcome.clause and not measures)
    if denies and any(word in nouns["claims"] for word in words):
        return False
    if verb.verb.status == "rejected" and not measures:
        form_ends = sentence.row[verb.last - 1].low
        clause = outcome.clause and form_ends not in sentence.reading.pack.prepositions
        office = body is not None and not body.body
        if clause or office:
            return False
    return all(_has(need, sentence, verb, body, outcome, words) for need in verb.verb.needs.split())


def _has(need: str, sentence: Sentence, verb: Trigger, body: Core | None, outcome: Outcome, words: list[str]) -> bool:
    nouns = sentence.words.nouns
    if need == "body":
        own = {item.low for first, last in verb.parts for item in sentence.row[first:last]}
        settled = outcome.clause and not own.isdisjoint(sentence.words.settled)
        agentless = verb.voice == "passive" and (settled or any(word in nouns["measures"] for word in words))
        return body is not None or agentless
    if outcome.clause:
        return False
    if need == "somebody":
        here = sentence.passage(outcome.place)
        named = any(name.kind == "person" for name in sentence.reading.names.within(here.start, here.end))
        return named or any(word in nouns["offices"] for word in words)
    return any(word in nouns[need] for word in words)


def _words(sentence: Sentence, outcome: Outcome) -> list[str]:
    if outcome.before:
        text = sentence.reading.article.text[slice(*outcome.before)]
        return [word.strip(".,:;!") for word in text.lower().split()]
    return [item.low for item in sentence.row[slice(*outcome.place)]]


def _status(sentence: Sentence, verb: Trigger, outcome: Outcome) -> DecisionStatus:
    """The verb's, or where it leaves it open that of what was decided: "decided to |extend|"."""
    words = sentence.words
    if verb.verb.status != "adopted":
        return verb.verb.status
    held = _words(sentence, outcome)
    whole = outcome.before or outcome.place[1] <= verb.first
    ahead = held if whole else held[:AHEAD] + (held[-1:] if words.brackets and outcome.clause else [])
    if any(low in sentence.reading.pack.negations or low in words.negations for low in ahead):
        return "adopted"
    return next((words.within[low] for low in ahead if low in words.within), verb.verb.status)


def _decision(whole: Whole, verb: Trigger, body: Core | None, outcome: Outcome) -> Decision:
    sentence = whole.sentence
    inner = outcome.place if not outcome.before else (verb.first, verb.first)
    end = max(closing(sentence, max(verb.last, inner[1])), inner[1], verb.last)
    start = min(verb.lo, verb.first, inner[0])
    status = _status(sentence, verb, outcome)
    counted = whole.votes(verb, lost=status == "rejected")
    starts = effective(sentence, start, len(sentence.row))
    chosen = (verb.first, verb.first)  # a day within "Edda Varn blev |lørdag| valgt til formand" is the day of it
    day = taken(sentence, (start, end), verb.first, chosen if status == "elected" else inner, clause=outcome.clause)
    day = None if day and starts and starts.place[0] <= day.place[0] < starts.place[1] else day
    term = next(terms(sentence, start, end), None) if status not in ("postponed", "rejected") else None
    opponent = verb.verb.subject == "opponent"
    stood = whole.sides(verb)
    places = [*verb.parts, *(side.place for side in stood)]
    places += [inner] if not outcome.before else []
    places += [(verb.first, verb.first + 1)] if verb.helper is not None else []
    places += [(body.first, body.last)] if body else []
    places += [one.place for one in (day, starts) if one]
    places += [term] if term else []
    places += [counted[1]] if counted else []
    against = (part for side in stood if not side.supports for part in side.parts)
    return Decision(
        article=sentence.reading.article.id,
        outcome=_passage(sentence, outcome),
        status=status,
        words=_around(sentence, (min(a for a, _ in places), max(b for _, b in places)), outcome),
        body=body.part if body and not opponent else None,
        votes=counted[0] if counted else None,
        taken=day.when if day else None,
        effective=starts.when if starts else None,
        term=sentence.passage(term) if term else None,
        supporters=tuple(part for side in stood if side.supports for part in side.parts),
        opponents=(*against, *((body.part,) if body and opponent else ())),
    )


def _passage(sentence: Sentence, outcome: Outcome) -> Passage:
    if outcome.before is None:
        return sentence.passage(outcome.place)
    start, end = outcome.before
    text = sentence.reading.article.text
    while end > start + 1 and text[end - 1] in ".!:;":
        end -= 1
    return quote(sentence.reading.article, start, end)


def _around(sentence: Sentence, places: Range, outcome: Outcome) -> Passage:
    whole = sentence.passage(places)
    that = (
        outcome.before is not None and outcome.clause
    )  # the sentence before belongs to it; what an "it" means does not
    return quote(sentence.reading.article, outcome.before[0], whole.end) if that and outcome.before else whole
