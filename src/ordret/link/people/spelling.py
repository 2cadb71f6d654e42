"""One spelling of a name over scripts and conventions: what its letters are without marks, and how it sounds.

The conventions are data (`lang/spelling.toml`). A word has several readings, since papers differ; two words are
spelled the same where a reading is.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import product

import msgspec

from ordret.link.people.scripts import latin
from ordret.names import tables
from ordret.names.tables import Tag
from ordret.pack import LANG, languages

NOT_LETTERS = re.compile(r"[\W_]+")
# Whatever hisses, sounds at the back, or is mixed with these in some convention ("tj", "ty" before a vowel): one C.
# German "dsch" and "dj" are an English "j", which is no consonant here: left out with whatever stands for it.
VOICED = re.compile(r"d(?:sch|zh|zj|sj|j|z|s)")
HISSING = re.compile(r"(?:[td][iy](?=[aeou])|[td]?(?:[szckhgqx]|(?<=[td])j)|(?<=[sz])j)+")
BACK = str.maketrans({"w": "v", "f": "v"})
VOWELS = re.compile("[aeiouyjæøåäöü]+")
SEEN = 64  # letters; longer words are no names, and what is left out of them merges nobody by itself


class _Spelling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    letters: dict[str, dict[str, str]]
    doubtful: dict[str, list[str]]
    sounds: dict[str, str]
    sounds_in: dict[str, list[dict[str, str]]]
    foreign: dict[str, list[str]]
    arabic: dict[str, dict[str, str] | list[str]]
    suffixes: dict[str, list[str]]
    particles: dict[str, list[str]]
    family_first: dict[str, list[str] | str]
    cases: dict[str, list[str]]
    double: dict[str, list[str] | str]
    titles: dict[str, dict[str, list[str]]]
    regnal: dict[str, list[list[str]]]
    wade_giles: dict[str, list[str] | dict[str, list[str]]]
    weak: dict[str, dict[str, str]]
    frequent: dict[str, list[str]]


@cache
def spelling() -> _Spelling:
    """The table of conventions."""
    return msgspec.toml.decode((LANG / "spelling.toml").read_bytes(), type=_Spelling)


@lru_cache(maxsize=1 << 16)
def plain(word: str, lang: str) -> frozenset[str]:
    """The word's letters and digits in small without marks, in the two ways of writing "ø" or "ü"."""
    letters = NOT_LETTERS.sub("", latin(word, lang))
    return frozenset(letters.translate(_way(way)) for way in ("short", "long"))


@lru_cache(maxsize=1 << 14)
def written_out(words: str, lang: str) -> str:
    """The letters of a name that is no person's, with two for each that has a mark: "Aarhus" and "Århus" are one."""
    return NOT_LETTERS.sub("", latin(words, lang)).translate(_way("long"))


@lru_cache(maxsize=1 << 16)
def sounds(word: str, lang: str) -> frozenset[str]:
    """How a word may sound that comes from Cyrillic or Greek script: "Lawrow" and "Lavrov" alike."""
    return frozenset(_slavic(reading) for reading in _readings(word, lang))


@lru_cache(maxsize=1 << 14)
def arabic(word: str, lang: str) -> frozenset[str]:
    """How a word may sound that comes from Arabic script, whose short vowels every paper writes in its own way."""
    table = spelling().arabic["sounds"]
    assert isinstance(table, dict)
    vowels = str.maketrans(table)
    readings = [way for reading in _readings(word, lang) for way in (reading, reading.replace("dJ", "j"))]
    return frozenset(_single(re.sub("[ijy]+", "i", each).translate(vowels)).removesuffix("h") for each in readings)


@lru_cache(maxsize=1 << 16)
def skeleton(word: str, lang: str) -> str:
    """What all spellings of a word share: its consonants, roughly; the word itself where it has none."""
    letters = _letters(word, lang, "short")
    bare = re.sub(r"(?<=[aeiouy])h$", "", letters).replace("th", "t").replace("dh", "d").replace("ph", "f")
    bones = VOWELS.sub(" ", HISSING.sub("C", VOICED.sub(" ", _single(bare))).translate(BACK))
    return "".join(_single(bone) for bone in bones.split()) or letters


def is_foreign(word: str, lang: str) -> bool:
    """Whether a surname ends as those from Cyrillic, Georgian and Armenian script do."""
    endings = tuple(spelling().foreign["endings"])
    return any(len(sound) > 4 and sound.endswith(endings) for sound in sounds(word, lang))


@lru_cache(maxsize=1 << 14)
def base(word: str, lang: str) -> str:
    """A word without the case ending of a language that has cases, where a known name is left."""
    endings = spelling().cases.get(lang)
    if not endings or is_known(word, lang):
        return word
    stems = (word[: -len(each)] for each in sorted(endings, key=len, reverse=True) if word.endswith(each))
    return next((stem for stem in stems if is_known(stem, lang)), word)


def tags(word: str, lang: str) -> frozenset[Tag]:
    """What a word may be by the tables, of English where a language has none."""
    return tables(lang if lang in languages() else "en").tags.get(word, frozenset())


def is_known(word: str, lang: str) -> bool:
    """Whether a word stands in the tables of given names and surnames."""
    return bool(tags(word, lang) & {"given", "surname"})


@cache
def _way(way: str) -> Mapping[int, str]:
    return {ord(letter): written for letter, written in spelling().letters[way].items()}


def _letters(word: str, lang: str, way: str) -> str:
    letters = NOT_LETTERS.sub("", latin(word[:SEEN], lang))
    return letters.translate(_way(way))


def _readings(word: str, lang: str) -> Iterator[str]:
    printed = _letters(word, lang, "sounding")
    for letters in {_put(printed, way) for way in spelling().sounds_in.get(lang, [{}])}:
        yield from _ways(letters)


def _put(letters: str, way: Mapping[str, str]) -> str:
    for written, sound in way.items():
        letters = re.sub(written, sound, letters)
    return letters


def _ways(letters: str) -> Iterator[str]:
    doubtful = {each: ways for each, ways in spelling().doubtful.items() if each in letters}
    for ways in product(*doubtful.values()):
        yield _sounded(letters, {**spelling().sounds, **dict(zip(doubtful, ways, strict=True))})


def _sounded(letters: str, table: Mapping[str, str]) -> str:
    letters = re.sub(r"c(?=[eiy])", "s", letters) if table.get("c") == "k" else letters
    return _longest(tuple(table)).sub(lambda found: table[found[0]], letters)


def _slavic(letters: str) -> str:
    """What vowels and endings have in common: "-skij", "-skyy", "-ski"; "-off", "-ow"; "Je-" and "E-"."""
    letters = re.sub(r"(?<=[^aeiouyj])[yj]o", "e", letters)  # "Korolyov" is Korolev
    letters = re.sub("[ijy]+", "i", letters).replace("ie", "e")
    letters = re.sub(r"f+$", "v", letters)
    letters = re.sub(r"enka$", "enko", letters)  # Belarusian writes "a" for an "o" without stress: "Lukashenka"
    return _single(re.sub(r"(?<=[SCJ])ov(?=a?$)", "ev", letters))  # "Gorbatschow" is Gorbachev


def _single(letters: str) -> str:
    return re.sub(r"(.)\1+", r"\1", letters)


@cache
def _longest(keys: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(keys, key=len, reverse=True))))
