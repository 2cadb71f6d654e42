"""Popes and monarchs by their English names, since papers translate them: only behind a title."""

from collections.abc import Mapping
from functools import cache

from ordret.link.people.spelling import plain, spelling


def in_english(words: list[str], lang: str) -> list[str]:
    """The words of a name, title and name in English: "Papst Franziskus" is Pope Francis. Others stay as they are."""
    title = _titles(lang).get(words[0].casefold()) if len(words) > 1 else None
    if title is None:
        return words
    names = [piece for word in words[1:] for piece in word.split("-") if plain(piece, lang) - {""}]
    return [title, *(_english(name) for name in names)]


def _english(name: str) -> str:
    return next((found for letters in plain(name, "") if (found := _names().get(letters))), name)


@cache
def _titles(lang: str) -> Mapping[str, str]:
    return {word: title for title, words in spelling().titles.items() for word in words.get(lang, [])}


@cache
def _names() -> Mapping[str, str]:
    rows = spelling().regnal["names"]
    return {letters: names[0] for names in rows for name in names for letters in plain(name, "")}
