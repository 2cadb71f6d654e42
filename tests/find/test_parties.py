"""To whom somebody spoke, through whom the words came, and for whom a spokesman spoke."""

import pytest

from find.heard import heard, quotations
from ordret.model import Quotation

VARN, ORRICK = "Edda Varn", "Tom Orrick"
DATIVE = pytest.mark.xfail(
    strict=True, reason="a German addressee behind the subject of a cue behind goes with the name"
)
ARTICLE = pytest.mark.xfail(strict=True, reason="“die dpa” is read as a group, not as the agency")
NAME_BEHIND = pytest.mark.xfail(strict=True, reason="a name behind whom a spokesman speaks for is not found")


def only(lang: str, text: str) -> Quotation:
    (said,) = quotations(lang, text)
    return said


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Edda Varn told Tom Orrick that the harbour will close."),
        ("en", "The harbour will close, Edda Varn told Tom Orrick."),
        ("en", "Edda Varn wrote in a letter to Tom Orrick that the harbour will close."),
        ("en", "Edda Varn accused Tom Orrick of hiding the report."),
        ("da", "Edda Varn siger til Tom Orrick, at havnen lukker."),
        ("da", "Edda Varn fortalte Tom Orrick, at havnen lukker."),
        ("nb", "Edda Varn sier til Tom Orrick at havnen stenger."),
        ("nb", "Edda Varn ba Tom Orrick om å åpne havnen."),
        ("nn", "Edda Varn seier til Tom Orrick at hamna stengjer."),
        ("sv", "Edda Varn berättade för Tom Orrick att hamnen stänger."),
        ("de", "Edda Varn sagte zu Tom Orrick, dass der Hafen schließt."),
        ("de", "Edda Varn warf Tom Orrick vor, den Bericht zu verbergen."),
        ("nl", "Edda Varn zei tegen Tom Orrick dat de haven dichtgaat."),
        ("nl", "Edda Varn vertelde Tom Orrick dat de haven dichtgaat."),
    ],
)
def test_who_is_told_is_the_addressee(lang: str, text: str) -> None:
    said = only(lang, text)
    assert said.speaker is not None
    assert said.addressee is not None
    assert (said.speaker.name, said.addressee.name) == (VARN, ORRICK)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Edda Varn said of Tom Orrick that the harbour will close."),
        ("en", "Edda Varn said in Elmsby that Tom Orrick will go."),
        ("nb", "Edda Varn sier i Elmsby at Tom Orrick går."),
        ("de", "Edda Varn sagte in Elmsby, dass Tom Orrick geht."),
    ],
)
def test_who_is_spoken_of_is_no_addressee(lang: str, text: str) -> None:
    assert only(lang, text).addressee is None


@pytest.mark.parametrize(
    ("lang", "text", "name", "how"),
    [
        ("en", "Edda Varn told Reuters that the harbour will close.", "Reuters", "agency"),
        ("en", "Edda Varn told the New York Times that it is late.", "The New York Times", "outlet"),
        ("da", "Edda Varn siger til Ritzau, at havnen lukker.", "Ritzau", "agency"),
        ("da", "Edda Varn siger til Politiken, at havnen lukker.", "Politiken", "outlet"),
        ("nb", "Havnen stenger i mai, sier Edda Varn til NTB.", "NTB", "agency"),
        ("nb", "Edda Varn sier til VG at havnen stenger.", "VG", "outlet"),
        ("nn", "Edda Varn seier til NTB at hamna stengjer.", "NTB", "agency"),
        ("sv", "Edda Varn säger till TT att hamnen stänger.", "TT", "agency"),
        ("de", "Edda Varn sagte der dpa, dass der Hafen schließt.", "dpa", "agency"),
        ("nl", "Edda Varn zei tegen het ANP dat de haven dichtgaat.", "ANP", "agency"),
        pytest.param("de", "Der Hafen schließe im Mai, sagte Edda Varn der dpa.", "dpa", "agency", marks=DATIVE),
    ],
)
def test_an_agency_or_outlet_that_is_told_is_a_way_and_no_addressee(lang: str, text: str, name: str, how: str) -> None:
    said = only(lang, text)
    assert [(via.name, via.how) for via in said.via] == [(name, how)]
    assert said.addressee is None


@pytest.mark.parametrize(
    ("lang", "text", "words", "agency"),
    [
        ("da", "Edda Varn siger, at havnen lukker, skriver Ritzau.", "at havnen lukker", "Ritzau"),
        ("nb", "Edda Varn sier at havnen stenger, melder NTB.", "at havnen stenger", "NTB"),
        ("nb", "Ifølge NTB sier Edda Varn at havnen stenger.", "at havnen stenger", "NTB"),
        ("nn", "Edda Varn seier at hamna stengjer, melder NTB.", "at hamna stengjer", "NTB"),
        ("sv", "Edda Varn säger att hamnen stänger, skriver TT.", "att hamnen stänger", "TT"),
        ("de", "Edda Varn sagte, dass der Hafen schließt, berichtet Reuters.", "dass der Hafen schließt", "Reuters"),
        ("nl", "Edda Varn zei dat de haven dichtgaat, meldt het ANP.", "dat de haven dichtgaat", "ANP"),
        ("en", "According to Reuters, Edda Varn said that he will go.", "that he will go", "Reuters"),
        ("en", "Edda Varn said he will go, Reuters reported.", "he will go", "Reuters"),
        ("nb", "Edda Varn sier at hun går, ifølge NTB.", "at hun går", "NTB"),
        pytest.param("de", "Edda Varn sagte, er gehe, berichtet die dpa.", "er gehe", "dpa", marks=ARTICLE),
    ],
)
def test_what_an_agency_reports_of_somebody_is_theirs(lang: str, text: str, words: str, agency: str) -> None:
    assert heard(lang, text) == [("indirect", words, VARN)]
    assert [(via.name, via.how) for via in only(lang, text).via] == [(agency, "agency")]


