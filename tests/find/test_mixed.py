import pytest

from find.heard import heard, quotations

VARN = "Edda Varn"


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "Edda Varn said the plan was “a bad joke”.", "the plan was “a bad joke”"),
        ("en", "Edda Varn said that the plan was “a bad joke” and old.", "that the plan was “a bad joke” and old"),
        ("en", "Edda Varn told reporters the plan was “a bad joke”.", "the plan was “a bad joke”"),
        ("en", "Edda Varn told reporters that the plan was “a bad joke”.", "that the plan was “a bad joke”"),
        ("da", "Edda Varn siger, at planen er »en dårlig vittighed«.", "at planen er »en dårlig vittighed«"),
        ("da", "Fredag sagde Edda Varn, at planen er »en vittighed«.", "at planen er »en vittighed«"),
        ("nb", "Edda Varn sier at planen er «en dårlig spøk».", "at planen er «en dårlig spøk»"),
        ("nn", "Edda Varn seier at planen er «ein dårleg spøk».", "at planen er «ein dårleg spøk»"),
        ("sv", "Edda Varn säger att planen är ”ett dåligt skämt”.", "att planen är ”ett dåligt skämt”"),
        ("de", "Edda Varn sagte, der Plan sei „ein Scherz“.", "der Plan sei „ein Scherz“"),
        ("de", "Edda Varn sagte, dass der Plan „ein Scherz“ sei.", "dass der Plan „ein Scherz“ sei"),
    ],
)
def test_a_reported_clause_with_some_words_in_marks_is_mixed(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("mixed", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("da", 'Edda Varn siger han er "en løgner uden lige".', 'han er "en løgner uden lige"'),
        ("nb", "Edda Varn sier han er «en løgner uten like».", "han er «en løgner uten like»"),
        ("sv", "Edda Varn säger han är ”en lögnare utan like”.", "han är ”en lögnare utan like”"),
    ],
)
def test_the_pronoun_that_begins_a_reported_clause_does_not_report_it(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("mixed", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "Edda Varn called the plan “a bad joke”.", "the plan “a bad joke”"),
        ("en", "Edda Varn described the plan as “a bad joke”.", "the plan as “a bad joke”"),
        ("da", "Edda Varn kalder planen »en dårlig vittighed«.", "planen »en dårlig vittighed«"),
        ("nb", "Edda Varn kaller planen «en dårlig spøk».", "planen «en dårlig spøk»"),
        ("nb", "Edda Varn beskriver planen som «en dårlig spøk».", "planen som «en dårlig spøk»"),
        ("nn", "Edda Varn kallar planen «ein dårleg spøk».", "planen «ein dårleg spøk»"),
        ("sv", "Edda Varn kallar planen ”ett dåligt skämt”.", "planen ”ett dåligt skämt”"),
        ("de", "Edda Varn nannte den Plan „einen Scherz“.", "„einen Scherz“"),
        ("de", "Edda Varn bezeichnete den Plan als „schlechten Scherz“.", "als „schlechten Scherz“"),
    ],
)
def test_what_somebody_calls_something_is_theirs(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("mixed", words, VARN)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "According to Edda Varn, the plan is “a bad joke”.", "the plan is “a bad joke”"),
        ("da", "Ifølge Edda Varn er planen »en dårlig vittighed«.", "er planen »en dårlig vittighed«"),
        ("nb", "Ifølge Edda Varn er planen «en dårlig spøk».", "er planen «en dårlig spøk»"),
        ("nn", "Ifølgje Edda Varn er planen «ein dårleg spøk».", "er planen «ein dårleg spøk»"),
        ("sv", "Enligt Edda Varn är planen ”ett dåligt skämt”.", "är planen ”ett dåligt skämt”"),
        ("de", "Laut Edda Varn ist der Plan „ein schlechter Scherz“.", "ist der Plan „ein schlechter Scherz“"),
    ],
)
def test_what_holds_according_to_somebody_is_theirs(lang: str, text: str, words: str) -> None:
    assert heard(lang, text) == [("mixed", words, VARN)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("„Der Plan ist tot“, Edda Varn zufolge.", ("direct", "Der Plan ist tot", VARN)),
        (
            "Bürgermeisterin Edda Varn zufolge ist der Plan „ein schlechter Scherz“.",
            ("mixed", "ist der Plan „ein schlechter Scherz“", VARN),
        ),
        (
            "Der Bürgermeisterin zufolge ist der Plan „ein schlechter Scherz“.",
            ("mixed", "ist der Plan „ein schlechter Scherz“", "Der Bürgermeisterin"),
        ),
        ("Der Plan ist Edda Varn zufolge „ein schlechter Scherz“.", ("mixed", "„ein schlechter Scherz“", VARN)),
        ("Edda Varn zufolge ist der Plan „ein Scherz“.", ("mixed", "ist der Plan „ein Scherz“", VARN)),
    ],
)
def test_a_german_source_may_stand_before_its_word(text: str, said: tuple[str, str, str]) -> None:
    assert heard("de", text) == [said]


