"""Words that hold a number against one that was told before."""

from collections.abc import Mapping
from functools import cache

import msgspec

from ordret.amount import number_words
from ordret.pack import LANG
from ordret.pack.phrases import Phrases, phrases


def holds_against(text: str, lang: str) -> bool:
    """Whether words ahead of a number, in its sentence, say that it is one of what was counted before."""
    held = _table(lang)
    return held is not None and any(True for _ in held.within(text))


@cache
def languages() -> tuple[str, ...]:
    """The languages that the table has."""
    return tuple(_rows())


@cache
def _table(lang: str) -> Phrases | None:
    row, words = _rows().get(lang), number_words(lang)
    return phrases(row, words.numbers if words else ()) if row else None


@cache
def _rows() -> Mapping[str, dict[str, list[str]]]:
    return msgspec.toml.decode((LANG / "claims.toml").read_bytes(), type=dict[str, dict[str, list[str]]])
