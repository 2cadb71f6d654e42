"""Who is one: namings of people, bodies and places, over spellings, scripts and languages.

`key` puts together what may be one, `same` judges two, `together` all namings of a key. Wrongly one is worse than
wrongly two: whatever could be somebody else stays by itself. Nobody's name stands in these rules, and nothing is
known of who holds an office but what the articles print.
"""

from ordret.link.people.bodies import body_key, place_key
from ordret.link.people.judge import same
from ordret.link.people.naming import Judged, Naming
from ordret.link.people.parts import parts
from ordret.link.people.together import together
from ordret.model import MentionKind

__all__ = ["Judged", "Naming", "key", "same", "together"]


def key(kind: MentionKind, name: str, lang: str) -> str:
    """One key for each name; whatever may be one shares it. A person's is what all spellings of the surname share; a
    body's or place's its Wikidata item, else its letters. Empty: the name says nothing beyond its own article."""
    if kind == "person":
        found = parts(name, lang)
        return f"person {found.bones}" if found else ""
    held = body_key(name, lang) if kind == "body" else place_key(name, lang)
    return f"{kind} {held}" if held else ""
