"""Decisions: what counts as one, whose it was, what was decided, and what stands around it."""

from dataclasses import replace
from datetime import date

import pytest

from ordret import marked
from ordret.find import read
from ordret.find.decisions import find_decisions
from ordret.find.mentions import find_mentions
from ordret.model import Decision, Mention, Part, When
from ordret.pack import PackError, load
from ordret.pack.decisions import compile_decisions, decision_words

FRIDAY = date(2022, 3, 4)


def decided(text: str, lang: str) -> list[Decision]:
    article = marked.as_article(marked.Passage(text), lang)
    reading = read(replace(article, published=When(FRIDAY, FRIDAY, None, "test")), load(lang))
    names = tuple(row for row in find_mentions.run(reading) if isinstance(row, Mention))
    found = find_decisions.run(replace(reading, found=names))
    return [row for row in found if isinstance(row, Decision)]


def one(text: str, lang: str) -> Decision:
    (found,) = decided(text, lang)
    return found


def here(part: Part | None) -> str | None:
    return part.here.text if part else None


def test_words_hold_all_that_was_read_and_nothing_behind_it() -> None:
    found = one("Torsdag vedtog Folketinget loven med 90 stemmer mod 17, siger formanden.", "da")
    assert found.words.text == "Torsdag vedtog Folketinget loven med 90 stemmer mod 17"


@pytest.mark.parametrize(
    "text",
    [
        "Parliament has not adopted the bill.",
        "If parliament adopts the bill, prices will rise.",
        "Parliament may adopt the bill.",
        "Parliament is expected to adopt the bill.",
        "Ministers ought to have adopted the bill.",
        "Has parliament adopted the bill?",
        "The council adopts a budget every year.",
    ],
)
def test_what_is_denied_or_only_possible_is_no_decision(text: str) -> None:
    assert decided(text, "en") == []


@pytest.mark.parametrize(
    "text",
    [
        "Tom Varn decided to sell his boat.",
        "A late goal decided the match.",
        "The team elected Holm captain of the squad.",
    ],
)
def test_people_and_sports_decide_nothing(text: str) -> None:
    assert decided(text, "en") == []


def test_a_present_tense_counts_in_a_headline() -> None:
    assert one("Council approves plan for new bridge", "en").outcome.text == "plan for new bridge"


def test_not_to_do_something_may_be_decided() -> None:
    found = one("The council decided not to extend the scheme.", "en")
    assert (found.status, found.outcome.text) == ("adopted", "not to extend the scheme")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Rådet besluttede at forlænge mandatet.", "da"),
        ("Der Rat beschloss, das Mandat zu verlängern.", "de"),
        ("The council agreed to extend the mandate.", "en"),
        ("Rådet beslutade att förlänga mandatet.", "sv"),
    ],
)
def test_where_the_verb_leaves_it_open_its_object_tells_the_status(text: str, lang: str) -> None:
    assert one(text, lang).status == "extended"


@pytest.mark.parametrize(
    ("text", "lang", "body"),
    [
        ("Stortinget vedtok loven.", "nb", "Stortinget"),
        ("I går vedtok Stortinget loven.", "nb", "Stortinget"),
        ("Loven ble vedtatt av Stortinget.", "nb", "Stortinget"),
        ("Stortinget, som har 169 medlemmer, vedtok loven.", "nb", "Stortinget"),
        ("Komiteen forkastet forslaget og vedtok en ny plan.", "nb", "Komiteen"),
        ("The budget was approved by the council.", "en", "the council"),
        ("Finance minister Edda Varn signed the agreement.", "en", "Edda Varn"),
    ],
)
def test_whose_decision_it_was(text: str, lang: str, body: str) -> None:
    assert here(decided(text, lang)[-1].body) == body


def test_what_a_clause_before_its_verb_says_was_decided() -> None:
    found = one("Havnen lukkes i maj, besluttede byrådet mandag.", "da")
    assert (found.outcome.text, here(found.body)) == ("Havnen lukkes i maj", "byrådet")


def test_it_means_what_was_decided_before() -> None:
    passed, rejected = decided("The senate adopted the bill. The house rejected it on Tuesday.", "en")
    assert rejected.outcome == passed.outcome
    assert rejected.status == "rejected"


@pytest.mark.parametrize(
    ("text", "lang", "votes"),
    [
        ("Stortinget vedtok loven med 90 mot 17 stemmer.", "nb", (90, 17, None)),
        ("Stortinget forkastet forslaget med 61 mot 42 stemmer.", "nb", (42, 61, None)),
        ("Stortinget vedtok loven. 90 stemte for, 17 imot og tre avsto.", "nb", (90, 17, 3)),
        ("Der Bundestag nahm das Gesetz mit 90 Ja-Stimmen gegen 17 Nein-Stimmen an.", "de", (90, 17, None)),
        ("The senate adopted the bill by 54 votes to 43 with three abstentions.", "en", (54, 43, 3)),
    ],
)
def test_votes_are_for_and_against_what_was_put_to_them(
    text: str, lang: str, votes: tuple[int, int, int | None]
) -> None:
    found = one(text, lang).votes
    assert found
    assert (found.in_favour, found.against, found.abstained) == votes


def test_a_law_holds_from_the_next_day_of_that_name() -> None:
    found = one("Folketinget vedtog loven torsdag. Den træder i kraft 1. juli.", "da")
    assert found.taken
    assert found.effective
    assert (found.taken.first, found.effective.first) == (date(2022, 3, 3), date(2022, 7, 1))


@pytest.mark.parametrize(
    ("text", "lang", "term"),
    [
        ("The council extended the sanctions for six months.", "en", "six months"),
        ("The council extended the sanctions until the end of 2026.", "en", "until the end of 2026"),
        ("Rådet forlængede sanktionerne med et år.", "da", "et år"),
        ("Das Mandat wurde bis Ende 2026 verlängert.", "de", "bis Ende 2026"),
    ],
)
def test_for_how_long(text: str, lang: str, term: str) -> None:
    found = one(text, lang).term
    assert found
    assert found.text == term


def test_who_stood_for_and_against() -> None:
    found = one("Gegen die Stimmen der SPD hat der Landtag den Haushalt angenommen.", "de")
    assert (here(found.body), [here(part) for part in found.opponents]) == ("der Landtag", ["SPD"])


def test_an_objection_is_a_proposal_with_an_opponent() -> None:
    found = one("Venstre er imod forslaget om en ny motorvej.", "da")
    assert (found.status, found.body, [here(part) for part in found.opponents]) == ("proposed", None, ["Venstre"])


def test_a_language_without_words_for_decisions_has_none() -> None:
    assert decision_words("xx") is None


def test_a_file_with_an_unknown_key_is_refused() -> None:
    with pytest.raises(PackError, match="xx"):
        compile_decisions(b"nonsense = 1", name="xx")
