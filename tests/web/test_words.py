"""The catalogues: every text of the interface in every language, with the same places to be filled."""

import re
from importlib.resources import files

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from ordret.web.tongue import LANGUAGES
from ordret.web.words import texts

PLACE = re.compile(r"%\((\w+)\)")
every_language = pytest.mark.parametrize("code", LANGUAGES[1:])


def _catalogue(code: str) -> Catalog:
    with (files("ordret.web") / "locale" / f"{code}.po").open("rb") as file:
        return read_po(file, locale=code)


def _forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """A text; one that counts in the singular and the plural, which all our languages have."""
    return (text,) if isinstance(text, str) else tuple(text or ())


@every_language
def test_what_is_said_is_translated_and_nothing_else(code: str) -> None:
    own = {message.id for message in _catalogue(code) if message.id}
    assert own == {message.id for message in texts() if message.id}
    assert not [message.id for message in _catalogue(code) if not all(_forms(message.string) or [None])]


@every_language
def test_places_to_be_filled_are_the_same(code: str) -> None:
    for message in _catalogue(code):
        if message.id:
            for own, told in zip(_forms(message.id), _forms(message.string), strict=True):
                assert set(PLACE.findall(told)) == set(PLACE.findall(own)), message.id
