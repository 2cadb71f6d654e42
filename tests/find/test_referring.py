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
        ("de", "Bürgermeister Jörn Varn kam am Freitag.", "„Wir gehen“, sagte er.", "er"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_pronoun_stands_for_the_one_name_before_it(
    lang: str, report: str, speech: str, pronoun: str, gap: str
) -> None:
    said = speaker(lang, report + gap + speech)
    name = "Jörn Varn" if lang == "de" else VARN
    assert said.named is not None
    assert (said.kind, said.name, said.here.text, said.named.text) == ("person", name, pronoun, name)
    assert said.named.start < said.here.start


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Mayor Edda Varn met Mayor Ann Orrick on Friday.\n\n“We go,” she said."),
        ("da", "Borgmester Edda Varn mødte borgmester Ann Orrick fredag.\n\n»Vi går,« sagde hun."),
        ("nb", "Ordfører Edda Varn møtte ordfører Ann Orrick fredag.\n\n– Vi går, sa hun."),
        ("nn", "Ordførar Edda Varn møtte ordførar Ann Orrick fredag.\n\n– Vi går, sa ho."),
        ("sv", "Borgmästare Edda Varn mötte borgmästare Ann Orrick på fredagen.\n\n– Vi går, sade hon."),
        ("de", "Bürgermeister Jörn Varn traf Bürgermeister Tom Orrick am Freitag.\n\n„Wir gehen“, sagte er."),
    ],
)
def test_of_two_names_it_could_mean_a_pronoun_means_neither(lang: str, text: str) -> None:
    assert speaker(lang, text).name is None


@pytest.mark.parametrize(
    "text",
    [
        "The harbour closed.\n\n“We go,” she said.",
        "Mayor Varn came.\n\n“We go,” she said.",
        "“We go,” she said, and Mayor Edda Varn left.",
        "“We go,” she said.\n\nMayor Edda Varn left.",
    ],
)
def test_a_pronoun_before_every_full_name_stays_one(text: str) -> None:
    assert speaker("en", text).name is None


def test_a_pronoun_looks_no_further_back_than_one_paragraph() -> None:
    assert speaker("en", "Mayor Edda Varn came.\n\nThe harbour closed.\n\n“We go,” she said.").name is None


def test_a_name_in_its_own_paragraph_goes_before_one_in_the_paragraph_before() -> None:
    text = "Mayor Edda Varn came.\n\nMayor Tom Orrick stayed on the quay. “We go,” he said."
    assert speaker("en", text).name == "Tom Orrick"


def test_one_person_named_twice_is_one_person() -> None:
    text = "Mayor Edda Varn came on Friday. Varn was late.\n\n“We go,” she said."
    said = speaker("en", text)
    assert said.named is not None
    assert (said.name, said.named.start) == (VARN, text.index(VARN))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Mayor Edda Varn came.\n\n“Tom Orrick is a liar,” she said."),
        ("nb", "Ordfører Edda Varn kom.\n\n– Tom Orrick lyver, sa hun."),
        ("de", "Bürgermeister Jörn Varn kam.\n\n„Tom Orrick lügt“, sagte er."),
    ],
)
def test_whom_the_words_are_about_is_not_counted(lang: str, text: str) -> None:
    assert speaker(lang, text).name == ("Jörn Varn" if lang == "de" else VARN)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Mayor Edda Varn met Mayor Tom Orrick on Friday. “We go,” she said.", VARN),
        ("en", "Mayor Edda Varn met Mayor Tom Orrick on Friday. “We go,” he said.", "Tom Orrick"),
        ("da", "Borgmester Edda Varn mødte borgmester Tom Orrick fredag.\n\n»Vi går,« sagde han.", "Tom Orrick"),
        ("sv", "Borgmästare Edda Varn mötte borgmästare Tom Orrick på fredagen.\n\n– Vi går, sade hon.", VARN),
        ("de", "Bürgermeister Edda Varn traf Bürgermeister Tom Orrick. „Wir gehen“, sagte er.", "Tom Orrick"),
    ],
)
def test_of_a_man_and_a_woman_a_pronoun_means_the_one_it_can(lang: str, text: str, name: str) -> None:
    assert speaker(lang, text).name == name


def test_a_verb_tells_whether_a_pronoun_is_one_or_many() -> None:
    text = "Bürgermeisterin Edda Varn traf Bürgermeister Tom Orrick. "
    assert speaker("de", text + "„Wir gehen“, sagte sie.").name == VARN
    assert speaker("de", text + "„Wir gehen“, sagten sie.").name is None


