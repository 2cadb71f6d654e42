import pytest

from find.heard import Heard, heard, quotations

VARN = "Edda Varn"


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "“We will not pay,” said the harbour master, Edda Varn.", "We will not pay"),
        ("en", '"We will not pay," Edda Varn told reporters on Friday.', "We will not pay"),
        ("en", "‘We will not pay,’ says Edda Varn, who has run the harbour since 2019.", "We will not pay"),
        ("da", "»Vi betaler ikke,« siger havnefoged Edda Varn.", "Vi betaler ikke"),
        ("da", "”Vi betaler ikke”, sagde Edda Varn fredag.", "Vi betaler ikke"),
        ("da", '"Vi betaler ikke," siger Edda Varn til avisen.', "Vi betaler ikke"),
        ("nb", "«Vi betaler ikke», sier havnesjef Edda Varn.", "Vi betaler ikke"),
        ("nb", '"Vi betaler ikke", sa Edda Varn fredag.', "Vi betaler ikke"),
        ("nn", "«Vi betaler ikkje», seier hamnesjef Edda Varn.", "Vi betaler ikkje"),
        ("nn", "«Vi betaler ikkje», sa Edda Varn fredag.", "Vi betaler ikkje"),
        ("sv", "”Vi betalar inte”, säger hamnchefen Edda Varn.", "Vi betalar inte"),
        ("sv", '"Vi betalar inte", sade Edda Varn på fredagen.', "Vi betalar inte"),
        ("de", "„Wir zahlen nicht“, sagte Hafenmeisterin Edda Varn.", "Wir zahlen nicht"),
        ("de", "„Wir zahlen nicht“, sagte Bürgermeisterin Edda Varn.", "Wir zahlen nicht"),
        ("de", "»Wir zahlen nicht«, so Edda Varn am Freitag.", "Wir zahlen nicht"),
        ("de", '"Wir zahlen nicht", hatte Edda Varn am Freitag gesagt.', "Wir zahlen nicht"),
    ],
)
def test_words_in_marks_belong_to_whom_the_verb_behind_them_names(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("direct", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "The mayor, Edda Varn, said: “We will not pay.”", "We will not pay."),
        ("en", "Edda Varn told the council, “We will not pay a single crown.”", "We will not pay a single crown."),
        ("da", "Borgmester Edda Varn siger: »Vi betaler ikke.«", "Vi betaler ikke."),
        ("da", "Fredag sagde Edda Varn: ”Vi betaler ikke.”", "Vi betaler ikke."),
        ("nb", "Ordfører Edda Varn sa: «Vi betaler ikke.»", "Vi betaler ikke."),
        ("nn", "Ordførar Edda Varn sa: «Vi betaler ikkje.»", "Vi betaler ikkje."),
        ("sv", "Borgmästare Edda Varn sade: ”Vi betalar inte.”", "Vi betalar inte."),
        ("sv", "På fredagen sade Edda Varn: ”Vi betalar inte.”", "Vi betalar inte."),
        ("de", "Bürgermeisterin Edda Varn sagte: „Wir zahlen nicht.“", "Wir zahlen nicht."),
        ("de", "Am Freitag erklärte Edda Varn: „Wir zahlen nicht.“", "Wir zahlen nicht."),
        ("de", "Dem Spiegel sagte Edda Varn: „Wir zahlen nicht.“", "Wir zahlen nicht."),
        pytest.param("de", "Dem „Spiegel“ sagte Edda Varn: „Wir zahlen nicht.“", "Wir zahlen nicht."),
        ("de", "Den Fischern sagte Edda Varn: „Wir zahlen nicht.“", "Wir zahlen nicht."),
        ("de", "Tom Orrick zufolge sagte Edda Varn: „Wir zahlen nicht.“", "Wir zahlen nicht."),
    ],
)
def test_a_verb_and_a_colon_announce_words_in_marks(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("direct", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "The paper quoted Edda Varn: “We will not pay.”", "We will not pay."),
        ("de", "Die Zeitung zitierte Edda Varn: „Wir zahlen nicht.“", "Wir zahlen nicht."),
    ],
)
def test_whoever_is_quoted_before_a_colon_speaks(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("direct", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "“Who pays for this?” Edda Varn asked.", "Who pays for this?"),
        ("da", "»Hvem betaler for det?« spurgte Edda Varn.", "Hvem betaler for det?"),
        ("nb", "«Hvem betaler for det?» spurte Edda Varn.", "Hvem betaler for det?"),
        ("nn", "«Kven betaler for det?» spurde Edda Varn.", "Kven betaler for det?"),
        ("sv", "”Vem betalar för det?” frågade Edda Varn.", "Vem betalar för det?"),
        ("de", "„Wer zahlt dafür?“, fragte Edda Varn.", "Wer zahlt dafür?"),
    ],
)
def test_a_question_is_asked(lang: str, text: str, words: str) -> None:
    (only,) = quotations(lang, text)
    assert (only.form, only.act, only.words[0].text, only.speaker and only.speaker.name) == (
        "direct", "asks", words, VARN,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "“We will not pay,” Edda Varn said. “We have paid enough.”", "We will not pay / We have paid enough."),
        ("en", "“If we pay,” Edda Varn said, “we will pay for ever.”", "If we pay / we will pay for ever."),
        ("da", "»Vi betaler ikke,« siger Edda Varn. »Vi har betalt nok.«", "Vi betaler ikke / Vi har betalt nok."),
        ("da", "»Hvis vi betaler,« siger Edda Varn, »betaler vi altid.«", "Hvis vi betaler / betaler vi altid."),
        ("nb", "«Vi betaler ikke», sier Edda Varn. «Vi har betalt nok.»", "Vi betaler ikke / Vi har betalt nok."),
        ("nn", "«Vi betaler ikkje», seier Edda Varn. «Vi har betalt nok.»", "Vi betaler ikkje / Vi har betalt nok."),
        ("sv", "”Vi betalar inte”, säger Edda Varn. ”Vi har betalat nog.”", "Vi betalar inte / Vi har betalat nog."),
        ("de", "„Wenn wir zahlen“, sagte Edda Varn, „zahlen wir ewig.“", "Wenn wir zahlen / zahlen wir ewig."),
    ],
)
def test_words_cut_by_their_verb_are_one_quotation_in_two_passages(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("direct", words, VARN)]


