"""Which words say that a report corrects another, and what replaces what."""

from datetime import UTC, datetime

import pytest

from ordret.link.corrections import Counted, changed, corrected, correction, replaced
from ordret.model import Amount, Article


def article(text: str, lang: str) -> Article:
    return Article("a1", "s", lang, text, "", datetime(2031, 5, 7, tzinfo=UTC))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("da", "Rettelse: Havnen er lukket i 40 dage\n\nI går skrev vi 14 dage."),
        ("nb", "Rettelse\n\nI gårsdagens sak om havna skrev vi feil tall."),
        ("nn", "Retting: I saka om hamna stod det feil namn på ordføraren."),
        ("sv", "Rättelse. I gårdagens tidning angavs fel antal kranar."),
        ("en", "CORRECTION – Elmsby harbour\n\nThe harbour has three cranes, not two."),
        ("en", "Corrections and clarifications: An article on Friday gave the wrong number of cranes."),
        ("de", "Berichtigung vom 4. Mai: Der Hafen hat drei Kräne."),
        ("de", "(Korrektur) Der Hafen in Elmsby bleibt geschlossen"),
        ("nl", "Rectificatie: de haven heeft drie kranen"),
        ("fi", "Oikaisu: Satamassa on kolme nosturia"),
    ],
)
def test_a_head_says_that_the_report_corrects(lang: str, text: str) -> None:
    found = correction(article(text, lang))
    assert found is not None
    assert (found.own, found.span.start) == (False, 0)


@pytest.mark.parametrize(
    ("lang", "note"),
    [
        ("da", "En tidligere version af denne artikel angav et forkert tal."),
        ("nb", "Retting: I en tidligere versjon sto det at havna har to kraner."),
        ("nn", "Ein tidlegare versjon av saka hadde feil tal."),
        ("sv", "En tidigare version av artikeln hade fel siffra."),
        ("en", "An earlier version of this article said that the harbour has two cranes."),
        ("de", "In einer früheren Version hieß es, der Hafen habe zwei Kräne. Wir haben die Stelle korrigiert."),
        ("nl", "In een eerdere versie stond dat de haven twee kranen heeft."),
        ("fi", "Jutun aiemmassa versiossa kerrottiin väärä luku."),
    ],
)
def test_a_note_says_that_the_text_was_mended(lang: str, note: str) -> None:
    found = correction(article(f"Elmsby\n\nHavnen. Der Hafen. Satama.\n\n{note}\n\nElmsby Post", lang))
    assert found is not None
    assert found.own
    assert note == f"Elmsby\n\nHavnen. Der Hafen. Satama.\n\n{note}"[found.span.start : found.span.end]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Correction officers strike in Elmsby\n\nThe prison stayed closed."),
        ("en", "The market's correction: what it means for Elmsby"),
        ("da", "Korrektionen af kursen fortsætter på børsen i Elmsby"),
        ("de", "Korrekturen am Haushalt sind nötig, sagt der Bürgermeister."),
        ("sv", "Rättelse av kursen krävs, säger borgmästaren i Elmsby."),
        ("nb", "Retting av gamle skader på kaia tar to år."),
        ("nl", "Verbetering van de haven kost jaren"),
        ("fi", "Korjaus kestää kaksi vuotta"),
    ],
)
def test_other_corrections_are_none(lang: str, text: str) -> None:
    assert correction(article(text, lang)) is None


CORRECTION = "Correction: The cranes of Elmsby harbour that were torn away on Tuesday are three, not two."
HARBOUR = "Elmsby harbour stays closed. Two cranes were torn away on Tuesday, and the lock gates are bent."
SCHOOL = "A new school is to be built on the islands next year, the mayor of Elmsby says."


def test_a_correction_is_of_the_report_that_has_most_of_its_words() -> None:
    found = corrected(CORRECTION, {"a": HARBOUR, "b": SCHOOL})
    assert found is not None
    assert found[0] == "a"


def test_of_none_or_of_two_nobody_can_tell() -> None:
    assert corrected(CORRECTION, {"b": SCHOOL}) is None
    assert corrected(CORRECTION, {"a": HARBOUR, "c": f"{HARBOUR} It rains."}) is None
    assert corrected(CORRECTION, {}) is None


def counted(id_: str, value: float, quantity: str, unit: str = "cranes") -> Counted:
    return Counted(id_, Amount(value, value, unit), quantity, f"{value} {unit}")


def test_the_figure_that_the_report_has_is_the_wrong_one() -> None:
    found = replaced([counted("c1", 3, "cranes"), counted("c2", 2, "cranes")], [counted("a1", 2, "cranes in Elmsby")])
    assert [(new.id, old.id) for new, old in found] == [("c1", "a1")]


def test_a_figure_alone_replaces_the_only_one_of_what_it_counts() -> None:
    report = [counted("a1", 14, "closure of the harbour", "days"), counted("a2", 2, "cranes")]
    found = replaced([counted("c1", 40, "closure", "days")], report)
    assert [(new.id, old.id) for new, old in found] == [("c1", "a1")]


def test_where_two_may_be_meant_nothing_is_replaced() -> None:
    report = [counted("a1", 14, "closure of the harbour", "days"), counted("a2", 9, "closure of the road", "days")]
    assert replaced([counted("c1", 40, "closure", "days")], report) == []
    assert replaced([counted("c1", 40, "strike", "days")], report[:1]) == []


def test_a_later_version_changes_what_is_printed_alike_once() -> None:
    old = [counted("o1", 14, "cranes"), counted("o2", 3, "ships", "ships"), counted("o3", 5, "ships", "ships")]
    new = [counted("n1", 15, "cranes"), counted("n2", 4, "ships", "ships"), counted("n3", 5, "ships", "ships")]
    assert [(a.id, b.id) for a, b in changed(new, old)] == [("n1", "o1")]
