import pytest

from find.heard import heard

VARN = "Edda Varn"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("da", "Sådan er planen:\n\n- Havnen lukker fredag.\n\n- Kajen bliver."),
        ("da", "Sådan er planen:\n- Havnen lukker fredag.\n- Kajen bliver.\n- Færgen sejler til Elmsby."),
        ("nb", "Dette ble vedtatt:\n\n– Havnen stenger fredag.\n\n– Kaia blir.\n\n– Fergen går til Elmsby."),
        ("nn", "Dette vart vedteke:\n\n– Hamna stengjer fredag.\n\n– Kaia blir."),
        ("sv", "Detta beslutades:\n\n– Hamnen stänger på fredag.\n\n– Kajen är kvar."),
        ("nb", "Fangsten i tonn:\n\n– 40 i Elmsby.\n\n– 12 i Visby."),
        ("da", "Havnefogeden oplyser:\n\n- 40 kuttere.\n\n- 12 færger."),
        ("sv", "Elmsby:\n\n– 40 kuttrar."),
    ],
)
def test_a_list_behind_a_colon_is_no_speech(lang: str, text: str) -> None:
    assert heard(lang, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dette ble vedtatt:\n\n– Havnen stenger fredag.\n\n– Kaia blir.\n\nJa.\n\n– Vi betaler ikke, sier Edda Varn.",
        "Slik er planen:\n\n– Vi betaler ikke, sier Edda Varn.",
    ],
)
def test_speech_is_read_behind_a_list_and_where_a_verb_shows_that_there_is_none(text: str) -> None:
    assert heard("nb", text) == [("direct", "Vi betaler ikke", VARN)]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Edda Varn sier:\n\n– Vi betaler ikke.\n\n– Kaia blir.", "Kaia blir."),
        ("Edda Varn sier:\n\n– Vi betaler ikke.\n\n– Kaia blir, sier Varn.", "Kaia blir"),
    ],
)
def test_speech_that_a_colon_announces_may_go_on_in_the_next_paragraph(text: str, second: str) -> None:
    assert heard("nb", text) == [("direct", "Vi betaler ikke.", VARN), ("direct", second, VARN)]
