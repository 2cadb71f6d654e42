"""Names of Cyrillic and Greek script in Latin letters, by `lang/scripts.toml`; other scripts stay as they are."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

import msgspec

from ordret.pack import LANG

CYRILLIC, GREEK = re.compile("[\u0400-\u052f]"), re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
KEPT = "æøåäöüšžčć"  # letters that Latin spelling has several ways for


class _Script(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    letters: dict[str, str]


@lru_cache(maxsize=1 << 16)
def latin(words: str, lang: str) -> str:
    """Words in small Latin letters without marks, but for those that two ways of spelling have ("ø", "å")."""
    small = unicodedata.normalize("NFC", words).casefold().replace("ß", "ss")
    if CYRILLIC.search(small):
        small = _put(small, "cyrillic", lang)
    if GREEK.search(small):
        small = _put(_put(_unmarked(small), "greek_opening", ""), "greek", "")
    return _unmarked(_put(small, "latin", ""))


def is_foreign(words: str) -> bool:
    """Whether words stand in a script that this module reads."""
    return bool(CYRILLIC.search(words) or GREEK.search(words))


def _unmarked(words: str) -> str:
    """Without accents, but on the letters that are kept; "й" has lost its mark before."""
    return "".join(
        each if each in KEPT else "".join(c for c in unicodedata.normalize("NFD", each) if not unicodedata.combining(c))
        for each in unicodedata.normalize("NFC", words)
    )


def _put(words: str, script: str, lang: str) -> str:
    pattern, letters = _letters(script, lang)
    return pattern.sub(lambda found: letters[found[0]], words)


@cache
def _letters(script: str, lang: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    held = _scripts()
    own = held[lang].letters if script == "cyrillic" and lang in held else {}
    letters = {**held[script].letters, **own}
    longest = sorted(letters, key=len, reverse=True)
    opening = r"\b" if script == "greek_opening" else ""
    return re.compile(f"{opening}(?:{'|'.join(map(re.escape, longest))})"), letters


def letters(table: str) -> Mapping[str, str]:
    """A table of `lang/scripts.toml`, by its name."""
    return _scripts()[table].letters


@cache
def _scripts() -> Mapping[str, _Script]:
    return msgspec.toml.decode((LANG / "scripts.toml").read_bytes(), type=dict[str, _Script])
