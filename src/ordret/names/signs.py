"""What speaks for a candidate's being a person, a body, a place or no name: its words, and its neighbours.

Each sign has a name, by which `lang/kinds.toml` weighs it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ordret.names.capitals import CLITIC, SHOUTED, plain
from ordret.names.runs import Run
from ordret.names.tables import Tables, Tag
from ordret.pack import Pack

AFTER = re.compile(r"[ \xa0\n]+([^\W\d_]+)")
ACRONYM = re.compile(r"(?=.*[^\W\d_]{2})[^\W\d_a-zæøåäö][^\W_a-zæøåäö]{1,5}(?:[:'’]?s)?")
CAMEL = re.compile(r"[^\W\d_]*[a-zæøåäö][^\W\d_a-zæøåäö]")
INITIAL = re.compile(r"[ \xa0][^\W\d_]\.?[ \xa0]|^[^\W\d_]\.")
COMPOUND = re.compile(r"-[^\W_A-ZÆØÅÄÖÜÉ][^-\s]*$")
AGE = re.compile(r",? \(?\d\d\)?[,.) ]")
AGES = frozenset(", ")
OPENING, CLOSING = frozenset("\"“„«»”'‘"), frozenset("\"”“»«'’")
SPOKEN = frozenset("\"”»'’")  # marks that close speech, with a blank behind them
MARKS = {**dict.fromkeys("\"“„«»”'’‘", "mark"), **dict.fromkeys("–-—", "dash"), **{mark: mark for mark in ",.:;()/!?"}}


def own(name: str, pack: Pack, tables: Tables) -> Iterator[str]:
    """The signs that a name carries wherever it stands: its shape, what the tables know of it, its endings."""
    words = name.split()
    if all(word.isupper() and len(word) > SHOUTED and word.title() in tables.tags for word in words):
        words = [word.title() for word in words]  # a headline's "AALBORG" is Aalborg
    yield from _shape(" ".join(words), words)
    yield from _known(words, tables)
    yield from _form(words, pack)


def beside(text: str, run: Run, pack: Pack) -> tuple[str, ...]:
    """The signs of the place where a candidate stands."""
    start, end = run.start, run.end
    signs = [f"behind {before(text, start, pack)}", f"before {after(text, end, pack)}"]
    if run.opens:
        signs.append(f"opens, {min(text.count(' ', start, end) + 1, 3)} words")
    if start and text[start - 1] in OPENING and text[end : end + 1] in CLOSING:
        signs.append("in marks")
    if text[end : end + 1] in AGES and AGE.match(text, end):
        signs.append("age behind")
    return tuple(signs)


def bare(text: str, run: Run, pack: Pack, tables: Tables) -> str:
    """A name without its genitive ending: "Natos" is "Nato", "Huitfeldts tale" is of Huitfeldt; "Lukas" stays."""
    name = plain(text[run.start : run.end])
    cut = CLITIC.sub("", name)
    if cut != name or not name.endswith("s") or pack.naming.genitive_apart or name in tables.tags:
        return cut
    short = name[:-1]
    if tables.tags.get(short, frozenset()) & {"country", "place", "body", "seat"}:
        return short
    last = short.rsplit(maxsplit=1)[-1]
    known = tables.tags.get(last, frozenset()) & {"given", "surname"} and last + "s" not in tables.tags
    return short if known and _owns(text, run.end, pack) else name


def _owns(text: str, end: int, pack: Pack) -> bool:
    """Whether what a genitive would own follows: a word that is no verb, preposition or the like."""
    found = AFTER.match(text, end)
    return found is not None and _class(found[1].lower(), pack) in ("word", "role", "group")


def _shape(name: str, words: list[str]) -> Iterator[str]:
    yield f"{min(len(words), 3)} words"
    if ACRONYM.fullmatch(name):
        yield "acronym"
    elif CAMEL.match(words[0]) and not words[0].startswith(("Mc", "Mac", "De")):
        yield "capital within"
    elif name.isupper():
        yield "capitals"
    if INITIAL.search(name):
        yield "initial"
    if any(c.isdigit() for c in name):
        yield "digit"
    if COMPOUND.search(name):
        yield "compound"


def _known(words: list[str], tables: Tables) -> Iterator[str]:
    ending = CLITIC.sub("", words[-1])
    tags = _tags(" ".join([*words[:-1], ending]), tables)
    yield from (f"known {tag}" for tag in tags if tag not in ("given", "surname", "word"))
    first, last = tables.tags.get(words[0], frozenset()), _tags(ending, tables)
    doubt = ", a word" if "word" in first else ""
    if len(words) > 1:
        yield from _known_parts(tables.given(words[0]), first, last, doubt)
        return
    given = tables.given(words[0]) or "given" in last
    if given:
        yield "given alone" + (", a word" if "word" in last else "")
    if "surname" in last:
        yield "surname alone" + (", a word" if "word" in last else "")
    if not tags and not given:
        yield "unknown alone"


def _known_parts(given: bool, first: frozenset[Tag], last: frozenset[Tag], doubt: str) -> Iterator[str]:
    if given:
        yield "given first" + doubt
    if "surname" in last:
        yield "surname last"
    if last & {"place", "country"}:
        yield "place last"
    if first & {"place", "country"}:
        yield "place first"


def _tags(name: str, tables: Tables) -> frozenset[Tag]:
    """What a name may be, or, if it is unknown, what it may be without a genitive s."""
    return tables.tags.get(name) or tables.tags.get(name.removesuffix("s"), frozenset())


def _form(words: list[str], pack: Pack) -> Iterator[str]:
    naming, low = pack.naming, CLITIC.sub("", words[-1]).lower()
    short = low.removesuffix("s")
    for sign, endings in (
        ("body", naming.body_endings), ("place", naming.place_endings), ("surname", naming.surname_endings),
        ("place or surname", naming.place_or_surname), ("definite", pack.definite_endings),
        ("noun", naming.noun_endings if len(words) == 1 else ()),
    ):  # fmt: skip
        if low.endswith(endings) or short.endswith(endings):
            yield f"{sign} ending"
    if any(word in naming.body_words for word in words):
        yield "body word"
    if any(word in naming.place_words for word in words):
        yield "place word"
    if len(words) == 1 and {low, short} & (pack.groups.whole | pack.roles.whole):
        yield "plain noun"
    if words[-1][-1] == "s":
        yield "genitive"


def before(text: str, start: int, pack: Pack) -> str:
    """What stands before a place: the class of a word ("honorific", "role", "verb"), a mark, or nothing."""
    ahead = text[max(0, start - 40) : start]
    words = ahead.split()
    if not words:
        return "nothing"
    mark = words[-1][-1]
    if mark.isalpha() and ahead[-1].isspace():
        return _class(words[-1].lower().lstrip("".join(OPENING) + "(–-"), pack)
    if mark == "." and (title := _class(words[-1].lower(), pack)) == "honorific":
        return title
    if mark in SPOKEN and ahead[-1].isspace():
        return "speech"
    return MARKS.get(mark, "nothing")


@lru_cache(maxsize=1 << 15)
def _class(word: str, pack: Pack) -> str:
    """What kind of word a neighbour is; the first that fits."""
    if word in pack.honorifics or word.rstrip(".") in pack.honorifics:
        return "honorific"
    kinds = (
        ("group", pack.groups), ("role", pack.roles), ("verb", pack.verbs), ("where", pack.naming.where),
        ("towards", pack.naming.towards), ("preposition", pack.prepositions), ("determiner", pack.determiners),
        ("coordinator", pack.coordinators), ("closed", pack.closed),
    )  # fmt: skip
    return next((kind for kind, held in kinds if word in held), "word")


def after(text: str, end: int, pack: Pack) -> str:
    """What stands behind a place, as `before` says it."""
    if found := AFTER.match(text, end):
        kind = _class(found[1].lower(), pack)
        return kind + (", genitive" if text[end - 1] == "s" and kind in ("role", "word", "group") else "")
    return MARKS.get(text[end : end + 1], "nothing")
