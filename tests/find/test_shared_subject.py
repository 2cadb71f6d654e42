"""Who speaks where a verb takes its subject from another verb, or has it behind itself."""

import pytest

from find.heard import heard

VARN = "Edda Varn"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We waited,” Edda Varn said, adding: “Nobody came.”", "Nobody came."),
        ("“We waited,” Edda Varn told the AP, adding, “Nobody came.”", "Nobody came."),
        ("“We waited,” said Edda Varn, before adding that nobody came.", "that nobody came"),
        ("“We waited,” Edda Varn said and added: “Nobody came.”", "Nobody came."),
        ("Tom Orrick was late, with Edda Varn saying that nobody came.", "that nobody came"),
        (
            "Tom Orrick was late, with Edda Varn repeatedly calling it “a scandal for the town”.",
            "it “a scandal for the town”",
        ),
        ("Edda Varn issued a statement Tuesday saying that nobody came.", "that nobody came"),
        ("Edda Varn issued a statement Tuesday saying, “Nobody came.”", "Nobody came."),
        ("Said Edda Varn, who grew up there, “Nobody came.”", "Nobody came."),
        ("In other words, explained Edda Varn: “Nobody came.”", "Nobody came."),
    ],
)
def test_a_verb_without_a_subject_of_its_own_has_the_one_of_its_sentence(text: str, words: str) -> None:
    said = {said.words: said.speaker for said in heard("en", text)}
    assert said[words] == VARN


@pytest.mark.parametrize(
    "text",
    [
        "I'd add that nobody came.",
        "Citing polls said that nobody came.",
        "Looking at the harbour, she saw Tom Orrick see it as late, arguing that nobody came.",
    ],
)
def test_a_capital_that_its_sentence_made_is_no_name(text: str) -> None:
    assert all(said.speaker in (None, "she") for said in heard("en", text))


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "Today's vote, Edda Varn said, was close.", "Today's vote / was close"),
        ("en", "Edda Varn said the plan was late, but", "the plan was late"),
        ("en", "Edda Varn went on to say that nobody came.", "that nobody came"),
        ("en", "The harbour will close in May, promised Edda Varn.", "The harbour will close in May"),
    ],
)
def test_words_are_whole(lang: str, text: str, words: str) -> None:
    assert [(said.words, said.speaker) for said in heard(lang, text)] == [(words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("da", "Havnen lukker, siger Edda Varn og Og"),
        ("fi", "Satama suljetaan, sanoo Edda Varn sekä Säännön"),
        ("nl", "Gisteren vroeg Ukraina/Nato om hulp."),
        ("sv", "I går bad Nato-Norge om hjälp."),
        ("de", "Der Hafen schließt, sagte Edda Varn, aber"),
        ("en", "Say that. Went on to say that nobody came."),
    ],
)
def test_what_breaks_off_is_read_as_far_as_it_goes(lang: str, text: str) -> None:
    heard(lang, text)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "and said "),
        ("en", "X say, "),
        ("da", "og siger "),
        ("de", "laut X, "),
        ("nb", "ifølge X, "),
        ("nn", "og seier "),
        ("sv", "och säger "),
        ("nl", "en zegt "),
        ("fi", "ja sanoo "),
    ],
)
def test_a_row_of_nothing_but_cues_ends(lang: str, words: str) -> None:
    # Each verb once asked all before it for their subjects: sixty of them took longer than anybody waits.
    heard(lang, words * 300)
