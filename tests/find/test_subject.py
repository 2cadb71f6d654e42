"""Who a reporting verb says is speaking, whatever stands between the two."""

import pytest

from find.heard import heard, quotations

CLAUSES = {
    "en": "that the harbour will close",
    "da": "at havnen lukker",
    "nb": "at havnen stenger",
    "nn": "at hamna stengjer",
    "sv": "att hamnen stänger",
    "de": "dass der Hafen schließt",
    "nl": "dat de haven dichtgaat",
}
VARN = "Edda Varn"
COMMA = pytest.mark.xfail(
    strict=True, reason="a comma behind a relative clause, and none before, parts verb and subject"
)
DIE = pytest.mark.xfail(strict=True, reason="behind “die”, also an article, a verb is taken for a noun")


def speaker(lang: str, opening: str) -> str | None:
    """Who speaks in a sentence that the clause of its language closes."""
    comma = "," if lang in ("da", "de") else ""
    (only,) = [said for said in heard(lang, f"{opening}{comma} {CLAUSES[lang]}.") if said.words == CLAUSES[lang]]
    return only.speaker


@pytest.mark.parametrize(
    ("lang", "opening"),
    [
        ("en", "Edda Varn, the mayor of Elmsby, said"),
        ("en", "Edda Varn, 52, said"),
        ("en", "Edda Varn, 52, a doctor from Elmsby, said"),
        ("en", "Edda Varn, the mayor of Elmsby, who met Tom Orrick, said"),
        ("en", "Edda Varn, who met Tom Orrick, a doctor from Elmsby, said"),
        ("en", "Edda Varn, speaking in Elmsby, near the harbour, said"),
        ("en", "The mayor, Edda Varn, said"),
        ("en", "Tom Orrick's brother, Edda Varn, said"),
        ("da", "Edda Varn, borgmester i Elmsby, siger"),
        ("nb", "Edda Varn, ordfører i Elmsby, sier"),
        ("nb", "Edda Varn, 52, sier"),
        ("nb", "Edda Varn, som møtte Tom Orrick, ordfører i Elmsby, sier"),
        ("nn", "Edda Varn, ordførar i Elmsby, seier"),
        ("sv", "Edda Varn, borgmästare i Elmsby, säger"),
        ("sv", "Edda Varn, borgmästare i Elmsby, som mötte Tom Orrick, säger"),
        ("de", "Edda Varn, die Bürgermeisterin von Elmsby, sagte"),
        ("nl", "Edda Varn, burgemeester van Elmsby, zei"),
    ],
)
def test_a_subject_stands_before_what_it_is(lang: str, opening: str) -> None:
    assert speaker(lang, opening) == VARN


@pytest.mark.parametrize(
    ("lang", "opening", "who"),
    [
        ("en", "Edda Varn, who met Tom Orrick on Friday, said", VARN),
        ("en", "The minister who met Tom Orrick said", "The minister"),
        ("da", "Edda Varn, som mødte Tom Orrick, siger", VARN),
        ("da", "Manden, der mødte Tom Orrick, siger", "Manden"),
        ("nb", "Edda Varn, som møtte Tom Orrick, sier", VARN),
        ("nb", "Mannen som møtte Tom Orrick sier", "Mannen"),
        ("nn", "Edda Varn, som møtte Tom Orrick, seier", VARN),
        ("sv", "Mannen som mötte Tom Orrick säger", "Mannen"),
        ("sv", "Edda Varn, som mötte Tom Orrick, säger", VARN),
        ("de", "Edda Varn, die Tom Orrick kennt, sagte", VARN),
        ("nl", "De minister, die Tom Orrick ontmoette, zei", "De minister"),
        pytest.param("nb", "Mannen som møtte Tom Orrick, sier", "Mannen", marks=COMMA),
    ],
)
def test_whom_a_relative_clause_names_does_not_speak(lang: str, opening: str, who: str) -> None:
    assert speaker(lang, opening) == who


@pytest.mark.parametrize(
    ("lang", "opening"),
    [
        ("en", "Tom Orrick met Edda Varn, who said"),
        ("da", "Tom Orrick mødte Edda Varn, som siger"),
        ("nb", "Tom Orrick møtte Edda Varn, som sier"),
        ("nn", "Tom Orrick møtte Edda Varn, som seier"),
        ("sv", "Tom Orrick mötte Edda Varn, som säger"),
        pytest.param("de", "Tom Orrick traf Edda Varn, die sagte", marks=DIE),
        pytest.param("nl", "Tom Orrick ontmoette Edda Varn, die zei", marks=DIE),
    ],
)
def test_a_relative_that_speaks_means_the_name_before_it(lang: str, opening: str) -> None:
    assert speaker(lang, opening) == VARN


