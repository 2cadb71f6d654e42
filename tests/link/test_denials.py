"""What a denial denies, of claims that stand near it in meaning by so much as each test says."""

import numpy as np
import pytest

from ordret.link.denials import Uttered, denied, rebuts
from ordret.link.parties import Party
from ordret.model import Act

MAYOR = Party("m-1", "person", "person tarrant", "tarrant")
AUDITOR = Party("m-2", "person", "person lant", "lant")
KREMLIN = Party("m-3", "place", None, None, frozenset(), "RU")
GOVERNMENT = Party("m-4", "anonymous", None, None, frozenset(), "RU")
KYIV = Party("m-5", "anonymous", None, None, frozenset(), "UA")


def said(
    id_: str, act: Act, text: str, speaker: Party | None, *, near: float = 1.0, accused: Party | None = None,
    article: str = "a", names: frozenset[str] = frozenset(), lands: frozenset[str] = frozenset(), lang: str = "en",
    at: int = 0,
) -> Uttered:  # fmt: skip
    vector = np.array([near, np.sqrt(1 - near**2)], np.float32)
    return Uttered(id_, article, lang, act, text, text, at, at + len(text), speaker, accused, lands, names, vector)


DENIAL = said("d", "denies", "having paid his brother", MAYOR)


def ids(denial: Uttered, *claims: Uttered) -> list[str]:
    return [each.claim for each in denied(denial, claims)]


def test_who_is_accused_and_denies_denies_that_accusation() -> None:
    accusation = said("c", "accuses", "of paying his brother", AUDITOR, accused=MAYOR, near=0.3)
    (found,) = denied(DENIAL, [accusation])
    assert (found.denial, found.claim) == ("d", "c")
    assert found.because == "accused is who denies; 0.30 alike in meaning"


def test_the_accusation_of_another_is_not_denied() -> None:
    other = Party("m-9", "person", "person varn", "varn")
    assert ids(DENIAL, said("c", "accuses", "of paying his brother", AUDITOR, accused=other, near=0.9)) == []


def test_what_one_says_oneself_is_not_what_one_denies() -> None:
    assert ids(DENIAL, said("c", "says", "the harbour stays closed", MAYOR, near=0.9)) == []


def test_what_is_merely_said_of_the_same_matter_is_not_denied() -> None:
    assert ids(DENIAL, said("c", "says", "the accounts are open to all", AUDITOR, near=0.9)) == []


def test_what_is_said_of_whoever_denies_must_be_near_or_named() -> None:
    claim = said("c", "says", "the mayor paid his brother", AUDITOR, near=0.55, names=frozenset({"person tarrant"}))
    assert ids(DENIAL, claim) == []
    naming = said("d", "denies", "what Lant says of payments", MAYOR, names=frozenset({"person lant"}))
    assert ids(naming, claim) == ["c"]


def test_a_government_denies_what_its_capital_is_accused_of_by_those_it_names() -> None:
    words = "anklager fra Ukraine om, at Rusland forbereder et angreb"
    denial = said("d", "rejects", words, GOVERNMENT, lands=frozenset({"RU", "UA"}), lang="da")
    claim = said("c", "accuses", "for å planlegge en invasjon", KYIV, accused=KREMLIN, near=0.4, article="b", lang="nb")
    (found,) = denied(denial, [claim])
    assert found.because == "accused is who denies, by somebody whom the denial names; 0.40 alike in meaning"


def test_two_of_one_country_do_not_deny_one_another() -> None:
    denial = said("d", "denies", "at angrebet er planlagt", GOVERNMENT, lang="da")
    assert ids(denial, said("c", "accuses", "for at planlægge et angreb", KREMLIN, near=0.9)) == []


def test_in_another_report_only_what_is_nearer_or_by_somebody_named_is_denied() -> None:
    claim = said("c", "accuses", "of paying his brother", AUDITOR, accused=MAYOR, near=0.3, article="b")
    assert ids(DENIAL, claim) == []
    assert ids(said("d", "denies", "Lant's charge of payments", MAYOR, names=frozenset({"person lant"})), claim) == [
        "c"
    ]


def test_words_that_only_point_mean_the_accusation_just_before() -> None:
    earlier = said("c1", "accuses", "of lying", AUDITOR, accused=MAYOR, at=0)
    before = said("c2", "accuses", "of paying his brother", AUDITOR, accused=MAYOR, near=0.1, at=500)
    assert ids(said("d", "denies", "the charges", MAYOR, at=560), earlier, before) == ["c2"]
    assert ids(said("d", "denies", "the charges", MAYOR, at=560, article="b"), earlier, before) == []


def test_to_reject_a_plan_denies_nothing() -> None:
    accusation = said("c", "accuses", "of stealing the pier", AUDITOR, accused=MAYOR)
    assert ids(said("d", "rejects", "to give up the pier", MAYOR), accusation) == []
    claim = said("c", "says", "the mayor sells the pier", AUDITOR, near=0.9, names=frozenset({"person tarrant"}))
    assert ids(said("d", "rejects", "the plan to sell the pier", MAYOR), claim) == []
    assert ids(said("d", "rejects", "claims that the pier is to be sold", MAYOR), claim) == ["c"]


@pytest.mark.parametrize(
    ("lang", "rebutting", "other"),
    [
        ("da", "påstanden om, at havnen er lukket", "planen om at lukke havnen"),
        ("nb", "beskyldningene om at havna er stengt", "forslaget om å stenge havna"),
        ("nn", "skuldingane om at hamna er stengd", "framlegget om å stengje hamna"),
        ("sv", "anklagelserna om att hamnen är stängd", "förslaget att stänga hamnen"),
        ("en", "the allegation that the harbour is closed", "the offer to close the harbour"),
        ("de", "die Vorwürfe, der Hafen sei geschlossen", "den Vorschlag, den Hafen zu schließen"),
        ("nl", "de beschuldigingen dat de haven dicht is", "het voorstel om de haven te sluiten"),
        ("fi", "väitteet sataman sulkemisesta", "ehdotuksen sataman sulkemisesta"),
    ],
)
def test_a_rejection_of_accusations_names_them(lang: str, rebutting: str, other: str) -> None:
    assert rebuts(rebutting, lang)
    assert not rebuts(other, lang)
