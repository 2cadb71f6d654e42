"""The words of a language for meetings, compiled from `lang/XX.meetings.toml`. What each key is for: docs/packs.md."""

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, get_args

import msgspec

from ordret.pack import LANG
from ordret.pack.file import PackError, decoded
from ordret.pack.meeting_days import MeetingDays, compile_days
from ordret.pack.meeting_fates import GAP, Fates, by_means, fates
from ordret.pack.meetings_file import File, Kind, Tense, Verb
from ordret.pack.phrases import Phrases, phrases
from ordret.pack.words import Words, compounds

SETS = (
    "behind postpositions between of countries goal at before lacking after within meals rounds many lasting official "
    "owned"
)
PEOPLE = "mediators crowds margins offices"
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a verb of meeting. `object`: the other side is its object; `together`: several meet one another; the
    other side may stand behind one of `behind`; one of `needs` must stand in the clause, where there are any, and none
    of `without`; with `office`, each side is one in office."""

    kind: Kind
    tense: Tense
    object: bool
    together: bool
    behind: frozenset[str]
    needs: Words | None
    without: frozenset[str]
    office: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class MeetingWords:
    """A language's words for meetings; `verbs` by form, with the tenses that the form may be of."""

    verbs: Mapping[str, tuple[Form, ...]]
    needy: frozenset[str]  # forms that are verbs of meeting only beside another word
    nouns: Mapping[str, Kind]
    endings: tuple[tuple[str, Kind], ...]  # of compounds, the longest first
    tails: tuple[str, ...]  # the same, to look for
    halves: Mapping[str, Kind]  # last words of nouns with hyphens, by which a sentence is read: "face-to-|face|"
    not_nouns: Words
    behind: frozenset[str]
    postpositions: frozenset[str]
    locative: tuple[str, ...]  # endings of cases
    moving: tuple[str, ...]
    genitives: tuple[str, ...]
    between: frozenset[str]
    of: frozenset[str]
    countries: frozenset[str]
    goal: frozenset[str]
    at: frozenset[str]
    before: frozenset[str]
    lacking: frozenset[str]  # prepositions before who stayed away
    after: frozenset[str]
    within: frozenset[str]
    during: tuple[str, ...]  # endings of a noun by which it is what something else is done at
    meals: frozenset[str]  # nouns behind `within` that need no article
    rounds: frozenset[str]
    lasting: frozenset[str]
    margins: frozenset[str]
    official: frozenset[str]
    invitation: Phrases
    many: frozenset[str]
    feminine: tuple[str, ...]
    owned: frozenset[str]
    mediators: frozenset[str]
    crowds: frozenset[str]
    him: Mapping[str, str]  # object forms of pronouns
    reason: Phrases
    two: Phrases
    people: Words
    unmoved: Words  # words that end as if they said "to", and do not
    travel: Words  # those of them who travel in office
    offices: frozenset[str]  # roles of state, by which somebody is in office whoever it is
    verb_final: bool
    other_verbs: Words
    support: Words
    governing: frozenset[str]  # verbs whose object may be a meeting
    invites: frozenset[str]
    hosts: frozenset[str]  # verbs whose subject is the host
    awaits: frozenset[str]  # verbs whose subject is a meeting with somebody
    agrees: frozenset[str]  # verbs and words for what several do together at a meeting
    rules_out: frozenset[str]  # verbs that leave a meeting possible where they are negated
    may: frozenset[str]
    past: frozenset[str]
    marks: frozenset[str]
    reflexive: frozenset[str]
    pairs: Mapping[str, str]  # words that join two together with another one: "zowel … als"
    opens: frozenset[str]
    doubts: frozenset[str]  # words by which nobody has stayed away yet
    since: frozenset[str]
    outcome: frozenset[str]  # verbs of what a meeting led to, which was held where they are negated
    plural: frozenset[str]  # finite forms of many that do not end as the others do
    status: Phrases
    fates: Fates
    apart: frozenset[str]  # words of sports and private life; stems and phrases of them
    apart_stems: tuple[str, ...]
    apart_phrases: tuple[str, ...]
    days: MeetingDays

    def noun(self, low: str) -> Kind | None:
        """What kind of meeting a noun means; None where it means none."""
        return self.nouns.get(low) or _compound(self, low)

    def kinds(self, lows: Set[str], says: Set[str]) -> set[Kind]:
        """What kinds of meeting the small words of a sentence may tell of, by one of those that `says` so with what
        that needs beside it."""
        return set[Kind]().union(*(_kinds(self, low, lows) for low in lows & says))

    def saying(self, lows: Set[str]) -> set[str]:
        """Those of some small words that may say that somebody meets."""
        compounds = {low for low in lows if low.endswith(self.tails) and self.noun(low)}
        return compounds.union(lows & self.verbs.keys(), lows & self.nouns.keys(), lows & self.halves.keys())

    def elsewhere(self, sentence: str, lows: Set[str]) -> bool:
        """Whether a sentence in small letters, with its words, is of sports or private life."""
        if not self.apart.isdisjoint(lows):
            return True
        for low in lows:
            if low.startswith(self.apart_stems):
                return True
        return any(phrase in sentence for phrase in self.apart_phrases)

    def said(self, words: str) -> set[str]:
        """What small words say of what became of a meeting, by the keys of `status`."""
        return {means for means, _ in self.fates.said_at(words)}

    def means_two(self, words: str) -> bool:
        """Whether small words mean two who were named before: "they", "the two leaders"."""
        return _two(self, words)

    def says(self, low: str) -> bool:
        """Whether a word may say that somebody meets."""
        return _says(self, low)


@lru_cache(maxsize=1 << 15)
def _says(words: MeetingWords, low: str) -> bool:
    return low in words.verbs or words.noun(low) is not None


