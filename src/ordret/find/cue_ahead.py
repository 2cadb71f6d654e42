"""The cue before a quotation: `X said: QUOTE`, `X said that … QUOTE`, `Torsdag sagde X: QUOTE`."""

from ordret.find.clause import start
from ordret.find.cues import Cue, quoted_by, source_phrase
from ordret.find.items import QUOTE, Item, is_word
from ordret.find.phrases import Phrase, after_verb, past_adjuncts
from ordret.find.subject import FARTHEST, shared_subject, subject_of
from ordret.find.verbs import progressive, verb_at
from ordret.pack import Pack, Verb

RELATIVE = 10  # items between a relative pronoun and its verb


def before(row: list[Item], floor: int, quote: int, pack: Pack) -> Cue | None:
    """The nearest cue before a quotation, not before item `floor`: `X said: QUOTE`, `X told Y that … QUOTE`."""
    for at in range(quote - 1, floor - 1, -1):
        if row[at].low is QUOTE or row[at].low == ";":
            return None
        if (found := source_phrase(row, at, pack)) and not (at > floor and verb_at(row, at - 1, pack)):
            return found if row[at].low not in pack.so else None
        if verb_at(row, at, pack):
            announced = row[quote - 1].low in {":", ","}
            at = at if announced else _outermost(row, floor, at, pack)
            verb = verb_at(row, at, pack)
            return with_subject(row, floor, at, quote, verb, pack) if verb else None
    return None


def _outermost(row: list[Item], floor: int, at: int, pack: Pack) -> int:
    """Of verbs within one another's clauses the first ("|said| X had told Y that …"); a comma or "and" parts them."""
    place = at - 1
    while place >= floor and row[place].low not in {",", ";", ":", "–", "—", "(", QUOTE}:
        if row[place].low in pack.coordinators and (place + 1 == at or subject_of(row, place + 1, at, pack)):
            break
        if verb_at(row, place, pack):
            at = place
        place -= 1
    return at


def with_subject(row: list[Item], floor: int, at: int, quote: int, verb: Verb, pack: Pack) -> Cue:
    if quoted := quoted_by(row, at, verb, pack):
        return Cue(at, verb, quoted, quoted.last, "quoted by another")
    if pack.verb_second:
        passive = _in_passive(row, floor, at, verb, pack)
        subject = None if passive else _verb_second_subject(row, floor, at, quote, pack)
        return Cue(at, verb, subject, max(at + 1, subject.last if subject else 0), "cue before")
    reach = 0 if _carries_on(row, floor, at, pack) else floor
    subject = subject_of(row, reach, at, pack) or _inverted(row, floor, at, quote, pack)
    return Cue(at, verb, subject, max(at + 1, subject.last if subject else 0), "cue before")


def _carries_on(row: list[Item], floor: int, at: int, pack: Pack) -> bool:
    """`QUOTE, said |X|, adding: QUOTE`, `QUOTE, |X| said and added: QUOTE`: a verb that shares a subject."""
    return floor > 0 and (progressive(row, at, pack) or row[at - 1].low in pack.coordinators)


def _inverted(row: list[Item], floor: int, at: int, quote: int, pack: Pack) -> Phrase | None:
    """`Said |X|: QUOTE`, `In other words, said |X|, QUOTE`: behind a verb that opens its clause."""
    opens = at == floor or row[at - 1].low == ","
    behind = after_verb(row, at + 1, pack) if opens and not progressive(row, at, pack) else None
    announces = behind is not None and behind.last < quote and row[behind.last].low in {",", ":"}
    return behind if announces else None


def _verb_second_subject(row: list[Item], floor: int, at: int, quote: int, pack: Pack) -> Phrase | None:
    """Where something else stands first ("Torsdag sagde han", "Nach der Sitzung sagte X") the subject is behind the
    verb, else before it; of a participle at the end ("hatte X … gesagt") it is beside the auxiliary."""
    if at > floor and row[at - 1].low in pack.coordinators:
        return _shared_subject(row, at - 1, pack)
    finite = _auxiliary(row, floor, at, pack)
    if relative := _relative(row, floor, finite, pack):
        return relative
    ahead = subject_of(row, floor, finite, pack)
    behind = after_verb(row, finite + 1, pack)
    if behind is None or behind.last > quote or behind.first <= at < behind.last or _no_subject(row, behind, pack):
        return ahead
    pronoun = row[behind.first].low in pack.pronouns and behind.last == behind.first + 1
    if ahead is None or _no_subject(row, ahead, pack) or _fronted(row, floor, finite, pack):
        return behind
    clause = (
        finite == at
        and behind.last < len(row)
        and (row[behind.last].low in pack.auxiliaries or row[behind.last].low in pack.verbs)
    )
    if pronoun and clause:
        return ahead  # "X siger |han| er …"
    naming = any(verb.naming for verb in pack.verbs.get(row[at].low, ()))
    alone = ahead.first == 0 and ahead.last == 1 and row[0].low not in pack.pronouns
    addressing = any(verb.addressing for verb in pack.verbs.get(row[at].low, ()))
    opener = alone and (row[0].low in pack.time or not addressing)  # "Torsdag sagde |X|", but "|X| bad Y om …"
    named = row[behind.first].capital and (opener or _given(row, ahead, behind, pack))
    subject_form = pronoun and row[behind.first].low not in pack.object_forms
    return behind if subject_form or (not naming and (pronoun or named)) else ahead


