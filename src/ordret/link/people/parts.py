"""What a person's name is made of: given names, the surname, and what tells father from son."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import msgspec

from ordret.link.people.chinese import from_cyrillic, from_wade_giles, surname_in_pinyin, surname_readings
from ordret.link.people.regnal import in_english
from ordret.link.people.scripts import is_foreign as is_foreign_script
from ordret.link.people.scripts import latin
from ordret.link.people.spelling import arabic, base, is_foreign, is_known, plain, skeleton, sounds, spelling, tags
from ordret.pack import LANG

# "Abdelaziz", "Abdul-Aziz": two words, as in "Abd al-Aziz"; but "Abdullah" is one, of every spelling.
SERVANT = re.compile(r"(abd(?:el|ul|al|ol|oul))-?(?!l?l?ah?$)(\w{3,})", re.IGNORECASE)
LONGEST = 12  # words; what is longer is no name, and its first words would merge it with another


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name in all its readings; `group` are the rows of `lang/given_names.toml` that have it."""

    plain: frozenset[str]
    sounds: frozenset[str]
    arabic: frozenset[str]
    group: frozenset[str]
    short: frozenset[str]
    is_western: bool  # a given name that shows no script

    @property
    def is_initial(self) -> bool:
        return all(len(each) == 1 for each in self.plain)

    def initials(self) -> frozenset[str]:
        """Its first letter, in every reading."""
        return frozenset(each[0].lower() for each in (*self.plain, *self.sounds) if each)


@dataclass(frozen=True, slots=True)
class Name:
    """`joined` tells of each given name whether a hyphen ties it to the next. `foreign` and `arabic` say that the
    name, as a whole, shows by which script it was written; `opens_given` that its first word is a given name."""

    lang: str
    given: tuple[Word, ...]
    joined: tuple[bool, ...]
    together: Word  # the given names as one word
    surname: Word
    second: Word | None  # the mother's surname, behind a Spanish one
    double: int  # how many of the given names a hyphen ties to the surname
    bones: str  # what all spellings of the surname share
    words: tuple[str, ...]
    suffix: str
    foreign: bool
    arabic: bool
    opens_given: bool


@lru_cache(maxsize=1 << 16)
def parts(name: str, lang: str) -> Name | None:
    """The parts of a person's name as printed; None where it has no letters, or too many words."""
    words = name.split()[: LONGEST + 1]
    suffix = "".join(_suffixes().get(_bare(word), "") for word in words[1:])
    words = [word for at, word in enumerate(words) if _bare(word) and not (at and _bare(word) in _suffixes())]
    if not words or len(words) > LONGEST:
        return None
    has_article = any(_article(word) for word in words)
    words = from_cyrillic(in_english(words, lang))
    kept = _without_particles([_plain_article(word) for word in words], lang)
    kept[-1] = base(kept[-1], lang)
    family_first = _family_first(kept, lang)
    pinyin, surnames = (from_wade_giles(kept[1:]), surname_readings(kept[0])) if family_first else ((), ())
    if family_first:
        kept = [*kept[1:], surname_in_pinyin(kept[0], kept[1:]) or kept[0]]
    second = _second(kept, lang)
    kept = kept[:-1] if second else kept
    *double, kept[-1] = [piece for piece in kept[-1].split("-") if _bare(piece)]
    pieces = [*_pieces(_servants(kept[:-1])), *((piece, False) for piece in double)]
    given, surname = tuple(_word(piece, lang) for piece, _ in pieces), _word(kept[-1], lang)
    return Name(
        lang,
        given,
        tuple(tied for _, tied in pieces),
        _with(_word("".join(piece for piece, _ in pieces), lang), pinyin),
        _with(surname, surnames if pinyin else ()),
        _word(second, lang) if second else None,
        len(double),
        skeleton(kept[-1], lang),
        tuple(sorted(min(_word(word, lang).plain) for word in kept)),
        suffix,
        is_foreign_script(name) or is_foreign(kept[-1], lang) or _shows_script(given),
        has_article or any(row.startswith("arabic") for word in given for row in word.group),
        not family_first and _is_given(kept[0].split("-")[0], lang),
    )


def _with(word: Word, readings: tuple[str, ...]) -> Word:
    return replace(word, plain=word.plain | set(readings)) if readings else word


def _servants(words: list[str]) -> list[str]:
    found = [(word, SERVANT.fullmatch(word)) for word in words]
    return [each for word, servant in found for each in (servant.groups() if servant else (word,))]


