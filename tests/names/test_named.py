import pytest

from ordret import pack
from ordret.names import Named, named


def kinds(lang: str, text: str) -> list[tuple[str, str]]:
    """The names of a text of one paragraph, with their kinds."""
    return [(name.bare, name.kind) for name in found(lang, text)]


def found(lang: str, text: str) -> list[Named]:
    return list(named(text, [(0, len(text))], pack.load(lang)))


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("da", "Fiskeren Mads Krogholt fra Esbjerg er medlem af Venstre.", ["person", "place", "body"]),
        ("nb", "Fiskeren Mads Krogholt fra Bodø er medlem av Høyre.", ["person", "place", "body"]),
        ("nn", "Fiskaren Mads Krogholt frå Bodø er medlem av Høgre.", ["person", "place", "body"]),
        ("sv", "Fiskaren Mats Krogholt från Luleå är medlem i Moderaterna.", ["person", "place", "body"]),
        ("de", "Der Fischer Max Krogholt aus Kiel ist Mitglied der FDP.", ["person", "place", "body"]),
        ("en", "The fisherman Max Krogholt from York is a member of NATO.", ["person", "place", "body"]),
    ],
)
def test_a_name_is_a_persons_a_places_or_a_bodys(lang: str, text: str, names: list[str]) -> None:
    assert [kind for _, kind in kinds(lang, text)] == names


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("da", "Regeringen mødte russerne i april. Måske bliver det tirsdag."),
        ("nb", "Russerne kom tirsdag. Forslaget ble avvist. Ingen vet hvorfor."),
        ("de", "Die Regierung hat den Vorschlag am Dienstag abgelehnt. Der Grund ist unbekannt."),
        ("en", "The Russians came in April. Nobody on Monday knew the reason."),
    ],
)
def test_days_peoples_and_nouns_are_no_names(lang: str, text: str) -> None:
    assert kinds(lang, text) == []


def test_a_month_may_be_a_persons_name() -> None:
    assert kinds("en", "Theresa May came. Later Mrs May said so.") == [("Theresa May", "person"), ("May", "person")]
    assert kinds("en", "Theresa Maynard came in May.") == [("Theresa Maynard", "person")]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("en", "In London, the mayor met Jack London. London is calm. Police in London said so.", "London"),
        ("de", "In Berlin traf der Minister Jan Berlin. Die Polizei in Berlin schwieg.", "Berlin"),
        ("nb", "Per Norge kom. Det er bra for Norge.", "Norge"),
    ],
)
def test_a_place_stays_one_though_somebody_bears_its_name(lang: str, text: str, place: str) -> None:
    assert {kind for name, kind in kinds(lang, text) if name == place} == {"place"}


def test_a_short_form_is_a_persons_wherever_it_stands() -> None:
    text = "Sandrock weist Vorwürfe zurück. Die Ministerin Rita Sandrock reist am Mittwoch."
    assert kinds("de", text) == [("Sandrock", "person"), ("Rita Sandrock", "person")]


def test_a_short_form_takes_its_particles_with_it() -> None:
    text = "Der Chef Friedrich von der Aue kam. „Nein“, sagte von der Aue."
    assert kinds("de", text)[-1] == ("von der Aue", "person")


def test_a_genitive_is_part_of_the_words_and_not_of_the_name() -> None:
    text = "Norges svar til Huitfeldts folk"
    assert next((text[n.start : n.end], n.bare) for n in found("nb", text)) == ("Norges", "Norge")
    assert [n.bare for n in found("en", "Norway's answer")] == ["Norway"]


def test_a_compound_holds_the_body_that_it_begins_with() -> None:
    text = "Han vil ha flere Nato-styrker."
    assert [(text[n.start : n.end], n.kind) for n in found("nb", text)] == [("Nato", "body")]


@pytest.mark.parametrize(
    ("lang", "text", "seat"),
    [
        ("da", "Kreml tav, mens Det Hvide Hus svarede.", ["Kreml", "Det Hvide Hus"]),
        ("nb", "Kreml tidde, mens Det hvite hus svarte.", ["Kreml", "Det hvite hus"]),
        ("de", "Der Kreml schwieg, das Weiße Haus antwortete.", ["Kreml", "Weiße Haus"]),
        ("en", "The Kremlin was silent, the White House answered.", ["Kremlin", "White House"]),
    ],
)
def test_a_seat_is_a_place_and_keeps_its_name(lang: str, text: str, seat: list[str]) -> None:
    assert kinds(lang, text) == [(name, "place") for name in seat]


def test_the_same_text_gives_the_same_names() -> None:
    text = "Mads Krogholt fra Bodø møtte Høyre."
    assert found("nb", text) == found("nb", text)
