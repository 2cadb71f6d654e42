"""Phrases that make the rest of their clause somebody's words: according to somebody, in the view of somebody."""

import pytest

from find.heard import heard, quotations

VARN = "Edda Varn"
APPOSITION = pytest.mark.xfail(
    strict=True, reason="the words begin behind the first comma, before what hangs on a name"
)
DER = pytest.mark.xfail(strict=True, reason="“der” is article and relative, and opens no clause behind a comma")
PRESENT = pytest.mark.xfail(strict=True, reason="a verb that no pack lists goes with the name between it and “zufolge”")
ENGLISH = pytest.mark.xfail(
    strict=True, reason="an English relative clause is not parted from the clause that it hangs on"
)


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "According to Edda Varn, the harbour will close.", "the harbour will close"),
        ("da", "Ifølge Edda Varn lukker havnen til maj.", "lukker havnen til maj"),
        ("nb", "Ifølge Edda Varn stenger havnen i mai.", "stenger havnen i mai"),
        ("nn", "Ifølgje Edda Varn stengjer hamna i mai.", "stengjer hamna i mai"),
        ("sv", "Enligt Edda Varn stänger hamnen i maj.", "stänger hamnen i maj"),
        ("de", "Laut Edda Varn schließt der Hafen im Mai.", "schließt der Hafen im Mai"),
        ("de", "Edda Varn zufolge schließt der Hafen im Mai.", "schließt der Hafen im Mai"),
        ("nl", "Volgens Edda Varn gaat de haven in mei dicht.", "gaat de haven in mei dicht"),
    ],
)
def test_a_source_before_a_clause_has_all_of_it(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("indirect", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "According to Edda Varn, the harbour will close, but the fishermen stayed.", "the harbour will close"),
        ("da", "Ifølge Edda Varn lukker havnen til maj, men fiskerne bliver.", "lukker havnen til maj"),
        ("nb", "Ifølge Edda Varn stenger havnen i mai, men fiskerne blir.", "stenger havnen i mai"),
        ("sv", "Enligt Edda Varn stänger hamnen i maj, men fiskarna stannar.", "stänger hamnen i maj"),
        ("de", "Laut Edda Varn schließt der Hafen im Mai, aber die Fischer bleiben.", "schließt der Hafen im Mai"),
    ],
)
def test_what_a_source_has_ends_at_a_but(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("indirect", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("da", "Ifølge Edda Varn, der er borgmester, lukker havnen til maj.", "lukker havnen til maj"),
        ("nb", "Ifølge Edda Varn, som er ordfører, stenger havnen i mai.", "stenger havnen i mai"),
        ("sv", "Enligt Edda Varn, som är borgmästare, stänger hamnen i maj.", "stänger hamnen i maj"),
        ("de", "Laut Edda Varn, der Bürgermeisterin, schließt der Hafen im Mai.", "schließt der Hafen im Mai"),
        ("nl", "Volgens Edda Varn, die burgemeester is, gaat de haven dicht.", "gaat de haven dicht"),
        pytest.param(
            "en",
            "According to Edda Varn, the mayor of Elmsby, the harbour will close.",
            "the harbour will close",
            marks=APPOSITION,
        ),
    ],
)
def test_what_hangs_on_a_source_is_none_of_its_words(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("indirect", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "The harbour will close, according to Edda Varn.", "The harbour will close"),
        ("en", "The harbour will close according to Edda Varn.", "The harbour will close"),
        ("en", "The harbour is closed, according to Edda Varn, who left in May.", "The harbour is closed"),
        ("da", "Havnen lukker til maj ifølge Edda Varn.", "Havnen lukker til maj"),
        ("nb", "Havnen stenger i mai, ifølge Edda Varn.", "Havnen stenger i mai"),
        ("nn", "Hamna stengjer i mai, ifølgje Edda Varn.", "Hamna stengjer i mai"),
        ("sv", "Hamnen stänger i maj enligt Edda Varn.", "Hamnen stänger i maj"),
        ("de", "Der Hafen schließt im Mai, laut Edda Varn.", "Der Hafen schließt im Mai"),
        ("de", "Der Hafen schließt im Mai, so Edda Varn.", "Der Hafen schließt im Mai"),
        ("nl", "De haven gaat in mei dicht, volgens Edda Varn.", "De haven gaat in mei dicht"),
        ("nl", "De haven gaat in mei dicht, aldus Edda Varn.", "De haven gaat in mei dicht"),
    ],
)
def test_a_source_behind_a_clause_has_what_stands_before_it(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("indirect", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "The harbour, according to Edda Varn, will close in May.", "The harbour / will close in May"),
        ("da", "Havnen lukker ifølge Edda Varn til maj.", "Havnen lukker / til maj"),
        ("nb", "Havnen stenger ifølge Edda Varn i mai.", "Havnen stenger / i mai"),
        ("nn", "Hamna stengjer ifølgje Edda Varn i mai.", "Hamna stengjer / i mai"),
        ("sv", "Hamnen stänger enligt Edda Varn i maj.", "Hamnen stänger / i maj"),
        ("de", "Der Hafen schließt laut Edda Varn im Mai.", "Der Hafen schließt / im Mai"),
        ("de", "Der Hafen ist Edda Varn zufolge seit Mai offen.", "Der Hafen ist / seit Mai offen"),
        ("nl", "De haven gaat volgens Edda Varn in mei dicht.", "De haven gaat / in mei dicht"),
        pytest.param(
            "de",
            "Der Hafen schließt Edda Varn zufolge im Mai.",
            "Der Hafen schließt / im Mai",
            marks=PRESENT,
        ),
    ],
)
def test_a_source_inside_a_clause_parts_its_words(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("indirect", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("da", "Han kom til havnen, som ifølge Edda Varn lukker til maj, og gik igen.", "som / lukker til maj"),
        ("nb", "Han kom til havnen, som ifølge Edda Varn stenger i mai, og gikk igjen.", "som / stenger i mai"),
        ("nn", "Han kom til hamna, som ifølgje Edda Varn stengjer i mai, og gjekk igjen.", "som / stengjer i mai"),
        ("sv", "Han kom till hamnen, som enligt Edda Varn stänger i maj, och gick igen.", "som / stänger i maj"),
        ("nl", "Hij zag de haven, die volgens Edda Varn in mei dichtgaat, en vertrok.", "die / in mei dichtgaat"),
        pytest.param(
            "de",
            "Er sah den Hafen, der laut Edda Varn im Mai schließt, und ging wieder.",
            "der / im Mai schließt",
            marks=DER,
        ),
        pytest.param(
            "en",
            "Tom Orrick left the harbour, which according to Edda Varn will close, and went home.",
            "which / will close",
            marks=ENGLISH,
        ),
    ],
)
def test_a_source_in_a_relative_clause_has_no_more_than_that(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("indirect", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("en", "According to a report from the ministry, the harbour will close.", "a report"),
        ("da", "Ifølge politiet er manden kendt.", "politiet"),
        ("nb", "Ifølge en rapport fra departementet stenger havnen i mai.", "en rapport"),
        ("sv", "Enligt polisen är mannen känd.", "polisen"),
        ("de", "Nach Angaben der Polizei ist der Mann bekannt.", "der Polizei"),
        ("nl", "Volgens de politie is de man bekend.", "de politie"),
    ],
)
def test_a_source_may_be_a_body_or_what_it_wrote(lang: str, text: str, source: str) -> None:
    (only,) = quotations(lang, text)
    assert only.speaker is not None
    assert (only.speaker.kind, only.speaker.here.text) == ("group", source)
