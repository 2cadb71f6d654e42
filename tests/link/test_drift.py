from link.worded import wording
from ordret.link.wording.drift import Difference, Printed, drift

SENT = "We must send 450 soldiers, and they will not cross the border."


def test_the_same_wording_has_no_drift() -> None:
    assert drift(wording(SENT), wording(SENT)) == ()


def test_a_number_that_changed_is_shown_with_the_words_of_both() -> None:
    (change,) = drift(wording(SENT), wording("Vi skal sende 540 soldater, og de krydser ikke grænsen.", lang="da"))
    assert change == Difference("changed", "number", Printed("450", 13, 16), Printed("540", 14, 17))


def test_a_not_that_was_dropped() -> None:
    (change,) = drift(wording(SENT), wording(SENT.replace("will not", "will")))
    assert (change.kind, change.what, change.left) == ("dropped", "negation", Printed("not", 41, 44))


def test_a_not_that_was_added() -> None:
    (change,) = drift(wording("Vi støtter planen.", lang="da"), wording("Wir unterstützen den Plan nicht.", lang="de"))
    assert (change.kind, change.what, change.right and change.right.text) == ("added", "negation", "nicht")


def test_a_without_is_no_drift_and_stands_for_a_not() -> None:
    assert drift(wording("They came without hats."), wording("They came bareheaded.")) == ()
    assert drift(wording("They came, and nobody spoke."), wording("De kom, uden at man talte.", lang="da")) == ()


def test_an_exception_that_was_dropped() -> None:
    (change,) = drift(wording("All except one came."), wording("Alle kom.", lang="da"))
    assert (change.kind, change.what, change.left and change.left.text) == ("dropped", "negation", "except")


def test_words_of_direction_and_clear_times_are_no_drift_of_their_own() -> None:
    assert drift(wording("It fell before he came."), wording("Det skete, inden han kom.", lang="da")) == ()


def test_a_hedge_that_was_added() -> None:
    (change,) = drift(wording("De kommer.", lang="da"), wording("They are perhaps coming."))
    assert (change.kind, change.what) == ("added", "hedge")


def test_a_weaker_word_is_a_change_on_one_scale() -> None:
    (change,) = drift(wording("They must leave."), wording("They should leave."))
    assert (change.kind, change.what) == ("changed", "strength")
    assert [each and each.text for each in (change.left, change.right)] == ["must", "should"]


def test_words_of_duty_do_not_stand_one_for_one_between_languages() -> None:
    assert drift(wording("They will leave."), wording("De skal rejse.", lang="da")) == ()


def test_degrees_are_compared_between_languages() -> None:
    (change,) = drift(wording("It is completely wrong."), wording("Det er lidt forkert.", lang="da"))
    assert [each and each.text for each in (change.left, change.right)] == ["completely", "lidt"]


def test_what_was_became_what_is_to_come() -> None:
    (change,) = drift(wording("We sent them home."), wording("We will send them home."))
    assert (change.kind, change.what) == ("changed", "tense")


def test_reported_speech_shifts_its_tenses_and_drifts_not() -> None:
    assert drift(wording("We will go."), wording("that they went", form="indirect")) == ()


def test_a_name_that_was_dropped_is_given_by_its_key() -> None:
    (change,) = drift(wording("She did it.", names=frozenset({("person", "aune")})), wording("She did it."))
    assert change == Difference("dropped", "name", left=Printed("person aune"))


def test_a_stronger_cue() -> None:
    (change,) = drift(wording(SENT), wording(SENT, act="threatens"))
    assert change == Difference("changed", "act", Printed("says"), Printed("threatens"))


def test_the_same_number_written_otherwise_is_no_drift() -> None:
    assert drift(wording("half a million"), wording("500.000", lang="da")) == ()


def test_names_are_compared_within_one_language() -> None:
    assert (
        drift(wording("She did it.", names=frozenset({("person", "aune")})), wording("Hun gjorde det.", lang="da"))
        == ()
    )
