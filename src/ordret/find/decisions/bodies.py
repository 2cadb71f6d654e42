"""Who in a sentence may decide: bodies, countries and holders of offices, by name or by what they are."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ordret.find.decisions.sentence import Sentence, told
from ordret.find.items import is_word
from ordret.find.phrases import Phrase, ends_noun
from ordret.find.speakers import part
from ordret.model import Part, quote
from ordret.names import Named, plain
from ordret.pack import Pack

WIDEST = 5  # words of a noun phrase before its head


@dataclass(frozen=True, slots=True)
class Core:
    """A noun phrase by its head: items `first` to `last`; `hung` is the preposition before it."""

    first: int
    last: int
    hung: str | None
    body: bool  # no bare place and no person
    part: Part
    inside: bool = False  # stands in a case that says where


def cores(sentence: Sentence) -> list[Core]:
    """All who may decide, in their order."""
    nouns = list(_nouns(sentence))
    held = list(_named(sentence))
    named = (core for core in held if not any(_holds(other, core) for other in (*nouns, *held)))
    named = (core for core in named if not any(_owns(sentence, noun, core) for noun in nouns))
    hung = {noun.last: noun.hung for noun in nouns if noun.hung}  # "gegen |Richter| Jan Holm"
    kept = [replace(core, hung=core.hung or hung.get(core.first)) for core in named if not _attributive(sentence, core)]
    taken = {place for core in kept for place in range(core.first, core.last)}
    nouns = [core for core in nouns if not taken.intersection(range(core.first, core.last))]
    taken |= {place for core in nouns for place in range(core.first, core.last)}
    return sorted([*kept, *nouns, *_alone(sentence, taken)], key=lambda core: core.first)


def _alone(sentence: Sentence, taken: set[int]) -> Iterator[Core]:
    """A country, a seat of government or a body that its place at the start of a sentence leaves open: "|Brussel|"."""
    names, article = sentence.reading.names, sentence.reading.article
    inflected = not sentence.reading.pack.naming.where  # where places have endings instead of prepositions
    for at in range(0 if inflected else min(2, len(sentence.row))):
        item = sentence.row[at]
        if not item.capital or at in taken or at + 1 in taken:
            continue
        here = quote(article, item.start, item.end)
        if kind := names.known(here.text):
            begin = _begin(sentence, at)
            hung = _case(sentence, at, place=kind == "place") or _hung(sentence, begin)
            core = Core(begin, at + 1, hung, kind == "body", Part(kind, here.text, None, here, here))
            yield from () if _attributive(sentence, core) else (core,)


def _holds(noun: Core, name: Core) -> bool:
    """Whether a name is part of what a noun says: "rådet i |Havnby|"."""
    return noun.first < name.first and name.last <= noun.last


def _owns(sentence: Sentence, noun: Core, name: Core) -> bool:
    """Whether a name in the genitive stands before the noun that it owns: "|Unkarin| hallitus"."""
    owner = sentence.words.owner
    first = noun.first <= name.first and name.last < noun.last
    return bool(owner) and first and sentence.row[name.last - 1].low.endswith(owner)


def _case(sentence: Sentence, at: int, *, place: bool) -> str | None:
    """The ending of a name that says where or whose it is, where a language has them: "Bolivia|ssa|"."""
    word = sentence.row[at].low
    if word in sentence.words.nouns["bodies"]:
        return None
    local = next((each for each in sentence.words.local if word.endswith(each) and len(word) > len(each) + 3), None)
    if local or not place:
        return local
    text = sentence.passage((at, at + 1)).text
    stems = ((each, text[: -len(each)]) for each in sentence.words.owner if word.endswith(each))
    behind = sentence.row[at + 1] if at + 1 < len(sentence.row) else None
    owns = behind is not None and is_word(behind) and not behind.capital and behind.low not in sentence.words.perfect
    owns = owns and not told(sentence, at + 1) and not small(behind.low, sentence.reading.pack) if behind else False
    return next((each for each, stem in stems if owns or sentence.reading.names.known(stem)), None)


def _named(sentence: Sentence) -> Iterator[Core]:
    row, article = sentence.row, sentence.reading.article
    for name in sentence.reading.names.within(row[0].start, row[-1].end):
        first, last = sentence.places(name.start, name.end)
        if first == last or _genitive(article.text, name, row[last - 1].end):
            continue
        if name.kind == "person" and not _holds_office(sentence, name, first):
            continue
        begin = _begin(sentence, first)
        found = part(article, row, Phrase(first, last), sentence.reading.names, sentence.reading.pack)
        here = quote(article, name.start, name.end)
        found = found if found and found.kind == name.kind else Part(name.kind, name.bare, None, here, here)
        end = _end(sentence, last) if name.kind == "body" else last
        case = _case(sentence, last - 1, place=name.kind == "place") if name.kind != "person" else None
        yield Core(begin, end, case or _hung(sentence, begin), name.kind == "body", found, bool(case))


def _genitive(text: str, name: Named, end: int) -> bool:
    """Or the first part of a compound ("|EU|-Kommission")."""
    return plain(text[name.start : name.end]) != name.bare or name.end < end


def _holds_office(sentence: Sentence, name: Named, first: int) -> bool:
    offices = sentence.words.nouns["offices"]
    beside = any(sentence.row[at].low in offices for at in range(max(0, first - 2), first))
    return beside or name.bare in sentence.offices


def _nouns(sentence: Sentence) -> Iterator[Core]:
    row, nouns = sentence.row, sentence.words.nouns
    for at, item in enumerate(row):
        inside = "inside" in nouns and item.low in nouns["inside"]
        if not is_word(item) or not (inside or item.low in nouns["bodies"] or item.low in nouns["offices"]):
            continue
        if at + 1 < len(row) and row[at + 1].low in nouns["bodies"]:
            continue
        begin = _begin(sentence, at)
        last = _end(sentence, at + 1)
        office = item.low in nouns["offices"] and not inside
        here = quote(sentence.reading.article, row[begin].start, row[last - 1].end)
        kind = Part("person", None, here.text, here) if office else Part("group", None, None, here)
        yield Core(begin, last, item.low if inside else _hung(sentence, begin), not office, kind, inside)


def _attributive(sentence: Sentence, core: Core) -> bool:
    """A name before the noun that it belongs to: "|EU| ministers", "|US| sanctions"."""
    row, pack = sentence.row, sentence.reading.pack
    if core.last >= len(row) or not is_word(row[core.last]) or row[core.last].capital:
        return False
    low = row[core.last].low
    if pack.verb_second:
        return False
    return (
        not small(low, pack)
        and core.last not in sentence.dayed
        and not told(sentence, core.last)
        and low not in sentence.words.unreal
    )


def _begin(sentence: Sentence, at: int) -> int:
    """Where the noun phrase of a head begins: up to its determiner, with adjectives and owners."""
    row, pack = sentence.row, sentence.reading.pack
    first = at
    while first > 0 and at - first < WIDEST:
        before = row[first - 1]
        if not is_word(before) or first - 1 in sentence.dayed:
            break
        if before.low in pack.determiners and before.low not in pack.negations:
            return first - 1
        if small(before.low, pack) or told(sentence, first - 1) or before.low in pack.verbs:
            break
        if sentence.words.local and before.low.endswith(sentence.words.local):
            break
        if before.low in sentence.words.nouns["bodies"] and first > 1 and told(sentence, first - 2):
            break  # "föreslog |kommissionen| Welsh Parliament Members"
        first -= 1
    return first if _describes(sentence, first, at) else at


def small(low: str, pack: Pack) -> bool:
    """Whether a word can stand in no noun phrase, other than at its start."""
    sets = (pack.prepositions, pack.conjunctions, pack.coordinators, pack.auxiliaries, pack.negations, pack.adverbs)
    more = (pack.complementizers, pack.relatives, pack.pronouns, pack.time)
    return any(low in held for held in (*sets, *more))


def _describes(sentence: Sentence, first: int, at: int) -> bool:
    """Whether the words before a head belong to it, and are no verb that the pack does not know."""
    return all(sentence.row[place].low not in sentence.reading.pack.days.verbs.past for place in range(first, at))


def _end(sentence: Sentence, last: int) -> int:
    """Past what hangs on a noun: "rådet |i Havnby|", "the board |of the carmaker Holm|"."""
    row, pack = sentence.row, sentence.reading.pack
    hangs = last + 1 < len(row) and (row[last].low in pack.speaks_for or row[last].low in pack.genitive_articles)
    hangs = hangs or (last + 1 < len(row) and row[last].low in pack.naming.where and _place(sentence, last + 1))
    if not hangs or last in sentence.dayed:
        return last
    article = row[last].low in pack.genitive_articles and row[last].low not in pack.speaks_for
    bodies = sentence.words.nouns["bodies"]
    if not article and not (
        row[last + 1].capital or row[last + 1].low in pack.determiners or row[last + 1].low in bodies
    ):
        return last
    end = last + 1
    while end < len(row) and end - last <= WIDEST and _within_phrase(sentence, end, first=end == last + 1):
        end += 1
    return end if end > last + 1 else last


def _place(sentence: Sentence, at: int) -> bool:
    item = sentence.row[at]
    return any(name.kind == "place" for name in sentence.reading.names.within(item.start, item.end))


def _within_phrase(sentence: Sentence, at: int, *, first: bool) -> bool:
    row, pack = sentence.row, sentence.reading.pack
    low = row[at].low
    if not is_word(row[at]) or at in sentence.dayed or told(sentence, at) or low in sentence.words.perfect:
        return False
    if low in pack.determiners:
        return first
    behind_noun = pack.verb_second and not row[at].capital and not first and ends_noun(row, at, pack)
    return not small(low, pack) and not behind_noun and low not in sentence.words.passive


def _hung(sentence: Sentence, first: int) -> str | None:
    """The preposition before a noun phrase, or the article of a genitive ("die Stimmen |der| SPD")."""
    row, pack = sentence.row, sentence.reading.pack
    if not first:
        return None
    if row[first].low in pack.genitive_articles and row[first - 1].capital and first - 1 not in sentence.dayed:
        return row[first].low
    before = row[first - 1].low
    joins = before in pack.conjunctions and (first == 1 or row[first - 2].low == ",")  # ", |for| the board has"
    return before if before in pack.prepositions and not joins else None