def test_in_german_a_sentence_behind_the_verb_is_a_quotation_of_its_own() -> None:
    assert heard("de", "„Wir zahlen nicht“, sagte Edda Varn. „Wir haben genug gezahlt.“") == [
        ("direct", "Wir zahlen nicht", VARN),
        ("direct", "Wir haben genug gezahlt.", VARN),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“We will not pay,” Edda Varn said.\n\n“We have paid enough, and who thanked us?”"),
        ("da", "»Vi betaler ikke,« siger Edda Varn.\n\n»Vi har betalt nok, og hvem takkede os?«"),
        ("nb", "«Vi betaler ikke», sier Edda Varn.\n\n«Vi har betalt nok, og hvem takket oss?»"),
        ("nn", "«Vi betaler ikkje», seier Edda Varn.\n\n«Vi har betalt nok, og kven takka oss?»"),
        ("sv", "”Vi betalar inte”, säger Edda Varn.\n\n”Vi har betalat nog, och vem tackade oss?”"),
        ("de", "„Wir zahlen nicht“, sagte Edda Varn.\n\n„Wir haben genug gezahlt, und wer dankte uns?“"),
    ],
)
def test_a_paragraph_that_names_nobody_goes_on_with_the_last_speaker(lang: str, text: str) -> None:
    assert [said.speaker for said in heard(lang, text)] == [VARN, VARN]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Edda Varn said: “We will not pay.\n\n“We have paid enough.\n\n“Go and ask somebody else.”"),
        ("en", "Edda Varn said: “We will not pay.\n\nWe have paid enough.\n\nGo and ask somebody else.”"),
        ("da", "Edda Varn siger: »Vi betaler ikke.\n\n»Vi har betalt nok.\n\n»Gå hen og spørg en anden.«"),
        ("nb", "Edda Varn sa: «Vi betaler ikke.\n\n«Vi har betalt nok.\n\n«Gå og spør noen andre.»"),
        ("nn", "Edda Varn sa: «Vi betaler ikkje.\n\n«Vi har betalt nok.\n\n«Gå og spør nokon andre.»"),
        ("sv", "Edda Varn sade: »Vi betalar inte.\n\n»Vi har betalat nog.\n\n»Gå och fråga någon annan.«"),
        ("de", "Edda Varn sagte: „Wir zahlen nicht.\n\n„Wir haben genug gezahlt.\n\n„Fragt jemand anderen.“"),
    ],
)
def test_speech_over_several_paragraphs_is_one_speakers(lang: str, text: str) -> None:
    said = heard(lang, text)
    assert [(each.form, each.speaker) for each in said] == [("direct", VARN)] * 3
    assert all(each.words in text for each in said)


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        (
            "en",
            "“We will not pay,” said Edda Varn. “You will,” said Tom Orrick.",
            [("direct", "We will not pay", VARN), ("direct", "You will", "Tom Orrick")],
        ),
        (
            "de",
            "„Wir zahlen nicht“, sagte Edda Varn. „Doch“, sagte Tom Orrick.",
            [("direct", "Wir zahlen nicht", VARN), ("direct", "Doch", "Tom Orrick")],
        ),
        (
            "da",
            "»Vi betaler ikke,« siger Edda Varn.\n\n»I skal betale,« siger Tom Orrick.",
            [("direct", "Vi betaler ikke", VARN), ("direct", "I skal betale", "Tom Orrick")],
        ),
    ],
)
def test_each_speaker_keeps_their_own_words(lang: str, text: str, said: list[Heard]) -> None:
    assert heard(lang, text) == said


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The harbour closes. “Nobody asked any of us about it.” The quay stays."),
        ("da", "Havnen lukker. »Der er ingen, der har spurgt os.« Kajen bliver."),
        ("de", "Der Hafen schließt. „Niemand hat uns danach gefragt.“ Der Kai bleibt."),
    ],
)
def test_words_that_nobody_is_said_to_have_uttered_have_no_speaker(lang: str, text: str) -> None:
    assert [(said.form, said.speaker) for said in heard(lang, text)] == [("direct", None)]


@pytest.mark.parametrize(
    ("lang", "title", "words"),
    [
        ("en", "Edda Varn: “We will not pay”", "We will not pay"),
        ("da", "Edda Varn: »Vi betaler ikke«", "Vi betaler ikke"),
        ("nb", "Edda Varn: – Vi betaler ikke", "Vi betaler ikke"),
        ("nn", "Edda Varn: – Vi betaler ikkje", "Vi betaler ikkje"),
        ("sv", "Edda Varn: ”Vi betalar inte”", "Vi betalar inte"),
        ("de", "Edda Varn: „Wir zahlen nicht“", "Wir zahlen nicht"),
    ],
)
def test_a_headline_gives_the_speaker_before_a_colon(lang: str, title: str, words: str) -> None:
    text = f"{title}\n\nEdda Varn 2031."
    (only,) = quotations(lang, text, title)
    assert (only.form, only.words[0].text, only.headline) == ("direct", words, True)
    assert only.speaker is not None
    assert only.speaker.name == VARN