@pytest.mark.parametrize(
    ("lang", "text", "agency"),
    [
        ("en", "Reuters reported that the harbour will close.", "Reuters"),
        ("nb", "Havnen stenger i mai, melder NTB.", "NTB"),
        ("sv", "Hamnen stänger i maj, skriver TT.", "TT"),
    ],
)
def test_what_an_agency_reports_of_nobody_is_its_own(lang: str, text: str, agency: str) -> None:
    said = only(lang, text)
    assert said.speaker is not None
    assert (said.speaker.name, said.via) == (agency, ())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“We are done,” Edda Varn said, Reuters reported."),
        ("nb", "– Vi går, sier Edda Varn, ifølge NTB."),
    ],
)
def test_the_cue_of_direct_speech_is_nobodys_words(lang: str, text: str) -> None:
    assert [said.form for said in heard(lang, text)] == ["direct"]


@pytest.mark.parametrize(
    ("lang", "text", "principal", "spokesman"),
    [
        ("en", "A spokesman for Edda Varn said that the harbour will close.", VARN, "A spokesman"),
        ("en", "Tom Orrick, a spokesman for Edda Varn, said that it will close.", VARN, ORRICK),
        ("en", "Edda Varn's spokesman, Tom Orrick, said that it will close.", VARN, ORRICK),
        ("en", "The ministry's spokesman Tom Orrick said that it will close.", "The ministry", ORRICK),
        ("en", "Edda Varn said through a spokesman that the harbour will close.", VARN, "a spokesman"),
        ("da", "En talsmand for politiet siger, at havnen lukker.", "politiet", "En talsmand"),
        ("da", "Edda Varns talsmand, Tom Orrick, siger, at havnen lukker.", VARN, ORRICK),
        ("nb", "Havnen stenger i mai, sier en talsperson for Edda Varn.", VARN, "en talsperson"),
        ("nb", "Edda Varn sier gjennom en talsperson at havnen stenger.", VARN, "en talsperson"),
        ("nn", "Ein talsperson for politiet seier at hamna stengjer.", "politiet", "Ein talsperson"),
        ("sv", "Edda Varns talesperson Tom Orrick säger att hamnen stänger.", VARN, ORRICK),
        ("de", "Ein Sprecher der Polizei sagte, dass der Hafen schließt.", "der Polizei", "Ein Sprecher"),
        ("de", "Edda Varn sagte durch einen Sprecher, dass der Hafen schließt.", VARN, "einen Sprecher"),
        ("nl", "Een woordvoerder van Edda Varn zei dat de haven dichtgaat.", VARN, "Een woordvoerder"),
        pytest.param(
            "en", "A spokesman for Edda Varn, Tom Orrick, said that he will go.", VARN, ORRICK, marks=NAME_BEHIND
        ),
    ],
)
def test_a_spokesman_speaks_for_another(lang: str, text: str, principal: str, spokesman: str) -> None:
    said = only(lang, text)
    assert said.speaker is not None
    assert said.speaker.name in (principal, None)
    assert said.speaker.here.text == principal
    assert [(via.name, via.how) for via in said.via] == [(spokesman, "spokesman")]


@pytest.mark.parametrize(
    ("lang", "text", "document"),
    [
        ("en", "Edda Varn said in a statement that the harbour will close.", "a statement"),
        ("en", "The harbour will close, Edda Varn said in a statement.", "a statement"),
        ("da", "Edda Varn siger i en pressemeddelelse, at havnen lukker.", "en pressemeddelelse"),
        ("nb", "Edda Varn skriver i en e-post at havnen stenger.", "en e-post"),
        ("nn", "Edda Varn seier i ei pressemelding at hamna stengjer.", "ei pressemelding"),
        ("sv", "Edda Varn skriver i ett mejl att hamnen stänger.", "ett mejl"),
        ("de", "Edda Varn teilte in einer Mitteilung mit, dass der Hafen schließt.", "einer Mitteilung"),
        ("nl", "Edda Varn schreef in een brief dat de haven dichtgaat.", "een brief"),
    ],
)
def test_what_was_written_is_a_way(lang: str, text: str, document: str) -> None:
    said = only(lang, text)
    assert said.speaker is not None
    assert (said.speaker.name, [(via.name, via.how) for via in said.via]) == (VARN, [(document, "document")])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Edda Varn and Tom Orrick said that the harbour will close."),
        ("en", "The harbour will close in May, Edda Varn and Tom Orrick said."),
        ("da", "Edda Varn og Tom Orrick siger, at havnen lukker."),
        ("nb", "Edda Varn og Tom Orrick sier at havnen stenger."),
        ("nn", "Edda Varn og Tom Orrick seier at hamna stengjer."),
        ("sv", "Edda Varn och Tom Orrick säger att hamnen stänger."),
        ("de", "Edda Varn und Tom Orrick sagten, dass der Hafen schließt."),
        ("nl", "Edda Varn en Tom Orrick zeiden dat de haven dichtgaat."),
        ("en", "The harbour will close in May, said Edda Varn and Tom Orrick."),
        ("nb", "Havnen stenger i mai, sier Edda Varn og Tom Orrick."),
        ("de", "Der Hafen schließe im Mai, sagten Edda Varn und Tom Orrick."),
    ],
)
def test_two_report_something_together(lang: str, text: str) -> None:
    said = only(lang, text)
    assert said.speaker is not None
    assert (said.speaker.name, [part.name for part in said.joint]) == (VARN, [ORRICK])
