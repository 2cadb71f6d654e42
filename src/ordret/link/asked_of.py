"""Of whom something is demanded, where its own words say so: "that |Norway| release …", "an answer from |Denmark|"."""

import re
from collections.abc import Iterator

from ordret.link.demand_words import demand_words
from ordret.link.people.lands import land
from ordret.link.principals import home
from ordret.model import Passage, Quotation
from ordret.pack import languages, load

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


def asked_of(quotation: Quotation, lang: str) -> Iterator[Passage]:
    """The words right behind what opens a clause, or behind "from", determiners passed; often the first word of
    somebody's name, always of nobody else's."""
    words = demand_words(lang)
    if words is None or lang not in languages():
        return
    pack = load(lang)
    for passage in quotation.words:
        behind = False
        for match in WORD.finditer(passage.text):
            low = match.group().lower()
            determiner = behind and low in pack.determiners
            if behind and not determiner:
                yield Passage(passage.start + match.start(), passage.start + match.end(), match.group())
            behind = determiner or low in pack.declarative or low in words.source


def principals(word: str, lang: str, article: str) -> Iterator[str]:
    """For whom a word stands that is no name: "that |Russian| troops withdraw", "that |the government| pay"."""
    words = demand_words(lang)
    if key := land(word, lang):
        yield key
    elif words and words.governments.fullmatch(word):
        yield home(article)


def bare(words: str, lang: str) -> str:
    """Words for somebody without their determiners, small: "the union" and "union" are one."""
    pack = load(lang) if lang in languages() else None
    low = words.lower().split()
    return " ".join(word for word in low if not (pack and word in pack.determiners))
