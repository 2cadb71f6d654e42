"""What is reported before whoever said it: `The talks failed, X said`, a headline, a German mood."""

import pytest

from find.heard import heard, quotations

VARN = "Edda Varn"


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "The harbour will close, Edda Varn said.", "The harbour will close"),
        ("en", "The harbour will close, said Edda Varn.", "The harbour will close"),
        ("en", "The harbour will close, Edda Varn said on Friday in Elmsby.", "The harbour will close"),
        ("en", "The harbour will close, as Edda Varn noted.", "The harbour will close"),
        ("en", "As Edda Varn noted, the harbour will close.", "the harbour will close"),
        ("en", "But the harbour will close, Edda Varn said.", "the harbour will close"),
        ("da", "Havnen lukker til maj, sagde Edda Varn fredag.", "Havnen lukker til maj"),
        ("nb", "Havnen stenger i mai, sa Edda Varn fredag.", "Havnen stenger i mai"),
        ("nb", "Og havnen stenger i mai, sier Edda Varn.", "havnen stenger i mai"),
        ("nb", "Havnen stenger i mai, som Edda Varn sa.", "Havnen stenger i mai"),
        ("nn", "Hamna stengjer i mai, sa Edda Varn fredag.", "Hamna stengjer i mai"),
        ("sv", "Hamnen stänger i maj, sade Edda Varn på fredagen.", "Hamnen stänger i maj"),
        ("de", "Der Hafen schließe im Mai, sagte Edda Varn am Freitag in Elmsby.", "Der Hafen schließe im Mai"),
        ("de", "Der Hafen schließe im Mai, teilte Edda Varn mit.", "Der Hafen schließe im Mai"),
        ("de", "Der Hafen schließt im Mai, wie Edda Varn sagte.", "Der Hafen schließt im Mai"),
        ("nl", "De haven gaat in mei dicht, zei Edda Varn vrijdag in Elmsby.", "De haven gaat in mei dicht"),
        ("nl", "De haven gaat in mei dicht, zoals Edda Varn zei.", "De haven gaat in mei dicht"),
    ],
)
def test_a_clause_behind_that_somebody_speaks_is_her_words(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("indirect", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "The harbour, Edda Varn said, will close in May.", "The harbour / will close in May"),
        ("en", "The harbour, said Edda Varn, will close in May.", "The harbour / will close in May"),
        ("en", "If the harbour closes, Edda Varn said, he will go.", "If the harbour closes / he will go"),
        ("da", "Havnen, siger Edda Varn, lukker til maj.", "Havnen / lukker til maj"),
        ("nb", "Hvis havnen stenger, sier Edda Varn, går fiskerne hjem.", "Hvis havnen stenger / går fiskerne hjem"),
        ("nn", "Hamna, seier Edda Varn, stengjer i mai.", "Hamna / stengjer i mai"),
        ("sv", "Hamnen, säger Edda Varn, stänger i maj.", "Hamnen / stänger i maj"),
        ("de", "Der Hafen, sagte Edda Varn, schließe im Mai.", "Der Hafen / schließe im Mai"),
        ("nl", "De haven, zei Edda Varn, gaat in mei dicht.", "De haven / gaat in mei dicht"),
        ("en", "The ship has gone, Edda Varn said, and will not return.", "The ship has gone / and will not return"),
        ("sv", "Hamnen är tom, säger Edda Varn, och bron är stängd.", "Hamnen är tom / och bron är stängd"),
        ("de", "Der Hafen sei leer, sagte Edda Varn, und er schließe.", "Der Hafen sei leer / und er schließe"),
    ],
)
def test_a_cue_in_the_middle_parts_a_clause(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("indirect", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "The harbour will close, Edda Varn said, while the fishermen stayed.", "The harbour will close"),
        ("en", "The harbour will close, Edda Varn said, a week before the vote.", "The harbour will close"),
        ("nb", "Havnen stenger i mai, sier Edda Varn, mens fiskerne ble hjemme.", "Havnen stenger i mai"),
        ("de", "Der Hafen schließe im Mai, sagte Edda Varn, während die Fischer gingen.", "Der Hafen schließe im Mai"),
    ],
)
def test_what_a_clause_does_not_need_behind_its_cue_is_report_again(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("indirect", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The harbour, Edda Varn said."),
        ("en", "After the harbour closed, Edda Varn said a prayer."),
        ("en", "In May, said Edda Varn."),
        ("nb", "I mai, sier Edda Varn."),
        ("sv", "I maj, säger Edda Varn."),
    ],
)
def test_what_is_no_clause_before_a_cue_is_not_reported(lang: str, text: str) -> None:
    assert heard(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("da", "Havnen lukker til maj. Det siger Edda Varn.", "Havnen lukker til maj"),
        ("nb", "Havnen stenger i mai. Det sier Edda Varn til NTB.", "Havnen stenger i mai"),
        ("nn", "Hamna stengjer i mai. Det seier Edda Varn.", "Hamna stengjer i mai"),
        ("sv", "Hamnen stänger i maj. Det säger Edda Varn.", "Hamnen stänger i maj"),
        ("de", "Der Hafen schließt im Mai. Das sagte Edda Varn.", "Der Hafen schließt im Mai"),
        ("nl", "De haven gaat in mei dicht. Dat zei Edda Varn.", "De haven gaat in mei dicht"),
    ],
)
def test_that_is_what_somebody_said_tells_of_the_sentence_before(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("indirect", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Tom Orrick sier at havnen stenger i mai. Det avviser Edda Varn."),
        ("nb", "Tom Orrick sier at havnen stenger i mai. Det sier Edda Varn også."),
        ("da", "Tom Orrick siger, at havnen lukker til maj. Det siger Edda Varn også."),
        ("de", "Tom Orrick sagte, der Hafen schließe. Das sagte auch Edda Varn."),
    ],
)
def test_what_another_said_before_stays_the_others(lang: str, text: str) -> None:
    assert [said.speaker for said in heard(lang, text)] == ["Tom Orrick"]


