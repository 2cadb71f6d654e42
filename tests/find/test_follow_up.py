import pytest

from find.heard import heard

VARN, ORRICK = "Edda Varn", "Tom Orrick"


def speakers(lang: str, text: str) -> list[str | None]:
    """Of direct and mixed speech."""
    return [said.speaker for said in heard(lang, text) if said.form != "indirect"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“Will you sign?” Tom Orrick asked.\n\n“No, we will not do that.”"),
        ("nb", "– Skriver dere under? spurte Tom Orrick.\n\n– Nei, vi gjør ikke det."),
    ],
)
def test_what_follows_a_question_is_not_the_askers(lang: str, text: str) -> None:
    assert speakers(lang, text) == [ORRICK, None]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“What do you say to that?”\n\n“It is wrong,” Edda Varn said."),
        ("nb", "– Hva sier du til kritikken?\n\n– Den er feil, sier Edda Varn."),
        ("sv", "– Vad säger du om kritiken?\n\n– Den är fel, säger Edda Varn."),
    ],
)
def test_a_reporters_question_is_not_by_whoever_answers_it(lang: str, text: str) -> None:
    assert speakers(lang, text) == [None, VARN]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Edda Varn said she would stay.\n\n“Nobody will make me resign.”"),
        ("nb", "Edda Varn sa at hun ble.\n\n– Ingen får meg til å gå."),
    ],
)
def test_a_report_about_one_person_leaves_the_next_speech_to_them(lang: str, text: str) -> None:
    assert speakers(lang, text) == [VARN]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Tom Orrick asked Edda Varn whether she would resign.\n\n“No, I will not do that.”"),
        ("en", "Tom Orrick told Edda Varn that she should resign.\n\n“No, I will not do that.”"),
        ("nb", "Tom Orrick sa til Edda Varn at hun burde gå.\n\n– Nei, det gjør jeg ikke."),
    ],
)
def test_a_report_about_two_people_leaves_the_next_speech_to_nobody(lang: str, text: str) -> None:
    assert speakers(lang, text) == [None]
