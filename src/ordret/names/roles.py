"""Which role a report prints beside a person's name: before it, or behind a comma."""

import re
from functools import lru_cache
from typing import NamedTuple

from ordret.names.capitals import plain
from ordret.names.tables import tables
from ordret.pack import Pack

WORD = re.compile(r"[^\W_]+(?:[-’'.:\xad][^\W_]+)*[-’']?|[^\s\w\xad]")
REACH = 110  # code points looked at to either side: a dozen words; what is longer is a clause
HANGING = 6  # words between a role and the name behind it: "leader |of the port authority|, X"
DESCRIBING = 2  # words without a capital between a determiner and a role: "the |newly elected| mayor"
BEFORE_ROLE = 4  # words of what is behind a comma that may stand before the role: "the German government's spokesman"
TAG = re.compile(r"[ \xa0]?\([^()\n]{1,40}\)")  # the party or the age: "Kari Lund (KrF), leder …"


class _Word(NamedTuple):
    word: str
    low: str
    start: int
    end: int


@lru_cache(maxsize=1 << 12)  # mentions, speakers and holders of roles ask for the same names
def role_beside(text: str, start: int, end: int, pack: Pack) -> tuple[int, int] | None:
    """Where the role of the person named at `start, end` stands: "|Norges utenriksminister| Kari Lund",
    "Kari Lund, |leder av Fagforbundet|,"; None where none does. Offsets are code points."""
    return _before(text, start, end, pack) or _behind(text, end, pack)


def _before(text: str, name: int, end: int, pack: Pack) -> tuple[int, int] | None:
    """A role right before the name, or one with something hanging on it ("|leder av Fagforbundet|, X")."""
    row = _words(text, max(text.rfind("\n", 0, name) + 1, name - REACH), name)
    while row and _is_courtesy(row[-1].low, pack):  # "a spokesman for |Mr| X" is none of X's roles
        row = row[:-1]
    comma = bool(row) and row[-1].low == ","
    row = row[:-1] if comma else row
    if not row:
        return None
    role = len(row) - 1 if _is_role(row[-1].low, pack) else _hung(row, pack) if comma or _body(row[-1], pack) else None
    if role is None:
        return None
    first = row[_begins(row, role, pack)]
    if not comma and first.low in pack.determiners and _is_owner(text[name:end], text, pack):
        return None
    return first.start, row[-1].end


def _is_owner(name: str, text: str, pack: Pack) -> bool:
    """Whether a name behind a role with an article is a genitive, as the text shows that has it without its s: in
    German "ein Sprecher Tschernows" speaks for Tschernow."""
    if not pack.nouns_capital or not name.endswith("s") or " " in name:
        return False
    return re.search(rf"\b{re.escape(name[:-1])}\b", text) is not None


def _body(word: _Word, pack: Pack) -> bool:
    """Whether a word may end what a role hangs on without a comma: "leder av |havnelaget| Kari Lund"."""
    return word.word[0].isupper() or word.low in pack.groups or word.low.endswith(pack.naming.body_endings)


def _is_role(low: str, pack: Pack) -> bool:
    return low in pack.roles and low not in pack.groups.whole and low not in pack.naming.kin


def _is_courtesy(low: str, pack: Pack) -> bool:
    """Whether a word is a title that is shortened, or may be: "Mr", "Dr."; not one that names an office."""
    return f"{low.removesuffix('.')}." in pack.honorifics and not _is_role(low, pack)


def _hung(row: list[_Word], pack: Pack) -> int | None:
    """The role on which the last words of a row hang, by a preposition or, in German, a genitive."""
    for at in range(len(row) - 1, max(-1, len(row) - 2 - HANGING), -1):
        word = row[at]
        if not word.low[0].isalnum() or _verb(word.low, pack) or word.low in pack.conjunctions - pack.prepositions:
            return None
        if _is_role(word.low, pack) and at < len(row) - 2:
            joint = row[at + 1].low
            hangs = joint in pack.prepositions or (pack.nouns_capital and joint in pack.determiners)
            return at if hangs else None
    return None


def _begins(row: list[_Word], role: int, pack: Pack) -> int:
    """Where the noun phrase of a role begins: with a determiner or an owner, or at what describes the role."""
    first = at = role
    loose = 0
    while at > 0 and (kind := _part(row, at - 1, pack)):
        at -= 1
        loose = loose + 1 if kind == "loose" else 0
        if loose > DESCRIBING:
            break
        first = first if kind == "loose" else at
        if kind == "first":
            break
    return first


def _part(row: list[_Word], at: int, pack: Pack) -> str | None:
    """What a word in front of a role is to it: "first" of its phrase, "sure"ly in it, "loose": perhaps; or None."""
    word, low = row[at].word, row[at].low
    if low in pack.determiners:
        return "first"
    if not low[0].isalnum() or _verb(low, pack) or low in pack.prepositions or low in pack.pronouns:
        return None
    if low in pack.coordinators:
        return "sure" if at and row[at - 1].low.endswith("-") else None  # "klima- |og| miljøminister"
    if low in pack.conjunctions or low in pack.relatives:
        return None
    known = tables(pack.lang).tags.get(low, frozenset())
    describes = "people" in known or low in pack.naming.qualifiers or low.endswith("-") or low in pack.roles
    if low in pack.adverbs and not describes:
        return None
    owner = word[0].isupper() or low.endswith(("s", "s'"))
    return "sure" if describes or (owner and (not pack.nouns_capital or low.endswith("s"))) else "loose"


def _behind(text: str, name: int, pack: Pack) -> tuple[int, int] | None:
    """`X|, the union's representative in Y|`: up to the next mark; none where a verb makes it a clause."""
    tag = TAG.match(text, name)
    comma = tag.end() if tag else name
    if text[comma : comma + 1] != ",":
        return None
    stop = text.find("\n", comma)
    row = _words(text, comma + 1, min(comma + REACH, stop if stop >= 0 else len(text)))
    size = next((at for at, word in enumerate(row) if _closes(word.low, pack)), len(row))
    role = next((at for at, word in enumerate(row[:size]) if word.low in pack.roles), None)
    if role is None or role > BEFORE_ROLE or any(word.low in pack.prepositions for word in row[:role]):
        return None
    follows = row[role + 1] if role + 1 < len(row) else None
    clause = size < len(row) and _verb(row[size].low, pack)
    named = follows is not None and role + 1 < size and follows.word[0].isupper()  # "X, mayor |Y| and Z"
    if clause or named or not _is_role(row[role].low, pack):
        return None
    return row[0].start, row[size - 1].end


def _closes(low: str, pack: Pack) -> bool:
    relative = low in pack.relatives and low not in pack.determiners
    return not low[0].isalnum() or _verb(low, pack) or relative


def _verb(low: str, pack: Pack) -> bool:
    if low in pack.roles:
        return False  # the Danish "anklager" is a prosecutor, too
    verbs = pack.days.verbs
    return low in pack.verbs or low in pack.auxiliaries or low in verbs.past or low in verbs.present


def _words(text: str, start: int, end: int) -> list[_Word]:
    found = ((word, plain(word[0])) for word in WORD.finditer(text, start, end))
    return [_Word(printed, printed.lower(), word.start(), word.end()) for word, printed in found]
