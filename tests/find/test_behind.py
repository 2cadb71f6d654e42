import pytest

from find.heard import heard

VARN = "Edda Varn"
FIRST = {
    "en": "“We came here in 1971 and had nothing.”",
    "da": "- Vi kom hertil i 1971 og havde intet.",
    "nb": "– Vi kom hit i 1971 og hadde ingenting.",
    "nn": "– Vi kom hit i 1971 og hadde ingenting.",
    "sv": "– Vi kom hit 1971 och hade ingenting.",
    "de": "„Wir kamen 1971 und hatten nichts.“",
}
LAST = {
    "en": "“We built it all,” Edda Varn said.",
    "da": "- Vi byggede det hele, siger Edda Varn.",
    "nb": "– Vi bygde alt sammen, sier Edda Varn.",
    "nn": "– Vi bygde alt saman, seier Edda Varn.",
    "sv": "– Vi byggde allt, säger Edda Varn.",
    "de": "„Wir haben alles gebaut“, sagte Edda Varn.",
}
TWICE = pytest.mark.xfail(strict=True, reason="two quotations with the headline's words count as two people")
FROM = pytest.mark.xfail(strict=True, reason="“lyder det fra X” names its speaker behind a preposition")


def speakers(lang: str, text: str, title: str | None = None) -> list[str | None]:
    return [said.speaker for said in heard(lang, text, title)]


@pytest.mark.parametrize("lang", FIRST)
def test_a_paragraph_of_speech_belongs_to_whom_the_next_one_names(lang: str) -> None:
    assert speakers(lang, f"{FIRST[lang]}\n\n{LAST[lang]}") == [VARN, VARN]


@pytest.mark.parametrize("lang", FIRST)
def test_so_do_two_paragraphs_of_speech(lang: str) -> None:
    assert speakers(lang, f"{FIRST[lang]}\n\n{FIRST[lang]}\n\n{LAST[lang]}") == [VARN, VARN, VARN]


def test_marks_that_are_left_open_are_carried_to_the_speaker_too() -> None:
    text = "“We came here in 1971 and had nothing.\n\n“We built it all. Let them come and fetch me,” Edda Varn said."
    assert heard("en", text) == [
        ("direct", "We came here in 1971 and had nothing.", VARN),
        ("direct", "We built it all. Let them come and fetch me", VARN),
    ]


@pytest.mark.parametrize("lang", FIRST)
def test_a_paragraph_of_report_between_them_keeps_them_apart(lang: str) -> None:
    assert speakers(lang, f"{FIRST[lang]}\n\nElmsby 2031.\n\n{LAST[lang]}") == [None, VARN]


def test_a_sentence_of_report_in_the_same_paragraph_keeps_them_apart() -> None:
    assert speakers("en", f"{FIRST['en']} Elmsby slept.\n\n{LAST['en']}") == [None, VARN]


def test_words_that_have_a_speaker_keep_theirs() -> None:
    assert speakers("en", f"“We had nothing,” Tom Orrick said.\n\n{LAST['en']}") == ["Tom Orrick", VARN]
    assert speakers("nb", "– Vi hadde ingenting, sier Tom Orrick.\n\nDet sier Edda Varn.") == ["Tom Orrick"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("da", "- Vi betaler ikke. Det er slut nu.\n\nDet siger havnefoged Edda Varn."),
        ("da", "- Vi betaler ikke. Det er slut nu.\n\nSådan siger Edda Varn."),
        ("da", "»Vi betaler ikke. Det er slut nu.« Det siger Edda Varn."),
        ("nb", "– Vi betaler ikke. Det er slutt nå.\n\nDet sier havnesjef Edda Varn til NTB."),
        ("nb", "– Vi betaler ikke. Det er slutt nå.\n\nSlik sier Edda Varn det."),
        ("nb", "«Vi betaler ikke. Det er slutt nå.» Det sier Edda Varn."),
        ("nn", "– Vi betaler ikkje. Det er slutt no.\n\nDet seier hamnesjef Edda Varn."),
        ("sv", "– Vi betalar inte. Det är slut nu.\n\nDet säger hamnchefen Edda Varn."),
        ("sv", "– Vi betalar inte. Det är slut nu.\n\nSå säger hamnchefen Edda Varn."),
        ("de", "„Wir zahlen nicht. Das ist vorbei.“\n\nDies sagte Edda Varn am Freitag."),
        ("de", "„Wir zahlen nicht, das ist vorbei.“ Das sagte Edda Varn am Freitag."),
        pytest.param("da", "»Vi betaler ikke,« lyder det fra havnefoged Edda Varn.", marks=FROM),
        ("nb", "– Vi betaler ikke. Det er slutt nå.\n\nDet sier Edda Varn. Hun er havnesjef."),
    ],
)
def test_that_is_what_she_says(lang: str, text: str) -> None:
    assert speakers(lang, text) == [VARN]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("da", "- Vi kommer. Det siger havnefoged Edda Varn.", "Vi kommer."),
        ("nb", "– Vi kommer. Det sier Edda Varn.", "Vi kommer."),
        ("nb", "– Vi betaler ikke. Det er slutt nå. Det sier Edda Varn.", "Vi betaler ikke. Det er slutt nå."),
        ("nn", "– Vi kjem. Det seier Edda Varn.", "Vi kjem."),
        ("sv", "– Vi kommer. Det säger Edda Varn.", "Vi kommer."),
    ],
)
def test_that_is_what_she_says_in_the_line_of_a_dash(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("direct", words, VARN)]


