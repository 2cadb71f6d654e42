import pytest

from find.heard import heard

VARN = "Edda Varn"


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("da", "- Vi betaler ikke, siger havnefoged Edda Varn.", "Vi betaler ikke"),
        ("da", "– Vi betaler ikke, og det ved alle, siger Edda Varn til avisen.", "Vi betaler ikke, og det ved alle"),
        ("nb", "– Vi betaler ikke, sier havnesjef Edda Varn.", "Vi betaler ikke"),
        ("nb", "— Vi betaler ikke, sa Edda Varn fredag.", "Vi betaler ikke"),
        ("nb", "- Hvem betaler for dette? spør Edda Varn.", "Hvem betaler for dette?"),
        ("nb", "–Vi betaler ikke, sier Edda Varn (52).", "Vi betaler ikke"),
        ("nb", "– «Grå Hegre» er borte, sier Edda Varn.", "«Grå Hegre» er borte"),
        ("nb", "– Vi er bekymret … Dette må stanse, sier Edda Varn.", "Vi er bekymret … Dette må stanse"),
        ("nb", "− Vi betaler ikke, sier Edda Varn.", "Vi betaler ikke"),
        ("nb", "– 40 skip er borte, sier Edda Varn.", "40 skip er borte"),
        ("da", "- 90 er for mange, siger Edda Varn.", "90 er for mange"),
        ("sv", "– 40 skepp är borta, säger Edda Varn.", "40 skepp är borta"),
        ("nn", "– Vi betaler ikkje, seier hamnesjef Edda Varn.", "Vi betaler ikkje"),
        ("sv", "– Vi betalar inte, säger hamnchefen Edda Varn.", "Vi betalar inte"),
        ("sv", "– Vi har betalat nog. Nu är det slut, säger Edda Varn.", "Vi har betalat nog. Nu är det slut"),
    ],
)
def test_a_dash_opens_speech_that_its_verb_ends(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("direct", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "first", "second"),
    [
        ("da", "- Vi går ikke, siger Edda Varn, men vi er klar til at tale.", "Vi går ikke", "men vi er"),
        ("nb", "– Vi går ikke, sier Edda Varn, – og vi er mange.", "Vi går ikke", "og vi er mange"),
        ("da", "- Vi betaler ikke, siger Edda Varn. Vi har betalt nok.", "Vi betaler ikke", "Vi har betalt nok."),
        ("nb", "– Vi betaler ikke, sier Edda Varn. Men vi vil gjerne møtes.", "Vi betaler ikke", "Men vi vil gjerne"),
        ("nn", "– Vi betaler ikkje, seier Edda Varn. Men vi vil gjerne møtast.", "Vi betaler ikkje", "Men vi vil"),
        ("sv", "– Vi betalar inte, säger Edda Varn. Vi har betalat nog.", "Vi betalar inte", "Vi har betalat nog."),
    ],
)
def test_speech_may_go_on_behind_its_verb(lang: str, text: str, first: str, second: str) -> None:
    (only,) = heard(lang, text)
    one, two = only.words.split(" / ")
    assert (one, two[: len(second)], only.speaker) == (first, second, VARN)


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("da", "- Vi betaler ikke, siger Edda Varn. Hun er havnefoged og bor i Elmsby.", "Vi betaler ikke"),
        ("nb", "– Vi betaler ikke, sier Edda Varn. Hun møter fiskerne fredag.", "Vi betaler ikke"),
        ("nn", "– Vi betaler ikkje, seier Edda Varn. Ho møter fiskarane fredag.", "Vi betaler ikkje"),
        ("sv", "– Vi betalar inte, säger Edda Varn. Hon möter fiskarna på fredag.", "Vi betalar inte"),
        ("nb", "– Vi betaler ikke, sier Edda Varn, som har vært havnesjef i ti år.", "Vi betaler ikke"),
    ],
)
def test_the_report_may_go_on_in_the_same_line(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("direct", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("da", "Havnen lukker. - Vi betaler ikke, siger Edda Varn.", "Vi betaler ikke"),
        ("nb", "Havnen stenger. – Vi betaler ikke, sier Edda Varn.", "Vi betaler ikke"),
        ("nn", "Hamna stengjer. – Vi betaler ikkje, seier Edda Varn.", "Vi betaler ikkje"),
        ("sv", "Hamnen stänger. – Vi betalar inte, säger Edda Varn.", "Vi betalar inte"),
        ("nb", "Edda Varn sier: – Vi betaler ikke.", "Vi betaler ikke."),
        ("da", "Edda Varn siger: - Vi betaler ikke.", "Vi betaler ikke."),
    ],
)
def test_a_dash_may_open_speech_behind_a_sentence_or_a_colon(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("direct", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("da", "- Vi kommer ikke, ifølge Edda Varn.", "Vi kommer ikke"),
        ("nb", "– Vi kommer ikke, ifølge Edda Varn.", "Vi kommer ikke"),
        ("nn", "– Vi kjem ikkje, ifølgje Edda Varn.", "Vi kjem ikkje"),
        ("sv", "– Vi kommer inte, enligt Edda Varn.", "Vi kommer inte"),
    ],
)
def test_a_source_ends_speech_as_a_verb_does(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("direct", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("da", "Edda Varn:\n\n- Vi kommer ikke.", "Vi kommer ikke."),
        ("nb", "Edda Varn:\n\n– Vi kommer ikke.", "Vi kommer ikke."),
        ("sv", "Edda Varn:\n\n– Vi kommer inte.", "Vi kommer inte."),
    ],
)
def test_a_name_and_a_colon_announce_the_speech_below(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("direct", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("da", "- Vi betaler ikke, siger Edda Varn.\n\n- Vi har betalt nok."),
        ("nb", "– Vi betaler ikke, sier Edda Varn.\n\n– Vi har betalt nok."),
        ("nn", "– Vi betaler ikkje, seier Edda Varn.\n\n– Vi har betalt nok."),
        ("sv", "– Vi betalar inte, säger Edda Varn.\n\n– Vi har betalat nog."),
    ],
)
def test_a_dash_without_a_verb_goes_on_with_the_last_speaker(lang: str, text: str) -> None:
    said = heard(lang, text)
    assert [each.speaker for each in said] == [VARN, VARN]
    assert said[1].words == text[text.rindex("V") :]