@pytest.mark.parametrize(
    ("lang", "text", "act"),
    [
        ("en", "Edda Varn denied that the plan was “a bad joke”.", "denies"),
        ("en", "Edda Varn warned that the harbour “will not last the winter”.", "warns"),
        ("da", "Edda Varn advarer om, at havnen »ikke holder vinteren over«.", "warns"),
        ("nb", "Edda Varn lover at havnen «skal stå til våren».", "promises"),
        ("nn", "Edda Varn krev at hamna «blir open».", "demands"),
        ("sv", "Edda Varn kräver att hamnen ”hålls öppen”.", "demands"),
        ("de", "Edda Varn bestritt, dass der Plan „ein Scherz“ sei.", "denies"),
    ],
)
def test_the_act_is_what_the_verb_does(lang: str, text: str, act: str) -> None:
    assert [(q.form, q.act) for q in quotations(lang, text)] == [("mixed", act)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Edda Varn said the plan was “a bad joke”, but Tom Orrick called it “our only hope”."),
        ("da", "Edda Varn siger, at planen er »en vittighed«, men Tom Orrick kalder den »vores eneste håb«."),
        ("nb", "Edda Varn sier at planen er «en spøk», men Tom Orrick kaller den «vårt eneste håp»."),
        ("nn", "Edda Varn seier at planen er «ein spøk», men Tom Orrick kallar han «det einaste håpet vårt»."),
        ("sv", "Edda Varn säger att planen är ”ett skämt”, men Tom Orrick kallar den ”vårt enda hopp”."),
        ("de", "Edda Varn sagte, der Plan sei „ein Scherz“, aber Tom Orrick nannte ihn „unsere einzige Hoffnung“."),
    ],
)
def test_two_speakers_in_one_sentence_are_kept_apart(lang: str, text: str) -> None:
    assert [(said.form, said.speaker) for said in heard(lang, text)] == [("mixed", VARN), ("mixed", "Tom Orrick")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Edda Varn did not say whether the harbour was “safe”."),
        ("en", "Nobody said the harbour was “safe”."),
        ("da", "Edda Varn vil ikke sige, om havnen er »sikker«."),
        ("nb", "Edda Varn vil ikke si om havnen er «trygg»."),
        ("nn", "Edda Varn vil ikkje seie om hamna er «trygg»."),
        ("sv", "Edda Varn vill inte säga om hamnen är ”säker”."),
        ("de", "Edda Varn sagte nicht, ob der Hafen „sicher“ sei."),
    ],
)
def test_what_somebody_does_not_say_is_not_theirs(lang: str, text: str) -> None:
    assert heard(lang, text) == []


def test_words_do_not_begin_with_the_comma_before_them() -> None:
    (only,) = quotations("en", "As Edda Varn put it, “we will not pay a single crown to them.”")
    assert only.words[0].text.lstrip("“").startswith("we will")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Edda Varn said the harbour will close."),
        ("da", "Edda Varn siger, at havnen lukker."),
        ("nb", "Edda Varn sier at havnen stenger."),
        ("nn", "Edda Varn seier at hamna stengjer."),
        ("sv", "Edda Varn säger att hamnen stänger."),
        ("de", "Edda Varn sagte, der Hafen schließe."),
    ],
)
def test_a_reported_clause_without_marks_is_indirect(lang: str, text: str) -> None:
    assert [(said.form, said.speaker) for said in heard(lang, text)] == [("indirect", "Edda Varn")]