@pytest.mark.parametrize(
    "behind",
    [
        "Havnen stenger.\n\nDet sier Edda Varn.",
        "Det sier ikke Edda Varn.",
        "Det sier Edda Varn at de vet.",
        "Det vet Edda Varn.",
    ],
)
def test_what_is_not_said_of_the_words_before_tells_no_speaker(behind: str) -> None:
    said = heard("nb", f"– Vi betaler ikke. Det er slutt nå.\n\n{behind}")
    assert [each for each in said if each.form == "direct"] == [("direct", "Vi betaler ikke. Det er slutt nå.", None)]


def test_a_sentence_of_report_is_hers_where_the_next_says_so() -> None:
    assert heard("nb", "Havnen stenger.\n\nDet sier Edda Varn.") == [("indirect", "Havnen stenger", VARN)]


HEADLINES = [
    ("da", "- Vi betaler ikke", "- Vi betaler ikke, siger Edda Varn."),
    ("da", "- Vi betaler ikke", "- Vi betaler ikke for det her. Det er slut, siger Edda Varn."),
    ("nb", "– Vi betaler ikke", "– Vi betaler ikke, sier Edda Varn."),
    ("nb", "– Vi betaler ikke", "«Vi betaler ikke», sier Edda Varn."),
    ("nn", "– Vi betaler ikkje", "– Vi betaler ikkje, seier Edda Varn."),
    ("sv", "– Vi betalar inte", "– Vi betalar inte, säger Edda Varn."),
]


@pytest.mark.parametrize(("lang", "title", "below"), HEADLINES)
def test_a_headline_is_by_whoever_says_the_same_words_below(lang: str, title: str, below: str) -> None:
    assert speakers(lang, f"{title}\n\nElmsby 2031.\n\n{below}", title) == [VARN, VARN]


@pytest.mark.parametrize(
    "below",
    [
        "– Vi betaler ikke for dette, sier Edda Varn.\n\n– Vi betaler ikke, sier Tom Orrick.",
        "– Vi går, sier Edda Varn.",
        "– Vi betaler ikke! Slik står det på skiltet.",
    ],
)
def test_a_headline_whose_words_two_people_say_or_none_has_no_speaker(below: str) -> None:
    text = f"– Vi betaler ikke\n\nElmsby 2031.\n\n{below}"
    assert speakers("nb", text, "– Vi betaler ikke")[0] is None


@TWICE
def test_a_headline_whose_words_one_person_says_twice_is_theirs() -> None:
    below = "– Vi betaler ikke, sier Edda Varn.\n\n– Vi betaler ikke for dette, sier Varn."
    text = f"– Vi betaler ikke\n\nElmsby 2031.\n\n{below}"
    assert speakers("nb", text, "– Vi betaler ikke") == [VARN, VARN, VARN]


def test_a_headline_that_names_its_speaker_keeps_them() -> None:
    title = "Tom Orrick: – Vi betaler ikke"
    assert speakers("nb", f"{title}\n\nElmsby 2031.\n\n– Vi betaler ikke, sier Edda Varn.", title) == [
        "Tom Orrick", VARN,
    ]  # fmt: skip


def test_the_same_words_without_a_title_are_no_headline() -> None:
    text = "– Vi betaler ikke.\n\nElmsby 2031.\n\n– Vi betaler ikke, sier Edda Varn."
    assert speakers("nb", text) == [None, VARN]
