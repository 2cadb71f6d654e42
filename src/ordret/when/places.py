"""Where an expression may not stand: in a longer word, in somebody's name, where a number is an amount."""

from collections.abc import Sequence

from ordret.pack import Pack
from ordret.pack.days import Form
from ordret.when.tense import is_verb
from ordret.when.tokens import DASHES, Token

YEARS = range(1500, 2101)  # a bare number is a year only among these


def may_stand(text: str, row: Sequence[Token], at: int, last: int, form: Form, pack: Pack) -> bool:
    """Whether the tokens from `at` to `last` (not included) may be an expression of the form."""
    behind = row[last] if last < len(row) else None
    if _part_of_word(text, row[at].start, row[last - 1].end) or _name(text, row, at, last, pack):
        return False
    if form.kind == "date_short":  # "den 3. maj |15 personer|"
        return behind is None or not behind.text[:1].isalnum()
    if form.kind == "year_bare":
        return _bare(row, at, behind, pack)
    if form.kind == "day" or (form.kind.startswith("season") and row[last - 1].text.lower() in pack.days.weak):
        return not _noun(behind, pack)
    return not (behind and "year" in row[last - 1].values and _counts(behind, row, last, pack))


def _noun(behind: Token | None, pack: Pack) -> bool:
    """Whether the word behind belongs to the words before ("i vår |energi|", "den 25. |paragraf|")."""
    if behind is None or not behind.text[:1].isalnum():
        return False
    low = behind.text.lower()
    held = (pack.coordinators, pack.subordinate, pack.prepositions)
    return not (any(low in words for words in held) or is_verb(behind.text, pack))


def _counts(behind: Token, row: Sequence[Token], last: int, pack: Pack) -> bool:
    """Whether the number before is an amount ("in 2014 kroner", "2014 55 66"), or half of something ("1950-53")."""
    if behind.text == "-":
        return last + 1 < len(row) and row[last + 1].text.isdigit() and row[last + 1].start == behind.end
    return behind.text[:1].isdigit() or behind.text.lower() in pack.days.counted


def _part_of_word(text: str, start: int, end: int) -> bool:
    """ "1. mai-toget", "post-Thursday"."""
    if text[end : end + 1] and text[end] in DASHES and text[end + 1 : end + 2].isalpha():
        return True
    return start > 1 and text[start - 1] in DASHES and text[start - 2].isalpha()


def _bare(row: Sequence[Token], at: int, behind: Token | None, pack: Pack) -> bool:
    """A year without a word for it ("wurde 2014 gewählt"): before a verb or the end of its clause, behind a word."""
    if at and row[at - 1].text.isupper():  # "LX 2019"
        return False
    if int(row[at].text) not in YEARS or (at and not row[at - 1].text[:1].isalpha() and row[at - 1].text != ","):
        return False
    if behind is None or not behind.text[:1].isalnum():
        return at > 0 and not (behind and behind.text in "-/")
    low = behind.text.lower()
    return low in pack.coordinators or low in pack.subordinate or is_verb(behind.text, pack)


def _name(text: str, row: Sequence[Token], at: int, last: int, pack: Pack) -> bool:
    """Whether a weekday or month is somebody's name; how its language writes days decides what shows it."""
    named = [p for p in range(at, last) if {"weekday", "month"} & row[p].values.keys()]
    if not named or any(row[p].text.isdigit() for p in range(at, last)):
        return False
    place = named[0]
    before = row[place - 1] if place else None
    capital = text[row[place].start].isupper() and not text[row[place].start : row[place].end].isupper()
    match pack.days.capitals:
        case "names":
            return capital and (
                _capital(text, row, last) if place == 0 or not _word(before) else place > at or _word(before)
            )
        case "nouns":
            return place == at and before is not None and before.text[:1].isupper()
        case "days":
            return place == at and _capital(text, row, at - 1) and _capital(text, row, last)


def _word(token: Token | None) -> bool:
    return token is not None and token.text[:1].isalnum()


def _capital(text: str, row: Sequence[Token], at: int) -> bool:
    return 0 <= at < len(row) and text[row[at].start].isupper()
