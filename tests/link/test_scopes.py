"""What narrows down a number, in each language."""

import pytest

from ordret.link.series.scopes import clash, languages, scopes
from ordret.pack import languages as read


def of(text: str, lang: str) -> set[str]:
    """The scopes of the figure in square brackets; other figures are in round ones."""
    start, end = text.index("["), text.index("]") - 1
    bare = text.replace("[", "").replace("]", "")
    ahead = max([bare.rfind(")", 0, start) + 1, 0])
    behind = bare.find("(", end)
    return set(scopes(bare, start, end, before=ahead, behind=len(bare) if behind < 0 else behind, lang=lang))


def test_every_language_that_is_read_has_them() -> None:
    assert set(languages()) == set(read())


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("da", "I Brantholm blev [14 personer] dræbt, og (30) såret.", {"dead"}),
        ("da", "I Brantholm blev (14 personer) dræbt, og [30] såret.", {"injured"}),
        ("da", "Færgen sejler [8.000 passagerer] om dagen.", {"day"}),
        ("da", "Ledigheden steg til [12 procent] i maj.", {"to"}),
        ("da", "Det er [højst 40 skibe], og de fleste af dem er både.", set()),
        ("en", "There are [40 ships] of them in the bay.", {"part"}),
        ("nb", "Politiet har pågrepet ytterligere [tre personer].", {"held", "more"}),
        ("nb", "I alt [40 hus] står uten strøm.", {"total"}),
        ("nn", "[Fem personar] er sakna etter raset.", {"missing"}),
        ("nn", "Prisen gjekk opp med [5 prosent].", {"by"}),
        ("sv", "[Tolv personer] greps i Brantholm.", {"held"}),
        ("sv", "Av dem är [sju kvinnor].", {"part", "women"}),
        ("de", "[14 Menschen] starben, (30) wurden verletzt.", {"dead"}),
        ("de", "(14 Menschen) starben, [30] wurden verletzt.", {"injured"}),
        ("de", "Die Fähre befördert [8.000 Gäste] pro Tag.", {"day"}),
        ("de", "Die Quote sank von [12 Prozent] auf (9 Prozent).", {"from"}),
        ("en", "The quarry killed [14 people] and injured (30 others).", {"dead"}),
        ("en", "Another [20 houses] lost power.", {"more"}),
        ("en", "Sales fell by [3 per cent] to (90 tonnes).", {"by"}),
        ("en", "Sales fell by (3 per cent) to [90 tonnes].", {"to"}),
        ("nl", "Bij de brand kwamen [vier mensen] om het leven.", {"dead"}),
        ("nl", "Er vielen [zes gewonden].", {"injured"}),
        ("fi", "[14 ihmistä] kuoli louhoksessa.", {"dead"}),
        ("fi", "Lautta kuljettaa [8 000 matkustajaa] päivässä.", {"day"}),
    ],
)
def test_what_narrows_a_figure_down(lang: str, text: str, found: set[str]) -> None:
    assert of(text, lang) == found


@pytest.mark.parametrize(
    ("left", "right", "kept_apart"),
    [
        ({"dead"}, {"injured"}, ("dead", "injured")),
        ({"dead"}, {"dead", "total"}, None),
        ({"dead"}, set(), None),
        ({"day"}, {"year"}, ("day", "year")),
        ({"day"}, set(), ("day", "")),
        (set(), {"more"}, ("", "more")),
        ({"total"}, {"north"}, ("total", "north")),
        ({"by"}, {"to"}, ("by", "to")),
    ],
)
def test_what_keeps_two_figures_apart(left: set[str], right: set[str], kept_apart: tuple[str, str] | None) -> None:
    assert clash(frozenset(left), frozenset(right)) == kept_apart
