"""Names in a case: what may stand in a dictionary for a name as printed ("Vuorelan", of Vuorela).

An ending is taken off by the pack's table alone, so a name has several bases ("Rossin": Ross, Rossi); which one is
meant only the article or a table of names can tell.
"""

from collections.abc import Mapping

LONGEST = 7  # letters of an ending, "ltoihin"
SHORTEST = 3  # letters of a name

Cases = Mapping[str, tuple[str, ...]]  # an ending, and what the base form may have in its place


def bases(word: str, cases: Cases) -> tuple[str, ...]:
    """What a word may be without the ending of its case; nothing where a language has none."""
    if not cases:
        return ()
    reach = range(1, min(LONGEST, len(word) - 1) + 1)
    found = (word[:-length] + base for length in reach for base in cases.get(word[-length:], ()))
    return tuple(dict.fromkeys(form for form in found if len(form) >= SHORTEST and form != word))
