import pytest

from find.heard import heard


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Edda Varn wrote the book “The Long Winter of Elmsby”."),
        ("en", "The film “Lights on the Water” opens on Friday."),
        ("da", "Edda Varn har skrevet bogen »Den lange vinter«."),
        ("da", "Filmen ”Lys på vandet” får premiere fredag."),
        ("nb", "Edda Varn har skrevet boken «Den lange vinteren»."),
        ("nn", "Edda Varn har skrive boka «Den lange vinteren»."),
        ("sv", "Edda Varn har skrivit boken ”Den långa vintern”."),
        ("de", "Edda Varn schrieb den Roman „Der lange Winter“."),
    ],
)
def test_a_title_is_no_speech(lang: str, text: str) -> None:
    assert heard(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The tanker “Grey Heron” left Elmsby on Friday."),
        ("da", "Tankskibet »Grå Hejre« sejlede fredag."),
        ("nb", "Tankskipet «Grå Hegre» seilte fredag."),
        ("nn", "Tankskipet «Grå Hegre» segla fredag."),
        ("sv", "Tankfartyget ”Grå Hägern” seglade på fredagen."),
        ("de", "Der Tanker „Grauer Reiher“ legte am Freitag ab."),
    ],
)
def test_a_ships_name_is_no_speech(lang: str, text: str) -> None:
    assert heard(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Edda “Ice Bear” Varn met the mayor."),
        ("da", "Edda »Isbjørnen« Varn mødte borgmesteren."),
        ("nb", "Edda «Isbjørnen» Varn møtte ordføreren."),
        ("nn", "Edda «Isbjørnen» Varn møtte ordføraren."),
        ("sv", "Edda ”Isbjörnen” Varn mötte borgmästaren."),
        ("de", "Edda „Eisbär“ Varn traf die Bürgermeisterin."),
    ],
)
def test_a_nickname_is_no_speech(lang: str, text: str) -> None:
    assert heard(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The ship sailed “dark” for six hours."),
        ("en", "The so-called “shadow fleet” has 40 ships."),
        ("da", "Skibet sejlede »mørkt« i seks timer."),
        ("da", "Den såkaldte ”skyggeflåde” har 40 skibe."),
        ("nb", "Skipet seilte «mørkt» i seks timer."),
        ("nn", "Skipet segla «mørkt» i seks timar."),
        ("sv", "Skeppet seglade ”mörkt” i sex timmar."),
        ("de", "Das Schiff fuhr sechs Stunden lang „dunkel“."),
        ("de", "Die sogenannte „Schattenflotte“ hat 40 Schiffe."),
    ],
)
def test_scare_quotes_are_no_speech(lang: str, text: str) -> None:
    assert heard(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Edda Varn said the tanker “Grey Heron” had left."),
        ("da", "Edda Varn siger, at tankskibet »Grå Hejre« er sejlet."),
        ("nb", "Edda Varn sier at tankskipet «Grå Hegre» har seilt."),
        ("nn", "Edda Varn seier at tankskipet «Grå Hegre» har segla."),
        ("sv", "Edda Varn säger att tankfartyget ”Grå Hägern” har seglat."),
        ("de", "Edda Varn sagte, der Tanker „Grauer Reiher“ sei ausgelaufen."),
    ],
)
def test_a_ships_name_in_a_reported_clause_does_not_make_it_mixed(lang: str, text: str) -> None:
    assert [said.form for said in heard(lang, text)] == ["indirect"]


@pytest.mark.xfail(strict=True, reason="the name ends where the nickname begins")
@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("en", "“Grey Heron left at noon,” said Edda “Ice Bear” Varn.", "Varn"),
        ("da", "»Grå Hejre sejlede kl. 12,« siger Edda »Isbjørnen« Varn.", "Varn"),
        ("de", "„Der Graue Reiher ist weg“, sagte Edda „Eisbär“ Varn.", "Varn"),
    ],
)
def test_somebody_with_a_nickname_can_speak(lang: str, text: str, speaker: str) -> None:
    (only,) = heard(lang, text)
    assert only.form == "direct"
    assert only.speaker is not None
    assert speaker in only.speaker


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The harbour closes.\n\n‘Ice in the bay’\n\nThe quay stays."),
        ("en", "The harbour closes.\n\n“Ice in the bay”\n\nThe quay stays."),
        ("da", "Havnen lukker.\n\n- Is i bugten\n\nKajen bliver."),
        ("nn", "Hamna stengjer.\n\n– Kan bli verre\n\nKaia blir."),
        ("sv", "Hamnen stänger.\n\n– Kan bli värre\n\nKajen är kvar."),
        ("da", "Havnen lukker.\n\nIs i bugten\n\nKajen bliver."),
        ("nb", "Havnen stenger.\n\nIs i bukta\n\nKaia blir."),
    ],
)
def test_a_subhead_is_no_speech(lang: str, text: str) -> None:
    assert heard(lang, text) == []