@lru_cache(maxsize=1 << 12)
def _two(words: MeetingWords, phrase: str) -> bool:
    found = words.two.pattern.match(phrase)
    return found is not None and (found.end() == len(phrase) or " " in found[0])


def _kinds(words: MeetingWords, low: str, lows: Set[str]) -> set[Kind]:
    """What a word may tell of, where what it needs stands beside it."""
    if kind := words.noun(low) or words.halves.get(low):
        return {kind}
    return {form.kind for form in words.verbs.get(low, ()) if form.needs is None or beside(form.needs, lows)}


def beside(needs: Words, lows: Set[str]) -> bool:
    """Whether one of some words stands among others."""
    if not needs.whole.isdisjoint(lows):
        return True
    return bool(needs.endings) and any(low.endswith(needs.endings) for low in lows)


@lru_cache(maxsize=1 << 15)
def _compound(words: MeetingWords, low: str) -> Kind | None:
    """What kind of meeting a compound means, by its last part."""
    if not low.endswith(words.tails) or low in words.not_nouns:
        return None
    return next(kind for ending, kind in words.endings if low.endswith(ending))


@cache
def meeting_words(lang: str) -> MeetingWords | None:
    """The words of a language for meetings; None where it has no file of them. Raises PackError where one is wrong."""
    path = LANG / f"{lang}.meetings.toml"
    return compile_meetings(path.read_bytes(), name=path.name) if path.is_file() else None


def compile_meetings(data: bytes, *, name: str) -> MeetingWords:
    """Raises PackError naming the file and the entry."""
    raw = decoded(data, File, name=name)
    nouns, endings = _nouns(raw, name)
    sides, clauses, verbs, said = raw.sides, raw.clauses, _verbs(raw.verbs.values()), by_means(raw.status)
    return MeetingWords(
        verbs=verbs,
        needy=frozenset(form for form, held in verbs.items() if all(each.needs for each in held)),
        nouns=nouns,
        endings=endings,
        tails=tuple(ending for ending, _ in endings),
        halves=_halves(nouns, verbs),
        not_nouns=compounds(raw.not_nouns),
        **_sets(sides, SETS),
        **_sets(sides, PEOPLE),
        **_sets(
            clauses,
            "invites hosts awaits agrees rules_out may past marks reflexive opens doubts since plural outcome",
        ),
        him=sides.him,
        pairs=clauses.pairs,
        locative=tuple(sides.locative),
        moving=tuple(sides.moving),
        genitives=tuple(sides.genitives),
        during=tuple(sides.during),
        feminine=tuple(sides.feminine),
        invitation=phrases({"host": sides.invitation}),
        reason=phrases({"why": sides.reason}),
        two=phrases({"two": sides.two}),
        people=compounds([*sides.people, *sides.lay]),
        travel=compounds(sides.people),
        unmoved=compounds(sides.unmoved),
        verb_final=clauses.verb_final,
        other_verbs=compounds(clauses.verbs),
        support=compounds(clauses.support),
        governing=_governing(raw),
        status=phrases({means: [e for e in held if GAP not in e] for means, held in said.items()}),
        fates=fates(said, raw.status.absent),
        apart=frozenset(word for word in raw.elsewhere if WORD.fullmatch(word)),
        apart_stems=tuple(word[:-1] for word in raw.elsewhere if word.endswith("*") and WORD.fullmatch(word[:-1])),
        apart_phrases=tuple(
            f" {w.removesuffix('*')}" for w in raw.elsewhere if not WORD.fullmatch(w.removesuffix("*"))
        ),
        days=compile_days(raw.days),
    )


def _sets(table: msgspec.Struct, names: str) -> dict[str, Any]:
    return {name: frozenset(getattr(table, name)) for name in names.split()}


def _verbs(verbs: Iterable[Verb]) -> dict[str, tuple[Form, ...]]:
    held: dict[str, list[Form]] = {}
    for verb in verbs:
        for tense in get_args(Tense):
            behind, without = frozenset(verb.behind.split()), frozenset(verb.without.split())
            needs = compounds(verb.needs.split()) if verb.needs else None
            form = Form(verb.kind, tense, verb.object, verb.together, behind, needs, without, verb.office)
            for word in getattr(verb, tense).split():
                held.setdefault(word, []).append(form)
    return {word: tuple(sorted(forms, key=lambda form: form.needs is None)) for word, forms in held.items()}


def _governing(raw: File) -> frozenset[str]:
    """The verbs that hold a meeting, and the first words of what is wished, planned or called off."""
    status = raw.status
    first = (words.split()[0] for words in (*status.wished, *status.planned, *status.called_off))
    return frozenset((*raw.clauses.support, *raw.clauses.invites, *raw.clauses.rules_out, *first))


def _halves(nouns: Mapping[str, Kind], verbs: Mapping[str, Any]) -> dict[str, Kind]:
    """The last words of nouns with hyphens, of which no word says alone that somebody meets."""
    parted = ((form.split("-"), kind) for form, kind in nouns.items() if "-" in form)
    return {words[-1]: kind for words, kind in parted if not any(w in nouns or w in verbs for w in words)}


def _nouns(raw: File, name: str) -> tuple[dict[str, Kind], tuple[tuple[str, Kind], ...]]:
    whole: dict[str, Kind] = {}
    for noun in raw.nouns.values():
        for form in noun.forms:
            if whole.setdefault(form, noun.kind) != noun.kind:
                raise PackError(f"{name}: {form!r} is under two kinds; keep it under one")
    endings = [(form[1:], kind) for form, kind in whole.items() if form.startswith("*")]
    plain = {form.removeprefix("*"): kind for form, kind in whole.items()}
    return plain, tuple(sorted(endings, key=lambda row: -len(row[0])))