def _second(words: list[str], lang: str) -> str | None:
    """The second of two Spanish surnames; None where a name has no two."""
    table = spelling().double
    if len(words) < 2 or not plain(words[-2], "") & _first_surnames():
        return None
    if len(words) == 2 and ("-" in words[0] or _is_given(words[0], lang)):
        return None
    spanish = lang in table["languages"] or re.fullmatch(str(table["second"]), _bare(words[-1]))
    return words[-1] if spanish else None


@cache
def _first_surnames() -> frozenset[str]:
    return frozenset(way for name in spelling().double["first"] for way in plain(name, ""))


def _pieces(words: list[str]) -> list[tuple[str, bool]]:
    """Given names, halves of one apart, and whether a hyphen ties each to the next."""
    halves = [[piece for piece in word.split("-") if _bare(piece)] for word in words]
    return [(piece, at < len(word) - 1) for word in halves for at, piece in enumerate(word)]


def _shows_script(given: tuple[Word, ...]) -> bool:
    """Whether a given name is one that shows Cyrillic or Greek script behind it."""
    rows = (row for word in given if not word.is_western for row in word.group)
    return any(row.startswith(("slavic", "greek", "shared", "hebrew")) for row in rows)


def _bare(word: str) -> str:
    return re.sub(r"[\W_]", "", word).casefold()


def _article(word: str) -> bool:
    """Whether an Arabic article is tied to a word: "al-Assad", "el-Sisi"."""
    articles = spelling().arabic["articles"]
    head, tied, _ = word.partition("-")
    return bool(tied) and head.casefold() in articles


def _plain_article(word: str) -> str:
    return word.partition("-")[2] if _article(word) and word.partition("-")[2] else word


def _without_particles(words: list[str], lang: str) -> list[str]:
    """The words without "von der" and the like; a first word with a capital is one only if it is no given name."""
    particles = spelling().particles["words"]
    kept = [
        word
        for at, word in enumerate(words)
        if word.casefold() not in particles or (at == 0 and word[0].isupper() and _is_given(word, lang))
    ]
    return kept if kept and words[-1] == kept[-1] else words


def _is_given(word: str, lang: str) -> bool:
    return "given" in tags(word, lang)


def _family_first(words: list[str], lang: str) -> bool:
    """Whether a name has its surname first: "Kim Jong-un", "Xi Jinping", but "Kim Larsen"."""
    table = spelling().family_first
    if not 2 <= len(words) <= 3 or _bare(words[0]) not in table["surnames"]:
        return False
    rest = [piece for word in words[1:] for piece in word.split("-")]
    syllables = re.compile(f"(?:{table['syllable']}){{1,2}}")
    if len(rest) > 2 or not all(syllables.fullmatch(latin(piece, lang)) for piece in rest):
        return False
    # "Xi Jinping", whose given name the tables have, too; "Kim" and "Bo" are given names themselves.
    own = _is_given(words[0], lang) or _bare(rest[0]) in table["surnames"] or "surname" in tags(rest[0], lang)
    return len(rest) == 2 or not own or not is_known(rest[0], lang)


@lru_cache(maxsize=1 << 16)
def _word(word: str, lang: str) -> Word:
    letters, sounding, vowels = plain(word, lang), sounds(word, lang), arabic(word, lang)
    rows = _rows()
    keys = {*letters, *(f"sounds {each}" for each in sounding)}
    group = {row for key in keys for row in rows.get(key, ()) if not row.startswith(("short", "western"))}
    western = any(row.startswith("western") for key in letters for row in rows.get(key, ()))
    short = {row for key in letters for row in rows.get(key, ()) if row.startswith("short")}
    return Word(letters, sounding, vowels, frozenset(group), frozenset(short), western)


@cache
def _rows() -> dict[str, set[str]]:
    """The rows of the table of given names by the letters of their names and, of Slavic and Greek ones, the sounds."""
    table = msgspec.toml.decode((LANG / "given_names.toml").read_bytes(), type=dict[str, list[list[str]]])
    rows: dict[str, set[str]] = {}
    for part, groups in table.items():
        for names in groups:
            for name in names:
                for key in _keys(
                    name.replace(" ", "").replace("-", ""), sounding=part in ("slavic", "greek", "shared")
                ):
                    rows.setdefault(key, set()).add(f"{part} {names[0]}")
    return rows


def _keys(name: str, *, sounding: bool) -> set[str]:
    return {*plain(name, ""), *({f"sounds {each}" for each in sounds(name, "")} if sounding else ())}


@cache
def _suffixes() -> dict[str, str]:
    return {word: says for says, words in spelling().suffixes.items() for word in words}