def _no_subject(row: list[Item], phrase: Phrase, pack: Pack) -> bool:
    """A time ("|Anfang Juli|", "|Wenige Stunden|"), or a noun phrase in another case ("|den Anschlag|")."""
    return row[phrase.last - 1].low in pack.time or row[phrase.first].low in pack.oblique


def _relative(row: list[Item], floor: int, finite: int, pack: Pack) -> Phrase | None:
    """`Lavrov, |som| i dag advarer …`: a relative pronoun with nothing but adverbs and adjuncts up to the verb."""
    for at in range(finite - 1, max(floor, finite - RELATIVE), -1):
        if row[at].low in pack.relatives and row[at].low in pack.subject_relatives:
            return Phrase(at, at + 1) if past_adjuncts(row, at + 1, pack) == finite else None
        if row[at].low == ",":
            return None
    return None


def _given(row: list[Item], ahead: Phrase, behind: Phrase, pack: Pack) -> bool:
    """`Der Opposition antwortete |Karin Holm|`: a full name behind the verb, and only a noun with its article ahead."""
    return row[ahead.first].low in pack.determiners and behind.last - behind.first > 1


def _in_passive(row: list[Item], floor: int, at: int, verb: Verb, pack: Pack) -> bool:
    """`blev af X kaldt QUOTE`, `kallas QUOTE`: the subject is who was spoken of."""
    form = row[at].low
    ending = pack.passive_ending and form.endswith(pack.passive_ending)
    auxiliary = row[_auxiliary(row, floor, at, pack)].low
    return not verb.quoting and (bool(ending) or auxiliary in pack.passive)


def _shared_subject(row: list[Item], coordinator: int, pack: Pack) -> Phrase | None:
    """`QUOTE, sier |hun| og legger til`, `|Han| kom og sa`: the subject of the verb before the "and"."""
    for place in range(coordinator - 1, max(0, coordinator - FARTHEST), -1):
        inverted = row[place - 1].low is QUOTE or row[place - 1].low in {",", "?", "!"}
        if inverted and row[place].low in pack.verbs and (subject := after_verb(row, place + 1, pack)):
            return subject
    return shared_subject(row, 0, coordinator, pack)


def _auxiliary(row: list[Item], floor: int, at: int, pack: Pack) -> int:
    """The auxiliary that a participle or infinitive at `at` goes with ("hatte X … gesagt"), else `at` itself."""
    for place in range(at - 1, max(floor, at - FARTHEST) - 1, -1):
        if not is_word(row[place]):
            return at
        if row[place].low in pack.auxiliaries:
            return place
    return at


def _fronted(row: list[Item], floor: int, finite: int, pack: Pack) -> bool:
    """Whether the clause of a finite verb begins with something that can't be its subject."""
    first = start(row, max(floor, finite - FARTHEST), finite, pack)
    while first < finite and not is_word(row[first]):
        first += 1
    low = row[first].low
    closed = low in pack.prepositions or low in pack.adverbs or low in pack.conjunctions or low in pack.as_words
    other = low in pack.so or low in pack.oblique or (finite > 0 and row[finite - 1].low in pack.after)
    opener = low in pack.not_names and low not in pack.pronouns and low not in pack.determiners
    return closed or other or (opener and low not in pack.roles and low not in pack.groups)


def verb_final(row: list[Item], floor: int, quote: int, pack: Pack) -> Cue | None:
    """`… hatte X den Bericht als QUOTE bezeichnet`: a naming verb behind "as" and a quotation, at its clause's end."""
    if not pack.verb_second or quote == floor or row[quote - 1].low not in pack.as_words or quote + 1 >= len(row):
        return None
    verb = next((v for v in pack.verbs.get(row[quote + 1].low, ()) if v.naming and not v.particle), None)
    if verb is None:
        return None
    finite = next((p for p in range(quote - 1, floor - 1, -1) if row[p].low in pack.auxiliaries), None)
    active = finite is not None and row[finite].low not in pack.passive
    subject = _verb_second_subject(row, floor, finite, quote, pack) if finite is not None and active else None
    return Cue(quote + 1, verb, subject, quote + 1, "cue behind its clause")
