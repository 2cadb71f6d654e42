import pytest

from find.heard import quotations
from ordret.model import Part

VARN = "Edda Varn"


def speaker(lang: str, text: str) -> Part:
    """Who speaks last in a text that says so."""
    said = quotations(lang, text)[-1].speaker
    assert said is not None
    return said


@pytest.mark.parametrize(
    ("lang", "report", "speech", "pronoun"),
    [
        ("en", "The mayor, Edda Varn, came on Friday.", "“We go,” she said.", "she"),
        ("da", "Borgmester Edda Varn kom fredag.", "»Vi går,« sagde hun.", "hun"),
        ("nb", "Ordfører Edda Varn kom fredag.", "– Vi går, sa hun.", "hun"),
        ("nn", "Ordførar Edda Varn kom fredag.", "– Vi går, sa ho.", "ho"),
        ("sv", "Borgmästare Edda Varn kom på fredagen.", "– Vi går, sade hon.", "hon"),
        ("de", "Bürgermeister Edda Varn kam am Freitag.", "„Wir gehen“, sagte er.", "er"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_pronoun_stands_for_the_one_name_before_it(
    lang: str, report: str, speech: str, pronoun: str, gap: str
) -> None:
    said = speaker(lang, report + gap + speech)
    assert said.named is not None
    assert (said.kind, said.name, said.here.text, said.named.text) == ("person", VARN, pronoun, VARN)
    assert said.named.start < said.here.start


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Edda Varn met Tom Orrick on Friday.\n\n“We go,” she said."),
        ("da", "Edda Varn mødte Tom Orrick fredag.\n\n»Vi går,« sagde hun."),
        ("nb", "Edda Varn møtte Tom Orrick fredag.\n\n– Vi går, sa hun."),
        ("nn", "Edda Varn møtte Tom Orrick fredag.\n\n– Vi går, sa ho."),
        ("sv", "Edda Varn mötte Tom Orrick på fredagen.\n\n– Vi går, sade hon."),
        ("de", "Edda Varn traf Tom Orrick am Freitag.\n\n„Wir gehen“, sagte er."),
    ],
)
def test_of_two_names_it_could_mean_a_pronoun_means_neither(lang: str, text: str) -> None:
    assert speaker(lang, text).name is None


@pytest.mark.parametrize(
    "text",
    [
        "The harbour closed.\n\n“We go,” she said.",
        "Varn came.\n\n“We go,” she said.",
        "“We go,” she said, and Edda Varn left.",
        "“We go,” she said.\n\nEdda Varn left.",
    ],
)
def test_a_pronoun_before_every_full_name_stays_one(text: str) -> None:
    assert speaker("en", text).name is None


def test_a_pronoun_looks_no_further_back_than_one_paragraph() -> None:
    assert speaker("en", "Edda Varn came.\n\nThe harbour closed.\n\n“We go,” she said.").name is None


def test_a_name_in_its_own_paragraph_goes_before_one_in_the_paragraph_before() -> None:
    text = "Edda Varn came.\n\nTom Orrick stayed on the quay. “We go,” he said."
    assert speaker("en", text).name == "Tom Orrick"


def test_one_person_named_twice_is_one_person() -> None:
    said = speaker("en", "Edda Varn came on Friday. Varn was late.\n\n“We go,” she said.")
    assert said.named is not None
    assert (said.name, said.named.start) == (VARN, 0)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The mayor came with Edda Varn.\n\n“Tom Orrick is a liar,” she said."),
        ("nb", "Ordføreren kom med Edda Varn.\n\n– Tom Orrick lyver, sa hun."),
        ("de", "Der Bürgermeister kam mit Edda Varn.\n\n„Tom Orrick lügt“, sagte er."),
    ],
)
def test_whom_the_words_are_about_is_not_counted(lang: str, text: str) -> None:
    assert speaker(lang, text).name == VARN


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The mayor came.\n\n“Tom Orrick is a liar,” she said."),
        ("nb", "Ordføreren kom.\n\n– Tom Orrick lyver, sa hun."),
        ("de", "Der Bürgermeister kam.\n\n„Tom Orrick lügt“, sagte er."),
    ],
)
def test_nobody_is_taken_for_the_one_they_speak_of(lang: str, text: str) -> None:
    assert speaker(lang, text).name is None


def test_a_country_is_nobody_whom_a_pronoun_could_mean() -> None:
    assert speaker("en", "Edda Varn came from South Africa.\n\n“We go,” she said.").name == VARN
    assert speaker("en", "The ship came from South Africa.\n\n“We go,” she said.").name is None


@pytest.mark.parametrize(
    ("lang", "text", "pronoun"),
    [
        ("en", "Edda Varn came.\n\n“We go,” they said.", "they"),
        ("nb", "Edda Varn kom.\n\n– Vi går, sa de.", "de"),
        ("de", "Edda Varn kam.\n\n„Wir gehen“, sagte sie.", "sie"),  # "she" or "they"
    ],
)
def test_a_pronoun_that_may_mean_several_people_stays_one(lang: str, text: str, pronoun: str) -> None:
    said = speaker(lang, text)
    assert (said.name, said.here.text) == (None, pronoun)
