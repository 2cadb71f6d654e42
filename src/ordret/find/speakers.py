"""A noun phrase as a part of the record: what kind of somebody it is, by which name, in which role."""

import re
from dataclasses import replace

from ordret.find.items import Item
from ordret.find.phrases import Phrase, is_definite, run
from ordret.find.verbs import contracted, progressive
from ordret.model import Article, Part, PartKind, quote
from ordret.names import Named, Names, plain, role_beside
from ordret.pack import Pack

LONGEST_GROUP = 6  # words of a phrase without any known role; longer ones swallowed a verb we do not know
GENITIVE = re.compile(r"[’']s?(?!\w)|:[^\W\d_]{1,5}(?!\w)")  # or another case: "STT|:lle|"


def part(article: Article, row: list[Item], phrase: Phrase, names: Names, pack: Pack) -> Part | None:
    """Whom a phrase means; None where it names nobody (an "it", a "we")."""
    stretch = row[phrase.first : phrase.last]
    start, end = stretch[0].start, stretch[-1].end
    if all(item.low in pack.time or item.low in pack.determiners for item in stretch) and stretch[-1].low in pack.time:
        return None  # "this week"
    if len(stretch) == 1 and stretch[0].low in pack.relatives:
        return _relative(article, row, phrase.first, names, pack)
    if len(stretch) == 1 and stretch[0].low in pack.pronouns:
        return _pronoun(article, stretch[0], pack)
    if len(stretch) == 1 and stretch[0].low in pack.oblique and stretch[0].low not in pack.determiners:
        return Part("person", None, None, quote(article, start, end))
    head = _head(article, start, end, row, phrase, names, pack)
    if head is None:
        return _nameless(article, row, stretch, pack) or _unknown(article, row, stretch, names, pack)
    return _named(article, head, names, pack)


def _relative(article: Article, row: list[Item], at: int, names: Names, pack: Pack) -> Part:
    """ "Reid, |who| said …": the name right before it, or the noun phrase."""
    here = quote(article, row[at].start, row[at].end)
    end = at - (at > 0 and row[at - 1].low == ",")
    first = next((p for p in range(max(0, end - 14), end) if run(row, p, pack) == end), None)
    before = part(article, row, Phrase(first, end), names, pack) if first is not None and first < end else None
    if before is None:
        return Part("person", None, None, here)
    return replace(before, here=here)


def _pronoun(article: Article, item: Item, pack: Pack) -> Part | None:
    pronoun = pack.pronouns[item.low]
    if item.low in pack.first_person or (pack.verb_second and pronoun.gender == "n"):
        return None  # "det", "es" stand for what was said, not for who said it
    kind: PartKind = "group" if pronoun.number == "pl" else "body" if pronoun.gender == "n" else "person"
    return Part(kind, None, None, quote(article, item.start, item.end))


def _head(
    article: Article, start: int, end: int, row: list[Item], phrase: Phrase, names: Names, pack: Pack
) -> Named | None:
    """The name that the phrase is about: its last one that is no genitive and hangs on no preposition."""
    stretch = row[phrase.first : phrase.last]
    comma = max((item.start for item in stretch if item.low == ","), default=start)
    hanging = min((item.end for item in stretch if item.low in pack.prepositions and item.start > comma), default=end)
    for name in reversed(list(names.within(comma, end))):
        joined = article.text[name.end : name.end + 1] == "-"  # "den tidligere |Ap|-statsråden"
        if (
            not joined
            and not _genitive(article.text, name)
            and name.start < hanging
            and not _owner(stretch, name, pack)
        ):
            return name
    return None


def _genitive(text: str, name: Named) -> bool:
    return plain(text[name.start : name.end]) != name.bare or bool(GENITIVE.match(text, name.end))


def _owner(stretch: list[Item], name: Named, pack: Pack) -> bool:
    """Whether a role, body or noun follows a name in its phrase: "|Norges| statsminister", "the |Oslo| plumber"."""
    behind = [item for item in stretch if item.start >= name.end]
    comma = next((at for at, item in enumerate(behind) if item.low == ","), len(behind))
    joined = " " not in name.bare and name.bare.rpartition("-")[2].islower()  # "den tidligere |Ap-statsråden|"
    if stretch[0].low in pack.determiners and (joined or (comma and not behind[comma - 1].capital)):
        return True
    return any(item.low in pack.roles or item.low in pack.groups for item in behind[:comma])


def _nameless(article: Article, row: list[Item], stretch: list[Item], pack: Pack) -> Part | None:
    """A role ("ministeren"), a group ("the police"), or somebody who is not to be named ("a senior official")."""
    words = [item.low for item in stretch]
    roles = [word for word in words if word in pack.roles or word in pack.groups]
    here = quote(article, stretch[0].start, stretch[-1].end)
    if any(word in pack.sources for word in words):
        return Part("anonymous", None, None, here)
    if not roles and len(words) == 1 and is_definite(stretch[0], pack):
        return Part("group" if words[0] in pack.documents else "person", None, None, here)
    if not roles and not _somebody(row, stretch, pack):
        return None
    if not roles or roles[-1] in pack.groups:
        return Part("group", None, None, here)
    kind: PartKind = "anonymous" if words[0] in pack.indefinite else "person"
    return Part(kind, None, here.text if kind == "person" else None, here)


def _somebody(row: list[Item], stretch: list[Item], pack: Pack) -> bool:
    """A noun phrase that its verb shows to be somebody: "the employee", "26 percent of voters", "Outside experts"."""
    if stretch[0].low in pack.determiners or stretch[0].low in pack.numbers or stretch[0].low[0].isdigit():
        return len(stretch) <= LONGEST_GROUP
    plural = bool(pack.plural_nouns) and stretch[-1].low.endswith(pack.plural_nouns)
    opens = len(stretch) == 1 and stretch[0] is row[0]  # "|Experts| say"
    return plural and (opens or not stretch[-1].capital) and len(stretch) <= LONGEST_GROUP


def _unknown(article: Article, row: list[Item], stretch: list[Item], names: Names, pack: Pack) -> Part | None:
    """A name that only its verb shows to be one ("QUOTE, Praeli said"): nothing but capitals, not where all nouns have
    them, and none that only the start of a sentence may have made."""
    bare = all(item.capital and item.low not in pack.closed and item.low not in pack.roles for item in stretch)
    if len(stretch) == 1 and (kind := names.known(article.text[stretch[0].start : stretch[0].end])):
        here = quote(article, stretch[0].start, stretch[0].end)
        return Part(kind, here.text, None, here, here)
    opens = stretch[0] is row[0] and len(stretch) == 1  # a capital that the sentence's start may have made
    if pack.nouns_capital or not bare or (opens and (pack.verb_second or _no_noun(row, pack))):
        return None
    here = quote(article, stretch[0].start, stretch[-1].end)
    return None if GENITIVE.search(here.text) else Part("person", plain(here.text), None, here, here)


def _no_noun(row: list[Item], pack: Pack) -> bool:
    """ "I'd add", "Citing polls": a capital that only the start of its sentence made."""
    return contracted(row[0].low, pack) or progressive(row, 0, pack)


def _named(article: Article, head: Named, names: Names, pack: Pack) -> Part:
    person = head.kind == "person"
    full = names.full(head.bare) if person else None
    role = role_beside(article.text, head.start, head.end, pack) if person else None
    here = quote(article, head.start, head.end)
    named = quote(article, full.start, full.end) if full else here
    printed = plain(article.text[slice(*role)]) if role else None
    return Part(head.kind, full.bare if full else head.bare, printed, here, named)
