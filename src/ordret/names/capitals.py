"""Capitals as reports print them: words, runs of them, and where one proves nothing because a sentence begins."""

import re

from ordret.pack import Pack

UPPER = "".join(chr(c) for c in range(0x41, 0x530) if chr(c).isupper())
LETTERS = r"[\w\u0300-\u036f\xad]"
# A.P., A/S, al-Khatib, O'Brien, Stoke-on-Trent, AT&T, EU:s
WORD = (
    rf"(?:(?:(?:al|el|ad|as|ar|ul|van|de)-)?(?:(?:[{UPPER}]\.-?){{2,}}|[{UPPER}]/[{UPPER}]\b|"
    rf"[{UPPER}]{LETTERS}*(?:&[{UPPER}]\b|[-’'.]{LETTERS}*[^\W_])*(?::s\b)?))"
)
PARTICLES = (
    "de", "del", "di", "da", "dos", "du", "la", "le", "von", "van", "der", "den", "zu", "zur", "af", "av", "al", "bin",
    "ben", "el", "ibn",
)  # fmt: skip
JOINT = rf"(?:(?:{'|'.join(PARTICLES)}|&) ){{0,2}}"
INITIAL = rf"(?:(?<=[ \xa0.][{UPPER}])\.|(?<=^[{UPPER}])\.)?"
RUN = re.compile(rf"({WORD})(?:{INITIAL}[ \xa0\n]{JOINT}{WORD}){{0,7}}")
CAPITAL = re.compile(rf"(?<![^\W_])[{UPPER}]")
OPENS = re.compile(r"(?:[.!?:…\n][\"”“»«'’)]*\s*|[\"“„«»”'’‘(]|[–—-]\s*)$")
SHORT = re.compile(r"(\w+(?:\.\w+)*)\.[ \xa0]$")
CLITIC = re.compile(r"[’']s?$|:s$")
HEAD_BEFORE = re.compile(r"(\w+)[ \xa0]$")
SHOUTED = 4  # letters; longer words in capitals are a headline's, no acronyms


def plain(words: str) -> str:
    """A name or role without what a page only prints: line ends within it, and soft hyphens."""
    return words if words.isalnum() else " ".join(words.replace("\xad", "").split())  # most are one word


def is_opening(text: str, start: int, pack: Pack) -> bool:
    """Whether a sentence, a quotation or a line begins here."""
    if start == 0 or text[start - 1].isalnum() or (text[start - 1] == " " and text[start - 2].isalnum()):
        return start == 0
    if not OPENS.search(text, max(0, start - 5), start):
        return False
    short = SHORT.search(text, max(0, start - 15), start)
    low = short[1].lower() if short else ""
    return not (low in pack.abbreviations or low in pack.honorifics or f"{low}." in pack.honorifics)


def behind_determiner(text: str, start: int, pack: Pack) -> bool:
    """Whether a determiner stands before a word: "der |Fischer|" is somebody's trade, though a surname as well."""
    before = HEAD_BEFORE.search(text, max(0, start - 12), start)
    return before is not None and before[1].lower() in pack.determiners
