"""What a verb governs in a verb-second language: `siger |, at …|`, `ba X |om å …|`, `forderte auf, |… zu gehen|`."""

from ordret.find.items import Item, is_word
from ordret.find.phrases import past_adjuncts, past_adverbs, run
from ordret.find.reported.complement import Complement, begins_clause
from ordret.pack import Pack, Verb

CLAUSE = 40  # items in which the infinitive or the mood of a clause behind a comma must stand


def governed(row: list[Item], i: int, verb: Verb, pack: Pack, *, at: int) -> Complement | None:
    """What begins at item `i`, behind the verb at `at`, or behind the noun phrase or adjuncts there."""
    if verb.clauses and _told_at_once(row, i, at, pack) and (pack.nouns_capital or begins_clause(row, i + 1, pack)):
        return Complement(i + 1, "clause")
    behind = past_adverbs(row, run(row, i, pack), pack)
    told = verb.addressing or verb.infinitives or not verb.objects
    for place in sorted(
        {i, past_adjuncts(row, i, pack), *((behind, past_adjuncts(row, behind, pack)) if told else ())}
    ):
        if found := _opened(row, place, i, verb, pack):
            return found
    if verb.clauses and begins_clause(row, i, pack):
        return Complement(i, "clause")
    return _object(row, i, behind, verb, pack)


def _told_at_once(row: list[Item], i: int, at: int, pack: Pack) -> bool:
    """`X sagte|, der Hafen schließe|`: a comma right behind a verb whose subject stands before it."""
    beside = i + 1 < len(row) and row[i].low == "," and is_word(row[i + 1]) and row[i + 1].low not in pack.openers
    return beside and all(row[place].low in pack.adverbs for place in range(at + 1, i))


def held(row: list[Item], first: int, particle: int, verb: Verb, pack: Pack) -> bool:
    """`wies |die Vorwürfe| zurück.`: an object before the particle that closes its clause."""
    closes = particle + 1 >= len(row) or not is_word(row[particle + 1])
    opens = particle + 2 < len(row) and row[particle + 1].low == "," and _clause_behind(row, particle + 2, pack)
    return verb.objects and first < particle and closes and not opens


def _opened(row: list[Item], at: int, i: int, verb: Verb, pack: Pack) -> Complement | None:
    """A clause or infinitive with the word that opens it, behind a comma or none."""
    comma = at < len(row) and row[at].low == ","
    first = at + comma
    if first >= len(row):
        return None
    low, marks = row[first].low, pack.days.verbs.infinitive
    question = verb.act == "asks" and begins_clause(row, first + 1, pack)  # "om" is "whether" and "about"
    opener = low in pack.complementizers and (low not in pack.prepositions or low in marks or question)
    if (opener and not (low in pack.relatives and at != i)) or (
        low in pack.prepositions and _hung(row, first + 1, pack)
    ):
        return Complement(first, "that")
    if low in marks and verb.infinitives:
        last = first + 2 >= len(row) or not is_word(row[first + 2])  # "beloofde alle banen |te behouden|"
        return Complement(i if last and not verb.addressing and first > i else first, "infinitive")
    free = not any(low in words for words in (pack.relatives, pack.contrast, pack.openers))
    takes = comma and (verb.clauses or verb.infinitives) and free
    return Complement(first, "clause") if takes and _clause_behind(row, first, pack) else None


def _hung(row: list[Item], at: int, pack: Pack) -> bool:
    """A preposition's clause or infinitive: `om |, at|`, `for |å|`, `mod |at|`."""
    at += at < len(row) and row[at].low == ","
    if at >= len(row):
        return False
    low = row[at].low
    return low in pack.days.verbs.infinitive or (low in pack.complementizers and low not in pack.relatives)


def _clause_behind(row: list[Item], first: int, pack: Pack) -> bool:
    """Whether a clause shows that it is reported: by a "that", its infinitive, or its mood."""
    if not pack.nouns_capital:
        return False
    if row[first].low in pack.complementizers:
        return True
    for at in range(first, min(len(row), first + CLAUSE)):
        if row[at].low in pack.subjunctive or row[at].low in pack.days.verbs.infinitive:
            return True
        if row[at].low == "," and at > first + 1:
            return any(item.low in pack.subjunctive for item in row[at : first + CLAUSE])
    return False


def _object(row: list[Item], i: int, behind: int, verb: Verb, pack: Pack) -> Complement | None:
    if i >= len(row) or not is_word(row[i]):
        return None
    more = i < behind < len(row) and is_word(row[behind]) and row[behind].low not in pack.coordinators
    bare = more and not row[behind].capital and row[behind].low not in pack.openers
    if verb.addressing and verb.infinitives and bare:
        return Complement(behind, "object")  # "ba folk |holde seg hjemme|"
    if verb.objects:
        return Complement(behind if verb.addressing and more else i, "object")
    return None
