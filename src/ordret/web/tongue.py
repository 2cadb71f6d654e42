"""The language of the interface: its words from a catalogue, days and numbers as that language writes them.

What is quoted is never translated, only what is written around it. English needs no catalogue: its texts are the keys.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from io import BytesIO

from babel import Locale, UnknownLocaleError
from babel.core import negotiate_locale
from babel.dates import format_date, format_datetime, format_interval, format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, get_currency_name
from babel.support import NullTranslations, Translations
from markupsafe import Markup

from ordret.model import When

LANGUAGES = ("en", "da", "nb", "de")
_ALIASES = {"no": "nb", "nn": "nb"}  # who reads one kind of Norwegian reads the other


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language of the interface."""

    locale: Locale
    catalogue: NullTranslations

    @property
    def code(self) -> str:
        return str(self.locale)

    def days(self, when: When | None) -> Markup:
        """A range of days no more precise than it is: a day, a month, a year, or from one to another."""
        if when is None:
            return Markup("")
        machine = when.first.isoformat() if when.first == when.last else f"{when.first}/{when.last}"
        told = self.between(when.first, when.last)
        clock = f" {when.time}" if when.time else ""
        if when.first != when.last:  # HTML's <time> knows no range
            return Markup('<span class="when" title="{}">{}{}</span>').format(machine, told, clock)
        return Markup('<time datetime="{}">{}{}</time>').format(machine, told, clock)

    def between(self, first: date, last: date) -> str:
        """ "3 December 2021"; "December 2021"; "2021"; "1–5 December 2021"."""
        if first == last:
            return str(format_date(first, "long", locale=self.locale))
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        if first.day == 1 and _is_last(last) and (first.year, first.month) == (last.year, last.month):
            return str(format_date(first, "LLLL y", locale=self.locale))
        return str(format_interval(first, last, "yMMMd", locale=self.locale))

    def short(self, first: date, last: date) -> str:
        """As `between`, for the edge of a chart: "Dec 3"; "Dec"; "2021"; "Dec 1 – 5". The year of a day stands beside
        it."""
        if first == last:
            return str(format_skeleton("MMMd", first, locale=self.locale))
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return self.between(first, last)
        if first.day == 1 and _is_last(last) and (first.year, first.month) == (last.year, last.month):
            return str(format_date(first, "LLL", locale=self.locale))
        skeleton = "MMMd" if first.year == last.year else "yMMM"
        return str(format_interval(first, last, skeleton, locale=self.locale))

    def time(self, at: datetime) -> str:
        return str(format_datetime(at, "medium", locale=self.locale))

    def number(self, value: float | None) -> str:
        """As this language writes it; nothing for no number."""
        return "" if value is None else str(format_decimal(value, locale=self.locale))

    def currency(self, code: str) -> str:
        """The name of a currency (ISO 4217); its code where none is known."""
        return str(get_currency_name(code, locale=self.locale))

    def reason(self, words: str) -> Markup:
        """What the program says of its own doings; in English, and marked so, where the catalogue has no words for
        it."""
        if not words or self.code == LANGUAGES[0]:
            return Markup.escape(words)
        own = self.catalogue.gettext(words)
        return Markup.escape(own) if own != words else Markup('<span lang="en">{}</span>').format(words)

    def language(self, code: str) -> str:
        """The name of a language; its code where none is known."""
        return _language(self.locale, code)


def chosen(accepted: str) -> Tongue:
    """The language that suits a browser best, by its Accept-Language header; English where none does."""
    wanted = [_ALIASES.get(tag.partition("-")[0], tag) for tag in _by_weight(accepted)]
    return tongue(negotiate_locale(wanted, LANGUAGES, sep="-") or LANGUAGES[0])


@cache
def tongue(code: str) -> Tongue:
    """One of LANGUAGES. Raises KeyError for any other."""
    if code not in LANGUAGES:
        raise KeyError(code)
    return Tongue(Locale.parse(code), _catalogue(code))


@cache
def direction(code: str) -> str:
    """ "rtl" for a language written from right to left, else "ltr"."""
    try:
        return Locale.parse(code.replace("-", "_")).text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"


def _catalogue(code: str) -> NullTranslations:
    if code == LANGUAGES[0]:
        return NullTranslations()
    machine = BytesIO()
    with (files("ordret.web") / "locale" / f"{code}.po").open("rb") as file:
        write_mo(machine, read_po(file, locale=code))
    machine.seek(0)
    return Translations(machine)


@cache
def _language(locale: Locale, code: str) -> str:
    return str(locale.languages.get(code.replace("-", "_"), code))


def _by_weight(accepted: str) -> list[str]:
    """The tags of an Accept-Language header, those wanted most first (RFC 9110, 12.5.4); what is none is left out."""
    weighed = []
    for number, told in enumerate(accepted[:200].split(",")):
        tag, _, weight = told.strip().partition(";q=")
        try:
            weighed.append((-float(weight or 1), number, tag.strip().lower()))
        except ValueError:
            continue
    return [tag for weight, _, tag in sorted(weighed) if tag and weight]


def _is_last(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1
