"""What says in a language that a body decided something, compiled from `lang/XX.decisions.toml`; docs/packs.md has the
keys.

A form is one or more words; `~` parts words between which others may stand ("lehnte ~ ab").
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, get_args

import msgspec

from ordret.model import DecisionStatus
from ordret.pack import LANG
from ordret.pack.decision_file import File, Verb, VoteLists, Written, check, written
from ordret.pack.file import PackError, decoded
from ordret.pack.words import Words, compounds

How = Written | Literal["supine"]  # a participle whose ending makes it passive behind "has"
Parts = tuple[tuple[str, ...], ...]
SLOT = re.compile(r"\{(for|against|abstained|more|fewer)\}")
NUMBER = r"\d+(?:[., \u00a0\u202f]\d{3})*|[^\W\d_]+(?:-[^\W\d_]+)*"


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a verb: its words, part by part, and how it tells of a decision."""

    parts: Parts
    how: How
    verb: Verb
    words: frozenset[str]


class Telling(NamedTuple):
    """What a sentence must hold to be worth a closer reading: the words of a form, and a word of each of the lists."""

    words: frozenset[str]
    how: How
    lists: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class DecisionWords:
    """One language's words for decisions, in small letters. Phrases are tuples of words."""

    brackets: bool  # the participle closes its clause ("hat das Gesetz |beschlossen|")
    perfect: frozenset[str]
    passive: frozenset[str]
    been: frozenset[str]
    unreal: frozenset[str]
    conditions: frozenset[str]
    negations: frozenset[str]
    habits: frozenset[str]
    where: frozenset[str]
    agents: frozenset[str]
    elsewhere: Words
    manner: Words
    settled: frozenset[str]
    opens: frozenset[str]
    lies: frozenset[str]
    nouns: Mapping[str, Words]
    within: Mapping[str, DecisionStatus]
    forms: Mapping[str, Sequence[Form]]  # by the first word, the longest first
    telling: Mapping[str, Sequence["Telling"]]  # by the longest word of each
    counts: Sequence[tuple[frozenset[str], re.Pattern[str]]]  # with the words without which none stands in a sentence
    no_votes: frozenset[str]
    with_them: Sequence[tuple[str, ...]]
    against_them: Sequence[tuple[str, ...]]
    they_for: Sequence[tuple[str, ...]]
    they_against: Sequence[tuple[str, ...]]
    effect: Sequence[tuple[str, ...]]
    effective_from: frozenset[str]
    effective_behind: frozenset[str]
    lengths: frozenset[str]
    until: frozenset[str]
    one: frozenset[str]
    whole: Words
    runs: Sequence[tuple[str, ...]]
    cased: frozenset[str]
    until_behind: frozenset[str]
    local: tuple[str, ...]
    owner: tuple[str, ...]


@cache
def decision_words(lang: str) -> DecisionWords | None:
    """The words of a language; None where it has no file. Raises PackError where the file breaks the rules."""
    path = LANG / f"{lang}.decisions.toml"
    return compile_decisions(path.read_bytes(), name=path.name) if path.is_file() else None


