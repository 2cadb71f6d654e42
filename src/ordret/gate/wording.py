"""How wordings are joined and held apart: statements in several languages, and pairs of wordings marked one by one.

A pair counts for the language of each side. Right is a yes where the gold says yes; wrong, a yes where it does not.
Names are those that the finders find in a wording by itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import combinations
from pathlib import Path
from typing import Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from ordret.find import read
from ordret.find.mentions import find_mentions
from ordret.link.meaning import meaning
from ordret.link.people import key
from ordret.link.wording.compare import Wording, compare
from ordret.link.wording.signs import Named, signs
from ordret.model import Article, Form, Mention, Relation, Verdict, article_id
from ordret.pack import load

KINDS = ("wordings", "relations", "wordings apart", "relations apart")
APART = "apart.toml"  # written by somebody who did not know the rules; it has floors of its own
LANGS = ("da", "nb", "nn", "sv", "en", "de")
DAY = date(2022, 5, 3)
FETCHED = datetime(2022, 5, 3, tzinfo=UTC)


class Encoder(Protocol):
    """What gives texts their vectors."""

    def embed(self, texts: Sequence[str], /) -> NDArray[np.float32]: ...


class Statement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One statement in each language; those of one `occasion` are of one speaker and day."""

    occasion: str
    speaker: str
    da: str
    nb: str
    nn: str
    sv: str
    en: str
    de: str


class Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two wordings, each behind its language; no `relation` where no link is asked for."""

    left: str
    right: str
    verdict: Verdict
    relation: Relation | None = None
    speaker: bool = True
    right_form: Form = "direct"


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    statement: list[Statement] = []
    pair: list[Pair] = []


@dataclass(frozen=True, slots=True)
class Marked:
    """A pair as marked, made ready to be compared."""

    left: Wording
    right: Wording
    verdict: Verdict
    relation: Relation | None


def count(folder: Path, encoder: Encoder) -> Iterator[tuple[str, str, str]]:
    """For each pair of `gold/wording` language, kind, and one of gold, found, right, wrong."""
    files = sorted(folder.glob("*.toml"))
    for added, held in (("", [f for f in files if f.name != APART]), (" apart", [f for f in files if f.name == APART])):
        for pair in pairs(held, encoder):
            for lang in sorted({pair.left.lang, pair.right.lang}):
                yield from ((lang, kind + added, what) for kind, what in _counted(pair))


def _counted(pair: Marked) -> Iterator[tuple[str, str]]:
    link = compare(pair.left, pair.right)
    wanted, given = pair.verdict == "yes", link is not None and link.verdict == "yes"
    yield from (("wordings", what) for what, holds in (("gold", wanted), ("found", given)) if holds)
    if given:
        yield "wordings", "right" if wanted else "wrong"
    if pair.relation:
        yield "relations", "gold"
    if link and pair.relation:
        yield "relations", "found"
        yield "relations", "right" if link.relation == pair.relation else "wrong"


def pairs(paths: Iterable[Path], encoder: Encoder) -> list[Marked]:
    """The pairs of some files: marked ones, and every two wordings of one occasion in two languages."""
    files = [msgspec.toml.decode(path.read_bytes(), type=_File) for path in paths]
    statements = [each for file in files for each in file.statement]
    marked = [each for file in files for each in file.pair]
    held = [(lang, getattr(each, lang)) for each in statements for lang in LANGS]
    held += [(side[:2], side[3:]) for each in marked for side in (each.left, each.right)]
    if not held:
        return []
    vectors = dict(zip(held, meaning(encoder.embed([text for _, text in held])), strict=True))
    return [*_of_statements(statements, vectors), *(_marked(each, vectors) for each in marked)]


_Vectors = dict[tuple[str, str], NDArray[np.float32]]


def _of_statements(statements: Sequence[Statement], vectors: _Vectors) -> Iterator[Marked]:
    wordings = [
        (each, _wording(lang, getattr(each, lang), vectors, each.speaker)) for each in statements for lang in LANGS
    ]
    for (one, left), (other, right) in combinations(wordings, 2):
        if one.occasion == other.occasion and left.lang != right.lang:
            same = one is other
            yield Marked(left, right, "yes" if same else "no", "translation" if same else None)


def _marked(pair: Pair, vectors: _Vectors) -> Marked:
    who = "somebody" if pair.speaker else None
    left = _wording(pair.left[:2], pair.left[3:], vectors, who)
    right = _wording(pair.right[:2], pair.right[3:], vectors, who, form=pair.right_form)
    return Marked(left, right, pair.verdict, pair.relation)


def _wording(lang: str, text: str, vectors: _Vectors, who: str | None, *, form: Form = "direct") -> Wording:
    id_ = f"{lang} {form} {text}"  # each in an article of its own
    held = signs(text, load(lang), _names(text, lang))
    return Wording(id_, id_ + "|", lang, text, form, "says", who, DAY, DAY, held, vectors[lang, text])


def _names(text: str, lang: str) -> frozenset[Named]:
    """The names that the finders find in a text, as if it were an article."""
    rows = find_mentions.run(read(Article(article_id("", text), "", lang, text, "", FETCHED), load(lang)))
    keyed = ((row.kind, key(row.kind, row.name, lang)) for row in rows if isinstance(row, Mention))
    return frozenset((kind, held) for kind, held in keyed if held)
