import pytest

from ordret.link.wording.signs import signs
from ordret.pack import load

CLEAR = [
    ("da", "Vi har lukket skolen.", {"past"}),
    ("da", "Vi kommer til at lukke skolen.", {"to come"}),
    ("sv", "Vi kommer att stänga skolan.", {"to come"}),
    ("nb", "I fjor bygde vi tre skoler.", {"past"}),
    ("en", "We will close the school.", {"to come"}),
    ("en", "Next year the school is ours.", {"to come"}),
    ("de", "Die Schule haben wir gestern eröffnet.", {"past"}),
    ("de", "Wir werden die Schule öffnen.", {"to come"}),
]
NOT_CLEAR = [
    ("da", "Skolen er lukket."),  # a state, or what was done
    ("en", "The school closes on Monday."),
    ("en", "We told them that we will close it."),
    ("de", "Die Preise sind in einem Jahr gestiegen."),  # not "in a year's time"
    ("nb", "Vi skulle ha lukket den."),
    ("da", "Så vi fortsætter."),  # "så" is no verb here
]


@pytest.mark.parametrize(("lang", "text", "way"), CLEAR)
def test_what_says_but_one_of_past_and_to_come_is_clear(lang: str, text: str, way: set[str]) -> None:
    assert signs(text, load(lang)).times == way


@pytest.mark.parametrize(("lang", "text"), NOT_CLEAR)
def test_what_may_be_either_is_not(lang: str, text: str) -> None:
    assert signs(text, load(lang)).times == frozenset()
