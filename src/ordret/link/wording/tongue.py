"""In which language something was said, and so which wordings are as said, which translated, which translated back.

Only what the text lets one tell, and the one language of the speaker's country; everything else is not known.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec
from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

from ordret.find.agencies import Agency, by_spelling
from ordret.pack import LANG

Way = Literal["as said", "translated", "back-translated"]
# Languages whose names are looked for: those that heads of state speak and the press of our languages tells of.
SPOKEN = (
    *("da", "no", "sv", "fi", "is", "en", "de", "nl", "fr", "es", "pt", "it", "pl", "cs", "sk", "hu", "ro", "bg", "el"),
    *("et", "lv", "lt", "ru", "uk", "be", "sr", "hr", "tr", "ar", "he", "fa", "zh", "ja", "ko", "hi", "ka", "hy", "se"),
)
WORLDWIDE = frozenset({"AFP", "AP", "Reuters", "Bloomberg", "Deutsche Welle"})  # that sell or send in many languages
WRITTEN = {"nb": "no", "nn": "no"}  # ways of writing one language


@dataclass(frozen=True, slots=True)
class Said:
    """The language in which something was said (ISO 639-1, `no` for both kinds of Norwegian), and what tells."""

    lang: str | None
    because: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    countries: dict[str, str]
    words: dict[str, list[str]]
    forms: dict[str, dict[str, list[str]]]


def tongue(beside: str, lang: str, *, country: str | None, told: str | None) -> Said:
    """The language of what was said.

    `beside` are the words around the quotation, its own left out; `lang` their language; `country` the speaker's (ISO
    3166-1); `told` the agency or outlet spoken to. What the text says outright counts first. To a foreign outlet one
    may speak one's own language, the outlet's or English: that is not known.
    """
    if outright := _outright(beside, lang):
        return Said(*outright)
    own, theirs = _official(country), outlet_tongue(told)
    if theirs and theirs in own:
        return Said(theirs, f"told {told}, in a language of the speaker's country")
    if theirs:
        return Said(None if own else theirs, f"told {told}")
    if len(own) == 1:
        return Said(min(own), "the language of the speaker's country")
    return Said(None, "the text does not tell")


def way(lang: str, said: Said, via: Iterable[str] = ()) -> Way | None:
    """Whether a wording in `lang` is in the language in which it was said; None where that is not known.

    It is back in it by way of another where it comes through an outlet that prints another language.
    """
    if said.lang is None:
        return None
    if WRITTEN.get(lang, lang) != said.lang:
        return "translated"
    through = [found for name in via if (found := outlet_tongue(name))]
    if through and said.lang not in through:
        return "back-translated"
    return "as said"


def _official(country: str | None) -> frozenset[str]:
    """The languages in which a country's public affairs are spoken of."""
    if country is None:
        return frozenset()
    if country in (held := _file().countries):
        return frozenset({held[country]})
    return frozenset(name.split("_")[0] for name in get_official_languages(country, de_facto=True))


def outlet_tongue(name: str | None) -> str | None:
    """The language of the country where an agency or outlet is seated; None for those that sell in many languages."""
    agency = _agencies().get(name or "")
    if agency is None or agency.name in WORLDWIDE or len(official := _official(agency.country)) != 1:
        return None
    return min(official)


@cache
def _agencies() -> Mapping[str, Agency]:
    """Agencies and outlets by their usual names, which is how findings have them, and by every spelling."""
    held = by_spelling()
    return {**held, **{agency.name: agency for agency in held.values()}}


def _outright(beside: str, lang: str) -> tuple[str, str] | None:
    """The one language that a text says somebody spoke in, and the words that say so."""
    if not _any(lang).search(beside):  # thirty times as fast as to look for each, and nearly always enough
        return None
    found = [(spoken, f"“{m[0]}”") for spoken, phrase in _phrases(lang).items() if (m := phrase.search(beside))]
    return found[0] if len(found) == 1 else None


@cache
def _phrases(lang: str) -> Mapping[str, re.Pattern[str]]:
    """What says in a text of `lang` that somebody spoke in a language, by that language."""
    return {spoken: _pattern(printed) for spoken, printed in _printed(lang).items()}


@cache
def _any(lang: str) -> re.Pattern[str]:
    """What says in a text of `lang` that somebody spoke in any of the languages."""
    return _pattern([phrase for printed in _printed(lang).values() for phrase in printed])


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)", re.IGNORECASE)


def _printed(lang: str) -> Mapping[str, list[str]]:
    held, names = _file(), _names(lang)
    forms, words = held.forms.get(lang, {}), held.words.get(lang, [])
    phrases = {
        spoken: [*(word.format(names[spoken]) for word in words if spoken in names), *forms.get(spoken, ())]
        for spoken in SPOKEN
    }
    return {spoken: printed for spoken, printed in phrases.items() if printed}


def _names(lang: str) -> Mapping[str, str]:
    try:
        return {code: name for code in SPOKEN if (name := Locale.parse(lang).languages.get(code))}
    except (UnknownLocaleError, ValueError):
        return {}


@cache
def _file() -> _File:
    return msgspec.toml.decode((LANG / "tongues.toml").read_bytes(), type=_File)
