from dataclasses import replace

import pytest

from find.heard import article, credits, findings
from ordret.model import Credit


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "GENEVA (AP) — Ministers met on Friday.", [("AP", "AP")]),
        ("en", "BRUSSELS, Dec 11 (Reuters) - Talks broke up on Thursday.", [("Reuters", "Reuters")]),
        ("da", "KØBENHAVN /ritzau/ - Havnen lukker.", [("Ritzau", "ritzau")]),
        ("nb", "OSLO (NTB): Havnen stenger.", [("NTB", "NTB")]),
        ("nb", "Oslo (NTB-AFP): Havnen stenger.", [("NTB", "NTB"), ("AFP", "AFP")]),
        ("nn", "BERGEN (NPK): Hamna stengjer.", [("NPK", "NPK")]),
        ("sv", "VISBY. (TT) Hamnen stänger.", [("TT", "TT")]),
        ("de", "Berlin (dpa) – Der Hafen schließt.", [("dpa", "dpa")]),
        ("de", "Frankfurt/Main (dpa) – Der Hafen schließt.", [("dpa", "dpa")]),
        ("de", "Wien (APA) - Der Hafen schließt.", [("APA", "APA")]),
    ],
)
def test_a_dateline(lang: str, text: str, found: list[tuple[str, str]]) -> None:
    assert credits(lang, text) == [(agency, "dateline", words) for agency, words in found]


def test_a_dateline_may_stand_below_the_title() -> None:
    assert credits("en", "Harbour closes\n\nGENEVA (AP) — Ministers met.") == [("AP", "dateline", "AP")]


@pytest.mark.parametrize(
    ("lang", "text", "agencies"),
    [
        ("da", "Havnen lukker.\n\n/ritzau/", ["Ritzau"]),
        ("da", "Havnen lukker.\n\n/ritzau/Reuters", ["Ritzau", "Reuters"]),
        ("da", "Havnen lukker. /ritzau/AFP/", ["Ritzau", "AFP"]),
        ("nb", "Havnen stenger.\n\n(©NTB)", ["NTB"]),
        ("nb", "Havnen stenger. (NTB)", ["NTB"]),
        ("nn", "Hamna stengjer.\n\n(©NPK)", ["NPK"]),
        ("sv", "Hamnen stänger.\n\n(TT)", ["TT"]),
        ("sv", "Hamnen stänger. (TT-AFP)", ["TT", "AFP"]),
        ("de", "Der Hafen schließt. (dpa)", ["dpa"]),
        ("de", "Der Hafen schließt.\n\ndpa", ["dpa"]),
        ("en", "The harbour closes.\n\n(AP)", ["AP"]),
    ],
)
def test_a_sign_off(lang: str, text: str, agencies: list[str]) -> None:
    assert [(agency, how) for agency, how, _ in credits(lang, text)] == [(agency, "sign-off") for agency in agencies]


@pytest.mark.parametrize(
    ("lang", "text", "agency"),
    [
        ("en", "Harbour closes\n\nBy Edda Varn, Associated Press\n\nThe harbour closes.", "AP"),
        ("en", "Harbour closes\n\nBy Reuters\n\nThe harbour closes.", "Reuters"),
        ("da", "Havnen lukker\n\nAf Edda Varn, Ritzau\n\nHavnen lukker fredag.", "Ritzau"),
        ("nb", "Havnen stenger\n\nAv Edda Varn, NTB\n\nHavnen stenger fredag.", "NTB"),
        ("nn", "Hamna stengjer\n\nAv Edda Varn, NPK\n\nHamna stengjer fredag.", "NPK"),
        ("sv", "Hamnen stänger\n\nAv Edda Varn/TT\n\nHamnen stänger på fredag.", "TT"),
        ("de", "Hafen schließt\n\nVon Edda Varn, dpa\n\nDer Hafen schließt am Freitag.", "dpa"),
    ],
)
def test_a_byline(lang: str, text: str, agency: str) -> None:
    assert [(name, how) for name, how, _ in credits(lang, text)] == [(agency, "byline")]


@pytest.mark.parametrize(
    ("lang", "text", "agency"),
    [
        ("en", "“We go,” Edda Varn told the BBC.", "BBC"),
        ("en", "The harbour closes, Reuters reported on Friday.", "Reuters"),
        ("en", "According to AFP, the harbour closes.", "AFP"),
        ("da", "Havnen lukker, skriver Reuters.", "Reuters"),
        ("da", "Ifølge nyhedsbureauet AFP lukker havnen.", "AFP"),
        ("da", "- Vi går, siger Edda Varn til Ritzau.", "Ritzau"),
        ("nb", "Havnen stenger, skriver DPA.", "dpa"),
        ("nb", "– Vi går, sier Edda Varn til NTB.", "NTB"),
        ("nb", "Ifølge Reuters stenger havnen.", "Reuters"),
        ("nn", "Hamna stengjer, skriv NTB.", "NTB"),
        ("nn", "– Vi går, seier Edda Varn til NRK.", "NRK"),
        ("sv", "Hamnen stänger, rapporterar AFP.", "AFP"),
        ("sv", "– Vi går, säger Edda Varn till TT.", "TT"),
        ("sv", "Enligt nyhetsbyrån Reuters stänger hamnen.", "Reuters"),
        ("de", "Der Hafen schließt, wie die dpa meldet.", "dpa"),
        ("de", "Das berichtet die Nachrichtenagentur Reuters.", "Reuters"),
        ("de", "„Wir gehen“, sagte Edda Varn der dpa.", "dpa"),
        ("de", "Das berichtet die „Süddeutsche Zeitung“.", "Süddeutsche Zeitung"),
        ("nb", "Det skriver «Aftenposten».", "Aftenposten"),
    ],
)
def test_what_the_report_cites(lang: str, text: str, agency: str) -> None:
    assert [(name, how) for name, how, _ in credits(lang, text)] == [(agency, "cited")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Reuters fired its editor on Friday, and the harbour closed."),
        ("en", "Edda Varn (2021) and Tom Orrick (Elmsby) came."),
        ("en", "The AP building in Elmsby burned down on Friday, police told the mayor."),
        ("da", "Ritzau fyrer 40 medarbejdere, og havnen lukker."),
        ("nb", "Edda Varn (Ap) møtte Tom Orrick (H)."),
        ("nb", "NTB kutter 40 stillinger, og havnen stenger."),
        ("nn", "NPK flyttar til Bergen, og hamna stengjer."),
        ("sv", "TT säljer huset i Visby, och hamnen stänger."),
        ("de", "Die dpa zieht nach Kiel um, und der Hafen schließt."),
        ("de", "Das Bild zeigt den Spiegel im Hafenamt."),
    ],
)
def test_a_name_that_nothing_is_taken_from_is_no_credit(lang: str, text: str) -> None:
    assert credits(lang, text) == []


@pytest.mark.parametrize(
    ("address", "agencies"),
    [("https://www.theguardian.com/1", ["Reuters"]), ("https://fjord.example/1", []), (None, [])],
)
def test_an_outlet_has_bylines_of_its_own(address: str | None, agencies: list[str]) -> None:
    read = replace(article("en", "Harbour closes\n\nReuters in Geneva" + "\n\nThe harbour closed." * 5), url=address)
    assert [row.agency for row in findings(read) if isinstance(row, Credit)] == agencies