def test_a_given_name_of_both_sexes_rules_nobody_out() -> None:
    assert speaker("en", "Mayor Kim Varn met Mayor Tom Orrick on Friday. “We go,” he said.").name is None


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("en", "Foreign minister Edda Varn came.\n\n“We go,” the minister said.", "the minister"),
        ("da", "Udenrigsminister Edda Varn kom.\n\n»Vi går,« sagde ministeren.", "ministeren"),
        ("nb", "Utenriksminister Edda Varn kom.\n\n– Vi går, sa ministeren.", "ministeren"),
        ("nn", "Utanriksminister Edda Varn kom.\n\n– Vi går, sa ministeren.", "ministeren"),
        ("sv", "Utrikesminister Edda Varn kom.\n\n– Vi går, sade ministern.", "ministern"),
        ("de", "Außenministerin Edda Varn kam.\n\n„Wir gehen“, sagte die Ministerin.", "die Ministerin"),
    ],
)
def test_a_role_stands_for_the_one_who_has_it(lang: str, text: str, role: str) -> None:
    said = speaker(lang, text)
    assert (said.name, said.role, said.here.text) == (VARN, role, role)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Foreign minister Edda Varn met finance minister Ann Orrick.\n\n“We go,” the minister said."),
        ("en", "Foreign minister Edda Varn came.\n\n“We go,” the finance minister said."),
        ("en", "Foreign minister Edda Varn came.\n\n“We go,” a minister said."),
        ("da", "Udenrigsminister Edda Varn mødte finansminister Ann Orrick.\n\n»Vi går,« sagde ministeren."),
        ("sv", "Utrikesminister Edda Varn kom.\n\n– Vi går, sade finansministern."),
        ("de", "Außenministerin Edda Varn kam.\n\n„Wir gehen“, sagte der Minister."),
    ],
)
def test_a_role_that_two_have_or_another_has_stays_one(lang: str, text: str) -> None:
    assert speaker(lang, text).name is None


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
    assert speaker("en", "Mayor Edda Varn came from South Africa.\n\n“We go,” she said.").name == VARN
    assert speaker("en", "The ship came from South Africa.\n\n“We go,” she said.").name is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“We will not pay,” Edda Varn said.\n\nEdda Varn stayed on the quay. “We go,” she said."),
        ("en", "Edda Varn said the harbour would close. “We go,” she said."),
        ("nb", "Edda Varn sier at havnen stenger.\n\n– Vi går, sier hun."),
        ("nb", "– Vi betaler ikke, sa Edda Varn.\n\nEdda Varn ble på kaia. – Vi går, sa hun."),
    ],
)
def test_whoever_speaks_elsewhere_is_a_person_a_pronoun_can_mean(lang: str, text: str) -> None:
    said = speaker(lang, text)
    assert said.named is not None
    assert (said.name, said.named.start) == (VARN, text.index(VARN))


@pytest.mark.parametrize(
    ("lang", "text", "pronoun"),
    [
        ("en", "The plan was criticised by Human Rights Watch. “We disagree with it,” she said.", "she"),
        ("nb", "Planen ble kritisert av Human Rights Watch.\n\n– Vi er uenige, sa hun.", "hun"),
    ],
)
def test_a_name_that_nothing_shows_to_be_a_persons_is_nobody_whom_a_pronoun_could_mean(
    lang: str, text: str, pronoun: str
) -> None:
    said = speaker(lang, text)
    assert (said.name, said.here.text) == (None, pronoun)


@pytest.mark.parametrize(
    ("lang", "text", "pronoun"),
    [
        ("en", "Mayor Edda Varn came.\n\n“We go,” they said.", "they"),
        ("nb", "Ordfører Edda Varn kom.\n\n– Vi går, sa de.", "de"),
        ("de", "Bürgermeister Edda Varn kam.\n\n„Wir gehen“, sagten sie.", "sie"),
    ],
)
def test_a_pronoun_that_may_mean_several_people_stays_one(lang: str, text: str, pronoun: str) -> None:
    said = speaker(lang, text)
    assert (said.name, said.here.text) == (None, pronoun)


@pytest.mark.parametrize(
    ("lang", "text", "pronoun"),
    [
        ("en", "“It was a betrayal,” Judge Edda Varn said. The defendant looked down. “I am sorry,” he said.", "he"),
        ("da", 'Det er alvorligt, sagde borgmester Edda Varn. Den tiltalte tav. "Jeg løb bare," sagde han.', "han"),
        ("nb", "Ordfører Edda Varn kom til stedet. En nabo våknet. «Jeg løp ut», sa han.", "han"),
        ("de", "Das gelte, sagte Richterin Edda Varn. Der Angeklagte schwieg. „Ich war es“, sagte er.", "er"),
    ],
)
def test_a_sentence_between_that_is_about_somebody_without_a_name_leaves_the_pronoun_open(
    lang: str, text: str, pronoun: str
) -> None:
    said = speaker(lang, text)
    assert (said.name, said.here.text) == (None, pronoun)
