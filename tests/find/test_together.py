"""Who speaks with whom, who owns whom, and who is only spoken of."""

import unicodedata

import pytest

from find.heard import heard, quotations


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“We agree,” said Edda Varn and Tom Orrick on Monday."),
        ("en", "Edda Varn and Tom Orrick said: “We agree.”"),
        ("da", "- Vi er enige, siger Edda Varn og Tom Orrick."),
        ("nb", "– Vi er enige, sier Edda Varn og Tom Orrick."),
        ("sv", "– Vi är överens, säger Edda Varn och Tom Orrick."),
        ("de", "„Wir sind uns einig“, sagten Edda Varn und Tom Orrick."),
    ],
)
def test_two_speak_together_the_one_named_first_leads(lang: str, text: str) -> None:
    said = quotations(lang, text)[0]
    assert (said.speaker and said.speaker.name, [part.name for part in said.joint]) == ("Edda Varn", ["Tom Orrick"])


def test_one_who_is_met_by_another_does_not_speak_with_her() -> None:
    said = quotations("en", "“We agree,” said Edda Varn, who met Tom Orrick and Ann Orne.")[0]
    assert said.joint == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "– Vi går, sier SVs Edda Varn."),
        ("nb", "– Vi går, sier Arbeiderpartiets Edda Varn."),
        ("sv", "– Vi går, säger Vänsterpartiets Edda Varn."),
        ("da", "- Vi går, siger Folkepartiets Edda Varn."),
    ],
)
def test_whose_member_somebody_is_is_no_part_of_the_name(lang: str, text: str) -> None:
    assert [said.speaker for said in heard(lang, text)] == ["Edda Varn"]


def test_a_first_name_may_end_in_s() -> None:
    assert [said.speaker for said in heard("nb", "– Vi går, sier Jens Anders Varn.")] == ["Jens Anders Varn"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("da", "Tom Orrick blev af Edda Varn kaldt »en kujon«."),
        ("sv", "Tom Orrick kallas ”en fegis” av Edda Varn."),
        ("nb", "Tom Orrick blir kalt «en feiging» av Edda Varn."),
    ],
)
def test_who_is_called_something_did_not_say_it(lang: str, text: str) -> None:
    assert "Tom Orrick" not in [said.speaker for said in heard(lang, text)]


def test_a_man_who_did_something_to_somebody_is_not_her() -> None:
    assert [s.speaker for s in heard("en", "“We are done,” the man who shot Edda Varn said.")] == ["the man"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("After Edda Varn called him “a liar”, Tom Orrick left.", "him “a liar”"),
        ("Tom Orrick, who once called her “a friend”, did not reply.", "her “a friend”"),
        ("Edda Varn said the plan was “a mess”, Reuters reported.", "the plan was “a mess”"),
    ],
)
def test_words_end_where_the_clause_of_their_verb_ends(text: str, words: str) -> None:
    assert [said.words for said in heard("en", text)] == [words]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("da", "- Ja, meget, lød svaret fra Edda Varn.", "Ja, meget"),
        ("nb", "– Jeg gir opp, skal Edda Varn ha sagt til politiet.", "Jeg gir opp"),
        ("nb", "– Vi kommer ikke, ifølge Edda Varn.", "Vi kommer ikke"),
    ],
)
def test_what_follows_a_dash_ends_before_the_report_of_it(lang: str, text: str, words: str) -> None:
    assert [said.words for said in heard(lang, text)] == [words]


def test_accents_may_be_signs_of_their_own() -> None:
    text = unicodedata.normalize("NFD", "»Vi går,« siger Søren Åkjær Müller.")
    assert [said.speaker for said in heard("da", text)] == [unicodedata.normalize("NFD", "Søren Åkjær Müller")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“We are done,” Edda Varn said.\n\nTom Orrick disagreed. “We have only begun, all of us.”"),
        ("de", "„Es ist aus“, sagte Edda Varn.\n\nTom Orrick schüttelte den Kopf. „Das ist doch Unsinn.“"),
    ],
)
def test_a_report_of_another_parts_speech_from_who_spoke_before(lang: str, text: str) -> None:
    assert heard(lang, text)[-1].speaker is None
