"""The names of an article: what its runs of capitals name, each at its place, short forms by the full ones."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ordret.model import MentionKind
from ordret.names.capitals import behind_determiner, plain
from ordret.names.kinds import Scores, kinds_of, scored
from ordret.names.runs import Run, runs
from ordret.names.short import ShortForms
from ordret.names.signs import after, bare, before
from ordret.names.tables import Tables, tables
from ordret.pack import Pack

# Swept -4 to -9 on own German passages: what "Im |Herbst|" loses, behind "im", is more than "|Herbst| wird reden" does.
NEVER = -6.0


class Named(NamedTuple):
    """A name where it stands: code points, its kind, and the name without a genitive ending."""

    start: int
    end: int
    kind: MentionKind
    bare: str


def named(text: str, stretches: Iterable[tuple[int, int]], pack: Pack) -> Iterator[Named]:
    """The names in the given stretches of a text (its paragraphs), in order."""
    known = tables(pack.lang)
    found = [run for start, end in stretches for run in runs(text, start, end, pack, known)]
    names = _together(text, found, pack, known)
    scores = [scored(text, run, pack) for run in found]
    kinds = kinds_of(names, scores) | dict(_places(text, found, names, known))
    short = ShortForms((name for name, kind in kinds.items() if kind == "person"), pack.naming.cases)
    for run, name, score in zip(found, names, scores, strict=True):
        kind = kinds.get(name.lower()) or _titled(text, run, score, pack)
        personal = kind == "person" or score[0] > (max(score[1:]) if kind else NEVER)
        if personal and (form := short.form(name)):
            start = short.start(text, run.start, form)
            yield Named(start, run.end, "person", text[start : run.start] + form)
        elif kind and not _noun(text, run, name, kind, pack, known):
            yield Named(run.start, run.end, kind, name)
        elif stem := known.stem(text[run.start : run.end + 1]):
            yield Named(run.start, run.start + len(stem), "place" if "country" in known.tags[stem] else "body", stem)


def _places(text: str, found: list[Run], names: list[str], known: Tables) -> Iterator[tuple[str, MentionKind]]:
    """Countries and seats, which are places whatever their neighbours say."""
    for run, name in zip(found, names, strict=True):
        if known.certain_place(name, inflected=plain(text[run.start : run.end]) != name):
            yield name.lower(), "place"


def _titled(text: str, run: Run, score: Scores, pack: Pack) -> MentionKind | None:
    """Whoever stands behind "Mr." or "Frau" is a person, though nothing else shows a name."""
    return "person" if score[0] > NEVER and before(text, run.start, pack) == "honorific" else None


def _together(text: str, found: list[Run], pack: Pack, known: Tables) -> list[str]:
    """The names without genitives. What the article has elsewhere decides: "Lundmos" is of Lundmo where that name
    stands, too; "Maus" stays where Hendrik Maus does."""
    printed = [plain(text[run.start : run.end]) for run in found]
    names = [bare(text, run, pack, known) for run in found]
    held, lasts = set(names), {name.rsplit(" ", 1)[-1] for name in printed if " " in name}
    for at, (name, whole) in enumerate(zip(names, printed, strict=True)):
        if whole in lasts and " " not in whole and name != whole:
            names[at] = whole
        elif name.endswith("s") and name[:-1] in held and name not in known.tags:
            names[at] = name[:-1]
    return names


def _noun(text: str, run: Run, name: str, kind: MentionKind, pack: Pack, known: Tables) -> bool:
    """Whether a name is a month, a weekday or a feast; or no person's: a trade where nouns have capitals ("der
    |Fischer|"), a word that has its capital from the sentence ("|Sten| och grus")."""
    dotted = f"{name}." if text[run.end : run.end + 1] == "." else name
    for word in (name, name.lower(), dotted, dotted.lower()):
        if not {"month", "weekday", f"={name}"}.isdisjoint(pack.days.words.get(word, ())):
            return True
    if kind != "person" or " " in name:
        return False
    trade = pack.nouns_capital and behind_determiner(text, run.start, pack)
    word_too = run.opens and "word" in known.tags.get(name, ())
    return trade or (word_too and after(text, run.end, pack) == "coordinator")
