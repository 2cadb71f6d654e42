import tomllib
from collections import Counter

import pytest
from babel import Locale

from ordret.names import NOBODY, identity, tables
from ordret.names.tables import Known
from ordret.pack import LANG, languages

RUSSIA = tomllib.loads((LANG / "countries.toml").read_text("utf-8"))["RU"]


@pytest.mark.parametrize("lang", languages())
def test_a_country_has_its_code_and_item_under_every_name(lang: str) -> None:
    assert identity(Locale.parse(lang).territories["RU"], lang) == Known("RU", "Q159")
    assert identity("USA", lang) == Known("US", "Q30")


@pytest.mark.parametrize("lang", languages())
def test_a_capital_is_in_its_country(lang: str) -> None:
    assert identity(RUSSIA["capital"][lang][0], lang) == Known("RU", "Q649")


def test_a_country_has_a_code_of_two_letters_or_none() -> None:
    assert (identity("England", "en").country, identity("Sovjetunionen", "da").country) == ("GB", None)
    assert {len(known.country) for known in tables("en").known.values() if known.country} == {2}


def test_what_means_several_things_has_no_identity() -> None:
    assert identity("Georgia", "en") == identity("Washington", "en") == NOBODY


def test_what_no_table_has_and_a_language_without_a_pack_have_none() -> None:
    assert identity("Varnsund", "nb") == identity("Russia", "xx") == NOBODY


@pytest.mark.parametrize("lang", languages())
def test_peoples_and_adjectives_are_known_also_at_the_start_of_a_sentence(lang: str) -> None:
    forms = {*RUSSIA["people"][lang], *RUSSIA["adjective"][lang]}
    assert all("people" in tables(lang).tags[form[0].upper() + form[1:]] for form in forms)


def test_given_names_may_be_joined() -> None:
    held = tables("da")
    assert held.given("Carl-Emil")
    assert not held.given("Carl-Nordhavn")


@pytest.mark.parametrize("file", ["given.tsv", "surnames.tsv", "places.tsv"])
def test_a_table_has_every_name_once_and_nothing_else(file: str) -> None:
    rows = [line.split("\t") for line in (LANG / file).read_text("utf-8").splitlines() if not line.startswith("#")]
    assert [name for name, count in Counter(row[0] for row in rows).items() if count > 1] == []
    assert {len(row) for row in rows} <= {1, 2, 3}
    assert {row[2] for row in rows if len(row) == 3} == {"?"}
    assert all(row[0] == row[0].strip() and row[0] for row in rows)
