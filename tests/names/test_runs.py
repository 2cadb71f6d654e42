from itertools import pairwise

import pytest

from ordret import pack
from ordret.names.capitals import is_opening, plain
from ordret.names.runs import runs
from ordret.names.tables import tables


def cut(lang: str, text: str) -> list[str]:
    """The candidates of a text."""
    return [text[run.start : run.end] for run in runs(text, 0, len(text), pack.load(lang), tables(lang))]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("nb", "Hun møtte Kari Lundmo i Bodø.", ["Kari Lundmo", "Bodø"]),
        ("nb", "Vi traff Norges statsminister Kari Lundmo.", ["Norges", "Kari Lundmo"]),
        ("nb", "Her taler Høyres Kari Lundmo.", ["Høyres", "Kari Lundmo"]),
        ("nb", "Spesielt Kari Lundmo var glad.", ["Spesielt", "Kari Lundmo"]),
        ("de", "Es kam der Fischer Max Krogholt.", ["Fischer", "Max Krogholt"]),
        ("en", "He blamed Foreign Minister Edda Varn.", ["Foreign", "Edda Varn"]),
        ("en", "He blamed Norway's Edda Varn.", ["Norway", "Edda Varn"]),
        ("de", "Das sagte Hafenmeisterin Edda Varn.", ["Hafenmeisterin", "Edda Varn"]),
        ("da", "Vi mødte hr. Varn.", ["Varn"]),
    ],
)
def test_titles_and_owners_are_cut_off_a_name(lang: str, text: str, names: list[str]) -> None:
    assert cut(lang, text) == names


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("de", "Es kam Friedrich von der Aue.", "Friedrich von der Aue"),
        ("nb", "Vi traff Marco van Basten.", "Marco van Basten"),
        ("en", "They met Khalid al-Otaibi.", "Khalid al-Otaibi"),
        ("en", "They met D. J. Farrow.", "D. J. Farrow"),
        ("en", "They met in Stoke-on-Trent.", "Stoke-on-Trent"),
        ("da", "Det siger Birch & Krog.", "Birch & Krog"),
        ("sv", "Det kom från Förenta nationerna.", "Förenta nationerna"),
        ("nb", "Det kom fra Bergen kommune.", "Bergen kommune"),
        ("da", "Det kom fra Institut for Menneskerettigheder.", "Institut for Menneskerettigheder"),
        ("en", "It came from the Ministry of Defence.", "Ministry of Defence"),
    ],
)
def test_small_words_may_stand_within_a_name(lang: str, text: str, name: str) -> None:
    assert cut(lang, text)[-1] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Das sagte Markus Schwarz von der FDP.", ["Das", "Markus Schwarz", "FDP"]),
        ("Das sagte Anke Wolf der Deutschen Presse.", ["Das", "Anke Wolf", "Deutschen Presse"]),
    ],
)
def test_a_preposition_is_no_particle(text: str, names: list[str]) -> None:
    assert [name for name in cut("de", text) if name != "Das"] == names[1:]


def test_words_of_a_headline_in_capitals_stand_each_for_itself() -> None:
    assert cut("nb", "STREIKEN LAMMER TROMSØ") == ["STREIKEN", "LAMMER", "TROMSØ"]


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("|Varn kom.", True),
        ("Det er slutt. |Varn kom.", True),
        ("– |Varn kom.", True),
        ("«|Varn kom».", True),
        ("Her er |Varn.", False),
        ("«Ja», |Varn", False),
        ("Hos dr. |Varn", False),
        ("Nei, |Varn", False),
    ],
)
def test_where_a_sentence_opens_a_capital_proves_nothing(text: str, opens: bool) -> None:
    at = text.index("|")
    assert is_opening(text.replace("|", ""), at, pack.load("nb")) is opens


def test_soft_hyphens_and_line_ends_are_no_part_of_a_name() -> None:
    assert plain("Edda\nVa\xadrn") == "Edda Varn"


def test_no_candidate_lies_within_another() -> None:
    text = "Universitetet i Oslo, Oslo universitet og Norges Bank i Oslo. " * 3
    found = list(runs(text, 0, len(text), pack.load("nb"), tables("nb")))
    assert all(a.end <= b.start for a, b in pairwise(found))