@pytest.mark.parametrize(
    ("lang", "opening"),
    [
        ("en", "Edda Varn, speaking to Tom Orrick, said"),
        ("en", "Edda Varn, asked about Tom Orrick, said"),
        ("en", "Edda Varn met Tom Orrick, saying"),
        ("en", "Edda Varn released a statement saying"),
        ("en", "Edda Varn (Labour) said"),
        ("en", "Edda Varn — once a friend of Tom Orrick — said"),
        ("en", "Edda Varn on Monday said"),
        ("en", "Edda Varn has also said"),
        ("da", "Edda Varn - en gammel ven af Tom Orrick - siger"),
        ("da", "Edda Varn har mandag sagt"),
        ("nb", "Edda Varn (Ap) sier"),
        ("nb", "Edda Varn – en gammel venn av Tom Orrick – sier"),
        ("nn", "Edda Varn (Ap) seier"),
        ("nn", "Edda Varn har i dag sagt"),
        ("sv", "Edda Varn (S) säger"),
        ("sv", "Edda Varn – en gammal vän till Tom Orrick – säger"),
        ("de", "Edda Varn (SPD) sagte"),
        ("de", "Edda Varn – eine alte Freundin von Tom Orrick – sagte"),
        ("de", "Edda Varn hat am Montag gesagt"),
        ("nl", "Edda Varn (PvdA) zei"),
        ("nl", "Edda Varn heeft maandag gezegd"),
    ],
)
def test_participles_brackets_dashes_and_helpers_part_no_subject_from_its_verb(lang: str, opening: str) -> None:
    assert speaker(lang, opening) == VARN


@pytest.mark.parametrize(
    ("lang", "opening"),
    [
        ("en", "Edda Varn met Tom Orrick and said"),
        ("da", "Edda Varn mødte Tom Orrick og sagde"),
        ("nb", "Edda Varn møtte Tom Orrick og sa"),
        ("nn", "Edda Varn møtte Tom Orrick og sa"),
        ("sv", "Edda Varn mötte Tom Orrick och sade"),
        ("de", "Edda Varn traf Tom Orrick und sagte"),
        ("nl", "Edda Varn ontmoette Tom Orrick en zei"),
    ],
)
def test_two_verbs_share_the_subject_of_the_first(lang: str, opening: str) -> None:
    assert speaker(lang, opening) == VARN


@pytest.mark.parametrize("opening", ["The law cuts taxes and says", "It rained and said", "A sign saying"])
def test_what_cannot_be_somebody_shares_no_subject(opening: str) -> None:
    assert [said.speaker for said in quotations("en", f"{opening} that the harbour will close.")] == [None]


@pytest.mark.parametrize(
    ("lang", "opening"),
    [
        ("en", "Last week Edda Varn said"),
        ("en", "After Tom Orrick left, Edda Varn said"),
        ("en", "In a speech in Elmsby on Monday, Edda Varn said"),
        ("da", "Sidste uge sagde Edda Varn"),
        ("da", "Efter mødet med Tom Orrick sagde Edda Varn"),
        ("nb", "I går sa Edda Varn"),
        ("nb", "Etter møtet med Tom Orrick sa Edda Varn"),
        ("nn", "Førre veke sa Edda Varn"),
        ("sv", "Förra veckan sade Edda Varn"),
        ("sv", "Efter mötet med Tom Orrick sade Edda Varn"),
        ("de", "Anfang Juli sagte Edda Varn"),
        ("de", "Wenige Stunden später sagte Edda Varn"),
        ("de", "Dem Minister sagte Edda Varn"),
        ("nl", "Gisteren zei Edda Varn"),
        ("nl", "Na de vergadering met Tom Orrick zei Edda Varn"),
        ("en", "On Monday Edda Varn said"),
        ("en", "Early in July Edda Varn said"),
    ],
)
def test_a_time_a_place_or_another_case_is_no_subject(lang: str, opening: str) -> None:
    assert speaker(lang, opening) == VARN
