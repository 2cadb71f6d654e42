"""The words of a language for meetings, compiled from `lang/XX.meetings.toml`. What each key is for: docs/packs.md."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, get_args

import msgspec

from ordret.pack import LANG
from ordret.pack.file import PackError, decoded
from ordret.pack.meeting_days import compile_days
from ordret.pack.meeting_fates import GAP, by_means, fates
from ordret.pack.meeting_words import WORD, Form, MeetingWords
from ordret.pack.meetings_file import File, Kind, Tense, Verb
from ordret.pack.phrases import phrases
from ordret.pack.words import compounds

SIDES = (
    "behind postpositions between of countries goal at before lacking after within meals rounds many lasting official "
    "owned margins mediators crowds"
)
CLAUSES = "invites hosts awaits agrees rules_out may past marks reflexive opens doubts since outcome plural"


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
        **_sets(sides, SIDES),
        **_sets(clauses, CLAUSES),
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
        offices=compounds(sides.offices),
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