@pytest.mark.parametrize(
    ("lang", "title", "words"),
    [
        ("en", "Edda Varn: The harbour must close", "The harbour must close"),
        ("da", "Edda Varn: Havnen skal lukkes", "Havnen skal lukkes"),
        ("nb", "Edda Varn: Havnen må stenges", "Havnen må stenges"),
        ("nn", "Edda Varn: Hamna må stengjast", "Hamna må stengjast"),
        ("sv", "Edda Varn: Hamnen måste stängas", "Hamnen måste stängas"),
        ("de", "Edda Varn: Der Hafen muss schließen", "Der Hafen muss schließen"),
        ("nl", "Edda Varn: De haven moet dicht", "De haven moet dicht"),
    ],
)
def test_a_name_and_a_colon_speak_in_a_headline_only(lang: str, title: str, words: str) -> None:
    assert heard(lang, f"{title}\n\nElmsby 2031.", title) == [("indirect", words, VARN)]
    assert heard(lang, f"Elmsby 2031.\n\n{title}.", "Elmsby 2031.") == []


@pytest.mark.parametrize(
    ("lang", "title"),
    [("en", "Harbour news: two ships have sunk"), ("nb", "Havnen stenger: Fiskerne må gå"), ("de", "Varn: Aus")],
)
def test_what_is_no_name_before_a_colon_or_hardly_words_behind_it_says_nothing(lang: str, title: str) -> None:
    assert heard(lang, f"{title}\n\nElmsby 2031.", title) == []


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Edda Varn sagte, der Hafen schließe. ", VARN),
        ("„Wir gehen“, sagte Edda Varn. ", VARN),
        ("Edda Varn sagte, der Hafen schließe. Die Fischer gingen nach Hause. ", None),
        ("Edda Varn sagte, der Hafen schließe.\n\n", None),
    ],
)
def test_a_german_mood_goes_on_with_who_spoke_right_before(before: str, speaker: str | None) -> None:
    assert heard("de", before + "Die Brücke sei alt.")[1:] == [("indirect", "Die Brücke sei alt", speaker)]


def test_a_german_mood_goes_on_with_both_who_spoke_together() -> None:
    said = quotations("de", "Edda Varn und Tom Orrick sagten, der Hafen schließe. Die Brücke sei alt.")
    assert [[part.name for part in each.joint] for each in said] == [["Tom Orrick"], ["Tom Orrick"]]


@pytest.mark.parametrize(
    "text",
    [
        "Die Brücke sei alt und müsse weg.",
        "Die Brücke sei alt. Edda Varn kam nach Elmsby.",
    ],
)
def test_a_german_mood_says_nothing_before_anybody_has_spoken(text: str) -> None:
    assert heard("de", text) == []


def test_a_german_sentence_without_the_mood_is_report() -> None:
    assert len(heard("de", "Edda Varn sagte, der Hafen schließe. Die Brücke ist alt und muss weg.")) == 1
