"""Where a pronoun could mean two people, it means who spoke last, unless anybody came between."""

from typing import NamedTuple

import pytest

from find.heard import quotations
from ordret.model import Part

VARN = "Edda Varn"


class Told(NamedTuple):
    """Sentences of one language: two women met, one of them speaks, and something happens before a pronoun speaks."""

    met: str
    said: str
    she: str
    he: str
    another: str
    somebody: str
    rain: str
    herself: str


TOLD = {
    "en": Told(
        "Edda Varn and Anna Orrick met in May.",
        "Varn said that the harbour will close.",
        "She said that the bridge is old.",
        "He said that the bridge is old.",
        "Orrick left.",
        "A doctor left.",
        "It rained all day.",
        "Varn left.",
    ),
    "da": Told(
        "Edda Varn og Anna Orrick mødtes i maj.",
        "Varn siger, at havnen lukker.",
        "Hun siger, at broen er gammel.",
        "Han siger, at broen er gammel.",
        "Orrick gik.",
        "En læge gik.",
        "Det regnede hele dagen.",
        "Varn gik hjem.",
    ),
    "nb": Told(
        "Edda Varn og Anna Orrick møttes i mai.",
        "Varn sier at havnen stenger.",
        "Hun sier at broen er gammel.",
        "Han sier at broen er gammel.",
        "Orrick gikk.",
        "En lege gikk.",
        "Det regnet hele dagen.",
        "Varn gikk hjem.",
    ),
    "nn": Told(
        "Edda Varn og Anna Orrick møttest i mai.",
        "Varn seier at hamna stengjer.",
        "Ho seier at brua er gammal.",
        "Han seier at brua er gammal.",
        "Orrick gjekk.",
        "Ein lege gjekk.",
        "Det regna heile dagen.",
        "Varn gjekk heim.",
    ),
    "sv": Told(
        "Edda Varn och Anna Orrick möttes i maj.",
        "Varn säger att hamnen stänger.",
        "Hon säger att bron är gammal.",
        "Han säger att bron är gammal.",
        "Orrick gick.",
        "En läkare gick.",
        "Det regnade hela dagen.",
        "Varn gick hem.",
    ),
    "de": Told(
        "Edda Varn und Anna Orrick trafen sich im Mai.",
        "Varn sagte, dass der Hafen schließt.",
        "Sie sagte, dass die Brücke alt ist.",
        "Er sagte, dass die Brücke alt ist.",
        "Orrick ging.",
        "Ein Arzt ging.",
        "Es regnete den ganzen Tag.",
        "Varn ging nach Hause.",
    ),
    "nl": Told(
        "Edda Varn en Anna Orrick kwamen in mei.",
        "Varn zei dat de haven dichtgaat.",
        "Ze zei dat de brug oud is.",
        "Hij zei dat de brug oud is.",
        "Orrick ging.",
        "Een arts ging.",
        "Het regende de hele dag.",
        "Varn ging naar huis.",
    ),
}
langs = pytest.mark.parametrize("lang", TOLD)


def speaker(lang: str, *paragraphs: str) -> Part:
    """Who speaks last."""
    said = quotations(lang, "\n\n".join(paragraphs))[-1].speaker
    assert said is not None
    return said


@langs
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_pronoun_means_who_spoke_last_in_its_paragraph_or_the_one_before(lang: str, gap: str) -> None:
    told = TOLD[lang]
    said = speaker(lang, told.met, told.said + gap + told.she)
    assert said.named is not None
    assert (said.name, said.named.text, said.here.text) == (VARN, VARN, told.she.split()[0])


@langs
def test_a_pronoun_that_does_not_fit_who_spoke_last_stays_one(lang: str) -> None:
    told = TOLD[lang]
    assert speaker(lang, told.met, told.said, told.he).name is None


@langs
def test_a_name_that_came_between_leaves_the_pronoun_open(lang: str) -> None:
    told = TOLD[lang]
    assert speaker(lang, told.met, f"{told.said} {told.another}", told.she).name is None


@langs
def test_somebody_without_a_name_who_came_between_leaves_it_open(lang: str) -> None:
    told = TOLD[lang]
    assert speaker(lang, told.met, f"{told.said} {told.somebody}", told.she).name is None


@langs
def test_a_paragraph_between_must_be_about_who_spoke(lang: str) -> None:
    told = TOLD[lang]
    assert speaker(lang, told.met, told.said, told.rain, told.she).name is None
    assert speaker(lang, told.met, told.said, told.herself, told.she).name == VARN


@pytest.mark.parametrize(
    ("lang", "said", "pronoun"),
    [
        ("en", "“We go,” Varn said.", "She said that the bridge is old."),
        ("en", "“Orrick is wrong,” Varn said.", "She said that the bridge is old."),
        ("nb", "– Vi går, sier Varn.", "Hun sier at broen er gammel."),
        ("sv", "– Vi går, säger Varn.", "Hon säger att bron är gammal."),
        ("de", "„Wir gehen“, sagte Varn.", "Sie sagte, dass die Brücke alt ist."),
    ],
)
def test_who_spoke_last_may_have_spoken_in_marks(lang: str, said: str, pronoun: str) -> None:
    assert speaker(lang, TOLD[lang].met, said, pronoun).name == VARN


@pytest.mark.parametrize(
    ("lang", "pronoun"),
    [
        ("en", "They said that the bridge is old."),
        ("nb", "De sier at broen er gammel."),
        ("de", "Sie sagten, dass die Brücke alt ist."),
    ],
)
def test_many_are_not_the_one_who_spoke_last(lang: str, pronoun: str) -> None:
    assert speaker(lang, TOLD[lang].met, TOLD[lang].said, pronoun).name is None