def compile_decisions(data: bytes, *, name: str) -> DecisionWords:
    """The words of a language from the bytes of its file. Raises PackError naming the file and the entry."""
    raw = decoded(data, File, name=name)
    check(raw, name)
    words, votes, sides = raw.words, raw.votes, raw.sides
    return DecisionWords(
        brackets=raw.brackets,
        perfect=_small(words.perfect), passive=_small(words.passive), been=_small(words.been),
        unreal=_small(words.unreal), conditions=_small(words.conditions), negations=_small(words.negations),
        habits=_small(words.habits),
        where=_small(words.where),
        agents=_small(words.agents), elsewhere=compounds(words.elsewhere),
        manner=compounds(words.manner), opens=_small(words.opens),
        lies=_small(words.lies), settled=_small(words.settled),
        nouns={key: compounds(held) for key, held in raw.nouns.items()},
        within=_within(raw.within, name),
        forms=_forms([*_each(raw)]), telling=_telling(_each(raw)),
        counts=_votes(votes), no_votes=_small(votes.none),
        with_them=_phrases(sides.with_them), against_them=_phrases(sides.against_them),
        they_for=_phrases(sides.they_for), they_against=_phrases(sides.they_against),
        effect=_phrases(raw.effective.within), effective_from=_small(raw.effective.beside),
        effective_behind=_small(raw.effective.behind),
        lengths=_small(raw.terms.lengths), until=_small(raw.terms.until), one=_small(raw.terms.one),
        whole=compounds(raw.terms.whole), runs=_phrases(raw.terms.runs), cased=_small(raw.terms.cased),
        until_behind=_small(raw.terms.until_behind),
        local=tuple(raw.endings.local), owner=tuple(raw.endings.owner),
    )  # fmt: skip


def _each(raw: File) -> Iterator[tuple[str, How, Verb]]:
    for verb in raw.verb:
        for form, how in written(verb):
            yield form, how, verb
            first, _, rest = form.partition(" ")
            if how == "participle" and raw.words.supine_passive and first.endswith("t"):
                yield f"{first}{raw.words.supine_passive} {rest}".strip(), "supine", verb


def _forms(held: Iterable[tuple[str, How, Verb]]) -> dict[str, list[Form]]:
    found: dict[str, list[Form]] = {}
    for form, how, verb in held:
        parts = tuple(tuple(part.split()) for part in form.split("~"))
        words = frozenset(word for part in parts for word in part)
        found.setdefault(parts[0][0], []).append(Form(parts, how, verb, words))
    return {
        first: sorted(forms, key=lambda form: -sum(len(part) for part in form.parts)) for first, forms in found.items()
    }


def _telling(held: Iterable[tuple[str, How, Verb]]) -> dict[str, list[Telling]]:
    found: dict[str, list[Telling]] = {}
    for form, how, verb in held:
        words = frozenset(re.findall(r"[^\W_]+", form))
        lists = tuple(need for need in verb.needs.split() if need not in ("body", "somebody"))
        found.setdefault(max(words, key=len), []).append(Telling(words, how, lists))
    return found


def _within(table: Mapping[str, str], name: str) -> dict[str, DecisionStatus]:
    found: dict[str, DecisionStatus] = {}
    for status, words in table.items():
        if status not in get_args(DecisionStatus):
            raise PackError(f"{name}: within.{status} is no status; there are {', '.join(get_args(DecisionStatus))}")
        found |= dict.fromkeys(words.lower().split(), msgspec.convert(status, DecisionStatus))
    return found


def _votes(votes: VoteLists) -> list[tuple[frozenset[str], re.Pattern[str]]]:
    templates = (*votes.counts, *sorted(votes.abstained, key=lambda template: "*" in template))
    return [
        (frozenset(re.findall(r"[^\W\d_]+", SLOT.sub(" ", template))), _pattern(template)) for template in templates
    ]


def _pattern(template: str) -> re.Pattern[str]:
    pieces = SLOT.split(template)
    letters = "".join(rf"(?P<{_group(piece)}>{NUMBER})" if at % 2 else _words(piece) for at, piece in enumerate(pieces))
    return re.compile(rf"(?<![\w.,]){letters}(?!\w)", re.IGNORECASE)


def _words(piece: str) -> str:
    """Words of a template as letters; `*` stands for up to three words, none of them "per cent"."""
    return re.escape(piece).replace(r"\ \*", r"(?:\s+(?!%|pro[sc]|per\b)[^\s,.;:]+){0,3}").replace(r"\ ", r"\s+")


def _group(slot: str) -> str:
    return {"for": "in_favour"}.get(slot, slot)


def _phrases(held: Iterable[str]) -> list[tuple[str, ...]]:
    return sorted((tuple(words.lower().split()) for words in held), key=len, reverse=True)


def _small(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)
