"""What hangs to a greater meeting, in one report."""

import pytest

from ordret.link.occasions import Met, met
from ordret.link.parties import Party
from ordret.link.sides import Told, sides
from ordret.link.spots import Spot
from ordret.model import MeetingMode

COUNCIL = Party("m-1", "body", "body strait council", "council")
RONNE, VARN = Party("m-2", "person", "person ronne", "ronne"), Party("m-3", "person", "person varn", "varn")
ELMSBY, MARLOW = Spot("elmsby", "GB"), Spot("marlow", "GB")
DAY = 741_000


def told(text: str, words: str, mode: MeetingMode, *, at: Spot | None = None, on: int | None = None) -> Told:
    parties = [COUNCIL] if mode == "multilateral" else [RONNE, VARN]
    days = (on, on) if on else None
    found: Met = met(words, "s", mode, "held", parties=parties, spot=at, held=days, printed=(DAY + 1, DAY + 1))
    return Told(found, text.index(words), text.index(words) + len(words))


def hung(text: str, lang: str, *meetings: Told) -> list[tuple[str, str, str]]:
    return [(side.part, side.whole, side.because) for side in sides(text, lang, meetings)]


RAADET = "Rådet mødtes i Elmsby. Rønne talte med Varn på sidelinjen af mødet."
RAADET_NB = "Rådet møttes i Elmsby. Rønne snakket med Varn på sidelinja av møtet."
RAADET_SV = "Rådet möttes i Elmsby. Rønne talade med Varn vid sidan av mötet."


@pytest.mark.parametrize(
    ("lang", "text", "part", "whole", "words"),
    [
        ("da", RAADET, "talte med Varn", "mødtes", "på sidelinjen af"),
        ("nb", RAADET_NB, "snakket med Varn", "møttes", "på sidelinja av"),
        ("sv", RAADET_SV, "talade med Varn", "möttes", "vid sidan av"),
        ("en", "The council met. On the sidelines of it Rønne saw Varn.", "saw Varn", "met", "On the sidelines of"),
        ("de", "Der Rat tagte. Am Rande sprach Rønne mit Varn.", "sprach Rønne", "tagte", "Am Rande"),
        ("nl", "De raad kwam. Rønne sprak Varn in de marge van de top.", "sprak Varn", "kwam", "in de marge van"),
        ("fi", "Neuvosto istui. Hän tapasi Varnin kokouksen yhteydessä.", "tapasi", "istui", "kokouksen yhteydessä"),
    ],
)
def test_words_of_the_margin_hang_talks_to_the_meeting(lang: str, text: str, part: str, whole: str, words: str) -> None:
    meetings = told(text, whole, "multilateral"), told(text, part, "bilateral")
    assert hung(text, lang, *meetings) == [(part, whole, f"“{words}”")]


TEXT = "The council met. Rønne saw Varn."


def test_talks_in_the_town_of_a_meeting_on_its_day_hang_to_it() -> None:
    council = told(TEXT, "met", "multilateral", at=ELMSBY, on=DAY)
    (side,) = hung(TEXT, "en", council, told(TEXT, "saw", "bilateral", at=ELMSBY, on=DAY))
    assert side == ("saw", "met", "at the same place on the same day")


def test_talks_of_another_day_or_town_or_by_telephone_do_not() -> None:
    council = told(TEXT, "met", "multilateral", at=ELMSBY, on=DAY)
    assert hung(TEXT, "en", council, told(TEXT, "saw", "bilateral", at=ELMSBY, on=DAY - 3)) == []
    assert hung(TEXT, "en", council, told(TEXT, "saw", "bilateral", at=MARLOW, on=DAY)) == []
    assert hung(TEXT, "en", council, told(TEXT, "saw", "call", on=DAY)) == []
    assert hung(TEXT, "en", council, told(TEXT, "saw", "bilateral")) == []


def test_words_of_another_sentence_hang_nothing() -> None:
    text = "On the sidelines of the council there was music. Rønne saw Varn."
    assert hung(text, "en", told(text, "council", "multilateral"), told(text, "saw", "bilateral")) == []
