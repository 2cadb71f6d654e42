"""A noun phrase as a part of the record: what kind of somebody it is, by which name, in which role."""

import re
from functools import cache

from babel import Locale

from ordret.find.agencies import by_spelling
from ordret.find.items import Item
from ordret.find.names import Name, People, is_title, names, plain
from ordret.find.phrases import Phrase, is_definite
from ordret.model import Article, Part, PartKind, quote
from ordret.pack import Pack

LONGEST_GROUP = 4  # words of a phrase without any known role; longer ones swallowed a verb we do not know


@cache
def territories(lang: str) -> frozenset[str]:
    """Names of countries, and of the cities after which time zones are called, in small letters, from CLDR."""
    locale = Locale.parse(lang)
    countries = [name for code, name in locale.territories.items() if len(code) == 2]
    cities = [names["city"] for names in locale.time_zones.values() if "city" in names]
    return frozenset(name.lower() for name in countries + cities)


def part(article: Article, row: list[Item], phrase: Phrase, people: People, pack: Pack) -> Part | None:
    """Whom a phrase means; None where it names nobody (an "it", a "we")."""
    stretch = row[phrase.first : phrase.last]
    start, end = stretch[0].start, stretch[-1].end
    if len(stretch) == 1 and stretch[0].low in pack.pronouns:
        return _pronoun(article, stretch[0], pack)
    head = _head(article, start, end, row, phrase, people, pack)
    if head is None:
        return _nameless(article, stretch, pack)
    return _named(article, start, head, people, pack)


def _pronoun(article: Article, item: Item, pack: Pack) -> Part | None:
    pronoun = pack.pronouns[item.low]
    if item.low in pack.first_person or (pack.verb_second and pronoun.gender == "n"):
        return None  # "det", "es" stand for what was said, not for who said it
    kind: PartKind = "group" if pronoun.number == "pl" else "body" if pronoun.gender == "n" else "person"
    return Part(kind, None, None, quote(article, item.start, item.end))


def _head(
    article: Article, start: int, end: int, row: list[Item], phrase: Phrase, people: People, pack: Pack
) -> Name | None:
    """The name that the phrase is about: its last one that is no genitive and hangs on no preposition."""
    stretch = row[phrase.first : phrase.last]
    comma = max((item.start for item in stretch if item.low == ","), default=start)
    hanging = min((item.end for item in stretch if item.low in pack.prepositions and item.start > comma), default=end)
    for name in reversed(list(names(article.text, comma, end, pack))):
        beside = not pack.nouns_capital and _verb_follows(row, phrase.last, pack)
        sure = name.start != row[0].start or people.seen(name.bare) or end > name.end or beside
        if pack.nouns_capital and " " not in name.bare and not people.full(name.bare):
            before = article.text[start : name.start].split()
            sure = not before or (before[-1][0].isupper() and is_title(before[-1], pack))
        if not name.genitive and name.start < hanging and sure and not _owner(stretch, name, pack):
            return name
    return None


def _owner(stretch: list[Item], name: Name, pack: Pack) -> bool:
    """Whether a role, body or noun follows a name in its phrase: "|Norges| statsminister", "the |Oslo| plumber"."""
    behind = [item for item in stretch if item.start >= name.end]
    comma = next((at for at, item in enumerate(behind) if item.low == ","), len(behind))
    joined = " " not in name.bare and name.bare.rpartition("-")[2].islower()  # "den tidligere |Ap-statsråden|"
    if stretch[0].low in pack.determiners and (joined or (comma and not behind[comma - 1].capital)):
        return True
    return any(item.low in pack.roles or item.low in pack.groups for item in behind[:comma])


def _verb_follows(row: list[Item], at: int, pack: Pack) -> bool:
    while at < len(row) and row[at].low in pack.adverbs:
        at += 1
    return at < len(row) and (row[at].low in pack.verbs or row[at].low in pack.auxiliaries)


def _nameless(article: Article, stretch: list[Item], pack: Pack) -> Part | None:
    """A role ("ministeren"), a group ("the police"), or somebody who is not to be named ("a senior official")."""
    words = [item.low for item in stretch]
    roles = [word for word in words if word in pack.roles or word in pack.groups]
    here = quote(article, stretch[0].start, stretch[-1].end)
    if not roles and len(words) == 1 and is_definite(stretch[0], pack):
        return Part("person", None, None, here)
    if not roles and (words[0] not in pack.determiners or len(words) > LONGEST_GROUP):
        return None
    if not roles or roles[-1] in pack.groups:
        return Part("group", None, None, here)
    kind: PartKind = "anonymous" if words[0] in pack.indefinite else "person"
    return Part(kind, None, here.text if kind == "person" else None, here)


def _named(article: Article, start: int, head: Name, people: People, pack: Pack) -> Part:
    full = people.full(head.bare)
    role = _role(article.text[start : head.start], pack)
    here = quote(article, head.start, head.end)
    kind = _kind(article, start, head, full, role, pack)
    named = quote(article, full.start, full.end) if full and kind == "person" else here
    return Part(kind, plain(named.text), role, here, named)


def _role(before: str, pack: Pack) -> str | None:
    """The words before a name, when one of them is a role: "Norges utenriksminister"."""
    words = plain(before.strip(" ,\xa0"))
    has_role = any(word.lower() in pack.roles for word in re.findall(r"[^\W_]+(?:-[^\W_]+)*", words))
    return words if has_role else None


def _kind(article: Article, start: int, head: Name, full: Name | None, role: str | None, pack: Pack) -> PartKind:
    low = head.bare.lower()
    if low in territories(pack.lang):
        return "place"
    if role or _honorific(article.text[start : head.start], pack):
        return "person"
    before = article.text[start : head.start].split()
    introduced = bool(before) and before[-1].lower() in pack.determiners
    if introduced or (head.bare.isupper() and len(head.bare) > 1) or head.bare in by_spelling():
        return "body"
    return "body" if full is None and any(word in pack.groups for word in low.split()) else "person"


def _honorific(before: str, pack: Pack) -> bool:
    words = before.split()
    return bool(words) and words[-1].lower() in pack.honorifics