@pytest.mark.parametrize(
    ("lang", "text", "second"),
    [
        (
            "da",
            "- Vi betaler ikke, siger Edda Varn og tilføjer:\n\n- Men vi vil tale om det.",
            "Men vi vil tale om det.",
        ),
        ("nb", "– Vi betaler ikke, sier Edda Varn og legger til:\n\n– Men vi vil møtes.", "Men vi vil møtes."),
        ("nn", "– Vi betaler ikkje, seier Edda Varn og legg til:\n\n– Men vi vil møtast.", "Men vi vil møtast."),
        ("sv", "– Vi betalar inte, säger Edda Varn och tillägger:\n\n– Men vi vill mötas.", "Men vi vill mötas."),
    ],
)
def test_she_says_and_adds(lang: str, text: str, second: str) -> None:
    assert [(said.speaker, said.words) for said in heard(lang, text)][1:] == [(VARN, second)]


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("da", "- Vi betaler ikke, siger hun og tilføjer:\n\n- Men vi vil tale om det.", "hun"),
        ("nb", "– Vi betaler ikke, sier hun og legger til:\n\n– Men vi vil møtes.", "hun"),
        ("nn", "– Vi betaler ikkje, seier ho og legg til:\n\n– Men vi vil møtast.", "ho"),
        ("sv", "– Vi betalar inte, säger hon och tillägger:\n\n– Men vi vill mötas.", "hon"),
    ],
)
def test_a_pronoun_says_and_adds(lang: str, text: str, speaker: str) -> None:
    assert [said.speaker for said in heard(lang, text)] == [speaker, speaker]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("da", "- Da jeg kom, sagde han, at jeg skulle gå, fortæller Edda Varn."),
        ("nb", "– Da jeg kom, sa han at jeg måtte gå, forteller Edda Varn."),
        ("nn", "– Då eg kom, sa han at eg måtte gå, fortel Edda Varn."),
        ("sv", "– När jag kom sa han att jag skulle gå, berättar Edda Varn."),
        ("nb", "– Vi betaler ikke. Han sier alltid at vi betaler, sier Edda Varn."),
    ],
)
def test_whoever_speaks_within_the_speech_is_not_its_speaker(lang: str, text: str) -> None:
    assert [said.speaker for said in heard(lang, text)] == [VARN]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("da", '- Han sagde "nej" til mig, siger Edda Varn.', 'Han sagde "nej" til mig'),
        ("nb", "– Han sa «nei» til meg, sier Edda Varn.", "Han sa «nei» til meg"),
        ("nn", "– Han sa «nei» til meg, seier Edda Varn.", "Han sa «nei» til meg"),
        ("sv", "– Han sade ”nej” till mig, säger Edda Varn.", "Han sade ”nej” till mig"),
    ],
)
def test_marks_inside_speech_are_part_of_it(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("direct", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("da", "Havnen - den ældste i landet - lukker."),
        ("nb", "Havnen – den eldste i landet – stenger."),
        ("nn", "Hamna – den eldste i landet – stengjer."),
        ("sv", "Hamnen – den äldsta i landet – stänger."),
        ("de", "Der Hafen – der älteste im Land – schließt."),
        ("en", "The harbour – the oldest in the country – closes."),
        ("da", "- 40 skibe\n- 12 kuttere\n- en færge"),
        ("nb", "Kampen endte 3 - 1."),
    ],
)
def test_an_aside_a_list_and_a_score_are_no_speech(lang: str, text: str) -> None:
    assert heard(lang, text) == []


def test_a_dash_makes_no_direct_speech_where_papers_use_none() -> None:
    assert [said.form for said in heard("en", "– We will see, the mayor says.")] == ["indirect"]
