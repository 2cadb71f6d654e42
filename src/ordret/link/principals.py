"""For whom somebody speaks: a minister for a country, Moscow for Russia, a secretary general for the body."""

from collections.abc import Iterable, Iterator

from ordret.link.demand_words import demand_words
from ordret.link.people.bodies import body
from ordret.link.people.lands import land
from ordret.link.people.offices import office
from ordret.model import Part
from ordret.names import identity, tables

# Offices within a country whose holders are no government: what they say does not answer for it.
OTHERS = frozenset({"central bank governor", "speaker", "member of parliament", "governor"})
LONGEST = 12  # words of a government's name; more of them are a clause


def speaks_for(part: Part, roles: Iterable[tuple[str, str]], lang: str, article: str) -> frozenset[str]:
    """Keys of the countries and bodies for which a part speaks, itself among them where it is one; `roles` are all that
    are printed of it, with their languages. A government or minister of no country that is named is that of its
    article."""
    if part.kind == "person" or part.role:
        return frozenset(key for role, tongue in roles for key in _of_office(role, tongue, article))
    return frozenset(_of_name(part, lang, article))


def _of_office(role: str, lang: str, article: str) -> Iterator[str]:
    held = office(role, lang)
    if held is None or (held.what in OTHERS and (held.of is None or len(held.of) == 2)):
        return
    if held.of:
        yield held.of
    elif held.what.endswith("minister") or held.what == "head of government":
        yield home(article)


def _of_name(part: Part, lang: str, article: str) -> Iterator[str]:
    name = part.name or part.here.text
    if found := body(name, lang):
        yield found
        return
    words = demand_words(lang)
    governs = bool(words and words.governments.search(name))
    tokens = name.split()
    lands = {key for token in tokens if (key := land(token, lang))} if len(tokens) <= LONGEST else set()
    capital = identity(name, lang).country if part.kind == "place" else None  # "|Moscow| refuses"
    if whole := land(name, lang) or capital:
        yield whole
    elif governs and len(lands) == 1:
        yield from lands
    elif governs and not lands and len(tokens) <= 2 and not _named(name, lang):
        yield home(article)


def _named(name: str, lang: str) -> bool:
    """Whether a capital within the name, or a place, tells whose government it is ("Bergen-regjeringen")."""
    return any(token[:1].isupper() and "place" in tables(lang).tags.get(token, ()) for token in name.split())


def home(article: str) -> str:
    """The government that an article calls the government."""
    return f"the government of {article}"
